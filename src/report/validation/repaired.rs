//! What was written anew, change by change.

use serde::Serialize;

use super::{Repaired, Validation};
use crate::diagnostic::{Diagnostic, Group, Severity};
use crate::lang::Lang;
use crate::repair::{Change, What};
use crate::report::about::Words;
use crate::report::text::{hanging, plain, width};
use crate::text;

/// For people.
pub(super) fn text(
    validation: &Validation<'_>,
    files: &[(&str, Vec<Group<'_>>)],
    lang: Lang,
    columns: usize,
) -> String {
    let Some(repaired) = &validation.repaired else { return String::new() };
    if repaired.is_empty() {
        return hanging(
            "",
            lang.pick("没有能自动修复的。", "There is nothing that can be repaired by itself."),
            columns,
        ) + "\n";
    }
    let left = |file: &str| {
        let groups = files.iter().find(|(of, _)| validation.suggested && *of == file);
        groups.map_or_else(String::new, |(_, groups)| left(groups, lang, columns))
    };
    repaired.iter().map(|repaired| one(repaired, lang, columns) + &left(&repaired.file) + "\n").collect()
}

/// The errors that were left, and why: more than one thing can be meant, or nobody but the town knows.
fn left(groups: &[Group<'_>], lang: Lang, columns: usize) -> String {
    let mut out = String::new();
    for group in groups.iter().filter(|group| group.severity() == Severity::Error) {
        let left: Vec<&Diagnostic> = group.all().filter(|found| found.offer.is_none()).collect();
        let Some(first) = left.first() else { continue };
        let (n, code) = (left.len(), first.code);
        let cell = first.place.cell.map(|cell| format!(" {cell}")).unwrap_or_default();
        let head = text!("  留下 {n} 处 [{code}]{cell}  ", "  left: {n} [{code}]{cell}  ");
        let mut said = first.text.get(lang).to_owned();
        if let Some(help) = &first.help {
            said.push_str(lang.pick("；", "; "));
            said.push_str(help.get(lang));
        }
        out.push_str(&hanging(head.get(lang), &said, columns));
    }
    out
}

fn one(repaired: &Repaired, lang: Lang, columns: usize) -> String {
    let (file, changes) = (&repaired.file, repaired.changes.len());
    let plural = if changes == 1 { "change" } else { "changes" };
    let head = match (&repaired.to, &repaired.refused) {
        (_, Some(why)) => {
            let (zh, en) = (&why.zh, &why.en);
            text!("{file}：{zh}", "{file}: {en}")
        }
        (Some(to), None) if to == file => {
            text!("{file} 已改好，{changes} 处：", "{file} is repaired, {changes} {plural}:")
        }
        (to, None) => {
            let to = to.as_deref().unwrap_or_default();
            text!("{file} 改好的一份写到 {to}，{changes} 处：", "{file} is repaired as {to}, {changes} {plural}:")
        }
    };
    let mut out = hanging("", head.get(lang), columns);
    let cells: Vec<String> = repaired.changes.iter().map(cell).collect();
    let widest = cells.iter().map(|cell| width(cell)).max().unwrap_or(0);
    for (change, cell) in repaired.changes.iter().zip(&cells) {
        let head = format!("  {cell:widest$}  ");
        out.push_str(&hanging(if widest == 0 { "  " } else { &head }, &plain(change.text().get(lang)), columns));
    }
    out
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
