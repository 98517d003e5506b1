//! What is taken of what is charged, where a floor or a cap bites.

use std::ops::Range;

use super::Assessor;
use super::charge::{Charge, LeftOut};
use crate::interval::Interval;
use crate::points::Points;
use crate::rubric::{Form, Rubric, RuleNo};

/// A category, or the bonus: rules whose amounts add up, and the most that they can come to together.
#[derive(Debug, Clone)]
pub(super) struct Account {
    /// Its rules.
    pub(super) rules: Range<usize>,
    /// Full marks of a category; `None` for the bonus.
    pub(super) marks: Option<Points>,
    /// What can be taken (under the bonus: added) at most.
    pub(super) most: Points,
    /// What each of its rules is worth where it is left out; empty where none can be.
    worth: Vec<Points>,
    /// The decimals to which a score is rounded that is converted.
    places: u32,
}

/// Every account of a rubric, the bonus last.
pub(super) fn accounts(rubric: &Rubric, forms: &[Form]) -> Vec<Account> {
    let places = rubric.rounding.proportion;
    let worth = |rules: &Range<usize>| -> Vec<Points> {
        let of = |no| rubric.rule(RuleNo(no)).may_be_left_out().then(|| forms.get(no).and_then(Form::worth)).flatten();
        let worth: Vec<Option<Points>> = rules.clone().map(of).collect();
        let can_be = worth.iter().any(Option::is_some);
        worth.into_iter().filter(|_| can_be).map(Option::unwrap_or_default).collect()
    };
    let categories = rubric.categories.iter().map(|category| Account {
        rules: category.rules.clone(),
        marks: Some(category.marks),
        most: category.marks - category.floor,
        worth: worth(&category.rules),
        places,
    });
    let bonus = rubric.bonus.iter().map(|bonus| Account {
        rules: bonus.rules.clone(),
        marks: None,
        most: bonus.cap,
        worth: Vec::new(),
        places,
    });
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
        let Some(marks) = self.marks else { return charged.at_most(self.most) };
        let out = self.left_out(self.of(charges).iter().map(|charge| charge.left_out));
        Interval { lo: self.left_of(marks, charged.hi, out.hi), hi: self.left_of(marks, charged.lo, out.lo) }
    }

    /// What its rules are worth that are left out, at the least and at the most.
    pub(super) fn left_out(&self, of_rules: impl Iterator<Item = LeftOut>) -> Interval {
        let worths = self.worth.iter().zip(of_rules).map(|(&worth, left_out)| match left_out {
            LeftOut::No => Interval::ZERO,
            LeftOut::Open => Interval::between(Points::ZERO, worth),
            LeftOut::Yes => Interval::point(worth),
        });
        worths.sum()
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

    /// What conversion takes besides what is taken on the lines.
    pub(super) fn besides(&self, taken: Points, out: Points) -> Points {
        let marks = self.marks.filter(|_| !out.is_zero());
        marks.map_or(Points::ZERO, |marks| marks - taken - self.left_of(marks, taken, out))
    }

    /// What is taken on each of its lines: in their order, until nothing is left to take. The ends are those
    /// that the amounts of this one outcome can reach.
    pub(super) fn taken<'c>(&self, amounts: &'c [(Interval, LeftOut)]) -> impl Iterator<Item = Interval> + use<'c> {
        let rules = self.rules.clone();
        let of_rules = amounts.iter().skip(rules.start).take(rules.len());
        let out = self.left_out(of_rules.clone().map(|(_, left_out)| *left_out));
        let mut left = Interval { lo: self.most_taken(out.hi), hi: self.most_taken(out.lo) };
        of_rules.map(move |(amount, _)| {
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
        let mut left = self.most_taken(self.out_at(charges, end));
        let amounts = self.of(charges).iter().map(|charge| end(charge.amount)).filter(|amount| !amount.is_zero());
        let taken = amounts.map(|amount| {
            let taken = amount.min(left);
            left = left - taken;
            taken
        });
        taken.sum()
    }

    /// What conversion takes besides, with every amount at one of its ends.
    pub(super) fn besides_at(&self, charges: &[Charge], end: fn(Interval) -> Points) -> Points {
        if self.worth.is_empty() {
            return Points::ZERO;
        }
        self.besides(self.taken_at(charges, end), self.out_at(charges, end))
    }

    fn out_at(&self, charges: &[Charge], end: fn(Interval) -> Points) -> Points {
        if self.worth.is_empty() {
            return Points::ZERO;
        }
        end(self.left_out(self.of(charges).iter().map(|charge| charge.left_out)))
    }

    #[expect(clippy::indexing_slicing, reason = "there is a charge of every rule, and accounts are ranges of rules")]
    fn of<'c>(&self, charges: &'c [Charge]) -> &'c [Charge] {
        &charges[self.rules.clone()]
    }
}
