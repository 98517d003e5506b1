//! A town's scoresheet: a line per rule, and what they add up to.

use std::fmt;

use jiff::civil::Date;

use super::ratio::RatioRow;
use super::tally::PendingRow;
use crate::interval::Interval;
use crate::ledger::Award;
use crate::points::Points;
use crate::rubric::{Expect, Rubric, RuleNo};

/// What one town scores, and why.
#[derive(Debug, Clone)]
pub struct Scoresheet {
    /// A line for every rule, in the order of the rubric.
    pub lines: Vec<Line>,
    /// What they come to.
    pub score: Score,
    /// Rulings and findings that came to nothing, or do not fit.
    pub notes: Vec<Note>,
}

/// What one town scores: what a ranking needs to know of it.
///
/// The totals are not the sums of the lines' intervals: where one open row moves two rules, the sum would be wider
/// than anything that can happen. They are the ends over all possible outcomes, and in each outcome that makes an
/// end the lines do add up, which [`Settlement::sheet`](super::Settlement::sheet) checks every time.
#[derive(Debug, Clone)]
pub struct Score {
    /// The score of every category, in order.
    pub categories: Vec<Interval>,
    /// The categories that are converted, because rules are left out of what they are measured against, in order.
    pub conversions: Vec<Conversion>,
    /// The bonus, after its cap; 0 where the rubric has none.
    pub bonus: Interval,
    /// The raw total: full marks − taken + bonus. Where the year is not over, up to what stands if all is had that
    /// still can be.
    pub total: Interval,
    /// The raw total if nothing more is recorded in the log: the same where the year is over.
    pub now: Interval,
    /// What stands so far.
    pub stands: Stands,
    /// What is not settled, in the order of the rubric, rows under review last.
    pub pending: Vec<Pending>,
    /// Whether both ends of the total are reached by some way of settling what is pending. They always are, but
    /// where so many entangled rows are under review that their outcomes cannot be gone through.
    pub reached: bool,
}

/// A category of which rules are left out, so that what is left of the rest is converted to the whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversion {
    /// Its position.
    pub category: usize,
    /// The rules that are left out, or may be, each with what it is worth.
    pub rules: Vec<(RuleNo, Interval)>,
    /// What they are worth together.
    pub worth: Interval,
    /// What is taken besides what is taken on the lines.
    pub besides: Interval,
}

/// What a town comes to by what stands: nothing more is recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stands {
    /// The score of every category, in order.
    pub categories: Vec<Interval>,
    /// The bonus, after its cap; 0 where the rubric has none.
    pub bonus: Interval,
    /// The raw total.
    pub total: Interval,
}

/// What one rule comes to.
#[derive(Debug, Clone)]
pub struct Line {
    /// The rule.
    pub rule: RuleNo,
    /// What was found, beside what was expected.
    pub found: Found,
    /// What is charged (under the bonus: earned), before a floor or a cap.
    pub charged: Interval,
    /// What is taken of that (under the bonus: added). It holds every amount that can be taken; where one row under
    /// review moves several rules of one category, it may be wider than what can happen.
    pub taken: Interval,
    /// Whether the rule it depends on came up, so that it does not apply.
    pub applies: Applies,
    /// What it is worth where it is left out of what its category is measured against: from 0 where that is open; else 0.
    pub left_out: Interval,
    /// What became of the office's ruling, mark or proportion.
    pub award: Option<Award>,
    /// How often the office found it.
    pub findings: u64,
    /// How often it had found it by findings that were withdrawn.
    pub withdrawn: u64,
    /// Where the year is not over, the last day on which a record can still be dated that helps.
    pub until: Option<Date>,
}

/// Whether a rule with an `unless` applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Applies {
    /// It does.
    Yes,
    /// The other rule came up: it does not.
    No,
    /// Rows under review decide.
    Open,
}

/// What was found, by the form of the rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// Records, by part.
    Parts(Vec<Part>),
    /// What stands of the ratio.
    Ratio(Option<RatioRow>),
    /// What the office found.
    Findings(u64),
    /// Records of an application to be marked, where the rule asks for one.
    Application(Option<Part>),
    /// What the office entered as done, of how many.
    Proportion(Option<(u64, u64)>),
}

/// One part of what is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// What is expected of it.
    pub expect: Expect,
    /// How many count.
    pub counted: u64,
    /// How many more would, if every row under review were accepted.
    pub pending: u64,
    /// Where the year is not over, the last day on which a record can still be dated that helps.
    pub until: Option<Date>,
}

/// Something that is not settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    /// What it is.
    pub what: PendingWhat,
    /// Of an amount, a mark and a proportion, what it is about: the parts that are short as things stand, in the rubric's
    /// own words. Else empty.
    pub about: String,
    /// Whether settling it can still move the total. It cannot where a floor or a cap has the last word already,
    /// or where a row under review would add to what is complete. What can move it is never left out; where several
    /// rows under review hang together, one that no longer could may be among them.
    pub matters: bool,
}

