//! The dialects that a document is drawn in.

use std::io;

use super::document::Document;
use super::{html, markdown, terminal, workbook};
use crate::lang::Lang;

/// How a result is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For a terminal.
    Table,
    /// For spreadsheets.
    Csv,
    /// For documents.
    Markdown,
    /// To print and to send.
    Html,
    /// For programs: the same in every language, with all that there is.
    Json,
    /// For spreadsheets, to be clicked through.
    Workbook,
}

/// A document in one of the formats that hold all of it; of those that do not, as for a terminal.
pub(super) fn drawn(document: &Document, format: Format, lang: Lang, columns: usize) -> io::Result<Vec<u8>> {
    match format {
        Format::Markdown => Ok(markdown::document(document, lang).into_bytes()),
        Format::Html => Ok(html::page(std::slice::from_ref(document), lang)?.into_bytes()),
        Format::Workbook => workbook::document(document, lang),
        Format::Table | Format::Csv | Format::Json => Ok(terminal::document(document, lang, columns).into_bytes()),
    }
}
