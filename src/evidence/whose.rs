//! Whose log is read.

use super::roster::folded;
use super::{Roster, TownNo};

/// Whose log is read. A row that names another town does not belong in it.
#[derive(Debug, Clone, Copy)]
pub enum Whose<'a> {
    /// A town's of the roster, which knows its other names too.
    Town(&'a Roster, TownNo),
    /// The town's that the name of the file says, without its ending, where no roster is known.
    Named(&'a str),
    /// No town's: whatever its rows name is let pass.
    Nobody,
}

impl Whose<'_> {
    /// Whether a name is that of the town whose log it is.
    pub(super) fn is(self, name: &str) -> bool {
        match self {
            Self::Town(roster, no) => roster.find(name) == Some(no),
            Self::Named(own) => folded(name) == folded(own),
            Self::Nobody => true,
        }
    }

    /// The name of the town whose log it is.
    pub(super) fn name(&self) -> &str {
        match self {
            Self::Town(roster, no) => roster.get(*no).map_or("", |town| &town.name),
            Self::Named(own) => own,
            Self::Nobody => "",
        }
    }

    /// Whether a name is that of another town.
    pub(super) fn is_another(self, name: &str) -> bool {
        matches!(self, Self::Town(roster, no) if roster.find(name).is_some_and(|found| found != no))
    }
}
