//! Rows out of a text: RFC 4180 to the letter, at memory speed.

mod begin;
mod quoted;
#[cfg(test)]
mod tests;

use std::ops::Range;
use std::sync::Arc;

use memchr::{memchr, memchr_iter, memmem};

use super::ahead::Ahead;
use super::delimiters::Delimiters;
use super::dialect::Dialect;
use super::problem::SheetProblem;
use super::row::{Cell, Form, Row};
use crate::diagnostic::{Diagnostic, Place};

/// Reads the rows of a text, one after the other.
#[derive(Debug)]
pub struct Scanner<'t> {
    file: Arc<str>,
    /// The sheet of a workbook from which the text comes.
    sheet: Option<Arc<str>>,
    text: &'t str,
    /// Where the next row begins, and on which line.
    at: usize,
    line: usize,
    /// How many rows a spreadsheet would show before it.
    number: usize,
    /// Where the first row begins.
    first: usize,
    comma: u8,
    dialect: Dialect,
    /// How many findings there were before it.
    found: Option<usize>,
    delimiters: Delimiters<'t>,
    quote: Ahead,
    lone_return: Ahead,
    suspect: Ahead,
}

/// What one look at the text came upon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scanned {
    /// A row.
    Row,
    /// A row that could not be told from its neighbours; a diagnostic says why.
    Broken,
    /// The end.
    End,
}

impl<'t> Scanner<'t> {
    pub(super) fn file(&self) -> Arc<str> {
        Arc::clone(&self.file)
    }

    /// The place of the table as a whole.
    pub fn place(&self) -> Place {
        Place { sheet: self.sheet.clone(), ..Place::file(self.file()) }
    }

