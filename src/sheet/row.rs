//! One row of a table, with the true place of each cell.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::{CellRef, Place};

/// A row as it was last read. One is made by [`Scanner::row`](super::Scanner::row) and filled again and again.
#[derive(Debug, Clone)]
pub struct Row<'t> {
    pub(super) file: Arc<str>,
    pub(super) text: &'t str,
    /// Where in the text it begins.
    pub(super) start: usize,
    /// Where the next one begins.
    pub(super) end: usize,
    /// The line of the file where it begins.
    pub(super) line: usize,
    /// Its number in a spreadsheet.
    pub(super) number: usize,
    pub(super) cells: Vec<Cell>,
    /// The cells in which `""` had to be undone, one after the other.
    pub(super) scratch: String,
    /// Where each of them lies in the scratch, by where it begins in the text.
    pub(super) undone: Vec<(usize, Range<usize>)>,
}

/// Where the content of a cell lies.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell {
    /// In the text, without the quotes around it.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) form: Form,
}

/// How a cell is written.
#[derive(Debug, Clone, Copy)]
pub(super) enum Form {
    Bare,
    /// Between quotes.
    Quoted,
    /// Between quotes, with `""` in it: its content lies in the scratch of the row.
    Undone,
}

impl<'t> Row<'t> {
    pub(super) fn new(file: Arc<str>, text: &'t str) -> Self {
        let (cells, scratch, undone) = (Vec::new(), String::new(), Vec::new());
        Self { file, text, start: 0, end: 0, line: 0, number: 0, cells, scratch, undone }
    }

    /// The line of the file where it begins, from 1.
    pub fn line(&self) -> usize {
        self.line
    }

    /// How many cells it has.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether it has no cell: no row has been read into it.
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// The content of a cell, from 0, without its quotes, as it was written otherwise.
    #[inline]
    pub fn get(&self, index: usize) -> Option<&str> {
        let cell = self.cells.get(index)?;
        match cell.form {
            Form::Bare | Form::Quoted => self.text.get(cell.start..cell.end),
            Form::Undone => self.undone(cell),
        }
    }

    fn undone(&self, cell: &Cell) -> Option<&str> {
        let at = self.undone.binary_search_by_key(&cell.start, |(start, _)| *start).ok()?;
        self.scratch.get(self.undone.get(at)?.1.clone())
    }

    /// A cell that outlasts the row; `None` of one that does not lie in the text as it is.
    pub fn lasting(&self, index: usize) -> Option<&'t str> {
        let cell = self.cells.get(index)?;
        match cell.form {
            Form::Bare | Form::Quoted => self.text.get(cell.start..cell.end),
            Form::Undone => None,
        }
    }

    /// A cell as it is written, with its quotes where it has any.
    pub fn raw(&self, index: usize) -> Option<&'t str> {
        let cell = self.cells.get(index)?;
        match cell.form {
            Form::Bare => self.text.get(cell.start..cell.end),
            Form::Quoted | Form::Undone => self.text.get(cell.start.checked_sub(1)?..cell.end + 1),
        }
    }

    /// How it ends: `\r\n` or `\n`; nothing where the text ends with it.
    pub fn line_end(&self) -> &'t str {
        let row = self.text.get(self.start..self.end).unwrap_or_default();
        ["\r\n", "\n"].into_iter().find(|end| row.ends_with(end)).unwrap_or_default()
    }

    /// The cells in order.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).filter_map(|index| self.get(index))
    }

    /// The place of a cell, its quotes included. Of a cell that is not there: the end of the last one.
    pub fn place(&self, index: usize) -> Place {
        let span = match self.cells.get(index) {
            Some(Cell { start, end, form: Form::Bare }) => *start..*end,
            Some(Cell { start, end, .. }) => start.saturating_sub(1)..end + 1,
            None => self.cells.last().map_or(self.start..self.start, |last| last.end..last.end),
        };
        self.place_of(index, span)
    }

    /// The place of a part of a cell's content, in bytes of it. A cell with `""` in it is meant as a whole.
    pub fn place_within(&self, index: usize, part: Range<usize>) -> Place {
        match self.cells.get(index) {
            Some(Cell { start, form: Form::Bare | Form::Quoted, .. }) => {
                self.place_of(index, start + part.start..start + part.end)
            }
            _ => self.place(index),
        }
    }

    /// A span of the text, in bytes, that begins in this row.
    pub(super) fn place_of(&self, index: usize, span: Range<usize>) -> Place {
        let before = self.text.get(self.start..span.start).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(self.start, |at| self.start + at + 1);
        let source = self.text.get(line_start..).unwrap_or_default();
        let source = source.split('\n').next().unwrap_or_default().trim_end_matches('\r');
        let within = (span.start - line_start).min(source.len());
        Place {
            file: Arc::clone(&self.file),
            line: self.line + before.matches('\n').count(),
            column: source.get(..within).unwrap_or_default().chars().count() + 1,
            cell: Some(CellRef { column: index + 1, row: self.number }),
            source: source.to_owned(),
            span: within..(span.end.max(span.start) - line_start).clamp(within, source.len()),
        }
    }

    /// The index of the cell at a position of the text; where the row broke off there, that of the next cell.
    pub(super) fn index_at(&self, position: usize) -> usize {
        self.cells.iter().position(|cell| position <= cell.end).unwrap_or(self.cells.len())
    }

    /// Whether no cell holds more than spaces.
    pub fn is_blank(&self) -> bool {
        self.cells().all(|cell| cell.trim().is_empty())
    }
}
