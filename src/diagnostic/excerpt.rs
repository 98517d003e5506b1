//! Diagnostics as people read them: the sentence, the place, the user's own line with carets under what is meant,
//! and what to write instead.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};
use std::ops::Range;

use annotate_snippets::renderer::{DEFAULT_ERROR_STYLE, DEFAULT_HELP_STYLE, DEFAULT_LINE_NUM_STYLE};
use annotate_snippets::renderer::{DEFAULT_NOTE_STYLE, DEFAULT_WARNING_STYLE, Style as Paint};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::foremost::{HEAVIEST_FIRST, foremost};
use super::visible::{push, visible};
use super::{Diagnostic, Place, Severity};
use crate::lang::{Lang, Text};
use crate::text;

/// How the excerpts look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Text alone: for files and pipes.
    Plain,
    /// With colours: for terminals.
    Coloured,
}

/// The most diagnostics that are shown of one file where nobody lifts the limit; how many more there are is said.
pub const MOST_OF_A_FILE: usize = 50;
/// The most that are shown of all files together: those of a county full of mistakes. Nobody reads more.
pub const MOST_OF_ALL: usize = 20 * MOST_OF_A_FILE;
/// A line wider than this, in columns of a terminal, is shown only around what is meant.
const WIDEST_LINE: usize = 200;
/// How many columns of such a line are shown before what is meant, and from there on.
const WINDOW: (usize, usize) = (40, 80);
/// The most characters of one sentence: a cell can hold a whole book.
const LONGEST_SENTENCE: usize = 1000;
/// Wider than anything shown here, so that lines are cut in one place only, by [`Excerpt::of`].
const NEVER_CUT: usize = 100_000;

/// All diagnostics for people, by file in the order in which the files first come, then in the order given,
/// and a last line that counts them. Empty where there are none.
pub fn render(diagnostics: &[Diagnostic], lang: Lang, style: Style) -> String {
    render_within(MOST_OF_A_FILE, diagnostics, lang, style)
}

/// [`render()`] with at most so many of each file.
pub fn render_within(most: usize, diagnostics: &[Diagnostic], lang: Lang, style: Style) -> String {
    let mut order: BTreeMap<&str, usize> = BTreeMap::new();
    let mut files: Vec<Vec<&Diagnostic>> = Vec::new();
    for diagnostic in diagnostics {
        let at = *order.entry(&diagnostic.place.file).or_insert(files.len());
        if at == files.len() {
            files.push(Vec::new());
        }
        if let Some(file) = files.get_mut(at) {
            file.push(diagnostic);
        }
    }
    let mut excerpts = Excerpts::new(most);
    let mut out: String = files.iter().map(|file| excerpts.one_file(file, lang, style)).collect();
    if !diagnostics.is_empty() {
        out.push_str(&count(diagnostics, lang));
        out.push('\n');
    }
    out
}

/// What is shown of one file after the other.
#[derive(Debug)]
pub struct Excerpts {
    most: usize,
    left: usize,
}

impl Excerpts {
    /// At most so many of each file are shown, and no more in all than anybody reads, unless there is no limit.
    pub fn new(most: usize) -> Self {
        Self { most, left: if most == usize::MAX { most } else { MOST_OF_ALL } }
    }

    /// The diagnostics of a file that are shown, each with a blank line after it, and a last line that says how many are
    /// not.
    pub fn one_file(&mut self, file: &[&Diagnostic], lang: Lang, style: Style) -> String {
        let mut out = String::new();
        let told = foremost(self.most.min(self.left), file);
        self.left -= told.len();
        let hidden = file.iter().map(|diagnostic| diagnostic.times()).sum::<usize>() - told.len();
        for diagnostic in told {
            // writing to a string cannot fail
            let _ = one(&mut out, diagnostic, lang, style);
            out.push('\n');
        }
        if let Some(first) = file.first().filter(|_| hidden > 0) {
            let name = visible(&first.place.file);
            let more = text!(
                "{name}：还有 {hidden} 处没有列出，要全部列出请加 --no-limits",
                "{name}: {hidden} more not shown; to see them all, add --no-limits"
            );
            out.push_str(more.get(lang));
            out.push_str("\n\n");
        }
        out
    }
}

/// `3 个错误，1 个警告`, `3 errors, 1 warning`; empty where there is none.
pub fn count<'d>(diagnostics: impl IntoIterator<Item = &'d Diagnostic>, lang: Lang) -> String {
    let found: Vec<(Severity, usize)> = diagnostics.into_iter().map(|d| (d.severity, d.times())).collect();
    let parts = HEAVIEST_FIRST.iter().filter_map(|severity| {
        let n: usize = found.iter().filter(|(found, _)| found == severity).map(|(_, times)| times).sum();
        let (zh, en) = (word(*severity, Lang::Zh), word(*severity, Lang::En));
        let plural = if n == 1 { "" } else { "s" };
        (n > 0).then(|| lang.pick(format!("{n} 个{zh}"), format!("{n} {en}{plural}")))
    });
    parts.collect::<Vec<_>>().join(lang.pick("，", ", "))
}

/// What a diagnostic of this severity is called.
pub fn word(severity: Severity, lang: Lang) -> &'static str {
    match severity {
        Severity::Error => lang.pick("错误", "error"),
        Severity::Warning => lang.pick("警告", "warning"),
        Severity::Note => lang.pick("提示", "note"),
    }
}

