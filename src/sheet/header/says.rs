//! What a header itself says.

use std::sync::Arc;

use super::Header;

impl Header {
    /// What it says, cell by cell.
    pub fn named(&self) -> impl Iterator<Item = &str> {
        self.cells.iter().take(self.width).map(String::as_str)
    }

    /// The same, as the cells of rows are called by it.
    pub fn names(&self) -> Arc<[Box<str>]> {
        Arc::clone(&self.names)
    }

    /// How many cells stand empty before the first.
    pub fn left(&self) -> usize {
        self.cells.iter().take_while(|cell| cell.is_empty()).count()
    }
}
