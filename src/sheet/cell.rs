//! The text of one cell, looked at closely: what is wrong with it, and what is read in its place.

#[cfg(test)]
mod tests;

use std::ops::Range;

use memchr::memchr2;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::cell_problem::{CellProblem as P, point};
use super::column::Holds;
use super::lookalike;
use super::mojibake::{self, garbled};
use super::placeholder::{Placeholder, may_be_one, placeholder};
use super::suspect::{self, is_private, is_selector};
use super::trim::is_trimmed;
use crate::diagnostic::{is_bidi_control, is_invisible};

/// What a close look at a cell came to.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    /// What is wrong with it, and with which bytes; with the whole cell where none are named.
    pub(super) told: Vec<(P, Option<Range<usize>>)>,
    /// What to read instead of what is written, so that a blemish which is told brings no other mistakes.
    pub(super) instead: Option<String>,
    /// Whether nothing can be made of it, and all has been said.
    pub(super) is_lost: bool,
}

/// Whether a cell holds a character that calls for a closer look, or a line break.
pub(super) fn is_suspicious(cell: &[u8]) -> bool {
    suspect::find(cell).is_some() || memchr2(b'\n', b'\r', cell).is_some()
}

/// Whether a cell without one calls for a closer look: for a space at one of its ends, because it is a placeholder, or
/// because it may be garbled.
#[inline]
pub(super) fn is_odd(cell: &[u8], holds: Holds, required: bool) -> bool {
    let is_number = holds.is_value() && cell.first().is_some_and(u8::is_ascii_digit);
    (holds.is_key() && !is_trimmed(cell))
        || (!is_number && (required || holds.is_compared()) && is_placeholder(cell, holds))
        || (holds != Holds::Quote && mojibake::may_begin(cell))
}

#[inline]
fn is_placeholder(cell: &[u8], holds: Holds) -> bool {
    may_be_one(cell, holds) && placeholder(std::str::from_utf8(cell).unwrap_or_default().trim(), holds).is_some()
}

/// Looks at a cell. `required` tells whether words have to stand in it.
pub(super) fn look(cell: &str, holds: Holds, required: bool) -> Look {
    look_at(cell, holds, required, cell.chars().all(suspect::is_usual))
}

/// The same, with each of its characters looked at unless all of them are usual.
fn look_at(cell: &str, holds: Holds, required: bool, is_usual: bool) -> Look {
    let mut look = Look::default();
    let written = cell.trim();
    if written.is_empty() || holds == Holds::Quote {
        return look;
    }
    if let Some(problem) = broken(written) {
        look.told.push((problem, None));
        look.is_lost = true;
        return look;
    }
    if let Some(garbled) = garbled(written) {
        look.told.push((P::Garbled { was: garbled.was }, None));
        look.is_lost = true;
        return look;
    }
    let mut word = if is_usual {
        // no single character of it is wrong, but for a question mark that may stand for one
        look.questions(cell, holds);
        if holds.is_words() { cell.to_owned() } else { written.to_owned() }
    } else {
        look.characters(cell, holds);
        plain(cell, holds)
    };
    if let Some(instead) = untricked(&word, holds) {
        look.told.push((P::Trick { written: word, instead: instead.clone() }, None));
        word = instead;
    }
    if let Some(instead) = unquoted(&word).map(str::to_owned) {
        look.told.push((P::ChineseQuotes { instead: instead.clone() }, None));
        if !holds.is_words() {
            word = instead;
        }
    }
    match placeholder(word.trim(), holds) {
        Some(above @ Placeholder::Above) if holds.is_compared() || required => {
            look.told.push((above.problem(word, holds), None));
            look.is_lost = true;
            return look;
        }
        Some(nothing @ Placeholder::Nothing) if holds.is_compared() => {
            look.told.push((nothing.problem(word.clone(), holds), None));
            look.is_lost = matches!(holds, Holds::Amount | Holds::Deed);
            // such a title stays what it says, to tell its row by
            if holds != Holds::Deed {
                word = String::new();
            }
        }
        // what nobody sees is as good as nothing
        None if seen(&word).is_empty() => word = String::new(),
        _ if holds.is_key() => look.key(cell, &word, holds),
        _ => {}
    }
    look.instead = Some(word).filter(|word| word != cell);
    look
}

