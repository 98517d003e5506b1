//! Intervals: what a number can still be.

use std::fmt;
use std::iter::Sum;
use std::ops::Add;

use crate::points::Points;

/// Every value from `lo` to `hi`, both ends included and both reachable: a settled number where they are equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Interval {
    /// The least it can be.
    pub lo: Points,
    /// The most it can be.
    pub hi: Points,
}

impl Interval {
    /// Nothing, for certain.
    pub const ZERO: Self = Self { lo: Points::ZERO, hi: Points::ZERO };

    /// One settled value.
    pub fn point(value: Points) -> Self {
        Self { lo: value, hi: value }
    }

    /// From the lesser to the greater of two values.
    pub fn between(a: Points, b: Points) -> Self {
        Self { lo: a.min(b), hi: a.max(b) }
    }

    /// Whether nothing is left open.
    pub fn is_settled(self) -> bool {
        self.lo == self.hi
    }

    /// How far apart the ends are: 0 where it is settled.
    pub fn width(self) -> Points {
        self.hi - self.lo
    }

    /// Whether the value lies within, ends included.
    pub fn contains(self, value: Points) -> bool {
        self.lo <= value && value <= self.hi
    }

    /// The least interval that holds both.
    #[must_use]
    pub fn hull(self, other: Self) -> Self {
        Self { lo: self.lo.min(other.lo), hi: self.hi.max(other.hi) }
    }

    /// Each end so many times.
    #[must_use]
    pub fn times(self, count: u64) -> Self {
        Self { lo: self.lo.times(count), hi: self.hi.times(count) }
    }

    /// `from − self`, ends swapped: what is left of `from` after this was taken away.
    #[must_use]
    pub fn taken_from(self, from: Points) -> Self {
        Self { lo: from - self.hi, hi: from - self.lo }
    }

    /// No end under `floor`.
    #[must_use]
    pub fn at_least(self, floor: Points) -> Self {
        Self { lo: self.lo.max(floor), hi: self.hi.max(floor) }
    }

    /// No end over `cap`.
    #[must_use]
    pub fn at_most(self, cap: Points) -> Self {
        Self { lo: self.lo.min(cap), hi: self.hi.min(cap) }
    }
}

/// One number where it is settled, `lo~hi` where it is not. A plain `~` is one column wide in every console.
impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.lo, f)?;
        if !self.is_settled() {
            f.write_str("~")?;
            fmt::Display::fmt(&self.hi, f)?;
        }
        Ok(())
    }
}

impl Add for Interval {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self { lo: self.lo + other.lo, hi: self.hi + other.hi }
    }
}

impl Sum for Interval {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, Add::add)
    }
}
