//! Categories, by the contract.

use serde::Serialize;

use super::{Decimal, Range};

/// A category of one town.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::report) struct Category<'a> {
    /// Its id.
    pub(in crate::report) id: &'a str,
    /// Its name.
    pub(in crate::report) name: &'a str,
    /// Full marks.
    pub(in crate::report) marks: Decimal,
    /// What is left of them.
    pub(in crate::report) score: Range,
    /// What is left of them so far.
    pub(in crate::report) now: Range,
    /// The rules that are left out of what it is measured against, or may be; `null` where there are none.
    pub(in crate::report) left_out: Option<Converted<'a>>,
}

/// A category of which rules are left out: what is left of the rest is converted to the whole.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::report) struct Converted<'a> {
    /// Those rules.
    pub(in crate::report) rules: Vec<&'a str>,
    /// What they are worth.
    pub(in crate::report) worth: Range,
    /// What conversion takes besides what is taken on the lines: marks − taken on the lines − this = score.
    pub(in crate::report) taken: Range,
}
