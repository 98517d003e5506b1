//! What each category can lose.

use super::dead;
use super::flaw::{Flaw, What, Where};
use crate::interval::Interval;
use crate::points::Points;
use crate::rubric::{Category, Rubric, RuleNo};

/// What one category can lose, from the form of its rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Losses {
    /// Its position in [`Rubric::categories`].
    pub category: usize,
    /// What it has to lose: its marks down to its floor.
    pub available: Points,
    /// The most that its bounded rules can charge together. Of two that exclude each other by `unless` only the
    /// dearer counts. Every rule can come up whatever the log holds, since the office can find against any of them,
    /// so this much is reached.
    pub bounded: Points,
    /// The rules that nothing in the rubric bounds but the floor.
    pub unbounded: Vec<RuleNo>,
    /// What a town loses that logs nothing and against which nothing is found; open where the office decides.
    /// The floor is applied.
    pub idle: Interval,
}

/// How what a category can lose compares with what it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Less: some of its marks cannot be lost.
    Less,
    /// Just that.
    Equal,
    /// More: where the floor is reached, what is left undone besides costs nothing.
    More,
}

impl Losses {
    /// The most that it can be charged; `None` where that has no bound.
    pub fn most(&self) -> Option<Points> {
        self.unbounded.is_empty().then_some(self.bounded)
    }

    /// How that compares with what there is to lose.
    pub fn verdict(&self) -> Verdict {
        match self.most() {
            Some(most) if most < self.available => Verdict::Less,
            Some(most) if most == self.available => Verdict::Equal,
            _ => Verdict::More,
        }
    }
}

/// What every category can lose, in their order.
pub fn losses(rubric: &Rubric) -> Vec<Losses> {
    rubric.categories.iter().enumerate().map(|(at, category)| of(rubric, at, category)).collect()
}

fn of(rubric: &Rubric, at: usize, category: &Category) -> Losses {
    let cost =
        |at: usize| if dead::why(rubric, RuleNo(at)).is_some() { None } else { Some(rubric.form(RuleNo(at)).cost()) };
    let unbounded: Vec<RuleNo> =
        category.rules.clone().filter(|&at| cost(at).is_some_and(|cost| cost.most.is_none())).map(RuleNo).collect();
    let available = category.room();
    Losses {
        category: at,
        available,
        bounded: dearest(rubric, category, |at| cost(at).and_then(|cost| cost.most).unwrap_or(Points::ZERO)),
        unbounded,
        idle: idle(rubric, category).at_most(available),
    }
}

/// The most that rules come to of which none comes up together with the one that it gives way to.
fn dearest(rubric: &Rubric, category: &Category, most: impl Fn(usize) -> Points) -> Points {
    let Category { id: _, name: _, marks: _, floor: _, rules, line: _ } = category;
    let first = rules.start;
    // for each rule: what those that depend on it come to where it comes up, and where it does not
    let mut below = vec![(Points::ZERO, Points::ZERO); rules.len()];
    let mut whole = Points::ZERO;
    // a rule gives way only to one above it, so from the last up everything below a rule is known
    for at in rules.clone().rev() {
        let (with, without) = below.get(at - first).copied().unwrap_or_default();
        let up = most(at) + with;
        let best = up.max(without);
        let target = rubric.rule(RuleNo(at)).unless.filter(|target| rules.contains(&target.0));
        match target.and_then(|target| below.get_mut(target.0 - first)) {
            Some((with, free)) => {
                *with = *with + without;
                *free = *free + best;
            }
            None => whole = whole + best,
        }
    }
    whole
}

/// What an empty log and an empty ledger are charged, the floor not applied.
fn idle(rubric: &Rubric, category: &Category) -> Interval {
    category.rules.clone().map(|at| idle_of(rubric, RuleNo(at)).unwrap_or_default()).sum()
}

/// What one rule charges an empty log; `None` where it does not come up.
fn idle_of(rubric: &Rubric, no: RuleNo) -> Option<Interval> {
    let rule = rubric.rule(no);
    if rule.unless.is_some_and(|target| idle_of(rubric, target).is_some()) {
        return None;
    }
    rubric.form(no).idle()
}

pub(super) fn check(rubric: &Rubric, flaws: &mut Vec<Flaw>) {
    for (losses, category) in losses(rubric).into_iter().zip(&rubric.categories) {
        let place = Where::Category(losses.category);
        if losses.available == Points::ZERO {
            flaws.push(Flaw::new(place, What::NothingToLose { category: category.name.clone() }));
            continue;
        }
        let ids: Vec<String> = losses.unbounded.iter().map(|&no| rubric.rule(no).id.clone()).collect();
        let name = category.name.clone();
        let (available, most) = (losses.available, losses.bounded);
        match losses.verdict() {
            Verdict::Less => {
                let keeps = category.marks - most;
                flaws.push(Flaw::new(place, What::LosesLess { category: name, available, most, keeps }));
            }
            Verdict::Equal => {}
            Verdict::More => {
                flaws.push(Flaw::new(place, What::LosesMore { category: name, available, most, unbounded: ids }));
            }
        }
        for no in category.rules.clone().map(RuleNo).filter(|&no| dead::why(rubric, no).is_none()) {
            let rule = rubric.rule(no).id.clone();
            match rubric.form(no).cost().most {
                None => flaws.push(Flaw::new(Where::Rule(no), What::Unbounded { rule, available })),
                Some(most) if most > available => {
                    flaws.push(Flaw::new(Where::Rule(no), What::AloneMore { rule, available, most }));
                }
                Some(_) => {}
            }
        }
    }
}
