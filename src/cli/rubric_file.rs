//! A rubric as a command is given it: the name of a built-in one, or a file.

use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;

use super::Console;
use super::folder::{RubricText, read_file};
use super::trouble::{cause, shown, trouble};
use crate::diagnostic::nearest;
use crate::lang::{Lang, Text};
use crate::rubric::{self, Rubric};
use crate::{sheet, text};

/// The text of the rubric of a name. A built-in name comes before a file of that name, which is had as `./NAME`.
/// `-` is the standard input. `None` where it could be opened and is no text; that has been told.
///
/// # Errors
/// The name is not built in, and no such file can be opened.
pub(super) fn open(name: &str, lang: Lang, console: &mut Console<'_>) -> Result<Option<RubricText>> {
    if let Some(text) = rubric::builtin(name) {
        return Ok(Some(RubricText { file: name.into(), text: text.into(), path: None }));
    }
    if name == "-" {
        return piped(lang, console);
    }
    let path = PathBuf::from(name);
    if let Err(error) = fs::metadata(&path) {
        return Err(not_found(&path, &error, lang));
    }
    let file: Arc<str> = shown(&path).into();
    match read_file(&path, &file) {
        Ok(text) => Ok(Some(RubricText { file, text: text.into(), path: Some(path) })),
        Err(diagnostic) => {
            console.tell(&[*diagnostic], lang)?;
            Ok(None)
        }
    }
}

/// The rubric that standard input holds (`-`), one byte over what a rubric can have at most.
fn piped(lang: Lang, console: &mut Console<'_>) -> Result<Option<RubricText>> {
    let most = u64::try_from(rubric::MOST_BYTES)?.saturating_add(1);
    let mut bytes = Vec::new();
    if let Err(error) = io::stdin().lock().take(most).read_to_end(&mut bytes) {
        let Text { zh, en } = cause(&error);
        return Err(trouble(lang, &text!("读不了标准输入：{zh}", "cannot read the standard input: {en}")));
    }
    match sheet::decode("-", &bytes) {
        Ok(text) => Ok(Some(RubricText { file: "-".into(), text: text.into_owned().into(), path: None })),
        Err(diagnostic) => {
            console.tell(&[diagnostic], lang)?;
            Ok(None)
        }
    }
}

/// The rubric of a name, read, with its text. `None` where it is broken; its mistakes have been told.
///
/// # Errors
/// As [`open`].
pub(super) fn read(name: &str, lang: Lang, console: &mut Console<'_>) -> Result<Option<(RubricText, Rubric)>> {
    let Some(source) = open(name, lang, console)? else { return Ok(None) };
    match rubric::read(&source.file, &source.text) {
        Ok(rubric) => Ok(Some((source, rubric))),
        Err(diagnostics) => {
            console.tell(&diagnostics, lang)?;
            Ok(None)
        }
    }
}

fn not_found(path: &Path, error: &std::io::Error, lang: Lang) -> anyhow::Error {
    let (name, why) = (shown(path), cause(error));
    let names = || rubric::BUILTIN.iter().map(|(name, _)| *name);
    let meant = nearest(&name, names()).map_or_else(
        || {
            let all: Vec<&str> = names().collect();
            let (zh, en) = (all.join("、"), all.join(", "));
            text!("；内置的有 {zh}", "; built in: {en}")
        },
        |near| text!("；是不是内置的「{near}」？", "; did you mean the built-in `{near}`?"),
    );
    let (zh, en) = (why.zh + &meant.zh, why.en + &meant.en);
    trouble(lang, &text!("找不到细则「{name}」：{zh}", "no rubric `{name}`: {en}"))
}
