//! Which kind and level of the one vocabulary is which of the other. Materials are their names.

use crate::rubric::{KindNo, LevelNo, LevelTest, MaterialSet, Vocabulary};

/// Two vocabularies, paired.
#[derive(Debug, Clone)]
pub(super) struct Words<'a> {
    pub(super) old: &'a Vocabulary,
    pub(super) new: &'a Vocabulary,
    /// Of every old kind the new one.
    kinds: Vec<Option<KindNo>>,
    /// Of every old level the new one.
    levels: Vec<Option<LevelNo>>,
}

impl<'a> Words<'a> {
    /// Kinds are the same by code, else by name; levels by name, else by a declared other name.
    pub(super) fn new(old: &'a Vocabulary, new: &'a Vocabulary) -> Self {
        let kinds = pair(&old.kinds, &new.kinds, &[&|a, b| a.code == b.code, &|a, b| a.name == b.name]);
        let levels = pair(
            &old.levels,
            &new.levels,
            &[&|a, b| a.name == b.name, &|a, b| a.also.contains(&b.name) || b.also.contains(&a.name)],
        );
        Self {
            old,
            new,
            kinds: kinds.into_iter().map(|at| at.map(KindNo)).collect(),
            levels: levels.into_iter().map(|at| at.map(LevelNo)).collect(),
        }
    }

    /// The new kind of an old one.
    pub(super) fn kind(&self, old: KindNo) -> Option<KindNo> {
        self.kinds.get(old.0).copied().flatten()
    }

    /// The new level of an old one.
    pub(super) fn level(&self, old: LevelNo) -> Option<LevelNo> {
        self.levels.get(old.0).copied().flatten()
    }

    /// Every kind that stands in both, by its numbers.
    pub(super) fn kinds(&self) -> impl Iterator<Item = (KindNo, KindNo)> {
        self.kinds.iter().enumerate().filter_map(|(at, new)| new.map(|new| (KindNo(at), new)))
    }

    /// Every level that stands in both, by its numbers.
    pub(super) fn levels(&self) -> impl Iterator<Item = (LevelNo, LevelNo)> {
        self.levels.iter().enumerate().filter_map(|(at, new)| new.map(|new| (LevelNo(at), new)))
    }

    /// The materials that only the one or only the other set holds, by name.
    pub(super) fn materials(&self, old: MaterialSet, new: MaterialSet) -> (Vec<&'a str>, Vec<&'a str>) {
        let old: Vec<&str> = old.iter().map(|no| self.old.material(no)).collect();
        let new: Vec<&str> = new.iter().map(|no| self.new.material(no)).collect();
        (without(&old, &new), without(&new, &old))
    }

    /// Whether two tests of a level are the same words about the same levels.
    pub(super) fn same_test(&self, old: LevelTest, new: LevelTest) -> bool {
        match (old, new) {
            (LevelTest::Any, LevelTest::Any) => true,
            (LevelTest::Exactly(a), LevelTest::Exactly(b)) | (LevelTest::AtLeast(a), LevelTest::AtLeast(b)) => {
                self.level(a) == Some(b)
            }
            _ => false,
        }
    }

    /// The levels that only the one or only the other test admits, by name; a record without a level is `—`.
    pub(super) fn admitted(&self, old: LevelTest, new: LevelTest) -> (Vec<&'a str>, Vec<&'a str>) {
        let (mut lost, mut won) = (Vec::new(), Vec::new());
        for (at, level) in self.old.levels.iter().enumerate() {
            let twin = self.level(LevelNo(at));
            if old.admits(Some(LevelNo(at))) && !twin.is_some_and(|twin| new.admits(Some(twin))) {
                lost.push(level.name.as_str());
            }
        }
        for (at, level) in self.new.levels.iter().enumerate() {
            let twin = self.levels().find(|(_, new)| new.0 == at).map(|(old, _)| old);
            if new.admits(Some(LevelNo(at))) && !twin.is_some_and(|twin| old.admits(Some(twin))) {
                won.push(level.name.as_str());
            }
        }
        match (old.admits(None), new.admits(None)) {
            (true, false) => lost.push("—"),
            (false, true) => won.push("—"),
            _ => {}
        }
        (lost, won)
    }
}

/// What the first holds and the second lacks.
pub(super) fn without<T: PartialEq + Copy>(first: &[T], second: &[T]) -> Vec<T> {
    first.iter().filter(|one| !second.contains(one)).copied().collect()
}

/// Whether two are the same.
type Test<'t, T> = &'t dyn Fn(&T, &T) -> bool;

/// Of every old one the new one that it is by the first test that any passes; each is taken once.
pub(super) fn pair<T>(old: &[T], new: &[T], tests: &[Test<'_, T>]) -> Vec<Option<usize>> {
    let mut pairs = vec![None; old.len()];
    for test in tests {
        for (at, one) in old.iter().enumerate() {
            let free = |other: &usize| !pairs.contains(&Some(*other));
            let found = new.iter().enumerate().filter(|(_, other)| test(one, other)).map(|(other, _)| other).find(free);
            if let Some(slot) = pairs.get_mut(at)
                && slot.is_none()
            {
                *slot = found;
            }
        }
    }
    pairs
}
