//! Warnings that somebody answers for: `[[accepted]]` in `assessment.toml`.

use std::path::Path;
use std::sync::Arc;

use super::accepted_entries::{Accepted, Target};
use super::contents::Contents;
use super::layout::{LEDGER, under};
use super::office::{is_beside, is_form};
use super::problem::AssessmentProblem as P;
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::report::AcceptedWarning;
use crate::rubric::Rubric;
use crate::sheet::{Scanner, key};
use crate::text;

/// What a warning is held against: a folder, and what is in it.
pub(super) struct FolderRead<'a> {
    pub(super) folder: &'a Path,
    pub(super) contents: &'a Contents,
    pub(super) rubric: &'a Rubric,
    pub(super) rubric_file: &'a str,
    /// Whether what is owned is still told, as a note.
    pub(super) tells: bool,
}

/// Makes notes of the warnings that are owned, each with who answers for it, and says which entries own how many. One
/// that owns none is told, where all that it may be about was looked at.
pub(super) fn own<'a>(
    entries: &'a [Accepted],
    of_folder: &FolderRead<'_>,
    is_whole: impl Fn(&Accepted) -> bool,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<(&'a Accepted, usize)> {
    let mut owned: Vec<(&'a Accepted, usize)> = entries.iter().map(|entry| (entry, 0)).collect();
    diagnostics.retain_mut(|told| {
        let is_of = |entry: &Accepted| told.severity == Severity::Warning && of_folder.is_of(entry, told);
        let Some((entry, warnings)) = entries.iter().position(is_of).and_then(|at| owned.get_mut(at)) else {
            return true;
        };
        *warnings += 1;
        let (reason, by) = (&entry.reason, &entry.by);
        told.severity = Severity::Note;
        told.help = Some(text!("已认可：{reason}（{by}）", "accepted: {reason} ({by})"));
        of_folder.tells
    });
    for (entry, _) in owned.iter().filter(|(entry, warnings)| *warnings == 0 && is_whole(entry)) {
        let is_error = |told: &Diagnostic| told.severity == Severity::Error && of_folder.is_of(entry, told);
        let code = entry.code;
        let problem = if diagnostics.iter().any(is_error) {
            P::NotAWarning { code: code.to_string(), severity: Some(Severity::Error) }
        } else {
            P::AcceptsNothing { code }
        };
        diagnostics.push(Diagnostic::new(&problem, entry.place.clone()));
    }
    owned.retain(|(_, warnings)| *warnings > 0);
    owned
}

/// An entry as results list it, with how many warnings it owns.
pub(super) fn listed(entry: &Accepted, warnings: usize) -> AcceptedWarning<'_> {
    let Accepted { code, reason, by, of, .. } = entry;
    let mut listed =
        AcceptedWarning { code: code.as_str(), town: None, rule: None, file: None, title: None, reason, by, warnings };
    match of {
        Target::Town(town) => listed.town = Some(town),
        Target::Rule(rule) => listed.rule = Some(rule),
        Target::File(file, title) => (listed.file, listed.title) = (Some(file.as_str()), title.as_deref()),
    }
    listed
}

impl FolderRead<'_> {
    fn is_of(&self, entry: &Accepted, told: &Diagnostic) -> bool {
        entry.code == told.code
            && match &entry.of {
                Target::Town(town) => self.is_of_town(town, &told.place),
                Target::Rule(rule) => self.is_of_rule(rule, &told.place),
                Target::File(file, title) => {
                    *told.place.file == *under(self.folder, file)
                        && match title {
                            Some(title) => holds(&told.place, |cell| key(cell) == key(title)),
                            // the header is no row of anybody's
                            None => told.place.cell.is_none_or(|cell| cell.row <= 1),
                        }
                }
            }
    }

    fn is_of_town(&self, town: &str, place: &Place) -> bool {
        let roster = &self.contents.roster;
        let Some(no) = roster.find(town) else { return false };
        let of_log = self.contents.logs.get(&no).is_some_and(|log| log.file == place.file);
        of_log || (!self.is_log(place) && holds(place, |cell| roster.find(cell) == Some(no)))
    }

    fn is_of_rule(&self, rule: &str, place: &Place) -> bool {
        if *place.file == *self.rubric_file {
            let above = self.rubric.rules.iter().filter(|of| of.line <= place.line);
            return above.max_by_key(|of| of.line).is_some_and(|of| of.id == rule);
        }
        let name = place.file.rsplit('/').next().unwrap_or_default();
        let is_ledger = name == LEDGER || is_form(name, LEDGER) || is_beside(name, LEDGER);
        is_ledger && *place.file == *under(self.folder, name) && holds(place, |cell| key(cell) == rule)
    }

    /// Whether it is in the log of any town.
    fn is_log(&self, place: &Place) -> bool {
        self.contents.logs.values().any(|log| log.file == place.file)
    }
}

/// Whether a cell of the row at a place is what is looked for.
fn holds(place: &Place, is: impl Fn(&str) -> bool) -> bool {
    if place.cell.is_none() {
        return false;
    }
    let mut scanner = Scanner::new(Arc::clone(&place.file), &place.source);
    let mut row = scanner.row();
    scanner.next_row(&mut row, &mut Vec::new()) && row.cells().any(is)
}
