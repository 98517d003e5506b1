//! What holds of every score, whatever the rubric, the log and the ledger are.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test stops where its own ground is missing"
)]

mod ahead;
mod bounds;
mod draw;
mod few;
mod order;
mod overlay;
mod pins;
mod scores;
mod settle;
mod specimens;
mod workbook;
mod worth;

use proptest::test_runner::{Config, RngSeed};

/// The same cases on every run and every machine.
pub(crate) fn cases(number: u32) -> Config {
    Config { cases: number, rng_seed: RngSeed::Fixed(2018), failure_persistence: None, ..Config::default() }
}
