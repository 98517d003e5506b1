//! The three steps in which a town is scored.

use std::error::Error;
use std::fmt;

use super::towns::TownYear;
use crate::assess::DoesNotAddUp;
use crate::evidence::{LogRead, Record, TownNo};

/// What a rule that looks across towns knows of all of them: each town is settled against it.
///
/// No rule does yet. So it is empty, and known before the first log is read, and a town is settled as soon as it is
/// tallied: of a country memory holds no tally but those under work. A rule that does look across makes it from what it
/// counts in every tally; the towns of a rubric with such a rule wait between the two steps, and no others.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Field {}

/// How every town of a year is scored.
pub trait Scoring<'a>: Sync {
    /// On what a log is tallied. Towns that are tallied one after the other share one, so that nothing is made anew.
    type Desk;
    /// What a town comes to.
    type Town: Send;

    /// A desk with nothing on it.
    fn desk(&self) -> Self::Desk;

    /// Makes it ready for a town.
    fn begin(&self, desk: &mut Self::Desk, town: TownNo);

    /// Counts a record of the town's log.
    fn count(&self, desk: &mut Self::Desk, record: &Record<'_>);

    /// Settles the town, by what its log came to and what else was read in it, against all towns.
    ///
    /// # Errors
    /// Its scoresheet does not add up.
    fn settle(
        &self,
        desk: &mut Self::Desk,
        town: &mut TownYear<'a, '_>,
        read: &LogRead,
        field: &Field,
    ) -> Result<Self::Town, DoesNotAddUp>;
}

/// A town whose scoresheet does not add up: a mistake of the program, never of the user's files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsound {
    /// The town.
    pub town: String,
    /// By how much.
    pub why: DoesNotAddUp,
}

impl fmt::Display for Unsound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the scoresheet of {}", self.town)
    }
}

impl Error for Unsound {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.why)
    }
}
