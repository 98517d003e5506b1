//! The characters of GB 2312: those of simplified Chinese in common use, and no traditional ones beside them.

use encoding_rs::GBK;

/// Whether a character is one of its letters, its punctuation left out.
pub(super) fn is_simplified(character: char) -> bool {
    let mut text = [0; 4];
    let (bytes, _, lost) = GBK.encode(character.encode_utf8(&mut text));
    !lost && matches!(*bytes, [0xB0..=0xF7, 0xA1..=0xFE])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traditional_characters_are_not_among_them() {
        for simplified in "镇乡园街道办事处如皋乾於徵".chars() {
            assert!(is_simplified(simplified), "{simplified}");
        }
        for other in "鎮鄉園辦處皐𠮷a，①".chars() {
            assert!(!is_simplified(other), "{other}");
        }
    }
}
