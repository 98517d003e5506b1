//! Every town of a year scored under both rubrics.

use super::Overlay;
use super::judgement::Misfit;
use crate::assess::{Assessor, DoesNotAddUp, Scoresheet, Settlement, Tally};
use crate::evidence::{LogRead, Record, Town, TownNo};
use crate::ledger::Judgements;
use crate::rubric::RuleNo;
use crate::year::{Field, Noted, Scoring, TownYear};

/// Scores every town of a year by the rubric that it was kept for and by the one laid over it.
#[derive(Debug)]
pub struct UnderBoth<'a> {
    overlay: &'a Overlay<'a>,
    old: Assessor<'a>,
    new: Assessor<'a>,
}

/// One town under both rubrics.
#[derive(Debug)]
pub struct Both<'a> {
    /// The town.
    pub town: &'a Town,
    /// What stands for it in the ledger.
    pub judged: &'a Judgements,
    /// Its scoresheet under the old rubric.
    pub before: Scoresheet,
    /// That under the new one.
    pub after: Scoresheet,
    /// What the office said of it that no longer fits.
    pub misfits: Vec<Misfit>,
}

impl<'a> UnderBoth<'a> {
    /// Both rubrics, made ready.
    pub fn new(overlay: &'a Overlay<'a>) -> Self {
        let (old, new) = (Assessor::new(overlay.old()), overlay.new_rubric());
        Self { overlay, old, new: Assessor::without(new, overlay.unknown().clone()) }
    }

    /// The rules of the new rubric of which the year's files cannot tell all, in its order.
    pub fn doubted(&self) -> Vec<RuleNo> {
        let rules = self.overlay.new_rubric().numbered().map(|(no, _)| no);
        rules.filter(|&no| self.new.is_doubted(no)).collect()
    }
}

impl<'a> Scoring<'a> for UnderBoth<'a> {
    type Desk = (Tally, Tally);
    type Town = Both<'a>;

    fn desk(&self) -> Self::Desk {
        (self.old.tally(), self.new.tally())
    }

    fn begin(&self, desk: &mut Self::Desk, _: TownNo) {
        *desk = self.desk();
    }

    fn count(&self, (old, new): &mut Self::Desk, record: &Record<'_>) {
        self.old.count(old, record);
        self.overlay.count(&self.new, new, record);
    }

    fn settle(
        &self,
        (old, new): &mut Self::Desk,
        year: &mut TownYear<'a, '_>,
        _: &LogRead,
        _: &Field,
    ) -> Result<Both<'a>, DoesNotAddUp> {
        let (judged, mut misfits) = self.overlay.judgements(year.judged);
        let before = Settlement::new(&self.old, old, year.judged).sheet()?;
        let after = Settlement::new(&self.new, new, &judged).sheet()?;
        misfits.extend(self.overlay.unfitted(year.judged, &before, &after));
        Ok(Both { town: year.town, judged: year.judged, before, after, misfits })
    }
}

impl Both<'_> {
    /// What may be noted of it under the rubric that the year was kept for.
    pub fn noted(&self) -> Noted<'_> {
        Noted { town: self.town, judged: self.judged, sheet: &self.before, is_cut: false }
    }
}
