//! Results, written whole or not at all, and never over what they were made from.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::Result;
use tempfile::NamedTempFile;

use super::files::{folder_of, same_file};
use super::hash::{self, Digest};
use super::scratch;
use super::trouble::{shown, trouble, unwritable};
use crate::lang::Lang;
use crate::text;

/// Where a result goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Standard output.
    Stdout,
    /// A file that appears, or is replaced, in one step.
    File(PathBuf, Existing),
    /// Something that is there and no file, such as `/dev/null`: it is written to as it is.
    Device(PathBuf),
}

/// Writes a result.
pub type Content<'a> = &'a dyn Fn(&mut dyn Write) -> io::Result<()>;

/// What becomes of a file that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// It stays, and the run is refused.
    Keep,
    /// It is replaced (`--force`).
    Replace,
}

impl Target {
    /// The target of `-o FILE`, `-` being standard output. To be asked before the work is done.
    ///
    /// # Errors
    /// The file is there and `existing` keeps it, is one of the inputs or lies in a folder that is one, is a folder
    /// or read-only, or its folder is not there.
    pub fn new(file: Option<&Path>, existing: Existing, inputs: &[PathBuf], lang: Lang) -> Result<Self> {
        let Some(path) = file.filter(|path| *path != Path::new("-")) else {
            return Ok(Self::Stdout);
        };
        let name = shown(path);
        let refuse = |text| Err(trouble(lang, &text));
        match fs::metadata(path) {
            Ok(there) if there.is_dir() => {
                refuse(text!("不能写到「{name}」：它是文件夹", "cannot write to `{name}`: it is a folder"))
            }
            Ok(there) if !there.is_file() => Ok(Self::Device(path.to_owned())),
            Ok(there) => {
                // a link is followed, so that what it leads to is replaced and not the link
                let real = path.canonicalize().unwrap_or_else(|_| path.to_owned());
                if is_read(&real, inputs) || is_read(folder_of(&real), inputs) {
                    return refuse(text!(
                        "不能写到「{name}」：结果是由它算出来的，请换一个文件名",
                        "cannot write to `{name}`: the result is made from it; give another name"
                    ));
                }
                if existing == Existing::Keep {
                    return refuse(text!(
                        "「{name}」已经存在；要替换它，请加 --force",
                        "`{name}` is there already; to replace it, add --force"
                    ));
                }
                if there.permissions().readonly() {
                    return refuse(text!(
                        "不能写到「{name}」：它是只读的",
                        "cannot write to `{name}`: it is read-only"
                    ));
                }
                Self::File(real, existing).tried(lang)
            }
            Err(_) if is_read(folder_of(path), inputs) => refuse(text!(
                "不能写到「{name}」：这个文件夹里的文件都会被当作台账读入，请写到别处",
                "cannot write to `{name}`: every file of that folder is read as a log; write elsewhere"
            )),
            Err(_) if is_read(path, inputs) => refuse(text!(
                "不能写到「{name}」：下次会被当作输入读入，请换一个文件名",
                "cannot write to `{name}`: the next run would read it as an input; give another name"
            )),
            Err(_) if folder_of(path).is_dir() => Self::File(path.to_owned(), existing).tried(lang),
            Err(_) => {
                let folder = shown(folder_of(path));
                refuse(text!(
                    "不能写到「{name}」：没有文件夹「{folder}」",
                    "cannot write to `{name}`: there is no folder `{folder}`"
                ))
            }
        }
    }

    /// Itself, where the folder takes a file: better refused before the work than after it.
    fn tried(self, lang: Lang) -> Result<Self> {
        match &self {
            Self::File(path, _) => match tempfile::tempfile_in(folder_of(path)) {
                Err(error) => Err(unwritable(&shown(path), &error, lang)),
                Ok(_) => Ok(self),
            },
            Self::Stdout | Self::Device(_) => Ok(self),
        }
    }

    /// Writes all of it; `stdout` is used where that is the target. A reader that has gone away is no error.
    ///
    /// # Errors
    /// The system refuses, or a file has come to be there that is to be kept; then nothing has been written.
    pub fn write(&self, bytes: &[u8], stdout: &mut dyn Write, lang: Lang) -> Result<()> {
        self.fill(&|to| to.write_all(bytes), stdout, lang)
    }

