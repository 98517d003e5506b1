//! C: the check of a rubric.

pub(super) mod amount;
pub(super) mod dead;
pub(super) mod loss;
pub(super) mod source;
pub(super) mod twice;
pub(super) mod words;
