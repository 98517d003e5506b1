//! The second pass, over all towns: normalisation, ranks, and what would settle the order. Pure functions.

mod normalise;
mod open;
mod settle;
mod standings;

pub use normalise::{Quotient, Scaled, scale};
pub use open::{OpenTown, decisive};
pub use settle::{Decisive, Item, fewest};
pub use standings::{Rank, ranks};
