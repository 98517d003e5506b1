//! Places by exact raw totals.

use std::fmt;

use crate::interval::Interval;
use crate::points::Points;

/// The places that a town can still come to hold: best and worst, from 1. Equal totals share a place and the next
/// is skipped (1, 2, 2, 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rank {
    /// 1 + the number of towns that are above for certain.
    pub best: usize,
    /// 1 + the number of towns that can be above.
    pub worst: usize,
}

/// `3`, or what it can be: `3~5`.
impl fmt::Display for Rank {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { best, worst } = self;
        if best == worst { write!(f, "{best}") } else { write!(f, "{best}~{worst}") }
    }
}

impl Rank {
    /// Whether its place is known.
    pub fn is_settled(self) -> bool {
        self.best == self.worst
    }
}

/// The rank of every total, in the order given.
pub fn ranks(totals: &[Interval]) -> Vec<Rank> {
    let mut los: Vec<Points> = totals.iter().map(|total| total.lo).collect();
    let mut his: Vec<Points> = totals.iter().map(|total| total.hi).collect();
    los.sort_unstable();
    his.sort_unstable();
    let above = |sorted: &[Points], value: Points| sorted.len() - sorted.partition_point(|&other| other <= value);
    let rank = |total: &Interval| Rank {
        best: 1 + above(&los, total.hi),
        // its own upper end is not another town's
        worst: 1 + above(&his, total.lo) - usize::from(!total.is_settled()),
    };
    totals.iter().map(rank).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn total(lo: u64, hi: u64) -> Interval {
        Interval::between(Points::whole(lo), Points::whole(hi))
    }

    fn places(totals: &[Interval]) -> Vec<(usize, usize)> {
        ranks(totals).iter().map(|rank| (rank.best, rank.worst)).collect()
    }

    #[test]
    fn equal_totals_share_a_place_and_the_next_is_skipped() {
        let totals = [total(80, 80), total(90, 90), total(80, 80), total(70, 70)];
        assert_eq!(places(&totals), [(2, 2), (1, 1), (2, 2), (4, 4)]);
    }

    #[test]
    fn an_open_total_leaves_the_places_it_can_reach() {
        // the first can be above the second, level with it, or below; the third is below both for certain
        let totals = [total(80, 90), total(85, 85), total(70, 79)];
        assert_eq!(places(&totals), [(1, 2), (1, 2), (3, 3)]);
        // ends that touch may still tie
        assert_eq!(places(&[total(80, 85), total(85, 90)]), [(1, 2), (1, 1)]);
    }
}
