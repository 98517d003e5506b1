//! Several results in one folder: all of them are written, or none.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};

use anyhow::Result;

use super::files::folder_of;
use super::layout::ASSESSMENT;
use super::output::{Existing, is_read, whole, written};
use super::scratch;
use super::trouble::{shown, trouble, unwritable};
use crate::lang::Lang;
use crate::sheet::key;
use crate::text;

/// A result with its name in the folder.
pub(super) type Named = (String, Vec<u8>);

/// A folder for results.
#[derive(Debug)]
pub(super) struct OutputFolder {
    path: PathBuf,
    existing: Existing,
    /// What no result is written over.
    inputs: Vec<PathBuf>,
}

impl OutputFolder {
    /// Whether `-o` names a folder: one that is there, or by how it ends.
    pub(super) fn is_meant(path: &Path) -> bool {
        path.to_string_lossy().ends_with(['/', MAIN_SEPARATOR]) || path.is_dir()
    }

    /// The folder at a path; it need not be there yet. To be asked before the work is done.
    ///
    /// # Errors
    /// It is a file, is one of the inputs or lies among the logs, the folder above it is not there, or it takes no file.
    pub(super) fn new(path: &Path, existing: Existing, inputs: Vec<PathBuf>, lang: Lang) -> Result<Self> {
        let name = shown(path);
        let refuse = |text| Err(trouble(lang, &text));
        let (is_there, above) = (path.is_dir(), folder_of(path));
        if !is_there && path.exists() {
            return refuse(text!("不能写到「{name}」：它是文件", "cannot write to `{name}`: it is a file"));
        }
        let among = is_read(above, &inputs) && !above.join(ASSESSMENT).is_file();
        if is_read(path, &inputs) || among {
            return refuse(text!(
                "不能写到「{name}」：里面的文件会被当作输入读入，请写到别的文件夹",
                "cannot write into `{name}`: what is in it is read as an input; give another folder"
            ));
        }
        if !is_there && !above.is_dir() {
            let above = shown(above);
            return refuse(text!(
                "不能写到「{name}」：没有文件夹「{above}」",
                "cannot write into `{name}`: there is no folder `{above}`"
            ));
        }
        let tried = if is_there { path } else { above };
        tempfile::tempfile_in(tried).map_err(|error| unwritable(&name, &error, lang))?;
        Ok(Self { path: path.to_owned(), existing, inputs })
    }

    /// Writes all of them.
    ///
    /// # Errors
    /// One is there already and is to be kept, is an input, or the system refuses; then everything is as it was.
    pub(super) fn write(&self, results: &[Named], lang: Lang) -> Result<()> {
        let paths: Vec<PathBuf> = results.iter().map(|(name, _)| self.path.join(name)).collect();
        for path in paths.iter().filter(|path| path.symlink_metadata().is_ok()) {
            let name = shown(path);
            if is_read(path, &self.inputs) {
                return Err(trouble(
                    lang,
                    &text!("不能写到「{name}」：它是输入", "cannot write to `{name}`: it is an input"),
                ));
            }
            if self.existing == Existing::Keep {
                return Err(trouble(
                    lang,
                    &text!(
                        "「{name}」已经存在；要替换它，请加 --force",
                        "`{name}` is there already; to replace it, add --force"
                    ),
                ));
            }
        }
        let is_new = !self.path.is_dir();
        let refused = |(path, error): (&Path, io::Error)| unwritable(&shown(path), &error, lang);
        if is_new {
            fs::create_dir(&self.path).map_err(|error| refused((&self.path, error)))?;
        }
        scratch::sweep(&self.path);
        let done = self.all(&paths, results).map_err(refused);
        if done.is_err() && is_new {
            // what somebody else has put there stays
            let _ = fs::remove_dir(&self.path);
        }
        done
    }

    /// Everything is on disk before the first takes its name; what was there is put back where a later one cannot.
    fn all<'p>(&self, paths: &'p [PathBuf], results: &[Named]) -> Result<(), (&'p Path, io::Error)> {
        let mut files = Vec::new();
        for (path, (_, bytes)) in paths.iter().zip(results) {
            files.push((path, written(path, &|to| to.write_all(bytes)).map_err(|error| (path.as_path(), error))?));
        }
        let mut before: Vec<(&Path, Option<Vec<u8>>)> = Vec::new();
        for (path, file) in files {
            let was = if path.exists() { fs::read(path).map(Some) } else { Ok(None) };
            let done = was.and_then(|was| {
                match self.existing {
                    Existing::Keep => file.persist_noclobber(path),
                    Existing::Replace => file.persist(path),
                }
                .map_err(|error| error.error)?;
                Ok(was)
            });
            match done {
                Ok(was) => before.push((path, was)),
                Err(error) => {
                    for (path, was) in before {
                        let _ = match was {
                            Some(bytes) => whole(path, Existing::Replace, &|to| to.write_all(&bytes)),
                            None => fs::remove_file(path),
                        };
                    }
                    return Err((path, error));
                }
            }
        }
        Ok(())
    }
}

