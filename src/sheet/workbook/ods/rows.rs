//! The rows of a sheet, in which whatever comes several times is written once.

use super::cell::Cell;
use crate::sheet::workbook::fault::Fault;
use crate::sheet::workbook::grid::{Area, Grid};
use crate::sheet::workbook::xml::{Node, Tag, Xml};

/// A row that is being read.
#[derive(Default)]
pub(super) struct Rows {
    grid: Grid,
    /// The row that comes next, and how often it is there.
    row: usize,
    times: usize,
    is_hidden: bool,
    /// The cells of it that say something, each with its column.
    said: Vec<(usize, String)>,
    column: usize,
    most: usize,
}

/// What a tag begins.
enum Begun {
    Cell(Box<Cell>, usize),
    Covered(usize),
    Else,
    Other,
}

impl Rows {
    /// The cells of the sheet whose tag is open.
    pub(super) fn read(xml: &mut Xml<'_>, most: usize) -> Result<Grid, Fault> {
        let mut rows = Self { row: 1, most, ..Self::default() };
        loop {
            let begun = match xml.next()? {
                Node::Open(tag) => rows.open(&tag),
                Node::Close(tag) => match tag.name() {
                    "table" => return Ok(rows.grid),
                    "table-row" => {
                        rows.end()?;
                        Begun::Else
                    }
                    _ => Begun::Else,
                },
                Node::End => return Err(Fault::cut()),
                _ => Begun::Else,
            };
            match begun {
                Begun::Cell(mut cell, times) => {
                    cell.fill(xml)?;
                    rows.cell(*cell, times)?;
                }
                Begun::Covered(times) => {
                    xml.skip()?;
                    rows.column = rows.column.saturating_add(times);
                }
                Begun::Other => xml.skip()?,
                Begun::Else => {}
            }
        }
    }

    fn open(&mut self, tag: &Tag<'_>) -> Begun {
        let times = |name: &str| tag.number::<usize>(name).unwrap_or(1).max(1);
        match tag.name() {
            "table-row" => {
                self.times = times("table:number-rows-repeated");
                let shown = tag.get("table:visibility");
                self.is_hidden = shown.as_ref().is_some_and(|shown| shown != "visible");
                self.grid.is_filtered |= shown.is_some_and(|shown| shown == "filter");
                self.column = 1;
                self.said.clear();
                Begun::Else
            }
            "table-cell" => {
                let spanned = [times("table:number-rows-spanned"), times("table:number-columns-spanned")];
                if spanned != [1, 1] {
                    let (row, column) = (self.row, self.column);
                    let rows = row..=row.saturating_add(spanned[0] - 1);
                    self.grid.merge(Area { rows, columns: column..=column.saturating_add(spanned[1] - 1) });
                }
                Begun::Cell(Box::new(Cell::of(tag)), times("table:number-columns-repeated"))
            }
            "covered-table-cell" => Begun::Covered(times("table:number-columns-repeated")),
            "shapes" | "forms" | "table-source" | "scenario" | "named-expressions" => Begun::Other,
            _ => Begun::Else,
        }
    }

    fn cell(&mut self, cell: Cell, times: usize) -> Result<(), Fault> {
        if cell.is_unknown() {
            self.grid.unknown.push((self.row, self.column));
        }
        let text = cell.text();
        if text.is_empty() {
            self.column = self.column.saturating_add(times);
            return Ok(());
        }
        for _ in 0..times {
            self.said.push((self.column, text.clone()));
            self.column = self.column.saturating_add(1);
            let size = self.said.len().saturating_mul(size_of::<(usize, String)>() + text.len());
            if size > self.most {
                return Err(Fault::TooLarge);
            }
        }
        Ok(())
    }

    fn end(&mut self) -> Result<(), Fault> {
        if self.said.is_empty() {
            self.row = self.row.saturating_add(self.times);
            return Ok(());
        }
        for _ in 0..self.times {
            for (column, text) in &self.said {
                self.grid.push((self.row, *column), text, self.most)?;
            }
            if self.is_hidden {
                self.grid.hide(self.row);
            }
            self.row = self.row.saturating_add(1);
        }
        Ok(())
    }
}
