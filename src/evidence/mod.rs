//! The towns' evidence: the roster, and each town's log of what it did.

mod count;
mod date;
mod log;
mod problem;
mod record;
mod roster;

pub use count::{NotCount, read_count};
pub use date::{NotDate, read_date};
pub use log::LogReader;
pub use record::{Record, Review};
pub use roster::{Roster, read_roster, read_roster_in};

/// What separates several words in one cell. Where the table itself is separated by commas, the last stands
/// between quotes.
const SEPARATORS: [char; 5] = ['；', ';', '、', '，', ','];

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
