//! Ranks, normalised scores, and the fewest rulings that settle the order.

use kaohe::assess::{Assessor, PendingWhat, Settlement, Tally};
use kaohe::interval::Interval;
use kaohe::points::Points;
use kaohe::rank::{Decisive, OpenTown, decisive, ranks, scale};
use kaohe::rubric::{Rubric, RuleNo};
use proptest::collection::vec;
use proptest::prelude::*;

use super::cases;
use super::draw::{Row, judged, quarters, row, rubric, town};
use super::settle::{charge, open_amounts, waiting};
use crate::support::town::Town;
use crate::support::{RUGAO, rugao};

/// Far more decimals than any two different normalised totals need to be told apart.
const PLACES: u32 = 12;

/// A total, from 60 to 120, that may be open.
fn total() -> impl Strategy<Value = Interval> {
    (240..481_u64, prop_oneof![Just(0_u64), 0..40_u64])
        .prop_map(|(lo, width)| Interval::between(quarters(lo), quarters(lo + width)))
}

fn settled(totals: &[Interval], eighths: &[u64]) -> Vec<Points> {
    let one = |(total, eighths): (&Interval, &u64)| total.lo + total.width().share((*eighths).into(), 8.into(), 5);
    totals.iter().zip(eighths.iter().cycle()).map(one).collect()
}

fn known(totals: &[Points]) -> Vec<Interval> {
    totals.iter().map(|&total| Interval::point(total)).collect()
}

/// The place of every total, by counting those above.
fn places(totals: &[Points]) -> Vec<usize> {
    totals.iter().map(|own| 1 + totals.iter().filter(|other| *other > own).count()).collect()
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn ranks_hold_every_settlement_and_reach_their_ends(totals in vec(total(), 1..8), eighths in vec(0..9_u64, 8)) {
        let ranks = ranks(&totals);
        for (rank, place) in ranks.iter().zip(places(&settled(&totals, &eighths))) {
            prop_assert!(rank.best <= place && place <= rank.worst);
        }
        for (at, rank) in ranks.iter().enumerate() {
            let with = |own: fn(&Interval) -> Points, others: fn(&Interval) -> Points| -> usize {
                let all = totals.iter().enumerate().map(|(other, t)| if other == at { own(t) } else { others(t) });
                places(&all.collect::<Vec<_>>())[at]
            };
            prop_assert_eq!(rank.best, with(|t| t.hi, |t| t.lo));
            prop_assert_eq!(rank.worst, with(|t| t.lo, |t| t.hi));
        }
    }

    #[test]
    fn normalisation_keeps_the_order_and_the_top_is_exactly_the_limit(totals in vec(total(), 1..8), eighths in vec(0..9_u64, 8)) {
        let totals = settled(&totals, &eighths);
        let scaled: Vec<Points> = scale(&RUGAO, &known(&totals), RUGAO.scale())
            .iter()
            .map(|scaled| scaled.rounded(PLACES))
            .map(|both| if both.is_settled() { both.lo } else { unreachable!("{both}") })
            .collect();
        prop_assert_eq!(places(&totals), places(&scaled));
        let hundred = Points::whole(100);
        let (top, highest) = (totals.iter().max().copied(), scaled.iter().max().copied());
        if top > Some(hundred) {
            prop_assert_eq!(highest, Some(hundred));
        } else {
            prop_assert_eq!(&totals, &scaled);
        }
    }

    #[test]
    fn normalised_bounds_hold_every_settlement_and_reach_their_ends(totals in vec(total(), 1..8), eighths in vec(0..9_u64, 8)) {
        let normalised = |totals: &[Points]| -> Vec<Points> {
            scale(&RUGAO, &known(totals), RUGAO.scale()).iter().map(|scaled| scaled.rounded(PLACES).lo).collect()
        };
        let bounds: Vec<Interval> = scale(&RUGAO, &totals, RUGAO.scale()).iter().map(|s| s.rounded(PLACES)).collect();
        for (bound, value) in bounds.iter().zip(normalised(&settled(&totals, &eighths))) {
            prop_assert!(bound.contains(value), "{bound}, but can be {value}");
        }
        for (at, bound) in bounds.iter().enumerate() {
            let with = |own: fn(&Interval) -> Points, others: fn(&Interval) -> Points| {
                let all = totals.iter().enumerate().map(|(other, t)| if other == at { own(t) } else { others(t) });
                normalised(&all.collect::<Vec<_>>())[at]
            };
            prop_assert_eq!(bound.lo, with(|t| t.lo, |t| t.hi));
            prop_assert_eq!(bound.hi, with(|t| t.hi, |t| t.lo));
        }
    }
}

