//! From a tally and the office's word to a scoresheet: all outcomes gone through, their ends kept.

use std::collections::BTreeMap;

use super::about::About;
use super::account::Balance;
use super::ahead;
use super::openness::Openness;
use super::outcome::{self, Ends, Settled};
use super::posting::Posting;
use super::scoresheet::{
    Applies, Conversion, DoesNotAddUp, Found, Line, Note, Part, PendingWhat, Score, Scoresheet, Stands,
};
use super::view::{self, Seen, View};
use super::{Assessor, Tally};
use crate::interval::Interval;
use crate::ledger::{Award, Judgements, RuleJudgement};
use crate::rubric::{Decides, Expect, Look, RuleNo};

/// What is known of one town, and what can still be settled about it.
#[derive(Debug, Clone, Copy)]
pub struct Settlement<'a> {
    assessor: &'a Assessor<'a>,
    tally: &'a Tally,
    judged: &'a Judgements,
}

impl<'a> Settlement<'a> {
    /// A town's tally beside what stands for it in the ledger.
    pub fn new(assessor: &'a Assessor<'a>, tally: &'a Tally, judged: &'a Judgements) -> Self {
        Self { assessor, tally, judged }
    }

    /// The total when these rows under review, by position in [`Tally`], are accepted (`true`) or rejected, and nothing
    /// more is recorded.
    pub fn total_if(&self, settled: &[(usize, bool)]) -> Interval {
        let settled: Settled = settled.iter().copied().collect();
        let (ends, _) = outcome::ends(self.assessor, self.tally, self.judged, &settled);
        let charges = ends.iter().flat_map(Ends::each);
        view::hull(charges.map(|charges| self.assessor.scores(charges).sum()))
    }

    /// For each row under review the position of the first that does the same, whichever way both are settled.
    pub fn alike(&self) -> Vec<usize> {
        let mut first: BTreeMap<&[(usize, u64)], usize> = BTreeMap::new();
        let rows = self.tally.pending.iter().enumerate();
        let alike = rows.map(|(at, row)| match row.ratio {
            Some(_) => at,
            None => *first.entry(&row.hits).or_insert(at),
        });
        alike.collect()
    }

    /// How many outcomes are gone through while no row is settled.
    pub fn outcomes(&self) -> usize {
        outcome::ends(self.assessor, self.tally, self.judged, &Settled::new()).0.len()
    }

    /// The amounts that move the total when these rows are accepted (`true`) or rejected, each with all that it can be.
    pub fn amounts_if(&self, settled: &[(usize, bool)]) -> Vec<(RuleNo, Interval)> {
        let settled: Settled = settled.iter().copied().collect();
        let (ends, _) = outcome::ends(self.assessor, self.tally, self.judged, &settled);
        let mut open: Vec<Option<Interval>> = vec![None; self.assessor.rubric.rules.len()];
        for charges in ends.iter().flat_map(Ends::each) {
            let scores: Vec<Interval> = self.assessor.scores(charges).collect();
            for (at, (open, charge)) in open.iter_mut().zip(charges).enumerate() {
                let (no, charged) = (RuleNo(at), charge.posting.charged);
                let is_open = || !self.assessor.of_account(no, &scores).is_settled();
                if self.assessor.is_doubted(no) || (!charged.is_settled() && is_open()) {
                    view::widen(open, charged);
                }
            }
        }
        let open = open.into_iter().enumerate().filter_map(|(at, range)| Some((RuleNo(at), range?)));
        open.filter(|(_, range)| !range.is_settled()).collect()
    }

    /// The scoresheet.
    ///
    /// # Errors
    /// [`DoesNotAddUp`] where the lines of an outcome do not come to its total: a mistake of the program.
    pub fn sheet(&self) -> Result<Scoresheet, DoesNotAddUp> {
        let (sheet, seen) = self.assessed()?;
        let lines = seen.iter().zip(self.assessor.rubric.numbered()).map(|(seen, (no, _))| self.line(no, seen));
        Ok(Scoresheet { lines: lines.collect(), ..sheet })
    }

