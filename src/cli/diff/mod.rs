//! `kaohe diff`: two rubrics compared, and a year scored under both; or two runs of a year.

mod args;
mod evidence;
mod given;
mod runs;

pub(super) use args::Args;

use std::ffi::OsStr;
use std::path::Path;

use anyhow::Result;

use self::given::Given;
use super::console::{Console, Exit};
use super::rubric_file;
use super::rubric_file::RubricText;
use super::trouble::{shown, trouble};
use crate::compare::compare;
use crate::lang::Lang;
use crate::report::diff::{Source, Years, render};
use crate::text;

/// Compares two rubrics or two years and writes what was asked for.
///
/// # Errors
/// One of the two or the folder cannot be read, one is a rubric and the other a year, the year cannot be laid under the
/// new rubric, the output cannot be written.
pub(super) fn run(args: &Args, lang: Lang, console: &mut Console<'_>) -> Result<Exit> {
    let (old, new) = (given::open(&args.old, lang, console)?, given::open(&args.new, lang, console)?);
    let (Some(old), Some(new)) = (old, new) else { return Ok(Exit::CouldNot) };
    match (old, new) {
        (Given::Rubric(old), Given::Rubric(new)) => rubrics(args, [old, new], lang, console),
        (Given::Year(old), Given::Year(new)) => runs::run(args, [old, new], lang, console),
        (Given::Rubric(_), Given::Year(_)) => Err(unlike(&args.old, &args.new, lang)),
        (Given::Year(_), Given::Rubric(_)) => Err(unlike(&args.new, &args.old, lang)),
    }
}

fn unlike(rubric: &OsStr, year: &OsStr, lang: Lang) -> anyhow::Error {
    let (rubric, year) = (shown(Path::new(rubric)), shown(Path::new(year)));
    trouble(
        lang,
        &text!(
            "「{rubric}」是细则，「{year}」是一年：请给两份细则，或者两年（考核文件夹，或 kaohe score --format json 存下的结果）；要把一年按两份细则各算一遍，用 --evidence",
            "`{rubric}` is a rubric and `{year}` a year: give two rubrics, or two years (assessment folders, or results saved by `kaohe score --format json`); to score a year under two rubrics give it with --evidence"
        ),
    )
}

/// Compares two rubrics.
fn rubrics(args: &Args, [old, new]: [RubricText; 2], lang: Lang, console: &mut Console<'_>) -> Result<Exit> {
    if args.day.as_of.is_some() {
        let years_only =
            text!("--as-of 用在两年之间：比细则不用它", "--as-of goes with two years: rubrics are of no day");
        return Err(trouble(lang, &years_only));
    }
    // the mistakes of both are told in one run
    let (old, new) = (rubric_file::read_text(old, lang, console)?, rubric_file::read_text(new, lang, console)?);
    let (Some((old_file, old)), Some((new_file, new))) = (old, new) else { return Ok(Exit::CouldNot) };
    let comparison = compare(&old, &new);
    let mut inputs: Vec<_> = [&old_file, &new_file].into_iter().filter_map(|file| file.path.clone()).collect();

    let opened = match &args.evidence {
        None => None,
        Some(folder) => match evidence::open(folder, &old, &old_file.file, lang, console)? {
            Some(folder) => Some(folder),
            None => return Ok(Exit::CouldNot),
        },
    };
    let mut diagnostics = Vec::new();
    let contents = opened.map(|folder| folder.contents(&old, &mut diagnostics));
    inputs.extend(contents.iter().flat_map(|contents| contents.inputs.clone()));
    let target = args.table.target(&inputs, lang)?;

    let overlay = contents.as_ref().map(|_| evidence::lay(&old, &new, &comparison, lang)).transpose()?;
    let mut effect = None;
    if let (Some(contents), Some(overlay)) = (&contents, &overlay) {
        effect = match evidence::effect(contents, overlay, &comparison, diagnostics, lang, console)? {
            Ok(effect) => Some(effect),
            Err(stopped) => return Ok(stopped),
        };
    }
    let years = Years {
        old: Source { file: &old_file.file, rubric: &old },
        new: Source { file: &new_file.file, rubric: &new },
        comparison: &comparison,
        effect: effect.as_ref(),
    };
    let said = render(&years, args.table.format(), lang, console.width)?;
    args.table.output.fill(&target, &|out| out.write_all(&said), lang, console)?;
    Ok(if args.exit_code && !comparison.is_empty() { Exit::Act } else { Exit::Done })
}
