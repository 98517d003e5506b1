//! The lines of statements as one table, for dialects that have no other way to show them.

use super::statement::{Aspect, Line, Part, Statement};
use crate::interval::Interval;
use crate::lang::{Lang, Text};
use crate::report::table::{Cell, Column, Table};
use crate::text;

/// One row of the table.
pub(in crate::report) struct Row<'a> {
    /// The town.
    pub(in crate::report) town: &'a str,
    /// How many of its records nobody has reviewed.
    pub(in crate::report) unreviewed: u64,
    /// What the row holds.
    pub(in crate::report) what: What<'a>,
}

/// What a row holds.
pub(in crate::report) enum What<'a> {
    /// A category, or the bonus, as a whole.
    Part(&'a Part),
    /// A line of it.
    Line(&'a Part, &'a Line),
    /// What is told of a town behind its lines.
    Behind(Text, Vec<String>),
}

impl Row<'_> {
    fn line(&self) -> Option<(&Part, &Line)> {
        match &self.what {
            What::Line(part, line) => Some((part, line)),
            What::Part(_) | What::Behind(..) => None,
        }
    }
}

impl Statement {
    /// All of it: each part with its score, and its lines below it.
    pub(in crate::report) fn table(&self, lang: Lang) -> Table {
        let rows = self.parts.iter().flat_map(|part| {
            let lines = part.lines.iter().map(move |line| What::Line(part, line));
            std::iter::once(What::Part(part)).chain(lines)
        });
        let rows: Vec<Row> = rows.map(|what| Row { town: "", unreviewed: 0, what }).collect();
        let until = self.parts.iter().flat_map(|part| &part.lines).any(|line| line.until.is_some());
        let table = table(&rows, (self.parts.iter().any(|part| part.adds), until), lang);
        // the town and how much of it is unreviewed are told around the table
        let columns: Vec<usize> = (1..table.heads.len() - 1).collect();
        table.columns(&columns)
    }
}

/// Statements as one table; whether there is a bonus, and a day until which something can still be had.
pub(in crate::report) fn table(rows: &[Row], (bonus, until): (bool, bool), lang: Lang) -> Table {
    let of_line =
        |cell: fn(&Line, Lang) -> Cell| move |row: &Row| row.line().map_or(Cell::Empty, |(_, line)| cell(line, lang));
    let points = |of: fn(&Line) -> Option<Interval>, adds: bool| {
        move |row: &Row| match row.line() {
            Some((part, line)) if part.adds == adds => of(line).map_or(Cell::Empty, Cell::Points),
            Some(_) | None => Cell::Empty,
        }
    };
    let joined = move |said: Vec<&str>| Cell::text(said.join(lang.pick("；", "; ")));
    let mut columns: Vec<Column<Row>> = vec![
        Column::words(text!("镇", "town"), |row: &Row| Cell::text(row.town)),
        Column::words(text!("项目", "category"), move |row: &Row| match &row.what {
            What::Part(part) => Cell::text(part.heading().get(lang)),
            // the part stands above its lines where it has a row of its own
            What::Line(..) if row.town.is_empty() => Cell::Empty,
            What::Line(part, _) => Cell::text(&part.name),
            What::Behind(title, _) => Cell::text(title.get(lang)),
        }),
        Column::words(text!("条款", "rule"), of_line(|line, _| line.rule.as_ref().map_or(Cell::Empty, Cell::text))),
        Column::flowing(text!("原文", "words"), of_line(|line, _| Cell::text(&line.clause))),
        Column::words(text!("应有", "expected"), of_line(|line, lang| Cell::text(line.expected.get(lang)))),
        Column::words(text!("实有", "found"), of_line(|line, lang| Cell::text(line.found.get(lang)))),
        Column::numbers(text!("应扣", "charged"), points(|line| line.charged, false)),
        Column::numbers(text!("实扣", "taken"), points(|line| Some(line.taken), false)),
    ];
    if bonus {
        columns.push(Column::numbers(text!("应加", "earned"), points(|line| line.charged, true)));
        columns.push(Column::numbers(text!("实加", "added"), points(|line| Some(line.taken), true)));
    }
    if until {
        columns.push(Column::words(
            text!("还可补到", "open until"),
            of_line(|line, _| line.until.map_or(Cell::Empty, |until| Cell::text(until.to_string()))),
        ));
    }
    columns.extend([
        Column::words(text!("计入", "counted"), move |row: &Row| match row.line() {
            Some((_, line)) => joined(line.said(|aspect| aspect == Aspect::Counted)),
            None => Cell::Empty,
        }),
        Column::words(text!("不计", "not counted"), move |row: &Row| match &row.what {
            What::Line(_, line) => joined(line.said(|aspect| aspect == Aspect::NotCounted)),
            What::Behind(_, rows) => joined(rows.iter().map(String::as_str).collect()),
            What::Part(_) => Cell::Empty,
        }),
        Column::words(text!("说明", "remarks"), move |row: &Row| match row.line() {
            Some((_, line)) => joined(line.said(|aspect| !matches!(aspect, Aspect::Counted | Aspect::NotCounted))),
            None => Cell::Empty,
        }),
        Column::numbers(text!("本镇未审核", "unreviewed in the town"), |row: &Row| {
            Cell::text(row.unreviewed.to_string())
        }),
    ]);
    Table::of(columns, rows)
}