    /// The scoresheet without its lines, for a town whose statement nobody asked for.
    ///
    /// # Errors
    /// As of [`Settlement::sheet`]: the lines are added up all the same.
    pub fn score(&self) -> Result<Scoresheet, DoesNotAddUp> {
        self.assessed().map(|(sheet, _)| sheet)
    }

    /// All of the scoresheet but its lines, and what they are made of.
    fn assessed(&self) -> Result<(Scoresheet, Vec<Seen>), DoesNotAddUp> {
        let (assessor, settled) = (self.assessor, Settled::new());
        let (ends, mut reached) = outcome::ends(assessor, self.tally, self.judged, &settled);
        let now = View::of(assessor, &ends)?;
        let ahead = ahead::ends_ahead(assessor, self.tally, self.judged, &settled);
        let ahead = ahead.map(|(ends, reaches)| {
            reached &= reaches;
            View::of(assessor, &ends)
        });
        let ahead = ahead.transpose()?;
        let both = ahead.as_ref().map(|ahead| now.with(assessor, ahead));
        let whole = both.as_ref().unwrap_or(&now);
        let mut pending = Openness { assessor, tally: self.tally, now: &now, ahead: ahead.as_ref(), whole }.pending();
        for pending in &mut pending {
            if let PendingWhat::Ruling(no, _) | PendingWhat::Mark(no, _) | PendingWhat::Proportion(no, _) = pending.what
            {
                pending.about = self.about(no).text();
            }
        }
        let may_not_fit = self.may_not_fit(&now);
        let (of_now, stands) = (now.total, self.stands(&now)?);
        let View { seen, balances, total } = both.unwrap_or(now);
        let conversions = self.conversions(&seen, &balances);
        let (categories, bonus) = self.apart(&balances);
        let score = Score { categories, conversions, bonus, total, now: of_now, stands, pending, reached };
        let mut notes = self.notes(&seen);
        notes.extend(may_not_fit);
        Ok((Scoresheet { lines: Vec::new(), score, notes }, seen))
    }

    /// The categories of which rules are left out, or may be.
    fn conversions(&self, seen: &[Seen], balances: &[Balance]) -> Vec<Conversion> {
        let accounts = self.assessor.accounts.iter().zip(balances).enumerate();
        let conversions = accounts.filter_map(|(at, (account, balance))| {
            let postings: Vec<Posting> = account.own(seen).iter().map(|seen| seen.posting).collect();
            account.conversion(at, &postings, balance.besides)
        });
        conversions.collect()
    }

    /// What stands so far: a record that nobody has reviewed does not.
    fn stands(&self, now: &View) -> Result<Stands, DoesNotAddUp> {
        let rows = self.tally.pending.iter().enumerate();
        let unreviewed: Settled = rows.filter(|(_, row)| row.unreviewed).map(|(at, _)| (at, false)).collect();
        let stands = |view: &View| {
            let (categories, bonus) = self.apart(&view.balances);
            Stands { categories, bonus, total: view.total }
        };
        if unreviewed.is_empty() {
            return Ok(stands(now));
        }
        let (ends, _) = outcome::ends(self.assessor, self.tally, self.judged, &unreviewed);
        Ok(stands(&View::of(self.assessor, &ends)?))
    }

    /// The scores of the categories, and the bonus.
    fn apart(&self, balances: &[Balance]) -> (Vec<Interval>, Interval) {
        let mut scores: Vec<Interval> = balances.iter().map(|balance| balance.score).collect();
        let bonus = if self.assessor.rubric.bonus.is_some() { scores.pop() } else { None };
        (scores, bonus.unwrap_or_default())
    }

