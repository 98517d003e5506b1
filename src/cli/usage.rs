//! What is wrong with a command line, in the reader's language.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use super::bilingual::Refused;
use super::command_line;
use super::retyped::Retyped;
use crate::diagnostic::visible;
use crate::lang::{Lang, Text};
use crate::text;

/// The message for an error of the command line. clap's own is English and good; where Chinese is wanted, the
/// kinds that a user can meet are said again.
pub(super) fn message(error: &Error, args: &[OsString], lang: Lang) -> String {
    // the user's own words are made harmless before clap puts them between its line ends
    let harmless: Vec<OsString> = args.iter().map(|arg| visible(&arg.to_string_lossy()).into_owned().into()).collect();
    let again = (harmless != args).then(|| command_line::parse(lang, &harmless).err()).flatten();
    let error = again.as_ref().unwrap_or(error);
    let message = match (one_too_many(error, &harmless), lang) {
        (Some(said), _) => said.get(lang).to_owned(),
        (None, Lang::En) => error.render().to_string(),
        (None, Lang::Zh) => chinese(error, &harmless),
    };
    message.split('\n').map(visible).collect::<Vec<_>>().join("\n")
}

/// What is said of a command line that was not typed in plain characters.
pub(super) fn retype(retyped: &Retyped, lang: Lang) -> String {
    let (written, typed) = (visible(&retyped.written), command_line(&retyped.args));
    let typed = visible(&typed);
    let said = text!(
        "错误：「{written}」里有全角或中文符号，从 Word 或微信里复制的常是这样\n\n请这样写：{typed}\n",
        "error: `{written}` is not in plain characters, as happens to what is copied from Word or a chat\n\ntype it so: {typed}\n"
    );
    said.get(lang).to_owned()
}

/// A command line as it is typed, in quotes what a shell would cut or act on.
fn command_line(args: &[OsString]) -> String {
    let quoted = |arg: &OsString| {
        let arg = arg.to_string_lossy();
        let is_plain = |c: char| c.is_alphanumeric() || (c.is_ascii_graphic() && !"\"'`$&|;<>()*?!#~^%".contains(c));
        if !arg.is_empty() && arg.chars().all(is_plain) { arg.into_owned() } else { format!("\"{arg}\"") }
    };
    let given = args.iter().skip(1).map(quoted);
    std::iter::once("kaohe".to_owned()).chain(given).collect::<Vec<_>>().join(" ")
}

fn chinese(error: &Error, args: &[OsString]) -> String {
    let of = |kind| error.get(kind).map(words).unwrap_or_default();
    let arg = of(ContextKind::InvalidArg);
    let value = of(ContextKind::InvalidValue);
    let what = match error.kind() {
        ErrorKind::UnknownArgument => format!("不认识「{arg}」"),
        ErrorKind::InvalidSubcommand => format!("没有命令「{}」", of(ContextKind::InvalidSubcommand)),
        ErrorKind::InvalidValue if value.is_empty() => format!("「{arg}」后面要写上内容"),
        ErrorKind::InvalidValue => format!("「{arg}」不能写「{value}」，可以写：{}", of(ContextKind::ValidValue)),
        ErrorKind::ValueValidation => {
            let why = std::error::Error::source(error);
            let refused = why.and_then(|why| why.downcast_ref::<Refused>()).map(|Refused(why)| why.zh.clone());
            let why = refused.or_else(|| why.map(ToString::to_string)).unwrap_or_default();
            format!("「{arg}」不能写「{value}」：{why}")
        }
        ErrorKind::ArgumentConflict if arg == of(ContextKind::PriorArg) => {
            format!("「{}」写了两次", arg.split(' ').next().unwrap_or_default())
        }
        ErrorKind::ArgumentConflict => format!("「{arg}」不能与「{}」同用", of(ContextKind::PriorArg)),
        ErrorKind::MissingRequiredArgument => format!("缺少「{arg}」"),
        ErrorKind::MissingSubcommand => "缺少命令".to_owned(),
        ErrorKind::InvalidUtf8 => "有的参数不是有效的文字".to_owned(),
        _ => return error.render().to_string(),
    };
    let near = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]
        .into_iter()
        .find_map(|kind| error.get(kind).map(words))
        .map(|near| format!("；是不是「{near}」？"))
        .unwrap_or_default();
    let command = command(args).map(|command| format!(" {command}")).unwrap_or_default();
    format!("错误：{what}{near}\n\n用 kaohe{command} --help 看帮助\n")
}

/// A folder or a rubric more than the command takes, and what was probably meant by it.
fn one_too_many(error: &Error, args: &[OsString]) -> Option<Text> {
    let is_one = error.kind() == ErrorKind::UnknownArgument;
    let more = error.get(ContextKind::InvalidArg).filter(|_| is_one).map(words)?;
    if more.starts_with('-') {
        return None;
    }
    let command = command(args)?;
    Some(match command.as_str() {
        "score" | "review" | "template" => text!(
            "错误：kaohe {command} 一次只用一个文件夹，多出「{more}」\n\n请一个一个运行；要比较两年，用 kaohe diff 文件夹 文件夹\n",
            "error: `{more}` is one too many: kaohe {command} takes one folder\n\nrun it once for each; to compare two years use kaohe diff FOLDER FOLDER\n"
        ),
        "check" | "rubric" | "test" => text!(
            "错误：kaohe {command} 一次只看一份细则，多出「{more}」\n\n请一份一份运行；要比较两份，用 kaohe diff 细则 细则\n",
            "error: `{more}` is one too many: kaohe {command} takes one rubric\n\nrun it once for each; to compare two use kaohe diff RUBRIC RUBRIC\n"
        ),
        "diff" => text!(
            "错误：kaohe diff 一次比较两份，多出「{more}」\n\n要把一年按两份细则各算一遍，用 --evidence 文件夹\n",
            "error: `{more}` is one too many: kaohe diff compares two\n\nto score a year under two rubrics give it with --evidence FOLDER\n"
        ),
        _ => return None,
    })
}

/// The command among the words of a command line.
fn command(args: &[OsString]) -> Option<String> {
    let commands = command_line::command(Lang::Zh);
    args.iter().skip(1).find_map(|arg| commands.find_subcommand(arg)).map(|command| command.get_name().to_owned())
}

fn words(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(all) => all.join("、"),
        one => one.to_string(),
    }
}

/// The line that ends a run which could not be done.
pub(super) fn trouble(error: &anyhow::Error, lang: Lang) -> String {
    let why = format!("{error:#}");
    let why = visible(&why);
    text!("错误：{why}\n", "error: {why}\n").get(lang).to_owned()
}
