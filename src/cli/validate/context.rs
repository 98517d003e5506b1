//! What a file by itself is read by: the folder in which it lies, or a rubric alone.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;

use super::asked::Asked;
use crate::cli::console::Console;
use crate::cli::contents::Contents;
use crate::cli::folder::{Folder, Opened, parts};
use crate::cli::layout::{ASSESSMENT, EVIDENCE, LEDGER, under};
use crate::cli::options::Options;
use crate::cli::{files, office, rubric_file};
use crate::diagnostic::{Diagnostic, FileKind, Severity};
use crate::rubric::{DEFAULT, Rubric};
use crate::sheet::{Delimiter, Dialect};

/// A rubric, and what else the folder holds where there is one.
pub(super) struct Context {
    /// The rubric.
    pub(super) rubric: Arc<Rubric>,
    /// The roster, the ledger and the logs of the folder.
    pub(super) contents: Option<Contents>,
    /// Whether nothing is wrong in these. If it is, it is not what was asked for and not told.
    pub(super) is_sound: bool,
}

/// What is read by, or why there is nothing.
pub(super) enum Loaded {
    /// All of it is right.
    Ready(Box<Context>),
    /// What it rests on is broken.
    Broken(Vec<Diagnostic>),
    /// The rubric that was named is broken, which has been told.
    Told,
}

/// The context of the files that lie in a folder, or in none.
///
/// # Errors
/// The folder or the rubric cannot be opened.
pub(super) fn load(folder: Option<&Path>, asked: Asked<'_>, console: &mut Console<'_>) -> Result<Loaded> {
    let Asked { rubric, lang, as_of, .. } = asked;
    if let (Some(path), None) = (folder, rubric) {
        // what separates the cells of a file that was given says nothing of the tables around it
        let dialect = Dialect { delimiter: Delimiter::Comma, ..console.options.dialect };
        let folder = match Folder::open(path, Options { dialect, ..console.options }, lang)? {
            Opened::Ready(folder) => folder,
            Opened::Broken(diagnostics) => return Ok(Loaded::Broken(diagnostics)),
        };
        let rubric = match folder.rubric.read(console.options) {
            Ok(rubric) => rubric,
            Err(diagnostics) => return Ok(Loaded::Broken(diagnostics)),
        };
        let mut found = Vec::new();
        let contents = Some(folder.contents_as_of(&rubric, as_of, &mut found));
        return Ok(Loaded::Ready(Box::new(Context {
            rubric: Arc::new(rubric),
            contents,
            is_sound: is_sound(path, &found),
        })));
    }
    let Some((_, rubric)) = rubric_file::read(rubric.unwrap_or(OsStr::new(DEFAULT)), lang, console)? else {
        return Ok(Loaded::Told);
    };
    Ok(Loaded::Ready(Box::new(Context { rubric: Arc::new(rubric), contents: None, is_sound: true })))
}

/// Whether nothing is wrong in the roster and the ledger of a folder, by which every town is judged.
pub(super) fn is_sound(folder: &Path, found: &[Diagnostic]) -> bool {
    let ledgers: Vec<String> = office::files(folder, LEDGER).iter().map(|name| under(folder, name)).collect();
    let is_ledger = |file: &str| ledgers.iter().any(|ledger| file == ledger);
    let of_all = |found: &Diagnostic| {
        matches!(found.code.kind(), FileKind::Roster | FileKind::Reviews) || is_ledger(&found.place.file)
    };
    !found.iter().any(|found| found.severity == Severity::Error && of_all(found))
}

/// The assessment folder in which a file lies, itself or among the logs.
pub(super) fn folder_of(file: &Path) -> Option<PathBuf> {
    let here = files::folder_of(file).to_owned();
    if here.join(ASSESSMENT).is_file() {
        return Some(here);
    }
    folder_of_logs(&here)
}

/// What a file is read with, or may be by the next run: the parts of its folder, and the folder of the logs.
pub(super) fn around(file: &Path) -> Vec<PathBuf> {
    let Some(folder) = folder_of(file).filter(|_| file.is_file()) else { return Vec::new() };
    parts(&folder).into_iter().filter(|part| part.exists()).collect()
}

/// The assessment folder whose logs lie in a folder.
pub(super) fn folder_of_logs(logs: &Path) -> Option<PathBuf> {
    let named = logs.canonicalize().ok().and_then(|real| Some(real.file_name()? == EVIDENCE)).unwrap_or(false);
    let above = match logs.parent() {
        Some(_) if !logs.ends_with("..") && logs.file_name().is_some() => files::folder_of(logs).to_owned(),
        _ => logs.join(".."),
    };
    (named && above.join(ASSESSMENT).is_file()).then_some(above)
}

/// Whether a file lies in a folder itself, and not in one below it.
pub(super) fn lies_in(file: &Path, folder: &Path) -> bool {
    files::folder_of(file) == folder
}
