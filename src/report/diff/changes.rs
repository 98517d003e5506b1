//! The table of changes: a row for every slot that differs.

use super::super::document::Sheet;
use super::super::table::{Cell, Column, Table};
use super::{Source, Years, names};
use crate::compare::{Change, Difference};
use crate::lang::{Lang, Text};
use crate::text;

/// Who reads the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A page: words, a change named once.
    Page,
    /// A file: a change named on every row, codes beside the words.
    File,
}

/// One slot of one change.
struct Row<'a> {
    change: &'a Change,
    difference: &'a Difference,
    first: bool,
}

impl Row<'_> {
    fn lines(&self) -> (Option<usize>, Option<usize>) {
        self.change.lines(self.difference)
    }

    fn has_own_lines(&self) -> bool {
        self.difference.lines != (None, None)
    }
}

fn rows<'a>(years: &Years<'a>) -> Vec<Row<'a>> {
    let changes = years.comparison.changes.iter();
    let of = |change: &'a Change| {
        change.differences.iter().enumerate().map(move |(at, difference)| Row { change, difference, first: at == 0 })
    };
    changes.flat_map(of).collect()
}

/// The changes on a page.
pub(super) fn sheet(years: &Years<'_>, lang: Lang) -> Sheet {
    let said = |text: &Text| Cell::text(text.get(lang));
    let once = |row: &Row<'_>, text: Text| if row.first { said(&text) } else { Cell::Empty };
    let brief: Vec<Column<'_, Row<'_>>> = vec![
        Column::words(text!("改动", "change"), move |row: &Row<'_>| once(row, names::change(row.change))),
        Column::words(text!("", ""), move |row: &Row<'_>| once(row, names::event(row.change.event()).0)),
        Column::words(text!("类别", "class"), move |row: &Row<'_>| said(&names::class(row.difference.class))),
        Column::numbers(text!("旧行", "old"), |row: &Row<'_>| line(row, row.lines().0)),
        Column::numbers(text!("新行", "new"), |row: &Row<'_>| line(row, row.lines().1)),
        Column::flowing(
            text!("内容和理由（行号属两份细则各自的文件）", "what and why (lines in each file)"),
            move |row: &Row<'_>| {
                let (values, reason) = (names::short_values(row.difference), &row.difference.reason);
                said(&Text {
                    zh: format!("{}（{}）", values.zh, reason.zh),
                    en: format!("{} ({})", values.en, reason.en),
                })
            },
        ),
    ];
    let brief = Table::of(brief, &rows(years));
    Sheet { lead: 3, brief: Some(brief), ..Sheet::from(table(years, Form::Page, lang)) }
}

/// A line, once where all slots of a change have the same.
fn line(row: &Row<'_>, line: Option<usize>) -> Cell {
    line.filter(|_| row.first || row.has_own_lines()).map_or(Cell::Empty, |line| Cell::text(line.to_string()))
}

/// The changes with every value in a column of its own.
pub(super) fn table(years: &Years<'_>, form: Form, lang: Lang) -> Table {
    let said = move |text: &Text| Cell::text(text.get(lang));
    let maybe = move |text: Option<&Text>| text.map_or(Cell::Empty, said);
    let named = move |row: &Row<'_>| row.first || form == Form::File;
    let (old, new) = (years.old, years.new);
    let mut columns: Vec<Column<'_, Row<'_>>> = vec![
        Column::words(text!("改动", "change"), move |row: &Row<'_>| {
            if named(row) { said(&names::change(row.change)) } else { Cell::Empty }
        }),
        Column::words(text!("情形", "event"), move |row: &Row<'_>| {
            if named(row) { said(&names::event(row.change.event()).0) } else { Cell::Empty }
        }),
        Column::words(text!("类别", "class"), move |row: &Row<'_>| said(&names::class(row.difference.class))),
        Column::words(text!("改了什么", "what"), move |row: &Row<'_>| said(&row.difference.slot.name())),
        Column::flowing(text!("原来", "before"), move |row: &Row<'_>| maybe(row.difference.old.as_ref())),
        Column::flowing(text!("现在", "after"), move |row: &Row<'_>| maybe(row.difference.new.as_ref())),
        Column::flowing(text!("理由", "reason"), move |row: &Row<'_>| said(&row.difference.reason)),
        Column::words(text!("旧处", "old place"), move |row: &Row<'_>| {
            if named(row) || row.has_own_lines() { place(old, row.lines().0) } else { Cell::Empty }
        }),
        Column::words(text!("新处", "new place"), move |row: &Row<'_>| {
            if named(row) || row.has_own_lines() { place(new, row.lines().1) } else { Cell::Empty }
        }),
    ];
    if form == Form::File {
        columns.push(Column::words(text!("总类别", "class of the change"), move |row: &Row<'_>| {
            said(&names::class(row.change.class))
        }));
    }
    Table::of(columns, &rows(years))
}

fn place(source: Source<'_>, line: Option<usize>) -> Cell {
    line.map_or(Cell::Empty, |line| Cell::text(format!("{}:{line}", source.file)))
}
