//! The assessment folder: one year of one office.
//!
//! Opening it reads what is small and names the rubric; [`Folder::contents`] reads the roster and the ledger by that
//! rubric and finds the logs, which the caller then reads one by one.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;
use jiff::civil::Date;

use super::assessment::{self, Assessment};
use super::files::{leads_out, read_file};
use super::logs::{EVIDENCE, LogFile};
use super::needed::needed_logs;
use super::options::Options;
use super::problem::{AssessmentProblem, FileProblem, OfficeProblem};
use super::trouble::{cause, shown, trouble};
use super::{office, strays, versions};
use crate::diagnostic::{Diagnostic, Place, any_error, keep_foremost, nearest};
use crate::evidence::{Roster, TownNo, read_roster_in};
use crate::lang::{Lang, Text};
use crate::ledger::{Ledger, LedgerReader};
use crate::reviews::{Reviews, ReviewsReader};
use crate::rubric::{self, Rubric};
use crate::text;

pub(super) const ASSESSMENT: &str = "assessment.toml";
pub(super) const TOWNS: &str = "towns.csv";
pub(super) const LEDGER: &str = "ledger.csv";
pub(super) const REVIEWS: &str = "reviews.csv";

/// A folder whose `assessment.toml` is right and whose rubric is found.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    options: Options,
    /// What was accepted so far and is to be told.
    accepted: Vec<Diagnostic>,
    /// The towns that are left out, as they were named: their logs need not be there, nor be right.
    pub without: Vec<String>,
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
    /// What the office decided of single records; `None` where the logs lie in no folder of an office.
    pub reviews: Option<Arc<Reviews>>,
    /// The log of each town that has one.
    pub logs: BTreeMap<TownNo, LogFile>,
    /// The logs of no town, as a folder of their own.
    pub strays: Option<Box<Contents>>,
    /// The options of the run, by which the logs are read.
    pub options: Options,
    /// Every file that was read or is to be: no result is ever written over one of them.
    pub inputs: Vec<PathBuf>,
}

impl Folder {
    /// Opens the folder at a path.
    ///
    /// # Errors
    /// It is not there, or holds no `assessment.toml` or no `towns.csv`.
    pub fn open(path: &Path, mut options: Options, lang: Lang) -> Result<Opened> {
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
        let mut accepted = Vec::new();
        let read = read_assessment(path, options, &mut accepted);
        Ok(read.map_or_else(Opened::Broken, |(assessment, rubric)| {
            if !assessment.accepted.is_empty() {
                options.dialect.limits.kept = usize::MAX;
            }
            let (path, without) = (path.to_owned(), Vec::new());
            Opened::Ready(Box::new(Self { path, options, accepted, without, assessment, rubric }))
        }))
    }

    /// Reads the roster and the ledger and finds the logs. What is wrong is added to the diagnostics.
    pub fn contents(&self, rubric: &Rubric, diagnostics: &mut Vec<Diagnostic>) -> Contents {
        self.contents_as_of(rubric, None, diagnostics)
    }

    /// The same as it was at the end of a day: what the ledger dates later is left out.
    pub fn contents_as_of(&self, rubric: &Rubric, as_of: Option<Date>, diagnostics: &mut Vec<Diagnostic>) -> Contents {
        diagnostics.extend(self.accepted.iter().cloned());
        // the ledger even where there is none: a result of that name would be read as one by the next run
        let mut inputs = parts(&self.path);
        inputs.extend(self.rubric.path.clone());

        diagnostics.extend(versions::told(&self.assessment, &self.rubric, (&self.path, &rubric.id), self.options));
        let towns_file: Arc<str> = under(&self.path, TOWNS).into();
        let towns = self.read(TOWNS, &towns_file, diagnostics);
        let mut in_roster = Vec::new();
        let roster = towns
            .as_ref()
            .map(|towns| read_roster_in(self.options.dialect, &towns_file, towns, &mut in_roster))
            .unwrap_or_default();
        // where the roster is broken, every name that it does not hold is no mistake of its own
        let towns = towns.filter(|_| !any_error(&in_roster));
        diagnostics.append(&mut in_roster);

        let ledgers = self.office(LEDGER, diagnostics);
        let mut ledger = Ledger::default();
        if towns.is_some() {
            let texts: Vec<_> = ledgers.iter().map(|(file, text)| (Arc::clone(file), text.as_deref())).collect();
            let reader = LedgerReader::new(&roster, rubric).as_of(as_of).in_dialect(self.options.dialect);
            ledger = reader.read_all(&texts, diagnostics);
        }
        let in_other_form = office::report_unread(&self.path, diagnostics);
        if ledger.is_blank || (ledgers.is_empty() && !in_other_form.contains(LEDGER)) {
            let place = ledgers.first().map_or_else(|| under(&self.path, LEDGER).into(), |(file, _)| Arc::clone(file));
            diagnostics
                .push(Diagnostic::new(&OfficeProblem::NoLedger { is_blank: ledger.is_blank }, Place::file(place)));
        }
        let reviews = towns.is_some().then(|| Arc::new(self.reviews((&roster, rubric), as_of, diagnostics)));
        let (mut logs, mut strays) = (BTreeMap::new(), Vec::new());
        if let Some(towns) = towns {
            let without = self.without.iter().filter_map(|name| roster.find(name)).collect();
            let (of, listed, telling) = ((&roster, &without), (&towns_file, &*towns), self.options.telling);
            (logs, strays) = needed_logs(rubric, &self.path, of, listed, telling, diagnostics);
        }
        keep_foremost(self.options.dialect.limits.kept, diagnostics);
        let strays = strays::contents(strays, &self.path, &roster, self.options);
        Contents { folder: self.path.clone(), roster, ledger, reviews, logs, strays, options: self.options, inputs }
    }

