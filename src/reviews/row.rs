//! One row of the reviews, cell by cell.

use jiff::civil::Date;

use super::problem::ReviewProblem as P;
use crate::chain::{Link, Named};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::evidence::{Decision, LogReader, RecordKey, Roster, TownNo, Verdict, read_date};
use crate::lang::Text;
use crate::ledger::numbers::{LedgerProblem, day_of_id, is_exponent};
use crate::period::Period;
use crate::sheet::{Column, Header, Holds, Needed, Row as Cells, key, unguarded};
use crate::text;

/// The columns of the reviews, by their numbers in [`mod@column`].
pub const COLUMNS: [Column; 12] = [
    Column { zh: "镇", en: "town", required: true, holds: Holds::Key, also: &["镇名", "乡镇", "单位"] },
    Column { zh: "日期", en: "date", required: true, holds: Holds::Quote, also: &["时间", "活动日期"] },
    Column { zh: "事项", en: "kind", required: true, holds: Holds::Quote, also: &["类别", "项目"] },
    Column {
        zh: "名称", en: "title", required: true, holds: Holds::Quote, also: &["标题", "活动名称", "主题"]
    },
    Column { zh: "记录", en: "record", required: false, holds: Holds::Quote, also: &["记录编号", "记录号"] },
    Column {
        zh: "审核", en: "review", required: true, holds: Holds::Key, also: &["审核结果", "是否认定", "结果"]
    },
    Column {
        zh: "理由",
        en: "reason",
        required: false,
        holds: Holds::Title,
        also: &["审核意见", "意见", "原因", "事由"],
    },
    Column {
        zh: "认定人", en: "by", required: true, holds: Holds::Title, also: &["审核人", "经办人", "负责人"]
    },
    Column {
        zh: "认定日期",
        en: "on",
        required: false,
        holds: Holds::Value,
        also: &["审核日期", "审核时间", "认定时间"],
    },
    Column { zh: "编号", en: "id", required: false, holds: Holds::Key, also: &[] },
    Column { zh: "替代", en: "supersedes", required: false, holds: Holds::Key, also: &[] },
    Column { zh: "原样", en: "seen", required: false, holds: Holds::Quote, also: &[] },
];

/// The columns by name.
pub mod column {
    /// 镇.
    pub const TOWN: usize = 0;
    /// 日期.
    pub const DATE: usize = 1;
    /// 事项.
    pub const KIND: usize = 2;
    /// 名称.
    pub const TITLE: usize = 3;
    /// 记录.
    pub const RECORD: usize = 4;
    /// 审核.
    pub const REVIEW: usize = 5;
    /// 理由.
    pub const REASON: usize = 6;
    /// 认定人.
    pub const BY: usize = 7;
    /// 认定日期.
    pub const ON: usize = 8;
    /// 编号.
    pub const ID: usize = 9;
    /// 替代.
    pub const SUPERSEDES: usize = 10;
    /// 原样.
    pub const SEEN: usize = 11;
}
use column::{BY, DATE, ID, KIND, ON, REASON, RECORD, REVIEW, SEEN, SUPERSEDES, TITLE, TOWN};

pub(super) const NEEDED: [Needed; 3] = [
    Needed { column: TOWN, code: Code::J001, hangs_on: None },
    Needed { column: REASON, code: Code::J001, hangs_on: None },
    Needed { column: BY, code: Code::J001, hangs_on: None },
];

/// A row as far as it was understood. What was not is reported.
#[derive(Debug)]
pub(super) struct Row {
    /// Its town, where the roster knows it, with its name.
    pub(super) town: Option<(TownNo, String)>,
    /// Which record it means; `None` where it names none.
    pub(super) key: Option<RecordKey>,
    /// 名称 as written.
    pub(super) title: String,
    /// 日期, 事项 and 名称 as written.
    pub(super) named: String,
    /// 记录: the number that the town gave the record.
    pub(super) record: String,
    /// 原样; empty in a row written by hand.
    pub(super) seen: String,
    /// Its id, where it has one, and where that is written.
    pub(super) id: Option<Named>,
    /// The id of the row that it replaces.
    pub(super) supersedes: Option<Named>,
    /// What it says.
    pub(super) verdict: Verdict,
}

impl Link for Row {
    fn in_common() -> Text {
        text!("镇", "the town")
    }

    fn id(&self) -> Option<&Named> {
        self.id.as_ref()
    }

    fn supersedes(&self) -> Option<&Named> {
        self.supersedes.as_ref()
    }

    fn place(&self) -> &Place {
        &self.verdict.place
    }

    fn apart_from(&self, other: &Self) -> Option<Text> {
        let ((town, name), (other, _)) = self.town.as_ref().zip(other.town.as_ref())?;
        (town != other).then(|| text!("「{name}」", "`{name}`"))
    }
}

/// Reads rows against one roster and the words of one rubric.
pub(super) struct Reader<'a> {
    pub(super) header: &'a Header,
    pub(super) roster: &'a Roster,
    pub(super) logs: &'a LogReader<'a>,
    pub(super) period: Period,
    pub(super) diagnostics: &'a mut Vec<Diagnostic>,
}

