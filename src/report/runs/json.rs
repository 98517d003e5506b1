//! Two runs compared as JSON, by the contract `kaohe.runs/1`: the same in every language, points as decimals in strings,
//! `null` where a key does not apply.

use std::io;

use serde::Serialize;

use super::super::contract::{Range, Rank};
use super::super::json::{self, range};
use super::{Run, Runs};
use crate::interval::Interval;
use crate::runs::{Cause, Counts, Figures, FileChange, Places, RuleChange, TownChange, Verification};

const SCHEMA: &str = "kaohe.runs/1";

/// Two runs of a year, compared.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::report) struct File<'a> {
    /// The name and version of this contract.
    #[cfg_attr(test, schemars(extend("const" = SCHEMA)))]
    schema: &'static str,
    /// The run before.
    old: Side<'a>,
    /// The run after.
    new: Side<'a>,
    /// Whether both were made of the same files; `null` where one does not say of which it was made.
    same_files: Option<bool>,
    /// What was changed between them; empty where that is not known.
    changed_files: Vec<ChangedFile<'a>>,
    /// Whether both went by one rubric.
    same_rubric: bool,
    /// Whether nothing that can be compared differs.
    same_result: bool,
    /// The towns that changed.
    towns: Vec<Town<'a>>,
}

/// One of the two.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Side<'a> {
    /// The folder or the file, as it was given.
    name: &'a str,
    /// The title of its year.
    title: &'a str,
    /// The id of its rubric.
    rubric: &'a str,
    /// The day at whose end it looks at the year; `null` where all of it is over.
    as_of: Option<&'a str>,
    /// The towns that it leaves out.
    without: &'a [String],
    /// The version of the program that made it; `null` where it does not say.
    version: Option<&'a str>,
    /// The towns of which it holds no statement: they are compared by totals.
    totals_only: &'a [&'a str],
}

/// A file that is another in one of the two.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ChangedFile<'a> {
    /// Its name, below the assessment folder; `null` of the rubric.
    file: Option<&'a str>,
    /// `came`, `went` or `changed`.
    #[cfg_attr(test, schemars(extend("enum" = ["came", "went", "changed"])))]
    change: &'static str,
}

/// A town that changed.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Town<'a> {
    /// Its name.
    name: &'a str,
    /// What it came to before; `null` where it was not there.
    old: Option<Came>,
    /// What it comes to now; `null` where it is not there.
    new: Option<Came>,
    /// The rules that changed; `null` where not both results tell of them, or they went by different rubrics.
    rules: Option<Vec<Rule<'a>>>,
}

/// What a town came to.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Came {
    /// Its place.
    rank: Rank,
    /// Its raw total.
    total: Range,
    /// Its normalised score; `null` where there is none.
    normalised: Option<Range>,
    /// Its base score; `null` where there is none.
    base: Option<Range>,
}

/// A rule by which a town changed.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Rule<'a> {
    /// Its id.
    id: &'a str,
    /// Whether it is one of the bonus, and adds instead of taking.
    adds: bool,
    /// What it took (under the bonus: added); of the first rule that is left out of a category with what conversion took
    /// besides.
    old: Range,
    /// What it takes now.
    new: Range,
    /// What that does to the total.
    gain: Range,
    /// The rows because of which it did.
    causes: Vec<Behind<'a>>,
}

/// A row behind a change.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Behind<'a> {
    /// `entered` or `struck` of a row of the ledger, `record` of one of a log.
    #[cfg_attr(test, schemars(extend("enum" = ["entered", "struck", "record"])))]
    what: &'static str,
    /// Its file.
    file: &'a str,
    /// Its line.
    line: usize,
    /// Of a row of the ledger: its id, where it has one.
    id: Option<&'a str>,
    /// Of a row of the ledger: the id of the row that it replaces.
    supersedes: Option<&'a str>,
    /// Of a record: what it was.
    title: Option<&'a str>,
    /// Of a record, before: `absent`, `counted`, or why it did not count, as in `kaohe.score/1`.
    before: Option<&'a str>,
    /// The same, now.
    now: Option<&'a str>,
    /// Of a record: the verdict on it.
    verdict: Option<At<'a>>,
}

/// The verdict on a record.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct At<'a> {
    /// The file of the reviews.
    file: &'a str,
    /// The line there.
    line: usize,
    /// `accepted`, `rejected` or `pending`; `null` where it takes back the one before.
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
    Came { rank: Rank { best, worst }, total: range(figures.total), normalised, base }
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
