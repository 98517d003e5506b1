//! The reading of the reviews, of one file or several.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::problem::ReviewProblem as P;
use super::row::{COLUMNS, NEEDED, Reader, Row, column};
use crate::chain::{Chains, copies};
use crate::diagnostic::{Diagnostic, Place};
use crate::evidence::{Decision, LogReader, RecordKey, Roster, TownNo, Unreviewed, Verdict};
use crate::rubric::Rubric;
use crate::sheet::{Dialect, Header, Merging, Scanner};
use crate::text;

/// The office's reviews, of all towns.
#[derive(Debug, Default)]
pub struct Reviews {
    pub(super) rows: Vec<Row>,
    /// The chains of rows that supersede one another, each from the first to the last.
    pub(super) of_town: BTreeMap<TownNo, Vec<Vec<usize>>>,
    pub(super) as_of: Option<Date>,
    /// What a record counts for that nobody has decided on.
    pub unreviewed: Unreviewed,
    /// The town of each row that is later than the day at whose end they are looked at, in order; `None` where it is not
    /// known.
    pub later: Vec<Option<TownNo>>,
    /// The same for each verdict that has no date, and therefore stands on every day.
    pub undated: Vec<Option<TownNo>>,
    /// The greatest number among ids of the form V12.
    pub greatest: u64,
}

/// All that a row says, by value.
type Meaning = (TownNo, Option<RecordKey>, [String; 5], (Option<Decision>, Option<Date>), [Option<String>; 2]);

/// Reads reviews of the towns of one roster, in the words of one rubric.
#[derive(Debug)]
pub struct ReviewsReader<'r> {
    roster: &'r Roster,
    rubric: &'r Rubric,
    logs: LogReader<'r>,
    as_of: Option<Date>,
    dialect: Dialect,
    unreviewed: Unreviewed,
}

impl<'r> ReviewsReader<'r> {
    /// A reader for the reviews of these towns, whose logs are kept in the words of this rubric.
    pub fn new(roster: &'r Roster, rubric: &'r Rubric) -> Self {
        let (logs, dialect) = (LogReader::new(rubric), Dialect::default());
        Self { roster, rubric, logs, as_of: None, dialect, unreviewed: Unreviewed::default() }
    }

    /// The same for the reviews as they were known at the end of a day.
    #[must_use]
    pub fn as_of(self, day: Option<Date>) -> Self {
        Self { as_of: day, ..self }
    }

    /// The same for tables that are written otherwise, or may grow larger.
    #[must_use]
    pub fn in_dialect(self, dialect: Dialect) -> Self {
        Self { dialect, ..self }
    }

    /// The same where a record on which nobody has decided counts for this.
    #[must_use]
    pub fn unreviewed(self, unreviewed: Unreviewed) -> Self {
        Self { unreviewed, ..self }
    }

    /// Reads the files as one table, each with its name for messages. What is wrong in them is added to the diagnostics;
    /// what is returned then is what could be understood, and nothing to score by.
    pub fn read<'t>(
        &self,
        files: impl IntoIterator<Item = (&'t Arc<str>, &'t str)>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Reviews {
        let mut rows = Vec::new();
        let mut complete = true;
        for (file, text) in files {
            complete &= self.file(file, text, &mut rows, diagnostics);
        }
        copies::leave_out(&mut rows, meaning, diagnostics);
        self.leave_out_repeats(&mut rows, diagnostics);
        let chains = Chains::tie(&rows, complete, diagnostics);
        let mut of_town: BTreeMap<TownNo, Vec<Vec<usize>>> = BTreeMap::new();
        for (at, row) in rows.iter().enumerate() {
            // a circle has no last row, and has been told
            if let Some((town, _)) = row.town.as_ref().filter(|_| chains.superseded_by(at).is_none()) {
                of_town.entry(*town).or_default().push(chains.whole(at));
            }
        }
        let town = |row: &Row| row.town.as_ref().map(|(town, _)| *town);
        let mut later: Vec<_> = rows.iter().filter(|row| self.is_later(row)).map(town).collect();
        later.sort_unstable();
        let last =
            |chain: &Vec<usize>| chain.iter().rev().filter_map(|&at| rows.get(at)).find(|row| !self.is_later(row));
        let standing = of_town.values().flatten().filter_map(last);
        let undated = standing.filter(|row| row.verdict.decision.is_some() && row.verdict.on.is_none()).map(town);
        let undated = undated.collect();
        let numbers = rows.iter().filter_map(|row| row.id.as_ref()?.text.strip_prefix(['V', 'v'])?.parse().ok());
        let greatest = numbers.max().unwrap_or(0);
        Reviews { rows, of_town, as_of: self.as_of, unreviewed: self.unreviewed, later, undated, greatest }
    }

