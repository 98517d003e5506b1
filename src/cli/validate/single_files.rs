//! Files that were given by themselves, each read on its context.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;

use super::asked::Asked;
use super::context::{self, Context, Loaded};
use super::folder_logs::FolderLogs;
use super::inspection::Inspection;
use super::subject::Given;
use crate::cases;
use crate::checkup::checkup;
use crate::cli::console::Console;
use crate::cli::contents::Contents;
use crate::cli::files::{folder_of, read_file, read_table, same_file};
use crate::cli::folder::find_rubric;
use crate::cli::layout::{LEDGER, under};
use crate::cli::options::Options;
use crate::cli::workbooks::table_of;
use crate::cli::{assessment, office};
use crate::diagnostic::{Diagnostic, Place};
use crate::evidence::read_roster_in;
use crate::ledger::{self, LedgerReader};
use crate::repair::Table;
use crate::report::Holds;
use crate::reviews::{self, ReviewsReader};
use crate::rubric;
use crate::year::NoLedger;

/// Looks through files, in the order in which they were given, the logs of one folder together.
///
/// # Errors
/// A folder or the rubric cannot be opened.
pub(super) fn inspect(
    files: Vec<Given>,
    asked: Asked<'_>,
    console: &mut Console<'_>,
    inspection: &mut Inspection,
) -> Result<()> {
    let options = asked.options;
    let mut folders: Vec<FolderLogs> = Vec::new();
    for given in files {
        inspection.inputs.push(given.path.clone());
        match given.holds {
            Holds::Assessment | Holds::Rubric | Holds::Cases => written(&given, options, inspection),
            Holds::Roster => table(&given, options, inspection, |file, text, found| {
                read_roster_in(options.dialect, file, text, found);
            }),
            Holds::Ledger | Holds::Reviews | Holds::Log => {
                let folder = context::folder_of(&given.path).filter(|_| given.piped.is_none());
                let base = folder.clone().unwrap_or_else(|| folder_of(&given.path).to_owned());
                let known = folders.iter().position(|logs| logs.folder == folder && logs.base == base);
                let at = known.unwrap_or(folders.len());
                if known.is_none() {
                    let context = ready(context::load(folder.as_deref(), asked, console)?, inspection);
                    folders.push(FolderLogs { folder, base, context, logs: Vec::new() });
                }
                let Some(FolderLogs { context: Some(context), logs, .. }) = folders.get_mut(at) else { continue };
                match given.holds {
                    Holds::Ledger => entries(&given, context, asked, inspection),
                    Holds::Reviews => verdicts(&given, context, asked, inspection),
                    _ => logs.push(given),
                }
            }
        }
    }
    folders.into_iter().try_for_each(|logs| logs.read(asked, console, inspection))
}

fn ready(laid: Loaded, inspection: &mut Inspection) -> Option<Context> {
    match laid {
        Loaded::Ready(context) => return Some(*context),
        Loaded::Broken(diagnostics) => inspection.found.extend(diagnostics),
        Loaded::Told => {}
    }
    inspection.unread = true;
    None
}

/// The text of a file, unless it cannot be read, which is added to what was found.
fn text(given: &Given, options: Options, found: &mut Vec<Diagnostic>) -> Option<String> {
    let read = match given.piped.as_deref() {
        Some(piped) => Ok(piped.to_owned()),
        None => read_table(&given.path, &given.file, table_of(given.holds), options, found),
    };
    read.map_err(|diagnostic| found.push(*diagnostic)).ok()
}

/// A table that needs no context.
fn table(
    given: &Given,
    options: Options,
    inspection: &mut Inspection,
    read: impl FnOnce(&Arc<str>, &str, &mut Vec<Diagnostic>),
) {
    inspection.check(&*given.file, given.holds);
    if given.piped.is_none() && matches!(given.holds, Holds::Roster | Holds::Ledger | Holds::Reviews) {
        let base = context::folder_of(&given.path).unwrap_or_else(|| folder_of(&given.path).to_owned());
        inspection.table(given.path.clone(), Arc::clone(&given.file), given.holds, base);
    }
    if let Some(text) = text(given, options, &mut inspection.found) {
        read(&given.file, &text, &mut inspection.found);
    }
}

/// The roster in a file.
pub(super) fn roster(path: &Path, file: &Arc<str>, options: Options, inspection: &mut Inspection) {
    let given = Given { path: path.to_owned(), file: Arc::clone(file), holds: Holds::Roster, piped: None };
    table(&given, options, inspection, |file, text, found| {
        read_roster_in(options.dialect, file, text, found);
    });
}

