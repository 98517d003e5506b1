//! A row of a case's ledger: a finding, a ruling, a mark or a proportion.

use std::collections::BTreeMap;

use super::amount;
use super::problem::CaseProblem;
use super::read::named;
use crate::diagnostic::Place;
use crate::ledger::numbers::{Amounts, COLUMNS, said};
use crate::ledger::{Entry, Judgements, Recorded, RuleJudgement, Says};
use crate::rubric::written::{Bounds, Fields, Report, Shape, Slot, Table, whole};
use crate::rubric::{Rubric, RuleNo};

pub(super) const LEDGER: Shape =
    Shape { name: "ledger", keys: &["rule", "count", "points", "done", "total"], required: &[] };

/// What the rows of one case's ledger come to. `rule` is that of the case, for rows that name none.
pub(super) fn judgements(tables: &[&Table], rubric: &Rubric, rule: Option<RuleNo>, report: &mut Report) -> Judgements {
    let mut rows: BTreeMap<RuleNo, Vec<Recorded>> = BTreeMap::new();
    for table in tables {
        let Some((rule, says)) = row(table, rubric, rule, report) else { continue };
        let rows = rows.entry(rule).or_default();
        let is_award = |says: &Says| matches!(says, Says::Award { .. });
        if is_award(&says) && rows.iter().any(|row| is_award(&row.entry.what)) {
            report.add(&CaseProblem::Second { rule: rubric.rule(rule).id.clone() }, table.span.clone());
            continue;
        }
        rows.push(Recorded { entry: entry(says, report.place(table.span.clone())), replaced: None });
    }
    let judgements = rows.into_iter().map(|(rule, rows)| (rule, Box::new(RuleJudgement::new(rows))));
    Judgements { rules: judgements.collect() }
}

fn row(table: &Table, rubric: &Rubric, of_case: Option<RuleNo>, report: &mut Report) -> Option<(RuleNo, Says)> {
    let mut fields = Fields::of(table, &LEDGER, &[], report);
    let id = fields.text("rule");
    let numbers = ["count", "done", "total"].map(|key| (key, fields.number(key)));
    let points = amount::ruled(&mut fields, "points");
    let rule = match &id {
        Slot::Absent => of_case,
        Slot::Unreadable => None,
        Slot::Given(at) => named(rubric, at, report),
    };
    let mut unreadable = points.is_unreadable() || table.damaged;
    let bounds = [Bounds::Count, Bounds::CountOrNone, Bounds::CountOrNone];
    let mut wholes = numbers.iter().zip(bounds).map(|((key, slot), bounds)| {
        unreadable |= slot.is_unreadable();
        let number = slot.given().map(|at| whole(key, at, bounds, report));
        unreadable |= number == Some(None);
        number.flatten()
    });
    let (times, done, total) = (wholes.next()?, wholes.next()?, wholes.next()?);
    drop(wholes);
    if unreadable {
        return None;
    }
    let amounts = Amounts { times: times.unwrap_or(1), done, total, points: points.value().copied() };
    let says = match said(rubric, rule, amounts) {
        // an amount outside of the rule is the one thing that a ledger refuses and a case may say: that it settles
        // nothing is worth a case
        Ok(meaning) => meaning.says,
        Err((column, problem)) => {
            let key = COLUMNS.get(column).map_or("", |column| column.en);
            let span = table.entry(key).map_or(&table.span, |entry| &entry.span).clone();
            report.add(&problem, span);
            return None;
        }
    };
    Some((rule?, says))
}

fn entry(what: Says, place: Place) -> Entry<Says> {
    let (reason, by, about) = (String::new(), String::new(), String::new());
    Entry { what, reason, by, date: None, about, id: None, supersedes: None, place }
}
