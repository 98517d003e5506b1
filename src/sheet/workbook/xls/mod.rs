//! `.xls`, and the `.et` of WPS: records in one stream of a compound file.

mod cells;
mod compound;
mod records;

pub(super) use compound::MAGIC;

use std::collections::BTreeMap;

use self::cells::Reader;
use self::compound::Compound;
use self::records::{Pieces, record};
use super::Sheet;
use super::fault::Fault;
use super::format::Format;
use super::grid::Grid;
use super::package::number;
use super::value::Epoch;
use crate::text;

const BEGIN: usize = 0x0809;
const END: usize = 0x000A;
const LOCKED: usize = 0x002F;
const EPOCH: usize = 0x0022;
const SHEET: usize = 0x0085;
const STRINGS: usize = 0x00FC;
const FORMAT: usize = 0x041E;
const STYLE: usize = 0x00E0;
/// What a workbook since 1997 says of its version.
const VERSION: usize = 0x0600;

/// What the whole workbook says.
#[derive(Default)]
struct Globals {
    /// The sheets: name, whether nobody sees it, and where it begins.
    sheets: Vec<(String, bool, usize)>,
    strings: Vec<String>,
    codes: BTreeMap<usize, Format>,
    styles: Vec<usize>,
    epoch: Epoch,
}

/// The sheets of a workbook, whose cells may hold so many bytes together.
pub(super) fn read(bytes: &[u8], most: usize) -> Result<Vec<Sheet>, Fault> {
    let compound = Compound::open(bytes)?;
    if compound.has("EncryptedPackage") {
        return Err(Fault::Locked);
    }
    let Some(stream) = compound.stream(&["Workbook", "Book", "WORKBOOK", "BOOK"])? else {
        return Err(Fault::Other(text!("它是别的程序的文件", "it is a file of another program")));
    };
    let globals = globals(&stream, most)?;
    let (mut sheets, mut left) = (Vec::new(), most);
    for (name, is_hidden, at) in &globals.sheets {
        let mut grid = Grid::default();
        if !is_hidden {
            grid = Reader::new(&globals, left).read(&stream, *at)?;
            left = left.saturating_sub(grid.size());
        }
        sheets.push(Sheet { name: name.clone(), is_hidden: *is_hidden, grid });
    }
    Ok(sheets)
}

fn globals(stream: &[u8], most: usize) -> Result<Globals, Fault> {
    let (mut globals, mut at) = (Globals::default(), 0);
    while let Some(record) = record(stream, at)? {
        at = record.next;
        match record.kind {
            BEGIN if number(record.bytes, 0, 2)? != VERSION => {
                return Err(Fault::Other(text!("它是 Excel 97 以前的格式", "it is older than Excel 97")));
            }
            END => break,
            LOCKED => return Err(Fault::Locked),
            EPOCH if number(record.bytes, 0, 2)? == 1 => globals.epoch = Epoch::Of1904,
            // a chart or a macro is no sheet
            SHEET if number(record.bytes, 5, 1)? == 0 => {
                let length = number(record.bytes, 6, 1)?;
                let name = Pieces::one(record.bytes.get(7..).unwrap_or_default()).string(length)?;
                let is_hidden = number(record.bytes, 4, 1)? & 3 != 0;
                globals.sheets.push((name, is_hidden, number(record.bytes, 0, 4)?));
            }
            STRINGS => {
                let mut pieces = Pieces::of(stream, &record)?;
                pieces.number(4)?;
                let (count, mut size) = (pieces.number(4)?, 0);
                // how many there should be is believed as far as they go
                while globals.strings.len() < count && !pieces.is_over() {
                    let length = pieces.number(2)?;
                    let string = pieces.string(length)?;
                    size += string.len() + size_of::<String>();
                    if size > most {
                        return Err(Fault::TooLarge);
                    }
                    globals.strings.push(string);
                }
            }
            FORMAT => {
                let mut pieces = Pieces::one(record.bytes);
                let (id, length) = (pieces.number(2)?, pieces.number(2)?);
                globals.codes.insert(id, Format::of_code(&pieces.string(length)?));
            }
            STYLE => globals.styles.push(number(record.bytes, 2, 2)?),
            _ => {}
        }
    }
    Ok(globals)
}

impl Globals {
    /// The format of a style.
    fn format(&self, style: usize) -> Format {
        let id = self.styles.get(style).copied().unwrap_or(0);
        self.codes.get(&id).copied().unwrap_or_else(|| Format::built_in(id))
    }
}
