//! Two runs of a year compared, as it is said: what became of the files, whose total and place changed, and why.

mod json;
mod tables;
mod words;

#[cfg(test)]
pub(super) use json::File as Contract;

use std::io;

use super::text::hanging;
use super::{Format, csv, markdown as md, terminal as grid};
use crate::lang::{Lang, Text};
use crate::runs::{Changes, Saved};
use crate::text;

/// Two runs of a year, compared.
#[derive(Debug)]
pub struct Runs<'a> {
    /// The old one.
    pub old: Run<'a>,
    /// The new one.
    pub new: Run<'a>,
    /// What changed.
    pub changes: &'a Changes<'a>,
}

/// A run of a year, and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Run<'a> {
    /// The folder, or the file of a saved result, as shown.
    pub name: &'a str,
    /// The result.
    pub saved: &'a Saved,
}

/// The comparison in a format; as CSV a row for each town, each of its rules that changed, and each row behind it.
///
/// # Errors
/// None that writing to memory can meet.
pub fn render(runs: &Runs<'_>, format: Format, lang: Lang, width: usize) -> io::Result<Vec<u8>> {
    let text = match format {
        Format::Table => terminal(runs, lang, width),
        Format::Markdown => markdown(runs, lang),
        Format::Csv => return csv::file(&tables::file(runs, lang), lang),
        Format::Json => return json::file(runs),
    };
    Ok(text.into_bytes())
}

impl Runs<'_> {
    /// Decimals of normalised and base scores.
    fn places(&self) -> u32 {
        self.old.saved.places.max(self.new.saved.places)
    }
}

fn terminal(runs: &Runs<'_>, lang: Lang, columns: usize) -> String {
    let mut out = hanging(lang.pick("旧：", "old: "), title(runs.old).get(lang), columns);
    out += &hanging(lang.pick("新：", "new: "), title(runs.new).get(lang), columns);
    out.push('\n');
    for said in words::files(runs) {
        out += &hanging("", said.get(lang), columns);
    }
    out += &hanging("", words::count(runs.changes).get(lang), columns);
    if !runs.changes.is_empty() {
        let table = tables::towns(runs, lang);
        out.push('\n');
        let narrow = || grid::list(&table, 1, lang, columns);
        out += &grid::grid(&table, lang, columns).filter(|_| columns >= grid::NARROW).unwrap_or_else(narrow);
    }
    for town in runs.changes.towns.iter().filter(|town| !town.rules().is_empty()) {
        out.push('\n');
        out += &hanging("", town.name, columns);
        for rule in town.rules() {
            out += &hanging(&format!("  {}  ", rule.rule), words::rule(rule).get(lang), columns);
            for cause in words::causes(rule) {
                out += &hanging("    - ", cause.get(lang), columns);
            }
        }
    }
    for said in words::totals_only(runs) {
        out.push('\n');
        out += &hanging("", said.get(lang), columns);
    }
    out
}

fn markdown(runs: &Runs<'_>, lang: Lang) -> String {
    let escaped = |text: &Text| md::escaped(text.get(lang));
    let mut out = format!("# {} → {}\n", escaped(&title(runs.old)), escaped(&title(runs.new)));
    for said in words::files(runs).iter().chain([&words::count(runs.changes)]) {
        out += &["\n", &escaped(said), "\n"].concat();
    }
    if !runs.changes.is_empty() {
        out.push('\n');
        out += &md::table(&tables::towns(runs, lang), lang);
    }
    for town in runs.changes.towns.iter().filter(|town| !town.rules().is_empty()) {
        out += &["\n## ", &md::escaped(town.name), "\n\n"].concat();
        for rule in town.rules() {
            out += &["- ", &md::escaped(rule.rule), " ", &escaped(&words::rule(rule)), "\n"].concat();
            for cause in words::causes(rule) {
                out += &["  - ", &escaped(&cause), "\n"].concat();
            }
        }
    }
    for said in words::totals_only(runs) {
        out += &["\n", &escaped(&said), "\n"].concat();
    }
    out
}

fn title(run: Run<'_>) -> Text {
    let (name, Saved { title, .. }) = (run.name, run.saved);
    let Text { zh, en } = words::cut(run.saved);
    text!("{name}（{title}{zh}）", "{name} ({title}{en})")
}
