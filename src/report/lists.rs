//! The long lists of the contract, whose entries are made one by one as they are written: the statements of a country
//! would fill the memory as values once more.

use jiff::civil::Date;
use serde::{Serialize, Serializer};

use super::json;
use super::result::Assessment;
use crate::rubric::{MaterialSet, Rubric, RuleNo};
use crate::year::Statement;

/// Every town.
#[derive(Debug)]
pub(super) struct Towns<'a>(pub(super) &'a Assessment<'a>);

/// The lines of a town's statement.
#[derive(Debug)]
pub(super) struct Lines<'a> {
    pub(super) of: &'a Rubric,
    pub(super) log: &'a str,
    pub(super) statement: &'a Statement<'a>,
}

/// The rows of a line that count.
#[derive(Debug)]
pub(super) struct Counted<'a> {
    pub(super) of: &'a Rubric,
    pub(super) log: &'a str,
    pub(super) statement: &'a Statement<'a>,
    pub(super) rule: RuleNo,
}

/// Those that do not.
#[derive(Debug)]
pub(super) struct NotCounted<'a> {
    pub(super) of: &'a Rubric,
    pub(super) log: &'a str,
    pub(super) statement: &'a Statement<'a>,
    pub(super) rule: RuleNo,
}

/// The names of materials.
#[derive(Debug)]
pub(super) struct Materials<'a> {
    pub(super) of: &'a Rubric,
    pub(super) set: MaterialSet,
}

/// A day, `2018-03-08`.
#[derive(Debug)]
pub(super) struct Day(pub(super) Date);

impl Serialize for Towns<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self.0.standings.iter().map(|standing| json::town(self.0, standing)))
    }
}

impl Serialize for Lines<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Self { of, log, statement } = self;
        to.collect_seq(statement.lines.iter().map(|line| json::line(of, log, statement, line)))
    }
}

impl Serialize for Counted<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let counted = self.statement.citations.of(self.rule).filter(|row| row.why_not.is_none());
        to.collect_seq(counted.map(|citation| json::row(self.of, self.log, citation)))
    }
}

impl Serialize for NotCounted<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let rows = self.statement.citations.of(self.rule);
        to.collect_seq(rows.filter_map(|citation| json::uncounted(self.of, self.log, citation)))
    }
}

impl Serialize for Materials<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self.set.iter().map(|no| self.of.vocabulary.material(no)))
    }
}

#[cfg(test)]
impl schemars::JsonSchema for Day {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A day.",
            "type": "string",
            "format": "date",
            "examples": ["2018-03-08"],
        })
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let date = self.0;
        let (Ok(year), Ok(month), Ok(day)) =
            (u16::try_from(date.year()), u8::try_from(date.month()), u8::try_from(date.day()))
        else {
            return to.collect_str(&date);
        };
        let digit = |number: u16| b'0' + u8::try_from(number % 10).unwrap_or(0);
        let (month, day) = (u16::from(month), u16::from(day));
        let text = [
            digit(year / 1000),
            digit(year / 100),
            digit(year / 10),
            digit(year),
            b'-',
            digit(month / 10),
            digit(month),
            b'-',
            digit(day / 10),
            digit(day),
        ];
        to.serialize_str(std::str::from_utf8(&text).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_is_written_as_everywhere() {
        for day in [date(2018, 3, 8), date(999, 12, 31), date(0, 1, 1), date(9999, 10, 20), date(-1, 2, 3)] {
            assert_eq!(serde_json::to_string(&Day(day)).expect("memory takes it"), format!("\"{day}\""));
        }
    }
}
