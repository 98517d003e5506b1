//! What can be wrong with the files of an assessment folder, and with its `assessment.toml`.

mod assessment;

pub use assessment::AssessmentProblem;

use crate::diagnostic::{Problem, Severity};
use crate::lang::Text;
use crate::text;

/// Trouble with the files of an assessment folder, before anything in them is read.
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
        /// The limit, in megabytes.
        megabytes: u64,
    },
    /// A town on the roster without a log.
    NoLog {
        /// The town.
        town: String,
        /// A workbook of its name.
        workbook: Option<String>,
    },
    /// A log of no town on the roster.
    NoTown {
        /// The name of the file without its ending.
        written: String,
        /// The town that may be meant.
        near: Option<String>,
    },
    /// Two logs of one town.
    TwoLogs {
        /// The town.
        town: String,
        /// The other file.
        other: String,
    },
    /// No ledger.
    NoLedger,
    /// No folder of logs.
    NoEvidence,
    /// A link that leads out of the assessment folder.
    Outside,
    /// A file name that is no text.
    FileName,
    /// A folder among the logs.
    Subfolder,
}

impl Problem for FileProblem {
    fn code(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "F030",
            Self::NotAFile => "F031",
            Self::TooLarge { .. } => "F032",
            Self::NoLog { .. } => "F033",
            Self::NoTown { .. } => "F034",
            Self::TwoLogs { .. } => "F035",
            Self::NoLedger => "F036",
            Self::NoEvidence => "F037",
            Self::Outside => "F038",
            Self::FileName => "F039",
            Self::Subfolder => "F040",
        }
    }

    fn severity(&self) -> Severity {
        match self {
            Self::NoLedger | Self::Subfolder => Severity::Warning,
            _ => Severity::Error,
        }
    }

    fn text(&self) -> Text {
        match self {
            Self::Unreadable { cause: Text { zh, en } } => {
                text!("读不了这个文件：{zh}", "the file cannot be read: {en}")
            }
            Self::NotAFile => text!("这不是普通文件", "this is not a regular file"),
            Self::TooLarge { megabytes } => {
                text!("文件超过 {megabytes} MB", "the file is over {megabytes} MB")
            }
            Self::NoLog { town, .. } => text!("「{town}」没有台账", "`{town}` has no log"),
            Self::NoTown { written, .. } => {
                text!(
                    "镇名单里没有「{written}」，这份台账不知是谁的",
                    "a log of `{written}`, which is no town on the roster"
                )
            }
            Self::TwoLogs { town, other } => {
                text!("「{town}」有两份台账，另一份是「{other}」", "a second log of `{town}`: the other is `{other}`")
            }
            Self::NoLedger => text!(
                "没有 ledger.csv：查实、裁定和评分一条也没有",
                "no ledger.csv: no finding, ruling or mark is recorded"
            ),
            Self::NoEvidence => {
                text!("没有 evidence 文件夹：各镇的台账都缺", "no folder `evidence`: every log is missing")
            }
            Self::Outside => text!("这个链接指向考核文件夹之外", "the link leads out of the assessment folder"),
            Self::FileName => text!("文件名里有损坏的字符", "the name of the file is damaged"),
            Self::Subfolder => {
                text!("不读 evidence 里面的文件夹", "a folder inside `evidence` is not looked into")
            }
        }
    }

    fn help(&self) -> Option<Text> {
        Some(match self {
            Self::Unreadable { .. } => {
                text!("在别的程序里关闭它，并检查权限", "close it in other programs, and see its permissions")
            }
            Self::NotAFile => text!("放一个 CSV 文件", "put a CSV file there"),
            Self::TooLarge { .. } => text!("看看是不是放错了文件", "see whether it is the right file"),
            Self::NoLog { workbook: Some(workbook), .. } => text!(
                "把「{workbook}」另存为「CSV UTF-8（逗号分隔）」",
                "save `{workbook}` as `CSV UTF-8 (comma delimited)`"
            ),
            Self::NoLog { town, .. } => text!(
                "补交 evidence/{town}.csv；确实什么也没做，就交一份只有表头的",
                "add evidence/{town}.csv; if nothing was done, one with a header alone"
            ),
            Self::NoTown { near: Some(near), .. } => {
                text!(
                    "是不是「{near}」？文件名要与镇名单一致",
                    "did you mean `{near}`? A log is named as on the roster"
                )
            }
            Self::NoTown { near: None, .. } => {
                text!(
                    "改成镇名单里的镇名或别名，或把镇加进 towns.csv",
                    "name it as on the roster, or add the town to towns.csv"
                )
            }
            Self::TwoLogs { .. } => text!("合并成一份，或删去旧的", "make one of the two, or delete the older"),
            Self::NoLedger => {
                text!(
                    "没有要记的，放一个只有表头的 ledger.csv",
                    "if there is nothing to record, add one with a header alone"
                )
            }
            Self::NoEvidence => text!(
                "建 evidence 文件夹，每镇放一份「镇名.csv」",
                "make the folder `evidence`, with a file named after each town"
            ),
            Self::Outside => text!("把文件本身放进来", "put the file itself there"),
            Self::FileName => text!("改名", "rename it"),
            Self::Subfolder => text!("把台账直接放在 evidence 里", "put the logs into `evidence` itself"),
        })
    }
}
