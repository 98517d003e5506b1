//! What was written anew, change by change.

use serde::Serialize;

use super::{Repaired, Validation};
use crate::diagnostic::{Diagnostic, Group, Severity};
use crate::lang::Text;
use crate::repair::{Change, What};
use crate::report::about::Words;
use crate::report::document::{Document, Item};
use crate::text;

/// For people: of each file its changes, and what was left.
pub(super) fn told(document: &mut Document, validation: &Validation<'_>, files: &[(&str, Vec<Group<'_>>)]) {
    let Some(repaired) = &validation.repaired else { return };
    if repaired.is_empty() {
        document.lines([text!("没有能自动修复的。", "There is nothing that can be repaired by itself.")]);
    }
    for repaired in repaired {
        document.section(head(repaired));
        let changes = repaired.changes.iter().map(|change| (Text::from(cell(change).as_str()), change.text()));
        document.facts(changes.collect());
        let groups = files.iter().find(|(of, _)| validation.suggested && *of == repaired.file);
        let left: Vec<Item> = groups.map(|(_, groups)| left(groups)).unwrap_or_default();
        if !left.is_empty() {
            let file = &repaired.file;
            document.section(text!("{file} 里留下的：", "left in {file}:"));
            document.list(left);
        }
    }
}

/// The errors that were left, and why: more than one thing can be meant, or nobody but the town knows.
fn left(groups: &[Group<'_>]) -> Vec<Item> {
    let errors = groups.iter().filter(|group| group.severity() == Severity::Error);
    let of = |group: &Group<'_>| {
        let left: Vec<&Diagnostic> = group.all().filter(|found| found.offer.is_none()).collect();
        let first = left.first()?;
        let (n, code) = (left.len(), first.code);
        let cell = first.place.cell.map(|cell| format!(" {cell}")).unwrap_or_default();
        let Text { zh, en } = Text::joined([first.text.clone()].into_iter().chain(first.help.clone()), "；", "; ");
        Some(Item {
            depth: 0,
            head: format!("[{code}]{cell}"),
            text: if n == 1 { text!("{zh}", "{en}") } else { text!("{n} 处：{zh}", "{n}: {en}") },
        })
    };
    errors.filter_map(of).collect()
}

/// What became of it.
fn head(repaired: &Repaired) -> Text {
    let (file, changes) = (&repaired.file, repaired.changes.len());
    let plural = if changes == 1 { "change" } else { "changes" };
    match (&repaired.to, &repaired.refused) {
        (_, Some(Text { zh, en })) => text!("{file}：{zh}", "{file}: {en}"),
        (Some(to), None) if to == file => {
            text!("{file} 已改好，{changes} 处：", "{file} is repaired, {changes} {plural}:")
        }
        (to, None) => {
            let to = to.as_deref().unwrap_or_default();
            text!("{file} 改好的一份写到 {to}，{changes} 处：", "{file} is repaired as {to}, {changes} {plural}:")
        }
    }
}

/// The cell of a change; nothing where the whole file is meant.
fn cell(change: &Change) -> String {
    change.at.and_then(|at| at.cell).map(|cell| cell.to_string()).unwrap_or_default()
}

/// A file that was written anew, for programs.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Contract<'a> {
    /// The file as it was given.
    file: &'a str,
    /// Where it was written anew; `null` where it was not.
    to: Option<&'a str>,
    /// Why it was not; else `null`.
    refused: Option<Words>,
    /// Every change.
    changes: Vec<Changed<'a>>,
}

/// A change.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Changed<'a> {
    /// What was changed: `encoding`, `sep_line`, `delimiter`, `line_ends`, `blank_rows`, `empty_cells`, `empty_rows`,
    /// `header`, `spaces`, `date`, `width`, `decimals`, `quotes` or `suggested`.
    #[cfg_attr(test, schemars(extend("enum" = ["encoding", "sep_line", "delimiter", "line_ends", "blank_rows", "empty_cells", "empty_rows", "header", "spaces", "date", "width", "decimals", "quotes", "suggested"])))]
    what: &'static str,
    /// The line where it stood; `null` of a change to the whole file.
    line: Option<usize>,
    /// The column in characters; or `null`.
    column: Option<usize>,
    /// The spreadsheet cell, `D7`; or `null`.
    cell: Option<String>,
    /// What was written.
    from: &'a str,
    /// What is written now.
    to: &'a str,
    /// How many rows were changed so.
    times: usize,
}

pub(super) fn contract<'a>(validation: &'a Validation<'_>) -> Option<Vec<Contract<'a>>> {
    let repaired = validation.repaired.as_ref()?;
    let of = |repaired: &'a Repaired| Contract {
        file: &repaired.file,
        to: repaired.to.as_deref(),
        refused: repaired.refused.as_ref().map(Into::into),
        changes: repaired.changes.iter().map(changed).collect(),
    };
    Some(repaired.iter().map(of).collect())
}

fn changed(change: &Change) -> Changed<'_> {
    Changed {
        what: match change.what {
            What::Encoding => "encoding",
            What::SepLine => "sep_line",
            What::Delimiter => "delimiter",
            What::LineEnds => "line_ends",
            What::BlankRows => "blank_rows",
            What::EmptyCells => "empty_cells",
            What::EmptyRows => "empty_rows",
            What::Header => "header",
            What::Spaces => "spaces",
            What::Date => "date",
            What::Width => "width",
            What::Decimals => "decimals",
            What::Quotes => "quotes",
            What::Suggested => "suggested",
        },
        line: change.at.map(|at| at.line),
        column: change.at.map(|at| at.column),
        cell: change.at.and_then(|at| at.cell).map(|cell| cell.to_string()),
        from: &change.from,
        to: &change.to,
        times: change.times,
    }
}
