//! A row of a table as a clerk sees it: columns and cells around the one that is meant.

use super::{Paint, Style, painted};
use crate::diagnostic::layout::{plain, shortened, width};
use crate::diagnostic::{CellRef, Cells, Place};
use crate::lang::Lang;
use crate::text;

/// The most columns of a terminal that a cell beside the one that is meant takes.
const BESIDE: usize = 26;
/// The fewest that are worth showing of a longer one: `女经...`.
const LEAST: usize = 7;
const GAP: &str = "  ";

/// `第2行  事项 技能培训  【数量 60】  材料 通知；内容` in at most so many columns; `None` where the cells are not known.
pub(super) fn row(place: &Place, columns: usize, lang: Lang, paint: Option<Paint>) -> Option<String> {
    let (cells, at) = (place.cells.as_ref()?, place.cell?);
    let number = at.row;
    let head = text!("第{number}行", "row {number}").get(lang).to_owned();
    let meant = at.column.saturating_sub(1);
    let room = columns.saturating_sub(width(&head));
    let marked = marked(cells, at, room.saturating_sub(GAP.len()), lang);
    let mut left = room.saturating_sub(GAP.len() + width(&marked));
    let mut beside: Vec<(usize, String)> = Vec::new();
    let mut near: Vec<(usize, (&str, &str))> =
        cells.named().enumerate().filter(|(at, (_, cell))| *at != meant && !cell.is_empty()).collect();
    near.sort_by_key(|(at, _)| at.abs_diff(meant));
    for (at, (name, cell)) in near {
        let item = named(name, cell, BESIDE, lang);
        let Some(rest) = left.checked_sub(GAP.len() + width(&item)) else { continue };
        left = rest;
        beside.push((at, item));
    }
    beside.push((meant, coloured(&marked, paint)));
    beside.sort();
    let items: Vec<String> = std::iter::once(head).chain(beside.into_iter().map(|(_, item)| item)).collect();
    Some(items.join(GAP))
}

/// `【数量 60】`, where so many columns show enough of it.
pub(super) fn alone(place: &Place, columns: usize, lang: Lang, paint: Option<Paint>) -> Option<String> {
    let (cells, at) = (place.cells.as_ref()?, place.cell?);
    let (name, cell) = cells.named().nth(at.column.saturating_sub(1))?;
    let least = width(&framed(&named(name, cell, width(cell).min(LEAST), lang)));
    (least <= columns).then(|| coloured(&marked(cells, at, columns, lang), paint))
}

/// The cell that is meant, in at most so many columns where it can be.
fn marked(cells: &Cells, at: CellRef, columns: usize, lang: Lang) -> String {
    let (name, cell) = cells.named().nth(at.column.saturating_sub(1)).unwrap_or_default();
    let around = width(&framed(name)) + usize::from(!name.is_empty());
    framed(&named(name, cell, columns.saturating_sub(around).max(LEAST), lang))
}

fn framed(item: &str) -> String {
    format!("【{item}】")
}

fn named(name: &str, cell: &str, room: usize, lang: Lang) -> String {
    match (name.is_empty(), cell.is_empty()) {
        (true, _) => shortened(cell, room),
        (false, true) => format!("{}{}", plain(name), lang.pick("（空）", " (empty)")),
        (false, false) => format!("{} {}", plain(name), shortened(cell, room)),
    }
}

fn coloured(item: &str, paint: Option<Paint>) -> String {
    paint.map_or_else(|| item.to_owned(), |paint| painted(item, paint, Style::Coloured))
}
