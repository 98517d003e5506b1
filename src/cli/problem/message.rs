//! What is said of trouble with files, and what to do about it.

use super::file::{FileProblem, FileProblem as P};
use crate::cli::options::Limits;
use crate::diagnostic::{Code, Problem};
use crate::evidence::is_short_for;
use crate::lang::Text;
use crate::text;

impl Problem for FileProblem {
    fn code(&self) -> Code {
        match self {
            Self::Unreadable { .. } => Code::F030,
            Self::NotAFile => Code::F031,
            Self::TooLarge { .. } => Code::F032,
            Self::NoLog { .. } => Code::F033,
            Self::NoTown { .. } => Code::F034,
            Self::TwoLogs { .. } => Code::F035,
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
pub(super) fn compared(alike: Option<bool>) -> Text {
    match alike {
        Some(true) => text!("，内容完全相同", ", and both hold the same"),
        Some(false) => text!("，内容不同", ", and what they hold differs"),
        None => text!("", ""),
    }
}

/// What to do; nothing where nothing has to be done.
fn remedy(problem: &P) -> Option<Text> {
    Some(match problem {
        P::Unreadable { .. } => {
            text!("在别的程序里关闭它，并检查权限", "close it in other programs, and see its permissions")
        }
        P::NotAFile => text!("放一个 CSV 文件", "put a CSV file there"),
        P::TooLarge { limits } if limits.can_be_lifted() => text!(
            "看看是不是放错了文件；确实这么大，请加 --no-limits",
            "see whether it is the right file; if it is meant to be so large, add --no-limits"
        ),
        P::TooLarge { .. } => text!("分成几个文件", "make several files of it"),
        P::NoLog { town, strays, .. } if !strays.is_empty() => {
            let Text { zh, en } = either(strays);
            text!("{zh}也许就是它：文件名改成「{town}.csv」", "{en} may be it: name it `{town}.csv`")
        }
        P::NoLog { town, .. } => text!(
            "补交 evidence/{town}.csv；确实什么也没做，就交一份只有表头的",
            "add evidence/{town}.csv; if nothing was done, one with a header alone"
        ),
        P::NoTown { near, .. } if near.is_empty() => {
            text!(
                "改成镇名单里的镇名或别名，或把镇加进 towns.csv",
                "name it as on the roster, or add the town to towns.csv"
            )
        }
        P::NoTown { near, written } if matches!(near.as_slice(), [town] if is_short_for(written, town)) => {
            let Text { zh, en } = either(near);
            text!(
                "文件名改成{zh}，或在 towns.csv 的「别名」里加上「{written}」",
                "name it {en}, or add `{written}` to the aliases in towns.csv"
            )
        }
        P::NoTown { near, .. } => {
            let Text { zh, en } = either(near);
            text!("是不是{zh}？文件名要与镇名单一致", "did you mean {en}? A log is named as on the roster")
        }
        P::Copy { alike: Some(true), .. } | P::TwoLogs { alike: Some(true), .. } => {
            text!("删去其中一份", "delete one of the two")
        }
        P::TwoLogs { .. } => text!("合并成一份，或删去旧的", "make one of the two, or delete the older"),
        P::Copy { .. } => text!(
            "看清哪一份是对的，留下它并以镇名命名，删去另一份",
            "see which is right: keep it, named as the town, and delete the other"
        ),
        P::WideDot => text!("改成半角的「.」", "write a plain `.`"),
        P::Changed { .. } => text!(
            "等它保存完、同步完，再运行一次",
            "run it again when the file is saved and no longer being synchronised"
        ),
        P::Same { .. } => text!("只给一次", "give it once"),
        P::Encoding { .. } | P::PassedOver { .. } => return None,
        P::NoEvidence => text!(
            "建 evidence 文件夹，每镇放一份「镇名.csv」",
            "make the folder `evidence`, with a file named after each town"
        ),
        P::Outside => text!("把文件本身放进来", "put the file itself there"),
        P::FileName => text!("改名", "rename it"),
        P::Subfolder => text!("把台账直接放在 evidence 里", "put the logs into `evidence` itself"),
        P::GivenTwice { .. } => text!("只写一次", "give it once"),
        P::Accepted { .. } => {
            text!("kaohe validate --fix 可以统一改好", "`kaohe validate --fix` writes it anew")
        }
        P::NotThere { near: Some(near), .. } => text!("是不是「{near}」？", "did you mean `{near}`?"),
        P::NotThere { near: None, .. } => {
            text!("看看文件名和所在的文件夹", "see its name, and the folder that it lies in")
        }
    })
}

/// One of several names: 「甲」或「乙」.
fn either(names: &[String]) -> Text {
    let quoted = |open: &str, close: &str| names.iter().map(|name| format!("{open}{name}{close}")).collect::<Vec<_>>();
    Text { zh: quoted("「", "」").join("或"), en: quoted("`", "`").join(" or ") }
}
