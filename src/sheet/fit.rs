//! Rows held against the header: as many cells, and in each of them text of the kind that its column holds.

use super::cell::{is_odd, look};
use super::column::Holds;
use super::header::Header;
use super::placeholder::LONGEST;
use super::problem::SheetProblem;
use super::row::Row;
use crate::diagnostic::Diagnostic;
use crate::text;

impl Header {
    /// Whether a row has as many cells as the header, empty ones at the end not counted. One that has not is
    /// reported, and its cells mean nothing: a comma too many shifts them all. In one that has, the text of its cells
    /// is looked at, and what is blemished or a placeholder is read as what it must be from now on.
    pub fn fits(&self, row: &mut Row<'_>, diagnostics: &mut Vec<Diagnostic>) -> bool {
        if !self.is_as_wide(row, diagnostics) {
            return false;
        }
        if row.is_suspect {
            if let Some((index, rows)) = swallowed(row) {
                let open = row.span(index).map_or(0, |span| span.start);
                diagnostics
                    .push(Diagnostic::new(&SheetProblem::Unclosed { rows }, row.place_of(index, open..open + 1)));
                return false;
            }
            for (index, &(holds, required)) in self.holds.iter().enumerate() {
                look_at(row, index, (holds, required), diagnostics);
            }
            return true;
        }
        for &(index, holds) in &self.compared {
            let most = if holds.is_key() { usize::MAX } else { LONGEST };
            if row.written(index, most).is_some_and(|cell| is_odd(cell, holds)) {
                look_at(row, index, (holds, true), diagnostics);
            }
        }
        true
    }

    /// The first of that: whether a row has as many cells as the header.
    pub fn is_as_wide(&self, row: &Row<'_>, diagnostics: &mut Vec<Diagnostic>) -> bool {
        let (cells, header) = (row.len(), self.width);
        if cells == header {
            return true;
        }
        if cells < header {
            // an odd one is the half of a text that a line break has cut in two
            let chinese_quotes = count(row, '“') != count(row, '”');
            let problem = SheetProblem::TooShort { cells, header, chinese_quotes };
            diagnostics.push(Diagnostic::new(&problem, row.place(cells.saturating_sub(1))));
            return false;
        }
        let filled = |index: &usize| row.get(*index).is_some_and(|cell| !cell.trim().is_empty());
        let Some(first) = (header..cells).find(filled) else { return true };
        let last = (header..cells).rev().find(filled).unwrap_or(first);
        let cut = self.cut_by_commas(row, last + 1 - header);
        let chinese_quotes = row.cells().any(|cell| cell.contains('“') != cell.contains('”'));
        let quoted = cut.map(|at| quoted(row, at, last + 1 - header));
        let problem = SheetProblem::TooLong { cells, header, chinese_quotes, quoted };
        let mut told = Diagnostic::new(&problem, row.place(first));
        if let Some(at) = cut {
            told =
                told.also(row.place(at), text!("没有加引号的逗号可能在这里", "the comma without quotes may be here"));
        }
        diagnostics.push(told);
        false
    }

    /// The first of the cells that `surplus` commas seem to have cut out of one: put together again, every number and
    /// date stands in its column. `None` where that can be said of none, or of several.
    fn cut_by_commas(&self, row: &Row<'_>, surplus: usize) -> Option<usize> {
        let fits = |at: usize| {
            self.holds.iter().enumerate().all(|(column, (holds, _))| {
                let index = if column > at { column + surplus } else { column };
                let cell = row.get(index).unwrap_or_default().trim();
                column == at || *holds != Holds::Value || cell.is_empty() || cell.starts_with(char::is_numeric)
            })
        };
        let has_words =
            |at: usize| self.holds.get(at).is_some_and(|(holds, _)| !matches!(holds, Holds::Key | Holds::Value));
        let filled = |at: usize| (at..=at + surplus).all(|index| row.get(index).is_some_and(|cell| !cell.is_empty()));
        let mut cut = (0..self.width).filter(|&at| has_words(at) && filled(at) && fits(at));
        let first = cut.next()?;
        cut.next().is_none().then_some(first)
    }

    /// Reports a row that is the header once more, as where two files were joined, and tells whether it is one.
    pub fn is_again(&self, row: &Row<'_>, diagnostics: &mut Vec<Diagnostic>) -> bool {
        let again = row.cells().map(str::trim).take(self.width).eq(self.cells.iter().take(self.width));
        if again {
            let problem = SheetProblem::HeaderAgain { line: row.line() };
            diagnostics.push(Diagnostic::new(&problem, row.place(0)));
        }
        again
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
        let place = part.map_or_else(|| row.place(index), |part| row.place_within(index, part));
        diagnostics.push(Diagnostic::new(&problem, place));
    }
    if look.is_lost {
        row.tell(index);
    }
    if let Some(instead) = look.instead {
        row.mend(index, &instead);
    }
}

fn count(row: &Row<'_>, quote: char) -> usize {
    row.cells().map(|cell| cell.matches(quote).count()).sum()
}

/// Cells put together again and in quotes, a long one shortened.
fn quoted(row: &Row<'_>, at: usize, surplus: usize) -> String {
    const SHOWN: usize = 60;
    let cells: Vec<&str> = (at..=at + surplus).filter_map(|index| row.get(index)).collect();
    let whole = cells.join(",").replace('"', "\"\"");
    match whole.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("\"{}…\"", whole.get(..end).unwrap_or_default()),
        None => format!("\"{whole}\""),
    }
}
