//! `kaohe completions`: what makes a shell complete commands and options at the Tab key.

use anyhow::Result;
use clap_complete::Shell;

use super::bilingual::{both, page};
use super::console::{Console, Exit};
use super::output::Target;
use crate::lang::Lang;

/// What `kaohe completions` was asked.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
#[command(
    about = both!("写出命令行补全的脚本", "write the script by which a shell completes commands and options"),
    after_help = page!(
        ["completions bash", "completions powershell"],
        "bash：kaohe completions bash > ~/.local/share/bash-completion/completions/kaohe\n\
         PowerShell：kaohe completions powershell >> $PROFILE\n\n\
         退出状态：0 完成；2 没有这种命令行。",
        "bash: kaohe completions bash > ~/.local/share/bash-completion/completions/kaohe\n\
         PowerShell: kaohe completions powershell >> $PROFILE\n\n\
         Exit status: 0 done; 2 no such shell.",
    ),
)]
pub(super) struct Args {
    #[arg(value_name = both!("命令行", "SHELL"), help = both!("bash、zsh、fish、powershell 或 elvish", "bash, zsh, fish, powershell or elvish"))]
    shell: Shell,
}

/// Writes the script.
///
/// # Errors
/// The output cannot be written.
pub(super) fn run(args: &Args, mut whole: clap::Command, lang: Lang, console: &mut Console<'_>) -> Result<Exit> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut whole, "kaohe", &mut script);
    Target::Stdout.write(&script, console.out, lang)?;
    Ok(Exit::Done)
}
