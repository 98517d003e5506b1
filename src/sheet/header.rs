//! The header: which column stands where.

mod says;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use super::cell::look;
use super::cell_problem::CellProblem;
use super::column::{Column, Holds};
use super::encoding_problem::EncodingProblem;
use super::foreign;
use super::key::key;
use super::mojibake;
use super::naming::{calls, is_called, is_changes, is_serial, named, position};
use super::problem::SheetProblem;
use super::row::Row;
use super::scan::{Scanned, Scanner};
use super::trim::trimmed;
use crate::diagnostic::{Diagnostic, Place, Problem as _, Severity, nearest};

/// Where each of the declared columns stands in a table. A column is named by its position among those declared.
#[derive(Debug, Clone)]
pub struct Header {
    pub(super) columns: &'static [Column],
    /// For each declared column the index of its cells.
    at: Vec<Option<usize>>,
    /// How many cells a row has.
    pub(super) width: usize,
    /// How many cells the header itself has, with the empty ones at its end.
    pub(super) padded: usize,
    /// Whether it is the first row; else a title stands above it, which is told.
    is_first: bool,
    /// What the header itself says, to know it again.
    pub(super) cells: Vec<String>,
    /// The same, as the cells of rows are called by it.
    pub(super) names: Arc<[Box<str>]>,
    /// For each cell of a row what it holds, and whether it has to.
    pub(super) holds: Vec<(Holds, bool)>,
}

/// How far below the first row one looks for a header that a title was put above.
const TITLE_ROWS: usize = 5;

impl Header {
    /// Reads the first row as the header. `None` where the rows cannot be understood: the diagnostics say why,
    /// and nothing further in the file is worth reading.
    pub fn read(
        scanner: &mut Scanner<'_>,
        columns: &'static [Column],
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        let row = Self::first_row(scanner, diagnostics)?;
        Self::of_row(row, scanner, columns, diagnostics)
    }

