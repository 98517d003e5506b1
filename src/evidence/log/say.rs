//! What is told in full of a log, and was only counted when its row was read.

use std::collections::BTreeMap;

use super::{Log, LogRead, LogReader};
use crate::diagnostic::{Diagnostic, unsaid};

impl LogReader<'_> {
    /// Says in full what is told of the rows of a log and was not said so, as they are read again.
    pub(super) fn say(&self, log: Log<'_>, found: &mut [Diagnostic]) {
        let unsaid = unsaid(found);
        if unsaid.is_empty() {
            return;
        }
        let lines = unsaid.iter().filter_map(|&at| Some(found.get(at)?.place.line)).collect();
        let (mut again, mut places) = (Vec::new(), BTreeMap::new());
        self.scan(log, Some(&lines), &mut again, &mut LogRead::default(), &mut |entry, fits, of_row| {
            for told in unsaid.iter().filter_map(|&at| found.get(at)) {
                if let Some(cell) = told.place.cell.filter(|_| told.place.line == entry.row.line()) {
                    places.insert((cell.row, cell.column), entry.row.place(cell.column - 1));
                }
            }
            entry.read(fits, of_row);
        });
        for at in unsaid {
            let Some(told) = found.get_mut(at) else { continue };
            let (kind, cell) = ((told.code, told.sort), told.place.cell);
            let said = again.iter().position(|said| ((said.code, said.sort), said.place.cell) == (kind, cell));
            if let Some(at) = said {
                *told = Diagnostic { severity: told.severity, ..again.swap_remove(at) };
            } else if let Some(place) = cell.and_then(|cell| places.remove(&(cell.row, cell.column))) {
                // one that several were joined to
                told.place = place;
            }
        }
    }
}
