//! What is not settled of a town, and whether settling it can still move anything.

use super::scoresheet::{Pending, PendingWhat};
use super::view::{Moves, View};
use super::{Assessor, PendingRow, Tally};
use crate::rubric::{Decides, RuleNo};

/// A town as it stands, with all that is ahead, and both together.
pub(super) struct Openness<'a> {
    pub(super) assessor: &'a Assessor<'a>,
    pub(super) tally: &'a Tally,
    pub(super) now: &'a View,
    pub(super) ahead: Option<&'a View>,
    pub(super) whole: &'a View,
}

impl Openness<'_> {
    /// Everything that is pending, in the order of the rubric, rows under review last.
    pub(super) fn pending(&self) -> Vec<Pending> {
        let rules = self.assessor.rubric.numbered().map(|(no, _)| no);
        let amounts = rules.flat_map(|no| self.amount(no).into_iter().chain(self.days_ahead(no)));
        let rows = self.tally.pending.iter().map(|row| {
            let rules = row.rules(&self.assessor.plan);
            let moved = |view: &View| rules.iter().any(|&no| self.row_moves(row, no, view) && self.tells(no, view));
            let matters = self.views().any(moved);
            pending(PendingWhat::Review(Box::new(row.clone()), rules), matters)
        });
        amounts.chain(rows).collect()
    }

    fn views(&self) -> impl Iterator<Item = &View> {
        std::iter::once(self.now).chain(self.ahead)
    }

    /// The amount that only the office settles, or that the files cannot tell.
    fn amount(&self, no: RuleNo) -> Option<Pending> {
        let (seen, doubted) = (self.now.of_rule(no), self.assessor.is_doubted(no));
        let range = if doubted { Some(seen.posting.charged).filter(|range| !range.is_settled()) } else { seen.open }?;
        let what = match self.assessor.form(no).decides() {
            _ if doubted => PendingWhat::NoData(no, range),
            Decides::Mark(_) => PendingWhat::Mark(no, range),
            Decides::Entry => PendingWhat::Proportion(no, range),
            Decides::Amount | Decides::Nothing => PendingWhat::Ruling(no, range),
        };
        Some(pending(what, self.views().any(|view| self.is_open(no, view))))
    }

    /// What the days ahead still hold for a rule.
    fn days_ahead(&self, no: RuleNo) -> Option<Pending> {
        let (now, whole) = (self.now.of_rule(no), self.whole.of_rule(no));
        let matters = self.gains(no);
        let differs = now.posting != whole.posting;
        differs.then(|| pending(PendingWhat::Ahead(no, whole.posting.charged, self.assessor.rule_until(no)), matters))
    }

    /// Whether what is ahead raises the account of a rule, or of one that waits for it.
    fn gains(&self, no: RuleNo) -> bool {
        let score = |view: &View| self.assessor.of_account(no, &view.balances).score;
        score(self.now) != score(self.whole) || self.assessor.plan.dependants(no).iter().any(|&on| self.gains(on))
    }

    /// Whether the account of a rule is open.
    fn is_open(&self, no: RuleNo, view: &View) -> bool {
        !self.assessor.of_account(no, &view.balances).score.is_settled()
    }

    /// Whether a rule that rows move tells on its category or the bonus, itself or by a rule that depends on it.
    fn tells(&self, no: RuleNo, view: &View) -> bool {
        let moves = view.of_rule(no).rows == Moves::Yes;
        let dependants = self.assessor.plan.dependants(no);
        (moves && self.is_open(no, view)) || dependants.iter().any(|&on| self.tells(on, view))
    }

    /// Whether a row under review can still move a rule: rows do, and its part is not complete without this one.
    fn row_moves(&self, row: &PendingRow, no: RuleNo, view: &View) -> bool {
        let rows_move = view.of_rule(no).rows == Moves::Yes;
        let slots = self.assessor.plan.slots_of(no);
        let first = slots.start;
        let incomplete = |slot: usize| {
            let counted = self.tally.counts.of(slot);
            self.assessor.form(no).parts().get(slot - first).is_some_and(|part| part.expect.is_moved_at(counted))
        };
        let mut hit =
            row.hits.iter().map(|&(slot, _)| self.assessor.plan.certain(slot)).filter(|slot| slots.contains(slot));
        let counts = row
            .ratio
            .as_ref()
            .is_some_and(|(rules, ratio)| rules.contains(&no) && self.tally.ratios[no].is_moved_by(*ratio));
        rows_move && (counts || hit.any(incomplete))
    }
}

fn pending(what: PendingWhat, matters: bool) -> Pending {
    Pending { what, about: String::new(), matters }
}
