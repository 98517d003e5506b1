//! What is taken of what is charged, where a floor or a cap bites.

use std::ops::Range;

use super::Assessor;
use super::charge::Charge;
use crate::interval::Interval;
use crate::points::Points;
use crate::rubric::{Rubric, RuleNo};

/// A category, or the bonus: rules whose amounts add up, and the most that they can come to together.
#[derive(Debug, Clone)]
pub(super) struct Account {
    /// Its rules.
    pub(super) rules: Range<usize>,
    /// Full marks of a category; `None` for the bonus.
    pub(super) marks: Option<Points>,
    /// What can be taken (under the bonus: added) at most.
    pub(super) most: Points,
}

/// Every account of a rubric, the bonus last.
pub(super) fn accounts(rubric: &Rubric) -> Vec<Account> {
    let categories = rubric.categories.iter().map(|category| Account {
        rules: category.rules.clone(),
        marks: Some(category.marks),
        most: category.marks - category.floor,
    });
    let bonus = rubric.bonus.iter().map(|bonus| Account { rules: bonus.rules.clone(), marks: None, most: bonus.cap });
    categories.chain(bonus).collect()
}

impl Assessor<'_> {
    /// The account of a rule.
    pub(super) fn account_of(&self, no: RuleNo) -> &Account {
        let of_rule = self.accounts.iter().find(|account| account.rules.contains(&no.0));
        of_rule.unwrap_or_else(|| unreachable!("every rule stands in a category or in the bonus"))
    }
}

impl Account {
    /// Its score: what is left of the marks, or what the bonus comes to.
    pub(super) fn score(&self, charges: &[Charge]) -> Interval {
        let charged: Interval = self.of(charges).iter().map(|charge| charge.amount).sum();
        let taken = charged.at_most(self.most);
        self.marks.map_or(taken, |marks| taken.taken_from(marks))
    }

    /// What is taken on each of its lines: in their order, until nothing is left to take. The ends are those
    /// that the amounts of this one outcome can reach.
    pub(super) fn taken<'c>(&self, amounts: &'c [Interval]) -> impl Iterator<Item = Interval> + use<'c> {
        let mut left = Interval::point(self.most);
        let rules = self.rules.clone();
        amounts.iter().skip(rules.start).take(rules.len()).map(move |amount| {
            if amount.hi.is_zero() {
                return Interval::ZERO;
            }
            let taken = Interval { lo: amount.lo.min(left.lo), hi: amount.hi.min(left.hi) };
            left = Interval { lo: left.lo - amount.hi.min(left.lo), hi: left.hi - amount.lo.min(left.hi) };
            taken
        })
    }

    /// What is taken on all of its lines together, with every amount at one of its ends.
    pub(super) fn taken_at(&self, charges: &[Charge], end: fn(Interval) -> Points) -> Points {
        let mut left = self.most;
        let amounts = self.of(charges).iter().map(|charge| end(charge.amount)).filter(|amount| !amount.is_zero());
        let taken = amounts.map(|amount| {
            let taken = amount.min(left);
            left = left - taken;
            taken
        });
        taken.sum()
    }

    #[expect(clippy::indexing_slicing, reason = "there is a charge of every rule, and accounts are ranges of rules")]
    fn of<'c>(&self, charges: &'c [Charge]) -> &'c [Charge] {
        &charges[self.rules.clone()]
    }
}
