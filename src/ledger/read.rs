//! The reading of a whole ledger.

use std::collections::btree_map::Entry as Slot;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::entry::{Award, Entry};
use super::problem::LedgerProblem as P;
use super::row::{COLUMNS, Reader, Row, Says, TOWN};
use super::{Ledger, eaten, zeros};
use crate::chain::{Chains, Named};
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::evidence::{Roster, Town, TownNo};
use crate::rubric::{Rubric, RuleNo};
use crate::sheet::{Dialect, Header, Scanner, key};
use crate::text;

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
        report_seconds(&rows, &chains, &stands, diagnostics);
        report_twins(&rows, diagnostics);
        report_alike_ids(&rows, diagnostics);
        standing(rows, &stands)
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

/// A ruling, a mark or a proportion stands once for a town and rule.
fn report_seconds(rows: &[Row<'_>], chains: &Chains, stands: &[bool], diagnostics: &mut Vec<Diagnostic>) {
    let mut firsts: BTreeMap<(TownNo, RuleNo), &Place> = BTreeMap::new();
    for (at, (row, &stands)) in rows.iter().zip(stands).enumerate() {
        let (Some(case), Some(Says::Award { .. })) = (row.case, row.says) else { continue };
        // where it is meant to supersede one and cannot, that is reported already
        if !stands || (row.supersedes.is_some() && chains.supersedes(at).is_none()) {
            continue;
        }
        let Some(first) = firsts.get(&case.key()) else {
            firsts.insert(case.key(), &row.place);
            continue;
        };
        let problem = P::Second { town: case.name.to_owned(), rule: case.id.to_owned() };
        let there = text!("第一条在这里", "the first is here");
        diagnostics.push(Diagnostic::new(&problem, row.place.clone()).also((*first).clone(), there));
    }
}

/// Findings that are alike in every cell would be charged twice. With ids of their own they may be two, which is asked.
fn report_twins(rows: &[Row<'_>], diagnostics: &mut Vec<Diagnostic>) {
    let mut firsts = BTreeMap::new();
    for row in rows.iter().filter(|row| row.supersedes.is_none()) {
        let (Some(case), Some(Says::Finding(times @ 1..))) = (row.case, row.says) else { continue };
        let words = [&row.reason, &row.by].map(|words| words.split_whitespace().collect::<String>());
        match firsts.entry((case.key(), times, row.date, words)) {
            Slot::Vacant(free) => {
                free.insert((&row.place, row.id.is_some()));
            }
            // a cell that is not understood is as good as empty, and told by itself
            Slot::Occupied(_)
                if diagnostics
                    .iter()
                    .any(|told| told.place.line == row.place.line && told.severity == Severity::Error) => {}
            Slot::Occupied(first) => {
                let there = text!("第一行在这里", "the first is here");
                let &(first, has_id): &(&Place, bool) = first.get();
                let problem = if has_id || row.id.is_some() { P::TwinButId } else { P::Twin };
                diagnostics.push(Diagnostic::new(&problem, row.place.clone()).also(first.clone(), there));
            }
        }
    }
}

/// Ids that are one number to a spreadsheet: one saving of the table, and a row supersedes the wrong one.
fn report_alike_ids(rows: &[Row<'_>], diagnostics: &mut Vec<Diagnostic>) {
    let mut firsts: BTreeMap<Decimal, &Named> = BTreeMap::new();
    for id in rows.iter().filter_map(|row| row.id.as_ref()) {
        let Some(number) = eaten::value(&id.text) else { continue };
        let first = *firsts.entry(number).or_insert(id);
        if first.text != id.text {
            let problem = P::AlikeIds { id: id.text.clone(), other: first.text.clone() };
            let there = text!("另一个在这里", "the other is here");
            diagnostics.push(Diagnostic::new(&problem, id.place.clone()).also(first.place.clone(), there));
        }
    }
}

/// What stands, by town and rule. A ruling on what only the office can find is the finding too, unless that was
/// recorded by itself.
fn standing(rows: Vec<Row<'_>>, stands: &[bool]) -> Ledger {
    let mut ledger = Ledger::default();
    let mut implied = Vec::new();
    for (row, &stands) in rows.into_iter().zip(stands) {
        let (Some(case), Some(says)) = (row.case, row.says) else { continue };
        let (found, award): (u64, Option<Award>) = match says {
            Says::Finding(times) => (times, None),
            Says::Award { award, found } => (found, Some(award)),
        };
        if !stands || (found == 0 && award.is_none()) {
            continue;
        }
        let judgement = ledger.towns.entry(case.town).or_default().rules.entry(case.rule).or_default();
        let entry = Entry {
            what: found,
            reason: row.reason,
            by: row.by,
            date: row.date,
            id: row.id.map(|id| id.text),
            supersedes: row.supersedes.map(|id| id.text),
            place: row.place,
        };
        match award {
            None => judgement.findings.push(entry),
            Some(award) => {
                judgement.award = Some(entry.with(award));
                implied.extend((found > 0).then_some((case.key(), entry)));
            }
        }
    }
    for ((town, rule), entry) in implied {
        let judgement = ledger.towns.entry(town).or_default().rules.entry(rule).or_default();
        if judgement.findings.is_empty() {
            judgement.findings.push(entry);
        }
    }
    ledger
}

impl Entry<u64> {
    /// The same row, saying something else too.
    fn with<T>(&self, what: T) -> Entry<T> {
        Entry {
            what,
            reason: self.reason.clone(),
            by: self.by.clone(),
            date: self.date,
            id: self.id.clone(),
            supersedes: self.supersedes.clone(),
            place: self.place.clone(),
        }
    }
}
