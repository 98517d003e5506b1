//! Results, written whole or not at all, and never over what they were made from.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::files::{folder_of, same_file};
use super::scratch;
use super::trouble::{cause, shown, trouble};
use crate::lang::{Lang, Text};
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
                Err(error) => Err(refused(&shown(path), &error, lang)),
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
            refused(&name, &error, lang)
        })
    }
}

fn refused(name: &str, error: &io::Error, lang: Lang) -> anyhow::Error {
    let Text { zh, en } = cause(error);
    trouble(lang, &text!("不能写到「{name}」：{zh}", "cannot write to `{name}`: {en}"))
}

/// Whether it is one of the files and folders that are read.
fn is_read(path: &Path, inputs: &[PathBuf]) -> bool {
    inputs.iter().any(|input| same_file(input, path))
}

fn piped(to: &mut dyn Write, content: Content<'_>) -> io::Result<()> {
    match content(to).and_then(|()| to.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        done => done,
    }
}

/// A file of its own in the same folder, on disk in full before it takes the name.
fn whole(path: &Path, existing: Existing, content: Content<'_>) -> io::Result<()> {
    let folder = folder_of(path);
    scratch::sweep(folder);
    let mut file = scratch::file_in(folder)?;
    if let Ok(there) = fs::metadata(path) {
        file.as_file().set_permissions(there.permissions())?;
    }
    content(&mut file)?;
    file.as_file().sync_all()?;
    match existing {
        Existing::Keep => file.persist_noclobber(path),
        Existing::Replace => file.persist(path),
    }
    .map(drop)
    .map_err(|error| error.error)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target(file: &Path, existing: Existing, inputs: &[PathBuf]) -> Result<Target> {
        Target::new(Some(file), existing, inputs, Lang::En)
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> =
            fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_written_whole_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("结果.csv");
        let to = target(&file, Existing::Keep, &[]).unwrap();
        to.write("甲\n".as_bytes(), &mut Vec::new(), Lang::En).unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "甲\n");
        assert_eq!(names(folder.path()), ["结果.csv"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_new_file_has_the_permissions_of_any_new_file() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let (ours, plain) = (folder.path().join("a"), folder.path().join("b"));
        target(&ours, Existing::Keep, &[]).unwrap().write(b"x", &mut Vec::new(), Lang::En).unwrap();
        fs::write(&plain, b"x").unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode();
        assert_eq!(mode(&ours), mode(&plain));
    }

    #[test]
    fn a_file_that_is_there_stays_unless_it_is_to_be_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a");
        fs::write(&file, "old").unwrap();
        let error = target(&file, Existing::Keep, &[]).unwrap_err().to_string();
        assert!(error.contains("--force") && error.contains("/a`"), "{error}");
        target(&file, Existing::Replace, &[]).unwrap().write(b"new", &mut Vec::new(), Lang::En).unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"new");
    }

    #[test]
    fn a_file_that_came_meanwhile_stays() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a");
        let to = target(&file, Existing::Keep, &[]).unwrap();
        fs::write(&file, "theirs").unwrap();
        assert!(to.write(b"ours", &mut Vec::new(), Lang::En).is_err());
        assert_eq!(fs::read(&file).unwrap(), b"theirs");
        assert_eq!(names(folder.path()), ["a"]);
    }

    #[test]
    fn an_input_is_never_written_over_however_it_is_spelt() {
        let folder = tempfile::tempdir().unwrap();
        let input = folder.path().join("ledger.csv");
        fs::write(&input, "in").unwrap();
        fs::create_dir(folder.path().join("sub")).unwrap();
        let spelt = folder.path().join("sub/../ledger.csv");
        let error = target(&spelt, Existing::Replace, std::slice::from_ref(&input)).unwrap_err().to_string();
        assert!(error.contains("made from it"), "{error}");
        assert!(Target::new(Some(&spelt), Existing::Replace, &[input], Lang::Zh).is_err());
    }

    #[test]
    fn nothing_is_written_among_the_logs() {
        let folder = tempfile::tempdir().unwrap();
        let evidence = folder.path().join("evidence");
        fs::create_dir(&evidence).unwrap();
        let error = target(&evidence.join("新.csv"), Existing::Keep, std::slice::from_ref(&evidence)).unwrap_err();
        assert!(error.to_string().contains("read as a log"), "{error}");
    }

    #[test]
    fn folders_and_missing_folders_are_refused_with_their_names() {
        let folder = tempfile::tempdir().unwrap();
        assert!(target(folder.path(), Existing::Replace, &[]).is_err());
        let error = target(&folder.path().join("没有/a.csv"), Existing::Keep, &[]).unwrap_err().to_string();
        assert!(error.contains("没有/a.csv") && error.contains("no folder"), "{error}");
    }

    #[test]
    fn a_dash_is_the_output_and_a_closed_pipe_no_error() {
        struct Closed;
        impl Write for Closed {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(io::ErrorKind::BrokenPipe.into())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let to = target(Path::new("-"), Existing::Keep, &[]).unwrap();
        assert_eq!(to, Target::Stdout);
        let mut out = Vec::new();
        to.write(b"x", &mut out, Lang::En).unwrap();
        assert_eq!(out, b"x");
        to.write(b"x", &mut Closed, Lang::En).unwrap();
    }
}
