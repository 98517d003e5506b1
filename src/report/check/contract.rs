//! The JSON contract of a check-up, `kaohe.check/1`, under the same terms as that of a score.

use serde::Serialize;

use super::super::about::Words;
use super::super::contract::{Decimal, Range, Rubric};

/// The name and version of the contract.
pub(super) const SCHEMA: &str = "kaohe.check/1";

/// A rubric, checked.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::report) struct Check<'a> {
    /// The name and version of this contract.
    #[cfg_attr(test, schemars(extend("const" = SCHEMA)))]
    pub(super) schema: &'static str,
    /// The rubric.
    pub(super) rubric: Rubric<'a>,
    /// The name of its file, or its built-in name: what every line below is a line of.
    pub(super) file: &'a str,
    /// Every category, in order.
    pub(super) categories: Vec<Category<'a>>,
    /// What was found: warnings, then notes, each in the order of the file.
    pub(super) findings: Vec<Finding>,
}

/// What a category can lose.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Category<'a> {
    /// Its number.
    pub(super) id: &'a str,
    /// Its name.
    pub(super) name: &'a str,
    /// Full marks.
    pub(super) marks: Decimal,
    /// What it has to lose: its marks down to its floor.
    pub(super) available: Decimal,
    /// The most that it can be charged; `null` where nothing bounds it.
    pub(super) most: Option<Decimal>,
    /// The most that its bounded rules can be charged together.
    pub(super) bounded: Decimal,
    /// The ids of the rules that nothing bounds.
    pub(super) unbounded: Vec<&'a str>,
    /// How the most compares with what is available: `less`, `equal` or `more`.
    #[cfg_attr(test, schemars(extend("enum" = ["less", "equal", "more"])))]
    pub(super) verdict: &'static str,
    /// What a town loses that logs nothing and against which nothing is found.
    pub(super) idle: Range,
}

/// One thing that was found.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Finding {
    /// `warning` or `note`.
    #[cfg_attr(test, schemars(extend("enum" = ["warning", "note"])))]
    pub(super) severity: &'static str,
    /// Its code, such as `C002`.
    pub(super) code: &'static str,
    /// The line, from 1; 0 where the whole file is meant.
    pub(super) line: usize,
    /// The column in characters, from 1; 0 where the whole line is meant.
    pub(super) column: usize,
    /// What was found.
    pub(super) message: Words,
    /// What to do about it.
    pub(super) help: Option<Words>,
    /// Other lines that matter.
    pub(super) also: Vec<Also>,
}

/// Another line that matters.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Also {
    /// The line, from 1.
    pub(super) line: usize,
    /// What it is.
    pub(super) message: Words,
}
