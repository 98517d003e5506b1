//! One part of a package as it is unpacked: never more of it at a time than a piece, and no more in all than any honest
//! workbook holds.

use std::cell::Cell;
use std::io::{self, BufRead, Read};

use flate2::Crc;
use flate2::bufread::DeflateDecoder;
use memchr::memrchr2;

use super::fault::Bomb;

/// How many bytes are unpacked at a time.
const PIECE: usize = 64 * 1024;
/// The longest stretch without a tag: far more than a cell can hold.
const LONGEST: usize = 1 << 20;
/// The most that a workbook unpacks to: a hundred times what honest ones do.
const MOST: u64 = 1 << 30;
/// How much more than its own size, beyond which it is no honest one; small files may unpack to as much all the same.
const RATIO: u64 = 200;
const SMALL: u64 = 4 << 20;

/// How much may still be unpacked of a whole workbook.
#[derive(Debug)]
pub(super) struct Budget(Cell<u64>);

impl Budget {
    /// That of a workbook of so many bytes.
    pub(super) fn of(length: usize) -> Self {
        let length = u64::try_from(length).unwrap_or(u64::MAX);
        Self(Cell::new(length.saturating_mul(RATIO).saturating_add(SMALL).min(MOST)))
    }

    fn take(&self, bytes: usize) -> io::Result<()> {
        let left = u64::try_from(bytes).ok().and_then(|bytes| self.0.get().checked_sub(bytes));
        self.0.set(left.unwrap_or(0));
        left.map(drop).ok_or_else(|| io::Error::other(Bomb))
    }
}

/// A part as it is unpacked.
#[derive(Debug)]
pub(super) struct Part<'b> {
    from: From<'b>,
    budget: &'b Budget,
    piece: Vec<u8>,
    at: usize,
    end: usize,
    /// How many bytes were handed on since the last tag.
    untagged: usize,
    /// The sum of what was unpacked, and what it should be: a digit that was damaged would be another number.
    sum: Crc,
    should: u32,
}

#[derive(Debug)]
enum From<'b> {
    Stored(&'b [u8]),
    Deflated(Box<DeflateDecoder<&'b [u8]>>),
}

impl<'b> Part<'b> {
    /// A part that is written as it is, or deflated.
    pub(super) fn new(bytes: &'b [u8], is_deflated: bool, should: u32, budget: &'b Budget) -> Self {
        let from = if is_deflated { From::Deflated(Box::new(DeflateDecoder::new(bytes))) } else { From::Stored(bytes) };
        Self { from, budget, piece: vec![0; PIECE], at: 0, end: 0, untagged: 0, sum: Crc::new(), should }
    }
}

impl Read for Part<'_> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let piece = self.fill_buf()?;
        let read = piece.len().min(room.len());
        if let (Some(room), Some(piece)) = (room.get_mut(..read), piece.get(..read)) {
            room.copy_from_slice(piece);
        }
        self.consume(read);
        Ok(read)
    }
}

impl BufRead for Part<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.at >= self.end {
            if self.untagged > LONGEST {
                return Err(io::Error::other(Bomb));
            }
            self.end = match &mut self.from {
                From::Stored(bytes) => bytes.read(&mut self.piece)?,
                From::Deflated(decoder) => decoder.read(&mut self.piece)?,
            };
            self.at = 0;
            self.budget.take(self.end)?;
            self.sum.update(self.piece.get(..self.end).unwrap_or_default());
            if self.end == 0 && self.sum.sum() != self.should {
                return Err(io::ErrorKind::InvalidData.into());
            }
        }
        Ok(self.piece.get(self.at..self.end).unwrap_or_default())
    }

    fn consume(&mut self, bytes: usize) {
        let consumed = self.piece.get(self.at..self.at + bytes).unwrap_or_default();
        match memrchr2(b'<', b'>', consumed) {
            Some(last) => self.untagged = consumed.len() - last,
            None => self.untagged += consumed.len(),
        }
        self.at += bytes;
    }
}
