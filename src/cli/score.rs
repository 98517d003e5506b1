//! `kaohe score`: a year scored and ranked.

use std::collections::BTreeSet;

use anyhow::Result;

use super::args::ScoreArgs;
use super::folder::Folder;
use super::output::{Existing, Target};
use super::trouble::trouble;
use super::year::{self, Assessed};
use super::{Console, Exit};
use crate::assess::Assessor;
use crate::diagnostic::{self, nearest};
use crate::evidence::TownNo;
use crate::interval::Interval;
use crate::lang::Lang;
use crate::rank::{self, OpenTown};
use crate::report::{self, Assessment, Format, Standing, Statement, What};
use crate::text;

/// Scores the folder and writes what was asked for.
///
/// # Errors
/// The folder cannot be read, its rubric is broken, a town is not on the roster, the output cannot be written.
pub(super) fn run(args: &ScoreArgs, lang: Lang, console: &mut Console<'_>) -> Result<Exit> {
    let opened = Folder::open(&args.folder, lang)?;
    let Some(folder) = opened.folder else {
        console.tell(&opened.diagnostics, lang)?;
        return Ok(Exit::CouldNot);
    };
    let existing = if args.force { Existing::Replace } else { Existing::Keep };
    let target = Target::new(args.output.as_deref(), existing, &folder.inputs(), lang)?;
    let stated = stated_towns(&folder, &args.towns, lang)?;

    let assessor = Assessor::new(&folder.rubric);
    let mut diagnostics = opened.diagnostics;
    let assessed = year::assess(&folder, &assessor, &stated, &mut diagnostics, lang)?;
    if diagnostic::any_error(&diagnostics) {
        console.tell(&diagnostics, lang)?;
        console.say(&text!("有错误，没有排名；改正以后再运行", "there are errors, so nothing is ranked; mend them and run again"), lang)?;
        return Ok(Exit::Act);
    }

    let assessment = ranked(&folder, &assessor, assessed);
    let what = if args.towns.is_empty() { What::Ranking } else { What::Statements };
    let format = Format::named(&args.format).unwrap_or(Format::Table);
    let bytes = report::render(&assessment, what, format, lang, console.width);
    target.write(&bytes, console.out, lang)?;
    console.tell(&diagnostics, lang)?;

    let pending: usize = assessment.standings.iter().map(|standing| standing.score.pending.len()).sum();
    if args.last && pending > 0 {
        console.say(
            &text!("还有 {pending} 项待定，不是最终结果", "{pending} things are still pending: this is not final"),
            lang,
        )?;
        return Ok(Exit::Act);
    }
    Ok(Exit::Done)
}

/// The towns whose statements were asked for.
fn stated_towns(folder: &Folder, asked: &[String], lang: Lang) -> Result<BTreeSet<TownNo>> {
    if asked.iter().any(|name| name == "all") {
        return Ok((0..folder.roster.towns.len()).map(TownNo).collect());
    }
    let mut towns = BTreeSet::new();
    for name in asked {
        let Some(town) = folder.roster.find(name) else {
            let known = folder.roster.towns.iter().map(|town| town.name.as_str());
            let near = nearest(name, known);
            let (zh, en) = near.map_or_else(Default::default, |near| {
                (format!("；是不是「{near}」？"), format!("; did you mean `{near}`?"))
            });
            return Err(trouble(lang, &text!("花名册里没有「{name}」{zh}", "`{name}` is not on the roster{en}")));
        };
        towns.insert(town);
    }
    Ok(towns)
}

/// The second pass, over all towns.
fn ranked<'a>(folder: &'a Folder, assessor: &'a Assessor<'a>, assessed: Vec<Assessed<'a>>) -> Assessment<'a> {
    let totals: Vec<Interval> = assessed.iter().map(|town| town.sheet.score.total).collect();
    let rubric = &folder.rubric;
    let normalised = rank::scale(rubric, &totals, rubric.scale());
    let base_points = folder.assessment.base_points;
    let base = base_points.map(|points| rank::scale(rubric, &totals, points));
    let open: Vec<OpenTown<'_>> = assessed.iter().map(|town| town.open(assessor)).collect();
    let decisive = rank::decisive(&open);
    let ranks = rank::ranks(&totals);
    let mut bases = base.into_iter().flatten();
    let standings = assessed.into_iter().zip(normalised).zip(ranks).map(|((assessed, normalised), rank)| Standing {
        town: assessed.town,
        log: assessed.log,
        rank,
        normalised,
        base: bases.next(),
        statement: assessed.citations.map(|citations| Statement {
            lines: assessed.sheet.lines,
            citations,
            judged: assessed.judged,
            notes: assessed.sheet.notes,
        }),
        score: assessed.sheet.score,
    });
    Assessment {
        title: folder.assessment.title.as_deref().unwrap_or(&rubric.title),
        rubric,
        base_points,
        places: folder.assessment.places.unwrap_or(rubric.rounding.printed),
        standings: standings.collect(),
        decisive,
    }
}
