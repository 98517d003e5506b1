//! What nothing can bring back.

use super::Lost;
use super::reckoning::Reckoning;
use crate::assess::Conversion;
use crate::assess::ahead::Fill;
use crate::assess::charge::{self, AwardUse, Charge};
use crate::assess::posting::Posting;
use crate::assess::view;
use crate::interval::Interval;
use crate::ledger::RuleJudgement;
use crate::points::Points;
use crate::rubric::{Decides, Expect, Look, RuleNo};

/// What every rule still charges when all is had that can be: with the rows under review as is best for it, so that
/// only what is certain counts as lost. A mark or a proportion that is not given is not.
pub(super) fn lost(reckoning: &Reckoning<'_>, conversions: &[Conversion]) -> Vec<Lost> {
    let states = reckoning.charges(Some(&reckoning.all));
    let rubric = reckoning.assessor.rubric;
    let best = |no: RuleNo| states.iter().map(|charges| charge::of(charges, no)).min_by_key(|c| c.posting.charged.hi);
    let waits = |no: RuleNo, charge: &Charge| {
        charge.award != AwardUse::Applied
            && matches!(reckoning.assessor.form(no).decides(), Decides::Mark(_) | Decides::Entry)
            && !charge.posting.charged.is_settled()
    };
    let charges: Vec<Option<&Charge>> = rubric
        .numbered()
        .map(|(no, _)| best(no).filter(|charge| !rubric.rule(no).adds() && !waits(no, charge)))
        .map(|charge| charge.filter(|charge| charge.posting.charged.hi > Points::ZERO))
        .collect();
    // what is left out for good leaves less to take
    let out = |no: RuleNo| conversions.iter().flat_map(|of| &of.rules).find(|(out, _)| *out == no);
    let postings = charges.iter().enumerate().map(|(no, charge)| Posting {
        charged: charge.map_or(Interval::ZERO, |charge| charge.posting.charged),
        left_out: out(RuleNo(no)).map_or(Interval::ZERO, |(_, worth)| Interval::point(worth.lo)),
    });
    let taken = view::taken(reckoning.assessor, &postings.collect::<Vec<_>>());
    let lost = charges.iter().zip(taken).enumerate().filter_map(|(no, (charge, taken))| {
        let (no, charge) = (RuleNo(no), (*charge)?);
        let judgement = reckoning.judgement(no);
        let award = judgement.and_then(|judgement| judgement.award.as_ref()).map(|entry| entry.what);
        Some(Lost {
            rule: no,
            parts: gone(reckoning, no),
            findings: judgement.map_or(0, RuleJudgement::found),
            award: award.filter(|_| charge.award == AwardUse::Applied),
            charged: charge.posting.charged,
            taken,
        })
    });
    lost.collect()
}

/// The parts that are over and not as expected, whatever becomes of the rows under review.
fn gone(reckoning: &Reckoning<'_>, no: RuleNo) -> Vec<usize> {
    let (assessor, tally) = (reckoning.assessor, reckoning.tally);
    if !matches!(assessor.rubric.rule(no).look, Look::Count { .. }) {
        return Vec::new();
    }
    let parts = assessor.plan.slots_of(no).zip(assessor.form(no).parts()).enumerate().filter(|&(_, (slot, part))| {
        let hits = tally.pending.iter().flat_map(|row| &row.hits);
        let pending: u64 = hits.filter(|&&(hit, _)| assessor.plan.certain(hit) == slot).map(|(_, n)| n).sum();
        let best = tally.counts.of(slot) + tally.counts.of(assessor.plan.doubtful(slot)) + pending;
        match part.expect {
            Expect::AtLeast(wanted) => assessor.fill(slot) != Fill::Full && best < wanted,
            Expect::AtMost(allowed) => tally.counts.of(slot) > allowed,
        }
    });
    parts.map(|(part, _)| part).collect()
}
