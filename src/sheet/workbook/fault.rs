//! Why a workbook cannot be read at all.

use std::io;

use crate::lang::Text;
use crate::text;

/// Why a workbook cannot be read at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::sheet) enum Fault {
    /// It is under a password.
    Locked,
    /// It is no workbook, but this.
    Other(Text),
    /// It is damaged, or was made to be.
    Damaged(Text),
    /// What it unpacks to is over every limit.
    Bomb,
    /// What its cells hold is over the limit of a file.
    TooLarge,
}

impl Fault {
    /// A part of it is missing.
    pub(super) fn missing(part: &str) -> Self {
        Self::Damaged(text!("缺少其中的 {part}", "its part `{part}` is missing"))
    }

    /// It breaks off.
    pub(super) fn cut() -> Self {
        Self::Damaged(text!("内容不完整", "it breaks off"))
    }

    /// Cells stand where none can, or not one behind the other.
    pub(super) fn cells() -> Self {
        Self::Damaged(text!("单元格的位置不对", "its cells stand where none can be"))
    }

    /// A cell names a text that is not there.
    pub(super) fn strings() -> Self {
        Self::Damaged(text!("单元格的文字找不到", "the text of a cell is missing"))
    }

    /// The error that [`Bomb`] comes as from a reader.
    pub(super) fn from_io(error: &io::Error) -> Self {
        match error.get_ref().and_then(|inner| inner.downcast_ref::<Bomb>()) {
            Some(Bomb) => Self::Bomb,
            None => Self::cut(),
        }
    }
}

/// More comes out of a part than of any honest one.
#[derive(Debug)]
pub(super) struct Bomb;

impl std::fmt::Display for Bomb {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("unpacks to more than any workbook holds")
    }
}

impl std::error::Error for Bomb {}
