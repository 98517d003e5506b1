//! Every town's log of a year counted and scored.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result};

use crate::assess::{Assessor, Citations, Citing, Scoresheet, Settlement, Tally};
use crate::cli::folder::Contents;
use crate::cli::notes::{self, Noted};
use crate::cli::year;
use crate::diagnostic::Diagnostic;
use crate::evidence::{Town, TownNo, Verdicts};
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
    /// What the office decided of its records, where a statement was asked for.
    pub(super) verdicts: Option<Verdicts>,
    /// How many of its records nobody has reviewed.
    pub(super) unreviewed: u64,
    /// Whether anything about it is later than the day that is looked at.
    is_cut: bool,
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
    let desk = || Citing::new(assessor.rubric());
    let assessed =
        year::each_town(contents, (assessor.rubric(), assessor.as_of()), diagnostics, desk, |year, citing| {
            let stated = stated.contains(&year.no);
            let mut tally = assessor.tally();
            let read = year.records(&mut |record| {
                assessor.count(&mut tally, record);
                if stated {
                    assessor.cite(citing, record);
                }
            });
            if stated {
                read.rejected.iter().for_each(|row| assessor.cite_rejected(citing, row));
            }
            let settlement = Settlement::new(assessor, &tally, year.judged);
            let sheet = if stated { settlement.sheet() } else { settlement.score() };
            let sheet = sheet.with_context(|| format!("the scoresheet of {}", year.town.name))?;
            let tally = tally.has_open_rows().then_some(tally);
            let log = year.file.file.to_string();
            let citations = stated.then(|| citing.take());
            let verdicts = stated.then(|| year.verdicts().clone());
            let (unreviewed, is_cut) = (read.unreviewed, year.is_cut());
            Ok(Assessed {
                town: year.town,
                log,
                judged: year.judged,
                sheet,
                citations,
                tally,
                verdicts,
                unreviewed,
                is_cut,
            })
        })?;
    if let Some(strays) = &contents.strays {
        // whose they are is not known, but what is wrong in them is
        let by = (assessor.rubric(), assessor.as_of());
        year::each_town(
            strays,
            by,
            diagnostics,
            || (),
            |year, ()| {
                year.records(&mut |_| ());
                Ok(())
            },
        )?;
    }
    let noted = assessed.iter().map(|town| Noted {
        town: town.town,
        judged: town.judged,
        sheet: &town.sheet,
        is_cut: town.is_cut,
    });
    notes::add(assessor.rubric(), noted, diagnostics);
    Ok(assessed)
}
