//! What can be asked on the command line, in the reader's language; what one command takes stands beside it.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::{OsStringValueParser, PossibleValuesParser, TypedValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Command};

use super::locale;
use super::options::{Limits, Options, Telling};
use super::output::{Existing, Target};
use super::{
    check, diff, explain, review, rubric as rubric_command, schema, score, template as template_command, test, validate,
};
use crate::diagnostic::excerpt::MOST_OF_ALL;
use crate::lang::Lang;
use crate::report::Format;
use crate::rubric::DEFAULT;
use crate::sheet::{self, Dialect};
use crate::text;

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Ask {
    /// `kaohe score`.
    Score(score::Args),
    /// `kaohe review`.
    Review(review::Args),
    /// `kaohe validate`.
    Validate(validate::Args),
    /// `kaohe check`.
    Check(check::Args),
    /// `kaohe explain`.
    Explain(explain::Args),
    /// `kaohe rubric`.
    Rubric(rubric_command::Args),
    /// `kaohe test`.
    Test(test::Args),
    /// `kaohe diff`.
    Diff(diff::Args),
    /// `kaohe schema`.
    Schema(schema::Args),
    /// `kaohe template`.
    Template(template_command::Args),
}

/// The whole command line in one language.
pub(super) fn command(lang: Lang) -> Command {
    Command::new("kaohe")
        .version(env!("CARGO_PKG_VERSION"))
        .about(lang.pick(
            "把一年的积分考核变成可读、可查、可算、经得起核对和申诉的纯文本",
            "turns a year's points assessment into plain text that can be read, checked, run and argued with",
        ))
        .arg_required_else_help(true)
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .help_template(template(lang))
        .override_usage(lang.pick("kaohe [选项] <命令>", "kaohe [OPTIONS] <COMMAND>"))
        .args(everywhere(lang))
        .arg(
            Arg::new("version")
                .long("version")
                .short('V')
                .action(ArgAction::Version)
                .help(lang.pick("显示版本", "print the version")),
        )
        .subcommand(score::command(lang))
        .subcommand(review::command(lang))
        .subcommand(validate::command(lang))
        .subcommand(check::command(lang))
        .subcommand(explain::command(lang))
        .subcommand(rubric_command::command(lang))
        .subcommand(test::command(lang))
        .subcommand(diff::command(lang))
        .subcommand(template_command::command(lang))
        .subcommand(schema::command(lang))
}

/// What every command can be asked, below what it is asked for itself.
fn everywhere(lang: Lang) -> impl Iterator<Item = Arg> {
    /// More than any command has options of its own.
    const LAST: usize = 1000;
    let args = [verbose(lang), no_limits(lang), language(lang), help(lang)].into_iter().enumerate();
    args.map(|(at, arg)| arg.global(true).display_order(LAST + at))
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

fn verbose(lang: Lang) -> Arg {
    Arg::new("verbose").long("verbose").short('v').action(ArgAction::SetTrue).help(lang.pick(
        "也列出已接受的（例如编码）和略过的（例如不是台账的文件）",
        "tell as well what was accepted or passed over",
    ))
}

fn no_limits(lang: Lang) -> Arg {
    let Limits { megabytes, rubric, findings } = Limits::USUAL;
    let rubric = rubric / 1_000_000;
    let help = text!(
        "不限大小和条数；平常文件不超过 {megabytes} MB、细则 {rubric} MB，每个文件列 {findings} 处、共 {MOST_OF_ALL} 处",
        "lift the limits: {megabytes} MB a file, {rubric} MB a rubric, {findings} findings a file, {MOST_OF_ALL} in all"
    );
    Arg::new("no-limits").long("no-limits").action(ArgAction::SetTrue).help(lang.pick(help.zh, help.en))
}

/// What every command can be asked.
fn options(matches: &ArgMatches) -> Options {
    let lifted = matches.get_flag("no-limits");
    let of_tables = if lifted { sheet::Limits::NONE } else { sheet::Limits::default() };
    Options {
        limits: if lifted { Limits::LIFTED } else { Limits::USUAL },
        dialect: Dialect { limits: of_tables, ..Dialect::default() },
        telling: if matches.get_flag("verbose") { Telling::Accepted } else { Telling::Wrong },
        hashes: false,
    }
}

fn help(lang: Lang) -> Arg {
    Arg::new("help").long("help").short('h').action(ArgAction::Help).help(lang.pick("显示帮助", "print help"))
}

/// The frame of the page that lists the commands: clap's own headings are English.
fn template(lang: Lang) -> &'static str {
    lang.pick(
        "{about}\n\n用法：{usage}\n\n命令：\n{subcommands}\n\n选项：\n{options}",
        "{about}\n\nUsage: {usage}\n\nCommands:\n{subcommands}\n\nOptions:\n{options}",
    )
}

