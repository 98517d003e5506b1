//! How a table may be written: what separates its cells and ends its lines, and how large it may grow.

use memchr::{memchr_iter, memmem};

/// What the caller allows of a table. The usual one has commas and the usual limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Dialect {
    /// What separates the cells.
    pub delimiter: Delimiter,
    /// How large a table may grow.
    pub limits: Limits,
}

/// What separates the cells of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Delimiter {
    /// A comma.
    #[default]
    Comma,
    /// A semicolon, as Excel writes it where the comma is the decimal sign.
    Semicolon,
    /// A tab, as in Excel's "Unicode text" and in what is copied out of a sheet.
    Tab,
}

impl Delimiter {
    /// The delimiter that a user names: by itself, or `comma`, `semicolon`, `tab`.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "," | "comma" => Some(Self::Comma),
            ";" | "semicolon" => Some(Self::Semicolon),
            "\t" | "\\t" | "tab" => Some(Self::Tab),
            _ => None,
        }
    }

    /// The sign itself.
    pub fn sign(self) -> char {
        char::from(self.byte())
    }

    pub(crate) fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }
}

/// How large a table may grow. What is over a limit is an error that states it, and the option that lifts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The most characters of a cell.
    pub characters: usize,
    /// The most columns, empty ones at the end not counted.
    pub columns: usize,
    /// The most findings of one file: whoever reads that many knows that the file is not what it should be.
    pub findings: usize,
    /// Whether every finding is put into words. Else of each kind in a file a few are, more are listed and the rest is
    /// counted, as much as is shown of them. A list of all that was found needs them all, and so does who looks for those
    /// that somebody answers for.
    pub in_full: bool,
}

impl Limits {
    /// No limits, as `--no-limits` asks for it.
    pub const NONE: Self = Self { characters: usize::MAX, columns: usize::MAX, findings: usize::MAX, in_full: true };
}

impl Default for Limits {
    fn default() -> Self {
        Self { characters: 4096, columns: 64, findings: 10_000, in_full: false }
    }
}

/// How the lines of a text end, quoted breaks included. Any of the two forms is read, and both in one file too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineEnds {
    /// How many end in CR LF.
    pub crlf: usize,
    /// How many end in LF alone.
    pub lf: usize,
}

impl LineEnds {
    /// Those of a text.
    pub fn of(text: &str) -> Self {
        let line_feeds = memchr_iter(b'\n', text.as_bytes()).count();
        let crlf = memmem::find_iter(text.as_bytes(), b"\r\n").count();
        Self { crlf, lf: line_feeds - crlf }
    }

    /// Whether both forms are there.
    pub fn is_mixed(self) -> bool {
        self.crlf > 0 && self.lf > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_are_counted_by_form() {
        let ends = LineEnds::of("a\r\nb\nc\r\n\n");
        assert_eq!((ends, ends.is_mixed()), (LineEnds { crlf: 2, lf: 2 }, true));
        assert!(!LineEnds::of("a\r\n").is_mixed() && !LineEnds::of("").is_mixed());
    }
}
