//! A line of a file as it is written, with carets under what is meant.

use std::fmt::{self, Write as _};
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::Style;
use crate::diagnostic::visible::push;
use crate::diagnostic::{Place, Severity};

/// How many columns of a line that is too wide are shown before what is meant, of so many in all.
const BEFORE: (usize, usize) = (1, 3);
/// Wider than anything shown here, so that lines are cut in one place only, by [`Excerpt::of`].
const NEVER_CUT: usize = 100_000;

/// What is meant on a line, and what is said of it.
pub(super) type Mark = (AnnotationKind, Range<usize>, Option<String>);

pub(super) fn snippet(
    out: &mut String,
    excerpt: &Excerpt,
    marks: Vec<Mark>,
    severity: Severity,
    (gutter, style): (usize, Style),
) -> fmt::Result {
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Coloured => Renderer::styled(),
    };
    let annotations = marks.into_iter().map(|(kind, span, label)| kind.span(span).label(label));
    let source = Snippet::source(&excerpt.source).line_start(excerpt.line).annotations(annotations);
    let shown = renderer.term_width(NEVER_CUT).render(&[Group::with_level(level).element(source)]);
    // each excerpt is rendered for itself, so the narrower line numbers move to the right
    let indent = gutter.saturating_sub(excerpt.line.to_string().len());
    // it begins with an empty line, where the place stands above it
    for line in shown.lines().skip(usize::from(excerpt.is_table)) {
        writeln!(out, "{:indent$}{line}", "")?;
    }
    Ok(())
}

/// A line of a file, harmless to show and not too long, with what is meant in it.
pub(super) struct Excerpt {
    source: String,
    line: usize,
    pub(super) span: Range<usize>,
    pub(super) is_whole: bool,
    is_table: bool,
}

impl Excerpt {
    /// At most so many columns of it; `None` where a place has no line to show.
    pub(super) fn of(place: &Place, columns: usize) -> Option<Self> {
        if place.line == 0 || place.source.is_empty() {
            return None;
        }
        let source = place.source.as_str();
        let meant = if place.column == 0 { 0..source.len() } else { clamped(source, &place.span) };
        let window = if source.width() > columns { window(source, meant.start, columns) } else { 0..source.len() };
        let mut shown = String::new();
        if window.start > 0 {
            shown.push('…');
        }
        let (mut start, mut end) = (None, None);
        for (at, character) in source.char_indices().skip_while(|(at, _)| *at < window.start) {
            if at >= window.end {
                break;
            }
            if at == meant.start {
                start = Some(shown.len());
            }
            if at == meant.end {
                end = Some(shown.len());
            }
            // a tab is shown as a blank: as many as a terminal makes of it could not be counted
            if character == '\t' { shown.push(' ') } else { push(&mut shown, character) }
        }
        let start = start.unwrap_or(shown.len());
        let end = end.unwrap_or(shown.len()).max(start);
        if window.end < source.len() {
            shown.push('…');
        }
        let (is_whole, is_table) = (window == (0..source.len()), place.cell.is_some());
        Some(Self { source: shown, line: place.line, span: start..end, is_whole, is_table })
    }
}

/// The bytes around `at` that fill so many columns.
fn window(source: &str, at: usize, columns: usize) -> Range<usize> {
    let (before, after) = source.split_at_checked(at).unwrap_or((source, ""));
    let wide = |characters: &mut dyn Iterator<Item = char>, most: usize| {
        let mut columns = 0;
        let fits = characters.take_while(|c| {
            columns += c.width().unwrap_or(1).max(1);
            columns <= most
        });
        fits.map(char::len_utf8).sum::<usize>()
    };
    // the two marks of what is left out take their room
    let columns = columns.saturating_sub(2);
    let right = wide(&mut after.chars(), columns - columns * BEFORE.0 / BEFORE.1);
    let rest = columns.saturating_sub(UnicodeWidthStr::width(after.get(..right).unwrap_or_default()));
    let left = wide(&mut before.chars().rev(), rest);
    at.min(source.len()) - left..at.min(source.len()) + right
}

/// A span moved onto character boundaries within the text.
fn clamped(source: &str, span: &Range<usize>) -> Range<usize> {
    let floor = |at: usize| (0..=at.min(source.len())).rev().find(|&at| source.is_char_boundary(at)).unwrap_or(0);
    let start = floor(span.start);
    start..floor(span.end).max(start)
}