/// The frame of a command's own page.
pub(super) fn page(lang: Lang) -> &'static str {
    lang.pick(
        "{about}\n\n用法：{usage}\n\n参数：\n{positionals}\n\n选项：\n{options}{after-help}",
        "{about}\n\nUsage: {usage}\n\nArguments:\n{positionals}\n\nOptions:\n{options}{after-help}",
    )
}

/// `RUBRIC`: a file or a built-in name, as `rubric_file` takes it.
pub(super) fn rubric(lang: Lang) -> Arg {
    Arg::new("rubric").value_name(lang.pick("细则", "RUBRIC")).value_parser(OsStringValueParser::new()).help(
        lang.pick(
            "细则文件，或内置细则的名称；- 为标准输入",
            "a rubric file, or the name of a built-in one; - is stdin",
        ),
    )
}

/// `RUBRIC` where it may be left out.
pub(super) fn rubric_or_default(lang: Lang) -> Arg {
    rubric(lang).help(lang.pick(
        "细则文件，或内置细则的名称；不写就是内置的默认细则",
        "a rubric file, or the name of a built-in rubric; the default one if left out",
    ))
}

/// The rubric asked for: the default one where none was named.
pub(super) fn asked_rubric(matches: &ArgMatches) -> OsString {
    matches.get_one::<OsString>("rubric").cloned().unwrap_or_else(|| DEFAULT.into())
}

/// Where a result is to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Output {
    /// The file; `None` and `-` are standard output.
    pub(super) file: Option<PathBuf>,
    /// What becomes of one that is there already.
    pub(super) existing: Existing,
}

impl From<&ArgMatches> for Output {
    fn from(matches: &ArgMatches) -> Self {
        let existing = if matches.get_flag("force") { Existing::Replace } else { Existing::Keep };
        Self { file: matches.get_one::<PathBuf>("output").cloned(), existing }
    }
}

impl Output {
    /// Where the result goes, never over one of `inputs`. To be asked before the work is done.
    ///
    /// # Errors
    /// Those of [`Target::new`].
    pub(super) fn target(&self, inputs: &[PathBuf], lang: Lang) -> anyhow::Result<Target> {
        Target::new(self.file.as_deref(), self.existing, inputs, lang)
    }
}

/// `-o FILE`.
pub(super) fn output(lang: Lang) -> Arg {
    Arg::new("output")
        .long("output")
        .short('o')
        .value_name(lang.pick("文件", "FILE"))
        .value_parser(written(lang))
        .help(lang.pick("写到文件；- 为标准输出", "write to a file; - is standard output"))
}

/// The name of a file that is to be written.
pub(super) fn written(lang: Lang) -> impl TypedValueParser<Value = PathBuf> {
    OsStringValueParser::new().try_map(move |name| writable(PathBuf::from(name), lang))
}

