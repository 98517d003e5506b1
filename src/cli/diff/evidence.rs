//! The year of an assessment folder, scored under the rubric that it was kept for and under another one.

use std::path::Path;

use anyhow::{Context as _, Result};

use crate::assess::{Assessor, Scoresheet, Settlement};
use crate::cli::folder::{Contents, Folder, Opened};
use crate::cli::notes::Noted;
use crate::cli::trouble::{shown, trouble};
use crate::cli::{Console, Exit, notes, year};
use crate::compare::{Comparison, compare};
use crate::diagnostic::{Diagnostic, any_error};
use crate::evidence::Town;
use crate::lang::Lang;
use crate::ledger::Judgements;
use crate::overlay::{Effect, Misfit, OtherMonths, Overlay};
use crate::rubric::{self, Rubric};
use crate::text;

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
    let folder = match Folder::open(path, console.options, lang)? {
        Opened::Ready(folder) => folder,
        Opened::Broken(diagnostics) => {
            console.tell(&diagnostics, lang)?;
            return Ok(None);
        }
    };
    let own = match rubric::read_within(console.options.limits.rubric, &folder.rubric.file, &folder.rubric.text) {
        Ok(own) => own,
        Err(diagnostics) => {
            console.tell(&diagnostics, lang)?;
            return Ok(None);
        }
    };
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

/// One town under both rubrics.
struct Both<'a> {
    town: &'a Town,
    judged: &'a Judgements,
    before: Scoresheet,
    after: Scoresheet,
    misfits: Vec<Misfit>,
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
    let old = Assessor::new(overlay.old());
    let new = Assessor::without(overlay.new_rubric(), overlay.unknown().clone());
    let towns = year::each_town(
        contents,
        (overlay.old(), None),
        &mut diagnostics,
        || (),
        |year, ()| {
            let (mut tally, mut carried) = (old.tally(), new.tally());
            year.records(&mut |record| {
                old.count(&mut tally, record);
                overlay.count(&new, &mut carried, record);
            });
            let (judged, mut misfits) = overlay.judgements(year.judged);
            let context = || format!("the scoresheet of {}", year.town.name);
            let before = Settlement::new(&old, &tally, year.judged).sheet().with_context(context)?;
            let after = Settlement::new(&new, &carried, &judged).sheet().with_context(context)?;
            misfits.extend(overlay.unfitted(year.judged, &before, &after));
            Ok(Both { town: year.town, judged: year.judged, before, after, misfits })
        },
    )?;
    let noted =
        towns.iter().map(|both| Noted { town: both.town, judged: both.judged, sheet: &both.before, is_cut: false });
    notes::add(overlay.old(), noted, &mut diagnostics);
    console.tell(&diagnostics, lang)?;
    if any_error(&diagnostics) {
        let unscored = text!("有错误，没有计分", "nothing is scored while there are errors");
        console.say(&unscored, lang)?;
        return Ok(Err(Exit::stopped_by(&diagnostics)));
    }
    let doubted = overlay.new_rubric().numbered().map(|(no, _)| no).filter(|&no| new.is_doubted(no)).collect();
    let sheets: Vec<_> = towns.iter().map(|both| (both.town, &both.before, &both.after)).collect();
    let misfits = towns.iter().map(|both| both.misfits.clone());
    let towns = sheets.into_iter().zip(misfits).map(|((town, old, new), misfits)| (town, old, new, misfits)).collect();
    Ok(Ok(Effect::new(overlay, comparison, doubted, towns)))
}
