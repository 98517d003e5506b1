//! Text that was read in a wrong encoding and saved again.

use std::ops::Range;

use encoding_rs::{Encoding, GBK, WINDOWS_1252};

/// How many characters beyond ASCII are looked at.
const LOOKED_AT: usize = 100;

/// Where a text begins to be garbled: read back in the encoding that it was taken for, it is Chinese in UTF-8. `None`
/// where any of the first words is what it says.
pub(super) fn find(text: &str) -> Option<Range<usize>> {
    // what a UTF-8 mark becomes when its bytes are read as GBK or as Latin letters
    if let Some(mark) = ["锘", "ï»¿"].into_iter().find(|mark| text.starts_with(mark)) {
        return Some(0..mark.len());
    }
    let first = text.find(|c: char| !c.is_ascii())?;
    let rest = text.get(first..).unwrap_or_default();
    let end = rest.find(|c: char| c.is_ascii()).unwrap_or(rest.len());
    let taken_for = [GBK, WINDOWS_1252].into_iter().find(|encoding| is_garbled(rest, encoding));
    taken_for.map(|_| first..first + end)
}

/// Whether the words of a text are Chinese in UTF-8 once they are read back, all of those looked at. A word of which
/// nothing is left to tell may have lost its last byte, but not more.
fn is_garbled(text: &str, taken_for: &'static Encoding) -> bool {
    let (mut looked_at, mut chinese) = (0, 0);
    for word in text.split(|c: char| c.is_ascii()).filter(|word| !word.is_empty()) {
        let word = word.char_indices().nth(LOOKED_AT).and_then(|(end, _)| word.get(..end)).unwrap_or(word);
        match read_back(word, taken_for) {
            Some(found) => chinese += found,
            None => return false,
        }
        looked_at += word.chars().count();
        if looked_at >= LOOKED_AT {
            break;
        }
    }
    chinese >= 2
}

/// How many Chinese characters a word holds that is read back, if it is UTF-8 then. Latin letters may have been
/// garbled twice.
fn read_back(word: &str, taken_for: &'static Encoding) -> Option<usize> {
    let (bytes, _, lost) = taken_for.encode(word);
    if lost {
        return None;
    }
    let before = match std::str::from_utf8(&bytes) {
        Ok(before) => before,
        // cut off within its last character
        Err(cut) if cut.error_len().is_none() => std::str::from_utf8(bytes.get(..cut.valid_up_to())?).ok()?,
        Err(_) => return None,
    };
    if taken_for == WINDOWS_1252 && before.chars().all(|c| c < '\u{2E80}') && before.chars().any(|c| c >= '\u{C0}') {
        let (bytes, _, lost) = taken_for.encode(before);
        let before = std::str::from_utf8(&bytes).ok().filter(|_| !lost)?;
        return Some(chinese(before));
    }
    Some(chinese(before))
}

fn chinese(text: &str) -> usize {
    text.chars().filter(|c| matches!(c, '\u{4E00}'..='\u{9FFF}')).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A text as it comes out where its UTF-8 is taken for another encoding.
    fn garbled(text: &str, taken_for: &'static Encoding) -> String {
        taken_for.decode_without_bom_handling(text.as_bytes()).0.into_owned()
    }

    #[test]
    fn what_was_taken_for_another_encoding_is_found() {
        for text in ["如城,妇女", "x\n2018,如皋市妇女联合会\n"] {
            for taken_for in [GBK, WINDOWS_1252] {
                let garbled = garbled(text, taken_for);
                assert!(find(&garbled).is_some(), "{garbled}");
            }
        }
        assert_eq!(find("date,å¦‚åŸŽ"), Some(5..5 + "å¦‚åŸŽ".len()));
    }

    proptest! {
        /// Chinese is not, nor are the words of other languages.
        #[test]
        fn what_says_something_is_not_garbled(text in "(日期,)?([一-龥]{1,12}|[a-z]{1,5}[éüñ·°]{1,2}|café|,|\n){1,20}") {
            // what garbled text looks like is not ruled out letter by letter: two characters in a hundred thousand
            let chinese = text.chars().filter(|c| *c >= '一').count();
            prop_assume!(chinese == 0 || chinese > 4);
            prop_assert_eq!(find(&text), None);
        }
    }
}
