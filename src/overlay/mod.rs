//! A year laid under another rubric than the one it was kept for: last year's evidence and ledger under next year's
//! draft.
//!
//! The days belong to the old year; the new rubric's period is laid over them. Kinds, levels, materials and rules go
//! over by their codes, names and pairs, never by their numbers. A record is read by the old rubric and goes over by what
//! it meant there: where another kind has taken over a name, next year's logs by the same word count elsewhere, which
//! only the class of that change tells. What the old year's files could not hold is unknown
//! under the new rubric, not absent: see [`assess::Unknown`](crate::assess::Unknown).

mod both;
mod effect;
mod judgement;
mod record;
mod unknown;

pub use both::{Both, UnderBoth};
pub use effect::{Effect, Moved, Order, Shift, Side, TownEffect};
pub use judgement::{Misfit, What, Why};

use std::collections::BTreeMap;

use crate::assess::Unknown;
use crate::compare::Comparison;
use crate::period::Period;
use crate::rubric::{KindNo, LevelNo, MaterialNo, Rubric, RuleNo};

/// A new rubric laid over an old one's year.
#[derive(Debug, Clone)]
pub struct Overlay<'r> {
    old: &'r Rubric,
    /// The new rubric with the old one's period.
    new: Rubric,
    rules: BTreeMap<RuleNo, RuleNo>,
    kinds: BTreeMap<KindNo, KindNo>,
    levels: BTreeMap<LevelNo, LevelNo>,
    materials: BTreeMap<MaterialNo, MaterialNo>,
    unknown: Unknown,
}

/// Two periods that cannot be laid over each other: they do not have the same months.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OtherMonths {
    /// That of the old rubric.
    pub old: Period,
    /// That of the new one.
    pub new: Period,
}

impl<'r> Overlay<'r> {
    /// Lays a rubric over another one's year.
    ///
    /// # Errors
    /// [`OtherMonths`] where their periods do not begin in the same month of a year and have as many months.
    pub fn new(old: &'r Rubric, new: &Rubric, comparison: &Comparison) -> Result<Self, OtherMonths> {
        let (of_old, of_new) = (old.period, new.period);
        if of_old.from().month() != of_new.from().month() || of_old.months() != of_new.months() {
            return Err(OtherMonths { old: of_old, new: of_new });
        }
        let words = &comparison.words;
        let mut overlay = Self {
            old,
            new: Rubric { period: of_old, ..new.clone() },
            rules: comparison.pairs.iter().copied().collect(),
            kinds: words.kinds.iter().copied().collect(),
            levels: words.levels.iter().copied().collect(),
            materials: words.materials.iter().copied().collect(),
            unknown: Unknown::default(),
        };
        overlay.unknown = unknown::unknown(&overlay);
        Ok(overlay)
    }

    /// The rubric that the year was kept for.
    pub fn old(&self) -> &'r Rubric {
        self.old
    }

    /// The new rubric, with the old one's period.
    pub fn new_rubric(&self) -> &Rubric {
        &self.new
    }

    /// What the year's files cannot tell of the new rubric.
    pub fn unknown(&self) -> &Unknown {
        &self.unknown
    }

    /// The new rule of an old one.
    pub fn new_of(&self, old: RuleNo) -> Option<RuleNo> {
        self.rules.get(&old).copied()
    }

    /// The old rule of a new one.
    pub fn old_of(&self, new: RuleNo) -> Option<RuleNo> {
        self.rules.iter().find(|(_, other)| **other == new).map(|(old, _)| *old)
    }
}
