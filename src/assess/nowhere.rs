//! Records that count for no rule at all: the rule for which one nearly counts.

use super::hook::{Fit, Hook};
use super::plan::Plan;
use crate::evidence::{Record, Review};
use crate::rubric::{LevelNo, LevelTest};

/// Why a record counts for no rule.
pub(super) enum Nowhere<'p> {
    /// No rule looks at its kind.
    NoRule,
    /// This is the nearest that it comes to counting.
    Nearest(&'p Hook),
}

/// Why a record counts for no rule, unless it does; a rejected one has its reason.
pub(super) fn of<'p>(plan: &'p Plan, record: &Record<'_>) -> Option<Nowhere<'p>> {
    let hooks = plan.hooks_of(record);
    if matches!(record.review, Review::Rejected(_)) || hooks.iter().any(|hook| hook.fit(record) == Fit::Counts) {
        return None;
    }
    // of several as near as each other the first of the rubric
    Some(hooks.iter().min_by_key(|hook| distance(hook, record)).map_or(Nowhere::NoRule, Nowhere::Nearest))
}

/// How far a record is from counting: materials can be supplied, the fewer the nearer; its level and its day are what they are.
fn distance(hook: &Hook, record: &Record<'_>) -> (usize, usize) {
    match hook.fit(record) {
        Fit::Counts => (0, 0),
        Fit::NoneOfThese => (0, 1),
        Fit::Lacks(materials) => (0, materials.iter().count()),
        Fit::Day => (1, 0),
        Fit::Level => (1, record.level.map_or(usize::MAX, |level| levels_between(hook.level, level))),
    }
}

fn levels_between(asked: LevelTest, level: LevelNo) -> usize {
    match asked {
        LevelTest::Any => 0,
        LevelTest::Exactly(asked) | LevelTest::AtLeast(asked) => asked.0.abs_diff(level.0),
    }
}
