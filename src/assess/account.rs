//! An account: lines, what is kept back of them where a floor or a cap bites, what conversion takes besides, score.

use std::ops::Range;

use super::Assessor;
use super::posting::{ENDS, End, Posting};
use super::scoresheet::{Conversion, DoesNotAddUp};
use crate::interval::Interval;
use crate::points::Points;
use crate::rubric::{Category, Rubric, RuleNo};

/// A category, or the bonus: rules that post to it, and the most that they can come to together.
#[derive(Debug, Clone)]
pub(super) struct Account {
    /// Its rules.
    pub(super) rules: Range<usize>,
    /// Full marks of a category; `None` for the bonus.
    marks: Option<Points>,
    /// What can be taken (under the bonus: added) at most.
    pub(super) most: Points,
    /// The decimals to which a score is rounded that is converted.
    places: u32,
}

/// What an account comes to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Balance {
    /// Its score: what is left of the marks, or what the bonus comes to.
    pub(super) score: Interval,
    /// What conversion takes besides what is taken on its lines.
    pub(super) besides: Interval,
}

/// An account with everything at one of its ends.
#[derive(Clone, Copy)]
struct Closed {
    /// What conversion takes besides.
    besides: Points,
    /// What it comes to by what is taken on its lines, and besides.
    lines: Points,
}

/// Every account of a rubric, the bonus last.
pub(super) fn accounts(rubric: &Rubric) -> Vec<Account> {
    let places = rubric.rounding.proportion;
    let categories = rubric.categories.iter().map(|category| {
        let Category { id: _, name: _, marks, floor, rules, line: _ } = category;
        Account { rules: rules.clone(), marks: Some(*marks), most: *marks - *floor, places }
    });
    let bonus =
        rubric.bonus.iter().map(|bonus| Account { rules: bonus.rules.clone(), marks: None, most: bonus.cap, places });
    categories.chain(bonus).collect()
}

impl Assessor<'_> {
    /// The account of a rule.
    pub(super) fn account_of(&self, no: RuleNo) -> &Account {
        self.of_account(no, &self.accounts)
    }

    /// That of the account of a rule, of one of each account.
    pub(super) fn of_account<'a, T>(&self, no: RuleNo, of_accounts: &'a [T]) -> &'a T {
        let of_rule = self.accounts.iter().zip(of_accounts).find(|(account, _)| account.rules.contains(&no.0));
        let of_rule = of_rule.map(|(_, of_account)| of_account);
        of_rule.unwrap_or_else(|| unreachable!("every rule stands in a category or in the bonus"))
    }
}

