//! The rows behind a line: those that counted, and those that did not and why.

use std::ops::Range;

use jiff::civil::Date;

use super::plan::{Fit, Hook, Plan};
use crate::evidence::{Record, Review};
use crate::rubric::{KindNo, LevelNo, MaterialSet, Rubric, RuleNo};

/// The rows of one town's log, by rule.
#[derive(Debug, Clone)]
pub struct Citations {
    by_rule: Vec<Vec<Kept>>,
    /// The titles and reasons, one after the other: a country's statements cite millions.
    words: String,
}

/// A citation with where its words lie.
type Kept = Citation<Range<usize>>;

/// One row of the log beside a rule that looks at its kind. `W` are its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Citation<W> {
    /// Its line in the log.
    pub line: usize,
    /// Its day; `None` for a standing fact without one.
    pub date: Option<Date>,
    /// Its kind.
    pub kind: KindNo,
    /// What it was.
    pub title: W,
    /// How many it amounts to.
    pub count: u64,
    /// Of a ratio, of how many.
    pub total: u64,
    /// Why it does not count, unless it does.
    pub why_not: Option<WhyNot<W>>,
}

/// Why a row does not count for a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyNot<W> {
    /// These materials are missing.
    Lacks(MaterialSet),
    /// Its level is not the one asked for.
    Level(Option<LevelNo>),
    /// It holds none of the materials that the rule goes through.
    NoneOfThese,
    /// The office rejected it, with the reason.
    Rejected(W),
    /// It is under review.
    Pending,
    /// A later record of the same ratio stands.
    Superseded,
}

impl Citations {
    /// None yet, for a rubric.
    pub fn new(rubric: &Rubric) -> Self {
        Self { by_rule: vec![Vec::new(); rubric.rules.len()], words: String::new() }
    }

    /// The rows that a rule looked at, in the order of the file. Of a ratio only the latest that stands counts.
    pub fn of(&self, rule: RuleNo) -> impl Iterator<Item = Citation<&str>> + Clone {
        self.by_rule.get(rule.0).into_iter().flatten().map(|kept| self.citation(kept))
    }

    fn citation(&self, kept: &Kept) -> Citation<&str> {
        let &Kept { line, date, kind, count, total, .. } = kept;
        let words = |range: &Range<usize>| self.words.get(range.clone()).unwrap_or_default();
        let why_not = kept.why_not.as_ref().map(|why| match why {
            WhyNot::Lacks(materials) => WhyNot::Lacks(*materials),
            WhyNot::Level(level) => WhyNot::Level(*level),
            WhyNot::NoneOfThese => WhyNot::NoneOfThese,
            WhyNot::Rejected(reason) => WhyNot::Rejected(words(reason)),
            WhyNot::Pending => WhyNot::Pending,
            WhyNot::Superseded => WhyNot::Superseded,
        });
        Citation { line, date, kind, title: words(&kept.title), count, total, why_not }
    }

    pub(super) fn add(&mut self, plan: &Plan, record: &Record<'_>) {
        let hooks = plan.hooks_of(record);
        if hooks.is_empty() {
            return;
        }
        let title = self.keep(&record.title);
        let rejected = match &record.review {
            Review::Rejected(reason) => Some(WhyNot::Rejected(self.keep(reason))),
            Review::Accepted | Review::Pending => None,
        };
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
                title: title.clone(),
                count: record.count,
                total: record.total,
                // the office's word before its own shortcomings
                why_not: rejected.clone().or_else(|| why_not(hook.fit(record), record)),
            };
            let Some(cited) = self.by_rule.get_mut(hook.rule.0) else { continue };
            if hook.is_ratio() && citation.why_not.is_none() {
                supersede(cited, citation);
            } else {
                cited.push(citation);
            }
        }
    }

    fn keep(&mut self, words: &str) -> Range<usize> {
        let start = self.words.len();
        self.words.push_str(words);
        start..self.words.len()
    }
}

/// What keeps a row that is not rejected from counting: its own shortcomings before a review.
fn why_not(fit: Fit, record: &Record<'_>) -> Option<WhyNot<Range<usize>>> {
    match fit {
        Fit::Lacks(materials) => Some(WhyNot::Lacks(materials)),
        Fit::Level => Some(WhyNot::Level(record.level)),
        Fit::NoneOfThese => Some(WhyNot::NoneOfThese),
        Fit::Counts => (record.review == Review::Pending).then_some(WhyNot::Pending),
    }
}

/// Adds a ratio that may stand: of it and the one that stood so far, the earlier is superseded.
fn supersede(cited: &mut Vec<Kept>, mut citation: Kept) {
    if let Some(standing) = cited.iter_mut().find(|other| other.why_not.is_none()) {
        if (standing.date, standing.line) < (citation.date, citation.line) {
            standing.why_not = Some(WhyNot::Superseded);
        } else {
            citation.why_not = Some(WhyNot::Superseded);
        }
    }
    cited.push(citation);
}
