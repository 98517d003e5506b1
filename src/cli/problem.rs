//! What can be wrong with `assessment.toml` and with the files of an assessment folder.

use crate::diagnostic::{Problem, Severity};
use crate::lang::Text;
use crate::text;

/// A mistake in `assessment.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AssessmentProblem {
    /// It is no TOML.
    Syntax {
        /// What is wrong with it.
        what: Text,
        /// What to write instead, where that is known.
        instead: Option<Text>,
        /// A character that looks like one of TOML's own, and the one it looks like.
        lookalike: Option<(char, char)>,
    },
    /// A key in Chinese.
    ForeignKey {
        /// The key.
        key: String,
    },
    /// A key twice.
    Twice {
        /// The key.
        key: String,
    },
    /// A key that means nothing here.
    UnknownKey {
        /// The key.
        key: String,
        /// The one that may have been meant.
        near: Option<&'static str>,
    },
    /// A value that is no text in quotes, or an empty one.
    NotText {
        /// Its key.
        key: &'static str,
    },
    /// `base_points` is no exact number above 0.
    BasePoints {
        /// What is written.
        written: String,
    },
    /// `places` is no whole number from 0 to 4.
    Places {
        /// What is written.
        written: String,
    },
    /// The rubric is neither built in nor a file.
    NoRubric {
        /// What is written.
        written: String,
        /// The built-in name that may have been meant.
        near: Option<&'static str>,
        /// The built-in names, joined.
        built_in: String,
        /// Why it cannot be read as a file.
        cause: Text,
    },
}

impl Problem for AssessmentProblem {
    fn code(&self) -> &'static str {
        match self {
            Self::Syntax { .. } => "A001",
            Self::UnknownKey { .. } => "A002",
            Self::NotText { .. } => "A003",
            Self::BasePoints { .. } => "A004",
            Self::Places { .. } => "A005",
            Self::NoRubric { .. } => "A006",
            Self::Twice { .. } => "A007",
            Self::ForeignKey { .. } => "A008",
        }
    }

    fn severity(&self) -> Severity {
        Severity::Error
    }

    fn text(&self) -> Text {
        match self {
            Self::Syntax { what, .. } => what.clone(),
            Self::ForeignKey { key } => text!("键「{key}」是中文", "the key `{key}` is not English"),
            Self::Twice { key } => text!("「{key}」写了两次", "`{key}` is there twice"),
            Self::UnknownKey { key, .. } => text!("没有「{key}」这一项", "unknown key `{key}`"),
            Self::NotText { key } => {
                text!("「{key}」要写引号里的文字，不能是空的", "`{key}` must be text in quotes, and not empty")
            }
            Self::BasePoints { written } => text!(
                "「base_points」（基本分）要大于 0、不超过 999999，最多四位小数，写的是「{written}」",
                "`base_points` must be a number above 0 and at most 999999, with at most four decimals, not `{written}`"
            ),
            Self::Places { written } => text!(
                "「places」（小数位数）要写 0 到 4 的整数，写的是「{written}」",
                "`places` must be a whole number from 0 to 4, not `{written}`"
            ),
            Self::NoRubric { written, cause, .. } => {
                let (zh, en) = (&cause.zh, &cause.en);
                text!("找不到细则「{written}」：{zh}", "no rubric `{written}`: {en}")
            }
        }
    }

    fn help(&self) -> Option<Text> {
        Some(match self {
            Self::Syntax { lookalike: Some((wrong, right)), .. } => text!(
                "「{wrong}」是全角或中文符号，请写半角的「{right}」",
                "`{wrong}` only looks like it: write the plain `{right}`"
            ),
            Self::Syntax { lookalike: None, instead: Some(instead), .. } => instead.clone(),
            Self::Syntax { lookalike: None, instead: None, .. } => {
                text!("每行写一项，例如 base_points = 20", "write one item a line, such as base_points = 20")
            }
            Self::Twice { .. } => text!("只留一行", "keep one of the two"),
            Self::UnknownKey { near: Some(near), .. } => text!("是不是「{near}」？", "did you mean `{near}`?"),
            Self::UnknownKey { near: None, .. } | Self::ForeignKey { .. } => text!(
                "可以写的有 rubric、title、base_points、places",
                "the keys are rubric, title, base_points and places"
            ),
            Self::NotText { key: "rubric" } => {
                text!("例如 rubric = \"rugao-women-2018\"", "such as rubric = \"rugao-women-2018\"")
            }
            Self::NotText { key } => text!("例如 {key} = \"2018年度\"", "such as {key} = \"2018\""),
            Self::BasePoints { .. } => text!("例如 base_points = 20", "such as base_points = 20"),
            Self::Places { .. } => text!("例如 places = 2", "such as places = 2"),
            Self::NoRubric { near: Some(near), .. } => {
                text!("是不是「{near}」？它是内置的", "did you mean the built-in `{near}`?")
            }
            Self::NoRubric { near: None, built_in, .. } => text!(
                "写内置细则的名称（{built_in}），或者细则文件相对于 assessment.toml 的路径",
                "write the name of a built-in rubric ({built_in}) or the path of a rubric file, relative to assessment.toml"
            ),
        })
    }
}

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
    /// A file that was given before, however it is spelt.
    GivenTwice,
    /// A file that was given and cannot be found.
    NotThere {
        /// Why.
        cause: Text,
        /// The name of a file in the same folder that may be meant.
        near: Option<String>,
    },
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
            Self::GivenTwice => "F080",
            Self::NotThere { .. } => "F081",
        }
    }

    fn severity(&self) -> Severity {
        match self {
            Self::NoLedger | Self::Subfolder => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// What was named and cannot be found leaves the run undone.
    fn refuses(&self) -> bool {
        matches!(self, Self::NotThere { .. })
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
            Self::GivenTwice => text!("同一个文件给了两次", "the same file is given twice"),
            Self::NotThere { cause: Text { zh, en }, .. } => text!("找不到：{zh}", "not found: {en}"),
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
            Self::GivenTwice => text!("只写一次", "give it once"),
            Self::NotThere { near: Some(near), .. } => text!("是不是「{near}」？", "did you mean `{near}`?"),
            Self::NotThere { near: None, .. } => {
                text!("看看文件名和所在的文件夹", "see its name, and the folder that it lies in")
            }
        })
    }
}
