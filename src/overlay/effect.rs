//! What another rubric does to the towns of a year: totals and ranks under both, the rules that make the difference,
//! the towns whose order changes.

use std::collections::BTreeSet;

use super::Overlay;
use super::both::Both;
use super::judgement::Misfit;
use crate::assess::Scoresheet;
use crate::compare::{Class, Comparison};
use crate::evidence::Town;
use crate::interval::Interval;
use crate::points::Points;
use crate::rank::Rank;
use crate::rubric::{Rubric, RuleNo};
use crate::year::{Place, places};

/// A town under both rubrics.
#[derive(Debug)]
pub struct TownEffect<'a> {
    /// The town.
    pub town: &'a Town,
    /// Under the old rubric.
    pub old: Side,
    /// Under the new one.
    pub new: Side,
    /// What makes the difference, what is known first, and of each the largest first.
    pub shifts: Vec<Shift>,
    /// What the office said of it that no longer fits.
    pub misfits: Vec<Misfit>,
}

/// What a town comes to under one rubric.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// What it has of each category, in order.
    pub categories: Vec<Interval>,
    /// Its bonus.
    pub bonus: Interval,
    /// Its raw total.
    pub total: Interval,
    /// Its normalised score, as printed; the total as printed where the rubric does not normalise.
    pub normalised: Interval,
    /// Its place.
    pub rank: Rank,
}

/// What one rule adds to a total, or takes from it: what it took under the old rubric less what it takes under the
/// new one. Those of a town add up to the change of its total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shift {
    /// The rule of the old rubric, if there is one. Where there is neither, it is the full marks that changed.
    pub old: Option<RuleNo>,
    /// The rule of the new one.
    pub new: Option<RuleNo>,
    /// What it adds; below 0 what it takes.
    pub amount: Interval,
    /// Whether the year's files tell it; else it is all that it could be.
    pub known: bool,
}

/// How two towns stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The first is above for certain.
    Above,
    /// The second is.
    Below,
    /// They are level.
    Level,
    /// What is not settled, or not known, decides.
    Open,
}

/// Two towns whose order is another one under the new rubric, by position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// The town that was not below.
    pub first: usize,
    /// The other.
    pub second: usize,
    /// How the first stood to the second.
    pub old: Order,
    /// How it stands under the new rubric.
    pub new: Order,
}

/// What the new rubric does.
#[derive(Debug)]
pub struct Effect<'a> {
    /// Every town, in the order of the roster.
    pub towns: Vec<TownEffect<'a>>,
    /// Over all towns together what each rule makes, in the order of [`TownEffect::shifts`].
    pub rules: Vec<Shift>,
    /// The towns whose order changes. Where it was open and still is, nothing does.
    pub moved: Vec<Moved>,
    /// The rules of the new rubric of which the year's files cannot tell all, in its order.
    pub unknown: Vec<RuleNo>,
}

impl<'a> Effect<'a> {
    /// From the scoresheets of every town under both rubrics.
    pub fn new(overlay: &Overlay<'_>, comparison: &Comparison, unknown: Vec<RuleNo>, towns: Vec<Both<'a>>) -> Self {
        let changed = comparison.changes.iter().filter(|change| change.class != Class::SameOtherWords);
        let changed: BTreeSet<RuleNo> = changed.filter_map(|change| change.new.as_ref()?.rule).collect();
        let lens = Lens { overlay, changed, unknown: &unknown };
        let before: Vec<Interval> = towns.iter().map(|town| town.before.score.total).collect();
        let after: Vec<Interval> = towns.iter().map(|town| town.after.score.total).collect();
        let moved = moved(&before, &after);
        let (olds, news) = (overlay.old(), overlay.new_rubric());
        let places = places(olds, None, &before).into_iter().zip(places(news, None, &after));
        let towns: Vec<TownEffect<'a>> = towns
            .into_iter()
            .zip(places)
            .map(|(Both { town, before, after, misfits, .. }, (old, new))| {
                let mut shifts = lens.shifts(&before, &after);
                shifts.retain(|shift| shift.amount != Interval::ZERO);
                sort(&mut shifts);
                let (old, new) = (Side::new(olds, &before, old), Side::new(news, &after, new));
                TownEffect { town, old, new, shifts, misfits }
            })
            .collect();
        let rules = together(&towns);
        Self { towns, rules, moved, unknown }
    }
}