    /// Writes what `content` writes, as [`Target::write`] does bytes: for what need not be held in memory as a whole.
    ///
    /// # Errors
    /// As there; and what `content` cannot write.
    pub fn fill(&self, content: Content<'_>, stdout: &mut dyn Write, lang: Lang) -> Result<()> {
        let (name, done) = match self {
            Self::Stdout => (lang.pick("标准输出", "the output").to_owned(), piped(stdout, content)),
            Self::File(path, existing) => (shown(path), whole(path, *existing, content)),
            Self::Device(path) => {
                let device = fs::OpenOptions::new().write(true).open(path);
                (shown(path), device.and_then(|mut device| piped(&mut device, content)))
            }
        };
        done.map_err(|error| {
            if error.kind() == io::ErrorKind::AlreadyExists {
                return trouble(lang, &text!("「{name}」已经存在", "`{name}` is there already"));
            }
            unwritable(&name, &error, lang)
        })
    }
}

/// Whether it is one of the files and folders that are read.
pub(super) fn is_read(path: &Path, inputs: &[PathBuf]) -> bool {
    inputs.iter().any(|input| same_file(input, path))
}

fn piped(to: &mut dyn Write, content: Content<'_>) -> io::Result<()> {
    match content(to).and_then(|()| to.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        done => done,
    }
}

/// Writes a file of its own that takes the name when it is on disk in full.
pub(super) fn whole(path: &Path, existing: Existing, content: Content<'_>) -> io::Result<()> {
    let folder = folder_of(path);
    scratch::sweep(folder);
    let file = written(path, content)?;
    match existing {
        Existing::Keep => file.persist_noclobber(path),
        Existing::Replace => file.persist(path),
    }
    .map(drop)
    .map_err(|error| error.error)
}

/// A file in the folder of another, with its permissions, on disk in full.
pub(super) fn written(path: &Path, content: Content<'_>) -> io::Result<NamedTempFile> {
    let mut file = scratch::file_in(folder_of(path))?;
    if let Ok(there) = fs::metadata(path) {
        file.as_file().set_permissions(there.permissions())?;
    }
    content(&mut file)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// What a file was when it was read, so that nothing which somebody saved since is lost when it is replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Seen {
    /// It was not there.
    Nothing,
    /// It was there.
    File {
        /// How many bytes it held.
        length: u64,
        /// When it was last written to, where the disk says.
        modified: Option<SystemTime>,
        /// What it held.
        digest: Digest,
    },
}

impl Seen {
    /// The bytes of a file and what it was; no bytes of one that is not there.
    ///
    /// # Errors
    /// It is no regular file, or cannot be read.
    pub(super) fn read(path: &Path) -> io::Result<(Vec<u8>, Self)> {
        let Some((length, modified)) = length_and_time(path)? else { return Ok((Vec::new(), Self::Nothing)) };
        let bytes = fs::read(path)?;
        let digest = hash::of_bytes(&bytes);
        Ok((bytes, Self::File { length, modified, digest }))
    }

    /// Whether the file is still what it was.
    fn is_still(&self, path: &Path) -> io::Result<bool> {
        Ok(match (self, length_and_time(path)?) {
            (Self::Nothing, None) => true,
            (Self::File { length, modified, digest }, Some(now)) => {
                (*length, *modified) == now && hash::of_file(path)? == *digest
            }
            _ => false,
        })
    }
}

/// `None` of what is not there.
fn length_and_time(path: &Path) -> io::Result<Option<(u64, Option<SystemTime>)>> {
    match fs::metadata(path) {
        Ok(there) if there.is_file() => Ok(Some((there.len(), there.modified().ok()))),
        // it is not opened: a pipe would wait
        Ok(_) => Err(io::ErrorKind::InvalidInput.into()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// What became of a file that was to be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Replaced {
    /// It holds the new bytes.
    Done,
    /// Somebody saved it since it was read: it was left alone.
    Changed,
}

/// Replaces a file in one step, unless it is no longer what it was; one that was not there comes to be. A kill at any
/// moment leaves it whole, old or new. Scratch files of killed runs are for the caller to [`scratch::sweep`].
///
/// # Errors
/// The system refuses; then the file is as it was.
pub(super) fn replace_if_unchanged(path: &Path, was: &Seen, bytes: &[u8]) -> io::Result<Replaced> {
    replace(path, was, &|to| to.write_all(bytes))
}

fn replace(path: &Path, was: &Seen, content: Content<'_>) -> io::Result<Replaced> {
    // a link is followed, so that what it leads to is replaced and not the link
    let real = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    if fs::metadata(&real).is_ok_and(|there| there.permissions().readonly()) {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let file = written(&real, content)?;
    // looked at last: between this and the next step no time is left to save in
    if !was.is_still(&real)? {
        return Ok(Replaced::Changed);
    }
    let kept = if *was == Seen::Nothing { file.persist_noclobber(&real) } else { file.persist(&real) };
    match kept.map_err(|error| error.error) {
        Ok(_) => Ok(Replaced::Done),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(Replaced::Changed),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
#[path = "output_tests.rs"]
mod tests;
