//! Rows with a quote in them.

use memchr::{memchr, memchr_iter, memchr3};

use super::{Broken, Scanner, line_end};
use crate::sheet::problem::SheetProblem;
use crate::sheet::row::{Cell, Form, Row};

impl<'t> Scanner<'t> {
    /// A row with a quote in it, cell by cell.
    pub(super) fn quoted(&mut self, row: &mut Row<'t>) -> Result<(), Broken> {
        let text = self.text;
        let bytes = text.as_bytes();
        row.clear();
        let mut at = self.at;
        loop {
            let opened = bytes.get(at) == Some(&b'"');
            let (cell, stop) = if opened { self.quoted_cell(row, at)? } else { self.bare_cell(at)? };
            row.cells.push(cell);
            if bytes.get(stop) != Some(&self.comma) {
                self.go_to(line_end(text, stop) + 1);
                // a line break inside a cell is to be looked at
                row.is_suspect = bytes.get(row.start..stop).is_some_and(|cells| memchr(b'\n', cells).is_some());
                return Ok(());
            }
            at = stop + 1;
            if row.cells.len() >= self.dialect.limits.columns {
                return self.rest_is_empty(at);
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
                return self.unclosed(open, text.len());
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
            None | Some(b'\n') => {}
            Some(found) if *found == self.comma => {}
            Some(b'\r') if bytes.get(stop + 1) == Some(&b'\n') => {}
            // a quote that "closes" lines below and goes on is the next cell's opening one
            Some(_) if text.get(open..close).is_some_and(|cell| cell.contains('\n')) => {
                return self.unclosed(open, close);
            }
            Some(_) => return self.broken(SheetProblem::AfterQuote, stop..self.end_of_cell(stop)),
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
        let mut stop = memchr3(self.comma, b'"', b'\n', rest).map_or(bytes.len(), |found| start + found);
        if bytes.get(start..=stop) == Some(b"=\"") {
            stop = self.end_of_trick(stop).unwrap_or(stop);
        }
        let mut end = stop;
        match bytes.get(stop) {
            Some(b'"') => return self.broken(SheetProblem::QuoteInside, stop..stop + 1),
            Some(b'\n') if stop > start && bytes.get(stop - 1) == Some(&b'\r') => end -= 1,
            _ => {}
        }
        Ok((Cell { start, end, form: Form::Bare }, stop))
    }

    /// Where a cell ends that is a trick for the spreadsheet, `="001"`, whose second quote is opened at `open`.
    fn end_of_trick(&self, open: usize) -> Option<usize> {
        let rest = self.text.as_bytes().get(open + 1..)?;
        let close = rest.iter().position(|&byte| byte == b'"' || byte == b'\n' || byte == self.comma)?;
        // a line may end in CR LF, and its cell before both
        let returned = usize::from(rest.get(close + 1) == Some(&b'\r') && rest.get(close + 2) == Some(&b'\n'));
        let ends = rest.get(close + 1 + returned).is_none_or(|&byte| byte == self.comma || byte == b'\n');
        (ends && rest.get(close) == Some(&b'"')).then_some(open + 2 + close + returned)
    }

    /// A quote that never closes, or closes where another should open: at `close`, or at the end of the text.
    fn unclosed<T>(&mut self, open: usize, close: usize) -> Result<T, Broken> {
        let swallowed = self.text.as_bytes().get(open..close).unwrap_or_default();
        let line_feeds = memchr_iter(b'\n', swallowed).count();
        // behind the last line feed of a text no further row begins
        let rows = line_feeds - usize::from(close == self.text.len() && swallowed.ends_with(b"\n"));
        self.broken(SheetProblem::Unclosed { rows }, open..open + 1)
    }

    /// Where the words end that begin at `at`: at the next comma or line end.
    fn end_of_cell(&self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        at + rest.find([self.comma(), '\r', '\n']).unwrap_or(rest.len())
    }
}
