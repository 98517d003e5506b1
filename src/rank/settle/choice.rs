//! The ways of settling one town in part, and what each leaves.

use std::collections::{BTreeMap, BTreeSet};

use super::Item;
use crate::interval::Interval;

/// The most rows of one town that are considered one by one; beyond, a town is settled wholly or not at all, and
/// whether fewer would do is not known.
const MOST_ROWS: usize = 5;
/// The most different sets of amounts, by the ways in which rows fall, of which every choice is considered.
const MOST_AMOUNTS: usize = 4;
/// One way of settling a town in part.
#[derive(Debug, Clone)]
pub(super) struct Choice {
    /// The items that it settles.
    pub(super) items: Vec<usize>,
    cells: Vec<Cell>,
}

/// What a town can still come to after a choice, for one way that its rows fall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Cell {
    /// The values it can come to have.
    total: Interval,
    /// Whether it then has one value, if not yet a known one.
    settled: bool,
}

impl Cell {
    /// Whether the order of two is known, wherever within each they come to lie.
    fn apart(self, other: Self) -> bool {
        self.total.lo > other.total.hi || other.total.lo > self.total.hi || (self.settled && other.settled)
    }
}

impl Choice {
    /// Whether the order of two towns is known after both choices, however they fall.
    pub(super) fn apart(&self, other: &Self) -> bool {
        self.cells.iter().all(|a| other.cells.iter().all(|b| a.apart(*b)))
    }
}

/// What a town comes to when all its rows that matter are settled in one way.
#[derive(Debug, PartialEq, Eq)]
struct Way {
    total: Interval,
    /// The amounts that then move it, each with its range.
    amounts: Vec<(usize, Interval)>,
}

/// What a town can still come to when some of its rows are settled in one way.
struct Rest<'w> {
    first: &'w Way,
    total: Interval,
    /// Whether no row that is left open moves the total or any amount, so that amounts are all that is open.
    alike: bool,
}

impl Rest<'_> {
    fn amounts(&self) -> BTreeSet<usize> {
        self.first.amounts.iter().map(|&(item, _)| item).collect()
    }
}

/// The choices for one town, the cheapest first, settling everything last; and whether they are all that can help.
pub(super) fn choices<T: Item>(town: &T, one_by_one: bool) -> (Vec<Choice>, bool) {
    let rows = town.rows();
    let single = one_by_one && rows.len() <= MOST_ROWS;
    let (mut choices, mut complete) = (Vec::new(), single);
    if single {
        let ways = ways(town, &rows);
        for subset in 0..ways.len() {
            complete &= add_choices(&mut choices, &ways, subset, &picked(&rows, subset));
        }
    } else {
        let total = town.total_if(&[]);
        choices.push(Choice { items: Vec::new(), cells: vec![Cell { total, settled: total.is_settled() }] });
    }
    choices.sort_by_key(|choice| choice.items.len());
    // with all rows settled; where they are too many, all that the town can come to at once
    let last = choices.iter().find(|choice| rows.iter().all(|row| choice.items.contains(row))).or(choices.first());
    let cells = last.iter().flat_map(|choice| &choice.cells).map(|cell| Cell { settled: true, ..*cell }).collect();
    let everything = Choice { items: (0..town.open()).collect(), cells };
    let mut kept: Vec<Choice> = Vec::new();
    for choice in choices {
        // what costs more and tells no more than a choice before it never helps
        if choice.items.len() < everything.items.len() && kept.iter().all(|other| other.cells != choice.cells) {
            kept.push(choice);
        }
    }
    kept.push(everything);
    (kept, complete)
}

/// Adds the choices that settle these rows: with no amounts, or with those that are all that is open in some of the
/// ways the rows can fall. Returns whether those are all that can help.
fn add_choices(choices: &mut Vec<Choice>, ways: &[Way], subset: usize, rows: &[usize]) -> bool {
    let rests = rests(ways, subset);
    let distinct: BTreeSet<_> = rests.iter().filter(|rest| rest.alike).map(Rest::amounts).collect();
    let distinct: Vec<_> = distinct.into_iter().filter(|amounts| !amounts.is_empty()).collect();
    let few = distinct.len() <= MOST_AMOUNTS;
    let all = if few { (1_usize << distinct.len()) - 1 } else { 1 };
    for pick in 0..=all {
        let picked = distinct.iter().enumerate().filter(|(bit, _)| if few { pick >> bit & 1 == 1 } else { pick == 1 });
        let amounts: BTreeSet<usize> = picked.flat_map(|(_, amounts)| amounts).copied().collect();
        let mut cells: Vec<Cell> = Vec::new();
        for rest in &rests {
            let settled = rest.alike && rest.amounts().is_subset(&amounts);
            let cell = Cell { total: rest.total, settled };
            if !cells.contains(&cell) {
                cells.push(cell);
            }
        }
        let mut items: Vec<usize> = rows.iter().copied().chain(amounts).collect();
        items.sort_unstable();
        choices.push(Choice { items, cells });
    }
    few
}

/// The members of a list that the bits of a number pick.
fn picked(list: &[usize], bits: usize) -> Vec<usize> {
    list.iter().enumerate().filter(|(bit, _)| bits >> bit & 1 == 1).map(|(_, &item)| item).collect()
}

/// Every way in which the rows can fall: the first is accepted where the number's lowest bit is set, and so on.
fn ways<T: Item>(town: &T, rows: &[usize]) -> Vec<Way> {
    let fallen = |way: usize| -> Vec<(usize, bool)> {
        rows.iter().enumerate().map(|(bit, &row)| (row, way >> bit & 1 == 1)).collect()
    };
    let ways = (0..1_usize << rows.len()).map(fallen);
    ways.map(|fallen| {
        let total = town.total_if(&fallen);
        // amounts that move nothing, because a floor or a cap has the last word, need not be known
        let amounts = if total.is_settled() { Vec::new() } else { town.amounts_if(&fallen) };
        Way { total, amounts }
    })
    .collect()
}

/// What is left for every way in which the rows of a subset fall.
fn rests(ways: &[Way], subset: usize) -> Vec<Rest<'_>> {
    let mut rests: BTreeMap<usize, Rest<'_>> = BTreeMap::new();
    for (at, way) in ways.iter().enumerate() {
        let rest = rests.entry(at & subset).or_insert(Rest { first: way, total: way.total, alike: true });
        rest.alike &= rest.first == way;
        rest.total = rest.total.hull(way.total);
    }
    rests.into_values().collect()
}
