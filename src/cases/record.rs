//! A record of a case: a row of a log, in a table or in short, read by the reader of logs.

use std::ops::Range;
use std::sync::Arc;

use super::problem::CaseProblem;
use crate::diagnostic::{Diagnostic, nearest};
use crate::evidence::{Decided, Decision, Log, LogReader, Record, Verdicts, Whose};
use crate::rubric::written::{At, Bounds, Fields, Report, RubricProblem, Shape, Slot, Table, Type, Value, whole};

/// The parts of a record, by either name: the first seven are columns of a log.
const PARTS: [(&str, &str); 9] = [
    ("date", "日期"),
    ("kind", "事项"),
    ("title", "名称"),
    ("count", "数量"),
    ("total", "应完成"),
    ("level", "级别"),
    ("materials", "材料"),
    ("review", "审核"),
    ("times", "行数"),
];
const DATE: usize = 0;
const KIND: usize = 1;
const TITLE: usize = 2;
const MATERIALS: usize = 6;
const REVIEW: usize = 7;
const TIMES: usize = 8;

pub(super) const RECORD: Shape = Shape {
    name: "records",
    keys: &["date", "kind", "title", "count", "total", "level", "materials", "review", "times"],
    required: &["kind"],
};

/// The most records alike.
const MOST_TIMES: u64 = 1000;

/// What stands in the columns of a row, and where.
#[derive(Debug, Default)]
struct Row {
    cells: [Option<At<String>>; 9],
    span: Range<usize>,
    /// Something in it could not be read, which has been reported.
    broken: bool,
}

/// Reads the records of one case, in the order of their log.
pub(super) fn records(fields: &mut Fields, reader: &LogReader, told: &mut Vec<Diagnostic>) -> Vec<Record<'static>> {
    let Slot::Given(list) = fields.either("records", Type::List, |value| matches!(value, Value::List(_))) else {
        return Vec::new();
    };
    let mut records: Vec<Record<'static>> = Vec::new();
    let Value::List(rows) = list.value else { return records };
    for (row, span) in rows {
        let row = match row {
            Value::Text(words) => short(words, span, fields.report),
            Value::Table(table) => tabled(table, fields.report),
            other => {
                fields.wrong("records", Type::Text, other, span.clone());
                continue;
            }
        };
        let times = row.times(fields.report);
        let (Some(record), Some(times)) = (row.read(reader, fields.report, told), times) else { continue };
        for _ in 0..times {
            // the header of a log is its first line
            records.push(Record { line: records.len() + 2, ..record.clone() });
        }
    }
    records
}

/// `2018-03-08, 技能培训, 通知；内容, 级别=如皋`: the date (`-` for none), the kind, materials, and parts by name.
fn short(words: &str, span: &Range<usize>, report: &mut Report) -> Row {
    let mut row = Row { span: span.clone(), ..Row::default() };
    // where the text is written without escapes, its parts have places of their own
    let written = report.text().get(span.clone()).unwrap_or_default();
    let start = written.find(words).map(|at| span.start + at);
    let mut from = 0;
    for (at, piece) in words.split([',', '，']).enumerate() {
        let place = start.map_or(span.clone(), |start| {
            let begin = start + from + piece.len() - piece.trim_start().len();
            begin..begin + piece.trim().len()
        });
        // what follows the separator, which takes one byte or three
        from += piece.len() + words.get(from + piece.len()..).and_then(|w| w.chars().next()).map_or(0, char::len_utf8);
        let piece = piece.trim();
        let (part, value) = match (at, piece.split_once(['=', '＝'])) {
            (DATE, _) => (DATE, if piece == "-" { "" } else { piece }),
            (KIND, _) => (KIND, piece),
            (_, None) => (MATERIALS, piece),
            (_, Some((key, value))) => {
                let key = key.trim();
                let Some(part) = PARTS.iter().position(|(en, zh)| [*en, *zh].contains(&key)) else {
                    let near = nearest(key, PARTS.iter().flat_map(|(en, zh)| [*en, *zh]));
                    let near = PARTS.iter().flat_map(|(en, zh)| [*en, *zh]).find(|name| Some(*name) == near);
                    report.add(&CaseProblem::UnknownPart { key: key.to_owned(), near }, place);
                    row.broken = true;
                    continue;
                };
                (part, value.trim())
            }
        };
        row.put(part, At { value: value.to_owned(), span: place.clone(), key: place }, report);
    }
    row
}

