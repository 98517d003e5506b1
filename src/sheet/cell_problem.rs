//! What can be wrong with the text of a cell, whatever it means.

use crate::diagnostic::{Code, Offer, Problem, Severity};
use crate::lang::Text;
use crate::text;

/// A mistake in the text of one cell. `instead` is what to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum CellProblem {
    /// Text that was read in a wrong encoding and saved again, and what it was.
    Garbled { was: Option<String> },
    /// A line break in a word that is compared, or between several.
    Break { in_list: bool },
    /// Spaces around a word that is compared; around a name they would part it from its files.
    Spaces { instead: String, in_name: bool },
    /// Characters that nobody sees, in a word that is compared or elsewhere.
    Invisible { points: String, in_key: bool, instead: String },
    /// A character that turns the direction of text.
    Bidi { point: String },
    /// A control character.
    Control { point: String },
    /// A line separator that is none here.
    Separator { point: String },
    /// A question mark where a Chinese character should be.
    Question,
    /// A character that only one font knows.
    Private { point: String },
    /// Chinese quotes around the whole cell.
    ChineseQuotes { instead: String },
    /// What a spreadsheet writes where a formula failed.
    Failed { written: String },
    /// What a spreadsheet shows where a column is too narrow.
    Narrow { written: String },
    /// What makes a spreadsheet take digits for text: `="001"`, `'001`.
    Trick { written: String, instead: String },
    /// A character that only looks like another.
    Lookalike { found: char, meant: String, instead: String },
    /// A traditional or variant character in a word that is known without it.
    Variant { found: String, instead: String },
    /// 同上.
    Above { written: String },
    /// 无, a dash: nothing.
    Placeholder { written: String, in_amount: bool },
    /// 没有, 未开展 for what was done.
    NoDeed { written: String },
}

impl Problem for CellProblem {
    fn code(&self) -> Code {
        match self {
            Self::Garbled { .. } => Code::F005,
            Self::Break { .. } => Code::F046,
            Self::Spaces { .. } => Code::F047,
            Self::Invisible { .. } => Code::F048,
            Self::Bidi { .. } => Code::F049,
            Self::Control { .. } => Code::F050,
            Self::Separator { .. } => Code::F051,
            Self::Question => Code::F052,
            Self::Private { .. } => Code::F053,
            Self::ChineseQuotes { .. } => Code::F054,
            Self::Failed { .. } | Self::Narrow { .. } => Code::F055,
            Self::Trick { .. } => Code::F056,
            Self::Lookalike { .. } => Code::F057,
            Self::Variant { .. } => Code::F058,
            Self::Above { .. } => Code::F059,
            Self::Placeholder { .. } => Code::F060,
            Self::NoDeed { .. } => Code::F064,
        }
    }

    fn severity(&self) -> Severity {
        match self {
            Self::Spaces { in_name: true, .. } | Self::Placeholder { in_amount: true, .. } => Severity::Error,
            Self::Invisible { in_key: false, .. } => Severity::Warning,
            _ => self.code().severity(),
        }
    }

    /// A name that is no name of a file stops the run, whatever is wrong with it.
    fn refuses(&self) -> bool {
        matches!(self, Self::Spaces { in_name: true, .. })
    }

