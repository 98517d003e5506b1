//! What was changed in a file, and where.

use crate::diagnostic::{CellRef, Place};
use crate::lang::Text;
use crate::sheet::Row;
use crate::text;

/// A kind of change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// The encoding of the file.
    Encoding,
    /// Excel's line that names the delimiter.
    SepLine,
    /// What separates the cells.
    Delimiter,
    /// The ends of lines.
    LineEnds,
    /// Blank rows between others, with as many cells as the header.
    BlankRows,
    /// Empty cells past the last column.
    EmptyCells,
    /// Blank rows at the end.
    EmptyRows,
    /// The name of a column.
    Header,
    /// Spaces around a cell.
    Spaces,
    /// The form of a date.
    Date,
    /// Full-width digits and letters.
    Width,
    /// Noughts behind the point of a whole number.
    Decimals,
    /// Quotes around a cell.
    Quotes,
    /// What a message offers, the only thing that can be meant.
    Suggested,
}

impl What {
    /// All of them, in order.
    pub const ALL: [Self; 14] = [
        Self::Encoding,
        Self::SepLine,
        Self::Delimiter,
        Self::LineEnds,
        Self::BlankRows,
        Self::EmptyCells,
        Self::EmptyRows,
        Self::Header,
        Self::Spaces,
        Self::Date,
        Self::Width,
        Self::Decimals,
        Self::Quotes,
        Self::Suggested,
    ];

    /// Its name.
    pub fn text(self) -> Text {
        match self {
            Self::Encoding => text!("编码", "encoding"),
            Self::SepLine => text!("sep= 行", "line `sep=`"),
            Self::Delimiter => text!("分隔符", "delimiter"),
            Self::LineEnds => text!("换行", "line ends"),
            Self::BlankRows => text!("中间的空行", "blank rows between others"),
            Self::EmptyCells => text!("行末的空单元格", "empty cells at the ends of rows"),
            Self::EmptyRows => text!("末尾的空行", "blank rows at the end"),
            Self::Header => text!("列名", "names of columns"),
            Self::Spaces => text!("首尾空格", "spaces around cells"),
            Self::Date => text!("日期写法", "forms of dates"),
            Self::Width => text!("全角字符", "full-width characters"),
            Self::Decimals => text!("整数后面的小数点和零", "noughts behind the point of whole numbers"),
            Self::Quotes => text!("引号", "quotes"),
            Self::Suggested => text!("照提示", "as the message says"),
        }
    }
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its kind.
    pub what: What,
    /// The cell; `None` of a change to the whole file.
    pub at: Option<Spot>,
    /// What was written; of the form of rows nothing.
    pub from: String,
    /// What is written now.
    pub to: String,
    /// How often: of the form of rows how many were changed, else once.
    pub times: usize,
}

/// Where a cell stood before the change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// Its line, from 1.
    pub line: usize,
    /// Its column in characters, from 1.
    pub column: usize,
    /// The cell as the spreadsheet names it.
    pub cell: Option<CellRef>,
}

impl Spot {
    /// That of a cell of a row.
    pub(super) fn of(row: &Row<'_>, index: usize) -> Self {
        let Place { line, column, cell, .. } = row.place(index);
        Self { line, column, cell }
    }
}

impl Change {
    /// The change as a sentence.
    pub fn text(&self) -> Text {
        let Self { from, to, times, .. } = self;
        let Text { zh: what, en: what_en } = self.what.text();
        match self.what {
            What::Encoding => text!("编码由 {from} 改为 {to}", "encoding `{from}` becomes `{to}`"),
            What::SepLine => text!("删去「{from}」这一行", "the line `{from}` is taken out"),
            What::Delimiter => {
                let (zh, en) = if from == "\t" { ("制表符", "tab") } else { (from.as_str(), from.as_str()) };
                text!("分隔符由「{zh}」改为「{to}」", "the delimiter `{en}` becomes `{to}`")
            }
            What::LineEnds => text!("{times} 行的换行改为 CRLF", "{times} lines end with CRLF now"),
            What::BlankRows => {
                text!("中间 {times} 个空行补齐逗号", "{times} blank rows between others have their commas now")
            }
            What::EmptyCells => {
                text!("{times} 行末尾的空单元格删去", "the empty cells at the end of {times} rows are taken out")
            }
            What::EmptyRows => text!("末尾 {times} 个空行删去", "{times} blank rows at the end are taken out"),
            What::Header
            | What::Spaces
            | What::Date
            | What::Width
            | What::Decimals
            | What::Quotes
            | What::Suggested => {
                text!("「{from}」改为「{to}」（{what}）", "`{from}` becomes `{to}` ({what_en})")
            }
        }
    }
}
