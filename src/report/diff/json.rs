//! The comparison as JSON, by the contract `kaohe.diff/1`: the same in every language, with both languages of every
//! sentence, points as decimals in strings, `null` where a key does not apply.

use std::io;

use serde::Serialize;

use super::{Source, Years, names};
use crate::compare::{Change, Class, Difference, Side};
use crate::ledger::Award;
use crate::overlay::{self, Effect, Misfit, Moved, Order, Shift, TownEffect, What, Why};
use crate::report::about::Words;
use crate::report::contract::{Decimal, Range, Rank};
use crate::report::json::{self, range};
use crate::report::lists::Day;
use crate::rubric::RuleNo;

const SCHEMA: &str = "kaohe.diff/1";

/// Two rubrics, compared.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::report) struct File<'a> {
    /// The name and version of this contract.
    #[cfg_attr(test, schemars(extend("const" = SCHEMA)))]
    schema: &'static str,
    /// The rubric before.
    old: Rubric<'a>,
    /// The rubric after.
    new: Rubric<'a>,
    /// Whether the totals of the two years can be compared directly.
    comparable: bool,
    /// What that comes from.
    because: Vec<Words>,
    /// Whether a word of the logs means another kind or level than it did.
    reworded: bool,
    /// Every change.
    changes: Vec<Changed<'a>>,
    /// How many there are of each class.
    counts: Counts,
    /// What they do to one year; `null` without `--evidence`.
    effect: Option<Effected<'a>>,
}

/// One of the two.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Rubric<'a> {
    /// Its file, or its built-in name.
    file: &'a str,
    /// Its id.
    id: &'a str,
    /// Its title.
    title: &'a str,
    /// The first day assessed.
    from: Day,
    /// The last day.
    to: Day,
}

/// A change.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Changed<'a> {
    /// What it is about: `rubric`, `category`, `bonus`, `rule`, `kind`, `level` or `material`.
    #[cfg_attr(test, schemars(extend("enum" = ["rubric", "category", "bonus", "rule", "kind", "level", "material"])))]
    subject: &'static str,
    /// `changed`, `moved`, `added` or `removed`.
    #[cfg_attr(test, schemars(extend("enum" = ["changed", "moved", "added", "removed"])))]
    event: &'static str,
    /// A promise about every town: `stricter` never raises a total, `looser` never lowers one, `same` changes none,
    /// `cannot_tell` promises nothing.
    #[cfg_attr(test, schemars(extend("enum" = ["stricter", "looser", "same", "cannot_tell"])))]
    class: &'static str,
    /// Where it stood; `null` where it did not.
    old: Option<Place<'a>>,
    /// Where it stands; `null` where it does not.
    new: Option<Place<'a>>,
    /// What differs.
    differences: Vec<Differs>,
}

/// Where something stands in a rubric.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Place<'a> {
    /// Its id or name.
    name: &'a str,
    /// Its title, or its words; `null` where it has none.
    title: Option<&'a str>,
    /// The file.
    file: &'a str,
    /// Its line; `null` for the whole and for levels.
    line: Option<usize>,
}

/// One thing that differs.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Differs {
    /// Which slot it is.
    slot: &'static str,
    /// Its class, as that of a change.
    #[cfg_attr(test, schemars(extend("enum" = ["stricter", "looser", "same", "cannot_tell"])))]
    class: &'static str,
    /// What it was; `null` where it was not.
    old: Option<Words>,
    /// What it is; `null` where it is not.
    new: Option<Words>,
    /// Why it is of this class.
    reason: Words,
    /// Its line in the old file; or `null`.
    old_line: Option<usize>,
    /// Its line in the new file; or `null`.
    new_line: Option<usize>,
}

/// How many changes there are of each class.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Counts {
    /// Never raise a total.
    stricter: usize,
    /// Never lower one.
    looser: usize,
    /// Change none.
    same: usize,
    /// Promise nothing.
    cannot_tell: usize,
}

/// A year under both rubrics.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Effected<'a> {
    /// The new rules of which the year cannot tell all.
    unknown: Vec<&'a str>,
    /// Every town, in the order of the roster.
    towns: Vec<Town<'a>>,
    /// Every rule that moves a total, over all towns.
    rules: Vec<Shifted<'a>>,
    /// The pairs of towns whose order changes.
    order: Vec<Reordered<'a>>,
}

/// A town under both.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Town<'a> {
    /// Its name.
    name: &'a str,
    /// Under the old rubric.
    old: Stands,
    /// Under the new one.
    new: Stands,
    /// The rules that move its total, the largest first.
    rules: Vec<Shifted<'a>>,
    /// The rows of the ledger that no longer fit.
    unfit: Vec<Unfit<'a>>,
}

/// What a town comes to.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Stands {
    /// The score of every category, in order.
    categories: Vec<Range>,
    /// What the bonus adds, after its cap.
    bonus: Range,
    /// The raw total.
    total: Range,
    /// The normalised score, not rounded.
    normalised: Range,
    /// The place.
    rank: Rank,
}

/// What a rule does to a total.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Shifted<'a> {
    /// The rule in the old rubric; `null` where it is not there.
    old: Option<&'a str>,
    /// The rule in the new one; `null` where it is not there.
    new: Option<&'a str>,
    /// What it adds to the total.
    change: Range,
    /// Whether the year tells all of it.
    known: bool,
}

/// A row of the ledger that no longer fits.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Unfit<'a> {
    /// Its rule.
    old: &'a str,
    /// The rule that this became; `null` where it is gone.
    new: Option<&'a str>,
    /// Of findings: how many.
    findings: Option<u64>,
    /// Of a ruling or a mark: the points.
    points: Option<Decimal>,
    /// Of a proportion: what was done.
    done: Option<u64>,
    /// Of how many.
    total: Option<u64>,
    /// The ledger.
    file: &'a str,
    /// Its line.
    line: usize,
    /// `gone` (the rule), `no_place` (for such a row), `outside` (of what the rule can cost), `idle` (the rule does not
    /// come up), `no_application` or `not_applicable`.
    #[cfg_attr(test, schemars(extend("enum" = ["gone", "no_place", "outside", "idle", "no_application", "not_applicable"])))]
    why: &'static str,
    /// Of `outside`: what the rule can cost here.
    range: Option<Range>,
}

/// How one town stands to another.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Reordered<'a> {
    /// The one.
    first: &'a str,
    /// The other.
    second: &'a str,
    /// How the first stood to the second: `above`, `below`, `level` or `open`.
    #[cfg_attr(test, schemars(extend("enum" = ["above", "below", "level", "open"])))]
    old: &'static str,
    /// How it stands now.
    #[cfg_attr(test, schemars(extend("enum" = ["above", "below", "level", "open"])))]
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
