//! What each category and the bonus still hold.

use super::reckoning::{ENDS, Reckoning};
use super::{Gap, Lost, Room};
use crate::assess::view::{self, View};
use crate::interval::Interval;
use crate::points::Points;

/// The room of every account, the bonus last.
pub(super) fn rooms(reckoning: &Reckoning<'_>, now: &View, gaps: &[Gap], lost: &[Lost]) -> Vec<Room> {
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
    let accounts = reckoning.assessor.accounts.iter().zip(ahead).zip(&now.scores);
    let rooms = accounts.map(|((account, ahead), &now)| {
        let besides = after.iter().map(|charges| account.besides_at(charges, |cost| cost.lo)).min();
        let of = |rule: usize| account.rules.contains(&rule);
        let mut worths = gaps.iter().filter(|gap| of(gap.rule.0)).map(|gap| gap.worth.hi).peekable();
        let some = worths.peek().is_some();
        // what one gap brings when the office is mild elsewhere is there too
        let most = worths.max().unwrap_or(Points::ZERO);
        let ahead = ahead.unwrap_or_default();
        let ahead = Interval { lo: ahead.lo, hi: ahead.hi.max(most) };
        Room {
            now,
            lost: lost.iter().filter(|lost| of(lost.rule.0)).map(|lost| lost.taken).sum::<Interval>()
                + Interval::point(besides.unwrap_or_default()),
            ahead,
            exhausted: some && ahead.hi <= Points::ZERO,
        }
    });
    rooms.collect()
}
