//! What is still to be had, rule by rule, and what completing a record is worth.

use std::collections::BTreeMap;

use super::reckoning::{Piece, Reckoning};
use super::{Change, Completion, Gap, Missing};
use crate::assess::ahead::{Fill, Had};
use crate::assess::charge::{self, Charge};
use crate::assess::view;
use crate::interval::Interval;
use crate::rubric::{Expect, GoesBy, Look, RuleNo};

/// Every gap that can still be closed, in the order of the rubric. A rule that does not apply has none.
pub(super) fn gaps(reckoning: &Reckoning<'_>) -> Vec<Gap> {
    let now = reckoning.charges(None);
    let rubric = reckoning.assessor.rubric;
    let mut gaps = Vec::new();
    for (no, rule) in rubric.numbered() {
        // rows under review may decide whether it applies
        let applies = |charges: &Vec<Charge>| !rule.unless.is_some_and(|on| charge::of(charges, on).came_up);
        if !now.iter().any(applies) {
            continue;
        }
        let found = match &rule.look {
            Look::Count { .. } if rule.adds() => event(reckoning, no),
            Look::Count { price, .. } if price.goes_by() == GoesBy::Any => vec![short(reckoning, no)],
            Look::Count { .. } | Look::Mark { .. } => short(reckoning, no).into_iter().map(|part| vec![part]).collect(),
            Look::Ratio { .. } => vec![vec![ratio(reckoning, no)]],
            Look::Finding { .. } | Look::Proportion(_) => Vec::new(),
        };
        gaps.extend(found.into_iter().filter_map(|parts| gap(reckoning, &now, no, parts)));
    }
    gaps
}

/// A part that can be had, with how.
type Part = (Missing, Piece);

/// The parts of a rule that are short and can be filled.
fn short(reckoning: &Reckoning<'_>, no: RuleNo) -> Vec<Part> {
    let assessor = reckoning.assessor;
    let slots = assessor.plan.slots_of(no).zip(assessor.form(no).parts()).enumerate();
    let parts = slots.filter_map(|(part, (slot, own))| {
        let wanted = match own.expect {
            Expect::AtLeast(wanted) => wanted,
            Expect::AtMost(_) => return None,
        };
        let counted = reckoning.tally.counts.of(slot);
        let short = wanted.checked_sub(counted).filter(|&short| short > 0)?;
        let (until, lines) = (assessor.part_until(no, part), lines(reckoning, slot));
        let fillable = until.is_some() || !lines.is_empty();
        let piece = Piece { slots: vec![(slot, assessor.fill(slot))], ratios: Vec::new() };
        fillable.then_some((Missing { part, short, until, lines }, piece))
    });
    parts.collect()
}

/// One more event of a bonus rule, where what it brings is split no further.
fn event(reckoning: &Reckoning<'_>, no: RuleNo) -> Vec<Vec<Part>> {
    let assessor = reckoning.assessor;
    let slots = assessor.plan.slots_of(no).zip(assessor.form(no).parts()).enumerate();
    let events = slots.filter_map(|(part, (slot, own))| {
        let counted = reckoning.tally.counts.of(slot);
        let short = match own.expect {
            Expect::AtMost(free) => free.saturating_sub(counted).saturating_add(1),
            Expect::AtLeast(wanted) => wanted.saturating_sub(counted).max(1),
        };
        let (until, lines) = (assessor.part_until(no, part), lines(reckoning, slot));
        let fillable = until.is_some() || !lines.is_empty();
        let piece = Piece { slots: vec![(slot, Fill::More(short))], ratios: Vec::new() };
        fillable.then_some(vec![(Missing { part, short, until, lines }, piece)])
    });
    events.collect()
}

fn ratio(reckoning: &Reckoning<'_>, no: RuleNo) -> Part {
    let lacking = reckoning.tally.lacking.iter().filter(|row| row.ratio_of.contains(&no));
    let lines = lacking.map(|row| row.line).collect();
    let until = reckoning.assessor.rule_until(no);
    (Missing { part: 0, short: 0, until, lines }, Piece::of_ratio(reckoning, no))
}

