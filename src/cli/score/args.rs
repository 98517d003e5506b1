//! What `kaohe score` can be asked.

use std::path::PathBuf;

use crate::cli::args;
use crate::cli::bilingual::{both, page};
use crate::cli::day::AsOf;

/// What `kaohe score` was asked.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
#[command(
    about = both!("给全部镇计分并排名", "score a year and rank its towns"),
    after_help = page!(
        ["score examples/rugao-2018", "score examples/rugao-2018 --town 望潮镇 -o 望潮镇.md"],
        "依据是文件夹里的考核细则、各镇台账和办公室的认定记录。\n\
         尚未裁定、评分、审核的，得分写成区间，并列出最少还需定下哪几项名次才确定。\n\
         年中用 --as-of 看：得分从现有的到还能得的，列出各镇还能在哪几条上得分；不能作最终结果。\n\
         有看不懂的内容时不排名，逐条指出在哪个文件、哪一行、哪一格。\n\n\
         退出状态：0 完成；1 有需要处理的（表中有错，或 --final 时仍有待定）；2 无法运行。",
        "Towns are scored by the folder's rubric, their logs and the office's ledger. What is not ruled, marked or \
         reviewed yet leaves a range, and the fewest rulings that would settle the order are named. Within the year \
         --as-of a score goes from what stands to what can still be had, and is never final. Where anything \
         is not understood nothing is ranked: every mistake is shown with its file, line and cell.\n\n\
         Exit status: 0 done; 1 something to act on (mistakes in the files, or anything pending under --final); \
         2 could not run.",
    ),
)]
pub(in crate::cli) struct Args {
    #[arg(default_value = ".", hide_default_value = true, value_name = both!("文件夹", "FOLDER"),
        help = both!("考核文件夹，不写就是当前文件夹", "the assessment folder; the current one if left out"))]
    pub(super) folder: PathBuf,
    #[arg(long = "town", value_name = both!("镇名", "NAME"), value_parser = args::town, help = both!(
        "给出某镇的得分说明；可以写几次，“全部”或 all 为所有镇",
        "the statement of a town; may be given several times, `all` for every town",
    ))]
    pub(super) towns: Vec<String>,
    #[arg(long, value_name = both!("镇名", "NAME"), value_parser = args::town, help = both!(
        "先不算某镇，排其余的；可以写几次，不能作最终结果",
        "leave a town out and rank the rest, which is never final; may be given several times",
    ))]
    pub(super) without: Vec<String>,
    #[command(flatten)]
    pub(super) table: args::Table,
    #[arg(long, value_name = both!("文件", "FILE"), value_parser = args::written_table(), help = both!(
        "另写一份认定记录：原有各行不变，后面每项待定的裁定、评分、比例一行，待填",
        "write the ledger anew with a row to fill in for each ruling, mark and proportion that is pending",
    ))]
    pub(super) pending: Option<PathBuf>,
    #[arg(long = "final", help = both!("仍有待定时退出状态为 1", "exit 1 while anything is pending"))]
    pub(super) is_final: bool,
    #[command(flatten)]
    pub(super) day: AsOf,
    #[arg(long, help = both!(
        "同时检查细则，警告一律当作错误",
        "check the rubric as well, and take every warning for an error",
    ))]
    pub(super) strict: bool,
}
