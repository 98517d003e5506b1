//! The long page of every code: what it means, a wrong and a right row, why it matters.
//!
//! The pages are the files of `docs/codes`, one a code, to be read there as well: under its title the parts of
//! [`PARTS`], of which the prose stands in Chinese and then in English, a paragraph each, and lines of a file stand in
//! a fence, once for both. `tests/codes` holds every page to that form, word by word, and every example to what is
//! raised by it; an example that is a whole file is itself what is tried there.

use unicode_normalization::UnicodeNormalization as _;

use crate::diagnostic::{Code, nearest};
use crate::lang::Lang;

/// The parts of a page, in their order, as both languages call them. The last two can be missing.
pub const PARTS: [[&str; 2]; 6] =
    [["意思", "means"], ["不对", "wrong"], ["正确", "right"], ["原因", "why"], ["做法", "to do"], ["另见", "see"]];

/// Words in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
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
    Lines(&'static str),
    /// What no line shows: bytes, files, the layout of a folder.
    Told(Words),
}

/// The long page of one code.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    /// Other codes that may be the better answer.
    pub near: Vec<Code>,
}

/// Every page, in the order of the codes.
pub fn pages() -> impl Iterator<Item = Page> {
    Code::ALL.iter().copied().map(page)
}

/// The page of a code.
pub fn page(code: Code) -> Page {
    let mut parts = code.page().split("\n## ");
    let head = parts.next().and_then(|head| head.strip_prefix("# ")?.lines().next()).unwrap_or_default();
    let title = head.strip_prefix(code.as_str()).unwrap_or_default().trim();
    let mut bodies = [""; PARTS.len()];
    for (name, body) in parts.filter_map(|part| part.split_once('\n')) {
        let at = PARTS.iter().position(|[zh, en]| name.split_once(" · ") == Some((zh, en)));
        if let Some(slot) = at.and_then(|at| bodies.get_mut(at)) {
            *slot = body.trim_matches('\n');
        }
    }
    let [means, bad, good, why, steps, near] = bodies;
    Page {
        code,
        title: words(title, " · "),
        means: words(means, "\n\n"),
        bad: example(bad),
        good: example(good),
        why: words(why, "\n\n"),
        steps: Some(words(steps, "\n\n")).filter(|words| *words != Words::default()),
        near: near.split(['[', ']']).filter_map(Code::named).collect(),
    }
}

fn words(both: &'static str, between: &str) -> Words {
    let (zh, en) = both.split_once(between).unwrap_or((both, ""));
    Words { zh, en }
}

fn example(body: &'static str) -> Example {
    let lines = body.strip_prefix("```").and_then(|body| body.split_once('\n')?.1.strip_suffix("\n```"));
    lines.map_or_else(|| Example::Told(words(body, "\n\n")), Example::Lines)
}

/// A code as it is usually written: in any letter case, full-width too, in brackets or not.
pub fn named(written: &str) -> Option<Code> {
    Code::named(&folded(written))
}

/// The code that something like a code may have been meant for: `L003` for `L3` and for `L03`.
pub fn near(written: &str) -> Option<Code> {
    let written = folded(written);
    let (letter, number) = written.split_at_checked(1)?;
    let is_like_a_code = Code::ALL.iter().any(|code| code.as_str().starts_with(letter))
        && (1..=4).contains(&number.len())
        && number.contains(|c: char| c.is_ascii_digit());
    if !is_like_a_code {
        return None;
    }
    let padded = format!("{letter}{number:0>3}");
    let near = || nearest(&written, Code::ALL.iter().map(|code| code.as_str()));
    Code::named(&padded).or_else(|| Code::named(near()?))
}

fn folded(written: &str) -> String {
    let written: String = written.nfkc().collect();
    written.trim_matches(|c: char| !c.is_alphanumeric()).to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_stand_in_their_order_and_each_once() {
        assert!(Code::ALL.is_sorted_by(|a, b| a.as_str() < b.as_str()));
    }

    #[test]
    fn a_code_is_known_however_it_is_typed() {
        for written in ["T002", "t002", "Ｔ００２", "ｔ００２", "[T002]", " T002："] {
            assert_eq!(named(written), Some(Code::T002), "{written}");
        }
        assert_eq!(named("T2"), None);
        assert_eq!(named("2.2"), None);
    }

    #[test]
    fn the_nearest_code_is_suggested_for_what_looks_like_one_and_for_nothing_else() {
        for written in ["T2", "t02", "T0002", "TO02"] {
            assert_eq!(near(written), Some(Code::T002), "{written}");
        }
        for written in ["2.2", "xyz", "", "T", "妇", "B.1", "Z001", "TABC"] {
            assert_eq!(near(written), None, "{written}");
        }
    }
}
