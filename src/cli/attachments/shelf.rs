//! The folders in which the named files lie, each listed once.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::content::is_named_as_image;
use super::problem::AttachmentProblem as P;
use crate::cli::files::leads_out;
use crate::cli::layout::{EVIDENCE, is_left_behind};
use crate::cli::trouble::cause;
use crate::diagnostic::nearest;
use crate::lang::Text;
use crate::sheet::key;

/// The names of a larger folder are not looked through for the nearest one.
const MOST_NEAR: usize = 500;

/// A file that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// Its path from the folder, as its names really are.
    pub(super) path: String,
    /// Its size.
    pub(super) bytes: u64,
}

/// The folders below one, as far as they were asked for.
#[derive(Debug)]
pub(super) struct Shelves {
    folder: PathBuf,
    /// By the path from the folder, `/` between the parts; the folder itself by none.
    shelves: BTreeMap<String, Result<Shelf, Text>>,
}

impl Shelves {
    /// None yet, below this folder.
    pub(super) fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), shelves: BTreeMap::new() }
    }

    /// The file of a path, looked up name by name; the near name where that is `told`.
    ///
    /// # Errors
    /// It is not there, is no file, leads out of the folder, or cannot be looked at.
    pub(super) fn find(&mut self, path: &str, told: bool) -> Result<Found, P> {
        let unreadable = |cause| P::Unreadable { path: path.to_owned(), cause };
        let (folders, file) = path.rsplit_once('/').unwrap_or(("", path));
        let mut real = String::new();
        for part in folders.split('/').filter(|part| !part.is_empty()) {
            let (next, kind) = self.step(&real, part, (path, told))?;
            let is_folder = || fs::metadata(self.folder.join(&next)).is_ok_and(|there| there.is_dir());
            if kind != Kind::Folder && !(kind == Kind::Link && is_folder()) {
                return Err(P::Absent { path: path.to_owned(), near: None });
            }
            real = next;
        }
        let within = real.clone();
        let found = self.step(&within, file, (path, told));
        if let Some(Ok(shelf)) = self.shelves.get_mut(&within) {
            let name = found.as_ref().ok().map(|(real, _)| real.rsplit('/').next().unwrap_or(real).to_owned());
            shelf.named.get_or_insert_default().extend(name);
        }
        let (real, _) = found?;
        let there = fs::metadata(self.folder.join(&real)).map_err(|error| unreadable(cause(&error)))?;
        if !there.is_file() {
            return Err(P::NotAFile { path: path.to_owned() });
        }
        Ok(Found { path: real, bytes: there.len() })
    }

    /// The path of a name below a folder, as it really is written, and what is there.
    fn step(&mut self, within: &str, name: &str, (path, told): (&str, bool)) -> Result<(String, Kind), P> {
        let listed = self
            .shelves
            .entry(within.to_owned())
            .or_insert_with_key(|within| Shelf::list(&self.folder.join(within)).map_err(|error| cause(&error)));
        let shelf = listed.as_ref().map_err(|why| P::Unreadable { path: path.to_owned(), cause: why.clone() })?;
        let Some((real, kind)) = shelf.find(name) else {
            let near = told.then(|| shelf.near(name)).flatten().map(|near| below(within, near));
            return Err(P::Absent { path: path.to_owned(), near });
        };
        let real = below(within, real);
        if kind == Kind::Link && leads_out(&self.folder, &self.folder.join(&real)) {
            return Err(P::Outside { path: path.to_owned() });
        }
        Ok((real, kind))
    }

    /// The files that lie beside those that rows name and are named by none, by folder. In the folder itself and among
    /// the logs only images are meant to be named: what else lies there has another purpose.
    pub(super) fn unnamed(&self) -> impl Iterator<Item = (&str, Vec<&str>)> {
        self.shelves.iter().filter_map(|(within, shelf)| {
            let shelf = shelf.as_ref().ok()?;
            let images = within.is_empty() || within == EVIDENCE;
            let named = shelf.named.as_ref()?;
            let is_meant = |name: &str| !is_left_behind(name) && (!images || is_named_as_image(name));
            let files = shelf.names.iter().filter(|(name, kind)| **kind == Kind::File && is_meant(name));
            let unnamed: Vec<&str> =
                files.map(|(name, _)| name.as_str()).filter(|name| !named.contains(*name)).collect();
            (!unnamed.is_empty()).then_some((within.as_str(), unnamed))
        })
    }
}

fn below(within: &str, name: &str) -> String {
    if within.is_empty() { name.to_owned() } else { format!("{within}/{name}") }
}

/// What an entry of a folder is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    File,
    Folder,
    Link,
    Other,
}

/// What lies in one folder.
#[derive(Debug, Default)]
struct Shelf {
    names: BTreeMap<String, Kind>,
    /// The names by what they are where neither letter case nor the form of a letter counts.
    folded: BTreeMap<String, String>,
    /// The files that rows name; `None` where they only name some further below.
    named: Option<BTreeSet<String>>,
}

impl Shelf {
    fn list(path: &Path) -> io::Result<Self> {
        let mut shelf = Self::default();
        for entry in fs::read_dir(path)? {
            let entry = entry?;
            // one that is no text cannot be named in a log either
            let Ok(name) = entry.file_name().into_string() else { continue };
            let kind = match entry.file_type()? {
                kind if kind.is_file() => Kind::File,
                kind if kind.is_dir() => Kind::Folder,
                kind if kind.is_symlink() => Kind::Link,
                _ => Kind::Other,
            };
            shelf.names.insert(name, kind);
        }
        for name in shelf.names.keys() {
            shelf.folded.entry(folded(name)).or_insert_with(|| name.clone());
        }
        Ok(shelf)
    }

    /// The name as it is written, or else one that a person would take for it.
    fn find(&self, name: &str) -> Option<(&str, Kind)> {
        let alike = || self.names.get_key_value(self.folded.get(&folded(name))?);
        let (real, kind) = self.names.get_key_value(name).or_else(alike)?;
        Some((real, *kind))
    }

    /// The name that may be meant: near without its ending, which half of all names share.
    fn near(&self, name: &str) -> Option<&str> {
        if self.names.len() > MOST_NEAR {
            return None;
        }
        let near = nearest(stem(name), self.names.keys().map(|name| stem(name)))?;
        self.names.keys().map(String::as_str).find(|name| stem(name) == near)
    }
}

fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

fn folded(name: &str) -> String {
    key(name).to_lowercase()
}
