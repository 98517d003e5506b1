//! R: the rubric.

pub(super) mod form;
pub(super) mod rule;
pub(super) mod value;
pub(super) mod word;
