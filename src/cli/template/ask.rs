//! What `kaohe template` can be asked.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::cli::args;
use crate::lang::Lang;
use crate::points::Points;
use crate::text;

/// What `kaohe template` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) struct Args {
    /// The assessment folder that is to be.
    pub(super) folder: PathBuf,
    /// The rubric, a built-in name or a file; that of the folder where there is none.
    pub(super) rubric: Option<OsString>,
    /// The roster; that of the folder where there is none.
    pub(super) towns: Option<PathBuf>,
    /// The title of the year.
    pub(super) title: Option<String>,
    /// What the top score is worth.
    pub(super) base_points: Option<Points>,
    /// Where only the guide is wanted, in which form.
    pub(super) guide: Option<Form>,
}

/// How the guide alone is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Table,
    Csv,
    Markdown,
}

const FORMS: [(&str, Form); 3] = [("table", Form::Table), ("csv", Form::Csv), ("markdown", Form::Markdown)];

/// The command in one language.
pub(in crate::cli) fn command(lang: Lang) -> Command {
    let command = Command::new("template")
        .about(lang.pick("建一个空的考核文件夹", "make an empty assessment folder"))
        .help_template(args::page(lang))
        .override_usage(lang.pick("kaohe template [选项] [文件夹]", "kaohe template [OPTIONS] [FOLDER]"))
        .after_help(lang.pick(
            "建 assessment.toml、镇名单、认定记录、每镇一份只有表头的台账，和一份填写说明：\n\
             每个事项怎样填才计入哪一条、应有几次、少了扣多少，各附一行示例。\n\
             已有的文件一律不动，只补还没有的：镇名单里加了镇，再运行一次就只添那一份台账；\n\
             还是空的镇名单，用 --towns 填上。\n\
             细则有错或镇名单有错的，什么也不建。\n\n\
             退出状态：0 完成；2 细则或镇名单有错，或无法运行。",
            "Made are assessment.toml, the roster, the ledger, for every town a log that is a header and nothing else, \
             and a guide to filling it in: for every kind of record what counts for which rule, how many are expected \
             and what a gap costs, each with an example row. What is there already is never touched, and only what is \
             missing is added: after a town was put on the roster, another run makes its log alone; a roster that is \
             still empty is filled in by --towns. Where the rubric or the roster is broken nothing is made.\n\n\
             Exit status: 0 done; 2 a broken rubric or roster, or it could not run.",
        ))
        .arg(folder(lang));
    options(command, lang)
}

fn folder(lang: Lang) -> Arg {
    Arg::new("folder")
        .value_name(lang.pick("文件夹", "FOLDER"))
        .value_parser(value_parser!(PathBuf))
        .default_value(".")
        .hide_default_value(true)
        .help(lang.pick("建在哪里，不写就是当前文件夹", "where to make it; the current folder if left out"))
}

fn options(command: Command, lang: Lang) -> Command {
    command
        .arg(args::rubric(lang).long("rubric").help(lang.pick(
            "细则文件（会复制进文件夹），或内置细则的名称；不写就用文件夹里的，没有就是内置的默认细则",
            "a rubric file, which is copied into the folder, or the name of a built-in one; else that of the \
             folder, else the default one",
        )))
        .arg(
            Arg::new("towns")
                .long("towns")
                .value_name(lang.pick("文件", "FILE"))
                .value_parser(value_parser!(PathBuf))
                .help(lang.pick(
                    "镇名单（CSV）；不写就用文件夹里的 towns.csv",
                    "the roster (CSV); else the folder's towns.csv",
                )),
        )
        .arg(
            Arg::new("title")
                .long("title")
                .value_name(lang.pick("标题", "TITLE"))
                .help(lang.pick("这一年考核的标题", "the title of the year")),
        )
        .arg(
            Arg::new("base-points")
                .long("base-points")
                .value_name(lang.pick("分", "POINTS"))
                .value_parser(move |written: &str| base_points(written, lang))
                .help(lang.pick("基本分：第一名折成多少分", "what the top score is worth")),
        )
        .arg(
            Arg::new("guide")
                .long("guide")
                .action(ArgAction::SetTrue)
                .help(lang.pick("只显示填写说明，不建文件夹", "show the guide alone, and make nothing")),
        )
        .arg(
            Arg::new("format")
                .long("format")
                .value_name(lang.pick("格式", "FORMAT"))
                .value_parser(PossibleValuesParser::new(FORMS.map(|(name, _)| name)))
                .hide_possible_values(true)
                .requires("guide")
                .help(lang.pick("填写说明的格式：table、csv 或 markdown", "of the guide: table, csv or markdown")),
        )
}

fn base_points(written: &str, lang: Lang) -> Result<Points, String> {
    Points::parse(written).ok().filter(|points| *points > Points::ZERO).ok_or_else(|| {
        let most = Points::MAX_WHOLE;
        let refused = text!(
            "要大于 0、不超过 {most}，最多四位小数",
            "it must be above 0 and at most {most}, with at most four decimals"
        );
        refused.get(lang).to_owned()
    })
}

impl From<&ArgMatches> for Args {
    fn from(matches: &ArgMatches) -> Self {
        let word = |name| matches.get_one::<String>(name).cloned();
        let named = word("format");
        let form = FORMS.iter().find(|(name, _)| named.as_deref() == Some(name)).map_or(Form::Table, |(_, form)| *form);
        Self {
            folder: matches.get_one::<PathBuf>("folder").cloned().unwrap_or_else(|| PathBuf::from(".")),
            rubric: matches.get_one::<OsString>("rubric").cloned(),
            towns: matches.get_one::<PathBuf>("towns").cloned(),
            title: word("title").map(|title| title.trim().to_owned()).filter(|title| !title.is_empty()),
            base_points: matches.get_one::<Points>("base-points").copied(),
            guide: matches.get_flag("guide").then_some(form),
        }
    }
}
