//! What an unquoted comma cut in two.

/// What was one cell before commas cut it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cut {
    /// Words, as they should be written.
    Words(String),
    /// A number, with its comma.
    Number(String),
}
