//! What can be wrong with the office's reviews.

use jiff::civil::Date;

use crate::diagnostic::{Code, Problem};
use crate::evidence::Decision;
use crate::lang::Text;
use crate::text;

/// A mistake in the reviews, or a verdict that no longer fits the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ReviewProblem {
    /// A verdict on no record.
    NoRecord,
    /// A word that is none of the three verdicts.
    UnknownWord { written: String, near: Option<&'static str> },
    /// A reason, and no verdict.
    Undecided { reason: String },
    /// A verdict given before the period begins.
    BeforePeriod { date: Date, from: Date },
    /// A verdict that could mean several records; how many records and rows there are, and the lines of the records.
    /// Whether the records are alike in all that a row can name.
    Several { title: String, records: usize, rows: usize, lines: String, alike: bool },
    /// Two verdicts on one record that say different things, and neither supersedes the other.
    Contradiction { title: String, one: Decision, other: Decision },
    /// A record that has become another since its verdict was given; whether it counts as not reviewed now.
    Changed { title: String, seen: String, now: String, lapsed: bool },
    /// An accepted record that the log no longer holds.
    GoneAccepted { title: String, town: String },
    /// A rejected record, or one under review, that is gone, and the title of one like it without a verdict of its own.
    Renamed { title: String, decision: Decision, near: String },
    /// Such a record that is gone for good.
    Withdrawn { title: String, town: String, decision: Decision },
    /// Alike in every cell to a row of another file.
    Twin,
}

impl Problem for ReviewProblem {
    fn code(&self) -> Code {
        match self {
            Self::NoRecord => Code::V001,
            Self::UnknownWord { .. } => Code::V002,
            Self::Undecided { .. } => Code::V003,
            Self::BeforePeriod { .. } => Code::V004,
            Self::Several { .. } => Code::V005,
            Self::Contradiction { .. } => Code::V006,
            Self::Changed { .. } => Code::V007,
            Self::GoneAccepted { .. } => Code::V008,
            Self::Renamed { .. } => Code::V009,
            Self::Withdrawn { .. } => Code::V010,
            Self::Twin => Code::V011,
        }
    }

    fn text(&self) -> Text {
        match self {
            Self::NoRecord => text!(
                "没有写是哪条记录：日期、事项、名称都是空的",
                "this row names no record: date, kind and title are empty"
            ),
            Self::UnknownWord { written, .. } => {
                text!("不认识审核「{written}」", "the verdict `{written}` is not known")
            }
            Self::Undecided { reason } => {
                text!("写了理由「{reason}」，没有写审核", "a reason, `{reason}`, and no verdict")
            }
            Self::BeforePeriod { date, from } => text!(
                "认定日期 {date} 在考核期开始（{from}）之前",
                "the verdict is of {date}, before the period begins ({from})"
            ),
            Self::Several { title, records, rows, lines, .. } => text!(
                "「{title}」同日期、事项、名称的记录有 {records} 条（台账第 {lines} 行），审核只有 {rows} 行，或者审核不同：不知指哪一条",
                "`{title}`: {records} records have this date, kind and title (lines {lines} of the log), and there are {rows} verdicts on them or verdicts that differ: which one is meant cannot be told"
            ),
            Self::Contradiction { title, one, other } => {
                let ([one, other], [one_en, other_en]) =
                    ([one, other].map(|one| one.zh()), [one, other].map(|one| one.en()));
                text!("对「{title}」既写了「{one}」又写了「{other}」", "`{title}` is both `{one_en}` and `{other_en}`")
            }
            Self::Changed { title, seen, now, lapsed } => {
                let (zh, en) = if *lapsed {
                    ("，原来的「认定」不再算数，按未审核处理", "; it counts as not reviewed again")
                } else {
                    ("，审核照旧", "; the verdict stands")
                };
                text!(
                    "「{title}」在审核之后改过{zh}。审核时：{seen}；现在：{now}",
                    "`{title}` has changed since its verdict{en}; then: {seen}; now: {now}"
                )
            }
            Self::GoneAccepted { title, town } => text!(
                "认定过的「{title}」已不在{town}的台账里",
                "`{title}` was accepted and is no longer in the log of {town}"
            ),
            Self::Renamed { title, decision, near } => {
                let (zh, en) = (decision.zh(), decision.en());
                text!(
                    "「{title}」（{zh}）已不在台账里，但有一条相近、未审核的「{near}」：可能是换了名称",
                    "`{title}` ({en}) is no longer in the log, and `{near}`, which is like it, has no verdict: it may be the same under another name"
                )
            }
            Self::Withdrawn { title, town, decision } => {
                let (zh, en) = (decision.zh(), decision.en());
                text!(
                    "「{title}」（{zh}）已由{town}从台账里撤回",
                    "`{title}` ({en}) has been withdrawn from the log of {town}"
                )
            }
            Self::Twin => {
                text!("这一行与另一份审核里的一行完全一样", "the row is alike in every cell to one of another file")
            }
        }
    }

    fn help(&self) -> Option<Text> {
        Some(match self {
            Self::NoRecord => {
                text!("写上台账里的日期、事项、名称", "write the date, kind and title as they stand in the log")
            }
            Self::UnknownWord { near: Some(near), .. } => text!("是不是「{near}」？", "did you mean `{near}`?"),
            Self::UnknownWord { near: None, .. } => text!(
                "写 认定、不予认定 或 待核；还没有定的留空",
                "write `accepted`, `rejected` or `pending`; leave it empty while nobody has decided"
            ),
            Self::Undecided { .. } => text!("写上 认定、不予认定 或 待核", "write `accepted`, `rejected` or `pending`"),
            Self::BeforePeriod { .. } => {
                text!("改正日期；是往年的，删去这一行", "mend the date; if it is a row of another year, delete it")
            }
            Self::Several { alike: true, .. } => text!(
                "这几条记录一模一样：给每一行写同样的审核；只认一条的，请镇里删去多余的",
                "the records are alike: give each of the rows the same verdict, or let the town delete what is there twice"
            ),
            Self::Several { .. } => text!(
                "用 kaohe review 给每条记录写一行，再分别填审核",
                "let `kaohe review` write a row for each of the records, and fill in each verdict"
            ),
            Self::Contradiction { .. } => text!(
                "后定的一行在「替代」里写前一行的编号，或删去写错的一行",
                "write the id of the earlier row into 替代 (supersedes) of the later one, or delete the wrong one"
            ),
            Self::Changed { lapsed: true, .. } => text!(
                "再运行 kaohe review，在新的一行里写上审核",
                "run `kaohe review` again and fill in the verdict of the new row"
            ),
            Self::Changed { lapsed: false, .. } => text!(
                "要改审核，另写一行，在「替代」里写这一行的编号",
                "to change the verdict, write another row with the id of this one in 替代 (supersedes)"
            ),
            Self::GoneAccepted { .. } => text!(
                "镇里撤回的不必改；改了名称的，再运行 kaohe review 审核新的一条",
                "nothing has to be done where the town withdrew it; where it has another title now, `kaohe review` writes a row for that"
            ),
            Self::Renamed { near, .. } => {
                text!("在 reviews.csv 里给「{near}」写上审核", "give `{near}` a verdict in reviews.csv")
            }
            Self::Withdrawn { .. } => {
                text!("不必修改，得分说明里留着这段经过", "nothing has to be done: the statement keeps what happened")
            }
            Self::Twin => text!("删去其中一行", "delete one of the two"),
        })
    }
}
