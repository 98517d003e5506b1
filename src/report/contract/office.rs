//! What the office said, in the contract.

use serde::Serialize;

use super::{Decimal, Range};
use crate::report::lists::Day;

/// A finding of the office.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::report) struct Finding<'a> {
    /// How many times.
    pub(in crate::report) count: u64,
    /// Why, who, when.
    #[serde(flatten)]
    pub(in crate::report) signed: Signed<'a>,
}

/// A ruling, mark or proportion.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::report) struct Award<'a> {
    /// The amount ruled or the mark given; `null` for a proportion.
    pub(in crate::report) points: Option<Decimal>,
    /// Of a proportion, what was done.
    pub(in crate::report) done: Option<u64>,
    /// Of how many.
    pub(in crate::report) total: Option<u64>,
    /// Whether it settles the amount; where not, `notes` says why.
    pub(in crate::report) applied: bool,
    /// Why, who, when.
    #[serde(flatten)]
    pub(in crate::report) signed: Signed<'a>,
}

/// A row of the ledger that ever stood.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::report) struct Recorded<'a> {
    /// `finding`, `withdrawal`, `ruling`, `mark`, `proportion` or `not_applicable` (不适用, that the rule does not apply).
    #[cfg_attr(test, schemars(extend("enum" = ["finding", "withdrawal", "ruling", "mark", "proportion", "not_applicable"])))]
    pub(in crate::report) what: &'static str,
    /// How often it says that it was found; `null` of what finds nothing.
    pub(in crate::report) count: Option<u64>,
    /// The amount ruled or the mark given; else `null`.
    pub(in crate::report) points: Option<Decimal>,
    /// Of a proportion, what was done.
    pub(in crate::report) done: Option<u64>,
    /// Of how many.
    pub(in crate::report) total: Option<u64>,
    /// Why, who, when.
    #[serde(flatten)]
    pub(in crate::report) signed: Signed<'a>,
    /// The row that superseded it; `null` where it stands.
    pub(in crate::report) superseded_by: Option<SupersededBy<'a>>,
}

/// The row that superseded another.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::report) struct SupersededBy<'a> {
    /// 编号, where it has one.
    pub(in crate::report) id: Option<&'a str>,
    /// The ledger.
    pub(in crate::report) file: &'a str,
    /// The line of the row.
    pub(in crate::report) line: usize,
}

/// What every row of the ledger carries.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::report) struct Signed<'a> {
    /// 理由.
    pub(in crate::report) reason: &'a str,
    /// 认定人.
    pub(in crate::report) by: &'a str,
    /// 日期, where it is given.
    pub(in crate::report) date: Option<Day>,
    /// 依据: what was short when it was given; empty where nothing is written.
    pub(in crate::report) about: &'a str,
    /// 编号, where it has one.
    pub(in crate::report) id: Option<&'a str>,
    /// The id of the row that it replaces.
    pub(in crate::report) supersedes: Option<&'a str>,
    /// The ledger.
    pub(in crate::report) file: &'a str,
    /// The line of the row.
    pub(in crate::report) line: usize,
}

/// A ledger row that does not do what its writer meant.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::report) struct Note<'a> {
    /// `idle` (the rule did not come up), `no_application` (there is none to mark), `not_applicable`, `unfit` (outside of what it can cost here),
    /// `may_not_fit` (by how rows under review are settled) or `changed` (something else is short than what it was about).
    #[cfg_attr(test, schemars(extend("enum" = ["idle", "no_application", "not_applicable", "unfit", "may_not_fit", "changed"])))]
    pub(in crate::report) code: &'static str,
    /// The rule.
    pub(in crate::report) rule: &'a str,
    /// Of `unfit` and `may_not_fit`: what it can cost here.
    pub(in crate::report) range: Option<Range>,
    /// Of `changed`: what is short now.
    pub(in crate::report) about: Option<&'a str>,
}
