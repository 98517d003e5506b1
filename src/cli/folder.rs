//! The assessment folder: one year of one office.
//!
//! Opening it reads what is small and names the rubric; [`Folder::contents`] reads the roster and the ledger by that
//! rubric and finds the logs, which the caller then reads one by one.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;

use anyhow::Result;
use jiff::civil::Date;

use super::assessment::{self, Assessment};
use super::console::Console;
use super::contents::Contents;
use super::files::{leads_out, read_and_hash, read_file};
use super::forms::compare;
use super::hash::Digests;
use super::layout::{ASSESSMENT, EVIDENCE, LEDGER, REVIEWS, TOWNS, under};
use super::needed::needed_logs;
use super::options::Options;
use super::problem::{AssessmentProblem, FileProblem};
use super::rubric_file::RubricText;
use super::trouble::{cause, shown, trouble};
use super::workbooks::table_at;
use super::{office, versions};
use crate::diagnostic::{Diagnostic, Place, keep_foremost, nearest};
use crate::lang::{Lang, Text};
use crate::rubric::{self, Rubric};
use crate::text;
use crate::year::{Reading, TableText, Tables, Texts};

/// A folder whose `assessment.toml` is right and whose rubric is found.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    options: Options,
    /// What was accepted so far and is to be told.
    accepted: Vec<Diagnostic>,
    digests: Digests,
    /// The towns that are left out, as they were named: their logs need not be there, nor be right.
    pub without: Vec<String>,
    /// What `assessment.toml` says.
    pub assessment: Assessment,
    /// The rubric, not yet read.
    pub rubric: RubricText,
}

/// A folder that can be gone on with, or what is wrong with its `assessment.toml`.
#[derive(Debug)]
pub enum Opened {
    /// It can.
    Ready(Box<Folder>),
    /// It cannot: these have to be mended first.
    Broken(Vec<Diagnostic>),
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
        if let Some(missing) = [ASSESSMENT, TOWNS].into_iter().find(|file| !path.join(office::own(path, file)).exists())
        {
            return Err(no_folder(&name, &text!("里面没有 {missing}", "it holds no {missing}"), lang));
        }
        let (digests, mut accepted) = (Digests::new(options.hashes), Vec::new());
        let read = read_assessment(path, &digests, options, &mut accepted);
        Ok(read.map_or_else(Opened::Broken, |(assessment, rubric)| {
            if !assessment.accepted.is_empty() {
                options.dialect.limits.in_full = true;
            }
            let (path, without) = (path.to_owned(), Vec::new());
            Opened::Ready(Box::new(Self { path, options, accepted, digests, without, assessment, rubric }))
        }))
    }

    /// Opens the folder at a path and reads its rubric; `None` where either is broken, which has been told.
    ///
    /// # Errors
    /// Those of [`Self::open`].
    pub(super) fn with_rubric(
        path: &Path,
        lang: Lang,
        console: &mut Console<'_>,
    ) -> Result<Option<(Box<Self>, Rubric)>> {
        let broken = match Self::open(path, console.options, lang)? {
            Opened::Broken(diagnostics) => diagnostics,
            Opened::Ready(folder) => match folder.rubric.read(console.options) {
                Ok(rubric) => return Ok(Some((folder, rubric))),
                Err(diagnostics) => diagnostics,
            },
        };
        console.tell(&broken, lang)?;
        Ok(None)
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
        let (mut beside, dialect) = (Vec::new(), self.options.dialect);
        let unread = office::report_unread(&self.path, &mut beside);
        let texts = Texts {
            towns: self.table(&office::own(&self.path, TOWNS)),
            ledgers: self.tables(LEDGER),
            beside,
            no_ledger: (!unread.contains(LEDGER)).then(|| under(&self.path, LEDGER).into()),
            reviews: self.tables(REVIEWS),
        };
        let reading = Reading { rubric, as_of, unreviewed: self.assessment.unreviewed, dialect };
        let Tables { roster, listed, ledger, reviews } = Tables::read(texts, reading, diagnostics);
        let (mut logs, mut strays) = (BTreeMap::new(), Vec::new());
        if let Some(TableText { file, text: Some(text), .. }) = listed {
            let without = self.without.iter().filter_map(|name| roster.find(name)).collect();
            let (of, listed) = ((&roster, &without), (&file, &*text));
            (logs, strays) = needed_logs(rubric, &self.path, of, listed, self.options, diagnostics);
        }
        if !dialect.limits.in_full {
            keep_foremost(diagnostics);
        }
        let strays = Contents::of_strays(strays, &self.path, &roster, self.options);
        let (folder, options, digests) = (self.path.clone(), self.options, self.digests.clone());
        Contents { folder, roster, ledger, reviews, logs, strays, options, inputs, read: AtomicUsize::new(0), digests }
    }

    /// The texts of a table that the office keeps, of which several may lie side by side.
    fn tables(&self, table: &str) -> Vec<TableText> {
        office::files(&self.path, table).iter().map(|name| self.table(name)).collect()
    }

    /// The text of a table of the folder.
    fn table(&self, name: &str) -> TableText {
        let (file, mut told): (Arc<str>, _) = (under(&self.path, name).into(), Vec::new());
        let (path, mut bytes, table) = (self.path.join(name), Vec::new(), table_at(name));
        let read = inside(&self.path, name, &file)
            .and_then(|()| read_and_hash(&mut bytes, (&path, &file, table), &self.digests, self.options, &mut told));
        let text = read.map(Cow::into_owned).map_err(|diagnostic| told.push(*diagnostic)).ok();
        for other in office::other_forms(&self.path, name) {
            if let Some(table) = table {
                let (beside, its_name): (_, Arc<str>) = (self.path.join(&other), under(&self.path, &other).into());
                compare(table, (&path, &file), (&beside, &its_name), self.options, &mut told);
            }
        }
        TableText { file, text, told }
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
    digests: &Digests,
    options: Options,
    accepted: &mut Vec<Diagnostic>,
) -> Result<(Assessment, RubricText), Vec<Diagnostic>> {
    let file: Arc<str> = under(folder, ASSESSMENT).into();
    let (path, mut bytes) = (folder.join(ASSESSMENT), Vec::new());
    let text = inside(folder, ASSESSMENT, &file)
        .and_then(|()| read_and_hash(&mut bytes, (&path, &file, None), digests, options, accepted))
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