    pub(super) fn text(&self) -> &'t str {
        self.text
    }

    /// Whether it is about the bytes of a file what may be wrong with the text.
    pub(super) fn is_of_file(&self) -> bool {
        self.sheet.is_none()
    }

    pub(super) fn comma(&self) -> char {
        char::from(self.comma)
    }

    /// Another scanner of the same text, from its beginning.
    pub(super) fn anew(&self) -> Self {
        Self::with(self.file(), self.text, self.dialect)
    }

    /// The place of a span of the text that begins in one of its rows, wherever the scanner stands.
    pub(super) fn place_of(&self, span: Range<usize>) -> Place {
        let mut rows = self.anew();
        let mut row = rows.row();
        while rows.at <= span.start && rows.scan(&mut row, &mut Vec::new()) != Scanned::End {}
        row.place_of(row.index_at(span.start), span)
    }

    /// A row to read into.
    pub fn row(&self) -> Row<'t> {
        Row::new(Arc::clone(&self.file), self.sheet.clone(), self.text)
    }

    /// Reads the next row that holds anything, and tells whether there was one. Rows of nothing but empty cells
    /// are passed over; a broken row is reported and passed over.
    pub fn next_row(&mut self, row: &mut Row<'t>, diagnostics: &mut Vec<Diagnostic>) -> bool {
        loop {
            match self.scan(row, diagnostics) {
                Scanned::Row => return true,
                Scanned::Broken => {}
                Scanned::End => return false,
            }
        }
    }

    /// Reads the next row as [`Scanner::next_row`] does, be it one of nothing but empty cells.
    pub fn any_row(&mut self, row: &mut Row<'t>, diagnostics: &mut Vec<Diagnostic>) -> bool {
        loop {
            match self.step(row, diagnostics) {
                Scanned::Row => return true,
                Scanned::Broken => {}
                Scanned::End => return false,
            }
        }
    }

    /// Reads up to the next row that holds anything, or is broken.
    pub(super) fn scan(&mut self, row: &mut Row<'t>, diagnostics: &mut Vec<Diagnostic>) -> Scanned {
        loop {
            match self.step(row, diagnostics) {
                Scanned::Row if row.is_blank() => {}
                scanned => return scanned,
            }
        }
    }

    /// Reads one row.
    fn step(&mut self, row: &mut Row<'t>, diagnostics: &mut Vec<Diagnostic>) -> Scanned {
        if self.at >= self.text.len() || self.has_had_enough(row, diagnostics) {
            return Scanned::End;
        }
        self.number += 1;
        let line = if self.sheet.is_some() { self.number } else { self.line };
        row.begin(self.at, line, self.number);
        let read = self.read(row);
        row.end = self.at.min(self.text.len());
        match read.and_then(|()| self.suspicious(row)) {
            Err((problem, span)) => {
                diagnostics.push(Diagnostic::new(&problem, row.place_of(row.index_at(span.start), span)));
                Scanned::Broken
            }
            Ok(()) => Scanned::Row,
        }
    }

    /// Gives the file up where nearly nothing in it is right: what is wrong with it would fill the memory.
    fn has_had_enough(&mut self, row: &Row<'t>, diagnostics: &mut Vec<Diagnostic>) -> bool {
        let before = *self.found.get_or_insert(diagnostics.len());
        let enough = diagnostics.len().saturating_sub(before) >= self.dialect.limits.findings;
        if enough {
            let problem = SheetProblem::TooManyFindings { most: self.dialect.limits.findings };
            diagnostics.push(Diagnostic::new(&problem, row.place(0)));
            self.at = self.text.len();
        }
        enough
    }

    fn read(&mut self, row: &mut Row<'t>) -> Result<(), Broken> {
        if !self.bare(row)? {
            self.quoted(row)?;
        }
        if self.at - row.start > self.dialect.limits.characters {
            self.lengths(row)?;
        }
        Ok(())
    }

    /// A row without a quote: one line, split at its commas. Tells whether it is one; if not, nothing was read.
    fn bare(&mut self, row: &mut Row<'t>) -> Result<bool, Broken> {
        let bytes = self.text.as_bytes();
        let quote = self.quote.from(self.text, self.at);
        let mut start = self.at;
        let (mut filled, mut bit) = (0, 1);
        loop {
            let stop = self.delimiters.next();
            if stop > quote {
                return Ok(false);
            }
            if bytes.get(stop) == Some(&self.comma) {
                filled |= if stop > start { bit } else { 0 };
                bit <<= 1;
                row.cells.push(Cell { start, end: stop, form: Form::Bare });
                start = stop + 1;
                if row.cells.len() >= self.dialect.limits.columns {
                    self.rest_is_empty(start)?;
                    row.filled = filled;
                    return Ok(true);
                }
                continue;
            }
            row.filled = filled | if stop > start { bit } else { 0 };
            let returned = stop < bytes.len() && stop > start && bytes.get(stop - 1) == Some(&b'\r');
            row.cells.push(Cell { start, end: stop - usize::from(returned), form: Form::Bare });
            self.at = stop + 1;
            self.line += 1;
            return Ok(true);
        }
    }

    /// Goes on after a row that has as many columns as a table may have: there may be more of them, empty ones.
    fn rest_is_empty(&mut self, at: usize) -> Result<(), Broken> {
        let end = line_end(self.text, at);
        let rest = self.text.get(at..end).unwrap_or_default();
        let comma = self.comma();
        match rest.find(|c: char| c != comma && !c.is_whitespace()) {
            None => {
                self.go_to(end + 1);
                Ok(())
            }
            Some(found) => {
                let problem = SheetProblem::TooManyColumns { most: self.dialect.limits.columns };
                self.broken(problem, at + found..at + found + 1)
            }
        }
    }

    /// No cell is longer than cells may be.
    fn lengths(&self, row: &Row<'t>) -> Result<(), Broken> {
        let most = self.dialect.limits.characters;
        for (index, cell) in row.cells().enumerate().filter(|(_, cell)| cell.len() > most) {
            let characters = cell.chars().count();
            if characters > most {
                return Err((SheetProblem::CellTooLong { characters, most }, row.span(index).unwrap_or_default()));
            }
        }
        Ok(())
    }

    /// What no honest table holds between its rows and cells; what else calls for a closer look is marked.
    fn suspicious(&mut self, row: &mut Row<'t>) -> Result<(), Broken> {
        let end = self.at.min(self.text.len());
        let lone = self.lone_return.from(self.text, row.start);
        if lone < end {
            return Err((SheetProblem::LoneReturn, lone..lone + 1));
        }
        if self.suspect.from(self.text, row.start) >= end {
            return Ok(());
        }
        row.is_suspect = true;
        let bytes = self.text.as_bytes().get(row.start..end).unwrap_or_default();
        let mark = '\u{feff}'.len_utf8();
        if row.start > self.first && !row.is_of_workbook() && bytes.starts_with("\u{feff}".as_bytes()) {
            return Err((SheetProblem::SecondFile { line: row.line }, row.start..row.start + mark));
        }
        match memmem::find(bytes, "\u{fffd}".as_bytes()) {
            Some(lost) => Err((SheetProblem::Lost, row.start + lost..row.start + lost + mark)),
            None => Ok(()),
        }
    }

    /// Gives the row up and goes on with the line after the trouble: what is wrong below is told in the same run.
    fn broken<T>(&mut self, problem: SheetProblem, span: Range<usize>) -> Result<T, Broken> {
        self.go_to(line_end(self.text, span.start) + 1);
        Err((problem, span))
    }

    fn go_to(&mut self, at: usize) {
        let passed = self.text.as_bytes().get(self.at..at.min(self.text.len())).unwrap_or_default();
        self.line += memchr_iter(b'\n', passed).count();
        self.at = at;
        self.delimiters.go_to(at);
    }
}

/// Why a row is no row, and which bytes of the text are to blame.
type Broken = (SheetProblem, Range<usize>);

/// Where the line ends in which `at` lies: at its `\n`, or at the end of the text.
fn line_end(text: &str, at: usize) -> usize {
    memchr(b'\n', text.as_bytes().get(at..).unwrap_or_default()).map_or(text.len(), |found| at + found)
}
