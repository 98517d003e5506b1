//! The second pass, over all towns: where each of them stands.

use super::assessing::Scored;
use crate::assess::{Assessor, Citations, Line, Note, PendingWhat, Score};
use crate::evidence::{Town, Verdicts};
use crate::interval::Interval;
use crate::ledger::Judgements;
use crate::points::Points;
use crate::rank::{self, Decisive, OpenTown, Rank, Scaled};
use crate::rubric::{Rubric, RuleNo};

/// Where every town of a year stands.
#[derive(Debug)]
pub struct Standings<'a> {
    /// One for each town, in the order of the roster.
    pub towns: Vec<Standing<'a>>,
    /// What would settle the order: positions in `towns`, and there in the score's `pending`.
    pub decisive: Decisive,
}

/// Where one town stands.
#[derive(Debug)]
pub struct Standing<'a> {
    /// The town.
    pub town: &'a Town,
    /// Its log, as shown in messages and citations: `evidence/白蒲镇.csv` below the folder that the user named.
    pub log: String,
    /// Its score.
    pub score: Score,
    /// What its score is worth.
    pub verdict: Verdict,
    /// Its place.
    pub rank: Rank,
    /// Its place by what stands so far.
    pub now_rank: Rank,
    /// Its normalised score (折算).
    pub normalised: Scaled,
    /// Its base score (基本分), where base points are set.
    pub base: Option<Scaled>,
    /// How many of its records nobody has reviewed.
    pub unreviewed: u64,
    /// Its statement, where one was asked for.
    pub statement: Option<Statement<'a>>,
}

/// What a town's statement shows beyond its standing.
#[derive(Debug)]
pub struct Statement<'a> {
    /// A line for every rule, in the order of the rubric.
    pub lines: Vec<Line>,
    /// The rows of its log, by rule.
    pub citations: Citations,
    /// What stands for it in the ledger.
    pub judged: &'a Judgements,
    /// Rulings and findings that came to nothing.
    pub notes: Vec<Note>,
    /// What the office decided of its records, by the line of the log.
    pub verdicts: Verdicts,
}

impl Statement<'_> {
    /// What a rule takes (under the bonus: adds) on its line.
    pub fn taken_by(&self, rule: RuleNo) -> Interval {
        self.lines.get(rule.0).map_or(Interval::ZERO, |line| line.taken)
    }
}

/// What a score is worth. No rubric says yet what would make it anything but a place among the others: every town is
/// ranked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Verdict {
    /// A place by its total.
    #[default]
    Ranked,
    /// No place.
    Unranked,
    /// The last place, whatever its total.
    Last,
    /// A place, and no award for it.
    NoAward,
}

/// Where a total stands among all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Its place.
    pub rank: Rank,
    /// It in points of the rubric's scale.
    pub normalised: Scaled,
    /// It in base points, where they are set.
    pub base: Option<Scaled>,
}

/// The place of every total, in the order given.
pub fn places(rubric: &Rubric, base_points: Option<Points>, totals: &[Interval]) -> Vec<Place> {
    let mut bases = base_points.into_iter().flat_map(|points| rank::scale(rubric, totals, points));
    let normalised = rank::scale(rubric, totals, rubric.scale());
    let ranks = rank::ranks(totals).into_iter().zip(normalised);
    ranks.map(|(rank, normalised)| Place { rank, normalised, base: bases.next() }).collect()
}

impl<'a> Standings<'a> {
    /// Those of all towns, scored by one rubric.
    pub fn of(assessor: &Assessor<'_>, base_points: Option<Points>, towns: Vec<Scored<'a>>) -> Self {
        let totals = |of: fn(&Score) -> Interval| towns.iter().map(|town| of(&town.sheet.score)).collect::<Vec<_>>();
        let places = places(assessor.rubric(), base_points, &totals(|score| score.total));
        let now_ranks = rank::ranks(&totals(|score| score.stands.total));
        let decisive = decisive(assessor, &towns);
        let towns = towns.into_iter().zip(places).zip(now_ranks).map(|((town, place), now_rank)| Standing {
            town: town.town,
            log: town.log,
            verdict: Verdict::default(),
            rank: place.rank,
            now_rank,
            normalised: place.normalised,
            base: place.base,
            unreviewed: town.unreviewed,
            statement: town.citations.map(|citations| Statement {
                lines: town.sheet.lines,
                citations,
                judged: town.judged,
                notes: town.sheet.notes,
                verdicts: town.verdicts.unwrap_or_else(|| Verdicts::NONE.clone()),
            }),
            score: town.sheet.score,
        });
        Self { towns: towns.collect(), decisive }
    }
}

/// The fewest things whose settling settles the order. While something can still be had, or is not reviewed, no few
/// rulings do.
fn decisive(assessor: &Assessor<'_>, towns: &[Scored<'_>]) -> Decisive {
    let is_early = |town: &Scored<'_>| {
        let mut pending = town.sheet.score.pending.iter();
        pending.any(|item| matches!(item.what, PendingWhat::Ahead(..)) || (item.matters && item.what.is_unreviewed()))
    };
    let days = assessor.as_of().is_some_and(|day| day < assessor.rubric().period.to());
    if days || towns.iter().any(is_early) {
        return Decisive { items: Vec::new(), fewest: false };
    }
    rank::decisive(&towns.iter().map(|town| town.open(assessor)).collect::<Vec<OpenTown<'_>>>())
}
