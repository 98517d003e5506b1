//! What can be wrong with the files that the office keeps.

use super::message::compared;
use crate::diagnostic::{Code, Problem};
use crate::lang::Text;
use crate::text;

/// Trouble with a file of the folder itself: it is not read, or there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OfficeProblem {
    /// A file beside one of the folder's own that is named like a copy of it, and not read.
    Unread {
        /// The one that is read.
        original: &'static str,
        /// Whether both hold the same bytes, where that could be seen.
        alike: Option<bool>,
    },
    /// A file beside a table of the office's that is not read as one with it, because of its name or its form.
    Beside {
        /// The table.
        table: &'static str,
        /// How it has to be named.
        instead: String,
    },
    /// The same where nothing else of that table is there.
    InOtherForm {
        /// The table.
        table: &'static str,
        /// How it has to be named.
        instead: String,
    },
}

impl Problem for OfficeProblem {
    fn code(&self) -> Code {
        match self {
            Self::Unread { .. } | Self::Beside { .. } => Code::F076,
            Self::InOtherForm { .. } => Code::J037,
        }
    }

    fn text(&self) -> Text {
        match self {
            Self::Beside { table, .. } => text!(
                "没有读它：和 {table} 一起读的，名字不是这样写的",
                "it was not read: what is read as one with {table} is named otherwise"
            ),
            Self::InOtherForm { table, .. } => {
                text!("没有 {table}，这个文件又不叫这个名字", "no {table}, and this file is not named so")
            }
            Self::Unread { original, alike } => {
                let Text { zh, en } = compared(*alike);
                text!(
                    "像是「{original}」的副本，不读它{zh}",
                    "this looks like a copy of `{original}` and is not read{en}"
                )
            }
        }
    }

    fn help(&self) -> Option<Text> {
        Some(match self {
            Self::Unread { original, .. } => text!(
                "要用的内容写进「{original}」，副本放到别处",
                "write what is to count into `{original}`, and keep copies elsewhere"
            ),
            Self::Beside { instead, .. } => text!(
                "要读的，改名为「{instead}」；不要的，放到别处",
                "to have it read, name it `{instead}`; else keep it elsewhere"
            ),
            Self::InOtherForm { instead, .. } => text!("改名为「{instead}」", "name it `{instead}`"),
        })
    }
}
