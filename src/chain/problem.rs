//! What can be wrong with a supersession.

use crate::diagnostic::{Code, Problem};
use crate::lang::Text;
use crate::text;

/// A row that cannot be tied to another, or a file that says again what another says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ChainProblem {
    /// An id twice.
    IdTwice { id: String },
    /// It supersedes no row.
    NoSuchId { written: String, near: Option<String> },
    /// It supersedes itself.
    Itself { id: String },
    /// The row that it supersedes is about something else; what the two should have in common.
    Apart { id: String, about: Text, in_common: Text },
    /// Two rows supersede one.
    SupersededTwice { id: String },
    /// Rows that supersede one another in a circle.
    Circle { ids: String },
    /// A file whose rows all stand in another.
    Copied { other: String },
}

impl Problem for ChainProblem {
    fn code(&self) -> Code {
        match self {
            Self::IdTwice { .. } => Code::J021,
            Self::NoSuchId { .. } => Code::J022,
            Self::Itself { .. } => Code::J023,
            Self::Apart { .. } => Code::J024,
            Self::SupersededTwice { .. } => Code::J025,
            Self::Circle { .. } => Code::J026,
            Self::Copied { .. } => Code::J042,
        }
    }

    fn text(&self) -> Text {
        match self {
            Self::IdTwice { id } => text!("编号「{id}」重复", "the id `{id}` is there twice"),
            Self::NoSuchId { written, .. } => text!("没有编号为「{written}」的一行", "no row has the id `{written}`"),
            Self::Itself { id } => text!("「{id}」不能替代自己", "`{id}` supersedes itself"),
            Self::Apart { id, about: Text { zh, en }, .. } => text!(
                "「{id}」是{zh}的，不能由记别的事的一行替代",
                "`{id}` is about {en}: a row about another cannot supersede it"
            ),
            Self::SupersededTwice { id } => text!("「{id}」被替代了两次", "`{id}` is superseded twice"),
            Self::Circle { ids } => {
                text!("互相替代，成了一个圈：{ids}", "they supersede one another in a circle: {ids}")
            }
            Self::Copied { other } => text!(
                "这份记录的每一行「{other}」里都有，像是它的副本",
                "every row of it stands in `{other}` too: this looks like a copy"
            ),
        }
    }

    fn help(&self) -> Option<Text> {
        Some(match self {
            Self::IdTwice { .. } => text!("每一行的编号都不同", "give every row an id of its own"),
            Self::NoSuchId { near: Some(near), .. } => text!("是不是「{near}」？", "did you mean `{near}`?"),
            Self::NoSuchId { near: None, .. } => {
                text!("写被替代那一行的「编号」", "write the `编号` (`id`) of the row that is superseded")
            }
            Self::Itself { .. } => {
                text!("写被替代那一行的编号，或留空", "write the id of the earlier row, or leave it empty")
            }
            Self::Apart { in_common: Text { zh, en }, .. } => {
                text!("看看是编号写错了，还是{zh}写错了", "see which is wrong: the id, or {en}")
            }
            Self::SupersededTwice { id } => text!(
                "后一条改为替代前一条的编号，而不是「{id}」",
                "let the later one supersede the earlier one and not `{id}`"
            ),
            Self::Circle { .. } => {
                text!("最早的一条「替代」留空", "leave `替代` (`supersedes`) of the earliest empty")
            }
            Self::Copied { .. } => text!("删去其中一份", "delete one of the two"),
        })
    }
}
