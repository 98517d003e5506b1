//! The fewest rulings that would settle the order, however they fall.
//!
//! The order of two towns is known where one is above for certain, or both are settled. A town can be left open
//! only if no value that it can still take makes a difference to any other, so for each town the choice is which
//! rows under review to settle, and for which of the ways in which they can fall to settle the amounts as well.
//! (Settling one of several amounts that come up together and not the others is never better than settling none:
//! the amount may fall so that what remains open still reaches everything it reached before. A row is different:
//! accepted or rejected, it may jump over another town.) What is searched is the choice per town with the fewest
//! items such that every two towns are told apart.

use std::collections::{BTreeMap, BTreeSet};

use crate::interval::Interval;
use crate::points::Points;

/// The most rows of one town that are considered one by one; beyond, a town is settled wholly or not at all, and
/// whether fewer would do is not known.
const MOST_ROWS: usize = 5;
/// The most different sets of amounts, by the ways in which rows fall, of which every choice is considered.
const MOST_AMOUNTS: usize = 4;
/// The most steps of the search.
const MOST_STEPS: usize = 200_000;
/// The most towns whose order is searched; beyond, every town whose order is open is settled wholly.
const MOST_TOWNS: usize = 64;

/// What can be settled about one town, without the engine: the open items that matter, and the total that would be
/// left for each way of settling rows.
pub trait Item {
    /// How many open items matter.
    fn open(&self) -> usize;
    /// Which of them are rows under review, by position among the items.
    fn rows(&self) -> Vec<usize>;
    /// The total when these rows, by position among the items, are accepted or rejected.
    fn total_if(&self, settled: &[(usize, bool)]) -> Interval;
    /// The amounts, by position among the items, that are open when these rows are settled, each with its range.
    fn amounts_if(&self, settled: &[(usize, bool)]) -> Vec<(usize, Interval)>;
}

/// A smallest set of items that settles the order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decisive {
    /// Town and item, by position, in order.
    pub items: Vec<(usize, usize)>,
    /// Whether it was shown that no fewer would do.
    pub fewest: bool,
}

/// One way of settling a town in part.
#[derive(Debug, Clone)]
struct Choice {
    items: Vec<usize>,
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
    fn apart(&self, other: &Self) -> bool {
        self.cells.iter().all(|a| other.cells.iter().all(|b| a.apart(*b)))
    }
}

/// The fewest open items of these towns that settle their order; none where it is settled.
pub fn fewest<T: Item>(towns: &[T]) -> Decisive {
    let totals: Vec<Interval> = towns.iter().map(|town| town.total_if(&[])).collect();
    let in_doubt = doubtful(&totals);
    let few = in_doubt.len() <= MOST_TOWNS;
    let (options, complete): (Vec<Vec<Choice>>, Vec<bool>) =
        in_doubt.iter().filter_map(|&at| towns.get(at)).map(|town| choices(town, few)).unzip();
    let mut search = Search { options: &options, best: None, steps: 0 };
    if few {
        search.extend(&mut Vec::new(), 0);
    }
    let complete = complete.iter().all(|&complete| complete) && search.steps < MOST_STEPS;
    let chosen = search.best.map(|(_, chosen)| chosen);
    let mut items = Vec::new();
    for (at, (&town, options)) in in_doubt.iter().zip(&options).enumerate() {
        // the last choice settles everything, which always tells all towns apart
        let choice = match chosen.as_ref().and_then(|chosen| chosen.get(at)) {
            Some(&choice) => options.get(choice),
            None => options.last(),
        };
        items.extend(choice.iter().flat_map(|choice| &choice.items).map(|&item| (town, item)));
    }
    Decisive { items, fewest: complete }
}

/// The towns whose order beside some other is not known, by position.
fn doubtful(totals: &[Interval]) -> Vec<usize> {
    let all = Ends::of(totals.iter());
    let open = Ends::of(totals.iter().filter(|total| !total.is_settled()));
    // two settled totals are told apart even where they are equal; an open one meets itself
    let in_doubt = |total: &Interval| {
        if total.is_settled() { open.meeting(*total) > 0 } else { all.meeting(*total) > 1 }
    };
    totals.iter().enumerate().filter(|(_, total)| in_doubt(total)).map(|(at, _)| at).collect()
}

/// The ends of some totals, each sorted.
struct Ends {
    los: Vec<Points>,
    his: Vec<Points>,
}

impl Ends {
    fn of<'a>(totals: impl Iterator<Item = &'a Interval>) -> Self {
        let (mut los, mut his): (Vec<Points>, Vec<Points>) = totals.map(|total| (total.lo, total.hi)).unzip();
        los.sort_unstable();
        his.sort_unstable();
        Self { los, his }
    }

    /// How many of them have a value in common with this one, ends included.
    fn meeting(&self, total: Interval) -> usize {
        let begun = self.los.partition_point(|&lo| lo <= total.hi);
        let ended = self.his.partition_point(|&hi| hi < total.lo);
        begun - ended
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
fn choices<T: Item>(town: &T, one_by_one: bool) -> (Vec<Choice>, bool) {
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

/// A search over one choice per town, cheapest first, that turns back where a pair cannot be told apart or the cost
/// is no longer under the best.
struct Search<'a> {
    options: &'a [Vec<Choice>],
    best: Option<(usize, Vec<usize>)>,
    steps: usize,
}

impl Search<'_> {
    fn extend(&mut self, chosen: &mut Vec<usize>, cost: usize) {
        let Some(options) = self.options.get(chosen.len()) else {
            self.best = Some((cost, chosen.clone()));
            return;
        };
        for (at, choice) in options.iter().enumerate() {
            self.steps += 1;
            let dearer = self.best.as_ref().is_some_and(|(least, _)| cost + choice.items.len() >= *least);
            if self.steps >= MOST_STEPS || dearer {
                return;
            }
            let mut earlier = self.options.iter().zip(chosen.iter()).filter_map(|(options, &at)| options.get(at));
            if earlier.all(|other| other.apart(choice)) {
                chosen.push(at);
                self.extend(chosen, cost + choice.items.len());
                chosen.pop();
            }
        }
    }
}
