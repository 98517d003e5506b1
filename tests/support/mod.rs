//! What the tests of the engine share: the 2018 rubric, and towns made of records and ledger rows.

#![allow(dead_code, reason = "every test program uses a part of it")]
#![expect(clippy::expect_used, clippy::panic, reason = "a test stops where its own ground is missing")]

pub(crate) mod book;
pub(crate) mod golden;
pub(crate) mod town;
pub(crate) mod verdicts;

use std::sync::LazyLock;

use kaohe::assess::Assessor;
use kaohe::points::Points;
use kaohe::rubric::{self, Rubric};

/// The 2018 rubric, as it is built into the program.
pub(crate) static RUGAO: LazyLock<Rubric> = LazyLock::new(|| read(rubric::builtin(rubric::DEFAULT).expect("built in")));

/// An assessor of the 2018 rubric.
pub(crate) fn rugao() -> Assessor<'static> {
    Assessor::new(&RUGAO)
}

/// A rubric that is expected to be right.
pub(crate) fn read(text: &str) -> Rubric {
    rubric::read("rubric.toml", text).unwrap_or_else(|mistakes| panic!("{mistakes:#?}"))
}

/// An amount that is expected to be one.
pub(crate) fn points(text: &str) -> Points {
    Points::parse(text).unwrap_or_else(|why| panic!("`{text}` is no amount: {why:?}"))
}
