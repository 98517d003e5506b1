//! What the office decides of the records of a log, as the readers of logs go by it.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::diagnostic::{Place, nearest};
use crate::sheet::key;

/// What the office decides of a record (审核).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Decision {
    /// 认定: it counts.
    Accepted,
    /// 不予认定: it counts for nothing.
    Rejected,
    /// 待核: it may come to count.
    Pending,
}

impl Decision {
    const WORDS: [(Self, &'static str, &'static str); 3] = [
        (Self::Accepted, "认定", "accepted"),
        (Self::Rejected, "不予认定", "rejected"),
        (Self::Pending, "待核", "pending"),
    ];

    /// All of them.
    pub const ALL: [Self; 3] = [Self::Accepted, Self::Rejected, Self::Pending];

    /// The decision that a word means, Chinese or English.
    pub fn read(written: &str) -> Option<Self> {
        // padded to the width of the others: 认 定
        let written: String = key(written).split_whitespace().collect();
        let means = |(_, zh, en): &(Self, &str, &str)| written == *zh || written.eq_ignore_ascii_case(en);
        Self::WORDS.into_iter().find(means).map(|(decision, ..)| decision)
    }

    /// Its word in Chinese.
    pub fn zh(self) -> &'static str {
        Self::WORDS.into_iter().find(|(decision, ..)| *decision == self).map_or("", |(_, zh, _)| zh)
    }

    /// Its word in English.
    pub fn en(self) -> &'static str {
        Self::WORDS.into_iter().find(|(decision, ..)| *decision == self).map_or("", |(.., en)| en)
    }

    /// The word that is nearest to one which is none.
    pub fn near(written: &str) -> Option<&'static str> {
        let words = || Self::WORDS.into_iter().flat_map(|(_, zh, en)| [zh, en]);
        let near = nearest(&key(written), words())?;
        words().find(|word| *word == near)
    }
}

/// One row of the office's reviews.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// What it decides; `None` where it takes back what the row that it supersedes decided.
    pub decision: Option<Decision>,
    /// 理由: why.
    pub reason: String,
    /// 认定人: who.
    pub by: String,
    /// 认定日期: when, where it is given.
    pub on: Option<Date>,
    /// 编号: its id, where it has one.
    pub id: Option<String>,
    /// The id of the row that it replaces.
    pub supersedes: Option<String>,
    /// Where it stands.
    pub place: Place,
}

/// What the office says of one row of a log.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Decided {
    /// What stands; `None` where nobody has decided, or what was decided was of another record than this has become.
    pub decision: Option<Decision>,
    /// Why, of what stands.
    pub reason: String,
    /// All that was ever decided of it, in order.
    pub history: Vec<Verdict>,
    /// Whether the row is passed over at the end of a day on which it was not rejected yet.
    pub left_out: LeftOut,
}

/// Whether a row is passed over because the office rejects it later than on the day that is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LeftOut {
    /// It is not.
    #[default]
    No,
    /// It is where something in it is wrong.
    IfWrong,
    /// It is: it says otherwise than another of its day.
    Yes,
}

/// All that was decided of a record that the log no longer holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gone {
    /// The record as the last of the verdicts names it: day, kind and title.
    pub title: String,
    /// All that was ever decided of it, in order.
    pub history: Vec<Verdict>,
}

/// What the office says of the rows of one log, by the line where each begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdicts {
    /// Its rows that have a verdict, or had one.
    pub rows: BTreeMap<usize, Decided>,
    /// Verdicts on records that the log no longer holds.
    pub gone: Vec<Gone>,
    /// What a record counts for that nobody has decided on.
    pub unreviewed: Unreviewed,
    /// Whether the log lies in an assessment folder, where what it says itself of a review is in the wrong place.
    pub in_folder: bool,
}

/// What a record counts for that nobody has decided on (`unreviewed` in assessment.toml).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Unreviewed {
    /// It counts.
    #[default]
    Accepted,
    /// It may come to count.
    Pending,
}

impl Verdicts {
    /// Those of a log by itself: none.
    pub const NONE: &'static Self =
        &Self { rows: BTreeMap::new(), gone: Vec::new(), unreviewed: Unreviewed::Accepted, in_folder: false };

    /// What is said of the row that begins at a line.
    pub fn of(&self, line: usize) -> Option<&Decided> {
        self.rows.get(&line)
    }
}
