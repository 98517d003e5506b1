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

impl Record<'_> {
    /// The same with words of its own, for whoever keeps it longer than the log's text.
    pub fn into_owned(self) -> Record<'static> {
        let review = match self.review {
            Review::Rejected(reason) => Review::Rejected(reason.into_owned().into()),
            Review::Accepted => Review::Accepted,
            Review::Pending => Review::Pending,
            Review::Unreviewed => Review::Unreviewed,
        };
        Record { title: self.title.into_owned().into(), review, ..self }
    }
}

/// What a record counts for by the office's review (审核).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Review<'a> {
    /// 认定, or not reviewed where that is enough: it counts.
    Accepted,
    /// 不予认定, with the reason: it counts for nothing.
    Rejected(Cow<'a, str>),
    /// 待核: it may come to count.
    Pending,
    /// Nobody has decided, where that leaves it open: it may come to count.
    Unreviewed,
}

impl Review<'_> {
    /// Whether it may come to count.
    pub fn is_open(&self) -> bool {
        matches!(self, Self::Pending | Self::Unreviewed)
    }
}
