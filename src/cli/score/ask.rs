//! What `kaohe score` can be asked.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use jiff::civil::Date;

use crate::cli::{args, day};
use crate::lang::Lang;
use crate::report::Format;

/// What `kaohe score` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) struct Args {
    /// The assessment folder.
    pub(super) folder: PathBuf,
    /// The towns whose statements are wanted; `all` among them means every town.
    pub(super) towns: Vec<String>,
    /// The towns that are left out.
    pub(super) without: Vec<String>,
    /// How the result is written.
    pub(super) format: Format,
    /// Where the result goes.
    pub(super) output: args::Output,
    /// Where the ledger with what is pending goes.
    pub(super) pending: Option<PathBuf>,
    /// Whether anything pending makes the exit status 1.
    pub(super) last: bool,
    /// The day at whose end the year is looked at.
    pub(super) as_of: Option<Date>,
    /// Whether the rubric is checked too, and every warning counts as an error.
    pub(super) strict: bool,
}

/// The command in one language.
pub(in crate::cli) fn command(lang: Lang) -> Command {
    Command::new("score")
        .about(lang.pick("给全部镇计分并排名", "score a year and rank its towns"))
        .help_template(args::page(lang))
        .override_usage(lang.pick("kaohe score [选项] [文件夹]", "kaohe score [OPTIONS] [FOLDER]"))
        .after_help(lang.pick(
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
        ))
        .arg(
            Arg::new("folder")
                .value_name(lang.pick("文件夹", "FOLDER"))
                .value_parser(value_parser!(PathBuf))
                .default_value(".")
                .hide_default_value(true)
                .help(
                    lang.pick("考核文件夹，不写就是当前文件夹", "the assessment folder; the current one if left out"),
                ),
        )
        .arg(Arg::new("town").long("town").value_name(lang.pick("镇名", "NAME")).action(ArgAction::Append).help(
            lang.pick(
                "给出某镇的得分说明；可以写几次，all 为全部",
                "the statement of a town; may be given several times, `all` for every town",
            ),
        ))
        .arg(Arg::new("without").long("without").value_name(lang.pick("镇名", "NAME")).action(ArgAction::Append).help(
            lang.pick(
                "先不算某镇，排其余的；可以写几次，不能作最终结果",
                "leave a town out and rank the rest, which is never final; may be given several times",
            ),
        ))
        .arg(args::format(lang))
        .arg(args::output(lang))
        .arg(args::force(lang))
        .arg(
            Arg::new("pending")
                .long("pending")
                .value_name(lang.pick("文件", "FILE"))
                .value_parser(args::written(lang))
                .help(lang.pick(
                    "另写一份认定记录：原有各行不变，后面每项待定的裁定、评分、比例一行，待填",
                    "write the ledger anew with a row to fill in for each ruling, mark and proportion that is pending",
                )),
        )
        .arg(
            Arg::new("final")
                .long("final")
                .action(ArgAction::SetTrue)
                .help(lang.pick("仍有待定时退出状态为 1", "exit 1 while anything is pending")),
        )
        .arg(day::arg(lang))
        .arg(Arg::new("strict").long("strict").action(ArgAction::SetTrue).help(
            lang.pick(
                "同时检查细则，警告一律当作错误",
                "check the rubric as well, and take every warning for an error",
            ),
        ))
}

impl From<&ArgMatches> for Args {
    fn from(matches: &ArgMatches) -> Self {
        Self {
            folder: matches.get_one::<PathBuf>("folder").cloned().unwrap_or_else(|| PathBuf::from(".")),
            towns: matches.get_many::<String>("town").unwrap_or_default().cloned().collect(),
            without: matches.get_many::<String>("without").unwrap_or_default().cloned().collect(),
            format: args::asked_format(matches),
            output: args::Output::from(matches),
            pending: matches.get_one::<PathBuf>("pending").cloned(),
            last: matches.get_flag("final"),
            as_of: day::asked(matches),
            strict: matches.get_flag("strict"),
        }
    }
}
