//! A year of one office: what its folder holds goes in, where every town stands comes out.
//!
//! ```text
//!  roster, ledger, reviews ─┐
//!  Files: a log at a time ──┴─► Year ─► towns ─► Standings
//!                                         │
//!                          Scoring: tally ─► Field ─► settle
//! ```
//!
//! - [`Year`] is what a folder holds: the tables that are read as a whole, and the names of the logs. The texts of the
//!   logs are handed out by [`Files`], one for each core at a time, whenever one is wanted: from a disk, or from memory.
//! - [`Year::towns`] takes every town through the three steps of a [`Scoring`]: its log is tallied, record by record and
//!   kept nowhere; the [`Field`] of all towns is made; the town is settled against it. [`Assessing`] scores by one rubric;
//!   a year laid under another one is scored by both.
//! - [`Standings`] are the second pass, over all towns: normalised, ranked, each with its [`Verdict`], and what would
//!   settle the order.
//!
//! Nothing here touches a file system, a terminal or a clock. What is wrong in the files is added to the diagnostics, as
//! everywhere.

mod assessing;
mod field;
mod later;
mod notes;
mod shared;
mod standings;
mod tables;
mod towns;

pub use assessing::{Assessing, Scored};
pub use field::{Field, Scoring, Unsound};
pub use notes::{Noted, note};
pub use standings::{Place, Standing, Standings, Statement, Verdict, places};
pub(crate) use tables::NoLedger;
pub use tables::{Reading, TableText, Tables, Texts};
pub use towns::TownYear;

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use jiff::civil::Date;

use crate::diagnostic::Diagnostic;
use crate::evidence::{Attachment, Roster, Town, TownNo};
use crate::ledger::Ledger;
use crate::reviews::Reviews;
use crate::rubric::Rubric;
use crate::sheet::Dialect;

/// The roster of an assessment folder.
pub const TOWNS: &str = "towns.csv";
/// Its ledger.
pub const LEDGER: &str = "ledger.csv";
/// The office's verdicts on records.
pub const REVIEWS: &str = "reviews.csv";
/// The folder of the logs in it.
pub const EVIDENCE: &str = "evidence";

/// Where the texts of a year's logs come from.
pub trait Files: Sync {
    /// The text of a town's log. It may be put into `bytes`, which are used again for the next one. What is accepted and
    /// worth telling is added to `told`.
    ///
    /// # Errors
    /// It cannot be had, or is no text.
    fn log<'b>(
        &'b self,
        town: TownNo,
        bytes: &'b mut Vec<u8>,
        told: &mut Vec<Diagnostic>,
    ) -> Result<Cow<'b, str>, Box<Diagnostic>>;

    /// What a file or folder of the year is called in messages.
    fn shown(&self, name: &str) -> String {
        name.to_owned()
    }

    /// Looks at the files that rows of the logs name, and adds what is wrong with them. Where only tables are at hand
    /// nothing is known of them.
    fn look_at(&self, attachments: &[Attachment], told: &mut Vec<Diagnostic>) {
        let _ = (attachments, told);
    }
}

/// A town's log that is not yet read.
#[derive(Debug, Clone, Copy)]
pub struct LogOf<'a> {
    /// The position of the town on the roster.
    pub no: TownNo,
    /// The town.
    pub town: &'a Town,
    /// The name of the log for messages.
    pub file: &'a Arc<str>,
    /// Whether it came by itself, so that it is not known whose it is, nor where the files lie that it names.
    pub alone: bool,
}

/// What the folder of a year holds.
#[derive(Clone)]
pub struct Year<'a> {
    /// The rubric for which it was kept.
    pub rubric: &'a Rubric,
    /// The day at whose end it is looked at, where one is given: what is later is left out.
    pub as_of: Option<Date>,
    /// The towns.
    pub roster: &'a Roster,
    /// What the office recorded.
    pub ledger: &'a Ledger,
    /// What the office decided of single records; `None` where the logs lie in no folder of an office.
    pub reviews: Option<&'a Reviews>,
    /// The logs, in the order of the roster.
    pub logs: Vec<LogOf<'a>>,
    /// Where their texts come from.
    pub files: &'a dyn Files,
    /// How they are written, and how large they may be.
    pub dialect: Dialect,
}

impl fmt::Debug for Year<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Year").field("as_of", &self.as_of).field("logs", &self.logs).finish_non_exhaustive()
    }
}

impl Year<'_> {
    /// Whether any of the office's rows on a town is later than the day that is looked at.
    fn is_later(&self, town: TownNo) -> bool {
        let reviews = self.reviews.map_or(&[][..], |reviews| &reviews.later);
        [&*self.ledger.later, reviews].into_iter().any(|later| later.binary_search(&Some(town)).is_ok())
    }
}
