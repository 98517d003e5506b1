//! An assessment as JSON, by the contract.

mod office;
mod row;

use std::io::{self, Write};

use serde::Serialize;

pub(super) use row::{row, uncounted};

use super::about;
use super::contract::{
    Category, Converted, Decimal, Decisive, DecisiveItem, Line, Part, Pending, Range, Rank, SCHEMA, Score, Town,
};
use super::conversion;
use super::lists::{Counted, Day, Lines, NotCounted, Towns};
use super::pretty;
use super::result::{Assessment, Scaling};
use crate::assess::{self, Applies, Found, PendingWhat};
use crate::interval::Interval;
use crate::points::Points;
use crate::rank;
use crate::rubric::{self, Expect, Look, RatioPrice, Share};
use crate::year::{Standing, Statement};

/// Writes the file, with a line end at its end.
///
/// # Errors
/// Those of writing.
pub(super) fn write(out: &mut dyn Write, assessment: &Assessment) -> io::Result<()> {
    write_contract(out, &score(assessment))
}

/// Anything that has a contract, as a file in memory.
///
/// # Errors
/// None that writing to memory can meet.
pub(super) fn file(contract: &impl Serialize) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    write_contract(&mut out, contract)?;
    Ok(out)
}

fn write_contract(out: &mut dyn Write, contract: &impl Serialize) -> io::Result<()> {
    pretty::write(out, contract)?;
    out.write_all(b"\n")
}

fn score<'a>(assessment: &'a Assessment) -> Score<'a> {
    let of = assessment.rubric;
    Score {
        schema: SCHEMA,
        title: assessment.title,
        rubric: about::contract(of),
        base_points: assessment.base_points.map(Into::into),
        places: assessment.places,
        as_of: assessment.as_of.map(Day),
        without: assessment.without.iter().map(|town| town.name.as_str()).collect(),
        accepted: &assessment.accepted,
        made_of: assessment.made_of.as_ref(),
        settled: assessment.is_settled() && assessment.without.is_empty(),
        top: range(assessment.top()),
        scaling: assessment.scaling().map(|scaling| match scaling {
            Scaling::Acts => "acts",
            Scaling::Idle => "idle",
            Scaling::Open => "open",
        }),
        towns: Towns(assessment),
        decisive: Decisive { items: decisive(assessment), fewest: assessment.decisive.fewest },
    }
}

fn decisive<'a>(assessment: &'a Assessment) -> Vec<DecisiveItem<'a>> {
    let items = assessment.decisive.items.iter().filter_map(|&(town, pending)| {
        let standing = assessment.standings.get(town)?;
        // by its position among what is listed
        let before = standing.score.pending.iter().take(pending);
        let pending = before.filter(|pending| !pending.what.is_unreviewed()).count();
        Some(DecisiveItem { town: &standing.town.name, pending })
    });
    items.collect()
}

pub(super) fn range(interval: Interval) -> Range {
    Range { lo: interval.lo.into(), hi: interval.hi.into() }
}

fn rounded(interval: Interval, places: u32) -> Range {
    let places = usize::try_from(places).unwrap_or(0);
    let fixed = |points: Points| Decimal(format!("{points:.places$}").into());
    Range { lo: fixed(interval.lo), hi: fixed(interval.hi) }
}

fn place(rank: rank::Rank) -> Rank {
    Rank { best: rank.best, worst: rank.worst }
}

/// One town.
pub(super) fn town<'a>(assessment: &'a Assessment, standing: &'a Standing) -> Town<'a> {
    let of = assessment.rubric;
    let places = assessment.places;
    let score = &standing.score;
    let scores = score.categories.iter().zip(&score.stands.categories);
    let converted = |conversion: &'a assess::Conversion| Converted {
        rules: conversion.rules.iter().map(|&(no, _)| of.rule(no).id.as_str()).collect(),
        worth: range(conversion.worth),
        taken: range(conversion.besides),
    };
    let categories = of.categories.iter().zip(scores).enumerate().map(|(at, (category, (&score, &now)))| Category {
        id: &category.id,
        name: &category.name,
        marks: category.marks.into(),
        score: range(score),
        now: range(now),
        left_out: conversion::of_category(standing, at).map(converted),
    });
    let (statement, log) = (standing.statement.as_ref(), below(&standing.log, 2));
    Town {
        name: &standing.town.name,
        group: &standing.town.group,
        rank: place(standing.rank),
        categories: categories.collect(),
        bonus: range(score.bonus),
        total: range(score.total),
        now: range(score.stands.total),
        now_rank: place(standing.now_rank),
        normalised: of.normalisation.map(|_| rounded(standing.normalised.rounded(places), places)),
        base: standing.base.map(|base| rounded(base.rounded(places), places)),
        reached: score.reached,
        unreviewed: standing.unreviewed,
        pending: score
            .pending
            .iter()
            .filter(|item| !item.what.is_unreviewed())
            .map(|item| pending(of, &standing.log, item))
            .collect(),
        lines: statement.map(|statement| Lines { of, log, statement }),
        counted_nowhere: statement
            .map(|statement| statement.citations.nowhere().map(|row| row::nowhere(of, log, row)).collect()),
        rejected: statement
            .map(|statement| statement.citations.rejected().iter().map(|row| row::rejected(log, row)).collect()),
        verdicts: statement.map(|statement| office::verdicts(&statement.verdicts)),
        notes: statement.map(|statement| statement.notes.iter().map(|note| office::note(of, note)).collect()),
    }
}

