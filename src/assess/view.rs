//! What one reading of a town comes to over all of its outcomes: as it stands, or with all that is ahead.

use super::Assessor;
use super::charge::{self, AwardUse, Charge, LeftOut};
use super::outcome::Ends;
use super::scoresheet::DoesNotAddUp;
use crate::interval::Interval;
use crate::points::Points;
use crate::rubric::RuleNo;

/// What the rules, the accounts and the total come to.
#[derive(Debug)]
pub(super) struct View {
    /// By rule.
    pub(super) seen: Vec<Seen>,
    /// By account, the bonus last.
    pub(super) scores: Vec<Interval>,
    /// By account, what conversion takes besides what is taken on its lines.
    pub(super) besides: Vec<Interval>,
    /// The total.
    pub(super) total: Interval,
}

/// What one rule comes to over all outcomes seen so far.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen {
    pub(super) charged: Interval,
    pub(super) rows: Moves,
    pub(super) taken: Interval,
    pub(super) open: Option<Interval>,
    pub(super) unfit: Option<Interval>,
    pub(super) applied: bool,
    pub(super) applies: bool,
    pub(super) barred: bool,
    pub(super) left_out: LeftOut,
}

/// Whether rows under review make a difference to a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Moves {
    /// In all outcomes so far it came up, or not, with this amount, and was left out or not.
    No(bool, Interval, LeftOut),
    /// Outcomes differ.
    Yes,
}

impl Seen {
    /// What it comes to in one outcome.
    fn new(charge: &Charge, taken: Interval, applies: bool) -> Self {
        Self {
            charged: charge.amount,
            rows: Moves::No(charge.came_up, charge.amount, charge.left_out),
            taken,
            open: (!charge.amount.is_settled()).then_some(charge.amount),
            unfit: (charge.award == AwardUse::Unfit).then_some(charge.amount),
            applied: charge.award == AwardUse::Applied,
            applies,
            barred: !applies,
            left_out: charge.left_out,
        }
    }

    /// What it comes to in those of both.
    fn or(&self, other: &Self) -> Self {
        let hull = |a: Option<Interval>, b: Option<Interval>| match (a, b) {
            (Some(a), Some(b)) => Some(a.hull(b)),
            (one, other) => one.or(other),
        };
        Self {
            charged: self.charged.hull(other.charged),
            rows: if self.rows == other.rows { self.rows } else { Moves::Yes },
            taken: self.taken.hull(other.taken),
            open: hull(self.open, other.open),
            unfit: hull(self.unfit, other.unfit),
            applied: self.applied || other.applied,
            applies: self.applies || other.applies,
            barred: self.barred || other.barred,
            left_out: self.left_out.or(other.left_out),
        }
    }

    /// As it stands, with all that is ahead: rows make a difference where they do in either.
    fn with(&self, ahead: &Self) -> Self {
        let rows = if self.rows == Moves::Yes { self.rows } else { ahead.rows };
        Self { rows, ..self.or(ahead) }
    }
}

/// Widens what was seen so far, if anything was.
pub(super) fn widen(whole: &mut Option<Interval>, part: Interval) {
    *whole = Some(whole.map_or(part, |so_far| so_far.hull(part)));
}

/// All that something can be; there is always one way at least.
pub(super) fn hull(ways: impl IntoIterator<Item = Interval>) -> Interval {
    let whole = ways.into_iter().reduce(Interval::hull);
    whole.unwrap_or_else(|| unreachable!("one outcome at least is gone through"))
}

impl View {
    /// Over all of these outcomes.
    ///
    /// # Errors
    /// The lines of one do not come to its total: a mistake of the program.
    pub(super) fn of(assessor: &Assessor<'_>, ends: &[Ends]) -> Result<Self, DoesNotAddUp> {
        let mut whole: Option<Self> = None;
        for end in ends {
            let taken = taken(assessor, end.hull().iter().map(|charge| (charge.amount, charge.left_out)));
            for charges in end.each() {
                let one = Self::outcome(assessor, charges, &taken)?;
                whole = Some(match whole {
                    Some(whole) => whole.or(&one),
                    None => one,
                });
            }
        }
        Ok(whole.unwrap_or_else(|| unreachable!("one outcome at least is gone through")))
    }

    fn outcome(assessor: &Assessor<'_>, charges: &[Charge], taken: &[Interval]) -> Result<Self, DoesNotAddUp> {
        let scores = assessor.scores(charges);
        verify(assessor, charges, &scores)?;
        let seen = charges.iter().zip(taken).zip(&assessor.rubric.rules).map(|((charge, taken), rule)| {
            let barred = rule.unless.is_some_and(|on| charge::of(charges, on).came_up);
            Seen::new(charge, *taken, !barred)
        });
        let besides = assessor.accounts.iter().map(|account| {
            Interval::between(account.besides_at(charges, |cost| cost.lo), account.besides_at(charges, |cost| cost.hi))
        });
        Ok(Self { seen: seen.collect(), total: scores.iter().copied().sum(), scores, besides: besides.collect() })
    }

