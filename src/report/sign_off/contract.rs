//! The JSON contract of a rubric said back, `kaohe.rubric-table/1`, under the same terms as that of a score.

use serde::Serialize;

use super::super::about::Words;
use super::super::contract::{Decimal, Rubric};

/// The name and version of the contract.
pub(super) const SCHEMA: &str = "kaohe.rubric-table/1";

/// A rubric, said back.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::report) struct SignOff<'a> {
    /// The name and version of this contract.
    #[cfg_attr(test, schemars(extend("const" = SCHEMA)))]
    pub(super) schema: &'static str,
    /// The rubric.
    pub(super) rubric: Rubric<'a>,
    /// What a reader should know of the whole.
    pub(super) note: Option<&'a str>,
    /// Every category, in order.
    pub(super) categories: Vec<Category<'a>>,
    /// The bonus, where there is one.
    pub(super) bonus: Option<Bonus<'a>>,
}

/// A category.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Category<'a> {
    /// Its number.
    pub(super) id: &'a str,
    /// Its name.
    pub(super) name: &'a str,
    /// Full marks.
    pub(super) marks: Decimal,
    /// What it never goes below.
    pub(super) floor: Decimal,
    /// Its rules, in order.
    pub(super) rules: Vec<Rule<'a>>,
}

/// The bonus.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Bonus<'a> {
    /// Its name.
    pub(super) name: &'a str,
    /// The most that it can add.
    pub(super) cap: Decimal,
    /// Its rules, in order.
    pub(super) rules: Vec<Rule<'a>>,
}

/// A rule.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Rule<'a> {
    /// Its id.
    pub(super) id: &'a str,
    /// The line of the rubric file where it begins, from 1.
    pub(super) line: usize,
    /// The words of the source.
    pub(super) text: &'a str,
    /// How they are read, where they leave that open.
    pub(super) reading: Option<&'a str>,
    /// Why so.
    pub(super) why: Option<&'a str>,
    /// The rule as a sentence.
    pub(super) sentence: Words,
    /// What it goes by.
    pub(super) evidence: Words,
    /// The least that it costs where it comes up; under the bonus, brings.
    pub(super) least: Decimal,
    /// The most; `null` where nothing in the rule bounds it.
    pub(super) most: Option<Decimal>,
    /// What it can cost, and what bounds it, in words.
    pub(super) cost: Words,
    /// The id of the rule that it gives way to.
    pub(super) unless: Option<&'a str>,
}
