//! What holds of a whole run, whichever command it is: how large things may be, and how much is told.

use crate::diagnostic::excerpt::{MOST_OF_A_FILE, MOST_OF_ALL};
use crate::lang::Text;
use crate::rubric;
use crate::sheet::Dialect;
use crate::text;

/// What every command can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Options {
    /// What is refused, or not shown, for its size.
    pub limits: Limits,
    /// How tables are written, and how large they may be.
    pub dialect: Dialect,
    /// What is told beside what is wrong.
    pub telling: Telling,
    /// Whether what is read is hashed, for a result that says of what it was made.
    pub hashes: bool,
}

/// What is refused, or not shown, for its size. Every message that comes of one names it, and `--no-limits`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The largest file that is read, in megabytes of 1024 × 1024 bytes.
    pub megabytes: u64,
    /// The largest rubric, in bytes.
    pub rubric: usize,
    /// The most findings that are shown of one file.
    pub findings: usize,
}

impl Limits {
    /// Those of a run that lifts none.
    pub const USUAL: Self = Self { megabytes: 64, rubric: rubric::MOST_BYTES, findings: MOST_OF_A_FILE };
    /// Those of `--no-limits`. What a statement cites is kept by positions of 32 bits, so that one limit stays.
    pub const LIFTED: Self = Self { megabytes: 4095, rubric: usize::MAX, findings: usize::MAX };

    /// What the option that lifts them says.
    pub(super) fn usual() -> Text {
        let Self { megabytes, rubric, findings } = Self::USUAL;
        let rubric = rubric / 1_000_000;
        text!(
            "不限大小和条数；平常文件不超过 {megabytes} MB、细则 {rubric} MB，每个文件列 {findings} 处、共 {MOST_OF_ALL} 处",
            "lift the limits: {megabytes} MB a file, {rubric} MB a rubric, {findings} findings a file, {MOST_OF_ALL} in all"
        )
    }

    /// The largest file that is read, in bytes.
    pub fn bytes(self) -> u64 {
        self.megabytes * 1024 * 1024
    }

    /// Whether `--no-limits` would read a larger file.
    pub fn can_be_lifted(self) -> bool {
        self.megabytes < Self::LIFTED.megabytes
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::USUAL
    }
}

/// What is told beside what is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Telling {
    /// Not even warnings, nor what was done (`--quiet`).
    Errors,
    /// Nothing.
    #[default]
    Wrong,
    /// What was accepted or passed over as well (`--verbose`).
    Accepted,
}
