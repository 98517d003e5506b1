//! R: the rubric.

pub(super) mod form;
pub(super) mod meaning;
pub(super) mod value;
