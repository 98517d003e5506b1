//! What a gap costs, or brings: a slot of a rule.

use super::word::words;
use crate::interval::Interval;
use crate::points::Points;

/// What a gap comes to: costs, or brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Price {
    /// Once, however large the gap is.
    Once(Amount),
    /// For each one short or over.
    Each(Amount),
    /// For each part (a stretch of time, a material, an item) that is not as expected.
    EachPart(Amount),
}

words! {
    /// The key under which a price stands.
    pub enum PriceKey {
        /// [`Price::Once`].
        Once = "once", "只计一次", "once";
        /// [`Price::Each`].
        Each = "each", "每次", "each";
        /// [`Price::EachPart`].
        EachPart = "each_part", "每部分", "each part";
        /// [`Priced::ByProportion`].
        ByProportion = "by_proportion", "按比例", "by proportion";
        /// [`Priced::OutOf`].
        OutOf = "out_of", "满分", "out of";
    }
}

/// What of a gap goes into its price.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GoesBy {
    /// That there is one.
    Any,
    /// How many are short or over.
    Units,
    /// How many parts are not as expected.
    Parts,
}

/// What points go by, of any look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Priced {
    /// Gaps.
    Amount(Price),
    /// The share of these points that is not done.
    ByProportion(Points),
    /// What a mark leaves of these points.
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

impl Price {
    /// The amount of one.
    pub fn amount(self) -> Amount {
        match self {
            Self::Once(amount) | Self::Each(amount) | Self::EachPart(amount) => amount,
        }
    }

    /// What goes into it: how large the gap is, how many parts have one, or that there is one.
    pub fn goes_by(self) -> GoesBy {
        match self {
            Self::Once(_) => GoesBy::Any,
            Self::Each(_) => GoesBy::Units,
            Self::EachPart(_) => GoesBy::Parts,
        }
    }
}
