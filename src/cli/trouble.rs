//! Trouble with the world, as opposed to mistakes in the user's files: what could not be read or written, and why.

use std::io;
use std::path::Path;

use crate::diagnostic::visible;
use crate::lang::{Lang, Text};
use crate::text;

/// The error of a sentence, in the user's language.
pub fn trouble(lang: Lang, text: &Text) -> anyhow::Error {
    anyhow::anyhow!(visible(text.get(lang)).into_owned())
}

/// That a file cannot be read.
pub fn unreadable(path: &Path, error: &io::Error, lang: Lang) -> anyhow::Error {
    let (name, Text { zh, en }) = (shown(path), cause(error));
    trouble(lang, &text!("读不了「{name}」：{zh}", "cannot read `{name}`: {en}"))
}

/// That a file, as it is shown, cannot be written.
pub fn unwritable(name: &str, error: &io::Error, lang: Lang) -> anyhow::Error {
    let Text { zh, en } = cause(error);
    trouble(lang, &text!("不能写到「{name}」：{zh}", "cannot write to `{name}`: {en}"))
}

/// That no rows can be put to a table.
pub fn not_appended(file: &str, lang: Lang) -> anyhow::Error {
    trouble(
        lang,
        &text!(
            "不能在「{file}」后面添行：先用 kaohe validate 看它错在哪里",
            "rows cannot be put to `{file}`: `kaohe validate` says what is wrong with it"
        ),
    )
}

/// A path as messages show it: `/` between its parts on every system, and nothing in it that acts on a terminal.
pub fn shown(path: &Path) -> String {
    let path = path.to_string_lossy();
    let path = if std::path::MAIN_SEPARATOR == '/' { path.into_owned() } else { path.replace('\\', "/") };
    visible(&path).into_owned()
}

/// A path as it is typed into a command.
pub fn typed(path: &Path) -> String {
    let shown = shown(path);
    let plain = |c: char| c.is_alphanumeric() || "-_./\\:".contains(c);
    if shown.chars().all(plain) { shown } else { format!("\"{shown}\"") }
}

/// Why the system refused, in both languages where the reason is a common one.
pub fn cause(error: &io::Error) -> Text {
    /// On Windows: open in another program that does not share it, or that has locked a part of it.
    const SHARING: [i32; 2] = [32, 33];
    match error.kind() {
        _ if cfg!(windows) && error.raw_os_error().is_some_and(|code| SHARING.contains(&code)) => {
            text!(
                "正被其他程序占用，请先在 WPS 或 Excel 里关闭它",
                "it is open in another program: close it there first"
            )
        }
        io::ErrorKind::NotFound => text!("没有这个文件或文件夹", "no such file or folder"),
        io::ErrorKind::PermissionDenied => text!("没有权限", "permission denied"),
        io::ErrorKind::NotADirectory => text!("路径中间的一段不是文件夹", "a part of the path is not a folder"),
        io::ErrorKind::IsADirectory => text!("它是文件夹", "it is a folder"),
        io::ErrorKind::InvalidFilename => text!(
            "名称或路径太长，或有不能用的字符",
            "the name or path is too long, or has characters that cannot be used"
        ),
        io::ErrorKind::QuotaExceeded => text!("磁盘配额已满", "the quota of the disk is used up"),
        io::ErrorKind::FileTooLarge => text!("超过磁盘允许的文件大小", "the disk takes no file so large"),
        io::ErrorKind::StorageFull => text!("磁盘已满", "the disk is full"),
        io::ErrorKind::ReadOnlyFilesystem => text!("磁盘是只读的", "the disk is read-only"),
        _ => text!("{error}", "{error}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_common_reasons_are_said_in_chinese() {
        for kind in [
            io::ErrorKind::NotFound,
            io::ErrorKind::PermissionDenied,
            io::ErrorKind::NotADirectory,
            io::ErrorKind::IsADirectory,
            io::ErrorKind::InvalidFilename,
            io::ErrorKind::QuotaExceeded,
            io::ErrorKind::FileTooLarge,
            io::ErrorKind::StorageFull,
            io::ErrorKind::ReadOnlyFilesystem,
        ] {
            let Text { zh, en } = cause(&kind.into());
            assert!(!zh.is_ascii() && en.is_ascii() && zh != en, "{kind:?}: {zh}");
        }
        let long = std::path::Path::new("/").join("长".repeat(300));
        let error = std::fs::File::open(long).expect_err("no disk has such a name");
        assert!(cfg!(not(unix)) || cause(&error).en.contains("too long"), "{error}");
    }

    #[test]
    fn what_is_open_elsewhere_is_said_on_windows() {
        for code in [32, 33] {
            let said = cause(&io::Error::from_raw_os_error(code)).zh;
            assert_eq!(said.contains("WPS"), cfg!(windows), "{said}");
        }
    }
}
