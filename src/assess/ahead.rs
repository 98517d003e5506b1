//! What the days ahead still hold, at the end of a day.
//!
//! A part of a rule is open as long as its days reach beyond that day: a record of it can still be dated. A past part
//! is closed. What an existing record lacks in materials can be supplied at any time, since a log can be corrected; a
//! wrong level cannot be mended. What the office may still find, and records that only cost, are not foreseen.
//!
//! A score then goes from what stands if nothing more is recorded to what stands if all is had that still can be:
//! the outcomes of both are gone through, each with all that is pending as ever.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use super::Assessor;
use super::charge::{self, Charge, Facts};
use super::hook::Hook;
use super::outcome::{self, Ends, Outcome, Settled};
use super::posting::Posting;
use super::ratio::RatioRow;
use super::tally::Tally;
use crate::interval::Interval;
use crate::ledger::Judgements;
use crate::rubric::{ByRule, KindNo, RuleNo};

/// More records than any rule asks for.
const BOUNDLESS: u64 = 1_000_000_000;
/// More of a ratio than all that is logged of one.
const ALL: u64 = 1_000_000_000_000_000;

/// What is open at the end of a day.
#[derive(Debug, Clone)]
pub(super) struct Ahead {
    /// By slot, the last day of a part that is open and in which one more record helps.
    slots: Vec<Option<Date>>,
    /// The last day of the period, where it is not over.
    whole: Option<Date>,
    /// Whether a kind of record helps in an open part and costs under another rule.
    mixed: bool,
}

/// What is had besides, slot by slot and ratio by ratio.
#[derive(Debug, Clone)]
pub(super) struct Had {
    /// By slot.
    pub(super) slots: Vec<Fill>,
    /// By rule: the ratios any of which may come on top of what stands; none where it stays as it is.
    pub(super) ratios: ByRule<Vec<RatioRow>>,
    /// Rules that are met but for the least gap, because others wait for them.
    kept: BTreeSet<RuleNo>,
    /// Rules of which what is best for the account as a whole is had, though something else charges less.
    whole: BTreeSet<RuleNo>,
}

/// What is had in one slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fill {
    /// Nothing besides.
    No,
    /// So many more.
    More(u64),
    /// Every record that lacks nothing but materials.
    Completed,
    /// More than are asked for.
    Full,
}

impl Ahead {
    pub(super) fn new(assessor: &Assessor<'_>, day: Date) -> Self {
        let (rubric, plan) = (assessor.rubric, &assessor.plan);
        let open = |end: Date| (end > day).then_some(end);
        let whole = open(rubric.period.to());
        let mut slots = vec![None; plan.slots()];
        for ((no, _), form) in rubric.numbered().zip(&assessor.forms) {
            for (part, until) in form.parts().iter().zip(slots.iter_mut().skip(plan.slots_of(no).start)) {
                *until = open(part.days.to).filter(|_| form.helps(part.expect));
            }
        }
        let helps = |slot: usize| plan.slot_of(slot).helps;
        let mixed = plan.kinds().any(|hooks| {
            let reached = || hooks.iter().flat_map(Hook::reach);
            reached().any(helps) && !reached().all(helps)
        });
        Self { slots, whole, mixed }
    }
}

impl Had {
    /// Nothing, for as many slots and rules as there are.
    pub(super) fn nothing(assessor: &Assessor<'_>) -> Self {
        Self {
            slots: vec![Fill::No; assessor.plan.slots()],
            ratios: ByRule::new(assessor.rubric, |_| Vec::new()),
            kept: BTreeSet::new(),
            whole: BTreeSet::new(),
        }
    }

    /// The same, but for rules that are just not met, and others of which what is best as a whole is had.
    pub(super) fn keeping(&self, kept: BTreeSet<RuleNo>, whole: BTreeSet<RuleNo>) -> Self {
        Self { kept, whole, ..self.clone() }
    }

    /// Whether what charges least of a rule may not be best for its account as a whole.
    fn is_torn(&self, assessor: &Assessor<'_>, no: RuleNo) -> bool {
        charge::is_torn(assessor.form(no), &self.ratios[no])
    }

    /// What is had in a slot.
    #[expect(clippy::indexing_slicing, reason = "there is one of each slot of the plan that gives the numbers")]
    pub(super) fn fill(&self, slot: usize) -> Fill {
        self.slots[slot]
    }

    /// Whether it makes a difference to what a rule looks at.
    pub(super) fn touches(&self, assessor: &Assessor<'_>, no: RuleNo) -> bool {
        assessor.plan.slots_of(no).any(|slot| self.fill(slot) != Fill::No) || !self.ratios[no].is_empty()
    }
}

