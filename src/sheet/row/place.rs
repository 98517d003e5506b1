//! Where something is wrong in a row.

use std::ops::Range;
use std::sync::Arc;

use super::{Cell, Form, Row};
use crate::diagnostic::{CellRef, Cells, Diagnostic, Kind, Place, Problem};

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
        if cells.is_none() { place } else { Place { cells, ..place } }
    }

    /// The place of a part of a cell's content, in bytes of it. A cell whose content is not written as it is read is
    /// meant as a whole.
    pub fn place_within(&self, index: usize, part: Range<usize>) -> Place {
        match self.span_within(index, &part) {
            Some(span) => self.celled(index, self.place_of(index, span)),
            None => self.place(index),
        }
    }

    /// The bytes of the text that a part of a cell's content takes up, where it is written as it is read.
    fn span_within(&self, index: usize, part: &Range<usize>) -> Option<Range<usize>> {
        match self.cells.get(index)? {
            Cell { start, form: Form::Bare | Form::Quoted, .. } => Some(start + part.start..start + part.end),
            Cell { form: Form::Mended | Form::Undone, .. } => None,
        }
    }

    /// A span of the text, in bytes, that begins in this row.
    pub(in crate::sheet) fn place_of(&self, index: usize, span: Range<usize>) -> Place {
        if let Some(sheet) = &self.sheet {
            return self.place_in_sheet(sheet, index, span);
        }
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
            sheet: None,
        }
    }

    /// A span in a cell of a workbook, which has no lines and is shown as cells whatever is wrong with it.
    fn place_in_sheet(&self, sheet: &Arc<str>, index: usize, span: Range<usize>) -> Place {
        let row = self.source();
        let start = span.start.saturating_sub(self.start).min(row.len());
        let end = span.end.saturating_sub(self.start).clamp(start, row.len());
        let (source, from) = around(row, start..end);
        Place {
            line: self.number,
            cell: Some(self.cell_ref(index)),
            sheet: Some(Arc::clone(sheet)),
            source: source.to_owned(),
            span: start - from..(end - from).min(source.len()),
            cells: Some(Cells::new(Arc::clone(&self.names), self.cells(), index)),
            ..Place::file(Arc::clone(&self.file))
        }
    }

    /// Whether this is put into words, where it is wrong in the row.
    pub(in crate::sheet) fn says(&self, problem: &impl Problem) -> bool {
        self.tally.says(Kind::of(problem))
    }

    /// What is wrong with a cell.
    pub fn wrong(&self, problem: &impl Problem, index: usize) -> Diagnostic {
        self.wrong_in(problem, index, self.span(index), || self.place(index))
    }

    /// What is wrong with a part of a cell's content, in bytes of it.
    pub fn wrong_within(&self, problem: &impl Problem, index: usize, part: Range<usize>) -> Diagnostic {
        let span = self.span_within(index, &part).or_else(|| self.span(index));
        self.wrong_in(problem, index, span, || self.place_within(index, part))
    }

    /// What is wrong with a span of the text that begins in a cell.
    pub(in crate::sheet) fn wrong_at(&self, problem: &impl Problem, index: usize, span: Range<usize>) -> Diagnostic {
        self.wrong_in(problem, index, Some(span.clone()), || self.place_of(index, span))
    }

    /// What is wrong at a place in a cell, as far as it is told.
    fn wrong_in(
        &self,
        problem: &impl Problem,
        index: usize,
        span: Option<Range<usize>>,
        place: impl FnOnce() -> Place,
    ) -> Diagnostic {
        let kind = Kind::of(problem);
        if self.tally.says(kind) {
            return Diagnostic::new(problem, place());
        }
        let written = span.and_then(|span| self.text.get(span)).unwrap_or_default();
        Diagnostic::unsaid(kind, problem.offer(), self.cell_alone(index, written))
    }

    /// The place of a cell of which no more is kept than what is written there.
    pub(in crate::sheet) fn cell_alone(&self, index: usize, written: &str) -> Place {
        let line = written.split('\n').next().unwrap_or_default().trim_end_matches('\r');
        let (source, _) = around(line, 0..0);
        let (cell, sheet, span) = (Some(self.cell_ref(index)), self.sheet.clone(), 0..source.len());
        Place { line: self.line, cell, sheet, source: source.to_owned(), span, ..Place::file(Arc::clone(&self.file)) }
    }

    /// A cell as a spreadsheet program calls it.
    pub fn cell_ref(&self, index: usize) -> CellRef {
        CellRef { column: index + 1, row: self.number }
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
