//! Spaces around cells.

/// A cell without the spaces around it, as `str::trim` does it. Nearly every cell begins and ends with what is no
/// space, and that shows in its bytes.
pub(super) fn trimmed(cell: &str) -> &str {
    if is_trimmed(cell.as_bytes()) { cell } else { cell.trim() }
}

/// Whether a cell shows in its bytes that no space is at its ends. Of a few cells without one it does not.
pub(super) fn is_trimmed(bytes: &[u8]) -> bool {
    match bytes {
        [] => true,
        [first, ..] if !is_no_space(*first) => false,
        [.., last] if last.is_ascii() => last.is_ascii_graphic(),
        // three bytes before the end the last character begins, where such a byte stands there
        [.., begin, _, _] => *begin >= CHINESE,
        _ => false,
    }
}

/// Every space of Unicode begins with a lower byte: the last of them, U+3000, with E3.
const CHINESE: u8 = 0xE4;

fn is_no_space(first: u8) -> bool {
    first.is_ascii_graphic() || first >= CHINESE
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn trims_what_unicode_calls_a_space(cell in "[ \t\u{85}\u{a0}\u{2009}\u{3000}\u{feff}a甲é〇一！𠀀]{0,6}") {
            prop_assert_eq!(trimmed(&cell), cell.trim());
        }
    }
}
