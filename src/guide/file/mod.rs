//! F: files and tables.

pub(super) mod bytes;
pub(super) mod folder;
pub(super) mod table;
