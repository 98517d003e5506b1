//! A rule as its drafter writes it: what is looked at, how it is split, what is expected, what a gap costs, and when
//! it does not apply. Presence, checklist, shortfall, incident, frequency, grading and bonus are combinations of these
//! slots; what they come to is its [`Form`](super::Form).

use rust_decimal::Decimal;

use super::word::words;
use super::{MaterialNo, Nothing, Price, Priced, RatioPrice, RuleNo, Selector, Take};
use crate::period::Span;
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
    /// Whether it takes points from a town or adds some.
    pub sign: Sign,
    /// What is looked at, what is expected of it, and what a gap comes to.
    pub look: Look,
    /// What it takes or adds at most (最高扣3分), above 0 and no less than one costs; `None` where it says nothing.
    pub most: Option<Points>,
    /// Whether the office may rule that it does not apply to a town (不适用), and what that then means.
    pub waivable: Option<Waived>,
    /// It does not apply where this other rule came up.
    pub unless: Option<RuleNo>,
    /// The line of the rubric file where it begins, from 1.
    pub line: usize,
}

/// What the points of a rule are to a town.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// They are taken from it (扣分).
    Takes,
    /// They are added (加分).
    Adds,
}

/// The reading taken of an ambiguous clause.
#[derive(Debug, Clone)]
pub struct Reading {
    /// What it is taken to mean.
    pub text: String,
    /// Why this and not the other.
    pub why: String,
}

/// What a rule looks at, what it expects of it, and what a gap comes to.
#[derive(Debug, Clone)]
pub enum Look {
    /// Records of the log, counted.
    Count {
        /// The parts into which they are split, each counted for itself.
        split: Split,
        /// What a gap comes to.
        price: Price,
    },
    /// The records of a ratio kind: `done ÷ total` of what stands of them.
    Ratio {
        /// The kind, counted by ratio.
        selector: Selector,
        /// Which of several stands.
        take: Take,
        /// What it means that there was nothing to do, 0 of 0; where it is not said, no log may hold that.
        none: Option<Nothing>,
        /// What is expected of it, and what a gap comes to.
        price: RatioPrice,
    },
    /// What only the office finds, in its ledger.
    Finding {
        /// How many are let pass.
        at_most: u64,
        /// What those beyond come to; there being one part, each part is once.
        price: Price,
    },
    /// The office's mark: what it leaves of full marks is lost.
    Mark {
        /// What the town must have applied with to be marked at all; without it all is lost.
        application: Option<Selector>,
        /// Full marks.
        out_of: Points,
    },
    /// The office's entry of done and total (完成, 应完成) in its ledger: these points × (1 − done ÷ total).
    Proportion(Points),
}

/// How what is counted is split.
#[derive(Debug, Clone)]
pub enum Split {
    /// By stretches of time: equal ones, or windows of the year; the expectation is that of each.
    Time(Span, Selector, Expect),
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

words! {
    /// What it means that a rule does not apply to a town.
    pub enum Waived {
        /// Nothing is lost by it.
        Full = "full", "不扣", "costs nothing";
        /// It is left out of what its category is measured against.
        LeftOut = "left_out", "不计入，其余折算", "left out, the rest converted";
    }
}

impl Rule {
    /// Whether its points are added.
    pub fn adds(&self) -> bool {
        self.sign == Sign::Adds
    }

    /// Whether it may be left out of what its category is measured against.
    pub fn may_be_left_out(&self) -> bool {
        let none = matches!(self.look, Look::Ratio { none: Some(Nothing::LeftOut), .. });
        none || self.waivable == Some(Waived::LeftOut)
    }
}

impl Split {
    /// Every selector in it.
    pub fn selectors(&self) -> Vec<&Selector> {
        match self {
            Self::Time(_, selector, _) | Self::Materials(selector, _, _) => vec![selector],
            Self::Items(items) => items.iter().map(|item| &item.selector).collect(),
        }
    }

    /// The selector of a part.
    pub fn selector(&self, part: usize) -> Option<&Selector> {
        match self {
            Self::Time(_, selector, _) | Self::Materials(selector, _, _) => Some(selector),
            Self::Items(items) => items.get(part).map(|item| &item.selector),
        }
    }

    /// What it expects of each selector, in their order.
    pub fn expects(&self) -> Vec<Expect> {
        match self {
            Self::Time(_, _, expect) | Self::Materials(_, _, expect) => vec![*expect],
            Self::Items(items) => items.iter().map(|item| item.expect).collect(),
        }
    }
}

impl Look {
    /// What its points go by; below a share they are taken once.
    pub fn priced(&self) -> Priced {
        match self {
            Self::Count { price, .. } | Self::Finding { price, .. } => Priced::Amount(*price),
            Self::Ratio { price: RatioPrice::Below(_, amount), .. } => Priced::Amount(Price::Once(*amount)),
            Self::Ratio { price: RatioPrice::ByProportion(points), .. } | Self::Proportion(points) => {
                Priced::ByProportion(*points)
            }
            Self::Mark { out_of, .. } => Priced::OutOf(*out_of),
        }
    }

    /// The materials that it goes through one by one; none where it is not split so.
    pub fn listed(&self) -> &[MaterialNo] {
        match self {
            Self::Count { split: Split::Materials(_, list, _), .. } => list,
            Self::Count { split: Split::Time(..) | Split::Items(_), .. }
            | Self::Ratio { .. }
            | Self::Finding { .. }
            | Self::Mark { .. }
            | Self::Proportion(_) => &[],
        }
    }

    /// Whether the office gives a mark.
    pub fn is_mark(&self) -> bool {
        matches!(self, Self::Mark { .. })
    }

    /// Whether it is priced by proportion, which is rounded.
    pub fn is_proportional(&self) -> bool {
        matches!(self.priced(), Priced::ByProportion(_))
    }

    /// Every selector of records in it.
    pub fn selectors(&self) -> Vec<&Selector> {
        match self {
            Self::Count { split, .. } => split.selectors(),
            Self::Ratio { selector, .. } => vec![selector],
            Self::Mark { application, .. } => application.iter().collect(),
            Self::Finding { .. } | Self::Proportion(_) => Vec::new(),
        }
    }
}
