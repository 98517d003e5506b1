//! Tables for terminals. They have plain ASCII rules, since old Chinese consoles draw box characters two columns wide,
//! numbers to the right, and all rows aligned under Chinese.

use std::borrow::Cow;

use comfy_table::{
    Cell as Drawn, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table as Grid, TableStyle, Width,
};

use super::paint::{coloured, marked};
use crate::diagnostic::excerpt::View;
use crate::lang::{Lang, Text};
use crate::report::document::{Sheet, Tone};
use crate::report::table::{Align, Head, Table};
use crate::report::text::{blanks, hanging, packed, width, wrapped};

/// The least room that a flowing column is given before the table counts as too wide.
const LEAST_FLOW: usize = 20;
/// Below this width a table becomes a list.
const NARROW: usize = 60;
/// How many rows are laid out at once.
const ROWS: usize = 500;
/// A rule under the header, and nothing else.
const RULED: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('-'));

/// The table with its key; as a list where there is no room for columns, which says at each cell what the key would.
pub(super) fn sheet(sheet: &Sheet, view: View) -> String {
    let drawn = match grids(sheet, view) {
        Some(grids) => grids + &key(&sheet.key, view.lang, view.columns),
        None => list(sheet.narrow.as_ref().unwrap_or(&sheet.table), sheet.lead, view),
    };
    coloured(drawn, view.style)
}

/// The table, or where it is too wide one without the columns that can stand aside and others with them; `None` where
/// that does not fit either.
fn grids(sheet: &Sheet, view: View) -> Option<String> {
    let table = sheet.brief.as_ref().filter(|_| !view.every).unwrap_or(&sheet.table);
    if view.columns < NARROW {
        return None;
    }
    if let Some(grid) = grid(table, view) {
        return Some(grid);
    }
    let rest: Vec<usize> = (0..table.heads.len()).filter(|at| !sheet.aside.contains(at)).collect();
    let mut out = grid(&table.columns(&rest), view).filter(|_| !sheet.aside.is_empty())?;
    for part in aside(sheet, table, view) {
        out.push('\n');
        out.push_str(&grid(&part, view).unwrap_or_else(|| list(&part, sheet.lead, view)));
    }
    Some(out)
}

/// The columns that stand aside in as many tables as it takes, each beginning with what its rows are about.
fn aside(sheet: &Sheet, table: &Table, view: View) -> Vec<Table> {
    let lead: Vec<usize> = (0..sheet.lead).collect();
    let mut parts = Vec::new();
    let mut part = lead.clone();
    for at in sheet.aside.clone() {
        part.push(at);
        if part.len() > lead.len() + 1 && widths(&table.columns(&part), 1, view).is_none() {
            part.pop();
            parts.push(table.columns(&part));
            part = [lead.as_slice(), &[at]].concat();
        }
    }
    parts.push(table.columns(&part));
    parts
}

/// What the heads of a table stand for, below it.
fn key(key: &[Text], lang: Lang, columns: usize) -> String {
    let key: Vec<String> = key.iter().map(|said| said.get(lang).to_owned()).collect();
    packed(&key, columns)
        .iter()
        .enumerate()
        .map(|(at, line)| [if at == 0 { "\n" } else { "" }, line, "\n"].concat())
        .collect()
}

/// The table in at most so many columns, each line ended, or `None` where it does not fit.
fn grid(table: &Table, view: View) -> Option<String> {
    let (below, across): (Vec<usize>, Vec<usize>) =
        (0..table.heads.len()).partition(|&at| table.heads.get(at).is_some_and(|head| head.align == Align::Below));
    let (across, below) = (table.columns(&across), table.columns(&below));
    [2, 1].into_iter().find_map(|gap| Some(laid_out(&across, &below, &widths(&across, gap, view)?, gap, view)))
}

