//! What one reading of a town comes to over all of its outcomes: as it stands, or with all that is ahead.

use super::Assessor;
use super::account::{self, Balance};
use super::charge::{self, AwardUse, Charge};
use super::outcome::Ends;
use super::posting::Posting;
use super::scoresheet::DoesNotAddUp;
use crate::interval::Interval;
use crate::rubric::RuleNo;

/// What the rules, the accounts and the total come to.
#[derive(Debug)]
pub(super) struct View {
    /// By rule.
    pub(super) seen: Vec<Seen>,
    /// By account, the bonus last.
    pub(super) balances: Vec<Balance>,
    /// The total.
    pub(super) total: Interval,
}

/// What one rule comes to over all outcomes seen so far.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen {
    pub(super) posting: Posting,
    pub(super) rows: Moves,
    pub(super) taken: Interval,
    pub(super) open: Option<Interval>,
    pub(super) unfit: Option<Interval>,
    pub(super) applied: bool,
    pub(super) applies: bool,
    pub(super) barred: bool,
}

/// Whether rows under review make a difference to a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Moves {
    /// In all outcomes so far it came up, or not, and posted this.
    No(bool, Posting),
    /// Outcomes differ.
    Yes,
}

impl Seen {
    /// What it comes to in one outcome.
    fn new(charge: &Charge, taken: Interval, applies: bool) -> Self {
        let Posting { charged, .. } = charge.posting;
        Self {
            posting: charge.posting,
            rows: Moves::No(charge.came_up, charge.posting),
            taken,
            open: (!charged.is_settled()).then_some(charged),
            unfit: (charge.award == AwardUse::Unfit).then_some(charged),
            applied: charge.award == AwardUse::Applied,
            applies,
            barred: !applies,
        }
    }

    /// What it comes to in those of both.
    fn or(&self, other: &Self) -> Self {
        let hull = |a: Option<Interval>, b: Option<Interval>| match (a, b) {
            (Some(a), Some(b)) => Some(a.hull(b)),
            (one, other) => one.or(other),
        };
        Self {
            posting: self.posting.hull(other.posting),
            rows: if self.rows == other.rows { self.rows } else { Moves::Yes },
            taken: self.taken.hull(other.taken),
            open: hull(self.open, other.open),
            unfit: hull(self.unfit, other.unfit),
            applied: self.applied || other.applied,
            applies: self.applies || other.applies,
            barred: self.barred || other.barred,
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
            let taken = taken(assessor, &end.postings());
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
        let balances = assessor.accounts.iter().map(|account| account.balance(&postings(account.own(charges))));
        let balances: Vec<Balance> = balances.collect::<Result<_, _>>()?;
        let seen = charges.iter().zip(taken).zip(&assessor.rubric.rules).map(|((charge, taken), rule)| {
            let barred = rule.unless.is_some_and(|on| charge::of(charges, on).came_up);
            Seen::new(charge, *taken, !barred)
        });
        Ok(Self { seen: seen.collect(), total: balances.iter().map(|balance| balance.score).sum(), balances })
    }

    fn or(&self, other: &Self) -> Self {
        Self {
            seen: self.seen.iter().zip(&other.seen).map(|(one, other)| one.or(other)).collect(),
            balances: self.balances.iter().zip(&other.balances).map(|(one, other)| one.hull(*other)).collect(),
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
        let differs = |(whole, now): (&Seen, &Seen)| whole.posting != now.posting;
        if seen.iter().zip(&self.seen).any(differs) {
            // each rule gains with those before it as they stand or not, so that it may have what they leave
            let postings: Vec<Posting> = seen.iter().map(|seen| seen.posting).collect();
            let taken = taken(assessor, &postings);
            for (seen, taken) in seen.iter_mut().zip(taken) {
                seen.taken = taken;
            }
        }
        Self {
            seen,
            balances: self.balances.iter().zip(&ahead.balances).map(|(now, ahead)| now.raised(*ahead)).collect(),
            total: account::raised(self.total, ahead.total),
        }
    }
}

impl Assessor<'_> {
    /// The score of every account, the bonus last.
    pub(super) fn scores(&self, charges: &[Charge]) -> impl Iterator<Item = Interval> {
        self.accounts.iter().map(|account| account.score(postings(account.own(charges))))
    }
}

/// What rules post.
fn postings(charges: &[Charge]) -> impl Iterator<Item = Posting> + Clone {
    charges.iter().map(|charge| charge.posting)
}

/// What can be taken on each line: where a floor or a cap bites, more is left to take on a line when the rows of
/// the lines before it fall the other way than its own.
pub(super) fn taken(assessor: &Assessor<'_>, postings: &[Posting]) -> Vec<Interval> {
    assessor.accounts.iter().flat_map(|account| account.taken(account.own(postings))).collect()
}

/// What can be taken on the line of one rule.
#[expect(clippy::indexing_slicing, reason = "every rule stands in an account, and something is taken on each line")]
pub(super) fn taken_of(assessor: &Assessor<'_>, charges: &[Charge], no: RuleNo) -> Interval {
    let postings: Vec<Posting> = postings(charges).collect();
    taken(assessor, &postings)[no.0]
}
