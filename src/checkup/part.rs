//! The parts of a counting rule as conditions on records, so that one can be held against another.

use crate::period::Period;
use crate::rubric::{Expect, LevelTest, Look, Selector, Split, Vocabulary};

/// The stretch of time over which a part counts; longer ones are greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Span {
    Month,
    Quarter,
    Whole,
}

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
    let Look::Count { split } = look else { return Vec::new() };
    match split {
        Split::Whole(selector, expect) => vec![part(selector, Span::Whole, *expect)],
        Split::Months(selector, expect) => vec![part(selector, Span::Month, *expect)],
        Split::Quarters(selector, expect) => vec![part(selector, Span::Quarter, *expect)],
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

impl Part {
    /// How many of the other's spans one of this part's holds at least; 0 where they do not lie within it.
    fn holds(&self, other: Span, period: Period) -> u64 {
        let (months, last) = (period.months(), period.months() % 3);
        let number = match (self.span, other) {
            (Span::Whole, Span::Month) => months,
            (Span::Whole, Span::Quarter) => period.quarters(),
            // the last quarter of a period may be a short one
            (Span::Quarter, Span::Month) if last != 0 => last,
            (Span::Quarter, Span::Month) => 3,
            (a, b) if a == b => 1,
            _ => 0,
        };
        number as u64
    }

    /// Whether missing this condition, as the log shows it, is missing the other too.
    pub(super) fn entails(&self, other: &Self, vocabulary: &Vocabulary, period: Period) -> bool {
        match (self.expect, other.expect) {
            (Expect::AtLeast(a), Expect::AtLeast(b)) => {
                // fewer than `a` in this span; were the other met, there would be `b` in each of its spans within
                let met = b.saturating_mul(self.holds(other.span, period));
                within(vocabulary, &other.selector, &self.selector) && met >= a
            }
            (Expect::AtMost(a), Expect::AtMost(b)) => {
                let inside = within(vocabulary, &self.selector, &other.selector);
                // more than `a` in this span: so many in any longer one, and over the spans within at most `b` each
                let longer = other.span >= self.span && b <= a;
                let most = self.most(other.span, period);
                inside && (longer || most.is_some_and(|spans| b.saturating_mul(spans) <= a))
            }
            _ => false,
        }
    }

    /// How many of the other's spans one of this part's holds at most; `None` where they do not lie within it.
    fn most(&self, other: Span, period: Period) -> Option<u64> {
        let number = match (self.span, other) {
            (Span::Whole, Span::Month) => period.months(),
            (Span::Whole, Span::Quarter) => period.quarters(),
            (Span::Quarter, Span::Month) => period.months().min(3),
            (a, b) if a == b => 1,
            _ => return None,
        };
        Some(number as u64)
    }

    /// Whether the two cannot both be met: this wants more of what the other allows less of.
    pub(super) fn contradicts(&self, other: &Self, vocabulary: &Vocabulary, period: Period) -> bool {
        let (Expect::AtLeast(wanted), Expect::AtMost(allowed)) = (self.expect, other.expect) else { return false };
        let inside = within(vocabulary, &self.selector, &other.selector);
        // so many at least within one span of the other, or so many at most within one of this
        let held = wanted.saturating_mul(other.holds(self.span, period));
        let within_one = other.span >= self.span && held > allowed;
        let room = self.most(other.span, period).map(|spans| allowed.saturating_mul(spans));
        inside && (within_one || room.is_some_and(|room| wanted > room))
    }
}
