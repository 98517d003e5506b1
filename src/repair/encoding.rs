//! What the bytes of a file were.

use std::fmt;

/// An encoding that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8 with a byte order mark: nothing to repair.
    Marked,
    /// UTF-8 without one, which Excel takes for another encoding.
    Bare,
    /// UTF-16.
    Utf16,
    /// GB18030, GBK among it.
    Gb18030,
}

impl Encoding {
    /// That of bytes which were decoded to a text.
    pub fn of(bytes: &[u8], text: &str) -> Self {
        if bytes.starts_with("\u{feff}".as_bytes()) {
            Self::Marked
        } else if bytes == text.as_bytes() {
            Self::Bare
        } else if [b"\xFF\xFE", b"\xFE\xFF"].iter().any(|mark| bytes.starts_with(*mark)) {
            Self::Utf16
        } else {
            Self::Gb18030
        }
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Marked => "UTF-8 BOM",
            Self::Bare => "UTF-8",
            Self::Utf16 => "UTF-16",
            Self::Gb18030 => "GB18030",
        })
    }
}
