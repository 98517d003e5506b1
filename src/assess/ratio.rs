//! What stands of the records of a ratio for one rule: the latest, or all of them added up.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::rubric::{ByRule, Look, Rubric, RuleNo, Take};

/// A record of a ratio, or several together. Of two the later day counts. Two of one day that differ are none that a
/// log may hold where the latest stands; which of them counts goes by what they say all the same, never by which
/// stands first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct RatioRow {
    /// Its day, of several the last; a standing fact without one comes first.
    pub date: Option<Date>,
    /// What was done.
    pub done: u64,
    /// Of how many.
    pub total: u64,
    /// Its line in the log, of several that of the last.
    pub line: usize,
}

/// What stands for a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Standing {
    take: Take,
    /// `None` where there is no record.
    pub(super) row: Option<RatioRow>,
}

impl Standing {
    /// No record yet, for each rule of a rubric.
    pub(super) fn none(rubric: &Rubric) -> ByRule<Self> {
        let take = |look: &Look| match look {
            Look::Ratio { take, .. } => *take,
            // it has no ratio
            Look::Count { .. } | Look::Finding { .. } | Look::Mark { .. } | Look::Proportion(_) => Take::Latest,
        };
        ByRule::new(rubric, |no| Self { take: take(&rubric.rule(no).look), row: None })
    }

    /// The same with one more record.
    pub(super) fn with(self, row: RatioRow) -> Self {
        Self { row: Some(self.row.map_or(row, |stands| join(self.take, stands, row))), ..self }
    }

    /// Whether one more record can make a difference.
    pub(super) fn is_moved_by(self, row: RatioRow) -> bool {
        self.with(row).row != self.row
    }

    /// What can be added of these records so that what stands is at its best or at its worst: of the latest any one of
    /// them, of a sum those that have more done than a certain share, or less.
    pub(super) fn ends(self, rows: &[RatioRow]) -> Vec<RatioRow> {
        match self.take {
            Take::Latest => rows.to_vec(),
            Take::Sum => {
                // of none to do any number is as good as one
                let (mut some, none): (Vec<RatioRow>, Vec<RatioRow>) = rows.iter().partition(|row| row.total > 0);
                some.sort_unstable_by(|one, other| by_share(*other, *one));
                let mut ends = sums(some.iter());
                ends.extend(sums(some.iter().rev()));
                ends.extend(none.first());
                ends.sort_unstable_by_key(|row| (row.done, row.total));
                ends.dedup_by_key(|row| (row.done, row.total));
                ends
            }
        }
    }
}

/// In which ways records under review of one set of rules can be settled that differ, of each way any one or none: of a
/// ratio that is the latest alone each of them can be that; one that is added up is at an end, or, where something hangs
/// on what lies between, has so many of those that are alike.
pub(super) fn choices(stands: &[Standing], hangs: bool, rows: Vec<RatioRow>) -> Vec<Vec<RatioRow>> {
    let is_sum = |standing: &Standing| standing.take == Take::Sum;
    match stands {
        [only] if !is_sum(only) || !hangs => vec![only.ends(&rows)],
        all if !all.iter().any(is_sum) => vec![rows],
        all => {
            let days = !all.iter().all(is_sum);
            let mut alike: BTreeMap<_, Vec<RatioRow>> = BTreeMap::new();
            for row in rows {
                alike.entry((row.done, row.total, days.then_some(row))).or_default().push(row);
            }
            alike.into_values().map(|rows| sums(rows.iter())).collect()
        }
    }
}

/// What can stand of the ratio of each rule by itself: as many times as there are ends of one of them, and without any
/// of the records.
pub(super) fn apart<'r>(
    stands: &ByRule<Standing>,
    rows: impl Iterator<Item = &'r (Vec<RuleNo>, RatioRow)>,
) -> Vec<ByRule<Standing>> {
    let mut of_rule: BTreeMap<RuleNo, Vec<RatioRow>> = BTreeMap::new();
    for (rules, row) in rows {
        for &no in rules {
            of_rule.entry(no).or_default().push(*row);
        }
    }
    let mut apart = vec![stands.clone()];
    for (no, rows) in of_rule {
        let own = stands[no];
        let ends = own.ends(&rows);
        // the first is without any of the records
        apart.resize(apart.len().max(ends.len() + 1), stands.clone());
        for (ratios, end) in apart.iter_mut().skip(1).zip(ends) {
            ratios[no] = own.with(end);
        }
    }
    apart
}

fn join(take: Take, one: RatioRow, other: RatioRow) -> RatioRow {
    match take {
        Take::Latest => one.max(other),
        Take::Sum => {
            let (date, line) = (one.date, one.line).max((other.date, other.line));
            let (done, total) = (one.done.saturating_add(other.done), one.total.saturating_add(other.total));
            RatioRow { date, done, total, line }
        }
    }
}

/// The first, the first two, and so on, each added up.
fn sums<'r>(rows: impl Iterator<Item = &'r RatioRow>) -> Vec<RatioRow> {
    let sums = rows.scan(None, |sum: &mut Option<RatioRow>, &row| {
        *sum = Some(sum.map_or(row, |sum| join(Take::Sum, sum, row)));
        *sum
    });
    sums.collect()
}

/// Which of two has less done of what there was to do, which is more than none.
fn by_share(one: RatioRow, other: RatioRow) -> std::cmp::Ordering {
    let times = |a: u64, b: u64| u128::from(a) * u128::from(b);
    times(one.done, other.total).cmp(&times(other.done, one.total)).then(one.cmp(&other))
}
