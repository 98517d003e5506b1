//! The difference that something had makes.

use std::sync::Arc;

use crate::assess::ahead::{Fill, Had};
use crate::assess::charge::Charge;
use crate::assess::outcome::Outcome;
use crate::assess::posting::{ENDS, End, Posting};
use crate::assess::view;
use crate::assess::{Assessor, RatioRow, Tally};
use crate::interval::Interval;
use crate::ledger::{Judgements, RuleJudgement};
use crate::points::Points;
use crate::rubric::RuleNo;

/// One town, in every way of rows and amounts that a worth goes through.
pub(super) struct Reckoning<'a> {
    pub(super) assessor: &'a Assessor<'a>,
    pub(super) tally: &'a Tally,
    judged: &'a Judgements,
    /// All that can be had.
    pub(super) all: Had,
}

/// What is had: so much in some slots, and some ratios.
#[derive(Debug, Clone, Default)]
pub(super) struct Piece {
    /// Slots, each with what is had in it.
    pub(super) slots: Vec<(usize, Fill)>,
    /// The rules whose ratio is had, each with all that it could be.
    pub(super) ratios: Vec<(RuleNo, Vec<RatioRow>)>,
}

impl<'a> Reckoning<'a> {
    pub(super) fn new(assessor: &'a Assessor<'a>, tally: &'a Tally, judged: &'a Judgements, all: Had) -> Self {
        Self { assessor, tally, judged, all }
    }

    /// What the office said of a rule.
    pub(super) fn judgement(&self, no: RuleNo) -> Option<&'a RuleJudgement> {
        self.judged.of(no)
    }

    /// The charges of every rule where so much is had: with the rows under review rejected, and accepted.
    pub(super) fn charges(&self, had: Option<&Had>) -> Vec<Vec<Charge>> {
        let rejected = Outcome::of(self.tally, had.cloned().map(Arc::new));
        let mut states = vec![self.assessor.charges(&rejected, self.judged)];
        if self.tally.has_open_rows() {
            let mut accepted = rejected;
            self.tally.pending.iter().for_each(|row| accepted.accept_row(row));
            states.push(self.assessor.charges(&accepted, self.judged));
        }
        states
    }

    /// What a piece is worth: alone, and with everything else had.
    pub(super) fn worth(&self, piece: &Piece) -> Interval {
        let nothing = Had::nothing(self.assessor);
        let alone = self.gain(piece, None, &piece.on(&nothing));
        let rest = piece.taken_out_of(&self.all_but_bonus());
        alone.hull(self.gain(piece, Some(&rest), &piece.on(&rest)))
    }

    /// Everything, but for events that only the cap would end.
    fn all_but_bonus(&self) -> Had {
        let mut all = self.all.clone();
        for (slot, fill) in all.slots.iter_mut().enumerate() {
            let rule = self.assessor.plan.slot_of(slot).rule;
            if self.assessor.rubric.rule(rule).adds() {
                *fill = Fill::No;
            }
        }
        all
    }

    /// From one state of affairs to another: with the amounts of the rules that the piece touches, and of all others,
    /// at each end.
    fn gain(&self, piece: &Piece, before: Option<&Had>, after: &Had) -> Interval {
        let touched = piece.rules(self.assessor);
        let (before, after) = (self.charges(before), self.charges(Some(after)));
        let gains = before.iter().zip(&after).flat_map(|(before, after)| {
            let ends = ENDS.into_iter().flat_map(|own| ENDS.map(|other| (own, other)));
            ends.map(|(own, other)| {
                let at = |no: RuleNo| if touched.contains(&no) { own } else { other };
                Interval::point(self.total(after, at) - self.total(before, at))
            })
        });
        view::hull(gains)
    }

    fn total(&self, charges: &[Charge], at: impl Fn(RuleNo) -> End) -> Points {
        self.scores(charges, at).into_iter().sum()
    }

    /// The score of every account with what each rule posts at one of its ends.
    pub(super) fn scores(&self, charges: &[Charge], at: impl Fn(RuleNo) -> End) -> Vec<Points> {
        let postings = charges.iter().enumerate().map(|(no, charge)| charge.posting.at(at(RuleNo(no))));
        let postings: Vec<Posting<Points>> = postings.collect();
        let accounts = self.assessor.accounts.iter();
        accounts.map(|account| account.comes_to(account.own(&postings).iter().copied().sum())).collect()
    }
}

impl Piece {
    /// All that the ratio of a rule can still come to.
    pub(super) fn of_ratio(reckoning: &Reckoning<'_>, no: RuleNo) -> Self {
        let rows = reckoning.all.ratios[no].clone();
        Self { slots: Vec::new(), ratios: vec![(no, rows)] }
    }

    /// This piece on top of what is had.
    pub(super) fn on(&self, had: &Had) -> Had {
        let mut more = had.clone();
        self.set(&mut more, |fill| fill, Clone::clone);
        more
    }

    /// What is had but for the slots and ratios of this piece.
    pub(super) fn taken_out_of(&self, had: &Had) -> Had {
        let mut less = had.clone();
        self.set(&mut less, |_| Fill::No, |_| Vec::new());
        less
    }

    fn set(&self, had: &mut Had, fill: impl Fn(Fill) -> Fill, ratio: impl Fn(&Vec<RatioRow>) -> Vec<RatioRow>) {
        for &(slot, filled) in &self.slots {
            if let Some(slot) = had.slots.get_mut(slot) {
                *slot = fill(filled);
            }
        }
        for (no, rows) in &self.ratios {
            had.ratios[*no] = ratio(rows);
        }
    }

    /// The rules that it touches.
    pub(super) fn rules(&self, assessor: &Assessor<'_>) -> Vec<RuleNo> {
        let slots = self.slots.iter().map(|&(slot, _)| assessor.plan.slot_of(slot).rule);
        slots.chain(self.ratios.iter().map(|(no, _)| *no)).collect()
    }
}
