//! The long page of every code: what it means, a bad and a good row, and why it matters.
//!
//! The pages are data, in the order of their codes. A new code gets its page here, at its place in the part that its
//! letter and its meaning belong to, and a folder `tests/codes/CODE` with what raises it and a neighbour that does
//! not: `tests/codes` holds every code to both, and every page's lines to the files of that folder.

mod accepted;
mod assessment;
mod cases;
mod check;
mod file;
mod ledger;
mod log;
mod page;
mod reviews;
mod roster;
mod rubric;

use unicode_normalization::UnicodeNormalization as _;

pub use self::page::{Example, Page, Words};
use crate::diagnostic::{Code, nearest};

/// Every part, in the order of the codes.
const PARTS: &[&[Page]] = &[
    assessment::PAGES,
    accepted::PAGES,
    check::loss::PAGES,
    check::dead::PAGES,
    check::twice::PAGES,
    check::amount::PAGES,
    check::words::PAGES,
    check::source::PAGES,
    file::bytes::PAGES,
    file::table::PAGES,
    file::folder::PAGES,
    file::limit::PAGES,
    file::character::PAGES,
    file::word::PAGES,
    file::copy::PAGES,
    ledger::row::PAGES,
    ledger::ruling::PAGES,
    ledger::chain::PAGES,
    ledger::unusual::PAGES,
    ledger::several::PAGES,
    ledger::open::PAGES,
    ledger::effect::PAGES,
    cases::form::PAGES,
    cases::meaning::PAGES,
    log::cell::PAGES,
    log::meaning::PAGES,
    log::again::PAGES,
    log::attachment::PAGES,
    log::ratio::PAGES,
    log::counting::PAGES,
    rubric::form::PAGES,
    rubric::value::PAGES,
    rubric::rule::PAGES,
    rubric::word::PAGES,
    roster::PAGES,
    reviews::PAGES,
];

/// Every page, in the order of the codes.
pub fn pages() -> impl Iterator<Item = &'static Page> {
    PARTS.iter().copied().flatten()
}

/// The page of a code.
pub fn page(code: Code) -> Option<&'static Page> {
    pages().find(|page| page.code == code)
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
    fn pages_stand_in_the_order_of_their_codes_and_each_once() {
        let codes: Vec<Code> = pages().map(|page| page.code).collect();
        assert_eq!(codes, Code::ALL);
        assert!(codes.is_sorted_by(|a, b| a.as_str() < b.as_str()));
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
