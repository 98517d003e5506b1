//! The cells of a sheet as the text of a table: a line for every row down to the last that holds anything, so that the
//! number of a row is that of its line, and as many cells in each.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::choice::header;
use super::fault::Fault;
use super::grid::{Area, Filled, Grid};
use super::problem::WorkbookProblem;
use super::{MARK, Sheet};
use crate::diagnostic::{CellRef, Cells, Diagnostic, Place, Severity};
use crate::sheet::column::{Column, Holds};
use crate::sheet::dialect::Limits;
use crate::sheet::naming::named;
use crate::sheet::problem::SheetProblem;

/// What ends a line of the text.
const LINE_END: &str = "\r\n";

/// A sheet on its way to being a table.
pub(super) struct Table<'s> {
    file: &'s Arc<str>,
    sheet: &'s Sheet,
    /// The row of the header, and what the cells below each of its own hold.
    header: usize,
    holds: BTreeMap<usize, (Holds, &'static Column)>,
    names: Arc<[Box<str>]>,
    width: usize,
    /// What merged cells say in each of their rows, by row and column.
    repeated: BTreeMap<(usize, usize), &'s str>,
}

impl<'s> Table<'s> {
    /// A sheet whose columns are likeliest these.
    pub(super) fn new(file: &'s Arc<str>, sheet: &'s Sheet, columns: &'static [Column]) -> Self {
        let grid = &sheet.grid;
        let header = header(sheet, columns).map_or(0, |(row, _)| row);
        let width = grid.cells.iter().map(|cell| cell.column).max().unwrap_or(0);
        let (mut holds, mut names) = (BTreeMap::new(), Vec::new());
        for cell in grid.cells.iter().filter(|cell| cell.row == header) {
            names.resize(cell.column, Box::default());
            if let Some(name) = names.last_mut() {
                *name = grid.said(cell).trim().into();
            }
            if let Some(column) = named(columns, grid.said(cell)).and_then(|(at, _)| columns.get(at)) {
                holds.insert(cell.column, (column.holds, column));
            }
        }
        Self { file, sheet, header, holds, names: names.into(), width, repeated: BTreeMap::new() }
    }

    /// Its text, of so many bytes at most. What only a workbook can hold is told.
    #[expect(clippy::result_large_err, reason = "made once for a file at most")]
    pub(super) fn read(
        mut self,
        (limits, most): (Limits, usize),
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<String, Diagnostic> {
        if let Some(far) = self.grid().cells.iter().find(|cell| cell.column > limits.columns) {
            let problem = SheetProblem::TooManyColumns { most: limits.columns };
            return Err(Diagnostic::new(&problem, self.place(far.row, far.column)));
        }
        self.tell_of_hidden(diagnostics);
        self.tell_of_unknown(diagnostics);
        self.tell_of_merged(diagnostics);
        self.text(most).ok_or_else(|| {
            let problem = WorkbookProblem::Unreadable(Fault::TooLarge);
            Diagnostic::new(&problem, Place::file(Arc::clone(self.file)))
        })
    }

    fn grid(&self) -> &'s Grid {
        &self.sheet.grid
    }

    /// The place of a cell.
    fn place(&self, row: usize, column: usize) -> Place {
        let mut said = vec![""; self.width.max(column)];
        let first = self.grid().cells.partition_point(|cell| cell.row < row);
        for cell in self.grid().cells.iter().skip(first).take_while(|cell| cell.row == row) {
            if let Some(of) = said.get_mut(cell.column - 1) {
                *of = self.grid().said(cell);
            }
        }
        let cells = Cells::new(Arc::clone(&self.names), said.into_iter(), column - 1);
        Place {
            line: row,
            cell: Some(CellRef { column, row }),
            sheet: Some(self.sheet.name.as_str().into()),
            cells: Some(cells),
            ..Place::file(Arc::clone(self.file))
        }
    }

    fn tell_of_hidden(&self, diagnostics: &mut Vec<Diagnostic>) {
        let Grid { hidden, is_filtered, .. } = self.grid();
        if let Some(&first) = hidden.first() {
            let problem = WorkbookProblem::HiddenRows { rows: hidden.clone(), is_filtered: *is_filtered };
            let column = self.grid().cells.iter().find(|cell| cell.row == first).map_or(1, |cell| cell.column);
            diagnostics.push(Diagnostic::new(&problem, self.place(first, column)));
        }
    }

