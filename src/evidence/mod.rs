//! The towns' evidence: the roster, and each town's log of what it did.

mod record;

pub use record::{Record, Review};

/// The position of a town in the roster.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TownNo(pub usize);

/// A town (镇, 街道, 区) as the roster lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Town {
    /// Its name, as printed.
    pub name: String,
    /// Its group (类别), empty where the roster gives none.
    pub group: String,
    /// Its declared other names.
    pub aliases: Vec<String>,
}
