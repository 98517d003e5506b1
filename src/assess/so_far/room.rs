//! What each category and the bonus still hold.

use super::reckoning::Reckoning;
use super::{Gap, Lost, Room};
use crate::assess::Conversion;
use crate::assess::posting::{ENDS, Posting};
use crate::assess::view::{self, View};
use crate::interval::Interval;
use crate::points::Points;

/// The room of every account, the bonus last.
pub(super) fn rooms(
    reckoning: &Reckoning<'_>,
    now: &View,
    conversions: &[Conversion],
    (gaps, lost): (&[Gap], &[Lost]),
) -> Vec<Room> {
    let (before, after) = (reckoning.charges(None), reckoning.charges(Some(&reckoning.all)));
    let mut ahead: Vec<Option<Interval>> = vec![None; reckoning.assessor.accounts.len()];
    for (before, after) in before.iter().zip(&after) {
        for end in ENDS {
            let scores = reckoning.scores(before, |_| end).into_iter().zip(reckoning.scores(after, |_| end));
            for (room, (before, after)) in ahead.iter_mut().zip(scores) {
                view::widen(room, Interval::point(after - before));
            }
        }
    }
    let accounts = reckoning.assessor.accounts.iter().zip(ahead).zip(&now.balances);
    let rooms = accounts.enumerate().map(|(at, ((account, ahead), now))| {
        let converted = conversions.iter().find(|conversion| conversion.category == at);
        let of = |rule: usize| account.rules.contains(&rule);
        let mut worths = gaps.iter().filter(|gap| of(gap.rule.0)).map(|gap| gap.worth.hi).peekable();
        let some = worths.peek().is_some();
        // what one gap brings when the office is mild elsewhere is there too
        let most = worths.max().unwrap_or(Points::ZERO);
        let ahead = ahead.unwrap_or_default();
        let ahead = Interval { lo: ahead.lo, hi: ahead.hi.max(most) };
        let lost: Interval = lost.iter().filter(|lost| of(lost.rule.0)).map(|lost| lost.taken).sum();
        let left_out = converted.map_or(Points::ZERO, |conversion| conversion.worth.lo);
        let besides = |charged: Points| account.besides(Posting { charged, left_out });
        let besides = Interval::between(besides(lost.lo), besides(lost.hi));
        Room { now: now.score, lost: lost + besides, ahead, exhausted: some && ahead.hi <= Points::ZERO }
    });
    rooms.collect()
}
