//! The cells of a sheet, record by record.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::records::{Pieces, record};
use super::{BEGIN, END, Globals};
use crate::sheet::workbook::fault::Fault;
use crate::sheet::workbook::grid::{Area, Grid};
use crate::sheet::workbook::package::number;
use crate::sheet::workbook::value;

const ROW: usize = 0x0208;
const SHARED: usize = 0x00FD;
const LABELS: [usize; 2] = [0x0204, 0x00D6];
const NUMBER: usize = 0x0203;
const SHORT: usize = 0x027E;
const SHORTS: usize = 0x00BD;
const TRUTH: usize = 0x0205;
const FORMULA: usize = 0x0006;
const STRING: usize = 0x0207;
const MERGED: usize = 0x00E5;
const FILTERED: usize = 0x009B;

/// Reads the cells of one sheet.
pub(super) struct Reader<'g> {
    globals: &'g Globals,
    most: usize,
    size: usize,
    /// The cells, by row and column from 1; not all programs write them in order.
    cells: Vec<((usize, usize), String)>,
    hidden: BTreeSet<usize>,
    grid: Grid,
    /// Where the string belongs that comes next.
    awaited: Option<(usize, usize)>,
}

impl<'g> Reader<'g> {
    /// A reader of cells that may hold so many bytes.
    pub(super) fn new(globals: &'g Globals, most: usize) -> Self {
        let (cells, hidden, grid, awaited) = (Vec::new(), BTreeSet::new(), Grid::default(), None);
        Self { globals, most, size: 0, cells, hidden, grid, awaited }
    }

    /// The cells of the sheet that begins at a position.
    pub(super) fn read(mut self, stream: &[u8], mut at: usize) -> Result<Grid, Fault> {
        let mut depth = 0_usize;
        while let Some(record) = record(stream, at)? {
            at = record.next;
            match record.kind {
                BEGIN => depth += 1,
                END if depth <= 1 => return self.finish(),
                END => depth -= 1,
                // a chart lies inside
                kind if depth == 1 => self.take(kind, record.bytes)?,
                _ => {}
            }
        }
        Err(Fault::cut())
    }

    fn take(&mut self, kind: usize, bytes: &[u8]) -> Result<(), Fault> {
        let at = || Ok::<_, Fault>((number(bytes, 0, 2)? + 1, number(bytes, 2, 2)? + 1));
        let style = || number(bytes, 4, 2);
        match kind {
            ROW if number(bytes, 12, 4)? & 0x20 != 0 => drop(self.hidden.insert(number(bytes, 0, 2)? + 1)),
            SHARED => {
                let string = self.globals.strings.get(number(bytes, 6, 4)?).ok_or_else(Fault::strings)?;
                self.push(at()?, Cow::Borrowed(string))?;
            }
            kind if LABELS.contains(&kind) => {
                let length = number(bytes, 6, 2)?;
                let said = Pieces::one(bytes.get(8..).unwrap_or_default()).string(length)?;
                self.push(at()?, Cow::Owned(said))?;
            }
            NUMBER => self.number(at()?, style()?, &full(bytes, 6)?, 0)?,
            SHORT => self.short(at()?, style()?, number(bytes, 6, 4)?)?,
            SHORTS => {
                let (row, first) = at()?;
                for (column, short) in bytes.get(4..).unwrap_or_default().chunks_exact(6).enumerate() {
                    self.short((row, first + column), number(short, 0, 2)?, number(short, 2, 4)?)?;
                }
            }
            TRUTH => self.truth(at()?, number(bytes, 6, 1)?, number(bytes, 7, 1)? == 1)?,
            FORMULA => self.formula(at()?, style()?, bytes)?,
            STRING => {
                if let Some(at) = self.awaited.take() {
                    let length = number(bytes, 0, 2)?;
                    let said = Pieces::one(bytes.get(2..).unwrap_or_default()).string(length)?;
                    self.push(at, Cow::Owned(said))?;
                }
            }
            MERGED => {
                for area in bytes.get(2..).unwrap_or_default().chunks_exact(8) {
                    let [first, last, left, right] = [0, 2, 4, 6].map(|at| number(area, at, 2).map(|at| at + 1));
                    self.grid.merge(Area { rows: first?..=last?, columns: left?..=right? });
                }
            }
            FILTERED => self.grid.is_filtered = true,
            _ => {}
        }
        Ok(())
    }

    fn push(&mut self, at: (usize, usize), said: Cow<'_, str>) -> Result<(), Fault> {
        self.size += said.len() + size_of::<((usize, usize), String)>();
        if self.size > self.most {
            return Err(Fault::TooLarge);
        }
        self.cells.push((at, said.into_owned()));
        Ok(())
    }

    fn number(&mut self, at: (usize, usize), style: usize, stored: &str, shift: i32) -> Result<(), Fault> {
        let said = value::number(stored, shift, self.globals.format(style), self.globals.epoch).into_owned();
        self.push(at, Cow::Owned(said))
    }

    /// A number in four bytes: a whole one or the first half of another, both perhaps in hundredths.
    fn short(&mut self, at: (usize, usize), style: usize, short: usize) -> Result<(), Fault> {
        let shift = if short & 1 == 1 { -2 } else { 0 };
        let bits = u32::try_from(short).unwrap_or_default() & !3;
        let stored = if short & 2 == 2 {
            (bits.cast_signed() >> 2).to_string()
        } else {
            f64::from_bits(u64::from(bits) << 32).to_string()
        };
        self.number(at, style, &stored, shift)
    }

    fn truth(&mut self, at: (usize, usize), said: usize, is_error: bool) -> Result<(), Fault> {
        let said = match (is_error, said) {
            (false, 0) => "FALSE",
            (false, _) => "TRUE",
            (true, 0x00) => "#NULL!",
            (true, 0x07) => "#DIV/0!",
            (true, 0x0F) => "#VALUE!",
            (true, 0x17) => "#REF!",
            (true, 0x1D) => "#NAME?",
            (true, 0x24) => "#NUM!",
            (true, _) => "#N/A",
        };
        self.push(at, Cow::Borrowed(said))
    }

    fn formula(&mut self, at: (usize, usize), style: usize, bytes: &[u8]) -> Result<(), Fault> {
        if number(bytes, 12, 2)? != 0xFFFF {
            return self.number(at, style, &full(bytes, 6)?, 0);
        }
        match number(bytes, 6, 1)? {
            0 => self.awaited = Some(at),
            1 => self.truth(at, number(bytes, 8, 1)?, false)?,
            2 => self.truth(at, number(bytes, 8, 1)?, true)?,
            _ => {}
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Grid, Fault> {
        self.cells.sort_by_key(|(at, _)| *at);
        for rows in self.cells.chunk_by(|((one, _), _), ((next, _), _)| one == next) {
            for (at, said) in rows {
                self.grid.push(*at, said, usize::MAX)?;
            }
            if let Some(((row, _), _)) = rows.first().filter(|((row, _), _)| self.hidden.contains(row)) {
                self.grid.hide(*row);
            }
        }
        Ok(self.grid)
    }
}

/// A number in eight bytes, as digits.
fn full(bytes: &[u8], at: usize) -> Result<String, Fault> {
    let bits = bytes.get(at..).and_then(|rest| rest.first_chunk()).ok_or_else(Fault::cut)?;
    Ok(f64::from_le_bytes(*bits).to_string())
}
