//! The files that a row names, each by its path from the folder.

use std::collections::BTreeSet;

use super::entry::{Entry, FILES};
use super::problem::LogProblem;
use crate::evidence::attachment::{Astray, Attachment, path};
use crate::evidence::words_of;

impl Entry<'_, '_> {
    /// Adds the files of the row.
    pub(super) fn files(&mut self) {
        let Some((column, cell)) = self.header.index(FILES).and_then(|at| Some((at, self.row.get(at)?))) else {
            return;
        };
        if cell.is_empty() {
            return;
        }
        let mut named = BTreeSet::new();
        // one that is named again is the same file
        for (at, written) in words_of(cell).filter(|(_, written)| named.insert(*written)) {
            let place = self.row.place_within(column, at..at + written.len());
            let (len, written) = (written.len(), written.to_owned());
            let problem = match path(&written) {
                Ok(path) => {
                    self.read.attachments.push(Attachment { path, place, rejected: false });
                    continue;
                }
                Err(Astray::Out(how)) => LogProblem::FileOutside { written, how },
                Err(Astray::Impossible(why)) => LogProblem::FileImpossible { written, why },
            };
            self.found.push(self.row.wrong_within(&problem, column, at..at + len));
        }
    }
}
