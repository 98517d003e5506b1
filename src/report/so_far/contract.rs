//! The contract of the year so far, a value within `kaohe.validate/1`: points are decimals as strings, a range is what
//! a number can still be, days are `2018-09-30`, lines those of the log.

use std::borrow::Cow;

use serde::Serialize;

use crate::report::about::Words;
use crate::report::contract::{Decimal, Pending, Period, Range};
use crate::report::lists::Day;

/// The year so far of one town.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::report) struct Year<'a> {
    /// The day at whose end it is looked at.
    pub(super) as_of: Day,
    /// The days assessed.
    pub(super) period: Period,
    /// The total if nothing more is recorded in the log.
    pub(super) now: Range,
    /// The total, up to what stands if all is had that still can be.
    pub(super) total: Range,
    /// What is still to be had, what is worth most first; what is worth nothing is there too.
    pub(super) gaps: Vec<Gap<'a>>,
    /// The records that do not count for want of a material, in the order of the log.
    pub(super) completions: Vec<Completion<'a>>,
    /// What nothing can bring back, in the order of the rubric.
    pub(super) lost: Vec<Lost<'a>>,
    /// Every category, in order.
    pub(super) categories: Vec<Room<'a>>,
    /// The bonus, or `null` where the rubric has none.
    pub(super) bonus: Option<Room<'a>>,
    /// What waits for the office, as in `kaohe.score/1`.
    pub(super) pending: Vec<Pending<'a>>,
}

/// Something that can still be had under one rule.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Gap<'a> {
    /// The rule's id: the row of the statement that it would change.
    pub(super) rule: &'a str,
    /// The category's id; `null` for the bonus.
    pub(super) category: Option<&'a str>,
    /// What it brings to the total.
    pub(super) worth: Range,
    /// What is missing, in words.
    pub(super) missing: Words,
    /// The parts that are short.
    pub(super) parts: Vec<Part<'a>>,
    /// What is charged on the line of the rule (under the bonus: earned).
    pub(super) charged: Change,
    /// What is taken of that (under the bonus: added).
    pub(super) taken: Change,
}

/// A part that is short.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Part<'a> {
    /// As in `kaohe.score/1`; `null` for the whole period.
    pub(super) name: Option<Cow<'a, str>>,
    /// How many are missing (under the bonus: until one more counts); `null` of a ratio.
    pub(super) short: Option<u64>,
    /// The last day on which a record of it can be dated; `null` where only materials can be supplied.
    pub(super) until: Option<Day>,
    /// The lines of the log that would fill it if their materials were complete.
    pub(super) lines: &'a [usize],
}

/// A number as it stands, and with this had.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Change {
    /// As it stands.
    pub(super) now: Range,
    /// With this had, all else staying as it is.
    pub(super) then: Range,
}

/// A record that does not count for want of a material.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Completion<'a> {
    /// Its log.
    pub(super) file: &'a str,
    /// Its line.
    pub(super) line: usize,
    /// Its day; `null` for a standing fact without one.
    pub(super) date: Option<Day>,
    /// The code of its kind.
    pub(super) kind: &'a str,
    /// What it was.
    pub(super) title: &'a str,
    /// Whether it is under review besides.
    pub(super) pending: bool,
    /// The rules for which it does not count, each with what it lacks.
    pub(super) lacks: Vec<Lacks<'a>>,
    /// What completing it brings to the total: 0 where its rules are met already.
    pub(super) worth: Range,
}

/// What a record lacks for one rule.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Lacks<'a> {
    /// The rule's id.
    pub(super) rule: &'a str,
    /// The materials: all of them have to be on file.
    pub(super) materials: Vec<&'a str>,
    /// Whether any one of them would do, of a rule that goes through materials.
    pub(super) any: bool,
}

/// What nothing can bring back under one rule.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Lost<'a> {
    /// The rule's id.
    pub(super) rule: &'a str,
    /// The category's id.
    pub(super) category: Option<&'a str>,
    /// The parts that are over and not as expected, named as in `kaohe.score/1`; `null` for the whole period.
    pub(super) parts: Vec<Option<Cow<'a, str>>>,
    /// How often the office found it.
    pub(super) found: u64,
    /// Why, in words.
    pub(super) why: Words,
    /// What is charged for good.
    pub(super) charged: Range,
    /// What of it is taken when everything else is had.
    pub(super) taken: Range,
}

/// What a category holds, or the bonus.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Room<'a> {
    /// The category's id; `null` for the bonus.
    pub(super) id: Option<&'a str>,
    /// Its name.
    pub(super) name: &'a str,
    /// Full marks; of the bonus its cap.
    pub(super) marks: Decimal,
    /// Its score as it stands.
    pub(super) now: Range,
    /// What of its marks is lost for good.
    pub(super) lost: Range,
    /// What is still to be had.
    pub(super) ahead: Range,
    /// Whether there are gaps, and yet nothing more to gain.
    pub(super) exhausted: bool,
}
