//! What can be wrong with a table before anyone asks what it means.

use std::sync::Arc;

use super::cut::Cut;
use crate::diagnostic::{Code, Offer, Problem, Severity};
use crate::lang::Text;
use crate::text;

/// A mistake of CSV form or of the header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum SheetProblem {
    /// A character that was already lost (U+FFFD).
    Lost,
    /// Nothing in it, of so many bytes.
    Empty { bytes: usize },
    /// A byte order mark inside: two files joined.
    SecondFile { line: usize },
    /// A carriage return alone.
    LoneReturn,
    /// A quote that never closes, and how many rows below are taken for its cell.
    Unclosed { rows: usize },
    /// Text between a closing quote and the next comma.
    AfterQuote,
    /// A quote in a cell that none opens.
    QuoteInside,
    /// Cells separated by something else than commas.
    Delimiter { found: char, expected: char, file: Arc<str> },
    /// A cell of more characters than a cell may have.
    CellTooLong { characters: usize, most: usize },
    /// More columns than a table may have.
    TooManyColumns { most: usize },
    /// More findings than are worth keeping.
    TooManyFindings { most: usize },
    /// More cells than the header has; and what a comma seems to have cut.
    TooLong { cells: usize, header: usize, chinese_quotes: bool, cut: Option<Cut> },
    /// Empty cells at its end that the header has not; and what a comma may have cut so that points would move.
    Wider { surplus: usize, cut: Option<String> },
    /// Fewer cells than the header has; and what stands between them.
    TooShort { cells: usize, header: usize, chinese_quotes: bool, sign: Option<char> },
    /// A first row in which no column is known, and where the header seems to be.
    NoHeader { seems: Option<usize>, columns: String },
    /// A column that must be there and is not.
    ColumnMissing { zh: &'static str, en: &'static str },
    /// One column twice.
    ColumnTwice { written: String },
    /// A column without a name.
    ColumnUnnamed,
    /// A column whose name is written in other characters than usual.
    ColumnRespelt { written: String, instead: &'static str },
    /// An unknown column, near to one that is not there.
    ColumnNear { written: String, near: &'static str },
    /// A column that nobody asks for.
    ColumnUnknown { written: String },
    /// The header once more.
    HeaderAgain { line: usize },
    /// A line of totals.
    Totals { written: String },
    /// The foot of a form: who filled it in, signatures, the page.
    Foot { written: String },
    /// A row in which but one cell says anything.
    Lone { written: String },
}

impl SheetProblem {
    /// The codes of what is no entry of the table.
    pub(super) const STRAY: [Code; 2] = [Code::F022, Code::F062];
}

impl Problem for SheetProblem {
    fn code(&self) -> Code {
        match self {
            Self::Lost => Code::F006,
            Self::Empty { .. } => Code::F007,
            Self::SecondFile { .. } => Code::F008,
            Self::LoneReturn => Code::F009,
            Self::Unclosed { .. } => Code::F010,
            Self::AfterQuote => Code::F011,
            Self::QuoteInside => Code::F012,
            Self::Delimiter { .. } => Code::F013,
            Self::TooLong { .. } => Code::F014,
            Self::TooShort { .. } => Code::F015,
            Self::NoHeader { .. } => Code::F016,
            Self::ColumnMissing { .. } => Code::F017,
            Self::ColumnTwice { .. } => Code::F018,
            Self::ColumnUnnamed => Code::F019,
            Self::ColumnNear { .. } => Code::F020,
            Self::ColumnUnknown { .. } => Code::F021,
            Self::HeaderAgain { .. } => Code::F022,
            Self::CellTooLong { .. } => Code::F042,
            Self::TooManyColumns { .. } => Code::F043,
            Self::TooManyFindings { .. } => Code::F044,
            Self::ColumnRespelt { .. } => Code::F045,
            Self::Wider { .. } => Code::F061,
            Self::Totals { .. } | Self::Foot { .. } | Self::Lone { .. } => Code::F062,
        }
    }

    fn severity(&self) -> Severity {
        match self {
            Self::Wider { cut: Some(_), .. } => Severity::Error,
            _ => self.code().severity(),
        }
    }

    fn text(&self) -> Text {
        match self {
            Self::Lost => text!("有字符已丢失（U+FFFD）", "a character was lost before (U+FFFD)"),
            Self::Empty { .. } => text!("空文件，连表头也没有", "the file is empty, without even a header"),
            Self::SecondFile { line } => text!(
                "第 {line} 行像是另一份文件的开头（有 BOM）",
                "line {line} looks like the beginning of another file (a byte order mark)"
            ),
            Self::LoneReturn => text!("单独的回车符（CR），不是换行", "a carriage return alone is no line end"),
            Self::Unclosed { rows: 0 } => text!("引号从这里打开，没有关闭", "the quote opened here does not close"),
            Self::Unclosed { rows } => text!(
                "引号从这里打开，没有关闭：下面 {rows} 行都会被当成这一格的内容",
                "the quote opened here does not close; lines below that would be taken for this cell: {rows}"
            ),
            Self::AfterQuote => text!("关闭引号之后还有文字", "text follows the closing quote"),
            Self::QuoteInside => text!("没有加引号的单元格里有引号", "a quote inside a cell that is not quoted"),
            Self::Delimiter { found, expected, .. } => {
                let ((zh, en), (not_zh, not_en)) = (delimiter(*found), delimiter(*expected));
                text!("单元格用{zh}分隔，不是{not_zh}", "the cells are separated by {en}, not by {not_en}")
            }
            Self::CellTooLong { characters, most } => text!(
                "这一格有 {characters} 个字，超过 {most} 个",
                "the cell has {characters} characters, over the limit of {most}"
            ),
            Self::TooManyColumns { most } => {
                text!("列数超过 {most} 列", "the row has more columns than the limit of {most}")
            }
            Self::TooManyFindings { most } => text!(
                "这个文件已有 {most} 处问题，后面的不再看了",
                "{most} findings in this file: the rest of it was not looked at"
            ),
            Self::TooLong { cells, header, .. } => text!(
                "这一行有 {cells} 个单元格，表头只有 {header} 个",
                "the row has {cells} cells, the header only {header}"
            ),
            Self::Wider { surplus, cut: Some(cut) } => text!(
                "这一行比表头多 {surplus} 格，是空的：{cut} 可能是一格，被没加引号的逗号切开，后面的格子都错位了",
                "empty cells that the header has not: {surplus}; a comma may have cut {cut} in two and shifted all behind it"
            ),
            Self::Wider { surplus, cut: None } => text!(
                "这一行比表头多 {surplus} 格，是空的：前面可能有没加引号的逗号，格子都错位了",
                "empty cells that the header has not: {surplus}; a comma without quotes may have shifted the row"
            ),
            Self::TooShort { cells, header, .. } => text!(
                "这一行只有 {cells} 个单元格，表头有 {header} 个",
                "the row has only {cells} cells, the header has {header}"
            ),
            Self::NoHeader { seems: Some(line), .. } => text!(
                "第一行应为表头；表头好像在第 {line} 行",
                "the first row should be the header, which seems to be on line {line}"
            ),
            Self::NoHeader { seems: None, .. } => text!(
                "第一行应为表头，但没有一个认识的列名",
                "the first row should be the header, but no column in it is known"
            ),
            Self::ColumnMissing { zh, en } => text!("缺少「{zh}」列", "the column `{zh}` (`{en}`) is missing"),
            Self::ColumnTwice { written } => text!("「{written}」列重复", "the column `{written}` is there twice"),
            Self::ColumnUnnamed => text!("这一列没有列名", "the column has no name"),
            Self::ColumnRespelt { written, .. } => {
                text!("列名「{written}」和规定的写法不同", "the column `{written}` is not written as it should be")
            }
            Self::ColumnNear { written, .. } | Self::ColumnUnknown { written } => {
                text!("不认识「{written}」列", "the column `{written}` is not known")
            }
            Self::Totals { written } => {
                text!("「{written}」一行是合计，不是记录", "the row `{written}` is one of totals and no entry")
            }
            Self::Foot { written } => {
                text!("「{written}」是落款，不是记录", "`{written}` is the foot of a form, no entry")
            }
            Self::Lone { written } => {
                text!("这一行只有「{written}」一格，不成一条记录", "the row says `{written}` alone, which is no entry")
            }
            Self::HeaderAgain { line } => text!(
                "第 {line} 行又是表头，像是两份文件接在一起",
                "line {line} is the header once more, as if two files were joined"
            ),
        }
    }

    fn offer(&self) -> Option<Offer> {
        match self {
            Self::ColumnRespelt { written, instead } => Some(Offer::new(written, *instead)),
            Self::ColumnNear { written, near } => Some(Offer::new(written, *near)),
            _ => None,
        }
    }

    fn help(&self) -> Option<Text> {
        Some(match self {
            Self::Lost => text!("请从原表重新导出为「CSV UTF-8」", "export it again from the original as `CSV UTF-8`"),
            Self::LoneReturn => text!(
                "在 Excel 或 WPS 里打开，另存为「CSV UTF-8（逗号分隔）」",
                "save it from Excel or WPS as `CSV UTF-8 (comma delimited)`"
            ),
            Self::Empty { bytes: 0 } => text!(
                "文件是 0 字节：如果放在网盘里，可能还没有下载到本机；否则至少写上表头",
                "it has 0 bytes: in a cloud folder it may not have been downloaded yet; else write at least the header"
            ),
            Self::Empty { .. } => text!(
                "至少写上表头；没有记录也要写明",
                "write at least the header: that nothing is held has to be said too"
            ),
            Self::Totals { .. } => {
                text!("删去这一行：合计由程序算", "delete the row: the program reckons the totals")
            }
            Self::Foot { .. } => text!("删去这一行", "delete the row"),
            Self::Lone { .. } => text!("补全别的格，或删去这一行", "fill in the other cells, or delete the row"),
            Self::SecondFile { .. } | Self::HeaderAgain { .. } => {
                text!("删去多余的表头，或分成两个文件", "delete the second header, or make two files of it")
            }
            Self::Unclosed { .. } => {
                text!("在单元格末尾补上引号，或删去这个引号", "close it at the end of the cell, or delete it")
            }
            Self::AfterQuote | Self::QuoteInside => text!(
                "整个单元格用引号括起来，里面的引号写成两个：\"他说\"\"好\"\"\"",
                "put the whole cell in quotes and write a quote inside it twice: \"he said \"\"yes\"\"\""
            ),
            Self::Delimiter { found: found @ (';' | '\t'), file, .. } => {
                let name = if *found == ';' { "semicolon" } else { "tab" };
                let file = if file.contains(' ') { format!("\"{file}\"") } else { file.to_string() };
                text!(
                    "另存为「CSV UTF-8（逗号分隔）」，或用 kaohe validate {file} --delimiter {name} --fix 转换",
                    "save it as `CSV UTF-8 (comma delimited)`, or turn it into one by `kaohe validate {file} --delimiter {name} --fix`"
                )
            }
            Self::Delimiter { found: ',', .. } => text!("去掉 --delimiter", "leave `--delimiter` out"),
            Self::Delimiter { .. } => {
                text!("另存为「CSV UTF-8（逗号分隔）」", "save it as `CSV UTF-8 (comma delimited)`")
            }
            Self::CellTooLong { .. } => text!(
                "写短一些，详情另附文件；确实需要，加上 --no-limits",
                "write less, and the details in a file of their own; `--no-limits` lifts the limit"
            ),
            Self::TooManyColumns { .. } => text!(
                "删去多余的列；确实需要，加上 --no-limits",
                "delete the columns that are not needed; `--no-limits` lifts the limit"
            ),
            Self::TooManyFindings { .. } => text!(
                "先改好前面的，或看是不是放错了文件；要全部列出，加上 --no-limits",
                "mend what comes first, or see whether it is the right file; `--no-limits` lifts the limit"
            ),
            Self::TooLong { chinese_quotes: true, .. } | Self::TooShort { chinese_quotes: true, .. } => {
                text!("引号要用英文的 \"，不是中文的 “ ”", "the quotes around a cell are \" and not “ ”")
            }
            Self::TooLong { cut: Some(Cut::Number(number)), .. } => text!(
                "「{number}」可能是一个数：数字里不能有逗号，1,200 写成 1200，1,5 写成 1.5",
                "`{number}` may be one number, in which no comma belongs: 1200 and not 1,200; 1.5 and not 1,5"
            ),
            Self::TooLong { cut: Some(Cut::Words(quoted)), .. } => text!(
                "含逗号的单元格要用英文引号括起来：{quoted}",
                "a cell with a comma in it belongs in quotes: {quoted}"
            ),
            Self::TooLong { .. } => {
                text!("含逗号的单元格要用英文引号括起来", "a cell with a comma in it belongs in quotes")
            }
            Self::Wider { cut: Some(cut), .. } => text!(
                "对照原表：是一格的，连引号写成 {cut}；没有错位的，删去行末多余的逗号",
                "hold it against the original: write {cut}, with its quotes, if it is one cell; if nothing is shifted, delete the commas at the end"
            ),
            Self::Wider { .. } => text!(
                "对照原表看每一格是否在它的列；没有错位，就删去行末多余的逗号",
                "see whether each cell stands in its column; if so, delete the commas at the end"
            ),
            Self::TooShort { sign: Some(sign), .. } => {
                let (zh, en) = delimiter(*sign);
                text!("单元格之间是{zh}：改成英文逗号", "the cells are separated by {en}: write commas in their place")
            }
            Self::TooShort { .. } => text!(
                "补上缺少的单元格，空的也要有逗号；看这一行是否被截断",
                "add the missing cells, with commas for empty ones too; see whether the row was cut off"
            ),
            Self::NoHeader { seems: Some(_), .. } => {
                text!("删去表头上面的标题行", "delete the rows above it")
            }
            Self::NoHeader { seems: None, columns } => {
                text!("可用的列名：{columns}", "the columns are: {columns}")
            }
            Self::ColumnMissing { zh, en } => {
                text!("表头里加上「{zh}」或「{en}」", "add `{zh}` or `{en}` to the header")
            }
            Self::ColumnTwice { .. } => text!("只留一列", "keep one of the two"),
            Self::ColumnUnnamed => text!("写上列名，或删去这一列", "give it a name, or delete the column"),
            Self::ColumnRespelt { instead, .. } => text!("写成「{instead}」", "write `{instead}`"),
            Self::ColumnNear { near, .. } => text!("是不是「{near}」？", "did you mean `{near}`?"),
            Self::ColumnUnknown { .. } => text!("这一列不起作用", "the column is not read"),
        })
    }
}

fn delimiter(found: char) -> (String, String) {
    match found {
        '\t' => ("制表符".to_owned(), "tabs".to_owned()),
        ',' => ("逗号".to_owned(), "commas".to_owned()),
        other => (format!("「{other}」"), format!("`{other}`")),
    }
}
