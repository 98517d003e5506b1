//! Diagnostics as people read them: one finding for the faults of one kind in one file, with the sentence, the place,
//! what stands there, what to write instead, and where else it is so. Cells of tables are shown as cells; the line as it
//! is written, with carets under what is meant, where there are none: in TOML, and where the CSV itself is broken.

mod cells;
mod line;
mod spot;

use std::fmt::{self, Write as _};

use annotate_snippets::renderer::{DEFAULT_ERROR_STYLE, DEFAULT_HELP_STYLE, DEFAULT_LINE_NUM_STYLE};
use annotate_snippets::renderer::{DEFAULT_NOTE_STYLE, DEFAULT_WARNING_STYLE, Style as Paint};

use super::foremost::FEW;
use super::group::{Group, by_file, grouped, unquoted};
use super::layout::{hanging, plain, width, wrapped};
use super::visible::visible;
use super::{Diagnostic, Severity};
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

/// How what was found is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct View {
    /// The reader's language.
    pub lang: Lang,
    /// How it looks.
    pub style: Style,
    /// How many columns it may take.
    pub columns: usize,
    /// Whether every place of a kind of fault is named, and not only as many as fit on a line.
    pub every: bool,
}

/// As wide as a printed page.
const PAGE: usize = 100;
/// The most kinds of fault that are shown of one file where nobody lifts the limit; how many more there are is said.
pub const MOST_OF_A_FILE: usize = 50;
/// The most that are shown of all files together: those of a county full of mistakes. Nobody reads more.
pub const MOST_OF_ALL: usize = 20 * MOST_OF_A_FILE;
/// The most characters of one sentence: a cell can hold a whole book.
const LONGEST_SENTENCE: usize = 1000;
/// Below what begins with an arrow.
const INDENT: &str = "     ";

/// All diagnostics for people on a page, and a last line that counts them. Empty where there are none.
pub fn render(diagnostics: &[Diagnostic], lang: Lang, style: Style) -> String {
    render_within(MOST_OF_A_FILE, diagnostics, View { lang, style, columns: PAGE, every: false })
}

/// Diagnostics by file, as [`by_file_within()`], and a last line that counts them.
pub fn render_within(most: usize, diagnostics: &[Diagnostic], view: View) -> String {
    let mut out = by_file_within(most, diagnostics, view);
    if !diagnostics.is_empty() {
        out.push_str(&count(diagnostics, view.lang));
        out.push('\n');
    }
    out
}

/// Diagnostics by file in the order in which the files first come, at most so many kinds of each, a blank line behind
/// each file.
pub fn by_file_within(most: usize, diagnostics: &[Diagnostic], view: View) -> String {
    let mut excerpts = Excerpts::new(most, view);
    by_file([], diagnostics).into_iter().map(|(_, found)| excerpts.one_file(&grouped(found))).collect()
}

/// What is shown of one file after the other.
#[derive(Debug)]
struct Excerpts {
    most: usize,
    left: usize,
    view: View,
}

impl Excerpts {
    /// At most so many kinds of each file are shown, and no more in all than anybody reads, unless there is no limit.
    fn new(most: usize, view: View) -> Self {
        Self { most, left: if most == usize::MAX { most } else { MOST_OF_ALL }, view }
    }

