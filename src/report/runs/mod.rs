//! Two runs of a year compared, as it is said: what became of the files, whose total and place changed, and why.

mod json;
mod tables;
mod words;

#[cfg(test)]
pub(super) use json::File as Contract;

use std::io;

use super::csv;
use super::dialect::{Format, drawn};
use super::document::{Document, Item};
use crate::lang::{Lang, Text};
use crate::runs::{Changes, Saved};
use crate::text;

/// Two runs of a year, compared.
#[derive(Debug)]
pub struct Runs<'a> {
    /// The old one.
    pub old: Run<'a>,
    /// The new one.
    pub new: Run<'a>,
    /// What changed.
    pub changes: &'a Changes<'a>,
}

/// A run of a year, and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Run<'a> {
    /// The folder, or the file of a saved result, as shown.
    pub name: &'a str,
    /// The result.
    pub saved: &'a Saved,
}

/// The comparison in a format; as CSV a row for each town, each of its rules that changed, and each row behind it.
///
/// # Errors
/// None that writing to memory can meet.
pub fn render(runs: &Runs<'_>, format: Format, lang: Lang, width: usize) -> io::Result<Vec<u8>> {
    match format {
        Format::Csv => csv::file(&tables::file(runs, lang), lang),
        Format::Json => json::file(runs),
        Format::Table | Format::Markdown | Format::Html | Format::Workbook => {
            drawn(&document(runs, lang), format, lang, width)
        }
    }
}

impl Runs<'_> {
    /// Decimals of normalised and base scores.
    fn places(&self) -> u32 {
        self.old.saved.places.max(self.new.saved.places)
    }
}

fn document(runs: &Runs<'_>, lang: Lang) -> Document {
    let mut document = Document::comparing(title(runs.old), title(runs.new));
    document.lines(words::files(runs).into_iter().chain([words::count(runs.changes)]));
    if !runs.changes.is_empty() {
        document.table(tables::towns(runs, lang));
    }
    for town in runs.changes.towns.iter().filter(|town| !town.rules().is_empty()) {
        document.section(town.name);
        let rules = town.rules().iter().flat_map(|rule| {
            let head = Item { depth: 0, head: rule.rule.to_owned(), text: words::rule(rule) };
            let causes = words::causes(rule).into_iter().map(|cause| Item { depth: 1, ..Item::mere(cause) });
            std::iter::once(head).chain(causes)
        });
        document.list(rules.collect());
    }
    for said in words::totals_only(runs) {
        document.lines([said]);
    }
    document
}

fn title(run: Run<'_>) -> Text {
    let (name, Saved { title, .. }) = (run.name, run.saved);
    let Text { zh, en } = words::cut(run.saved);
    text!("{name}（{title}{zh}）", "{name} ({title}{en})")
}