/// What is open about one town and matters.
struct Open<'a> {
    assessor: &'a Assessor<'a>,
    town: &'a Town,
    tally: Tally,
    items: Vec<Thing>,
}

/// One open thing: the amount of a rule, with its range, or a row under review, by its position among them.
#[derive(Clone, Copy)]
enum Thing {
    Amount(RuleNo, Interval),
    Row(usize),
}

impl<'a> Open<'a> {
    fn new(assessor: &'a Assessor<'a>, town: &'a Town) -> Self {
        let mut rows = 0..;
        let items = town.sheet(assessor).score.pending.into_iter().filter_map(|pending| {
            let thing = match pending.what {
                PendingWhat::Ruling(rule, range)
                | PendingWhat::Mark(rule, range)
                | PendingWhat::Proportion(rule, range)
                | PendingWhat::NoData(rule, range)
                | PendingWhat::Ahead(rule, range, _) => Thing::Amount(rule, range),
                PendingWhat::Review(..) => Thing::Row(rows.next()?),
            };
            pending.matters.then_some(thing)
        });
        Self { assessor, town, tally: town.tally(assessor), items: items.collect() }
    }

    /// What the total can still be, for every way in which a set of items falls: rows either way, amounts at every
    /// quarter point of their range where they come up at all.
    fn cells(&self, set: usize) -> Vec<Interval> {
        let chosen = || self.items.iter().enumerate().filter(|(at, _)| set >> at & 1 == 1).map(|(_, thing)| *thing);
        let rows: Vec<usize> =
            chosen().filter_map(|t| if let Thing::Row(row) = t { Some(row) } else { None }).collect();
        let amounts: Vec<_> = chosen()
            .filter_map(|t| if let Thing::Amount(rule, range) = t { Some((rule, range)) } else { None })
            .collect();
        let mut cells = Vec::new();
        for way in 0..1_usize << rows.len() {
            let mut town = self.town.clone();
            let waiting = waiting(self.town);
            for (bit, &row) in rows.iter().enumerate() {
                town.records[waiting[row]].review = if way >> bit & 1 == 1 {
                    kaohe::evidence::Review::Accepted
                } else {
                    kaohe::evidence::Review::Rejected("不属实".into())
                };
            }
            self.rule(&town, &amounts, &mut cells);
        }
        cells.sort_by_key(|cell| (cell.lo, cell.hi));
        cells.dedup();
        cells
    }

    /// Every way of settling the amounts of this list in a town whose chosen rows are settled.
    fn rule(&self, town: &Town, amounts: &[(RuleNo, Interval)], cells: &mut Vec<Interval>) {
        let Some(((rule, _), rest)) = amounts.split_first() else {
            cells.push(town.sheet(self.assessor).score.total);
            return;
        };
        // where the chosen rows keep the rule from coming up, there is nothing to rule on
        let Some((_, range)) = open_amounts(&town.sheet(self.assessor)).into_iter().find(|(open, _)| open == rule)
        else {
            self.rule(town, rest, cells);
            return;
        };
        let mut amount = range.lo;
        while amount <= range.hi {
            let mut ruled = town.clone();
            charge(self.assessor.rubric(), &mut ruled, *rule, amount);
            self.rule(&ruled, rest, cells);
            amount = amount + quarters(1);
        }
    }
}

/// Whether the order of two towns is known in every way in which their chosen items fall.
fn apart(one: &[Interval], other: &[Interval]) -> bool {
    let settled = |a: &Interval, b: &Interval| a.is_settled() && b.is_settled();
    one.iter().all(|a| other.iter().all(|b| a.lo > b.hi || b.lo > a.hi || settled(a, b)))
}