/// The lines of the log that would count in a slot if their materials were complete.
fn lines(reckoning: &Reckoning<'_>, slot: usize) -> Vec<usize> {
    let rows = reckoning.tally.lacking.iter().filter(|row| row.hits.iter().any(|&(hit, _)| hit == slot));
    rows.map(|row| row.line).collect()
}

/// The gap of these parts together, where closing it makes a difference to its rule in some state of affairs.
fn gap(reckoning: &Reckoning<'_>, now: &[Vec<Charge>], no: RuleNo, parts: Vec<Part>) -> Option<Gap> {
    let (missing, pieces): (Vec<Missing>, Vec<Piece>) = parts.into_iter().unzip();
    let piece = Piece {
        slots: pieces.iter().flat_map(|piece| piece.slots.clone()).collect(),
        ratios: pieces.into_iter().flat_map(|piece| piece.ratios).collect(),
    };
    let alone = piece.on(&Had::nothing(reckoning.assessor));
    let then = reckoning.charges(Some(&alone));
    let differs = |before: &[Vec<Charge>], after: &[Vec<Charge>]| {
        let comes_to = |charges: &[Charge]| charge::of(charges, no).posting;
        before.iter().zip(after).any(|(before, after)| comes_to(before) != comes_to(after))
    };
    let rest = piece.taken_out_of(&reckoning.all);
    let moves =
        differs(now, &then) || differs(&reckoning.charges(Some(&rest)), &reckoning.charges(Some(&piece.on(&rest))));
    let change = |of: fn(&Reckoning<'_>, &[Charge], RuleNo) -> Interval| Change {
        now: over(now, |charges| of(reckoning, charges, no)),
        then: over(&then, |charges| of(reckoning, charges, no)),
    };
    (!missing.is_empty() && moves).then(|| Gap {
        rule: no,
        missing,
        worth: reckoning.worth(&piece),
        charged: change(|_, charges, no| charge::of(charges, no).posting.charged),
        taken: change(|reckoning, charges, no| view::taken_of(reckoning.assessor, charges, no)),
    })
}

/// What something can be over all states of affairs.
fn over(states: &[Vec<Charge>], of: impl Fn(&[Charge]) -> Interval) -> Interval {
    view::hull(states.iter().map(|charges| of(charges)))
}

/// The records that do not count for want of a material.
pub(super) fn completions(reckoning: &Reckoning<'_>) -> Vec<Completion> {
    let rows = reckoning.tally.lacking.iter().filter(|row| !row.rules.is_empty());
    // a log can hold many rows that do the same
    let mut known: BTreeMap<_, Interval> = BTreeMap::new();
    let worth = rows.map(|row| {
        let hits: Vec<(usize, u64)> = row.hits.iter().map(|&(slot, n)| (slot, n.min(most(reckoning, slot)))).collect();
        let same = (hits.clone(), &row.ratio_of, row.as_ratio(), row.pending);
        if let Some(&worth) = known.get(&same) {
            return Completion { row: row.clone(), worth };
        }
        let piece = Piece {
            slots: hits.into_iter().map(|(slot, n)| (slot, Fill::More(n))).collect(),
            ratios: row.ratio_of.iter().map(|&no| (no, vec![row.ratio])).collect(),
        };
        let worth = reckoning.worth(&piece);
        // one that the office rejects brings nothing, however complete it is
        let worth = if row.pending { worth.hull(Interval::ZERO) } else { worth };
        known.insert(same, worth);
        Completion { row: row.clone(), worth }
    });
    worth.collect()
}

/// How many records in a slot make a difference: those of a bonus without a bound of its own all do.
fn most(reckoning: &Reckoning<'_>, slot: usize) -> u64 {
    let plan = &reckoning.assessor.plan;
    let no = plan.slot_of(slot).rule;
    let parts = reckoning.assessor.form(no).parts();
    match parts.get(slot - plan.slots_of(no).start).map(|part| part.expect) {
        Some(Expect::AtLeast(wanted)) => wanted,
        Some(Expect::AtMost(_)) => u64::MAX,
        None => 0,
    }
}
