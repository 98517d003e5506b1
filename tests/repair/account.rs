//! Whether the changes that are told make the repaired file out of the one that was read, byte for byte.

use std::collections::BTreeMap;
use std::sync::Arc;

use kaohe::repair::{Change, Repair, What};
use kaohe::sheet::{Row, Scanner};

/// How often a change to the whole file was told.
fn times(changes: &[Change], what: What) -> usize {
    changes.iter().filter(|change| change.what == what && change.at.is_none()).map(|change| change.times).sum()
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

/// Makes the repaired file from the changes alone.
pub(crate) fn check(bytes: &[u8], text: &str, repair: &Repair) {
    let changes = &repair.changes;
    let mut of_cells: BTreeMap<(usize, usize), &Change> = BTreeMap::new();
    for change in changes {
        assert_eq!(change.at.is_some(), change.what >= What::Header, "{change:?}");
        if let Some(cell) = change.at.and_then(|at| at.cell) {
            assert_ne!(change.from, change.to);
            assert!(of_cells.insert((cell.row, cell.column), change).is_none(), "told twice: {change:?}");
        }
    }
    let mut told = Told::default();
    let mut out = String::from("\u{feff}");
    let mut blank = String::new();
    let mut header = None;
    let mut scanner = Scanner::new(Arc::from("a.csv"), text);
    let mut row = scanner.row();
    let mut waiting = Told::default();
    while scanner.any_row(&mut row, &mut Vec::new()) {
        let ends = usize::from(row.line_end() != "\r\n");
        if row.is_blank() {
            waiting.rows += 1;
            waiting.ends += ends;
            blank.push('\n');
            let width = header.map_or_else(|| first_width(text), |(width, _)| width);
            waiting.blank += usize::from((0..row.len()).any(|at| row.raw(at) != Some("")) || row.len() != width);
            continue;
        }
        let (width, padded) = *header.get_or_insert_with(|| (width_of(&row), row.len()));
        for _ in blank.drain(..) {
            out.push_str(&",".repeat(width - 1));
            out.push_str("\r\n");
        }
        told.ends += ends + waiting.ends;
        told.blank += waiting.blank;
        waiting = Told::default();
        let rest_empty = (width..row.len()).all(|at| row.get(at).unwrap().trim().is_empty());
        // where the header does not go on just as far, a comma may have shifted the cells
        let kept = if rest_empty && row.len() == padded { row.len().min(width) } else { row.len() };
        told.cells += usize::from(kept < row.len());
        let cells = (0..kept).map(|at| cell(&row, at, &mut of_cells));
        out.push_str(&cells.collect::<Vec<_>>().join(","));
        out.push_str("\r\n");
    }
    assert!(of_cells.is_empty(), "changes of no cell: {of_cells:?}");
    assert_eq!(out.as_bytes(), repair.bytes, "{changes:#?}");
    let counted = [
        (What::LineEnds, told.ends),
        (What::BlankRows, told.blank),
        (What::EmptyCells, told.cells),
        (What::EmptyRows, waiting.rows),
    ];
    for (what, number) in counted {
        assert_eq!(times(changes, what), number, "{what:?}");
    }
    assert_eq!(times(changes, What::Encoding), usize::from(!bytes.starts_with("\u{feff}".as_bytes())));
    let sep = text.trim_start_matches('"').starts_with("sep=,");
    assert_eq!(times(changes, What::SepLine), usize::from(sep));
    assert_eq!(times(changes, What::Delimiter), 0);
}

/// How many rows were not as they should be.
#[derive(Default)]
struct Told {
    rows: usize,
    ends: usize,
    blank: usize,
    cells: usize,
}

/// A cell as it is to be, from what it was and the change that is told of it, which is taken.
fn cell(row: &Row<'_>, index: usize, changes: &mut BTreeMap<(usize, usize), &Change>) -> String {
    let place = row.place(index);
    let (at, raw, content) = (place.cell.unwrap(), row.raw(index).unwrap(), row.get(index).unwrap());
    let Some(change) = changes.remove(&(at.row, at.column)) else { return raw.to_owned() };
    let spot = change.at.unwrap();
    assert_eq!((spot.line, spot.column), (place.line, place.column));
    if change.what == What::Quotes {
        assert_eq!(change.from, raw);
        change.to.clone()
    } else {
        assert_eq!(change.from, content);
        quoted(&change.to)
    }
}

fn width_of(row: &Row<'_>) -> usize {
    (0..row.len()).rev().find(|&at| !row.get(at).unwrap().trim().is_empty()).unwrap() + 1
}

fn first_width(text: &str) -> usize {
    let mut scanner = Scanner::new(Arc::from("a.csv"), text);
    let mut row = scanner.row();
    assert!(scanner.next_row(&mut row, &mut Vec::new()));
    width_of(&row)
}
