//! Which way what a rule comes to can go.

use super::change::{Class, Difference, Slot};
use crate::lang::Text;
use crate::rubric::Sign;
use crate::text;

/// Which way an amount, or a number of records, goes from the old rubric to the new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// It stays.
    Same,
    /// It never falls.
    More,
    /// It never rises.
    Less,
    /// It can do either.
    Open,
}

/// One slot of a rule that changed, with the way of what the rule charges or brings.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) slot: Slot,
    pub(super) old: Option<Text>,
    pub(super) new: Option<Text>,
    pub(super) way: Way,
    /// What is different, without what follows from it.
    pub(super) fact: Text,
}

impl Way {
    /// From whether it can rise and whether it can fall.
    pub(super) fn of(rises: bool, falls: bool) -> Self {
        match (rises, falls) {
            (false, false) => Self::Same,
            (true, false) => Self::More,
            (false, true) => Self::Less,
            (true, true) => Self::Open,
        }
    }

    /// That of a number.
    pub(super) fn between<T: Ord>(old: &T, new: &T) -> Self {
        Self::of(new > old, new < old)
    }

    /// Upside down.
    pub(super) fn flipped(self) -> Self {
        match self {
            Self::More => Self::Less,
            Self::Less => Self::More,
            same => same,
        }
    }

    /// Both together.
    pub(super) fn and(self, other: Self) -> Self {
        let has = |way| self == way || other == way || self == Self::Open || other == Self::Open;
        Self::of(has(Self::More), has(Self::Less))
    }

    /// When so many records more or fewer count, and one more of them makes the amount go `pull`.
    pub(super) fn pulled(self, pull: Self) -> Self {
        match (self, pull) {
            (Self::Same, _) | (_, Self::Same) => Self::Same,
            (Self::More, pull) => pull,
            (Self::Less, pull) => pull.flipped(),
            (Self::Open, _) => Self::Open,
        }
    }

    pub(super) fn class(self, sign: Sign) -> Class {
        match (self, sign) {
            (Self::Same, _) => Class::SameOtherWords,
            (Self::More, Sign::Takes) | (Self::Less, Sign::Adds) => Class::Stricter,
            (Self::Less, Sign::Takes) | (Self::More, Sign::Adds) => Class::Looser,
            (Self::Open, _) => Class::CannotTell,
        }
    }

    /// What follows from it.
    fn so(self, sign: Sign) -> Text {
        match (self, sign) {
            (Self::Same, Sign::Takes) => text!("扣分不变", "it costs the same"),
            (Self::More, Sign::Takes) => text!("扣分只会多、不会少", "it can only cost more"),
            (Self::Less, Sign::Takes) => text!("扣分只会少、不会多", "it can only cost less"),
            (Self::Open, Sign::Takes) => {
                text!(
                    "扣分可多可少，要看各镇的情况和办公室的裁定",
                    "it can cost more or less, by what a town did and what the office rules"
                )
            }
            (Self::Same, Sign::Adds) => text!("加分不变", "it brings the same"),
            (Self::More, Sign::Adds) => text!("加分只会多、不会少", "it can only bring more"),
            (Self::Less, Sign::Adds) => text!("加分只会少、不会多", "it can only bring less"),
            (Self::Open, Sign::Adds) => {
                text!(
                    "加分可多可少，要看各镇的情况和办公室的裁定",
                    "it can bring more or less, by what a town did and what the office rules"
                )
            }
        }
    }
}

impl Found {
    pub(super) fn difference(self, sign: Sign) -> Difference {
        let so = self.way.so(sign);
        // words and ids have no price of which it could be said
        let said = matches!(self.slot, Slot::Id | Slot::Text | Slot::Reading);
        let reason = if said {
            self.fact
        } else {
            Text { zh: format!("{}：{}", self.fact.zh, so.zh), en: format!("{}: {}", self.fact.en, so.en) }
        };
        Difference {
            slot: self.slot,
            old: self.old,
            new: self.new,
            class: self.way.class(sign),
            reason,
            lines: (None, None),
        }
    }
}