impl Look {
    /// What is wrong with single characters, each kind of them told where it first comes.
    fn characters(&mut self, cell: &str, holds: Holds) {
        let in_key = holds.is_key();
        let first = |is: &dyn Fn(char) -> bool| {
            cell.char_indices().find(|&(_, c)| is(c)).map(|(at, c)| (c, at..at + c.len_utf8()))
        };
        if let Some((found, span)) = first(&is_bidi_control) {
            self.told.push((P::Bidi { point: point(found) }, Some(span)));
        }
        if let Some((found, span)) = first(&is_control) {
            self.told.push((P::Control { point: point(found) }, Some(span)));
        }
        if let Some((points, span)) = invisible(cell, holds) {
            let instead = plain(cell, holds);
            self.told.push((P::Invisible { points, in_key, instead }, Some(span)));
        }
        if let Some((found, span)) = first(&lookalike::is_one).filter(|_| in_key) {
            let (meant, instead) = (lookalike::plain_text(&found.to_string()).into_owned(), plain(cell, holds));
            self.told.push((P::Lookalike { found, meant, instead }, Some(span)));
        }
        if let Some((found, span)) = first(&is_separator) {
            self.told.push((P::Separator { point: point(found) }, Some(span)));
        }
        if let Some((found, span)) = first(&is_private) {
            self.told.push((P::Private { point: point(found) }, Some(span)));
        }
        self.questions(cell, holds);
    }

    /// What may be lost where question marks stand.
    fn questions(&mut self, cell: &str, holds: Holds) {
        let is_asked = holds.is_key() || matches!(holds, Holds::Title | Holds::Deed);
        if let Some(span) = lost_characters(cell).filter(|_| is_asked) {
            self.told.push((P::Question, Some(span)));
        }
    }

    /// What is wrong with a word that is compared: line breaks in its cell, and spaces around it.
    fn key(&mut self, cell: &str, word: &str, holds: Holds) {
        if let Some(at) = cell.find(['\n', '\r']) {
            self.told.push((P::Break { in_list: holds == Holds::Keys }, Some(at..at)));
            // one at an end of the cell leaves the word whole
            self.is_lost = word.contains(['\n', '\r']);
        } else if cell.trim().len() != cell.len() {
            self.told.push((P::Spaces { instead: word.to_owned(), in_name: holds == Holds::Name }, None));
        }
    }
}

/// Whether a spreadsheet left it where a formula failed or a column was too narrow.
pub(crate) fn is_broken(cell: &str) -> bool {
    broken(cell).is_some()
}

/// What a spreadsheet left where a formula failed or a column was too narrow.
fn broken(cell: &str) -> Option<P> {
    const ERRORS: [&str; 10] =
        ["#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!"];
    let written = || cell.chars().take(40).collect();
    if ERRORS.iter().any(|error| cell.eq_ignore_ascii_case(error)) {
        return Some(P::Failed { written: written() });
    }
    let narrow = cell.len() > 1 && cell.bytes().all(|byte| byte == b'#');
    narrow.then(|| P::Narrow { written: written() })
}

/// The text of a cell with its characters in their usual form; of what is compared or reckoned with, without those
/// that nobody sees and without the spaces around.
fn plain(cell: &str, holds: Holds) -> String {
    match holds {
        Holds::Deed | Holds::Title | Holds::Words | Holds::Quote => composed(cell),
        Holds::Key | Holds::Name | Holds::Keys | Holds::Value | Holds::Amount => seen(cell),
    }
}

