//! The records of the stream of a workbook, and the strings in them, which may go on in the records behind.

use crate::sheet::workbook::fault::Fault;
use crate::sheet::workbook::package::number;

/// What goes on with the record before it.
const CONTINUE: usize = 0x003C;

/// A record: its kind, its bytes, and where the next one begins.
pub(super) struct Record<'s> {
    pub(super) kind: usize,
    pub(super) bytes: &'s [u8],
    pub(super) next: usize,
}

/// The record at a position; `None` at the end.
pub(super) fn record(stream: &[u8], at: usize) -> Result<Option<Record<'_>>, Fault> {
    if stream.len() < at.saturating_add(4) {
        return Ok(None);
    }
    let (kind, length) = (number(stream, at, 2)?, number(stream, at + 2, 2)?);
    let bytes = stream.get(at + 4..at + 4 + length).ok_or_else(Fault::cut)?;
    Ok(Some(Record { kind, bytes, next: at + 4 + length }))
}

/// The bytes of a record, and of those that go on with it.
pub(super) struct Pieces<'s> {
    all: Vec<&'s [u8]>,
    piece: usize,
    at: usize,
}

impl<'s> Pieces<'s> {
    /// Those of the record at a position of the stream.
    pub(super) fn of(stream: &'s [u8], first: &Record<'s>) -> Result<Self, Fault> {
        let (mut all, mut at) = (vec![first.bytes], first.next);
        while let Some(record) = record(stream, at)?.filter(|record| record.kind == CONTINUE) {
            all.push(record.bytes);
            at = record.next;
        }
        Ok(Self { all, piece: 0, at: 0 })
    }

    /// Those of a record on which none goes on.
    pub(super) fn one(bytes: &'s [u8]) -> Self {
        Self { all: vec![bytes], piece: 0, at: 0 }
    }

    /// A number of so many bytes.
    pub(super) fn number(&mut self, width: usize) -> Result<usize, Fault> {
        let mut number = 0;
        for place in 0..width {
            self.turn();
            let piece = self.all.get(self.piece).ok_or_else(Fault::cut)?;
            number |= usize::from(*piece.get(self.at).ok_or_else(Fault::cut)?) << (8 * place);
            self.at += 1;
        }
        Ok(number)
    }

    fn skip(&mut self, mut bytes: usize) -> Result<(), Fault> {
        while bytes > 0 {
            self.turn();
            let left = self.all.get(self.piece).ok_or_else(Fault::cut)?.len() - self.at;
            let step = left.min(bytes);
            if step == 0 {
                return Err(Fault::cut());
            }
            self.at += step;
            bytes -= step;
        }
        Ok(())
    }

    /// Whether nothing is left.
    pub(super) fn is_over(&self) -> bool {
        let is_last = self.piece + 1 >= self.all.len();
        is_last && self.all.get(self.piece).is_none_or(|piece| self.at >= piece.len())
    }

    /// Goes on with the next piece at the end of one.
    fn turn(&mut self) -> bool {
        let is_over = self.all.get(self.piece).is_some_and(|piece| self.at >= piece.len());
        if is_over {
            self.piece += 1;
            self.at = 0;
        }
        is_over
    }

    /// A string of so many characters, with what is said of its look and its sound passed over.
    pub(super) fn string(&mut self, length: usize) -> Result<String, Fault> {
        let flags = self.number(1)?;
        let runs = if flags & 8 == 8 { self.number(2)? } else { 0 };
        let sounds = if flags & 4 == 4 { self.number(4)? } else { 0 };
        let mut width = 1 + (flags & 1);
        let mut units: Vec<u16> = Vec::new();
        for _ in 0..length {
            // characters that go on in another record say anew how wide they are
            if self.turn() {
                width = 1 + (self.number(1)? & 1);
            }
            units.push(u16::try_from(self.number(width)?).unwrap_or_default());
        }
        self.skip(runs.saturating_mul(4))?;
        self.skip(sounds)?;
        Ok(String::from_utf16_lossy(&units))
    }
}
