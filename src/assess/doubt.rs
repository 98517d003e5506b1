//! What a rule charges where the files cannot tell all that it goes by.
//!
//! What is unknown of a rule moves its gap one way or the other, and what it charges goes with the gap. So its ends
//! are those where all that is unknown is against the town and where all is for it, whatever the office ruled: a
//! ruling that fits lies between what the smallest and the largest gap can cost.

use super::Assessor;
use super::charge::{self, AwardUse, Charge, Facts};
use super::outcome::Outcome;
use super::ratio::RatioRow;
use crate::interval::Interval;
use crate::ledger::{Award, RuleJudgement};
use crate::rubric::RuleNo;

/// How often the office may have found what it was not asked for, and of how many a ratio may be: more than any rule
/// lets pass.
const BOUNDLESS: u64 = 1_000_000_000;

impl Assessor<'_> {
    pub(super) fn charge_in_doubt(&self, no: RuleNo, outcome: &Outcome, facts: Facts<'_>) -> Charge {
        let form = self.form(no);
        if outcome.left_out.contains(&no) && self.may_be_out(no, facts) {
            return charge::without(facts.award());
        }
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
        let whole = match outcome.came_up.get(&no) {
            Some(false) if !down.came_up => down,
            Some(true) if up.came_up && !down.came_up => {
                let least = form.least().unwrap_or(Interval::ZERO);
                Charge { amount: up.amount.hull(least), ..up }
            }
            _ => Charge {
                came_up: up.came_up,
                amount: up.amount.hull(down.amount),
                award: if down.award == AwardUse::Applied { down.award } else { up.award },
                left_out: down.left_out.or(up.left_out),
            },
        };
        Charge { amount: self.bounded(no, whole.amount, down.amount), ..whole }
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

    /// Whether there may have been nothing to do, so that a rule is left out.
    fn may_be_out(&self, no: RuleNo, facts: Facts<'_>) -> bool {
        let found = facts.judgement.map_or(0, RuleJudgement::found);
        let ruled = facts.award() == Some(Award::NotApplicable);
        self.unknown.rules.contains(&no) && self.form(no).leaves_out_nothing() && facts.applies && found == 0 && !ruled
    }

    /// The rules of which it is not known whether there was nothing to do.
    pub(super) fn undecided_left_out(&self) -> Vec<RuleNo> {
        self.unknown.rules.iter().copied().filter(|&no| self.form(no).leaves_out_nothing()).collect()
    }

    /// The rules of which it is not known whether they come up, and that others wait for.
    pub(super) fn undecided(&self) -> Vec<RuleNo> {
        let rules = self.rubric.numbered().map(|(no, _)| no);
        rules.filter(|&no| self.plan.is_doubted(no) && !self.plan.dependants(no).is_empty()).collect()
    }
}