/// What is seen of a word: nothing unseen is in it, and what looks like a usual character is one.
pub(super) fn seen(cell: &str) -> String {
    let mut before = None;
    let is_seen = |&c: &char| {
        let unseen =
            is_bidi_control(c) || is_control(c) || is_separator(c) || is_idle(before, c) || is_unseen(before, c);
        before = Some(c);
        !unseen
    };
    let seen: String = cell.chars().filter(is_seen).collect();
    composed(lookalike::plain_text(&seen).trim())
}

/// Letters in one with their marks (NFC).
fn composed(text: &str) -> String {
    if is_nfc_quick(text.chars()) == IsNormalized::Yes { text.to_owned() } else { text.nfc().collect() }
}

/// What a spreadsheet is kept from taking for a number: `="001"`, and `'001` where no words stand.
fn untricked(cell: &str, holds: Holds) -> Option<String> {
    let cell = cell.trim();
    if let Some(text) = cell.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')) {
        return (!text.contains('"')).then(|| text.to_owned());
    }
    let text = cell.strip_prefix('\'').filter(|text| !text.is_empty() && !text.contains('\''))?;
    let is_one = holds.is_key() || holds.is_value() || text.bytes().all(|byte| byte.is_ascii_digit());
    is_one.then(|| text.to_owned())
}

/// What stands between Chinese quotes that are put around a whole cell.
fn unquoted(cell: &str) -> Option<&str> {
    let inside = cell.trim().strip_prefix('“')?.strip_suffix('”')?;
    (!inside.contains(['“', '”']) && !inside.is_empty()).then(|| inside.trim())
}

/// The code points of characters that nobody sees, and where the first stands. In words that only people read, what
/// chooses between two looks of an emoji is no mistake.
fn invisible(cell: &str, holds: Holds) -> Option<(String, Range<usize>)> {
    const NAMED: usize = 5;
    let (mut before, mut span) = (None, None);
    let mut points: Vec<String> = Vec::new();
    for (at, character) in cell.char_indices() {
        let is_idle = is_idle(before, character) && !holds.is_words();
        if is_idle || is_unseen(before, character) {
            span.get_or_insert(at..at + character.len_utf8());
            let point = point(character);
            if points.len() < NAMED && !points.contains(&point) {
                points.push(point);
            }
        }
        before = Some(character);
    }
    Some((points.join(" "), span?))
}

/// Whether nobody sees a character behind another. What joins two emoji into one is seen.
fn is_unseen(before: Option<char>, character: char) -> bool {
    is_invisible(character) && !(character == '\u{200D}' && before.is_some_and(is_emoji))
}

/// Whether a character chooses between two looks of one that has but one.
fn is_idle(before: Option<char>, character: char) -> bool {
    is_selector(character) && !before.is_some_and(is_emoji)
}

fn is_emoji(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27BF}' | '\u{FE0F}' | '\u{1F000}'..='\u{1FAFF}')
}

/// Where question marks stand between two Chinese characters, or two and more of them for all that a cell held.
fn lost_characters(cell: &str) -> Option<Range<usize>> {
    let is_chinese = |c: char| matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}');
    let mut from = 0;
    while let Some(found) = cell.get(from..).and_then(|rest| rest.find('?')) {
        let at = from + found;
        let (before, rest) = (cell.get(..at).unwrap_or_default(), cell.get(at..).unwrap_or_default());
        let after = rest.trim_start_matches('?');
        from = cell.len() - after.len();
        let between = before.ends_with(is_chinese) && after.starts_with(is_chinese);
        if between || (from - at > 1 && before.trim().is_empty() && after.trim().is_empty()) {
            return Some(at..from);
        }
    }
    None
}

/// A control character that is neither a tab nor a line end of any kind.
fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r') && !is_separator(c)
}

/// A line end in other places, not here.
fn is_separator(c: char) -> bool {
    matches!(c, '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}
