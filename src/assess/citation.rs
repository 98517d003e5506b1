//! The rows behind a line: those that counted, and those that did not and why.

use std::mem;
use std::ops::Range;

use jiff::civil::Date;

use super::hook::{Fit, Hook};
use super::nowhere::{self, Nowhere};
use super::plan::Plan;
use crate::evidence::{Record, RejectedRow, Review, read_date};
use crate::rubric::{KindNo, LevelNo, MaterialSet, Rubric, RuleNo};
use crate::sheet::key;

/// The rows of one town's log, by rule.
#[derive(Debug, Clone)]
pub struct Citations {
    /// Those of each rule in the order of the file, rule after rule.
    kept: Vec<Kept>,
    of_rule: Vec<Range<usize>>,
    /// Those that count nowhere, in the order of the file, each with the rule that it comes nearest to.
    nowhere: Vec<Kept>,
    rejected: Vec<RejectedRow>,
    words: Box<str>,
}

/// The rows of one town's log on their way to becoming [`Citations`]: one can serve many towns, one after the other.
#[derive(Debug, Clone)]
pub struct Citing {
    /// In the order of the file.
    kept: Vec<Kept>,
    rules: usize,
    nowhere: Vec<Kept>,
    rejected: Vec<RejectedRow>,
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

/// The rule of a record that no rule looks at.
const NO_RULE: u16 = u16::MAX;

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
    /// Its day lies in none of the windows of the rule.
    Day,
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
    /// The rows that a rule looked at, in the order of the file. Of a ratio that goes by the latest only that one counts.
    pub fn of(&self, rule: RuleNo) -> impl Iterator<Item = Citation<&str>> + Clone {
        let kept = self.of_rule.get(rule.0).and_then(|range| self.kept.get(range.clone()));
        kept.unwrap_or_default().iter().map(|kept| self.citation(kept))
    }

    /// The rows that count for no rule, in the order of the file, each with the rule that it comes nearest to and what
    /// keeps it from counting there; without one where no rule looks at its kind.
    pub fn nowhere(&self) -> impl Iterator<Item = (Option<RuleNo>, Citation<&str>)> {
        let rule = |kept: &Kept| (kept.rule != NO_RULE).then_some(RuleNo(kept.rule.into()));
        self.nowhere.iter().map(move |kept| (rule(kept), self.citation(kept)))
    }

    /// The rejected rows that stand beside no rule: what they are of, or when, is not understood, or no rule looks at
    /// their kind.
    pub fn rejected(&self) -> &[RejectedRow] {
        &self.rejected
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
                WhyNot::Day => WhyNot::Day,
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
        let rules = rubric.rules.len();
        Self { kept: Vec::new(), rules, nowhere: Vec::new(), rejected: Vec::new(), words: String::new() }
    }

    /// All of them, by rule; it is empty again then, for the next town.
    pub fn take(&mut self) -> Citations {
        // rejected rows may come after the records
        if !self.kept.is_sorted_by_key(|kept| kept.line) {
            self.kept.sort_by_key(|kept| kept.line);
        }
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
        let (nowhere, rejected) = (mem::take(&mut self.nowhere), mem::take(&mut self.rejected));
        Citations { kept, of_rule, nowhere, rejected, words }
    }