/// Every end of every choice where all is had that the days ahead hold, and whether those ends are reached; none where
/// nothing is ahead.
///
/// Whether a rule that others wait for is met or just not is a choice that each of them is gone through by.
pub(super) fn ends_ahead(
    assessor: &Assessor,
    tally: &Tally,
    judged: &Judgements,
    settled: &Settled,
) -> Option<(Vec<Ends>, bool)> {
    let all = assessor.everything(tally)?;
    let short = assessor.charges(&Outcome::of(tally, None), judged);
    let decides = |no: &RuleNo| {
        let waiting = assessor.plan().dependants(*no);
        charge::of(&short, *no).came_up
            && all.touches(assessor, *no)
            && waiting.iter().any(|&other| assessor.may_come_up(other, judged))
    };
    let rules = || assessor.rubric.numbered().map(|(no, _)| no);
    let deciding: Vec<RuleNo> = rules().filter(decides).collect();
    let torn: Vec<RuleNo> = rules().filter(|&no| all.is_torn(assessor, no)).collect();
    let ways =
        u32::try_from(deciding.len() + torn.len()).ok().and_then(|n| 1_usize.checked_shl(n)).unwrap_or(usize::MAX);
    let (ways, each) = if ways > outcome::MOST { (1, 0) } else { (ways, outcome::MOST / ways) };
    let (mut ends, mut reached) = (Vec::new(), !assessor.is_mixed(tally));
    for way in 0..ways {
        let chosen = |rules: &[RuleNo], from: usize| {
            rules.iter().enumerate().filter(|(bit, _)| way >> (from + bit) & 1 == 1).map(|(_, no)| *no).collect()
        };
        let had = Arc::new(all.keeping(chosen(&deciding, 0), chosen(&torn, deciding.len())));
        let (of_way, reaches) = outcome::ends_of(assessor, tally, judged, settled, (Some(had), each));
        ends.extend(of_way);
        reached &= reaches;
    }
    Some((ends, reached))
}

impl Assessor<'_> {
    /// The day at whose end the year is assessed, where one is given.
    pub fn as_of(&self) -> Option<Date> {
        self.day
    }

    /// The last day on which a part of a rule can still gain by a record; `None` where it is closed.
    pub fn part_until(&self, no: RuleNo, part: usize) -> Option<Date> {
        let slot = self.plan.slots_of(no).nth(part)?;
        self.ahead.as_ref()?.slots.get(slot).copied().flatten()
    }

    /// The last day on which a rule can still gain by a record; `None` where all of it is closed.
    pub fn rule_until(&self, no: RuleNo) -> Option<Date> {
        if self.form(no).has_ratio() {
            return self.ahead.as_ref()?.whole;
        }
        (0..self.plan.slots_of(no).len()).filter_map(|part| self.part_until(no, part)).max()
    }

    /// Whether what helps one rule may cost under another, so that the best of both is a bound and may not be reached.
    pub(super) fn is_mixed(&self, tally: &Tally) -> bool {
        self.ahead.as_ref().is_some_and(|ahead| ahead.mixed && (ahead.whole.is_some() || !tally.lacking.is_empty()))
    }

    /// All that the days ahead hold, where there are any to look at.
    pub(super) fn everything(&self, tally: &Tally) -> Option<Had> {
        let ahead = self.ahead.as_ref()?;
        let mut had = Had::nothing(self);
        for (slot, fill) in had.slots.iter_mut().enumerate() {
            *fill = self.fill(slot);
        }
        for (no, _) in self.rubric.numbered() {
            if self.form(no).has_ratio() {
                had.ratios[no] = match ahead.whole {
                    Some(_) => vec![self.all_done(no)],
                    None => tally.lacking_ratios(no),
                };
            }
        }
        Some(had)
    }

    /// The last ratio of all, of so much that beside it what was not done before weighs nothing.
    fn all_done(&self, no: RuleNo) -> RatioRow {
        let vocabulary = &self.rubric.vocabulary;
        let over = |kind: &KindNo| vocabulary.kind(*kind).over;
        let more = self.rubric.rule(no).look.selectors().iter().any(|selector| selector.kinds.iter().any(over));
        RatioRow { date: Some(Date::MAX), line: 0, done: if more { 2 * ALL } else { ALL }, total: ALL }
    }

    /// The most that can be had in a slot.
    pub(super) fn fill(&self, slot: usize) -> Fill {
        let Some(ahead) = &self.ahead else { return Fill::No };
        let helps = self.plan.slot_of(slot).helps;
        match ahead.slots.get(slot).copied().flatten() {
            Some(_) => Fill::Full,
            None if helps => Fill::Completed,
            None => Fill::No,
        }
    }

    /// What a rule charges where so much is had.
    pub(super) fn charge_ahead(&self, no: RuleNo, outcome: &Outcome, had: &Had, facts: Facts<'_>) -> Charge {
        let charge = |facts| charge::charge(self.form(no), facts);
        let now = charge(facts);
        if !had.touches(self, no) {
            return now;
        }
        let slots = self.plan.slots_of(no).zip(facts.counts);
        let counts: Vec<u64> = slots.map(|(slot, &sure)| self.count_ahead(outcome, had, slot, sure)).collect();
        let facts = Facts { counts: &counts, ..facts };
        let more = had.ratios[no].iter().map(|row| outcome.ratios[no].with(*row).row);
        let ratios = more.chain([facts.ratio]);
        let charges = ratios.map(|ratio| charge(Facts { ratio, ..facts }));
        let best = charges.min_by_key(|charge| charge.posting.burden(had.whole.contains(&no))).unwrap_or(now);
        if had.kept.contains(&no) && now.came_up && !best.came_up {
            let least = self.form(no).least().unwrap_or(Interval::ZERO);
            return Charge { came_up: true, posting: Posting { charged: least, ..now.posting }, ..now };
        }
        if !self.rubric.rule(no).adds() {
            return best;
        }
        // events without end bring no more than the cap
        let most = self.account_of(no).most.max(now.posting.charged.hi);
        let charged = best.posting.charged.at_most(most);
        Charge { posting: Posting { charged, ..best.posting }, ..best }
    }

    fn count_ahead(&self, outcome: &Outcome, had: &Had, slot: usize, sure: u64) -> u64 {
        match had.fill(slot) {
            Fill::No => sure,
            Fill::More(n) => sure.saturating_add(n),
            Fill::Completed => sure.saturating_add(outcome.counts.of(self.plan.doubtful(slot))),
            Fill::Full => sure.saturating_add(BOUNDLESS),
        }
    }
}
