//! Reading a file of cases.

use std::collections::BTreeMap;

use super::amount;
use super::case::{Case, Expected, Noted};
use super::judgement::{LEDGER, judgements};
use super::problem::{CaseProblem, lettered};
use super::record::{RECORD, records};
use crate::diagnostic::{Diagnostic, nearest};
use crate::evidence::LogReader;
use crate::interval::Interval;
use crate::rubric::written::{At, Fields, Report, RubricProblem, Shape, Slot, Table, Tables, Thing, grow};
use crate::rubric::{MOST_BYTES, Rubric, RuleNo};
use crate::text;

/// The form of the file that this program knows.
const SCHEMA: &str = "kaohe.cases/1";

const TABLES: Tables = &[("case", true), ("case.records", true), ("case.ledger", true)];

const TOP: Shape = Shape { name: "", keys: &["schema", "case"], required: &["case"] };
const CASE: Shape = Shape {
    name: "[[case]]",
    keys: &["rule", "name", "why", "records", "ledger", "charge", "taken", "category", "bonus", "note"],
    required: &["rule", "name", "why", "charge"],
};
/// The tables to which a stray key may belong.
const HOMES: &[&Shape] = &[&TOP, &CASE, &RECORD, &LEDGER];

/// Reads the text of a file of cases; `file` is the name by which messages call it. What is wrong is added to the
/// diagnostics, all of it in one run and in the order of the file; with an error among it the cases that are
/// returned are those that could be understood, and nothing to go by.
pub fn read(file: &str, text: &str, rubric: &Rubric, diagnostics: &mut Vec<Diagnostic>) -> Vec<Case> {
    read_within(MOST_BYTES, file, text, rubric, diagnostics)
}

/// [`read()`] of a file of at most so many bytes.
pub fn read_within(
    most: usize,
    file: &str,
    text: &str,
    rubric: &Rubric,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Case> {
    let mut report = Report::new(file, text, TABLES);
    let mut told = Vec::new();
    let mut cases = Vec::new();
    if text.len() > most {
        report.add_file(&RubricProblem::TooLarge { bytes: text.len(), most });
    } else {
        let root = grow(&mut report);
        let mut top = Fields::of(&root, &TOP, HOMES, &mut report);
        let schema = top.text("schema");
        let (tables, _) = top.tables("case");
        known_schema(&schema, &mut report);
        let reader = LogReader::new(rubric);
        let mut names: BTreeMap<(RuleNo, String), std::ops::Range<usize>> = BTreeMap::new();
        for table in tables {
            let Some((case, name)) = case(table, rubric, &reader, &mut report, &mut told) else { continue };
            if let Some(first) = names.insert((case.rule, case.name.clone()), name.clone()) {
                let twice = RubricProblem::NameTwice { thing: Thing::Case, name: case.name.clone() };
                report.add_with(&twice, name, first, || text!("第一个在这里", "the first is here"));
            }
            cases.push(case);
        }
    }
    let mut found: Vec<Diagnostic> = report.finish().into_iter().map(lettered).collect();
    found.append(&mut told);
    found.sort_by_key(|diagnostic| (diagnostic.place.line, diagnostic.place.column));
    diagnostics.append(&mut found);
    cases
}

fn known_schema(schema: &Slot<String>, report: &mut Report) {
    match schema {
        Slot::Absent => report.add_file(&CaseProblem::Schema { found: None }),
        Slot::Given(at) if at.value != SCHEMA => {
            report.add(&CaseProblem::Schema { found: Some(at.value.clone()) }, at.span.clone());
        }
        Slot::Given(_) | Slot::Unreadable => {}
    }
}

/// A case, with the place of its name.
fn case(
    table: &Table,
    rubric: &Rubric,
    reader: &LogReader,
    report: &mut Report,
    told: &mut Vec<Diagnostic>,
) -> Option<(Case, std::ops::Range<usize>)> {
    let mut fields = Fields::of(table, &CASE, HOMES, report);
    let (id, name, why) = (fields.text("rule"), fields.text("name"), fields.text("why"));
    let records = records(&mut fields, reader, told);
    let (rows, _) = fields.tables("ledger");
    let charge = amount::ends(&mut fields, "charge");
    let [taken, category, bonus] = ["taken", "category", "bonus"].map(|key| amount::ends(&mut fields, key));
    let note = noted(&mut fields);
    let rule = id.given().and_then(|at| named(rubric, at, report));
    let judged = judgements(&rows, rubric, rule, report);
    let open = |slot: &Slot<Interval>| slot.value().copied();
    if let (Some(at), Some(no)) = (category.given(), rule.filter(|&no| rubric.rule(no).adds())) {
        report.add(&CaseProblem::NoCategory { rule: rubric.rule(no).id.clone() }, at.key.clone());
    }
    let expected =
        Expected { charge: open(&charge)?, taken: open(&taken), category: open(&category), bonus: open(&bonus), note };
    let name = name.given()?;
    let case = Case {
        rule: rule?,
        name: name.value.trim().to_owned(),
        why: why.value()?.trim().to_owned(),
        expected,
        place: report.place(table.span.clone()),
        records,
        judged,
    };
    Some((case, name.span.clone()))
}

fn noted(fields: &mut Fields) -> Option<Noted> {
    const CODES: &[&str] = &["idle", "not_applicable", "unfit"];
    let slot = fields.text("note");
    let at = slot.given()?;
    let known = Noted::ALL.into_iter().find(|note| note.code() == at.value);
    if known.is_none() {
        let near = nearest(&at.value, CODES.iter().copied()).and_then(|near| CODES.iter().find(|code| **code == near));
        let word = at.value.clone();
        let problem = RubricProblem::Choice { key: "note".to_owned(), word, known: CODES, near: near.copied() };
        fields.report.add(&problem, at.span.clone());
    }
    known
}

/// The rule of an id, or the near one told.
pub(super) fn named(rubric: &Rubric, at: &At<String>, report: &mut Report) -> Option<RuleNo> {
    let rule = rubric.rule_named(at.value.trim());
    if rule.is_none() {
        let near = nearest(&at.value, rubric.rules.iter().map(|rule| rule.id.as_str())).map(str::to_owned);
        report.add(&CaseProblem::UnknownRule { written: at.value.clone(), near }, at.span.clone());
    }
    rule
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::{File, assert_known};

    #[test]
    fn the_keys_that_are_read_are_those_that_are_told() {
        // that there is no schema is told in a sentence of its own
        assert_known(File::Cases, "cases", TOP.keys, &["schema", "case"]);
        for (id, shape) in [("case", &CASE), ("record", &RECORD), ("judgement", &LEDGER)] {
            assert_known(File::Cases, id, shape.keys, shape.required);
        }
    }
}
