//! What can be wrong with the encoding of a file.

use crate::diagnostic::{Code, Problem};
use crate::lang::Text;
use crate::text;

/// A mistake of encoding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum EncodingProblem {
    /// A workbook under the name of a CSV file.
    Workbook,
    /// A NUL byte: UTF-16 without its mark, or no text at all.
    Nul,
    /// Valid in no encoding: the first bad bytes, where they are, and as what they were tried last.
    /// `seems` is an encoding that is not read, in which they make sense.
    Undecodable { at: usize, bytes: String, tried: &'static str, seems: Option<&'static str> },
    /// Read in one encoding, and only in another does it make sense.
    OtherEncoding { seems: &'static str },
    /// UTF-8 with something broken in it, or that goes on as GB18030.
    DamagedUtf8 { line: usize, at: usize, bytes: String, goes_on: bool },
    /// GB18030 that goes on as UTF-8 after so many bytes.
    OtherFrom { line: usize, at: usize },
    /// Read in the wrong encoding and saved again.
    Garbled,
    /// Letters that are Chinese in GB18030, and no Chinese anywhere.
    Foreign { letters: String, chinese: String },
}

impl Problem for EncodingProblem {
    fn code(&self) -> Code {
        match self {
            Self::Workbook => Code::F001,
            Self::Nul => Code::F002,
            Self::Undecodable { .. } | Self::OtherEncoding { .. } => Code::F003,
            Self::DamagedUtf8 { .. } | Self::OtherFrom { .. } => Code::F004,
            Self::Garbled => Code::F005,
            Self::Foreign { .. } => Code::F041,
        }
    }

    fn text(&self) -> Text {
        match self {
            Self::Workbook => text!("这是工作簿，不是 CSV 文本", "this is a workbook, not CSV text"),
            Self::Nul => text!(
                "文件里有 NUL 字节：可能是没有 BOM 的 UTF-16，或不是文本",
                "the file holds a NUL byte: UTF-16 without its mark, or no text at all"
            ),
            Self::Undecodable { at, seems: Some(seems), .. } => text!(
                "文件像是 {seems} 编码：第 {at} 个字节之后既不是 UTF-8，也不是 GB18030",
                "the file seems to be {seems}: what follows the first {at} bytes is neither UTF-8 nor GB18030"
            ),
            Self::OtherEncoding { seems } => text!(
                "文件是 {seems} 编码，不是 UTF-8 或 GB18030",
                "the file is written in {seems}, which is neither UTF-8 nor GB18030"
            ),
            Self::Undecodable { at, bytes, tried, seems: None } => text!(
                "无法按 {tried} 解码：第 {at} 个字节之后是 {bytes}，也不是 UTF-8",
                "cannot be read as {tried}: after {at} bytes comes {bytes}, and it is not UTF-8 either"
            ),
            Self::DamagedUtf8 { line, at, goes_on: true, .. } => text!(
                "从第 {line} 行起换了编码：前面 {at} 个字节是 UTF-8，后面是 GBK，像是两份文件接在一起",
                "the encoding changes on line {line}: {at} bytes of UTF-8, then GBK, as if two files were joined"
            ),
            Self::DamagedUtf8 { line, at, bytes, goes_on: false } => text!(
                "UTF-8 文件第 {line} 行损坏：第 {at} 个字节之后是 {bytes}",
                "the UTF-8 file is damaged on line {line}: after {at} bytes comes {bytes}"
            ),
            Self::OtherFrom { line, at } => text!(
                "从第 {line} 行起换了编码：前面 {at} 个字节是 GBK，后面是 UTF-8，像是两份文件接在一起",
                "the encoding changes on line {line}: {at} bytes of GBK, then UTF-8, as if two files were joined"
            ),
            Self::Garbled => text!(
                "乱码：文件曾用错误的编码打开并保存",
                "garbled: the file was opened in a wrong encoding and saved"
            ),
            Self::Foreign { letters, chinese } => text!(
                "整个文件没有一个汉字，却有「{letters}」：可能是 GBK 编码的「{chinese}」",
                "the file holds no Chinese, but `{letters}`, which may be `{chinese}` in GBK"
            ),
        }
    }

    fn help(&self) -> Option<Text> {
        Some(match self {
            Self::Workbook => text!(
                "文件名改以 .xlsx（旧版 .xls）结尾，就能直接读",
                "name it `.xlsx` (or `.xls`), and it is read as it is"
            ),
            Self::Nul | Self::Undecodable { .. } | Self::OtherEncoding { .. } => {
                text!(
                    "在 Excel 或 WPS 里打开，另存为「CSV UTF-8（逗号分隔）」",
                    "save it from Excel or WPS as `CSV UTF-8 (comma delimited)`"
                )
            }
            Self::Foreign { .. } => text!(
                "在 Excel 或 WPS 里打开看一看，再另存为「CSV UTF-8（逗号分隔）」",
                "open it in Excel or WPS, see what it says, and save it as `CSV UTF-8 (comma delimited)`"
            ),
            Self::OtherFrom { .. } => text!(
                "把两份分开，各从原表重新导出为「CSV UTF-8」",
                "take the two apart, and export each again from its original as `CSV UTF-8`"
            ),
            Self::DamagedUtf8 { .. } | Self::Garbled => {
                text!("请从原表重新导出为「CSV UTF-8」", "export it again from the original as `CSV UTF-8`")
            }
        })
    }
}
