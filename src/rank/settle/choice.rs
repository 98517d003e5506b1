//! The ways of settling one town in part, and what each leaves.

use std::collections::{BTreeMap, BTreeSet};

use super::Item;
use super::class::{Classes, Numbers};
use crate::interval::Interval;

/// The most ways in which the rows of a town can fall, rows that do the same taken together, that are all gone
/// through; beyond, small sets of rows are, as far as the effort allows.
const MOST_WAYS: usize = 64;
/// The most classes of rows of which small sets are gone through.
const MOST_CLASSES: usize = 200;
/// The most different sets of amounts, by the ways in which rows fall, of which every choice is considered.
const MOST_AMOUNTS: usize = 4;
/// The most choices of a town that are searched: the cheapest.
const MOST_CHOICES: usize = 256;

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

    /// Whether whatever is apart from this one is apart from the other too.
    fn covers(self, other: Self) -> bool {
        self.total.lo <= other.total.lo && other.total.hi <= self.total.hi && (other.settled || !self.settled)
    }
}

impl Choice {
    fn new(mut items: Vec<usize>, cells: impl IntoIterator<Item = Cell>) -> Self {
        items.sort_unstable();
        let mut kept: Vec<Cell> = Vec::new();
        for cell in cells {
            if !kept.iter().any(|other| other.covers(cell)) {
                kept.retain(|other| !cell.covers(*other));
                kept.push(cell);
            }
        }
        Self { items, cells: kept }
    }

    /// Whether the order of two towns is known after both choices, however they fall.
    pub(super) fn apart(&self, other: &Self) -> bool {
        self.cells.iter().all(|a| other.cells.iter().all(|b| a.apart(*b)))
    }

    /// How many ways have to be held against each other for that.
    pub(super) fn effort(&self, other: &Self) -> usize {
        self.cells.len() * other.cells.len()
    }

    /// Whether this tells at least as much as another one, beside whatever choice of another town.
    fn tells_all_of(&self, other: &Self) -> bool {
        self.cells.iter().all(|cell| other.cells.iter().any(|wide| wide.covers(*cell)))
    }
}

