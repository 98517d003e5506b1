//! As many cells in a row as in the header. One too many has shifted all that follow it.

use super::column::Holds;
use super::cut::Cut;
use super::header::Header;
use super::problem::SheetProblem;
use super::row::Row;
use super::workbook::WorkbookProblem;
use crate::diagnostic::Diagnostic;
use crate::text;

/// What may stand between cells in place of what should.
const OTHER_SIGNS: [char; 7] = [',', '，', ';', '；', '\t', '、', '|'];

impl Header {
    /// Whether a row has as many cells as the header. One that has not is reported, and its cells mean nothing.
    ///
    /// Excel writes rectangles: empty cells at the end of a row are its own where the header goes on just as far. Where it
    /// does not, a comma in the middle of the row may have put them there: that is told, and an error where points may
    /// move by it.
    pub fn is_as_wide(&self, row: &Row<'_>, diagnostics: &mut Vec<Diagnostic>) -> bool {
        let (cells, header) = (row.len(), self.width);
        if cells == header {
            return true;
        }
        let is_filled = |index: &usize| row.get(*index).is_some_and(|cell| !cell.trim().is_empty());
        let last = (header..cells).rfind(is_filled);
        if cells > header && last.is_none() {
            return cells == self.padded || self.is_whole(row, diagnostics);
        }
        if self.is_one_of_any_length(row, diagnostics) {
            return false;
        }
        if let Some(beyond) = last.and_then(|_| (header..cells).find(is_filled)).filter(|_| row.is_of_workbook()) {
            diagnostics.push(row.wrong(&WorkbookProblem::Beyond, beyond));
            return false;
        }
        let Some(last) = last else {
            let mut problem = SheetProblem::TooShort { cells, header, chinese_quotes: false, sign: None };
            if row.says(&problem) {
                // an odd one is the half of a text that a line break has cut in two
                let chinese_quotes = count(row, '“') != count(row, '”');
                problem = SheetProblem::TooShort { cells, header, chinese_quotes, sign: self.other_sign(row) };
            }
            diagnostics.push(row.wrong(&problem, cells.saturating_sub(1)));
            return false;
        };
        let surplus = last + 1 - header;
        let chinese_quotes = row.cells().any(is_half_quoted);
        let words = || self.cut_words(row, surplus).map(|at| (at, Cut::Words(quoted(row, at, surplus))));
        let cut = self.cut_number(row).or_else(words);
        let at = cut.as_ref().map(|(at, _)| *at);
        let problem = SheetProblem::TooLong { cells, header, chinese_quotes, cut: cut.map(|(_, cut)| cut) };
        let mut told = Diagnostic::new(&problem, row.place((header..cells).find(is_filled).unwrap_or(header)));
        if let Some(at) = at {
            told =
                told.also(row.place(at), text!("没有加引号的逗号可能在这里", "the comma without quotes may be here"));
        }
        diagnostics.push(told);
        false
    }

    /// Whether nothing is known to be shifted in a row that goes on past the header with empty cells. What cannot be told
    /// is warned of.
    fn is_whole(&self, row: &Row<'_>, diagnostics: &mut Vec<Diagnostic>) -> bool {
        let (cells, header) = (row.len(), self.width);
        let number = self.cut_number(row).map(|(at, cut)| (at, Some(cut)));
        if let Some((at, cut)) = number.or_else(|| Some((row.cells().position(is_half_quoted)?, None))) {
            let span = row.span(at).zip(row.span(at + 1)).map(|(first, second)| first.start..second.end);
            let problem = SheetProblem::TooLong { cells, header, chinese_quotes: cut.is_none(), cut };
            diagnostics.push(Diagnostic::new(&problem, row.place_of(at, span.unwrap_or_default())));
            return false;
        }
        let surplus = cells - header;
        let Some((at, parts)) = (1..=surplus).find_map(|parts| Some((self.shifting_cut(row, parts)?, parts))) else {
            diagnostics.push(Diagnostic::new(&SheetProblem::Wider { surplus, cut: None }, row.place(header)));
            return true;
        };
        let span = row.span(at).zip(row.span(at + parts)).map(|(first, last)| first.start..last.end);
        let problem = SheetProblem::Wider { surplus, cut: Some(quoted(row, at, parts)) };
        diagnostics.push(Diagnostic::new(&problem, row.place_of(at, span.unwrap_or_default())));
        false
    }

