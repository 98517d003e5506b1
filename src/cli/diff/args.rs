//! What `kaohe diff` can be asked.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::cli::args;
use crate::cli::bilingual::{both, page};
use crate::cli::day::AsOf;

/// What `kaohe diff` was asked.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
#[command(
    about = both!("比较两份考核细则，或两年的结果", "compare two rubrics, or the results of two years"),
    after_help = page!(
        ["diff rugao-women-2018 rugao-women-2019-draft", "diff rugao-women-2018 rugao-women-2019-draft --evidence examples/rugao-2018"],
        "比的是意思：次序、排版和注释不算。每处改动注明是更严、更宽、分值不变还是只看细则说不准，并写明理由。\n\
         先说两年的总分能不能相比。\n\
         加 --evidence 时，把这一年分别按两份细则计分：文件夹须是按旧细则填报的，新细则的考核期套到这一年上；\n\
         旧的一年没有记录的内容是未知，写成区间，不当作零。\n\n\
         给两年的，比的是结果：哪些镇的总分、名次变了，因哪些条款、哪个文件的哪一行。每一年是一个考核文件夹，\
         或 kaohe score --format json 存下的结果；拿结果对它的文件夹，还说明文件和结果是否仍相同。\n\n\
         退出状态：0 完成；1 有需要处理的（文件夹里有错，或 --exit-code 时两份细则、两年的结果有不同）；2 无法运行。",
        "What is compared is the meaning: order, form and comments do not count. Every change is said to be \
         stricter, looser, the same points in other words, or not to be told from the rubrics alone, with the \
         reason. Whether two years' totals can be compared comes first.\n\
         With --evidence a year is scored under both: the folder is one kept for OLD, over which the period of \
         NEW is laid. What that year did not record is unknown, a range, never zero.\n\n\
         Of two years the results are compared: whose total and place changed, by which rules, because of which \
         row of which file. A year is an assessment folder, or a result saved by kaohe score --format json; a \
         result held against its folder is also told to be of the same files, and the same, or not.\n\n\
         Exit status: 0 done; 1 something to act on (mistakes in a folder, or any difference under \
         --exit-code); 2 could not run.",
    ),
)]
pub(in crate::cli) struct Args {
    #[arg(value_name = both!("旧", "OLD"), help = both!(
        "内置细则的名称，或细则文件；或者考核文件夹，或存下的结果（- 为标准输入）",
        "the name of a built-in rubric, or a file; or an assessment folder, or a saved result (`-` is stdin)",
    ))]
    pub(super) old: OsString,
    #[arg(value_name = both!("新", "NEW"), help = both!("同上", "the same"))]
    pub(super) new: OsString,
    #[arg(long, value_name = both!("文件夹", "FOLDER"), help = both!(
        "考核文件夹：这一年分别按两份细则计分",
        "an assessment folder: its year is scored under both",
    ))]
    pub(super) evidence: Option<PathBuf>,
    #[command(flatten)]
    pub(super) day: AsOf,
    #[command(flatten)]
    pub(super) table: args::Table,
    #[arg(long, help = both!("两份细则、两年的结果有不同时退出状态为 1", "exit 1 where the two differ"))]
    pub(super) exit_code: bool,
}