    /// The first row that holds anything.
    pub(super) fn first_row<'t>(scanner: &mut Scanner<'t>, diagnostics: &mut Vec<Diagnostic>) -> Option<Row<'t>> {
        let mut row = scanner.row();
        match scanner.scan(&mut row, diagnostics) {
            Scanned::Row => Some(row),
            Scanned::Broken => None,
            Scanned::End => {
                let problem = SheetProblem::Empty { bytes: scanner.text().len() };
                diagnostics.push(Diagnostic::new(&problem, Place::file(scanner.file())));
                None
            }
        }
    }

    /// Reads the first row of a table as its header.
    pub(super) fn of_row<'t>(
        row: Row<'t>,
        scanner: &mut Scanner<'t>,
        columns: &'static [Column],
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        let names_some = row.cells().any(|cell| named(columns, cell).is_some()) || called(columns, &row) >= SEVERAL;
        // a form's heading may name a column or two: 镇,白蒲镇,,日期,2018-12-20
        if names_some && (is_complete(columns, &row) || !stands_below(scanner, columns)) {
            Self::tell_of_letters(scanner, diagnostics);
            return Self::from_row(&row, columns, diagnostics);
        }
        let (told, below) = unlike_a_header(scanner, row, columns);
        diagnostics.push(told);
        // what is wrong below a title is told in the same run
        let header = Self::from_row(&below?, columns, diagnostics)?;
        Some(Self { is_first: false, ..header })
    }

    /// Tells of letters that would be Chinese in another encoding.
    pub(super) fn tell_of_letters(scanner: &Scanner<'_>, diagnostics: &mut Vec<Diagnostic>) {
        diagnostics.extend(if scanner.is_of_file() { foreign::letters(scanner) } else { None });
    }

    fn from_row(row: &Row<'_>, columns: &'static [Column], diagnostics: &mut Vec<Diagnostic>) -> Option<Self> {
        let cells: Vec<String> = row.cells().map(|cell| cell.trim().to_owned()).collect();
        let width = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        let first = cells.iter().position(|cell| !cell.is_empty()).unwrap_or(0);
        let mut at: Vec<Option<usize>> = vec![None; columns.len()];
        let mut twice = false;
        let (mut unknown, mut suspected) = (Vec::new(), Vec::new());
        for (index, cell) in cells.iter().enumerate().take(width) {
            if row.is_suspect {
                diagnostics.extend(dangerous(row, index));
            }
            if cell.is_empty() && row.is_of_workbook() && index < first {
                // the table begins further to the right
                continue;
            }
            if cell.is_empty() {
                diagnostics.push(Diagnostic::new(&SheetProblem::ColumnUnnamed, row.place_in_header(index)));
                continue;
            }
            let known = named(columns, cell);
            if let Some((_, instead)) = known.filter(|_| position(columns, cell).is_none()) {
                let problem = SheetProblem::ColumnRespelt { written: cell.clone(), instead };
                diagnostics.push(Diagnostic::new(&problem, row.place_in_header(index)));
            }
            match known.and_then(|(known, _)| at.get_mut(known)) {
                Some(Some(first)) => {
                    let problem = SheetProblem::ColumnTwice { written: cell.clone() };
                    let what = crate::text!("第一次在这里", "the first is here");
                    diagnostics.push(
                        Diagnostic::new(&problem, row.place_in_header(index)).also(row.place_in_header(*first), what),
                    );
                    twice = true;
                }
                Some(free) => *free = Some(index),
                None if is_changes(cell) => {}
                None => unknown.push((index, cell)),
            }
        }
        for (index, cell) in unknown {
            if let Some(garbled) = mojibake::garbled(cell) {
                diagnostics
                    .push(Diagnostic::new(&CellProblem::Garbled { was: garbled.was }, row.place_in_header(index)));
                continue;
            }
            let written = key(cell);
            let absent = columns.iter().enumerate().filter(|(known, _)| at.get(*known).is_some_and(Option::is_none));
            let called = absent.clone().find(|(_, column)| calls(column, cell));
            let near = nearest(&written, absent.flat_map(|(_, column)| [column.zh, column.en]));
            let near = near.filter(|_| !is_serial(cell));
            let near = near.and_then(|near| Some((position(columns, near)?, own(near, columns))));
            let problem = match called.map(|(known, column)| (known, column.zh)).or(near) {
                Some((known, near)) => {
                    suspected.push(known);
                    // another name and a slip of the pen are read as what they must be, so that all else that is wrong
                    // is told too, and nothing that is not
                    let is_slip = near.chars().count() == written.chars().count();
                    if let Some(free) = at.get_mut(known).filter(|_| called.is_some() || is_slip) {
                        *free = Some(index);
                    }
                    SheetProblem::ColumnNear { written: cell.clone(), near }
                }
                None => SheetProblem::ColumnUnknown { written: cell.clone() },
            };
            diagnostics.push(Diagnostic::new(&problem, row.place_in_header(index)));
        }
        let mut readable = !twice;
        for (known, &Column { zh, en, .. }) in columns.iter().enumerate().filter(|(_, column)| column.required) {
            if at.get(known).copied().flatten().is_none() {
                readable = false;
                if !suspected.contains(&known) {
                    diagnostics.push(Diagnostic::new(&SheetProblem::ColumnMissing { zh, en }, row.place_in_header(0)));
                }
            }
        }
        let mut holds = vec![(Holds::Words, false); width];
        for (column, index) in columns.iter().zip(&at) {
            if let Some(of_cell) = index.and_then(|index| holds.get_mut(index)) {
                *of_cell = (column.holds, column.required);
            }
        }
        let names = cells.iter().map(|name| name.as_str().into()).collect();
        readable.then_some(Self { columns, at, width, padded: row.len(), is_first: true, cells, names, holds })
    }

    /// Whether it is the first row, as it must be.
    pub fn is_first(&self) -> bool {
        self.is_first
    }

    /// How many cells a row has.
    pub fn width(&self) -> usize {
        self.width
    }

    /// The index of the cells of a declared column, where the table has it.
    pub fn index(&self, column: usize) -> Option<usize> {
        self.at.get(column).copied().flatten()
    }

    /// The cell of a declared column, trimmed; empty where the table does not have the column.
    pub fn cell<'r>(&self, row: &'r Row<'_>, column: usize) -> &'r str {
        let index = self.index(column).filter(|&index| row.may_hold(index));
        trimmed(index.and_then(|index| row.get(index)).unwrap_or_default())
    }

    /// Whether a place is a cell of one of these columns.
    pub fn is_in(&self, place: &Place, columns: &[usize]) -> bool {
        let at = place.cell.map(|cell| cell.column);
        at.is_some() && columns.iter().any(|&column| self.index(column).map(|index| index + 1) == at)
    }

    /// Whether all has been said of the cell of a declared column: what it holds instead of what it should is told.
    pub fn is_told(&self, row: &Row<'_>, column: usize) -> bool {
        self.index(column).is_some_and(|index| row.is_told(index))
    }

    /// The place of the cell of a declared column; of the first cell where the table does not have the column.
    pub fn place(&self, row: &Row<'_>, column: usize) -> Place {
        row.place(self.index(column).unwrap_or(0))
    }
}

