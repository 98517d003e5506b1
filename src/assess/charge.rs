//! What one rule charges (where it adds: brings), once all rows are settled one way or the other.

use super::posting::Posting;
use super::ratio::RatioRow;
use crate::interval::Interval;
use crate::ledger::{Award, RuleJudgement};
use crate::points::Points;
use crate::rubric::{Cells, Decides, Form, Number, RuleNo};

/// What is known of one rule of one town.
#[derive(Debug, Clone, Copy)]
pub(super) struct Facts<'a> {
    /// What counts, by part.
    pub(super) counts: &'a [u64],
    /// What stands of the ratio.
    pub(super) ratio: Option<RatioRow>,
    /// What the ledger says.
    pub(super) judgement: Option<&'a RuleJudgement>,
    /// Findings that may stand besides, though the ledger was not kept for this rule.
    pub(super) more_found: u64,
    /// Whether the rule applies: the rule that it depends on did not come up.
    pub(super) applies: bool,
}

/// What a rule comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Charge {
    /// Whether it came up: there is a gap (where it adds: an event).
    pub(super) came_up: bool,
    /// What it puts on its account; open where only the office can settle it and has not.
    pub(super) posting: Posting,
    /// What became of the office's award.
    pub(super) award: AwardUse,
}

impl Charge {
    /// All that it can be in either of two ways.
    #[must_use]
    pub(super) fn hull(self, other: Self) -> Self {
        Self {
            came_up: self.came_up || other.came_up,
            posting: self.posting.hull(other.posting),
            award: if other.award == AwardUse::Applied { other.award } else { self.award },
        }
    }
}

/// That of one rule, of the charges of an outcome; while they are made, of a rule above.
#[expect(
    clippy::indexing_slicing,
    reason = "an outcome charges every rule, and a rubric lets `unless` name only rules above"
)]
pub(super) fn of(charges: &[Charge], no: RuleNo) -> &Charge {
    &charges[no.0]
}

/// What became of a ruling, mark or proportion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AwardUse {
    /// There is none.
    None,
    /// It settles the amount.
    Applied,
    /// The rule did not come up: it has no effect.
    Idle,
    /// It lies outside of what the rule can cost here.
    Unfit,
}

impl<'a> Facts<'a> {
    fn cells(self) -> Cells<'a> {
        Cells {
            counts: self.counts,
            ratio: self.ratio.map(|row| (row.done, row.total)),
            found: self.judgement.map_or(0, RuleJudgement::found).saturating_add(self.more_found),
        }
    }

    pub(super) fn award(self) -> Option<Award> {
        self.judgement.and_then(|j| j.award.as_ref()).map(|entry| entry.what)
    }
}

impl AwardUse {
    /// Of an award, where there is one.
    fn of(award: Option<Award>, used: Self) -> Self {
        award.map_or(Self::None, |_| used)
    }
}

/// The charge of a rule.
pub(super) fn charge(form: &Form, facts: Facts<'_>) -> Charge {
    let award = facts.award();
    if award == Some(Award::NotApplicable) {
        return Charge { award: AwardUse::Applied, ..without(form.waived(), award) };
    }
    if !facts.applies {
        return without(Points::ZERO, award);
    }
    if let Some(worth) = form.left_out(facts.cells()) {
        return without(worth, award);
    }
    match form.number(facts.cells()) {
        Some(number) => ruled(form, number, award),
        None => told(form, award),
    }
}

/// Where it does not come up, and so much is left out with it.
pub(super) fn without(worth: Points, award: Option<Award>) -> Charge {
    Charge { came_up: false, posting: Posting::left_out(worth), award: AwardUse::of(award, AwardUse::Idle) }
}

/// Whether one of these ratios would leave a rule out, so that what it charges does not alone say what is best for the town.
pub(super) fn is_torn(form: &Form, ratios: &[RatioRow]) -> bool {
    let none = Cells { counts: &[], ratio: None, found: 0 };
    ratios.iter().any(|row| form.left_out(Cells { ratio: Some((row.done, row.total)), ..none }).is_some())
}

/// What a number comes to; of a range, what the office ruled where that lies within.
fn ruled(form: &Form, number: Number, award: Option<Award>) -> Charge {
    if number.is_zero() {
        return without(Points::ZERO, award);
    }
    let possible = form.curve().at(number);
    let (amount, award) = match (form.decides(), award) {
        (Decides::Amount, Some(Award::Points(ruled))) if possible.contains(ruled) => {
            (Interval::point(ruled), AwardUse::Applied)
        }
        (Decides::Amount, Some(_)) => (possible, AwardUse::Unfit),
        // a mark where there was no application to mark has no effect
        (Decides::Nothing | Decides::Mark(_) | Decides::Entry, award) => {
            (possible, AwardUse::of(award, AwardUse::Idle))
        }
        (Decides::Amount, None) => (possible, AwardUse::None),
    };
    Charge { came_up: true, posting: Posting::charged(amount), award }
}

/// What the office's mark or entry comes to; open until it is given.
fn told(form: &Form, award: Option<Award>) -> Charge {
    let number = match (form.decides(), award) {
        (Decides::Mark(out_of), Some(Award::Points(mark))) if mark <= out_of => Some(Number::points(out_of - mark)),
        (Decides::Entry, Some(Award::Proportion { done, total })) => {
            Some(Number::part(total.saturating_sub(done), total))
        }
        (Decides::Mark(_) | Decides::Entry | Decides::Nothing | Decides::Amount, _) => None,
    };
    let (came_up, amount, award) = match number {
        Some(number) => (!number.is_zero(), form.curve().at(number), AwardUse::Applied),
        None => (true, form.undecided(), AwardUse::of(award, AwardUse::Unfit)),
    };
    Charge { came_up, posting: Posting::charged(amount), award }
}
