//! What was looked through and found so far.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use jiff::civil::Date;

use crate::assess::{Assessor, Citing, Scoresheet, Settlement, SoFar};
use crate::cli::accepted::Accepted;
use crate::cli::folder::Contents;
use crate::cli::notes::Noted;
use crate::cli::options::Telling;
use crate::cli::year;
use crate::diagnostic::{Diagnostic, Severity, any_refusal};
use crate::evidence::{Town, TownNo};
use crate::ledger::Judgements;
use crate::report::{Checked, Holds};
use crate::rubric::Rubric;

/// What was looked through and found so far.
#[derive(Debug, Default)]
pub(super) struct Inspection {
    /// The files.
    pub(super) checked: Vec<Checked>,
    /// What was found in them.
    pub(super) found: Vec<Diagnostic>,
    /// The entries that own warnings, each with how many.
    pub(super) accepted: Vec<(Accepted, usize)>,
    /// Whether something could not be looked through, because what it is read by is broken.
    pub(super) unread: bool,
    /// Whether a rubric is broken.
    pub(super) refused: bool,
    /// The tables among the files, where they lie.
    pub(super) tables: Vec<Table>,
    /// The years so far, where a day was asked for.
    pub(super) years: Vec<Year>,
    /// A day of the period of logs that were given, three quarters through it.
    pub(super) day: Option<Date>,
    /// Whether a year was looked at without what the office found and ruled.
    pub(super) without_ledger: bool,
    /// Every file that was read: no result is ever written over one of them.
    pub(super) inputs: Vec<PathBuf>,
}

/// A table that was looked through.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) path: PathBuf,
    /// Its name for messages.
    pub(super) file: Arc<str>,
    pub(super) holds: Holds,
    /// The folder that it belongs to.
    pub(super) base: PathBuf,
}

/// The year so far of one town.
#[derive(Debug)]
pub(super) struct Year {
    /// The rubric that it goes by.
    pub(super) rubric: Arc<Rubric>,
    /// The town.
    pub(super) town: String,
    /// Its log, as shown.
    pub(super) log: String,
    /// What is lost and what is still to be had.
    pub(super) so_far: SoFar,
}

/// A log that was read.
pub(super) struct ReadLog<'a> {
    pub(super) no: TownNo,
    /// Its town.
    pub(super) town: &'a Town,
    /// What stands for the town in the ledger.
    pub(super) judged: &'a Judgements,
    /// How many of its rows are understood in full.
    pub(super) records: usize,
    /// What it comes to.
    pub(super) sheet: Scoresheet,
    /// What the year still holds, where a day was asked for.
    so_far: Option<SoFar>,
    /// Whether anything about the town is later than that day.
    is_cut: bool,
}

impl ReadLog<'_> {
    /// What may be noted of it.
    pub(super) fn noted(&self) -> Noted<'_> {
        Noted { town: self.town, judged: self.judged, sheet: &self.sheet, is_cut: self.is_cut }
    }
}

impl Inspection {
    /// Whether the run could not be done: for what it found, or because something could not be looked through.
    pub(super) fn is_refused(&self) -> bool {
        self.unread || self.refused || any_refusal(&self.found)
    }

    /// Notes a file other than a log.
    pub(super) fn check(&mut self, file: impl Into<String>, holds: Holds) {
        self.checked.push(Checked { file: file.into(), holds, town: None, records: None });
    }

    /// Notes a table, where it lies.
    pub(super) fn table(&mut self, path: PathBuf, file: Arc<str>, holds: Holds, base: PathBuf) {
        self.tables.push(Table { path, file, holds, base });
    }

    /// Reads every log on all cores, as it is at the end of a day where one is given, and notes each with what was found
    /// in it.
    ///
    /// # Errors
    /// A scoresheet does not add up: a mistake of the program.
    pub(super) fn read_logs<'a>(
        &mut self,
        contents: &'a Contents,
        assessor: &Assessor<'a>,
    ) -> Result<Vec<ReadLog<'a>>> {
        let by = (assessor.rubric(), assessor.as_of());
        let read = year::each_town(
            contents,
            by,
            &mut self.found,
            || Citing::new(assessor.rubric()),
            |year, citing| {
                let (mut tally, mut records) = (assessor.tally(), 0);
                let accepted = contents.options.telling == Telling::Accepted;
                year.records(&mut |record| {
                    records += 1;
                    assessor.count(&mut tally, record);
                    if accepted {
                        assessor.cite(citing, record);
                    }
                });
                if accepted {
                    year.tell_nowhere(assessor.rubric(), &citing.take());
                }
                let context = || format!("the scoresheet of {}", year.town.name);
                let sheet = Settlement::new(assessor, &tally, year.judged).score().with_context(context)?;
                let so_far = SoFar::new(assessor, &tally, year.judged).with_context(context)?;
                let is_cut = year.is_cut();
                Ok(ReadLog { no: year.no, town: year.town, judged: year.judged, records, sheet, so_far, is_cut })
            },
        )?;
        let mut done = read.iter().peekable();
        for (&no, log) in &contents.logs {
            // one that could not be opened at all has no records
            let records = done.next_if(|read| read.no == no).map_or(0, |read| read.records);
            // one that nobody needs has no name
            if log.file.is_empty() {
                continue;
            }
            let town = contents.roster.get(no).map(|town| town.name.clone());
            let file = log.file.to_string();
            if log.piped.is_none() {
                self.table(log.path.clone(), Arc::clone(&log.file), Holds::Log, contents.folder.clone());
            }
            self.checked.push(Checked { file, holds: Holds::Log, town, records: Some(records) });
        }
        if let Some(strays) = &contents.strays {
            self.read_logs(strays, assessor)?;
        }
        Ok(read)
    }

    /// Keeps the years so far of logs in which nothing is wrong: what is not understood would be missing in them.
    pub(super) fn keep_years(&mut self, contents: &Contents, read: Vec<ReadLog<'_>>, rubric: &Arc<Rubric>) {
        let errors = self.found.iter().filter(|found| found.severity == Severity::Error);
        let wrong: BTreeSet<&str> = errors.map(|found| &*found.place.file).collect();
        for ReadLog { no, town, so_far, .. } in read {
            let (Some(log), Some(so_far)) = (contents.logs.get(&no), so_far) else { continue };
            if !wrong.contains(&*log.file) {
                let (rubric, town, log) = (Arc::clone(rubric), town.name.clone(), log.file.to_string());
                self.years.push(Year { rubric, town, log, so_far });
            }
        }
    }
}
