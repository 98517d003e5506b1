//! What can be wrong in a town's log.

use jiff::civil::Date;

use super::remedy::remedy;
use super::words::{self, LogWords};
use crate::diagnostic::{Code, Offer, Problem, Severity, sort};
use crate::evidence::{NotDate, NotNumber, Unusual};
use crate::lang::Text;
use crate::period::Period;
use crate::rubric::{Kind, Vocabulary};
use crate::text;

/// A mistake in a log: the facts of it. What they are put into words with is looked for where they are.
#[derive(Debug, Clone)]
pub(super) enum LogProblem<'a> {
    /// A header and no row.
    NoRows,
    /// No date, of what is not a standing fact.
    DateMissing,
    /// A date that is not understood; of a standing fact, which may be of any year, the period says nothing.
    Date { written: &'a str, why: NotDate, period: Option<Period> },
    /// A date in a form that is no day alone.
    DateUnusual { written: &'a str, date: Date, how: Unusual },
    /// A date outside the period.
    DateOutside { date: Date, period: Period, standing: bool },
    /// No kind.
    KindMissing,
    /// A kind that the rubric does not know.
    KindUnknown { written: &'a str, words: &'a LogWords, vocabulary: &'a Vocabulary },
    /// No title.
    TitleMissing,
    /// The title of an example in the guide.
    Example,
    /// A count or a total that is no whole number, perhaps of a kind of which one row is one event.
    Count { written: &'a str, why: NotNumber, of_event: bool },
    /// More than one, of a kind of which one row is one event.
    CountOfEvent { count: u64, kind: &'a str },
    /// None at all.
    CountZero,
    /// A ratio without its count or without its total, in a log that may not even have the column.
    RatioIncomplete { kind: &'a str, has_columns: bool },
    /// A ratio of nothing; whether nothing was done of it either.
    TotalZero { nothing_to_do: bool },
    /// More done than there was to do.
    CountOverTotal { count: u64, total: u64 },
    /// Two ratios of one kind and day that differ.
    RatioClash { kind: &'a str, date: Option<Date>, ratios: [String; 2] },
    /// The latest of several ratios, which alone counts; whether the others are of other wholes, or had more done.
    RatioLatest { kind: &'a str, date: Date, ratio: String, others: String, at_odds: bool },
    /// A total, of a kind that is no ratio.
    TotalIgnored { kind: &'a str },
    /// No level, of a kind that asks for one.
    LevelMissing { kind: &'a str, vocabulary: &'a Vocabulary },
    /// A level that the rubric does not know.
    LevelUnknown { written: &'a str, vocabulary: &'a Vocabulary },
    /// A word that could mean several levels, by its position among such words.
    LevelUnclear { written: &'a str, word: usize, vocabulary: &'a Vocabulary },
    /// A level, of a kind that asks for none.
    LevelIgnored { kind: &'a str },
    /// A material that the rubric does not know, of a kind of which some are asked.
    MaterialUnknown { written: &'a str, kind: Option<&'a Kind>, vocabulary: &'a Vocabulary },
    /// What may be a verdict of the office, written into a log and nowhere else: the first word of them, in how many rows
    /// and on which lines, and whether the log lies in an assessment folder.
    ReviewInLog { written: String, count: usize, lines: String, in_folder: bool },
    /// Rows that call themselves accepted.
    AcceptedInLog { count: usize, lines: String },
    /// A row that names another town than the one whose log it is; whether the roster knows that one.
    OtherTown { written: &'a str, town: &'a str, another: bool },
    /// A row that says nothing which an earlier one does not; how the title is written there, if otherwise.
    Twin { respelt: Option<String> },
    /// A row of the same day, kind and title as an earlier one, and other cells.
    SameTitle { title: String },
    /// A row of the same day and title as an earlier one, under another kind.
    TwoKinds { title: String, kind: String, earlier: String },
    /// A file that is not in the folder by what is written of it; how it leads out.
    FileOutside { written: String, how: Text },
    /// A file name that no file can have, and why.
    FileImpossible { written: String, why: Text },
}

impl Problem for LogProblem<'_> {
    fn code(&self) -> Code {
        match self {
            Self::NoRows => Code::L001,
            Self::DateMissing => Code::L002,
            Self::Date { why: NotDate::Impossible | NotDate::Beginning, .. } => Code::L004,
            Self::Date { .. } => Code::L003,
            Self::DateOutside { .. } => Code::L005,
            Self::KindMissing => Code::L006,
            Self::KindUnknown { .. } => Code::L007,
            Self::TitleMissing => Code::L008,
            Self::Count { .. } => Code::L010,
            Self::CountOfEvent { .. } => Code::L011,
            Self::CountZero => Code::L012,
            Self::RatioIncomplete { .. } => Code::L013,
            Self::TotalZero { .. } => Code::L014,
            Self::CountOverTotal { .. } => Code::L015,
            Self::RatioClash { .. } => Code::L052,
            Self::RatioLatest { .. } => Code::L053,
            Self::TotalIgnored { .. } => Code::L016,
            Self::LevelMissing { .. } => Code::L017,
            Self::LevelUnknown { .. } => Code::L018,
            Self::LevelUnclear { .. } => Code::L019,
            Self::LevelIgnored { .. } => Code::L020,
            Self::MaterialUnknown { .. } => Code::L021,
            Self::ReviewInLog { .. } => Code::L022,
            Self::AcceptedInLog { .. } => Code::L023,
            Self::DateUnusual { how: Unusual::Serial, .. } => Code::L024,
            Self::DateUnusual { how: Unusual::Time, .. } => Code::L025,
            Self::OtherTown { .. } => Code::L026,
            Self::Twin { .. } => Code::L027,
            Self::SameTitle { .. } => Code::L028,
            Self::TwoKinds { .. } => Code::L029,
            Self::FileOutside { .. } => Code::L030,
            Self::FileImpossible { .. } => Code::L031,
            Self::Example => Code::L051,
        }
    }

    fn severity(&self) -> Severity {
        match self {
            Self::RatioLatest { at_odds: false, .. } | Self::ReviewInLog { in_folder: false, .. } => Severity::Note,
            _ => self.code().severity(),
        }
    }

    fn sort(&self) -> u64 {
        match self {
            Self::Date { why, .. } => why.sort(),
            Self::Count { why, .. } => sort(&why.text("").zh),
            Self::LevelUnclear { word, .. } => *word as u64,
            Self::DateOutside { date, period, standing } => {
                u64::from(*standing) + u64::from(*standing && *date < period.from())
            }
            Self::TotalZero { nothing_to_do } => u64::from(*nothing_to_do),
            Self::ReviewInLog { in_folder, .. } => u64::from(*in_folder),
            Self::Twin { respelt } => u64::from(respelt.is_some()),
            Self::FileOutside { how: Text { zh, .. }, .. } | Self::FileImpossible { why: Text { zh, .. }, .. } => {
                sort(zh)
            }
            // one sentence each, that differs in what it quotes alone
            _ => 0,
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
            Self::KindMissing => text!("没有事项", "the kind is missing"),
            Self::KindUnknown { written, .. } => text!("不认识事项「{written}」", "the kind `{written}` is not known"),
            Self::TitleMissing => text!("没有名称", "the title is missing"),
            Self::Example => text!("这是填写说明里的示例，不是记录", "this is an example of the guide and no record"),
            Self::Count { written, why, .. } => why.text(written),
            Self::CountOfEvent { count, kind } => {
                text!("「{kind}」一行是一次，不能写 {count}", "one row of `{kind}` is one event, not {count}")
            }
            Self::CountZero => text!("数量是 0", "the count is 0"),
            Self::RatioIncomplete { kind, .. } => {
                text!("「{kind}」是比例，数量和应完成都要写", "`{kind}` is a ratio and needs both count and total")
            }
            Self::TotalZero { nothing_to_do: true } => {
                text!("0 比 0：没有应做的，也就没有比例", "0 of 0: where nothing was to be done there is no ratio")
            }
            Self::TotalZero { nothing_to_do: false } => text!("应完成是 0", "the total is 0"),
            Self::CountOverTotal { count, total } => {
                text!("数量 {count} 超过应完成 {total}", "the count {count} is over the total {total}")
            }
            Self::RatioClash { kind, date, ratios } => clash(kind, *date, ratios),
            Self::RatioLatest { kind, date, ratio, others, .. } => text!(
                "「{kind}」只算最晚的一条 {date} {ratio}；较早的不算：{others}",
                "of `{kind}` the latest record alone counts, {date} {ratio}; earlier ones do not: {others}"
            ),
            Self::TotalIgnored { kind } => {
                text!("「{kind}」不是比例，应完成这一格不起作用", "`{kind}` is no ratio: the total is not looked at")
            }
            Self::LevelMissing { kind, .. } => text!("「{kind}」要写级别", "`{kind}` asks for a level"),
            Self::LevelUnknown { written, .. } => {
                text!("不认识级别「{written}」", "the level `{written}` is not known")
            }
            Self::LevelUnclear { written, word, vocabulary } => unclear(written, &words::between(*word, vocabulary)),
            Self::LevelIgnored { kind } => {
                text!("「{kind}」不分级别，这一格不起作用", "`{kind}` has no levels: the cell is not looked at")
            }
            Self::MaterialUnknown { written, .. } => {
                text!("不认识材料「{written}」", "the material `{written}` is not known")
            }
            Self::ReviewInLog { written, count, lines, in_folder: true } => text!(
                "台账里写着审核意见「{written}」等 {count} 处（第 {lines} 行），reviews.csv 里没有对应的审核：办公室的意见会丢",
                "the log says `{written}` of its own review ({count} in all, on lines {lines}), and reviews.csv has no verdict on it: a word of the office would be lost"
            ),
            Self::ReviewInLog { written, count, lines, in_folder: false } => text!(
                "台账里的审核「{written}」等 {count} 处（第 {lines} 行）不起作用：审核由办公室写在 reviews.csv 里",
                "what the log says of its own review, `{written}` ({count} in all, on lines {lines}), has no effect: the office's reviews stand in reviews.csv"
            ),
            Self::AcceptedInLog { count, lines } => text!(
                "台账里自己写的「认定」不起作用：{count} 处（第 {lines} 行）",
                "`认定` (accepted) in a log has no effect: {count} in all, on lines {lines}"
            ),
            Self::OtherTown { written, town, .. } => {
                text!(
                    "这一行的镇是「{written}」，台账是「{town}」的",
                    "the row names `{written}`, and this is the log of `{town}`"
                )
            }
            Self::Twin { respelt: Some(earlier) } => text!(
                "与前面一行相同，名称只是写法不同（「{earlier}」），会算两次",
                "the same as an earlier row, whose title is only written otherwise (`{earlier}`): it would count twice"
            ),
            Self::Twin { respelt: None } => {
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

    fn offer(&self) -> Option<Offer> {
        match self {
            Self::Date { written, why, period } => Some(Offer::new(written, why.meant(*period)?.to_string())),
            Self::DateUnusual { written, date, .. } => Some(Offer::new(written, date.to_string())),
            Self::KindUnknown { written, words, vocabulary } => {
                Some(Offer::new(written, words.near_kinds(written, vocabulary).only?))
            }
            Self::Count { written, why, of_event: false } => Some(Offer::new(written, why.meant()?)),
            Self::MaterialUnknown { written, kind, vocabulary } => {
                Some(Offer::new(written, words::split_materials(written, *kind, vocabulary)?))
            }
            _ => None,
        }
    }

    fn help(&self) -> Option<Text> {
        Some(remedy(self))
    }
}

fn unclear(written: &str, between: &str) -> Text {
    text!("级别「{written}」不明确：可能是 {between}", "the level `{written}` is unclear: it could be {between}")
}

/// Two ratios of one kind that differ, both of one day or without any.
fn clash(kind: &str, date: Option<Date>, [first, other]: &[String; 2]) -> Text {
    let of_day = date.map(|date| (format!("{date} "), format!(" of {date}")));
    let (zh, en) = of_day.unwrap_or_else(|| ("没有日期的".to_owned(), " without a date".to_owned()));
    text!(
        "{zh}「{kind}」有两条，{first} 和 {other}，不知道算哪一条",
        "`{kind}` has two ratios{en}, {first} and {other}: which of them stands?"
    )
}
