//! Which sheet of a workbook holds the table that is sought.

use super::problem::WorkbookProblem;
use super::{Sheet, Sought};
use crate::sheet::column::Column;
use crate::sheet::key::key;
use crate::sheet::naming::{is_called, named};

/// How far down the header is looked for: a title may stand above it.
const ROWS: usize = 6;
/// How many names of columns make a header.
const SEVERAL: usize = 2;

/// The sheet that is read.
pub(super) struct Choice<'s> {
    pub(super) sheet: &'s Sheet,
    /// The columns that it is likest to have.
    pub(super) columns: &'static [Column],
}

/// The visible sheet whose header is known; of several the one that is called as its table is.
pub(super) fn choose<'s>(sheets: &'s [Sheet], sought: &[Sought]) -> Result<Choice<'s>, WorkbookProblem> {
    let filled: Vec<&Sheet> = sheets.iter().filter(|sheet| !sheet.is_hidden && !sheet.grid.cells.is_empty()).collect();
    let mut known: Vec<(usize, &Sheet, Sought)> = Vec::new();
    for sheet in &filled {
        let likeliest = sought.iter().map(|sought| (likeness(sheet, sought.columns), *sought));
        if let Some((likeness, sought)) = likeliest.max_by_key(|(likeness, _)| *likeness).filter(|(of, _)| *of > 0) {
            known.push((likeness, sheet, sought));
        }
    }
    let is_called = |(_, sheet, sought): &&(usize, &Sheet, Sought)| {
        let name = key(&sheet.name).to_lowercase();
        sought.called.iter().any(|called| name == *called)
    };
    let called: Vec<_> = known.iter().filter(is_called).collect();
    match (&*known, &*called, &*filled) {
        ([(_, sheet, sought)], ..) | (_, [(_, sheet, sought)], _) => Ok(Choice { sheet, columns: sought.columns }),
        // what is wrong with the only one is told when it is read
        ([], _, [sheet]) => Ok(Choice { sheet, columns: sought.first().map_or(&[], |sought| sought.columns) }),
        ([], _, []) => match sheets.iter().find(|sheet| !sheet.is_hidden) {
            Some(sheet) => Ok(Choice { sheet, columns: &[] }),
            None => Err(WorkbookProblem::NoSheet { names: Vec::new(), called: "" }),
        },
        (known, _, filled) => {
            let of_known = known.iter().map(|(_, sheet, _)| sheet.name.clone()).collect::<Vec<_>>();
            let of_filled = || filled.iter().map(|sheet| sheet.name.clone()).collect();
            let called = known.first().map_or("", |(_, _, sought)| sought.called[0]);
            let names = if known.is_empty() { of_filled() } else { of_known };
            Err(WorkbookProblem::NoSheet { names, called })
        }
    }
}

/// How many of the columns the likeliest header of a sheet names; none where that is no sign of one.
fn likeness(sheet: &Sheet, columns: &[Column]) -> usize {
    let header = header(sheet, columns);
    header.map_or(0, |(_, known)| known)
}

/// The row that is likeliest the header of a sheet, and how many of the columns it names.
pub(super) fn header(sheet: &Sheet, columns: &[Column]) -> Option<(usize, usize)> {
    let required = columns.iter().filter(|column| column.required).count();
    let mut likeliest: Option<(usize, usize)> = None;
    for row in sheet.grid.rows().take(ROWS) {
        let said = row.iter().map(|cell| sheet.grid.said(cell).trim());
        let known = said.filter(|cell| named(columns, cell).is_some() || is_called(columns, cell)).count();
        // one name alone is the header of a table that needs no more
        let is_one = known >= SEVERAL || (known == 1 && required == 1);
        if let Some(first) = row.first().filter(|_| is_one && likeliest.is_none_or(|(_, before)| known > before)) {
            likeliest = Some((first.row, known));
        }
    }
    likeliest
}