impl Side {
    fn new(rubric: &Rubric, sheet: &Scoresheet, place: Place) -> Self {
        let score = &sheet.score;
        Self {
            categories: score.categories.clone(),
            bonus: score.bonus,
            total: score.total,
            normalised: place.normalised.rounded(rubric.rounding.printed),
            rank: place.rank,
        }
    }
}

/// By what two scoresheets are held against each other.
struct Lens<'l> {
    overlay: &'l Overlay<'l>,
    changed: BTreeSet<RuleNo>,
    unknown: &'l [RuleNo],
}

impl Lens<'_> {
    fn shifts(&self, before: &Scoresheet, after: &Scoresheet) -> Vec<Shift> {
        let (olds, news) = (self.overlay.old(), self.overlay.new_rubric());
        let full = news.full_marks - olds.full_marks;
        let mut shifts = vec![Shift { old: None, new: None, amount: Interval::point(full), known: true }];
        for (no, _) in news.numbered() {
            let old = self.overlay.old_of(no);
            let taken = after.taken_by(no);
            let was = old.map_or(Interval::ZERO, |old| before.taken_by(old));
            let known = !self.is_unknown(no);
            // what is pending under both is settled under both alike
            let same = taken == was && known && old.is_some() && !self.changed.contains(&no);
            let amount = if same { Interval::ZERO } else { gain(was, taken, news.rule(no).adds()) };
            shifts.push(Shift { old, new: Some(no), amount, known: known || amount.is_settled() });
        }
        for (no, _) in olds.numbered().filter(|(no, _)| self.overlay.new_of(*no).is_none()) {
            let was = before.taken_by(no);
            let amount = gain(was, Interval::ZERO, olds.rule(no).adds());
            shifts.push(Shift { old: Some(no), new: None, amount, known: true });
        }
        shifts
    }
}

impl Lens<'_> {
    /// Whether the files cannot tell of a rule, or of one that it waits for.
    fn is_unknown(&self, no: RuleNo) -> bool {
        let unless = self.overlay.new_rubric().rule(no).unless;
        self.unknown.contains(&no) || unless.is_some_and(|on| self.is_unknown(on))
    }
}

/// What a total gains where `was` was taken and `taken` is; under the bonus both are added.
fn gain(was: Interval, taken: Interval, bonus: bool) -> Interval {
    let (from, to) = if bonus { (was, taken) } else { (taken, was) };
    Interval { lo: to.lo - from.hi, hi: to.hi - from.lo }
}

/// What is known first, then the largest first, then in the order of the rubrics.
fn sort(shifts: &mut [Shift]) {
    let size = |amount: Interval| (amount.hi).max(Points::ZERO - amount.lo);
    shifts.sort_by_key(|shift| (!shift.known, std::cmp::Reverse(size(shift.amount))));
}

/// What each rule makes over all towns.
fn together(towns: &[TownEffect<'_>]) -> Vec<Shift> {
    let mut sums: Vec<Shift> = Vec::new();
    for shift in towns.iter().flat_map(|town| &town.shifts) {
        match sums.iter_mut().find(|sum| (sum.old, sum.new) == (shift.old, shift.new)) {
            Some(sum) => {
                sum.amount = sum.amount + shift.amount;
                sum.known &= shift.known;
            }
            None => sums.push(*shift),
        }
    }
    sums.sort_by_key(|sum| (sum.new.is_none(), sum.new, sum.old));
    sort(&mut sums);
    sums
}

fn moved(before: &[Interval], after: &[Interval]) -> Vec<Moved> {
    let both: Vec<(usize, (Interval, Interval))> =
        before.iter().copied().zip(after.iter().copied()).enumerate().collect();
    let mut moved = Vec::new();
    for (at, &(i, a)) in both.iter().enumerate() {
        for &(j, b) in both.iter().skip(at + 1) {
            let (old, new) = (order(a.0, b.0), order(a.1, b.1));
            if old == new {
                continue;
            }
            moved.push(match old {
                Order::Below => Moved { first: j, second: i, old: order(b.0, a.0), new: order(b.1, a.1) },
                Order::Above | Order::Level | Order::Open => Moved { first: i, second: j, old, new },
            });
        }
    }
    moved
}

fn order(a: Interval, b: Interval) -> Order {
    if a.lo > b.hi {
        Order::Above
    } else if b.lo > a.hi {
        Order::Below
    } else if a.is_settled() && a == b {
        Order::Level
    } else {
        Order::Open
    }
}
