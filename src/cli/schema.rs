//! `kaohe schema`: the JSON Schema of what a command writes or of a file that people write.

use anyhow::Result;

use super::bilingual::{both, page};
use super::console::{Console, Exit};
use super::output::Target;
use super::trouble::trouble;
use crate::diagnostic::nearest;
use crate::lang::{Lang, Text};
use crate::report::schema::{ALL, Schema};
use crate::text;

/// What `kaohe schema` was asked.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
#[command(
    about = both!(
        "显示 JSON 输出或 TOML 文件的 JSON Schema",
        "print the JSON Schema of what is written as JSON, or of a TOML file",
    ),
    after_help = page!(
        ["schema", "schema score"],
        "退出状态：0 完成；2 没有这个名称。",
        "Exit status: 0 done; 2 no such name.",
    ),
)]
pub(super) struct Args {
    #[arg(value_name = both!("名称", "NAME"), help = both!(
        "如 score、rubric；不写就列出全部",
        "such as score or rubric; all of them are listed where none is named",
    ))]
    name: Option<String>,
}

/// Prints the schema, or lists them all.
///
/// # Errors
/// There is none of that name.
pub(super) fn run(args: &Args, lang: Lang, console: &mut Console<'_>) -> Result<Exit> {
    let printed = match &args.name {
        None => list(lang),
        Some(name) => Schema::named(name).ok_or_else(|| unknown(name, lang))?.json.to_owned(),
    };
    Target::Stdout.write(printed.as_bytes(), console.out, lang)?;
    Ok(Exit::Done)
}

fn list(lang: Lang) -> String {
    let widest = ALL.iter().map(|schema| schema.name.len()).max().unwrap_or(0);
    let lines = ALL.iter().map(|schema| format!("{:widest$}  {}", schema.name, schema.about().get(lang)));
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

fn unknown(written: &str, lang: Lang) -> anyhow::Error {
    let near = nearest(written, ALL.iter().map(|schema| schema.name));
    let Text { zh, en } = match near {
        Some(near) => text!("；是不是「{near}」？", "; did you mean `{near}`?"),
        None => text!("；全部名称见 kaohe schema", "; `kaohe schema` lists all"),
    };
    trouble(lang, &text!("没有「{written}」的 JSON Schema{zh}", "no JSON Schema is called `{written}`{en}"))
}
