//! The parts of a counting rule as conditions on records, so that one can be held against another.

use crate::period::{Period, Span};
use crate::rubric::{Expect, LevelTest, Look, Selector, Split, Vocabulary};

/// One condition of a counting rule: in each span so many of these records.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) selector: Selector,
    pub(super) span: Span,
    pub(super) expect: Expect,
}

/// The conditions that a rule counts by; missing any of them is a gap.
pub(super) fn parts(look: &Look) -> Vec<Part> {
    let part = |selector: &Selector, span, expect| Part { selector: selector.clone(), span, expect };
    let Look::Count { split, .. } = look else { return Vec::new() };
    match split {
        Split::Time(span, selector, expect) => vec![part(selector, *span, *expect)],
        Split::Materials(selector, list, expect) => list
            .iter()
            .map(|&material| {
                let with = selector.with.and(material);
                part(&Selector { with, ..selector.clone() }, Span::Whole, *expect)
            })
            .collect(),
        Split::Items(items) => items.iter().map(|item| part(&item.selector, Span::Whole, item.expect)).collect(),
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

/// How many `inner` stretches an `outer` one holds at least; 0 where they do not lie within it.
fn least(period: Period, outer: Span, inner: Span) -> u64 {
    period.held(outer, inner).map_or(0, |(least, _)| least as u64)
}

/// How many at most; `None` where they do not lie within it.
fn most(period: Period, outer: Span, inner: Span) -> Option<u64> {
    period.held(outer, inner).map(|(_, most)| most as u64)
}

impl Part {
    /// Whether missing this condition, as the log shows it, is missing the other too.
    pub(super) fn entails(&self, other: &Self, vocabulary: &Vocabulary, period: Period) -> bool {
        match (self.expect, other.expect) {
            (Expect::AtLeast(a), Expect::AtLeast(b)) => {
                // fewer than `a` in this span; were the other met, there would be `b` in each of its spans within
                let met = b.saturating_mul(least(period, self.span, other.span));
                within(vocabulary, &other.selector, &self.selector) && met >= a
            }
            (Expect::AtMost(a), Expect::AtMost(b)) => {
                let inside = within(vocabulary, &self.selector, &other.selector);
                // more than `a` in this span: so many in any longer one, and over the spans within at most `b` each
                let longer = other.span >= self.span && b <= a;
                let most = most(period, self.span, other.span);
                inside && (longer || most.is_some_and(|spans| b.saturating_mul(spans) <= a))
            }
            (Expect::AtLeast(_), Expect::AtMost(_)) | (Expect::AtMost(_), Expect::AtLeast(_)) => false,
        }
    }

    /// Whether the two cannot both be met: this wants more of what the other allows less of.
    pub(super) fn contradicts(&self, other: &Self, vocabulary: &Vocabulary, period: Period) -> bool {
        let (Expect::AtLeast(wanted), Expect::AtMost(allowed)) = (self.expect, other.expect) else { return false };
        let inside = within(vocabulary, &self.selector, &other.selector);
        // so many at least within one span of the other, or so many at most within one of this
        let held = wanted.saturating_mul(least(period, other.span, self.span));
        let within_one = other.span >= self.span && held > allowed;
        let room = most(period, self.span, other.span).map(|spans| allowed.saturating_mul(spans));
        inside && (within_one || room.is_some_and(|room| wanted > room))
    }
}
