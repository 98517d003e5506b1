//! A table written anew as Excel and WPS want it, changed in nothing that it means, with every change told.
//!
//! What is repaired is what the readers pass over anyway: the encoding, line ends, quotes that need not be, spaces
//! around cells, full-width digits and letters where a cell is matched and not printed, the form of dates that are
//! understood, the spelling of known columns. What they report stays as it is, in its cell: a near name is never taken
//! for the right one, and a row with too many or too few cells is copied as it stands.

mod append;
mod change;
mod column;
mod form;
mod same;
mod suggested;
mod writer;

pub use append::{Appending, Lacking, NotAppended, blank};
pub use change::{Change, Spot, What};
pub use column::Table;
pub use same::{Difference, difference};
pub use suggested::Suggested;

use std::sync::Arc;

use self::writer::Writer;
use crate::diagnostic::Diagnostic;
use crate::lang::Text;
use crate::sheet::{Column, Dialect, Encoding, Header, Scanner};
use crate::text;

/// A table as it was read.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// Its name for messages.
    pub file: &'a Arc<str>,
    /// Its text.
    pub text: &'a str,
    /// How its bytes wrote it.
    pub encoding: Encoding,
    /// What separates its cells, and how large it may be.
    pub dialect: Dialect,
    /// What is written in its cells as messages offer it, beside what changes no meaning.
    pub suggested: &'a Suggested,
}

/// A table as it is written anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// Every change: those of the whole file, then those of single cells in their order.
    pub changes: Vec<Change>,
    /// The file: UTF-8 with a byte order mark, commas, CRLF, quotes where they must be.
    pub bytes: Vec<u8>,
}

/// A table that cannot be repaired.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// What stands in the way.
    pub why: WhyNot,
    /// Each mistake of that kind.
    pub diagnostics: Vec<Diagnostic>,
}

/// Why a table cannot be repaired.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyNot {
    /// Its header is not understood: what its columns hold is not known.
    Header,
    /// A title stands above its header.
    Title,
    /// Some rows cannot be told apart.
    Rows,
}

impl WhyNot {
    /// The reason in words.
    pub fn text(self) -> Text {
        match self {
            Self::Header => text!("表头看不懂，没有修复", "it was not repaired: its header is not understood"),
            Self::Title => text!(
                "表头上面有标题行，没有修复：先删去标题行",
                "it was not repaired: delete the title above its header first"
            ),
            Self::Rows => {
                text!("有的行分不清起止，没有修复", "it was not repaired: where some rows begin and end is not clear")
            }
        }
    }
}

impl Repair {
    /// Whether the file was as it should be.
    pub fn is_clean(&self) -> bool {
        self.changes.is_empty()
    }

    /// How often each kind of change was made, in the order of [`What`]; those that were not are left out.
    pub fn summary(&self) -> Vec<(What, usize)> {
        let times = |what| self.changes.iter().filter(|change| change.what == what).map(|change| change.times).sum();
        What::ALL.into_iter().map(|what| (what, times(what))).filter(|(_, times)| *times > 0).collect()
    }
}

impl<'a> Source<'a> {
    fn scanner(&self) -> Scanner<'a> {
        Scanner::with(Arc::clone(self.file), self.text, self.dialect)
    }
}

/// Repairs a table.
///
/// # Errors
/// Its header is not understood, or its rows cannot be told apart.
pub fn repair(table: Table, source: &Source<'_>) -> Result<Repair, Refused> {
    let header = match understood(table.columns(), source) {
        Ok(header) => header,
        Err(refused) => return suggested::patched(source).ok_or(refused),
    };
    let mut writer = Writer::new(table, source, header);
    let mut scanner = source.scanner();
    let mut row = scanner.row();
    // every row was read once, and none is broken
    while scanner.any_row(&mut row, &mut Vec::new()) {
        writer.row(&row);
    }
    Ok(writer.finish())
}

/// The header, where all rows can be told apart.
fn understood(columns: &'static [Column], source: &Source<'_>) -> Result<Header, Refused> {
    let mut scanner = source.scanner();
    let mut diagnostics = Vec::new();
    let Some(header) = Header::read(&mut scanner, columns, &mut diagnostics) else {
        return Err(Refused { why: WhyNot::Header, diagnostics });
    };
    if !header.is_first() {
        return Err(Refused { why: WhyNot::Title, diagnostics });
    }
    diagnostics.clear();
    let mut row = scanner.row();
    while scanner.next_row(&mut row, &mut diagnostics) {}
    if diagnostics.is_empty() { Ok(header) } else { Err(Refused { why: WhyNot::Rows, diagnostics }) }
}
