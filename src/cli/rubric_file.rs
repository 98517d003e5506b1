//! A rubric as a command is given it: the name of a built-in one, or a file.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;

use super::console::Console;
use super::files::{PIPE, read_file, read_piped};
use super::layout::ASSESSMENT;
use super::options::Options;
use super::trouble::{cause, shown, trouble};
use crate::diagnostic::{Diagnostic, nearest};
use crate::lang::Lang;
use crate::rubric::{self, Rubric};
use crate::text;

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

impl RubricText {
    /// The rubric.
    ///
    /// # Errors
    /// All that is wrong with it.
    pub(super) fn read(&self, options: Options) -> Result<Rubric, Vec<Diagnostic>> {
        rubric::read_within(options.limits.rubric, &self.file, &self.text)
    }
}

/// The text of the rubric of a name. A built-in name comes before a file of that name, which is had as `./NAME`.
/// `-` is the standard input. `None` where it could be opened and is no text; that has been told.
///
/// # Errors
/// The name is not built in, and no such file can be opened.
pub(super) fn open(name: &OsStr, lang: Lang, console: &mut Console<'_>) -> Result<Option<RubricText>> {
    if let Some((name, text)) = name.to_str().and_then(|name| Some((name, rubric::builtin(name)?))) {
        return Ok(Some(RubricText { file: name.into(), text: text.into(), path: None }));
    }
    let path = Some(PathBuf::from(name)).filter(|path| path != Path::new(PIPE));
    if let Some((path, error)) = path.as_ref().and_then(|path| Some((path, fs::metadata(path).err()?))) {
        return Err(not_found(path, &error, lang));
    }
    if let Some(folder) = path.as_deref().filter(|path| path.join(ASSESSMENT).is_file()) {
        let name = shown(folder);
        return Err(trouble(
            lang,
            &text!(
                "「{name}」是考核文件夹，这里要一份细则：它用哪一份，写在 {name}/{ASSESSMENT} 的 rubric 里",
                "`{name}` is an assessment folder, and a rubric is wanted: which one it uses stands in {name}/{ASSESSMENT}, as `rubric`"
            ),
        ));
    }
    let file: Arc<str> = path.as_deref().map_or_else(|| PIPE.to_owned(), shown).into();
    let mut diagnostics = Vec::new();
    let read = match &path {
        Some(path) => read_file(path, &file, console.options, &mut diagnostics),
        None => read_piped(console.options, &mut diagnostics),
    };
    let text = read.map_err(|diagnostic| diagnostics.push(*diagnostic)).ok();
    console.tell(&diagnostics, lang)?;
    Ok(text.map(|text| RubricText { file, text: text.into(), path }))
}

/// The rubric of a name, read, with its text. `None` where it is broken; its mistakes have been told.
///
/// # Errors
/// As [`open`].
pub(super) fn read(name: &OsStr, lang: Lang, console: &mut Console<'_>) -> Result<Option<(RubricText, Rubric)>> {
    open(name, lang, console)?.map_or(Ok(None), |source| read_text(source, lang, console))
}

/// The rubric of a text. `None` where it is broken; its mistakes have been told.
///
/// # Errors
/// They cannot be written.
pub(super) fn read_text(
    source: RubricText,
    lang: Lang,
    console: &mut Console<'_>,
) -> Result<Option<(RubricText, Rubric)>> {
    match source.read(console.options) {
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
