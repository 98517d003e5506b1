//! The ZIP package that `.xlsx` and `.ods` are: its parts by name, each there once.

use std::collections::BTreeMap;

use memchr::memmem;

use super::fault::Fault;
use super::part::{Budget, Part};
use crate::text;

/// The parts of a package.
#[derive(Debug)]
pub(super) struct Package<'b> {
    bytes: &'b [u8],
    parts: BTreeMap<String, Entry>,
    budget: Budget,
}

/// Where a part lies, and how.
#[derive(Debug, Clone, Copy)]
struct Entry {
    header: usize,
    packed: usize,
    is_deflated: bool,
    sum: usize,
}

/// What ends a package, without a comment behind it.
const END: usize = 22;
/// The longest comment.
const COMMENT: usize = 0xFFFF;
/// What stands before the name of a part, in the directory and where it lies.
const LISTED: usize = 46;
const LOCAL: usize = 30;

impl<'b> Package<'b> {
    /// The package in these bytes.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, Fault> {
        let tail = bytes.len().saturating_sub(END + COMMENT);
        let end = memmem::rfind(bytes.get(tail..).unwrap_or_default(), b"PK\x05\x06").ok_or_else(Fault::cut)? + tail;
        if bytes.len() < end + END {
            return Err(Fault::cut());
        }
        let (count, mut at) = (number(bytes, end + 10, 2)?, number(bytes, end + 16, 4)?);
        let mut parts = BTreeMap::new();
        for _ in 0..count {
            if !bytes.get(at..).is_some_and(|rest| rest.starts_with(b"PK\x01\x02")) {
                return Err(Fault::cut());
            }
            let [flags, method] = [number(bytes, at + 8, 2)?, number(bytes, at + 10, 2)?];
            let [sum, packed] = [number(bytes, at + 16, 4)?, number(bytes, at + 20, 4)?];
            let [name, extra, comment] = [28, 30, 32].map(|of| number(bytes, at + of, 2));
            let (name, header) = (name?, number(bytes, at + 42, 4)?);
            let written = bytes.get(at + LISTED..at + LISTED + name).ok_or_else(Fault::cut)?;
            let written = String::from_utf8_lossy(written).into_owned();
            at += LISTED + name + extra? + comment?;
            if flags & 1 == 1 {
                return Err(Fault::Locked);
            }
            if method != 0 && method != 8 {
                return Err(Fault::Damaged(text!(
                    "「{written}」用了不认识的压缩方法",
                    "`{written}` is packed in a way that no office program uses"
                )));
            }
            let entry = Entry { header, packed, is_deflated: method == 8, sum };
            if parts.insert(folded(&written), entry).is_some() {
                return Err(Fault::Damaged(text!("「{written}」有两份", "`{written}` is in it twice")));
            }
        }
        Ok(Self { bytes, parts, budget: Budget::of(bytes.len()) })
    }

    /// Whether it holds a part.
    pub(super) fn has(&self, name: &str) -> bool {
        self.parts.contains_key(&folded(name))
    }

    /// A part, where it is there.
    pub(super) fn find(&self, name: &str) -> Result<Option<Part<'_>>, Fault> {
        let Some(entry) = self.parts.get(&folded(name)) else { return Ok(None) };
        let name = number(self.bytes, entry.header + 26, 2)?;
        let start = entry.header + LOCAL + name + number(self.bytes, entry.header + 28, 2)?;
        let packed = self.bytes.get(start..).and_then(|rest| rest.get(..entry.packed)).ok_or_else(Fault::cut)?;
        let sum = u32::try_from(entry.sum).unwrap_or_default();
        Ok(Some(Part::new(packed, entry.is_deflated, sum, &self.budget)))
    }

    /// A part that has to be there.
    pub(super) fn part(&self, name: &str) -> Result<Part<'_>, Fault> {
        self.find(name)?.ok_or_else(|| Fault::missing(name))
    }
}

/// A name as packages compare them.
fn folded(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_ascii_lowercase()
}

/// A number of two or four bytes, the lowest first.
pub(super) fn number(bytes: &[u8], at: usize, width: usize) -> Result<usize, Fault> {
    let bytes = bytes.get(at..).and_then(|rest| rest.get(..width)).ok_or_else(Fault::cut)?;
    Ok(bytes.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte)))
}
