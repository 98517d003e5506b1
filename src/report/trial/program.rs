//! Tried cases for programs, by the contract.

use super::super::{about, json};
use super::contract::{Case, Difference, Rule, SCHEMA, Test, Value};
use super::{TrialReport, key};
use crate::cases::{self, Coverage, Gap, Noted, Outcome, Side, Tried};

impl TrialReport<'_> {
    pub(super) fn contract(&self) -> Test<'_> {
        Test {
            schema: SCHEMA,
            rubric: about::contract(self.trial.rubric),
            file: json::below(self.file, 1),
            differing: self.trial.differing().count(),
            cases: self.trial.tried.iter().map(|tried| self.case(tried)).collect(),
            rules: self.trial.coverage.iter().map(|rule| self.rule(rule)).collect(),
        }
    }

    fn case<'s>(&'s self, tried: &'s Tried) -> Case<'s> {
        Case {
            rule: self.id(tried),
            name: &tried.case.name,
            why: &tried.case.why,
            line: tried.case.place.line,
            charged: json::range(tried.charged),
            outcome: match tried.outcome {
                Outcome::Fired => "fired",
                Outcome::Left => "left",
                Outcome::Pending => "pending",
            },
            boundary: tried.side.map(|side| match side {
                Side::Free => "free",
                Side::Charged => "charged",
            }),
            differences: tried.differences.iter().map(difference).collect(),
        }
    }

    fn rule<'s>(&'s self, rule: &'s Coverage) -> Rule<'s> {
        let unseen = rule.gaps.iter().map(|gap| match gap {
            Gap::NoCase => "case",
            Gap::Fired => "fired",
            Gap::Left => "left",
            Gap::Pending => "pending",
            Gap::Free => "free",
            Gap::Charged => "charged",
        });
        Rule {
            id: &self.trial.rubric.rule(rule.rule).id,
            fired: &rule.fired,
            left: &rule.left,
            pending: &rule.pending,
            free: &rule.free,
            charged: &rule.charged,
            unseen: unseen.collect(),
        }
    }
}

fn difference(difference: &cases::Difference) -> Difference {
    let value = |value: cases::Value| match value {
        cases::Value::Points(interval) => Value::Points(json::range(interval)),
        cases::Value::Note(note) => Value::Note(note.map(Noted::code)),
    };
    Difference { what: key(difference.what), expected: value(difference.expected), got: value(difference.got) }
}