/// Names for files, each its own on every system, after what they are about.
pub(super) fn names<'n>(about: impl IntoIterator<Item = &'n str>, ending: &str) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let unique = |about: &str| {
        let stem = safe(about);
        let numbered = (2..).map(|number| format!("{stem} ({number})"));
        let mut stems = std::iter::once(stem.clone()).chain(numbered);
        let stem = stems.find(|stem| taken.insert(key(stem).to_lowercase())).unwrap_or(stem.clone());
        format!("{stem}.{ending}")
    };
    about.into_iter().map(unique).collect()
}

/// A name that leads nowhere else and that every system takes.
fn safe(name: &str) -> String {
    let is_safe = |c: char| !c.is_control() && !"/\\:*?\"<>|".contains(c) && !crate::diagnostic::acts(c);
    let kept: String = name.chars().map(|c| if is_safe(c) { c } else { '_' }).take(LONGEST).collect();
    let kept = kept.trim_matches([' ', '.']);
    if kept.is_empty() { "_".to_owned() } else { kept.to_owned() }
}

/// The most characters of a name: it may be one and four bytes each, and a file's has 255.
const LONGEST: usize = 60;

#[cfg(test)]
mod tests {
    use super::*;

    fn there(folder: &Path) -> Vec<(String, String)> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
        let mut all: Vec<_> =
            entries.map(|path| (name(&path), fs::read_to_string(&path).unwrap_or_default())).collect();
        all.sort();
        all
    }

    fn named(results: &[(&str, &str)]) -> Vec<Named> {
        results.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
    }

    fn folder(path: &Path, existing: Existing) -> OutputFolder {
        OutputFolder::new(path, existing, Vec::new(), Lang::En).unwrap()
    }

    #[test]
    fn all_are_written_or_none() {
        let temporary = tempfile::tempdir().unwrap();
        let path = temporary.path().join("back");
        folder(&path, Existing::Keep).write(&named(&[("a", "1"), ("b", "2")]), Lang::En).unwrap();
        let two = [("a".to_owned(), "1".to_owned()), ("b".to_owned(), "2".to_owned())];
        assert_eq!(there(&path), two);
        // what is there stays unless it may be replaced, and so does everything else
        let refused = folder(&path, Existing::Keep).write(&named(&[("c", "3"), ("b", "4")]), Lang::En).unwrap_err();
        assert!(refused.to_string().contains("b` is there already"), "{refused}");
        assert_eq!(there(&path), two);
        folder(&path, Existing::Replace).write(&named(&[("c", "3"), ("b", "4")]), Lang::En).unwrap();
        assert_eq!(there(&path).len(), 3);
        assert_eq!(there(&path)[1].1, "4");
        // a folder of that name takes no file: what took its name before is put back
        fs::create_dir(path.join("d")).unwrap();
        let refused = folder(&path, Existing::Replace).write(&named(&[("b", "5"), ("e", "6"), ("d", "7")]), Lang::En);
        assert!(refused.is_err());
        assert_eq!((there(&path).len(), there(&path)[1].1.as_str()), (4, "4"));
    }

    #[test]
    fn nothing_is_written_among_what_is_read_nor_over_it() {
        let temporary = tempfile::tempdir().unwrap();
        let (year, logs) = (temporary.path().to_owned(), temporary.path().join("evidence"));
        fs::create_dir(&logs).unwrap();
        fs::write(year.join(ASSESSMENT), "").unwrap();
        fs::write(logs.join("a.csv"), "1").unwrap();
        let inputs = vec![year.clone(), logs.clone()];
        let new = |path: &Path| OutputFolder::new(path, Existing::Replace, inputs.clone(), Lang::En);
        for refused in [&year, &logs, &logs.join("back"), &year.join(ASSESSMENT), &year.join("no/back")] {
            assert!(new(refused).is_err(), "{refused:?}");
        }
        assert!(new(&year.join("back")).is_ok());
        let alone = OutputFolder::new(&logs, Existing::Replace, vec![logs.join("a.csv")], Lang::En).unwrap();
        assert!(alone.write(&named(&[("a.csv", "2")]), Lang::En).is_err());
        assert_eq!(fs::read_to_string(logs.join("a.csv")).unwrap(), "1");
    }

    #[test]
    fn names_are_safe_and_each_its_own() {
        let about = ["白蒲镇", "a/../b", "A/../B", "..", "\u{202e}x", &"长".repeat(300)];
        let made = names(about, "csv");
        assert_eq!(made[..5], ["白蒲镇.csv", "a_.._b.csv", "A_.._B (2).csv", "_.csv", "_x.csv"]);
        assert!(made[5].len() < 255);
    }
}