fn one(out: &mut String, diagnostic: &Diagnostic, lang: Lang, style: Style) -> fmt::Result {
    let word = word(diagnostic.severity, lang);
    let paint = match diagnostic.severity {
        Severity::Error => DEFAULT_ERROR_STYLE,
        Severity::Warning => DEFAULT_WARNING_STYLE,
        Severity::Note => DEFAULT_NOTE_STYLE,
    };
    let colon = lang.pick("：", ": ");
    let head = painted(&format!("{word}[{}]", diagnostic.code), paint, style);
    writeln!(out, "{head}{colon}{}", sentence(&diagnostic.text, lang))?;

    let lines = diagnostic.also.iter().map(|(place, _)| place.line).chain([diagnostic.place.line]);
    let gutter = lines.max().unwrap_or(0).max(1).to_string().len();
    let excerpt = Excerpt::of(&diagnostic.place);
    // another place on the same line is shown under the same line
    let (same, elsewhere): (Vec<_>, Vec<_>) = diagnostic.also.iter().partition(|(place, _)| {
        excerpt.as_ref().is_some_and(|e| e.is_whole)
            && place.file == diagnostic.place.file
            && place.line == diagnostic.place.line
            && place.source == diagnostic.place.source
    });

    origin(out, &diagnostic.place, "-->", gutter, style)?;
    if let Some(excerpt) = excerpt {
        let mut marks = vec![(AnnotationKind::Primary, excerpt.span.clone(), None)];
        for (place, what) in same {
            if let Some(other) = Excerpt::of(place) {
                marks.push((AnnotationKind::Context, other.span, Some(sentence(what, lang))));
            }
        }
        snippet(out, &excerpt, marks, diagnostic, gutter, style)?;
    }
    for (place, what) in elsewhere {
        origin(out, place, ":::", gutter, style)?;
        let what = sentence(what, lang);
        match Excerpt::of(place) {
            Some(excerpt) => {
                let marks = vec![(AnnotationKind::Context, excerpt.span.clone(), Some(what))];
                snippet(out, &excerpt, marks, diagnostic, gutter, style)?;
            }
            None => writeln!(out, "{:gutter$} = {what}", "")?,
        }
    }
    if let Some(help) = &diagnostic.help {
        let word = painted(lang.pick("怎样写", "help"), DEFAULT_HELP_STYLE, style);
        let sign = painted("=", DEFAULT_LINE_NUM_STYLE, style);
        writeln!(out, "{:gutter$} {sign} {word}{colon}{}", "", sentence(help, lang))?;
    }
    Ok(())
}

/// `--> file:line:column (D7)`.
fn origin(out: &mut String, place: &Place, arrow: &str, gutter: usize, style: Style) -> fmt::Result {
    let arrow = painted(arrow, DEFAULT_LINE_NUM_STYLE, style);
    let cell = place.cell.map(|cell| format!(" ({cell})")).unwrap_or_default();
    writeln!(out, "{:gutter$}{arrow} {}{cell}", "", visible(&place.to_string()))
}

type Mark = (AnnotationKind, Range<usize>, Option<String>);

fn snippet(
    out: &mut String,
    excerpt: &Excerpt,
    marks: Vec<Mark>,
    of: &Diagnostic,
    gutter: usize,
    style: Style,
) -> fmt::Result {
    let level = match of.severity {
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
    for line in shown.lines() {
        writeln!(out, "{:indent$}{line}", "")?;
    }
    Ok(())
}

/// A line of a file, harmless to show and not too long, with what is meant in it.
struct Excerpt {
    source: String,
    line: usize,
    span: Range<usize>,
    is_whole: bool,
}

impl Excerpt {
    /// `None` where a place has no line to show.
    fn of(place: &Place) -> Option<Self> {
        if place.line == 0 || place.source.is_empty() {
            return None;
        }
        let source = place.source.as_str();
        let meant = if place.column == 0 { 0..source.len() } else { clamped(source, &place.span) };
        let window = if source.width() > WIDEST_LINE { window(source, meant.start) } else { 0..source.len() };
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
            // a tab is shown as blanks
            if character == '\t' { shown.push(character) } else { push(&mut shown, character) }
        }
        let start = start.unwrap_or(shown.len());
        let end = end.unwrap_or(shown.len()).max(start);
        if window.end < source.len() {
            shown.push('…');
        }
        Some(Self { source: shown, line: place.line, span: start..end, is_whole: window == (0..source.len()) })
    }
}

/// The bytes around `at` that fill the window.
fn window(source: &str, at: usize) -> Range<usize> {
    let (before, after) = source.split_at_checked(at).unwrap_or((source, ""));
    let wide = |characters: &mut dyn Iterator<Item = char>, most: usize| {
        let mut columns = 0;
        let fits = characters.take_while(|c| {
            columns += c.width().unwrap_or(1).max(1);
            columns <= most
        });
        fits.map(char::len_utf8).sum::<usize>()
    };
    let left = wide(&mut before.chars().rev(), WINDOW.0);
    let right = wide(&mut after.chars(), WINDOW.1);
    at.min(source.len()) - left..at.min(source.len()) + right
}

/// A span moved onto character boundaries within the text.
fn clamped(source: &str, span: &Range<usize>) -> Range<usize> {
    let floor = |at: usize| (0..=at.min(source.len())).rev().find(|&at| source.is_char_boundary(at)).unwrap_or(0);
    let start = floor(span.start);
    start..floor(span.end).max(start)
}

fn sentence(text: &Text, lang: Lang) -> String {
    let text = visible(text.get(lang));
    match text.char_indices().nth(LONGEST_SENTENCE) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.into_owned(),
    }
}

fn painted(word: &str, paint: Paint, style: Style) -> String {
    match style {
        Style::Plain => word.to_owned(),
        Style::Coloured => format!("{paint}{word}{paint:#}"),
    }
}

#[cfg(test)]
#[path = "excerpt_tests.rs"]
mod tests;
