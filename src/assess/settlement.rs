//! From a tally and the office's word to a scoresheet: all outcomes gone through, their ends kept.

use super::charge::{AwardUse, Charge};
use super::outcome::{self, Ends, Settled};
use super::scoresheet::{Applies, DoesNotAddUp, Found, Line, Note, Part, Pending, PendingWhat, Score, Scoresheet};
use super::{Assessor, Tally};
use crate::interval::Interval;
use crate::ledger::{Award, Judgements, RuleJudgement};
use crate::points::Points;
use crate::rubric::{Expect, Look, Price, RuleNo};

/// What is known of one town, and what can still be settled about it.
#[derive(Debug, Clone, Copy)]
pub struct Settlement<'a> {
    assessor: &'a Assessor<'a>,
    tally: &'a Tally,
    judged: &'a Judgements,
}

/// What one rule comes to over all outcomes seen so far.
#[derive(Debug, Clone, Copy, Default)]
struct Seen {
    charged: Option<Interval>,
    rows: Moves,
    taken: Option<Interval>,
    open: Option<Interval>,
    unfit: Option<Interval>,
    applied: bool,
    applies: bool,
    barred: bool,
}

/// Whether rows under review make a difference to a rule.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Moves {
    /// No outcome has been looked at.
    #[default]
    Unseen,
    /// In all outcomes so far it came up, or not, with this amount.
    No(bool, Interval),
    /// Outcomes differ.
    Yes,
}

impl Seen {
    fn add(&mut self, charge: &Charge, taken: Interval, applies: bool) {
        widen(&mut self.charged, charge.amount);
        let here = Moves::No(charge.came_up, charge.amount);
        self.rows = if self.rows == Moves::Unseen || self.rows == here { here } else { Moves::Yes };
        widen(&mut self.taken, taken);
        self.applies |= applies;
        self.barred |= !applies;
        match charge.award {
            AwardUse::Applied => self.applied = true,
            AwardUse::Unfit => widen(&mut self.unfit, charge.amount),
            AwardUse::None | AwardUse::Idle => {}
        }
        if !charge.amount.is_settled() {
            widen(&mut self.open, charge.amount);
        }
    }
}

fn widen(whole: &mut Option<Interval>, part: Interval) {
    *whole = Some(whole.map_or(part, |so_far| so_far.hull(part)));
}

impl<'a> Settlement<'a> {
    /// A town's tally beside what stands for it in the ledger.
    pub fn new(assessor: &'a Assessor<'a>, tally: &'a Tally, judged: &'a Judgements) -> Self {
        Self { assessor, tally, judged }
    }

    /// The total when these rows under review, by position in [`Tally`], are accepted (`true`) or rejected.
    pub fn total_if(&self, settled: &[(usize, bool)]) -> Interval {
        let settled: Settled = settled.iter().copied().collect();
        let (ends, _) = outcome::ends(self.assessor, self.tally, self.judged, &settled);
        let mut total = None;
        for charges in ends.iter().flat_map(Ends::each) {
            widen(&mut total, self.scores(charges).iter().copied().sum());
        }
        total.unwrap_or_default()
    }

