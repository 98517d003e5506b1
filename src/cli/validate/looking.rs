//! A log scored as `kaohe score` does, and what counts nowhere told.

use crate::assess::DoesNotAddUp;
use crate::cli::counts_nowhere::CountsNowhere;
use crate::evidence::{LogRead, Record, TownNo};
use crate::year::{Assessing, Field, Scored, Scoring, TownYear};

/// Scores every town; of the towns whose statements are wanted it tells which of their records count for no rule.
pub(super) struct Looking<'a>(pub(super) Assessing<'a>);

impl<'a> Scoring<'a> for Looking<'a> {
    type Desk = <Assessing<'a> as Scoring<'a>>::Desk;
    type Town = Scored<'a>;

    fn desk(&self) -> Self::Desk {
        self.0.desk()
    }

    fn begin(&self, desk: &mut Self::Desk, town: TownNo) {
        self.0.begin(desk, town);
    }

    fn count(&self, desk: &mut Self::Desk, record: &Record<'_>) {
        self.0.count(desk, record);
    }

    fn settle(
        &self,
        desk: &mut Self::Desk,
        town: &mut TownYear<'a, '_>,
        read: &LogRead,
        field: &Field,
    ) -> Result<Scored<'a>, DoesNotAddUp> {
        let mut scored = self.0.settle(desk, town, read, field)?;
        if let Some(citations) = scored.citations.take() {
            let rubric = self.0.assessor.rubric();
            let told = |nowhere| CountsNowhere::new(rubric, nowhere);
            town.tell(citations.nowhere().map(|row| (row.1.line, row.1.title, told(row))));
        }
        Ok(scored)
    }
}
