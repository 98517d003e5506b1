//! What is wrong in the user's files: a code, a place, and what to write instead, as data.
//!
//! A module that reads files has an enum of its problems, with the sentence of each in both languages beside it
//! ([`Problem`]); here they become [`Diagnostic`]s, collected from all files and rendered at the very end.

mod code;
pub mod excerpt;
mod foremost;
mod group;
pub(crate) mod layout;
mod names;
mod near;
mod place;
mod visible;

pub use code::{Code, FileKind};
pub use foremost::{Foremost, keep_foremost};
pub use group::{Group, by_file, grouped};
pub use names::Names;
pub use near::{nearest, only_near};
pub use place::{CellRef, Cells, Place};
pub(crate) use visible::acts;
pub use visible::{is_bidi_control, is_invisible, visible};

use crate::lang::Text;

/// How much a diagnostic weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something to know, which may well be meant: nothing to act on.
    Note,
    /// Told; the run goes on and scores.
    Warning,
    /// Nothing is scored until it is mended.
    Error,
}

/// One kind of mistake, with the facts of this case of it.
pub trait Problem {
    /// The stable code, such as `L004`: a letter for the file it is found in and a number.
    fn code(&self) -> Code;
    /// How much it weighs: as its code, unless this case of it is told otherwise.
    fn severity(&self) -> Severity {
        self.code().severity()
    }
    /// What is wrong, with the user's own words, in both languages.
    fn text(&self) -> Text;
    /// What to write instead.
    fn help(&self) -> Option<Text>;
    /// What to write in the place of what, where that is the only thing that can be meant.
    fn offer(&self) -> Option<Offer> {
        None
    }
    /// Whether nothing can be done with the files until it is mended: the run is refused.
    fn refuses(&self) -> bool {
        false
    }
}

/// The one thing that can be meant by what is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What is written: a word of the cell, or all of it; empty where all of it is meant, whatever it is.
    pub written: String,
    /// What to write in its place.
    pub instead: String,
}

impl Offer {
    /// This in the place of that.
    pub fn new(written: &str, instead: impl Into<String>) -> Self {
        Self { written: written.to_owned(), instead: instead.into() }
    }
}

/// What is kept of diagnostics that are counted: code, weight, and whether the run is refused.
type Kind = (Code, Severity, bool);

/// One mistake at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The stable code.
    pub code: Code,
    /// How much it weighs.
    pub severity: Severity,
    /// Whether the run is refused for it.
    pub refuses: bool,
    /// Where it is.
    pub place: Place,
    /// What is wrong.
    pub text: Text,
    /// What to write instead.
    pub help: Option<Text>,
    /// What can be written at its place without asking.
    pub offer: Option<Offer>,
    /// Other places that matter, each with what it is: the first of two duplicates, say.
    pub also: Vec<(Place, Text)>,
    /// 0 of one that is told. Of others only the file, the code and the weight are kept, and how many they are.
    pub untold: usize,
}

impl Diagnostic {
    /// This problem at this place.
    pub fn new(problem: &impl Problem, place: Place) -> Self {
        Self {
            code: problem.code(),
            severity: problem.severity(),
            refuses: problem.refuses(),
            place,
            text: problem.text(),
            help: problem.help(),
            offer: problem.offer(),
            also: Vec::new(),
            untold: 0,
        }
    }

    /// One that is counted and not told, because enough else is told of its file.
    pub(crate) fn counted(kind: Kind, place: Place) -> Self {
        Self::untold(kind, place, 1)
    }

    fn untold((code, severity, refuses): Kind, place: Place, untold: usize) -> Self {
        let text = Text { zh: String::new(), en: String::new() };
        Self { code, severity, refuses, place, text, help: None, offer: None, also: Vec::new(), untold }
    }

    /// The user's own words that are meant, as they stand on the line; empty where the whole file is.
    pub fn written(&self) -> &str {
        self.place.source.get(self.place.span.clone()).unwrap_or_default()
    }

    /// How many it stands for.
    pub fn times(&self) -> usize {
        self.untold.max(1)
    }

    /// The same, pointing at another place too.
    #[must_use]
    pub fn also(mut self, place: Place, what: Text) -> Self {
        self.also.push((place, what));
        self
    }

    /// A warning becomes an error, as `--strict` wants it; a note stays one.
    pub fn harden(&mut self) {
        if self.severity == Severity::Warning {
            self.severity = Severity::Error;
        }
    }
}

/// Whether any of them is an error.
pub fn any_error(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|d| d.severity == Severity::Error)
}

/// Whether the run is refused for any of them.
pub fn any_refusal(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|d| d.refuses)
}
