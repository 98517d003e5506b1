//! The least and the most that a rule can come to: known here, and everybody asks here.

use super::{Expect, Look, Price, Rubric, RuleNo};
use crate::interval::Interval;
use crate::points::Points;

/// What a rule charges (under the bonus: brings) where it comes up. Floor and cap are not applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// The least that it comes to.
    pub least: Points,
    /// The most; `None` where nothing in the rule bounds it.
    pub most: Option<Points>,
}

impl Cost {
    /// The cost of a rule. Its most is 0 where the rule can never come up by itself.
    pub fn of(rubric: &Rubric, no: RuleNo) -> Self {
        let rule = rubric.rule(no);
        let (units, parts) = extent(rubric, &rule.look);
        match rule.price {
            Price::Once(amount) => Self::times(amount.interval(), units.map(|n| n.min(1)).or(Some(1))),
            Price::Each(amount) => Self::times(amount.interval(), units),
            Price::EachPart(amount) => Self::times(amount.interval(), Some(parts)),
            Price::OutOf(points) => Self { least: Points::ZERO, most: Some(points) },
            Price::ByProportion(points) => Self { least: Points::ZERO, most: Some(rubric.rounding.whole_of(points)) },
        }
    }

    fn times(amount: Interval, most: Option<u64>) -> Self {
        if most == Some(0) {
            return Self { least: Points::ZERO, most: Some(Points::ZERO) };
        }
        Self { least: amount.lo, most: most.map(|n| amount.hi.times(n)) }
    }
}

/// How many can be short or over at most, and in how many parts.
fn extent(rubric: &Rubric, look: &Look) -> (Option<u64>, u64) {
    match look {
        Look::Count { split } => {
            let parts = split.parts(rubric.period.months(), rubric.period.quarters());
            let short = (0..parts).try_fold(0_u64, |sum, part| match split.expect(part) {
                Expect::AtLeast(wanted) => Some(sum.saturating_add(wanted)),
                Expect::AtMost(_) => None,
            });
            (short, parts as u64)
        }
        Look::Finding { .. } => (None, 1),
        Look::Ratio { .. } | Look::Mark { .. } | Look::Proportion => (Some(1), 1),
    }
}