/// Refuses a name whose ending promises what is never written: a spreadsheet program would call it damaged.
fn writable(path: PathBuf, lang: Lang) -> Result<PathBuf, String> {
    const OTHERS: [&str; 9] = ["xlsx", "xls", "et", "ods", "docx", "doc", "wps", "pdf", "html"];
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    if OTHERS.contains(&ending.as_str()) {
        let refused = text!(
            "写不出 .{ending} 文件，请用 .csv、.md、.json 或 .txt",
            "cannot write a .{ending} file; use .csv, .md, .json or .txt"
        );
        return Err(refused.get(lang).to_owned());
    }
    Ok(path)
}

/// `--force`.
pub(super) fn force(lang: Lang) -> Arg {
    Arg::new("force")
        .long("force")
        .action(ArgAction::SetTrue)
        .help(lang.pick("文件已存在时替换它", "replace the file if it is there already"))
}

/// `--format` of a table.
pub(super) fn format(lang: Lang) -> Arg {
    Arg::new("format")
        .long("format")
        .value_name(lang.pick("格式", "FORMAT"))
        .value_parser(PossibleValuesParser::new(FORMATS.map(|(name, _)| name)))
        .hide_possible_values(true)
        .help(lang.pick(
            "table、csv、markdown 或 json；不写时依输出文件的扩展名，再就是 table",
            "table, csv, markdown or json; else as the output file's ending says, else table",
        ))
}

const FORMATS: [(&str, Format); 4] =
    [("table", Format::Table), ("csv", Format::Csv), ("markdown", Format::Markdown), ("json", Format::Json)];

/// The format asked for; where none is, the one that the ending of the output file names.
pub(super) fn asked_format(matches: &ArgMatches) -> Format {
    let ending = || ending(matches).map(|ending| if ending == "md" { "markdown".to_owned() } else { ending });
    let named = matches.get_one::<String>("format").cloned().or_else(ending);
    let known = FORMATS.iter().find(|(name, _)| named.as_deref() == Some(name));
    known.map_or(Format::Table, |(_, format)| *format)
}

/// The ending of the output file, in small letters.
pub(super) fn ending(matches: &ArgMatches) -> Option<String> {
    let path = matches.get_one::<PathBuf>("output")?;
    Some(path.extension()?.to_str()?.to_ascii_lowercase())
}

/// What was asked.
///
/// # Errors
/// clap's error, help and version among them, to be shown by `usage`.
pub(super) fn parse(lang: Lang, args: &[OsString]) -> Result<(Options, Ask), clap::Error> {
    if locale::named(args).len() > 1 {
        // clap itself lets one after the command replace one before it
        let mut error = clap::Error::new(ErrorKind::ArgumentConflict).with_cmd(&command(lang));
        for kind in [ContextKind::InvalidArg, ContextKind::PriorArg] {
            error.insert(kind, ContextValue::String("--lang".to_owned()));
        }
        return Err(error);
    }
    let matches = command(lang).try_get_matches_from(args)?;
    let ask = match matches.subcommand() {
        Some(("score", matches)) => Ask::Score(matches.into()),
        Some(("review", matches)) => Ask::Review(matches.into()),
        Some(("validate", matches)) => Ask::Validate(matches.into()),
        Some(("check", matches)) => Ask::Check(matches.into()),
        Some(("explain", matches)) => Ask::Explain(matches.into()),
        Some(("rubric", matches)) => Ask::Rubric(matches.into()),
        Some(("test", matches)) => Ask::Test(matches.into()),
        Some(("diff", matches)) => Ask::Diff(matches.into()),
        Some(("schema", matches)) => Ask::Schema(matches.into()),
        Some(("template", matches)) => Ask::Template(matches.into()),
        _ => return Err(command(lang).error(ErrorKind::MissingSubcommand, "")),
    };
    Ok((options(&matches), ask))
}

/// Whether there is a command of this name.
pub(super) fn is_command(name: &str) -> bool {
    command(Lang::En).find_subcommand(name).is_some()
}
