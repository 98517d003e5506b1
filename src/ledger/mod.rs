//! The office's ledger: findings, rulings, marks and proportions.
//!
//! A row is read cell by cell (`row`), held against its rule (`says`), and tied to the row that it supersedes
//! (`supersede`); only what stands at the end goes into the [`Ledger`].

mod eaten;
mod entry;
mod problem;
mod read;
mod remedy;
mod row;
mod says;
mod supersede;

pub use entry::{Award, Entry, Judgements, Ledger, RuleJudgement};
pub use read::read;
