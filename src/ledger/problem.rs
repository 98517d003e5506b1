//! What can be wrong in the ledger.

use jiff::civil::Date;

use super::remedy::remedy;
use crate::diagnostic::{Code, Offer, Problem};
use crate::evidence::{NotDate, NotNumber, Unusual};
use crate::lang::Text;
use crate::points::Points;
use crate::text;

/// A mistake in the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum LedgerProblem {
    /// A cell that must not be empty; its column.
    Empty { zh: &'static str, en: &'static str },
    /// A town that the roster does not list.
    UnknownTown { written: String, near: Option<String> },
    /// A rule that the rubric does not have.
    UnknownRule { written: String, near: Option<String> },
    /// Several towns in one cell.
    SeveralTowns { written: String, meant: Vec<String> },
    /// Several rules in one cell.
    SeveralRules { written: String, meant: Vec<String> },
    /// Ids of rules that are one number to a spreadsheet, and the cells of the rows that may mean either.
    OneNumber { ids: String, rows: String },
    /// A rule's id that a spreadsheet made something else of, and the ids that it may have been.
    ReformattedRule { written: String, maybe: String },
    /// A row's id that a spreadsheet made a number of, or a day, with its month.
    ReformattedId { written: String, day: Option<(u8, u8)> },
    /// An amount that is no exact decimal, and why.
    NotPoints { written: String, why: NotNumber },
    /// A number of times that is 0 where nothing is withdrawn.
    ZeroTimes,
    /// A number of times beside an amount or a proportion, which stand for the whole rule.
    TimesBeside { times: u64 },
    /// An amount and a proportion in one row.
    Both,
    /// One half of a proportion; the column that is empty.
    HalfProportion { zh: &'static str, en: &'static str },
    /// More done than there was to do.
    DoneOverTotal { done: u64, total: u64 },
    /// A proportion of nothing.
    TotalZero,
    /// A proportion for a rule that does not go by one.
    NoProportion { rule: String },
    /// An amount for a rule whose cost is fixed.
    Fixed { rule: String, bonus: bool },
    /// An amount for a rule that goes by a proportion.
    PointsForProportion { rule: String },
    /// A ruling that the rule cannot cost (under the bonus: bring); its ends, of which there may be no upper one.
    Range { rule: String, written: String, least: Points, most: Option<Points>, bonus: bool },
    /// A mark above what there is to give.
    Mark { rule: String, written: String, out_of: String },
    /// A row that says nothing for a rule that waits for a mark.
    NeedsMark { rule: String, out_of: String },
    /// A row that says nothing for a rule that waits for a proportion.
    NeedsProportion { rule: String },
    /// A finding for a rule that is a ratio in the town's log.
    OnlyLog { rule: String },
    /// 不适用 on a rule of which the rubric does not say that it may not apply.
    NotWaivable { rule: String },
    /// A date that is not understood.
    Date { written: String, why: NotDate },
    /// A date in a form that is no day alone.
    DateUnusual { written: String, date: Date, how: Unusual },
    /// A date before the first day of the period.
    DateBefore { date: Date, from: Date },
    /// A number of times, of done or of total that is no whole number.
    Count { written: String, why: NotNumber },
    /// What the amount is about, who ruled or why, and no amount; what is wanted.
    AmountMissing { wanted: Wanted },
    /// Rows that wait for their amounts.
    StillOpen { rows: usize },
    /// A row that waits for an amount on a rule of which none is to be ruled.
    NothingOpen { rule: String },
}

/// What a row that says what it is about still has to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// 分值.
    Points,
    /// 完成 and 应完成.
    Proportion,
    /// Nothing: what the rule costs is fixed.
    Nothing {
        /// The rule.
        rule: String,
    },
}

