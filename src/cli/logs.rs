//! The logs of an assessment folder: which file is which town's. They are found here, and read by whoever scores.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs::{self, DirEntry};
use std::io;
use std::path::Path;
use std::sync::Arc;

use super::copies;
use super::files::{folder_of, leads_out, same_file};
use super::forms::compare;
use super::layout::{EVIDENCE, LogFile, is_left_behind, is_of_log, under};
use super::options::{Options, Telling};
use super::problem::FileProblem as P;
use super::strays::{self, Stray};
use super::trouble::cause;
use super::workbooks::stem_and_rank;
use crate::diagnostic::{Diagnostic, Place};
use crate::evidence::{Roster, TownNo};
use crate::repair::Table;
use crate::sheet::{Scanner, key};
use crate::text;

/// How many of the files that are passed over are named.
const MOST_NAMED: usize = 10;

/// The log of each town. A town without a log, a log without a town, a second log and a copy of one are reported, in
/// the order of the names and then of the roster; what is passed over is told, where the run tells it. Of the towns that
/// are left out nothing is looked at.
pub(super) fn find_logs(
    folder: &Path,
    (roster, without): (&Roster, &BTreeSet<TownNo>),
    towns: (&Arc<str>, &str),
    options: Options,
    diagnostics: &mut Vec<Diagnostic>,
) -> (BTreeMap<TownNo, LogFile>, Vec<Stray>) {
    let place = || Place::file(under(folder, EVIDENCE));
    let entries = match listed(folder) {
        Ok(entries) => entries,
        Err(problem) => {
            diagnostics.push(Diagnostic::new(&problem, place()));
            return (BTreeMap::new(), Vec::new());
        }
    };
    let (logs, forms, copies) = (BTreeMap::new(), Vec::new(), Vec::new());
    let mut found = Found { folder, roster, without, logs, forms, copies };
    let (mut told, mut passed_over, mut strays) = (Vec::new(), Vec::new(), Vec::new());
    for (at, (name, entry)) in entries.iter().enumerate() {
        let file: Arc<str> = under(folder, &format!("{EVIDENCE}/{}", name.to_string_lossy())).into();
        match found.take(entry, &file) {
            Taken::Log | Taken::Form | Taken::LeftOut => {}
            Taken::Copy(town) => found.copies.push((at, town, LogFile { path: entry.path(), file, piped: None })),
            Taken::Stray => strays.push((at, Stray::new(LogFile { path: entry.path(), file, piped: None }))),
            Taken::PassedOver => passed_over.push(name.to_string_lossy()),
            Taken::Wrong(problem) => told.push((at, diagnostic(&problem, &file))),
        }
    }
    for (at, town, copy) in std::mem::take(&mut found.copies) {
        match found.copy(town, &copy) {
            Some(copied) => told.push((at, copied)),
            None => strays.push((at, Stray::new(copy))),
        }
    }
    strays.sort_by_key(|(at, _)| *at);
    let (at_names, mut strays): (Vec<usize>, Vec<Stray>) = strays.into_iter().unzip();
    let missing = found.missing();
    strays::assign(&mut strays, roster, &missing);
    let near = |stray: &Stray| stray.of.iter().filter_map(|&no| Some(roster.get(no)?.name.clone())).collect();
    told.extend(at_names.into_iter().zip(&strays).map(|(at, stray)| {
        (at, diagnostic(&P::NoTown { written: stray.stem.clone(), near: near(stray) }, &stray.log.file))
    }));
    // each at its name, though a copy is not known before all logs are
    told.sort_by_key(|(at, _)| *at);
    diagnostics.extend(told.into_iter().map(|(_, diagnostic)| diagnostic));
    if options.telling == Telling::Accepted && !passed_over.is_empty() {
        let named = passed_over.get(..MOST_NAMED).map(|first| first.join("、") + " …");
        let names = named.unwrap_or_else(|| passed_over.join("、"));
        diagnostics.push(Diagnostic::new(&P::PassedOver { count: passed_over.len(), names }, place()));
    }
    for (town, other) in &found.forms {
        if let Some(log) = found.logs.get(town) {
            compare(Table::Log, (&log.path, &log.file), (&other.path, &other.file), options, diagnostics);
        }
    }
    found.report_missing(missing, &strays, towns, diagnostics);
    (found.logs, strays)
}

