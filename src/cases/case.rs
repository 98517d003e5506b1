//! One case: a town made up for one rule, and what it is expected to cost there.

use crate::diagnostic::Place;
use crate::evidence::Record;
use crate::interval::Interval;
use crate::ledger::Judgements;
use crate::rubric::RuleNo;

/// A case, validated. Everything that it does not mention is an empty log and an empty ledger.
#[derive(Debug, Clone)]
pub struct Case {
    /// The rule that it is about.
    pub rule: RuleNo,
    /// What it is called: once for a rule.
    pub name: String,
    /// How the expected charge comes about, in the drafter's words.
    pub why: String,
    /// What is expected.
    pub expected: Expected,
    /// Where it begins.
    pub place: Place,
    pub(super) records: Vec<Record<'static>>,
    pub(super) judged: Judgements,
}

/// What a case is expected to come to; what is `None` is not looked at, but for the note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected {
    /// What the rule charges (under the bonus: earns), before a floor or a cap.
    pub charge: Interval,
    /// What is taken of that (under the bonus: added).
    pub taken: Option<Interval>,
    /// The score of the rule's category.
    pub category: Option<Interval>,
    /// The bonus, after its cap.
    pub bonus: Option<Interval>,
    /// What is noted of the ledger's rows on the rule: nothing, where it is `None`.
    pub note: Option<Noted>,
}

/// What became of a row of the ledger that did not do what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noted {
    /// The rule did not come up: the ruling or mark has no effect.
    Idle,
    /// The finding or ruling is on a rule that does not apply.
    NotApplicable,
    /// The ruling or mark lies outside of what the rule can cost.
    Unfit,
}

impl Noted {
    pub(super) const ALL: [Self; 3] = [Self::Idle, Self::NotApplicable, Self::Unfit];

    /// Its code in a file of cases, the same in every language.
    pub fn code(self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::NotApplicable => "not_applicable",
            Self::Unfit => "unfit",
        }
    }
}
