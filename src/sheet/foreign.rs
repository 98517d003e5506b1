//! Text in GB18030 that happens to be valid UTF-8 too, as 石庄 is: it comes out as letters of other scripts.

use encoding_rs::GB18030;

use super::problem::SheetProblem;
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
            let problem = SheetProblem::Foreign { letters: short(word), chinese: short(&chinese) };
            return Some(Diagnostic::new(&problem, scanner.place_of(begin..at)));
        }
    }
}

/// A word as GB18030, where it is Chinese in it and no usual word of another language: a single letter with an accent
/// is a Chinese character too.
fn as_chinese(word: &str) -> Option<String> {
    let chinese = GB18030.decode_without_bom_handling_and_without_replacement(word.as_bytes())?;
    let is_chinese = chinese.chars().all(|c| matches!(c, '\u{4E00}'..='\u{9FFF}'));
    let is_strange = word.chars().count() > 1 || word.chars().all(|c| c >= '\u{100}');
    (is_chinese && is_strange).then(|| chinese.into_owned())
}
