//! A year of one office: every town's log read and counted.

use std::collections::BTreeSet;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use rayon::prelude::*;

use super::folder::{Folder, Log, read_file};
use super::notes;
use crate::assess::{Assessor, Citations, Scoresheet, Settlement, Tally};
use crate::diagnostic::Diagnostic;
use crate::evidence::{LogReader, Town, TownNo};
use crate::lang::Lang;
use crate::ledger::Judgements;
use crate::rank::OpenTown;

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
    /// What its log came to, kept only where something is pending.
    tally: Option<Tally>,
}

impl Assessed<'_> {
    /// How it could be settled further.
    pub(super) fn open<'s>(&'s self, assessor: &'s Assessor<'s>) -> OpenTown<'s> {
        let settlement = self.tally.as_ref().map(|tally| Settlement::new(assessor, tally, self.judged));
        OpenTown { score: &self.sheet.score, settlement }
    }
}

/// Reads and counts every town's log, in the order of the roster, on all cores. What is wrong in them, and what
/// the ledger says in vain, is added to the diagnostics.
///
/// # Errors
/// A log cannot be read, or a scoresheet does not add up.
pub(super) fn assess<'a>(
    folder: &'a Folder,
    assessor: &'a Assessor<'a>,
    stated: &BTreeSet<TownNo>,
    diagnostics: &mut Vec<Diagnostic>,
    lang: Lang,
) -> Result<Vec<Assessed<'a>>> {
    let reader = LogReader::new(assessor.rubric());
    let towns: Vec<Result<(Assessed<'a>, Vec<Diagnostic>)>> = folder
        .logs
        .par_iter()
        .map(|log| one(folder, assessor, &reader, log, stated.contains(&log.town), lang))
        .collect();
    let mut assessed = Vec::with_capacity(towns.len());
    for town in towns {
        let (town, found) = town?;
        diagnostics.extend(found);
        assessed.push(town);
    }
    Ok(assessed)
}