    fn is_later(&self, row: &Row) -> bool {
        self.as_of.zip(row.verdict.on).is_some_and(|(day, on)| on > day)
    }

    /// Takes out a row that stands in an earlier file too, and reports it. In one file rows alike may be on records alike.
    fn leave_out_repeats(&self, rows: &mut Vec<Row>, diagnostics: &mut Vec<Diagnostic>) {
        let mut firsts: BTreeMap<Meaning, Place> = BTreeMap::new();
        rows.retain(|row| {
            let Some(meaning) = meaning(row) else { return true };
            let first = firsts.entry(meaning).or_insert_with(|| row.verdict.place.clone());
            let is_new = first.file == row.verdict.place.file;
            // an id that is repeated is a mistake on every day, and nothing else of a later row is
            if !is_new && (row.id.is_some() || !self.is_later(row)) {
                let there = text!("另一行", "the other row");
                diagnostics.push(Diagnostic::new(&P::Twin, row.verdict.place.clone()).also(first.clone(), there));
            }
            is_new
        });
    }

    /// Adds the rows of one file, and tells whether all of them could be read.
    fn file(&self, file: &Arc<str>, text: &str, rows: &mut Vec<Row>, diagnostics: &mut Vec<Diagnostic>) -> bool {
        let mut scanner = Scanner::with(Arc::clone(file), text, self.dialect);
        let Some(header) = Header::read(&mut scanner, &COLUMNS, diagnostics) else { return false };
        let (mut cells, mut complete, mut merging) = (scanner.row(), true, Merging::new(&header, &NEEDED, true));
        loop {
            let before = diagnostics.len();
            let more = scanner.next_row(&mut cells, diagnostics);
            complete &= diagnostics.len() == before;
            if !more {
                merging.join(diagnostics);
                return complete;
            }
            let of_row = diagnostics.len();
            if !header.fits(&mut cells, diagnostics) {
                merging.row(&cells, false, diagnostics, of_row);
                complete = false;
                continue;
            }
            let (roster, logs, period) = (self.roster, &self.logs, self.rubric.period);
            let row = Reader { header: &header, roster, logs, period, diagnostics }.row(&cells);
            if diagnostics.len() > of_row && header.is_stray(&cells, diagnostics) {
                diagnostics.drain(of_row..diagnostics.len() - 1);
                complete = false;
            } else {
                if row.as_ref().is_some_and(|row| self.is_later(row)) {
                    // what is wrong in it counts on its own day; that it names another wrongly counts on every day
                    let told = diagnostics.split_off(of_row);
                    let of_ids = [column::ID, column::SUPERSEDES];
                    diagnostics.extend(told.into_iter().filter(|told| header.is_in(&told.place, &of_ids)));
                }
                rows.extend(row);
            }
            merging.row(&cells, true, diagnostics, of_row);
        }
    }
}

/// Nothing of a row whose town is not known: that is told.
fn meaning(row: &Row) -> Option<Meaning> {
    let Verdict { decision, reason, by, on, id, supersedes, .. } = &row.verdict;
    let named = [&row.title, &row.record, &row.seen, reason, by].map(|words| words.split_whitespace().collect());
    let ids = [id.clone(), supersedes.clone()];
    Some((row.town.as_ref()?.0, row.key.clone(), named, (*decision, *on), ids))
}
