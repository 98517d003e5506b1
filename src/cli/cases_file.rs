//! The cases of a rubric: built in with a built-in one, or in `NAME.cases.toml` beside the file `NAME.toml`.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::files::read_file;
use super::options::Options;
use super::rubric_file::RubricText;
use super::trouble::shown;
use crate::cases;
use crate::diagnostic::Diagnostic;

/// The text of a file of cases.
#[derive(Debug)]
pub(super) struct CasesText {
    /// Its file as shown, or its built-in name.
    pub(super) file: Arc<str>,
    /// The text.
    pub(super) text: Cow<'static, str>,
    /// Where it was read from, unless it is built in.
    pub(super) path: Option<PathBuf>,
}

/// The cases that belong to a rubric, where there are any, as [`named`] reads them.
///
/// # Errors
/// The file is there and cannot be read.
pub(super) fn beside(
    rubric: &RubricText,
    options: Options,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Option<CasesText>, Box<Diagnostic>> {
    let Some(path) = &rubric.path else {
        let text = cases::builtin(&rubric.file);
        let file = format!("{}.cases.toml", rubric.file).into();
        return Ok(text.map(|text| CasesText { file, text: text.into(), path: None }));
    };
    let path = path_beside(path);
    if path.exists() { named(&path, options, diagnostics).map(Some) } else { Ok(None) }
}

/// Where the cases of a rubric file belong.
pub(super) fn path_beside(rubric: &Path) -> PathBuf {
    rubric.with_extension("cases.toml")
}

/// The cases in a file. What is accepted and worth telling is added to the diagnostics.
///
/// # Errors
/// The file cannot be read.
pub(super) fn named(
    path: &Path,
    options: Options,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<CasesText, Box<Diagnostic>> {
    let file: Arc<str> = shown(path).into();
    let text = read_file(path, &file, options, diagnostics)?.into();
    Ok(CasesText { file, text, path: Some(path.to_owned()) })
}
