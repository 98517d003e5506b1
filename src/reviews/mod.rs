//! The office's reviews (`reviews.csv`): its verdicts on single records, which stand in a file of the office's and
//! outlast every log that a town sends again.
//!
//! A row is read cell by cell (`row`), tied to the row that it supersedes ([`crate::chain`]), and matched with the records
//! of its town's log (`matching`): by the record as it read when the row was written (原样), else by its day, kind and
//! title. What then stands for each row of the log are its [`Verdicts`](crate::evidence::Verdicts).

mod matching;
mod problem;
mod read;
mod row;

pub use matching::{Matching, State};
pub use read::{Reviews, ReviewsReader};
pub use row::{COLUMNS, column};
