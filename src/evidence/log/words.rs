//! The words of a rubric as they are looked up in the cells of a log.

use std::collections::HashMap;
use std::sync::RwLock;

use crate::diagnostic::{nearest, only_near};
use crate::rubric::{Kind, KindNo, LevelNo, MaterialNo, Vocabulary};
use crate::sheet::{Words, key};

/// Every word that a log can use, and what it means.
#[derive(Debug)]
pub(super) struct LogWords {
    pub(super) kinds: Words<KindNo>,
    pub(super) levels: Words<LevelWord>,
    pub(super) materials: Words<MaterialNo>,
    /// What is written for a kind and means none, with what is near to it: the same few words in all logs.
    strangers: RwLock<HashMap<Box<str>, NearKinds>>,
}

/// What may have been meant by a word that means no kind.
#[derive(Debug, Clone, Default)]
pub(super) struct NearKinds {
    /// The nearest kind, as it is called or by its code.
    pub(super) near: Option<String>,
    /// The only kind that can be meant, unless it is a standing fact: of which year that is nobody knows.
    pub(super) only: Option<String>,
}

/// How many such words are remembered, and how long each may be.
const MOST_STRANGERS: usize = 4096;
const LONGEST_STRANGER: usize = 60;

/// What a word for a level means.
#[derive(Debug, Clone, Copy)]
pub(super) enum LevelWord {
    Clear(LevelNo),
    /// Any of several: the position among the unclear words.
    Unclear(usize),
}

impl LogWords {
    pub(super) fn new(vocabulary: &Vocabulary) -> Self {
        let kinds = vocabulary.kinds.iter().enumerate();
        let levels = vocabulary.levels.iter().enumerate().flat_map(|(at, level)| {
            let names = std::iter::once(&level.name).chain(&level.also);
            names.map(move |name| (name.as_str(), LevelWord::Clear(LevelNo(at))))
        });
        let unclear = vocabulary.unclear_levels.iter().enumerate();
        let unclear = unclear.map(|(at, unclear)| (unclear.word.as_str(), LevelWord::Unclear(at)));
        let materials = vocabulary.materials.iter().enumerate();
        Self {
            kinds: Words::new(kinds.flat_map(|(at, kind)| [(&*kind.name, KindNo(at)), (&*kind.code, KindNo(at))])),
            levels: Words::new(levels.chain(unclear)),
            materials: Words::new(materials.map(|(at, name)| (name.as_str(), MaterialNo(at)))),
            strangers: RwLock::default(),
        }
    }

    /// Whether a word is known to mean no kind.
    pub(super) fn is_stranger(&self, written: &str) -> bool {
        self.strangers.read().is_ok_and(|strangers| strangers.contains_key(written))
    }

    /// The kinds that are near to a word that means none.
    pub(super) fn near_kinds(&self, written: &str, vocabulary: &Vocabulary) -> NearKinds {
        if let Some(near) = self.strangers.read().ok().and_then(|strangers| strangers.get(written).cloned()) {
            return near;
        }
        let (key, kinds) = (key(written), || vocabulary.kinds.iter().map(|kind| (kind, [&*kind.name, &*kind.code])));
        let near = NearKinds {
            near: nearest(&key, kinds().flat_map(|(_, names)| names)).map(str::to_owned),
            only: only_near(&key, kinds()).filter(|kind| !kind.standing).map(|kind| kind.name.clone()),
        };
        if let Ok(mut strangers) = self.strangers.write()
            && written.len() <= LONGEST_STRANGER
            && strangers.len() < MOST_STRANGERS
        {
            strangers.insert(written.into(), near.clone());
        }
        near
    }
}

pub(super) fn near_level(written: &str, vocabulary: &Vocabulary) -> Option<String> {
    if written.contains(['/', '、', '；', ';', '，', ',', '或', ' ']) {
        // which one of several is for the town to say
        return None;
    }
    let names = vocabulary.levels.iter().flat_map(|level| std::iter::once(&level.name).chain(&level.also));
    near(written, names.map(String::as_str))
}

/// The materials that the rules ask of a kind; all of them where it is not known, or nothing is asked of it.
pub(super) fn asked_materials<'v>(kind: Option<&Kind>, vocabulary: &'v Vocabulary) -> Vec<&'v str> {
    let own = kind.map(|kind| kind.materials).filter(|own| !own.is_empty());
    let all = vocabulary.materials.iter().enumerate().map(|(at, name)| (MaterialNo(at), name.as_str()));
    all.filter(|(no, _)| own.is_none_or(|own| own.has(*no))).map(|(_, name)| name).collect()
}

/// What may have been meant by a material that is not known, among those that are asked for.
pub(super) fn near_material(written: &str, asked: &[&str]) -> Option<String> {
    several(written, asked.iter().copied()).or_else(|| near(written, asked.iter().copied()))
}

/// Several materials, where what is written is nothing but these with other signs than should be between them.
pub(super) fn split_materials(written: &str, kind: Option<&Kind>, vocabulary: &Vocabulary) -> Option<String> {
    several(written, asked_materials(kind, vocabulary).into_iter()).filter(|words| is_split(written, words))
}

/// Whether what is written is nothing but these words, with other signs between them.
fn is_split(written: &str, words: &str) -> bool {
    let mut rest = written.to_owned();
    for word in words.split('；') {
        rest = rest.replacen(word, "", 1);
    }
    rest.chars().all(|c| c.is_whitespace() || "/\\+&.·|和与及－—-_".contains(c))
}

/// The words that stand in a cell one after the other without what separates them, written as they should be.
fn several<'w>(written: &str, known: impl Iterator<Item = &'w str>) -> Option<String> {
    let found: Vec<(usize, &str)> = known.filter_map(|word| Some((written.find(word)?, word))).collect();
    let is_part = |word: &str| found.iter().any(|(_, other)| *other != word && other.contains(word));
    let mut whole: Vec<(usize, &str)> = found.iter().copied().filter(|(_, word)| !is_part(word)).collect();
    whole.sort_unstable();
    let words: Vec<&str> = whole.into_iter().map(|(_, word)| word).collect();
    (words.len() > 1).then(|| words.join("；"))
}

fn near<'w>(written: &str, known: impl IntoIterator<Item = &'w str>) -> Option<String> {
    nearest(&key(written), known).map(str::to_owned)
}

/// The levels that an unclear word could mean.
pub(super) fn between(unclear: usize, vocabulary: &Vocabulary) -> String {
    let levels = vocabulary.unclear_levels.get(unclear).map(|unclear| unclear.between.as_slice()).unwrap_or_default();
    levels.iter().map(|&level| vocabulary.level(level)).collect::<Vec<_>>().join("、")
}

pub(super) fn all_levels(vocabulary: &Vocabulary) -> String {
    vocabulary.levels.iter().map(|level| level.name.as_str()).collect::<Vec<_>>().join("、")
}
