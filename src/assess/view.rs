//! What one reading of a town comes to over all of its outcomes: as it stands, or with all that is ahead.

use super::Assessor;
use super::charge::{AwardUse, Charge};
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
    /// The total.
    pub(super) total: Interval,
}

/// What one rule comes to over all outcomes seen so far.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Seen {
    pub(super) charged: Option<Interval>,
    pub(super) rows: Moves,
    pub(super) taken: Option<Interval>,
    pub(super) open: Option<Interval>,
    pub(super) unfit: Option<Interval>,
    pub(super) applied: bool,
    pub(super) applies: bool,
    pub(super) barred: bool,
}

/// Whether rows under review make a difference to a rule.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Moves {
    /// No outcome has been looked at.
    #[default]
    Unseen,
    /// In all outcomes so far it came up, or not, with this amount.
    No(bool, Interval),
    /// Outcomes differ.
    Yes,
}

impl Seen {
    fn add(&mut self, charge: &Charge, taken: Interval, applies: bool) {
        widen(&mut self.charged, charge.amount);
        let here = Moves::No(charge.came_up, charge.amount);
        self.rows = if self.rows == Moves::Unseen || self.rows == here { here } else { Moves::Yes };
        widen(&mut self.taken, taken);
        self.applies |= applies;
        self.barred |= !applies;
        match charge.award {
            AwardUse::Applied => self.applied = true,
            AwardUse::Unfit => widen(&mut self.unfit, charge.amount),
            AwardUse::None | AwardUse::Idle => {}
        }
        if !charge.amount.is_settled() {
            widen(&mut self.open, charge.amount);
        }
    }
}

/// Widens what was seen so far, if anything was.
pub(super) fn widen(whole: &mut Option<Interval>, part: Interval) {
    *whole = Some(whole.map_or(part, |so_far| so_far.hull(part)));
}

impl View {
    /// Over all of these outcomes.
    ///
    /// # Errors
    /// The lines of one do not come to its total: a mistake of the program.
    pub(super) fn of(assessor: &Assessor<'_>, ends: &[Ends]) -> Result<Self, DoesNotAddUp> {
        let rules = &assessor.rubric.rules;
        let mut seen = vec![Seen::default(); rules.len()];
        let mut accounts: Vec<Option<Interval>> = vec![None; assessor.accounts.len()];
        let mut total = None;
        for end in ends {
            let taken = taken(assessor, end.hull().iter().map(|charge| charge.amount));
            for charges in end.each() {
                let scores = assessor.scores(charges);
                verify(assessor, charges, &scores)?;
                for (whole, &score) in accounts.iter_mut().zip(&scores) {
                    widen(whole, score);
                }
                widen(&mut total, scores.iter().copied().sum());
                for (((seen, charge), taken), rule) in seen.iter_mut().zip(charges).zip(&taken).zip(rules) {
                    let barred = rule.unless.and_then(|on| charges.get(on.0)).is_some_and(|on| on.came_up);
                    seen.add(charge, *taken, !barred);
                }
            }
        }
        let scores = accounts.into_iter().map(Option::unwrap_or_default).collect();
        Ok(Self { seen, scores, total: total.unwrap_or_default() })
    }

    /// From the lower end of this one, as it stands, to the upper end of both.
    pub(super) fn with(&self, assessor: &Assessor<'_>, ahead: &Self) -> Self {
        let mut seen: Vec<Seen> = self.seen.iter().zip(&ahead.seen).map(|(now, ahead)| now.with(ahead)).collect();
        if seen.iter().zip(&self.seen).any(|(whole, now)| whole.charged != now.charged) {
            // each rule gains with those before it as they stand or not, so that it may have what they leave
            let taken = taken(assessor, seen.iter().map(|seen| seen.charged.unwrap_or_default()));
            for (seen, taken) in seen.iter_mut().zip(taken) {
                seen.taken = Some(taken);
            }
        }
        let raised = |now: Interval, ahead: Interval| Interval { lo: now.lo, hi: now.hi.max(ahead.hi) };
        Self {
            seen,
            scores: self.scores.iter().zip(&ahead.scores).map(|(&now, &ahead)| raised(now, ahead)).collect(),
            total: raised(self.total, ahead.total),
        }
    }
}

impl Seen {
    fn with(&self, other: &Self) -> Self {
        let hull = |a: Option<Interval>, b: Option<Interval>| match (a, b) {
            (Some(a), Some(b)) => Some(a.hull(b)),
            (one, other) => one.or(other),
        };
        Self {
            charged: hull(self.charged, other.charged),
            rows: if self.rows == Moves::Yes { self.rows } else { other.rows },
            taken: hull(self.taken, other.taken),
            open: hull(self.open, other.open),
            unfit: hull(self.unfit, other.unfit),
            applied: self.applied || other.applied,
            applies: self.applies || other.applies,
            barred: self.barred || other.barred,
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
pub(super) fn taken(assessor: &Assessor<'_>, amounts: impl Iterator<Item = Interval>) -> Vec<Interval> {
    let amounts: Vec<Interval> = amounts.collect();
    assessor.accounts.iter().flat_map(|account| account.taken(&amounts)).collect()
}

/// Full marks − what is taken line by line + bonus = total: at the lower end with the most charged and the
/// least earned, at the upper end the other way round.
fn verify(assessor: &Assessor<'_>, charges: &[Charge], scores: &[Interval]) -> Result<(), DoesNotAddUp> {
    let total: Interval = scores.iter().copied().sum();
    let lo = stated(assessor, charges, |cost| cost.hi, |gain| gain.lo);
    // where every amount is settled there is one end
    let hi = if charges.iter().all(|charge| charge.amount.is_settled()) {
        lo
    } else {
        stated(assessor, charges, |cost| cost.lo, |gain| gain.hi)
    };
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
        Some(_) => -account.taken_at(charges, cost),
        None => account.taken_at(charges, gain),
    });
    assessor.rubric.full_marks + lines.sum()
}