    fn tell_of_unknown(&self, diagnostics: &mut Vec<Diagnostic>) {
        let read = self.grid().unknown.iter().filter(|(row, column)| *row >= self.header && *column <= self.width);
        diagnostics
            .extend(read.map(|&(row, column)| Diagnostic::new(&WorkbookProblem::NoResult, self.place(row, column))));
    }

    /// Tells of merged cells a block at a time. What cells say that go over several rows, each of the rows says.
    fn tell_of_merged(&mut self, diagnostics: &mut Vec<Diagnostic>) {
        let last = self.grid().cells.last().map_or(0, |cell| cell.row);
        // areas that lie one over the other, as no program writes them, could go on for ever
        let mut left_over = last.saturating_mul(self.width);
        for area in &self.grid().merged {
            let Area { rows, columns } = area;
            if rows.start() >= rows.end() || *rows.start() < self.header || self.header == 0 {
                continue;
            }
            let (row, left) = (*rows.start(), *columns.start());
            let named: Vec<(Holds, &'static Column)> = self.holds.range(columns.clone()).map(|(_, of)| *of).collect();
            let counts = |(holds, _): &(Holds, _)| !matches!(holds, Holds::Words | Holds::Quote);
            if named.is_empty() || row > last {
                continue;
            }
            let Some(rest) = left_over.checked_sub((*rows.end()).min(last) - row) else { return };
            left_over = rest;
            if row > self.header && !self.has_entries(area) {
                continue;
            }
            let said = self.said(row, left);
            let severity = if named.iter().any(counts) { Severity::Error } else { Severity::Warning };
            let cells = [CellRef { column: left, row }, CellRef { column: *columns.end(), row: *rows.end() }];
            let problem = WorkbookProblem::Merged {
                cells,
                names: named.iter().map(|(_, column)| [column.zh, column.en]).collect(),
                said: said.trim().chars().take(40).collect(),
                severity,
                is_header: row == self.header,
            };
            diagnostics.push(Diagnostic::new(&problem, self.place(row, left)));
            if row > self.header && severity == Severity::Error {
                let end = (*rows.end()).min(last);
                self.repeated.extend((row + 1..=end).map(|below| ((below, left), said)));
            }
        }
    }

    /// Whether rows hold anything beside the cells that were merged: others are no entries.
    fn has_entries(&self, Area { rows, columns }: &Area) -> bool {
        let first = self.grid().cells.partition_point(|cell| cell.row <= *rows.start());
        let mut below = self.grid().cells.iter().skip(first).take_while(|cell| cell.row <= *rows.end());
        below.any(|cell| !columns.contains(&cell.column))
    }

    fn said(&self, row: usize, column: usize) -> &'s str {
        let cells = &self.grid().cells;
        let found = cells.binary_search_by_key(&(row, column), |cell| (cell.row, cell.column));
        found.ok().and_then(|at| cells.get(at)).map_or("", |cell| self.grid().said(cell))
    }

    fn text(&self, most: usize) -> Option<String> {
        let name = self.sheet.name.replace(['\n', '\r', MARK], " ");
        let mut text = String::with_capacity(self.grid().size());
        text.push(MARK);
        text.push_str(&name);
        text.push('\n');
        let mut above = 0;
        for row in self.grid().rows() {
            let Some(number) = row.first().map(|cell| cell.row) else { continue };
            // rows between that say nothing are lines too
            (above + 1..number).for_each(|_| text.push_str(LINE_END));
            self.line(number, row, &mut text);
            above = number;
            if text.len() > most {
                return None;
            }
        }
        Some(text)
    }

    fn line(&self, number: usize, row: &[Filled], text: &mut String) {
        let mut cells = row.iter().peekable();
        for column in 1..=self.width {
            if column > 1 {
                text.push(',');
            }
            let own = cells.next_if(|cell| cell.column == column).map(|cell| self.grid().said(cell));
            let repeated = || self.repeated.get(&(number, column)).copied();
            write(own.or_else(repeated).unwrap_or_default(), text);
        }
        text.push_str(LINE_END);
    }
}

/// Writes the text of a cell, in quotes where it holds what would end it.
fn write(said: &str, text: &mut String) {
    let is_plain = !said.contains([',', '"', '\n', '\r']);
    if is_plain {
        text.push_str(said);
        return;
    }
    text.push('"');
    for piece in said.replace("\r\n", "\n").replace('\r', "\n").split_inclusive('"') {
        text.push_str(piece);
        if piece.ends_with('"') {
            text.push('"');
        }
    }
    text.push('"');
}
