//! The office's ledger: findings, rulings, marks and proportions.

mod entry;

pub use entry::{Award, Entry, Judgements, RuleJudgement};
