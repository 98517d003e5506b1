//! Whether two files hold the same table, however each of them is written.

use super::column::Holds;
use super::form::form;
use super::{Source, Table};
use crate::diagnostic::Place;
use crate::sheet::{Header, Row, Scanner};

/// The first thing in which two tables differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Where it is in each of them.
    pub places: [Place; 2],
    /// What each says there; nothing where one has no such row or column.
    pub said: [String; 2],
}

/// The first thing in which two files that should hold the same table differ, row by row; blank ones are passed over, and
/// so is how a cell is written.
pub fn difference(table: Table, one: &Source<'_>, other: &Source<'_>) -> Option<Difference> {
    let mut sides = [Side::of(table, one), Side::of(table, other)];
    loop {
        let more = sides.each_mut().map(Side::next);
        let [left, right] = &sides;
        match more {
            [false, false] => return None,
            [true, true] => {}
            _ => return Some(at(left, right, None)),
        }
        let columns = left.columns.iter().chain(&right.columns).map(|(name, _)| name);
        for name in columns {
            if left.said(name) != right.said(name) {
                return Some(at(left, right, Some(name)));
            }
        }
    }
}

/// The difference in a column of the rows that both have reached, or that but one of them has.
fn at(left: &Side<'_>, right: &Side<'_>, name: Option<&str>) -> Difference {
    let said = |side: &Side<'_>| match name {
        Some(name) => side.said(name),
        None if side.is_done => String::new(),
        None => side.row.cells().map(str::trim).find(|cell| !cell.is_empty()).unwrap_or_default().to_owned(),
    };
    Difference { places: [left.place(name), right.place(name)], said: [said(left), said(right)] }
}

/// One of the files, at one of its rows.
struct Side<'s> {
    scanner: Scanner<'s>,
    header: Option<Header>,
    row: Row<'s>,
    /// Its columns by their Chinese names, or their own where they are not known, each with what its cells hold.
    columns: Vec<(String, Holds)>,
    is_done: bool,
}

impl<'s> Side<'s> {
    fn of(table: Table, source: &Source<'s>) -> Self {
        let mut scanner = source.scanner();
        let header = Header::read(&mut scanner, table.columns(), &mut Vec::new());
        let row = scanner.row();
        let mut columns = Vec::new();
        if let Some(header) = &header {
            columns = header
                .named()
                .map(|name| (table.own(name), table.column(name)))
                .map(|(own, known)| (own, known.map_or(Holds::Words, |(holds, _)| holds)))
                .collect();
        }
        Self { scanner, header, row, columns, is_done: false }
    }

    /// Goes on to the next row that holds anything.
    fn next(&mut self) -> bool {
        self.is_done = self.header.is_none() || !self.scanner.next_row(&mut self.row, &mut Vec::new());
        !self.is_done
    }

    /// What its row says in a column, in the form in which that is compared.
    fn said(&self, name: &str) -> String {
        let found = self.columns.iter().position(|(own, _)| own == name);
        let cell = found.and_then(|at| Some((self.row.get(at)?, self.columns.get(at)?.1)));
        cell.map_or_else(String::new, |(cell, holds)| form(cell, holds).0.into_owned())
    }

    fn place(&self, name: Option<&str>) -> Place {
        if self.is_done {
            return self.scanner.place();
        }
        let at = name.and_then(|name| self.columns.iter().position(|(own, _)| own == name));
        let first = || self.row.cells().position(|cell| !cell.trim().is_empty());
        self.row
            .place_below(&self.header.as_ref().map(Header::names).unwrap_or_default(), at.or_else(first).unwrap_or(0))
    }
}
