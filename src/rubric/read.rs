//! Reading a rubric file: as it is written, then checked.

use super::problem::RubricProblem;
use super::report::Report;
use super::{Rubric, draft, validate};
use crate::diagnostic::Diagnostic;

/// The largest rubric file, in bytes, where nobody lifts the limit.
pub const MOST_BYTES: usize = 1_000_000;

/// Reads the text of a rubric file of at most [`MOST_BYTES`]; `file` is the name by which messages call it.
///
/// # Errors
/// All the mistakes of the file, in its order. At most 500 are collected.
pub fn read(file: &str, text: &str) -> Result<Rubric, Vec<Diagnostic>> {
    read_within(MOST_BYTES, file, text)
}

/// [`read()`] of a file of at most so many bytes.
///
/// # Errors
/// As there.
pub fn read_within(most: usize, file: &str, text: &str) -> Result<Rubric, Vec<Diagnostic>> {
    let mut report = Report::new(file, text, draft::TABLES);
    if text.len() > most {
        report.add_file(&RubricProblem::TooLarge { bytes: text.len(), most });
        return Err(report.finish());
    }
    let draft = draft::draft(&mut report);
    match validate::validate(&draft, &mut report) {
        Some(rubric) if report.is_empty() => Ok(rubric),
        _ => Err(report.finish()),
    }
}
