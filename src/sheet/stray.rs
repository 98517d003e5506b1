//! Rows among the others that are no entries of the table: its header once more, totals, a signature.

use unicode_normalization::UnicodeNormalization as _;

use super::foot::foot;
use super::header::Header;
use super::key::{is_usual, key};
use super::naming::{has_digit, is_called, named};
use super::problem::SheetProblem;
use super::row::Row;
use super::trim::trimmed;
use crate::diagnostic::Diagnostic;

/// How a line of totals begins.
const TOTALS: [&str; 12] =
    ["合计", "总计", "共计", "小计", "累计", "汇总", "total", "sum", "本页合计", "本页小计", "本月合计", "本季合计"];
const TOTALS_BEGIN: [char; 11] = ['合', '总', '共', '小', '累', '汇', '本', 't', 'T', 's', 'S'];
/// Among how many cells at the beginning the word for it stands: a number or a date may come first.
const FIRST: usize = 3;

impl Header {
    /// Reports a row that is no entry, and tells whether it is one: a header once more, be it in another language or
    /// order, as where two files were joined; a line of totals; or the foot of a form, as people put below a table.
    pub fn is_stray(&self, row: &Row<'_>, diagnostics: &mut Vec<Diagnostic>) -> bool {
        if self.is_one_of_any_length(row, diagnostics) {
            return true;
        }
        let Some((at, written)) = self.lone(row) else { return false };
        let problem = SheetProblem::Lone { written: written.to_owned() };
        diagnostics.push(row.wrong(&problem, at));
        true
    }

    /// What of that shows in a row of any length.
    pub(super) fn is_one_of_any_length(&self, row: &Row<'_>, diagnostics: &mut Vec<Diagnostic>) -> bool {
        let problem = if self.is_header(row) {
            SheetProblem::HeaderAgain { line: row.line() }
        } else if let Some(written) = total(row) {
            SheetProblem::Totals { written: written.to_owned() }
        } else if let Some(written) = foot(row.cells()) {
            SheetProblem::Foot { written: written.to_owned() }
        } else {
            return false;
        };
        diagnostics.push(row.wrong(&problem, 0));
        true
    }

    /// The one cell that says anything, in a table of which several have to.
    pub(super) fn lone<'r>(&self, row: &'r Row<'_>) -> Option<(usize, &'r str)> {
        let required = self.holds.iter().filter(|(_, required)| *required).count();
        let mut filled = row.cells().enumerate().filter(|(_, cell)| !cell.trim().is_empty());
        let (at, only) = filled.next()?;
        (required > 1 && filled.next().is_none()).then_some((at, only.trim()))
    }

    /// Whether a row says what the header says, or most of what it says are names of columns.
    pub(super) fn is_header(&self, row: &Row<'_>) -> bool {
        let filled = || row.cells().filter(|cell| !trimmed(cell).is_empty());
        // a wrong row is seldom a header: half of its cells tell, and most of them by a look at their bytes
        let (count, sure) =
            filled().fold((0_usize, 0_usize), |(count, sure), cell| (count + 1, sure + usize::from(!may_name(cell))));
        let most = count.div_ceil(2);
        let names = |cell: &str| named(self.columns, cell).is_some() || is_called(self.columns, cell);
        let rest = most.saturating_sub(sure);
        let others = || sure + filled().filter(|cell| may_name(cell) && !names(cell)).take(rest).count();
        let same = || row.cells().map(str::trim).take(self.width).eq(self.cells.iter().take(self.width));
        (rest > 0 && (count.saturating_sub(1)).min(most) > others()) || same()
    }
}

/// Whether a cell may name a column, in its own words, spelt otherwise, or as people call it. No name of a column is
/// long or has a digit in it.
fn may_name(cell: &str) -> bool {
    const LONGEST: usize = 60;
    cell.len() <= LONGEST && !has_digit(cell)
}

/// The word for totals with which a row begins: the first that it says, or one of its first cells.
pub(super) fn total<'r>(row: &'r Row<'_>) -> Option<&'r str> {
    let is_total = |cell: &&str| {
        // nearly every cell begins with a letter that no folding changes
        let cell = trimmed(cell);
        let first = cell.chars().next().filter(|first| is_usual(*first));
        let first = first.or_else(|| cell.nfkc().find(|c| !c.is_whitespace()));
        if first.is_none_or(|first| !TOTALS_BEGIN.contains(&first)) {
            return false;
        }
        let word = key(cell);
        let word = word.trim_end_matches(|c: char| c == ':' || c.is_whitespace());
        // written wide to look well: 合 计
        let letters = || word.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_lowercase());
        TOTALS.iter().any(|total| letters().eq(total.chars()))
    };
    let first = row.cells().position(|cell| !cell.trim().is_empty()).unwrap_or(0);
    row.cells().take(FIRST.max(first + 1)).find(is_total).map(str::trim)
}
