//! What messages offer, as it is written into the cells that they are about.

use std::collections::BTreeMap;

use super::form::quoted;
use super::{Change, Repair, Source, Spot, What};
use crate::diagnostic::{CellRef, Diagnostic, Offer};

/// The offers of one file by row and column, as a spreadsheet counts them.
#[derive(Debug, Default)]
pub struct Suggested(BTreeMap<(usize, usize), Vec<Offer>>);

impl Suggested {
    /// No offers.
    pub const NONE: &Self = &Self(BTreeMap::new());

    /// Those of what was found, by the names of the files.
    pub fn by_file(found: &[Diagnostic]) -> BTreeMap<&str, Self> {
        let mut files: BTreeMap<&str, Self> = BTreeMap::new();
        for found in found {
            if let (Some(CellRef { column, row }), Some(offer)) = (found.place.cell, &found.offer) {
                let of_file = files.entry(&found.place.file).or_default();
                of_file.0.entry((row, column)).or_default().push(offer.clone());
            }
        }
        files
    }

    /// What a cell is to say instead; `None` where nothing is offered for it, or it does not say what it said.
    pub(super) fn of(&self, at: CellRef, cell: &str) -> Option<String> {
        let trimmed = cell.trim();
        let written = self.0.get(&(at.row, at.column))?.iter().fold(trimmed.to_owned(), |said, offer| {
            if offer.written.is_empty() || said == offer.written {
                return offer.instead.clone();
            }
            said.replacen(&offer.written, &offer.instead, 1)
        });
        (written != trimmed).then_some(written)
    }

    /// Whether anything is offered below a row.
    pub(super) fn is_below(&self, row: usize) -> bool {
        self.0.keys().any(|(at, _)| *at > row)
    }
}

/// A table whose header is not understood, or stands below a title: nothing but what is offered is changed in it. `None`
/// where nothing is offered, or some rows cannot be told apart.
pub(super) fn patched(source: &Source<'_>) -> Option<Repair> {
    let (mut scanner, mut told) = (source.scanner(), Vec::new());
    let mut row = scanner.row();
    let (mut out, mut changes) = (String::from("\u{feff}"), Vec::new());
    let mut end = source.text.len() - source.text.trim_start_matches('\u{feff}').len();
    while scanner.any_row(&mut row, &mut told) {
        for (index, cell) in row.cells().enumerate() {
            let span = row.span(index)?;
            let Some(instead) = source.suggested.of(row.cell_ref(index), cell) else { continue };
            out.push_str(source.text.get(end..span.start)?);
            out.push_str(&quoted(&instead, char::from(source.dialect.delimiter.byte())));
            end = span.end;
            let at = Some(Spot::of(&row, index));
            changes.push(Change { what: What::Suggested, at, from: cell.to_owned(), to: instead, times: 1 });
        }
    }
    out.push_str(source.text.get(end..)?);
    (told.is_empty() && !changes.is_empty()).then(|| Repair { changes, bytes: out.into_bytes() })
}
