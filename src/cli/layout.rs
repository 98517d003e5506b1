//! What lies where in an assessment folder, and under which names.

use std::path::{Path, PathBuf};
use std::sync::Arc;

pub(super) use crate::year::{EVIDENCE, LEDGER, REVIEWS, TOWNS};

pub(super) const ASSESSMENT: &str = "assessment.toml";
/// The endings of logs, and of what may be one saved in the wrong form.
pub(super) const LOGS: [&str; 2] = ["csv", "txt"];
pub(super) const WORKBOOKS: [&str; 5] = ["xlsx", "xls", "xlsm", "et", "ods"];

/// A log that is there and not yet read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogFile {
    /// Where it is.
    pub path: PathBuf,
    /// Its name for messages.
    pub file: Arc<str>,
    /// Its text, where it came through a pipe and has no path.
    pub piped: Option<Arc<str>>,
}

impl LogFile {
    /// The name of the file itself.
    pub(super) fn name(&self) -> &str {
        self.file.rsplit('/').next().unwrap_or_default()
    }
}

/// A file of a folder as messages name it: under the folder as the user typed it, `/` between the parts.
pub(super) fn under(folder: &Path, name: &str) -> String {
    let folder = folder.to_string_lossy();
    let folder = if cfg!(windows) { folder.replace('\\', "/") } else { folder.into_owned() };
    match folder.trim_end_matches('/') {
        "" if folder.is_empty() => name.to_owned(),
        "." => name.to_owned(),
        trimmed => format!("{trimmed}/{name}"),
    }
}

/// What Excel, WPS and the systems leave in a folder: never a log.
pub(super) fn is_left_behind(name: &str) -> bool {
    let left = ["desktop.ini", "thumbs.db"].iter().any(|left| name.eq_ignore_ascii_case(left));
    left || name.starts_with("~$") || name.starts_with('.')
}
