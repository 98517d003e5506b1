//! What an assessment folder is made from: the rubric and the roster that were named, or that are in it.

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use anyhow::Result;

use super::args::Args;
use crate::cli::assessment::Assessment;
use crate::cli::console::Console;
use crate::cli::files::read_table;
use crate::cli::folder::read_assessment;
use crate::cli::hash::Digests;
use crate::cli::layout::{ASSESSMENT, TOWNS, under};
use crate::cli::office;
use crate::cli::output::Seen;
use crate::cli::rubric_file;
use crate::cli::rubric_file::RubricText;
use crate::cli::trouble::{cause, shown, trouble};
use crate::diagnostic::{Code, Diagnostic, any_error};
use crate::evidence::{ROSTER_COLUMNS, Roster, read_roster_in};
use crate::lang::{Lang, Text};
use crate::repair::{self, Source, Suggested, Table, repair};
use crate::rubric::{self, DEFAULT, Rubric};
use crate::sheet::{Dialect, Encoding};
use crate::text;

/// The name of a rubric that was copied into the folder.
pub(super) const RUBRIC: &str = "rubric.toml";

/// Whether something is there under a name, be it a link that leads nowhere.
pub(super) fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// The rubric, read.
pub(super) struct Ruled {
    pub(super) rubric: Rubric,
    pub(super) source: RubricText,
    /// What a new `assessment.toml` calls it; empty where there is one already.
    pub(super) name: String,
}

/// The rubric to go by. `None` where it or the folder's own is broken; the mistakes have been told.
///
/// # Errors
/// There is no such rubric, or the folder is kept by another.
pub(super) fn rubric(args: &Args, lang: Lang, console: &mut Console<'_>) -> Result<Option<Ruled>> {
    let found = if is_there(&args.folder.join(ASSESSMENT)) {
        match read_assessment(&args.folder, &Digests::default(), console.options, &mut Vec::new()) {
            Ok((assessment, of_folder)) => kept(args, &assessment, of_folder, lang, console)?,
            Err(diagnostics) => {
                console.tell(&diagnostics, lang)?;
                None
            }
        }
    } else {
        named(args, lang, console)?
    };
    let Some((source, name)) = found else { return Ok(None) };
    match rubric::read_within(console.options.limits.rubric, &source.file, &source.text) {
        Ok(rubric) => Ok(Some(Ruled { rubric, source, name })),
        Err(diagnostics) => {
            console.tell(&diagnostics, lang)?;
            Ok(None)
        }
    }
}

/// The rubric of a folder that names one already. What is asked for anew must be what it says, which is never changed.
fn kept(
    args: &Args,
    assessment: &Assessment,
    of_folder: RubricText,
    lang: Lang,
    console: &mut Console<'_>,
) -> Result<Option<(RubricText, String)>> {
    let file = under(&args.folder, ASSESSMENT);
    if let Some(asked) = &args.rubric {
        let Some(asked) = rubric_file::open(asked, lang, console)? else { return Ok(None) };
        agree(&file, asked.text == of_folder.text, "--rubric", lang)?;
    }
    agree(&file, args.title().is_none() || args.title() == assessment.title.as_deref(), "--title", lang)?;
    agree(&file, args.base_points.is_none() || args.base_points == assessment.base_points, "--base-points", lang)?;
    Ok(Some((of_folder, String::new())))
}

/// The rubric that was asked for; else one that an earlier run copied before it was broken off; else the default one.
fn named(args: &Args, lang: Lang, console: &mut Console<'_>) -> Result<Option<(RubricText, String)>> {
    let copied = is_there(&args.folder.join(RUBRIC)).then(|| under(&args.folder, RUBRIC));
    let asked = args.rubric.clone().or_else(|| copied.map(OsString::from)).unwrap_or_else(|| DEFAULT.into());
    let source = rubric_file::open(&asked, lang, console)?;
    let built_in = asked.to_str().filter(|name| rubric::builtin(name).is_some());
    let name = built_in.unwrap_or(RUBRIC).to_owned();
    Ok(source.map(|source| (source, name)))
}

