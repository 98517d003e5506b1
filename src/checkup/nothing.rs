//! Ratios of which nothing says what it means that there was nothing to do.

use super::flaw::{Flaw, What, Where};
use crate::rubric::{Look, Rubric};

pub(super) fn check(rubric: &Rubric, flaws: &mut Vec<Flaw>) {
    for (no, rule) in rubric.numbered() {
        match &rule.look {
            Look::Ratio { none: None, .. } => {
                flaws.push(Flaw::new(Where::Key(no, "ratio"), What::NothingUnsaid { rule: rule.id.clone() }));
            }
            Look::Ratio { none: Some(_), .. }
            | Look::Count { .. }
            | Look::Finding { .. }
            | Look::Mark { .. }
            | Look::Proportion(_) => {}
        }
    }
}
