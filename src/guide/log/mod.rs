//! L: the log of a town.

pub(super) mod again;
pub(super) mod attachment;
pub(super) mod cell;
pub(super) mod counting;
pub(super) mod meaning;
pub(super) mod ratio;
