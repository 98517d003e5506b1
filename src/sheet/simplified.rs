//! The characters of GB 2312: those of simplified Chinese in common use, and no traditional ones beside them.

use std::sync::LazyLock;

use encoding_rs::GBK;

/// The first character of the block in which all of them stand, and how many it has.
const FIRST: usize = 0x4E00;
const LENGTH: usize = 0x5200;

/// A set of Chinese characters in common use: a bit for each of their block.
pub(super) struct Letters([u64; LENGTH / 64]);

impl Letters {
    /// These characters; such as stand in no such set are left out.
    pub(super) fn of(characters: &str) -> Self {
        let mut bits = [0; LENGTH / 64];
        for character in characters.chars() {
            if let Some(at) = (character as usize).checked_sub(FIRST)
                && let Some(word) = bits.get_mut(at / 64)
            {
                *word |= 1 << (at % 64);
            }
        }
        Self(bits)
    }

    /// Whether a character is one of them.
    pub(super) fn has(&self, character: char) -> bool {
        self.has_code(character as usize)
    }

    fn has_code(&self, code: usize) -> bool {
        let at = code.wrapping_sub(FIRST);
        self.0.get(at / 64).is_some_and(|word| word >> (at % 64) & 1 == 1)
    }

    /// Whether the first character of a text is one of them.
    pub(super) fn begin(&self, text: &[u8]) -> bool {
        matches!(text, &[first @ 0xE0..=0xEF, second, third, ..] if self.has_code(code(first, second, third)))
    }

    /// Whether any of the characters of a text is one of them.
    pub(super) fn are_in(&self, text: &[u8]) -> bool {
        let mut rest = text;
        while let &[first, ref after @ ..] = rest {
            rest = after;
            if let (0xE0..=0xEF, &[second, third, ref after @ ..]) = (first, after) {
                if self.has_code(code(first, second, third)) {
                    return true;
                }
                rest = after;
            }
        }
        false
    }
}

/// The character of three such bytes.
fn code(first: u8, second: u8, third: u8) -> usize {
    usize::from(first & 0x0F) << 12 | usize::from(second & 0x3F) << 6 | usize::from(third & 0x3F)
}

/// All of GB 2312.
static SIMPLIFIED: LazyLock<Letters> = LazyLock::new(|| {
    let written: Vec<u8> = (0xB0..=0xF7).flat_map(|row| (0xA1..=0xFE).flat_map(move |cell| [row, cell])).collect();
    Letters::of(&GBK.decode_without_bom_handling(&written).0)
});

/// Whether a character is one of its letters, its punctuation left out.
pub(crate) fn is_simplified(character: char) -> bool {
    SIMPLIFIED.has(character)
}

/// Whether the Chinese characters of a text all are such letters, as nearly all are.
pub(super) fn is_all_simplified(text: &str) -> bool {
    let letters = &*SIMPLIFIED;
    let mut bytes = text.as_bytes();
    while let [first, rest @ ..] = bytes {
        bytes = rest;
        match (first, rest) {
            (0xE4..=0xE9, [second, third, after @ ..]) => {
                if !letters.has_code(code(*first, *second, *third)) {
                    return false;
                }
                bytes = after;
            }
            // of other blocks, from U+3400 on: too rare to be told apart
            (0xE3, [0x90..=0xBF, ..]) | (0xF0.., _) => return false,
            _ => {}
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traditional_characters_are_not_among_them() {
        for simplified in "镇乡园街道办事处如皋乾於徵啊座亍齄".chars() {
            assert!(is_simplified(simplified), "{simplified}");
        }
        for other in "鎮鄉園辦處皐𠮷a，①\u{e810}".chars() {
            assert!(!is_simplified(other), "{other}");
        }
        assert!(is_all_simplified("第1期“三八”培训班·é、《》") && is_all_simplified(""));
        assert!(!is_all_simplified("普法講座") && !is_all_simplified("𠮷") && !is_all_simplified("㐀"));
    }
}
