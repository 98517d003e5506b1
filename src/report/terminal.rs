//! Documents for terminals. Tables have plain ASCII rules, since old Chinese consoles draw box characters two columns
//! wide, numbers to the right, and all rows aligned under Chinese.

use comfy_table::{
    Cell, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table as Grid, TableStyle, Width,
};

use super::document::{Block, Document, Item, Sheet};
use super::table::{Align, Head, Table};
use super::text::{blanks, hanging, left, packed, plain, width, wrapped};
use crate::diagnostic::excerpt::{self, Style, View};
use crate::lang::{Lang, Text};

/// The least room that a flowing column is given before the table counts as too wide.
const LEAST_FLOW: usize = 20;
/// Below this width a table becomes a list.
pub(super) const NARROW: usize = 60;
/// How many rows are laid out at once.
const ROWS: usize = 500;
/// A rule under the header, and nothing else.
const RULED: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('-'));

/// The document in at most `columns`: a blank line between blocks, none under a title.
pub(super) fn document(document: &Document, lang: Lang, columns: usize) -> String {
    let mut out = String::new();
    let mut before: Option<&Block> = None;
    for block in &document.blocks {
        let under_title = matches!((before, block), (Some(Block::Title(title)), Block::Lines(_)) if title.len() == 1);
        let in_section = matches!((before, block), (Some(Block::Section(_)), Block::List(_) | Block::Lines(_)));
        if !out.is_empty() && !under_title && !in_section {
            out.push('\n');
        }
        out.push_str(&drawn(block, if in_section { 2 } else { 0 }, lang, columns));
        before = Some(block);
    }
    out
}

/// A block, so many columns from the left.
fn drawn(block: &Block, indent: usize, lang: Lang, columns: usize) -> String {
    let line = |head: &str, text: &Text| hanging(&(blanks(indent) + head), text.get(lang), columns);
    match block {
        Block::Title(titles) => titles.iter().map(|(label, title)| line(label.get(lang), title)).collect(),
        Block::Section(title) => line("", title),
        Block::Lines(lines) => lines.iter().map(|said| line("", said)).collect(),
        Block::Facts(facts) => {
            let room = facts.iter().map(|(label, _)| width(label.get(lang))).max().unwrap_or(0) + 2;
            facts.iter().map(|(label, said)| line(&left(label.get(lang), room), said)).collect()
        }
        Block::List(items) => items.iter().map(|item| line(&marked(item), &item.text)).collect(),
        Block::Names(title, names) => {
            let names: Vec<String> = names.iter().map(|name| name.get(lang).to_owned()).collect();
            let packed = packed(&names, columns.saturating_sub(2)).into_iter();
            line("", title) + &packed.map(|names| ["  ", &names, "\n"].concat()).collect::<String>()
        }
        Block::Table(sheet) => {
            let around = |lines: &[Text]| lines.iter().map(|said| line("", said)).collect::<String>();
            let caption = sheet.caption.as_ref().map_or_else(String::new, |said| line("", said) + "\n");
            let (table, key) = match grids(sheet, lang, columns) {
                Some(grids) => (grids, key(&sheet.key, lang, columns)),
                None => (list(sheet.narrow.as_ref().unwrap_or(&sheet.table), sheet.lead, lang, columns), String::new()),
            };
            caption + &table + &key + &around(&sheet.notes)
        }
        Block::Findings(findings, _) => {
            let view = View { lang, style: Style::Plain, columns, every: false };
            excerpt::render_within(usize::MAX, findings, view)
        }
    }
}

/// What an item begins with, as far from the left as it stands below others.
fn marked(item: &Item) -> String {
    let head = if item.head.is_empty() { "- ".to_owned() } else { format!("{}  ", plain(&item.head)) };
    blanks(2 * item.depth) + &head
}

/// The table, or where it is too wide one without the columns that can stand aside and others with them; `None` where
/// that does not fit either.
fn grids(sheet: &Sheet, lang: Lang, columns: usize) -> Option<String> {
    let table = sheet.brief.as_ref().unwrap_or(&sheet.table);
    if columns < NARROW {
        return None;
    }
    if let Some(grid) = grid(table, lang, columns) {
        return Some(grid);
    }
    let rest: Vec<usize> = (0..table.heads.len()).filter(|at| !sheet.aside.contains(at)).collect();
    let mut out = grid(&table.columns(&rest), lang, columns).filter(|_| !sheet.aside.is_empty())?;
    for part in aside(sheet, table, lang, columns) {
        out.push('\n');
        out.push_str(&grid(&part, lang, columns).unwrap_or_else(|| list(&part, sheet.lead, lang, columns)));
    }
    Some(out)
}