/// A file in TOML.
fn written(given: &Given, options: Options, inspection: &mut Inspection) {
    // one that cannot be read at all is broken too
    let mut refused = given.holds == Holds::Rubric;
    table(given, options, inspection, |file, text, found| match given.holds {
        Holds::Assessment => {
            let folder = given.path.parent().unwrap_or(Path::new(""));
            let read = assessment::read(file, text).and_then(|assessment| {
                // read from a pipe it lies nowhere, and its rubric cannot be looked for
                if given.piped.is_some() {
                    Ok(())
                } else {
                    find_rubric(folder, &assessment, options, &mut Vec::new()).map(drop).map_err(|d| vec![*d])
                }
            });
            found.extend(read.err().unwrap_or_default());
        }
        Holds::Cases => refused = cases_of(given, text, options, found),
        _ => match rubric::read_within(options.limits.rubric, file, text) {
            // what may be meant is told by `kaohe check`
            Ok(rubric) => {
                refused = false;
                found.extend(checkup(&rubric, file, text).warnings);
            }
            Err(diagnostics) => {
                found.extend(diagnostics);
                refused = true;
            }
        },
    });
    inspection.refused |= refused;
}

/// The cases of the rubric that lies beside them. Tells whether that is broken.
fn cases_of(given: &Given, text: &str, options: Options, found: &mut Vec<Diagnostic>) -> bool {
    let path = given.path.to_string_lossy();
    let rubric = PathBuf::from(path.strip_suffix(".cases.toml").unwrap_or(&path).to_owned() + ".toml");
    let file: Arc<str> = crate::cli::trouble::shown(&rubric).into();
    let read = read_file(&rubric, &file, options, found).map_err(|diagnostic| vec![*diagnostic]);
    match read.and_then(|text| rubric::read_within(options.limits.rubric, &file, &text)) {
        Ok(rubric) => {
            cases::read_within(options.limits.rubric, &given.file, text, &rubric, found);
            false
        }
        Err(diagnostics) => {
            found.extend(diagnostics);
            true
        }
    }
}

/// A ledger: the towns are those of the folder's roster, or where there is none those that the ledger names. With it are
/// read those that lie beside it, and only what concerns itself is told.
fn entries(given: &Given, context: &Context, asked: Asked<'_>, inspection: &mut Inspection) {
    table(given, asked.options, inspection, |file, text, found| {
        let roster = match &context.contents {
            Some(contents) => contents.roster.clone(),
            None => ledger::towns(asked.options.dialect, &ledger::COLUMNS, file, text),
        };
        let of_folder = context.contents.as_ref().filter(|_| given.piped.is_none());
        let texts = of_folder.map(|contents| beside(given, text, contents, asked.options)).unwrap_or_default();
        let mut files: Vec<_> = texts.iter().map(|(file, text)| (Arc::clone(file), text.as_deref())).collect();
        if !files.iter().any(|(other, _)| other == file) {
            files = vec![(Arc::clone(file), Some(text))];
        }
        let mut told = Vec::new();
        let reader = LedgerReader::new(&roster, &context.rubric).as_of(asked.as_of).in_dialect(asked.options.dialect);
        if reader.read_all(&files, &mut told).is_blank {
            told.push(Diagnostic::new(&NoLedger { is_blank: true }, Place::file(Arc::clone(file))));
        }
        let concerns = |place: &Place| place.file == *file;
        told.retain(|told| concerns(&told.place) || told.also.iter().any(|(place, _)| concerns(place)));
        // another ledger that was given too may have told of both
        told.retain(|told| !found.contains(told));
        found.append(&mut told);
    });
}

/// The ledgers of a folder with their texts, this one among them under its own name, in the order in which they are read.
fn beside(given: &Given, text: &str, contents: &Contents, options: Options) -> Vec<(Arc<str>, Option<String>)> {
    let files = office::files(&contents.folder, LEDGER).into_iter().map(|name| {
        let path = contents.folder.join(&name);
        if same_file(&path, &given.path) {
            return (Arc::clone(&given.file), Some(text.to_owned()));
        }
        let file: Arc<str> = under(&contents.folder, &name).into();
        let text = read_table(&path, &file, Some(Table::Ledger), options, &mut Vec::new()).ok();
        (file, text)
    });
    files.collect()
}

/// Reviews, row by row: what each is on is told where the logs are read too.
fn verdicts(given: &Given, context: &Context, asked: Asked<'_>, inspection: &mut Inspection) {
    table(given, asked.options, inspection, |file, text, found| {
        let roster = match &context.contents {
            Some(contents) => contents.roster.clone(),
            None => ledger::towns(asked.options.dialect, &reviews::COLUMNS, file, text),
        };
        let reader = ReviewsReader::new(&roster, &context.rubric).as_of(asked.as_of);
        reader.in_dialect(asked.options.dialect).read([(file, text)], found);
    });
}
