//! One record of a log, validated.

use std::borrow::Cow;

use jiff::civil::Date;

use crate::rubric::{KindNo, LevelNo, MaterialSet};

/// One row of a town's log, understood in full. It borrows from the log's text: whoever keeps more than a count
/// of it copies what it keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record<'a> {
    /// The line of the file where the row begins, from 1.
    pub line: usize,
    /// The day; `None` only for a standing fact.
    pub date: Option<Date>,
    /// The kind of record.
    pub kind: KindNo,
    /// What it was (名称).
    pub title: Cow<'a, str>,
    /// How many it amounts to; of a ratio, what was done.
    pub count: u64,
    /// Of a ratio, what should have been done, above 0; of any other kind 0.
    pub total: u64,
    /// Its level, where its kind has one.
    pub level: Option<LevelNo>,
    /// What is on file.
    pub materials: MaterialSet,
    /// The office's review.
    pub review: Review<'a>,
}

/// What the office says of a record (审核).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Review<'a> {
    /// 认定, or nothing written: it counts.
    Accepted,
    /// 不予认定, with the reason: it counts for nothing.
    Rejected(Cow<'a, str>),
    /// 待核: it may come to count.
    Pending,
}
