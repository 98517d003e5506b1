//! The year so far of one town, from the text of its log.

use std::sync::Arc;

use anyhow::{Context as _, Result};

use crate::assess::{Assessor, SoFar};
use crate::diagnostic::Diagnostic;
use crate::evidence::LogReader;
use crate::ledger::Judgements;

/// The year so far by a log and what stands for its town in the ledger, by an assessor of a day
/// ([`Assessor::at`]); `None` by one of the whole year. What is wrong in the log is added to the diagnostics: where
/// there is an error the row is left out, and what is returned nothing to go by.
///
/// # Errors
/// A scoresheet does not add up: a mistake of the program.
pub fn so_far(
    assessor: &Assessor<'_>,
    file: &Arc<str>,
    text: &str,
    judged: &Judgements,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Option<SoFar>> {
    let reader = LogReader::new(assessor.rubric()).as_of(assessor.as_of());
    let mut tally = assessor.tally();
    reader.read(file, text, diagnostics, &mut |record| assessor.count(&mut tally, &record));
    SoFar::new(assessor, &tally, judged).with_context(|| format!("the year so far of {file}"))
}
