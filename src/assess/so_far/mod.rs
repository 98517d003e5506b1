//! The year so far of one town: what is lost for good, what is still to be had and what each of it is worth.
//!
//! Everything here is the difference of two scores by the same engine: with something had and without it. What a thing
//! is worth depends on what else is had, where a floor or a cap bites, and on what the office still decides. So a
//! worth is a range: from what it brings alone, all else staying as it is, to what it brings when everything else that
//! can be had is had too; over both ends of every amount that is open, and with the rows under review rejected and
//! accepted.

mod gap;
mod lost;
mod reckoning;
mod room;

use jiff::civil::Date;

use super::ahead::Had;
use super::lacking::Lacking;
use super::outcome::{self, Settled};
use super::scoresheet::{DoesNotAddUp, Score};
use super::view::View;
use super::{Assessor, Settlement, Tally};
use crate::interval::Interval;
use crate::ledger::{Award, Judgements};
use crate::rubric::RuleNo;

use reckoning::Reckoning;

/// The year so far of one town.
#[derive(Debug, Clone)]
pub struct SoFar {
    /// The day at whose end it is looked at.
    pub day: Date,
    /// What it scores: from what stands to what can still be had.
    pub score: Score,
    /// What is still to be had, what is worth most first; what is worth nothing by a floor or a cap last.
    pub gaps: Vec<Gap>,
    /// The records that do not count for want of a material, in the order of the log.
    pub completions: Vec<Completion>,
    /// What nothing can bring back, in the order of the rubric.
    pub lost: Vec<Lost>,
    /// Each category, in order.
    pub categories: Vec<Room>,
    /// The bonus, where the rubric has one.
    pub bonus: Option<Room>,
}

/// Something that can still be had under one rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The rule.
    pub rule: RuleNo,
    /// The parts that are short: one where each is charged for itself, all of them where the rule charges once; of a
    /// ratio and under the bonus the one part that there is.
    pub missing: Vec<Missing>,
    /// What it brings to the total.
    pub worth: Interval,
    /// What is charged on the line of the rule (under the bonus: earned), before and after.
    pub charged: Change,
    /// What is taken of that (under the bonus: added).
    pub taken: Change,
}

/// A part that is short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// Its position in the rule's split.
    pub part: usize,
    /// How many are missing: under the bonus until one more counts; 0 of a ratio.
    pub short: u64,
    /// The last day on which a record of it can be dated; `None` where only materials can be supplied.
    pub until: Option<Date>,
    /// The lines of the log that would fill it if their materials were complete.
    pub lines: Vec<usize>,
}

/// A number before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// As it stands.
    pub now: Interval,
    /// With this had, and all else staying as it is.
    pub then: Interval,
}

/// A record that does not count for want of a material, and what it is worth to complete it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// The record.
    pub row: Lacking,
    /// What completing it brings to the total; 0 where its rules are met already.
    pub worth: Interval,
}

/// What nothing can bring back under one rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    /// The rule.
    pub rule: RuleNo,
    /// The positions of the parts that are over and not as expected.
    pub parts: Vec<usize>,
    /// How often the office found it.
    pub findings: u64,
    /// The office's ruling, mark or proportion, where it settles the amount.
    pub award: Option<Award>,
    /// What is charged for good.
    pub charged: Interval,
    /// What of it is taken when everything else is had.
    pub taken: Interval,
}

/// What a category holds, or the bonus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// Its score as it stands.
    pub now: Interval,
    /// What of its marks is lost for good, by its rules and by conversion; nothing of the bonus.
    pub lost: Interval,
    /// What is still to be had.
    pub ahead: Interval,
    /// Whether there are gaps, and yet nothing more to gain: all that there is to lose is lost, or the cap is reached.
    pub exhausted: bool,
}

impl SoFar {
    /// The year so far of a town, by an assessor of a day; `None` by one of the whole year.
    ///
    /// # Errors
    /// [`DoesNotAddUp`]: a mistake of the program.
    pub fn new(assessor: &Assessor<'_>, tally: &Tally, judged: &Judgements) -> Result<Option<Self>, DoesNotAddUp> {
        let Some(day) = assessor.as_of() else { return Ok(None) };
        let all = assessor.everything(tally).unwrap_or_else(|| Had::nothing(assessor));
        let score = Settlement::new(assessor, tally, judged).score()?.score;
        let (ends, _) = outcome::ends(assessor, tally, judged, &Settled::new());
        let now = View::of(assessor, &ends)?;
        let reckoning = Reckoning::new(assessor, tally, judged, all);
        let mut gaps = gap::gaps(&reckoning);
        gaps.sort_by_key(|gap| (std::cmp::Reverse((gap.worth.hi, gap.worth.lo)), gap.rule));
        let lost = lost::lost(&reckoning, &score.conversions);
        let mut categories = room::rooms(&reckoning, &now, &score.conversions, (&gaps, &lost));
        let bonus = if assessor.rubric.bonus.is_some() { categories.pop() } else { None };
        let completions = gap::completions(&reckoning);
        Ok(Some(Self { day, score, gaps, completions, lost, categories, bonus }))
    }
}
