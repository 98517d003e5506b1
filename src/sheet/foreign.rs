//! Encodings of other regions, and text in GB18030 that happens to be valid UTF-8 too, as 石庄 is: it comes out as
//! letters of other scripts.

use encoding_rs::{BIG5, GB18030, SHIFT_JIS};

use super::encoding_problem::EncodingProblem;
use super::scan::Scanner;
use crate::diagnostic::Diagnostic;

/// A warning at the first letters of a text that would be Chinese in GB18030, where the whole text holds no Chinese.
pub(super) fn letters(scanner: &Scanner<'_>) -> Option<Diagnostic> {
    let text = scanner.text();
    // nearly every table holds a byte of Chinese in its first line
    if text.is_ascii() || text.bytes().any(|byte| byte >= 0xE3) {
        return None;
    }
    let mut at = 0;
    loop {
        let rest = text.get(at..).unwrap_or_default();
        let begin = at + rest.find(|c: char| !c.is_ascii())?;
        let rest = text.get(begin..).unwrap_or_default();
        let word = rest.split(|c: char| c.is_ascii()).next().unwrap_or_default();
        at = begin + word.len();
        if let Some(chinese) = as_chinese(word) {
            let short = |word: &str| word.chars().take(20).collect();
            let problem = EncodingProblem::Foreign { letters: short(word), chinese: short(&chinese) };
            return Some(Diagnostic::new(&problem, scanner.place_of(begin..at)));
        }
    }
}

/// A word as GB18030, where it is Chinese in it and no usual word of another language: a single letter with an accent
/// is a Chinese character too.
fn as_chinese(word: &str) -> Option<String> {
    let mut letters = word.chars();
    let is_usual = letters.next().is_none_or(|letter| letter < '\u{100}') && letters.next().is_none();
    // Chinese in common use has no lower byte
    if is_usual || word.bytes().any(|byte| byte < 0xA1) {
        return None;
    }
    let chinese = GB18030.decode_without_bom_handling_and_without_replacement(word.as_bytes())?;
    chinese.chars().all(|c| matches!(c, '\u{4E00}'..='\u{9FFF}')).then(|| chinese.into_owned())
}

/// The name of `Shift_JIS` where bytes that are no GB18030 make sense in it: kana and usual Chinese characters, of the
/// narrow kana, which nearly any bytes would be, not many.
pub(super) fn japanese(bytes: &[u8]) -> Option<&'static str> {
    let text = SHIFT_JIS.decode_without_bom_handling_and_without_replacement(bytes)?;
    let (mut wide, mut narrow) = (0_usize, 0_usize);
    for character in text.chars().filter(|c| !c.is_ascii()) {
        match character {
            '\u{3000}'..='\u{30FF}' | '\u{4E00}'..='\u{9FFF}' | '\u{FF01}'..='\u{FF5E}' => wide += 1,
            '\u{FF61}'..='\u{FF9F}' => narrow += 1,
            _ => return None,
        }
    }
    let has_kana = text.contains(|c| matches!(c, '\u{3040}'..='\u{30FF}'));
    (has_kana && narrow * 4 <= wide).then_some("Shift_JIS")
}

/// The name of the encoding in which a line that was taken for GB18030 says what is looked for.
pub(super) fn meant(line: &str, is_it: impl Fn(&str) -> bool) -> Option<&'static str> {
    let (bytes, _, lost) = GB18030.encode(line);
    let says = |encoding: &'static encoding_rs::Encoding| {
        let text = encoding.decode_without_bom_handling_and_without_replacement(&bytes);
        text.is_some_and(|text| is_it(&text))
    };
    let mut encodings = [(BIG5, "Big5"), (SHIFT_JIS, "Shift_JIS")].into_iter().filter(|_| !lost && !line.is_ascii());
    encodings.find_map(|(encoding, name)| says(encoding).then_some(name))
}