    /// What the office decided of single records.
    fn reviews(
        &self,
        (roster, rubric): (&Roster, &Rubric),
        as_of: Option<Date>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Reviews {
        let texts = self.office(REVIEWS, diagnostics);
        let reader = ReviewsReader::new(roster, rubric).as_of(as_of).in_dialect(self.options.dialect);
        let files = texts.iter().filter_map(|(file, text)| Some((file, text.as_deref()?)));
        reader.unreviewed(self.assessment.unreviewed).read(files, diagnostics)
    }

    /// The files of a table that the office keeps, each with its name for messages, and its text unless it cannot be
    /// read, which is reported.
    fn office(&self, table: &str, diagnostics: &mut Vec<Diagnostic>) -> Vec<(Arc<str>, Option<String>)> {
        let files = office::files(&self.path, table).into_iter().map(|name| {
            let file: Arc<str> = under(&self.path, &name).into();
            let text = self.read(&name, &file, diagnostics);
            (file, text)
        });
        files.collect()
    }

    /// The text of a file of the folder, unless it cannot be read, which is reported.
    fn read(&self, name: &str, file: &Arc<str>, diagnostics: &mut Vec<Diagnostic>) -> Option<String> {
        let read = inside(&self.path, name, file)
            .and_then(|()| read_file(&self.path.join(name), file, self.options, diagnostics));
        read.map_err(|diagnostic| diagnostics.push(*diagnostic)).ok()
    }
}

/// Where the parts of a folder lie, whether they are there or not; those that lie beside the ledger where they are.
pub(super) fn parts(folder: &Path) -> Vec<PathBuf> {
    let parts = [ASSESSMENT, TOWNS, LEDGER, REVIEWS, EVIDENCE].into_iter().map(str::to_owned);
    parts.chain(office::beside(folder)).map(|name| folder.join(name)).collect()
}

/// What the `assessment.toml` of a folder says, with the rubric that it names, not yet read. What is accepted and worth
/// telling is added to `accepted`.
///
/// # Errors
/// All that is wrong with it.
pub(super) fn read_assessment(
    folder: &Path,
    options: Options,
    accepted: &mut Vec<Diagnostic>,
) -> Result<(Assessment, RubricText), Vec<Diagnostic>> {
    let file: Arc<str> = under(folder, ASSESSMENT).into();
    let text = inside(folder, ASSESSMENT, &file)
        .and_then(|()| read_file(&folder.join(ASSESSMENT), &file, options, accepted))
        .map_err(|diagnostic| vec![*diagnostic])?;
    let assessment = assessment::read(&file, &text)?;
    let rubric = find_rubric(folder, &assessment, options, accepted).map_err(|diagnostic| vec![*diagnostic])?;
    Ok((assessment, rubric))
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

/// Refuses a file of the folder that is a link out of it.
fn inside(folder: &Path, name: &str, file: &Arc<str>) -> Result<(), Box<Diagnostic>> {
    let path = folder.join(name);
    if path.is_symlink() && leads_out(folder, &path) {
        return Err(Box::new(Diagnostic::new(&FileProblem::Outside, Place::file(Arc::clone(file)))));
    }
    Ok(())
}

/// The rubric that an assessment names: built in, or a file of the folder, relative to `assessment.toml`.
pub(super) fn find_rubric(
    folder: &Path,
    assessment: &Assessment,
    options: Options,
    accepted: &mut Vec<Diagnostic>,
) -> Result<RubricText, Box<Diagnostic>> {
    let named = assessment.rubric.as_ref();
    let name = named.map_or(rubric::DEFAULT, |(name, _)| name);
    if let Some(text) = rubric::builtin(name) {
        return Ok(RubricText { file: name.into(), text: text.into(), path: None });
    }
    let path = folder.join(name);
    let file: Arc<str> = under(folder, name).into();
    match (fs::metadata(&path), named) {
        (Ok(_), Some((_, place))) if leads_out(folder, &path) => {
            let problem = AssessmentProblem::RubricOutside { written: name.to_owned() };
            Err(Box::new(Diagnostic::new(&problem, place.clone())))
        }
        (Err(error), Some((_, place))) => Err(Box::new(Diagnostic::new(&unknown(name, cause(&error)), place.clone()))),
        (Ok(there), Some((_, place))) if there.is_dir() => {
            let cause = text!("它是文件夹", "it is a folder");
            Err(Box::new(Diagnostic::new(&unknown(name, cause), place.clone())))
        }
        _ => Ok(RubricText { text: read_file(&path, &file, options, accepted)?.into(), file, path: Some(path) }),
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

#[cfg(test)]
#[path = "folder_tests.rs"]
mod tests;
