//! The comparison as JSON, by the contract.

use std::io;

use super::contract::{
    Changed, Counts, Differs, Effected, File, Place, Reordered, Rubric, SCHEMA, Shifted, Stands, Town, Unfit,
};
use super::{Source, Years, names};
use crate::compare::{Change, Class, Difference, Side};
use crate::ledger::Award;
use crate::overlay::{self, Effect, Misfit, Moved, Order, Shift, TownEffect, What, Why};
use crate::report::about::Words;
use crate::report::contract::Rank;
use crate::report::json::{self, range};
use crate::report::lists::Day;
use crate::rubric::RuleNo;

/// The file, with a line end at its end.
///
/// # Errors
/// None that writing to memory can meet.
pub(super) fn file(years: &Years<'_>) -> io::Result<Vec<u8>> {
    let comparison = years.comparison;
    let count = |class| comparison.of(class).count();
    let file = File {
        schema: SCHEMA,
        old: rubric(years.old),
        new: rubric(years.new),
        comparable: comparison.verdict.comparable(),
        because: comparison.verdict.because.iter().map(Words::from).collect(),
        reworded: comparison.verdict.reworded,
        changes: comparison.changes.iter().map(|change| changed(years, change)).collect(),
        counts: Counts {
            stricter: count(Class::Stricter),
            looser: count(Class::Looser),
            same: count(Class::SameOtherWords),
            cannot_tell: count(Class::CannotTell),
        },
        effect: years.effect.map(|effect| effected(years, effect)),
    };
    json::file(&file)
}

fn rubric(source: Source<'_>) -> Rubric<'_> {
    let Source { file, rubric } = source;
    let (from, to) = (Day(rubric.period.from()), Day(rubric.period.to()));
    Rubric { file, id: &rubric.id, title: &rubric.title, from, to }
}

fn changed<'a>(years: &Years<'a>, change: &'a Change) -> Changed<'a> {
    let place = |source: Source<'a>, side: &'a Side| Place {
        name: &side.name,
        title: side.title.as_deref(),
        file: source.file,
        line: side.line,
    };
    let differs = |difference: &'a Difference| Differs {
        slot: difference.slot.code(),
        class: difference.class.code(),
        old: difference.old.as_ref().map(Words::from),
        new: difference.new.as_ref().map(Words::from),
        reason: Words::from(&difference.reason),
        old_line: change.lines(difference).0,
        new_line: change.lines(difference).1,
    };
    Changed {
        subject: change.subject.code(),
        event: names::event(change.event()).1,
        class: change.class.code(),
        old: change.old.as_ref().map(|side| place(years.old, side)),
        new: change.new.as_ref().map(|side| place(years.new, side)),
        differences: change.differences.iter().map(differs).collect(),
    }
}

fn effected<'a>(years: &Years<'a>, effect: &'a Effect<'a>) -> Effected<'a> {
    let name = |at: usize| effect.towns.get(at).map_or("", |town| town.town.name.as_str());
    let reordered = |moved: &Moved| Reordered {
        first: name(moved.first),
        second: name(moved.second),
        old: order(moved.old),
        new: order(moved.new),
    };
    Effected {
        unknown: effect.unknown.iter().map(|&no| id(years.new, no)).collect(),
        towns: effect.towns.iter().map(|town| self::town(years, town)).collect(),
        rules: effect.rules.iter().map(|shift| shifted(years, shift)).collect(),
        order: effect.moved.iter().map(reordered).collect(),
    }
}

fn id(source: Source<'_>, no: RuleNo) -> &str {
    &source.rubric.rule(no).id
}

fn order(order: Order) -> &'static str {
    match order {
        Order::Above => "above",
        Order::Below => "below",
        Order::Level => "level",
        Order::Open => "open",
    }
}

fn town<'a>(years: &Years<'a>, town: &'a TownEffect<'a>) -> Town<'a> {
    let stands = |side: &overlay::Side| Stands {
        categories: side.categories.iter().copied().map(range).collect(),
        bonus: range(side.bonus),
        total: range(side.total),
        normalised: range(side.normalised),
        rank: Rank { best: side.rank.best, worst: side.rank.worst },
    };
    Town {
        name: &town.town.name,
        old: stands(&town.old),
        new: stands(&town.new),
        rules: town.shifts.iter().map(|shift| shifted(years, shift)).collect(),
        unfit: town.misfits.iter().map(|misfit| unfit(years, misfit)).collect(),
    }
}

fn shifted<'a>(years: &Years<'a>, shift: &Shift) -> Shifted<'a> {
    Shifted {
        old: shift.old.map(|no| id(years.old, no)),
        new: shift.new.map(|no| id(years.new, no)),
        change: range(shift.amount),
        known: shift.known,
    }
}

fn unfit<'a>(years: &Years<'a>, misfit: &'a Misfit) -> Unfit<'a> {
    let (mut findings, mut points, mut done, mut total) = (None, None, None, None);
    match misfit.what {
        What::Findings(n) => findings = Some(n),
        What::Award(Award::Points(ruled)) => points = Some(ruled.into()),
        What::Award(Award::NotApplicable) => {}
        What::Award(Award::Proportion { done: of_done, total: of_total }) => {
            (done, total) = (Some(of_done), Some(of_total));
        }
    }
    let (why, range) = match misfit.why {
        Why::Gone => ("gone", None),
        Why::NoPlace => ("no_place", None),
        Why::Outside(within) => ("outside", Some(range(within))),
        Why::Idle => ("idle", None),
        Why::NoApplication => ("no_application", None),
        Why::NotApplicable => ("not_applicable", None),
    };
    // the same wherever the assessment folder lies
    let file = misfit.place.file.rsplit('/').next().unwrap_or_default();
    let (old, new) = (id(years.old, misfit.old), misfit.new.map(|no| id(years.new, no)));
    Unfit { old, new, findings, points, done, total, file, line: misfit.place.line, why, range }
}
