//! The assessment folder: one year of one office.
//!
//! Opening it reads what is small and names the rubric; [`Folder::contents`] reads the roster and the ledger by that
//! rubric and finds the logs, which the caller then reads one by one.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;

use super::assessment::{self, Assessment};
use super::hash;
use super::logs::{EVIDENCE, LogFile, find_logs};
use super::problem::{AssessmentProblem, FileProblem};
use super::trouble::{cause, shown, trouble};
use crate::diagnostic::{Diagnostic, Place, any_error, nearest};
use crate::evidence::{Roster, TownNo, read_roster};
use crate::lang::{Lang, Text};
use crate::ledger::{self, Ledger};
use crate::rubric::{self, Rubric};
use crate::{sheet, text};

/// The largest file that is read, in megabytes of 1024 × 1024 bytes.
pub const LARGEST_FILE: u64 = 64;
const MEGABYTE: u64 = 1024 * 1024;

const ASSESSMENT: &str = "assessment.toml";
const TOWNS: &str = "towns.csv";
const LEDGER: &str = "ledger.csv";

/// A folder whose `assessment.toml` is right and whose rubric is found.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    /// What `assessment.toml` says.
    pub assessment: Assessment,
    /// The rubric, not yet read.
    pub rubric: RubricText,
}

/// The text of a rubric, with its name for messages.
#[derive(Debug)]
pub struct RubricText {
    /// Its file as shown, or its built-in name.
    pub file: Arc<str>,
    /// The text.
    pub text: Cow<'static, str>,
    /// Where it was read from, unless it is built in.
    pub path: Option<PathBuf>,
}

/// A folder that can be gone on with, or what is wrong with its `assessment.toml`.
#[derive(Debug)]
pub enum Opened {
    /// It can.
    Ready(Box<Folder>),
    /// It cannot: these have to be mended first.
    Broken(Vec<Diagnostic>),
}

/// What a folder holds: the roster and the ledger, read, and where each town's log lies.
#[derive(Debug)]
pub struct Contents {
    /// The folder itself.
    pub folder: PathBuf,
    /// The towns.
    pub roster: Roster,
    /// What the office recorded; nothing where there is no ledger.
    pub ledger: Ledger,
    /// The log of each town that has one.
    pub logs: BTreeMap<TownNo, LogFile>,
    /// How many files that programs leave behind were passed over.
    pub ignored: usize,
    /// Every file that was read or is to be: no result is ever written over one of them.
    pub inputs: Vec<PathBuf>,
}

impl Folder {
    /// Opens the folder at a path.
    ///
    /// # Errors
    /// It is not there, or holds no `assessment.toml` or no `towns.csv`.
    pub fn open(path: &Path, lang: Lang) -> Result<Opened> {
        let name = shown(path);
        match fs::metadata(path) {
            Err(error) => {
                let Text { zh, en } = cause(&error);
                return Err(trouble(lang, &text!("打不开「{name}」：{zh}", "cannot open `{name}`: {en}")));
            }
            Ok(there) if !there.is_dir() => return Err(no_folder(&name, &text!("它是文件", "it is a file"), lang)),
            Ok(_) => {}
        }
        if let Some(missing) = [ASSESSMENT, TOWNS].into_iter().find(|file| !path.join(file).exists()) {
            return Err(no_folder(&name, &text!("里面没有 {missing}", "it holds no {missing}"), lang));
        }
        let file: Arc<str> = under(path, ASSESSMENT).into();
        let read = read_file(&path.join(ASSESSMENT), &file)
            .map_err(|diagnostic| vec![*diagnostic])
            .and_then(|text| assessment::read(&file, &text))
            .and_then(|assessment| {
                let rubric = find_rubric(path, &assessment).map_err(|diagnostic| vec![*diagnostic])?;
                Ok(Self { path: path.to_owned(), assessment, rubric })
            });
        Ok(match read {
            Ok(folder) => Opened::Ready(Box::new(folder)),
            Err(diagnostics) => Opened::Broken(diagnostics),
        })
    }

    /// Reads the roster and the ledger and finds the logs. What is wrong is added to the diagnostics.
    pub fn contents(&self, rubric: &Rubric, diagnostics: &mut Vec<Diagnostic>) -> Contents {
        let mut inputs = vec![self.path.join(ASSESSMENT), self.path.join(TOWNS)];
        inputs.extend(self.rubric.path.clone());

        diagnostics.extend(self.other_rubric());
        let towns_file: Arc<str> = under(&self.path, TOWNS).into();
        let towns = self.read(TOWNS, &towns_file, diagnostics);
        let mut in_roster = Vec::new();
        let roster = towns.as_ref().map(|towns| read_roster(&towns_file, towns, &mut in_roster)).unwrap_or_default();
        // where the roster is broken, every name that it does not hold is no mistake of its own
        let towns = towns.filter(|_| !any_error(&in_roster));
        diagnostics.append(&mut in_roster);

        let mut ledger = Ledger::default();
        let ledger_file: Arc<str> = under(&self.path, LEDGER).into();
        if self.path.join(LEDGER).exists() {
            inputs.push(self.path.join(LEDGER));
            let text = self.read(LEDGER, &ledger_file, diagnostics);
            if let Some(text) = text.filter(|_| towns.is_some()) {
                ledger = ledger::read(&ledger_file, &text, &roster, rubric, diagnostics);
            }
        } else {
            diagnostics.push(Diagnostic::new(&FileProblem::NoLedger, Place::file(ledger_file)));
        }

        let (mut logs, mut ignored) = (BTreeMap::new(), 0);
        if let Some(towns) = towns {
            (logs, ignored) = find_logs(&self.path, &roster, (&towns_file, &towns), diagnostics);
            inputs.push(self.path.join(EVIDENCE));
        }
        Contents { folder: self.path.clone(), roster, ledger, logs, ignored, inputs }
    }

