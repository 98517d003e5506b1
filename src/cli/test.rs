//! `kaohe test`: the cases beside a rubric, tried.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::bilingual::{both, page};
use super::cases_file::{self, CasesText};
use super::console::{Console, Exit};
use super::rubric_file::RubricText;
use super::trouble::{cause, shown, trouble};
use super::{args, rubric_file};
use crate::assess::Assessor;
use crate::lang::{Lang, Text};
use crate::report::TrialReport;
use crate::rubric::DEFAULT;
use crate::{cases, diagnostic, text};

/// What `kaohe test` was asked.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
#[command(
    about = both!("运行细则的用例", "try the cases of a rubric"),
    after_help = page!(
        ["test", "test rubric/rugao-women-2018.toml --format csv -o 用例.csv"],
        "用例写在细则旁边的「细则文件名.cases.toml」里：几条记录和认定，以及某条规则因此应扣几分。\n\
         先列出结果不符的用例，再逐条列出有几个用例触发了这条规则、没有触发、留下待定，\n\
         以及有没有用例站在边界的两侧：最后一个不扣分的，和第一个要扣分的。\n\
         用例怎样写：kaohe explain case。\n\n\
         退出状态：0 全部相符；1 有不符的，或 --strict 时有规则还缺用例；2 细则或用例有错，或无法运行。",
        "Cases are written beside a rubric file, in its name with .cases.toml: some records and findings, and what \
         a rule is to charge for them. First come the cases that differ; then for each rule how many fired it, \
         left it or left it pending, and whether any stand on the two sides of its boundary: the last that costs \
         nothing, and the first that costs something. How cases are written: kaohe explain case.\n\n\
         Exit status: 0 all as expected; 1 something differs, or under --strict a rule is not shown from every \
         side; 2 a broken rubric, broken cases, or it could not run.",
    ),
)]
pub(super) struct Args {
    #[arg(value_name = both!("细则", "RUBRIC"), default_value = DEFAULT, hide_default_value = true,
        help = both!(
        "细则文件，或内置细则的名称；不写就是内置的默认细则",
        "a rubric file, or the name of a built-in rubric; the default one if left out",
    ))]
    rubric: OsString,
    #[arg(long, value_name = both!("文件", "FILE"),
        help = both!("用例文件；不写就是细则旁边的那份", "the file of cases; else the one beside the rubric"))]
    cases: Option<PathBuf>,
    #[command(flatten)]
    table: args::Table,
    #[arg(long, help = both!("有规则还缺用例时退出状态为 1", "exit 1 where a rule is not shown from every side"))]
    strict: bool,
}

/// Tries the cases and writes what was asked for.
///
/// # Errors
/// There is no such rubric, there are no cases, or the output cannot be written.
pub(super) fn run(args: &Args, lang: Lang, console: &mut Console<'_>) -> Result<Exit> {
    let Some((source, rubric)) = rubric_file::read(&args.rubric, lang, console)? else {
        return Ok(Exit::CouldNot);
    };
    let Some(written) = open(args.cases.as_deref(), &source, lang, console)? else {
        return Ok(Exit::CouldNot);
    };
    let inputs: Vec<PathBuf> = source.path.iter().chain(&written.path).cloned().collect();
    let target = args.table.target(&inputs, lang)?;
    let mut diagnostics = Vec::new();
    let cases =
        cases::read_within(console.options.limits.rubric, &written.file, &written.text, &rubric, &mut diagnostics);
    console.tell(&diagnostics, lang)?;
    if diagnostic::any_error(&diagnostics) {
        return Ok(Exit::CouldNot);
    }
    let assessor = Assessor::new(&rubric);
    let trial = cases::run(&assessor, &cases)?;
    let report = TrialReport::new(&trial, &written.file);
    let said = report.render(args.table.format(), lang, console.width)?;
    args.table.output.fill(&target, &|out| out.write_all(&said), lang, console)?;
    let clean = trial.is_as_expected() && (trial.is_complete() || !args.strict);
    Ok(if clean { Exit::Done } else { Exit::Act })
}

/// The cases that were named, else those of the rubric. `None` where they cannot be read; that has been told.
fn open(named: Option<&Path>, rubric: &RubricText, lang: Lang, console: &mut Console<'_>) -> Result<Option<CasesText>> {
    let mut diagnostics = Vec::new();
    let opened = match named {
        Some(path) => match fs::metadata(path) {
            Ok(_) => cases_file::named(path, console.options, &mut diagnostics).map(Some),
            Err(error) => {
                let (name, Text { zh, en }) = (shown(path), cause(&error));
                return Err(trouble(
                    lang,
                    &text!("打不开用例「{name}」：{zh}", "cannot open the cases `{name}`: {en}"),
                ));
            }
        },
        None => cases_file::beside(rubric, console.options, &mut diagnostics),
    };
    console.tell(&diagnostics, lang)?;
    match opened {
        Ok(Some(cases)) => Ok(Some(cases)),
        Ok(None) => Err(trouble(lang, &missing(rubric))),
        Err(diagnostic) => {
            console.tell(&[*diagnostic], lang)?;
            Ok(None)
        }
    }
}

fn missing(rubric: &RubricText) -> Text {
    let Some(path) = &rubric.path else {
        let name = &rubric.file;
        return text!(
            "内置的「{name}」没有用例：用 --cases 指明用例文件",
            "the built-in `{name}` has no cases: say by --cases where some are"
        );
    };
    let name = shown(&cases_file::path_beside(path));
    text!(
        "细则旁边没有用例「{name}」：写一份（写法见 kaohe explain case），或用 --cases 指明在哪里",
        "there are no cases `{name}` beside the rubric: write some, as `kaohe explain case` says, or tell by --cases where they are"
    )
}
