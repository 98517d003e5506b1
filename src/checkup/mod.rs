//! What a drafter should know of a rubric before publishing it, from the form of its rules alone: nothing here
//! looks at a log, and nothing that depends on what a town does is claimed.
//!
//! A *warning* is something that a drafter will most likely want to change. A *note* is a property of the rubric
//! that may be meant, and that whoever signs it should know.

mod beyond;
mod bonus;
mod counting;
mod dead;
mod discretion;
mod fact;
mod flaw;
mod identifier;
mod losses;
mod nothing;
mod number;
mod part;
mod place;
mod reading;
mod remedy;
mod sentence;
mod unused;
mod when;
mod words;

pub use losses::{Losses, Verdict, losses};

use crate::diagnostic::{Diagnostic, Severity};
use crate::rubric::Rubric;
use flaw::Flaw;
use place::Source;

/// What was found, each list in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkup {
    /// What a drafter will most likely want to change.
    pub warnings: Vec<Diagnostic>,
    /// What whoever signs the rubric should know.
    pub notes: Vec<Diagnostic>,
}

/// Checks a rubric. `file` is the name by which messages call it, `text` what it was read from.
pub fn checkup(rubric: &Rubric, file: &str, text: &str) -> Checkup {
    let source = Source::new(rubric, file, text);
    let mut flaws: Vec<Flaw> = Vec::new();
    losses::check(rubric, &mut flaws);
    dead::check(rubric, &mut flaws);
    fact::check(rubric, &mut flaws);
    discretion::check(rubric, &mut flaws);
    bonus::check(rubric, &mut flaws);
    unused::check(rubric, &mut flaws);
    nothing::check(rubric, &mut flaws);
    identifier::check(rubric, &mut flaws);
    reading::check(rubric, &mut flaws);
    counting::check(rubric, &mut flaws);
    beyond::check(rubric, &mut flaws);
    let mut found = Checkup { warnings: Vec::new(), notes: Vec::new() };
    for flaw in &flaws {
        let diagnostic = source.diagnostic(flaw);
        match diagnostic.severity {
            Severity::Note => found.notes.push(diagnostic),
            Severity::Warning | Severity::Error => found.warnings.push(diagnostic),
        }
    }
    for list in [&mut found.warnings, &mut found.notes] {
        list.sort_by_key(|diagnostic| (diagnostic.place.line, diagnostic.code));
    }
    found
}
