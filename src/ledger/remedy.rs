//! What to write instead of each mistake in the ledger.

use super::problem::{LedgerProblem as P, Wanted};
use crate::evidence::{Unusual, is_short_for};
use crate::lang::Text;
use crate::text;

/// What to write instead.
pub(super) fn remedy(problem: &P) -> Text {
    match problem {
        P::Empty { zh: "理由", .. } => {
            text!("写明为什么：这句话会印在该镇的得分说明上", "say why: it is printed on the town's statement")
        }
        P::Empty { zh: "认定人", .. } => text!("写明由谁认定", "say who decided"),
        P::Empty { zh: "条款", .. } => {
            text!("写条款编号，例如 2.4b", "write the id of the rule, such as 2.4b")
        }
        P::Empty { .. } => text!("写镇名，与镇名单一致", "write the name of the town as on the roster"),
        P::UnknownTown { near: Some(near), written } | P::UnknownRule { near: Some(near), written } => {
            meant(near, written)
        }
        P::UnknownTown { near: None, .. } => text!(
            "写镇名单（towns.csv）里的镇名或别名",
            "write a name or another name of a town on the roster (towns.csv)"
        ),
        P::UnknownRule { near: None, .. } => {
            text!("写细则里的条款编号，例如 2.4b", "write the id of a rule of the rubric, such as 2.4b")
        }
        P::SeveralTowns { meant, .. } | P::SeveralRules { meant, .. } => each(meant),
        P::OneNumber { .. } => text!(
            "逐行核对条款；先把「条款」列设为文本，再改",
            "see which rule each of them means; set the column `条款` to text before changing it"
        ),
        P::ReformattedRule { maybe, .. } if maybe.is_empty() => {
            text!("先把「条款」列设为文本，再重新填写编号", "set the column `条款` to text, then write the id again")
        }
        P::ReformattedRule { maybe, .. } => text!(
            "原来可能是「{maybe}」：先把「条款」列设为文本，再填写",
            "it may have been `{maybe}`: set the column `条款` to text and write it again"
        ),
        P::ReformattedId { .. } => text!(
            "先把「编号」「替代」列设为文本，再重新填写",
            "set the columns `编号` and `替代` to text and write it again"
        ),
        P::ZeroTimes => text!(
            "次数留空就是 1 次；要撤销一条查实的问题，在「替代」里写它的编号",
            "an empty count is 1; to withdraw a finding, write its id in `替代` (`supersedes`)"
        ),
        P::TimesBeside { .. } => text!("次数留空", "leave the count empty"),
        P::Both => text!(
            "按比例计算的条款只填「完成」「应完成」，酌情和评分的只填「分值」",
            "fill `done` and `total` for a rule by proportion, `points` for a ruling or a mark"
        ),
        P::HalfProportion { zh, en } => text!("填上「{zh}」", "fill `{zh}` (`{en}`)"),
        P::DoneOverTotal { .. } | P::TotalZero => {
            text!("完成不大于应完成，应完成大于 0", "done is at most total, and total is above 0")
        }
        P::NoProportion { .. } => text!("「完成」「应完成」留空", "leave `done` and `total` empty"),
        P::Fixed { .. } => text!(
            "「分值」留空（它只用于酌情裁定和评分）：一行就是查实一次，几次就在「次数」里写几",
            "leave `points` empty, it is for rulings and marks: a row is a finding, as many times as its `count` says"
        ),
        P::PointsForProportion { .. } | P::NeedsProportion { .. } | P::AmountMissing { wanted: Wanted::Proportion } => {
            text!(
                "填「完成」和「应完成」，例如 5 和 11",
                "fill `完成` (`done`) and `应完成` (`total`), such as 5 and 11"
            )
        }
        P::Range { bonus: false, .. } => {
            text!(
                "「分值」写这一条一共扣多少分，不是得多少分",
                "`points` are what the rule costs altogether, not what is left"
            )
        }
        P::Range { bonus: true, .. } => {
            text!("「分值」写这一条一共加多少分", "`points` are what the rule brings altogether")
        }
        P::Mark { out_of, .. } | P::NeedsMark { out_of, .. } => {
            text!(
                "在「分值」里写 0 到 {out_of} 的得分，不是扣的分",
                "write a mark from 0 to {out_of} in `分值` (`points`): what is given, not what is taken"
            )
        }
        P::OnlyLog { .. } => text!(
            "在该镇台账的「审核」里写不予认定",
            "reject the record in the town's log, in its column `审核` (`review`)"
        ),
        P::NotWaivable { .. } => not_waivable(),
        P::Date { why, .. } => why.help(None),
        P::DateUnusual { date, .. } => Unusual::help(*date),
        P::DateBefore { .. } => earlier_year(),
        P::NotPoints { why, .. } | P::Count { why, .. } => why.help(),
        P::AmountMissing { wanted: Wanted::Points } => text!(
            "在「分值」里写裁定的分数；要记一次查实的问题，清空「依据」",
            "write the amount in `分值` (`points`); to record a finding, empty `依据` (`about`)"
        ),
        P::AmountMissing { wanted: Wanted::Nothing { .. } } => text!(
            "清空「依据」，这一行就是查实一次；要说明的写在「理由」里",
            "empty `依据` (`about`), and the row is a finding; what there is to say goes into the reason"
        ),
        P::StillOpen { .. } => text!(
            "定下一行，就填上分值（按比例的填完成和应完成）、理由和认定人",
            "to settle one, fill in its amount (done and total for a proportion), its reason and its author"
        ),
        P::NothingOpen { .. } => text!(
            "删去这一行；要记一次查实的问题，清空「依据」，填上理由和认定人",
            "delete the row; to record a finding, empty `依据` (`about`) and give the reason and the author"
        ),
    }
}

fn earlier_year() -> Text {
    text!(
        "年份写错的改正；确是上一年的，删去这一行",
        "mend the year if it is wrong; if it was indeed an earlier one, delete the row"
    )
}

/// How many of those that were meant are named.
const MOST_NAMED: usize = 20;

fn each(meant: &[String]) -> Text {
    let count = meant.len();
    let named = meant.get(..MOST_NAMED).map_or_else(|| meant.join("、"), |first| first.join("、") + " …");
    text!("分成 {count} 行，各写一个：{named}", "write {count} rows, one for each: {named}")
}

fn not_waivable() -> Text {
    text!(
        "细则里这一条没有写 waivable = \"full\"：照实扣分，或者先改细则",
        "its rule in the rubric has no waivable = \"full\": record what is lost, or change the rubric first"
    )
}

/// The near name; a short one may well be an alias.
fn meant(near: &str, written: &str) -> Text {
    if is_short_for(written, near) {
        return text!(
            "是不是「{near}」？常这样写的，在 towns.csv 的「别名」里加上「{written}」",
            "did you mean `{near}`? If it is often written so, add `{written}` to the aliases in towns.csv"
        );
    }
    text!("是不是「{near}」？", "did you mean `{near}`?")
}
