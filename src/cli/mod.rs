//! The command line: the only place that touches files, the terminal and the user's locale.

mod accepted;
pub mod accepted_entries;
mod args;
mod assessed_year;
pub mod assessment;
mod attachments;
mod bilingual;
mod by_mouse;
mod cases_file;
mod check;
mod command_line;
mod completions;
mod console;
pub mod contents;
mod copies;
mod counts_nowhere;
mod day;
mod diff;
mod explain;
pub mod files;
pub mod folder;
mod forms;
mod hash;
mod help;
pub mod layout;
pub mod locale;
mod logs;
mod man;
mod needed;
mod office;
pub mod options;
pub mod output;
mod output_folder;
pub mod problem;
mod progress;
mod retyped;
mod review;
mod reviewed;
mod rubric;
mod rubric_file;
mod schema;
mod score;
mod scratch;
mod strays;
mod template;
mod test;
mod toml_reader;
mod towns;
pub mod trouble;
mod usage;
mod validate;
mod versions;
pub mod window;
mod workbooks;

use std::ffi::OsString;
use std::io::Write;

use clap::error::ErrorKind;

pub use self::by_mouse::linger;
use self::command_line::Command;
pub use self::console::{Console, Exit, Screen};
use self::output::Target;
use crate::text;

/// Whether the user wants colours: `--color`, else as the terminal can.
pub fn color(args: &[OsString]) -> anstream::ColorChoice {
    command_line::color(args)
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
    if let (None, Some(name)) = (locale::asked(args), locale::misnamed()) {
        let said = text!(
            "提示：KAOHE_LANG 写的「{name}」看不懂，请写 zh 或 en；这次用中文",
            "note: KAOHE_LANG says `{name}`, which is neither zh nor en; this run is in English"
        );
        let _ = console.say(&said, lang);
    }
    let meant = by_mouse::meant(args);
    let args = meant.as_deref().unwrap_or(args);
    let asked = command_line::parse(lang, args).map(|(options, command)| {
        console.options = options;
        command
    });
    let done = match asked {
        Ok(Command::Score(args)) => score::run(&args, lang, console),
        Ok(Command::Review(args)) => review::run(&args, lang, console),
        Ok(Command::Validate(args)) => validate::run(&args, lang, console),
        Ok(Command::Check(args)) => check::run(&args, lang, console),
        Ok(Command::Explain(args)) => explain::run(&args, lang, console),
        Ok(Command::Rubric(args)) => rubric::run(&args, lang, console),
        Ok(Command::Test(args)) => test::run(&args, lang, console),
        Ok(Command::Diff(args)) => diff::run(&args, lang, console),
        Ok(Command::Schema(args)) => schema::run(&args, lang, console),
        Ok(Command::Help(args)) => help::run(&args, command_line::command(lang), lang, console),
        Ok(Command::Completions(args)) => completions::run(&args, command_line::command(lang), lang, console),
        Ok(Command::Man(args)) => man::run(&args, command_line::command(lang), lang, console),
        Ok(Command::Template(args)) => template::run(&args, lang, console),
        Err(error) => {
            let message = match error.kind() {
                ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
                    help::asked(args, command_line::command(lang), console.result(&Target::Stdout, lang))
                }
                _ => usage::message(&error, args, lang),
            };
            let (to, exit): (&mut dyn Write, _) =
                if error.use_stderr() { (console.err, Exit::CouldNot) } else { (console.out, Exit::Done) };
            console::unless_closed(to.write_all(message.as_bytes())).map(|()| exit).map_err(Into::into)
        }
    };
    done.unwrap_or_else(|error| {
        // where even this cannot be said, the status still says it
        let _ = console.err.write_all(usage::trouble(&error, lang).as_bytes());
        Exit::CouldNot
    })
}