impl Problem for LedgerProblem {
    fn code(&self) -> Code {
        match self {
            Self::Empty { .. } => Code::J001,
            Self::UnknownTown { .. } => Code::J002,
            Self::UnknownRule { .. } => Code::J003,
            Self::ReformattedRule { .. } => Code::J004,
            Self::ReformattedId { .. } => Code::J005,
            Self::NotPoints { .. } => Code::J006,
            Self::ZeroTimes => Code::J007,
            Self::TimesBeside { .. } => Code::J008,
            Self::Both => Code::J009,
            Self::HalfProportion { .. } => Code::J010,
            Self::DoneOverTotal { .. } => Code::J011,
            Self::TotalZero => Code::J012,
            Self::NoProportion { .. } => Code::J013,
            Self::Fixed { .. } => Code::J014,
            Self::PointsForProportion { .. } => Code::J015,
            Self::Range { .. } => Code::J016,
            Self::Mark { .. } => Code::J017,
            Self::NeedsMark { .. } => Code::J018,
            Self::NeedsProportion { .. } => Code::J019,
            Self::OnlyLog { .. } => Code::J020,
            Self::NotWaivable { .. } => Code::J043,
            Self::Date { .. } => Code::J028,
            Self::Count { .. } => Code::J029,
            Self::DateUnusual { how: Unusual::Serial, .. } => Code::J031,
            Self::DateUnusual { how: Unusual::Time, .. } => Code::J032,
            Self::DateBefore { .. } => Code::J038,
            Self::OneNumber { .. } => Code::J039,
            Self::SeveralTowns { .. } | Self::SeveralRules { .. } => Code::J040,
            Self::AmountMissing { .. } => Code::J051,
            Self::StillOpen { .. } => Code::J052,
            Self::NothingOpen { .. } => Code::J053,
        }
    }

    fn text(&self) -> Text {
        match self {
            Self::Empty { zh, en } => text!("「{zh}」没有填", "`{zh}` (`{en}`) is empty"),
            Self::UnknownTown { written, .. } => {
                text!("镇名单里没有「{written}」", "no town `{written}` on the roster")
            }
            Self::UnknownRule { written, .. } => {
                text!("细则里没有「{written}」这一条", "no rule `{written}` in the rubric")
            }
            Self::ReformattedRule { written, .. } => text!(
                "「{written}」不是条款编号：可能被表格软件改过",
                "`{written}` is no rule: a spreadsheet may have changed it"
            ),
            Self::SeveralTowns { written, .. } => {
                text!("「{written}」不是一个镇：一行只记一个镇", "`{written}` is more than one town: a row is for one")
            }
            Self::SeveralRules { written, .. } => {
                text!("「{written}」不是一条：一行只记一条条款", "`{written}` is more than one rule: a row is for one")
            }
            Self::OneNumber { ids, rows } => text!(
                "条款「{ids}」在表格软件里是同一个数，这几行可能记错了条款：{rows}",
                "the rules `{ids}` are one number to a spreadsheet: these rows may mean another: {rows}"
            ),
            Self::ReformattedId { written, day } => reformatted_id(written, *day),
            Self::ZeroTimes => {
                text!("次数是 0，但没有撤销哪一条记录", "a count of 0, but no finding is withdrawn by it")
            }
            Self::TimesBeside { times } => text!(
                "裁定管整条条款，不论几次：次数不能是「{times}」",
                "a ruling stands for the whole rule, however often it came up: its count cannot be `{times}`"
            ),
            Self::Both => text!(
                "「分值」和「完成」「应完成」不能填在同一行",
                "`分值` (`points`) and `完成` (`done`) are filled in one row"
            ),
            Self::HalfProportion { zh, en } => text!(
                "「完成」和「应完成」要一起填：缺「{zh}」",
                "`完成` (`done`) and `应完成` (`total`) go together: `{zh}` (`{en}`) is empty"
            ),
            Self::DoneOverTotal { done, total } => {
                text!("完成「{done}」大于应完成「{total}」", "`{done}` done is more than the `{total}` there was to do")
            }
            Self::TotalZero => text!("应完成「0」", "`0` to be done"),
            Self::NoProportion { rule } => text!(
                "条款「{rule}」不按完成比例计算，不能填「完成」「应完成」",
                "rule `{rule}` does not go by a proportion of what was done"
            ),
            Self::Fixed { rule, bonus: false } => text!(
                "条款「{rule}」扣多少是固定的，不能填「分值」",
                "the cost of rule `{rule}` is fixed: it takes no `points`"
            ),
            Self::Fixed { rule, bonus: true } => text!(
                "条款「{rule}」加多少是固定的，不能填「分值」",
                "what rule `{rule}` brings is fixed: it takes no `points`"
            ),
            Self::PointsForProportion { rule } => text!(
                "条款「{rule}」按比例计算，不能填「分值」",
                "rule `{rule}` goes by a proportion: it takes no `points`"
            ),
            Self::Range { rule, written, least, most: Some(most), .. } => text!(
                "条款「{rule}」不能裁定 {written} 分，只能在 {least}~{most} 之间",
                "rule `{rule}` cannot be ruled `{written}` points: its range is {least}~{most}"
            ),
            Self::Range { rule, written, least, most: None, .. } => text!(
                "条款「{rule}」不能裁定 {written} 分，至少 {least} 分",
                "rule `{rule}` cannot be ruled `{written}` points: the least is {least}"
            ),
            Self::Mark { rule, written, out_of } => text!(
                "条款「{rule}」满分 {out_of}，评分不能是「{written}」",
                "rule `{rule}` is marked out of {out_of}: a mark cannot be `{written}`"
            ),
            Self::NeedsMark { rule, .. } => {
                text!("条款「{rule}」要评分，这一行没有分值", "rule `{rule}` waits for a mark, and the row gives none")
            }
            Self::NeedsProportion { rule } => text!(
                "条款「{rule}」按完成比例计算，这一行没有「完成」「应完成」",
                "rule `{rule}` waits for a proportion, and the row gives none"
            ),
            Self::OnlyLog { rule } => only_log(rule),
            Self::NotWaivable { rule } => not_waivable(rule),
            Self::Date { written, why } => why.text(written),
            Self::DateUnusual { written, date, how } => how.text(written, *date),
            Self::DateBefore { date, from } => text!(
                "{date} 在考核期开始（{from}）之前，是上一年的记录",
                "{date} is before the period begins, {from}: it belongs to an earlier year"
            ),
            Self::NotPoints { written, why } | Self::Count { written, why } => why.text(written),
            Self::AmountMissing { wanted } => amount_missing(wanted),
            Self::StillOpen { rows } => text!(
                "有 {rows} 行还没有裁定（有依据，没有分值）：仍作待定",
                "{rows} of the rows wait for their amounts, and what they are about is still pending"
            ),
            Self::NothingOpen { rule } => text!(
                "条款「{rule}」没有要裁定的数额，这一行不起作用",
                "of rule `{rule}` there is no amount to be ruled, so this row has no effect"
            ),
        }
    }

