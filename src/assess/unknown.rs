//! What the files of a town cannot tell, because they were kept for another rubric.

use std::collections::{BTreeMap, BTreeSet};

use crate::rubric::{KindNo, LevelNo, LevelTest, MaterialSet, RuleNo};

/// What nobody was asked to record. A rule that goes by it is in doubt: what it comes to is all that it could come
/// to, whatever had been recorded, never nothing because nothing was.
///
/// With none of it, which is the default, nothing is in doubt.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unknown {
    /// Kinds of which there may be records that no log could hold.
    pub kinds: BTreeSet<KindNo>,
    /// Of a kind, the materials that may be on file though no record of it says so.
    pub materials: BTreeMap<KindNo, MaterialSet>,
    /// Kinds of which a record without a level may have any.
    pub levels: BTreeSet<KindNo>,
    /// Levels that no record could name: one of a lower or of another level may have it.
    pub unnamed_levels: BTreeSet<LevelNo>,
    /// Kinds of which a record without a day may lie in the period, or before it and then counts for nothing; a record
    /// that was known to be older goes without its day.
    pub undated: BTreeSet<KindNo>,
    /// Rules about which the office was not asked, or whose ratio was not.
    pub rules: BTreeSet<RuleNo>,
}

/// What of one hook is in doubt.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Doubt {
    /// Materials that may be on file.
    pub(super) materials: MaterialSet,
    /// Which records may have the level asked for though they do not say so.
    pub(super) level: LevelDoubt,
    /// Whether a record without a day may lie before the period.
    pub(super) day: bool,
}

/// Which records may have a level that they do not name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum LevelDoubt {
    /// None.
    #[default]
    None,
    /// Those without a level.
    Unsaid,
    /// All.
    Any,
}

impl Unknown {
    /// What is in doubt where a rule looks for a kind at a level.
    pub(super) fn doubt(&self, kind: KindNo, level: LevelTest) -> Doubt {
        let unnamed = match level {
            LevelTest::Any => false,
            LevelTest::Exactly(no) | LevelTest::AtLeast(no) => self.unnamed_levels.contains(&no),
        };
        let level = match level {
            LevelTest::Any => LevelDoubt::None,
            _ if unnamed => LevelDoubt::Any,
            _ if self.levels.contains(&kind) => LevelDoubt::Unsaid,
            _ => LevelDoubt::None,
        };
        let materials = self.materials.get(&kind).copied().unwrap_or_default();
        Doubt { materials, level, day: self.undated.contains(&kind) }
    }
}