    /// The amounts that move the total when these rows are accepted (`true`) or rejected, each with all that it can be.
    pub fn amounts_if(&self, settled: &[(usize, bool)]) -> Vec<(RuleNo, Interval)> {
        let settled: Settled = settled.iter().copied().collect();
        let (ends, _) = outcome::ends(self.assessor, self.tally, self.judged, &settled);
        let mut open: Vec<Option<Interval>> = vec![None; self.assessor.rubric.rules.len()];
        for charges in ends.iter().flat_map(Ends::each) {
            let scores = self.scores(charges);
            for (at, (open, charge)) in open.iter_mut().zip(charges).enumerate() {
                let doubted = self.assessor.is_doubted(RuleNo(at));
                if doubted || (!charge.amount.is_settled() && self.account_is_open(RuleNo(at), &scores)) {
                    widen(open, charge.amount);
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
        let (ends, reached) = outcome::ends(self.assessor, self.tally, self.judged, &Settled::new());
        let rules = &self.assessor.rubric.rules;
        let mut seen = vec![Seen::default(); rules.len()];
        let mut accounts: Vec<Option<Interval>> = vec![None; self.assessor.accounts.len()];
        let mut total = None;
        for end in &ends {
            let taken = self.taken(end);
            for charges in end.each() {
                let scores = self.scores(charges);
                self.verify(charges, &scores)?;
                for (whole, &score) in accounts.iter_mut().zip(&scores) {
                    widen(whole, score);
                }
                widen(&mut total, scores.iter().copied().sum());
                for (((seen, charge), taken), rule) in seen.iter_mut().zip(charges).zip(&taken).zip(rules) {
                    let barred = rule.unless.and_then(|on| charges.get(on.0)).is_some_and(|on| on.came_up);
                    seen.add(charge, *taken, !barred);
                }
            }
        }
        let mut scores: Vec<Interval> = accounts.into_iter().map(Option::unwrap_or_default).collect();
        let pending = self.pending(&seen, &scores);
        let bonus = if self.assessor.rubric.bonus.is_some() { scores.pop() } else { None }.unwrap_or_default();
        let score = Score { categories: scores, bonus, total: total.unwrap_or_default(), pending, reached };
        Ok((Scoresheet { lines: Vec::new(), score, notes: self.notes(&seen) }, seen))
    }

    /// The score of every account, the bonus last.
    fn scores(&self, charges: &[Charge]) -> Vec<Interval> {
        self.assessor.accounts.iter().map(|account| account.score(charges)).collect()
    }

    /// What can be taken on each line: where a floor or a cap bites, more is left to take on a line when the rows of
    /// the lines before it fall the other way than its own.
    fn taken(&self, end: &Ends) -> Vec<Interval> {
        let either = end.hull();
        self.assessor.accounts.iter().flat_map(|account| account.taken(&either)).collect()
    }

    /// Full marks − what is taken line by line + bonus = total: at the lower end with the most charged and the
    /// least earned, at the upper end the other way round.
    fn verify(&self, charges: &[Charge], scores: &[Interval]) -> Result<(), DoesNotAddUp> {
        let total: Interval = scores.iter().copied().sum();
        let lo = self.stated(charges, |cost| cost.hi, |gain| gain.lo);
        // where every amount is settled there is one end
        let hi = if charges.iter().all(|charge| charge.amount.is_settled()) {
            lo
        } else {
            self.stated(charges, |cost| cost.lo, |gain| gain.hi)
        };
        for (lines, total) in [(lo, total.lo), (hi, total.hi)] {
            if lines != total {
                return Err(DoesNotAddUp { lines, total });
            }
        }
        Ok(())
    }

    /// The total as a statement shows it, with every amount at one of its ends.
    fn stated(&self, charges: &[Charge], cost: fn(Interval) -> Points, gain: fn(Interval) -> Points) -> Points {
        let lines = self.assessor.accounts.iter().map(|account| match account.marks {
            Some(_) => -account.taken_at(charges, cost),
            None => account.taken_at(charges, gain),
        });
        self.assessor.rubric.full_marks + lines.sum()
    }

    fn line(&self, no: RuleNo, seen: &Seen) -> Line {
        let judgement = self.judged.of(no);
        Line {
            rule: no,
            found: self.found(no, judgement),
            charged: seen.charged.unwrap_or_default(),
            taken: seen.taken.unwrap_or_default(),
            applies: match (seen.applies, seen.barred) {
                (true, true) => Applies::Open,
                (false, true) => Applies::No,
                (_, false) => Applies::Yes,
            },
            award: judgement.and_then(|j| j.award.as_ref()).map(|entry| entry.what).filter(|_| seen.applied),
            findings: judgement.map_or(0, RuleJudgement::found),
        }
    }

    fn found(&self, no: RuleNo, judgement: Option<&RuleJudgement>) -> Found {
        let slots = self.assessor.plan.slots_of(no);
        let part = |slot: usize, expect: Expect| {
            let hits = self.tally.pending.iter().flat_map(|row| &row.hits);
            let counted = self.tally.counts.get(slot).copied().unwrap_or(0);
            Part { expect, counted, pending: hits.filter(|(hit, _)| *hit == slot).map(|(_, n)| n).sum() }
        };
        match &self.assessor.rubric.rule(no).look {
            Look::Count { split } => {
                Found::Parts(slots.enumerate().map(|(at, slot)| part(slot, split.expect(at))).collect())
            }
            Look::Ratio { .. } => Found::Ratio(self.tally.ratios.get(no.0).copied().flatten()),
            Look::Finding { .. } => Found::Findings(judgement.map_or(0, RuleJudgement::found)),
            Look::Mark { .. } => Found::Application(slots.map(|slot| part(slot, Expect::AtLeast(1))).next()),
            Look::Proportion => {
                let entered = judgement.and_then(|j| j.award.as_ref()).map(|entry| entry.what);
                Found::Proportion(entered.and_then(Award::proportion))
            }
        }
    }

    fn pending(&self, seen: &[Seen], scores: &[Interval]) -> Vec<Pending> {
        let amounts = seen.iter().zip(self.assessor.rubric.numbered()).filter_map(|(seen, (no, rule))| {
            let doubted = self.assessor.is_doubted(no);
            let range = if doubted { seen.charged.filter(|range| !range.is_settled()) } else { seen.open }?;
            let what = match rule.price {
                _ if doubted => PendingWhat::NoData(no, range),
                Price::OutOf(_) => PendingWhat::Mark(no, range),
                Price::ByProportion(_) => PendingWhat::Proportion(no, range),
                Price::Once(_) | Price::Each(_) | Price::EachPart(_) => PendingWhat::Ruling(no, range),
            };
            Some(Pending { what, matters: self.account_is_open(no, scores) })
        });
        let rows = self.tally.pending.iter().map(|row| {
            let rules = row.rules(&self.assessor.plan);
            let matters = rules.iter().any(|&no| self.row_moves(row, no, seen) && self.tells(no, seen, scores));
            Pending { what: PendingWhat::Review(Box::new(row.clone()), rules), matters }
        });
        amounts.chain(rows).collect()
    }

    fn account_is_open(&self, no: RuleNo, scores: &[Interval]) -> bool {
        let of_rule = self.assessor.accounts.iter().zip(scores).find(|(account, _)| account.rules.contains(&no.0));
        of_rule.is_some_and(|(_, score)| !score.is_settled())
    }

    /// Whether a rule that rows move tells on its category or the bonus, itself or by a rule that depends on it.
    fn tells(&self, no: RuleNo, seen: &[Seen], scores: &[Interval]) -> bool {
        let moves = seen.get(no.0).is_some_and(|seen| seen.rows == Moves::Yes);
        let dependants = self.assessor.plan.dependants(no);
        (moves && self.account_is_open(no, scores)) || dependants.iter().any(|&on| self.tells(on, seen, scores))
    }

    /// Whether a row under review can still move a rule: rows do, and its part is not complete without this one.
    fn row_moves(&self, row: &super::PendingRow, no: RuleNo, seen: &[Seen]) -> bool {
        let rows_move = seen.get(no.0).is_some_and(|seen| seen.rows == Moves::Yes);
        let slots = self.assessor.plan.slots_of(no);
        let first = slots.start;
        let incomplete = |slot: usize| {
            let counted = self.tally.counts.get(slot).copied().unwrap_or(0);
            match &self.assessor.rubric.rule(no).look {
                Look::Count { split } => match split.expect(slot - first) {
                    Expect::AtLeast(wanted) => counted < wanted,
                    Expect::AtMost(_) => true,
                },
                _ => counted == 0,
            }
        };
        let mut hit =
            row.hits.iter().map(|&(slot, _)| self.assessor.plan.certain(slot)).filter(|slot| slots.contains(slot));
        let later = row.ratio.as_ref().is_some_and(|(rules, ratio)| {
            rules.contains(&no) && self.tally.ratios.get(no.0).copied().flatten() < Some(*ratio)
        });
        rows_move && (later || hit.any(incomplete))
    }

    fn notes(&self, seen: &[Seen]) -> Vec<Note> {
        let mut notes = Vec::new();
        for (seen, (no, rule)) in seen.iter().zip(self.assessor.rubric.numbered()) {
            let Some(judgement) = self.judged.of(no) else { continue };
            if !seen.applies {
                notes.push(Note::NotApplicable(no));
            } else if judgement.award.is_some() && !seen.applied && !self.assessor.is_doubted(no) {
                // of a rule in doubt it is not known either what it can cost
                notes.push(match (seen.unfit, rule.price) {
                    (Some(range), _) => Note::Unfit(no, range),
                    (None, Price::OutOf(marks)) => Note::NoApplication(no, marks),
                    (None, _) => Note::Idle(no),
                });
            }
        }
        notes
    }
}
