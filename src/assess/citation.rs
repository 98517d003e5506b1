//! The rows behind a line: those that counted, and those that did not and why.

use jiff::civil::Date;

use super::plan::{Fit, Hook, Plan};
use crate::evidence::{Record, Review};
use crate::rubric::{KindNo, LevelNo, MaterialSet, Rubric, RuleNo};

/// The rows of one town's log, by rule.
#[derive(Debug, Clone)]
pub struct Citations {
    by_rule: Vec<Vec<Citation>>,
}

/// One row of the log beside a rule that looks at its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// Its line in the log.
    pub line: usize,
    /// Its day; `None` for a standing fact without one.
    pub date: Option<Date>,
    /// Its kind.
    pub kind: KindNo,
    /// What it was.
    pub title: String,
    /// How many it amounts to.
    pub count: u64,
    /// Of a ratio, of how many.
    pub total: u64,
    /// Why it does not count, unless it does.
    pub why_not: Option<WhyNot>,
}

/// Why a row does not count for a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhyNot {
    /// These materials are missing.
    Lacks(MaterialSet),
    /// Its level is not the one asked for.
    Level(Option<LevelNo>),
    /// It holds none of the materials that the rule goes through.
    NoneOfThese,
    /// The office rejected it, with the reason.
    Rejected(String),
    /// It is under review.
    Pending,
    /// A later record of the same ratio stands.
    Superseded,
}

impl Citations {
    /// None yet, for a rubric.
    pub fn new(rubric: &Rubric) -> Self {
        Self { by_rule: vec![Vec::new(); rubric.rules.len()] }
    }

    /// The rows that a rule looked at, in the order of the file. Of a ratio only the latest that stands counts.
    pub fn of(&self, rule: RuleNo) -> &[Citation] {
        self.by_rule.get(rule.0).map_or(&[], Vec::as_slice)
    }

    pub(super) fn add(&mut self, plan: &Plan, record: &Record<'_>) {
        let hooks = plan.hooks_of(record);
        for (at, hook) in hooks.iter().enumerate() {
            // of several hooks to one rule (its items) the first that lets the row count speaks for it, else the first
            let same = |other: &&Hook| other.rule == hook.rule;
            let counts_elsewhere = hooks.iter().filter(same).any(|other| other.fit(record) == Fit::Counts);
            let earlier =
                hooks.iter().take(at).filter(same).any(|other| !counts_elsewhere || other.fit(record) == Fit::Counts);
            if earlier || (counts_elsewhere && hook.fit(record) != Fit::Counts) {
                continue;
            }
            let citation = Citation {
                line: record.line,
                date: record.date,
                kind: record.kind,
                title: record.title.clone().into_owned(),
                count: record.count,
                total: record.total,
                why_not: why_not(hook.fit(record), record),
            };
            let Some(cited) = self.by_rule.get_mut(hook.rule.0) else { continue };
            if hook.is_ratio() && citation.why_not.is_none() {
                supersede(cited, citation);
            } else {
                cited.push(citation);
            }
        }
    }
}

/// What keeps a row from counting: the office's word before its own shortcomings, a review last.
fn why_not(fit: Fit, record: &Record<'_>) -> Option<WhyNot> {
    match (&record.review, fit) {
        (Review::Rejected(reason), _) => Some(WhyNot::Rejected(reason.clone().into_owned())),
        (_, Fit::Lacks(materials)) => Some(WhyNot::Lacks(materials)),
        (_, Fit::Level) => Some(WhyNot::Level(record.level)),
        (_, Fit::NoneOfThese) => Some(WhyNot::NoneOfThese),
        (Review::Pending, Fit::Counts) => Some(WhyNot::Pending),
        (Review::Accepted, Fit::Counts) => None,
    }
}

/// Adds a ratio that may stand: of it and the one that stood so far, the earlier is superseded.
fn supersede(cited: &mut Vec<Citation>, mut citation: Citation) {
    if let Some(standing) = cited.iter_mut().find(|other| other.why_not.is_none()) {
        if (standing.date, standing.line) < (citation.date, citation.line) {
            standing.why_not = Some(WhyNot::Superseded);
        } else {
            citation.why_not = Some(WhyNot::Superseded);
        }
    }
    cited.push(citation);
}