impl Account {
    /// Those of its own rules, of one of each rule.
    #[expect(clippy::indexing_slicing, reason = "there is one of every rule, and accounts are ranges of rules")]
    pub(super) fn own<'a, T>(&self, of_rules: &'a [T]) -> &'a [T] {
        &of_rules[self.rules.clone()]
    }

    /// Its score: at its worse end with the most charged and left out of a category, the least earned of the bonus.
    pub(super) fn score(&self, postings: impl Iterator<Item = Posting>) -> Interval {
        let sum: Posting = postings.sum();
        let [one, other] = ENDS.map(|end| self.comes_to(sum.at(end)));
        Interval::between(one, other)
    }

    /// What it comes to where so much is posted to it altogether.
    pub(super) fn comes_to(&self, sum: Posting<Points>) -> Points {
        let Posting { charged, left_out } = sum;
        match self.marks {
            Some(marks) => self.left_of(marks, charged, left_out),
            None => charged.min(self.most),
        }
    }

    /// What is left of its marks where so much is charged and so much left out: what is left of the rest, converted to
    /// the whole and rounded half up. Where amounts have more decimals than that, rounding makes it no less than it was
    /// of the rest, and no more than if nothing had been left out.
    fn left_of(&self, marks: Points, charged: Points, out: Points) -> Points {
        let rest = marks - out;
        if out.is_zero() {
            return marks - charged.min(self.most);
        }
        if rest <= Points::ZERO {
            // all is left out; only a bound holds charges besides
            return if charged.is_zero() { marks } else { marks - self.most };
        }
        let taken = charged.min(rest);
        let left = rest - taken;
        let converted = left.share(marks.decimal(), rest.decimal(), self.places);
        converted.max(left).min(marks - taken).max(marks - self.most)
    }

    /// What can be taken on its lines where so much is left out.
    fn most_taken(&self, out: Points) -> Points {
        self.marks.filter(|_| !out.is_zero()).map_or(self.most, |marks| self.most.min((marks - out).max(Points::ZERO)))
    }

    /// What it comes to by what is taken on its lines alone.
    fn by_lines(&self, taken: Points) -> Points {
        self.marks.map_or(taken, |marks| marks - taken)
    }

    /// What conversion takes besides what is taken on its lines altogether.
    pub(super) fn besides(&self, taken: Posting<Points>) -> Points {
        if taken.left_out.is_zero() { Points::ZERO } else { self.by_lines(taken.charged) - self.comes_to(taken) }
    }

    /// Its balance.
    ///
    /// # Errors
    /// What is taken line by line, and by conversion besides, does not come to its score: a mistake of the program.
    pub(super) fn balance(&self, postings: &(impl Iterator<Item = Posting> + Clone)) -> Result<Balance, DoesNotAddUp> {
        let at = |end: End| {
            let posted = postings.clone().map(|posting| posting.at(end));
            (self.closed(posted.clone()), self.comes_to(posted.sum()))
        };
        let [least, most] = ENDS;
        let (one, score) = at(least);
        // where all of it is settled there is one end
        let settled = postings.clone().all(Posting::is_settled);
        let (other, other_score) = if settled { (one, score) } else { at(most) };
        let [lines, score] = [(one.lines, other.lines), (score, other_score)].map(|(a, b)| Interval::between(a, b));
        if lines != score {
            return Err(DoesNotAddUp { lines, score });
        }
        Ok(Balance { score, besides: Interval::between(one.besides, other.besides) })
    }

    /// Taken line by line, with all that is posted to it at one end.
    fn closed(&self, postings: impl Iterator<Item = Posting<Points>> + Clone) -> Closed {
        let left_out = postings.clone().map(|posting| posting.left_out).sum();
        let mut left = self.most_taken(left_out);
        let taken = postings.map(|posting| {
            let taken = posting.charged.min(left);
            left = left - taken;
            taken
        });
        let charged = taken.sum();
        let besides = self.besides(Posting { charged, left_out });
        Closed { besides, lines: self.by_lines(charged) - besides }
    }

    /// What is taken on each of its lines: in their order, until nothing is left to take. The ends are those that the
    /// postings of this one outcome can reach.
    pub(super) fn taken(&self, postings: &[Posting]) -> impl Iterator<Item = Interval> {
        let out: Interval = postings.iter().map(|posting| posting.left_out).sum();
        let mut left = Interval { lo: self.most_taken(out.hi), hi: self.most_taken(out.lo) };
        postings.iter().map(move |posting| {
            let amount = posting.charged;
            if amount.hi.is_zero() {
                return Interval::ZERO;
            }
            let taken = Interval { lo: amount.lo.min(left.lo), hi: amount.hi.min(left.hi) };
            left = Interval { lo: left.lo - amount.hi.min(left.lo), hi: left.hi - amount.lo.min(left.hi) };
            taken
        })
    }

    /// Which of its rules are left out, or may be; `None` where none is. It stands at this position.
    pub(super) fn conversion(&self, category: usize, postings: &[Posting], besides: Interval) -> Option<Conversion> {
        let out = self.rules.clone().map(RuleNo).zip(postings.iter().map(|posting| posting.left_out));
        let rules: Vec<(RuleNo, Interval)> = out.filter(|(_, out)| !out.hi.is_zero()).collect();
        let worth = rules.iter().map(|&(_, out)| out).sum();
        (!rules.is_empty()).then_some(Conversion { category, rules, worth, besides })
    }
}

impl Balance {
    /// All that it can be in either of two ways.
    #[must_use]
    pub(super) fn hull(self, other: Self) -> Self {
        Self { score: self.score.hull(other.score), besides: self.besides.hull(other.besides) }
    }

    /// From what stands to what is ahead.
    #[must_use]
    pub(super) fn raised(self, ahead: Self) -> Self {
        Self { score: raised(self.score, ahead.score), besides: self.besides.hull(ahead.besides) }
    }
}

/// From the lower end as it stands to the upper end of both.
pub(super) fn raised(now: Interval, ahead: Interval) -> Interval {
    Interval { lo: now.lo, hi: now.hi.max(ahead.hi) }
}
