//! The words of a rubric: kinds of record, levels and materials.

use super::word::words;

/// The position of a kind in [`Vocabulary::kinds`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KindNo(pub usize);

/// The position of a level in [`Vocabulary::levels`]: a higher level has a higher number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LevelNo(pub usize);

/// The position of a material in [`Vocabulary::materials`], under [`MaterialSet::MOST`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MaterialNo(pub usize);

/// All the words that a log may use.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    /// The kinds of record.
    pub kinds: Vec<Kind>,
    /// The levels, low to high.
    pub levels: Vec<Level>,
    /// Words for a level that could be either of two: refused, naming both.
    pub unclear_levels: Vec<UnclearLevel>,
    /// The materials that may be on file.
    pub materials: Vec<String>,
}

/// A kind of record (事项).
#[derive(Debug, Clone)]
pub struct Kind {
    /// Its code, the same in every language: `training`.
    pub code: String,
    /// Its name: 技能培训.
    pub name: String,
    /// What one row of it amounts to.
    pub counted_by: CountedBy,
    /// The unit it is counted in: 次, 人, 件.
    pub unit: String,
    /// Whether a row must give its level.
    pub has_level: bool,
    /// Whether it is a standing fact, which may have begun before the period and needs no date.
    pub standing: bool,
    /// Of a ratio, whether more than all can be done.
    pub over: bool,
    /// The kinds under which one of its events may stand as well.
    pub shares_events_with: Vec<KindNo>,
    /// The materials that it knows: those that any rule asks of it.
    pub materials: MaterialSet,
    /// The line of the rubric file where it begins, from 1.
    pub line: usize,
}

words! {
    /// What one row of a kind amounts to.
    pub enum CountedBy {
        /// One row is one event.
        Event = "event", "按次", "by event";
        /// One row is as many as its count says: people, pieces.
        Quantity = "quantity", "按数量", "by quantity";
        /// One row is a ratio: count of total.
        Ratio = "ratio", "按比例", "by ratio";
    }
}

/// A level (级别).
#[derive(Debug, Clone)]
pub struct Level {
    /// Its name.
    pub name: String,
    /// Its declared other names.
    pub also: Vec<String>,
    /// The line of the rubric file where it begins, from 1.
    pub line: usize,
}

/// A word that could mean one of several levels.
#[derive(Debug, Clone)]
pub struct UnclearLevel {
    /// The word, such as 市级.
    pub word: String,
    /// The levels that it could mean.
    pub between: Vec<LevelNo>,
    /// The line of the rubric file where it begins, from 1.
    pub line: usize,
}

/// Which records a rule counts.
#[derive(Debug, Clone)]
pub struct Selector {
    /// The kinds, any of which counts.
    pub kinds: Vec<KindNo>,
    /// The materials that must all be on file.
    pub with: MaterialSet,
    /// The level that it must have.
    pub level: LevelTest,
}

/// A condition on the level of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LevelTest {
    /// None.
    Any,
    /// This level, no other.
    Exactly(LevelNo),
    /// This level or a higher one.
    AtLeast(LevelNo),
}

impl LevelTest {
    /// Whether a record of this level passes.
    pub fn admits(self, level: Option<LevelNo>) -> bool {
        match (self, level) {
            (Self::Any, _) => true,
            (Self::Exactly(wanted), Some(level)) => level == wanted,
            (Self::AtLeast(wanted), Some(level)) => level >= wanted,
            (_, None) => false,
        }
    }
}

/// A set of materials.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct MaterialSet(u128);

impl MaterialSet {
    /// The most materials that a rubric can declare.
    pub const MOST: usize = 128;

    /// This set and one more.
    #[must_use]
    pub fn and(self, material: MaterialNo) -> Self {
        let bit = u32::try_from(material.0).ok().and_then(|shift| 1_u128.checked_shl(shift)).unwrap_or(0);
        Self(self.0 | bit)
    }

    /// The materials of both sets.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those of this set that the other lacks.
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether it holds all of the other.
    pub fn holds(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether it holds this one.
    pub fn has(self, material: MaterialNo) -> bool {
        self.holds(Self::default().and(material))
    }

    /// Whether it holds none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Those that it holds, in the order they are declared.
    pub fn iter(self) -> impl Iterator<Item = MaterialNo> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let lowest = (left != 0).then(|| left.trailing_zeros() as usize);
            left &= left.wrapping_sub(1);
            lowest.map(MaterialNo)
        })
    }
}

impl FromIterator<MaterialNo> for MaterialSet {
    fn from_iter<I: IntoIterator<Item = MaterialNo>>(materials: I) -> Self {
        materials.into_iter().fold(Self::default(), Self::and)
    }
}

impl Vocabulary {
    /// The kind of a number of this vocabulary.
    ///
    /// # Panics
    /// Where the number comes from another vocabulary.
    #[expect(clippy::indexing_slicing, reason = "a KindNo is only ever made from a position in these kinds")]
    pub fn kind(&self, no: KindNo) -> &Kind {
        &self.kinds[no.0]
    }

    /// The name of a level of this vocabulary.
    ///
    /// # Panics
    /// Where the number comes from another vocabulary.
    #[expect(clippy::indexing_slicing, reason = "a LevelNo is only ever made from a position in these levels")]
    pub fn level(&self, no: LevelNo) -> &str {
        &self.levels[no.0].name
    }

    /// The name of a material of this vocabulary.
    ///
    /// # Panics
    /// Where the number comes from another vocabulary.
    #[expect(clippy::indexing_slicing, reason = "a MaterialNo is only ever made from a position in these materials")]
    pub fn material(&self, no: MaterialNo) -> &str {
        &self.materials[no.0]
    }

    /// The kind of a Chinese name or a code.
    pub fn kind_named(&self, word: &str) -> Option<KindNo> {
        self.kinds.iter().position(|kind| kind.name == word || kind.code == word).map(KindNo)
    }

    /// The level of a name or a declared other name.
    pub fn level_named(&self, word: &str) -> Option<LevelNo> {
        self.levels.iter().position(|level| level.name == word || level.also.iter().any(|a| a == word)).map(LevelNo)
    }

    /// The material of a name.
    pub fn material_named(&self, word: &str) -> Option<MaterialNo> {
        self.materials.iter().position(|material| material == word).map(MaterialNo)
    }

    /// The names of a set of materials, joined by 、.
    pub fn material_names(&self, set: MaterialSet) -> String {
        set.iter().map(|no| self.material(no)).collect::<Vec<_>>().join("、")
    }
}