    fn line(&self, no: RuleNo, seen: &Seen) -> Line {
        let judgement = self.judged.of(no);
        let Posting { charged, left_out } = seen.posting;
        Line {
            rule: no,
            found: self.found(no, judgement),
            charged,
            left_out,
            taken: seen.taken,
            applies: match (seen.applies, seen.barred) {
                (true, true) => Applies::Open,
                (false, true) => Applies::No,
                (_, false) => Applies::Yes,
            },
            award: judgement.and_then(|j| j.award.as_ref()).map(|entry| entry.what).filter(|_| seen.applied),
            findings: judgement.map_or(0, RuleJudgement::found),
            withdrawn: judgement.map_or(0, RuleJudgement::withdrawn),
            until: self.assessor.rule_until(no),
        }
    }

    fn found(&self, no: RuleNo, judgement: Option<&RuleJudgement>) -> Found {
        let slots = self.assessor.plan.slots_of(no);
        let first = slots.start;
        let part = |slot: usize, expect: Expect| {
            let hits = self.tally.pending.iter().flat_map(|row| &row.hits);
            let counted = self.tally.counts.of(slot);
            let pending = hits.filter(|(hit, _)| *hit == slot).map(|(_, n)| n).sum();
            Part { expect, counted, pending, until: self.assessor.part_until(no, slot - first) }
        };
        let mut parts = slots.zip(self.assessor.form(no).parts()).map(|(slot, own)| part(slot, own.expect));
        match &self.assessor.rubric.rule(no).look {
            Look::Count { .. } => Found::Parts(parts.collect()),
            Look::Ratio { .. } => Found::Ratio(self.tally.ratios[no].row),
            Look::Finding { .. } => Found::Findings(judgement.map_or(0, RuleJudgement::found)),
            Look::Mark { .. } => Found::Application(parts.next()),
            Look::Proportion(_) => {
                let entered = judgement.and_then(|j| j.award.as_ref()).map(|entry| entry.what);
                Found::Proportion(entered.and_then(Award::proportion))
            }
        }
    }

    /// What is short of a rule as things stand.
    fn about(&self, no: RuleNo) -> About<'a> {
        let judgement = self.judged.of(no);
        About::new(self.assessor.rubric, no, &self.found(no, judgement), judgement)
    }

    /// Rulings that fit or not by what becomes of rows under review.
    fn may_not_fit(&self, now: &View) -> Vec<Note> {
        let rules = now.seen.iter().zip(self.assessor.rubric.numbered());
        let varying = rules.filter(|(seen, (no, _))| seen.applied && !self.assessor.is_doubted(*no));
        varying.filter_map(|(seen, (no, _))| Some(Note::MayNotFit(no, seen.unfit?))).collect()
    }

    fn notes(&self, seen: &[Seen]) -> Vec<Note> {
        let mut notes = Vec::new();
        for (seen, (no, _)) in seen.iter().zip(self.assessor.rubric.numbered()) {
            let Some(judgement) = self.judged.of(no).filter(|judgement| judgement.stands()) else { continue };
            let ruled_out = judgement.award.as_ref().is_some_and(|entry| entry.what == Award::NotApplicable);
            if ruled_out && judgement.found() > 0 {
                notes.push(Note::Waived(no));
            } else if !seen.applies && seen.posting == Posting::NOTHING {
                notes.push(Note::NotApplicable(no));
            } else if judgement.award.is_some() && !seen.applied && !self.assessor.is_doubted(no) {
                // of a rule in doubt it is not known either what it can cost
                notes.push(match (seen.unfit, self.assessor.form(no).decides()) {
                    (Some(range), _) => Note::Unfit(no, range),
                    (None, Decides::Mark(marks)) => Note::NoApplication(no, marks),
                    (None, Decides::Nothing | Decides::Amount | Decides::Entry) => Note::Idle(no),
                });
            } else if let Some(ruling) =
                judgement.award.as_ref().filter(|award| seen.applied && !award.about.is_empty())
            {
                let about = self.about(no);
                notes.extend(about.differs(ruling).then(|| Note::Changed(no, about.text())));
            }
        }
        notes
    }
}
