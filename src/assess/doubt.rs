//! What a rule charges where the files cannot tell all that it goes by.
//!
//! What is unknown of a rule moves its gap one way or the other, and what it charges goes with the gap. So its ends
//! are those where all that is unknown is against the town and where all is for it, whatever the office ruled: a
//! ruling that fits lies between what the smallest and the largest gap can cost.

use super::Assessor;
use super::charge::{self, Charge, Facts};
use super::outcome::Outcome;
use super::posting::Posting;
use super::ratio::RatioRow;
use crate::interval::Interval;
use crate::ledger::{Award, RuleJudgement};
use crate::rubric::RuleNo;

/// How often the office may have found what it was not asked for, and of how many a ratio may be: more than any rule
/// lets pass.
const BOUNDLESS: u64 = 1_000_000_000;

/// What the files cannot tell of a rule and that is not a matter of more or less, so that either way is gone through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fork {
    /// Whether it came up, where others wait for it.
    CameUp(RuleNo),
    /// Whether there was nothing to do, where that is not as if all were done.
    Nothing(RuleNo),
}

impl Assessor<'_> {
    pub(super) fn charge_in_doubt(&self, no: RuleNo, outcome: &Outcome, facts: Facts<'_>) -> Charge {
        let measured = || self.charge_measured(no, outcome, facts);
        match (self.nothing_to_do(no, facts), outcome.forks.get(&Fork::Nothing(no))) {
            (None, _) | (Some(_), Some(false)) => measured(),
            (Some(nothing), Some(true)) => nothing,
            (Some(nothing), None) => measured().hull(nothing),
        }
    }

    /// What it charges by how much is done, whatever is unknown of that.
    fn charge_measured(&self, no: RuleNo, outcome: &Outcome, facts: Facts<'_>) -> Charge {
        let form = self.form(no);
        let (against, in_favour) = self.counts_in_doubt(no, outcome, facts.counts);
        let (mut worse, mut better) = (Facts { counts: &against, ..facts }, Facts { counts: &in_favour, ..facts });
        if self.unknown.rules.contains(&no) {
            // a mark or a proportion that was not given is open anyhow
            if form.is_found_only() {
                worse.more_found = BOUNDLESS;
            }
            if form.has_ratio() {
                worse.ratio = None;
                // of so many that what the office found against it weighs nothing
                better.ratio = Some(RatioRow { date: None, line: 0, done: BOUNDLESS, total: BOUNDLESS });
            }
        }
        let (worse, better) = (charge::charge(form, worse), charge::charge(form, better));
        let (up, down) = if worse.came_up { (worse, better) } else { (better, worse) };
        let whole = match outcome.forks.get(&Fork::CameUp(no)) {
            Some(false) if !down.came_up => down,
            Some(true) if up.came_up && !down.came_up => {
                let least = form.least().unwrap_or(Interval::ZERO);
                Charge { posting: up.posting.hull(Posting::charged(least)), ..up }
            }
            _ => up.hull(down),
        };
        let charged = self.bounded(no, whole.posting.charged, down.posting.charged);
        Charge { posting: Posting { charged, ..whole.posting }, ..whole }
    }

    /// The counts of a rule's slots with all that may count against the town, and with all in its favour.
    fn counts_in_doubt(&self, no: RuleNo, outcome: &Outcome, counts: &[u64]) -> (Vec<u64>, Vec<u64>) {
        let slots = self.plan.slots_of(no).zip(counts);
        let ends = slots.map(|(slot, &sure)| {
            let may = outcome.counts.of(self.plan.doubtful(slot));
            let all = sure.saturating_add(may);
            if self.plan.slot_of(slot).helps { (sure, all) } else { (all, sure) }
        });
        ends.unzip()
    }

    /// What has no bound of its own is bounded by what its category or the bonus can take, unless more is certain.
    fn bounded(&self, no: RuleNo, amount: Interval, certain: Interval) -> Interval {
        let most = self.account_of(no).most.max(certain.hi);
        let own = self.form(no).cost().most.unwrap_or(most);
        let hi = amount.hi.min(most.max(own));
        Interval { lo: amount.lo.min(hi), hi }
    }

    /// What it charges if there was nothing to do; `None` where that is known, or makes no difference.
    fn nothing_to_do(&self, no: RuleNo, facts: Facts<'_>) -> Option<Charge> {
        let found = facts.judgement.map_or(0, RuleJudgement::found);
        let ruled = facts.award() == Some(Award::NotApplicable);
        let unknown = self.unknown.rules.contains(&no) && facts.applies && found == 0 && !ruled;
        let worth = self.form(no).left_out_by_nothing().filter(|_| unknown)?;
        Some(charge::without(worth, facts.award()))
    }

    /// Everything that the files cannot tell and that is gone through either way.
    pub(super) fn forks(&self) -> Vec<Fork> {
        let rules = self.rubric.numbered().map(|(no, _)| no);
        let came_up = rules.filter(|&no| self.plan.is_doubted(no) && !self.plan.dependants(no).is_empty());
        let unknown = self.unknown.rules.iter().copied();
        let nothing = unknown.filter(|&no| self.form(no).left_out_by_nothing().is_some());
        came_up.map(Fork::CameUp).chain(nothing.map(Fork::Nothing)).collect()
    }
}
