//! A saved result, read back.

use serde::{Deserialize, Deserializer, de};

use super::files::MadeOf;
use super::rows::{Line, RecordVerdicts};
use crate::interval::Interval;
use crate::points::Points;

/// The contract that is read.
const SCHEMA: &str = "kaohe.score/1";

/// A year of one office, as `kaohe score --format json` wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Saved {
    /// The assessment's title.
    pub title: String,
    /// What it was assessed by.
    pub rubric: RubricOf,
    /// The base points that a full score is worth, where they were set.
    pub base_points: Option<String>,
    /// Decimals of normalised and base scores.
    pub places: u32,
    /// The day at whose end the year was looked at, where one was given.
    pub as_of: Option<String>,
    /// The towns that were left out.
    #[serde(default)]
    pub without: Vec<String>,
    /// Of what it was made; unknown of a result of an earlier version.
    pub made_of: Option<MadeOf>,
    /// Every town, in the order of the roster.
    pub towns: Vec<Town>,
}

/// What a result says of its rubric.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct RubricOf {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The days assessed.
    pub period: PeriodOf,
    /// What the categories add up to.
    pub full_marks: String,
    /// The most that the bonus can add.
    pub bonus_cap: Option<String>,
    /// The total over which everybody is scaled.
    pub normalisation_limit: Option<String>,
}

/// The days assessed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct PeriodOf {
    /// The first.
    pub from: String,
    /// The last.
    pub to: String,
}

/// A town.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Town {
    /// Its name.
    pub name: String,
    /// What it came to.
    #[serde(flatten)]
    pub figures: Figures,
    /// Its categories.
    #[serde(default)]
    categories: Vec<Category>,
    /// A line for every rule, where it has a statement.
    pub(super) lines: Option<Vec<Line>>,
    /// What the office decided of its records, where it has a statement.
    pub(super) verdicts: Option<Vec<RecordVerdicts>>,
}

/// A category of a town.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
struct Category {
    /// The rules that are left out of it; unknown of a result of an earlier version, which left none out.
    left_out: Option<Converted>,
}

/// What conversion took where rules were left out.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
struct Converted {
    /// Those rules.
    rules: Vec<String>,
    /// What it took besides the lines.
    #[serde(deserialize_with = "interval")]
    taken: Interval,
}

impl Town {
    /// What a rule took, and with the first that was left out of a category what conversion took besides: of all rules
    /// together it is what made the total.
    pub(super) fn taken_by(&self, line: &Line) -> Interval {
        let converted = self.categories.iter().filter_map(|category| category.left_out.as_ref());
        let mut first = converted.filter(|converted| converted.rules.first() == Some(&line.rule));
        first.next().map_or(line.taken, |converted| line.taken + converted.taken)
    }
}

/// What a town came to.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Figures {
    /// Its place.
    pub rank: Places,
    /// Its raw total.
    #[serde(deserialize_with = "interval")]
    pub total: Interval,
    /// The total by what stood.
    #[serde(deserialize_with = "interval")]
    pub now: Interval,
    /// The place by what stood.
    pub now_rank: Places,
    /// Its normalised score, where the rubric normalises.
    #[serde(deserialize_with = "maybe_interval")]
    pub normalised: Option<Interval>,
    /// Its base score, where base points were set.
    #[serde(deserialize_with = "maybe_interval")]
    pub base: Option<Interval>,
}

/// The places that a town could still come to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Places {
    /// The best.
    pub best: usize,
    /// The worst.
    pub worst: usize,
}

/// Why a text is no saved result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotSaved {
    /// It is no JSON, or some of it is missing: the line and the column where that was seen.
    Broken(usize, usize),
    /// It is JSON of something else: what it calls itself.
    Other(String),
}

impl Saved {
    /// Reads one back.
    ///
    /// # Errors
    /// It is none.
    pub fn read(text: &str) -> Result<Self, NotSaved> {
        #[derive(Deserialize)]
        struct Named {
            schema: Option<String>,
        }
        let broken = |error: serde_json::Error| NotSaved::Broken(error.line(), error.column());
        let text = text.trim_start_matches('\u{feff}');
        let named: Named = serde_json::from_str(text).map_err(broken)?;
        match named.schema {
            Some(schema) if schema == SCHEMA => serde_json::from_str(text).map_err(broken),
            other => Err(NotSaved::Other(other.unwrap_or_default())),
        }
    }
}

/// A range as the contract writes it.
#[derive(Deserialize)]
struct Range {
    lo: String,
    hi: String,
}

impl Range {
    fn interval<E: de::Error>(self) -> Result<Interval, E> {
        let points = |text: &str| Points::written(text).ok_or_else(|| E::custom("no points"));
        Ok(Interval { lo: points(&self.lo)?, hi: points(&self.hi)? })
    }
}

pub(super) fn interval<'de, D: Deserializer<'de>>(from: D) -> Result<Interval, D::Error> {
    Range::deserialize(from)?.interval()
}

fn maybe_interval<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Interval>, D::Error> {
    Option::<Range>::deserialize(from)?.map(Range::interval).transpose()
}
