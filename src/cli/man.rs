//! `kaohe man`: the manual of the program, or of a command, for `man`.

use anyhow::Result;
use clap_mangen::Man;

use super::bilingual::{both, page};
use super::console::{Console, Exit};
use super::help;
use super::output::Target;
use crate::lang::Lang;

/// What `kaohe man` was asked.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
#[command(
    about = both!("写出 man 手册", "write the manual page of the program or a command"),
    after_help = page!(
        ["man", "man score"],
        "kaohe man > kaohe.1，再用 man ./kaohe.1 看；kaohe man score 是 kaohe-score.1。\n\n\
         退出状态：0 完成；2 没有这个命令。",
        "kaohe man > kaohe.1 is read by man ./kaohe.1; kaohe man score is kaohe-score.1.\n\n\
         Exit status: 0 done; 2 no such command.",
    ),
)]
pub(super) struct Args {
    #[arg(value_name = both!("命令", "COMMAND"), help = both!("如 score；不写就是整个程序", "such as score; the whole program if left out"))]
    command: Option<String>,
}

/// Writes the page.
///
/// # Errors
/// There is no such command, or the output cannot be written.
pub(super) fn run(args: &Args, whole: clap::Command, lang: Lang, console: &mut Console<'_>) -> Result<Exit> {
    let man = Man::new(help::of_command(args.command.as_deref(), whole, lang)?);
    Target::Stdout.fill(&|mut out| man.render(&mut out), console.out, lang)?;
    Ok(Exit::Done)
}
