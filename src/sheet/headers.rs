//! A header that many tables share, read once: the logs of one office nearly all begin with the same line.

use std::borrow::Cow;
use std::sync::OnceLock;

use super::column::Column;
use super::header::Header;
use super::scan::Scanner;
use crate::diagnostic::Diagnostic;

/// Reads the headers of tables with the same columns, from several threads if need be.
#[derive(Debug)]
pub struct Headers {
    columns: &'static [Column],
    /// The first one that had nothing wrong with it, behind what separates its cells, as it is written.
    known: OnceLock<(char, String, Header)>,
}

impl Headers {
    /// A reader for tables with these columns.
    pub fn new(columns: &'static [Column]) -> Self {
        Self { columns, known: OnceLock::new() }
    }

    /// The header of a table, as [`Header::read`] reads it.
    pub fn read(&self, scanner: &mut Scanner<'_>, diagnostics: &mut Vec<Diagnostic>) -> Option<Cow<'_, Header>> {
        let row = Header::first_row(scanner, diagnostics)?;
        let written = row.source();
        if let Some((comma, line, header)) = self.known.get()
            && *comma == scanner.comma()
            && line == written
        {
            Header::tell_of_letters(scanner, diagnostics);
            return Some(Cow::Borrowed(header));
        }
        let before = diagnostics.len();
        let header = Header::of_row(row, scanner, self.columns, diagnostics)?;
        if diagnostics.len() == before {
            // another thread may have been first, with another line that is as good
            let _ = self.known.set((scanner.comma(), written.to_owned(), header.clone()));
        }
        Some(Cow::Owned(header))
    }
}