    pub(super) fn add(&mut self, rubric: &Rubric, plan: &Plan, record: &Record<'_>) {
        let hooks = plan.hooks_of(record);
        let rejected = match &record.review {
            Review::Rejected(reason) if hooks.is_empty() => return self.rejected.push(written(rubric, record, reason)),
            Review::Rejected(reason) => Some(WhyNot::Rejected(self.keep(reason))),
            Review::Accepted | Review::Pending | Review::Unreviewed => None,
        };
        let row = Kept {
            line: small(record.line as u64),
            date: record.date,
            kind: small(record.kind.0 as u64),
            title: self.keep(&record.title),
            count: small(record.count),
            total: small(record.total),
            why_not: rejected,
            rule: NO_RULE,
        };
        if let Some(nowhere) = nowhere::of(plan, record) {
            let mut row = row.clone();
            if let Nowhere::Nearest(hook) = nowhere {
                (row.rule, row.why_not) = (number(hook.rule), why_not(hook.fit(record), record));
            }
            self.nowhere.push(row);
        }
        for (at, hook) in hooks.iter().enumerate() {
            // of several hooks to one rule (its items) the first that lets the row count speaks for it, else the first
            let same = |other: &&Hook| other.rule == hook.rule;
            let counts_elsewhere = hooks.iter().filter(same).any(|other| other.fit(record) == Fit::Counts);
            let earlier =
                hooks.iter().take(at).filter(same).any(|other| !counts_elsewhere || other.fit(record) == Fit::Counts);
            if earlier || (counts_elsewhere && hook.fit(record) != Fit::Counts) {
                continue;
            }
            let mut kept = Kept { rule: number(hook.rule), ..row.clone() };
            // the office's word before its own shortcomings
            kept.why_not = kept.why_not.or_else(|| why_not(hook.fit(record), record));
            if hook.is_latest() && kept.why_not.is_none() {
                self.supersede(&mut kept);
            }
            self.kept.push(kept);
        }
    }

    /// A rejected row stands beside the rules that look at its kind, as far as what it is of and when are understood.
    pub(super) fn add_rejected(&mut self, rubric: &Rubric, plan: &Plan, row: &RejectedRow) {
        let date = (!row.date.trim().is_empty()).then(|| read_date(&row.date, |day| rubric.period.contains(day)));
        let kind = rubric.vocabulary.kind_named(&key(&row.kind));
        let (Some(kind), Ok(date)) = (kind, date.transpose()) else { return self.rejected.push(row.clone()) };
        let mut rules: Vec<RuleNo> = plan.hooks_of_kind(kind).iter().map(|hook| hook.rule).collect();
        rules.dedup();
        if rules.is_empty() {
            return self.rejected.push(row.clone());
        }
        let (title, reason) = (self.keep(&row.title), self.keep(&row.reason));
        self.kept.extend(rules.into_iter().map(|rule| Kept {
            line: small(row.line as u64),
            date: date.map(|(day, _)| day),
            kind: small(kind.0 as u64),
            title: title.clone(),
            // whatever is written there
            count: 0,
            total: 0,
            why_not: Some(WhyNot::Rejected(reason.clone())),
            rule: number(rule),
        }));
    }

    /// Of a ratio that may stand and the one of its rule that stood so far, the earlier is superseded.
    fn supersede(&mut self, ratio: &mut Kept) {
        let mut of_rule = self.kept.iter_mut().rev().filter(|kept| kept.rule == ratio.rule);
        if let Some(standing) = of_rule.find(|kept| kept.why_not.is_none()) {
            let order = |kept: &Kept| (kept.date, kept.count, kept.total, kept.line);
            let later = order(standing) < order(ratio);
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

/// The number of a rule as it is kept.
fn number(rule: RuleNo) -> u16 {
    u16::try_from(rule.0).unwrap_or(NO_RULE)
}

/// A rejected record that stands beside no rule.
fn written(rubric: &Rubric, record: &Record<'_>, reason: &str) -> RejectedRow {
    RejectedRow {
        line: record.line,
        date: record.date.map(|day| day.to_string()).unwrap_or_default(),
        kind: rubric.vocabulary.kind(record.kind).name.clone(),
        title: record.title.clone().into_owned(),
        reason: reason.to_owned(),
    }
}

/// What keeps a row that is not rejected from counting: its own shortcomings before a review.
fn why_not(fit: Fit, record: &Record<'_>) -> Option<WhyNot<Range<u32>>> {
    match fit {
        Fit::Lacks(materials) => Some(WhyNot::Lacks(materials)),
        Fit::Level => Some(WhyNot::Level(record.level)),
        Fit::Day => Some(WhyNot::Day),
        Fit::NoneOfThese => Some(WhyNot::NoneOfThese),
        Fit::Counts => record.review.is_open().then_some(WhyNot::Pending),
    }
}
