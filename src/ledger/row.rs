//! One row of the ledger, cell by cell.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::case::{Case, Row};
use super::open::Waits;
use super::problem::LedgerProblem as P;
use super::reformatted::{day_of_id, is_exponent, reformatted};
use super::says::{Amount, Amounts, says};
use crate::chain::Named;
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::evidence::{Roster, Town, TownNo, read_count, read_date, read_points};
use crate::rubric::{Rubric, RuleNo};
use crate::sheet::{Column, Header, Holds, Needed, Row as Cells, key, unguarded};

/// The columns of the ledger, in the order of the constants below.
pub const COLUMNS: [Column; 12] = [
    Column {
        zh: "镇",
        en: "town",
        required: true,
        holds: Holds::Key,
        also: &["镇名", "乡镇", "单位", "被考核单位", "镇(区、街道)"],
    },
    Column {
        zh: "条款",
        en: "rule",
        required: true,
        holds: Holds::Key,
        also: &["条款号", "条目", "考核条款", "考核细则", "细则"],
    },
    Column {
        zh: "日期",
        en: "date",
        required: false,
        holds: Holds::Value,
        also: &["时间", "认定日期", "认定时间", "发生日期", "发生时间", "年月日"],
    },
    Column {
        zh: "次数",
        en: "count",
        required: false,
        holds: Holds::Amount,
        also: &[
            "次", "数量", "件数", "处数", "起数", "例数", "条数", "个数", "户数", "人次", "频次", "times", "number",
        ],
    },
    Column {
        zh: "完成",
        en: "done",
        required: false,
        holds: Holds::Value,
        also: &["完成数", "已完成", "已完成数", "实际完成"],
    },
    Column {
        zh: "应完成",
        en: "total",
        required: false,
        holds: Holds::Value,
        also: &["应完成数", "任务数", "目标数", "总数"],
    },
    Column {
        zh: "分值",
        en: "points",
        required: false,
        holds: Holds::Amount,
        also: &["分", "分数", "扣分", "扣分值", "扣减", "得分", "加分", "评分", "打分", "裁定分", "score"],
    },
    Column {
        zh: "理由",
        en: "reason",
        required: true,
        holds: Holds::Title,
        also: &["原因", "事由", "扣分原因", "扣分理由"],
    },
    Column {
        zh: "认定人", en: "by", required: true, holds: Holds::Title, also: &["裁定人", "经办人", "负责人"]
    },
    Column { zh: "编号", en: "id", required: false, holds: Holds::Key, also: &["记录号", "流水号", "编码"] },
    Column {
        zh: "替代",
        en: "supersedes",
        required: false,
        holds: Holds::Key,
        also: &["替换", "取代", "代替", "替代编号", "更正", "撤销", "replaces"],
    },
    Column { zh: "依据", en: "about", required: false, holds: Holds::Words, also: &[] },
];
pub(super) const TOWN: usize = 0;
pub(super) const RULE: usize = 1;
const DATE: usize = 2;
pub(super) const COUNT: usize = 3;
pub(super) const DONE: usize = 4;
pub(super) const TOTAL: usize = 5;
pub(super) const POINTS: usize = 6;
pub(super) const REASON: usize = 7;
pub(super) const BY: usize = 8;
pub(super) const ID: usize = 9;
pub(super) const SUPERSEDES: usize = 10;
pub(super) const ABOUT: usize = 11;

pub(super) const NEEDED: [Needed; 4] = [
    Needed { column: TOWN, code: Code::J001, hangs_on: None },
    Needed { column: RULE, code: Code::J001, hangs_on: None },
    Needed { column: REASON, code: Code::J001, hangs_on: None },
    Needed { column: BY, code: Code::J001, hangs_on: None },
];

/// A cell that is not what it must be; that is reported.
struct Refused;

/// Reads rows against one roster and one rubric.
pub(super) struct Reader<'a, 'r> {
    pub(super) header: &'a Header,
    pub(super) roster: &'r Roster,
    pub(super) rubric: &'r Rubric,
    pub(super) diagnostics: &'a mut Vec<Diagnostic>,
}

