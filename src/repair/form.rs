//! The form that a cell should have, with the same meaning.

use std::borrow::Cow;

use super::change::What;
use super::column::Holds;
use crate::evidence::{SEPARATORS, read_count, read_date, read_points};
use crate::sheet::key;

/// A cell in the form that it should have, and what the change is where that is another.
pub(super) fn form(cell: &str, holds: Holds) -> (Cow<'_, str>, What) {
    let trimmed = cell.trim();
    let (to, what) = match holds {
        Holds::Day => (day(trimmed), What::Date),
        Holds::Count => (count(trimmed), if trimmed.contains(['.', '．']) { What::Decimals } else { What::Width }),
        Holds::Points => (points(trimmed), What::Width),
        Holds::Key => (halved(trimmed), What::Width),
        Holds::Keys => (each_halved(trimmed), What::Width),
        Holds::Words => (Cow::Borrowed(trimmed), What::Spaces),
    };
    let what = if to == trimmed { What::Spaces } else { what };
    (to, what)
}

/// A day that is understood in full; nothing else is touched.
fn day(cell: &str) -> Cow<'_, str> {
    // what is taken for a day with a warning is for the clerk to mend
    match read_date(cell, |_| false) {
        Ok((date, None)) => Cow::Owned(date.to_string()),
        Ok((_, Some(_))) | Err(_) => Cow::Borrowed(cell),
    }
}

fn count(cell: &str) -> Cow<'_, str> {
    read_count(cell).map_or(Cow::Borrowed(cell), |number| Cow::Owned(number.to_string()))
}

fn points(cell: &str) -> Cow<'_, str> {
    if read_points(cell).is_ok() { key(cell) } else { Cow::Borrowed(cell) }
}

/// Full-width digits and letters as usual ones; and where a cell holds nothing but what a keyboard has, its full-width
/// marks too, as in an id. In Chinese words marks are wide by right.
fn halved(cell: &str) -> Cow<'_, str> {
    let is_of_keyboard = |c: char| c.is_ascii() || usual(c).is_some();
    let marks = cell.chars().all(is_of_keyboard);
    let fold = |c: char| usual(c).filter(|usual| marks || usual.is_ascii_alphanumeric()).unwrap_or(c);
    if cell.chars().all(|c| fold(c) == c) {
        return Cow::Borrowed(cell);
    }
    Cow::Owned(cell.chars().map(fold).collect())
}

/// Word by word, the marks between them as they stand.
fn each_halved(cell: &str) -> Cow<'_, str> {
    let halved = cell.split_inclusive(SEPARATORS).map(|part| {
        let word = part.trim_end_matches(SEPARATORS);
        let mark = part.strip_prefix(word).unwrap_or_default();
        [halved(word), Cow::Borrowed(mark)].concat()
    });
    let halved: String = halved.collect();
    if halved == cell { Cow::Borrowed(cell) } else { Cow::Owned(halved) }
}

/// The usual character of a full-width one.
fn usual(wide: char) -> Option<char> {
    const FIRST: u32 = 0xFF01;
    const LAST: u32 = 0xFF5E;
    let at = u32::from(wide);
    (FIRST..=LAST).contains(&at).then(|| char::from_u32(at - FIRST + u32::from('!'))).flatten()
}

/// A cell as CSV writes it: in quotes where it must be.
pub(super) fn quoted(cell: &str, delimiter: char) -> Cow<'_, str> {
    if cell.contains([delimiter, '"', '\r', '\n']) {
        Cow::Owned(format!("\"{}\"", cell.replace('"', "\"\"")))
    } else {
        Cow::Borrowed(cell)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn repaired(cell: &str, holds: Holds) -> (String, Option<What>) {
        let (to, what) = form(cell, holds);
        let changed = to != cell;
        (to.into_owned(), changed.then_some(what))
    }

    #[test]
    fn a_day_is_written_as_it_is_understood_and_otherwise_left() {
        for cell in ["2018/3/8", "2018.3.8", "2018年3月8日", "20180308", " 2018-3-8", "２０１８－３－８"] {
            assert_eq!(repaired(cell, Holds::Day), ("2018-03-08".to_owned(), Some(What::Date)), "{cell}");
        }
        assert_eq!(repaired("\u{3000}2018-03-08", Holds::Day), ("2018-03-08".to_owned(), Some(What::Spaces)));
        for cell in ["2018-03-08", "2018-02-29", "3月8日", "３月８日", "18-3-8", "2018.11", ""] {
            assert_eq!(repaired(cell, Holds::Day), (cell.to_owned(), None), "{cell}");
        }
    }

    #[test]
    fn numbers_lose_their_width_and_nothing_else() {
        assert_eq!(repaired("６０", Holds::Count), ("60".to_owned(), Some(What::Width)));
        assert_eq!(repaired("１．５０", Holds::Points), ("1.50".to_owned(), Some(What::Width)));
        assert_eq!(repaired("＋１", Holds::Points), ("+1".to_owned(), Some(What::Width)));
        for cell in ["7.00", "７．０", "+7.0", " 7.00"] {
            assert_eq!(repaired(cell, Holds::Count), ("7".to_owned(), Some(What::Decimals)), "{cell}");
        }
        for cell in ["7.", "7.5", "60人", "007", "１０人", "2.5", "1,000", ""] {
            assert_eq!(repaired(cell, Holds::Count), (cell.to_owned(), None), "{cell}");
        }
        for cell in ["一分", "－", "１．", "1.50", "+1"] {
            assert_eq!(repaired(cell, Holds::Points), (cell.to_owned(), None), "{cell}");
        }
    }

    #[test]
    fn words_that_are_matched_lose_the_width_of_digits_and_letters_and_of_marks_in_ids() {
        for (cell, to) in [
            ("Ｐ２Ｐ", "P2P"),
            ("ｓｉｔｅ＿ｍｅｅｔｉｎｇ", "site_meeting"),
            ("２．４a", "2.4a"),
            ("材料（Ａ）", "材料（A）"),
        ] {
            assert_eq!(repaired(cell, Holds::Key), (to.to_owned(), Some(What::Width)), "{cell}");
        }
        // a radical or a number in a circle is not a matter of width
        for cell in ["技能培训", "三⼋活动", "①", "平安家庭（创建）"] {
            assert_eq!(repaired(cell, Holds::Key), (cell.to_owned(), None), "{cell}");
        }
        assert_eq!(repaired("通知；材料Ａ，图片", Holds::Keys), ("通知；材料A，图片".to_owned(), Some(What::Width)));
        assert_eq!(repaired(" 第１期，Ａ班\u{a0}", Holds::Words), ("第１期，Ａ班".to_owned(), Some(What::Spaces)));
    }
}