/// The choices for one town.
#[derive(Debug)]
pub(super) struct Choices {
    /// The cheapest first, settling everything last.
    pub(super) list: Vec<Choice>,
    /// Every set of at most so many items is among them, or tells no more than one that is.
    pub(super) depth: usize,
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

/// The choices for one town, found with no more than so many questions to the engine where its rows are many.
pub(super) fn choices<T: Item>(town: &T, questions: usize) -> Choices {
    let classes = Classes::of(town);
    let (mut choices, mut depth) = (Vec::new(), usize::MAX);
    if questions > 0 && classes.ways() <= MOST_WAYS {
        let ways = ways(town, &classes);
        for chosen in Classes::up_to(&classes.sizes()) {
            let rests = rests(&ways, &classes, &chosen);
            if !add_choices(&mut choices, &rests, &classes.rows(&chosen)) {
                depth = depth.min(chosen.iter().sum());
            }
        }
    } else {
        depth = small_choices(town, &classes, questions, &mut choices);
    }
    choices.sort_by_key(|choice| choice.items.len());
    // with all rows settled; where they are too many, all that the town can come to at once
    let rows = classes.rows(&classes.sizes());
    let whole = choices.iter().find(|choice| rows.iter().all(|row| choice.items.contains(row))).or(choices.first());
    let cells: Vec<Cell> =
        whole.iter().flat_map(|choice| &choice.cells).map(|cell| Cell { settled: true, ..*cell }).collect();
    let everything = Choice::new((0..town.open()).collect(), cells);
    let mut list: Vec<Choice> = Vec::new();
    for choice in choices.into_iter().filter(|choice| choice.items.len() < everything.items.len()) {
        // what costs more and tells no more than a choice before it never helps
        if list.iter().any(|other| other.tells_all_of(&choice)) {
            continue;
        }
        if list.len() == MOST_CHOICES {
            depth = depth.min(choice.items.len() - 1);
            break;
        }
        list.push(choice);
    }
    list.push(everything);
    Choices { list, depth }
}

/// Adds the choices that settle small sets of rows and no amount, as far as so many questions to the engine go.
/// Returns up to which number of items those are all that can help.
fn small_choices<T: Item>(town: &T, classes: &Classes, questions: usize, choices: &mut Vec<Choice>) -> usize {
    let total = town.total_if(&[]);
    choices.push(Choice::new(Vec::new(), [Cell { total, settled: total.is_settled() }]));
    let all: usize = classes.sizes().iter().sum();
    let amounts = town.open() > all;
    let (mut left, mut depth) = (if classes.sizes().len() > MOST_CLASSES { 0 } else { questions }, usize::MAX);
    for size in 1..=all {
        for chosen in classes.of_size(size) {
            // of each way it is asked what is left, and where there are any amounts whether they are all that is
            let asked = if amounts { 2 } else { 1 } * chosen.iter().map(|n| n + 1).product::<usize>();
            let Some(rest) = left.checked_sub(asked) else { return depth.min(size - 1) };
            left = rest;
            let mut cells = Vec::new();
            for accepted in Classes::up_to(&chosen) {
                let fallen = classes.fallen(&chosen, &accepted);
                let total = town.total_if(&fallen);
                let settled = total.is_settled();
                if !settled && amounts {
                    // with some amounts settled too this might do; that is not looked into
                    let amounts = town.amounts_if(&fallen).len();
                    depth = if amounts > 0 { depth.min(size + amounts - 1) } else { depth };
                }
                cells.push(Cell { total, settled });
            }
            choices.push(Choice::new(classes.rows(&chosen), cells));
        }
    }
    depth
}

/// Adds the choices that settle these rows: with no amounts, or with those that are all that is open in some of the
/// ways the rows can fall. Returns whether those are all that can help.
fn add_choices(choices: &mut Vec<Choice>, rests: &[Rest<'_>], rows: &[usize]) -> bool {
    let distinct: BTreeSet<_> = rests.iter().filter(|rest| rest.alike).map(Rest::amounts).collect();
    let distinct: Vec<_> = distinct.into_iter().filter(|amounts| !amounts.is_empty()).collect();
    let few = distinct.len() <= MOST_AMOUNTS;
    let all = if few { (1_usize << distinct.len()) - 1 } else { 1 };
    for pick in 0..=all {
        let picked = distinct.iter().enumerate().filter(|(bit, _)| if few { pick >> bit & 1 == 1 } else { pick == 1 });
        let amounts: BTreeSet<usize> = picked.flat_map(|(_, amounts)| amounts).copied().collect();
        let cells = rests.iter().map(|rest| {
            let settled = rest.alike && rest.amounts().is_subset(&amounts);
            Cell { total: rest.total, settled }
        });
        choices.push(Choice::new(rows.iter().copied().chain(amounts.iter().copied()).collect(), cells));
    }
    few
}

/// Every way in which the rows can fall, by how many of each class are accepted.
fn ways<T: Item>(town: &T, classes: &Classes) -> BTreeMap<Numbers, Way> {
    let sizes = classes.sizes();
    let ways = Classes::up_to(&sizes).into_iter().map(|accepted| {
        let fallen = classes.fallen(&sizes, &accepted);
        let total = town.total_if(&fallen);
        // amounts that move nothing, because a floor or a cap has the last word, need not be known
        let amounts = if total.is_settled() { Vec::new() } else { town.amounts_if(&fallen) };
        (accepted, Way { total, amounts })
    });
    ways.collect()
}

/// What is left for every way in which so many rows of each class fall.
fn rests<'w>(ways: &'w BTreeMap<Numbers, Way>, classes: &Classes, chosen: &Numbers) -> Vec<Rest<'w>> {
    let left: Numbers = classes.sizes().iter().zip(chosen).map(|(size, chosen)| size - chosen).collect();
    let of = |accepted: &Numbers| -> Option<Rest<'w>> {
        let mut rest: Option<Rest<'w>> = None;
        for more in Classes::up_to(&left) {
            let sum: Numbers = accepted.iter().zip(&more).map(|(accepted, more)| accepted + more).collect();
            let way = ways.get(&sum)?;
            let rest = rest.get_or_insert(Rest { first: way, total: way.total, alike: true });
            rest.alike &= rest.first == way;
            rest.total = rest.total.hull(way.total);
        }
        rest
    };
    Classes::up_to(chosen).iter().filter_map(of).collect()
}
