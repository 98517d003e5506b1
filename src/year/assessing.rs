//! Every town's log counted and scored by one rubric.

use std::collections::BTreeSet;

use super::field::{Field, Scoring};
use super::notes::Noted;
use super::towns::TownYear;
use crate::assess::{Assessor, Citations, Citing, DoesNotAddUp, Scoresheet, Settlement, SoFar, Tally};
use crate::evidence::{LogRead, Record, Town, TownNo, Verdicts};
use crate::ledger::Judgements;
use crate::rank::OpenTown;

/// Scores every town by one rubric.
#[derive(Debug, Clone)]
pub struct Assessing<'a> {
    /// The rubric.
    pub assessor: &'a Assessor<'a>,
    /// The towns whose statements are wanted.
    pub stated: BTreeSet<TownNo>,
    /// Whether it is wanted what the year still holds for each town.
    pub so_far: bool,
}

/// What one town comes to.
#[derive(Debug)]
pub struct Scored<'a> {
    /// Its position on the roster.
    pub no: TownNo,
    /// The town.
    pub town: &'a Town,
    /// Its log, as shown.
    pub log: String,
    /// What stands for it in the ledger.
    pub judged: &'a Judgements,
    /// Its scoresheet; without lines where no statement was wanted.
    pub sheet: Scoresheet,
    /// The rows behind each line, where a statement was wanted.
    pub citations: Option<Citations>,
    /// What the office decided of its records, where a statement was wanted.
    pub verdicts: Option<Verdicts>,
    /// How many rows of its log are understood in full.
    pub records: usize,
    /// How many of its records nobody has reviewed.
    pub unreviewed: u64,
    /// What the year still holds, where that was wanted and the year is looked at on a day of it.
    pub so_far: Option<SoFar>,
    /// Whether anything about it is later than the day that is looked at.
    pub is_cut: bool,
    /// What its log came to, kept only where rows of it are under review.
    tally: Option<Tally>,
}

/// On what one town is scored.
#[derive(Debug)]
pub struct Desk {
    tally: Tally,
    citing: Citing,
    is_stated: bool,
    records: usize,
}

impl<'a> Scoring<'a> for Assessing<'a> {
    type Desk = Desk;
    type Town = Scored<'a>;

    fn desk(&self) -> Desk {
        let (tally, citing) = (self.assessor.tally(), Citing::new(self.assessor.rubric()));
        Desk { tally, citing, is_stated: false, records: 0 }
    }

    fn begin(&self, desk: &mut Desk, town: TownNo) {
        (desk.is_stated, desk.records) = (self.stated.contains(&town), 0);
    }

    fn count(&self, desk: &mut Desk, record: &Record<'_>) {
        desk.records += 1;
        self.assessor.count(&mut desk.tally, record);
        if desk.is_stated {
            self.assessor.cite(&mut desk.citing, record);
        }
    }

    fn settle(
        &self,
        desk: &mut Desk,
        year: &mut TownYear<'a, '_>,
        read: &LogRead,
        _: &Field,
    ) -> Result<Scored<'a>, DoesNotAddUp> {
        let assessor = self.assessor;
        let tally = std::mem::replace(&mut desk.tally, assessor.tally());
        let Desk { ref mut citing, is_stated, records, .. } = *desk;
        if is_stated {
            read.rejected.iter().for_each(|row| assessor.cite_rejected(citing, row));
        }
        let settlement = Settlement::new(assessor, &tally, year.judged);
        Ok(Scored {
            no: year.no,
            town: year.town,
            log: year.file.to_string(),
            judged: year.judged,
            sheet: if is_stated { settlement.sheet() } else { settlement.score() }?,
            citations: is_stated.then(|| citing.take()),
            verdicts: is_stated.then(|| year.verdicts().clone()),
            records,
            unreviewed: read.unreviewed,
            so_far: if self.so_far { SoFar::new(assessor, &tally, year.judged)? } else { None },
            is_cut: year.is_cut(),
            tally: tally.has_open_rows().then_some(tally),
        })
    }
}

impl Scored<'_> {
    /// What may be noted of it.
    pub fn noted(&self) -> Noted<'_> {
        Noted { town: self.town, judged: self.judged, sheet: &self.sheet, is_cut: self.is_cut }
    }

    /// How it could be settled further.
    pub(super) fn open<'s>(&'s self, assessor: &'s Assessor<'s>) -> OpenTown<'s> {
        let settlement = self.tally.as_ref().map(|tally| Settlement::new(assessor, tally, self.judged));
        OpenTown { score: &self.sheet.score, settlement }
    }
}
