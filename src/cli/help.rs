//! `kaohe help`: the page of the program, or of a command.

use std::ffi::OsString;

use anyhow::Result;
use clap::Arg;
use clap::builder::StyledStr;

use super::bilingual::{both, page};
use super::console::{Console, Exit};
use super::output::Target;
use super::trouble::trouble;
use crate::diagnostic::excerpt::View;
use crate::diagnostic::nearest;
use crate::lang::{Lang, Text};
use crate::report::Manual;
use crate::text;

/// What `kaohe help` was asked.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
#[command(
    about = both!("显示帮助", "print help on the program or a command"),
    after_help = page!(
        ["help", "help score"],
        "退出状态：0 完成；2 没有这个命令。",
        "Exit status: 0 done; 2 no such command.",
    ),
)]
pub(super) struct Args {
    #[arg(value_name = both!("命令", "COMMAND"), help = both!("如 score；不写就列出全部命令", "such as score; all of them are listed where none is named"))]
    command: Option<String>,
}

/// Prints the page.
///
/// # Errors
/// There is no such command.
pub(super) fn run(args: &Args, whole: clap::Command, lang: Lang, console: &mut Console<'_>) -> Result<Exit> {
    let said = page(of_command(args.command.as_deref(), whole, lang)?, console.result(&Target::Stdout, lang));
    Target::Stdout.write(said.as_bytes(), console.out, lang)?;
    Ok(Exit::Done)
}

/// What can be asked of a command that has been built.
pub(super) fn page(mut command: clap::Command, view: View) -> String {
    let lang = view.lang;
    let said = |said: Option<&StyledStr>| said.map(ToString::to_string).unwrap_or_default();
    let usage = command.render_usage().to_string();
    let usage = [lang.pick("用法：", "Usage: "), usage.trim_start_matches("Usage: ")].concat();
    let (positionals, options): (Vec<&Arg>, Vec<&Arg>) =
        command.get_arguments().filter(|arg| !arg.is_hide_set()).partition(|arg| arg.is_positional());
    let option = |arg: &Arg| match arg.get_short() {
        Some(short) => format!("-{short}, {arg}"),
        None => format!("    {arg}"),
    };
    let commands = command.get_subcommands().map(|command| (command.get_name().to_owned(), said(command.get_about())));
    let parts = vec![
        (lang.pick("命令：", "Commands:"), commands.collect()),
        (
            lang.pick("参数：", "Arguments:"),
            positionals.iter().map(|arg| (arg.to_string(), said(arg.get_help()))).collect(),
        ),
        (lang.pick("选项：", "Options:"), options.iter().map(|arg| (option(arg), said(arg.get_help()))).collect()),
    ];
    let (about, more) = (said(command.get_about()), said(command.get_after_help()));
    Manual { about, usage, parts, more }.render(view)
}

/// What `--help` prints, or a command line that asks nothing: the page of the command that the line names.
pub(super) fn asked(args: &[OsString], mut whole: clap::Command, view: View) -> String {
    whole.build();
    let named = args.iter().skip(1).find_map(|arg| whole.find_subcommand(arg)).cloned();
    page(named.unwrap_or(whole), view)
}

/// The program, or one of its commands.
///
/// # Errors
/// There is none of that name.
pub(super) fn of_command(name: Option<&str>, mut whole: clap::Command, lang: Lang) -> Result<clap::Command> {
    whole.build();
    match name {
        None => Ok(whole),
        Some(name) => whole.find_subcommand(name).cloned().ok_or_else(|| unknown(name, &whole, lang)),
    }
}

fn unknown(written: &str, whole: &clap::Command, lang: Lang) -> anyhow::Error {
    let Text { zh, en } = match nearest(written, whole.get_subcommands().map(clap::Command::get_name)) {
        Some(near) => text!("；是不是「{near}」？", "; did you mean `{near}`?"),
        None => text!(
            "；全部命令见 kaohe help，条款和代码用 kaohe explain 看",
            "; `kaohe help` lists all, and `kaohe explain` is for rules and codes"
        ),
    };
    trouble(lang, &text!("没有命令「{written}」{zh}", "no command is called `{written}`{en}"))
}
