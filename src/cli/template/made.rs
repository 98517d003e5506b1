//! Files that are made where they are not there yet, and what is said of them.

use std::fs;
use std::io;
use std::path::Path;

use anyhow::Result;

use super::source::is_there;
use crate::cli::layout::under;
use crate::cli::output::{Existing, Replaced, Seen, Target, replace_if_unchanged};
use crate::cli::trouble::{cause, shown, trouble};
use crate::diagnostic::visible;
use crate::lang::{Lang, Text};
use crate::text;

/// A file that is to be there.
pub(super) struct Piece {
    /// Its name in the folder, `/` between the parts.
    pub(super) name: String,
    /// What it holds where it is made.
    pub(super) bytes: Vec<u8>,
    /// The file that stands for it already, under another name.
    pub(super) instead: Option<String>,
    /// What an earlier run made in its place, which nobody has touched since.
    pub(super) blank: Option<Seen>,
}

/// What became of the files, by their names as shown.
#[derive(Debug, Default)]
pub(super) struct Made {
    new: Vec<String>,
    filled: Vec<String>,
    left: Vec<String>,
}

impl Made {
    /// Makes the folders.
    ///
    /// # Errors
    /// The system refuses, or a file of that name is there.
    pub(super) fn folder(path: &Path, lang: Lang) -> Result<()> {
        fs::create_dir_all(path).map_err(|error| {
            let name = shown(path);
            let Text { zh, en } = if path.is_file() { text!("它是文件", "it is a file") } else { cause(&error) };
            trouble(lang, &text!("不能建文件夹「{name}」：{zh}", "cannot make the folder `{name}`: {en}"))
        })
    }

    /// Makes a file whole, unless something is there already.
    ///
    /// # Errors
    /// The system refuses; then there is nothing of it.
    pub(super) fn add(&mut self, folder: &Path, piece: &Piece, lang: Lang) -> Result<()> {
        let path = folder.join(&piece.name);
        if let Some(seen) = &piece.blank {
            let name = under(folder, &piece.name);
            let filled = replace_if_unchanged(&path, seen, &piece.bytes).map_err(|error| {
                let Text { zh, en } = cause(&error);
                trouble(lang, &text!("不能写到「{name}」：{zh}", "cannot write to `{name}`: {en}"))
            })?;
            match filled {
                Replaced::Done => self.filled.push(name),
                Replaced::Changed => self.left.push(name),
            }
            return Ok(());
        }
        if piece.instead.is_some() || is_there(&path) {
            self.left.push(under(folder, piece.instead.as_ref().unwrap_or(&piece.name)));
            return Ok(());
        }
        Target::new(Some(&path), Existing::Keep, &[], lang)?.write(&piece.bytes, &mut io::sink(), lang)?;
        self.new.push(under(folder, &piece.name));
        Ok(())
    }

    /// The files one below the other, under what became of them.
    pub(super) fn said(&self, lang: Lang) -> String {
        let mut out = String::new();
        let made = text!("已建立：", "made:");
        let filled = text!("原来是空的，已填上：", "empty before, filled in:");
        let left = text!("已有的，没有改动：", "there already, left as it is:");
        for (heading, names) in [(made, &self.new), (filled, &self.filled), (left, &self.left)] {
            if !names.is_empty() {
                out.push_str(heading.get(lang));
                out.push('\n');
                for name in names {
                    out.push_str(&["  ", &visible(name), "\n"].concat());
                }
            }
        }
        out
    }
}
