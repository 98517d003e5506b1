//! Files looked through: what is wrong in them, file by file, and what to do next.

mod contract;
mod github;
mod lists;
mod overview;
mod repaired;
mod text;

#[cfg(test)]
pub(super) use contract::Contract;

pub use lists::TownList;

use std::io;

use super::accepted::AcceptedWarning;
use super::document::Document;
use super::table::{Cell, Column, Table};
use super::{YearSoFar, csv, html, json, markdown, so_far, terminal, workbook};
use crate::diagnostic::excerpt::{self, View};
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::lang::{Lang, Text};
use crate::repair::Change;
use crate::text;

/// How what was found is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// For people: sentences and excerpts.
    Text,
    /// For documents.
    Markdown,
    /// To print and to send.
    Html,
    /// For programs.
    Json,
    /// A list for a spreadsheet.
    Csv,
    /// A workbook.
    Workbook,
    /// Annotations for the checks of a repository host.
    Github,
}

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// `assessment.toml`.
    Assessment,
    /// A rubric.
    Rubric,
    /// The cases of a rubric.
    Cases,
    /// The roster.
    Roster,
    /// The office's ledger.
    Ledger,
    /// The office's reviews.
    Reviews,
    /// A town's log.
    Log,
}

/// A file that was looked through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// Its name, as messages call it.
    pub file: String,
    /// What it holds.
    pub holds: Holds,
    /// Of a log: the town that it is taken for.
    pub town: Option<String>,
    /// Of a log: how many of its rows are understood in full.
    pub records: Option<usize>,
}

/// A table that was not as it should be, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repaired {
    /// Its name, as messages call it.
    pub file: String,
    /// Where it was written anew.
    pub to: Option<String>,
    /// Every change.
    pub changes: Vec<Change>,
    /// Why it was not.
    pub refused: Option<Text>,
}

/// Everything that was looked through and found.
#[derive(Debug)]
pub struct Validation<'a> {
    /// The files, in the order in which they were looked through.
    pub checked: &'a [Checked],
    /// What was found in them.
    pub found: &'a [Diagnostic],
    /// The warnings that somebody answers for.
    pub accepted: Vec<AcceptedWarning<'a>>,
    /// Why some of what was asked for could not be looked through, where that is so.
    pub unread: Option<Text>,
    /// The years so far, by log, where a day was asked for; without those of logs in which something is wrong.
    pub years: Option<Vec<YearSoFar<'a>>>,
    /// The tables that were written anew, where that was asked for; without those that were as they should be.
    pub repaired: Option<Vec<Repaired>>,
    /// Whether what messages offer was to be written too: what is left is told then, with why.
    pub suggested: bool,
    /// What else is to be known of it.
    pub notes: Vec<Text>,
    /// What to do next.
    pub next: Option<Text>,
    /// The most kinds of fault that the text has of one file.
    pub most: usize,
}

impl Validation<'_> {
    /// All of it in a form. The text has at most so many findings a file, all others have all that were kept.
    ///
    /// # Errors
    /// None that writing to memory can meet.
    pub fn render(&self, form: Form, view: View) -> io::Result<Vec<u8>> {
        let lang = view.lang;
        match form {
            Form::Text => Ok(terminal::viewed(&text::document(self, lang), view).into_bytes()),
            Form::Markdown => Ok(markdown::document(&text::document(self, lang), lang).into_bytes()),
            Form::Workbook => workbook::document(&text::document(self, lang), lang),
            Form::Html => {
                let mut document = Document::titled(text!("检查结果", "What was found"), Vec::<Text>::new());
                document.blocks.extend(text::document(self, lang).blocks);
                Ok(html::page(&[document], lang)?.into_bytes())
            }
            Form::Json => json::file(&contract::of(self)),
            Form::Csv => match &self.years {
                Some(years) => so_far::csv(years, lang),
                None => csv::file(&self.table(lang), lang),
            },
            Form::Github => Ok(github::render(self, lang).into_bytes()),
        }
    }

    /// Whether the year of some log was asked for and is not told, for what is wrong in it.
    fn lacks_years(&self) -> bool {
        let logs = self.checked.iter().filter(|checked| checked.holds == Holds::Log).count();
        self.years.as_ref().is_some_and(|years| years.len() < logs)
    }

    /// How many files, and what was found in them, in one sentence.
    pub fn summary(&self) -> Text {
        text::summary(self)
    }

    /// What was found, by file: the files that were looked through first, in their order.
    fn by_file(&self) -> Vec<(&str, Vec<&Diagnostic>)> {
        let mut files = diagnostic::by_file(self.checked.iter().map(|checked| checked.file.as_str()), self.found);
        for (_, of_file) in &mut files {
            of_file.sort_by_key(|found| (found.place.line, found.place.column));
        }
        files
    }

    /// What was found, a row each.
    fn table(&self, lang: Lang) -> Table {
        let number = |n: usize| if n == 0 { Cell::Empty } else { Cell::text(n.to_string()) };
        let columns: Vec<Column<Diagnostic>> = vec![
            Column::words(text!("文件", "file"), |found: &Diagnostic| Cell::text(&*found.place.file)),
            Column::words(text!("单元格", "cell"), |found: &Diagnostic| {
                found.place.cell.map_or(Cell::Empty, |cell| Cell::text(cell.to_string()))
            }),
            Column::numbers(text!("行", "line"), move |found: &Diagnostic| number(found.place.line)),
            Column::numbers(text!("列", "column"), move |found: &Diagnostic| number(found.place.column)),
            Column::words(text!("轻重", "severity"), move |found: &Diagnostic| {
                Cell::text(excerpt::word(found.severity, lang))
            }),
            Column::words(text!("代码", "code"), |found: &Diagnostic| Cell::text(found.code.as_str())),
            Column::words(text!("原文", "written"), |found: &Diagnostic| Cell::text(found.written())),
            Column::words(text!("问题", "what is wrong"), move |found: &Diagnostic| Cell::text(found.text.get(lang))),
            Column::words(text!("怎样写", "what to write"), move |found: &Diagnostic| {
                found.help.as_ref().map_or(Cell::Empty, |help| Cell::text(help.get(lang)))
            }),
        ];
        let rows: Vec<&Diagnostic> = self.by_file().into_iter().flat_map(|(_, found)| found).collect();
        Table::of(columns, rows)
    }
}

/// How many of a severity.
fn number(found: &[&Diagnostic], severity: Severity) -> usize {
    found.iter().filter(|found| found.severity == severity).map(|found| found.times()).sum()
}
