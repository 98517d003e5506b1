//! What to do about each trouble with files.

use super::FileProblem as P;
use crate::evidence::is_short_for;
use crate::lang::Text;
use crate::text;

/// What to do; nothing where nothing has to be done.
pub(super) fn remedy(problem: &P) -> Option<Text> {
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
        P::NoLog { workbook: Some(workbook), .. } => text!(
            "把「{workbook}」另存为「CSV UTF-8（逗号分隔）」",
            "save `{workbook}` as `CSV UTF-8 (comma delimited)`"
        ),
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
        P::Workbook => text!(
            "是台账的，另存为「CSV UTF-8（逗号分隔）」，文件名写镇名；不是的，移到别处",
            "if it is a log, save it as `CSV UTF-8 (comma delimited)` under the name of its town; else move it elsewhere"
        ),
        P::Copy { alike: Some(true), .. } | P::TwoLogs { alike: Some(true), .. } => {
            text!("删去其中一份", "delete one of the two")
        }
        P::TwoLogs { workbook: true, .. } => text!(
            "这里只读 CSV：工作簿是最后一版的，另存为「CSV UTF-8（逗号分隔）」替换那一份；不是的，移到别处",
            "CSV alone is read here: if the workbook is the last version, save it as `CSV UTF-8 (comma delimited)` over the other; else move it elsewhere"
        ),
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
