//! A year of one office: every town's log read and counted.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Result};
use rayon::prelude::*;

use super::folder::{Contents, read_file_into};
use super::logs::LogFile;
use super::notes;
use crate::assess::{Assessor, Citations, Scoresheet, Settlement, Tally};
use crate::diagnostic::{Diagnostic, any_error};
use crate::evidence::{LogReader, Town, TownNo};
use crate::ledger::Judgements;
use crate::rank::OpenTown;

/// Nothing stands for a town that the ledger does not name.
static NOTHING: Judgements = Judgements { rules: BTreeMap::new() };

/// What became of one town.
#[derive(Debug)]
pub(super) struct Assessed<'a> {
    /// The town.
    pub(super) town: &'a Town,
    /// Its log, as shown.
    pub(super) log: String,
    /// What stands for it in the ledger.
    pub(super) judged: &'a Judgements,
    /// Its scoresheet; without lines where no statement was asked for.
    pub(super) sheet: Scoresheet,
    /// The rows behind each line, where a statement was asked for.
    pub(super) citations: Option<Citations>,
    /// What its log came to, kept only where rows of it are under review.
    tally: Option<Tally>,
}

impl Assessed<'_> {
    /// How it could be settled further.
    pub(super) fn open<'s>(&'s self, assessor: &'s Assessor<'s>) -> OpenTown<'s> {
        let settlement = self.tally.as_ref().map(|tally| Settlement::new(assessor, tally, self.judged));
        OpenTown { score: &self.sheet.score, settlement }
    }
}

/// Reads and counts every town's log, in the order of the roster, on all cores. What is wrong in them is added to
/// the diagnostics, and where nothing is, what the ledger says in vain: a record that is not understood is no sign
/// that a ruling is idle. A town whose log cannot be read is left out.
///
/// # Errors
/// A scoresheet does not add up: a mistake of the program.
pub(super) fn assess<'a>(
    contents: &'a Contents,
    assessor: &'a Assessor<'a>,
    stated: &BTreeSet<TownNo>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Vec<Assessed<'a>>> {
    let reader = LogReader::new(assessor.rubric());
    let year = Year { contents, assessor, reader };
    let logs: Vec<(TownNo, &LogFile)> = contents.logs.iter().map(|(town, log)| (*town, log)).collect();
    let towns = logs.par_iter().map_init(Vec::new, |bytes, &(town, log)| {
        let stated = stated.contains(&town);
        year.town(town, log, stated, bytes)
    });
    let towns: Vec<_> = towns.collect();
    let mut assessed = Vec::with_capacity(towns.len());
    for town in towns {
        let (town, found) = town?;
        diagnostics.extend(found);
        assessed.extend(town);
    }
    if !any_error(diagnostics) {
        for town in &assessed {
            let notes = &town.sheet.notes;
            diagnostics.extend(notes::diagnostics(assessor.rubric(), &town.town.name, town.judged, notes));
        }
    }
    Ok(assessed)
}

/// A town, unless its log cannot be read, and what is wrong in it.
type Told<'a> = (Option<Assessed<'a>>, Vec<Diagnostic>);

/// What every town is assessed by.
struct Year<'a> {
    contents: &'a Contents,
    assessor: &'a Assessor<'a>,
    reader: LogReader<'a>,
}

impl<'a> Year<'a> {
    /// One town, its log read into `bytes`.
    fn town(&self, no: TownNo, log: &LogFile, stated: bool, bytes: &mut Vec<u8>) -> Result<Told<'a>> {
        let mut diagnostics = Vec::new();
        let town = self.contents.roster.get(no).context("a log of a town that is not on the roster")?;
        let text = match read_file_into(bytes, &log.path, &log.file) {
            Ok(text) => text,
            Err(diagnostic) => return Ok((None, vec![*diagnostic])),
        };
        let rubric = self.assessor.rubric();
        let mut tally = self.assessor.tally();
        let mut citations = stated.then(|| Citations::new(rubric));
        self.reader.read(&log.file, &text, &mut diagnostics, &mut |record| {
            self.assessor.count(&mut tally, &record);
            if let Some(citations) = &mut citations {
                self.assessor.cite(citations, &record);
            }
        });
        let judged = self.contents.ledger.of(no).unwrap_or(&NOTHING);
        let settlement = Settlement::new(self.assessor, &tally, judged);
        let sheet = if stated { settlement.sheet() } else { settlement.score() };
        let sheet = sheet.with_context(|| format!("the scoresheet of {}", town.name))?;
        let tally = tally.has_open_rows().then_some(tally);
        let log = log.file.to_string();
        Ok((Some(Assessed { town, log, judged, sheet, citations, tally }), diagnostics))
    }
}
