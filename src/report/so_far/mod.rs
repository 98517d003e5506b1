//! The year so far of one town: what is still to be had and what it is worth, what is lost, what waits for the office.

mod contract;
mod json;
mod tables;
mod words;

use std::io;

use serde::Serialize;

use super::document::{Block, Document};
use super::{pending, sentence, terminal};
use crate::assess::{Gap, PendingWhat, SoFar};
use crate::lang::{Lang, Text};
use crate::points::Points;
use crate::rubric::Rubric;
use crate::text;

pub(super) use contract::Year;

/// The years so far of some towns, for spreadsheets: a row for everything that is still to be had, not complete, or
/// lost.
///
/// # Errors
/// None that writing to memory can meet.
pub(super) fn csv(years: &[YearSoFar<'_>], lang: Lang) -> io::Result<Vec<u8>> {
    super::csv::file(&tables::all(years, lang), lang)
}

/// The year so far of a town, to be said.
#[derive(Debug, Clone, Copy)]
pub struct YearSoFar<'a> {
    rubric: &'a Rubric,
    town: &'a str,
    log: &'a str,
    so_far: &'a SoFar,
}

impl<'a> YearSoFar<'a> {
    /// What is to be said of a town, whose log goes by this name in messages.
    pub fn new(rubric: &'a Rubric, town: &'a str, log: &'a str, so_far: &'a SoFar) -> Self {
        Self { rubric, town, log, so_far }
    }

    /// For a terminal of so many columns.
    pub fn text(&self, lang: Lang, columns: usize) -> String {
        terminal::document(&self.document(lang), lang, columns)
    }

    pub(super) fn document(&self, lang: Lang) -> Document {
        let mut lines = vec![Text::from(self.town)];
        lines.extend(self.head());
        let mut document = Document::default();
        document.lines(lines);
        let sheets = [tables::gaps(self, lang), tables::completions(self, lang), tables::lost(self, lang)];
        for sheet in sheets.into_iter().flatten() {
            document.table(sheet);
        }
        document.table(tables::rooms(self, lang));
        let waiting: Vec<Text> = self.waiting(lang).iter().map(|said| said.as_str().into()).collect();
        if !waiting.is_empty() {
            document.blocks.push(Block::Names(text!("等办公室定的：", "Waiting for the office:"), waiting));
        }
        document
    }

    /// Its log, as shown.
    pub(super) fn log(&self) -> &'a str {
        self.log
    }

    /// For spreadsheets.
    ///
    /// # Errors
    /// None that writing to memory can meet.
    pub fn csv(&self, lang: Lang) -> io::Result<Vec<u8>> {
        csv(&[*self], lang)
    }

    /// For programs: a value of the contract that `kaohe.validate/1` holds one of for each log.
    pub fn contract(&self) -> impl Serialize + use<'a> {
        self.year()
    }

    pub(super) fn year(&self) -> Year<'a> {
        json::year(*self)
    }

    /// The day, and what the total is and can still be.
    fn head(&self) -> Vec<Text> {
        let (from, to) = (self.rubric.period.from(), self.rubric.period.to());
        let (day, now, most) = (self.so_far.day, self.so_far.score.now, self.so_far.score.total.hi);
        vec![
            text!(
                "考核期 {from} 至 {to}，看到 {day} 这一天过完为止",
                "{from} to {to}, as it stands at the end of {day}"
            ),
            if day > to {
                text!("总分 {now}", "the total is {now}")
            } else {
                text!(
                    "总分现有 {now}，能做的都做到，最多到 {most}；以后才发生、才查实的问题没有算在内",
                    "the total stands at {now} and can come to {most} at most; what may yet go wrong or be found is not foreseen"
                )
            },
        ]
    }

    /// What is still to be had and brings something.
    fn gains(&self) -> impl Iterator<Item = &'a Gap> {
        self.so_far.gaps.iter().filter(|gap| gap.worth.hi > Points::ZERO)
    }

    /// What only the office can settle, briefly.
    fn waiting(&self, lang: Lang) -> Vec<String> {
        let waiting = self.so_far.score.pending.iter().filter(|pending| pending.matters);
        let said = waiting.filter_map(|pending| {
            let ids: Vec<&str> = pending.what.rules().iter().map(|&no| self.rubric.rule(no).id.as_str()).collect();
            let (ids, what) = (ids.join(lang.pick("、", ", ")), pending::what(&pending.what));
            let what = what.get(lang);
            match &pending.what {
                PendingWhat::Ahead(..) => None,
                PendingWhat::Review(row, _) => {
                    let (log, line) = (sentence::short_name(self.log), row.line);
                    Some(format!("{ids} {what} {log}:{line}"))
                }
                other => Some(format!("{ids} {what} {}", pending::range(self.rubric, other)?.get(lang))),
            }
        });
        said.collect()
    }
}
