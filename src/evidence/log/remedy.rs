//! What to write instead of each mistake in a log.

use jiff::civil::Date;

use super::problem::LogProblem as P;
use super::words;
use crate::evidence::Unusual;
use crate::lang::Text;
use crate::period::Period;
use crate::rubric::Vocabulary;
use crate::text;

/// What to write instead.
pub(super) fn remedy(problem: &P<'_>) -> Text {
    match problem {
        P::NoRows => {
            text!("确实没有记录时不必修改", "leave it as it is where there is indeed nothing to record")
        }
        P::DateMissing => text!("写年月日，如 2018-03-08", "write year, month and day, such as 2018-03-08"),
        P::Date { why, period, .. } => why.help(*period),
        P::DateUnusual { date, .. } => Unusual::help(*date),
        P::DateOutside { date, period, standing } => match in_period(*date, *period) {
            Some(meant) => text!(
                "是不是「{meant}」？确是考核期以外的，删去这一行",
                "did you mean `{meant}`? If it is right as it is, delete the row"
            ),
            None if *date < period.from() && *standing => {
                text!("写全年份的四位数字", "write the year with its four digits")
            }
            None => text!(
                "年份写错的改正；确是考核期以外的不计，删去这一行",
                "mend the year if it is wrong; if it was indeed outside the period, delete the row"
            ),
        },
        P::KindUnknown { written, words, vocabulary } => {
            words.near_kinds(written, vocabulary).near.map_or_else(some_kind, |near| meant(&near))
        }
        P::KindMissing => some_kind(),
        P::Example => text!("换成自己的记录，或删去这一行", "put a record of your own in its place, or delete the row"),
        P::TitleMissing => text!("写明做了什么", "write what it was"),
        P::Count { of_event: true, .. } => text!(
            "数量留空；人数写在备注里；办了几次就写几行",
            "leave it empty: how many took part goes into 备注 (note), each event into a row"
        ),
        P::Count { why, .. } => why.help(),
        P::CountOfEvent { count, .. } => text!(
            "数量留空；{count} 人参加写在备注里；办了 {count} 次就写 {count} 行",
            "leave it empty: {count} participants go into 备注, {count} events into {count} rows"
        ),
        P::CountZero => text!("没有做的不用写，删去这一行", "what was not done needs no row: delete it"),
        P::RatioIncomplete { .. }
        | P::TotalZero { .. }
        | P::CountOverTotal { .. }
        | P::RatioClash { .. }
        | P::RatioLatest { .. } => of_ratio(problem),
        P::TotalIgnored { .. } | P::LevelIgnored { .. } => text!("可以留空", "it can be left empty"),
        P::LevelMissing { vocabulary, .. } => some_level(vocabulary),
        P::LevelUnknown { written, vocabulary } => {
            words::near_level(written, vocabulary).map_or_else(|| some_level(vocabulary), |near| meant(&near))
        }
        P::LevelUnclear { word, vocabulary, .. } => {
            let between = words::between(*word, vocabulary);
            text!("写明是 {between} 中的哪一个", "write which one of {between}")
        }
        P::MaterialUnknown { written, kind, vocabulary } => {
            let known = words::asked_materials(*kind, vocabulary);
            words::near_material(written, &known).map_or_else(
                || {
                    let known = known.join("；");
                    text!("写下面的，用；分开：{known}", "write any of these, separated by ；: {known}")
                },
                |near| meant(&near),
            )
        }
        P::ReviewInLog { in_folder: true, .. } => text!(
            "办公室写的，用 kaohe review --take-over 镇名 --by 姓名 接到 reviews.csv；其余的在 reviews.csv 里给这条记录写上审核",
            "what the office wrote is taken over by `kaohe review --take-over TOWN --by NAME`; for the rest, give the record a verdict in reviews.csv"
        ),
        P::ReviewInLog { in_folder: false, .. } | P::AcceptedInLog { .. } => {
            text!(
                "可以留空：审核由办公室写在 reviews.csv 里",
                "it can be left empty: the office's reviews stand in reviews.csv"
            )
        }
        P::OtherTown { written, town, another: true } => text!(
            "把这一行移到「{written}」的台账里；写错了就改成「{town}」",
            "move the row to the log of `{written}`, or write `{town}` if that is meant"
        ),
        P::OtherTown { town, another: false, .. } => {
            text!("写成「{town}」，或者留空", "write `{town}`, or leave it empty")
        }
        P::Twin { .. } => text!(
            "重复的删去一行；确是两次，就在名称里区别开",
            "delete one; if both took place, give them titles that differ"
        ),
        P::SameTitle { .. } => text!(
            "同一件事只留一行；确是两件，就在名称里区别开",
            "keep one row for one event; if there were two, give them titles that differ"
        ),
        P::TwoKinds { .. } => text!(
            "一件事只记一个事项；确是两件，就在名称里区别开",
            "keep one kind for one event; if there were two, give them titles that differ"
        ),
        P::FileOutside { .. } => text!(
            "把文件放进文件夹，写从那里起的路径，如 附件/签到.jpg",
            "put it into the folder and write its path from there: 附件/签到.jpg"
        ),
        P::FileImpossible { .. } => text!("给文件换一个名称", "give the file another name"),
    }
}

