//! K: the cases of a rubric.

pub(super) mod form;
pub(super) mod meaning;
