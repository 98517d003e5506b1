//! What one rule charges (under the bonus: brings), once all rows are settled one way or the other.

use rust_decimal::Decimal;

use super::tally::RatioRow;
use crate::interval::Interval;
use crate::ledger::{Award, RuleJudgement};
use crate::points::Points;
use crate::rubric::{Amount, Expect, Look, Price, Rounding, Rule, Split};

/// What is known of one rule of one town.
#[derive(Debug, Clone, Copy)]
pub(super) struct Facts<'a> {
    /// What counts, by part.
    pub(super) counts: &'a [u64],
    /// The latest ratio.
    pub(super) ratio: Option<RatioRow>,
    /// What the ledger says.
    pub(super) judgement: Option<&'a RuleJudgement>,
    /// Findings that may stand besides, though the ledger was not kept for this rule.
    pub(super) more_found: u64,
    /// Whether the rule applies: the rule that it depends on did not come up.
    pub(super) applies: bool,
}

/// What a rule comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Charge {
    /// Whether it came up: there is a gap (under the bonus: an event).
    pub(super) came_up: bool,
    /// The amount; open where only the office can settle it and has not.
    pub(super) amount: Interval,
    /// What became of the office's award.
    pub(super) award: AwardUse,
}

/// What became of a ruling, mark or proportion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AwardUse {
    /// There is none.
    None,
    /// It settles the amount.
    Applied,
    /// The rule did not come up: it has no effect.
    Idle,
    /// It lies outside of what the rule can cost here.
    Unfit,
}

impl Facts<'_> {
    /// How often the office found it.
    fn found(self) -> u64 {
        self.judgement.map_or(0, RuleJudgement::found).saturating_add(self.more_found)
    }

    fn award(self) -> Option<Award> {
        self.judgement.and_then(|j| j.award.as_ref()).map(|entry| entry.what)
    }
}

/// How far a rule is from its expectation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Gap {
    /// How many are short or over, all parts together.
    units: u64,
    /// How many parts are not as expected.
    parts: u64,
}

/// The charge of a rule.
pub(super) fn charge(rule: &Rule, rounding: Rounding, facts: Facts<'_>) -> Charge {
    let award = facts.award();
    if !facts.applies {
        return nothing(award);
    }
    match (&rule.look, rule.price) {
        (Look::Mark { application }, Price::OutOf(marks)) => {
            let found = facts.found();
            let applied = application.is_none() || (facts.counts.iter().any(|&n| n > 0) && found == 0);
            marked(marks, applied, award)
        }
        (Look::Proportion, Price::ByProportion(points)) => proportion(points, rounding, award),
        (Look::Ratio { .. }, Price::ByProportion(points)) => {
            let (short, total) = shortfall(facts);
            let amount = points.share(Decimal::from(short), Decimal::from(total), rounding.proportion);
            Charge { came_up: short > 0, amount: Interval::point(amount), award: AwardUse::None }
        }
        (look, Price::Once(amount)) => priced(amount, u64::from(gap(look, facts).units > 0), award),
        (look, Price::Each(amount)) => priced(amount, gap(look, facts).units, award),
        (look, Price::EachPart(amount)) => priced(amount, gap(look, facts).parts, award),
        // no other pair is ever read from a rubric
        (_, Price::ByProportion(_) | Price::OutOf(_)) => nothing(award),
    }
}

/// The charge of the least gap there is; `None` where it goes by a proportion or a mark, which have none.
pub(super) fn least(rule: &Rule, facts: Facts<'_>) -> Option<Interval> {
    match rule.price {
        Price::Once(amount) | Price::Each(amount) | Price::EachPart(amount) => {
            Some(priced(amount, 1, facts.award()).amount)
        }
        Price::ByProportion(_) | Price::OutOf(_) => None,
    }
}

fn nothing(award: Option<Award>) -> Charge {
    let award = if award.is_some() { AwardUse::Idle } else { AwardUse::None };
    Charge { came_up: false, amount: Interval::ZERO, award }
}

