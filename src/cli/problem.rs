//! What can be wrong with the files of an assessment folder, and with its `assessment.toml`.

mod assessment;
mod office;
mod remedy;

pub use assessment::AssessmentProblem;
pub use office::OfficeProblem;

use self::remedy::remedy;
use super::options::Limits;
use crate::diagnostic::{Code, Problem};
use crate::lang::Text;
use crate::text;

/// Trouble with files, before anything in them is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileProblem {
    /// The system does not give it out.
    Unreadable {
        /// Why.
        cause: Text,
    },
    /// A folder or a device where a file should be.
    NotAFile,
    /// It is over the limit.
    TooLarge {
        /// The limits of the run.
        limits: Limits,
    },
    /// A town on the roster without a log.
    NoLog {
        /// The town.
        town: String,
        /// A workbook of its name.
        workbook: Option<String>,
        /// Logs of no town that may be its.
        strays: Vec<String>,
    },
    /// A log of no town on the roster.
    NoTown {
        /// The name of the file without its ending.
        written: String,
        /// The towns that may be meant.
        near: Vec<String>,
    },
    /// Two logs of one town.
    TwoLogs {
        /// The town.
        town: String,
        /// The other file.
        other: String,
        /// Whether both hold the same bytes, where that could be seen.
        alike: Option<bool>,
        /// Whether this one is a workbook, which is not read.
        workbook: bool,
    },
    /// A workbook among the logs that bears the name of no town.
    Workbook,
    /// A file beside a town's log that is named like a copy of it.
    Copy {
        /// The log.
        original: String,
        /// Whether both hold the same bytes, where that could be seen.
        alike: Option<bool>,
    },
    /// A full-width dot before the ending of a log.
    WideDot,
    /// It was written to while it was read, or since.
    Changed {
        /// Whether it was to be replaced, and was left alone for it.
        since: bool,
    },
    /// The same file as another.
    Same {
        /// The other.
        other: String,
    },
    /// Accepted: a text that is not UTF-8.
    Encoding {
        /// Its encoding.
        name: &'static str,
    },
    /// Accepted: what lies among the logs and is none.
    PassedOver {
        /// How many there are.
        count: usize,
        /// The first of them, joined.
        names: String,
    },
    /// No folder of logs.
    NoEvidence,
    /// A link that leads out of the assessment folder.
    Outside,
    /// A file name that is no text.
    FileName,
    /// A folder among the logs.
    Subfolder,
    /// A file that was given before, however it is spelt.
    GivenTwice {
        /// The folder that was given too, where it is one of its files.
        whole: Option<String>,
    },
    /// A table in which some things are written otherwise and read all the same.
    Accepted {
        /// What, and how often.
        what: Text,
    },
    /// A file that was given and cannot be found.
    NotThere {
        /// Why.
        cause: Text,
        /// The name of a file in the same folder that may be meant.
        near: Option<String>,
    },
}

impl Problem for FileProblem {
    fn code(&self) -> Code {
        match self {
            Self::Unreadable { .. } => Code::F030,
            Self::NotAFile => Code::F031,
            Self::TooLarge { .. } => Code::F032,
            Self::NoLog { .. } => Code::F033,
            Self::NoTown { .. } => Code::F034,
            Self::TwoLogs { .. } => Code::F035,
            Self::Workbook => Code::F063,
            Self::NoEvidence => Code::F037,
            Self::Outside => Code::F038,
            Self::FileName => Code::F039,
            Self::Subfolder => Code::F040,
            Self::GivenTwice { .. } => Code::F080,
            Self::NotThere { .. } => Code::F081,
            Self::Accepted { .. } => Code::F082,
            Self::Copy { .. } => Code::F070,
            Self::WideDot => Code::F071,
            Self::Changed { .. } => Code::F072,
            Self::Same { .. } => Code::F073,
            Self::Encoding { .. } => Code::F074,
            Self::PassedOver { .. } => Code::F075,
        }
    }

