//! `kaohe rubric`: a whole rubric said back, for sign-off.

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::Result;

use super::bilingual::{both, page};
use super::console::{Console, Exit};
use super::{args, rubric_file};
use crate::lang::Lang;
use crate::report::SignOff;
use crate::rubric::DEFAULT;

/// What `kaohe rubric` was asked.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
#[command(
    about = both!("逐条复述一份细则，供核对签字", "say a whole rubric back, rule by rule, for sign-off"),
    after_help = page!(
        ["rubric", "rubric rugao-women-2018 -o 核对.md"],
        "左边是原文，右边是程序实际执行的规则：由规则本身写成，不抄原文，两边不一致就是规则写错了。\n\
         下面是所取的读法和理由。\n\n\
         退出状态：0 完成；2 细则有错或无法运行。",
        "On the left the words of the source, on the right the rule as it is carried out: said from the rule \
         itself, never copied from the source, so that where the two differ the rule is wrong. Below them the \
         reading taken, and why.\n\n\
         Exit status: 0 done; 2 a broken rubric, or it could not run.",
    ),
)]
pub(super) struct Args {
    #[arg(value_name = both!("细则", "RUBRIC"), default_value = DEFAULT, hide_default_value = true,
        help = both!(
        "细则文件，或内置细则的名称；不写就是内置的默认细则",
        "a rubric file, or the name of a built-in rubric; the default one if left out",
    ))]
    rubric: OsString,
    #[command(flatten)]
    table: args::Table,
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
    let target = args.table.output.target(&inputs, lang)?;
    let said = SignOff::new(&rubric).render(args.table.format(), lang, console.width)?;
    args.table.output.fill(&target, &|out| out.write_all(&said), lang, console)?;
    Ok(Exit::Done)
}
