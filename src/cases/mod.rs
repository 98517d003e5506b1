//! Tests of a rubric in the rubric's own language: cases of records and rows of the ledger, each with what it is
//! expected to charge under one rule, as a drafter writes them in TOML beside the rubric.
//!
//! A record of a case is a row of a log and is read by the reader of logs; a row of its ledger is held against its
//! rule as any other. So a case can say nothing that a real year could not, but one thing: a ruling or a mark outside
//! of what its rule can cost, to see that it settles nothing.
//!
//! Where the cases of a rule stand is derived from the form of the rule (`boundary`), never declared.

mod amount;
mod boundary;
mod builtin;
mod case;
mod coverage;
mod judgement;
mod problem;
mod read;
mod record;
mod trial;

pub use boundary::Side;
pub use builtin::builtin;
pub use case::{Case, Expected, Noted};
pub use coverage::{Coverage, Gap, Outcome};
pub use read::{read, read_within};
pub use trial::{Difference, Trial, Tried, Value, What, run};
