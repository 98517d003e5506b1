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
use crate::report::{Explanation, page};
use crate::rubric::{DEFAULT, Rubric};
use crate::{guide, text};

/// What `kaohe explain` was asked.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
#[command(
    about = both!("说明一条规则，或一个错误代码", "explain a rule, or the code of a message"),
    after_help = page!(
        ["explain 2.5a", "explain L003"],
        "条款：原文、所取的读法和理由、规则的完整说法、要看什么材料、最多扣多少，\
         以及它在细则的哪些用例中扣分。\n\
         代码（如 L003）：什么意思、怎样写不对、怎样写正确、为什么要改。大小写、全角都可以。\n\
         名称既是代码又是条款的，写了 --rubric 就先找条款，没写就先找代码。\n\n\
         退出状态：0 完成；1 用例文件有错；2 没有这条规则或代码、细则有错或无法运行。",
        "A rule: the words of its source, the reading taken and why, the rule in full, what evidence it wants, \
         what it can cost, and in which of the rubric's cases it does.\n\
         A code, such as L003: what it means, a wrong and a right way to write it, and why it matters; in any \
         letter case.\n\
         Where a name is both, the rule comes first with --rubric, and the code without.\n\n\
         Exit status: 0 done; 1 mistakes in the cases; 2 no such rule or code, a broken rubric, or it could not \
         run.",
    ),
)]
pub(super) struct Args {
    #[arg(value_name = both!("条款或代码", "RULE|CODE"), required_unless_present = "codes", help = both!(
        "规则的编号，例如 5.4；或消息里的代码，例如 L003",
        "the id of a rule, such as 5.4, or the code of a message, such as L003",
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
    let Text { zh, en } = match (below.as_slice(), nearest(written, ids()), guide::near(written)) {
        ([], Some(near), Some(code)) => {
            text!("；是不是「{near}」，或代码「{code}」？", "; did you mean `{near}`, or the code `{code}`?")
        }
        ([], Some(near), None) => text!("；是不是「{near}」？", "; did you mean `{near}`?"),
        ([], None, Some(code)) => text!("；是不是代码「{code}」？", "; did you mean the code `{code}`?"),
        ([], None, None) => text!(
            "；全部条款见 kaohe rubric {file}，全部代码见 kaohe explain --codes",
            "; `kaohe rubric {file}` shows all rules, `kaohe explain --codes` all codes"
        ),
        (parts, ..) => {
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
