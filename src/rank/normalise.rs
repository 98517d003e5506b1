//! Normalisation (折算) and base scores (基本分), as exact quotients until they are printed.

use crate::interval::Interval;
use crate::points::Points;
use crate::rubric::Rubric;

/// An exact quotient `value × by ÷ divisor`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quotient {
    value: Points,
    by: Points,
    divisor: Points,
}

impl Quotient {
    /// Rounded half up to so many decimals: multiplied before it is divided, and rounded once.
    pub fn rounded(self, places: u32) -> Points {
        self.value.share(self.by.decimal(), self.divisor.decimal(), places).rounded(places)
    }
}

/// A score that may still be open, in exact quotients.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scaled {
    /// The least it can be.
    pub lo: Quotient,
    /// The most it can be.
    pub hi: Quotient,
}

impl Scaled {
    /// Both ends, rounded.
    pub fn rounded(self, places: u32) -> Interval {
        Interval { lo: self.lo.rounded(places), hi: self.hi.rounded(places) }
    }
}

/// Every total in points of `full`: those of the rubric's scale for the normalised score, the office's base points
/// for the base score. Where the rubric normalises and the top total is over the limit, the top becomes `full`
/// exactly and all others follow by the same ratio.
///
/// An end of one town goes with the ends of the others that make it so: its least where it is least and they are
/// most, its most where it is most and they are least.
pub fn scale(rubric: &Rubric, totals: &[Interval], full: Points) -> Vec<Scaled> {
    let limit = rubric.scale();
    let divisor = |own: Points, others: Option<Points>| {
        if rubric.normalisation.is_some() { limit.max(own).max(others.unwrap_or(limit)) } else { limit }
    };
    let hi = Top::of(totals.iter().map(|total| total.hi));
    let lo = Top::of(totals.iter().map(|total| total.lo));
    let ends = totals.iter().enumerate().map(|(at, total)| {
        let quotient =
            |value: Points, others: Option<Points>| Quotient { value, by: full, divisor: divisor(value, others) };
        // a total below 0 comes nearer to 0 the more it is divided by
        let [least, most] = [hi.without(at), lo.without(at)];
        Scaled {
            lo: quotient(total.lo, if total.lo < Points::ZERO { most } else { least }),
            hi: quotient(total.hi, if total.hi < Points::ZERO { least } else { most }),
        }
    });
    ends.collect()
}

/// The greatest of some values, and the greatest of the rest.
struct Top {
    first: Option<(usize, Points)>,
    second: Option<Points>,
}

impl Top {
    fn of(values: impl Iterator<Item = Points>) -> Self {
        let mut top = Self { first: None, second: None };
        for (at, value) in values.enumerate() {
            match top.first {
                Some((_, first)) if value <= first => top.second = top.second.max(Some(value)),
                first => {
                    top.second = first.map(|(_, value)| value);
                    top.first = Some((at, value));
                }
            }
        }
        top
    }

    fn without(&self, at: usize) -> Option<Points> {
        match self.first {
            Some((first, _)) if first == at => self.second,
            first => first.map(|(_, value)| value),
        }
    }
}
