//! Colour where it helps the eye. It says nothing that the words do not say.

use crate::diagnostic::excerpt::Style;

/// What a piece of text is coloured as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Paint {
    /// What is looked for first.
    Heading,
    /// Points that were lost.
    Lost,
    /// What can still change.
    Open,
    /// What there is nothing to see at.
    Quiet,
}

/// The text in its colour, each line for itself; as it is where nothing is coloured.
pub(super) fn painted(text: &str, paint: Paint, style: Style) -> String {
    let code = match (style, paint) {
        (Style::Plain, _) => return text.to_owned(),
        (Style::Coloured, Paint::Heading) => "1",
        (Style::Coloured, Paint::Lost) => "31",
        (Style::Coloured, Paint::Open) => "33",
        (Style::Coloured, Paint::Quiet) => "2",
    };
    let lines = text
        .split('\n')
        .map(|line| if line.trim().is_empty() { line.to_owned() } else { format!("\u{1b}[{code}m{line}\u{1b}[0m") });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_is_coloured_for_itself_and_nothing_where_colours_are_off() {
        let text = "甲 1\n\n  乙\n";
        assert_eq!(painted(text, Paint::Lost, Style::Plain), text);
        assert_eq!(painted(text, Paint::Lost, Style::Coloured), "\u{1b}[31m甲 1\u{1b}[0m\n\n\u{1b}[31m  乙\u{1b}[0m\n");
    }
}
