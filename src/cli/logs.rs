//! The logs of an assessment folder: which file is which town's. They are found here, and read by whoever scores.

use std::collections::BTreeMap;
use std::fs::{self, DirEntry};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::folder::under;
use super::problem::FileProblem as P;
use super::trouble::cause;
use crate::diagnostic::{Diagnostic, Place};
use crate::evidence::{Roster, TownNo};
use crate::sheet::{Scanner, key};
use crate::text;

/// The folder of the logs.
pub(super) const EVIDENCE: &str = "evidence";
/// The endings of logs, and of what may be one saved in the wrong form.
pub(super) const LOGS: [&str; 2] = ["csv", "txt"];
pub(super) const WORKBOOKS: [&str; 5] = ["xlsx", "xls", "xlsm", "et", "ods"];

/// A log that is there and not yet read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogFile {
    /// Where it is.
    pub path: PathBuf,
    /// Its name for messages.
    pub file: Arc<str>,
}

/// The log of each town, and how many files that programs leave behind were passed over. A town without a log,
/// a log without a town and a second log are reported, in the order of the roster and of the names.
pub(super) fn find_logs(
    folder: &Path,
    roster: &Roster,
    towns: (&Arc<str>, &str),
    diagnostics: &mut Vec<Diagnostic>,
) -> (BTreeMap<TownNo, LogFile>, usize) {
    let mut found = Found { logs: BTreeMap::new(), workbooks: BTreeMap::new(), ignored: 0 };
    let evidence = folder.join(EVIDENCE);
    let place = || Place::file(under(folder, EVIDENCE));
    let listed = match fs::read_dir(&evidence).and_then(Iterator::collect::<Result<Vec<DirEntry>, _>>) {
        Ok(listed) => listed,
        Err(_) if !evidence.exists() => {
            diagnostics.push(Diagnostic::new(&P::NoEvidence, place()));
            return (found.logs, 0);
        }
        Err(error) => {
            diagnostics.push(Diagnostic::new(&P::Unreadable { cause: cause(&error) }, place()));
            return (found.logs, 0);
        }
    };
    let mut entries: Vec<_> = listed.into_iter().map(|entry| (entry.file_name(), entry)).collect();
    // never the order of the disk
    entries.sort_by(|(a, _), (b, _)| a.cmp(b));
    for (name, entry) in entries {
        let file: Arc<str> = under(folder, &format!("{EVIDENCE}/{}", name.to_string_lossy())).into();
        if let Some((problem, other)) = found.take(folder, roster, &entry, &file) {
            let mut diagnostic = Diagnostic::new(&problem, Place::file(file));
            if let Some(other) = other {
                diagnostic = diagnostic.also(Place::file(other), text!("另一份", "the other"));
            }
            diagnostics.push(diagnostic);
        }
    }
    found.report_missing(roster, towns, diagnostics);
    (found.logs, found.ignored)
}

struct Found {
    logs: BTreeMap<TownNo, LogFile>,
    /// Workbooks that bear a town's name: probably its log, saved in the wrong form.
    workbooks: BTreeMap<TownNo, String>,
    ignored: usize,
}

impl Found {
    /// Takes one entry of the folder, or tells what is wrong with it, and with which other file.
    fn take(
        &mut self,
        folder: &Path,
        roster: &Roster,
        entry: &DirEntry,
        file: &Arc<str>,
    ) -> Option<(P, Option<Arc<str>>)> {
        let alone = |problem| Some((problem, None));
        let name = entry.file_name();
        let Some(name) = name.to_str() else { return alone(P::FileName) };
        if is_left_behind(name) {
            self.ignored += 1;
            return None;
        }
        let path = entry.path();
        let name = key(name);
        let (stem, ending) = name.rsplit_once('.').unwrap_or((&name, ""));
        let is_log = LOGS.iter().any(|known| ending.eq_ignore_ascii_case(known));
        let town = roster.find(stem);
        // the folder tells what each entry is; only of a link the system has to be asked what it leads to
        let kind = match entry.file_type() {
            Ok(kind) if kind.is_symlink() => fs::metadata(&path).map(|there| there.file_type()),
            kind => kind,
        };
        let kind = match kind {
            Ok(kind) => kind,
            Err(error) => return alone(P::Unreadable { cause: cause(&error) }),
        };
        if kind.is_dir() {
            return alone(if is_log { P::NotAFile } else { P::Subfolder });
        }
        if !is_log {
            let is_workbook = WORKBOOKS.iter().any(|known| ending.eq_ignore_ascii_case(known));
            if let Some(town) = town.filter(|_| is_workbook) {
                self.workbooks.entry(town).or_insert_with(|| entry.file_name().to_string_lossy().into_owned());
            }
            self.ignored += 1;
            return None;
        }
        if entry.file_type().is_ok_and(|kind| kind.is_symlink()) && leads_out(folder, &path) {
            return alone(P::Outside);
        }
        let Some(town) = town else {
            let near = roster.suggest(stem).map(str::to_owned);
            return alone(P::NoTown { written: stem.to_owned(), near });
        };
        if let Some(first) = self.logs.get(&town) {
            let name = roster.get(town).map(|town| town.name.clone()).unwrap_or_default();
            let other = Arc::clone(&first.file);
            return Some((P::TwoLogs { town: name, other: other.to_string() }, Some(other)));
        }
        self.logs.insert(town, LogFile { path, file: Arc::clone(file) });
        None
    }

    /// Reports the towns without a log, each where the roster lists it.
    fn report_missing(&self, roster: &Roster, (file, text): (&Arc<str>, &str), diagnostics: &mut Vec<Diagnostic>) {
        let without = roster.numbered().filter(|(no, _)| !self.logs.contains_key(no));
        let mut missing: BTreeMap<_, _> = without.map(|(no, town)| (key(&town.name).into_owned(), no)).collect();
        let mut report = |no: TownNo, place| {
            if let Some(town) = roster.get(no) {
                let workbook = self.workbooks.get(&no).cloned();
                let problem = P::NoLog { town: town.name.clone(), workbook };
                diagnostics.push(Diagnostic::new(&problem, place));
            }
        };
        let mut scanner = Scanner::new(Arc::clone(file), text);
        let mut row = scanner.row();
        // the roster is read, and its own mistakes are told
        while !missing.is_empty() && scanner.next_row(&mut row, &mut Vec::new()) {
            let listed = row.cells().enumerate().find_map(|(at, cell)| Some((at, missing.remove(key(cell).as_ref())?)));
            if let Some((at, no)) = listed {
                report(no, row.place(at));
            }
        }
        for no in missing.into_values() {
            report(no, Place::file(Arc::clone(file)));
        }
    }
}

/// What Excel, WPS and the systems leave in a folder: never a log.
fn is_left_behind(name: &str) -> bool {
    let left = ["desktop.ini", "thumbs.db"].iter().any(|left| name.eq_ignore_ascii_case(left));
    left || name.starts_with("~$") || name.starts_with('.')
}

/// Whether a link leads out of a folder; one that leads nowhere does.
fn leads_out(folder: &Path, path: &Path) -> bool {
    match (folder.canonicalize(), path.canonicalize()) {
        (Ok(folder), Ok(path)) => !path.starts_with(folder),
        _ => true,
    }
}
