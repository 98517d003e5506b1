//! The tables of the year so far.

use jiff::civil::Date;

use super::{YearSoFar, words};
use crate::assess::{Change, Completion, Gap, Lost, Room};
use crate::interval::Interval;
use crate::lang::{Lang, Text};
use crate::points::Points;
use crate::report::document::Sheet;
use crate::report::sentence;
use crate::report::table::{Cell, Column, Table};
use crate::rubric::RuleNo;
use crate::text;

/// `2 -> 0`; one of them where both are the same.
fn change(change: Change) -> String {
    let Change { now, then } = change;
    if now == then { now.to_string() } else { format!("{now} -> {then}") }
}

/// What is still to be had, what is worth most first.
pub(super) fn gaps(year: &YearSoFar<'_>, lang: Lang) -> Option<Sheet> {
    let rows: Vec<&Gap> = year.gains().collect();
    let columns: Vec<Column<Gap>> = vec![
        Column::words(text!("条款", "rule"), |gap: &Gap| id(year, gap.rule)),
        Column::numbers(text!("值", "worth"), |gap: &Gap| Cell::Points(gap.worth)),
        Column::words(text!("最迟", "until"), move |gap: &Gap| Cell::text(words::until(gap).get(lang))),
        Column::words(text!("应扣", "charged"), |gap: &Gap| Cell::text(change(gap.charged))),
        Column::words(text!("实扣", "taken"), |gap: &Gap| Cell::text(change(gap.taken))),
        Column::flowing(text!("还缺什么", "what is missing"), move |gap: &Gap| {
            Cell::text(words::missing(year, gap).get(lang))
        }),
    ];
    let bonus = rows.iter().any(|gap| year.rubric.rule(gap.rule).adds());
    let mut notes = Vec::new();
    if rows.iter().any(|gap| !gap.worth.is_settled()) {
        notes.push(text!(
            "值是一段的，如“0~1”：只补这一条，也许只得到少的；别的也都补齐、待定的也有利，才得到多的。",
            "A worth such as 0~1: for this alone it may be the lower; the upper once all else is had and what is pending falls well."
        ));
    }
    if bonus {
        notes.push(text!(
            "加分的条款，“应扣”“实扣”是应加、实加；每多一次值多少，以加分上限为止。",
            "Under the bonus, what is charged and taken is what is earned and added; each is worth that until the cap."
        ));
    }
    let caption = text!("还能得的分（值多少，从多到少）：", "Still to be had, what is worth most first:");
    let sheet = |rows: Vec<&Gap>| Sheet { notes, ..Sheet::from(Table::of(columns, rows)).captioned(caption) };
    (!rows.is_empty()).then(|| sheet(rows))
}

/// The records that do not count for want of a material.
pub(super) fn completions(year: &YearSoFar<'_>, lang: Lang) -> Option<Sheet> {
    let rows = &year.so_far.completions;
    let columns: Vec<Column<Completion>> = vec![
        Column::words(text!("条款", "rule"), move |row: &Completion| rules(year, row, lang)),
        Column::numbers(text!("值", "worth"), |row: &Completion| Cell::Points(row.worth)),
        Column::words(text!("缺", "lacks"), move |row: &Completion| Cell::text(words::lacks(year, row).get(lang))),
        Column::flowing(text!("记录", "record"), move |row: &Completion| Cell::text(record(year, row, lang))),
    ];
    let caption = text!("缺材料、现在不算的记录：", "Records that do not count for want of a material:");
    (!rows.is_empty()).then(|| Sheet::from(Table::of(columns, rows)).captioned(caption))
}

/// What nothing can bring back.
pub(super) fn lost(year: &YearSoFar<'_>, lang: Lang) -> Option<Sheet> {
    let rows = &year.so_far.lost;
    let columns: Vec<Column<Lost>> = vec![
        Column::words(text!("条款", "rule"), |lost: &Lost| id(year, lost.rule)),
        Column::numbers(text!("应扣", "charged"), |lost: &Lost| Cell::Points(lost.charged)),
        Column::numbers(text!("实扣", "taken"), |lost: &Lost| Cell::Points(lost.taken)),
        Column::flowing(text!("原因", "why"), move |lost: &Lost| Cell::text(words::lost(year, lost).get(lang))),
    ];
    let caption = text!(
        "已经扣定、再做也补不回来的（当时做过只是漏记的，补记那一行就行）：",
        "Lost for good (unless it was done then and only not recorded: add its row):"
    );
    (!rows.is_empty()).then(|| Sheet::from(Table::of(columns, rows)).captioned(caption))
}

/// A category, or the bonus, by name and marks.
struct Account<'a> {
    name: String,
    marks: Points,
    room: &'a Room,
    bonus: bool,
}

fn accounts<'a>(year: &YearSoFar<'a>) -> Vec<Account<'a>> {
    let categories = year.rubric.categories.iter().zip(&year.so_far.categories).map(|(category, room)| Account {
        name: format!("{} {}", category.id, category.name),
        marks: category.marks,
        room,
        bonus: false,
    });
    let bonus = year.rubric.bonus.iter().zip(&year.so_far.bonus).map(|(bonus, room)| Account {
        name: bonus.name.clone(),
        marks: bonus.cap,
        room,
        bonus: true,
    });
    categories.chain(bonus).collect()
}

