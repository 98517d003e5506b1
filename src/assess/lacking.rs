//! Rows that lack nothing but materials, which can still be supplied.

use jiff::civil::Date;

use super::hook::{Fit, Sure};
use super::plan::Plan;
use super::ratio::RatioRow;
use super::tally;
use crate::evidence::{Record, Review};
use crate::rubric::{KindNo, MaterialSet, RuleNo};

/// A row of a log that would count for a rule, or for more parts of one, if materials were supplied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lacking {
    /// Its line in the log.
    pub line: usize,
    /// Its day.
    pub date: Option<Date>,
    /// Its kind.
    pub kind: KindNo,
    /// What it was.
    pub title: String,
    /// The rules for which it does not count at all, each with what it lacks; of a rule that goes through materials,
    /// any of those named would do.
    pub rules: Vec<(RuleNo, MaterialSet)>,
    /// Whether it is under review besides.
    pub pending: bool,
    /// The slots in which it would count, and how many.
    pub(super) hits: Vec<(usize, u64)>,
    /// The rules whose ratio it would be.
    pub(super) ratio_of: Vec<RuleNo>,
    /// That ratio.
    pub(super) ratio: RatioRow,
}

impl Lacking {
    /// The ratio that it would be, where it would be one.
    pub(super) fn as_ratio(&self) -> Option<RatioRow> {
        (!self.ratio_of.is_empty()).then_some(self.ratio)
    }
}

/// What a record lacks, where materials alone keep it from counting and it would help.
pub(super) fn of(plan: &Plan, record: &Record<'_>) -> Option<Lacking> {
    if matches!(record.review, Review::Rejected(_)) {
        return None;
    }
    let (mut rules, mut hits, mut ratio_of) = (Vec::new(), Vec::new(), Vec::new());
    for hook in plan.hooks_of(record) {
        let fit = hook.fit(record);
        if hook.is_ratio() {
            if let Fit::Lacks(materials) = fit {
                rules.push((hook.rule, materials));
                ratio_of.push(hook.rule);
            }
            continue;
        }
        let before = hits.len();
        hook.hit(record, |slot, sure| {
            if sure == Sure::No && plan.slot_of(slot).helps {
                hits.push((slot, record.count));
            }
        });
        let lacks = match fit {
            Fit::Lacks(materials) => Some(materials),
            Fit::NoneOfThese => Some(hook.listed()),
            Fit::Counts | Fit::Level | Fit::Day => None,
        };
        if hits.len() > before {
            rules.extend(lacks.map(|materials| (hook.rule, materials)));
        }
    }
    (!hits.is_empty() || !ratio_of.is_empty()).then(|| Lacking {
        line: record.line,
        date: record.date,
        kind: record.kind,
        title: record.title.clone().into_owned(),
        rules,
        pending: record.review.is_open(),
        hits,
        ratio_of,
        ratio: tally::ratio(record),
    })
}
