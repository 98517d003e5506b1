//! What the office said in the old year, under the new rubric.

use std::mem::discriminant;

use super::Overlay;
use crate::assess::{Note, Scoresheet};
use crate::diagnostic::Place;
use crate::interval::Interval;
use crate::ledger::{Award, Judgements, RuleJudgement};
use crate::rubric::{Decides, Form, RuleNo};

/// A row of the ledger that no longer fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit {
    /// The rule of the old rubric.
    pub old: RuleNo,
    /// The rule of the new one, where there still is one.
    pub new: Option<RuleNo>,
    /// What the row says.
    pub what: What,
    /// Where it stands.
    pub place: Place,
    /// Why it does not fit.
    pub why: Why,
}

/// What a row of the ledger says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// It found so many.
    Findings(u64),
    /// A ruling, a mark or a proportion.
    Award(Award),
}

/// Why a row of the ledger no longer fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The rule is gone.
    Gone,
    /// The new rule has no place for what it says: its cost is fixed, say, or it takes no mark.
    NoPlace,
    /// It lies outside of what the new rule can cost here.
    Outside(Interval),
    /// The new rule does not come up here.
    Idle,
    /// There is no application that the new rule would take, so that there is nothing to mark.
    NoApplication,
    /// The new rule does not apply here, since the one that it depends on came up.
    NotApplicable,
}

impl Overlay<'_> {
    /// What stands for a town, by the rules of the new rubric, and what of it has no place there.
    pub fn judgements(&self, old: &Judgements) -> (Judgements, Vec<Misfit>) {
        let (mut carried, mut misfits) = (Judgements::default(), Vec::new());
        for (&no, judgement) in &old.rules {
            let new = self.new_of(no);
            let form = new.map(|new| self.new.form(new));
            let mut misfit = |what, place: &Place| {
                let why = if new.is_some() { Why::NoPlace } else { Why::Gone };
                misfits.push(Misfit { old: no, new, what, place: place.clone(), why });
            };
            let mut kept = RuleJudgement::default();
            for finding in &judgement.findings {
                if form.as_ref().is_some_and(Form::takes_findings) {
                    kept.findings.push(finding.clone());
                } else if judgement.award.as_ref().is_none_or(|award| award.place != finding.place) {
                    // a ruling that is the finding too is told once
                    misfit(What::Findings(finding.what), &finding.place);
                }
            }
            if let Some(award) = &judgement.award {
                if form.as_ref().is_some_and(|form| takes(form, award.what)) {
                    kept.award = Some(award.clone());
                } else {
                    misfit(What::Award(award.what), &award.place);
                }
            }
            if let Some(new) = new.filter(|_| kept != RuleJudgement::default()) {
                carried.rules.insert(new, Box::new(kept));
            }
        }
        (carried, misfits)
    }

    /// What fitted under the old rubric and does not under the new one, now that both have been assessed.
    pub fn unfitted(&self, old: &Judgements, before: &Scoresheet, after: &Scoresheet) -> Vec<Misfit> {
        let mut misfits = Vec::new();
        for note in &after.notes {
            let why = match note {
                Note::Unfit(_, range) => Why::Outside(*range),
                Note::Idle(_) => Why::Idle,
                Note::NoApplication(..) => Why::NoApplication,
                Note::NotApplicable(_) | Note::Waived(_) => Why::NotApplicable,
                // it fits as things stand
                Note::MayNotFit(..) | Note::Changed(..) => continue,
            };
            let new = note.rule();
            let Some(no) = self.old_of(new) else { continue };
            let same = |earlier: &Note| discriminant(earlier) == discriminant(note) && earlier.rule() == no;
            let Some(judgement) = old.of(no).filter(|_| !before.notes.iter().any(same)) else { continue };
            let misfit = |what, place: &Place| Misfit { old: no, new: Some(new), what, place: place.clone(), why };
            if why == Why::NotApplicable {
                misfits.extend(judgement.findings.iter().map(|f| misfit(What::Findings(f.what), &f.place)));
            }
            let told = |place: &Place| misfits.iter().any(|misfit: &Misfit| misfit.place == *place);
            let award = judgement.award.as_ref().filter(|award| !told(&award.place));
            misfits.extend(award.map(|award| misfit(What::Award(award.what), &award.place)));
        }
        misfits
    }
}

/// Whether a rule has a place for a ruling, a mark or a proportion. Whether it lies within what the rule can cost is
/// told by the engine.
fn takes(form: &Form, award: Award) -> bool {
    match (award, form.decides()) {
        (Award::Points(_), Decides::Mark(_) | Decides::Amount) | (Award::Proportion { .. }, Decides::Entry) => true,
        (Award::NotApplicable, _) => form.is_waivable(),
        (Award::Points(_), Decides::Entry | Decides::Nothing)
        | (Award::Proportion { .. }, Decides::Mark(_) | Decides::Amount | Decides::Nothing) => false,
    }
}
