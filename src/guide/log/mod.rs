//! L: the log of a town.

pub(super) mod cell;
pub(super) mod meaning;
