//! The JSON contract of two rubrics compared, `kaohe.diff/1`, under the same terms as that of a score.

use serde::Serialize;

use crate::report::about::Words;
use crate::report::contract::{Decimal, Range, Rank};
use crate::report::lists::Day;

/// The name and version of the contract.
pub(super) const SCHEMA: &str = "kaohe.diff/1";

/// Two rubrics, compared.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::report) struct File<'a> {
    /// The name and version of this contract.
    #[cfg_attr(test, schemars(extend("const" = SCHEMA)))]
    pub(super) schema: &'static str,
    /// The rubric before.
    pub(super) old: Rubric<'a>,
    /// The rubric after.
    pub(super) new: Rubric<'a>,
    /// Whether the totals of the two years can be compared directly.
    pub(super) comparable: bool,
    /// What that comes from.
    pub(super) because: Vec<Words>,
    /// Whether a word of the logs means another kind or level than it did.
    pub(super) reworded: bool,
    /// Every change.
    pub(super) changes: Vec<Changed<'a>>,
    /// How many there are of each class.
    pub(super) counts: Counts,
    /// What they do to one year; `null` without `--evidence`.
    pub(super) effect: Option<Effected<'a>>,
}

/// One of the two.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Rubric<'a> {
    /// Its file, or its built-in name.
    pub(super) file: &'a str,
    /// Its id.
    pub(super) id: &'a str,
    /// Its title.
    pub(super) title: &'a str,
    /// The first day assessed.
    pub(super) from: Day,
    /// The last day.
    pub(super) to: Day,
}

/// A change.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Changed<'a> {
    /// What it is about: `rubric`, `category`, `bonus`, `rule`, `kind`, `level` or `material`.
    #[cfg_attr(test, schemars(extend("enum" = ["rubric", "category", "bonus", "rule", "kind", "level", "material"])))]
    pub(super) subject: &'static str,
    /// `changed`, `moved`, `added` or `removed`.
    #[cfg_attr(test, schemars(extend("enum" = ["changed", "moved", "added", "removed"])))]
    pub(super) event: &'static str,
    /// A promise about every town: `stricter` never raises a total, `looser` never lowers one, `same` changes none,
    /// `cannot_tell` promises nothing.
    #[cfg_attr(test, schemars(extend("enum" = ["stricter", "looser", "same", "cannot_tell"])))]
    pub(super) class: &'static str,
    /// Where it stood; `null` where it did not.
    pub(super) old: Option<Place<'a>>,
    /// Where it stands; `null` where it does not.
    pub(super) new: Option<Place<'a>>,
    /// What differs.
    pub(super) differences: Vec<Differs>,
}

/// Where something stands in a rubric.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Place<'a> {
    /// Its id or name.
    pub(super) name: &'a str,
    /// Its title, or its words; `null` where it has none.
    pub(super) title: Option<&'a str>,
    /// The file.
    pub(super) file: &'a str,
    /// Its line; `null` for the whole and for levels.
    pub(super) line: Option<usize>,
}

/// One thing that differs.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Differs {
    /// Which slot it is.
    pub(super) slot: &'static str,
    /// Its class, as that of a change.
    #[cfg_attr(test, schemars(extend("enum" = ["stricter", "looser", "same", "cannot_tell"])))]
    pub(super) class: &'static str,
    /// What it was; `null` where it was not.
    pub(super) old: Option<Words>,
    /// What it is; `null` where it is not.
    pub(super) new: Option<Words>,
    /// Why it is of this class.
    pub(super) reason: Words,
    /// Its line in the old file; or `null`.
    pub(super) old_line: Option<usize>,
    /// Its line in the new file; or `null`.
    pub(super) new_line: Option<usize>,
}

/// How many changes there are of each class.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Counts {
    /// Never raise a total.
    pub(super) stricter: usize,
    /// Never lower one.
    pub(super) looser: usize,
    /// Change none.
    pub(super) same: usize,
    /// Promise nothing.
    pub(super) cannot_tell: usize,
}

/// A year under both rubrics.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Effected<'a> {
    /// The new rules of which the year cannot tell all.
    pub(super) unknown: Vec<&'a str>,
    /// Every town, in the order of the roster.
    pub(super) towns: Vec<Town<'a>>,
    /// Every rule that moves a total, over all towns.
    pub(super) rules: Vec<Shifted<'a>>,
    /// The pairs of towns whose order changes.
    pub(super) order: Vec<Reordered<'a>>,
}

/// A town under both.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Town<'a> {
    /// Its name.
    pub(super) name: &'a str,
    /// Under the old rubric.
    pub(super) old: Stands,
    /// Under the new one.
    pub(super) new: Stands,
    /// The rules that move its total, the largest first.
    pub(super) rules: Vec<Shifted<'a>>,
    /// The rows of the ledger that no longer fit.
    pub(super) unfit: Vec<Unfit<'a>>,
}

/// What a town comes to.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Stands {
    /// The score of every category, in order.
    pub(super) categories: Vec<Range>,
    /// What the bonus adds, after its cap.
    pub(super) bonus: Range,
    /// The raw total.
    pub(super) total: Range,
    /// The normalised score, not rounded.
    pub(super) normalised: Range,
    /// The place.
    pub(super) rank: Rank,
}

/// What a rule does to a total.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Shifted<'a> {
    /// The rule in the old rubric; `null` where it is not there.
    pub(super) old: Option<&'a str>,
    /// The rule in the new one; `null` where it is not there.
    pub(super) new: Option<&'a str>,
    /// What it adds to the total.
    pub(super) change: Range,
    /// Whether the year tells all of it.
    pub(super) known: bool,
}

/// A row of the ledger that no longer fits.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Unfit<'a> {
    /// Its rule.
    pub(super) old: &'a str,
    /// The rule that this became; `null` where it is gone.
    pub(super) new: Option<&'a str>,
    /// Of findings: how many.
    pub(super) findings: Option<u64>,
    /// Of a ruling or a mark: the points.
    pub(super) points: Option<Decimal>,
    /// Of a proportion: what was done.
    pub(super) done: Option<u64>,
    /// Of how many.
    pub(super) total: Option<u64>,
    /// The ledger.
    pub(super) file: &'a str,
    /// Its line.
    pub(super) line: usize,
    /// `gone` (the rule), `no_place` (for such a row), `outside` (of what the rule can cost), `idle` (the rule does not
    /// come up), `no_application` or `not_applicable`.
    #[cfg_attr(test, schemars(extend("enum" = ["gone", "no_place", "outside", "idle", "no_application", "not_applicable"])))]
    pub(super) why: &'static str,
    /// Of `outside`: what the rule can cost here.
    pub(super) range: Option<Range>,
}

/// How one town stands to another.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Reordered<'a> {
    /// The one.
    pub(super) first: &'a str,
    /// The other.
    pub(super) second: &'a str,
    /// How the first stood to the second: `above`, `below`, `level` or `open`.
    #[cfg_attr(test, schemars(extend("enum" = ["above", "below", "level", "open"])))]
    pub(super) old: &'static str,
    /// How it stands now.
    #[cfg_attr(test, schemars(extend("enum" = ["above", "below", "level", "open"])))]
    pub(super) new: &'static str,
}
