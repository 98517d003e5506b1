//! What was given: a folder, or a file and what it holds. That is told by where it lies, else by what is in it.

use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::context;
use crate::cli::files::{PIPE, folder_of, read_file, read_piped, same_file};
use crate::cli::layout::{ASSESSMENT, LEDGER, REVIEWS, TOWNS, is_of_log};
use crate::cli::office;
use crate::cli::options::{Options, Telling};
use crate::cli::problem::FileProblem;
use crate::cli::trouble::{cause, shown};
use crate::diagnostic::{Diagnostic, Place, nearest};
use crate::evidence::{LOG_COLUMNS, ROSTER_COLUMNS};
use crate::report::Holds;
use crate::sheet::{Likeness, likeness};
use crate::{ledger, reviews, rubric};

/// One path of the command line.
pub(super) enum Subject {
    /// An assessment folder.
    Folder(PathBuf),
    /// A file.
    File(Given),
    /// Neither: it cannot be opened, or was given before.
    Not(Box<Diagnostic>),
}

/// A file that was given by itself.
pub(super) struct Given {
    /// Where it is; `-` is the standard input.
    pub(super) path: PathBuf,
    /// Its name for messages.
    pub(super) file: Arc<str>,
    /// What it holds.
    pub(super) holds: Holds,
    /// Its text, where it came through a pipe.
    pub(super) piped: Option<Arc<str>>,
}

/// Everything that was given, in order. What is accepted of it and worth telling is added to what was found.
pub(super) fn open(paths: &[PathBuf], options: Options, found: &mut Vec<Diagnostic>) -> Vec<Subject> {
    // the logs of a folder are given by it
    let meant: Vec<Cow<'_, Path>> = paths.iter().map(|path| meant(path)).collect();
    let mut opened: Vec<Subject> = Vec::new();
    for (at, (path, of)) in paths.iter().zip(&meant).enumerate() {
        let twice = meant.iter().take(at).any(|earlier| earlier == of || same_file(earlier, of));
        let whole = meant.iter().zip(paths).find(|(folder, _)| holds(folder, path)).map(|(_, given)| shown(given));
        opened.push(if twice || whole.is_some() {
            not(path, &FileProblem::GivenTwice { whole })
        } else {
            one(path, options, found)
        });
    }
    opened
}

/// What a path stands for: the folder of the logs for the whole folder.
fn meant(path: &Path) -> Cow<'_, Path> {
    let is_folder = path != Path::new(PIPE) && path.is_dir();
    let whole = is_folder.then(|| context::folder_of_logs(path)).flatten();
    whole.map_or(Cow::Borrowed(path), Cow::Owned)
}

/// Whether a file is one of those that are read with an assessment folder.
fn holds(folder: &Path, file: &Path) -> bool {
    let of_folder = || context::folder_of(file).is_some_and(|of| same_file(&of, folder));
    let is_part = || match by_place(file) {
        Some(Holds::Log) => is_of_log(&ending(file)),
        held => matches!(held, Some(Holds::Assessment | Holds::Roster | Holds::Ledger | Holds::Reviews)),
    };
    folder.is_dir() && file.is_file() && of_folder() && is_part()
}

fn not(path: &Path, problem: &FileProblem) -> Subject {
    Subject::Not(Box::new(Diagnostic::new(problem, Place::file(shown(path)))))
}

fn one(path: &Path, options: Options, found: &mut Vec<Diagnostic>) -> Subject {
    let file: Arc<str> = shown(path).into();
    if path == Path::new(PIPE) {
        return match read_piped(options, found) {
            Ok(text) => {
                let holds = by_content(&text);
                Subject::File(Given { path: path.to_owned(), file, holds, piped: Some(text.into()) })
            }
            Err(diagnostic) => Subject::Not(diagnostic),
        };
    }
    let there = match fs::metadata(path) {
        Err(error) => {
            // a rubric that is built in has no path
            let Some(text) = path.to_str().and_then(rubric::builtin) else {
                return not(path, &FileProblem::NotThere { cause: cause(&error), near: near(path) });
            };
            let piped = Some(text.into());
            return Subject::File(Given { path: path.to_owned(), file, holds: Holds::Rubric, piped });
        }
        Ok(there) => there,
    };
    if there.is_dir() {
        // the logs are given by their folder: all of it is meant
        return Subject::Folder(context::folder_of_logs(path).unwrap_or_else(|| path.to_owned()));
    }
    if !there.is_file() {
        // what was named and cannot be opened leaves the run undone
        let told = Diagnostic::new(&FileProblem::NotAFile, Place::file(file));
        return Subject::Not(Box::new(Diagnostic { refuses: true, ..told }));
    }
    // what is wrong with its text is told when it is read
    let text = || read_file(path, &file, Options { telling: Telling::Wrong, ..options }, &mut Vec::new());
    let holds = by_place(path).unwrap_or_else(|| match ending(path).as_str() {
        "toml" => text().map_or(Holds::Rubric, |text| by_keys(&text)),
        _ => text().map_or(Holds::Log, |text| by_content(&text)),
    });
    Subject::File(Given { path: path.to_owned(), file, holds, piped: None })
}

