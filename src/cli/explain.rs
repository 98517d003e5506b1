//! `kaohe explain`: one rule, with all that can be said of it.

use std::ffi::OsString;

use anyhow::Result;
use clap::{Arg, ArgMatches, Command};

use super::folder::RubricText;
use super::options::Options;
use super::output::Target;
use super::trouble::trouble;
use super::{Console, Exit, args, cases_file, rubric_file};
use crate::assess::Assessor;
use crate::cases::{self, Case};
use crate::diagnostic::{Diagnostic, any_error, nearest};
use crate::lang::{Lang, Text};
use crate::report::Explanation;
use crate::rubric::Rubric;
use crate::text;

/// What `kaohe explain` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Args {
    /// What is to be explained: the id of a rule.
    topic: String,
    rubric: OsString,
}

/// The command in one language.
pub(super) fn command(lang: Lang) -> Command {
    Command::new("explain")
        .about(lang.pick("说明一条规则", "explain a rule"))
        .help_template(args::page(lang))
        .override_usage(lang.pick("kaohe explain [选项] <条款>", "kaohe explain [OPTIONS] <RULE>"))
        .after_help(lang.pick(
            "原文、所取的读法和理由、规则的完整说法、要看什么材料、最多扣多少，\
             以及它在细则的哪些用例中扣分。\n\n\
             退出状态：0 完成；1 用例文件有错；2 没有这条规则、细则有错或无法运行。",
            "The words of its source, the reading taken and why, the rule in full, what evidence it wants, what it \
             can cost, and in which of the rubric's cases it does.\n\n\
             Exit status: 0 done; 1 mistakes in the cases; 2 no such rule, a broken rubric, or it could not run.",
        ))
        .arg(
            Arg::new("topic")
                .value_name(lang.pick("条款", "RULE"))
                .required(true)
                .help(lang.pick("规则的编号，例如 5.4", "the id of a rule, such as 5.4")),
        )
        .arg(args::rubric_or_default(lang).long("rubric"))
}

impl From<&ArgMatches> for Args {
    fn from(matches: &ArgMatches) -> Self {
        Self {
            topic: matches.get_one::<String>("topic").cloned().unwrap_or_default(),
            rubric: args::asked_rubric(matches),
        }
    }
}

/// Explains the rule.
///
/// # Errors
/// There is no such rubric, or no such rule in it.
pub(super) fn run(args: &Args, lang: Lang, console: &mut Console<'_>) -> Result<Exit> {
    let Some((source, rubric)) = rubric_file::read(&args.rubric, lang, console)? else {
        return Ok(Exit::CouldNot);
    };
    let no = rubric.rule_named(&args.topic).ok_or_else(|| unknown(&args.topic, &source.file, &rubric, lang))?;
    let mut diagnostics = Vec::new();
    let cases = cases(&source, &rubric, console.options, &mut diagnostics);
    let assessor = Assessor::new(&rubric);
    let trial = cases::run(&assessor, &cases)?;
    let said = Explanation::new(&rubric, &source.file, no, &trial).render(lang, console.width);
    Target::Stdout.write(said.as_bytes(), console.out, lang)?;
    console.tell(&diagnostics, lang)?;
    Ok(if any_error(&diagnostics) { Exit::Act } else { Exit::Done })
}

/// The cases of a rubric; none of them where the file cannot be relied on, which is added to the diagnostics.
fn cases(source: &RubricText, rubric: &Rubric, options: Options, diagnostics: &mut Vec<Diagnostic>) -> Vec<Case> {
    let cases = match cases_file::beside(source, options, diagnostics) {
        Ok(Some(file)) => cases::read_within(options.limits.rubric, &file.file, &file.text, rubric, diagnostics),
        Ok(None) => Vec::new(),
        Err(diagnostic) => {
            diagnostics.push(*diagnostic);
            Vec::new()
        }
    };
    if any_error(diagnostics) { Vec::new() } else { cases }
}

/// No such rule: those of the clause or category that may have been meant, or else the nearest.
fn unknown(written: &str, file: &str, rubric: &Rubric, lang: Lang) -> anyhow::Error {
    let ids = || rubric.rules.iter().map(|rule| rule.id.as_str());
    let below: Vec<&str> = ids().filter(|id| is_part_of(id, written)).collect();
    let Text { zh, en } = match (below.as_slice(), nearest(written, ids())) {
        ([], Some(near)) => text!("；是不是「{near}」？", "; did you mean `{near}`?"),
        ([], None) => text!("；全部条款见 kaohe rubric {file}", "; `kaohe rubric {file}` shows all there are"),
        (parts, _) => {
            let (zh, en) = (parts.join("、"), parts.join(", "));
            text!("；有 {zh}", "; there are {en}")
        }
    };
    trouble(lang, &text!("「{file}」没有规则「{written}」{zh}", "no rule `{written}` in `{file}`{en}"))
}

/// Whether an id is that of a part of a clause or category: `2.4a` of `2.4`, `2.4a` of `2`.
fn is_part_of(id: &str, written: &str) -> bool {
    id.strip_prefix(written)
        .is_some_and(|rest| !written.is_empty() && rest.starts_with(|c: char| c == '.' || c.is_ascii_lowercase()))
}
