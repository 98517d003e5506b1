//! Characters that call for a closer look at their row, found at memory speed.

use unicode_normalization::{IsNormalized, is_nfc_quick};

use super::lookalike;
use super::mojibake::LOST;
use crate::diagnostic::{is_bidi_control, is_invisible};

/// As many bytes are looked at together.
const BLOCK: usize = 64;

/// Where in the bytes of a text the first character stands that calls for a closer look.
pub(super) fn find(bytes: &[u8]) -> Option<usize> {
    let mut at = 0;
    while let Some(block) = bytes.get(at..).and_then(|rest| rest.first_chunk()) {
        let pairs = || (at..).zip(block.iter().zip(block.iter().skip(1)));
        let candidates = || pairs().filter(|(_, (first, second))| is_candidate(**first, **second)).map(|(at, _)| at);
        let found = || candidates().find(|&at| is_suspect_at(bytes, at));
        if let Some(found) = holds_candidate(block).then(found).flatten() {
            return Some(found);
        }
        at += BLOCK;
    }
    (at..bytes.len()).find(|&at| is_suspect_at(bytes, at))
}

/// Whether such a character may begin among the bytes of a block, but for the last of them, which tells what begins
/// before it. Without a branch: compilers make of it what looks at sixteen bytes or more at once.
fn holds_candidate(block: &[u8; BLOCK + 1]) -> bool {
    let mut found = 0;
    for (&first, &second) in block.iter().zip(block.iter().skip(1)) {
        found |= u8::from(is_candidate(first, second));
    }
    found != 0
}

/// Whether a character that begins with these bytes may be suspicious. Letters of Chinese in common use begin with
/// E4 to E9, and are none; its punctuation begins with E3 80 and with EF BC or EF BD, and is none.
#[expect(clippy::needless_bitwise_bool, reason = "without a branch many bytes are compared at once")]
fn is_candidate(first: u8, second: u8) -> bool {
    // C0 and above, where characters beyond ASCII begin, or below the space
    let begins = first.wrapping_sub(0xC0) < 0x40 + b' ';
    let is_usual = (first.wrapping_sub(0xE4) <= 0xE9 - 0xE4) | (first == b'\n') | (first == b'\r');
    let is_sign = ((first == 0xE3) & (second == 0x80)) | ((first == 0xEF) & (second & 0xFE == 0xBC));
    // as 锟 begins, which stands for what was lost
    let is_lost = (first == 0xE9) & (second == 0x94);
    // with one bit left out of account each: # and ', = and ?, and with another DEL
    let is_ascii = (first & 0xFB == b'#') | (first & 0xBD == b'=');
    (begins & !is_usual & !is_sign) | is_ascii | is_lost
}

fn is_suspect_at(bytes: &[u8], at: usize) -> bool {
    let byte = |at: usize| bytes.get(at).copied();
    let Some(first) = byte(at) else { return false };
    let second = byte(at + 1).unwrap_or(0);
    if !is_candidate(first, second) {
        return false;
    }
    let before = at.checked_sub(1).and_then(byte);
    let begins = before.is_none_or(|before| b",;\t\n\" ='".contains(&before)) || is_behind_space(bytes, at);
    match first {
        b'#' | b'=' | b'\'' => begins,
        // dashes, quotes, … and “
        0xE2 if second == 0x80 && matches!(byte(at + 2), Some(0x90..=0xA7)) => byte(at + 2) == Some(0x9C) && begins,
        0xE9 => bytes.get(at..).is_some_and(|rest| rest.starts_with(LOST.as_bytes())),
        // where a lead of UTF-8 was taken for a Latin letter, and one that follows it for a sign
        0xC3 if matches!(second, 0x82 | 0x83 | 0xA2..=0xAF)
            && byte(at + 2).is_some_and(|sign| matches!(sign, 0xC2 | 0xC5 | 0xC6 | 0xCB | 0xE2)) =>
        {
            true
        }
        // and two Latin letters or signs side by side, as a Chinese character in GBK looks
        0xC2 | 0xC3 if matches!(byte(at + 2), Some(0xC2 | 0xC3)) => true,
        b'?' => (before.is_none_or(|before| !before.is_ascii()) && is_lost(second)) || (begins && second == b'?'),
        _ => character_at(bytes, at).is_some_and(|found| is_suspect(found) || (found == '“' && begins)),
    }
}

/// Whether a space beyond ASCII, or a rare one within it, stands before a position.
fn is_behind_space(bytes: &[u8], at: usize) -> bool {
    let before = bytes.get(..at).unwrap_or_default();
    matches!(
        before,
        [.., 0xE2, 0x80, 0x80..=0x8A | 0xA8 | 0xA9 | 0xAF]
            | [.., 0xE2, 0x81, 0x9F]
            | [.., 0xE1, 0x9A, 0x80]
            | [.., 0xE3, 0x80, 0x80]
            | [.., 0xC2, 0x85 | 0xA0]
            | [.., 0xB | 0xC | b'\r']
    )
}

