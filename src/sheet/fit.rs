//! Rows held against the header: in each of their cells text of the kind that its column holds.

use super::cell::{is_odd, is_suspicious, look};
use super::column::Holds;
use super::header::Header;
use super::problem::SheetProblem;
use super::row::Row;
use crate::diagnostic::Diagnostic;

impl Header {
    /// Whether a row is as wide as the header. One that is not is reported, and its cells mean nothing. In one that
    /// is, the text of its cells is looked at, and what is blemished or a placeholder is read as what it must be from
    /// now on.
    pub fn fits(&self, row: &mut Row<'_>, diagnostics: &mut Vec<Diagnostic>) -> bool {
        if !self.is_as_wide(row, diagnostics) {
            return false;
        }
        let is_suspect = row.is_suspect;
        if let Some((index, rows)) = if is_suspect && !row.is_of_workbook() { swallowed(row) } else { None } {
            let open = row.span(index).map_or(0, |span| span.start);
            diagnostics.push(row.wrong_at(&SheetProblem::Unclosed { rows }, index, open..open + 1));
            return false;
        }
        row.fit(&self.names);
        let mut next = row.next_filled(0);
        while let Some((index, &(holds, required))) = next.and_then(|index| Some((index, self.holds.get(index)?))) {
            let calls_for_look = |cell| (is_suspect && is_suspicious(cell)) || is_odd(cell, holds, required);
            if row.written(index).is_some_and(calls_for_look) {
                look_at(row, index, (holds, required), diagnostics);
            }
            next = row.next_filled(index + 1);
        }
        true
    }
}

/// The cell whose quote is closed by the stray one of a row below, and how many rows it holds: its first line would be
/// a row by itself, or one of those between is.
fn swallowed(row: &Row<'_>) -> Option<(usize, usize)> {
    let delimiters = row.len().checked_sub(1).filter(|&delimiters| delimiters > 1)?;
    let delimiter = row.delimiter()?;
    let count = |line: &str| line.bytes().filter(|&byte| byte == delimiter).count();
    row.cells().enumerate().find_map(|(before, cell)| {
        let (first, rest) = cell.split_once('\n')?;
        let is_row = count(first) > 0 && before + count(first) == delimiters;
        let holds = is_row || rest.split('\n').any(|line| count(line) == delimiters);
        holds.then(|| (before, rest.split('\n').count()))
    })
}

/// Tells what is wrong with the text of a cell, and has it read as what it must be.
fn look_at(row: &mut Row<'_>, index: usize, (holds, required): (Holds, bool), diagnostics: &mut Vec<Diagnostic>) {
    let look = look(row.get(index).unwrap_or_default(), holds, required);
    for (problem, part) in look.told {
        diagnostics.push(match part {
            None => row.wrong(&problem, index),
            Some(part) => row.wrong_within(&problem, index, part),
        });
    }
    if look.is_lost {
        row.tell(index);
    }
    if let Some(instead) = look.instead {
        row.mend(index, &instead);
    }
}