/// The least number of items that settles the order, by trying every set.
fn least(cells: &[Vec<Vec<Interval>>]) -> usize {
    fn extend(cells: &[Vec<Vec<Interval>>], chosen: &mut Vec<usize>, cost: usize, best: &mut usize) {
        let Some(town) = cells.get(chosen.len()) else {
            *best = cost.min(*best);
            return;
        };
        for (set, left) in town.iter().enumerate() {
            let cost = cost + set.count_ones() as usize;
            let known = chosen.iter().enumerate().all(|(at, &other)| apart(&cells[at][other], left));
            if cost < *best && known {
                chosen.push(set);
                extend(cells, chosen, cost, best);
                chosen.pop();
            }
        }
    }
    let mut best = usize::MAX;
    extend(cells, &mut Vec::new(), 0, &mut best);
    best
}

/// `fewest` names a set that settles the order however it falls, and no smaller set does.
fn names_the_fewest(rubric: &Rubric, towns: &[Town], most: usize) -> Result<(), TestCaseError> {
    let assessor = Assessor::new(rubric);
    let open: Vec<Open<'_>> = towns.iter().map(|town| Open::new(&assessor, town)).collect();
    prop_assume!(open.iter().all(|town| town.items.len() <= most));
    // a ruling that fits only if some row is rejected could be superseded by one that always fits: one thing to
    // settle instead of two, but not one that is pending
    prop_assume!(open.iter().all(|town| town.items.iter().all(|thing| match thing {
        Thing::Amount(rule, _) => town.town.judged.of(*rule).is_none_or(|judgement| judgement.award.is_none()),
        Thing::Row(_) => true,
    })));
    let decisive = decisive_of(&open);
    let cells: Vec<Vec<Vec<Interval>>> =
        open.iter().map(|town| (0..1_usize << town.items.len()).map(|set| town.cells(set)).collect()).collect();
    let mut sets = vec![0_usize; towns.len()];
    for &(town, item) in &decisive.items {
        sets[town] |= 1 << item;
    }
    for one in 0..towns.len() {
        for other in 0..one {
            let known = apart(&cells[one][sets[one]], &cells[other][sets[other]]);
            prop_assert!(known, "{:?} leaves towns {one} and {other} open", decisive.items);
        }
    }
    prop_assert!(decisive.fewest);
    prop_assert_eq!(decisive.items.len(), least(&cells), "{:?}", decisive.items);
    Ok(())
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn fewest_is_the_fewest(
        rubric in rubric(),
        towns in vec((vec(row(), 0..7), vec(judged(), 0..4)), 2..4),
    ) {
        let towns: Vec<Town> = towns.iter().map(|(rows, ledger)| town(&rubric, rows, ledger, 3)).collect();
        names_the_fewest(&rubric, &towns, 4)?;
    }
}

proptest! {
    #![proptest_config(cases(16))]

    /// Of more rows than are gone through one by one, because several do the same.
    #[test]
    fn fewest_is_the_fewest_of_many_rows(
        rubric in rubric(),
        towns in vec((vec(row(), 1..4), vec(judged(), 0..4)), 2..3),
    ) {
        let many = |rows: &[Row]| -> Vec<Row> { rows.iter().flat_map(|row| vec![row.clone(); 3]).collect() };
        let towns: Vec<Town> = towns.iter().map(|(rows, ledger)| town(&rubric, &many(rows), ledger, 7)).collect();
        prop_assume!(towns.iter().any(|town| waiting(town).len() > 5));
        names_the_fewest(&rubric, &towns, 7)?;
    }
}

/// What the program names, by position among the open things that matter.
fn decisive_of(open: &[Open<'_>]) -> Decisive {
    let scores: Vec<_> = open.iter().map(|open| open.town.sheet(open.assessor).score).collect();
    let towns = open.iter().zip(&scores).map(|(open, score)| OpenTown {
        score,
        settlement: Some(Settlement::new(open.assessor, &open.tally, &open.town.judged)),
    });
    let mut decisive = decisive(&towns.collect::<Vec<_>>());
    for (town, item) in &mut decisive.items {
        *item = scores[*town].pending.iter().take(*item).filter(|pending| pending.matters).count();
    }
    decisive
}

#[test]
fn two_empty_logs_are_told_apart_only_by_settling_all_of_both() {
    let assessor = rugao();
    let towns = [Town::default(), Town::default()];
    let open: Vec<Open<'_>> = towns.iter().map(|town| Open::new(&assessor, town)).collect();
    let all: usize = open.iter().map(|town| town.items.len()).sum();
    assert_eq!(decisive_of(&open).items.len(), all);
    assert_eq!(decisive_of(&open[..1]).items, [], "one town alone has its place");
}
