//! The cases of a rubric, tried: what differs, and what they show of each rule.

mod contract;
mod program;

#[cfg(test)]
pub(super) use contract::Test as Contract;

use std::io;

use super::dialect::{Format, drawn};
use super::document::{Document, Item};
use super::table::{Cell, Column, Table};
use super::{about, csv, json};
use crate::cases::{Coverage, Difference, Gap, Outcome, Side, Trial, Tried, Value, What};
use crate::interval::Interval;
use crate::lang::{Lang, Text};
use crate::text;

/// Tried cases to be reported.
#[derive(Debug)]
pub struct TrialReport<'a> {
    trial: &'a Trial<'a>,
    /// The name of the file of cases.
    file: &'a str,
}

impl<'a> TrialReport<'a> {
    /// The report of tried cases; `file` is the name by which messages call theirs.
    pub fn new(trial: &'a Trial<'a>, file: &'a str) -> Self {
        Self { trial, file }
    }

    /// All of it in a format; CSV, which holds one table, has a row a case.
    ///
    /// # Errors
    /// None that writing to memory can meet.
    pub fn render(&self, format: Format, lang: Lang, columns: usize) -> io::Result<Vec<u8>> {
        match format {
            Format::Csv => csv::file(&self.cases(&self.trial.tried, lang), lang),
            Format::Json => json::file(&self.contract()),
            Format::Table | Format::Markdown | Format::Html | Format::Workbook => {
                drawn(&self.document(lang), format, lang, columns)
            }
        }
    }

    fn document(&self, lang: Lang) -> Document {
        let mut document = about::document(self.trial.rubric);
        for tried in self.trial.differing() {
            document.list(self.difference(tried));
        }
        document.table(self.rules(lang));
        document.lines([self.summary()]);
        document
    }

    /// A case that is not as expected: what differs, why it is expected, and where it stands.
    fn difference(&self, tried: &Tried) -> Vec<Item> {
        let said = tried.differences.iter().map(difference);
        let said = said.chain([tried.case.why.as_str().into(), self.place(tried).as_str().into()]);
        let below = said.map(|text| Item { depth: 1, head: String::new(), text });
        let case = Item { depth: 0, head: self.id(tried).to_owned(), text: tried.case.name.as_str().into() };
        std::iter::once(case).chain(below).collect()
    }

    /// A row a case.
    fn cases(&self, cases: &[Tried], lang: Lang) -> Table {
        let columns: Vec<Column<Tried>> = vec![
            Column::words(text!("条款", "rule"), |tried: &Tried| Cell::text(self.id(tried))),
            Column::words(text!("用例", "case"), |tried: &Tried| Cell::text(&tried.case.name)),
            Column::numbers(text!("应为", "expected"), |tried: &Tried| Cell::Points(tried.case.expected.charge)),
            Column::numbers(text!("实为", "got"), |tried: &Tried| Cell::Points(tried.charged)),
            Column::words(text!("不符", "differs"), move |tried: &Tried| {
                let said: Vec<Text> = tried.differences.iter().map(difference).collect();
                let said: Vec<&str> = said.iter().map(|said| said.get(lang)).collect();
                Cell::text(said.join(lang.pick("；", "; ")))
            }),
            Column::words(text!("结果", "outcome"), move |tried: &Tried| {
                Cell::text(outcome(tried.outcome).get(lang))
            }),
            Column::words(text!("边界", "boundary"), move |tried: &Tried| {
                tried.side.map_or(Cell::Empty, |side| Cell::text(self::side(side).get(lang)))
            }),
            Column::words(text!("理由", "why"), |tried: &Tried| Cell::text(&tried.case.why)),
            Column::words(text!("位置", "place"), |tried: &Tried| Cell::text(self.place(tried))),
        ];
        Table::of(columns, cases)
    }

