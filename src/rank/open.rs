//! Towns as [`fewest`] sees them.

use super::settle::{Decisive, Item, fewest};
use crate::assess::{PendingWhat, Score, Settlement};
use crate::interval::Interval;

/// A town's score, and how it could be settled further; `None` where no row is under review.
#[derive(Debug, Clone, Copy)]
pub struct OpenTown<'a> {
    /// Its score.
    pub score: &'a Score,
    /// What settling rows would leave.
    pub settlement: Option<Settlement<'a>>,
}

impl OpenTown<'_> {
    /// The positions in the score's `pending` of what matters.
    fn open(&self) -> Vec<usize> {
        let pending = self.score.pending.iter().enumerate();
        pending.filter(|(_, pending)| pending.matters).map(|(at, _)| at).collect()
    }

    /// The position among the rows under review of a position in the score's `pending`.
    fn row(&self, at: usize) -> usize {
        let before = self.score.pending.iter().take(at);
        before.filter(|pending| matches!(pending.what, PendingWhat::Review(..))).count()
    }

    /// Rows by their position among the rows under review, instead of that among what matters.
    fn rows_of(&self, settled: &[(usize, bool)]) -> Vec<(usize, bool)> {
        let open = self.open();
        settled.iter().filter_map(|&(item, accepted)| Some((self.row(*open.get(item)?), accepted))).collect()
    }
}

impl Item for OpenTown<'_> {
    fn open(&self) -> usize {
        self.score.open().count()
    }

    fn rows(&self) -> Vec<(usize, usize)> {
        let open = self.score.open().enumerate();
        let items = open.filter(|(_, pending)| matches!(pending.what, PendingWhat::Review(..))).map(|(item, _)| item);
        let alike = self.settlement.map(|settlement| settlement.alike()).unwrap_or_default();
        let positions = self.open();
        let class = |item: usize| alike.get(self.row(*positions.get(item)?)).copied();
        items.map(|item| (item, class(item).unwrap_or(alike.len() + item))).collect()
    }

    fn outcomes(&self) -> usize {
        self.settlement.map_or(1, |settlement| settlement.outcomes())
    }

    fn total_if(&self, settled: &[(usize, bool)]) -> Interval {
        let Some(settlement) = self.settlement.filter(|_| !settled.is_empty()) else {
            return self.score.total;
        };
        settlement.total_if(&self.rows_of(settled))
    }

    fn amounts_if(&self, settled: &[(usize, bool)]) -> Vec<(usize, Interval)> {
        let open = self.score.open().enumerate().filter(|(_, p)| !matches!(p.what, PendingWhat::Review(..)));
        let Some(settlement) = self.settlement else {
            return open.filter_map(|(item, pending)| Some((item, pending.what.range()?))).collect();
        };
        let amounts = settlement.amounts_if(&self.rows_of(settled));
        let of_item = open.filter_map(|(item, pending)| {
            let (_, range) = amounts.iter().find(|(rule, _)| pending.what.rules() == [*rule])?;
            Some((item, *range))
        });
        of_item.collect()
    }
}

/// The fewest pending things that settle the order of these towns: town, and position in its score's `pending`.
pub fn decisive(towns: &[OpenTown<'_>]) -> Decisive {
    let found = fewest(towns);
    let items = found.items.iter().filter_map(|&(town, item)| {
        let at = towns.get(town)?.open().get(item).copied()?;
        Some((town, at))
    });
    Decisive { items: items.collect(), fewest: found.fewest }
}
