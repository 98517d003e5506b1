//! Workbooks: a sheet of one becomes the text of a table, which is read as every other, and whose cells know where they
//! stand. What only a workbook can hold is told here: merged cells, what is hidden, formulas that nobody worked out.
//!
//! Nothing in a file is believed: parts are unpacked piece by piece within a limit, cells are taken one after the other
//! and only where they hold something, and no macro, link or formula is ever followed.

mod choice;
mod fault;
mod format;
mod grid;
mod kind;
mod number;
mod ods;
mod package;
mod part;
mod problem;
mod table;
mod value;
mod xls;
mod xlsx;
mod xml;

use std::sync::Arc;

use self::choice::choose;
use self::fault::Fault;
use self::grid::Grid;
use self::package::Package;
pub(super) use self::problem::WorkbookProblem;
use self::table::Table;
use super::column::Column;
use super::dialect::Limits;
use super::row::Row;
use crate::diagnostic::{Diagnostic, Place};

/// A table that is sought in a workbook.
#[derive(Debug, Clone, Copy)]
pub struct Sought {
    /// Its columns.
    pub columns: &'static [Column],
    /// What its sheet is called, where several hold such a table.
    pub called: [&'static str; 2],
}

/// A sheet of a workbook; of a hidden one its name alone.
#[derive(Debug)]
struct Sheet {
    name: String,
    is_hidden: bool,
    grid: Grid,
}

/// What the text of a table begins with that comes from a workbook: no text of a file does.
pub(super) const MARK: char = '\0';

/// The endings of workbooks.
pub const ENDINGS: [&str; 5] = ["xlsx", "xlsm", "xls", "et", "ods"];

/// Whether a file is a workbook by its name.
pub fn is_workbook(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known))
}

/// The text of the table that a workbook holds, as every reader of tables takes it; its cells may hold so many bytes. What
/// is wrong with what only a workbook can hold is added to the diagnostics.
///
/// # Errors
/// It cannot be read as one, or none of its sheets is the table that is sought.
#[expect(clippy::result_large_err, reason = "made once for a file at most")]
pub fn read_workbook(
    file: &Arc<str>,
    bytes: &[u8],
    sought: &[Sought],
    (limits, most): (Limits, usize),
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<String, Diagnostic> {
    let refuse = |problem: WorkbookProblem| Diagnostic::new(&problem, Place::file(Arc::clone(file)));
    let sheets = sheets(file, bytes, most).map_err(|fault| refuse(WorkbookProblem::Unreadable(fault)))?;
    let hidden: Vec<&str> = sheets.iter().filter(|sheet| sheet.is_hidden).map(|sheet| &*sheet.name).collect();
    if !hidden.is_empty() {
        diagnostics.push(refuse(WorkbookProblem::HiddenSheets { names: hidden.join("、") }));
    }
    let chosen = choose(&sheets, sought).map_err(refuse)?;
    Table::new(file, chosen.sheet, chosen.columns).read((limits, most), diagnostics)
}

/// The sheets of a workbook, whatever form it has.
fn sheets(file: &str, bytes: &[u8], most: usize) -> Result<Vec<Sheet>, Fault> {
    let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    if bytes.starts_with(b"PK\x03\x04") {
        let package = Package::open(bytes)?;
        let (is_ods, is_xlsx) = (ods::is_one(&package)?, package.has("[Content_Types].xml"));
        return match &*ending {
            "xlsx" | "xlsm" | "et" if is_xlsx => xlsx::read(&package, most),
            "ods" if is_ods => ods::read(&package, most),
            _ => Err(Fault::Other(kind::of_package(&package, is_ods, is_xlsx))),
        };
    }
    if bytes.starts_with(xls::MAGIC) {
        return match &*ending {
            "xls" | "et" => xls::read(bytes, most),
            // one under a password is put into such a file
            _ => Err(xls::read(bytes, most).err().filter(|fault| *fault == Fault::Locked).unwrap_or_else(kind::of_xls)),
        };
    }
    Err(Fault::Other(kind::of_bytes(bytes)))
}

impl Row<'_> {
    /// Whether it stands in a workbook, where nothing is about bytes, quotes and what separates cells.
    pub fn is_of_workbook(&self) -> bool {
        self.sheet.is_some()
    }
}