    fn offer(&self) -> Option<Offer> {
        match self {
            Self::NotPoints { written, why } | Self::Count { written, why } => Some(Offer::new(written, why.meant()?)),
            Self::Date { written, why } => Some(Offer::new(written, why.meant(None)?.to_string())),
            _ => None,
        }
    }

    fn help(&self) -> Option<Text> {
        Some(remedy(self))
    }
}

fn amount_missing(wanted: &Wanted) -> Text {
    match wanted {
        Wanted::Points => text!("这一行写了依据，没有写分值", "the row says what it is about, and gives no `points`"),
        Wanted::Proportion => text!(
            "这一行写了依据，没有写「完成」和「应完成」",
            "the row says what it is about, and gives no `done` and `total`"
        ),
        Wanted::Nothing { rule } => text!(
            "这一行写了依据，但条款「{rule}」没有要裁定的数额",
            "the row says what it is about, but of rule `{rule}` there is no amount to be ruled"
        ),
    }
}

fn reformatted_id(written: &str, day: Option<(u8, u8)>) -> Text {
    match day {
        None => text!("编号「{written}」被表格软件改成了科学记数", "a spreadsheet made a number of the id `{written}`"),
        Some((month, day)) => text!(
            "编号「{written}」像是被表格软件改成了日期，原来可能是「{month}-{day}」",
            "a spreadsheet seems to have made a date of the id `{written}`, which may have been `{month}-{day}`"
        ),
    }
}

fn only_log(rule: &str) -> Text {
    text!(
        "条款「{rule}」按台账里的比例计算，不能另行裁定",
        "rule `{rule}` goes by the ratio in the log: nothing can be found beside it"
    )
}

fn not_waivable(rule: &str) -> Text {
    text!("条款「{rule}」不能认定为不适用", "rule `{rule}` cannot be ruled not applicable")
}
