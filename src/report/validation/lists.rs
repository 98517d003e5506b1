//! What each town has to mend, as a list to send back: for a clerk who has the log open beside it.

use std::io;

use super::{Checked, Form, Holds, Validation};
use crate::diagnostic::{Diagnostic, Severity};
use crate::lang::{Lang, Text};
use crate::report::document::{Document, Sheet};
use crate::report::table::{Cell, Column, Table};
use crate::report::{csv, html, markdown, terminal, workbook};
use crate::text;

/// As wide as a printed page.
const PAGE: usize = 100;

/// What a town has to mend in its logs.
#[derive(Debug)]
pub struct TownList<'a> {
    /// The town, as the roster or its file names it.
    pub town: &'a str,
    /// At each place, in the order of the log.
    found: Vec<&'a Diagnostic>,
}

impl Validation<'_> {
    /// A list for each town that has something to mend, in the order of the roster.
    pub fn lists(&self) -> Vec<TownList<'_>> {
        let mut lists: Vec<TownList> = Vec::new();
        for (file, found) in self.by_file() {
            let is_of = |checked: &&Checked| checked.holds == Holds::Log && checked.file == file;
            let town = self.checked.iter().find(is_of).and_then(|checked| checked.town.as_deref());
            let found: Vec<&Diagnostic> = found.into_iter().filter(|found| found.severity > Severity::Note).collect();
            let Some(town) = town.filter(|_| !found.is_empty()) else { continue };
            match lists.iter_mut().find(|list| list.town == town) {
                Some(list) => list.found.extend(found),
                None => lists.push(TownList { town, found }),
            }
        }
        lists
    }

    /// How many errors and warnings stand in no list: those in the files of the office.
    pub fn unlisted(&self, lists: &[TownList<'_>]) -> usize {
        let all = self.found.iter().filter(|found| found.severity > Severity::Note).map(Diagnostic::times);
        all.sum::<usize>().saturating_sub(lists.iter().map(TownList::times).sum())
    }
}

impl TownList<'_> {
    /// How many places are to be mended.
    pub fn times(&self) -> usize {
        self.found.iter().map(|found| found.times()).sum()
    }

    /// The list in a form; what is for programs alone has none.
    ///
    /// # Errors
    /// None that writing to memory can meet.
    pub fn render(&self, form: Form, lang: Lang) -> io::Result<Vec<u8>> {
        match form {
            Form::Text => Ok(terminal::document(&self.document(lang), lang, PAGE).into_bytes()),
            Form::Markdown => Ok(markdown::document(&self.document(lang), lang).into_bytes()),
            Form::Html => Ok(html::page(&[self.document(lang)], lang)?.into_bytes()),
            Form::Workbook => workbook::document(&self.document(lang), lang),
            Form::Csv | Form::Json | Form::Github => csv::file(&self.table(lang, false), lang),
        }
    }

    fn document(&self, lang: Lang) -> Document {
        let (town, times) = (self.town, self.times());
        let must: usize = self.found.iter().filter(|found| found.severity == Severity::Error).map(|d| d.times()).sum();
        let rest = times - must;
        let title = text!("{town}：台账里要改的", "{town}: what to mend in the log");
        let said = match (must, rest) {
            (must, 0) => text!("{must} 处，都要改", "{must} to be mended"),
            (0, rest) => text!("{rest} 处请核对", "{rest} to be looked at"),
            (must, rest) => {
                text!("{must} 处要改，{rest} 处请核对", "{must} to be mended, {rest} to be looked at")
            }
        };
        let mut document = Document::titled(title, [said]);
        document.table(Sheet { brief: Some(self.table(lang, true)), ..Sheet::from(self.table(lang, false)) });
        document
    }

    /// A row for each place; what is wrong and what to write in one column, where there is no room for two.
    fn table(&self, lang: Lang, in_one: bool) -> Table {
        let last = |file: &str| file.rsplit('/').next().unwrap_or(file).to_owned();
        let first = self.found.first().map(|found| &found.place.file);
        let several = self.found.iter().any(|found| Some(&found.place.file) != first);
        let mut columns: Vec<Column<Diagnostic>> = Vec::new();
        if several {
            columns.push(Column::words(text!("台账", "log"), move |found: &Diagnostic| {
                Cell::text(last(&found.place.file))
            }));
        }
        columns.extend([
            Column::words(text!("单元格", "cell"), move |found: &Diagnostic| Cell::text(at(found).get(lang))),
            Column::words(text!("要求", "needed"), move |found: &Diagnostic| {
                let must = found.severity == Severity::Error;
                let (yes, no) = (text!("要改", "mend"), text!("请核对", "look"));
                Cell::text(if must { yes } else { no }.get(lang))
            }),
        ]);
        let help = move |found: &Diagnostic| found.help.as_ref().map_or("", |help| help.get(lang)).to_owned();
        if in_one {
            let both = text!("哪里不对，怎样写", "what is wrong, and what to write");
            columns.push(Column::flowing(both, move |found: &Diagnostic| {
                let parts = [wrong(found, lang), help(found)].into_iter().filter(|part| !part.is_empty());
                Cell::text(parts.collect::<Vec<_>>().join(lang.pick("；", "; ")))
            }));
        } else {
            columns.extend([
                Column::words(text!("哪里不对", "what is wrong"), move |found: &Diagnostic| {
                    Cell::text(wrong(found, lang))
                }),
                Column::words(text!("怎样写", "what to write"), move |found: &Diagnostic| Cell::text(help(found))),
            ]);
        }
        Table::of(columns, self.found.iter().copied())
    }
}

/// Where it is, as a clerk looks for it.
fn at(found: &Diagnostic) -> Text {
    let line = found.place.line;
    match found.place.cell {
        Some(cell) => text!("{cell}", "{cell}"),
        None if line > 0 => text!("第{line}行", "line {line}"),
        None => text!("整份台账", "the whole log"),
    }
}

/// What is wrong, and the other places that matter.
fn wrong(found: &Diagnostic, lang: Lang) -> String {
    let also = found.also.iter().map(|(place, what)| {
        let file = if place.file == found.place.file { "" } else { place.file.rsplit('/').next().unwrap_or_default() };
        let cell = place.cell.map(|cell| cell.to_string()).unwrap_or_default();
        let there = [what.get(lang), file, &cell].into_iter().filter(|part| !part.is_empty());
        there.collect::<Vec<_>>().join(" ")
    });
    let parts: Vec<String> = std::iter::once(found.text.get(lang).to_owned()).chain(also).collect();
    parts.join(lang.pick("；", "; "))
}
