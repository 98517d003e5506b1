//! What one rule puts on its account, and nothing else of it: whoever adds up, holds against each other or asks what is
//! open knows this type, and not what there is in it.

use std::iter::Sum;
use std::ops::Add;

use crate::interval::Interval;
use crate::points::Points;

/// What a rule puts on its account: all that it can be, or (`Posting<Points>`) one end of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Posting<N = Interval> {
    /// What is charged (under the bonus: earned), before a floor or a cap.
    pub charged: N,
    /// What the rule is worth where it is left out of what its category is measured against; else 0.
    pub left_out: N,
}

/// One end of a range.
pub(super) type End = fn(Interval) -> Points;

/// The least and the most.
pub(super) const ENDS: [End; 2] = [|range| range.lo, |range| range.hi];

impl Posting {
    /// Nothing at all.
    pub(super) const NOTHING: Self = Self { charged: Interval::ZERO, left_out: Interval::ZERO };

    /// So much charged.
    pub(super) fn charged(charged: Interval) -> Self {
        Self { charged, ..Self::NOTHING }
    }

    /// Nothing charged, but so much left out.
    pub(super) fn left_out(worth: Points) -> Self {
        Self { left_out: Interval::point(worth), ..Self::NOTHING }
    }

    /// All that it can be in either of two ways.
    #[must_use]
    pub(super) fn hull(self, other: Self) -> Self {
        let Self { charged, left_out } = other;
        Self { charged: self.charged.hull(charged), left_out: self.left_out.hull(left_out) }
    }

    /// Whether nothing of it is open.
    pub(super) fn is_settled(self) -> bool {
        let Self { charged, left_out } = self;
        charged.is_settled() && left_out.is_settled()
    }

    /// All of it at one of its ends.
    pub(super) fn at(self, end: End) -> Posting<Points> {
        let Self { charged, left_out } = self;
        Posting { charged: end(charged), left_out: end(left_out) }
    }

    /// Of several that a rule may come to, the best for the town comes first. What is charged and what is left out do
    /// not weigh against each other by themselves: either may have the first word.
    pub(super) fn burden(self, whole: bool) -> impl Ord {
        let Self { charged, left_out } = self;
        (if whole { left_out.hi } else { Points::ZERO }, charged.hi, charged.lo, left_out.hi)
    }
}

impl<N: Add<Output = N>> Add for Posting<N> {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        let Self { charged, left_out } = other;
        Self { charged: self.charged + charged, left_out: self.left_out + left_out }
    }
}

impl<N: Add<Output = N> + Default> Sum for Posting<N> {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::default(), Add::add)
    }
}
