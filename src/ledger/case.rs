//! What was understood of a row, and what it is about.

use jiff::civil::Date;

use super::entry::Says;
use crate::chain::{Link, Named};
use crate::diagnostic::Place;
use crate::evidence::TownNo;
use crate::lang::Text;
use crate::rubric::RuleNo;
use crate::text;

/// A row as far as it was understood. What was not is reported, and `None` here.
#[derive(Debug)]
pub(super) struct Row<'r> {
    pub(super) place: Place,
    pub(super) case: Option<Case<'r>>,
    pub(super) says: Option<Says>,
    /// 依据: what the amount is about, or is to be about.
    pub(super) about: String,
    /// Whether it waits for its amount, and says nothing until then.
    pub(super) is_open: bool,
    /// The cell of 次数.
    pub(super) times_place: Option<Place>,
    pub(super) date: Option<Date>,
    pub(super) reason: String,
    pub(super) by: String,
    pub(super) id: Option<Named>,
    pub(super) supersedes: Option<Named>,
    /// Whether it is dated later than the day at whose end the ledger is looked at.
    pub(super) is_later: bool,
    /// Whether all of it was understood.
    pub(super) is_clean: bool,
}

/// What a row is about: a town and a rule, with their names.
#[derive(Debug, Clone, Copy)]
pub(super) struct Case<'r> {
    pub(super) town: TownNo,
    pub(super) rule: RuleNo,
    pub(super) name: &'r str,
    pub(super) id: &'r str,
}

impl Row<'_> {
    /// 理由 and 认定人, however they are spaced.
    pub(super) fn words(&self) -> [String; 2] {
        [&self.reason, &self.by].map(|words| words.split_whitespace().collect())
    }
}

impl Case<'_> {
    /// The town and the rule as numbers.
    pub(super) fn key(&self) -> (TownNo, RuleNo) {
        (self.town, self.rule)
    }
}

impl Link for Row<'_> {
    fn in_common() -> Text {
        text!("镇或条款", "the town or the rule")
    }

    fn id(&self) -> Option<&Named> {
        self.id.as_ref()
    }

    fn supersedes(&self) -> Option<&Named> {
        self.supersedes.as_ref()
    }

    fn place(&self) -> &Place {
        &self.place
    }

    fn apart_from(&self, other: &Self) -> Option<Text> {
        let (Case { name, id, .. }, other) = (self.case?, other.case?);
        (self.case?.key() != other.key()).then(|| text!("「{name}」条款「{id}」", "`{name}` and rule `{id}`"))
    }
}