    fn text(&self) -> Text {
        match self {
            Self::Garbled { was: Some(was) } => text!(
                "乱码：这一格曾用错误的编码打开并保存，原来像是「{was}」",
                "garbled: the cell was opened in a wrong encoding and saved; it seems to have been `{was}`"
            ),
            Self::Garbled { was: None } => text!(
                "乱码：这一格曾用错误的编码打开并保存",
                "garbled: the cell was opened in a wrong encoding and saved"
            ),
            Self::Break { .. } => text!("这一格里不能换行", "the cell cannot hold a line break"),
            Self::Spaces { .. } => text!("前后有空格", "there are spaces around the word"),
            Self::Invisible { points, .. } => {
                text!("里面有看不见的字符 {points}", "it holds characters that nobody sees: {points}")
            }
            Self::Bidi { point } => text!(
                "里面有改变文字方向的字符 {point}：看到的和实际的不一样",
                "it holds {point}, which turns the direction of text: what is seen is not what is there"
            ),
            Self::Control { point } => text!("里面有控制字符 {point}", "it holds the control character {point}"),
            Self::Separator { point } => {
                text!("里面有特殊的换行符 {point}，这里不算换行", "it holds {point}, which is no line end here")
            }
            Self::Question => text!(
                "这里的「?」可能是导出时丢失的字",
                "a `?` that may stand for a character that was lost when the table was exported"
            ),
            Self::Private { point } => text!(
                "里面有自造字 {point}：别的电脑上看不到",
                "it holds the private character {point}, which other computers do not show"
            ),
            Self::ChineseQuotes { .. } => text!(
                "整格用中文引号括着：引号不是内容就不要写",
                "the whole cell stands in Chinese quotes, which are not the quotes of a table"
            ),
            Self::Failed { written } => {
                text!("「{written}」是电子表格的错误值", "`{written}` is an error of the spreadsheet")
            }
            Self::Narrow { written } => text!(
                "「{written}」：列太窄，内容没有保存下来",
                "`{written}`: the column was too narrow, and its content was not saved"
            ),
            Self::Trick { written, .. } => text!(
                "「{written}」是给电子表格看的写法，不是内容本身",
                "`{written}` is a trick for the spreadsheet, not the text itself"
            ),
            Self::Lookalike { found, meant, .. } => {
                let point = point(*found);
                text!(
                    "「{found}」（{point}）只是看起来像「{meant}」，不是同一个字",
                    "`{found}` ({point}) only looks like `{meant}`"
                )
            }
            Self::Variant { found, .. } => {
                text!("「{found}」是繁体字或异体字", "`{found}` is a traditional or variant character")
            }
            Self::Above { written } => text!(
                "「{written}」不能代替内容：一排序就不知道指哪一行",
                "`{written}` (as above) means another row once the rows are sorted"
            ),
            Self::Placeholder { written, in_amount: true } => text!(
                "「{written}」说不清是 0，还是没有填",
                "`{written}` says neither that it is 0 nor that nothing is filled in"
            ),
            Self::NoDeed { written } => {
                text!("「{written}」是说没有，不是一件事", "`{written}` says that there was nothing: it is no title")
            }
            Self::Placeholder { written, .. } => {
                text!("「{written}」不是内容，按空白处理", "`{written}` stands for nothing: the cell is taken as empty")
            }
        }
    }

    fn offer(&self) -> Option<Offer> {
        match self {
            Self::Placeholder { written, in_amount: false } => Some(Offer::new(written, "")),
            Self::Invisible { instead, in_key: true, .. }
            | Self::Spaces { instead, .. }
            | Self::Trick { instead, .. }
            | Self::Variant { instead, .. }
            | Self::Lookalike { instead, .. } => Some(Offer::new("", instead)),
            _ => None,
        }
    }

    fn help(&self) -> Option<Text> {
        Some(match self {
            Self::Garbled { .. } => text!(
                "对照原表把这一格重新打一遍；别处也有的，从原表重新导出为「CSV UTF-8」",
                "type the cell anew as it is in the original; where there are more, export it again as `CSV UTF-8`"
            ),
            Self::Break { in_list: true } => {
                text!("删去换行，几项之间用「；」分开", "put `；` between the words in place of the line break")
            }
            Self::Break { in_list: false } => text!("删去换行", "take the line break out"),
            Self::Invisible { in_key: false, .. } | Self::Bidi { .. } | Self::Control { .. } => {
                text!("删去它，或把这一格重新打一遍", "delete it, or type the cell anew")
            }
            Self::Invisible { instead, .. } if instead.is_empty() => text!("把这一格清空", "empty the cell"),
            Self::ChineseQuotes { instead } => {
                text!("如果不是名称的一部分，写成「{instead}」", "unless they belong to the name, write `{instead}`")
            }
            Self::Spaces { instead, .. }
            | Self::Invisible { instead, .. }
            | Self::Trick { instead, .. }
            | Self::Lookalike { instead, .. }
            | Self::Variant { instead, .. } => text!("写成「{instead}」", "write `{instead}`"),
            Self::Separator { .. } => {
                text!("换成空格，或改用普通的换行", "put a space or a usual line break in its place")
            }
            Self::Question => text!("对照原表补上这个字", "put the character back as it is in the original"),
            Self::Private { .. } => text!("换成通用的字", "use a character that every computer knows"),
            Self::Failed { .. } => {
                text!("改成文字或数字后再导出", "put words or a number in its place and export it again")
            }
            Self::Narrow { .. } => {
                text!("把这一列拉宽，再导出一次", "make the column wider and export it again")
            }
            Self::Above { .. } => text!("把上一行的内容写出来", "write out what the row above says"),
            Self::Placeholder { in_amount: true, .. } => {
                text!("是 0 写 0；没有就留空", "write 0 for nought, and nothing where there is none")
            }
            Self::NoDeed { .. } => {
                text!("没有做就删去这一行；做了，写明做了什么", "delete the row, or say what was done")
            }
            Self::Placeholder { .. } => text!("没有就留空", "where there is nothing, leave the cell empty"),
        })
    }
}

/// A character by its code point, `U+200B`.
pub(super) fn point(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}
