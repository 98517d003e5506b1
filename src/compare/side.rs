//! Where something stands in one of the rubrics.

use crate::rubric::RuleNo;

/// Where something stands in one of the rubrics.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// Its id, code or name there.
    pub name: String,
    /// The words that go with its id or code: the name of a category or a kind.
    pub title: Option<String>,
    /// Its line in the file, from 1. The whole rubric and the levels have none: each of their differences has.
    pub line: Option<usize>,
    /// The number of a rule there.
    pub rule: Option<RuleNo>,
}

impl Side {
    pub(super) fn named(name: &str) -> Self {
        Self { name: name.to_owned(), title: None, line: None, rule: None }
    }

    pub(super) fn titled(name: &str, title: &str) -> Self {
        Self { title: Some(title.to_owned()), ..Self::named(name) }
    }

    pub(super) fn at(self, line: usize) -> Self {
        Self { line: known(line), ..self }
    }
}

/// A line of a file; none where it was not read from one.
pub(super) fn known(line: usize) -> Option<usize> {
    (line > 0).then_some(line)
}
