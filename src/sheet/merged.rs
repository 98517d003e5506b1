//! Cells that were merged: saved as CSV, the first keeps what they say, and those below it are empty.

mod problem;

use std::borrow::Cow;
use std::collections::BTreeMap;

use self::problem::Merged;
use super::column::Holds;
use super::foot::foot;
use super::header::Header;
use super::problem::SheetProblem;
use super::row::Row;
use super::stray::total;
use super::trim::trimmed;
use crate::diagnostic::{CellRef, Code, Diagnostic, Kind, Place, Tally};

/// A column in which an empty cell is told.
#[derive(Debug)]
pub struct Needed {
    /// The column.
    pub column: usize,
    /// The code of what is told.
    pub code: Code,
    /// The column without which nobody can tell whether it is needed.
    pub hangs_on: Option<usize>,
}

/// Empty cells of one column under a filled one.
#[derive(Debug)]
struct Block<'t> {
    needed: &'static Needed,
    above: Above<'t>,
    /// Where the first of them is.
    place: Place,
    /// The rows, each by its number in a spreadsheet and its line.
    rows: Vec<(usize, usize)>,
    /// What was told of them, by its number among the findings.
    told: Vec<usize>,
}

/// What stands above, and where.
type Above<'t> = (Cow<'t, str>, CellRef);

/// A column on the way down the table.
#[derive(Debug)]
struct Descent<'t> {
    needed: &'static Needed,
    /// The index of its cells.
    index: usize,
    above: Option<Above<'t>>,
    open: Option<Block<'t>>,
    blocks: Vec<Block<'t>>,
}

impl<'t> Descent<'t> {
    /// What comes next stands under this.
    fn pass(&mut self, above: Option<Above<'t>>) {
        if self.open.is_some() {
            self.blocks.extend(self.open.take());
        }
        self.above = above;
    }

    fn rows(&self) -> usize {
        self.blocks.iter().map(|block| block.rows.len()).sum()
    }
}

/// One empty cell under a filled one has been forgotten as likely as merged.
const FEWEST: usize = 2;

/// Looks for cells that were merged, row by row as a table is read.
#[derive(Debug)]
pub struct Merging<'h, 't> {
    header: &'h Header,
    needed: &'static [Needed],
    columns: Vec<Descent<'t>>,
    /// Whether the row of every block is kept, and not its cell alone.
    in_full: bool,
    /// In how many cells is told what may be of a merged one.
    meant: usize,
    /// The number of the row before.
    last: usize,
}

impl<'h, 't> Merging<'h, 't> {
    /// At the first row below a header.
    pub fn new(header: &'h Header, needed: &'static [Needed], in_full: bool) -> Self {
        let columns = needed.iter().filter_map(|needed| {
            let index = header.index(needed.column)?;
            Some(Descent { needed, index, above: None, open: None, blocks: Vec::new() })
        });
        Self { header, needed, columns: columns.collect(), in_full, meant: 0, last: 0 }
    }

    /// Takes the next row, once all is told that is wrong in it: what was found after so many.
    pub fn row(&mut self, row: &Row<'t>, fits: bool, found: &[Diagnostic], before: usize) {
        if row.number != self.last + 1 {
            self.cut();
        }
        self.last = row.number;
        let told = found.get(before..).unwrap_or_default();
        if told.is_empty() {
            // as nearly all rows are
            for descent in &mut self.columns {
                descent.row(self.header, row, &[], self.in_full);
            }
            return;
        }
        let is_stray = told.iter().any(|told| SheetProblem::STRAY.contains(&told.code));
        // a table may go on over several pages
        if is_stray && (self.header.is_header(row) || foot(row.cells()).is_some()) {
            return;
        }
        if !fits || (is_stray && total(row).is_some()) {
            self.cut();
            return;
        }
        let told: Vec<(usize, usize)> =
            (before..).zip(told).filter_map(|(at, told)| Some((self.meant(told)?, at))).collect();
        let is_first =
            |(at, (index, _)): &(usize, &(usize, usize))| told.iter().take(*at).all(|(other, _)| other != index);
        self.meant += told.iter().enumerate().filter(is_first).count();
        for descent in &mut self.columns {
            descent.row(self.header, row, &told, self.in_full);
        }
    }