/// Refuses an option that says something else than a file which stays as it is.
pub(super) fn agree(file: &str, same: bool, option: &str, lang: Lang) -> Result<()> {
    if same {
        return Ok(());
    }
    Err(trouble(
        lang,
        &text!(
            "已有的「{file}」与 {option} 说的不同，已有的文件不会改动：请先改它，或去掉 {option}",
            "`{file}` is there already and says something else than {option}; what is there is never changed: \
             change it first, or leave out {option}"
        ),
    ))
}

/// The roster, and what a new `towns.csv` is to hold; nothing where no town is listed yet.
pub(super) struct Listed {
    pub(super) roster: Roster,
    pub(super) bytes: Option<Vec<u8>>,
    /// The roster of the folder, where an earlier run made it and nobody has filled it in.
    pub(super) blank: Option<Seen>,
}

/// The roster to go by: the one named, else the folder's, else none yet. `None` where it is broken; the mistakes have
/// been told.
///
/// # Errors
/// The one named is not there, or is not that of the folder.
pub(super) fn roster(args: &Args, lang: Lang, console: &mut Console<'_>) -> Result<Option<Listed>> {
    let towns = office::own(&args.folder, TOWNS);
    let path = args.folder.join(&towns);
    let kept = is_there(&path).then(|| (under(&args.folder, &towns), path));
    let Some(named) = &args.towns else {
        return match kept {
            Some((file, path)) => read(&file.into(), &path, Unfilled::IsNone, lang, console),
            None => Ok(Some(Listed { roster: Roster::default(), bytes: None, blank: None })),
        };
    };
    if let Err(error) = fs::metadata(named) {
        let (name, Text { zh, en }) = (shown(named), cause(&error));
        return Err(trouble(lang, &text!("打不开镇名单「{name}」：{zh}", "cannot open the roster `{name}`: {en}")));
    }
    let mut listed = read(&shown(named).into(), named, Unfilled::IsBroken, lang, console)?;
    if let (Some(listed), Some((file, path))) = (&mut listed, kept) {
        let name: Arc<str> = file.as_str().into();
        // what it is before it is read: where somebody fills it in meanwhile it is left alone
        let seen = Seen::read(&path).ok();
        let there = read_table(&path, &name, Some(Table::Roster), console.options, &mut Vec::new())
            .map(|text| clean(&name, &text))
            .ok();
        let is_blank = |lang| there.as_ref() == Some(&repair::blank(&ROSTER_COLUMNS, Dialect::default(), lang));
        listed.blank = seen.filter(|_| is_blank(Lang::Zh) || is_blank(Lang::En)).map(|(_, seen)| seen);
        agree(&file, there == listed.bytes || listed.blank.is_some(), "--towns", lang)?;
    }
    Ok(listed)
}

/// What a roster without a town is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unfilled {
    /// The one that an earlier run made, still to be filled in.
    IsNone,
    /// A mistake.
    IsBroken,
}

fn read(
    file: &Arc<str>,
    path: &Path,
    unfilled: Unfilled,
    lang: Lang,
    console: &mut Console<'_>,
) -> Result<Option<Listed>> {
    let mut diagnostics = Vec::new();
    let text = match read_table(path, file, Some(Table::Roster), console.options, &mut diagnostics) {
        Ok(text) => text,
        Err(diagnostic) => {
            console.tell(&[*diagnostic], lang)?;
            return Ok(None);
        }
    };
    let roster = read_roster_in(console.options.dialect, file, &text, &mut diagnostics);
    let unfilled = unfilled == Unfilled::IsNone && is_empty(&diagnostics);
    if unfilled {
        return Ok(Some(Listed { roster, bytes: None, blank: None }));
    }
    console.tell(&diagnostics, lang)?;
    Ok((!any_error(&diagnostics)).then(|| Listed { roster, bytes: Some(clean(file, &text)), blank: None }))
}

/// A roster as Excel and WPS want it, whatever it was copied from.
fn clean(file: &Arc<str>, text: &str) -> Vec<u8> {
    let source =
        Source { file, text, encoding: Encoding::MarkedUtf8, dialect: Dialect::default(), suggested: Suggested::NONE };
    match repair(Table::Roster, &source) {
        Ok(repair) => repair.bytes,
        Err(_) => text.as_bytes().to_vec(),
    }
}

/// Whether all that is wrong with a roster is that it holds no town.
fn is_empty(diagnostics: &[Diagnostic]) -> bool {
    matches!(diagnostics, [only] if only.code == Code::T004)
}
