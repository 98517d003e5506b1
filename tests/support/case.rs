//! One case of a rule: a town, and what the readings page says that it costs. The form is told in
//! `tests/rules/1-development.toml`.

use kaohe::assess::{Assessor, Note, Scoresheet};
use kaohe::interval::Interval;
use kaohe::ledger::Award;
use kaohe::rubric::{Rubric, RuleNo};

use super::points;
use super::toml::{Table, list, number_at, only, text, text_at, texts};
use super::town::Town;

/// A case, read.
pub(crate) struct Case {
    /// Its file, rule and name.
    pub(crate) title: String,
    /// The rule whose charge is checked.
    pub(crate) rule: RuleNo,
    /// What it is expected to charge.
    pub(crate) charge: Interval,
    why: String,
    taken: Option<Interval>,
    category: Option<Interval>,
    bonus: Option<Interval>,
    note: Option<String>,
    town: Town,
}

const KEYS: &[&str] = &["rule", "name", "records", "ledger", "charge", "taken", "category", "bonus", "note", "why"];

impl Case {
    /// Reads a case of a file.
    pub(crate) fn read(rubric: &Rubric, file: &str, table: &Table<'_>) -> Self {
        only(table, KEYS);
        let id = text(table, "rule");
        let title = format!("{file}: {id} {}", text(table, "name"));
        let named = |id: &str| rubric.rule_named(id).unwrap_or_else(|| panic!("{title}: no rule `{id}`"));
        let rule = named(id);
        let mut town = Town::default();
        for row in texts(table, "records") {
            town.log(rubric, row);
        }
        for row in list(table, "ledger") {
            judge(rubric, &mut town, text_at(row, "rule").map_or(rule, named), row);
        }
        Self {
            rule,
            charge: amount(table, "charge").unwrap_or_else(|| panic!("{title}: `charge` is missing")),
            why: text(table, "why").to_owned(),
            taken: amount(table, "taken"),
            category: amount(table, "category"),
            bonus: amount(table, "bonus"),
            note: text_at(table, "note").map(str::to_owned),
            town,
            title,
        }
    }

    /// Every way in which the engine says otherwise.
    pub(crate) fn failures(&self, assessor: &Assessor<'_>) -> Vec<String> {
        let sheet = self.town.sheet(assessor);
        let mut failures = Vec::new();
        let mut check = |what: &str, expected: Option<Interval>, found: Interval| {
            if let Some(expected) = expected.filter(|&expected| expected != found) {
                failures.push(format!("{}\n  {what} {found}, expected {expected}: {}", self.title, self.why));
            }
        };
        let line = sheet.line(self.rule).expect("a line for every rule");
        check("charge", Some(self.charge), line.charged);
        check("taken", self.taken, line.taken);
        let category = assessor.rubric().categories.iter().position(|c| c.rules.contains(&self.rule.0));
        if let Some(score) = category.and_then(|at| sheet.score.categories.get(at)) {
            check("category", self.category, *score);
        } else {
            assert!(self.category.is_none(), "{}: a bonus rule has no category", self.title);
        }
        check("bonus", self.bonus, sheet.score.bonus);
        let note = self.note_in(&sheet);
        if note != self.note.as_deref() {
            failures.push(format!("{}\n  note {note:?}, expected {:?}: {}", self.title, self.note, self.why));
        }
        failures
    }

    /// What the sheet notes of the ledger's rows on this rule.
    fn note_in(&self, sheet: &Scoresheet) -> Option<&'static str> {
        sheet.notes.iter().find_map(|note| match note {
            Note::Idle(rule) if *rule == self.rule => Some("idle"),
            Note::Unfit(rule, _) if *rule == self.rule => Some("unfit"),
            Note::NotApplicable(rule) if *rule == self.rule => Some("not applicable"),
            _ => None,
        })
    }
}

/// Enters a row of the ledger.
fn judge(rubric: &Rubric, town: &mut Town, rule: RuleNo, row: &Table<'_>) {
    only(row, &["rule", "count", "points", "done", "total"]);
    match (number_at(row, "count"), text_at(row, "points"), number_at(row, "done"), number_at(row, "total")) {
        (Some(count), None, None, None) => town.find(rule, count),
        (None, Some(ruled), None, None) => town.award(rubric, rule, Award::Points(points(ruled))),
        (None, None, Some(done), Some(total)) => town.award(rubric, rule, Award::Proportion { done, total }),
        _ => panic!("a finding, a ruling or a proportion: {row:?}"),
    }
}

/// One amount, or both ends.
fn amount(table: &Table<'_>, key: &str) -> Option<Interval> {
    match texts(table, key)[..] {
        [] => None,
        [one] => Some(Interval::point(points(one))),
        [lo, hi] => Some(Interval::between(points(lo), points(hi))),
        _ => panic!("`{key}` has more than two ends"),
    }
}
