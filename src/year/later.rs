//! What is later than the day at whose end a year is looked at.

use std::sync::Arc;

use jiff::civil::Date;

use super::{EVIDENCE, LEDGER, REVIEWS, Year};
use crate::diagnostic::{Code, Diagnostic, Place, Problem};
use crate::evidence::TownNo;
use crate::lang::Text;
use crate::reviews::Reviews;
use crate::text;

/// What is later than a day and left out, and what stands on it because it has no date.
#[derive(Debug)]
struct Later {
    left_out: Rows,
    undated: Rows,
    day: Date,
}

/// Rows of the tables of a year.
#[derive(Debug, Default)]
struct Rows {
    /// Of the logs.
    records: usize,
    /// Of the ledger.
    ledger: usize,
    /// Of the reviews.
    reviews: usize,
}

impl Rows {
    /// How many of each there are, joined; `None` where there are none.
    fn said(&self) -> Option<Text> {
        let s = |n: usize| if n == 1 { "" } else { "s" };
        let Self { records, ledger, reviews } = *self;
        let [of_logs, of_ledger, of_reviews] = [records, ledger, reviews].map(s);
        let of_each = [
            (records, text!("{records} 条记录", "{records} record{of_logs}")),
            (ledger, text!("{ledger} 行认定记录", "{ledger} row{of_ledger} of the ledger")),
            (reviews, text!("{reviews} 行审核", "{reviews} row{of_reviews} of the reviews")),
        ];
        joined(of_each.into_iter().filter(|(number, _)| *number > 0).map(|(_, said)| said), ["、", ", "])
    }
}

/// All that is said, joined; `None` where nothing is.
fn joined(said: impl Iterator<Item = Text>, [between, between_en]: [&str; 2]) -> Option<Text> {
    let mut said = said.peekable();
    said.peek().is_some().then(|| Text::joined(said, between, between_en))
}

impl Problem for Later {
    fn code(&self) -> Code {
        Code::L050
    }

    fn text(&self) -> Text {
        let day = self.day;
        let left_out = self
            .left_out
            .said()
            .map(|Text { zh, en }| text!("晚于 {day} 的没有算：{zh}", "later than {day} and left out: {en}"));
        let undated = self.undated.said().map(|Text { zh, en }| {
            text!("没有写日期、哪一天都算的：{zh}", "without a date and therefore standing on every day: {en}")
        });
        joined(left_out.into_iter().chain(undated), ["；", "; "]).unwrap_or_else(|| text!("", ""))
    }

    fn help(&self) -> Option<Text> {
        None
    }
}

/// How much is later than the day, and how much stands on it because it has no date, of the towns whose logs are read.
pub(super) fn told(year: &Year<'_>, records: usize, day: Date) -> Option<Diagnostic> {
    let is_read = |town: TownNo| year.logs.binary_search_by_key(&town, |log| log.no).is_ok();
    let of_towns = |rows: &[Option<TownNo>]| rows.iter().filter(|town| town.is_none_or(is_read)).count();
    let Year { ledger, reviews, files, .. } = year;
    let of_reviews = |rows: fn(&Reviews) -> &[Option<TownNo>]| reviews.map_or(0, |all| of_towns(rows(all)));
    let left_out = Rows { records, ledger: of_towns(&ledger.later), reviews: of_reviews(|all| &all.later) };
    let undated = Rows { records: 0, ledger: of_towns(&ledger.undated), reviews: of_reviews(|all| &all.undated) };
    let place = match (year.logs.first(), reviews) {
        // of one log or two the first is named, of a folder the logs as a whole
        (Some(log), None) => Arc::clone(log.file),
        _ if records > 0 => files.shown(EVIDENCE).into(),
        _ if left_out.ledger > 0 || undated.ledger > 0 => files.shown(LEDGER).into(),
        _ => files.shown(REVIEWS).into(),
    };
    let is_any = left_out.said().or_else(|| undated.said()).is_some();
    is_any.then(|| Diagnostic::new(&Later { left_out, undated, day }, Place::file(place)))
}
