//! Rows out of a text: RFC 4180 to the letter, at memory speed.

#[cfg(test)]
mod tests;

use std::ops::Range;
use std::sync::Arc;

use memchr::{memchr, memchr_iter, memchr3};

use super::ahead::Ahead;
use super::delimiters::Delimiters;
use super::problem::SheetProblem;
use super::row::{Cell, Form, Row};
use super::trim::trimmed;
use crate::diagnostic::Diagnostic;

/// Reads the rows of a text, one after the other.
#[derive(Debug)]
pub struct Scanner<'t> {
    file: Arc<str>,
    text: &'t str,
    /// Where the next row begins, and on which line.
    at: usize,
    line: usize,
    /// How many rows a spreadsheet would show before it.
    number: usize,
    delimiters: Delimiters<'t>,
    quote: Ahead,
    lone_return: Ahead,
    mark: Ahead,
    lost: Ahead,
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
    /// A scanner at the beginning of a text, past a byte order mark and Excel's `sep=,`.
    pub fn new(file: Arc<str>, text: &'t str) -> Self {
        let mut at = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let mut line = 1;
        let first = text.get(at..).and_then(|rest| rest.split_inclusive('\n').next()).unwrap_or_default();
        if first.trim_end().trim_matches('"').eq_ignore_ascii_case("sep=,") {
            at += first.len();
            line += 1;
        }
        Self {
            file,
            text,
            at,
            line,
            number: 0,
            delimiters: Delimiters::new(text, at),
            quote: Ahead::quote(),
            lone_return: Ahead::lone_return(),
            mark: Ahead::mark(),
            lost: Ahead::lost(),
        }
    }

    pub(super) fn file(&self) -> Arc<str> {
        Arc::clone(&self.file)
    }

    /// A row to read into.
    pub fn row(&self) -> Row<'t> {
        Row::new(Arc::clone(&self.file), self.text)
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
                Scanned::Row if row.get(0).is_some_and(|first| trimmed(first).is_empty()) && row.is_blank() => {}
                scanned => return scanned,
            }
        }
    }

    /// Reads one row.
    fn step(&mut self, row: &mut Row<'t>, diagnostics: &mut Vec<Diagnostic>) -> Scanned {
        if self.at >= self.text.len() {
            return Scanned::End;
        }
        (row.start, row.line) = (self.at, self.line);
        self.number += 1;
        row.number = self.number;
        row.cells.clear();
        let read = if self.bare(row) { Ok(()) } else { self.quoted(row) };
        row.end = self.at.min(self.text.len());
        match read.and_then(|()| self.suspicious(row)) {
            Err((problem, span)) => {
                diagnostics.push(Diagnostic::new(&problem, row.place_of(row.index_at(span.start), span)));
                Scanned::Broken
            }
            Ok(()) => Scanned::Row,
        }
    }

    /// A row without a quote: one line, split at its commas. Tells whether it is one; if not, nothing was read.
    fn bare(&mut self, row: &mut Row<'t>) -> bool {
        let bytes = self.text.as_bytes();
        let quote = self.quote.from(self.text, self.at);
        let mut start = self.at;
        loop {
            let stop = self.delimiters.next();
            if stop > quote {
                return false;
            }
            if bytes.get(stop) == Some(&b',') {
                row.cells.push(Cell { start, end: stop, form: Form::Bare });
                start = stop + 1;
                continue;
            }
            let returned = stop < bytes.len() && stop > start && bytes.get(stop - 1) == Some(&b'\r');
            row.cells.push(Cell { start, end: stop - usize::from(returned), form: Form::Bare });
            self.at = stop + 1;
            self.line += 1;
            return true;
        }
    }

    /// A row with a quote in it, cell by cell.
    fn quoted(&mut self, row: &mut Row<'t>) -> Result<(), Broken> {
        let text = self.text;
        let bytes = text.as_bytes();
        row.cells.clear();
        row.scratch.clear();
        row.undone.clear();
        let mut at = self.at;
        loop {
            let opened = bytes.get(at) == Some(&b'"');
            let (cell, stop) = if opened { self.quoted_cell(row, at)? } else { self.bare_cell(at)? };
            row.cells.push(cell);
            if bytes.get(stop) == Some(&b',') {
                at = stop + 1;
            } else {
                self.go_to(line_end(text, stop) + 1);
                return Ok(());
            }
        }
    }

    /// The cell that a quote opens at `open`, and where it stops: at a comma or at the end of a line.
    fn quoted_cell(&mut self, row: &mut Row<'t>, open: usize) -> Result<(Cell, usize), Broken> {
        let text = self.text;
        let bytes = text.as_bytes();
        let scratch = row.scratch.len();
        let (mut from, mut doubled) = (open + 1, false);
        let close = loop {
            let Some(quote) = memchr(b'"', bytes.get(from..).unwrap_or_default()).map(|found| from + found) else {
                return self.broken(SheetProblem::Unclosed, open..open + 1);
            };
            if bytes.get(quote + 1) != Some(&b'"') {
                row.scratch.push_str(if doubled { text.get(from..quote).unwrap_or_default() } else { "" });
                break quote;
            }
            doubled = true;
            row.scratch.push_str(text.get(from..=quote).unwrap_or_default());
            from = quote + 2;
        };
        let stop = close + 1;
        match bytes.get(stop) {
            None | Some(b',' | b'\n') => {}
            Some(b'\r') if bytes.get(stop + 1) == Some(&b'\n') => {}
            // a quote that "closes" lines below and goes on is the next cell's opening one
            Some(_) if text.get(open..close).is_some_and(|cell| cell.contains('\n')) => {
                return self.broken(SheetProblem::Unclosed, open..open + 1);
            }
            Some(_) => return self.broken(SheetProblem::AfterQuote, stop..end_of_cell(text, stop)),
        }
        if doubled {
            row.undone.push((open + 1, scratch..row.scratch.len()));
        }
        let form = if doubled { Form::Undone } else { Form::Quoted };
        Ok((Cell { start: open + 1, end: close, form }, stop))
    }

    /// The cell without quotes at `start`, and where it stops: at a comma or at the end of a line.
    fn bare_cell(&mut self, start: usize) -> Result<(Cell, usize), Broken> {
        let bytes = self.text.as_bytes();
        let rest = bytes.get(start..).unwrap_or_default();
        let stop = memchr3(b',', b'"', b'\n', rest).map_or(bytes.len(), |found| start + found);
        let mut end = stop;
        match bytes.get(stop) {
            Some(b'"') => return self.broken(SheetProblem::QuoteInside, stop..stop + 1),
            Some(b'\n') if stop > start && bytes.get(stop - 1) == Some(&b'\r') => end -= 1,
            _ => {}
        }
        Ok((Cell { start, end, form: Form::Bare }, stop))
    }

    /// What no honest table holds between its rows and cells.
    fn suspicious(&mut self, row: &Row<'t>) -> Result<(), Broken> {
        let end = self.at.min(self.text.len());
        let lone = self.lone_return.from(self.text, row.start);
        if lone < end {
            return Err((SheetProblem::LoneReturn, lone..lone + 1));
        }
        let mark = self.mark.from(self.text, row.start);
        if mark < end {
            return Err((SheetProblem::SecondFile { line: row.line }, mark..mark + '\u{feff}'.len_utf8()));
        }
        let lost = self.lost.from(self.text, row.start);
        if lost < end {
            return Err((SheetProblem::Lost, lost..lost + '\u{fffd}'.len_utf8()));
        }
        Ok(())
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

/// Where the words end that begin at `at`: at the next comma or line end.
fn end_of_cell(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.find([',', '\r', '\n']).unwrap_or(rest.len())
}
