//! Where a run writes, and how it ends.

use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::Result;

use super::options::{Options, Telling};
use super::output::Target;
use crate::diagnostic::excerpt::{self, Style, View};
use crate::diagnostic::{self, Diagnostic, Severity, visible};
use crate::lang::{Lang, Text};

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Done and clean: 0.
    Done,
    /// Done, and there is something to act on: 1.
    Act,
    /// It could not run: 2.
    CouldNot,
}

impl Exit {
    /// How a run ends that mistakes in the user's files have stopped.
    pub(super) fn stopped_by(diagnostics: &[Diagnostic]) -> Self {
        if diagnostic::any_refusal(diagnostics) { Self::CouldNot } else { Self::Act }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Done => Self::from(0),
            Exit::Act => Self::from(1),
            Exit::CouldNot => Self::from(2),
        }
    }
}

/// Where a run writes.
pub struct Console<'a> {
    /// The result.
    pub out: &'a mut dyn Write,
    /// The messages.
    pub err: &'a mut dyn Write,
    /// How many columns a table may take.
    pub width: usize,
    /// Whether messages may be coloured.
    pub style: excerpt::Style,
    /// What is known of the screen, where there is one.
    pub screen: Screen,
    /// What the run was asked that every command can be; [`run()`](super::run) sets it.
    pub options: Options,
}

/// What is known of the user's screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Screen {
    /// Whether somebody sits before it, and would like to know how far a long run is.
    pub is_live: bool,
    /// Whether the result may be coloured.
    pub has_colour: bool,
}

impl Console<'_> {
    /// How what was found is shown.
    fn view(&self, lang: Lang) -> View {
        let every = self.options.telling == Telling::Accepted;
        View { lang, style: self.style, columns: self.width, every }
    }

    /// How a result is shown that is written there: coloured on a screen that can, and in a file shortened nowhere.
    pub(super) fn result(&self, target: &Target, lang: Lang) -> View {
        let is_shown = *target == Target::Stdout;
        let style = if is_shown && self.screen.has_colour { Style::Coloured } else { Style::Plain };
        View { lang, style, columns: self.width, every: !is_shown }
    }

    /// How what was found is shown as a result: every place of a kind where all that was accepted is told too.
    pub(super) fn found(&self, target: &Target, lang: Lang) -> View {
        View { every: self.view(lang).every, ..self.result(target, lang) }
    }

    /// Shows what is wrong in the user's files.
    pub(super) fn tell(&mut self, diagnostics: &[Diagnostic], lang: Lang) -> Result<()> {
        let errors: Vec<Diagnostic>;
        let diagnostics = if self.options.telling == Telling::Errors {
            errors = diagnostics.iter().filter(|told| told.severity == Severity::Error).cloned().collect();
            &errors
        } else {
            diagnostics
        };
        if !diagnostics.is_empty() {
            let most = self.options.limits.findings;
            let shown = excerpt::render_within(most, diagnostics, self.view(lang));
            unless_closed(self.err.write_all(shown.as_bytes()))?;
        }
        Ok(())
    }

    /// Says one sentence, unless nothing but errors is to be told.
    pub(super) fn say(&mut self, text: &Text, lang: Lang) -> Result<()> {
        if self.options.telling == Telling::Errors {
            return Ok(());
        }
        unless_closed(writeln!(self.err, "{}", visible(text.get(lang))))?;
        Ok(())
    }
}

/// A reader that has gone away is no error.
pub(super) fn unless_closed(written: io::Result<()>) -> io::Result<()> {
    match written {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}