    /// Whether the rubric is still the one by which the office ruled, where it says which that was.
    fn other_rubric(&self) -> Option<Diagnostic> {
        let (digest, place) = self.assessment.rubric_sha256.as_ref()?;
        let actual = hash::of_text(&self.rubric.text);
        let rubric = self.rubric.file.to_string();
        (actual != *digest).then(|| Diagnostic::new(&AssessmentProblem::OtherRubric { rubric, actual }, place.clone()))
    }

    /// The text of a file of the folder, unless it cannot be read, which is reported.
    fn read(&self, name: &str, file: &Arc<str>, diagnostics: &mut Vec<Diagnostic>) -> Option<String> {
        read_file(&self.path.join(name), file).map_err(|diagnostic| diagnostics.push(*diagnostic)).ok()
    }
}

fn no_folder(name: &str, why: &Text, lang: Lang) -> anyhow::Error {
    let Text { zh, en } = why;
    trouble(
        lang,
        &text!(
            "「{name}」不是考核文件夹：{zh}。考核文件夹里有 assessment.toml（用哪份细则）、towns.csv（镇名单）、evidence（每镇一份台账）和 ledger.csv（认定记录）",
            "`{name}` is not an assessment folder: {en}. One holds assessment.toml (which rubric), towns.csv (the roster), evidence (a log for each town) and ledger.csv (findings, rulings and marks)"
        ),
    )
}

/// A file of a folder as messages name it: under the folder as the user typed it, `/` between the parts.
pub(super) fn under(folder: &Path, name: &str) -> String {
    let folder = folder.to_string_lossy();
    let folder = if cfg!(windows) { folder.replace('\\', "/") } else { folder.into_owned() };
    match folder.trim_end_matches('/') {
        "" if folder.is_empty() => name.to_owned(),
        "." => name.to_owned(),
        trimmed => format!("{trimmed}/{name}"),
    }
}

/// The rubric that an assessment names: built in, or a file relative to `assessment.toml`.
fn find_rubric(folder: &Path, assessment: &Assessment) -> Result<RubricText, Box<Diagnostic>> {
    let named = assessment.rubric.as_ref();
    let name = named.map_or(rubric::DEFAULT, |(name, _)| name);
    if let Some(text) = rubric::builtin(name) {
        return Ok(RubricText { file: name.into(), text: text.into(), path: None });
    }
    let path = folder.join(name);
    let file: Arc<str> = under(folder, name).into();
    match (fs::metadata(&path), named) {
        (Err(error), Some((_, place))) => Err(Box::new(Diagnostic::new(&unknown(name, cause(&error)), place.clone()))),
        (Ok(there), Some((_, place))) if there.is_dir() => {
            let cause = text!("它是文件夹", "it is a folder");
            Err(Box::new(Diagnostic::new(&unknown(name, cause), place.clone())))
        }
        _ => Ok(RubricText { text: read_file(&path, &file)?.into(), file, path: Some(path) }),
    }
}

fn unknown(name: &str, cause: Text) -> AssessmentProblem {
    let names = rubric::BUILTIN.iter().map(|(name, _)| *name);
    AssessmentProblem::NoRubric {
        written: name.to_owned(),
        near: nearest(name, names.clone()).and_then(|near| names.clone().find(|known| *known == near)),
        built_in: names.collect::<Vec<_>>().join("、"),
        cause,
    }
}

/// The text of a file, in whichever of the encodings it is; `file` is its name for messages.
///
/// # Errors
/// It is no regular file, is over [`LARGEST_FILE`], cannot be read, or is no text.
pub fn read_file(path: &Path, file: &Arc<str>) -> Result<String, Box<Diagnostic>> {
    let mut bytes = Vec::new();
    read_file_into(&mut bytes, path, file).map(Cow::into_owned)
}

/// [`read_file()`] for one who reads many: into bytes that are used again, and with no copy where it is UTF-8.
///
/// # Errors
/// As there.
pub(super) fn read_file_into<'b>(
    bytes: &'b mut Vec<u8>,
    path: &Path,
    file: &Arc<str>,
) -> Result<Cow<'b, str>, Box<Diagnostic>> {
    let refuse = |problem: &FileProblem| Box::new(Diagnostic::new(problem, Place::file(Arc::clone(file))));
    let unreadable = |error: &std::io::Error| refuse(&FileProblem::Unreadable { cause: cause(error) });
    let too_large = FileProblem::TooLarge { megabytes: LARGEST_FILE };
    let limit = LARGEST_FILE * MEGABYTE;
    // looked at first: opening a pipe would wait for whoever writes into it
    let there = fs::metadata(path).map_err(|error| unreadable(&error))?;
    if !there.is_file() {
        return Err(refuse(&FileProblem::NotAFile));
    }
    if there.len() > limit {
        return Err(refuse(&too_large));
    }
    bytes.clear();
    bytes.reserve(usize::try_from(there.len()).unwrap_or(0) + 1);
    let opened = fs::File::open(path).map_err(|error| unreadable(&error))?;
    let size = opened.take(limit + 1).read_to_end(bytes).map_err(|error| unreadable(&error))?;
    if u64::try_from(size).is_ok_and(|size| size > limit) {
        return Err(refuse(&too_large));
    }
    sheet::decode(file, bytes).map_err(Box::new)
}

#[cfg(test)]
#[path = "folder_tests.rs"]
mod tests;