    /// A row a rule.
    fn rules(&self, lang: Lang) -> Table {
        let rubric = self.trial.rubric;
        let number = |of: fn(&Coverage) -> usize| move |rule: &Coverage| Cell::text(of(rule).to_string());
        let mut columns: Vec<Column<Coverage>> = vec![
            Column::words(text!("条款", "rule"), |rule: &Coverage| Cell::text(&rubric.rule(rule.rule).id)),
            Column::numbers(text!("用例", "cases"), number(Coverage::cases)),
            Column::numbers(text!("触发", "fired"), number(|rule| rule.fired.len())),
            Column::numbers(text!("未触发", "left"), number(|rule| rule.left.len())),
            Column::numbers(text!("待定", "pending"), number(|rule| rule.pending.len())),
            Column::words(text!("边界", "boundary"), move |rule: &Coverage| {
                let sides = match (rule.free.is_empty(), rule.charged.is_empty()) {
                    (false, false) => text!("两侧", "both sides"),
                    (false, true) => side(Side::Free),
                    (true, false) => side(Side::Charged),
                    (true, true) => text!("", ""),
                };
                Cell::text(sides.get(lang))
            }),
        ];
        if !self.trial.is_complete() {
            columns.push(Column::flowing(text!("还缺", "not shown"), move |rule: &Coverage| {
                let unseen: Vec<Text> = rule.gaps.iter().map(|&gap| self::gap(gap)).collect();
                let unseen: Vec<&str> = unseen.iter().map(|gap| gap.get(lang)).collect();
                Cell::text(unseen.join(lang.pick("、", ", ")))
            }));
        }
        Table::of(columns, &self.trial.coverage)
    }

    fn summary(&self) -> Text {
        let (cases, rules) = (self.trial.tried.len(), self.trial.coverage.len());
        let differing = self.trial.differing().count();
        let tried = match differing {
            0 => text!("{cases} 个用例全部相符", "{cases} cases, all as expected"),
            n => text!("{cases} 个用例，{n} 个不符", "{cases} cases, {n} not as expected"),
        };
        let shown = match self.trial.coverage.iter().filter(|rule| !rule.gaps.is_empty()).count() {
            0 => text!("{rules} 条规则各面都有用例", "all {rules} rules are shown from every side"),
            n => text!("{rules} 条规则中 {n} 条还缺用例", "{n} of {rules} rules are not shown from every side"),
        };
        Text { zh: format!("{}；{}。", tried.zh, shown.zh), en: format!("{}; {}.", tried.en, shown.en) }
    }

    fn id(&self, tried: &Tried) -> &'a str {
        &self.trial.rubric.rule(tried.case.rule).id
    }

    fn place(&self, tried: &Tried) -> String {
        format!("{}:{}", self.file, tried.case.place.line)
    }
}

fn difference(difference: &Difference) -> Text {
    let (key, expected, got) = (key(difference.what), value(difference.expected), value(difference.got));
    Text {
        zh: format!("{key}：应为 {}，实为 {}", expected.zh, got.zh),
        en: format!("{key}: expected {}, got {}", expected.en, got.en),
    }
}

/// The key under which a case says it.
fn key(what: What) -> &'static str {
    match what {
        What::Charge => "charge",
        What::Taken => "taken",
        What::Category => "category",
        What::Bonus => "bonus",
        What::Note => "note",
    }
}

fn value(value: Value) -> Text {
    match value {
        Value::Points(Interval { lo, hi }) if lo == hi => text!("{lo}", "{lo}"),
        Value::Points(interval) => text!("{interval}", "{interval}"),
        Value::Note(None) => text!("无", "none"),
        Value::Note(Some(note)) => {
            let code = note.code();
            text!("{code}", "{code}")
        }
    }
}

fn outcome(outcome: Outcome) -> Text {
    match outcome {
        Outcome::Fired => text!("触发", "fired"),
        Outcome::Left => text!("未触发", "left"),
        Outcome::Pending => text!("待定", "pending"),
    }
}

fn side(side: Side) -> Text {
    match side {
        Side::Free => text!("不计一侧", "free side"),
        Side::Charged => text!("计分一侧", "charged side"),
    }
}

fn gap(gap: Gap) -> Text {
    match gap {
        Gap::NoCase => text!("没有用例", "no case"),
        Gap::Fired => text!("触发", "fired"),
        Gap::Left => text!("未触发", "left"),
        Gap::Pending => text!("待定", "pending"),
        Gap::Free => text!("边界的不计一侧", "free side of its boundary"),
        Gap::Charged => text!("边界的计分一侧", "charged side of its boundary"),
    }
}