/// The last parts of a path: the same wherever the assessment folder lies.
pub(super) fn below(path: &str, parts: usize) -> &str {
    let start = path.rmatch_indices('/').nth(parts - 1).map_or(0, |(at, _)| at + 1);
    path.get(start..).unwrap_or(path)
}

/// Something that is not settled of a town with this log.
pub(super) fn pending<'a>(of: &'a rubric::Rubric, log: &'a str, item: &'a assess::Pending) -> Pending<'a> {
    let (what, amount, row) = match &item.what {
        PendingWhat::Ruling(_, amount) => ("ruling", Some(*amount), None),
        PendingWhat::Mark(_, amount) => ("mark", Some(*amount), None),
        PendingWhat::Proportion(_, amount) => ("proportion", Some(*amount), None),
        PendingWhat::NoData(_, amount) => ("no_data", Some(*amount), None),
        PendingWhat::Ahead(_, amount, _) => ("ahead", Some(*amount), None),
        PendingWhat::Review(row, _) => ("review", None, Some(row)),
    };
    Pending {
        what,
        rules: item.what.rules().iter().map(|&no| of.rule(no).id.as_str()).collect(),
        range: amount.map(range),
        about: Some(item.about.as_str()).filter(|about| !about.is_empty()),
        file: row.map(|_| below(log, 2)),
        line: row.map(|row| row.line),
        until: match item.what {
            PendingWhat::Ahead(_, _, until) => until.map(Day),
            _ => None,
        },
        matters: item.matters,
    }
}

/// One line of its statement.
pub(super) fn line<'a>(
    of: &'a rubric::Rubric,
    log: &'a str,
    statement: &'a Statement,
    line: &'a assess::Line,
) -> Line<'a> {
    let rule = of.rule(line.rule);
    let judged = statement.judged.of(line.rule);
    let award = judged.and_then(|judged| judged.award.as_ref());
    let at_least = match &rule.look {
        Look::Ratio { price: RatioPrice::Below(Share(share), _), .. } => {
            Some(Decimal(share.normalize().to_string().into()))
        }
        Look::Ratio { price: RatioPrice::ByProportion(_), .. } | Look::Proportion(_) => Some(Decimal("1".into())),
        Look::Count { .. } | Look::Finding { .. } | Look::Mark { .. } => None,
    };
    let (done, total) = match &line.found {
        Found::Ratio(row) => row.map(|row| (row.done, row.total)).unzip(),
        Found::Proportion(entry) => entry.unzip(),
        Found::Parts(_) | Found::Findings(_) | Found::Application(_) => (None, None),
    };
    Line {
        rule: &rule.id,
        category: of.category_of(line.rule).map(|category| category.id.as_str()),
        look: match rule.look {
            Look::Count { .. } => "count",
            Look::Ratio { .. } => "ratio",
            Look::Finding { .. } => "finding",
            Look::Mark { .. } => "mark",
            Look::Proportion(_) => "proportion",
        },
        applies: match line.applies {
            Applies::Yes => "yes",
            Applies::No => "no",
            Applies::Open => "open",
        },
        left_out: conversion::word(line),
        parts: parts(of, line),
        at_least,
        done,
        total,
        found: line.findings,
        charged: range(line.charged),
        taken: range(line.taken),
        counted: Counted { of, log, statement, rule: line.rule },
        not_counted: NotCounted { of, log, statement, rule: line.rule },
        until: line.until.map(Day),
        history: judged
            .map_or(Vec::new(), |judged| judged.history.iter().map(|row| office::recorded(rule, row)).collect()),
        findings: judged.map_or(Vec::new(), |judged| judged.findings.iter().map(office::finding).collect()),
        award: award.map(|entry| office::given(entry, line.award.is_some())),
    }
}

fn parts<'a>(of: &'a rubric::Rubric, line: &assess::Line) -> Vec<Part<'a>> {
    let counted: &[assess::Part] = match &line.found {
        Found::Parts(parts) => parts,
        Found::Application(part) => part.as_slice(),
        Found::Ratio(_) | Found::Findings(_) | Found::Proportion(_) => &[],
    };
    let parts = counted.iter().enumerate().map(|(at, part)| {
        let (at_least, at_most) = match part.expect {
            Expect::AtLeast(n) => (Some(n), None),
            Expect::AtMost(n) => (None, Some(n)),
        };
        Part {
            name: of.part_name(line.rule, at),
            at_least,
            at_most,
            counted: part.counted,
            pending: part.pending,
            until: part.until.map(Day),
        }
    });
    parts.collect()
}