/// Whether a row names every column that has to be there.
fn is_complete(columns: &[Column], row: &Row<'_>) -> bool {
    let named: Vec<usize> = row.cells().filter_map(|cell| Some(named(columns, cell)?.0)).collect();
    columns.iter().enumerate().filter(|(_, column)| column.required).all(|(at, _)| named.contains(&at))
}

/// Whether such a row stands not far below the first one.
fn stands_below(scanner: &Scanner<'_>, columns: &[Column]) -> bool {
    let mut rows = scanner.anew();
    let (mut row, mut unread) = (rows.row(), Vec::new());
    // one word alone may be a town
    let is_telling = columns.iter().filter(|column| column.required).count() >= SEVERAL;
    is_telling
        && (0..=TITLE_ROWS).any(|at| rows.next_row(&mut row, &mut unread) && at > 0 && is_complete(columns, &row))
}

/// How many names of columns make a header where there is no other sign of one.
const SEVERAL: usize = 2;

/// How many of the cells call columns what people call them instead.
fn called(columns: &[Column], row: &Row<'_>) -> usize {
    row.cells().filter(|cell| is_called(columns, cell)).count()
}

/// What a cell of the header must not hold, whatever its column is called.
fn dangerous(row: &Row<'_>, index: usize) -> impl Iterator<Item = Diagnostic> {
    let told = row.get(index).map(|cell| look(cell, Holds::Words, false).told).unwrap_or_default();
    let found = told.into_iter().map(move |(problem, part)| (problem, part.unwrap_or_default()));
    let found = found.filter(|(problem, _)| problem.severity() == Severity::Error);
    found.map(move |(problem, part)| Diagnostic::new(&problem, row.place_within(index, part)))
}

/// The name as the columns own it.
fn own(name: &str, columns: &[Column]) -> &'static str {
    columns.iter().flat_map(|column| [column.zh, column.en]).find(|&own| own == name).unwrap_or_default()
}

/// Why a first row is no header: another delimiter, a title above it, or simply other words. Below a title the header
/// is handed back.
fn unlike_a_header<'t>(
    scanner: &mut Scanner<'t>,
    mut row: Row<'t>,
    columns: &[Column],
) -> (Diagnostic, Option<Row<'t>>) {
    let place = row.place(0);
    let line = place.source.clone();
    let others = [',', ';', '\t', '，', '；', '、', '|'].into_iter().filter(|&sign| sign != scanner.comma());
    for found in others {
        if line.split(found).any(|cell| position(columns, cell.trim_matches('"')).is_some())
            || line.trim().trim_matches('"').eq_ignore_ascii_case(&format!("sep={found}"))
        {
            let problem = SheetProblem::Delimiter { found, expected: scanner.comma(), file: scanner.file() };
            return (Diagnostic::new(&problem, place), None);
        }
    }
    let is_header = |line: &str| line.split(scanner.comma()).any(|cell| named(columns, cell).is_some());
    if let Some(seems) = foreign::meant(&line, is_header) {
        return (Diagnostic::new(&EncodingProblem::OtherEncoding { seems }, place), None);
    }
    if let Some(garbled) = row.get(0).and_then(mojibake::garbled) {
        return (Diagnostic::new(&CellProblem::Garbled { was: garbled.was }, place), None);
    }
    let mut unread = Vec::new();
    let mut seems = None;
    for _ in 0..TITLE_ROWS {
        if seems.is_none() && scanner.next_row(&mut row, &mut unread) {
            let known = row.cells().filter(|cell| named(columns, cell).is_some()).count() + called(columns, &row);
            seems = (known >= SEVERAL || known == columns.len()).then_some(row.line());
        }
    }
    let names: Vec<String> = columns.iter().map(|column| format!("{} ({})", column.zh, column.en)).collect();
    let problem = SheetProblem::NoHeader { seems, columns: names.join("、") };
    (Diagnostic::new(&problem, place), seems.map(|_| row))
}