/// The name in the same folder that is nearest to one which is not there.
fn near(path: &Path) -> Option<String> {
    let entries = fs::read_dir(folder_of(path)).ok()?.filter_map(Result::ok);
    let mut names: Vec<String> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    // never the order of the disk
    names.sort();
    // what is near is the name itself, and not that both end in .csv
    let stem = |name: &str| Path::new(name).file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let stems: Vec<String> = names.iter().filter_map(|name| stem(name)).collect();
    let near = nearest(&stem(path.file_name()?.to_str()?)?, stems.iter().map(String::as_str))?;
    let mut alike = names.iter().filter(|name| stem(name).is_some_and(|stem| stem == near));
    alike.clone().find(|name| ending(Path::new(name)) == ending(path)).or_else(|| alike.next()).cloned()
}

fn ending(path: &Path) -> String {
    path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase()).unwrap_or_default()
}

/// What a file is by its name and where it lies.
fn by_place(path: &Path) -> Option<Holds> {
    let name = path.file_name()?.to_str()?;
    if name.to_ascii_lowercase().ends_with(".cases.toml") {
        return Some(Holds::Cases);
    }
    if name == ASSESSMENT {
        return Some(Holds::Assessment);
    }
    let folder = context::folder_of(path)?;
    if !context::lies_in(path, &folder) {
        return Some(Holds::Log);
    }
    let tables = [(TOWNS, Holds::Roster), (LEDGER, Holds::Ledger), (REVIEWS, Holds::Reviews)];
    let is_of =
        |table| name == table || office::is_form(name, table) || (table != TOWNS && office::is_beside(name, table));
    tables.into_iter().find(|(table, _)| is_of(table)).map(|(_, holds)| holds)
}

/// What a text is by the columns that it names, or else by being no table at all.
fn by_content(text: &str) -> Holds {
    let tables = [
        (Holds::Log, &LOG_COLUMNS[..]),
        (Holds::Ledger, &ledger::COLUMNS),
        (Holds::Reviews, &reviews::COLUMNS),
        (Holds::Roster, &ROSTER_COLUMNS),
    ];
    let mut best = (Holds::Log, Likeness::default());
    for (holds, columns) in tables {
        let likeness = likeness(text, columns);
        if likeness > best.1 {
            best = (holds, likeness);
        }
    }
    if best.1.known == 0 && looks_like_toml(text) { by_keys(text) } else { best.0 }
}

/// Whether the first line that says anything is a table or a key of TOML.
fn looks_like_toml(text: &str) -> bool {
    let mut lines = text.trim_start_matches('\u{feff}').lines().map(str::trim);
    let first = lines.find(|line| !line.is_empty() && !line.starts_with('#')).unwrap_or_default();
    let is_key = |key: &str| !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-.".contains(&b));
    first.starts_with('[') || first.split_once('=').is_some_and(|(key, _)| is_key(key.trim()))
}

/// What a TOML file is by its tables.
fn by_keys(text: &str) -> Holds {
    let has = |table: &str| text.lines().any(|line| line.trim_start().starts_with(table));
    if has("[[case]]") {
        Holds::Cases
    } else if has("[") {
        Holds::Rubric
    } else if has("rubric") || has("base_points") || has("places") {
        Holds::Assessment
    } else {
        Holds::Rubric
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_known_by_what_stands_in_it() {
        for (text, holds) in [
            ("日期,事项,名称\n", Holds::Log),
            ("date,kind,title,note\n", Holds::Log),
            ("镇,条款,理由,认定人\n", Holds::Ledger),
            ("镇,日期,事项,名称,审核,理由,认定人\n", Holds::Reviews),
            ("镇,类别,别名\n", Holds::Roster),
            ("town\n", Holds::Roster),
            ("2018年台账,,\n日期,事项,名称\n", Holds::Log),
            ("不认识的一行\n", Holds::Log),
            ("", Holds::Log),
            ("# 细则\nid = \"x\"\n[[category]]\n", Holds::Rubric),
            ("[period]\n", Holds::Rubric),
            ("rubric = \"x\"\ntitle = \"y\"\n", Holds::Assessment),
            ("[[case]]\nrule = \"1.1\"\n", Holds::Cases),
        ] {
            assert_eq!(by_content(text), holds, "{text}");
        }
    }
}
