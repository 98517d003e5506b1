//! Rows of a log, in the contract.

use serde::Serialize;

use crate::report::lists::{Day, Materials};

/// A row of a log.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::report) struct Row<'a> {
    /// The file, below the assessment folder, with `/` between its parts.
    pub(in crate::report) file: &'a str,
    /// Its line, from 1.
    pub(in crate::report) line: usize,
    /// Its day; `null` for a standing fact without one.
    pub(in crate::report) date: Option<Day>,
    /// The code of its kind.
    pub(in crate::report) kind: &'a str,
    /// What it was.
    pub(in crate::report) title: &'a str,
    /// How many it amounts to; of a ratio, what was done.
    pub(in crate::report) count: u64,
    /// Of a ratio, of how many; else `null`.
    pub(in crate::report) total: Option<u64>,
}

/// A row that does not count.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::report) struct UncountedRow<'a> {
    /// The row.
    #[serde(flatten)]
    pub(in crate::report) row: Row<'a>,
    /// `lacks` (materials), `level`, `day`, `none_of_these` (materials of the rule), `rejected`, `pending`, `superseded`,
    /// or `no_rule` of a row that counts nowhere.
    #[cfg_attr(test, schemars(extend("enum" = ["lacks", "level", "day", "none_of_these", "rejected", "pending", "superseded", "no_rule"])))]
    pub(in crate::report) reason: &'static str,
    /// Of `lacks`: the missing materials.
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub(in crate::report) lacks: Materials<'a>,
    /// Of `level`: the level that it has.
    pub(in crate::report) level: Option<&'a str>,
    /// Of `rejected`: the office's reason.
    pub(in crate::report) why: Option<&'a str>,
}

/// A row that counts for no rule.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::report) struct Nowhere<'a> {
    /// The row, and what keeps it from counting for that rule; `reason` is `no_rule` where there is none.
    #[serde(flatten)]
    pub(in crate::report) row: UncountedRow<'a>,
    /// The rule that it comes nearest to; `null` where none looks at its kind.
    pub(in crate::report) nearest: Option<&'a str>,
}

/// A rejected row that stands beside no rule, in its own words.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::report) struct Rejected<'a> {
    /// The log.
    pub(in crate::report) file: &'a str,
    /// Its line.
    pub(in crate::report) line: usize,
    /// 日期.
    pub(in crate::report) date: &'a str,
    /// 事项.
    pub(in crate::report) kind: &'a str,
    /// 名称.
    pub(in crate::report) title: &'a str,
    /// The office's reason.
    pub(in crate::report) why: &'a str,
}
