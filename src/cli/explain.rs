//! `kaohe explain`: one rule, with all that can be said of it, or the long page of a code.

use std::ffi::{OsStr, OsString};

use anyhow::Result;

use super::bilingual::{both, page};
use super::console::{Console, Exit};
use super::options::Options;
use super::output::Target;
use super::rubric_file::RubricText;
use super::trouble::trouble;
use super::{cases_file, rubric_file};
use crate::assess::Assessor;
use crate::cases::{self, Case};
use crate::diagnostic::{Diagnostic, any_error, nearest};
use crate::lang::{Lang, Text};
use crate::report::{Explanation, key, page};
use crate::rubric::{DEFAULT, Rubric};
use crate::{guide, keys, text};

/// What `kaohe explain` was asked.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
#[command(
    about = both!("说明一条规则、一个错误代码，或细则的一个键", "explain a rule, the code of a message, or a key of a rubric"),
    after_help = page!(
        ["explain 2.5a", "explain each"],
        "条款：原文、所取的读法和理由、规则的完整说法、要看什么材料、最多扣多少，\
         以及它在细则的哪些用例中扣分。\n\
         代码（如 L003）：什么意思、怎样写不对、怎样写正确、为什么要改。大小写、全角都可以。\n\
         键（如 each、split、kind）：写什么、什么意思、不写是什么、一个例子。\n\
         名称既是代码或键、又是条款的，写了 --rubric 就先找条款，没写就先找代码和键。\n\n\
         退出状态：0 完成；1 用例文件有错；2 没有这条规则或代码、细则有错或无法运行。",
        "A rule: the words of its source, the reading taken and why, the rule in full, what evidence it wants, \
         what it can cost, and in which of the rubric's cases it does.\n\
         A code, such as L003: what it means, a wrong and a right way to write it, and why it matters; in any \
         letter case.\n\
         A key of a rubric, such as each, split or kind: what it takes, what it means, what it is where it is left \
         out, and an example.\n\
         Where a name is both, the rule comes first with --rubric, and the code or the key without.\n\n\
         Exit status: 0 done; 1 mistakes in the cases; 2 no such rule or code, a broken rubric, or it could not \
         run.",
    ),
)]
pub(super) struct Args {
    #[arg(value_name = both!("条款、代码或键", "RULE|CODE|KEY"), required_unless_present = "codes", help = both!(
        "规则的编号，例如 5.4；消息里的代码，例如 L003；细则的键，例如 each",
        "the id of a rule, such as 5.4, the code of a message, such as L003, or a key, such as each",
    ))]
    topic: Option<String>,
    #[arg(long, conflicts_with_all = ["topic", "rubric"], help = both!("列出全部代码", "list all codes"))]
    codes: bool,
    #[arg(long, value_name = both!("细则", "RUBRIC"), help = both!(
        "细则文件，或内置细则的名称；不写就是内置的默认细则",
        "a rubric file, or the name of a built-in rubric; the default one if left out",
    ))]
    rubric: Option<OsString>,
}

/// Explains the rule or the code, or lists the codes.
///
/// # Errors
/// There is no such rubric, or no such rule in it and no such code.
pub(super) fn run(args: &Args, lang: Lang, console: &mut Console<'_>) -> Result<Exit> {
    let Some(topic) = &args.topic else { return show(&page::codes(lang, console.width), lang, console) };
    let of_code = guide::named(topic).map(guide::page);
    if let (Some(of_code), None) = (&of_code, &args.rubric) {
        return show(&page::page(of_code, lang, console.width), lang, console);
    }
    let named = args.rubric.as_deref().unwrap_or(OsStr::new(DEFAULT));
    if let (Some(of_key), None) = (key::key(topic, lang, console.width), &args.rubric) {
        return show(&of_key, lang, console);
    }
    let Some((source, rubric)) = rubric_file::read(named, lang, console)? else {
        return Ok(Exit::CouldNot);
    };
    let no = match (rubric.rule_named(topic), of_code) {
        (Some(no), _) => no,
        (None, Some(of_code)) => return show(&page::page(&of_code, lang, console.width), lang, console),
        (None, None) => return Err(unknown(topic, &source.file, &rubric, lang)),
    };
    let mut diagnostics = Vec::new();
    let cases = cases(&source, &rubric, console.options, &mut diagnostics);
    let assessor = Assessor::new(&rubric);
    let trial = cases::run(&assessor, &cases)?;
    let said = Explanation::new(&rubric, &source.file, no, &trial).render(lang, console.width);
    show(&said, lang, console)?;
    console.tell(&diagnostics, lang)?;
    Ok(if any_error(&diagnostics) { Exit::Act } else { Exit::Done })
}

fn show(said: &str, lang: Lang, console: &mut Console<'_>) -> Result<Exit> {
    Target::Stdout.write(said.as_bytes(), console.out, lang)?;
    Ok(Exit::Done)
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

/// No such rule and no such code: the code that may have been meant, the rules of the clause or category, or else the
/// nearest.
fn unknown(written: &str, file: &str, rubric: &Rubric, lang: Lang) -> anyhow::Error {
    let ids = || rubric.rules.iter().map(|rule| rule.id.as_str());
    let below: Vec<&str> = ids().filter(|id| is_part_of(id, written)).collect();
    let near = [
        nearest(written, ids()).map(|id| text!("「{id}」", "`{id}`")),
        guide::near(written).map(|code| text!("代码「{code}」", "the code `{code}`")),
        nearest(written, keys::names()).map(|key| text!("键「{key}」", "the key `{key}`")),
    ];
    let near: Vec<Text> = near.into_iter().flatten().collect();
    let all = |of: fn(&Text) -> &str, or: &str| near.iter().map(of).collect::<Vec<_>>().join(or);
    let Text { zh, en } = if !below.is_empty() {
        let (zh, en) = (below.join("、"), below.join(", "));
        text!("；有 {zh}", "; there are {en}")
    } else if near.is_empty() {
        text!(
            "；全部条款见 kaohe rubric {file}，全部代码见 kaohe explain --codes，细则的键见 docs/rubric.zh-CN.md",
            "; `kaohe rubric {file}` shows all rules, `kaohe explain --codes` all codes, docs/rubric.md the keys of rubrics"
        )
    } else {
        let (zh, en) = (all(|near| &near.zh, "，或"), all(|near| &near.en, ", or "));
        text!("；是不是{zh}？", "; did you mean {en}?")
    };
    trouble(lang, &text!("「{file}」没有规则「{written}」{zh}", "no rule `{written}` in `{file}`{en}"))
}

/// Whether an id is that of a part of a clause or category: `2.4a` of `2.4`, `2.4a` of `2`.
fn is_part_of(id: &str, written: &str) -> bool {
    id.strip_prefix(written)
        .is_some_and(|rest| !written.is_empty() && rest.starts_with(|c: char| c == '.' || c.is_ascii_lowercase()))
}
