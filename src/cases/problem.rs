//! What can be wrong in a file of cases, beyond what any TOML file of a drafter can have.

use crate::diagnostic::{Code, Diagnostic, Problem};
use crate::lang::Text;
use crate::text;

/// A mistake in a file of cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum CaseProblem {
    /// No version of the form, or one that this program does not know.
    Schema { found: Option<String> },
    /// A rule that the rubric does not have.
    UnknownRule { written: String, near: Option<String> },
    /// A part of a record that has a name and none of those that a record has.
    UnknownPart { key: String, near: Option<&'static str> },
    /// A review that is none of the three.
    UnknownReview { written: String, near: Option<&'static str> },
    /// The ends of what is still open, swapped.
    Swapped { from: String, to: String },
    /// More records alike than a case can have.
    TooMany { times: u64, most: u64 },
    /// The score of a category is expected of a rule of the bonus.
    NoCategory { rule: String },
    /// A second ruling, mark or proportion on one rule.
    Second { rule: String },
}

impl Problem for CaseProblem {
    fn code(&self) -> Code {
        match self {
            Self::Schema { .. } => Code::K013,
            Self::Swapped { .. } => Code::K016,
            Self::UnknownRule { .. } => Code::K020,
            Self::UnknownPart { .. } => Code::K032,
            Self::UnknownReview { .. } => Code::V002,
            Self::TooMany { .. } => Code::K033,
            Self::NoCategory { .. } => Code::K034,
            Self::Second { .. } => Code::K035,
        }
    }

    fn text(&self) -> Text {
        match self {
            Self::Schema { found: None } => {
                text!("文件开头缺少「schema」", "`schema` is missing at the top of the file")
            }
            Self::Schema { found: Some(found) } => {
                text!("本程序不认识「{found}」这一版用例格式", "this program does not know the form of cases `{found}`")
            }
            Self::UnknownRule { written, .. } => {
                text!("细则里没有「{written}」这一条", "no rule `{written}` in the rubric")
            }
            Self::UnknownPart { key, .. } => text!("记录里没有「{key}」这一项", "a record has no `{key}`"),
            Self::UnknownReview { written, .. } => {
                text!("不认识审核「{written}」", "the verdict `{written}` is not known")
            }
            Self::Swapped { from, to } => {
                text!("「{from}」大于「{to}」，两头写反了", "`{from}` is over `{to}`: the ends are swapped")
            }
            Self::TooMany { times, most } => {
                text!("{times} 条相同的记录太多，最多 {most} 条", "{times} records alike are too many: at most {most}")
            }
            Self::NoCategory { rule } => {
                text!("「{rule}」是加分条款，不属于任何项目", "`{rule}` is a rule of the bonus and has no category")
            }
            Self::Second { rule } => text!(
                "对「{rule}」的第二次裁定、评分或完成比例",
                "a second ruling, mark or proportion on rule `{rule}`"
            ),
        }
    }

    fn help(&self) -> Option<Text> {
        Some(match self {
            Self::Schema { .. } => text!("写 schema = \"kaohe.cases/1\"", "write schema = \"kaohe.cases/1\""),
            Self::UnknownRule { near: Some(near), .. } => text!("是不是「{near}」？", "did you mean `{near}`?"),
            Self::UnknownPart { near: Some(near), .. } | Self::UnknownReview { near: Some(near), .. } => {
                text!("是不是「{near}」？", "did you mean `{near}`?")
            }
            Self::UnknownReview { near: None, .. } => {
                text!("写 认定、不予认定 或 待核", "write `accepted`, `rejected` or `pending`")
            }
            Self::UnknownRule { near: None, .. } => {
                text!("写细则里的条款编号，例如 2.4b", "write the id of a rule of the rubric, such as 2.4b")
            }
            Self::UnknownPart { near: None, .. } => text!(
                "日期和事项之后可以写材料，以及 数量=、应完成=、级别=、审核=、名称=、行数=",
                "after the date and the kind there can be materials, and title=, count=, total=, level=, review=, times="
            ),
            Self::Swapped { from, to } => text!("写成 [{to}, {from}]", "write [{to}, {from}]"),
            Self::TooMany { .. } => text!("少写几条也能说明问题", "fewer will show the same"),
            Self::NoCategory { .. } => text!("改用 bonus", "use `bonus`"),
            Self::Second { .. } => text!("只留一个", "leave one of them"),
        })
    }
}

/// A mistake that any TOML file of a drafter can have keeps its number, under the letter of cases.
pub(super) fn lettered(mut diagnostic: Diagnostic) -> Diagnostic {
    diagnostic.code = match diagnostic.code {
        Code::R001 => Code::K001,
        Code::R002 => Code::K002,
        Code::R003 => Code::K003,
        Code::R004 => Code::K004,
        Code::R005 => Code::K005,
        Code::R006 => Code::K006,
        Code::R007 => Code::K007,
        Code::R008 => Code::K008,
        Code::R009 => Code::K009,
        Code::R010 => Code::K010,
        Code::R011 => Code::K011,
        Code::R012 => Code::K012,
        Code::R014 => Code::K014,
        Code::R015 => Code::K015,
        Code::R028 => Code::K028,
        Code::R030 => Code::K030,
        other => other,
    };
    diagnostic
}
