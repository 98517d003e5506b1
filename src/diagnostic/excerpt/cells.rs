//! A row of a table as a clerk sees it: columns and cells around the one that is meant.

use super::{Paint, Style, painted};
use crate::diagnostic::Place;
use crate::diagnostic::layout::{plain, shortened, width};
use crate::lang::Lang;
use crate::text;

/// The most columns of a terminal that a cell beside the one that is meant takes.
const BESIDE: usize = 26;
const GAP: &str = "  ";

/// `第2行  事项 技能培训  【数量 60】  材料 通知；内容` in at most so many columns; `None` where the cells are not known.
pub(super) fn row(place: &Place, columns: usize, lang: Lang, paint: Option<Paint>) -> Option<String> {
    let (cells, at) = (place.cells.as_ref()?, place.cell?);
    let number = at.row;
    let head = text!("第{number}行", "row {number}").get(lang).to_owned();
    let meant = at.column.saturating_sub(1);
    let all: Vec<(usize, &str, &str)> = cells.named().enumerate().map(|(at, (name, cell))| (at, name, cell)).collect();
    let named = |name: &str, cell: &str, room: usize| match (name.is_empty(), cell.is_empty()) {
        (true, _) => shortened(cell, room),
        (false, true) => format!("{}{}", plain(name), lang.pick("（空）", " (empty)")),
        (false, false) => format!("{} {}", plain(name), shortened(cell, room)),
    };
    let room = columns.saturating_sub(width(&head));
    let (name, cell) = all.get(meant).map_or(("", ""), |(_, name, cell)| (*name, *cell));
    let marked = format!("【{}】", named(name, cell, room.saturating_sub(width(name) + 8).max(8)));
    let mut left = room.saturating_sub(GAP.len() + width(&marked));
    let mut beside: Vec<(usize, String)> = Vec::new();
    let mut near: Vec<&(usize, &str, &str)> =
        all.iter().filter(|(at, _, cell)| *at != meant && !cell.is_empty()).collect();
    near.sort_by_key(|(at, ..)| at.abs_diff(meant));
    for (at, name, cell) in near {
        let item = named(name, cell, BESIDE);
        let Some(rest) = left.checked_sub(GAP.len() + width(&item)) else { continue };
        left = rest;
        beside.push((*at, item));
    }
    let marked = match paint {
        Some(paint) => painted(&marked, paint, Style::Coloured),
        None => marked,
    };
    beside.push((meant, marked));
    beside.sort();
    let items: Vec<String> = std::iter::once(head).chain(beside.into_iter().map(|(_, item)| item)).collect();
    Some(items.join(GAP))
}