/// The entries of the folder of logs, in the order of their names and never in that of the disk.
fn listed(folder: &Path) -> Result<Vec<(OsString, DirEntry)>, P> {
    let evidence = folder.join(EVIDENCE);
    if evidence.is_symlink() && leads_out(folder, &evidence) {
        return Err(P::Outside);
    }
    let listed = fs::read_dir(&evidence).and_then(Iterator::collect::<Result<Vec<DirEntry>, _>>);
    let listed = listed.map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => P::NoEvidence,
        _ => P::Unreadable { cause: cause(&error) },
    })?;
    let mut entries: Vec<_> = listed.into_iter().map(|entry| (entry.file_name(), entry)).collect();
    entries.sort_by(|(a, _), (b, _)| a.cmp(b));
    Ok(entries)
}

/// A mistake of a file, with the other one where there is one.
fn diagnostic(problem: &P, file: &Arc<str>) -> Diagnostic {
    let diagnostic = Diagnostic::new(problem, Place::file(Arc::clone(file)));
    match problem {
        P::TwoLogs { other, .. } | P::Copy { original: other, .. } => {
            diagnostic.also(Place::file(other.as_str()), text!("另一份", "the other"))
        }
        _ => diagnostic,
    }
}

/// What an entry of the folder is.
enum Taken {
    /// The log of a town.
    Log,
    /// Named like a copy of the log of this town.
    Copy(TownNo),
    /// The log of no town.
    Stray,
    /// The log of a town in another form.
    Form,
    /// No log.
    PassedOver,
    /// The log of a town that is left out, or what may be taken for it.
    LeftOut,
    /// A mistake.
    Wrong(P),
}

struct Found<'a> {
    folder: &'a Path,
    roster: &'a Roster,
    without: &'a BTreeSet<TownNo>,
    logs: BTreeMap<TownNo, LogFile>,
    /// Workbooks of a town whose log is there in another form.
    forms: Vec<(TownNo, LogFile)>,
    /// Files that are named like a copy of a town's log, with their order.
    copies: Vec<(usize, TownNo, LogFile)>,
}