    /// What was named and cannot be found, or is no file to be read, leaves the run undone.
    fn refuses(&self) -> bool {
        matches!(self, Self::NotThere { .. } | Self::NotAFile)
    }

    fn text(&self) -> Text {
        match self {
            Self::Unreadable { cause: Text { zh, en } } => {
                text!("读不了这个文件：{zh}", "the file cannot be read: {en}")
            }
            Self::NotAFile => text!("这不是普通文件", "this is not a regular file"),
            Self::TooLarge { limits: Limits { megabytes, .. } } => {
                text!("文件超过 {megabytes} MB", "the file is over {megabytes} MB")
            }
            Self::NoLog { town, .. } => text!("「{town}」没有台账", "`{town}` has no log"),
            Self::NoTown { written, .. } => {
                text!(
                    "镇名单里没有「{written}」，这份台账不知是谁的",
                    "a log of `{written}`, which is no town on the roster"
                )
            }
            Self::TwoLogs { town, other, alike, .. } => {
                let Text { zh, en } = compared(*alike);
                text!(
                    "「{town}」有两份台账，另一份是「{other}」{zh}",
                    "a second log of `{town}`: the other is `{other}`{en}"
                )
            }
            Self::Workbook => {
                text!("工作簿没有读：这里只读 CSV", "the workbook was not read: logs are CSV here")
            }
            Self::Copy { original, alike } => {
                let Text { zh, en } = compared(*alike);
                // where it lies is shown below
                let original = original.rsplit('/').next().unwrap_or(original);
                text!("像是「{original}」的副本{zh}", "this looks like a copy of `{original}`{en}")
            }
            Self::WideDot => text!("文件名里的点是全角的", "the dot in the name of the file is full-width"),
            Self::Changed { since: false } => text!("读的时候文件正在改动", "the file changed while it was read"),
            Self::Changed { since: true } => text!(
                "读过以后有人保存过这个文件，没有动它",
                "somebody saved the file after it was read: it was left alone"
            ),
            Self::Same { other } => text!("和「{other}」是同一个文件", "this is the same file as `{other}`"),
            Self::Encoding { name } => text!("按 {name} 编码读入", "read as {name}"),
            Self::PassedOver { count, names } => {
                let files = if *count == 1 { "file that is no log was" } else { "files that are no logs were" };
                text!("略过了 {count} 个不是台账的文件：{names}", "{count} {files} passed over: {names}")
            }
            Self::NoEvidence => {
                text!("没有 evidence 文件夹：各镇的台账都缺", "no folder `evidence`: every log is missing")
            }
            Self::Outside => text!("这个链接指向考核文件夹之外", "the link leads out of the assessment folder"),
            Self::FileName => text!("文件名里有损坏的字符", "the name of the file is damaged"),
            Self::Subfolder => {
                text!("不读 evidence 里面的文件夹", "a folder inside `evidence` is not looked into")
            }
            Self::GivenTwice { whole: None } => text!("同一个文件给了两次", "the same file is given twice"),
            Self::GivenTwice { whole: Some(folder) } => text!(
                "同一个文件给了两次：「{folder}」已经包括它",
                "the same file is given twice: it is one of `{folder}`"
            ),
            Self::Accepted { what: Text { zh, en } } => text!("照样读入：{zh}", "read all the same: {en}"),
            Self::NotThere { cause: Text { zh, en }, .. } => text!("找不到：{zh}", "not found: {en}"),
        }
    }

    fn help(&self) -> Option<Text> {
        remedy(self)
    }
}

/// What is said of two files that were held against each other.
fn compared(alike: Option<bool>) -> Text {
    match alike {
        Some(true) => text!("，内容完全相同", ", and both hold the same"),
        Some(false) => text!("，内容不同", ", and what they hold differs"),
        None => text!("", ""),
    }
}
