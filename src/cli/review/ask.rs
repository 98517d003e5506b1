//! What `kaohe review` can be asked.

use std::path::PathBuf;

use anyhow::Result;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use jiff::civil::Date;

use crate::cli::trouble::trouble;
use crate::cli::{args, day};
use crate::lang::Lang;
use crate::rubric::Rubric;
use crate::text;

/// What `kaohe review` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) struct Args {
    /// The assessment folder.
    pub(super) folder: PathBuf,
    /// The towns of which all that is left is accepted; `all` among them means every town.
    pub(super) rest: Vec<String>,
    /// The towns whose logs hold words of the office that are taken over.
    pub(super) take_over: Vec<String>,
    /// Who decides.
    pub(super) by: Option<String>,
    /// When.
    pub(super) on: Option<Date>,
    /// Where the table goes instead of its own file.
    pub(super) output: args::Output,
}

/// The command in one language.
pub(in crate::cli) fn command(lang: Lang) -> Command {
    let towns = |name: &'static str| {
        Arg::new(name)
            .long(name)
            .value_name(lang.pick("镇名", "TOWN"))
            .num_args(1..)
            .action(ArgAction::Append)
            .requires("by")
    };
    Command::new("review")
        .about(lang.pick(
            "给没有审核过的记录在 reviews.csv 里各写一行",
            "write a row into reviews.csv for every record that nobody has reviewed",
        ))
        .help_template(args::page(lang))
        .override_usage(lang.pick("kaohe review [选项] [文件夹]", "kaohe review [OPTIONS] [FOLDER]"))
        .after_help(lang.pick(
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
        ))
        .arg(
            Arg::new("folder")
                .value_name(lang.pick("文件夹", "FOLDER"))
                .value_parser(value_parser!(PathBuf))
                .default_value(".")
                .hide_default_value(true)
                .help(lang.pick("考核文件夹，不写就是当前文件夹", "the assessment folder; the current one if left out")),
        )
        .arg(towns("rest").help(lang.pick(
            "某镇还没有审核的记录全部认定；all 为全部镇",
            "accept all records of a town that nobody has reviewed; `all` for every town",
        )))
        .arg(towns("take-over").help(lang.pick(
            "把某镇台账里写着的 不予认定、待核 接到 reviews.csv；all 为全部镇",
            "take over into reviews.csv what the log of a town says was rejected or is under review; `all` for every town",
        )))
        .arg(Arg::new("by").long("by").value_name(lang.pick("姓名", "NAME")).help(lang.pick("认定人", "who decides")))
        .arg(
            day::arg(lang)
                .id("on")
                .long("on")
                .requires("by")
                .help(lang.pick("认定日期，不写就空着", "the day of the verdict; empty if left out")),
        )
        .arg(args::output(lang).help(lang.pick(
            "把整张表写到另一个文件，不动 reviews.csv；- 为标准输出",
            "write the whole table to another file and leave reviews.csv alone; - is standard output",
        )))
        .arg(args::force(lang))
}

impl From<&ArgMatches> for Args {
    fn from(matches: &ArgMatches) -> Self {
        let towns = |name| matches.get_many::<String>(name).unwrap_or_default().cloned().collect();
        Self {
            folder: matches.get_one::<PathBuf>("folder").cloned().unwrap_or_else(|| PathBuf::from(".")),
            rest: towns("rest"),
            take_over: towns("take-over"),
            by: matches.get_one::<String>("by").map(|by| by.trim().to_owned()).filter(|by| !by.is_empty()),
            on: matches.get_one::<Date>("on").copied(),
            output: args::Output::from(matches),
        }
    }
}

impl Args {
    /// Whether what was asked can be written at all.
    ///
    /// # Errors
    /// Nobody is named who decides, or the day is before the period.
    pub(super) fn check(&self, rubric: &Rubric, lang: Lang) -> Result<()> {
        if self.by.is_none() && !(self.rest.is_empty() && self.take_over.is_empty()) {
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
