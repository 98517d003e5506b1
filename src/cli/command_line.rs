//! What can be asked on the command line; what one command takes stands in its own file.

use std::ffi::OsString;

use anstream::ColorChoice;
use clap::builder::{StringValueParser, TypedValueParser as _};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{ArgAction, CommandFactory as _, Parser, Subcommand};

use super::args::one_of;
use super::bilingual::{Refused, both, joined, localized};
use super::locale;
use super::options::{Limits, Options, Telling};
use super::{check, completions, diff, explain, help, man, review, rubric, schema, score, template, test, validate};
use crate::lang::Lang;
use crate::sheet::{self, Dialect};
use crate::text;

/// What is to be done. The Chinese names are taken too.
#[derive(Debug, Clone, PartialEq, Eq, Subcommand)]
pub(super) enum Command {
    #[command(alias = "计分")]
    Score(score::Args),
    #[command(alias = "审核")]
    Review(review::Args),
    #[command(alias = "检查")]
    Validate(validate::Args),
    #[command(aliases = ["查细则", "核查"])]
    Check(check::Args),
    #[command(aliases = ["解释", "说明"])]
    Explain(explain::Args),
    #[command(alias = "细则")]
    Rubric(rubric::Args),
    #[command(aliases = ["用例", "试算"])]
    Test(test::Args),
    #[command(alias = "比较")]
    Diff(diff::Args),
    #[command(alias = "模板")]
    Template(template::Args),
    Schema(schema::Args),
    #[command(alias = "补全")]
    Completions(completions::Args),
    #[command(alias = "手册")]
    Man(man::Args),
    #[command(alias = "帮助")]
    Help(help::Args),
}

#[derive(Debug, Parser)]
#[command(
    name = "kaohe",
    version,
    about = both!(
        "把一年的积分考核变成可读、可查、可算、经得起核对和申诉的纯文本",
        "turns a year's points assessment into plain text that can be read, checked, run and argued with",
    ),
    arg_required_else_help = true,
    subcommand_required = true,
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true,
)]
struct Line {
    #[arg(long, short = 'V', action = ArgAction::Version, help = both!("显示版本", "print the version"))]
    version: Option<bool>,
    #[command(flatten)]
    everywhere: Everywhere,
    #[command(subcommand)]
    command: Command,
}

/// What every command can be asked, below what it is asked for itself.
#[derive(Debug, clap::Args)]
struct Everywhere {
    #[arg(long, short, global = true, display_order = LAST, help = both!(
        "也列出已接受的（例如编码）和略过的（例如不是台账的文件）",
        "tell as well what was accepted or passed over",
    ))]
    verbose: bool,
    #[arg(long, short, global = true, display_order = LAST + 1, conflicts_with = "verbose", help = both!(
        "除了结果和错误，什么也不说",
        "say nothing besides the result and errors",
    ))]
    quiet: bool,
    #[arg(long, global = true, display_order = LAST + 2, help = joined(&Limits::usual()))]
    no_limits: bool,
    /// [`color()`] looks for it before anything is written.
    #[arg(long, global = true, display_order = LAST + 3, value_name = both!("何时", "WHEN"), value_parser = one_of(COLORS),
        help = both!("auto、always 或 never：要不要颜色；不写时看终端", "auto, always or never; else as the terminal can"))]
    color: Option<ColorChoice>,
    #[arg(long, global = true, display_order = LAST + 4, value_name = both!("语言", "LANG"), value_parser = language(),
        help = both!("zh 或 en；不写时依 KAOHE_LANG，再依系统语言", "zh or en; else as KAOHE_LANG says, else as the system's locale"))]
    lang: Option<Lang>,
    #[arg(long, short, global = true, display_order = LAST + 5, action = ArgAction::Help,
        help = both!("显示帮助", "print help"))]
    help: Option<bool>,
}

/// More than any command has options of its own.
const LAST: usize = 1000;

const COLORS: [(&str, ColorChoice); 3] =
    [("auto", ColorChoice::Auto), ("always", ColorChoice::Always), ("never", ColorChoice::Never)];