/// So many times an amount; of a range, what the office ruled where that lies within.
fn priced(amount: Amount, times: u64, award: Option<Award>) -> Charge {
    if times == 0 {
        return nothing(award);
    }
    let possible = amount.interval().times(times);
    let (amount, award) = match (amount, award) {
        (Amount::Range(_), Some(Award::Points(ruled))) if possible.contains(ruled) => {
            (Interval::point(ruled), AwardUse::Applied)
        }
        (Amount::Range(_), Some(_)) => (possible, AwardUse::Unfit),
        (_, Some(_)) => (possible, AwardUse::Idle),
        (_, None) => (possible, AwardUse::None),
    };
    Charge { came_up: true, amount, award }
}

/// What the mark leaves of full marks; all of them where there was no application to mark.
fn marked(marks: Points, applied: bool, award: Option<Award>) -> Charge {
    let (amount, award) = match award {
        _ if !applied => (Interval::point(marks), nothing(award).award),
        Some(Award::Points(mark)) if mark <= marks => (Interval::point(marks - mark), AwardUse::Applied),
        Some(_) => (Interval::between(Points::ZERO, marks), AwardUse::Unfit),
        None => (Interval::between(Points::ZERO, marks), AwardUse::None),
    };
    Charge { came_up: amount.hi > Points::ZERO, amount, award }
}

/// Points × (1 − done ÷ total), rounded on its line; open until the office has entered both.
fn proportion(points: Points, rounding: Rounding, award: Option<Award>) -> Charge {
    match award {
        Some(Award::Proportion { done, total }) => {
            let short = Decimal::from(total.saturating_sub(done));
            let amount = points.share(short, Decimal::from(total), rounding.proportion);
            Charge { came_up: done < total, amount: Interval::point(amount), award: AwardUse::Applied }
        }
        other => {
            let award = if other.is_some() { AwardUse::Unfit } else { AwardUse::None };
            Charge { came_up: true, amount: Interval::between(Points::ZERO, rounding.whole_of(points)), award }
        }
    }
}

/// How many of how many are not done by the latest ratio, findings added; all of one where there is no record.
fn shortfall(facts: Facts<'_>) -> (u64, u64) {
    let found = facts.found();
    facts.ratio.map_or((1, 1), |row| {
        let short = row.total.saturating_sub(row.done).saturating_add(found);
        (short.min(row.total), row.total)
    })
}

fn gap(look: &Look, facts: Facts<'_>) -> Gap {
    let found = facts.found();
    match look {
        Look::Count { split } => counted(split, facts.counts, found),
        Look::Ratio { at_least, .. } => {
            let reached = facts.ratio.is_some_and(|row| {
                let wanted = at_least.map_or(Decimal::ONE, |share| share.0);
                Decimal::from(row.done) >= wanted * Decimal::from(row.total)
            });
            let units = u64::from(!reached || found > 0);
            Gap { units, parts: units }
        }
        Look::Finding { at_most } => {
            let units = found.saturating_sub(*at_most);
            Gap { units, parts: units.min(1) }
        }
        Look::Mark { .. } | Look::Proportion => Gap { units: 0, parts: 0 },
    }
}

/// The gap of what is counted. A finding adds to what is short, never past what is expected; what is over has no end.
fn counted(split: &Split, counts: &[u64], found: u64) -> Gap {
    let mut gap = Gap { units: 0, parts: 0 };
    let mut most: u64 = 0;
    for (part, &count) in counts.iter().enumerate() {
        let (units, limit) = match split.expect(part) {
            Expect::AtLeast(wanted) => (wanted.saturating_sub(count), wanted),
            Expect::AtMost(allowed) => (count.saturating_sub(allowed), u64::MAX),
        };
        gap.units = gap.units.saturating_add(units);
        gap.parts += u64::from(units > 0);
        most = most.saturating_add(limit);
    }
    gap.units = gap.units.saturating_add(found).min(most);
    gap.parts = gap.parts.saturating_add(found).min(counts.len() as u64);
    gap
}
