//! What can be wrong with files, before anything in them is read.

use crate::cli::options::Limits;
use crate::lang::Text;

/// Trouble with files, before anything in them is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileProblem {
    /// The system does not give it out.
    Unreadable {
        /// Why.
        cause: Text,
    },
    /// A folder or a device where a file should be.
    NotAFile,
    /// It is over the limit.
    TooLarge {
        /// The limits of the run.
        limits: Limits,
    },
    /// A town on the roster without a log.
    NoLog {
        /// The town.
        town: String,
        /// Logs of no town that may be its.
        strays: Vec<String>,
    },
    /// A log of no town on the roster.
    NoTown {
        /// The name of the file without its ending.
        written: String,
        /// The towns that may be meant.
        near: Vec<String>,
    },
    /// Two logs of one town.
    TwoLogs {
        /// The town.
        town: String,
        /// The other file.
        other: String,
        /// Whether both hold the same bytes, where that could be seen.
        alike: Option<bool>,
    },
    /// A file beside a town's log that is named like a copy of it.
    Copy {
        /// The log.
        original: String,
        /// Whether both hold the same bytes, where that could be seen.
        alike: Option<bool>,
    },
    /// A full-width dot before the ending of a log.
    WideDot,
    /// It was written to while it was read, or since.
    Changed {
        /// Whether it was to be replaced, and was left alone for it.
        since: bool,
    },
    /// The same file as another.
    Same {
        /// The other.
        other: String,
    },
    /// Accepted: a text that is not UTF-8.
    Encoding {
        /// Its encoding.
        name: &'static str,
    },
    /// Accepted: what lies among the logs and is none.
    PassedOver {
        /// How many there are.
        count: usize,
        /// The first of them, joined.
        names: String,
    },
    /// No folder of logs.
    NoEvidence,
    /// A link that leads out of the assessment folder.
    Outside,
    /// A file name that is no text.
    FileName,
    /// A folder among the logs.
    Subfolder,
    /// A file that was given before, however it is spelt.
    GivenTwice {
        /// The folder that was given too, where it is one of its files.
        whole: Option<String>,
    },
    /// A table in which some things are written otherwise and read all the same.
    Accepted {
        /// What, and how often.
        what: Text,
    },
    /// A file that was given and cannot be found.
    NotThere {
        /// Why.
        cause: Text,
        /// The name of a file in the same folder that may be meant.
        near: Option<String>,
    },
}