/// What `--color` says, looked for before anything else is understood: complaints are coloured too.
pub(super) fn color(args: &[OsString]) -> ColorChoice {
    let named = locale::values("--color", args).into_iter().next();
    let known = COLORS.iter().find(|(name, _)| named.as_deref() == Some(name));
    known.map_or(ColorChoice::Auto, |(_, choice)| *choice)
}

fn language() -> impl clap::builder::TypedValueParser<Value = Lang> {
    StringValueParser::new()
        .try_map(|name| Lang::from_name(&name).ok_or_else(|| Refused(text!("请写 zh 或 en", "write zh or en"))))
}

impl Everywhere {
    fn options(&self) -> Options {
        let of_tables = match (self.no_limits, self.verbose) {
            (true, _) => sheet::Limits::NONE,
            (false, true) => sheet::Limits { in_full: true, ..sheet::Limits::default() },
            (false, false) => sheet::Limits::default(),
        };
        Options {
            limits: if self.no_limits { Limits::LIFTED } else { Limits::USUAL },
            dialect: Dialect { limits: of_tables, ..Dialect::default() },
            telling: match (self.quiet, self.verbose) {
                (true, _) => Telling::Errors,
                (false, true) => Telling::Accepted,
                (false, false) => Telling::Wrong,
            },
            hashes: false,
        }
    }
}

/// The whole command line in one language.
pub(super) fn command(lang: Lang) -> clap::Command {
    localized(Line::command(), lang)
}

/// What was asked.
///
/// # Errors
/// clap's error, help and version among them, to be shown by `usage`.
pub(super) fn parse(lang: Lang, args: &[OsString]) -> Result<(Options, Command), clap::Error> {
    if locale::values("--lang", args).len() > 1 {
        // clap itself lets one after the command replace one before it
        let mut error = clap::Error::new(ErrorKind::ArgumentConflict).with_cmd(&command(lang));
        for kind in [ContextKind::InvalidArg, ContextKind::PriorArg] {
            error.insert(kind, ContextValue::String("--lang".to_owned()));
        }
        return Err(error);
    }
    match Line::try_parse_from(args) {
        Ok(line) => Ok((line.everywhere.options(), line.command)),
        // once more, in the reader's language: nobody else waits for the help to be put together
        Err(error) => Err(command(lang).try_get_matches_from(args).err().unwrap_or(error)),
    }
}

/// Whether there is a command of this name.
pub(super) fn is_command(name: &str) -> bool {
    Command::has_subcommand(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::bilingual::languages;

    fn all() -> Vec<clap::Command> {
        let whole = Line::command();
        whole.get_subcommands().cloned().chain([whole.clone()]).collect()
    }

    #[test]
    fn every_word_of_the_help_is_in_both_languages() {
        let said: Vec<String> = all()
            .iter()
            .flat_map(|command| {
                let args = command.get_arguments();
                let args = args.filter(|arg| !["help", "version"].contains(&arg.get_id().as_str()));
                let args = args.flat_map(|arg| {
                    let values = arg.get_value_names().filter(|_| arg.get_action().takes_values());
                    let values = values.unwrap_or_default().iter().map(ToString::to_string);
                    values.chain([arg.get_help().map(ToString::to_string).unwrap_or_default()])
                });
                args.chain([command.get_about().map(ToString::to_string).unwrap_or_default()]).collect::<Vec<_>>()
            })
            .collect();
        assert!(said.len() > 100, "{}", said.len());
        for both in said {
            let (zh, en) = languages(&both).unwrap_or_else(|| panic!("one language alone: {both:?}"));
            assert!(!zh.is_ascii() || zh == en, "{zh}");
            assert!(!en.is_empty() && en.is_ascii(), "{en}");
        }
    }

    #[test]
    fn every_command_shows_two_examples() {
        for command in all().iter().filter(|command| command.get_name() != "kaohe") {
            let page = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            let (zh, en) = languages(&page).unwrap_or_else(|| panic!("one language alone: {page:?}"));
            let examples = |page: &str| page.lines().filter(|line| line.starts_with("  kaohe ")).count();
            assert_eq!((examples(zh), examples(en)), (2, 2), "{}", command.get_name());
        }
    }
}
