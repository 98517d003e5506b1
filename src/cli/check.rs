//! `kaohe check`: what a drafter should know of a rubric before publishing it.

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::Result;

use super::bilingual::{both, page};
use super::console::{Console, Exit};
use super::{args, rubric_file};
use crate::lang::Lang;
use crate::report::{Check, Format};

/// What `kaohe check` was asked.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
#[command(
    about = both!("发布前检查一份细则", "check a rubric before it is published"),
    after_help = page!(
        ["check rugao-women-2018", "check rubric/rugao-women-2019-draft.toml --format csv -o 2019.csv"],
        "先列出每个项目最多应扣多少、没有上限的是哪几条、什么都没做的镇扣多少；再列出发现。\n\
         警告多半要改，例如永远不会扣分的规则、用不上的加分上限、没有写读法的含糊原文。\n\
         提示可能本来就是这个意思，但签字的人应当知道，例如扣不完的项目、一事两扣。\n\
         CSV 只有项目的表，发现写到标准错误。\n\n\
         退出状态：0 完成；1 --strict 时有警告；2 细则有错或无法运行。",
        "First what each category can be charged at most, which rules nothing bounds and what a town that does \
         nothing loses; then what was found. A warning is most likely to be changed: a rule that can never come \
         up, a bonus cap that can never bind, words that can be read in two ways and are not settled. A note may \
         be meant, and whoever signs should know of it: a category that cannot be lost, one fact charged twice. \
         CSV holds the table of categories alone, and the findings go to standard error.\n\n\
         Exit status: 0 done; 1 warnings under --strict; 2 a broken rubric, or it could not run.",
    ),
)]
pub(super) struct Args {
    #[arg(value_name = both!("细则", "RUBRIC"), help = both!(
        "细则文件，或内置细则的名称；- 为标准输入",
        "a rubric file, or the name of a built-in one; - is stdin",
    ))]
    rubric: OsString,
    #[command(flatten)]
    table: args::Table,
    #[arg(long, help = both!("有警告时退出状态为 1", "exit 1 where there are warnings"))]
    strict: bool,
}

/// Checks the rubric and writes what was asked for.
///
/// # Errors
/// There is no such rubric, or the output cannot be written.
pub(super) fn run(args: &Args, lang: Lang, console: &mut Console<'_>) -> Result<Exit> {
    let Some((source, rubric)) = rubric_file::read(&args.rubric, lang, console)? else {
        return Ok(Exit::CouldNot);
    };
    let inputs: Vec<PathBuf> = source.path.clone().into_iter().collect();
    let target = args.table.target(&inputs, lang)?;
    let check = Check::new(&rubric, &source.file, &source.text);
    if args.table.format() == Format::Csv {
        // one table is all that a CSV file can hold
        console.tell(check.findings(), lang)?;
    }
    let said = check.render(args.table.format(), lang, console.width)?;
    args.table.output.fill(&target, &|out| out.write_all(&said), lang, console)?;
    Ok(if args.strict && check.warns() { Exit::Act } else { Exit::Done })
}