    fn or(&self, other: &Self) -> Self {
        let hull = |one: &[Interval], other: &[Interval]| one.iter().zip(other).map(|(a, b)| a.hull(*b)).collect();
        Self {
            seen: self.seen.iter().zip(&other.seen).map(|(one, other)| one.or(other)).collect(),
            scores: hull(&self.scores, &other.scores),
            besides: hull(&self.besides, &other.besides),
            total: self.total.hull(other.total),
        }
    }

    /// What one rule comes to.
    #[expect(clippy::indexing_slicing, reason = "every rule of the rubric is seen in every outcome")]
    pub(super) fn of_rule(&self, no: RuleNo) -> &Seen {
        &self.seen[no.0]
    }

    /// From the lower end of this one, as it stands, to the upper end of both.
    pub(super) fn with(&self, assessor: &Assessor<'_>, ahead: &Self) -> Self {
        let mut seen: Vec<Seen> = self.seen.iter().zip(&ahead.seen).map(|(now, ahead)| now.with(ahead)).collect();
        let differs = |(whole, now): (&Seen, &Seen)| whole.charged != now.charged || whole.left_out != now.left_out;
        if seen.iter().zip(&self.seen).any(differs) {
            // each rule gains with those before it as they stand or not, so that it may have what they leave
            let taken = taken(assessor, seen.iter().map(|seen| (seen.charged, seen.left_out)));
            for (seen, taken) in seen.iter_mut().zip(taken) {
                seen.taken = taken;
            }
        }
        let raised = |now: Interval, ahead: Interval| Interval { lo: now.lo, hi: now.hi.max(ahead.hi) };
        Self {
            seen,
            scores: self.scores.iter().zip(&ahead.scores).map(|(&now, &ahead)| raised(now, ahead)).collect(),
            besides: self.besides.iter().zip(&ahead.besides).map(|(now, ahead)| now.hull(*ahead)).collect(),
            total: raised(self.total, ahead.total),
        }
    }
}

impl Assessor<'_> {
    /// The score of every account, the bonus last.
    pub(super) fn scores(&self, charges: &[Charge]) -> Vec<Interval> {
        self.accounts.iter().map(|account| account.score(charges)).collect()
    }

    /// Whether the account of a rule is open.
    pub(super) fn is_open(&self, no: RuleNo, scores: &[Interval]) -> bool {
        let of_rule = self.accounts.iter().zip(scores).find(|(account, _)| account.rules.contains(&no.0));
        of_rule.is_some_and(|(_, score)| !score.is_settled())
    }
}

/// What can be taken on each line: where a floor or a cap bites, more is left to take on a line when the rows of
/// the lines before it fall the other way than its own.
pub(super) fn taken(assessor: &Assessor<'_>, amounts: impl Iterator<Item = (Interval, LeftOut)>) -> Vec<Interval> {
    let amounts: Vec<(Interval, LeftOut)> = amounts.collect();
    assessor.accounts.iter().flat_map(|account| account.taken(&amounts)).collect()
}

/// What can be taken on the line of one rule.
#[expect(clippy::indexing_slicing, reason = "every rule stands in an account, and something is taken on each line")]
pub(super) fn taken_of(assessor: &Assessor<'_>, charges: &[Charge], no: RuleNo) -> Interval {
    taken(assessor, charges.iter().map(|charge| (charge.amount, charge.left_out)))[no.0]
}

/// Full marks − what is taken line by line − what conversion takes besides + bonus = total: at the lower end with the most charged and the
/// least earned, at the upper end the other way round.
fn verify(assessor: &Assessor<'_>, charges: &[Charge], scores: &[Interval]) -> Result<(), DoesNotAddUp> {
    let total: Interval = scores.iter().copied().sum();
    let lo = stated(assessor, charges, |cost| cost.hi, |gain| gain.lo);
    // where every amount is settled there is one end
    let settled = |charge: &Charge| charge.amount.is_settled() && charge.left_out != LeftOut::Open;
    let hi = if charges.iter().all(settled) { lo } else { stated(assessor, charges, |cost| cost.lo, |gain| gain.hi) };
    for (lines, total) in [(lo, total.lo), (hi, total.hi)] {
        if lines != total {
            return Err(DoesNotAddUp { lines, total });
        }
    }
    Ok(())
}

/// The total as a statement shows it, with every amount at one of its ends.
fn stated(
    assessor: &Assessor<'_>,
    charges: &[Charge],
    cost: fn(Interval) -> Points,
    gain: fn(Interval) -> Points,
) -> Points {
    let lines = assessor.accounts.iter().map(|account| match account.marks {
        Some(_) => -account.taken_at(charges, cost) - account.besides_at(charges, cost),
        None => account.taken_at(charges, gain),
    });
    assessor.rubric.full_marks + lines.sum()
}