    /// In which cell something is told that may be of a merged one: that it is empty, or that a row says what was done
    /// alone.
    fn meant(&self, told: &Diagnostic) -> Option<usize> {
        let index = told.place.cell?.column - 1;
        let is_empty = |needed: &Needed| needed.code == told.code && self.header.index(needed.column) == Some(index);
        (is_deed(self.header, index) || self.needed.iter().any(is_empty)).then_some(index)
    }

    /// What comes next stands under nothing.
    fn cut(&mut self) {
        for descent in &mut self.columns {
            descent.pass(None);
        }
    }

    /// Makes one finding for each block of empty cells out of those that were told of its cells.
    pub fn join(mut self, diagnostics: &mut Vec<Diagnostic>) {
        self.cut();
        let several = self.columns.drain(..).filter(|column| column.rows() >= FEWEST && self.meant >= FEWEST);
        let mut blocks: Vec<Block<'_>> = several.flat_map(|column| column.blocks).collect();
        blocks.sort_by(|one, other| one.rows.cmp(&other.rows));
        let mut instead: BTreeMap<usize, Vec<Diagnostic>> = BTreeMap::new();
        let mut tally = Tally::new(self.in_full);
        for blocks in blocks.chunk_by_mut(|one, next| one.rows == next.rows) {
            let of_block: Vec<usize> = blocks.iter().flat_map(|block| block.told.iter().copied()).collect();
            let Some(first) = of_block.iter().min().and_then(|&first| diagnostics.get(first)) else { continue };
            let Some((code, place)) = blocks.first().map(|block| (block.needed.code, block.place.clone())) else {
                continue;
            };
            let severities = of_block.iter().filter_map(|&at| Some(diagnostics.get(at)?.severity));
            let severity = severities.max().unwrap_or(first.severity);
            blocks.sort_by_key(|block| block.above.1.column);
            let joined = Merged { header: self.header, blocks, code, severity };
            let kind = Kind::of(&joined);
            let joined =
                if tally.says(kind) { Diagnostic::new(&joined, place) } else { Diagnostic::unsaid(kind, None, place) };
            tally.add(std::slice::from_ref(&joined));
            for at in &of_block {
                instead.entry(*at).or_default();
            }
            if let Some(first) = of_block.iter().min().and_then(|first| instead.get_mut(first)) {
                first.push(joined);
            }
        }
        if let Some((&from, _)) = instead.first_key_value() {
            for (at, told) in (from..).zip(diagnostics.split_off(from)) {
                match instead.remove(&at) {
                    Some(joined) => diagnostics.extend(joined),
                    None => diagnostics.push(told),
                }
            }
        }
    }
}

fn is_deed(header: &Header, index: usize) -> bool {
    header.holds.get(index).is_some_and(|(holds, _)| *holds == Holds::Deed)
}

impl<'t> Descent<'t> {
    /// Takes the column down by a row, of which this is told: the index of a cell, and the number of the finding.
    fn row(&mut self, header: &Header, row: &Row<'t>, told: &[(usize, usize)], in_full: bool) {
        let Self { needed, index, .. } = *self;
        if row.is_told(index) {
            self.pass(None);
            return;
        }
        let at = row.cell_ref(index);
        let above = match row.lasting(index) {
            Some(lasting) => Cow::Borrowed(trimmed(lasting)),
            None => Cow::Owned(header.cell(row, needed.column).to_owned()),
        };
        if !above.is_empty() {
            self.pass(Some((above, at)));
            return;
        }
        let of = |index: usize| told.iter().rev().find(|(at, _)| *at == index).map(|(_, number)| *number);
        let of_row = || of(header.lone(row).map(|(at, _)| at).filter(|&at| is_deed(header, at))?);
        let of_cell = if told.is_empty() { None } else { of(index).or_else(of_row) };
        let is_unasked = || needed.hangs_on.is_some_and(|on| header.cell(row, on).is_empty());
        let Some(above) = self.above.as_ref().filter(|_| of_cell.is_some() || is_unasked()) else { return };
        let block = self.open.get_or_insert_with(|| Block {
            needed,
            above: above.clone(),
            place: if in_full { row.place(index) } else { row.cell_alone(index, row.raw(index).unwrap_or_default()) },
            rows: Vec::new(),
            told: Vec::new(),
        });
        block.rows.push((row.number, row.line()));
        block.told.extend(of_cell);
    }
}
