//! What can be wrong with the files that logs name.

use crate::diagnostic::{Code, Problem};
use crate::lang::Text;
use crate::text;

/// How many names a warning gives.
const SHOWN: usize = 3;

/// Trouble with a file that a row names, or with one that none does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum AttachmentProblem {
    /// It is not there; the name beside it that may be meant.
    Absent { path: String, near: Option<String> },
    /// It holds nothing.
    Empty { path: String },
    /// It is there under a name of other letters.
    OtherCase { written: String, real: String },
    /// It is named as an image and begins as none.
    NoImage { path: String },
    /// It holds what another row's file does; the log of that one, where it is another's.
    Shared { path: String, other: String, log: Option<String> },
    /// Files that no row names: how many, and the first of them.
    Unnamed { count: usize, first: String },
    /// A link that leads out of the folder.
    Outside { path: String },
    /// A folder or a device.
    NotAFile { path: String },
    /// The system does not give it out.
    Unreadable { path: String, cause: Text },
}

impl AttachmentProblem {
    /// These files are named by no row.
    pub(super) fn unnamed(names: &[&str]) -> Self {
        let first: Vec<&str> = names.iter().copied().take(SHOWN).collect();
        Self::Unnamed { count: names.len(), first: first.join("、") }
    }
}

impl Problem for AttachmentProblem {
    fn code(&self) -> Code {
        match self {
            Self::Absent { .. } => Code::L032,
            Self::Empty { .. } => Code::L033,
            Self::OtherCase { .. } => Code::L034,
            Self::NoImage { .. } => Code::L035,
            Self::Shared { .. } => Code::L036,
            Self::Unnamed { .. } => Code::L037,
            Self::Outside { .. } => Code::L038,
            Self::NotAFile { .. } => Code::L039,
            Self::Unreadable { .. } => Code::L040,
        }
    }

    fn text(&self) -> Text {
        match self {
            Self::Absent { path, .. } => text!("文件夹里没有「{path}」", "no file `{path}` in the folder"),
            Self::Empty { path } => text!("「{path}」是空文件", "the file `{path}` is empty"),
            Self::OtherCase { written, real } => {
                text!("「{written}」与实际文件名「{real}」不一致", "`{written}` is not how the file is named: `{real}`")
            }
            Self::NoImage { path } => text!("「{path}」不是图片", "`{path}` is no image"),
            Self::Shared { path, other, log: None } if path == other => {
                text!("「{path}」另一行已经用过", "`{path}` stands behind another row already")
            }
            Self::Shared { path, log: Some(log), other } if path == other => {
                text!("「{path}」在「{log}」里已经用过", "`{path}` stands behind a row of `{log}` already")
            }
            Self::Shared { path, other, log: None } => {
                text!("「{path}」与另一行的「{other}」内容相同", "`{path}` holds the same as `{other}` of another row")
            }
            Self::Shared { path, other, log: Some(log) } => {
                text!("「{path}」与「{log}」里的「{other}」内容相同", "`{path}` holds the same as `{other}` of `{log}`")
            }
            Self::Unnamed { count: 1, first } => {
                text!("有 1 个文件没有一行用到：{first}", "1 file that no row names: {first}")
            }
            Self::Unnamed { count, first } if *count <= SHOWN => {
                text!("有 {count} 个文件没有一行用到：{first}", "{count} files that no row names: {first}")
            }
            Self::Unnamed { count, first } => {
                text!("有 {count} 个文件没有一行用到，如 {first}", "{count} files that no row names, such as {first}")
            }
            Self::Outside { path } => {
                text!("「{path}」是指向文件夹之外的链接", "`{path}` is a link that leads out of the folder")
            }
            Self::NotAFile { path } => text!("「{path}」不是普通文件", "`{path}` is not a regular file"),
            Self::Unreadable { path, cause: Text { zh, en } } => {
                text!("读不了「{path}」：{zh}", "`{path}` cannot be read: {en}")
            }
        }
    }

    fn help(&self) -> Option<Text> {
        Some(match self {
            Self::Absent { near: Some(near), .. } => text!("是不是「{near}」？", "did you mean `{near}`?"),
            Self::Absent { near: None, .. } => {
                text!("补上这个文件，或改正从文件夹起的路径", "add the file, or correct its path from the folder")
            }
            Self::Empty { .. } => text!(
                "重新放一份；网盘里的文件要先下载",
                "put it there again; one that is kept online has to be fetched first"
            ),
            Self::OtherCase { real, .. } => text!("写成「{real}」", "write `{real}`"),
            Self::NoImage { .. } => {
                text!("打开看一看：可能是改了后缀的其他文件", "open it: it may be another file under a new ending")
            }
            Self::Shared { .. } => text!(
                "核对是不是一份材料用了两次；这里不扣分",
                "see whether one thing was used twice; nothing is deducted for it"
            ),
            Self::Unnamed { .. } => {
                text!(
                    "该用的在「附件」里写上，不用的拿走",
                    "name those that are needed in 附件 (files), and take away the rest"
                )
            }
            Self::Outside { .. } => text!("把文件本身放进来", "put the file itself there"),
            Self::NotAFile { .. } => text!("写文件的名称", "write the name of a file"),
            Self::Unreadable { .. } => {
                text!("在别的程序里关闭它，并检查权限", "close it in other programs, and see its permissions")
            }
        })
    }
}
