//! `kaohe rubric`: a whole rubric said back, for sign-off; its text; or a new one to begin from.

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::Result;

use super::args::{FORMATS, one_of};
use super::bilingual::{both, page};
use super::console::{Console, Exit};
use super::rubric_file::RubricText;
use super::trouble::trouble;
use super::{args, rubric_file};
use crate::lang::Lang;
use crate::report::{Format, SignOff};
use crate::rubric::{self, DEFAULT};

/// What `kaohe rubric` was asked.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
#[command(
    about = both!("逐条复述一份细则，供核对签字；或写一份新的", "say a whole rubric back, rule by rule, for sign-off; or begin a new one"),
    after_help = page!(
        ["rubric", "rubric --new safety-2026 --year 2026 -o 2026.toml"],
        "左边是原文，右边是程序实际执行的规则：由规则本身写成，不抄原文，两边不一致就是规则写错了。\n\
         下面是所取的读法和理由。\n\
         --format toml 原样印出细则文件，可以照着改；--new 给一份带注释的，从头写。\n\n\
         退出状态：0 完成；2 细则有错或无法运行。",
        "On the left the words of the source, on the right the rule as it is carried out: said from the rule \
         itself, never copied from the source, so that where the two differ the rule is wrong. Below them the \
         reading taken, and why.\n\
         --format toml prints the file itself, to begin from; --new writes an annotated one.\n\n\
         Exit status: 0 done; 2 a broken rubric, or it could not run.",
    ),
)]
pub(super) struct Args {
    #[arg(value_name = both!("细则", "RUBRIC"), default_value = DEFAULT, hide_default_value = true,
        help = both!(
        "细则文件，或内置细则的名称；不写就是内置的默认细则",
        "a rubric file, or the name of a built-in rubric; the default one if left out",
    ))]
    rubric: OsString,
    #[arg(long, value_name = both!("名称", "ID"), requires = "year", conflicts_with_all = ["rubric", "format"], help = both!(
        "写一份新的细则：带注释的样子，名称用英文字母、数字和 -",
        "write a new rubric, annotated, of this id: English letters, digits and -",
    ))]
    new: Option<String>,
    #[arg(long, value_name = both!("标题", "TITLE"), requires = "new", help = both!("新细则的标题", "the title of the new one"))]
    title: Option<String>,
    #[arg(long, value_name = both!("年", "YEAR"), requires = "new", value_parser = clap::value_parser!(u16).range(1..=9999),
        help = both!("新细则考核哪一年", "the year that the new one assesses"))]
    year: Option<u16>,
    #[arg(long, value_name = both!("格式", "FORMAT"), value_parser = one_of(forms()), help = both!(
        "table、csv、markdown、html、xlsx、json，或 toml（原样）；不写时依输出文件的扩展名，再就是 table",
        "table, csv, markdown, html, xlsx, json, or toml (as it is); else as the output file's ending says, else table",
    ))]
    format: Option<As>,
    #[command(flatten)]
    output: args::Output,
}

/// How a rubric is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum As {
    /// Said back.
    Said(Format),
    /// The file itself.
    Written,
}

/// Every format, and the file itself.
fn forms() -> [(&'static str, As); FORMATS.len() + 1] {
    std::array::from_fn(|at| FORMATS.get(at).map_or(("toml", As::Written), |&(name, format)| (name, As::Said(format))))
}

/// Says the rubric back, or writes a new one.
///
/// # Errors
/// There is no such rubric, or the output cannot be written.
pub(super) fn run(args: &Args, lang: Lang, console: &mut Console<'_>) -> Result<Exit> {
    if let (Some(id), Some(year)) = (&args.new, args.year) {
        return begin(args, id, year, lang, console);
    }
    let Some((source, rubric)) = rubric_file::read(&args.rubric, lang, console)? else {
        return Ok(Exit::CouldNot);
    };
    let is_toml = args.output.ending().as_deref() == Some("toml");
    let by_ending = if is_toml { Some(As::Written) } else { args.output.promised().map(As::Said) };
    let shown = match args.format.or(by_ending).unwrap_or(As::Said(Format::Table)) {
        As::Said(format) => {
            args.output.promises(format, lang)?;
            SignOff::new(&rubric).render(format, lang, console.width)?
        }
        As::Written => {
            as_toml(args, lang)?;
            source.text.as_bytes().to_vec()
        }
    };
    let inputs: Vec<PathBuf> = source.path.into_iter().collect();
    let target = args.output.target(&inputs, lang)?;
    args.output.fill(&target, &|out| out.write_all(&shown), lang, console)?;
    Ok(Exit::Done)
}

/// Refuses a file that would be something else than TOML.
fn as_toml(args: &Args, lang: Lang) -> Result<()> {
    args.output.output.as_deref().map_or(Ok(()), |path| args::only(path, "toml").map_err(|why| trouble(lang, &why)))
}

/// Writes a new rubric, unless what was given for it makes it a broken one, which is told.
fn begin(args: &Args, id: &str, year: u16, lang: Lang, console: &mut Console<'_>) -> Result<Exit> {
    as_toml(args, lang)?;
    let usual = format!("{year}年度考核细则");
    let text = rubric::skeleton(id, args.title.as_deref().unwrap_or(&usual), year, lang);
    let source = RubricText { file: "--new".into(), text: text.into(), path: None };
    let Some((source, _)) = rubric_file::read_text(source, lang, console)? else { return Ok(Exit::CouldNot) };
    let target = args.output.target(&[], lang)?;
    args.output.fill(&target, &|out| out.write_all(source.text.as_bytes()), lang, console)?;
    Ok(Exit::Done)
}
