//! How a table may be written: what separates its cells, and how large it may grow.

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

    pub(super) fn byte(self) -> u8 {
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
}

impl Limits {
    /// No limits, as `--no-limits` asks for it.
    pub const NONE: Self = Self { characters: usize::MAX, columns: usize::MAX, findings: usize::MAX };
}

impl Default for Limits {
    fn default() -> Self {
        Self { characters: 4096, columns: 64, findings: 10_000 }
    }
}