    /// The faults of a file that are shown, a blank line behind them, and a last line that says how many are not.
    fn one_file(&mut self, file: &[Group<'_>]) -> String {
        let mut out = String::new();
        let told = self.most.min(self.left).min(file.len());
        self.left -= told;
        for group in file.iter().take(told) {
            // writing to a string cannot fail
            let _ = one(&mut out, group, self.view);
        }
        let hidden: usize = file.iter().skip(told).map(Group::times).sum();
        if let Some(first) = file.first().filter(|_| hidden > 0) {
            let name = visible(&first.first.place.file);
            let more = text!(
                "{name}：还有 {hidden} 处没有列出，要全部列出请加 --no-limits",
                "{name}: {hidden} more not shown; to see them all, add --no-limits"
            );
            out.push_str(&hanging("", more.get(self.view.lang), self.view.columns));
        }
        if !out.ends_with("\n\n") {
            out.push('\n');
        }
        out
    }
}

/// `3 个错误，1 个警告`, `3 errors, 1 warning`; empty where there is none.
pub fn count<'d>(diagnostics: impl IntoIterator<Item = &'d Diagnostic>, lang: Lang) -> String {
    let found: Vec<(Severity, usize)> = diagnostics.into_iter().map(|d| (d.severity, d.times())).collect();
    let parts = [Severity::Error, Severity::Warning, Severity::Note].iter().filter_map(|severity| {
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

fn one(out: &mut String, group: &Group<'_>, view: View) -> fmt::Result {
    let View { lang, style, columns, .. } = view;
    let diagnostic = group.first;
    let colon = lang.pick("：", ": ");
    let head = head(diagnostic, lang);
    let said = wrapped(&format!("{head}{colon}{}", sentence(&diagnostic.text, lang)), columns.saturating_sub(2));
    for (at, line) in said.iter().enumerate() {
        match line.strip_prefix(&head).filter(|_| at == 0) {
            Some(rest) => writeln!(out, "{}{rest}", painted(&head, paint(diagnostic.severity), style))?,
            None if at == 0 => writeln!(out, "{line}")?,
            None => writeln!(out, "  {line}")?,
        }
    }
    let margin = spot::places(out, diagnostic, view)?;
    let mut below = |word: &str, paint: Paint, said: &str| {
        let head = format!("{margin}= {word}{colon}");
        let text = hanging(&head, said, columns);
        let sign = painted("=", DEFAULT_LINE_NUM_STYLE, style);
        let painted = format!("{margin}{sign} {}{colon}", painted(word, paint, style));
        out.push_str(&painted);
        out.push_str(text.strip_prefix(head.as_str()).unwrap_or(&text));
    };
    if let Some(help) = &diagnostic.help {
        below(lang.pick("怎样写", "help"), DEFAULT_HELP_STYLE, &sentence(help, lang));
    }
    let more = group.times() - 1;
    // what differs in nothing but the words that it quotes needs no sentence of its own
    let is_short =
        group.others.iter().all(|other| quoted(group.first, other).is_some() && other.help == diagnostic.help);
    let few = more == group.others.len() && more <= FEW && !view.every && !is_short;
    for other in group.others.iter().filter(|_| few) {
        let cell = other.place.cell.map(|cell| cell.to_string()).unwrap_or_default();
        let quoted = quoted(group.first, other).map(|said| format!(" {}", plain(said))).unwrap_or_default();
        let word = text!("还有 {cell}{quoted}", "and {cell}{quoted}");
        below(word.get(lang), DEFAULT_LINE_NUM_STYLE, &again(group.first, other, lang));
    }
    if more > 0 && !few {
        let word = text!("还有 {more} 处", "and {more} more");
        below(word.get(lang), DEFAULT_LINE_NUM_STYLE, &others(group, word.get(lang), view));
        if view.every {
            unlike(out, group, view);
        }
    }
    if diagnostic.place.line > 0 && diagnostic.place.cell.is_none() {
        // lines as they are written need room between them
        out.push('\n');
    }
    Ok(())
}

/// `错误[L003]`.
fn head(diagnostic: &Diagnostic, lang: Lang) -> String {
    format!("{}[{}]", word(diagnostic.severity, lang), diagnostic.code)
}

fn paint(severity: Severity) -> Paint {
    match severity {
        Severity::Error => DEFAULT_ERROR_STYLE,
        Severity::Warning => DEFAULT_WARNING_STYLE,
        Severity::Note => DEFAULT_NOTE_STYLE,
    }
}

/// Whether two are told in the same words.
fn is_like(one: &Diagnostic, other: &Diagnostic) -> bool {
    one.text == other.text && one.help == other.help && one.also == other.also
}

/// Where else it is so: each cell with its own words where all fit on a line, else as many cells as fit; or all of which
/// there is no more to say.
fn others(group: &Group<'_>, word: &str, view: View) -> String {
    let alike = group.all().enumerate().filter(|(at, other)| *at == 0 || !view.every || is_like(group.first, other));
    let told: Vec<(String, &str)> =
        alike.flat_map(|(_, other)| other.listed()).skip(1).map(|(cell, said)| (cell.to_string(), said)).collect();
    let is_cut = !view.every && told.len() + 1 < group.times();
    // the words before them, and the mark of what is left out
    let room = view.columns.saturating_sub(width(word) + 12);
    let comma = view.lang.pick("、", ", ");
    let mut shown = told.iter().map(|(cell, said)| format!("{cell} {}", plain(said))).collect::<Vec<_>>().join(comma);
    if view.every || is_cut || width(&shown) > room || told.iter().all(|(_, said)| *said == group.first.written()) {
        let mut cells: Vec<&str> = told.iter().map(|(cell, _)| cell.as_str()).collect();
        cells.dedup();
        let all = cells.len();
        let mut left = room;
        let fits = |cell: &&&str| left.checked_sub(width(cell) + width(comma)).map(|rest| left = rest).is_some();
        let cells: Vec<&str> = if view.every { cells } else { cells.iter().take_while(fits).copied().collect() };
        shown = cells.join(comma);
        if cells.len() < all || is_cut {
            shown.push_str(" …");
        }
    }
    shown
}

/// Those of the others that are told in other words, each on a line.
fn unlike(out: &mut String, group: &Group<'_>, view: View) {
    for other in group.others.iter().filter(|other| !is_like(group.first, other)) {
        let cell = other.place.cell.map(|cell| cell.to_string()).unwrap_or_default();
        out.push_str(&hanging(&format!("{INDENT}{cell:<5} "), &again(group.first, other, view.lang), view.columns));
    }
}

/// What is said of another one: its sentence, or where its quoted words alone differ from the first nothing but these;
/// the other places that matter, and what to write, unless that was said of the first.
fn again(first: &Diagnostic, other: &Diagnostic, lang: Lang) -> String {
    let mut said = Vec::new();
    if quoted(first, other).is_none() || other.help == first.help {
        said.push(sentence(&other.text, lang));
    }
    for (place, what) in &other.also {
        let at = place.cell.map_or_else(|| place.to_string(), |cell| cell.to_string());
        said.push(format!("{} {}", sentence(what, lang), visible(&at)));
    }
    said.extend(other.help.as_ref().filter(|_| other.help != first.help).map(|help| sentence(help, lang)));
    said.join(lang.pick("；", "; "))
}

/// The words of another one, where they are all in which its sentence differs from that of the first.
fn quoted<'d>(first: &Diagnostic, other: &'d Diagnostic) -> Option<&'d str> {
    let (said, written) = (&other.text.zh, other.written());
    let quotes = !written.is_empty() && said.contains(&format!("「{written}」"));
    (quotes && other.also.is_empty() && unquoted(said) == unquoted(&first.text.zh)).then_some(written)
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
mod tests;
