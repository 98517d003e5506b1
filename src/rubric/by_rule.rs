//! Something of every rule of a rubric.

use std::ops::{Index, IndexMut};

use super::{Rubric, RuleNo};

/// One value for each rule of a rubric.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByRule<T>(Vec<T>);

impl<T> ByRule<T> {
    /// From each rule its value.
    pub fn new(rubric: &Rubric, of: impl FnMut(RuleNo) -> T) -> Self {
        Self(rubric.numbered().map(|(no, _)| no).map(of).collect())
    }
}

impl<T> Index<RuleNo> for ByRule<T> {
    type Output = T;

    #[expect(
        clippy::indexing_slicing,
        reason = "there is one of each rule, and a RuleNo is made from a rule's position"
    )]
    fn index(&self, no: RuleNo) -> &T {
        &self.0[no.0]
    }
}

impl<T> IndexMut<RuleNo> for ByRule<T> {
    #[expect(
        clippy::indexing_slicing,
        reason = "there is one of each rule, and a RuleNo is made from a rule's position"
    )]
    fn index_mut(&mut self, no: RuleNo) -> &mut T {
        &mut self.0[no.0]
    }
}
