//! What can be asked on the command line, in the reader's language.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::lang::Lang;
use crate::report::Format;

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Ask {
    /// `kaohe score`.
    Score(ScoreArgs),
}

/// What `kaohe score` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ScoreArgs {
    /// The assessment folder.
    pub(super) folder: PathBuf,
    /// The towns whose statements are wanted; `all` among them means every town.
    pub(super) towns: Vec<String>,
    /// How the result is written.
    pub(super) format: Format,
    /// Where the result goes; `None` and `-` are standard output.
    pub(super) output: Option<PathBuf>,
    /// Whether an existing output file may be replaced.
    pub(super) force: bool,
    /// Whether anything pending makes the exit status 1.
    pub(super) last: bool,
}

const FORMATS: [(&str, Format); 4] =
    [("table", Format::Table), ("csv", Format::Csv), ("markdown", Format::Markdown), ("json", Format::Json)];

fn format(name: &str) -> Option<Format> {
    FORMATS.iter().find(|(known, _)| *known == name).map(|(_, format)| *format)
}

/// The whole command line in one language.
pub(super) fn command(lang: Lang) -> Command {
    Command::new("kaohe")
        .version(env!("CARGO_PKG_VERSION"))
        .about(lang.pick(
            "把一年的积分考核变成可读、可查、可算、可争论的纯文本",
            "turns a year's points assessment into plain text that can be read, checked, run and argued with",
        ))
        .arg_required_else_help(true)
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .help_template(template(lang, true))
        .override_usage(lang.pick("kaohe [选项] <命令>", "kaohe [OPTIONS] <COMMAND>"))
        .arg(language(lang).global(true))
        .arg(help(lang).global(true))
        .arg(
            Arg::new("version")
                .long("version")
                .short('V')
                .action(ArgAction::Version)
                .help(lang.pick("显示版本", "print the version")),
        )
        .subcommand(score(lang))
}

fn score(lang: Lang) -> Command {
    Command::new("score")
        .about(lang.pick("给全部镇计分并排名", "score a year and rank its towns"))
        .help_template(template(lang, false))
        .override_usage(lang.pick("kaohe score [选项] [文件夹]", "kaohe score [OPTIONS] [FOLDER]"))
        .after_help(lang.pick(
            "依据是文件夹里的考核细则、各镇台账和办公室的认定记录。尚未裁定、评分、审核的，得分写成区间，\
             并列出最少还需定下哪几项名次才确定。有看不懂的内容时不排名，逐条指出在哪个文件、哪一行、哪一格。\n\n\
             退出状态：0 完成；1 有需要处理的（表中有错，或 --final 时仍有待定）；2 无法运行。",
            "Towns are scored by the folder's rubric, their logs and the office's ledger. What is not ruled, marked or \
             reviewed yet leaves a range, and the fewest rulings that would settle the order are named. Where anything \
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
        .arg(
            Arg::new("format")
                .long("format")
                .value_name(lang.pick("格式", "FORMAT"))
                .value_parser(PossibleValuesParser::new(FORMATS.map(|(name, _)| name)))
                .default_value("table")
                .hide_default_value(true)
                .hide_possible_values(true)
                .help(lang.pick("table（默认）、csv、markdown 或 json", "table (the default), csv, markdown or json")),
        )
        .arg(
            Arg::new("output")
                .long("output")
                .short('o')
                .value_name(lang.pick("文件", "FILE"))
                .value_parser(value_parser!(PathBuf))
                .help(lang.pick("写到文件；- 为标准输出", "write to a file; - is standard output")),
        )
        .arg(
            Arg::new("force")
                .long("force")
                .action(ArgAction::SetTrue)
                .help(lang.pick("文件已存在时替换它", "replace the file if it is there already")),
        )
        .arg(
            Arg::new("final")
                .long("final")
                .action(ArgAction::SetTrue)
                .help(lang.pick("仍有待定时退出状态为 1", "exit 1 while anything is pending")),
        )
}

fn language(lang: Lang) -> Arg {
    Arg::new("lang")
        .long("lang")
        .value_name(lang.pick("语言", "LANG"))
        .value_parser(PossibleValuesParser::new(["zh", "en"]))
        .hide_possible_values(true)
        .help(lang.pick(
            "zh 或 en；不写时依 KAOHE_LANG，再依系统语言",
            "zh or en; else as KAOHE_LANG says, else as the system's locale",
        ))
}

fn help(lang: Lang) -> Arg {
    Arg::new("help").long("help").short('h').action(ArgAction::Help).help(lang.pick("显示帮助", "print help"))
}

/// The frame of a help page: clap's own headings are English.
fn template(lang: Lang, commands: bool) -> &'static str {
    match (lang, commands) {
        (Lang::Zh, true) => "{about}\n\n用法：{usage}\n\n命令：\n{subcommands}\n\n选项：\n{options}",
        (Lang::En, true) => "{about}\n\nUsage: {usage}\n\nCommands:\n{subcommands}\n\nOptions:\n{options}",
        (Lang::Zh, false) => "{about}\n\n用法：{usage}\n\n参数：\n{positionals}\n\n选项：\n{options}{after-help}",
        (Lang::En, false) => {
            "{about}\n\nUsage: {usage}\n\nArguments:\n{positionals}\n\nOptions:\n{options}{after-help}"
        }
    }
}

/// What was asked.
///
/// # Errors
/// clap's error, help and version among them, to be shown by `usage`.
pub(super) fn parse(lang: Lang, args: &[OsString]) -> Result<Ask, clap::Error> {
    let matches = command(lang).try_get_matches_from(args)?;
    match matches.subcommand() {
        Some(("score", matches)) => Ok(Ask::Score(ScoreArgs::from(matches))),
        _ => Err(command(lang).error(clap::error::ErrorKind::MissingSubcommand, "")),
    }
}

impl From<&ArgMatches> for ScoreArgs {
    fn from(matches: &ArgMatches) -> Self {
        let path = |name| matches.get_one::<PathBuf>(name).cloned();
        Self {
            folder: path("folder").unwrap_or_else(|| PathBuf::from(".")),
            towns: matches.get_many::<String>("town").unwrap_or_default().cloned().collect(),
            format: matches.get_one::<String>("format").and_then(|name| format(name)).unwrap_or(Format::Table),
            output: path("output"),
            force: matches.get_flag("force"),
            last: matches.get_flag("final"),
        }
    }
}

/// The language that `--lang` names, looked for before anything else is understood, so that even the complaint
/// about a wrong option is in it.
pub(super) fn asked_language(args: &[OsString]) -> Option<Lang> {
    let mut args = args.iter().map(|arg| arg.to_string_lossy()).take_while(|arg| arg != "--");
    while let Some(arg) = args.next() {
        if arg == "--lang" {
            return Lang::from_name(&args.next()?);
        }
        if let Some(name) = arg.strip_prefix("--lang=") {
            return Lang::from_name(name);
        }
    }
    None
}
