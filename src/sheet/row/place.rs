//! Where something is wrong in a row.

use std::ops::Range;
use std::sync::Arc;

use super::{Cell, Form, Row};
use crate::diagnostic::{CellRef, Cells, Code, Diagnostic, Place, Problem};

impl Row<'_> {
    /// From now on its cells are known by the names of their columns.
    pub(in crate::sheet) fn fit(&mut self, names: &Arc<[Box<str>]>) {
        self.is_fit = true;
        if !Arc::ptr_eq(&self.names, names) {
            self.names = Arc::clone(names);
        }
    }

    /// The place of a cell, its quotes included. Of a cell that is not there: the end of the last one.
    pub fn place(&self, index: usize) -> Place {
        let beyond = || self.cells.last().map_or(self.start..self.start, |last| last.end..last.end);
        self.celled(index, self.place_of(index, self.span(index).unwrap_or_else(beyond)))
    }

    /// The place of a cell of a row that has no columns, as it is the header.
    pub(in crate::sheet) fn place_in_header(&self, index: usize) -> Place {
        self.place_below(&Arc::default(), index)
    }

    /// Its cells, as those of other rows are called by them.
    pub fn names(&self) -> Arc<[Box<str>]> {
        self.cells().map(|cell| cell.trim().into()).collect()
    }

    /// The place of a cell of a row whose columns have these names, whether it was held against them or not.
    pub fn place_below(&self, names: &Arc<[Box<str>]>, index: usize) -> Place {
        Place { cells: Some(Cells::new(Arc::clone(names), self.cells(), index)), ..self.place(index) }
    }

    fn celled(&self, index: usize, place: Place) -> Place {
        let cells = self.is_fit.then(|| Cells::new(Arc::clone(&self.names), self.cells(), index));
        Place { cells, ..place }
    }

    /// The place of a part of a cell's content, in bytes of it. A cell whose content is not written as it is read is
    /// meant as a whole.
    pub fn place_within(&self, index: usize, part: Range<usize>) -> Place {
        match self.cells.get(index) {
            Some(Cell { start, form: Form::Bare | Form::Quoted, .. }) => {
                self.celled(index, self.place_of(index, start + part.start..start + part.end))
            }
            _ => self.place(index),
        }
    }

    /// A span of the text, in bytes, that begins in this row.
    pub(in crate::sheet) fn place_of(&self, index: usize, span: Range<usize>) -> Place {
        let before = self.text.get(self.start..span.start).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(self.start, |at| self.start + at + 1);
        let source = self.text.get(line_start..).unwrap_or_default();
        let source = source.split('\n').next().unwrap_or_default().trim_end_matches('\r');
        let within = (span.start - line_start).min(source.len());
        let end = (span.end.max(span.start) - line_start).clamp(within, source.len());
        let (source, from) = around(source, within..end);
        Place {
            file: Arc::clone(&self.file),
            line: self.line + before.matches('\n').count(),
            column: self.text.get(line_start..line_start + within).unwrap_or_default().chars().count() + 1,
            cell: Some(self.cell_ref(index)),
            source: source.to_owned(),
            span: within - from..(end - from).min(source.len()),
            cells: None,
        }
    }

    /// From now on what is wrong in it, and in the rows that are read into it, is told or counted alone.
    pub fn only_count(&mut self, enough_is_told: bool) {
        self.is_counted = enough_is_told;
    }

    /// Whether what is wrong in it is counted alone.
    pub fn is_counted(&self) -> bool {
        self.is_counted
    }

    /// What is wrong with a cell.
    pub fn wrong(&self, problem: &impl Problem, index: usize) -> Diagnostic {
        self.wrong_at(problem, index, || self.place(index))
    }

    /// What is wrong with a part of a cell's content, in bytes of it.
    pub fn wrong_within(&self, problem: &impl Problem, index: usize, part: Range<usize>) -> Diagnostic {
        self.wrong_at(problem, index, || self.place_within(index, part))
    }

    /// That something with this code, which weighs as it does, is wrong with a cell: for rows of which what is wrong is
    /// counted alone.
    pub fn counted(&self, code: Code, index: usize) -> Diagnostic {
        Diagnostic::counted((code, code.severity(), false), self.place_told(index))
    }

    /// What is wrong at a place in a cell, which is not looked for where it is counted alone.
    pub(in crate::sheet) fn wrong_at(
        &self,
        problem: &impl Problem,
        index: usize,
        place: impl FnOnce() -> Place,
    ) -> Diagnostic {
        if self.is_counted {
            Diagnostic::counted((problem.code(), problem.severity(), problem.refuses()), self.place_told(index))
        } else {
            Diagnostic::new(problem, place())
        }
    }

    /// A cell as a spreadsheet program calls it.
    pub fn cell_ref(&self, index: usize) -> CellRef {
        CellRef { column: index + 1, row: self.number }
    }

    /// The place of a cell, as far as it is told what is wrong there: of what is counted alone, which cell it is.
    pub(in crate::sheet) fn place_told(&self, index: usize) -> Place {
        if !self.is_counted {
            return self.place(index);
        }
        Place { cell: Some(self.cell_ref(index)), ..Place::file(Arc::clone(&self.file)) }
    }
}

/// Of a long line as many bytes are kept before what is meant, and as many from there on, more than an excerpt shows: a
/// line may be as long as the file, and every mistake in it keeps its own.
const KEPT: usize = 512;
/// How many bytes of what is meant are kept.
const MEANT: usize = 4096;

/// A line around what is meant, and where that part of it begins.
fn around(line: &str, meant: Range<usize>) -> (&str, usize) {
    let (at, end) = (meant.start, meant.end.min(meant.start + MEANT));
    if line.len() <= 2 * KEPT {
        return (line, 0);
    }
    let boundary = |mut at: usize| {
        while !line.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let from = boundary(at.saturating_sub(KEPT));
    let to = boundary((at + KEPT).max(end).min(line.len()));
    (line.get(from..to).unwrap_or_default(), from)
}
