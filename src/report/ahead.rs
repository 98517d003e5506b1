//! What the days ahead still hold for each town, where the year is not over.

use super::document::{Block, Sheet};
use super::result::Assessment;
use super::table::{Cell, Column, Table};
use crate::assess::PendingWhat;
use crate::interval::Interval;
use crate::lang::{Lang, Text};
use crate::text;
use crate::year::Standing;

/// One town, and the rules by which it can still gain.
struct Row<'a> {
    standing: &'a Standing<'a>,
    rules: Vec<&'a str>,
}

/// The list, where anything is ahead.
pub(super) fn block(assessment: &Assessment, lang: Lang) -> Option<Block> {
    let rows = rows(assessment);
    let title = title(assessment, &rows)?;
    Some(Block::Table(Box::new(Sheet { lead: 2, ..Sheet::from(table(&rows, lang)).captioned(title) })))
}

fn title(assessment: &Assessment, rows: &[Row]) -> Option<Text> {
    let to = assessment.rubric.period.to();
    let open = assessment.as_of.is_some_and(|day| day < to);
    let title = if open {
        text!("到 {to} 还能得的分，和还没有做满的条款：", "Still to be had until {to}, and by which rules:")
    } else {
        text!("补齐材料还能得的分：", "Still to be had by supplying materials:")
    };
    (!rows.is_empty()).then_some(title)
}

fn rows<'a>(assessment: &'a Assessment<'a>) -> Vec<Row<'a>> {
    let rows = assessment.standings.iter().map(|standing| {
        let pending = standing.score.pending.iter().filter(|pending| pending.matters);
        let rules = pending.filter_map(|pending| match pending.what {
            PendingWhat::Ahead(no, ..) => Some(assessment.rubric.rule(no).id.as_str()),
            _ => None,
        });
        Row { standing, rules: rules.collect() }
    });
    rows.filter(|row| !row.rules.is_empty()).collect()
}

fn table(rows: &[Row], lang: Lang) -> Table {
    let columns: Vec<Column<Row>> = vec![
        Column::words(text!("镇", "town"), |row: &Row| Cell::text(&row.standing.town.name)),
        // what the upper end of the score gains: where amounts are pending, a town may gain more
        Column::numbers(text!("上限再升", "rises by"), |row: &Row| {
            let gain = row.standing.score.total.hi - row.standing.score.now.hi;
            Cell::Points(Interval::point(gain))
        }),
        Column::flowing(text!("条款", "rules"), move |row: &Row| Cell::text(row.rules.join(lang.pick("、", ", ")))),
    ];
    Table::of(columns, rows)
}