impl Found<'_> {
    /// Takes one entry of the folder.
    fn take(&mut self, entry: &DirEntry, file: &Arc<str>) -> Taken {
        let name = entry.file_name();
        let Some(written) = name.to_str() else { return Taken::Wrong(P::FileName) };
        if is_left_behind(written) {
            return Taken::PassedOver;
        }
        let path = entry.path();
        let name = key(written);
        let (stem, ending) = name.rsplit_once(['.', '。']).unwrap_or((&name, ""));
        let is_log = is_of_log(ending);
        let town = self.roster.find(stem);
        let named = town.or_else(|| self.roster.find(copies::original(stem)?));
        if named.is_some_and(|town| self.without.contains(&town)) {
            return Taken::LeftOut;
        }
        // the folder tells what each entry is; only of a link the system has to be asked what it leads to
        let is_link = entry.file_type().is_ok_and(|kind| kind.is_symlink());
        let kind = if is_link { fs::metadata(&path).map(|there| there.file_type()) } else { entry.file_type() };
        match kind {
            Err(error) => return Taken::Wrong(P::Unreadable { cause: cause(&error) }),
            Ok(kind) if kind.is_dir() => return Taken::Wrong(if is_log { P::NotAFile } else { P::Subfolder }),
            Ok(_) if !is_log => return Taken::PassedOver,
            Ok(_) => {}
        }
        if let Some(problem) = is_link.then(|| self.linked(&path)).flatten() {
            return Taken::Wrong(problem);
        }
        let Some(town) = town else { return self.of_no_town(stem) };
        let log = LogFile { path, file: Arc::clone(file), piped: None };
        let rank = |name: &str| stem_and_rank(name).1;
        match self.logs.get_mut(&town) {
            Some(first) if rank(first.name()) != rank(written) => {
                let (before, after) = (rank(first.name()), rank(written));
                let other = if after < before { std::mem::replace(first, log) } else { log };
                self.forms.push((town, other));
                return Taken::Form;
            }
            Some(first) => {
                let name = self.roster.get(town).map(|town| town.name.clone()).unwrap_or_default();
                let alike = copies::alike(&first.path, &log.path);
                return Taken::Wrong(P::TwoLogs { town: name, other: first.file.to_string(), alike });
            }
            None => drop(self.logs.insert(town, log)),
        }
        let dot = written.chars().rev().find(|c| ['.', '．', '。', '｡'].contains(c));
        if dot == Some('.') { Taken::Log } else { Taken::Wrong(P::WideDot) }
    }

    /// What is wrong with a log that is a link.
    fn linked(&self, path: &Path) -> Option<P> {
        if leads_out(self.folder, path) {
            return Some(P::Outside);
        }
        let real = path.canonicalize().ok()?;
        let ending = real.extension()?.to_str()?;
        // what it leads to is a log itself, and would be read twice
        let twice = is_of_log(ending) && same_file(folder_of(&real), &self.folder.join(EVIDENCE));
        twice.then(|| P::Same { other: real.file_name().unwrap_or_default().to_string_lossy().into_owned() })
    }

    /// What a log is that bears the name of no town.
    fn of_no_town(&self, stem: &str) -> Taken {
        copies::original(stem).and_then(|original| self.roster.find(original)).map_or(Taken::Stray, Taken::Copy)
    }

    /// What is wrong with a file that is named like a copy of the log of a town, where that is there.
    fn copy(&self, town: TownNo, copy: &LogFile) -> Option<Diagnostic> {
        let original = self.logs.get(&town)?;
        let alike = copies::alike(&original.path, &copy.path);
        Some(diagnostic(&P::Copy { original: original.file.to_string(), alike }, &copy.file))
    }

    /// The towns without a log.
    fn missing(&self) -> BTreeSet<TownNo> {
        let all = self.roster.numbered().map(|(no, _)| no);
        all.filter(|no| !self.logs.contains_key(no) && !self.without.contains(no)).collect()
    }

    /// Reports the towns without a log, each where the roster lists it.
    fn report_missing(
        &self,
        missing: BTreeSet<TownNo>,
        strays: &[Stray],
        (file, text): (&Arc<str>, &str),
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let roster = self.roster;
        let mut may_be = strays::by_town(strays);
        let named = missing.into_iter().filter_map(|no| Some((key(&roster.get(no)?.name).into_owned(), no)));
        let mut missing: BTreeMap<_, _> = named.collect();
        let mut report = |no: TownNo, place| {
            if let Some(town) = roster.get(no) {
                let strays = may_be.remove(&no).unwrap_or_default();
                let problem = P::NoLog { town: town.name.clone(), strays };
                diagnostics.push(Diagnostic::new(&problem, place));
            }
        };
        let mut scanner = Scanner::new(Arc::clone(file), text);
        let (mut row, mut names) = (scanner.row(), None);
        // the roster is read, and its own mistakes are told
        while !missing.is_empty() && scanner.next_row(&mut row, &mut Vec::new()) {
            let names = names.get_or_insert_with(|| row.names());
            let listed = row.cells().enumerate().find_map(|(at, cell)| Some((at, missing.remove(key(cell).as_ref())?)));
            if let Some((at, no)) = listed {
                report(no, row.place_below(names, at));
            }
        }
        for no in missing.into_values() {
            report(no, Place::file(Arc::clone(file)));
        }
    }
}