/// The rows of a table under its heads, and below each what else there is to say of it.
fn laid_out(across: &Table, below: &Table, widths: &[usize], gap: usize, view: View) -> String {
    let heads: Vec<String> = across.headers(view.lang).iter().map(ToString::to_string).collect();
    // rows that take several lines each stand apart
    let apart = flowing(across).count() > 1;
    // below the first column that flows
    let indent = widths.iter().take(flowing(across).next().unwrap_or(0)).map(|width| width + gap).sum();
    let mut rows = across.shown().zip(&across.rows).zip(below.shown()).peekable();
    let mut out = String::new();
    // some rows after the other, all in the same columns: a grid of a whole country fills the memory
    while out.is_empty() || rows.peek().is_some() {
        let mut grid = Grid::new();
        grid.load_style(RULED).set_content_arrangement(ContentArrangement::Disabled);
        let flowed = |cell: &str, (head, &width): (&Head, &usize)| match head.align {
            Align::Flow => wrapped(cell, width).join("\n"),
            Align::Left | Align::Right | Align::Below => cell.to_owned(),
        };
        let columns = || across.heads.iter().zip(widths);
        if out.is_empty() {
            grid.set_header(heads.iter().zip(columns()).map(|(cell, column)| Drawn::new(flowed(cell, column))));
        } else if apart {
            out.push('\n');
        }
        let mut said = String::new();
        for ((shown, cells), more) in rows.by_ref().take(if apart { 1 } else { ROWS }) {
            grid.add_row(shown.iter().zip(cells).zip(columns()).map(|((cell, typed), column)| {
                let tone = if typed.is_open() { Tone::Open } else { column.0.tone };
                Drawn::new(marked(&flowed(cell, column), tone, view.style))
            }));
            said = said_below(below, &more, indent, view);
            if !said.is_empty() {
                break;
            }
        }
        let last = widths.len().saturating_sub(1);
        for (at, (column, (head, width))) in grid.column_iter_mut().zip(columns()).enumerate() {
            let after = if at == last { 0 } else { u16::try_from(gap).unwrap_or(1) };
            let right = head.align == Align::Right;
            column.set_padding((0, after));
            column.set_cell_alignment(if right { CellAlignment::Right } else { CellAlignment::Left });
            let width = u16::try_from(*width).unwrap_or(u16::MAX).saturating_add(after);
            column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)));
        }
        out.push_str(&grid.trim_fmt());
        out.push('\n');
        out.push_str(&said);
    }
    out
}

