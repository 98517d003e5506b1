//! `kaohe diff`: two rubrics compared, and a year scored under both.

mod ask;
mod evidence;

pub(super) use ask::{Args, command};

use anyhow::Result;

use super::{Console, Exit, rubric_file};
use crate::compare::compare;
use crate::lang::Lang;
use crate::report::diff::{Source, Years, render};

/// Compares the rubrics and writes what was asked for.
///
/// # Errors
/// A rubric or the folder cannot be read, the year cannot be laid under the new rubric, the output cannot be written.
pub(super) fn run(args: &Args, lang: Lang, console: &mut Console<'_>) -> Result<Exit> {
    // the mistakes of both are told in one run
    let (old, new) = (rubric_file::read(&args.old, lang, console)?, rubric_file::read(&args.new, lang, console)?);
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
    let target = args.output.target(&inputs, lang)?;

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
    target.write(&render(&years, args.format, lang, console.width)?, console.out, lang)?;
    Ok(if args.exit_code && !comparison.is_empty() { Exit::Act } else { Exit::Done })
}
