//! The reading of a whole ledger.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use super::row::{COLUMNS, Reader, TOWN};
use super::{Ledger, history, open, repeats, zeros};
use crate::chain::Chains;
use crate::diagnostic::Diagnostic;
use crate::evidence::{Roster, Town};
use crate::rubric::Rubric;
use crate::sheet::{Dialect, Header, Scanner, key};

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

    /// The same for a ledger as it is at the end of a day: nothing in it can be later.
    #[must_use]
    pub fn as_of(self, day: Option<Date>) -> Self {
        Self { as_of: day, ..self }
    }

    /// The same for a ledger that is written otherwise, or may grow larger.
    #[must_use]
    pub fn in_dialect(self, dialect: Dialect) -> Self {
        Self { dialect, ..self }
    }

    /// Reads `ledger.csv`; `file` is its name for messages. What is wrong in it is added to the diagnostics; what is
    /// returned then is what could be understood, and nothing to score by.
    pub fn read(&self, file: &Arc<str>, text: &str, diagnostics: &mut Vec<Diagnostic>) -> Ledger {
        let Self { roster, rubric, as_of, dialect } = *self;
        let mut scanner = Scanner::with(Arc::clone(file), text, dialect);
        let Some(header) = Header::read(&mut scanner, &COLUMNS, diagnostics) else {
            return Ledger::default();
        };
        let mut cells = scanner.row();
        let mut rows = Vec::new();
        let mut complete = true;
        loop {
            let before = diagnostics.len();
            let more = scanner.next_row(&mut cells, diagnostics);
            complete &= diagnostics.len() == before;
            if !more {
                break;
            }
            let of_row = diagnostics.len();
            let row = header
                .fits(&mut cells, diagnostics)
                .then(|| Reader { header: &header, roster, rubric, as_of, diagnostics }.row(&cells));
            if row.is_some() && diagnostics.len() > of_row && header.is_stray(&cells, diagnostics) {
                diagnostics.drain(of_row..diagnostics.len() - 1);
                complete = false;
            } else {
                complete &= row.is_some();
                rows.extend(row);
            }
        }
        let chains = Chains::tie(&rows, complete, diagnostics);
        let stands = chains.standing(|_| true);
        zeros::report(&rows, &chains, rubric, diagnostics);
        repeats::report(&rows, &chains, &stands, diagnostics);
        Ledger { open: open::rows(&rows, &stands, rubric, diagnostics), ..history::of(&rows, &chains) }
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

/// A roster of the towns that a ledger names, for where there is no other. What is wrong in it is told by [`read()`].
pub fn towns(dialect: Dialect, file: &Arc<str>, text: &str) -> Roster {
    let (mut scanner, mut untold) = (Scanner::with(Arc::clone(file), text, dialect), Vec::new());
    let mut towns: Vec<Town> = Vec::new();
    if let Some(header) = Header::read(&mut scanner, &COLUMNS, &mut untold) {
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
