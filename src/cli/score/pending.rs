//! `--pending FILE`: the ledger as it is, and below it a row for all that waits for the office, ready to be filled in.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;

use super::args::Args;
use crate::assess::{Pending, PendingWhat};
use crate::cli::console::Console;
use crate::cli::contents::Contents;
use crate::cli::files::same_file;
use crate::cli::layout::{LEDGER, under};
use crate::cli::output::Target;
use crate::cli::trouble::{not_appended, shown, trouble, unreadable};
use crate::evidence::TownNo;
use crate::lang::Lang;
use crate::ledger::COLUMNS;
use crate::repair::{Appending, Lacking};
use crate::report::Assessment;
use crate::rubric::RuleNo;
use crate::text;

/// Where it goes, `-` being standard output. To be asked before the work is done.
///
/// # Errors
/// Those of [`Target::new`]; the result of the run goes there too.
pub(super) fn target(args: &Args, contents: &Contents, lang: Lang) -> Result<Option<Target>> {
    let Some(path) = args.pending.as_deref() else { return Ok(None) };
    let is_result = |result: &Path| result == path || same_file(result, path);
    if path != Path::new("-") && args.table.output.output.as_deref().is_some_and(is_result) {
        let name = shown(path);
        return Err(trouble(
            lang,
            &text!(
                "排名和待定的行不能写到同一个文件「{name}」",
                "the ranking and what is pending cannot both go to `{name}`"
            ),
        ));
    }
    let inputs = contents.inputs_and(Some(path));
    Target::new(Some(path), args.table.output.existing(), &inputs, lang).map(Some)
}

/// Writes the ledger with the rows, and says how many there are.
///
/// # Errors
/// The ledger cannot be read again or added to, or the system refuses.
pub(super) fn write(
    target: &Target,
    contents: &Contents,
    assessment: &Assessment<'_>,
    lang: Lang,
    console: &mut Console<'_>,
) -> Result<()> {
    let (bytes, rows) = appended(contents, assessment, lang)?;
    target.write(&bytes, console.out, lang)?;
    console.say(
        &match rows {
            0 => text!("没有要添的行", "there is no row to add"),
            1 => text!("添了 1 行待定的", "1 row added for what is pending"),
            _ => text!("添了 {rows} 行待定的", "{rows} rows added for what is pending"),
        },
        lang,
    )
}

/// The ledger with the rows, and how many there are.
///
/// # Errors
/// The ledger cannot be read again or added to.
pub(super) fn appended(contents: &Contents, assessment: &Assessment<'_>, lang: Lang) -> Result<(Vec<u8>, usize)> {
    let rows = rows(contents, assessment);
    let there = table(&contents.folder, LEDGER, lang)?;
    let file: Arc<str> = under(&contents.folder, LEDGER).into();
    let dialect = contents.options.dialect;
    let appending = Appending { file: &file, columns: &COLUMNS, dialect, lang, lacking: Lacking::Added };
    let bytes = appending.append(there.as_deref(), &rows).map_err(|_| not_appended(&file, lang))?;
    Ok((bytes, rows.len()))
}

/// The bytes of a table of the office, where there is one.
pub(super) fn table(folder: &Path, name: &str, lang: Lang) -> Result<Option<Vec<u8>>> {
    let path: PathBuf = folder.join(name);
    if !path.exists() {
        return Ok(None);
    }
    fs::read(&path).map(Some).map_err(|error| unreadable(&path, &error, lang))
}

/// A row for each amount, mark and proportion that is open and that no row waits for already.
fn rows(contents: &Contents, assessment: &Assessment<'_>) -> Vec<Vec<String>> {
    let waiting: BTreeSet<(TownNo, RuleNo)> = contents.ledger.open.iter().map(|row| (row.town, row.rule)).collect();
    let mut rows = Vec::new();
    for (standing, pending) in assessment.pending() {
        let Some(no) = of_office(pending) else { continue };
        let town = contents.roster.find(&standing.town.name);
        if town.is_some_and(|town| waiting.contains(&(town, no))) {
            continue;
        }
        let rule = &assessment.rubric.rule(no).id;
        let cell = |name| match name {
            "town" => standing.town.name.clone(),
            "rule" => rule.clone(),
            "about" => pending.about.clone(),
            _ => String::new(),
        };
        rows.push(COLUMNS.iter().map(|column| cell(column.en)).collect());
    }
    rows
}

/// The rule of which the office has something to settle.
fn of_office(pending: &Pending) -> Option<RuleNo> {
    match pending.what {
        PendingWhat::Ruling(no, _) | PendingWhat::Mark(no, _) | PendingWhat::Proportion(no, _) => Some(no),
        PendingWhat::NoData(..) | PendingWhat::Ahead(..) | PendingWhat::Review(..) => None,
    }
}
