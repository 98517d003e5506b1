//! What is reported: an assessment with all its standings.

use crate::assess::{Citations, Line, Note, Score};
use crate::evidence::Town;
use crate::ledger::Judgements;
use crate::points::Points;
use crate::rank::{Decisive, Rank, Scaled};
use crate::rubric::Rubric;

/// A year of one office, assessed.
#[derive(Debug)]
pub struct Assessment<'a> {
    /// Its title: the assessment's own, else the rubric's.
    pub title: &'a str,
    /// The rubric.
    pub rubric: &'a Rubric,
    /// The base points (基本分) that a full score is worth, where the office has set them.
    pub base_points: Option<Points>,
    /// Decimals of normalised and base scores.
    pub places: u32,
    /// One for each town, in the order of the roster.
    pub standings: Vec<Standing<'a>>,
    /// What would settle the order: positions in `standings`, and there in the score's `pending`.
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
    /// Its place.
    pub rank: Rank,
    /// Its normalised score (折算).
    pub normalised: Scaled,
    /// Its base score (基本分), where base points are set.
    pub base: Option<Scaled>,
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
}