    /// The first of the cells that so many commas may have cut out of one, where that would shift what points go by: a
    /// number, a level, a material.
    fn shifting_cut(&self, row: &Row<'_>, surplus: usize) -> Option<usize> {
        let filled = |at: usize| row.get(at).is_some_and(|cell| !cell.trim().is_empty());
        let may_be_cut = |&at: &usize| {
            self.holds.get(at).is_some_and(|(holds, _)| match holds {
                Holds::Keys => true,
                holds => holds.is_words() && (at + 1..self.width).any(|behind| filled(behind) && self.counts(behind)),
            })
        };
        (0..self.width)
            .filter(|&at| (at..=at + surplus).all(filled))
            .filter(may_be_cut)
            .find(|&at| self.fits_without(row, at, surplus))
    }

    /// Whether a column holds no words for people to read.
    fn counts(&self, index: usize) -> bool {
        self.holds.get(index).is_some_and(|(holds, _)| !holds.is_words())
    }

    /// The first of two cells that were one number, `1,200` or `1,5`: numbers go on to where none belongs.
    fn cut_number(&self, row: &Row<'_>) -> Option<(usize, Cut)> {
        let digits = |index: usize| {
            let cell = row.get(index)?.trim();
            (!cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit())).then_some(cell)
        };
        let holds_value = |index: usize| self.holds.get(index).is_some_and(|(holds, _)| holds.is_value());
        let beyond = (0..self.width)
            .find(|&at| holds_value(at) && digits(at).is_some() && digits(at + 1).is_some() && !holds_value(at + 1))?;
        // of several one after the other the first that is followed by a group of three, else the last
        let begins =
            (0..=beyond).rev().take_while(|&at| holds_value(at) && digits(at).is_some()).last().unwrap_or(beyond);
        let is_group = |at: &usize| digits(*at + 1).is_some_and(|second| second.len() == 3);
        let at = (begins..=beyond).find(is_group).unwrap_or(beyond);
        let (first, second) = digits(at).zip(digits(at + 1))?;
        Some((at, Cut::Number(format!("{first},{second}"))))
    }

    /// The first of the cells that `surplus` commas seem to have cut out of one with words: put together again, every
    /// number and date stands in its column. `None` where that can be said of none, or of several.
    fn cut_words(&self, row: &Row<'_>, surplus: usize) -> Option<usize> {
        let has_words = |at: usize| self.holds.get(at).is_some_and(|(holds, _)| holds.is_words());
        let filled = |at: usize| (at..=at + surplus).all(|index| row.get(index).is_some_and(|cell| !cell.is_empty()));
        let mut cut = (0..self.width).filter(|&at| has_words(at) && filled(at) && self.fits_without(row, at, surplus));
        let first = cut.next()?;
        cut.next().is_none().then_some(first)
    }

    /// Whether every number and date stands in its column once so many cells are put together with the one before them.
    fn fits_without(&self, row: &Row<'_>, at: usize, surplus: usize) -> bool {
        self.holds.iter().enumerate().all(|(column, (holds, _))| {
            let index = if column > at { column + surplus } else { column };
            let cell = row.get(index).unwrap_or_default().trim();
            column == at || !holds.is_value() || cell.is_empty() || cell.starts_with(char::is_numeric)
        })
    }

    /// What stands between the cells of a row that has too few, if it would have enough with it.
    fn other_sign(&self, row: &Row<'_>) -> Option<char> {
        let own = row.delimiter();
        let is_other = |sign: &char| own.is_none_or(|own| char::from(own) != *sign);
        let widths = self.width..=self.padded.max(self.width);
        OTHER_SIGNS.into_iter().filter(is_other).find(|&sign| widths.contains(&(row.len() + count(row, sign))))
    }
}

/// Whether of a pair of Chinese quotes only one stands in a cell.
fn is_half_quoted(cell: &str) -> bool {
    cell.contains('“') != cell.contains('”')
}

fn count(row: &Row<'_>, sign: char) -> usize {
    row.cells().map(|cell| cell.matches(sign).count()).sum()
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
