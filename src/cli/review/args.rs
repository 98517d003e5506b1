//! What `kaohe review` can be asked.

use std::path::PathBuf;

use anyhow::Result;
use jiff::civil::Date;

use crate::cli::bilingual::{both, page};
use crate::cli::trouble::trouble;
use crate::cli::{args, day};
use crate::lang::Lang;
use crate::rubric::Rubric;
use crate::text;

/// What `kaohe review` was asked.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
#[command(
    about = both!("给没有审核过的记录在 reviews.csv 里各写一行", "write a row into reviews.csv for every record that nobody has reviewed"),
    mut_arg("output", |arg| arg.help(both!(
        "把整张表写到另一个文件，不动 reviews.csv；- 为标准输出",
        "write the whole table to another file and leave reviews.csv alone; - is standard output",
    ))),
    after_help = page!(
        ["review examples/rugao-2018 -o 审核.csv", "review examples/rugao-2018 --rest 望潮镇 --by 张三 -o 审核.csv"],
        "新的一行「审核」是空的：用表格软件填 认定、不予认定（写理由）或 待核，写上认定人。\n\
         原有的行、编码和列的次序都不动；同一条记录有了审核就不再写。记录在认定之后改过的，再写一行，替代原来的一行。\n\
         --rest 把某镇剩下的记录都认定；--take-over 把台账里写着的 不予认定 和 待核 接过来。\n\n\
         退出状态：0 完成；1 有需要处理的；2 无法运行。",
        "The verdict of a new row is empty: fill in `accepted`, `rejected` (with the reason) or `pending`, and who \
         decided, in a spreadsheet. Rows that are there, the encoding and the order of the columns stay as they are; \
         a record that has a verdict gets no other row. One that changed after it was accepted gets another row, \
         which supersedes the first. --rest accepts what is left of a town; --take-over takes over what its log says \
         of rejections and records under review.\n\n\
         Exit status: 0 done; 1 something to act on; 2 could not run.",
    ),
)]
pub(in crate::cli) struct Args {
    #[arg(default_value = ".", hide_default_value = true, value_name = both!("文件夹", "FOLDER"),
        help = both!("考核文件夹，不写就是当前文件夹", "the assessment folder; the current one if left out"))]
    pub(super) folder: PathBuf,
    #[arg(long, value_name = both!("镇名", "TOWN"), value_parser = args::town, num_args = 1.., requires = "by",
        help = both!(
            "某镇还没有审核的记录全部认定；all 为全部镇",
            "accept all records of a town that nobody has reviewed; `all` for every town",
        ))]
    pub(super) rest: Vec<String>,
    #[arg(long, value_name = both!("镇名", "TOWN"), value_parser = args::town, num_args = 1.., requires = "by",
        help = both!(
            "把某镇台账里写着的 不予认定、待核 接到 reviews.csv；all 为全部镇",
            "take over into reviews.csv what the log of a town says was rejected or is under review; `all` for every town",
        ))]
    pub(super) take_over: Vec<String>,
    #[arg(long, value_name = both!("姓名", "NAME"), value_parser = args::trimmed(), help = both!("认定人", "who decides"))]
    by: Option<String>,
    #[arg(long, value_name = both!("日期", "DATE"), value_parser = day::parsed, requires = "by",
        help = both!("认定日期，不写就空着", "the day of the verdict; empty if left out"))]
    pub(super) on: Option<Date>,
    #[command(flatten)]
    pub(super) output: args::Output,
}

impl Args {
    /// Who decides; empty where nobody is named.
    pub(super) fn by(&self) -> &str {
        self.by.as_deref().unwrap_or_default()
    }

    /// Whether what was asked can be written at all.
    ///
    /// # Errors
    /// Nobody is named who decides, the day is before the period, or the file would be something else than a table.
    pub(super) fn check(&self, rubric: &Rubric, lang: Lang) -> Result<()> {
        if let Some(path) = &self.output.output {
            args::only(path, "csv").map_err(|why| trouble(lang, &why))?;
        }
        if self.by().is_empty() && !(self.rest.is_empty() && self.take_over.is_empty()) {
            return Err(trouble(lang, &text!("--by 后面写认定人的姓名", "--by takes the name of who decides")));
        }
        let from = rubric.period.from();
        match self.on {
            Some(on) if on < from => Err(trouble(
                lang,
                &text!("--on 的 {on} 在考核期开始（{from}）之前", "--on {on} is before the period begins ({from})"),
            )),
            _ => Ok(()),
        }
    }
}
