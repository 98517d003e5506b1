//! How the records of the towns stand with the office.

use super::document::{Document, Sheet};
use super::table::{Cell, Column, Table};
use super::terminal;
use crate::lang::Lang;
use crate::text;

/// What `kaohe review` came to.
#[derive(Debug)]
pub struct Reviewing<'a> {
    /// The towns, in the order of the roster.
    pub towns: &'a [ReviewedTown],
    /// How many rows were added.
    pub added: usize,
    /// The file that they were written to, where there is one.
    pub written: Option<&'a str>,
}

/// How the records of one town stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewedTown {
    /// The town.
    pub town: String,
    /// Records with a verdict.
    pub decided: usize,
    /// Records on which nobody has decided.
    pub undecided: usize,
    /// Those of them that have changed since a row was written on them.
    pub changed: usize,
    /// Verdicts on records that its log no longer holds.
    pub gone: usize,
    /// Rows that were added.
    pub added: usize,
}

impl Reviewing<'_> {
    /// The table, and one sentence on what was written.
    pub fn terminal(&self, lang: Lang, columns: usize) -> String {
        let number = |n: usize| Cell::text(n.to_string());
        let columns_of: Vec<Column<'_, ReviewedTown>> = vec![
            Column::words(text!("镇", "town"), |town: &ReviewedTown| Cell::text(&town.town)),
            Column::numbers(text!("已审核", "reviewed"), move |town: &ReviewedTown| number(town.decided)),
            Column::numbers(text!("未审核", "not reviewed"), move |town: &ReviewedTown| number(town.undecided)),
            Column::numbers(text!("改过", "changed"), move |town: &ReviewedTown| number(town.changed)),
            Column::numbers(text!("已撤回", "gone"), move |town: &ReviewedTown| number(town.gone)),
            Column::numbers(text!("新增行", "rows added"), move |town: &ReviewedTown| number(town.added)),
        ];
        let table = Table::of(columns_of, self.towns);
        let sum = |of: fn(&ReviewedTown) -> usize| self.towns.iter().map(of).sum::<usize>();
        let (decided, undecided) = (sum(|town| town.decided), sum(|town| town.undecided));
        let (changed, gone, added) = (sum(|town| town.changed), sum(|town| town.gone), self.added);
        let counts = text!(
            "已审核 {decided} 条，未审核 {undecided} 条，改过 {changed} 条，已撤回 {gone} 条",
            "{decided} reviewed, {undecided} not reviewed, {changed} changed since, {gone} gone"
        );
        let written = match self.written {
            Some(file) => text!("在「{file}」里新写了 {added} 行", "{added} rows added to `{file}`"),
            None => text!("没有要新写的行", "no row had to be added"),
        };
        let mut document = Document::default();
        document.table(Sheet { lead: 2, ..Sheet::from(table) });
        document.lines([counts, written]);
        terminal::document(&document, lang, columns)
    }
}
