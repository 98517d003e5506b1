//! What was looked through and found so far.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Result;
use jiff::civil::Date;

use super::looking::Looking;
use crate::assess::{Assessor, SoFar};
use crate::cli::accepted_entries::Accepted;
use crate::cli::console::Console;
use crate::cli::contents::Contents;
use crate::cli::options::Telling;
use crate::cli::progress;
use crate::diagnostic::{Diagnostic, Severity, any_refusal};
use crate::lang::Lang;
use crate::report::{Checked, Holds};
use crate::rubric::Rubric;
use crate::year::{Assessing, Scored};

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
        assessor: &'a Assessor<'a>,
        (lang, console): (Lang, &mut Console<'_>),
    ) -> Result<Vec<Scored<'a>>> {
        let telling = contents.options.telling == Telling::Accepted;
        let stated = if telling { contents.logs.keys().copied().collect() } else { BTreeSet::new() };
        let by = Looking(Assessing { assessor, stated, so_far: true });
        let (year, found) = (contents.year(assessor.rubric(), assessor.as_of()), &mut self.found);
        let read = progress::shown(contents, lang, console, || year.towns(&by, found))?;
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
            self.read_logs(strays, assessor, (lang, console))?;
        }
        Ok(read)
    }

    /// Keeps the years so far of logs in which nothing is wrong: what is not understood would be missing in them.
    pub(super) fn keep_years(&mut self, contents: &Contents, read: Vec<Scored<'_>>, rubric: &Arc<Rubric>) {
        let errors = self.found.iter().filter(|found| found.severity == Severity::Error);
        let wrong: BTreeSet<&str> = errors.map(|found| &*found.place.file).collect();
        for Scored { no, town, so_far, .. } in read {
            let (Some(log), Some(so_far)) = (contents.logs.get(&no), so_far) else { continue };
            if !wrong.contains(&*log.file) {
                let (rubric, town, log) = (Arc::clone(rubric), town.name.clone(), log.file.to_string());
                self.years.push(Year { rubric, town, log, so_far });
            }
        }
    }
}
