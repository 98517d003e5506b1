//! Outside text made harmless: what a file, a path or a cell says is shown, and never acted on by the terminal.

use std::borrow::Cow;
use std::fmt::Write as _;

/// The text with every character that could move the cursor, colour the screen or turn the reading direction, and
/// every one that takes no room and would go unseen, shown by its code point, `<U+202E>`: C0 with TAB and line
/// breaks, DEL, C1, bidi controls, U+2028 and U+2029, zero-width ones, fillers and the byte order mark.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(acts) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        push(&mut shown, character);
    }
    Cow::Owned(shown)
}

/// Appends one character, by its code point where it would act.
pub(super) fn push(shown: &mut String, character: char) {
    if acts(character) {
        // writing to a string cannot fail
        let _ = write!(shown, "<U+{:04X}>", u32::from(character));
    } else {
        shown.push(character);
    }
}

/// Whether a terminal would do something else with it than show it, or show nothing.
pub(crate) fn acts(character: char) -> bool {
    character.is_control()
        || is_invisible(character)
        || is_bidi_control(character)
        || matches!(character, '\u{2028}' | '\u{2029}')
}

/// Whether a character goes unseen and takes no room, or only room: zero-width ones, marks of direction, fillers,
/// soft hyphens, tags. Spaces are none of them, nor is what chooses between two looks of an emoji.
pub fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180E}'
        | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2065}' | '\u{206A}'..='\u{206F}' | '\u{2800}' | '\u{3164}'
        | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFC}' | '\u{FFFE}' | '\u{FFFF}'
        | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
        | '\u{E0000}'..='\u{E0FFF}')
}

/// Whether a character turns the direction in which what follows it is shown.
pub fn is_bidi_control(character: char) -> bool {
    matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_reaches_the_terminal_that_it_would_act_on() {
        assert_eq!(visible("白蒲镇 ok"), "白蒲镇 ok");
        assert_eq!(visible("\u{1b}[31m红"), "<U+001B>[31m红");
        assert_eq!(visible("a\tb\r\nc"), "a<U+0009>b<U+000D><U+000A>c");
        for code in (0..0x20).chain(0x7f..0xa0).chain(0x2028..=0x202e).chain(0x2066..=0x2069) {
            let character = char::from_u32(code).unwrap();
            assert_eq!(visible(&character.to_string()), format!("<U+{code:04X}>"));
        }
    }

    #[test]
    fn what_goes_unseen_is_shown() {
        for code in [0xAD, 0x115F, 0x180E, 0x200B, 0x200D, 0x2060, 0x2800, 0x3164, 0xFEFF, 0xE0001] {
            let character = char::from_u32(code).unwrap();
            assert_eq!(visible(&character.to_string()), format!("<U+{code:04X}>"));
        }
        assert_eq!(visible("❤\u{fe0f}\u{3000}𠮷"), "❤\u{fe0f}\u{3000}𠮷");
    }
}
