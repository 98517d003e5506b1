//! The rows that made the difference.

use std::collections::BTreeMap;

use super::rows::{Line, RecordVerdicts, Recorded, Row, Verdict};
use super::saved::Town;

/// A row that made a difference to a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause<'a> {
    /// A row of the ledger that came.
    Entered(&'a Recorded),
    /// A row of the ledger that went.
    Struck(&'a Recorded),
    /// A record that came, or went, or no longer does for the rule what it did; and the verdict that stands on it now, or
    /// stood.
    Record {
        /// The record where it stands now, else where it stood.
        row: &'a Row,
        /// How it counted.
        old: Counts<'a>,
        /// How it counts.
        new: Counts<'a>,
        /// The last row of the reviews on it, where the office had something to do with it.
        verdict: Option<&'a Verdict>,
    },
}

/// What a record does for a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts<'a> {
    /// It is not there.
    Absent,
    /// It counts.
    Yes,
    /// It is there and does not count.
    No(&'a Row),
}

impl Counts<'_> {
    /// Whether it makes, or may make, a difference to points.
    fn weighs(self) -> bool {
        match self {
            Self::Absent => false,
            Self::Yes => true,
            Self::No(row) => row.reason.as_deref() == Some("pending"),
        }
    }

    /// Whether the office, and nothing else, keeps it from counting.
    fn is_decided(self) -> bool {
        matches!(self, Self::No(row) if matches!(row.reason.as_deref(), Some("rejected" | "pending")))
    }

    fn is(self, other: Self) -> bool {
        match (self, other) {
            (Self::Absent, Self::Absent) | (Self::Yes, Self::Yes) => true,
            (Self::No(one), Self::No(another)) => (&one.reason, &one.lacks) == (&another.reason, &another.lacks),
            _ => false,
        }
    }
}

/// The rows behind a difference between two lines of one rule: those of the ledger first, then those of the log, in
/// their orders.
pub(super) fn causes<'a>(towns: [&'a Town; 2], old: &'a Line, new: &'a Line) -> Vec<Cause<'a>> {
    let is_in = |row: &Recorded, line: &Line| line.history.iter().any(|other| other.is(row));
    let struck = old.history.iter().filter(|row| !is_in(row, new)).map(Cause::Struck);
    let entered = new.history.iter().filter(|row| !is_in(row, old)).map(Cause::Entered);
    let mut causes: Vec<Cause<'_>> = struck.chain(entered).collect();
    causes.extend(records(towns, old, new));
    causes
}

/// The records of one line, alike ones together.
type Rows<'a> = BTreeMap<(&'a Option<String>, &'a str, &'a str, u64, Option<u64>), Vec<(&'a Row, Counts<'a>)>>;

fn rows(line: &Line) -> Rows<'_> {
    let counted = line.counted.iter().map(|row| (row, Counts::Yes));
    let all = counted.chain(line.not_counted.iter().map(|row| (row, Counts::No(row))));
    let mut rows = Rows::new();
    for (row, counts) in all {
        rows.entry(row.key()).or_default().push((row, counts));
    }
    rows
}

fn records<'a>([before, after]: [&'a Town; 2], old: &'a Line, new: &'a Line) -> Vec<Cause<'a>> {
    let (olds, mut news) = (rows(old), rows(new));
    let mut causes = Vec::new();
    for (key, olds) in olds {
        let mut there = news.remove(&key).unwrap_or_default().into_iter();
        for (was, old) in olds {
            let now = there.next();
            let (row, new) = now.unwrap_or((was, Counts::Absent));
            let verdict = || {
                let of_new = now.and_then(|(row, _)| verdict(after.verdicts.as_deref(), row));
                of_new.or_else(|| verdict(before.verdicts.as_deref(), was))
            };
            let verdict = (old.is_decided() || new.is_decided()).then(verdict).flatten();
            causes.push(Cause::Record { row, old, new, verdict });
        }
        causes.extend(there.map(|(row, new)| came(after, row, new)));
    }
    causes.extend(news.into_values().flatten().map(|(row, new)| came(after, row, new)));
    causes.retain(|cause| match cause {
        Cause::Record { old, new, .. } => !old.is(*new) && (old.weighs() || new.weighs()),
        Cause::Entered(_) | Cause::Struck(_) => true,
    });
    causes.sort_by_key(|cause| match cause {
        Cause::Record { row, .. } => row.line,
        Cause::Entered(_) | Cause::Struck(_) => 0,
    });
    causes
}

fn came<'a>(after: &'a Town, row: &'a Row, new: Counts<'a>) -> Cause<'a> {
    let verdict = new.is_decided().then(|| verdict(after.verdicts.as_deref(), row)).flatten();
    Cause::Record { row, old: Counts::Absent, new, verdict }
}

/// The last row of the reviews on a record.
fn verdict<'a>(verdicts: Option<&'a [RecordVerdicts]>, row: &Row) -> Option<&'a Verdict> {
    verdicts?.iter().find(|of| of.line == Some(row.line))?.history.last()
}
