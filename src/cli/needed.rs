//! The logs that a year needs: none where the office alone finds.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::layout::{EVIDENCE, LogFile, is_left_behind, is_of_log, under};
use super::logs::find_logs;
use super::options::Options;
use super::problem::AssessmentProblem;
use super::strays::Stray;
use crate::diagnostic::{Diagnostic, Place};
use crate::evidence::{Roster, TownNo};
use crate::rubric::Rubric;

/// The log of each town, as [`find_logs`] finds them. Where no rule looks at one, that of every town holds nothing and
/// has no name; and where logs lie in the folder all the same, that is told.
pub(super) fn needed_logs(
    rubric: &Rubric,
    folder: &Path,
    towns: (&Roster, &BTreeSet<TownNo>),
    (file, text): (&Arc<str>, &str),
    options: Options,
    diagnostics: &mut Vec<Diagnostic>,
) -> (BTreeMap<TownNo, LogFile>, Vec<Stray>) {
    if rubric.looks_at_logs() {
        return find_logs(folder, towns, (file, text), options, diagnostics);
    }
    let entries = fs::read_dir(folder.join(EVIDENCE)).into_iter().flatten().flatten();
    let mut names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let is_log = |name: &String| {
        let ending = Path::new(name).extension();
        !is_left_behind(name) && ending.is_some_and(|ending| is_of_log(&ending.to_string_lossy()))
    };
    if names.any(|name| is_log(&name)) {
        diagnostics.push(not_read(under(folder, EVIDENCE)));
    }
    let none = || LogFile { path: folder.join(EVIDENCE), file: "".into(), piped: Some("".into()) };
    let (roster, without) = towns;
    let logs = roster.numbered().filter(|(no, _)| !without.contains(no)).map(|(no, _)| (no, none()));
    (logs.collect(), Vec::new())
}

/// Says of a log, or of the folder of them, that nobody looks at it.
pub(super) fn not_read(file: impl Into<Arc<str>>) -> Diagnostic {
    Diagnostic::new(&AssessmentProblem::UnneededLogs, Place::file(file))
}
