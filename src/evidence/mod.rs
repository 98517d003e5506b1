//! The towns' evidence: the roster, and each town's log of what it did.

mod attachment;
mod date;
mod file_name;
mod log;
mod number;
mod problem;
mod record;
mod reformatted;
mod rejected;
mod roster;
mod title;
mod verdict;
mod whose;

pub use attachment::Attachment;
pub use date::{NotDate, Unusual, read_date};
pub use log::{COLUMNS as LOG_COLUMNS, Claim, Identity, Log, LogRead, LogReader, RecordKey, columns_to_fill};
pub(crate) use log::{folded_reading, mark, report_claims};
pub use number::{NotNumber, read_count, read_points};
pub use record::{Record, Review};
pub(crate) use reformatted::{month_and_day, whole};
pub use rejected::RejectedRow;
pub use roster::{COLUMNS as ROSTER_COLUMNS, Roster, is_short_for, read_roster, read_roster_in};
pub(crate) use title::folded_title;
pub use verdict::{Decided, Decision, Gone, LeftOut, Unreviewed, Verdict, Verdicts};
pub use whose::Whose;

/// How the titles of the examples in the guide to a log begin, in Chinese and in English: no title of a record does.
pub(crate) const EXAMPLE: [&str; 2] = ["示例：", "example: "];

/// What separates several words in one cell. Where the table itself is separated by commas, the last stands
/// between quotes.
pub(crate) const SEPARATORS: [char; 5] = ['；', ';', '、', '，', ','];

/// The words of a cell that lists some, each with where it begins.
fn words_of(cell: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    let parts = cell.split_inclusive(SEPARATORS).map(move |part| {
        let written = part.trim_end_matches(SEPARATORS).trim();
        let at = start + part.find(written).unwrap_or(0);
        start += part.len();
        (at, written)
    });
    parts.filter(|(_, written)| !written.is_empty())
}

/// The position of a town in the roster.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TownNo(pub usize);

/// A town (镇, 街道, 区) as the roster lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Town {
    /// Its name, as printed.
    pub name: String,
    /// Its group (类别), empty where the roster gives none.
    pub group: String,
    /// Its declared other names.
    pub aliases: Vec<String>,
}
