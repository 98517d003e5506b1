//! What a town's log comes to: a count per part of each rule, the ratios that stand, and the rows still under review.

use std::ops::Range;

use jiff::civil::Date;

use super::hook::{Fit, Hook, Sure};
use super::lacking::{self, Lacking};
use super::plan::Plan;
use super::ratio::{RatioRow, Standing};
use crate::evidence::{Record, Review};
use crate::rubric::{ByRule, KindNo, Rubric, RuleNo};

/// How many records there may be of a kind that no log could hold: more than any rule asks for.
const BOUNDLESS: u64 = 1_000_000_000;

/// How many count, by slot; behind that, by slot, how many may count besides: see [`Plan::doubtful`].
#[derive(Debug, Clone)]
pub(super) struct Counts(Vec<u64>);

#[expect(clippy::indexing_slicing, reason = "one count was made for each number of the plan that gives the numbers")]
impl Counts {
    /// That of one number.
    pub(super) fn of(&self, number: usize) -> u64 {
        self.0[number]
    }

    /// Those of some slots.
    pub(super) fn within(&self, slots: Range<usize>) -> &[u64] {
        &self.0[slots]
    }

    /// So many more.
    pub(super) fn add(&mut self, number: usize, n: u64) {
        self.0[number] = self.0[number].saturating_add(n);
    }
}

/// What counts of a town's log. It does not grow with the rows that are settled.
#[derive(Debug, Clone)]
pub struct Tally {
    pub(super) counts: Counts,
    /// By rule, what stands of its ratio.
    pub(super) ratios: ByRule<Standing>,
    pub(super) pending: Vec<PendingRow>,
    /// Rows that would count, or for more, if materials were supplied; kept only where the year is not over.
    pub(super) lacking: Vec<Lacking>,
}

/// A row under review (待核), and what it would do if it were accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingRow {
    /// Its line in the log.
    pub line: usize,
    /// Its day.
    pub date: Option<Date>,
    /// Its kind.
    pub kind: KindNo,
    /// What it was.
    pub title: String,
    /// Whether nobody has decided on it at all.
    pub unreviewed: bool,
    /// The slots in which it would count, or may, and how many.
    pub(super) hits: Vec<(usize, u64)>,
    /// The rules whose ratio it would be, alone or with others.
    pub(super) ratio: Option<(Vec<RuleNo>, RatioRow)>,
}

impl PendingRow {
    /// The rules that it would count for.
    pub(super) fn rules(&self, plan: &Plan) -> Vec<RuleNo> {
        let counted = self.hits.iter().map(|&(slot, _)| plan.slot_of(slot).rule);
        let mut rules: Vec<RuleNo> = counted.chain(self.ratio.iter().flat_map(|(rules, _)| rules).copied()).collect();
        rules.sort_unstable();
        rules.dedup();
        rules
    }
}

impl Tally {
    pub(super) fn new(rubric: &Rubric, plan: &Plan) -> Self {
        let mut counts = Counts(vec![0; 2 * plan.slots()]);
        plan.boundless().iter().for_each(|&slot| counts.add(plan.doubtful(slot), BOUNDLESS));
        Self { counts, ratios: Standing::none(rubric), pending: Vec::new(), lacking: Vec::new() }
    }

    /// Whether any row is under review.
    pub fn has_open_rows(&self) -> bool {
        !self.pending.is_empty()
    }

    /// Keeps what a record lacks of materials.
    pub(super) fn keep_lacking(&mut self, plan: &Plan, record: &Record<'_>) {
        self.lacking.extend(lacking::of(plan, record));
    }

    /// What can be added to what stands of the ratio of a rule by supplying nothing but materials.
    pub(super) fn lacking_ratios(&self, no: RuleNo) -> Vec<RatioRow> {
        let rows = self.lacking.iter().filter(move |row| row.ratio_of.contains(&no)).map(|row| row.ratio);
        self.ratios[no].ends(&rows.collect::<Vec<_>>())
    }

    pub(super) fn add(&mut self, plan: &Plan, record: &Record<'_>) {
        match record.review {
            Review::Rejected(_) => {}
            Review::Accepted => self.count(plan, record),
            Review::Pending | Review::Unreviewed => self.pending.push(pending(plan, record)),
        }
    }

    fn count(&mut self, plan: &Plan, record: &Record<'_>) {
        for hook in plan.hooks_of(record) {
            if is_ratio(hook, record) {
                let stands = &mut self.ratios[hook.rule];
                *stands = stands.with(ratio(record));
            } else {
                hook.hit(record, |slot, sure| {
                    self.counts.add(number(plan, slot, sure), record.count);
                });
            }
        }
    }
}

/// Whether the record is the ratio that a hook looks at.
fn is_ratio(hook: &Hook, record: &Record<'_>) -> bool {
    hook.is_ratio() && hook.fit(record) == Fit::Counts
}

/// The number by which a slot counts what is sure, or what may count.
fn number(plan: &Plan, slot: usize, sure: Sure) -> usize {
    match sure {
        Sure::Yes => slot,
        Sure::No => plan.doubtful(slot),
    }
}

pub(super) fn ratio(record: &Record<'_>) -> RatioRow {
    RatioRow { date: record.date, done: record.count, total: record.total, line: record.line }
}

fn pending(plan: &Plan, record: &Record<'_>) -> PendingRow {
    let mut hits = Vec::new();
    let mut ratios = Vec::new();
    for hook in plan.hooks_of(record) {
        if is_ratio(hook, record) {
            ratios.push(hook.rule);
        } else {
            hook.hit(record, |slot, sure| hits.push((number(plan, slot, sure), record.count)));
        }
    }
    hits.sort_unstable();
    PendingRow {
        line: record.line,
        date: record.date,
        kind: record.kind,
        title: record.title.clone().into_owned(),
        unreviewed: record.review == Review::Unreviewed,
        hits,
        ratio: (!ratios.is_empty()).then(|| (ratios, ratio(record))),
    }
}
