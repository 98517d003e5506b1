//! Words that a spreadsheet would take for a formula, and the `'` that keeps it from doing so.

use std::borrow::Cow;

/// Whether a spreadsheet takes a text for a formula, however that hides.
pub fn is_formula(text: &str) -> bool {
    begins_one(text.trim_start_matches(is_blank))
}

/// A text as it is written to a table that is read again: with a `'` before what looks like a formula, and one more
/// where one is there already, so that [`unguarded`] gives it back as it was.
pub fn guarded(text: &str) -> Cow<'_, str> {
    if needs_guard(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// A text without the `'` that [`guarded`] has put before it. Any other `'` is the text's own.
pub fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|text| needs_guard(text)).unwrap_or(cell)
}

fn needs_guard(text: &str) -> bool {
    begins_one(text.trim_start_matches(|c| c == '\'' || is_blank(c)))
}

fn begins_one(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == '\u{feff}'
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_formula_is_known_however_it_hides() {
        for text in
            ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u{feff}=1", "\u{3000}＝1", "－1", "＠a", "＋1"]
        {
            assert!(is_formula(text), "{text:?}");
            assert_eq!(guarded(text), format!("'{text}"));
        }
        for text in ["白蒲镇", "a=1", "1-2", "", "'", "'十佳'评选", "'90后"] {
            assert!(!is_formula(text), "{text:?}");
            assert!(guarded(text) == text && unguarded(text) == text, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_guarded_is_read_as_it_was(text in "['=+＝ 甲1-]{0,6}") {
            let guarded = guarded(&text);
            prop_assert_eq!(unguarded(&guarded), text.as_str());
        }
    }
}
