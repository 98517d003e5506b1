//! Command lines as Word, WPS and chats rewrite them (`—strict`, `“路径”`, full-width letters and blanks), and as
//! they should be typed.

use std::borrow::Cow;
use std::ffi::OsString;
use std::path::Path;

use super::command_line::is_command;
use crate::lang::narrow;

/// What is made of a hyphen or of two.
const DASHES: [char; 12] = ['-', '—', '–', '―', '‐', '‑', '‒', '−', '－', '﹣', '﹘', '⸺'];
/// What is made of a quote.
const OPENING: [char; 7] = ['“', '”', '‘', '’', '＂', '「', '„'];
const CLOSING: [char; 5] = ['”', '“', '’', '＂', '」'];
const WIDE_BLANK: char = '\u{3000}';

/// A command line that was not typed in plain characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Retyped {
    /// The first argument that was not.
    pub(super) written: String,
    /// All arguments as they should be typed, the program's own name first.
    pub(super) args: Vec<OsString>,
}

/// The command line as it should be typed; `None` where that is how it was. A path that is there is taken as it is.
pub(super) fn retyped(args: &[OsString]) -> Option<Retyped> {
    let mut typed: Vec<OsString> = args.iter().take(1).cloned().collect();
    let mut written = None;
    let mut given = args.iter().skip(1);
    while let Some(arg) = given.next() {
        if arg == "--" {
            typed.push(arg.clone());
            typed.extend(given.cloned());
            break;
        }
        let Some(text) = arg.to_str().filter(|_| !Path::new(arg).exists()) else {
            typed.push(arg.clone());
            continue;
        };
        let quoted = quotation(text, &mut given);
        let plain = plain(&quoted, typed.len() == 1);
        if plain != [text] {
            written.get_or_insert_with(|| text.to_owned());
        }
        typed.extend(plain.into_iter().map(OsString::from));
    }
    written.map(|written| Retyped { written, args: typed })
}

/// An argument together with those after it, where it begins a quotation that the shell has cut at its blanks.
fn quotation<'a>(text: &'a str, given: &mut (impl Iterator<Item = &'a OsString> + Clone)) -> Cow<'a, str> {
    if !text.starts_with(OPENING) || text.ends_with(CLOSING) {
        return Cow::Borrowed(text);
    }
    let mut ahead = given.clone();
    let mut whole = text.to_owned();
    while let Some(next) = ahead.next() {
        whole = whole + " " + &next.to_string_lossy();
        if whole.ends_with(CLOSING) {
            *given = ahead;
            return Cow::Owned(whole);
        }
    }
    Cow::Borrowed(text)
}

/// One argument as it should be typed, or the several that a full-width blank holds together.
fn plain(text: &str, is_first: bool) -> Vec<String> {
    let parts: Vec<&str> = text.split(WIDE_BLANK).filter(|part| !part.is_empty()).collect();
    let begins = || is_first && parts.first().is_some_and(|part| is_command(&narrowed(part)));
    if parts.len() > 1 && (parts.iter().any(|part| part.starts_with(DASHES)) || begins()) {
        return parts.iter().enumerate().flat_map(|(at, part)| plain(part, is_first && at == 0)).collect();
    }
    let bare = unquoted(text);
    let typed = if bare.starts_with(DASHES) { option(bare) } else { narrowed(bare) };
    let is_meant = bare.starts_with(DASHES) || (is_first && typed != bare && is_command(&typed));
    vec![if is_meant { typed } else { bare.to_owned() }]
}

/// An option with its dashes, its name in plain letters and its value out of quotes.
fn option(text: &str) -> String {
    let rest = text.trim_start_matches(DASHES);
    if rest.is_empty() {
        return if text.chars().count() == 1 { "-" } else { "--" }.to_owned();
    }
    let (written, value) = match rest.split_once(['=', '＝']) {
        Some((name, value)) => (name, Some(value)),
        None => (rest, None),
    };
    let name = narrowed(written);
    let dashes = text.strip_suffix(rest).unwrap_or_default();
    let dashes = match dashes {
        "-" | "--" if written.starts_with(|c: char| c.is_ascii()) => dashes,
        _ if name.chars().count() == 1 => "-",
        _ => "--",
    };
    match value {
        Some(value) => format!("{dashes}{name}={}", unquoted(value)),
        // behind a short option its value can stand, as it is
        None if dashes == "-" => format!("{dashes}{}{}", first(&name), after_first(written)),
        None => format!("{dashes}{name}"),
    }
}

fn first(name: &str) -> &str {
    name.strip_suffix(after_first(name)).unwrap_or(name)
}

fn after_first(text: &str) -> &str {
    let mut characters = text.chars();
    characters.next();
    characters.as_str()
}

fn unquoted(text: &str) -> &str {
    let inside = text.strip_prefix(OPENING).and_then(|rest| rest.strip_suffix(CLOSING));
    inside.filter(|inside| !inside.is_empty()).unwrap_or(text)
}

fn narrowed(text: &str) -> String {
    text.chars().map(narrow).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A command line that is split at its blanks, as a shell does it, and typed again.
    fn typed(line: &str) -> Option<String> {
        let args: Vec<OsString> = format!("kaohe {line}").split(' ').map(OsString::from).collect();
        let shown = |arg: &OsString| format!("<{}>", arg.display());
        retyped(&args).map(|retyped| retyped.args[1..].iter().map(shown).collect::<Vec<_>>().concat())
    }

    #[test]
    fn what_word_makes_of_a_command_is_typed_again() {
        for (line, plain) in [
            ("score —strict", "<score><--strict>"),
            ("score –o x.csv", "<score><-o><x.csv>"),
            ("score ——strict", "<score><--strict>"),
            ("score –strict", "<score><--strict>"),
            ("score −－strict", "<score><--strict>"),
            ("score —o x.csv", "<score><-o><x.csv>"),
            ("check –", "<check><->"),
            ("score “2018 年”", "<score><2018 年>"),
            ("score ‘年’ --town “白蒲镇”", "<score><年><--town><白蒲镇>"),
            ("score --town=“白蒲镇”", "<score><--town=白蒲镇>"),
            ("score --town＝白蒲镇", "<score><--town=白蒲镇>"),
            ("score --ｓｔｒｉｃｔ", "<score><--strict>"),
            ("score －ｏ x.csv", "<score><-o><x.csv>"),
            ("ｓｃｏｒｅ", "<score>"),
            ("score\u{3000}年", "<score><年>"),
            ("score 年\u{3000}--strict", "<score><年><--strict>"),
            ("score “--strict”", "<score><--strict>"),
        ] {
            assert_eq!(typed(line).as_deref(), Some(plain), "{line}");
        }
    }

    #[test]
    fn a_plain_command_line_is_left_as_it_is() {
        for line in [
            "",
            "score",
            "score 没有的文件夹 --town 白蒲镇 -o 结果（1）.csv",
            "score -o结果（1）.csv --format=csv -V --town=白蒲镇（东）",
            "score -- —strict",
            "score 白\u{3000}蒲 “半句",
            "check -",
            "explain ５．４",
        ] {
            assert_eq!(typed(line), None, "{line}");
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("“年”");
        std::fs::create_dir(&path).unwrap();
        assert_eq!(retyped(&["kaohe".into(), "score".into(), path.into()]), None, "it is there");
    }
}
