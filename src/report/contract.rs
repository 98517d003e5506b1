//! The JSON contract, `kaohe.score/1`: what programs can rely on. Every key is always there, `null` where it does not
//! apply; points are decimals as strings; codes and keys are the same in every language, Chinese appears only where it
//! is the user's own (names, titles, reasons). Lists are in the order of the rubric, the roster or the file.

mod category;
mod number;
mod office;
mod row;

use std::borrow::Cow;

use serde::Serialize;

pub(super) use category::{Category, Converted};
pub(super) use number::{Decimal, Range, Rank};
pub(super) use office::{Award, Finding, Note, Recorded, Signed, SupersededBy};
pub(super) use row::{Nowhere, Rejected, Row, UncountedRow};

use super::accepted::AcceptedWarning;
use super::lists::{Counted, Day, Lines, NotCounted, Towns};
use super::result::MadeOf;

/// The name and version of the contract. A key that is taken away or changes its meaning makes a new version.
pub(super) const SCHEMA: &str = "kaohe.score/1";

/// A year of one office, assessed.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Score<'a> {
    /// The name and version of this contract.
    #[cfg_attr(test, schemars(extend("const" = SCHEMA)))]
    pub(super) schema: &'static str,
    /// The assessment's title.
    pub(super) title: &'a str,
    /// What it was assessed by.
    pub(super) rubric: Rubric<'a>,
    /// Base points (基本分) of a full score, where they are set.
    pub(super) base_points: Option<Decimal>,
    /// Decimals of normalised and base scores.
    pub(super) places: u32,
    /// The day at whose end the year is looked at; `null` where all of it is over.
    pub(super) as_of: Option<Day>,
    /// The names of the towns that were left out.
    pub(super) without: Vec<&'a str>,
    /// The warnings that somebody answers for.
    pub(super) accepted: &'a [AcceptedWarning<'a>],
    /// Of what it was made; `null` where that is not known.
    pub(super) made_of: Option<&'a MadeOf>,
    /// Whether nothing is pending, and no town was left out.
    pub(super) settled: bool,
    /// What the top raw total can be.
    pub(super) top: Range,
    /// Whether normalisation acts: `acts`, `idle` or `open`; `null` where the rubric has none.
    #[cfg_attr(test, schemars(extend("enum" = ["acts", "idle", "open", null])))]
    pub(super) scaling: Option<&'static str>,
    /// Every town, in the order of the roster.
    #[cfg_attr(test, schemars(with = "Vec<Town>"))]
    pub(super) towns: Towns<'a>,
    /// What would settle the order.
    pub(super) decisive: Decisive<'a>,
}

/// What it was assessed by.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Rubric<'a> {
    /// Its id.
    pub(super) id: &'a str,
    /// Its title.
    pub(super) title: &'a str,
    /// The first and the last day assessed.
    pub(super) period: Period,
    /// What the categories add up to.
    pub(super) full_marks: Decimal,
    /// The most that the bonus can add; `null` where there is none.
    pub(super) bonus_cap: Option<Decimal>,
    /// The total over which everybody is scaled; `null` where nobody is.
    pub(super) normalisation_limit: Option<Decimal>,
}

/// Whole months.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Period {
    /// The first day.
    pub(super) from: Day,
    /// The last day.
    pub(super) to: Day,
}

/// A town.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Town<'a> {
    /// Its name.
    pub(super) name: &'a str,
    /// Its group (类别), empty where the roster gives none.
    pub(super) group: &'a str,
    /// Its place.
    pub(super) rank: Rank,
    /// Its categories.
    pub(super) categories: Vec<Category<'a>>,
    /// What the bonus adds, after its cap.
    pub(super) bonus: Range,
    /// The raw total: full marks − taken + bonus, exact.
    pub(super) total: Range,
    /// The raw total so far: that of what stands, if nothing more is recorded; equal to `total` where that is all.
    pub(super) now: Range,
    /// Its place so far.
    pub(super) now_rank: Rank,
    /// The normalised score, rounded; `null` where the rubric has no normalisation.
    pub(super) normalised: Option<Range>,
    /// The base score, rounded; `null` where no base points are set.
    pub(super) base: Option<Range>,
    /// Whether some way of settling what is pending reaches each end of the total; else they are bounds.
    pub(super) reached: bool,
    /// How many of its records nobody has reviewed.
    pub(super) unreviewed: u64,
    /// What is not settled, but for records that nobody has reviewed.
    pub(super) pending: Vec<Pending<'a>>,
    /// A line for every rule; `null` where no statement was asked for.
    #[cfg_attr(test, schemars(with = "Option<Vec<Line>>"))]
    pub(super) lines: Option<Lines<'a>>,
    /// The records that count for no rule; `null` where no statement was asked for.
    pub(super) counted_nowhere: Option<Vec<Nowhere<'a>>>,
    /// Rejected rows that stand beside no rule; `null` where no statement was asked for.
    pub(super) rejected: Option<Vec<Rejected<'a>>>,
    /// What the office decided of its records; `null` where no statement was asked for.
    pub(super) verdicts: Option<Vec<RecordVerdicts<'a>>>,
    /// Ledger rows that came to nothing; `null` where no statement was asked for.
    pub(super) notes: Option<Vec<Note<'a>>>,
}

