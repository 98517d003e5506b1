//! Two runs compared as JSON, by the contract `kaohe.runs/1`: the same in every language, points as decimals in strings,
//! `null` where a key does not apply.

use std::io;

use serde::Serialize;

use super::super::contract::Range;
use super::super::json::{self, range};
use super::{Run, Runs};
use crate::interval::Interval;
use crate::runs::{Cause, Counts, Figures, FileChange, Places, RuleChange, TownChange, Verification};

const SCHEMA: &str = "kaohe.runs/1";

#[derive(Serialize)]
struct File<'a> {
    schema: &'static str,
    old: Side<'a>,
    new: Side<'a>,
    /// Whether both were made of the same files; `null` where one does not say of which it was made.
    same_files: Option<bool>,
    changed_files: Vec<ChangedFile<'a>>,
    same_rubric: bool,
    same_result: bool,
    towns: Vec<Town<'a>>,
}

#[derive(Serialize)]
struct Side<'a> {
    name: &'a str,
    title: &'a str,
    rubric: &'a str,
    as_of: Option<&'a str>,
    without: &'a [String],
    version: Option<&'a str>,
    totals_only: &'a [&'a str],
}

#[derive(Serialize)]
struct ChangedFile<'a> {
    /// `null` of the rubric.
    file: Option<&'a str>,
    change: &'static str,
}

#[derive(Serialize)]
struct Town<'a> {
    name: &'a str,
    old: Option<Came>,
    new: Option<Came>,
    /// `null` where not both results tell of them, or they went by different rubrics.
    rules: Option<Vec<Rule<'a>>>,
}

#[derive(Serialize)]
struct Came {
    rank: Place,
    total: Range,
    normalised: Option<Range>,
    base: Option<Range>,
}

#[derive(Serialize)]
struct Place {
    best: usize,
    worst: usize,
}

#[derive(Serialize)]
struct Rule<'a> {
    id: &'a str,
    adds: bool,
    old: Range,
    new: Range,
    gain: Range,
    causes: Vec<Behind<'a>>,
}

/// A row behind a change.
#[derive(Serialize)]
struct Behind<'a> {
    /// `entered` or `struck` of a row of the ledger, `record` of one of a log.
    what: &'static str,
    file: &'a str,
    line: usize,
    id: Option<&'a str>,
    supersedes: Option<&'a str>,
    title: Option<&'a str>,
    /// Of a record: `absent`, `counted`, or why it does not count.
    before: Option<&'a str>,
    now: Option<&'a str>,
    /// The verdict on a record.
    verdict: Option<At<'a>>,
}

#[derive(Serialize)]
struct At<'a> {
    file: &'a str,
    line: usize,
    review: Option<&'a str>,
}

/// The file, with a line end at its end.
///
/// # Errors
/// None that writing to memory can meet.
pub(super) fn file(runs: &Runs<'_>) -> io::Result<Vec<u8>> {
    let changes = runs.changes;
    let [old_only, new_only] = &changes.totals_only;
    let (same_files, changed) = match &changes.files {
        Verification::Unknown => (None, &[][..]),
        Verification::Same(_) => (Some(true), &[][..]),
        Verification::Other(changed) => (Some(false), &changed[..]),
    };
    json::file(&File {
        schema: SCHEMA,
        old: side(runs.old, old_only),
        new: side(runs.new, new_only),
        same_files,
        changed_files: changed.iter().map(changed_file).collect(),
        same_rubric: changes.same_rubric,
        same_result: changes.is_empty(),
        towns: changes.towns.iter().map(town).collect(),
    })
}

fn side<'a>(run: Run<'a>, totals_only: &'a [&'a str]) -> Side<'a> {
    let Run { name, saved } = run;
    Side {
        name,
        title: &saved.title,
        rubric: &saved.rubric.id,
        as_of: saved.as_of.as_deref(),
        without: &saved.without,
        version: saved.made_of.as_ref().map(|of| &*of.version),
        totals_only,
    }
}

fn changed_file(change: &FileChange) -> ChangedFile<'_> {
    let (file, change) = match change {
        FileChange::Came(file) => (Some(file), "came"),
        FileChange::Went(file) => (Some(file), "went"),
        FileChange::Changed(file) => (Some(file), "changed"),
        FileChange::Rubric => (None, "changed"),
    };
    ChangedFile { file: file.map(String::as_str), change }
}

fn town<'a>(town: &'a TownChange<'a>) -> Town<'a> {
    let TownChange { name, old, new, rules } = town;
    let rules = rules.as_ref().map(|rules| rules.iter().map(rule).collect());
    Town { name, old: old.map(came), new: new.map(came), rules }
}

fn came(figures: &Figures) -> Came {
    let Places { best, worst } = figures.rank;
    let maybe = |score: Option<Interval>| score.map(range);
    let (normalised, base) = (maybe(figures.normalised), maybe(figures.base));
    Came { rank: Place { best, worst }, total: range(figures.total), normalised, base }
}

fn rule<'a>(change: &'a RuleChange<'a>) -> Rule<'a> {
    Rule {
        id: change.rule,
        adds: change.adds,
        old: range(change.old),
        new: range(change.new),
        gain: range(change.gain()),
        causes: change.causes.iter().map(behind).collect(),
    }
}

fn behind<'a>(cause: &'a Cause<'a>) -> Behind<'a> {
    let (what, row) = match cause {
        Cause::Entered(row) => ("entered", row),
        Cause::Struck(row) => ("struck", row),
        Cause::Record { row, old, new, verdict } => {
            let at = verdict.map(|of| At { file: &of.file, line: of.line, review: of.review.as_deref() });
            return Behind {
                what: "record",
                file: &row.file,
                line: row.line,
                id: None,
                supersedes: None,
                title: Some(&row.title),
                before: Some(counts(*old)),
                now: Some(counts(*new)),
                verdict: at,
            };
        }
    };
    let (id, supersedes) = (row.id.as_deref(), row.supersedes.as_deref());
    let (file, line) = (&*row.file, row.line);
    Behind { what, file, line, id, supersedes, title: None, before: None, now: None, verdict: None }
}

fn counts(counts: Counts<'_>) -> &str {
    match counts {
        Counts::Absent => "absent",
        Counts::Yes => "counted",
        Counts::No(row) => row.reason.as_deref().unwrap_or_default(),
    }
}
