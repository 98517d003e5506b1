//! The filled cells of one sheet, in order, with what is not in any cell: what was merged, hidden, or never worked out.

use std::ops::RangeInclusive;

use super::fault::Fault;

/// The last row and column that there can be.
const LAST_ROW: usize = 1 << 20;
const LAST_COLUMN: usize = 1 << 14;
/// The most merged areas that are looked at: more than any sheet has.
const MOST_MERGED: usize = 1 << 16;

/// The filled cells of one sheet.
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// What they say, one behind the other.
    text: String,
    pub(super) cells: Vec<Filled>,
    /// Cells that were merged.
    pub(super) merged: Vec<Area>,
    /// The rows that are hidden and hold something, from 1.
    pub(super) hidden: Vec<usize>,
    /// Whether a filter hides rows.
    pub(super) is_filtered: bool,
    /// The cells with a formula of which nobody knows what it comes to.
    pub(super) unknown: Vec<(usize, usize)>,
}

/// A cell that holds something: its row and column from 1, and the bytes of the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Filled {
    pub(super) row: usize,
    pub(super) column: usize,
    start: usize,
    end: usize,
}

/// Rows and columns, from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) rows: RangeInclusive<usize>,
    pub(super) columns: RangeInclusive<usize>,
}

impl Grid {
    /// Adds a cell behind all others, unless it says nothing.
    pub(super) fn push(&mut self, (row, column): (usize, usize), said: &str, most: usize) -> Result<(), Fault> {
        let is_behind = self.cells.last().is_none_or(|last| (last.row, last.column) < (row, column));
        if !is_behind || !(1..=LAST_ROW).contains(&row) || !(1..=LAST_COLUMN).contains(&column) {
            return Err(Fault::cells());
        }
        if said.trim().is_empty() {
            return Ok(());
        }
        let start = self.text.len();
        self.text.push_str(said);
        self.cells.push(Filled { row, column, start, end: self.text.len() });
        if self.size() > most { Err(Fault::TooLarge) } else { Ok(()) }
    }

    /// How much room it takes: a cell some beside what it says.
    pub(super) fn size(&self) -> usize {
        self.text.len() + self.cells.len() * size_of::<Filled>()
    }

    /// Notes that a row is hidden, where it holds something.
    pub(super) fn hide(&mut self, row: usize) {
        if self.cells.last().is_some_and(|last| last.row == row) {
            self.hidden.push(row);
        }
    }

    /// Notes that cells were merged.
    pub(super) fn merge(&mut self, area: Area) {
        if self.merged.len() < MOST_MERGED {
            self.merged.push(area);
        }
    }

    /// What a cell says.
    pub(super) fn said(&self, cell: &Filled) -> &str {
        self.text.get(cell.start..cell.end).unwrap_or_default()
    }

    /// The filled cells row by row.
    pub(super) fn rows(&self) -> impl Iterator<Item = &[Filled]> {
        self.cells.chunk_by(|one, next| one.row == next.row)
    }
}
