//! The towns whose order is not known, in the groups that hang together.

use crate::interval::Interval;
use crate::points::Points;

/// The towns whose order beside some other is not known, by position: each group holds those whose totals reach
/// each other, directly or by way of others of the group.
pub(super) fn groups(totals: &[Interval]) -> Vec<Vec<usize>> {
    let mut in_doubt: Vec<(usize, Interval)> = doubtful(totals);
    in_doubt.sort_by_key(|&(at, total)| (total.lo, total.hi, at));
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut reach: Option<Points> = None;
    for (at, total) in in_doubt {
        match groups.last_mut().filter(|_| reach.is_some_and(|reach| total.lo <= reach)) {
            Some(group) => group.push(at),
            None => groups.push(vec![at]),
        }
        reach = reach.max(Some(total.hi));
    }
    groups
}

/// The towns whose order beside some other is not known, each with its total.
fn doubtful(totals: &[Interval]) -> Vec<(usize, Interval)> {
    let all = Ends::of(totals.iter());
    let open = Ends::of(totals.iter().filter(|total| !total.is_settled()));
    // two settled totals are told apart even where they are equal; an open one meets itself
    let in_doubt = |total: &Interval| {
        if total.is_settled() { open.meeting(*total) > 0 } else { all.meeting(*total) > 1 }
    };
    totals.iter().copied().enumerate().filter(|(_, total)| in_doubt(total)).collect()
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
