//! How a record reaches the slots of a rule, and what keeps it from counting there.

use std::ops::Range;

use jiff::civil::Date;

use super::unknown::{Doubt, LevelDoubt};
use crate::evidence::Record;
use crate::period::Stretch;
use crate::rubric::{LevelTest, MaterialNo, MaterialSet, RuleNo, Take};

/// One way in which a kind of record can count for a rule.
#[derive(Debug, Clone)]
pub(super) struct Hook {
    /// The rule that it may count for.
    pub(super) rule: RuleNo,
    /// Materials that must be on file.
    pub(super) with: MaterialSet,
    /// The level that it must have.
    pub(super) level: LevelTest,
    /// The first slot that it reaches.
    pub(super) first: usize,
    /// Which slots from there on.
    pub(super) to: Target,
    /// What of it is in doubt.
    pub(super) doubt: Doubt,
}

/// Whether a record is known to count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sure {
    /// It does.
    Yes,
    /// What would tell was not recorded.
    No,
}

/// Which slots a record that passes the conditions counts in, from a first one on.
#[derive(Debug, Clone)]
pub(super) enum Target {
    One,
    /// Those whose days hold its own; what is undated or older stands at the beginning of the period.
    Time {
        parts: Vec<Stretch>,
        begin: Date,
    },
    Materials(Vec<MaterialNo>),
    Ratio(Take),
}

/// Whether a record passes the conditions of a hook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    /// It does.
    Counts,
    /// These materials are missing.
    Lacks(MaterialSet),
    /// Its level is another or too low.
    Level,
    /// Its day lies in none of the windows.
    Day,
    /// It holds none of the materials by which the rule is split.
    NoneOfThese,
}

impl Hook {
    /// Whether the record passes, and if not, why.
    pub(super) fn fit(&self, record: &Record<'_>) -> Fit {
        let lacking = self.with.without(record.materials);
        if !self.level.admits(record.level) {
            Fit::Level
        } else if let Target::Time { parts, begin } = &self.to
            && !parts.iter().any(|days| days.contains(standing(record, *begin)))
        {
            Fit::Day
        } else if !lacking.is_empty() {
            Fit::Lacks(lacking)
        } else if let Target::Materials(list) = &self.to
            && !list.iter().any(|&m| record.materials.has(m))
        {
            Fit::NoneOfThese
        } else {
            Fit::Counts
        }
    }

    /// Whether anything about it is in doubt for any record.
    pub(super) fn is_doubted(&self) -> bool {
        let listed = |list: &[MaterialNo]| list.iter().any(|&m| self.doubt.materials.has(m));
        self.doubt.day
            || self.doubt.level != LevelDoubt::None
            || self.with.without(self.doubt.materials) != self.with
            || matches!(&self.to, Target::Materials(list) if listed(list))
    }

    /// Whether a record that does not pass may pass all the same, because what it lacks could not be recorded.
    fn may_pass(&self, record: &Record<'_>) -> bool {
        let level = match self.doubt.level {
            LevelDoubt::None => false,
            LevelDoubt::Unsaid => record.level.is_none(),
            LevelDoubt::Any => true,
        };
        (level || self.level.admits(record.level))
            && self.with.without(record.materials).without(self.doubt.materials).is_empty()
    }

    /// Every slot that it reaches.
    pub(super) fn reach(&self) -> Range<usize> {
        let slots = match &self.to {
            Target::One => 1,
            Target::Time { parts, .. } => parts.len(),
            Target::Materials(list) => list.len(),
            Target::Ratio(_) => 0,
        };
        self.first..self.first + slots
    }

    /// The materials that it goes through, of a rule split by material.
    pub(super) fn listed(&self) -> MaterialSet {
        match &self.to {
            Target::Materials(list) => list.iter().copied().collect(),
            Target::One | Target::Time { .. } | Target::Ratio(_) => MaterialSet::default(),
        }
    }

    /// Whether it looks at a ratio instead of counting.
    pub(super) fn is_ratio(&self) -> bool {
        matches!(self.to, Target::Ratio(_))
    }

    /// Whether it looks at a ratio of which the latest record stands alone.
    pub(super) fn is_latest(&self) -> bool {
        matches!(self.to, Target::Ratio(Take::Latest))
    }

    /// Calls `each` with every slot in which a record counts, or may.
    pub(super) fn hit(&self, record: &Record<'_>, mut each: impl FnMut(usize, Sure)) {
        let sure = match self.fit(record) {
            Fit::Counts => Sure::Yes,
            _ if self.doubt != Doubt::default() && self.may_pass(record) => Sure::No,
            Fit::Lacks(_) | Fit::Level | Fit::Day | Fit::NoneOfThese => return,
        };
        if self.doubt.day && record.date.is_none() {
            // in any month, or in none
            return self.reach().for_each(|slot| each(slot, Sure::No));
        }
        match &self.to {
            Target::One => each(self.first, sure),
            Target::Time { parts, begin } => {
                let day = standing(record, *begin);
                for (at, _) in parts.iter().enumerate().filter(|(_, days)| days.contains(day)) {
                    each(self.first + at, sure);
                }
            }
            Target::Materials(list) => {
                for (at, &material) in list.iter().enumerate() {
                    if record.materials.has(material) {
                        each(self.first + at, sure);
                    } else if self.doubt.materials.has(material) {
                        each(self.first + at, Sure::No);
                    }
                }
            }
            Target::Ratio(_) => {}
        }
    }
}

/// The day on which a record counts: a standing fact may be undated or older than the period.
fn standing(record: &Record<'_>, begin: Date) -> Date {
    record.date.map_or(begin, |day| day.max(begin))
}