/// What is said below a row, each after what it is.
fn said_below(below: &Table, cells: &[Cow<'_, str>], indent: usize, view: View) -> String {
    let said = below.heads.iter().zip(cells).filter(|(_, cell)| !cell.is_empty());
    let line = |(head, cell): (&Head, &Cow<'_, str>)| {
        let label = blanks(indent) + head.header.get(view.lang) + view.lang.pick("：", ": ");
        hanging(&label, cell, view.columns)
    };
    said.map(line).collect()
}

/// The columns that take what room is left.
fn flowing(table: &Table) -> impl Iterator<Item = usize> {
    table.heads.iter().enumerate().filter(|(_, head)| head.align == Align::Flow).map(|(at, _)| at)
}

/// How wide each column is, with so many blanks between two; `None` where the table does not fit. One column that flows
/// is as wide as its widest line, several share the room that there is.
fn widths(table: &Table, gap: usize, view: View) -> Option<Vec<usize>> {
    let heads = table.headers(view.lang);
    let mut widths: Vec<usize> = heads.iter().map(|header| width(header)).collect();
    for row in table.shown() {
        for (widest, cell) in widths.iter_mut().zip(&row) {
            *widest = width(cell).max(*widest);
        }
    }
    let flows: Vec<(usize, usize)> = flowing(table).filter_map(|at| Some((at, *widths.get(at)?))).collect();
    let natural: usize = flows.iter().map(|(_, width)| width).sum();
    let least: usize = flows.iter().map(|(_, width)| (*width).min(LEAST_FLOW)).sum();
    let taken = widths.iter().sum::<usize>() - natural + gap * widths.len().saturating_sub(1);
    if taken + least > view.columns {
        return None;
    }
    let shares: usize = table.heads.iter().filter(|head| head.align == Align::Flow).map(|head| head.share).sum();
    let room = view.columns - taken;
    let mut left = room;
    for (nth, (at, _)) in flows.iter().enumerate() {
        let (Some(width_of), Some(head)) = (widths.get_mut(*at), table.heads.get(*at)) else { continue };
        let share = if nth + 1 == flows.len() { left } else { room * head.share / shares.max(1) };
        left -= share;
        *width_of = share;
        if flows.len() == 1 {
            let cells = table.shown_in(*at).chain(heads.get(*at).cloned());
            *width_of = cells.flat_map(|cell| wrapped(&cell, share)).map(|line| width(&line)).max().unwrap_or(0);
        }
    }
    Some(widths)
}

/// The table as a list for a narrow terminal: of each row the first `lead` cells on a line, below it all others that
/// say something, each after its header.
fn list(table: &Table, lead: usize, view: View) -> String {
    let View { lang, columns, .. } = view;
    let headers = table.headers(lang);
    let mut out = String::new();
    for row in table.shown() {
        let first: Vec<String> =
            row.iter().take(lead).filter(|cell| !cell.is_empty()).map(ToString::to_string).collect();
        for line in packed(&first, columns) {
            out.push_str(&line);
            out.push('\n');
        }
        let said = row.iter().zip(&headers).zip(&table.heads).skip(lead).filter(|((cell, _), _)| !cell.is_empty());
        let mut items: Vec<String> = Vec::new();
        let mut below: Vec<String> = Vec::new();
        for ((cell, header), head) in said {
            match head.align {
                Align::Flow => below.extend(wrapped(cell, columns.saturating_sub(2))),
                Align::Left | Align::Right => items.push(format!("{header} {cell}")),
                Align::Below => {
                    let said = format!("{header}{}{cell}", lang.pick("：", ": "));
                    below.extend(wrapped(&said, columns.saturating_sub(2)));
                }
            }
        }
        for line in packed(&items, columns.saturating_sub(2)).iter().chain(&below) {
            out.push_str(&blanks(2));
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::excerpt::Style;
    use crate::report::table::{Cell, Column};
    use crate::text;

    #[test]
    fn columns_that_flow_share_the_room_and_what_is_long_stands_below_its_row() {
        let columns: Vec<Column<(&str, &str)>> = vec![
            Column::words(text!("条款", "rule"), |(id, _): &(&str, &str)| Cell::text(*id)),
            Column::flowing(text!("原文", "source"), |_: &(&str, &str)| {
                Cell::text("甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚")
            })
            .sharing(2),
            Column::flowing(text!("规则", "as carried out"), |_: &(&str, &str)| Cell::text("甲乙")).sharing(3),
            Column::numbers(text!("扣分", "costs"), |_: &(&str, &str)| Cell::text("0~2")),
            Column::below(text!("读法", "reading"), |(_, why): &(&str, &str)| Cell::text(*why)),
        ];
        let table = Table::of(columns, &[("1", "只算一次"), ("2.1", "")]);
        let view = View { lang: Lang::Zh, style: Style::Plain, columns: 70, every: false };
        let drawn = sheet(&Sheet::from(table), view);
        // of 70 columns 14 are those of the ids, the costs and what stands between: 22 and 34 are left
        assert_eq!(
            drawn,
            "条款  原文                    规则                                扣分\n\
             ----------------------------------------------------------------------\n\
             1     甲乙丙丁戊己庚辛壬癸甲  甲乙                                 0~2\n\
             \u{20}     乙丙丁戊己庚\n\
             \u{20}     读法：只算一次\n\
             \n\
             2.1   甲乙丙丁戊己庚辛壬癸甲  甲乙                                 0~2\n\
             \u{20}     乙丙丁戊己庚\n"
        );
    }
}