/// What has to be settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PendingWhat {
    /// The amount of a rule that came up, or may: the office rules within this range.
    Ruling(RuleNo, Interval),
    /// The mark: what is charged lies in this range.
    Mark(RuleNo, Interval),
    /// The entry of done and total: what is charged lies in this range.
    Proportion(RuleNo, Interval),
    /// What the files cannot tell, kept as they were for another rubric: what is charged lies in this range.
    NoData(RuleNo, Interval),
    /// What the days ahead still hold, or materials that can still be supplied: what is charged lies in this range.
    /// A record that helps can still be dated up to the day, if there is one.
    Ahead(RuleNo, Interval, Option<Date>),
    /// A row under review, with the rules that it would count for.
    Review(Box<PendingRow>, Vec<RuleNo>),
}

impl PendingWhat {
    /// What an amount can still be; `None` of a row under review.
    pub fn range(&self) -> Option<Interval> {
        match self {
            Self::Ruling(_, range)
            | Self::Mark(_, range)
            | Self::Proportion(_, range)
            | Self::NoData(_, range)
            | Self::Ahead(_, range, _) => Some(*range),
            Self::Review(..) => None,
        }
    }

    /// Whether it is a record that nobody has reviewed.
    pub fn is_unreviewed(&self) -> bool {
        matches!(self, Self::Review(row, _) if row.unreviewed)
    }

    /// The rules that it moves.
    pub fn rules(&self) -> Vec<RuleNo> {
        match self {
            Self::Ruling(rule, _)
            | Self::Mark(rule, _)
            | Self::Proportion(rule, _)
            | Self::NoData(rule, _)
            | Self::Ahead(rule, _, _) => vec![*rule],
            Self::Review(_, rules) => rules.clone(),
        }
    }
}

/// A ledger row that does not do what its writer meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// The rule did not come up: the ruling has no effect.
    Idle(RuleNo),
    /// There is no application, or it was refused: the mark has no effect, and all its points are charged.
    NoApplication(RuleNo, Points),
    /// The finding or ruling is on a rule that does not apply here.
    NotApplicable(RuleNo),
    /// The office found what it ruled not applicable: the findings have no effect.
    Waived(RuleNo),
    /// The ruling lies outside of what the rule can cost here, the interval.
    Unfit(RuleNo, Interval),
    /// The ruling fits as long as rows under review are not settled so that the rule can cost no more than this.
    MayNotFit(RuleNo, Interval),
    /// Something else is short than what the ruling was about; what is short now.
    Changed(RuleNo, String),
}

impl Note {
    /// The rule.
    pub fn rule(&self) -> RuleNo {
        match self {
            Self::Idle(no)
            | Self::NoApplication(no, _)
            | Self::NotApplicable(no)
            | Self::Waived(no)
            | Self::Unfit(no, _)
            | Self::MayNotFit(no, _)
            | Self::Changed(no, _) => *no,
        }
    }
}

/// An account whose lines do not add up to its score: a mistake of the program, never of the user's files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DoesNotAddUp {
    /// What it comes to by what is taken on its lines, and by conversion besides.
    pub lines: Interval,
    /// Its score, by what is charged altogether.
    pub score: Interval,
}

impl fmt::Display for DoesNotAddUp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the lines of an account come to {}, its score is {}", self.lines, self.score)
    }
}

impl std::error::Error for DoesNotAddUp {}

impl Scoresheet {
    /// The line of a rule.
    pub fn line(&self, rule: RuleNo) -> Option<&Line> {
        self.lines.get(rule.0)
    }

    /// What a rule takes (under the bonus: adds), and with the first that is left out of a category what conversion takes
    /// besides: of all rules together it is what makes the total.
    pub fn taken_by(&self, rule: RuleNo) -> Interval {
        let taken = self.line(rule).map_or(Interval::ZERO, |line| line.taken);
        let first = self
            .score
            .conversions
            .iter()
            .find(|conversion| conversion.rules.first().is_some_and(|&(no, _)| no == rule));
        first.map_or(taken, |conversion| taken + conversion.besides)
    }
}

impl Score {
    /// What is taken from full marks altogether, by the categories, so that it is right where lines depend on
    /// each other.
    pub fn taken(&self, rubric: &Rubric) -> Interval {
        let scores: Interval = self.categories.iter().copied().sum();
        scores.taken_from(rubric.full_marks)
    }

    /// Whether nothing is pending.
    pub fn is_settled(&self) -> bool {
        self.pending.is_empty()
    }

    /// The pending things that can still move the total.
    pub fn open(&self) -> impl Iterator<Item = &Pending> {
        self.pending.iter().filter(|pending| pending.matters)
    }
}
