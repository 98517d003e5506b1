//! The office's ledger: findings, rulings, marks and proportions.
//!
//! A row is read cell by cell (`row`), held against its rule (`says`), and tied to the row that it supersedes
//! ([`crate::chain`]); the [`Ledger`] keeps every row that ever stood (`history`) and tells which stand.

mod case;
mod entry;
mod history;
mod one_number;
mod open;
mod problem;
mod read;
mod reformatted;
mod remedy;
mod repeats;
mod row;
mod says;
mod several;
mod zeros;

/// A row held against its rule by its numbers alone, for whoever writes rows elsewhere than in a ledger.
pub(crate) mod numbers {
    pub(crate) use super::problem::LedgerProblem;
    pub(crate) use super::reformatted::{day_of_id, is_exponent};
    pub(crate) use super::row::COLUMNS;
    pub(crate) use super::says::{Amount, Amounts, said};
}

pub use entry::{Award, Entry, Judgements, Ledger, OpenRow, Recorded, Replacement, RuleJudgement, Says};
pub use open::{OF_MARK, OF_PROPORTION};
pub use read::{LedgerReader, read, towns};
pub use row::COLUMNS;
