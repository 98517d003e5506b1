//! Of which files two results were made.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::saved::Saved;

/// Of what a result was made.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct MadeOf {
    /// The version of the program.
    pub version: String,
    /// The SHA-256 of the rubric.
    pub rubric: String,
    /// The files.
    pub files: Vec<MadeOfFile>,
}

/// A file of which a result was made.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct MadeOfFile {
    /// Its name, below the folder.
    pub file: String,
    /// The SHA-256 of its bytes.
    pub sha256: String,
}

/// What became of a file between two runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileChange {
    /// It came.
    Came(String),
    /// It went.
    Went(String),
    /// It changed.
    Changed(String),
    /// The rubric changed.
    Rubric,
}

/// What the files say of two results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verification {
    /// One of the results does not say of what it was made.
    Unknown,
    /// Both were made of the same files. Where the program was not the same, its versions.
    Same(Option<(String, String)>),
    /// These files are not the same.
    Other(Vec<FileChange>),
}

impl Verification {
    /// Of two results.
    pub(super) fn of(old: &Saved, new: &Saved) -> Self {
        let (Some(old), Some(new)) = (&old.made_of, &new.made_of) else { return Self::Unknown };
        let by_name = |of: &MadeOf| -> BTreeMap<String, String> {
            of.files.iter().map(|MadeOfFile { file, sha256 }| (file.clone(), sha256.clone())).collect()
        };
        let (before, after) = (by_name(old), by_name(new));
        let went = old.files.iter().filter_map(|MadeOfFile { file, sha256 }| match after.get(file) {
            None => Some(FileChange::Went(file.clone())),
            Some(now) => (now != sha256).then(|| FileChange::Changed(file.clone())),
        });
        let came = new.files.iter().filter(|file| !before.contains_key(&file.file));
        let rubric = (old.rubric != new.rubric).then_some(FileChange::Rubric);
        let came = came.map(|file| FileChange::Came(file.file.clone()));
        let changed: Vec<FileChange> = rubric.into_iter().chain(went).chain(came).collect();
        if changed.is_empty() {
            Self::Same((old.version != new.version).then(|| (old.version.clone(), new.version.clone())))
        } else {
            Self::Other(changed)
        }
    }
}
