//! What one page holds.

use crate::diagnostic::Code;
use crate::lang::Lang;

/// Words in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    /// In Chinese.
    pub zh: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Words {
    /// Those of one language.
    pub fn get(self, lang: Lang) -> &'static str {
        lang.pick(self.zh, self.en)
    }
}

/// What the user has, or should have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Example {
    /// Lines of a file, as they stand in it one below the other.
    Lines(&'static [&'static str]),
    /// What no line shows: bytes, files, the layout of a folder.
    Told(Words),
}

/// The long page of one code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// The code, such as `L003`.
    pub code: Code,
    /// What is wrong, in a few words.
    pub title: Words,
    /// When it is raised, and what counts as it.
    pub means: Words,
    /// What raises it.
    pub bad: Example,
    /// Its nearest neighbour that does not.
    pub good: Example,
    /// What would go wrong with the score or the year otherwise.
    pub why: Words,
    /// What to do, step by step, where that takes more than writing the cell anew.
    pub steps: Option<Words>,
}

/// Words, Chinese first.
pub(super) const fn words(zh: &'static str, en: &'static str) -> Words {
    Words { zh, en }
}

/// Lines of a file.
pub(super) const fn lines(lines: &'static [&'static str]) -> Example {
    Example::Lines(lines)
}

/// What no line shows.
pub(super) const fn told(zh: &'static str, en: &'static str) -> Example {
    Example::Told(words(zh, en))
}