/// What each category and the bonus still hold.
pub(super) fn rooms(year: &YearSoFar<'_>, lang: Lang) -> Sheet {
    let columns: Vec<Column<Account>> = vec![
        Column::words(text!("项目", "category"), |account: &Account| Cell::text(&account.name)),
        Column::numbers(text!("满分", "marks"), |account: &Account| Cell::Points(Interval::point(account.marks))),
        Column::numbers(text!("现有", "now"), |account: &Account| Cell::Points(account.room.now)),
        Column::numbers(text!("扣定", "lost"), |account: &Account| Cell::Points(account.room.lost)),
        Column::numbers(text!("还能得", "to be had"), |account: &Account| Cell::Points(account.room.ahead)),
        Column::flowing(text!("说明", "remarks"), move |account: &Account| {
            Cell::text(words::remark(account.room, account.bonus).get(lang))
        }),
    ];
    Sheet::from(Table::of(columns, &accounts(year))).captioned(text!("各项目：", "By category:"))
}

fn id(year: &YearSoFar<'_>, no: RuleNo) -> Cell {
    Cell::text(&year.rubric.rule(no).id)
}

fn rules(year: &YearSoFar<'_>, completion: &Completion, lang: Lang) -> Cell {
    let ids: Vec<&str> = completion.row.rules.iter().map(|&(no, _)| year.rubric.rule(no).id.as_str()).collect();
    Cell::text(ids.join(lang.pick("、", ", ")))
}

fn record(year: &YearSoFar<'_>, completion: &Completion, lang: Lang) -> String {
    let row = &completion.row;
    let said = sentence::row(sentence::short_name(year.log), row.line, row.date, &row.title);
    if row.pending { said + lang.pick("（待核）", " (under review)") } else { said }
}

/// A row of the one table that a spreadsheet gets.
struct Row {
    town: String,
    day: Date,
    what: Text,
    rule: Cell,
    worth: Cell,
    until: String,
    charged: (Cell, Cell),
    taken: (Cell, Cell),
    said: String,
}

/// Everything in one table.
pub(super) fn all(years: &[YearSoFar<'_>], lang: Lang) -> Table {
    let columns: Vec<Column<Row>> = vec![
        Column::words(text!("镇", "town"), |row: &Row| Cell::text(&row.town)),
        Column::words(text!("截至", "as of"), |row: &Row| Cell::text(row.day.to_string())),
        Column::words(text!("类别", "what"), move |row: &Row| Cell::text(row.what.get(lang))),
        Column::words(text!("条款", "rule"), |row: &Row| row.rule.clone()),
        Column::numbers(text!("值", "worth"), |row: &Row| row.worth.clone()),
        Column::words(text!("最迟", "until"), |row: &Row| Cell::text(&row.until)),
        Column::numbers(text!("现应扣（加）", "charged now"), |row: &Row| row.charged.0.clone()),
        Column::numbers(text!("补后应扣（加）", "charged then"), |row: &Row| row.charged.1.clone()),
        Column::numbers(text!("现实扣（加）", "taken now"), |row: &Row| row.taken.0.clone()),
        Column::numbers(text!("补后实扣（加）", "taken then"), |row: &Row| row.taken.1.clone()),
        Column::flowing(text!("内容", "what for"), |row: &Row| Cell::text(&row.said)),
    ];
    let rows: Vec<Row> = years.iter().flat_map(|year| of_town(year, lang)).collect();
    Table::of(columns, &rows)
}

fn of_town(year: &YearSoFar<'_>, lang: Lang) -> Vec<Row> {
    let (town, day) = (|| year.town.to_owned(), year.so_far.day);
    let points = |change: Change| (Cell::Points(change.now), Cell::Points(change.then));
    let empty = || (Cell::Empty, Cell::Empty);
    let gaps = year.so_far.gaps.iter().map(|gap| Row {
        town: town(),
        day,
        what: text!("还能得", "still to be had"),
        rule: id(year, gap.rule),
        worth: Cell::Points(gap.worth),
        until: words::until(gap).get(lang).to_owned(),
        charged: points(gap.charged),
        taken: points(gap.taken),
        said: words::missing(year, gap).get(lang).to_owned(),
    });
    let completions = year.so_far.completions.iter().map(|row| Row {
        town: town(),
        day,
        what: text!("缺材料", "lacks materials"),
        rule: rules(year, row, lang),
        worth: Cell::Points(row.worth),
        until: String::new(),
        charged: empty(),
        taken: empty(),
        said: {
            let (Text { zh, en }, record) = (words::lacks(year, row), record(year, row, lang));
            text!("{record}：缺{zh}", "{record}: lacks {en}").get(lang).to_owned()
        },
    });
    let lost = year.so_far.lost.iter().map(|lost| Row {
        town: town(),
        day,
        what: text!("已扣定", "lost for good"),
        rule: id(year, lost.rule),
        worth: Cell::Empty,
        until: String::new(),
        charged: (Cell::Points(lost.charged), Cell::Empty),
        taken: (Cell::Points(lost.taken), Cell::Empty),
        said: words::lost(year, lost).get(lang).to_owned(),
    });
    gaps.chain(completions).chain(lost).collect()
}
