//! One row of a table, with the true place of each cell.

mod place;

use std::ops::Range;
use std::sync::Arc;

use super::trim::trimmed;
use crate::diagnostic::{Diagnostic, Tally};

/// A row as it was last read. One is made by [`Scanner::row`](super::Scanner::row) and filled again and again.
#[derive(Debug, Clone)]
pub struct Row<'t> {
    pub(super) file: Arc<str>,
    /// The sheet of a workbook in which it stands.
    pub(super) sheet: Option<Arc<str>>,
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
    /// A bit for each of the first cells, lowest first: whether it may hold anything.
    pub(super) filled: u64,
    /// Whether it holds a character that calls for a closer look.
    pub(super) is_suspect: bool,
    /// A bit for each cell of which all has been said.
    told: u64,
    /// What its columns are called, once they are known, and whether it is as wide as they are.
    names: Arc<[Box<str>]>,
    is_fit: bool,
    /// What was found in the rows before it.
    tally: Tally,
    /// The cells in which `""` had to be undone or that are read otherwise than they are written, one after the
    /// other.
    pub(super) scratch: String,
    /// Where each of them lies in the scratch, by where it begins in the text.
    pub(super) undone: Vec<(usize, Range<usize>)>,
}

/// How many cells have a bit in a row.
const BITS: usize = u64::BITS as usize;

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
    /// Without quotes, and read otherwise: its content lies in the scratch of the row.
    Mended,
    /// Between quotes.
    Quoted,
    /// Between quotes, with `""` in it or read otherwise: its content lies in the scratch of the row.
    Undone,
}

impl<'t> Row<'t> {
    pub(super) fn new(file: Arc<str>, sheet: Option<Arc<str>>, text: &'t str) -> Self {
        Self {
            file,
            sheet,
            text,
            start: 0,
            end: 0,
            line: 0,
            number: 0,
            cells: Vec::new(),
            filled: 0,
            is_suspect: false,
            told: 0,
            names: Arc::default(),
            is_fit: false,
            tally: Tally::new(true),
            scratch: String::new(),
            undone: Vec::new(),
        }
    }

    /// Makes it ready for a row that begins at `start`.
    pub(super) fn begin(&mut self, start: usize, line: usize, number: usize) {
        (self.start, self.line, self.number) = (start, line, number);
        (self.is_suspect, self.told, self.is_fit) = (false, 0, false);
        self.filled = u64::MAX;
        self.clear();
    }

    /// Forgets its cells.
    pub(super) fn clear(&mut self) {
        self.cells.clear();
        self.scratch.clear();
        self.undone.clear();
    }

    /// From now on no more is put into words of what is wrong in it, and in the rows that are read into it, than is shown,
    /// unless all of it is to be told in full.
    #[must_use]
    pub fn with_tally(self, in_full: bool) -> Self {
        Self { tally: Tally::new(in_full), ..self }
    }

    /// Counts what was found in it.
    pub fn count(&mut self, found: &[Diagnostic]) {
        self.tally.add(found);
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
            Form::Mended | Form::Undone => self.undone(cell),
        }
    }

    /// The content of a cell as it is written in the text, unless it is empty.
    #[inline]
    pub fn written(&self, index: usize) -> Option<&[u8]> {
        let cell = self.cells.get(index)?;
        if cell.end == cell.start { None } else { self.text.as_bytes().get(cell.start..cell.end) }
    }

    /// Whether a cell may hold anything. Most cells of most tables are empty, and cost nothing then.
    #[inline]
    pub(super) fn may_hold(&self, index: usize) -> bool {
        index >= BITS || self.filled >> index & 1 == 1
    }

    /// The first of the cells from one on that may hold anything.
    #[inline]
    pub(super) fn next_filled(&self, from: usize) -> Option<usize> {
        let among_first = self.filled.checked_shr(u32::try_from(from).unwrap_or(u32::MAX)).unwrap_or(0);
        let next = if among_first == 0 { from.max(BITS) } else { from + among_first.trailing_zeros() as usize };
        (next < self.cells.len()).then_some(next)
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
            Form::Mended | Form::Undone => None,
        }
    }

    /// A cell as it is written, with its quotes where it has any.
    pub fn raw(&self, index: usize) -> Option<&'t str> {
        self.text.get(self.span(index)?)
    }

    /// What is written, without its end.
    pub(super) fn source(&self) -> &'t str {
        self.text.get(self.start..self.end).unwrap_or_default().trim_end_matches(['\r', '\n'])
    }

    /// How it ends: `\r\n` or `\n`; nothing where the text ends with it.
    pub fn line_end(&self) -> &'t str {
        let row = self.text.get(self.start..self.end).unwrap_or_default();
        ["\r\n", "\n"].into_iter().find(|end| row.ends_with(end)).unwrap_or_default()
    }

    /// The bytes of the text that a cell takes up, with the quotes around it and without the delimiters.
    pub fn span(&self, index: usize) -> Option<Range<usize>> {
        self.cells.get(index).map(|cell| match cell.form {
            Form::Bare | Form::Mended => cell.start..cell.end,
            Form::Quoted | Form::Undone => cell.start.saturating_sub(1)..cell.end + 1,
        })
    }

    /// What separates its cells, where it has several.
    pub(super) fn delimiter(&self) -> Option<u8> {
        self.text.as_bytes().get(self.span(0)?.end).copied()
    }

    /// From now on the cell is read otherwise than it is written.
    pub(super) fn mend(&mut self, index: usize, content: &str) {
        let Some(cell) = self.cells.get_mut(index) else { return };
        cell.form = match cell.form {
            Form::Bare | Form::Mended => Form::Mended,
            Form::Quoted | Form::Undone => Form::Undone,
        };
        let from = self.scratch.len();
        self.scratch.push_str(content);
        let mended = (cell.start, from..self.scratch.len());
        match self.undone.binary_search_by_key(&cell.start, |(start, _)| *start) {
            Ok(at) => self.undone.get_mut(at).into_iter().for_each(|undone| *undone = mended.clone()),
            Err(at) => self.undone.insert(at, mended),
        }
    }

    /// Remembers that all has been said of a cell.
    pub(super) fn tell(&mut self, index: usize) {
        self.told |= u32::try_from(index).ok().and_then(|index| 1_u64.checked_shl(index)).unwrap_or(0);
    }

    /// Whether all has been said of a cell: that it holds something else than it should is no mistake of its own.
    pub fn is_told(&self, index: usize) -> bool {
        self.told != 0 && u32::try_from(index).ok().and_then(|index| self.told.checked_shr(index)).unwrap_or(0) & 1 == 1
    }

    /// The cells in order.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).filter_map(|index| self.get(index))
    }

    /// The index of the cell at a position of the text; where the row broke off there, that of the next cell.
    pub(super) fn index_at(&self, position: usize) -> usize {
        self.cells.iter().position(|cell| position <= cell.end).unwrap_or(self.cells.len())
    }

    /// Whether no cell holds more than spaces.
    pub fn is_blank(&self) -> bool {
        let mut next = self.next_filled(0);
        while let Some(index) = next {
            if self.get(index).is_some_and(|cell| !trimmed(cell).is_empty()) {
                return false;
            }
            next = self.next_filled(index + 1);
        }
        true
    }
}
