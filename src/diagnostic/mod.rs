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
pub use foremost::{Foremost, Tally, keep_foremost};
pub(crate) use foremost::{LISTED, unsaid};
pub(crate) use group::sort;
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
    /// Which of the things that are said under its code: of one sort are those that differ in the words they quote and the
    /// numbers they name alone. Where many of one file are counted and few are said it is told without the sentence.
    fn sort(&self) -> u64 {
        group::sort(&self.text().zh)
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

/// What is told as one, where it stands in the cells of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kind {
    code: Code,
    severity: Severity,
    refuses: bool,
    sort: u64,
}

impl Kind {
    /// That of a problem.
    pub(crate) fn of(problem: &impl Problem) -> Self {
        let (code, severity) = (problem.code(), problem.severity());
        Self { code, severity, refuses: problem.refuses(), sort: problem.sort() }
    }
}

/// One mistake at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The stable code.
    pub code: Code,
    /// Which of the things that are said under its code.
    pub sort: u64,
    /// How much it weighs.
    pub severity: Severity,
    /// Whether the run is refused for it.
    pub refuses: bool,
    /// Where it is.
    pub place: Place,
    /// What is wrong; nothing where it is listed or counted alone.
    pub text: Text,
    /// What to write instead.
    pub help: Option<Text>,
    /// What can be written at its place without asking.
    pub offer: Option<Offer>,
    /// Other places that matter, each with what it is: the first of two duplicates, say.
    pub also: Vec<(Place, Text)>,
    /// The others of its kind and file that it stands for.
    pub others: Option<Box<Others>>,
}

/// Diagnostics for which one of their kind stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Others {
    /// How many they are.
    pub number: usize,
    /// In place of how many of them something can be written without asking.
    pub offered: usize,
    /// The first of them, each by its cell and what is written there.
    pub listed: Vec<(CellRef, Box<str>)>,
}

impl Diagnostic {
    /// This problem at this place.
    pub fn new(problem: &impl Problem, place: Place) -> Self {
        let unsaid = Self::unsaid(Kind::of(problem), problem.offer(), place);
        Self { text: problem.text(), help: problem.help(), ..unsaid }
    }

    /// One of a kind that is listed or counted alone, without its words.
    pub(crate) fn unsaid(kind: Kind, offer: Option<Offer>, place: Place) -> Self {
        let Kind { code, severity, refuses, sort } = kind;
        let (text, help) = (Text { zh: String::new(), en: String::new() }, None);
        Self { code, sort, severity, refuses, place, text, help, offer, also: Vec::new(), others: None }
    }

    /// What it is told as one with.
    pub(crate) fn kind(&self) -> Kind {
        let &Self { code, severity, refuses, sort, .. } = self;
        Kind { code, severity, refuses, sort }
    }

    /// Whether it is put into words.
    pub fn is_said(&self) -> bool {
        !self.text.zh.is_empty()
    }

    /// The user's own words that are meant, as they stand on the line; empty where the whole file is.
    pub fn written(&self) -> &str {
        self.place.source.get(self.place.span.clone()).unwrap_or_default()
    }

    /// How many it stands for, itself among them.
    pub fn times(&self) -> usize {
        1 + self.others.as_ref().map_or(0, |others| others.number)
    }

    /// In place of how many of these something can be written without asking.
    pub fn offered(&self) -> usize {
        usize::from(self.offer.is_some()) + self.others.as_ref().map_or(0, |others| others.offered)
    }

    /// Each of these, as far as they are listed: its cell, and what is written there.
    pub fn listed(&self) -> impl Iterator<Item = (CellRef, &str)> {
        let others = self.others.iter().flat_map(|others| &others.listed).map(|(cell, written)| (*cell, &**written));
        self.place.cell.map(|cell| (cell, self.written())).into_iter().chain(others)
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