/// Whether a byte goes on, behind a question mark, what may be characters that were lost.
fn is_lost(byte: u8) -> bool {
    byte == b'?' || !byte.is_ascii()
}

fn character_at(bytes: &[u8], at: usize) -> Option<char> {
    let rest = bytes.get(at..(at + 4).min(bytes.len()))?;
    rest.utf8_chunks().next()?.valid().chars().next()
}

/// Whether a character is one that a table seldom holds for good reason, or one that has to be folded.
fn is_suspect(character: char) -> bool {
    match character {
        // spaces are looked for at the ends of those cells alone where they matter; and “”, — and …
        '\t' | '\n' | '\r' | '\u{2010}'..='\u{2027}' => false,
        // combining marks are written in one with their letter elsewhere
        '\u{300}'..='\u{36F}' => true,
        _ => {
            character.is_control()
                || matches!(character, '\u{2028}' | '\u{2029}')
                || character == char::REPLACEMENT_CHARACTER
                || is_invisible(character)
                || is_selector(character)
                || is_bidi_control(character)
                || is_private(character)
                || lookalike::is_one(character)
                || is_nfc_quick(std::iter::once(character)) != IsNormalized::Yes
        }
    }
}

/// Whether a character is beyond doubt neither suspicious nor changed by any of those beside it: usual letters, digits and
/// signs, and Chinese.
pub(super) fn is_usual(character: char) -> bool {
    matches!(character,
        '\t' | '\n' | '\r' | ' '..='~' | '\u{B7}' | '\u{2010}'..='\u{2027}' | '\u{3000}'..='\u{3029}'
        | '\u{3400}'..='\u{9FFF}' | '\u{FF01}'..='\u{FF5E}')
}

/// Whether a character chooses between two looks of the one before it, and is not seen itself.
pub(crate) fn is_selector(character: char) -> bool {
    matches!(character, '\u{FE00}'..='\u{FE0F}')
}

/// Whether a character means nothing but what a font or a program made up.
pub(super) fn is_private(character: char) -> bool {
    matches!(character, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn usual_text_holds_nothing_suspicious() {
        let usual = "日期,事项,名称\r\n2018-03-08,三八活动,纪念“三八”国际妇女节、表彰大会（含1次·，é）……\n通知；图片 1#楼 a=b {x}\t𠮷😀㎡①\u{a0}\u{3000}\n";
        assert_eq!(find(usual.repeat(5).as_bytes()), None);
    }

    #[test]
    fn each_kind_of_suspicious_character_is_found_wherever_it_stands() {
        for suspect in [
            "\u{1b}",
            "\u{7f}",
            "\u{85}",
            "\u{9b}",
            "\u{ad}",
            "e\u{301}",
            "\u{115f}",
            "\u{180e}",
            "\u{200b}",
            "\u{2028}",
            "\u{202e}",
            "\u{2066}",
            "\u{2800}",
            "⻓",
            "⼥",
            "\u{3164}",
            "\u{e76c}",
            "\u{f900}",
            "\u{fe0f}",
            "\u{feff}",
            "\u{fffd}",
            "\u{2f800}",
            "\u{e0001}",
            "甲?乙",
            "甲??乙",
            ",??",
            ",#REF!",
            ",=\"1\"",
            ",'1",
            ",“x”",
            "Ã¥",
            "å¦",
            "¼ÍÄî",
            "锟斤拷",
        ] {
            for before in 0..130 {
                let text = ["长".repeat(before % 5), "x".repeat(before), suspect.to_owned(), "后".repeat(40)].concat();
                let at = before % 5 * 3 + before;
                let found = find(text.as_bytes()).expect("is found");
                assert!((at..at + suspect.len()).contains(&found), "{suspect:?} {before}: {found}, not {at}");
            }
        }
    }

    #[test]
    fn of_quotes_and_dashes_one_alone_is_suspicious_and_only_where_a_cell_begins() {
        for c in '\u{2010}'..='\u{2027}' {
            for (before, begins) in [("", true), (",", true), ("甲", false), ("\u{3000}", true)] {
                let text = format!("{before}{c}");
                assert_eq!(is_suspect_at(text.as_bytes(), before.len()), c == '“' && begins, "{text}");
            }
        }
    }

    #[test]
    fn what_is_usual_is_never_suspicious_and_stays_as_it_is() {
        for c in ('\0'..=char::MAX).filter(|c| is_usual(*c)) {
            assert!(!is_suspect(c), "{c:?}");
            assert_eq!(unicode_normalization::char::canonical_combining_class(c), 0, "{c:?}");
        }
    }

    proptest! {
        /// Looking at many bytes at once finds what looking at one after the other finds.
        #[test]
        fn the_first_one_is_found(text in "[a甲锟斤拷“，、。\u{3000}é?#,\n\u{200b}]{0,300}") {
            let one_by_one = (0..text.len()).find(|&at| is_suspect_at(text.as_bytes(), at));
            prop_assert_eq!(find(text.as_bytes()), one_by_one);
        }
    }
}
