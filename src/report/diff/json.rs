//! The comparison as JSON, by the contract `kaohe.diff/1`: the same in every language, with both languages of every
//! sentence, points as decimals in strings, `null` where a key does not apply.

use std::io;

use serde::Serialize;

use super::{Source, Years, names};
use crate::compare::{Change, Class, Difference, Side};
use crate::interval::Interval;
use crate::lang;
use crate::ledger::Award;
use crate::overlay::{self, Effect, Misfit, Moved, Order, Shift, TownEffect, What, Why};
use crate::report::json;
use crate::rubric::RuleNo;

const SCHEMA: &str = "kaohe.diff/1";

#[derive(Serialize)]
struct File<'a> {
    schema: &'static str,
    old: Rubric<'a>,
    new: Rubric<'a>,
    comparable: bool,
    because: Vec<Text<'a>>,
    reworded: bool,
    changes: Vec<Changed<'a>>,
    counts: Counts,
    effect: Option<Effected<'a>>,
}

#[derive(Serialize)]
struct Rubric<'a> {
    file: &'a str,
    id: &'a str,
    title: &'a str,
    from: String,
    to: String,
}

#[derive(Serialize)]
struct Text<'a> {
    zh: &'a str,
    en: &'a str,
}

#[derive(Serialize)]
struct Changed<'a> {
    subject: &'static str,
    event: &'static str,
    class: &'static str,
    old: Option<Place<'a>>,
    new: Option<Place<'a>>,
    differences: Vec<Differs<'a>>,
}

#[derive(Serialize)]
struct Place<'a> {
    name: &'a str,
    title: Option<&'a str>,
    file: &'a str,
    line: Option<usize>,
}

#[derive(Serialize)]
struct Differs<'a> {
    slot: &'static str,
    class: &'static str,
    old: Option<Text<'a>>,
    new: Option<Text<'a>>,
    reason: Text<'a>,
    old_line: Option<usize>,
    new_line: Option<usize>,
}

#[derive(Serialize)]
struct Counts {
    stricter: usize,
    looser: usize,
    same: usize,
    cannot_tell: usize,
}

#[derive(Serialize)]
struct Effected<'a> {
    unknown: Vec<&'a str>,
    towns: Vec<Town<'a>>,
    rules: Vec<Shifted<'a>>,
    order: Vec<Reordered<'a>>,
}

#[derive(Serialize)]
struct Town<'a> {
    name: &'a str,
    old: Stands,
    new: Stands,
    rules: Vec<Shifted<'a>>,
    unfit: Vec<Unfit<'a>>,
}

#[derive(Serialize)]
struct Stands {
    categories: Vec<Range>,
    bonus: Range,
    total: Range,
    normalised: Range,
    rank: Rank,
}

#[derive(Serialize)]
struct Range {
    lo: String,
    hi: String,
}

#[derive(Serialize)]
struct Rank {
    best: usize,
    worst: usize,
}

#[derive(Serialize)]
struct Shifted<'a> {
    old: Option<&'a str>,
    new: Option<&'a str>,
    change: Range,
    known: bool,
}

#[derive(Serialize)]
struct Unfit<'a> {
    old: &'a str,
    new: Option<&'a str>,
    findings: Option<u64>,
    points: Option<String>,
    done: Option<u64>,
    total: Option<u64>,
    file: &'a str,
    line: usize,
    why: &'static str,
    range: Option<Range>,
}

#[derive(Serialize)]
struct Reordered<'a> {
    first: &'a str,
    second: &'a str,
    old: &'static str,
    new: &'static str,
}

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
        because: comparison.verdict.because.iter().map(text).collect(),
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
    let (from, to) = (rubric.period.from().to_string(), rubric.period.to().to_string());
    Rubric { file, id: &rubric.id, title: &rubric.title, from, to }
}

fn text(text: &lang::Text) -> Text<'_> {
    Text { zh: &text.zh, en: &text.en }
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
        old: difference.old.as_ref().map(text),
        new: difference.new.as_ref().map(text),
        reason: text(&difference.reason),
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

fn range(interval: Interval) -> Range {
    Range { lo: interval.lo.to_string(), hi: interval.hi.to_string() }
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
        What::Award(Award::Points(ruled)) => points = Some(ruled.to_string()),
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
