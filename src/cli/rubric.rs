//! `kaohe rubric`: a whole rubric said back, for sign-off.

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::Result;
use clap::{ArgMatches, Command};

use super::{Console, Exit, args, rubric_file};
use crate::lang::Lang;
use crate::report::{Format, SignOff};

/// What `kaohe rubric` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Args {
    rubric: OsString,
    format: Format,
    output: args::Output,
}

/// The command in one language.
pub(super) fn command(lang: Lang) -> Command {
    Command::new("rubric")
        .about(lang.pick("逐条复述一份细则，供核对签字", "say a whole rubric back, rule by rule, for sign-off"))
        .help_template(args::page(lang))
        .override_usage(lang.pick("kaohe rubric [选项] [细则]", "kaohe rubric [OPTIONS] [RUBRIC]"))
        .after_help(lang.pick(
            "左边是原文，右边是程序实际执行的规则：由规则本身写成，不抄原文，两边不一致就是规则写错了。\n\
             下面是所取的读法和理由。\n\n\
             退出状态：0 完成；2 细则有错或无法运行。",
            "On the left the words of the source, on the right the rule as it is carried out: said from the rule \
             itself, never copied from the source, so that where the two differ the rule is wrong. Below them the \
             reading taken, and why.\n\n\
             Exit status: 0 done; 2 a broken rubric, or it could not run.",
        ))
        .arg(args::rubric_or_default(lang))
        .arg(args::format(lang))
        .arg(args::output(lang))
        .arg(args::force(lang))
}

impl From<&ArgMatches> for Args {
    fn from(matches: &ArgMatches) -> Self {
        Self {
            rubric: args::asked_rubric(matches),
            format: args::asked_format(matches),
            output: args::Output::from(matches),
        }
    }
}

/// Says the rubric back.
///
/// # Errors
/// There is no such rubric, or the output cannot be written.
pub(super) fn run(args: &Args, lang: Lang, console: &mut Console<'_>) -> Result<Exit> {
    let Some((source, rubric)) = rubric_file::read(&args.rubric, lang, console)? else {
        return Ok(Exit::CouldNot);
    };
    let inputs: Vec<PathBuf> = source.path.into_iter().collect();
    let target = args.output.target(&inputs, lang)?;
    target.write(&SignOff::new(&rubric).render(args.format, lang, console.width)?, console.out, lang)?;
    Ok(Exit::Done)
}
