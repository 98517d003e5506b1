//! What can be wrong in the roster.

use crate::diagnostic::{Code, Problem};
use crate::lang::Text;
use crate::text;

/// A mistake in `towns.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum RosterProblem {
    /// A row that names no town.
    NameMissing,
    /// A name that another town has already, as its name or as another name of it.
    NameTaken { written: String, town: String },
    /// A name that no file can have, and why.
    Unusable { written: String, why: Text },
    /// No town at all.
    Empty,
}

impl Problem for RosterProblem {
    fn code(&self) -> Code {
        match self {
            Self::NameMissing => Code::T001,
            Self::NameTaken { .. } => Code::T002,
            Self::Unusable { .. } => Code::T003,
            Self::Empty => Code::T004,
        }
    }

    fn text(&self) -> Text {
        match self {
            Self::NameMissing => text!("没有镇名", "the row names no town"),
            Self::NameTaken { written, town } if written == town => {
                text!("「{written}」重复", "`{written}` is on the roster twice")
            }
            Self::NameTaken { written, town } => {
                text!("「{written}」已经是「{town}」的名称", "`{written}` is already a name of `{town}`")
            }
            Self::Unusable { written, why: Text { zh, en } } => {
                text!("「{written}」不能用作文件名：{zh}", "`{written}` cannot be the name of a file: {en}")
            }
            Self::Empty => text!("镇名单里没有镇", "the roster holds no town"),
        }
    }

    fn help(&self) -> Option<Text> {
        Some(match self {
            Self::NameMissing => text!("写上镇名，或删去这一行", "write the town's name, or delete the row"),
            Self::NameTaken { .. } => {
                text!("每个名称只能属于一个镇，且只写一次", "a name belongs to one town, and is written once")
            }
            Self::Unusable { .. } => text!(
                "每个镇的台账和得分说明以镇名为文件名，请换一个名称",
                "a town's log and statement are named after it: choose another name"
            ),
            Self::Empty => text!("表头下面每行写一个镇", "write one town on each row below the header"),
        })
    }

    /// Whose log is whose cannot be told, or no file can be named after the town.
    fn refuses(&self) -> bool {
        matches!(self, Self::NameTaken { .. } | Self::Unusable { .. })
    }
}
