//! The command line: the only place that touches files, the terminal and the user's locale.

pub mod accepted;
mod args;
pub mod assessment;
mod attachments;
mod cases_file;
mod check;
pub mod contents;
mod copies;
mod day;
mod diff;
mod dropped;
mod explain;
pub mod files;
pub mod folder;
mod hash;
pub mod locale;
mod logs;
mod needed;
mod nowhere;
mod office;
pub mod options;
pub mod output;
pub mod problem;
mod retyped;
mod review;
mod rubric;
mod rubric_file;
mod schema;
mod score;
mod scratch;
mod strays;
mod template;
mod test;
pub mod trouble;
mod usage;
mod validate;
mod versions;
pub mod window;

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::Result;

pub use self::dropped::linger;
use self::options::Options;

use crate::diagnostic::{self, Diagnostic, excerpt, visible};
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
    fn stopped_by(diagnostics: &[Diagnostic]) -> Self {
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
    /// What the run was asked that every command can be; [`run()`] sets it.
    pub options: Options,
}

impl Console<'_> {
    /// Shows what is wrong in the user's files.
    fn tell(&mut self, diagnostics: &[Diagnostic], lang: Lang) -> Result<()> {
        if !diagnostics.is_empty() {
            let most = self.options.limits.findings;
            let shown = excerpt::render_within(most, diagnostics, lang, self.style);
            unless_closed(self.err.write_all(shown.as_bytes()))?;
        }
        Ok(())
    }

    /// Says one sentence.
    fn say(&mut self, text: &Text, lang: Lang) -> Result<()> {
        unless_closed(writeln!(self.err, "{}", visible(text.get(lang))))?;
        Ok(())
    }
}

/// A reader that has gone away is no error.
fn unless_closed(written: io::Result<()>) -> io::Result<()> {
    match written {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

/// Runs the command line `args`, the program's own name first.
pub fn run(args: &[OsString], console: &mut Console<'_>) -> Exit {
    if let Some(retyped) = retyped::retyped(args) {
        let lang = locale::language(locale::asked(&retyped.args));
        // as below: where it cannot be said, the status says it
        let _ = console.err.write_all(usage::retype(&retyped, lang).as_bytes());
        return Exit::CouldNot;
    }
    let lang = locale::language(locale::asked(args));
    let meant = dropped::meant(args);
    let args = meant.as_deref().unwrap_or(args);
    let asked = args::parse(lang, args).map(|(options, ask)| {
        console.options = options;
        ask
    });
    let done = match asked {
        Ok(args::Ask::Score(args)) => score::run(&args, lang, console),
        Ok(args::Ask::Review(args)) => review::run(&args, lang, console),
        Ok(args::Ask::Validate(args)) => validate::run(&args, lang, console),
        Ok(args::Ask::Check(args)) => check::run(&args, lang, console),
        Ok(args::Ask::Explain(args)) => explain::run(&args, lang, console),
        Ok(args::Ask::Rubric(args)) => rubric::run(&args, lang, console),
        Ok(args::Ask::Test(args)) => test::run(&args, lang, console),
        Ok(args::Ask::Diff(args)) => diff::run(&args, lang, console),
        Ok(args::Ask::Schema(args)) => schema::run(&args, lang, console),
        Ok(args::Ask::Template(args)) => template::run(&args, lang, console),
        Err(error) => {
            let message = usage::message(&error, args, lang);
            let (to, exit): (&mut dyn Write, _) =
                if error.use_stderr() { (console.err, Exit::CouldNot) } else { (console.out, Exit::Done) };
            unless_closed(to.write_all(message.as_bytes())).map(|()| exit).map_err(Into::into)
        }
    };
    done.unwrap_or_else(|error| {
        // where even this cannot be said, the status still says it
        let _ = console.err.write_all(usage::trouble(&error, lang).as_bytes());
        Exit::CouldNot
    })
}
