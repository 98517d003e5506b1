//! The year of an assessment folder, scored under the rubric that it was kept for and under another one.

use std::path::Path;

use anyhow::Result;

use crate::cli::console::{Console, Exit};
use crate::cli::contents::Contents;
use crate::cli::folder::Folder;
use crate::cli::progress;
use crate::cli::trouble::{shown, trouble};
use crate::compare::{Comparison, compare};
use crate::diagnostic::{Diagnostic, any_error};
use crate::lang::Lang;
use crate::overlay::{Both, Effect, OtherMonths, Overlay, UnderBoth};
use crate::rubric::Rubric;
use crate::text;
use crate::year;

/// The folder; `None` where its `assessment.toml` or its own rubric is broken, which has been told.
///
/// # Errors
/// It is no assessment folder, or was kept for another rubric than the old one.
pub(super) fn open(
    path: &Path,
    old: &Rubric,
    old_file: &str,
    lang: Lang,
    console: &mut Console<'_>,
) -> Result<Option<Box<Folder>>> {
    let Some((folder, own)) = Folder::with_rubric(path, lang, console)? else { return Ok(None) };
    if !compare(&own, old).is_empty() {
        let (name, own) = (shown(path), &folder.rubric.file);
        return Err(trouble(
            lang,
            &text!(
                "「{name}」用的是细则「{own}」，与旧细则「{old_file}」不同：把「{own}」作为旧细则来比",
                "`{name}` was kept for the rubric `{own}`, which differs from the old one, `{old_file}`: give `{own}` as OLD"
            ),
        ));
    }
    Ok(Some(folder))
}

/// Lays the new rubric over the old one's year.
///
/// # Errors
/// Their periods do not have the same months.
pub(super) fn lay<'r>(old: &'r Rubric, new: &Rubric, comparison: &Comparison, lang: Lang) -> Result<Overlay<'r>> {
    Overlay::new(old, new, comparison).map_err(|OtherMonths { old, new }| {
        let (a, b, c, d) = (old.from(), old.to(), new.from(), new.to());
        trouble(
            lang,
            &text!(
                "不能把新细则的考核期（{c}至{d}）套到旧的一年（{a}至{b}）上：起始月份和月数要相同",
                "the new rubric's period ({c} to {d}) cannot be laid over the old year ({a} to {b}): both have to begin in the same month and to have as many months"
            ),
        )
    })
}

/// What the new rubric does to every town; how the run ends where anything is wrong in the folder, which has been told.
///
/// # Errors
/// A scoresheet does not add up: a mistake of the program.
pub(super) fn effect<'a>(
    contents: &'a Contents,
    overlay: &'a Overlay<'a>,
    comparison: &Comparison,
    mut diagnostics: Vec<Diagnostic>,
    lang: Lang,
    console: &mut Console<'_>,
) -> Result<std::result::Result<Effect<'a>, Exit>> {
    let by = UnderBoth::new(overlay);
    let year = contents.year(overlay.old(), None);
    let towns = progress::shown(contents, lang, console, || year.towns(&by, &mut diagnostics))?;
    year::note(overlay.old(), towns.iter().map(Both::noted), &mut diagnostics);
    console.tell(&diagnostics, lang)?;
    if any_error(&diagnostics) {
        let unscored = text!("有错误，没有计分", "nothing is scored while there are errors");
        console.say(&unscored, lang)?;
        return Ok(Err(Exit::stopped_by(&diagnostics)));
    }
    Ok(Ok(Effect::new(overlay, comparison, by.doubted(), towns)))
}