/// Something that is not settled.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Pending<'a> {
    /// `ruling`, `mark`, `proportion`, `review` (a row), `no_data` (a ratio of which nothing is recorded) or, under
    /// `as_of`, `ahead`: what the days ahead, or materials that can still be supplied, may change.
    #[cfg_attr(test, schemars(extend("enum" = ["ruling", "mark", "proportion", "no_data", "review", "ahead"])))]
    pub(super) what: &'static str,
    /// The rules that it moves.
    pub(super) rules: Vec<&'a str>,
    /// What is charged (under the bonus: added) lies within; `null` for a row under review.
    pub(super) range: Option<Range>,
    /// Of a ruling, a mark and a proportion: what is short, in the rubric's own words.
    pub(super) about: Option<&'a str>,
    /// The log of the row under review; `null` for all else.
    pub(super) file: Option<&'a str>,
    /// Its line.
    pub(super) line: Option<usize>,
    /// Of `ahead`: the last day on which a record can be dated that helps; `null` where only materials can be supplied.
    pub(super) until: Option<Day>,
    /// Whether settling it can still move the total.
    pub(super) matters: bool,
}

/// The items whose settling settles the order.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Decisive<'a> {
    /// The items; none where the order is settled, or the year is not over.
    pub(super) items: Vec<DecisiveItem<'a>>,
    /// Whether it was shown that no fewer would do.
    pub(super) fewest: bool,
}

/// One of them.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct DecisiveItem<'a> {
    /// The name of the town.
    pub(super) town: &'a str,
    /// The position in the town's `pending`, from 0.
    pub(super) pending: usize,
}

/// What one rule comes to.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Line<'a> {
    /// The rule's id.
    pub(super) rule: &'a str,
    /// The category's id; `null` for the bonus.
    pub(super) category: Option<&'a str>,
    /// What is looked at: `count`, `ratio`, `finding`, `mark` or `proportion`.
    #[cfg_attr(test, schemars(extend("enum" = ["count", "ratio", "finding", "mark", "proportion"])))]
    pub(super) look: &'static str,
    /// Whether it applies: `yes`, `no` (the rule it depends on came up) or `open`.
    #[cfg_attr(test, schemars(extend("enum" = ["yes", "no", "open"])))]
    pub(super) applies: &'static str,
    /// Whether it is left out of what its category is measured against: `no`, `yes` or `open`.
    #[cfg_attr(test, schemars(extend("enum" = ["yes", "no", "open"])))]
    pub(super) left_out: &'static str,
    /// Of `count` and of a `mark` by application: every part with what is expected of it and what counts.
    pub(super) parts: Vec<Part<'a>>,
    /// Of `ratio` and `proportion`: the share expected of `total`, from 0 to 1.
    pub(super) at_least: Option<Decimal>,
    /// Of `ratio` and `proportion`: what was done; `null` where nothing is recorded.
    pub(super) done: Option<u64>,
    /// Of how many.
    pub(super) total: Option<u64>,
    /// How often the office found it.
    pub(super) found: u64,
    /// What is charged (under the bonus: earned) before a floor or a cap.
    pub(super) charged: Range,
    /// What is taken (under the bonus: added) of that.
    pub(super) taken: Range,
    /// Under `as_of`: the last day on which a record can be dated that helps; else `null`.
    pub(super) until: Option<Day>,
    /// The rows of the log that count.
    #[cfg_attr(test, schemars(with = "Vec<Row>"))]
    pub(super) counted: Counted<'a>,
    /// Those that do not, each with its reason.
    #[cfg_attr(test, schemars(with = "Vec<UncountedRow>"))]
    pub(super) not_counted: NotCounted<'a>,
    /// Every row of the ledger that ever stood, each before the one that superseded it.
    pub(super) history: Vec<Recorded<'a>>,
    /// The office's findings.
    pub(super) findings: Vec<Finding<'a>>,
    /// The office's ruling, mark or proportion.
    pub(super) award: Option<Award<'a>>,
}

/// What the office decided of one record of a town.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct RecordVerdicts<'a> {
    /// Where its row begins; `null` where the log no longer holds it.
    pub(super) line: Option<usize>,
    /// The record as the last row on it names it, where the log no longer holds it; else `null`.
    pub(super) gone: Option<&'a str>,
    /// What stands: `accepted`, `rejected` or `pending`; `null` where nothing does.
    #[cfg_attr(test, schemars(extend("enum" = ["accepted", "rejected", "pending", null])))]
    pub(super) review: Option<&'static str>,
    /// Every row on it that ever stood, each before the one that superseded it.
    pub(super) history: Vec<Verdict<'a>>,
}

/// A row of the reviews.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Verdict<'a> {
    /// What it decides; `null` where it takes back what the row before it decided.
    #[cfg_attr(test, schemars(extend("enum" = ["accepted", "rejected", "pending", null])))]
    pub(super) review: Option<&'static str>,
    /// Why.
    pub(super) reason: &'a str,
    /// Who.
    pub(super) by: &'a str,
    /// When; or `null`.
    pub(super) date: Option<Day>,
    /// Its id; or `null`.
    pub(super) id: Option<&'a str>,
    /// The id of the row that it replaces; or `null`.
    pub(super) supersedes: Option<&'a str>,
    /// Its file.
    pub(super) file: &'a str,
    /// Its line.
    pub(super) line: usize,
}

/// One part of what is counted.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Part<'a> {
    /// `2018-03` for a month, `Q1` for a quarter of the period, `H1` for a half-year, the name of a window, of a material
    /// or of an item; `null` for the whole period.
    pub(super) name: Option<Cow<'a, str>>,
    /// So many or more; or `null`.
    pub(super) at_least: Option<u64>,
    /// So many or fewer; or `null`.
    pub(super) at_most: Option<u64>,
    /// How many count.
    pub(super) counted: u64,
    /// How many more would, if every row under review were accepted.
    pub(super) pending: u64,
    /// Under `as_of`: the last day of a part in which one more record helps; else `null`.
    pub(super) until: Option<Day>,
}
