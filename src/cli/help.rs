//! `kaohe help`: the page of the program, or of a command.

use anyhow::Result;

use super::bilingual::{both, page};
use super::console::{Console, Exit};
use super::output::Target;
use super::trouble::trouble;
use crate::diagnostic::nearest;
use crate::lang::{Lang, Text};
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
    let said = of_command(args.command.as_deref(), whole, lang)?.render_help().to_string();
    Target::Stdout.write(said.as_bytes(), console.out, lang)?;
    Ok(Exit::Done)
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
