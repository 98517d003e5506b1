//! What can be wrong with a table before anyone asks what it means.

use crate::diagnostic::{Problem, Severity};
use crate::lang::Text;
use crate::text;

/// A mistake of encoding, of CSV form or of the header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum SheetProblem {
    /// A workbook under the name of a CSV file.
    Workbook,
    /// A NUL byte: UTF-16 without its mark, or no text at all.
    Nul,
    /// Valid in no encoding: the first bad bytes, where they are, and as what they were tried last.
    Undecodable { at: usize, bytes: String, tried: &'static str },
    /// UTF-8 with something broken in it.
    DamagedUtf8 { line: usize, at: usize, bytes: String },
    /// Read in the wrong encoding and saved again.
    Garbled,
    /// A character that was already lost (U+FFFD).
    Lost,
    /// Nothing in it.
    Empty,
    /// A byte order mark inside: two files joined.
    SecondFile { line: usize },
    /// A carriage return alone.
    LoneReturn,
    /// A quote that never closes.
    Unclosed,
    /// Text between a closing quote and the next comma.
    AfterQuote,
    /// A quote in a cell that none opens.
    QuoteInside,
    /// Cells separated by something else than commas.
    Delimiter { found: char },
    /// More cells than the header has.
    TooLong { cells: usize, header: usize },
    /// Fewer cells than the header has.
    TooShort { cells: usize, header: usize, chinese_quotes: bool },
    /// A first row in which no column is known, and where the header seems to be.
    NoHeader { seems: Option<usize>, columns: String },
    /// A column that must be there and is not.
    ColumnMissing { zh: &'static str, en: &'static str },
    /// One column twice.
    ColumnTwice { written: String },
    /// A column without a name.
    ColumnUnnamed,
    /// An unknown column, near to one that is not there.
    ColumnNear { written: String, near: &'static str },
    /// A column that nobody asks for.
    ColumnUnknown { written: String },
    /// The header once more.
    HeaderAgain { line: usize },
}

impl Problem for SheetProblem {
    fn code(&self) -> &'static str {
        match self {
            Self::Workbook => "F001",
            Self::Nul => "F002",
            Self::Undecodable { .. } => "F003",
            Self::DamagedUtf8 { .. } => "F004",
            Self::Garbled => "F005",
            Self::Lost => "F006",
            Self::Empty => "F007",
            Self::SecondFile { .. } => "F008",
            Self::LoneReturn => "F009",
            Self::Unclosed => "F010",
            Self::AfterQuote => "F011",
            Self::QuoteInside => "F012",
            Self::Delimiter { .. } => "F013",
            Self::TooLong { .. } => "F014",
            Self::TooShort { .. } => "F015",
            Self::NoHeader { .. } => "F016",
            Self::ColumnMissing { .. } => "F017",
            Self::ColumnTwice { .. } => "F018",
            Self::ColumnUnnamed => "F019",
            Self::ColumnNear { .. } => "F020",
            Self::ColumnUnknown { .. } => "F021",
            Self::HeaderAgain { .. } => "F022",
        }
    }

    fn severity(&self) -> Severity {
        match self {
            Self::ColumnUnknown { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }

    fn text(&self) -> Text {
        match self {
            Self::Workbook => text!("这是工作簿，不是 CSV 文本", "this is a workbook, not CSV text"),
            Self::Nul => text!(
                "文件里有 NUL 字节：可能是没有 BOM 的 UTF-16，或不是文本",
                "the file holds a NUL byte: UTF-16 without its mark, or no text at all"
            ),
            Self::Undecodable { at, bytes, tried } => text!(
                "无法按 {tried} 解码：第 {at} 个字节之后是 {bytes}，也不是 UTF-8",
                "cannot be read as {tried}: after {at} bytes comes {bytes}, and it is not UTF-8 either"
            ),
            Self::DamagedUtf8 { line, at, bytes } => text!(
                "UTF-8 文件第 {line} 行损坏：第 {at} 个字节之后是 {bytes}，或从这里起换了编码",
                "the UTF-8 file is damaged on line {line}: after {at} bytes comes {bytes}, or another encoding begins"
            ),
            Self::Garbled => text!(
                "乱码：文件曾用错误的编码打开并保存",
                "garbled: the file was opened in a wrong encoding and saved"
            ),
            Self::Lost => text!("有字符已丢失（U+FFFD）", "a character was lost before (U+FFFD)"),
            Self::Empty => text!("空文件，连表头也没有", "the file is empty, without even a header"),
            Self::SecondFile { line } => text!(
                "第 {line} 行像是另一份文件的开头（有 BOM）",
                "line {line} looks like the beginning of another file (a byte order mark)"
            ),
            Self::LoneReturn => text!("单独的回车符（CR），不是换行", "a carriage return alone is no line end"),
            Self::Unclosed => text!("引号从这里打开，没有关闭", "the quote opened here does not close"),
            Self::AfterQuote => text!("关闭引号之后还有文字", "text follows the closing quote"),
            Self::QuoteInside => text!("没有加引号的单元格里有引号", "a quote inside a cell that is not quoted"),
            Self::Delimiter { found } => {
                let (zh, en) = delimiter(*found);
                text!("单元格用{zh}分隔，不是逗号", "the cells are separated by {en}, not by commas")
            }
            Self::TooLong { cells, header } => text!(
                "这一行有 {cells} 个单元格，表头只有 {header} 个",
                "the row has {cells} cells, the header only {header}"
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
            Self::ColumnNear { written, .. } | Self::ColumnUnknown { written } => {
                text!("不认识「{written}」列", "the column `{written}` is not known")
            }
            Self::HeaderAgain { line } => text!(
                "第 {line} 行又是表头，像是两份文件接在一起",
                "line {line} is the header once more, as if two files were joined"
            ),
        }
    }

    fn help(&self) -> Option<Text> {
        Some(match self {
            Self::Workbook | Self::Nul | Self::Undecodable { .. } | Self::LoneReturn => text!(
                "在 Excel 或 WPS 里打开，另存为「CSV UTF-8（逗号分隔）」",
                "open it in Excel or WPS and save it as `CSV UTF-8 (comma delimited)`"
            ),
            Self::DamagedUtf8 { .. } | Self::Garbled | Self::Lost => {
                text!("请从原表重新导出为「CSV UTF-8」", "export it again from the original as `CSV UTF-8`")
            }
            Self::Empty => text!(
                "至少写上表头；没有记录也要写明",
                "write at least the header: that nothing is held has to be said too"
            ),
            Self::SecondFile { .. } | Self::HeaderAgain { .. } => {
                text!("删去多余的表头，或分成两个文件", "delete the second header, or make two files of it")
            }
            Self::Unclosed => {
                text!("在单元格末尾补上引号，或删去这个引号", "close it at the end of the cell, or delete it")
            }
            Self::AfterQuote | Self::QuoteInside => text!(
                "整个单元格用引号括起来，里面的引号写成两个：\"他说\"\"好\"\"\"",
                "put the whole cell in quotes and write a quote inside it twice: \"he said \"\"yes\"\"\""
            ),
            Self::Delimiter { .. } => {
                text!("另存为「CSV UTF-8（逗号分隔）」", "save it as `CSV UTF-8 (comma delimited)`")
            }
            Self::TooLong { .. } => {
                text!("含逗号的单元格要用英文引号括起来", "a cell with a comma in it belongs in quotes")
            }
            Self::TooShort { chinese_quotes: true, .. } => {
                text!("引号要用英文的 \"，不是中文的 “ ”", "the quotes around a cell are \" and not “ ”")
            }
            Self::TooShort { .. } => text!(
                "补上缺少的单元格，空的也要有逗号；看这一行是否被截断",
                "add the missing cells, with commas for empty ones too; see whether the row was cut off"
            ),
            Self::NoHeader { seems: Some(_), .. } => {
                text!("删去表头上面的标题行", "delete the title rows above the header")
            }
            Self::NoHeader { seems: None, columns } => {
                text!("可用的列名：{columns}", "the columns are: {columns}")
            }
            Self::ColumnMissing { zh, en } => {
                text!("表头里加上「{zh}」或「{en}」", "add `{zh}` or `{en}` to the header")
            }
            Self::ColumnTwice { .. } => text!("只留一列", "keep one of the two"),
            Self::ColumnUnnamed => text!("写上列名，或删去这一列", "give it a name, or delete the column"),
            Self::ColumnNear { near, .. } => text!("是不是「{near}」？", "did you mean `{near}`?"),
            Self::ColumnUnknown { .. } => text!("这一列不起作用", "the column is not read"),
        })
    }
}

fn delimiter(found: char) -> (String, String) {
    match found {
        '\t' => ("制表符".to_owned(), "tabs".to_owned()),
        other => (format!("「{other}」"), format!("`{other}`")),
    }
}
