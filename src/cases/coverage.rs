//! What the cases of a rule show of it, and what they leave unseen.

use super::boundary::Side;
use crate::interval::Interval;
use crate::points::Points;
use crate::rubric::{Decides, Rubric, RuleNo};

/// What became of a rule in a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It charged something (under the bonus: brought something), settled.
    Fired,
    /// It charged nothing, settled.
    Left,
    /// Something is still to be settled: a row under review, a ruling, a mark, a proportion.
    Pending,
}

/// The cases of one rule, as positions in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// The rule.
    pub rule: RuleNo,
    /// Those in which it fired.
    pub fired: Vec<usize>,
    /// Those in which it was left.
    pub left: Vec<usize>,
    /// Those in which it is pending.
    pub pending: Vec<usize>,
    /// Those at its boundary that cost nothing.
    pub free: Vec<usize>,
    /// Those at its boundary that cost something.
    pub charged: Vec<usize>,
    /// What no case shows.
    pub gaps: Vec<Gap>,
}

/// What no case of a rule shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// Anything: there is none.
    NoCase,
    /// That it fires.
    Fired,
    /// That it is left.
    Left,
    /// That it is pending, though the office has to decide.
    Pending,
    /// The last that costs nothing.
    Free,
    /// The first that costs something.
    Charged,
}

impl Outcome {
    /// By what was charged.
    pub(super) fn of(charged: Interval) -> Self {
        match charged {
            charged if !charged.is_settled() => Self::Pending,
            charged if charged.hi > Points::ZERO => Self::Fired,
            _ => Self::Left,
        }
    }
}

/// Every rule of a rubric, from where each case stands: its rule, its outcome, and its side of the boundary.
pub(super) fn coverage(rubric: &Rubric, cases: &[(RuleNo, Outcome, Option<Side>)]) -> Vec<Coverage> {
    let of_rule = rubric.numbered().map(|(no, _)| {
        let those = |test: &dyn Fn(Outcome, Option<Side>) -> bool| -> Vec<usize> {
            let of_rule = cases.iter().enumerate().filter(|(_, (of, _, _))| *of == no);
            of_rule.filter(|(_, (_, outcome, side))| test(*outcome, *side)).map(|(at, _)| at).collect()
        };
        let mut coverage = Coverage {
            rule: no,
            fired: those(&|outcome, _| outcome == Outcome::Fired),
            left: those(&|outcome, _| outcome == Outcome::Left),
            pending: those(&|outcome, _| outcome == Outcome::Pending),
            free: those(&|_, side| side == Some(Side::Free)),
            charged: those(&|_, side| side == Some(Side::Charged)),
            gaps: Vec::new(),
        };
        coverage.gaps = coverage.unseen(rubric.form(no).decides());
        coverage
    });
    of_rule.collect()
}

impl Coverage {
    /// How many cases there are of it.
    pub fn cases(&self) -> usize {
        self.fired.len() + self.left.len() + self.pending.len()
    }

    fn unseen(&self, decides: Decides) -> Vec<Gap> {
        if self.cases() == 0 {
            return vec![Gap::NoCase];
        }
        let seen = [
            (Gap::Fired, &self.fired),
            (Gap::Left, &self.left),
            (Gap::Pending, &self.pending),
            (Gap::Free, &self.free),
            (Gap::Charged, &self.charged),
        ];
        let unseen = seen
            .into_iter()
            .filter(|(gap, cases)| cases.is_empty() && (*gap != Gap::Pending || decides != Decides::Nothing));
        unseen.map(|(gap, _)| gap).collect()
    }
}
