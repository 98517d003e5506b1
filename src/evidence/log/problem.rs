//! What can be wrong in a town's log.

use jiff::civil::Date;

use crate::diagnostic::{Problem, Severity};
use crate::evidence::{NotDate, NotNumber, Unusual};
use crate::lang::Text;
use crate::period::Period;
use crate::text;

/// A mistake in a log. `near` is the known word nearest to the one that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum LogProblem {
    /// A header and no row.
    NoRows,
    /// No date, of what is not a standing fact.
    DateMissing,
    /// A date that is not understood.
    Date { written: String, why: NotDate, period: Period },
    /// A date in a form that is no day alone.
    DateUnusual { written: String, date: Date, how: Unusual },
    /// A date outside the period.
    DateOutside { date: Date, period: Period, standing: bool },
    /// A date after the day at whose end the log is looked at.
    DateAhead { date: Date, as_of: Date },
    /// No kind.
    KindMissing,
    /// A kind that the rubric does not know.
    KindUnknown { written: String, near: Option<String> },
    /// No title.
    TitleMissing,
    /// A count or a total that is no whole number, perhaps of a kind of which one row is one event.
    Count { written: String, why: NotNumber, of_event: bool },
    /// More than one, of a kind of which one row is one event.
    CountOfEvent { count: u64, kind: String },
    /// None at all.
    CountZero,
    /// A ratio without its count or without its total.
    RatioIncomplete { kind: String },
    /// A ratio of nothing.
    TotalZero,
    /// More done than there was to do.
    CountOverTotal { count: u64, total: u64 },
    /// A total, of a kind that is no ratio.
    TotalIgnored { kind: String },
    /// No level, of a kind that asks for one.
    LevelMissing { kind: String, levels: String },
    /// A level that the rubric does not know.
    LevelUnknown { written: String, near: Option<String>, levels: String },
    /// A word that could mean several levels.
    LevelUnclear { written: String, between: String },
    /// A level, of a kind that asks for none.
    LevelIgnored { kind: String },
    /// A material that the rubric does not know.
    MaterialUnknown { written: String, near: Option<String> },
    /// A review that is none of the three.
    ReviewUnknown { written: String, near: Option<String> },
    /// A rejection without its reason.
    RejectionUnexplained,
    /// A row that names another town than the one whose log it is; whether the roster knows that one.
    OtherTown { written: String, town: String, another: bool },
    /// A row that says nothing which an earlier one does not.
    Twin,
    /// A row of the same day, kind and title as an earlier one, and other cells.
    SameTitle { title: String },
    /// A row of the same day and title as an earlier one, under another kind.
    TwoKinds { title: String, kind: String, earlier: String },
    /// A file that is not in the folder by what is written of it; how it leads out.
    FileOutside { written: String, how: Text },
    /// A file name that no file can have, and why.
    FileImpossible { written: String, why: Text },
}