impl<'r> Reader<'_, 'r> {
    pub(super) fn row(&mut self, cells: &Cells<'_>) -> Row<'r> {
        let town = self.required(cells, TOWN).and_then(|name| self.town(cells, name));
        let rule = self.required(cells, RULE).and_then(|id| self.rule(cells, id));
        let waits = self.waits(cells, rule);
        let is_open = waits == Waits::Open;
        let mut words = |column| if is_open { String::new() } else { self.words(cells, column) };
        let (reason, by) = (words(REASON), words(BY));
        let says = match waits {
            Waits::No => self.amounts(cells).ok().and_then(|amounts| says(self, cells, rule, amounts)),
            Waits::Open | Waits::Missing => None,
        };
        Row {
            place: self.header.place(cells, self.tells(cells)),
            case: town.zip(rule).map(|((town, name), rule)| Case { town, rule, name, id: &self.rubric.rule(rule).id }),
            says,
            about: self.about(cells).to_owned(),
            is_open,
            times_place: self.header.index(COUNT).map(|index| cells.place(index)),
            date: self.date(cells),
            reason,
            by,
            id: self.named(cells, ID),
            // what says nothing yet supersedes nothing
            supersedes: if is_open { None } else { self.named(cells, SUPERSEDES) },
            is_later: false,
            is_clean: false,
        }
    }

    /// The column that tells what the row says: its amount, what was done, or else the rule that was found broken.
    fn tells(&self, cells: &Cells<'_>) -> usize {
        let filled = |column: &usize| !self.header.cell(cells, *column).is_empty();
        [POINTS, DONE].into_iter().find(filled).unwrap_or(RULE)
    }

    /// Reports a problem in the cell of a column.
    pub(super) fn report(&mut self, cells: &Cells<'_>, column: usize, problem: &P) {
        if !self.header.is_told(cells, column) {
            let place = self.header.place(cells, column);
            self.diagnostics.push(Diagnostic::new(problem, place));
        }
    }

    fn required<'c>(&mut self, cells: &'c Cells<'_>, column: usize) -> Option<&'c str> {
        let cell = self.header.cell(cells, column);
        if let Some(&Column { zh, en, .. }) = COLUMNS.get(column).filter(|_| cell.is_empty()) {
            self.report(cells, column, &P::Empty { zh, en });
        }
        Some(cell).filter(|cell| !cell.is_empty())
    }

    fn words(&mut self, cells: &Cells<'_>, column: usize) -> String {
        unguarded(self.required(cells, column).unwrap_or_default()).trim_start().to_owned()
    }

    fn town(&mut self, cells: &Cells<'_>, written: &str) -> Option<(TownNo, &'r str)> {
        let mut found = self.roster.find(written);
        if let Some((no, variant)) = found.is_none().then(|| self.roster.variant(written)).flatten() {
            self.diagnostics.push(variant.diagnostic(self.header.place(cells, TOWN)));
            found = Some(no);
        }
        let found = found.and_then(|no| Some((no, self.roster.get(no)?)));
        if let Some((no, Town { name, .. })) = found {
            return Some((no, name));
        }
        let written = written.to_owned();
        let problem = match self.several_towns(&written) {
            Some(meant) => P::SeveralTowns { written, meant },
            None => P::UnknownTown { near: self.roster.suggest(&written).map(str::to_owned), written },
        };
        self.report(cells, TOWN, &problem);
        None
    }

    fn rule(&mut self, cells: &Cells<'_>, written: &str) -> Option<RuleNo> {
        let id = key(written);
        if let Some(no) = self.rubric.rule_named(&id) {
            return Some(no);
        }
        let ids = || self.rubric.rules.iter().map(|rule| rule.id.as_str());
        let written = written.to_owned();
        let problem = match (reformatted(&id, ids()), self.several_rules(&written)) {
            (maybe, Some(meant)) if maybe.as_ref().is_none_or(String::is_empty) => P::SeveralRules { written, meant },
            (Some(maybe), _) => P::ReformattedRule { written, maybe },
            (None, _) => P::UnknownRule { written, near: nearest(&id, ids()).map(str::to_owned) },
        };
        self.report(cells, RULE, &problem);
        None
    }

    fn date(&mut self, cells: &Cells<'_>) -> Option<Date> {
        let cell = self.header.cell(cells, DATE);
        // rulings are given in any year; what is taken for a day without being written as one is near the period
        let (from, to) = (self.rubric.period.from(), self.rubric.period.to());
        let near = from.saturating_sub(1.year())..=to.saturating_add(1.year());
        match read_date(cell, |date| near.contains(&date)) {
            Ok((date, unusual)) => {
                if let Some(how) = unusual {
                    self.report(cells, DATE, &P::DateUnusual { written: cell.to_owned(), date, how });
                }
                if date < from {
                    self.report(cells, DATE, &P::DateBefore { date, from });
                }
                Some(date)
            }
            Err(_) if cell.is_empty() => None,
            Err(why) => {
                self.report(cells, DATE, &P::Date { written: cell.to_owned(), why });
                None
            }
        }
    }

    /// The numbers of a row, all of which are looked at before one is given up.
    fn amounts(&mut self, cells: &Cells<'_>) -> Result<Amounts, Refused> {
        let times = self.count(cells, COUNT);
        let done = self.count(cells, DONE);
        let total = self.count(cells, TOTAL);
        let points = self.points(cells);
        Ok(Amounts { times: times?.unwrap_or(1), done: done?, total: total?, points: points? })
    }

    /// A whole number, or nothing where the cell is empty.
    fn count(&mut self, cells: &Cells<'_>, column: usize) -> Result<Option<u64>, Refused> {
        let cell = self.header.cell(cells, column);
        match read_count(cell) {
            Ok(number) => Ok(Some(number)),
            Err(_) if cell.is_empty() => Ok(None),
            Err(why) => {
                self.report(cells, column, &P::Count { written: cell.to_owned(), why });
                Err(Refused)
            }
        }
    }

    /// An exact amount, 不适用, or nothing where the cell is empty.
    fn points(&mut self, cells: &Cells<'_>) -> Result<Option<Amount>, Refused> {
        let cell = self.header.cell(cells, POINTS);
        if Amount::is_not_applicable(cell) {
            return Ok(Some(Amount::NotApplicable));
        }
        match read_points(cell) {
            Ok(points) => Ok(Some(Amount::Points(points))),
            Err(_) if cell.is_empty() => Ok(None),
            Err(why) => {
                self.report(cells, POINTS, &P::NotPoints { written: cell.to_owned(), why });
                Err(Refused)
            }
        }
    }

    fn named(&mut self, cells: &Cells<'_>, column: usize) -> Option<Named> {
        let cell = self.header.cell(cells, column);
        let text = key(cell);
        let day = day_of_id(&text);
        if day.is_some() || is_exponent(&text) {
            self.report(cells, column, &P::ReformattedId { written: cell.to_owned(), day });
            return None;
        }
        (!text.is_empty()).then(|| Named { text: text.into_owned(), place: self.header.place(cells, column) })
    }
}
