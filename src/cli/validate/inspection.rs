//! What was looked through and found so far.

use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::assess::{Assessor, Scoresheet, Settlement};
use crate::cli::folder::Contents;
use crate::cli::year;
use crate::diagnostic::{Diagnostic, any_refusal};
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
    /// Whether something could not be looked through, because what it is read by is broken.
    pub(super) unread: bool,
    /// Whether a rubric is broken.
    pub(super) refused: bool,
    /// Every file that was read: no result is ever written over one of them.
    pub(super) inputs: Vec<PathBuf>,
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

    /// Reads every log on all cores, and notes each with what was found in it.
    ///
    /// # Errors
    /// A scoresheet does not add up: a mistake of the program.
    pub(super) fn read_logs<'a>(&mut self, contents: &'a Contents, rubric: &'a Rubric) -> Result<Vec<ReadLog<'a>>> {
        let assessor = Assessor::new(rubric);
        let read = year::each_town(
            contents,
            (rubric, None),
            &mut self.found,
            || (),
            |year, ()| {
                let (mut tally, mut records) = (assessor.tally(), 0);
                year.records(&mut |record| {
                    records += 1;
                    assessor.count(&mut tally, record);
                });
                let sheet = Settlement::new(&assessor, &tally, year.judged).score();
                let sheet = sheet.with_context(|| format!("the scoresheet of {}", year.town.name))?;
                Ok(ReadLog { no: year.no, town: year.town, judged: year.judged, records, sheet })
            },
        )?;
        let mut done = read.iter().peekable();
        for (&no, log) in &contents.logs {
            // one that could not be opened at all has no records
            let records = done.next_if(|read| read.no == no).map_or(0, |read| read.records);
            let town = contents.roster.get(no).map(|town| town.name.clone());
            let file = log.file.to_string();
            self.checked.push(Checked { file, holds: Holds::Log, town, records: Some(records) });
        }
        Ok(read)
    }
}
