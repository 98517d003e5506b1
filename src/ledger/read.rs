//! The reading of a whole ledger.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use super::case::Row;
use super::one_number::OneNumber;
use super::row::{COLUMNS, ID, NEEDED, Reader, SUPERSEDES, TOWN};
use super::{Ledger, history, open, repeats, zeros};
use crate::chain::Chains;
use crate::diagnostic::{Diagnostic, any_error};
use crate::evidence::{Roster, Town};
use crate::rubric::Rubric;
use crate::sheet::{Column, Dialect, Header, Merging, Scanner, key};

/// Reads ledgers of the towns of one roster, in the words of one rubric.
#[derive(Debug, Clone, Copy)]
pub struct LedgerReader<'r> {
    roster: &'r Roster,
    rubric: &'r Rubric,
    as_of: Option<Date>,
    dialect: Dialect,
}

impl<'r> LedgerReader<'r> {
    /// A reader for the ledger of these towns, judged by this rubric.
    pub fn new(roster: &'r Roster, rubric: &'r Rubric) -> Self {
        Self { roster, rubric, as_of: None, dialect: Dialect::default() }
    }

    /// The same for a ledger as it was at the end of a day: what is dated later is left out.
    #[must_use]
    pub fn as_of(self, day: Option<Date>) -> Self {
        Self { as_of: day, ..self }
    }

    /// The same for a ledger that is written otherwise, or may grow larger.
    #[must_use]
    pub fn in_dialect(self, dialect: Dialect) -> Self {
        Self { dialect, ..self }
    }

    /// Reads a ledger that is one file: [`LedgerReader::read_all`].
    pub fn read(&self, file: &Arc<str>, text: &str, diagnostics: &mut Vec<Diagnostic>) -> Ledger {
        self.read_all(&[(Arc::clone(file), Some(text))], diagnostics)
    }

    /// Reads `ledger.csv` and the ledgers beside it as one, each with its name for messages; without a text where it
    /// could not be read. What is wrong is added to the diagnostics; what is returned then is what could be
    /// understood, and nothing to score by.
    pub fn read_all(&self, files: &[(Arc<str>, Option<&str>)], diagnostics: &mut Vec<Diagnostic>) -> Ledger {
        let (mut rows, mut complete, before) = (Vec::new(), true, diagnostics.len());
        for (file, text) in files {
            complete &= text.is_some_and(|text| self.rows((file, text), &mut rows, diagnostics));
        }
        let told = diagnostics.get(before..).unwrap_or_default();
        let is_blank = complete && !files.is_empty() && rows.is_empty() && !any_error(told);
        repeats::leave_out(&mut rows, diagnostics);
        let chains = Chains::tie(&rows, complete, diagnostics);
        zeros::report(&rows, &chains, self.rubric, diagnostics);
        repeats::report(&rows, &chains, diagnostics);
        Ledger { is_blank, open: open::rows(&rows, &chains, self.rubric, diagnostics), ..history::of(&rows, &chains) }
    }

    /// The rows of one file. Tells whether each of them was understood so far that its ids are known.
    fn rows(
        &self,
        (file, text): (&Arc<str>, &str),
        rows: &mut Vec<Row<'r>>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> bool {
        let Self { roster, rubric, as_of, dialect } = *self;
        let mut scanner = Scanner::with(Arc::clone(file), text, dialect);
        let Some(header) = Header::read(&mut scanner, &COLUMNS, diagnostics) else { return false };
        let mut cells = scanner.row();
        let (mut complete, mut merging) = (true, Merging::new(&header, &NEEDED, true));
        let mut one_number = OneNumber::new(rubric);
        loop {
            let before = diagnostics.len();
            let more = scanner.next_row(&mut cells, diagnostics);
            complete &= diagnostics.len() == before;
            if !more {
                merging.join(diagnostics);
                one_number.report(diagnostics);
                return complete;
            }
            let of_row = diagnostics.len();
            if !header.fits(&mut cells, diagnostics) {
                merging.row(&cells, false, diagnostics, of_row);
                complete = false;
                continue;
            }
            let mut row = Reader { header: &header, roster, rubric, diagnostics }.row(&cells);
            row.is_later = as_of.is_some_and(|day| row.date.is_some_and(|date| date > day));
            if row.is_later {
                // what is wrong in it counts on its own day; that it names another wrongly counts on every day
                let told = diagnostics.split_off(of_row);
                diagnostics.extend(told.into_iter().filter(|told| header.is_in(&told.place, &[ID, SUPERSEDES])));
            } else if diagnostics.len() > of_row && header.is_stray(&cells, diagnostics) {
                diagnostics.drain(of_row..diagnostics.len() - 1);
                merging.row(&cells, true, diagnostics, of_row);
                complete = false;
                continue;
            } else {
                one_number.look(&header, &cells);
                row.is_clean = diagnostics.get(of_row..).is_none_or(|told| !any_error(told));
            }
            merging.row(&cells, true, diagnostics, of_row);
            rows.push(row);
        }
    }
}

/// Reads a usual ledger: [`LedgerReader::read`].
pub fn read(
    file: &Arc<str>,
    text: &str,
    roster: &Roster,
    rubric: &Rubric,
    diagnostics: &mut Vec<Diagnostic>,
) -> Ledger {
    LedgerReader::new(roster, rubric).read(file, text, diagnostics)
}

/// A roster of the towns that a table of the office names in its first column, for where there is no other. What is wrong
/// in it is told when it is read.
pub fn towns(dialect: Dialect, columns: &'static [Column], file: &Arc<str>, text: &str) -> Roster {
    let (mut scanner, mut untold) = (Scanner::with(Arc::clone(file), text, dialect), Vec::new());
    let mut towns: Vec<Town> = Vec::new();
    if let Some(header) = Header::read(&mut scanner, columns, &mut untold) {
        let (mut cells, mut names) = (scanner.row(), BTreeSet::new());
        while scanner.next_row(&mut cells, &mut untold) {
            if !header.fits(&mut cells, &mut untold) {
                continue;
            }
            let name = key(header.cell(&cells, TOWN)).into_owned();
            if !name.is_empty() && names.insert(name.clone()) {
                towns.push(Town { name, group: String::new(), aliases: Vec::new() });
            }
        }
    }
    Roster::new(towns)
}