fn meant(near: &str) -> Text {
    text!("是不是「{near}」？", "did you mean `{near}`?")
}

fn some_kind() -> Text {
    text!(
        "写考核细则里的事项名称或代码；kaohe template --guide 列出全部事项",
        "write the name or the code of a kind that the rubric declares; `kaohe template --guide` lists them"
    )
}

fn some_level(vocabulary: &Vocabulary) -> Text {
    let levels = words::all_levels(vocabulary);
    text!("写下面的一个：{levels}", "write one of: {levels}")
}

/// What to write instead of a ratio that is none, or is not alone.
fn of_ratio(problem: &P<'_>) -> Text {
    match problem {
        P::RatioIncomplete { has_columns: false, .. } => text!(
            "表头里加上「数量」「应完成」两列：数量写完成了多少，应完成写一共多少（大于 0）",
            "add the columns 数量 (count) and 应完成 (total): how many were done, and out of how many (above 0)"
        ),
        P::TotalZero { nothing_to_do: true } => text!(
            "删去这一行，报告考核单位；怎么算由考核单位决定，记在 ledger.csv 里",
            "delete the row and tell the office: it decides what that means, and records it in ledger.csv"
        ),
        P::CountOverTotal { count, total } => text!(
            "写反了的，数量写 {total}，应完成写 {count}；没有写反的，数量最多写 {total}，超额的写在备注里",
            "if the two were swapped, write {total} of {count}; else write at most {total}, and what was done beyond in the note"
        ),
        P::RatioClash { .. } => text!(
            "留下作数的一条，删去另一条；或者由考核单位在 reviews.csv 里把另一条不予认定",
            "keep the one that stands and delete the other, or have the office reject it in reviews.csv"
        ),
        P::RatioLatest { .. } => text!(
            "要合起来算的，写成一条，数量和应完成都写合计；只算最晚的，删去较早的",
            "if they belong together, write one record with the sums of both numbers; if the latest alone is meant, delete the others"
        ),
        _ => text!(
            "数量写完成了多少，应完成写一共多少（大于 0）",
            "write how many were done as count, of how many (above 0) as total"
        ),
    }
}

/// The same day in the year of the period to which it belongs: January's habit of writing the old year.
fn in_period(date: Date, period: Period) -> Option<Date> {
    let mut years = period.from().year()..=period.to().year();
    let near = |year: &i16| (year - date.year()).abs() == 1;
    years.find_map(|year| {
        Date::new(year, date.month(), date.day()).ok().filter(|&meant| near(&year) && period.contains(meant))
    })
}
