//! Words that must be known: cells matched by meaning, not by how an input method happened to write them.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

use super::lookalike::Variant;
use super::trim::trimmed;

/// A cell as a key: trimmed, with full-width letters and digits and the like folded to the usual ones (NFKC).
pub fn key(cell: &str) -> Cow<'_, str> {
    let trimmed = trimmed(cell);
    if trimmed.chars().all(is_usual) || is_nfkc_quick(trimmed.chars()) == IsNormalized::Yes {
        return Cow::Borrowed(trimmed);
    }
    // folding can bring out spaces of its own
    Cow::Owned(trimmed.nfkc().collect::<String>().trim().to_owned())
}

/// Whether a character is as it is folded, without a look into the tables: nearly all are.
pub(super) fn is_usual(c: char) -> bool {
    c.is_ascii() || matches!(c, '\u{4e00}'..='\u{9fff}')
}

/// Known words and what each means. Looking up a word that is written as it is known folds and allocates nothing.
#[derive(Debug, Clone)]
pub struct Words<T> {
    meanings: HashMap<String, T, BuildHasherDefault<Chunks>>,
}

impl<T: Copy> Words<T> {
    /// The words, the first meaning winning where one is given twice. Letters may be of either case where that
    /// does not make two words one.
    pub fn new<'w>(words: impl IntoIterator<Item = (&'w str, T)>) -> Self {
        let words: Vec<(String, T)> =
            words.into_iter().map(|(word, meaning)| (key(word).into_owned(), meaning)).collect();
        let mut meanings = HashMap::default();
        for (word, meaning) in &words {
            meanings.entry(word.clone()).or_insert(*meaning);
        }
        for (word, meaning) in &words {
            meanings.entry(word.to_ascii_lowercase()).or_insert(*meaning);
        }
        Self { meanings }
    }

    /// What a cell means, compared as a [`key()`].
    pub fn get(&self, cell: &str) -> Option<T> {
        let trimmed = trimmed(cell);
        if let Some(meaning) = self.meanings.get(trimmed) {
            return Some(*meaning);
        }
        let folded = key(trimmed);
        let meaning = self.meanings.get(folded.as_ref());
        meaning.or_else(|| self.meanings.get(&folded.to_ascii_lowercase())).copied()
    }
}

impl<T: Copy> Words<T> {
    /// What a cell means that is no known word, but one in the usual characters, and what is wrong with it.
    pub fn variant(&self, cell: &str) -> Option<(T, Variant)> {
        Variant::of(cell, |usual| self.get(usual))
    }
}

/// A quick hash for tables whose words the rubric chose: nobody can fill them with colliding ones.
#[derive(Debug, Clone, Copy, Default)]
struct Chunks(u64);

impl Chunks {
    fn mix(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for Chunks {
    fn write(&mut self, bytes: &[u8]) {
        let mut chunks = bytes.chunks_exact(8);
        for chunk in &mut chunks {
            self.mix(chunk.try_into().map_or(0, u64::from_le_bytes));
        }
        let rest = chunks.remainder();
        if !rest.is_empty() {
            self.mix(rest.iter().fold(0, |word, &byte| word << 8 | u64::from(byte)));
        }
    }

    fn write_u8(&mut self, byte: u8) {
        self.mix(u64::from(byte));
    }

    // the table picks its slot by low bits and tells neighbours apart by high ones
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_usual_is_folded_to_itself() {
        let usual = ('\0'..='\u{ffff}').filter(|c| is_usual(*c));
        let all: String = usual.collect();
        assert_eq!(all.nfkc().collect::<String>(), all);
        assert!(all.chars().all(|c| is_nfkc_quick(std::iter::once(c)) == IsNormalized::Yes));
    }

    #[test]
    fn a_word_is_found_however_it_is_typed() {
        let words = Words::new([("技能培训", 1), ("P2P", 2), ("三八活动", 3)]);
        for (cell, meaning) in [
            ("技能培训", Some(1)),
            ("\u{3000}技能培训\u{a0} ", Some(1)),
            ("Ｐ２Ｐ", Some(2)),
            ("p2p", Some(2)),
            ("⼆八活动", None),
            ("三⼋活动", Some(3)),
            ("", None),
            ("技能", None),
        ] {
            assert_eq!(words.get(cell), meaning, "{cell:?}");
        }
    }
}
