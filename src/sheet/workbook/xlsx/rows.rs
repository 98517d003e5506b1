//! The cells of a sheet, one after the other.

use std::borrow::Cow;

use super::strings::{Strings, rich, unescaped};
use crate::sheet::workbook::fault::Fault;
use crate::sheet::workbook::format::Format;
use crate::sheet::workbook::grid::{Area, Grid};
use crate::sheet::workbook::part::Part;
use crate::sheet::workbook::value::{self, Epoch};
use crate::sheet::workbook::xml::{Node, Tag, Xml};

/// By what the cells of a sheet are read.
pub(super) struct Reader<'r> {
    pub(super) strings: &'r Strings,
    pub(super) formats: &'r [Format],
    pub(super) epoch: Epoch,
    pub(super) most: usize,
}

/// A cell on its way.
#[derive(Default)]
struct Cell {
    column: usize,
    kind: String,
    format: Format,
    has_formula: bool,
    said: String,
}

impl Reader<'_> {
    /// Reads the cells of a sheet.
    pub(super) fn read(&self, part: Part<'_>, grid: &mut Grid) -> Result<(), Fault> {
        let mut xml = Xml::new(part);
        let (mut row, mut is_hidden, mut column) = (0, false, 0);
        loop {
            match xml.next()? {
                Node::Open(tag) => match tag.name() {
                    "row" => {
                        row = tag.number("r").unwrap_or(row + 1);
                        (is_hidden, column) = (tag.says("hidden"), 0);
                    }
                    "c" => {
                        let mut cell = self.begin(&tag, column + 1)?;
                        column = cell.column;
                        cell.fill(&mut xml)?;
                        self.end(&cell, row, grid)?;
                    }
                    "mergeCell" => {
                        if let Some(area) = tag.get("ref").and_then(|written| area(&written)) {
                            grid.merge(area);
                        }
                    }
                    "filterColumn" => grid.is_filtered = true,
                    _ => {}
                },
                Node::Close(tag) if tag.name() == "row" && is_hidden => grid.hide(row),
                Node::End => return Ok(()),
                _ => {}
            }
        }
    }

    fn begin(&self, tag: &Tag<'_>, next: usize) -> Result<Cell, Fault> {
        let column = match tag.get("r") {
            Some(written) => address(&written).ok_or_else(Fault::cells)?.1,
            None => next,
        };
        let format = tag.number::<usize>("s").and_then(|style| self.formats.get(style)).copied();
        let kind = tag.get("t").unwrap_or_default().into_owned();
        Ok(Cell { column, kind, format: format.unwrap_or_default(), ..Cell::default() })
    }

    fn end(&self, cell: &Cell, row: usize, grid: &mut Grid) -> Result<(), Fault> {
        let said = &*cell.said;
        let text = match cell.kind.as_str() {
            "s" => {
                let number = said.trim().parse().ok();
                Cow::Borrowed(number.and_then(|number| self.strings.get(number)).ok_or_else(Fault::strings)?)
            }
            "b" => Cow::Borrowed(if said.trim() == "1" { "TRUE" } else { "FALSE" }),
            "str" if said.contains("_x") => Cow::Owned(unescaped(said)),
            "str" | "inlineStr" | "e" => Cow::Borrowed(said),
            "d" => Cow::Borrowed(said.strip_suffix("T00:00:00").unwrap_or(said)),
            _ => value::number(said.trim(), 0, cell.format, self.epoch),
        };
        if cell.has_formula && said.is_empty() && cell.kind != "str" {
            grid.unknown.push((row, cell.column));
            return Ok(());
        }
        grid.push((row, cell.column), &text, self.most)
    }
}

impl Cell {
    /// Takes what stands inside its tag.
    fn fill(&mut self, xml: &mut Xml<'_>) -> Result<(), Fault> {
        let mut is_value = false;
        loop {
            let is_inline = match xml.next()? {
                Node::Open(tag) => {
                    is_value |= tag.name() == "v";
                    self.has_formula |= tag.name() == "f";
                    tag.name() == "is"
                }
                Node::Close(tag) if tag.name() == "c" => return Ok(()),
                Node::Close(_) => {
                    is_value = false;
                    false
                }
                Node::Text(said) => {
                    if is_value {
                        self.said.push_str(&said);
                    }
                    false
                }
                Node::Nothing => false,
                Node::End => return Err(Fault::cut()),
            };
            if is_inline {
                rich(xml, "is", &mut self.said)?;
            }
        }
    }
}

/// `D7` as row and column.
fn address(written: &str) -> Option<(usize, usize)> {
    let letters = written.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, row) = written.split_at_checked(letters).filter(|(letters, _)| (1..=3).contains(&letters.len()))?;
    let letter = |byte: u8| usize::from(byte.to_ascii_uppercase() - b'A' + 1);
    Some((row.parse().ok()?, letters.bytes().fold(0, |column, byte| column * 26 + letter(byte))))
}

/// `A3:B7`.
fn area(written: &str) -> Option<Area> {
    let (from, to) = written.split_once(':')?;
    let ((first, left), (last, right)) = (address(from)?, address(to)?);
    Some(Area { rows: first..=last, columns: left..=right })
}
