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

/// A path as messages show it: `/` between its parts on every system, and nothing in it that acts on a terminal.
pub fn shown(path: &Path) -> String {
    let path = path.to_string_lossy();
    let path = if std::path::MAIN_SEPARATOR == '/' { path.into_owned() } else { path.replace('\\', "/") };
    visible(&path).into_owned()
}

/// Why the system refused, in both languages where the reason is a common one.
pub fn cause(error: &io::Error) -> Text {
    /// On Windows: open in another program that does not share it.
    const SHARING: i32 = 32;
    match error.kind() {
        _ if cfg!(windows) && error.raw_os_error() == Some(SHARING) => {
            text!(
                "正被其他程序占用，请先在 WPS 或 Excel 里关闭它",
                "it is open in another program: close it there first"
            )
        }
        io::ErrorKind::NotFound => text!("没有这个文件或文件夹", "no such file or folder"),
        io::ErrorKind::PermissionDenied => text!("没有权限", "permission denied"),
        io::ErrorKind::NotADirectory => text!("路径中间的一段不是文件夹", "a part of the path is not a folder"),
        io::ErrorKind::IsADirectory => text!("它是文件夹", "it is a folder"),
        io::ErrorKind::StorageFull => text!("磁盘已满", "the disk is full"),
        io::ErrorKind::ReadOnlyFilesystem => text!("磁盘是只读的", "the disk is read-only"),
        _ => text!("{error}", "{error}"),
    }
}
