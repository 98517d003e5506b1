//! The JSON contract of files looked through, `kaohe.validate/1`, under the same terms as that of a score.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Holds, Validation, number, repaired};
use crate::diagnostic::excerpt;
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::lang::Lang;
use crate::report::AcceptedWarning;
use crate::report::about::Words;
use crate::report::so_far::{Year, YearSoFar};

/// The name and version of the contract.
const SCHEMA: &str = "kaohe.validate/1";

/// Files, looked through.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::report) struct Contract<'a> {
    /// The name and version of this contract.
    #[cfg_attr(test, schemars(extend("const" = SCHEMA)))]
    schema: &'static str,
    /// Whether there is nothing to act on: no error.
    clean: bool,
    /// How many errors there are.
    errors: usize,
    /// How many warnings.
    warnings: usize,
    /// How many notes.
    notes: usize,
    /// The warnings that somebody answers for.
    accepted: &'a [AcceptedWarning<'a>],
    /// Why something could not be looked through; `null` where everything was.
    unread: Option<Words>,
    /// The files, in the order in which they were looked through.
    files: Vec<File<'a>>,
    /// What was found, by file, in the order of its lines.
    findings: Vec<Finding<'a>>,
    /// The tables that were written anew; `null` without `--fix`.
    repaired: Option<Vec<repaired::Contract<'a>>>,
}

/// A file.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct File<'a> {
    /// Its name as the user gave it, `/` between its parts.
    #[serde(rename = "file")]
    name: &'a str,
    /// `assessment`, `rubric`, `cases`, `roster`, `ledger`, `reviews` or `log`.
    #[cfg_attr(test, schemars(extend("enum" = ["assessment", "rubric", "cases", "roster", "ledger", "reviews", "log"])))]
    holds: &'static str,
    /// Of a log: the town that it is taken for; else `null`.
    town: Option<&'a str>,
    /// Of a log: how many rows are understood in full; else `null`.
    records: Option<usize>,
    /// How many errors there are in it.
    errors: usize,
    /// How many warnings.
    warnings: usize,
    /// Of a log: the year so far; `null` where no day was asked for, or something is wrong in the log.
    so_far: Option<Year<'a>>,
}

/// One finding.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Finding<'a> {
    /// `error`, `warning` or `note`.
    #[cfg_attr(test, schemars(extend("enum" = ["error", "warning", "note"])))]
    severity: &'static str,
    /// The stable code, such as `L003`.
    code: &'static str,
    /// Where it is.
    #[serde(flatten)]
    at: At<'a>,
    /// The user's own words that are meant, empty where the whole file is.
    written: &'a str,
    /// What is wrong.
    message: Words,
    /// What to write instead.
    help: Option<Words>,
    /// Other places that matter.
    also: Vec<Also<'a>>,
}

/// A place in a file.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct At<'a> {
    /// The file, named as in `files`.
    file: &'a str,
    /// The line, from 1; 0 where the whole file is meant.
    line: usize,
    /// The column in characters, from 1; 0 where the whole line is meant.
    column: usize,
    /// The spreadsheet cell, `D7`; `null` elsewhere than in a table.
    cell: Option<String>,
}

/// Another place that matters.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Also<'a> {
    /// Where it is.
    #[serde(flatten)]
    at: At<'a>,
    /// What it is.
    message: Words,
}

pub(super) fn of<'a>(validation: &'a Validation<'_>) -> Contract<'a> {
    let by_file = validation.by_file();
    let found: BTreeMap<&str, &[&Diagnostic]> = by_file.iter().map(|(file, found)| (*file, found.as_slice())).collect();
    let of_file = |file: &str| found.get(file).copied().unwrap_or_default();
    let years = validation.years.iter().flatten().map(|year| (year.log(), year));
    let years: BTreeMap<&str, &YearSoFar> = years.collect();
    let all: Vec<&Diagnostic> = validation.found.iter().collect();
    Contract {
        schema: SCHEMA,
        clean: number(&all, Severity::Error) == 0,
        errors: number(&all, Severity::Error),
        warnings: number(&all, Severity::Warning),
        notes: number(&all, Severity::Note),
        accepted: &validation.accepted,
        unread: validation.unread.as_ref().map(Into::into),
        files: validation
            .checked
            .iter()
            .map(|checked| File {
                name: &checked.file,
                holds: match checked.holds {
                    Holds::Assessment => "assessment",
                    Holds::Rubric => "rubric",
                    Holds::Cases => "cases",
                    Holds::Roster => "roster",
                    Holds::Ledger => "ledger",
                    Holds::Reviews => "reviews",
                    Holds::Log => "log",
                },
                town: checked.town.as_deref(),
                records: checked.records,
                errors: number(of_file(&checked.file), Severity::Error),
                warnings: number(of_file(&checked.file), Severity::Warning),
                so_far: years.get(checked.file.as_str()).map(|year| year.year()),
            })
            .collect(),
        repaired: repaired::contract(validation),
        findings: by_file.iter().flat_map(|(_, found)| found.iter().map(|found| finding(found))).collect(),
    }
}

fn finding(found: &Diagnostic) -> Finding<'_> {
    Finding {
        severity: excerpt::word(found.severity, Lang::En),
        code: found.code.as_str(),
        at: at(&found.place),
        written: found.written(),
        message: (&found.text).into(),
        help: found.help.as_ref().map(Into::into),
        also: found.also.iter().map(|(place, what)| Also { at: at(place), message: what.into() }).collect(),
    }
}

fn at(place: &Place) -> At<'_> {
    At { file: &place.file, line: place.line, column: place.column, cell: place.cell.map(|cell| cell.to_string()) }
}
