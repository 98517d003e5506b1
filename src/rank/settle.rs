//! The fewest rulings that would settle the order, however they fall.
//!
//! The order of two towns is known where one is above for certain, or both are settled. A town can be left open
//! only if no value that it can still take makes a difference to any other, so for each town the choice is:
//! settle everything that matters, or settle some rows under review and leave the rest open, or settle nothing.
//! (Settling one of several amounts and not the others is never better than settling none: the amount may fall so
//! that what remains open still reaches everything it reached before. A row is different: accepted or rejected, it
//! may jump over another town.) What is searched is the choice per town with the fewest items such that every two
//! towns are told apart.

use crate::interval::Interval;
use crate::points::Points;

/// The most rows of one town that are considered one by one; beyond, a town is settled wholly or not at all.
const MOST_ROWS: usize = 5;
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
    let options: Vec<Vec<Choice>> = in_doubt
        .iter()
        .filter_map(|&at| towns.get(at))
        .map(|town| choices(town, in_doubt.len() <= MOST_TOWNS))
        .collect();
    let mut search = Search { options: &options, best: None, steps: 0 };
    if in_doubt.len() <= MOST_TOWNS {
        search.extend(&mut Vec::new(), 0);
    }
    let complete = in_doubt.len() <= MOST_TOWNS && search.steps < MOST_STEPS;
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

/// The choices for one town, the cheapest first, settling everything last.
fn choices<T: Item>(town: &T, one_by_one: bool) -> Vec<Choice> {
    let rows = town.rows();
    let rows: &[usize] = if one_by_one && rows.len() <= MOST_ROWS { &rows } else { &[] };
    let subsets = 0_usize..1 << rows.len();
    let mut choices: Vec<Choice> = subsets
        .map(|subset| {
            let items: Vec<usize> =
                rows.iter().enumerate().filter(|(bit, _)| subset >> bit & 1 == 1).map(|(_, &row)| row).collect();
            let cells = cells(town, &items, Interval::is_settled);
            Choice { items, cells }
        })
        .collect();
    choices.sort_by_key(|choice| choice.items.len());
    let everything = Choice { items: (0..town.open()).collect(), cells: cells(town, rows, |_| true) };
    choices.retain(|choice| choice.items.len() < everything.items.len());
    choices.push(everything);
    choices
}

fn cells<T: Item>(town: &T, rows: &[usize], settled: impl Fn(Interval) -> bool) -> Vec<Cell> {
    let ways = 0_usize..1 << rows.len();
    let mut cells: Vec<Cell> = Vec::new();
    for way in ways {
        let fallen: Vec<(usize, bool)> =
            rows.iter().enumerate().map(|(bit, &row)| (row, way >> bit & 1 == 1)).collect();
        let total = town.total_if(&fallen);
        let cell = Cell { total, settled: settled(total) };
        if !cells.contains(&cell) {
            cells.push(cell);
        }
    }
    cells
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
