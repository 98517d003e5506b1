//! Colour where it helps the eye. It says nothing that the words do not say.

use crate::diagnostic::excerpt::Style;
use crate::report::document::Tone;

/// The text in its colour, each line for itself; as it is where nothing is coloured.
pub(super) fn painted(text: &str, tone: Tone, style: Style) -> String {
    let Some(code) = code(tone).filter(|_| style == Style::Coloured) else { return text.to_owned() };
    let lines = text
        .split('\n')
        .map(|line| if line.trim().is_empty() { line.to_owned() } else { format!("\u{1b}[{code}m{line}\u{1b}[0m") });
    lines.collect::<Vec<_>>().join("\n")
}

fn code(tone: Tone) -> Option<&'static str> {
    match tone {
        Tone::Plain => None,
        Tone::Heading => Some("1"),
        Tone::Lost => Some("31"),
        Tone::Open => Some("33"),
        Tone::Quiet => Some("2"),
    }
}

/// The tones of cells, each with a character that takes no room and that no outside text can hold, since it would be
/// shown by its code point: cells are coloured when they have been laid out.
const MARKS: [(Tone, char); 4] =
    [(Tone::Heading, '\u{2061}'), (Tone::Lost, '\u{2062}'), (Tone::Open, '\u{2063}'), (Tone::Quiet, '\u{2064}')];
/// Where a tone ends.
const END: char = '\u{2060}';

/// A cell that is to be coloured once it has been laid out.
pub(super) fn marked(cell: &str, tone: Tone, style: Style) -> String {
    match MARKS.iter().find(|(of, _)| *of == tone && style == Style::Coloured && !cell.is_empty()) {
        Some((_, mark)) => format!("{mark}{cell}{END}"),
        None => cell.to_owned(),
    }
}

/// What was laid out, with its cells coloured.
pub(super) fn coloured(laid_out: String, style: Style) -> String {
    if style == Style::Plain {
        return laid_out;
    }
    MARKS.iter().fold(laid_out.replace(END, "\u{1b}[0m"), |text, (tone, mark)| {
        text.replace(*mark, &code(*tone).map_or_else(String::new, |code| format!("\u{1b}[{code}m")))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_is_coloured_for_itself_and_nothing_where_colours_are_off() {
        let text = "甲 1\n\n  乙\n";
        assert_eq!(painted(text, Tone::Lost, Style::Plain), text);
        assert_eq!(painted(text, Tone::Lost, Style::Coloured), "\u{1b}[31m甲 1\u{1b}[0m\n\n\u{1b}[31m  乙\u{1b}[0m\n");
    }
}