/// The columns that stand aside in as many tables as it takes, each beginning with what its rows are about.
fn aside(sheet: &Sheet, table: &Table, lang: Lang, columns: usize) -> Vec<Table> {
    let lead: Vec<usize> = (0..sheet.lead).collect();
    let mut parts = Vec::new();
    let mut part = lead.clone();
    for at in sheet.aside.clone() {
        part.push(at);
        if part.len() > lead.len() + 1 && flow(&table.columns(&part), lang, 1, columns).is_none() {
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

/// The table in at most `columns`, each line ended, or `None` where it does not fit.
fn grid(table: &Table, lang: Lang, columns: usize) -> Option<String> {
    [2, 1].into_iter().find_map(|gap| spaced(table, lang, gap, columns))
}

fn spaced(table: &Table, lang: Lang, gap: usize, columns: usize) -> Option<String> {
    let (room, mut widths) = flow(table, lang, gap, columns)?;
    let flowed = |cell: &str, head: &Head| match head.align {
        Align::Flow => wrapped(cell, room),
        Align::Left | Align::Right => vec![cell.to_owned()],
    };
    let headers = table.headers(lang);
    for (at, (widest, head)) in widths.iter_mut().zip(&table.heads).enumerate() {
        if head.align == Align::Flow {
            let cells = table.shown_in(at).chain(headers.get(at).cloned());
            let widths = cells.flat_map(|cell| flowed(&cell, head)).map(|line| width(&line));
            *widest = widths.max().unwrap_or(0);
        }
    }
    let mut rows = table.shown().peekable();
    let last = table.heads.len().saturating_sub(1);
    let mut out = String::new();
    // some rows after the other, all in the same columns: a grid of a whole country fills the memory
    while out.is_empty() || rows.peek().is_some() {
        let mut grid = Grid::new();
        grid.load_style(RULED).set_content_arrangement(ContentArrangement::Disabled);
        if out.is_empty() {
            let heads = headers.iter().zip(&table.heads);
            grid.set_header(heads.map(|(header, head)| Cell::new(flowed(header, head).join("\n"))));
        }
        for row in rows.by_ref().take(ROWS) {
            grid.add_row(row.iter().zip(&table.heads).map(|(cell, head)| Cell::new(flowed(cell, head).join("\n"))));
        }
        for (at, ((column, head), width)) in grid.column_iter_mut().zip(&table.heads).zip(&widths).enumerate() {
            let after = if at == last { 0 } else { u16::try_from(gap).unwrap_or(1) };
            let right = head.align == Align::Right;
            column.set_padding((0, after));
            column.set_cell_alignment(if right { CellAlignment::Right } else { CellAlignment::Left });
            let width = u16::try_from(*width).unwrap_or(u16::MAX).saturating_add(after);
            column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)));
        }
        out.push_str(&grid.trim_fmt());
        out.push('\n');
    }
    Some(out)
}

/// The room that is left for the flowing column, and how wide each column is at its widest; `None` where the table
/// does not fit.
fn flow(table: &Table, lang: Lang, gap: usize, columns: usize) -> Option<(usize, Vec<usize>)> {
    let mut widths: Vec<usize> = table.headers(lang).iter().map(|header| width(header)).collect();
    for row in table.shown() {
        for (widest, cell) in widths.iter_mut().zip(&row) {
            *widest = width(cell).max(*widest);
        }
    }
    let flows = table.heads.iter().zip(&widths).filter(|(head, _)| head.align == Align::Flow);
    let flowing: usize = flows.map(|(_, width)| width).sum();
    let taken = widths.iter().sum::<usize>() - flowing + gap * widths.len().saturating_sub(1);
    (taken + flowing.min(LEAST_FLOW) <= columns).then(|| (columns - taken, widths))
}

/// The table as a list for a narrow terminal: of each row the first `lead` cells on a line, below it all others that
/// say something, each after its header.
fn list(table: &Table, lead: usize, lang: Lang, columns: usize) -> String {
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
