//! Help in both languages: the derive takes one literal, so both stand in it, and one of them is picked when a page
//! of help is wanted.

use std::fmt;

use clap::builder::StyledStr;
use clap::{Arg, Command};

use crate::lang::{Lang, Text};

/// What stands between the two languages: no text holds this character, which is nobody's.
const BETWEEN: char = '\u{e000}';

/// The two languages of a help text as one literal, Chinese first, so that neither can be forgotten.
macro_rules! both {
    ($zh:expr, $en:expr $(,)?) => {
        concat!($zh, "\u{e000}", $en)
    };
}
/// What stands below the options of a command: examples, which the tests run, and what there is to know of it.
macro_rules! page {
    ([$($example:literal),+ $(,)?], $zh:literal, $en:literal $(,)?) => {
        $crate::cli::bilingual::both!(
            concat!("示例：\n", $("  kaohe ", $example, "\n",)+ "\n", $zh),
            concat!("Examples:\n", $("  kaohe ", $example, "\n",)+ "\n", $en),
        )
    };
}
pub(super) use {both, page};

/// [`both!`] of a text that is made at run time.
pub(super) fn joined(Text { zh, en }: &Text) -> String {
    format!("{zh}{BETWEEN}{en}")
}

/// Why a value cannot be taken. clap shows it as it shows its own words, which are English.
#[derive(Debug, Clone)]
pub(super) struct Refused(pub(super) Text);

impl fmt::Display for Refused {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0.en)
    }
}

impl std::error::Error for Refused {}

/// A command, and what is below it, in one language.
pub(super) fn localized(command: Command, lang: Lang) -> Command {
    let name = command.get_name().to_owned();
    let full = if name == "kaohe" { name } else { format!("kaohe {name}") };
    let (about, page) = (command.get_about().cloned(), command.get_after_help().cloned());
    let command = command
        .about(about.map(|about| of(&about, lang)).unwrap_or_default())
        .after_help(page.map(|page| of(&page, lang)).unwrap_or_default())
        .mut_args(|arg| argument(arg, lang))
        .mut_subcommands(|command| localized(command, lang));
    let usage = command.clone().bin_name(full).disable_help_flag(true).render_usage().to_string();
    let usage = usage.trim_start_matches("Usage: ").to_owned();
    let usage = lang.pick(usage.replace("[OPTIONS]", "[选项]").replace("<COMMAND>", "<命令>"), usage);
    command.override_usage(usage)
}

fn argument(arg: Arg, lang: Lang) -> Arg {
    // the help says which there are, each with what it is
    let takes_values = arg.get_action().takes_values();
    let arg = if takes_values { arg.hide_possible_values(true) } else { arg };
    let (help, names) = (arg.get_help().cloned(), arg.get_value_names().map(<[_]>::to_vec));
    let arg = match help {
        Some(help) => arg.help(of(&help, lang)),
        None => arg,
    };
    match names {
        Some(names) if takes_values => arg.value_names(names.into_iter().map(|name| one(&name, lang).to_owned())),
        _ => arg,
    }
}

fn of(text: &StyledStr, lang: Lang) -> String {
    one(&text.to_string(), lang).to_owned()
}

fn one(both: &str, lang: Lang) -> &str {
    languages(both).map_or(both, |(zh, en)| lang.pick(zh, en))
}

/// The two languages of a literal, where it holds both.
pub(super) fn languages(both: &str) -> Option<(&str, &str)> {
    both.split_once(BETWEEN)
}
