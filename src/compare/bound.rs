//! What a rule can come to at most and at least, and what of that holds rules apart or ties them together.

use super::pairing::Pairing;
use super::price;
use super::way::Way;
use crate::interval::Interval;
use crate::period::Period;
use crate::points::Points;
use crate::rubric::{Cost, Expect, Look, Price, Rubric, RuleNo, Split};

/// A gap: how many are short or over, in how many parts. Also a direction in which gaps go on without end: then
/// `once` is 0, so that its amount is what the amounts of those gaps grow by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Gap {
    once: u64,
    units: u64,
    parts: u64,
}

impl Gap {
    /// The least gap there is.
    pub(super) const ONE: Self = Self { once: 1, units: 1, parts: 1 };
    /// One more over in the same part, again and again.
    const ENDLESS: Self = Self { once: 0, units: 1, parts: 0 };

    /// What it costs; nothing where the price does not go by gaps.
    pub(super) fn amount(self, price: Price) -> Interval {
        let times = match price {
            Price::Once(_) => self.once,
            Price::Each(_) => self.units,
            Price::EachPart(_) => self.parts,
            Price::ByProportion(_) | Price::OutOf(_) => 0,
        };
        price::unit(price).map_or(Interval::ZERO, |amount| amount.interval().times(times))
    }
}

/// The corners of all gaps that a look can have. Every price goes straight up with the gap, so what holds for the
/// corners holds for all: with so many parts failing, from one short in each to all that these parts can be short.
pub(super) fn gaps(look: &Look, period: Period) -> Vec<Gap> {
    match look {
        Look::Count { split } => counted(split, period),
        Look::Finding { .. } => vec![Gap::ONE, Gap::ENDLESS],
        Look::Ratio { .. } | Look::Mark { .. } | Look::Proportion => vec![Gap::ONE],
    }
}

fn counted(split: &Split, period: Period) -> Vec<Gap> {
    let parts = split.parts(period.months(), period.quarters());
    let expectations = (0..parts).map(|part| split.expect(part));
    let endless = expectations.clone().any(|expect| matches!(expect, Expect::AtMost(_)));
    let mut wanted: Vec<u64> = expectations
        .map(|expect| match expect {
            Expect::AtLeast(wanted) => wanted,
            Expect::AtMost(_) => 1,
        })
        .collect();
    wanted.sort_unstable_by(|a, b| b.cmp(a));
    let mut gaps = Vec::new();
    let (mut most, mut parts) = (0_u64, 0);
    for wanted in wanted {
        most = most.saturating_add(wanted);
        parts += 1;
        gaps.extend([Gap { once: 1, units: parts, parts }, Gap { once: 1, units: most, parts }]);
    }
    gaps.extend(endless.then_some(Gap::ENDLESS));
    gaps
}

/// The rules that do not apply where this one came up.
pub(super) fn dependants(rubric: &Rubric, no: RuleNo) -> Vec<RuleNo> {
    rubric.numbered().filter(|(_, rule)| rule.unless == Some(no)).map(|(no, _)| no).collect()
}

/// Whether a rule that comes up more often, or less often, moves the total the same way though it lets others off:
/// it does where it costs at least what they can cost together, against the same floor.
pub(super) fn outweighs_dependants(pairing: &Pairing<'_>, old: RuleNo, new: RuleNo, way: Way) -> bool {
    let ((on, own), (off, others)) = match way {
        Way::More => ((pairing.new, new), (pairing.old, old)),
        Way::Less => ((pairing.old, old), (pairing.new, new)),
        Way::Same | Way::Open => return true,
    };
    let dependants = dependants(off, others);
    let account = |no: RuleNo| off.category_of(no).map(|category| category.rules.clone());
    let together = dependants.iter().all(|&other| account(other) == account(others));
    let sum = dependants.iter().try_fold(Points::ZERO, |sum, &other| Some(sum + Cost::of(off, other).most?));
    dependants.is_empty() || (together && sum.is_some_and(|sum| sum <= Cost::of(on, own).least))
}

/// Whether neither floor nor cap can ever bite where a rule was or is, in either rubric: then it does not matter
/// which category it stands in.
pub(super) fn floors_never_bite(pairing: &Pairing<'_>, old: RuleNo, new: RuleNo) -> bool {
    let touched = |old_rules: &std::ops::Range<usize>, new_rules: &std::ops::Range<usize>| {
        old_rules.contains(&old.0) || new_rules.contains(&new.0)
    };
    let both = pairing.categories().filter(|(a, b)| touched(&a.rules, &b.rules));
    let both: Vec<_> = both.collect();
    let free = |rubric: &Rubric, category: &crate::rubric::Category| {
        let sum =
            category.rules.clone().try_fold(Points::ZERO, |sum, no| Some(sum + Cost::of(rubric, RuleNo(no)).most?));
        sum.is_some_and(|sum| sum <= category.marks - category.floor)
    };
    // a category that stands in one rubric only has no counterpart to be held against
    both.len() == 2 && both.iter().all(|(a, b)| free(pairing.old, a) && free(pairing.new, b))
}