impl Reader<'_> {
    /// The row, unless it says nothing.
    pub(super) fn row(&mut self, cells: &Cells<'_>) -> Option<Row> {
        let word = |column| unguarded(self.header.cell(cells, column)).to_owned();
        let [date, kind, title, record, seen] = [DATE, KIND, TITLE, RECORD, SEEN].map(word);
        let [written, reason, by] = [REVIEW, REASON, BY].map(word);
        let is_named = [&date, &kind, &title, &seen].iter().any(|cell| !cell.is_empty());
        let supersedes_any = !self.header.cell(cells, SUPERSEDES).is_empty();
        if !is_named && written.is_empty() && reason.is_empty() && !supersedes_any {
            return None;
        }
        let place = self.header.place(cells, REVIEW);
        let town = self.town(cells);
        if !is_named {
            self.report(cells, TITLE, &P::NoRecord);
        }
        let decision = self.decision(cells, &written);
        let supersedes = self.named(cells, SUPERSEDES);
        match decision {
            Some(Decision::Rejected) if reason.is_empty() => self.empty(cells, REASON),
            None if is_named && written.is_empty() && !supersedes_any && !reason.is_empty() => {
                self.report(cells, REVIEW, &P::Undecided { reason: reason.clone() });
            }
            _ => {}
        }
        if by.is_empty() && (decision.is_some() || (supersedes.is_some() && !reason.is_empty())) {
            self.empty(cells, BY);
        }
        let (id, on) = (self.named(cells, ID), self.day(cells));
        let text = |named: &Option<Named>| named.as_ref().map(|named| named.text.clone());
        let verdict = Verdict { decision, reason, by, on, id: text(&id), supersedes: text(&supersedes), place };
        let key = is_named.then(|| self.logs.key_of(&date, &kind, &title));
        let words = [&date, &kind, &title].into_iter().filter(|word| !word.is_empty());
        let named = words.map(String::as_str).collect::<Vec<_>>().join(" ");
        Some(Row { town, key, title, named, record, seen, id, supersedes, verdict })
    }

    fn report(&mut self, cells: &Cells<'_>, column: usize, problem: &impl crate::diagnostic::Problem) {
        if !self.header.is_told(cells, column) {
            self.diagnostics.push(Diagnostic::new(problem, self.header.place(cells, column)));
        }
    }

    fn empty(&mut self, cells: &Cells<'_>, column: usize) {
        if let Some(&Column { zh, en, .. }) = COLUMNS.get(column) {
            self.report(cells, column, &LedgerProblem::Empty { zh, en });
        }
    }

    fn town(&mut self, cells: &Cells<'_>) -> Option<(TownNo, String)> {
        let written = self.header.cell(cells, TOWN);
        if written.is_empty() {
            self.empty(cells, TOWN);
            return None;
        }
        let mut found = self.roster.find(written);
        if let Some((no, variant)) = found.is_none().then(|| self.roster.variant(written)).flatten() {
            self.diagnostics.push(variant.diagnostic(self.header.place(cells, TOWN)));
            found = Some(no);
        }
        let found = found.and_then(|no| Some((no, self.roster.get(no)?.name.clone())));
        if found.is_none() {
            let near = self.roster.suggest(written).map(str::to_owned);
            self.report(cells, TOWN, &LedgerProblem::UnknownTown { written: written.to_owned(), near });
        }
        found
    }

    fn decision(&mut self, cells: &Cells<'_>, written: &str) -> Option<Decision> {
        let decision = Decision::read(written);
        if decision.is_none() && !written.is_empty() {
            let (written, near) = (written.to_owned(), Decision::near(written));
            self.report(cells, REVIEW, &P::UnknownWord { written, near });
        }
        decision
    }

    fn day(&mut self, cells: &Cells<'_>) -> Option<Date> {
        let written = self.header.cell(cells, ON);
        if written.is_empty() {
            return None;
        }
        let from = self.period.from();
        match read_date(written, |date| date >= from) {
            Ok((date, _)) if date < from => {
                self.report(cells, ON, &P::BeforePeriod { date, from });
                None
            }
            Ok((date, unusual)) => {
                if let Some(how) = unusual {
                    self.report(cells, ON, &LedgerProblem::DateUnusual { written: written.to_owned(), date, how });
                }
                Some(date)
            }
            Err(why) => {
                self.report(cells, ON, &LedgerProblem::Date { written: written.to_owned(), why });
                None
            }
        }
    }

    fn named(&mut self, cells: &Cells<'_>, column: usize) -> Option<Named> {
        let cell = self.header.cell(cells, column);
        let text = key(cell);
        let day = day_of_id(&text);
        if day.is_some() || is_exponent(&text) {
            self.report(cells, column, &LedgerProblem::ReformattedId { written: cell.to_owned(), day });
            return None;
        }
        (!text.is_empty()).then(|| Named { text: text.into_owned(), place: self.header.place(cells, column) })
    }
}
