//! What people and programs read: domain values → documents → dialects.
//!
//! A command's report is a `Document` (`document.rs`) of a few kinds of block, of which each dialect draws every one once
//! (`terminal.rs`, `markdown.rs`, `html.rs`, `workbook`). CSV holds one table of it; JSON is a contract of its own.
//!
//! Nothing depends on where it is printed but the width of a terminal and whether that has colours. Only normalised and
//! base scores are rounded, once, as they are printed.

mod about;
mod accepted;
mod ahead;
mod book;
mod check;
mod closing;
mod contract;
mod conversion;
mod csv;
mod dialect;
pub mod diff;
mod document;
mod explanation;
mod figures;
mod html;
mod json;
pub mod key;
mod lines;
mod lists;
mod log_guide;
mod manual;
mod markdown;
mod measure;
mod open;
pub mod page;
mod pending;
mod pretty;
mod ranking;
mod result;
mod reviewing;
pub mod runs;
pub mod schema;
mod sentence;
mod sign_off;
mod so_far;
mod statement;
mod stretch;
mod table;
mod terminal;
mod trial;
mod uncounted;
mod unreviewed;
mod validation;
mod workbook;

use std::io::{self, Write};
use std::slice;

pub use self::workbook::{Kept, write as workbook};

pub use accepted::AcceptedWarning;
pub use check::Check;
pub use dialect::Format;
pub use explanation::Explanation;
pub use log_guide::LogGuide;
pub use manual::Manual;
pub use result::{Assessment, MadeOf, MadeOfFile, Scaling};
pub use reviewing::{ReviewedTown, Reviewing};
pub use sentence::nearest;
pub use sign_off::SignOff;
pub use so_far::YearSoFar;
pub use trial::TrialReport;
pub use validation::{Checked, Form, Holds, Repaired, TownList, Validation};

use self::dialect::drawn;
use self::document::Document;
use self::table::Table;
use crate::diagnostic::excerpt::{Style, View};
use crate::diagnostic::layout as text;
use crate::lang::Lang;

/// What is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// The ranking, with what is pending.
    Ranking,
    /// The statement of every town that has one.
    Statements,
}

/// Writes the result in a format. How wide it is, whether it is coloured and whether it is shortened to fit is for
/// [`Format::Table`] alone; JSON, workbooks and pages hold both the ranking and the statements, whichever is asked for.
///
/// # Errors
/// Those of writing.
pub fn write(out: &mut dyn Write, assessment: &Assessment, what: What, format: Format, view: View) -> io::Result<()> {
    let lang = view.lang;
    let documents = |what| match what {
        What::Ranking => vec![ranking::document(assessment, ranking::Heads::Numbers, lang)],
        What::Statements => statement::documents(assessment, lang),
    };
    let text = match (format, what) {
        (Format::Table, what) => terminal::documents(&documents(what), view),
        (Format::Markdown, what) => markdown::documents(&documents(what), lang),
        (Format::Csv, What::Ranking) => {
            return out.write_all(&csv::file(&ranking::table(assessment, ranking::Heads::Names), lang)?);
        }
        (Format::Csv, What::Statements) => {
            return out.write_all(&csv::file(&statement::table(assessment, &assessment.standings, lang), lang)?);
        }
        (Format::Html, what) => html::page(&book::documents(assessment, what, lang), lang)?,
        (Format::Json, _) => return json::write(out, assessment),
        (Format::Workbook, _) => return workbook(out, assessment, &[], lang),
    };
    out.write_all(text.as_bytes())
}

/// The ranking and every statement there is, each by itself after what it is about.
///
/// # Errors
/// None that writing to memory can meet.
pub fn apart(assessment: &Assessment, format: Format, view: View) -> io::Result<Vec<(String, Vec<u8>)>> {
    let View { lang, columns, .. } = view;
    let made = |document: &Document, table: &dyn Fn() -> Table| match format {
        Format::Csv => csv::file(&table(), lang),
        Format::Table => Ok(terminal::viewed(document, View { style: Style::Plain, every: true, ..view }).into_bytes()),
        format => drawn(document, format, lang, columns),
    };
    let is_page = format == Format::Html;
    let ranking = if is_page {
        book::overview(assessment, lang)
    } else {
        ranking::document(assessment, ranking::Heads::Names, lang)
    };
    let ranking = made(&ranking, &|| ranking::table(assessment, ranking::Heads::Names))?;
    let statements = statement::stated(assessment).map(|standing| {
        let table = || statement::table(assessment, slice::from_ref(standing), lang);
        let is_signed = matches!(format, Format::Html | Format::Workbook);
        let statement = if is_signed { book::signed } else { statement::document }(assessment, standing, lang);
        Ok((standing.town.name.clone(), made(&statement, &table)?))
    });
    std::iter::once(Ok((lang.pick("排名", "ranking").to_owned(), ranking))).chain(statements).collect()
}

/// The result in a format, in memory; as [`write()`].
///
/// # Errors
/// None that writing to memory can meet.
pub fn render(assessment: &Assessment, what: What, format: Format, lang: Lang, width: usize) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    write(&mut out, assessment, what, format, View { lang, style: Style::Plain, columns: width, every: false })?;
    Ok(out)
}
