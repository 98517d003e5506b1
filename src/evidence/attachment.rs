//! The files that a log names (附件).

use super::file_name::impossible;
use crate::diagnostic::Place;
use crate::lang::Text;
use crate::text;

/// A file that a row of a log names: it lies in the folder or below, by its name alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its path from the folder, `/` between its parts.
    pub path: String,
    /// Where it is named.
    pub place: Place,
    /// Whether its row is rejected, so that nothing hangs on it.
    pub rejected: bool,
}

/// Why what is written names no file of the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Astray {
    /// It leads out of the folder, and is never followed; by what.
    Out(Text),
    /// No file can have that name; why.
    Impossible(Text),
}

/// The path from the folder that is written, with `/` or `\\` between its parts.
///
/// # Errors
/// [`Astray`] where it leads elsewhere, or nowhere on some system.
pub(super) fn path(written: &str) -> Result<String, Astray> {
    if written.contains("://") {
        return Err(Astray::Out(text!("是网址", "it is an address on the net")));
    }
    let mut letters = written.chars();
    if letters.next().is_some_and(|drive| drive.is_ascii_alphabetic()) && letters.next() == Some(':') {
        return Err(Astray::Out(text!("有盘符", "it begins with a drive")));
    }
    if written.starts_with("\\\\") || written.starts_with("//") {
        return Err(Astray::Out(text!("是网络路径", "it is a path on another computer")));
    }
    if written.starts_with(['/', '\\']) {
        return Err(Astray::Out(text!("是绝对路径", "it is an absolute path")));
    }
    let parts: Vec<&str> = written.split(['/', '\\']).filter(|part| !part.is_empty() && *part != ".").collect();
    for part in &parts {
        if *part == ".." {
            return Err(Astray::Out(text!("有「..」", "it holds `..`")));
        }
        // Windows leaves them out, and would open another file
        if part.ends_with(['.', ' ']) {
            return Err(Astray::Impossible(text!("末尾是点或空格", "a part of it ends in a dot or a space")));
        }
        if let Some(why) = impossible(part) {
            return Err(Astray::Impossible(why));
        }
    }
    if parts.is_empty() {
        return Err(Astray::Impossible(text!("没有文件名", "it names no file")));
    }
    Ok(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stays_in_its_folder() {
        for (written, read) in [
            ("签到.jpg", "签到.jpg"),
            ("附件/3月/签到.jpg", "附件/3月/签到.jpg"),
            ("附件\\签到.jpg", "附件/签到.jpg"),
            ("./附件//签到.jpg", "附件/签到.jpg"),
            ("a..b.jpg", "a..b.jpg"),
            (".a", ".a"),
        ] {
            assert_eq!(path(written).as_deref(), Ok(read), "{written}");
        }
    }

    #[test]
    fn what_leads_out_is_named() {
        for (written, why) in [
            ("/etc/passwd", "it is an absolute path"),
            ("\\照片\\a.jpg", "it is an absolute path"),
            ("C:\\照片\\a.jpg", "it begins with a drive"),
            ("d:a.jpg", "it begins with a drive"),
            ("\\\\server\\a.jpg", "it is a path on another computer"),
            ("//server/a.jpg", "it is a path on another computer"),
            ("\\\\?\\C:\\a.jpg", "it is a path on another computer"),
            ("../a.jpg", "it holds `..`"),
            ("附件/../../a.jpg", "it holds `..`"),
            ("附件\\..\\a.jpg", "it holds `..`"),
            ("https://x.cn/a.jpg", "it is an address on the net"),
            ("file:///a.jpg", "it is an address on the net"),
        ] {
            let Err(Astray::Out(text)) = path(written) else { panic!("{written} stays inside") };
            assert_eq!(text.en, why, "{written}");
        }
        for written in
            ["CON", "附件/nul.jpg", "com1.png", "ab:c.jpg", "a*.jpg", "a?.jpg", "a\u{7}.jpg", "a./b.jpg", "."]
        {
            assert!(matches!(path(written), Err(Astray::Impossible(_))), "{written}");
        }
    }
}
