//! The fewest rulings that would settle the order, however they fall.
//!
//! The order of two towns is known where one is above for certain, or both are settled. A town can be left open
//! only if no value that it can still take makes a difference to any other, so for each town the choice is which
//! rows under review to settle, and for which of the ways in which they can fall to settle the amounts as well.
//! (Settling one of several amounts that come up together and not the others is never better than settling none:
//! the amount may fall so that what remains open still reaches everything it reached before. A row is different:
//! accepted or rejected, it may jump over another town.) What is searched is the choice per town with the fewest
//! items such that every two towns are told apart.

mod choice;
mod class;
mod doubt;
mod search;

use self::choice::{Choices, choices};
use self::doubt::groups;
use self::search::Search;
use crate::interval::Interval;

/// The most towns whose order hangs together that are searched; beyond, each of them is settled wholly.
const MOST_TOWNS: usize = 64;
/// The most questions that the engine is asked about all towns of such a group that have many rows.
const MOST_QUESTIONS: usize = 4096;

/// What can be settled about one town, without the engine: the open items that matter, and the total that would be
/// left for each way of settling rows.
pub trait Item {
    /// How many open items matter.
    fn open(&self) -> usize;
    /// Which of them are rows under review, by position among the items, each with a number that rows share which do
    /// the same.
    fn rows(&self) -> Vec<(usize, usize)>;
    /// How many outcomes the engine goes through for one question while nothing is settled.
    fn outcomes(&self) -> usize;
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

/// The fewest open items of these towns that settle their order; none where it is settled.
///
/// Towns whose totals do not reach each other, directly or by way of others, are no concern of each other, so each
/// group that hangs together is searched by itself.
pub fn fewest<T: Item>(towns: &[T]) -> Decisive {
    let totals: Vec<Interval> = towns.iter().map(|town| town.total_if(&[])).collect();
    let mut decisive = Decisive { items: Vec::new(), fewest: true };
    for group in groups(&totals) {
        let questions = if group.len() <= MOST_TOWNS { MOST_QUESTIONS / group.len() } else { 0 };
        let of_town = |&at: &usize| {
            let town = towns.get(at)?;
            Some(choices(town, if questions > 0 { (questions / town.outcomes().max(1)).max(1) } else { 0 }))
        };
        let choices: Vec<Choices> = group.iter().filter_map(of_town).collect();
        // up to this many items all is considered that can help
        let depth = choices.iter().map(|choices| choices.depth).min().unwrap_or(0);
        let mut search = Search::new(choices.into_iter().map(|choices| choices.list).collect());
        let proved = questions > 0 && search.run();
        let before = decisive.items.len();
        for (&town, choice) in group.iter().zip(search.best()) {
            decisive.items.extend(choice.items.iter().map(|&item| (town, item)));
        }
        // a cheaper set would have one item fewer at least, whichever towns they are of
        decisive.fewest &= proved && decisive.items.len() - before <= depth.saturating_add(1);
    }
    decisive.items.sort_unstable();
    decisive
}
