//! What is wrong with a command line, in the reader's language.

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use crate::lang::Lang;
use crate::text;

/// The message for an error of the command line. clap's own is English and good; where Chinese is wanted, the
/// kinds that a user can meet are said again.
pub(super) fn message(error: &Error, lang: Lang) -> String {
    match lang {
        Lang::En => error.render().to_string(),
        Lang::Zh => chinese(error),
    }
}

fn chinese(error: &Error) -> String {
    let of = |kind| error.get(kind).map(words).unwrap_or_default();
    let arg = of(ContextKind::InvalidArg);
    let value = of(ContextKind::InvalidValue);
    let what = match error.kind() {
        ErrorKind::UnknownArgument => format!("不认识「{arg}」"),
        ErrorKind::InvalidSubcommand => format!("没有命令「{}」", of(ContextKind::InvalidSubcommand)),
        ErrorKind::InvalidValue if value.is_empty() => format!("「{arg}」后面要写上内容"),
        ErrorKind::InvalidValue => format!("「{arg}」不能写「{value}」，可以写：{}", of(ContextKind::ValidValue)),
        ErrorKind::ValueValidation => {
            let why = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
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
    format!("错误：{what}{near}\n\n用 kaohe --help 看帮助\n")
}

fn words(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(all) => all.join("、"),
        one => one.to_string(),
    }
}

/// The line that ends a run which could not be done.
pub(super) fn trouble(error: &anyhow::Error, lang: Lang) -> String {
    text!("错误：{error:#}\n", "error: {error:#}\n").get(lang).to_owned()
}
