//! From a number to points: piecewise linear, never falling.

use rust_decimal::Decimal;

use super::Rounding;
use crate::interval::Interval;
use crate::points::Points;

/// How far something is from what is expected: 0 where it is as expected. A count, a share `part ÷ whole`, or points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number {
    part: Decimal,
    whole: Decimal,
}

/// What every number comes to: nothing at 0, and never less for a larger one. Where the office decides (酌情) it is a
/// range, of which each end is a curve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Curve {
    /// From the number 0 on; each holds until the next begins.
    pieces: Vec<Piece>,
    /// The decimals to which it is rounded half up on its line; `None` where its numbers are such that nothing is.
    places: Option<u32>,
    /// Where it stops, however large the number is.
    most: Option<Points>,
}

/// A straight piece of a curve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    /// The number from which it holds.
    from: u64,
    /// What that number comes to.
    at: Interval,
    /// What each one more adds.
    each: Interval,
}

impl Number {
    /// One: the least gap that is counted, or all of a share.
    pub const ONE: Self = Self { part: Decimal::ONE, whole: Decimal::ONE };

    /// So many.
    pub fn whole(count: u64) -> Self {
        Self { part: Decimal::from(count), whole: Decimal::ONE }
    }

    /// So many of so many, above 0.
    pub fn part(part: u64, whole: u64) -> Self {
        Self { part: Decimal::from(part), whole: Decimal::from(whole) }
    }

    /// So many points.
    pub fn points(points: Points) -> Self {
        Self { part: points.decimal(), whole: Decimal::ONE }
    }

    /// Whether all is as expected.
    pub fn is_zero(self) -> bool {
        self.part.is_zero()
    }
}

impl Curve {
    /// This once, however large the number is.
    pub(super) fn step(amount: Interval) -> Self {
        let from_one = Piece { from: 1, at: amount, each: Interval::ZERO };
        Self {
            pieces: vec![Piece { from: 0, at: Interval::ZERO, each: Interval::ZERO }, from_one],
            places: None,
            most: None,
        }
    }

    /// This for each.
    pub(super) fn each(amount: Interval) -> Self {
        Self { pieces: vec![Piece { from: 0, at: Interval::ZERO, each: amount }], places: None, most: None }
    }

    /// This for the whole of a share, rounded.
    pub(super) fn share(points: Points, rounding: Rounding) -> Self {
        Self { places: Some(rounding.proportion), ..Self::each(Interval::point(points)) }
    }

    /// The same, but no more than this.
    pub(super) fn held_at(self, most: Option<Points>) -> Self {
        Self { most, ..self }
    }

    /// What a number comes to.
    pub fn at(&self, number: Number) -> Interval {
        let Number { part, whole } = number;
        let beyond = |piece: &&Piece| part >= Decimal::from(piece.from) * whole;
        let Some(piece) = self.pieces.iter().rev().find(beyond) else { return Interval::ZERO };
        let more = part - Decimal::from(piece.from) * whole;
        let end = |at: Points, each: Points| match self.places {
            Some(places) => (at.by(whole) + each.by(more)).share(Decimal::ONE, whole, places),
            None => at + each.by(more),
        };
        let amount = Interval { lo: end(piece.at.lo, piece.each.lo), hi: end(piece.at.hi, piece.each.hi) };
        self.most.map_or(amount, |most| amount.at_most(most))
    }

    /// What it comes to at the most, however large the number is; `None` where it has no end.
    pub fn end(&self) -> Option<Points> {
        self.most.or_else(|| self.pieces.last().filter(|_| self.is_step()).map(|piece| piece.at.hi))
    }

    /// What each one more adds, so far as nothing stops it.
    pub fn slope(&self) -> Interval {
        self.pieces.last().map_or(Interval::ZERO, |piece| piece.each)
    }

    /// What each one more adds beyond its last corner.
    pub fn growth(&self) -> Interval {
        self.most.map_or(self.slope(), |_| Interval::ZERO)
    }

    /// Whether it stops at a most.
    pub fn is_held(&self) -> bool {
        self.most.is_some()
    }

    /// Whether it comes to the same from one on, but for where it stops.
    pub fn is_step(&self) -> bool {
        self.slope().hi.is_zero()
    }

    /// The numbers on both sides of which it goes another way.
    pub fn corners(&self) -> Vec<u64> {
        let pieces = self.pieces.iter().map(|piece| piece.from);
        let stops = self.pieces.last().zip(self.most).into_iter().flat_map(|(piece, most)| {
            let ends = [(piece.at.lo, piece.each.lo), (piece.at.hi, piece.each.hi)];
            ends.into_iter().filter_map(move |(at, each)| Some(piece.from + most.steps_from(at, each)?))
        });
        pieces.chain(stops).flat_map(|corner| [corner.saturating_sub(1), corner]).collect()
    }

    /// What one comes to here, going on as another curve does.
    #[must_use]
    pub fn shaped_as(&self, other: &Self) -> Self {
        let one = self.at(Number::ONE);
        let shaped = if other.is_step() { Self::step(one) } else { Self::each(one) };
        shaped.held_at(self.most)
    }

    /// The decimals to which it is rounded, where it is.
    pub fn places(&self) -> Option<u32> {
        self.places
    }

    /// Whether the office decides within a range.
    pub fn is_range(&self) -> bool {
        self.pieces.iter().any(|piece| !piece.at.is_settled() || !piece.each.is_settled())
    }
}
