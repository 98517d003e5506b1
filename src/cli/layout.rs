//! What lies where in an assessment folder, and under which names.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::sheet::WORKBOOK_ENDINGS;
pub(super) use crate::year::{EVIDENCE, LEDGER, REVIEWS, TOWNS};

pub(super) const ASSESSMENT: &str = "assessment.toml";
/// The endings of logs that are text.
const TEXTS: [&str; 2] = ["csv", "txt"];

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

/// Whether a log may have this ending: a text, or a workbook.
pub(super) fn is_of_log(ending: &str) -> bool {
    TEXTS.iter().chain(&WORKBOOK_ENDINGS).any(|known| ending.eq_ignore_ascii_case(known))
}

/// What Excel, WPS and the systems leave in a folder: never a log.
pub(super) fn is_left_behind(name: &str) -> bool {
    let left = ["desktop.ini", "thumbs.db"].iter().any(|left| name.eq_ignore_ascii_case(left));
    left || name.starts_with("~$") || name.starts_with('.')
}
