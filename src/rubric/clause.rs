//! The one form of a rule: what is looked at, how it is split, what is expected, what a gap costs,
//! and when it does not apply. Presence, checklist, shortfall, incident, frequency, grading and bonus
//! are combinations of these slots.

use rust_decimal::Decimal;

use super::{MaterialNo, RuleNo, Selector};
use crate::interval::Interval;
use crate::points::Points;

/// One rule, from one clause of the source.
#[derive(Debug, Clone)]
pub struct Rule {
    /// Its id, such as `2.4b`: category, clause, and a letter where a clause holds several deductions.
    pub id: String,
    /// The clause, in the words of the source.
    pub text: String,
    /// How the clause is read where its words leave that open.
    pub reading: Option<Reading>,
    /// What is looked at, how it is split and what is expected.
    pub look: Look,
    /// What a gap costs, or under a bonus rule what an event brings.
    pub price: Price,
    /// It does not apply where this other rule came up.
    pub unless: Option<RuleNo>,
    /// The line of the rubric file where it begins, from 1.
    pub line: usize,
}

/// The reading taken of an ambiguous clause.
#[derive(Debug, Clone)]
pub struct Reading {
    /// What it is taken to mean.
    pub text: String,
    /// Why this and not the other.
    pub why: String,
}

/// What a rule looks at, with what it expects of it.
#[derive(Debug, Clone)]
pub enum Look {
    /// Records of the log, counted.
    Count {
        /// The parts into which they are split, each counted for itself.
        split: Split,
    },
    /// The latest record of a ratio kind: `done ÷ total` of it.
    Ratio {
        /// The kind, counted by ratio.
        selector: Selector,
        /// The share expected; a lower one, or no record, is short. `None` where the price goes by proportion.
        at_least: Option<Share>,
    },
    /// What only the office finds, in its ledger.
    Finding {
        /// How many are let pass.
        at_most: u64,
    },
    /// The office's mark, from 0 to the price's [`Price::OutOf`].
    Mark {
        /// What the town must have applied with to be marked at all; without it all is lost.
        application: Option<Selector>,
    },
    /// The office's entry of done and total (完成, 应完成) in its ledger.
    Proportion,
}

/// How what is counted is split.
#[derive(Debug, Clone)]
pub enum Split {
    /// Not at all: the whole period.
    Whole(Selector, Expect),
    /// By month of the period; the expectation is each month's.
    Months(Selector, Expect),
    /// By quarter of the period; the expectation is each quarter's.
    Quarters(Selector, Expect),
    /// By material: each of these is held by so many records.
    Materials(Selector, Vec<MaterialNo>, Expect),
    /// By a list of items, each with a selector and an expectation of its own.
    Items(Vec<Item>),
}

/// One item of a list.
#[derive(Debug, Clone)]
pub struct Item {
    /// Its name in the source.
    pub name: String,
    /// The records that count for it.
    pub selector: Selector,
    /// How many of them are expected.
    pub expect: Expect,
}

/// How many are expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expect {
    /// So many or more; what is missing is short.
    AtLeast(u64),
    /// So many or fewer; what is above is over. 0 and up.
    AtMost(u64),
}

/// A share of a whole, from 0 to 1, exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share(pub Decimal);

/// What a gap costs, or under a bonus rule what the events bring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Price {
    /// Once, however large the gap is.
    Once(Amount),
    /// For each one short or over (under a bonus rule: for each event).
    Each(Amount),
    /// For each part (month, quarter, material, item) that is not as expected.
    EachPart(Amount),
    /// These points × (1 − done ÷ total), rounded half up on the line.
    ByProportion(Points),
    /// What the office's mark leaves of these points.
    OutOf(Points),
}

/// An amount of points: fixed, or a range in which the office decides (酌情).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// This much.
    Fixed(Points),
    /// What the office rules, within these ends.
    Range(Interval),
}

impl Amount {
    /// All that it can be.
    pub fn interval(self) -> Interval {
        match self {
            Self::Fixed(points) => Interval::point(points),
            Self::Range(interval) => interval,
        }
    }

    /// Whether the office has to decide.
    pub fn is_discretionary(self) -> bool {
        matches!(self, Self::Range(_))
    }
}

impl Rule {
    /// Whether the office has an amount, a mark or a proportion of it to settle, once it has come up.
    pub fn awaits_office(&self) -> bool {
        self.price.is_discretionary() || matches!(self.look, Look::Mark { .. } | Look::Proportion)
    }
}

impl Price {
    /// Whether the office has to rule on the amount, once the rule has come up. A mark is given, not ruled.
    pub fn is_discretionary(self) -> bool {
        match self {
            Self::Once(amount) | Self::Each(amount) | Self::EachPart(amount) => amount.is_discretionary(),
            Self::ByProportion(_) | Self::OutOf(_) => false,
        }
    }
}

impl Split {
    /// How many parts it has in a period of so many months and quarters.
    pub fn parts(&self, months: usize, quarters: usize) -> usize {
        match self {
            Self::Whole(..) => 1,
            Self::Months(..) => months,
            Self::Quarters(..) => quarters,
            Self::Materials(_, materials, _) => materials.len(),
            Self::Items(items) => items.len(),
        }
    }

    /// The expectation of its part `index`.
    pub fn expect(&self, index: usize) -> Expect {
        match self {
            Self::Whole(_, expect)
            | Self::Months(_, expect)
            | Self::Quarters(_, expect)
            | Self::Materials(_, _, expect) => *expect,
            Self::Items(items) => items.get(index).map_or(Expect::AtLeast(0), |item| item.expect),
        }
    }

    /// Every selector in it.
    pub fn selectors(&self) -> Vec<&Selector> {
        match self {
            Self::Whole(selector, _)
            | Self::Months(selector, _)
            | Self::Quarters(selector, _)
            | Self::Materials(selector, _, _) => vec![selector],
            Self::Items(items) => items.iter().map(|item| &item.selector).collect(),
        }
    }
}

impl Look {
    /// Every selector of records in it.
    pub fn selectors(&self) -> Vec<&Selector> {
        match self {
            Self::Count { split } => split.selectors(),
            Self::Ratio { selector, .. } => vec![selector],
            Self::Mark { application } => application.iter().collect(),
            Self::Finding { .. } | Self::Proportion => Vec::new(),
        }
    }
}
