//! The towns that changed, as tables.

use super::super::diff::signed;
use super::super::table::{Cell, Column, Table};
use super::{Runs, words};
use crate::interval::Interval;
use crate::lang::{Lang, Text};
use crate::rank::Rank;
use crate::runs::{Cause, Figures, Places, RuleChange, TownChange};
use crate::text;

/// The towns whose figures changed, each with the rules.
pub(super) fn towns(runs: &Runs<'_>, lang: Lang) -> Table {
    let columns: Vec<Column<'_, TownChange<'_>>> = vec![
        Column::words(text!("镇", "town"), |town: &TownChange<'_>| Cell::text(town.name)),
        Column::numbers(text!("名次", "rank"), |town: &TownChange<'_>| place(town.old)),
        Column::numbers(text!("新名次", "new"), |town: &TownChange<'_>| place(town.new)),
        Column::numbers(text!("总分", "total"), |town: &TownChange<'_>| total(town.old)),
        Column::numbers(text!("新总分", "new"), |town: &TownChange<'_>| total(town.new)),
        Column::flowing(text!("因为", "because of"), move |town: &TownChange<'_>| {
            Cell::text(because(runs, town).get(lang))
        }),
    ];
    Table::of(columns, &runs.changes.towns)
}

fn place(figures: Option<&Figures>) -> Cell {
    figures.map_or(Cell::Empty, |figures| rank(figures.rank))
}

fn rank(Places { best, worst }: Places) -> Cell {
    Cell::Rank(Rank { best, worst })
}

fn total(figures: Option<&Figures>) -> Cell {
    figures.map_or(Cell::Empty, |figures| Cell::Points(figures.total))
}

/// By which rules, or why by none.
fn because(runs: &Runs<'_>, town: &TownChange<'_>) -> Text {
    let (Some(old), Some(new)) = (town.old, town.new) else {
        let is_new = town.old.is_none();
        return if is_new {
            text!("旧结果里没有", "not in OLD")
        } else {
            text!("新结果里没有", "not in NEW")
        };
    };
    let rules = town.rules().iter().map(|rule| format!("{}({})", rule.rule, signed(rule.gain())));
    let rules: Vec<String> = rules.collect();
    if !rules.is_empty() {
        let (zh, en) = (rules.join("，"), rules.join(", "));
        return text!("{zh}", "{en}");
    }
    if old.total == new.total {
        return figures_alone(old, new, runs.places());
    }
    if town.rules.is_some() {
        text!("各条没有变", "no rule changed")
    } else if runs.changes.same_rubric {
        text!("看不出，没有得分说明", "not told without statements")
    } else {
        text!("细则不同", "another rubric")
    }
}

/// What changed of a town whose total did not.
fn figures_alone(old: &Figures, new: &Figures, places: u32) -> Text {
    let scores = [
        (text!("折算", "normalised"), old.normalised, new.normalised, places),
        (text!("基本分", "base"), old.base, new.base, places),
        (text!("现有", "so far"), Some(old.now), Some(new.now), 0),
    ];
    let changed =
        scores.into_iter().filter(|(_, old, new, _)| old != new).map(|(Text { zh, en }, old, new, places)| {
            let [old, new] =
                [old, new].map(|score| score.map_or_else(|| "-".to_owned(), |of| words::shown(of, places)));
            text!("{zh} {old} → {new}", "{en} {old} → {new}")
        });
    let moved = (old.rank != new.rank).then(|| text!("别的镇有变化", "other towns changed"));
    Text::joined(moved.into_iter().chain(changed), "，", ", ")
}

/// A row of the file: a town, one of its rules, or what stands behind that.
type Of<'c> = (&'c TownChange<'c>, Option<&'c RuleChange<'c>>, Option<&'c Cause<'c>>);

/// A figure of a town: its header before and now, its decimals, and its cell.
type Figure = (Text, Text, u32, fn(&Figures) -> Cell);

/// For a spreadsheet: a row for each town, under it one for each rule that changed, and under that the rows behind it.
pub(super) fn file(runs: &Runs<'_>, lang: Lang) -> Table {
    let mut rows: Vec<Of<'_>> = Vec::new();
    for town in &runs.changes.towns {
        rows.push((town, None, None));
        for rule in town.rules() {
            rows.push((town, Some(rule), None));
            rows.extend(rule.causes.iter().map(|cause| (town, Some(rule), Some(cause))));
        }
    }
    let mut columns: Vec<Column<'_, Of<'_>>> =
        vec![Column::words(text!("镇", "town"), |(town, ..): &Of<'_>| Cell::text(town.name))];
    let places = runs.places();
    let figures: [Figure; 4] = [
        (text!("名次", "rank"), text!("新名次", "new rank"), 0, |figures| rank(figures.rank)),
        (text!("总分", "total"), text!("新总分", "new total"), 0, |figures| Cell::Points(figures.total)),
        (text!("折算", "normalised"), text!("新折算", "new normalised"), places, |figures| {
            maybe(figures.normalised)
        }),
        (text!("基本分", "base"), text!("新基本分", "new base"), places, |figures| maybe(figures.base)),
    ];
    for (old, new, places, cell) in figures {
        let of_town = move |of: Option<&Figures>, rule: bool| of.filter(|_| !rule).map_or(Cell::Empty, cell);
        columns.push(Column::rounded(old, places, move |(town, rule, _): &Of<'_>| of_town(town.old, rule.is_some())));
        columns.push(Column::rounded(new, places, move |(town, rule, _): &Of<'_>| of_town(town.new, rule.is_some())));
    }
    let of_rule = |row: &Of<'_>, amount: fn(&RuleChange<'_>) -> Interval| {
        row.1.filter(|_| row.2.is_none()).map_or(Cell::Empty, |rule| Cell::Points(amount(rule)))
    };
    columns.extend([
        Column::words(text!("条款", "rule"), |(_, rule, _): &Of<'_>| {
            rule.map_or(Cell::Empty, |rule| Cell::text(rule.rule))
        }),
        Column::numbers(text!("原来", "before"), move |row: &Of<'_>| of_rule(row, |rule| rule.old)),
        Column::numbers(text!("现在", "now"), move |row: &Of<'_>| of_rule(row, |rule| rule.new)),
        Column::numbers(text!("变动", "change"), move |row: &Of<'_>| of_rule(row, gain)),
        Column::words(text!("文件", "file"), |(.., cause): &Of<'_>| {
            cause.map_or(Cell::Empty, |cause| Cell::text(words::place(cause).0))
        }),
        Column::numbers(text!("行", "line"), |(.., cause): &Of<'_>| {
            cause.map_or(Cell::Empty, |cause| Cell::text(words::place(cause).1.to_string()))
        }),
        Column::words(text!("说明", "what"), move |(.., cause): &Of<'_>| {
            cause.map_or(Cell::Empty, |cause| Cell::text(words::said(cause).get(lang)))
        }),
    ]);
    Table::of(columns, &rows)
}

fn gain(rule: &RuleChange<'_>) -> Interval {
    rule.gain()
}

fn maybe(score: Option<Interval>) -> Cell {
    score.map_or(Cell::Empty, Cell::Points)
}
