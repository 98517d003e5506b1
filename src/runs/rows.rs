//! The lines of a saved statement, and the rows behind them.

use serde::Deserialize;

use super::saved::interval;
use crate::interval::Interval;

/// What one rule came to.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct Line {
    /// The rule's id.
    pub(super) rule: String,
    /// The category's id; none for the bonus.
    pub(super) category: Option<String>,
    /// What is charged before a floor or a cap.
    #[serde(deserialize_with = "interval")]
    pub(super) charged: Interval,
    /// What is taken of that.
    #[serde(deserialize_with = "interval")]
    pub(super) taken: Interval,
    /// The rows of the log that count.
    pub(super) counted: Vec<Row>,
    /// Those that do not.
    pub(super) not_counted: Vec<Row>,
    /// Every row of the ledger that ever stood.
    pub(super) history: Vec<Recorded>,
}

/// A row of a log.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Row {
    /// The log.
    pub file: String,
    /// Its line.
    pub line: usize,
    /// Its day.
    pub date: Option<String>,
    /// The code of its kind.
    pub kind: String,
    /// What it was.
    pub title: String,
    /// How many it amounts to.
    pub count: u64,
    /// Of a ratio, of how many.
    pub total: Option<u64>,
    /// Of one that does not count, why: a word of the contract.
    pub reason: Option<String>,
    /// The materials that it lacks.
    #[serde(default)]
    pub lacks: Vec<String>,
}

/// A row of the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Recorded {
    /// `finding`, `withdrawal`, `ruling`, `mark` or `proportion`.
    pub what: String,
    /// How often it says that it was found.
    pub count: Option<u64>,
    /// The amount ruled or the mark given.
    pub points: Option<String>,
    /// Of a proportion, what was done.
    pub done: Option<u64>,
    /// Of how many.
    pub total: Option<u64>,
    /// Why.
    pub reason: String,
    /// Who.
    pub by: String,
    /// When.
    pub date: Option<String>,
    /// What was short when it was given.
    pub about: String,
    /// Its id.
    pub id: Option<String>,
    /// The id of the row that it replaces.
    pub supersedes: Option<String>,
    /// The ledger.
    pub file: String,
    /// Its line.
    pub line: usize,
}

/// What the office decided of one record.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct RecordVerdicts {
    /// The line of its row; none where the log no longer held it.
    pub(super) line: Option<usize>,
    /// Every row on it, the last one last.
    pub(super) history: Vec<Verdict>,
}

/// A row of the reviews.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Verdict {
    /// `accepted`, `rejected` or `pending`; none where it takes back the one before.
    pub review: Option<String>,
    /// Why.
    pub reason: String,
    /// Who.
    pub by: String,
    /// When.
    pub date: Option<String>,
    /// Its id.
    pub id: Option<String>,
    /// The id of the row that it replaces.
    pub supersedes: Option<String>,
    /// The file.
    pub file: String,
    /// Its line.
    pub line: usize,
}

impl Recorded {
    /// Whether another row says the same, wherever it stands now.
    pub(super) fn is(&self, other: &Self) -> bool {
        let (file, line) = (other.file.clone(), other.line);
        *other == Self { file, line, ..self.clone() }
    }
}

impl Row {
    /// What makes it this record and no other, wherever it stands now.
    pub(super) fn key(&self) -> (&Option<String>, &str, &str, u64, Option<u64>) {
        (&self.date, &self.kind, &self.title, self.count, self.total)
    }
}
