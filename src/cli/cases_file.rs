//! The cases of a rubric: built in with a built-in one, or in `NAME.cases.toml` beside the file `NAME.toml`.

use std::borrow::Cow;
use std::sync::Arc;

use super::folder::{RubricText, read_file};
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
}

/// The cases that belong to a rubric, where there are any.
///
/// # Errors
/// The file is there and cannot be read.
pub(super) fn beside(rubric: &RubricText) -> Result<Option<CasesText>, Box<Diagnostic>> {
    let Some(path) = &rubric.path else {
        let text = cases::builtin(&rubric.file);
        let file = format!("{}.cases.toml", rubric.file).into();
        return Ok(text.map(|text| CasesText { file, text: text.into() }));
    };
    let path = path.with_extension("cases.toml");
    if !path.exists() {
        return Ok(None);
    }
    let file: Arc<str> = shown(&path).into();
    let text = read_file(&path, &file)?.into();
    Ok(Some(CasesText { file, text }))
}
