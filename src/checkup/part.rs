//! The parts of a counting rule as conditions on records, so that one can be held against another.

use crate::period::{Period, Stretch};
use crate::rubric::{Expect, LevelTest, Look, Selector, Split, Vocabulary};

/// Conditions of a counting rule: in each of these stretches so many of these records.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) selector: Selector,
    pub(super) days: Vec<Stretch>,
    pub(super) expect: Expect,
}

/// The conditions that a rule counts by; missing any of them is a gap.
pub(super) fn parts(look: &Look, period: Period) -> Vec<Part> {
    let whole = |selector: &Selector, expect| Part { selector: selector.clone(), days: vec![period.days()], expect };
    let Look::Count { split, .. } = look else { return Vec::new() };
    match split {
        Split::Time(span, selector, expect) => {
            vec![Part { selector: selector.clone(), days: period.stretches(span), expect: *expect }]
        }
        Split::Materials(selector, list, expect) => list
            .iter()
            .map(|&material| whole(&Selector { with: selector.with.and(material), ..selector.clone() }, *expect))
            .collect(),
        Split::Items(items) => items.iter().map(|item| whole(&item.selector, item.expect)).collect(),
    }
}

/// Whether every record that counts for `narrow` counts for `wide`.
pub(super) fn within(vocabulary: &Vocabulary, narrow: &Selector, wide: &Selector) -> bool {
    narrow.kinds.iter().all(|kind| wide.kinds.contains(kind))
        && narrow.with.holds(wide.with)
        && level_within(vocabulary, narrow, wide.level)
}

fn level_within(vocabulary: &Vocabulary, narrow: &Selector, wide: LevelTest) -> bool {
    match (narrow.level, wide) {
        (_, LevelTest::Any) => true,
        // where every record has a level, any level is the lowest or above
        (LevelTest::Any, LevelTest::AtLeast(lowest)) => {
            lowest.0 == 0 && narrow.kinds.iter().all(|&kind| vocabulary.kind(kind).has_level)
        }
        (LevelTest::Any, LevelTest::Exactly(_)) => false,
        (LevelTest::Exactly(a), LevelTest::Exactly(b)) => a == b,
        (LevelTest::Exactly(a) | LevelTest::AtLeast(a), LevelTest::AtLeast(b)) => a >= b,
        (LevelTest::AtLeast(a), LevelTest::Exactly(b)) => a == b && b.0 + 1 == vocabulary.levels.len(),
    }
}

/// Whether one record can count for both.
pub(super) fn overlap(a: &Selector, b: &Selector) -> bool {
    let levels = match (a.level, b.level) {
        (LevelTest::Exactly(a), LevelTest::Exactly(b)) => a == b,
        (LevelTest::Exactly(one), LevelTest::AtLeast(least)) | (LevelTest::AtLeast(least), LevelTest::Exactly(one)) => {
            one >= least
        }
        _ => true,
    };
    levels && a.kinds.iter().any(|kind| b.kinds.contains(kind))
}

impl Part {
    /// Whether missing this condition in any of its stretches, as the log shows it, is missing the other in one too.
    pub(super) fn entails(&self, other: &Self, vocabulary: &Vocabulary) -> bool {
        let all = |entailed: &dyn Fn(&Stretch) -> bool| self.days.iter().all(entailed);
        match (self.expect, other.expect) {
            (Expect::AtLeast(a), Expect::AtLeast(b)) => {
                // fewer than `a` in this stretch; were the other met, there would be `b` in each of its own within
                let met = |days: &Stretch| b.saturating_mul(days.held(&other.days).len() as u64) >= a;
                within(vocabulary, &other.selector, &self.selector) && all(&met)
            }
            (Expect::AtMost(a), Expect::AtMost(b)) => {
                // more than `a` in this stretch; over those that cover it the other allows `b` each
                let room = |days: &Stretch| room(*days, &other.days, b).is_some_and(|room| room <= a);
                within(vocabulary, &self.selector, &other.selector) && all(&room)
            }
            (Expect::AtLeast(_), Expect::AtMost(_)) | (Expect::AtMost(_), Expect::AtLeast(_)) => false,
        }
    }

    /// Whether the two cannot both be met: this wants more of what the other allows less of.
    pub(super) fn contradicts(&self, other: &Self, vocabulary: &Vocabulary) -> bool {
        let (Expect::AtLeast(wanted), Expect::AtMost(allowed)) = (self.expect, other.expect) else { return false };
        // so many at least within one stretch of the other, or so many at most over those that cover one of this
        let least = |days: &Stretch| wanted.saturating_mul(days.held(&self.days).len() as u64);
        let over = other.days.iter().any(|days| least(days) > allowed);
        let short = |days: &Stretch| room(*days, &other.days, allowed).is_some_and(|room| wanted > room);
        within(vocabulary, &self.selector, &other.selector) && (over || self.days.iter().any(short))
    }
}

/// How many a stretch can hold where so many are let pass in each of some that cover it; `None` where none do.
fn room(days: Stretch, others: &[Stretch], each: u64) -> Option<u64> {
    Some(each.saturating_mul(days.covered(others)?.len() as u64))
}