impl Problem for LogProblem {
    fn code(&self) -> &'static str {
        match self {
            Self::NoRows => "L001",
            Self::DateMissing => "L002",
            Self::Date { why: NotDate::Impossible | NotDate::Beginning, .. } => "L004",
            Self::Date { .. } => "L003",
            Self::DateOutside { .. } => "L005",
            Self::KindMissing => "L006",
            Self::KindUnknown { .. } => "L007",
            Self::TitleMissing => "L008",
            Self::Count { .. } => "L010",
            Self::CountOfEvent { .. } => "L011",
            Self::CountZero => "L012",
            Self::RatioIncomplete { .. } => "L013",
            Self::TotalZero => "L014",
            Self::CountOverTotal { .. } => "L015",
            Self::TotalIgnored { .. } => "L016",
            Self::LevelMissing { .. } => "L017",
            Self::LevelUnknown { .. } => "L018",
            Self::LevelUnclear { .. } => "L019",
            Self::LevelIgnored { .. } => "L020",
            Self::MaterialUnknown { .. } => "L021",
            Self::ReviewUnknown { .. } => "L022",
            Self::RejectionUnexplained => "L023",
            Self::DateUnusual { how: Unusual::Serial, .. } => "L024",
            Self::DateUnusual { how: Unusual::Time, .. } => "L025",
            Self::OtherTown { .. } => "L026",
            Self::Twin => "L027",
            Self::SameTitle { .. } => "L028",
            Self::TwoKinds { .. } => "L029",
            Self::FileOutside { .. } => "L030",
            Self::FileImpossible { .. } => "L031",
            Self::DateAhead { .. } => "L050",
        }
    }

    fn severity(&self) -> Severity {
        match self {
            Self::NoRows
            | Self::DateUnusual { .. }
            | Self::CountOverTotal { .. }
            | Self::TotalIgnored { .. }
            | Self::LevelIgnored { .. }
            | Self::SameTitle { .. }
            | Self::TwoKinds { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }

    fn text(&self) -> Text {
        match self {
            Self::NoRows => text!("只有表头，没有任何记录", "a header and no record: nothing is held"),
            Self::DateMissing => text!("没有日期", "the date is missing"),
            Self::Date { written, why, .. } => why.text(written),
            Self::DateUnusual { written, date, how } => how.text(written, *date),
            Self::DateOutside { date, period, standing: true } if *date < period.from() => {
                text!(
                    "{date} 早得不可能：年份少写或写错了数字",
                    "{date} is too long ago: a digit of the year is missing or wrong"
                )
            }
            Self::DateOutside { date, period, standing: true } => {
                let to = period.to();
                text!("{date} 在考核期结束（{to}）之后", "{date} is after the end of the period, {to}")
            }
            Self::DateOutside { date, period, standing: false } => {
                let (from, to) = (period.from(), period.to());
                text!("{date} 不在考核期 {from} 至 {to} 之内", "{date} is outside the period, {from} to {to}")
            }
            Self::DateAhead { date, as_of } => {
                text!("{date} 在截止日 {as_of} 之后", "{date} is after {as_of}, the day that was asked for")
            }
            Self::KindMissing => text!("没有事项", "the kind is missing"),
            Self::KindUnknown { written, .. } => text!("不认识事项「{written}」", "the kind `{written}` is not known"),
            Self::TitleMissing => text!("没有名称", "the title is missing"),
            Self::Count { written, why, .. } => why.text(written),
            Self::CountOfEvent { count, kind } => {
                text!("「{kind}」一行是一次，不能写 {count}", "one row of `{kind}` is one event, not {count}")
            }
            Self::CountZero => text!("数量是 0", "the count is 0"),
            Self::RatioIncomplete { kind } => {
                text!("「{kind}」是比例，数量和应完成都要写", "`{kind}` is a ratio and needs both count and total")
            }
            Self::TotalZero => text!("应完成是 0", "the total is 0"),
            Self::CountOverTotal { count, total } => {
                text!("数量 {count} 超过应完成 {total}", "the count {count} is over the total {total}")
            }
            Self::TotalIgnored { kind } => {
                text!("「{kind}」不是比例，应完成这一格不起作用", "`{kind}` is no ratio: the total is not looked at")
            }
            Self::LevelMissing { kind, .. } => text!("「{kind}」要写级别", "`{kind}` asks for a level"),
            Self::LevelUnknown { written, .. } => {
                text!("不认识级别「{written}」", "the level `{written}` is not known")
            }
            Self::LevelUnclear { written, between } => text!(
                "级别「{written}」不明确：可能是 {between}",
                "the level `{written}` is unclear: it could be {between}"
            ),
            Self::LevelIgnored { kind } => {
                text!("「{kind}」不分级别，这一格不起作用", "`{kind}` has no levels: the cell is not looked at")
            }
            Self::MaterialUnknown { written, .. } => {
                text!("不认识材料「{written}」", "the material `{written}` is not known")
            }
            Self::ReviewUnknown { written, .. } => {
                text!("不认识审核「{written}」", "the review `{written}` is not known")
            }
            Self::RejectionUnexplained => text!("不予认定没有理由", "the rejection gives no reason"),
            Self::OtherTown { written, town, .. } => {
                text!(
                    "这一行的镇是「{written}」，台账是「{town}」的",
                    "the row names `{written}`, and this is the log of `{town}`"
                )
            }
            Self::Twin => {
                text!("与前面一行完全相同，会算两次", "the same as an earlier row in every cell: it would count twice")
            }
            Self::SameTitle { title } => text!(
                "同一天、同一事项已有「{title}」，其他格不同",
                "`{title}` is there already on that day and of that kind, with other cells"
            ),
            Self::TwoKinds { title, kind, earlier } => text!(
                "同一天的「{title}」已记为「{earlier}」，又记为「{kind}」",
                "`{title}` is there on that day as `{earlier}` already, and here as `{kind}`"
            ),
            Self::FileOutside { written, how: Text { zh, en } } => {
                text!("附件「{written}」不在文件夹里：{zh}", "the file `{written}` is not in the folder: {en}")
            }
            Self::FileImpossible { written, why: Text { zh, en } } => {
                text!("「{written}」不能是文件名：{zh}", "`{written}` cannot be the name of a file: {en}")
            }
        }
    }

    fn help(&self) -> Option<Text> {
        Some(match self {
            Self::NoRows => {
                text!("确实没有记录时不必修改", "leave it as it is where there is indeed nothing to record")
            }
            Self::DateMissing => text!("写年月日，如 2018-03-08", "write year, month and day, such as 2018-03-08"),
            Self::Date { why, period, .. } => why.help(Some(*period)),
            Self::DateUnusual { date, .. } => Unusual::help(*date),
            Self::DateOutside { date, period, standing } => match in_period(*date, *period) {
                Some(meant) => text!("是不是「{meant}」？", "did you mean `{meant}`?"),
                None if *date < period.from() && *standing => {
                    text!("写全年份的四位数字", "write the year with its four digits")
                }
                None => text!("考核期以外的不计", "what happened outside the period does not count"),
            },
            Self::DateAhead { .. } => text!(
                "还没有做的先不要写；已经做了的，改正日期，或把 --as-of 写成更晚的一天",
                "leave out what is not done yet; if it was done, mend the date, or give a later day to --as-of"
            ),
            Self::KindUnknown { near: Some(near), .. }
            | Self::LevelUnknown { near: Some(near), .. }
            | Self::MaterialUnknown { near: Some(near), .. }
            | Self::ReviewUnknown { near: Some(near), .. } => text!("是不是「{near}」？", "did you mean `{near}`?"),
            Self::KindMissing | Self::KindUnknown { near: None, .. } => {
                text!("写考核细则里的事项名称或代码", "write the name or the code of a kind that the rubric declares")
            }
            Self::TitleMissing => text!("写明做了什么", "write what it was"),
            Self::Count { of_event: true, .. } => text!(
                "数量留空；人数写在备注里；办了几次就写几行",
                "leave the count empty: how many took part belongs in 备注 (note), and each event on a row of its own"
            ),
            Self::Count { why, .. } => why.help(),
            Self::CountOfEvent { count, .. } => text!(
                "数量留空；{count} 人参加写在备注里；办了 {count} 次就写 {count} 行",
                "leave the count empty: {count} participants belong in 备注 (note), {count} events on {count} rows"
            ),
            Self::CountZero => text!("没有做的不用写，删去这一行", "what was not done needs no row: delete it"),
            Self::RatioIncomplete { .. } | Self::TotalZero => text!(
                "数量写完成了多少，应完成写一共多少（大于 0）",
                "write how many were done as the count, and out of how many (above 0) as the total"
            ),
            Self::CountOverTotal { .. } => text!("看两格是否写反", "see whether the two were swapped"),
            Self::TotalIgnored { .. } | Self::LevelIgnored { .. } => text!("可以留空", "it can be left empty"),
            Self::LevelMissing { levels, .. } | Self::LevelUnknown { near: None, levels, .. } => {
                text!("写下面的一个：{levels}", "write one of: {levels}")
            }
            Self::LevelUnclear { between, .. } => text!("写明是 {between} 中的哪一个", "write which one of {between}"),
            Self::MaterialUnknown { near: None, .. } => {
                text!("写考核细则里的材料名称，用；分开", "write materials that the rubric declares, separated by ；")
            }
            Self::ReviewUnknown { near: None, .. } => {
                text!("写 认定、不予认定 或 待核", "write `accepted`, `rejected` or `pending`")
            }
            Self::RejectionUnexplained => text!("在审核意见里写明理由", "write the reason in 审核意见 (review_note)"),
            Self::OtherTown { written, town, another: true } => text!(
                "把这一行移到「{written}」的台账里；写错了就改成「{town}」",
                "move the row to the log of `{written}`, or write `{town}` if that is meant"
            ),
            Self::OtherTown { town, another: false, .. } => {
                text!("写成「{town}」，或者留空", "write `{town}`, or leave it empty")
            }
            Self::Twin => text!(
                "重复的删去一行；确是两次，就在名称里区别开",
                "delete one of the two; if both took place, give them titles that differ"
            ),
            Self::SameTitle { .. } => text!(
                "同一件事只留一行；确是两件，就在名称里区别开",
                "keep one row for one event; if there were two, give them titles that differ"
            ),
            Self::TwoKinds { .. } => text!(
                "一件事只记一个事项；确是两件，就在名称里区别开",
                "keep one kind for one event; if there were two, give them titles that differ"
            ),
            Self::FileOutside { .. } => text!(
                "把文件放进文件夹，写从那里起的路径，如 附件/签到.jpg",
                "put the file into the folder and write its path from there, such as 附件/签到.jpg"
            ),
            Self::FileImpossible { .. } => text!("给文件换一个名称", "give the file another name"),
        })
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
