//! The compound file that an `.xls` is: streams in chains of sectors.

use crate::sheet::workbook::fault::Fault;
use crate::sheet::workbook::package::number;

/// What a compound file begins with.
pub(in crate::sheet::workbook) const MAGIC: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// From here on a number of a sector is none.
const NO_SECTOR: usize = 0xFFFF_FFFA;
/// How long an entry of the directory is.
const ENTRY: usize = 128;

/// A compound file.
pub(super) struct Compound<'b> {
    bytes: &'b [u8],
    /// How many bytes a sector has.
    sector: usize,
    /// The sector behind each sector.
    behind: Vec<usize>,
    directory: Vec<u8>,
}

impl<'b> Compound<'b> {
    /// The compound file in these bytes.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, Fault> {
        let shift = number(bytes, 30, 2)?;
        if !matches!(shift, 9 | 12) {
            return Err(Fault::cut());
        }
        let mut compound = Self { bytes, sector: 1 << shift, behind: Vec::new(), directory: Vec::new() };
        let listed = number(bytes, 44, 4)?;
        let mut sectors: Vec<usize> = (0..109).map(|at| number(bytes, 76 + at * 4, 4)).collect::<Result<_, _>>()?;
        let mut more = number(bytes, 68, 4)?;
        let per_sector = compound.sector / 4;
        while more < NO_SECTOR && sectors.len() < listed && sectors.len() < compound.most() {
            let at = compound.at(more);
            for index in 0..per_sector - 1 {
                sectors.push(number(bytes, at + index * 4, 4)?);
            }
            more = number(bytes, at + compound.sector - 4, 4)?;
        }
        for sector in sectors.into_iter().take(listed).take_while(|sector| *sector < NO_SECTOR) {
            let at = compound.at(sector);
            for index in 0..per_sector {
                compound.behind.push(number(bytes, at + index * 4, 4)?);
            }
        }
        compound.directory = compound.chain(number(bytes, 48, 4)?)?;
        Ok(compound)
    }

    /// The stream of one of these names, the first that is there.
    pub(super) fn stream(&self, names: &[&str]) -> Result<Option<Vec<u8>>, Fault> {
        let Some(entry) = names.iter().find_map(|name| self.entry(name)) else { return Ok(None) };
        let (start, size) = (number(entry, 116, 4)?, number(entry, 120, 4)?);
        let small = number(self.bytes, 56, 4)?;
        let mut stream = if size < small { self.small(start, size)? } else { self.chain(start)? };
        stream.truncate(size);
        Ok(Some(stream))
    }

    /// Whether there is a stream of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.entry(name).is_some()
    }

    fn entry(&self, name: &str) -> Option<&[u8]> {
        let wanted: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).chain([0, 0]).collect();
        self.directory.chunks_exact(ENTRY).find(|entry| entry.starts_with(&wanted))
    }

    /// A stream that is kept with other small ones, in sectors of their own inside the stream of the root.
    fn small(&self, start: usize, size: usize) -> Result<Vec<u8>, Fault> {
        const SMALL: usize = 64;
        let root = self.directory.get(..ENTRY).ok_or_else(Fault::cut)?;
        let all = self.chain(number(root, 116, 4)?)?;
        let behind = self.chain(number(self.bytes, 60, 4)?)?;
        let (mut stream, mut at) = (Vec::new(), start);
        while stream.len() < size && at < NO_SECTOR {
            stream.extend_from_slice(all.get(at * SMALL..).and_then(|rest| rest.get(..SMALL)).ok_or_else(Fault::cut)?);
            at = number(&behind, at * 4, 4)?;
        }
        Ok(stream)
    }

    /// The sectors from one on, as each names the next; a ring is no chain.
    fn chain(&self, start: usize) -> Result<Vec<u8>, Fault> {
        let (mut chained, mut at, mut sectors) = (Vec::new(), start, 0);
        while at < NO_SECTOR {
            sectors += 1;
            let from = self.at(at);
            let rest = self.bytes.get(from..).filter(|rest| !rest.is_empty() && sectors <= self.most());
            let rest = rest.ok_or_else(Fault::cut)?;
            // the last one may break off
            chained.extend_from_slice(rest.get(..self.sector).unwrap_or(rest));
            at = *self.behind.get(at).ok_or_else(Fault::cut)?;
        }
        Ok(chained)
    }

    fn at(&self, sector: usize) -> usize {
        (sector + 1).saturating_mul(self.sector)
    }

    /// How many sectors there can be.
    fn most(&self) -> usize {
        self.bytes.len() / self.sector + 1
    }
}
