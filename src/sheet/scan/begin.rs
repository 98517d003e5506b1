//! Where the rows of a text begin: past a byte order mark, Excel's `sep=,`, or the mark of a workbook.

use std::sync::Arc;

use super::Scanner;
use crate::sheet::ahead::Ahead;
use crate::sheet::delimiters::Delimiters;
use crate::sheet::dialect::{Delimiter, Dialect};
use crate::sheet::workbook;

impl<'t> Scanner<'t> {
    /// A scanner at the beginning of a text, past a byte order mark and Excel's `sep=,`.
    pub fn new(file: Arc<str>, text: &'t str) -> Self {
        Self::with(file, text, Dialect::default())
    }

    /// The same for a table that is written otherwise, or may grow larger.
    pub fn with(file: Arc<str>, text: &'t str, dialect: Dialect) -> Self {
        if let Some(table) = text.strip_prefix(workbook::MARK) {
            let name = table.split('\n').next().unwrap_or_default();
            let at = workbook::MARK.len_utf8() + name.len() + 1;
            return Self::at((file, Some(name.into())), text, at, Dialect { delimiter: Delimiter::Comma, ..dialect });
        }
        let at = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let comma = dialect.delimiter.byte();
        let first = text.get(at..).and_then(|rest| rest.split_inclusive('\n').next()).unwrap_or_default();
        let named = first.trim_end_matches(['\r', '\n', ' ']).trim_matches('"');
        let (sep, sign) = named.split_at_checked("sep=".len()).unwrap_or_default();
        if sep.eq_ignore_ascii_case("sep=") && sign.as_bytes() == [comma] {
            let scanner = Self::at((file, None), text, at + first.len(), dialect);
            return Self { line: 2, ..scanner };
        }
        Self::at((file, None), text, at, dialect)
    }

    fn at((file, sheet): (Arc<str>, Option<Arc<str>>), text: &'t str, at: usize, dialect: Dialect) -> Self {
        let comma = dialect.delimiter.byte();
        Self {
            file,
            sheet,
            text,
            at,
            line: 1,
            number: 0,
            first: at,
            comma,
            dialect,
            found: None,
            delimiters: Delimiters::new(text, comma, at),
            quote: Ahead::quote(),
            lone_return: Ahead::lone_return(),
            suspect: Ahead::suspect(),
        }
    }
}
