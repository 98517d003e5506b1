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
mod doubt;
mod search;

use self::choice::{Choice, choices};
use self::doubt::groups;
use self::search::Search;
use crate::interval::Interval;

/// The most towns whose order hangs together that are searched; beyond, each of them is settled wholly.
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

/// The fewest open items of these towns that settle their order; none where it is settled.
///
/// Towns whose totals do not reach each other, directly or by way of others, are no concern of each other, so each
/// group that hangs together is searched by itself.
pub fn fewest<T: Item>(towns: &[T]) -> Decisive {
    let totals: Vec<Interval> = towns.iter().map(|town| town.total_if(&[])).collect();
    let mut decisive = Decisive { items: Vec::new(), fewest: true };
    for group in groups(&totals) {
        let few = group.len() <= MOST_TOWNS;
        let of_town = |&at: &usize| towns.get(at).map(|town| choices(town, few));
        let (options, complete): (Vec<Vec<Choice>>, Vec<bool>) = group.iter().filter_map(of_town).unzip();
        let mut search = Search::new(options);
        let proved = few && search.run();
        decisive.fewest &= proved && complete.iter().all(|&complete| complete);
        for (&town, choice) in group.iter().zip(search.best()) {
            decisive.items.extend(choice.items.iter().map(|&item| (town, item)));
        }
    }
    decisive.items.sort_unstable();
    decisive
}
