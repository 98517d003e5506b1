//! The rows behind a line: those that counted, and those that did not and why.

use std::ops::Range;

use jiff::civil::Date;

use super::hook::{Fit, Hook};
use super::plan::Plan;
use crate::evidence::{Record, Review};
use crate::rubric::{KindNo, LevelNo, MaterialSet, Rubric, RuleNo};

/// The rows of one town's log, by rule.
#[derive(Debug, Clone)]
pub struct Citations {
    /// Those of each rule in the order of the file, rule after rule.
    kept: Vec<Kept>,
    of_rule: Vec<Range<usize>>,
    words: Box<str>,
}

/// The rows of one town's log on their way to becoming [`Citations`]: one can serve many towns, one after the other.
#[derive(Debug, Clone)]
pub struct Citing {
    /// In the order of the file.
    kept: Vec<Kept>,
    rules: usize,
    /// The titles and reasons, one after the other: a country's statements cite millions.
    words: String,
}

/// A citation as it is kept until all towns are ranked: a country's statements cite millions. A log of the size that
/// is read has no number in it that is larger.
#[derive(Debug, Clone)]
struct Kept {
    why_not: Option<WhyNot<Range<u32>>>,
    line: u32,
    title: Range<u32>,
    count: u32,
    total: u32,
    kind: u32,
    date: Option<Date>,
    rule: u16,
}

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
    /// The rows that a rule looked at, in the order of the file. Of a ratio only the latest that stands counts.
    pub fn of(&self, rule: RuleNo) -> impl Iterator<Item = Citation<&str>> + Clone {
        let kept = self.of_rule.get(rule.0).and_then(|range| self.kept.get(range.clone()));
        kept.unwrap_or_default().iter().map(|kept| self.citation(kept))
    }

    fn citation(&self, kept: &Kept) -> Citation<&str> {
        let words = |range: &Range<u32>| self.words.get(range.start as usize..range.end as usize).unwrap_or_default();
        Citation {
            line: kept.line as usize,
            date: kept.date,
            kind: KindNo(kept.kind as usize),
            title: words(&kept.title),
            count: kept.count.into(),
            total: kept.total.into(),
            why_not: kept.why_not.as_ref().map(|why| match why {
                WhyNot::Lacks(materials) => WhyNot::Lacks(*materials),
                WhyNot::Level(level) => WhyNot::Level(*level),
                WhyNot::NoneOfThese => WhyNot::NoneOfThese,
                WhyNot::Rejected(reason) => WhyNot::Rejected(words(reason)),
                WhyNot::Pending => WhyNot::Pending,
                WhyNot::Superseded => WhyNot::Superseded,
            }),
        }
    }
}

impl Citing {
    /// None yet, for a rubric.
    pub fn new(rubric: &Rubric) -> Self {
        Self { kept: Vec::new(), rules: rubric.rules.len(), words: String::new() }
    }

    /// All of them, by rule; it is empty again then, for the next town.
    pub fn take(&mut self) -> Citations {
        let mut ends = vec![0_usize; self.rules];
        for kept in &self.kept {
            if let Some(end) = ends.get_mut(usize::from(kept.rule)) {
                *end += 1;
            }
        }
        let mut of_rule: Vec<Range<usize>> = Vec::with_capacity(self.rules);
        for count in ends {
            let start = of_rule.last().map_or(0, |before| before.end);
            of_rule.push(start..start + count);
        }
        let mut free: Vec<usize> = of_rule.iter().map(|range| range.start).collect();
        let mut order = vec![0_usize; self.kept.len()];
        for (at, kept) in self.kept.iter().enumerate() {
            let Some(free) = free.get_mut(usize::from(kept.rule)) else { continue };
            if let Some(place) = order.get_mut(*free) {
                *place = at;
            }
            *free += 1;
        }
        let kept = order.iter().filter_map(|&at| self.kept.get(at)).cloned().collect();
        self.kept.clear();
        let words = self.words.as_str().into();
        self.words.clear();
        Citations { kept, of_rule, words }
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
            let mut kept = Kept {
                line: small(record.line as u64),
                date: record.date,
                kind: small(record.kind.0 as u64),
                title: title.clone(),
                count: small(record.count),
                total: small(record.total),
                // the office's word before its own shortcomings
                why_not: rejected.clone().or_else(|| why_not(hook.fit(record), record)),
                rule: u16::try_from(hook.rule.0).unwrap_or(u16::MAX),
            };
            if hook.is_ratio() && kept.why_not.is_none() {
                self.supersede(&mut kept);
            }
            self.kept.push(kept);
        }
    }

    /// Of a ratio that may stand and the one of its rule that stood so far, the earlier is superseded.
    fn supersede(&mut self, ratio: &mut Kept) {
        let mut of_rule = self.kept.iter_mut().rev().filter(|kept| kept.rule == ratio.rule);
        if let Some(standing) = of_rule.find(|kept| kept.why_not.is_none()) {
            let later = (standing.date, standing.line) < (ratio.date, ratio.line);
            let earlier = if later { standing } else { ratio };
            earlier.why_not = Some(WhyNot::Superseded);
        }
    }

    fn keep(&mut self, words: &str) -> Range<u32> {
        let start = small(self.words.len() as u64);
        self.words.push_str(words);
        start..small(self.words.len() as u64)
    }
}

/// A number of a log that is at most 64 MB, every number in whose cells is at most 999,999.
fn small(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// What keeps a row that is not rejected from counting: its own shortcomings before a review.
fn why_not(fit: Fit, record: &Record<'_>) -> Option<WhyNot<Range<u32>>> {
    match fit {
        Fit::Lacks(materials) => Some(WhyNot::Lacks(materials)),
        Fit::Level => Some(WhyNot::Level(record.level)),
        Fit::NoneOfThese => Some(WhyNot::NoneOfThese),
        Fit::Counts => (record.review == Review::Pending).then_some(WhyNot::Pending),
    }
}