/// `{ date = 2018-03-08, kind = "技能培训", materials = ["通知", "内容"] }`.
fn tabled(table: &Table, report: &mut Report) -> Row {
    let mut fields = Fields::of(table, &RECORD, &[], report);
    let texts = |slot: Slot<&Value>| match slot {
        Slot::Given(At { value: Value::Text(words) | Value::Date(words) | Value::Number(words), span, key }) => {
            Slot::Given(At { value: words.clone(), span, key })
        }
        Slot::Absent => Slot::Absent,
        _ => Slot::Unreadable,
    };
    let date = texts(fields.either("date", Type::Date, |value| matches!(value, Value::Date(_) | Value::Text(_))));
    let materials = match fields.texts("materials", true) {
        Slot::Given(At { value, span, key }) => {
            let names: Vec<&str> = value.iter().map(|name| name.value.as_str()).collect();
            Slot::Given(At { value: names.join("；"), span, key })
        }
        Slot::Absent => Slot::Absent,
        Slot::Unreadable => Slot::Unreadable,
    };
    let slots = [
        date,
        fields.text("kind"),
        fields.text("title"),
        fields.number("count"),
        fields.number("total"),
        fields.text("level"),
        materials,
        fields.text("review"),
        fields.number("times"),
    ];
    let unreadable = slots.iter().any(Slot::is_unreadable);
    let cells = slots.map(|slot| match slot {
        Slot::Given(at) => Some(at),
        Slot::Absent | Slot::Unreadable => None,
    });
    let broken = unreadable || cells.iter().skip(KIND).take(1).all(Option::is_none);
    Row { cells, span: table.span.clone(), broken }
}

impl Row {
    /// Materials add up; any other part is there once.
    fn put(&mut self, part: usize, at: At<String>, report: &mut Report) {
        let Some(cell) = self.cells.get_mut(part) else { return };
        match cell {
            Some(cell) if part == MATERIALS => {
                cell.value = format!("{}；{}", cell.value, at.value);
                cell.span.end = at.span.end;
            }
            Some(cell) => {
                let key = PARTS.get(part).map_or("", |(en, _)| *en).to_owned();
                let first = || crate::text!("第一次写在这里", "first written here");
                report.add_with(&RubricProblem::KeyTwice { key }, at.span, cell.span.clone(), first);
                self.broken = true;
            }
            None => *cell = Some(at),
        }
    }

    fn times(&self, report: &mut Report) -> Option<u64> {
        let Some(at) = self.cells.get(TIMES).and_then(Option::as_ref) else { return Some(1) };
        let times = whole("times", at, Bounds::Count, report)?;
        if times > MOST_TIMES {
            report.add(&CaseProblem::TooMany { times, most: MOST_TIMES }, at.span.clone());
            return None;
        }
        Some(times)
    }

    /// What the case says of the record's review; `None` where the word is none, which is reported.
    fn verdicts(&self, report: &mut Report) -> Option<Verdicts> {
        let Some(at) = self.cells.get(REVIEW).and_then(Option::as_ref) else { return Some(verdicts_on(None)) };
        let decision = Decision::read(&at.value);
        if decision.is_none() {
            let (written, near) = (at.value.clone(), Decision::near(&at.value));
            report.add(&CaseProblem::UnknownReview { written, near }, at.span.clone());
        }
        decision.map(|decision| verdicts_on(Some(decision)))
    }

    /// The record, by the reader of logs. What that finds wrong is told at the place of the cell in question.
    fn read(&self, reader: &LogReader, report: &mut Report, told: &mut Vec<Diagnostic>) -> Option<Record<'static>> {
        if self.broken {
            return None;
        }
        let mut log = String::new();
        for (_, zh) in PARTS.iter().take(REVIEW) {
            log.push_str(zh);
            log.push(',');
        }
        log.push_str("备注\n");
        for (part, cell) in self.cells.iter().enumerate().take(REVIEW) {
            let silent = if part == TITLE { "用例" } else { "" };
            let cell = cell.as_ref().map_or(silent, |at| at.value.as_str());
            log.push_str(&["\"", &cell.replace('"', "\"\""), "\","].concat());
        }
        log.push('\n');
        let verdicts = self.verdicts(report)?;
        let mut record = None;
        let mut found = Vec::new();
        let file = Arc::from("");
        let log = Log { verdicts: &verdicts, ..Log::alone(&file, &log, Whose::Nobody) };
        reader.read(log, &mut found, &mut |read| record = Some(read.into_owned()));
        for mut diagnostic in found {
            let column = diagnostic.place.cell.and_then(|cell| cell.column.checked_sub(1));
            let cell = column.and_then(|column| self.cells.get(column)?.as_ref());
            diagnostic.place = report.place(cell.map_or(&self.span, |cell| &cell.span).clone());
            told.push(diagnostic);
        }
        record
    }
}

/// What the office decides of the one row of a log, below its header.
fn verdicts_on(decision: Option<Decision>) -> Verdicts {
    let decided = decision.map(|decision| {
        // what a statement prints as the reason is not what a case is about
        (2, Decided { decision: Some(decision), reason: "不属实".to_owned(), ..Decided::default() })
    });
    Verdicts { rows: decided.into_iter().collect(), ..Verdicts::NONE.clone() }
}
