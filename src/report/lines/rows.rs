//! The lines of statements as one table.

use super::{Entry, of};
use crate::assess::{Conversion, Line};
use crate::interval::Interval;
use crate::lang::{Lang, Text};
use crate::report::about::{self, heading};
use crate::report::conversion;
use crate::report::result::Assessment;
use crate::report::table::{Cell, Column, Table};
use crate::report::uncounted::{self, List};
use crate::text;
use crate::year::Standing;

/// One row of the table: a line of a statement, or what is told of a town behind its lines.
enum Row<'a> {
    Line(Entry<'a>),
    /// How a category is converted of which rules are left out.
    Converted(&'a Standing<'a>, &'a Conversion, Option<Text>),
    Behind(&'a Standing<'a>, List),
}

impl<'a> Row<'a> {
    fn line(&self) -> Option<&Entry<'a>> {
        match self {
            Self::Line(entry) => Some(entry),
            Self::Converted(..) | Self::Behind(..) => None,
        }
    }

    fn standing(&self) -> &'a Standing<'a> {
        let (Self::Line(Entry { standing, .. }) | Self::Converted(standing, ..) | Self::Behind(standing, _)) = self;
        standing
    }
}

/// The statements of these towns as one table: a row a rule, and behind those of a category one for its conversion; then
/// one for each list of what counts nowhere.
pub(in crate::report) fn table<'a>(
    assessment: &'a Assessment,
    towns: impl IntoIterator<Item = &'a Standing<'a>>,
    lang: Lang,
) -> Table {
    let rubric = assessment.rubric;
    let rows = towns.into_iter().flat_map(|standing| {
        let behind = uncounted::lists(rubric, standing, lang).into_iter().map(|list| Row::Behind(standing, list));
        let lines = of(rubric, standing).into_iter().flat_map(move |entry| {
            let last = standing.score.conversions.iter().find(|conversion| {
                let category = rubric.categories.get(conversion.category);
                category.is_some_and(|category| category.rules.end == entry.line.rule.0 + 1)
            });
            let said = |conversion: &'a Conversion| {
                let lines = entry.statement.lines.iter();
                let of = lines
                    .filter(|line| rubric.category_of(line.rule).is_some_and(|c| c.rules.contains(&entry.line.rule.0)));
                conversion::said(rubric, standing, conversion, of.map(|line| line.charged).sum())
            };
            let converted = last.map(|conversion| Row::Converted(standing, conversion, said(conversion)));
            std::iter::once(Row::Line(entry)).chain(converted)
        });
        lines.chain(behind)
    });
    let rows: Vec<Row> = rows.collect();
    let joined = move |said: &[String]| Cell::text(said.join(lang.pick("；", "; ")));
    // of what is told behind the lines there are no figures
    let of_line = |cell: fn(&Entry) -> Cell| move |row: &Row| row.line().map_or(Cell::Empty, cell);
    let cost = |of: fn(&Line) -> Interval, bonus: bool| {
        move |row: &Row| match row.line() {
            Some(entry) if entry.is_bonus() == bonus => Cell::Points(of(entry.line)),
            Some(_) | None => Cell::Empty,
        }
    };
    let taken = cost(|line| line.taken, false);
    let said = |said: fn(&Entry, Lang) -> Vec<String>| {
        move |row: &Row| row.line().map_or(Cell::Empty, |entry| joined(&said(entry, lang)))
    };
    let mut columns: Vec<Column<Row>> = vec![
        Column::words(text!("镇", "town"), |row: &Row| Cell::text(&row.standing().town.name)),
        Column::words(text!("项目", "category"), move |row: &Row| match row {
            Row::Line(entry) => Cell::text(heading(rubric, entry.line.rule)),
            Row::Converted(_, conversion, _) => {
                let category = rubric.categories.get(conversion.category);
                category.map_or(Cell::Empty, |category| Cell::text(about::named(category)))
            }
            Row::Behind(_, list) => Cell::text(list.title.get(lang)),
        }),
        Column::words(text!("条款", "rule"), of_line(|entry| Cell::text(&entry.rule().id))),
        Column::flowing(text!("原文", "words"), of_line(|entry| Cell::text(&entry.rule().text))),
        Column::words(
            text!("应有", "expected"),
            said(|entry, lang| vec![entry.measure().expected.get(lang).to_owned()]),
        ),
        Column::words(text!("实有", "found"), said(|entry, lang| vec![entry.measure().found.get(lang).to_owned()])),
        Column::numbers(text!("应扣", "charged"), cost(|line| line.charged, false)),
        Column::numbers(text!("实扣", "taken"), move |row: &Row| match row {
            Row::Converted(_, conversion, _) => Cell::Points(conversion.besides),
            Row::Line(_) | Row::Behind(..) => taken(row),
        }),
    ];
    if rubric.bonus.is_some() {
        columns.push(Column::numbers(text!("应加", "earned"), cost(|line| line.charged, true)));
        columns.push(Column::numbers(text!("实加", "added"), cost(|line| line.taken, true)));
    }
    if assessment.as_of.is_some() {
        columns.push(Column::words(
            text!("还可补到", "open until"),
            of_line(|entry| {
                let open = entry.ahead().and(entry.line.until);
                open.map_or(Cell::Empty, |until| Cell::text(until.to_string()))
            }),
        ));
    }
    columns.push(Column::words(text!("计入", "counted"), move |row: &Row| {
        row.line().map_or(Cell::Empty, |entry| joined(&entry.counted(lang)))
    }));
    columns.push(Column::words(text!("不计", "not counted"), move |row: &Row| match row {
        Row::Line(entry) => joined(&entry.not_counted(lang)),
        Row::Converted(..) => Cell::Empty,
        Row::Behind(_, list) => joined(&list.rows),
    }));
    let remarks = said(|entry, lang| {
        let rest =
            entry.details(lang).into_iter().filter(|detail| !["计入", "不计"].contains(&detail.label.zh.as_str()));
        rest.map(|detail| detail.said).collect()
    });
    columns.push(Column::words(text!("说明", "remarks"), move |row: &Row| match row {
        Row::Converted(_, _, said) => said.as_ref().map_or(Cell::Empty, |said| Cell::text(said.get(lang))),
        Row::Line(_) | Row::Behind(..) => remarks(row),
    }));
    columns.push(Column::numbers(text!("本镇未审核", "unreviewed in the town"), |row: &Row| {
        Cell::text(row.standing().unreviewed.to_string())
    }));
    Table::of(columns, &rows)
}
