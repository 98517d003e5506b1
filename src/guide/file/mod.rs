//! F: files and tables.

pub(super) mod bytes;
pub(super) mod character;
pub(super) mod copy;
pub(super) mod folder;
pub(super) mod limit;
pub(super) mod table;
pub(super) mod word;
