//! What is to be compared: a rubric, or a year.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::cli::console::Console;
use crate::cli::rubric_file;
use crate::cli::rubric_file::RubricText;
use crate::cli::trouble::{cause, shown, trouble};
use crate::lang::{Lang, Text};
use crate::rubric;
use crate::runs::{NotSaved, Saved};
use crate::text;

/// One side of a comparison.
pub(super) enum Given {
    /// A rubric, not yet read.
    Rubric(RubricText),
    /// A year.
    Year(Year),
}

/// A year, as it is given.
pub(super) enum Year {
    /// An assessment folder.
    Folder(PathBuf),
    /// What a run wrote, with its file, unless it came through a pipe.
    Saved(String, Box<Saved>, Option<PathBuf>),
}

/// What a name stands for: a built-in rubric before a folder, a folder before a file, which is a saved result where it
/// holds JSON. `None` where it could be opened and is no text; that has been told.
///
/// # Errors
/// There is nothing of that name, or it is JSON of something else.
pub(super) fn open(name: &OsStr, lang: Lang, console: &mut Console<'_>) -> Result<Option<Given>> {
    let is_builtin = name.to_str().is_some_and(|name| rubric::builtin(name).is_some());
    if !is_builtin && Path::new(name).is_dir() {
        return Ok(Some(Given::Year(Year::Folder(name.into()))));
    }
    let path = Path::new(name);
    if let Some(error) = fs::metadata(path).err().filter(|_| path.extension().is_some_and(|ending| ending == "json")) {
        let (name, Text { zh, en }) = (shown(path), cause(&error));
        return Err(trouble(lang, &text!("找不到结果「{name}」：{zh}", "no result `{name}`: {en}")));
    }
    let is_table =
        path.extension().is_some_and(|ending| ["csv", "html", "md", "txt"].iter().any(|table| ending == *table));
    if is_table && path.is_file() {
        let name = shown(path);
        return Err(trouble(
            lang,
            &text!(
                "「{name}」既不是细则，也不是存下的结果：结果用 kaohe score 文件夹 --format json -o 结果.json 存",
                "`{name}` is neither a rubric nor a saved result: save a result with kaohe score FOLDER --format json -o result.json"
            ),
        ));
    }
    let Some(source) = rubric_file::open(name, lang, console)? else { return Ok(None) };
    // no TOML begins with it
    if !source.text.trim_start_matches('\u{feff}').trim_start().starts_with('{') {
        return Ok(Some(Given::Rubric(source)));
    }
    let name = source.path.as_deref().map_or_else(|| source.file.to_string(), shown);
    let saved = Saved::read(&source.text).map_err(|why| trouble(lang, &no_result(&name, &why)))?;
    Ok(Some(Given::Year(Year::Saved(name, Box::new(saved), source.path))))
}

fn no_result(name: &str, why: &NotSaved) -> Text {
    match why {
        NotSaved::Broken(line, column) => text!(
            "「{name}」第 {line} 行第 {column} 列起看不懂，不是完整的 kaohe score --format json 的结果：重新存一份",
            "`{name}` is not understood from line {line}, column {column}: it is no whole result of `kaohe score --format json`; save one anew"
        ),
        NotSaved::Other(schema) if schema.is_empty() => text!(
            "「{name}」不是 kaohe score --format json 的结果",
            "`{name}` is no result of `kaohe score --format json`"
        ),
        NotSaved::Other(schema) => text!(
            "「{name}」是 {schema}，这里要的是 kaohe score --format json 的结果",
            "`{name}` is {schema}: what is compared are results of `kaohe score --format json`"
        ),
    }
}
