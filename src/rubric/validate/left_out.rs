//! Rules that may be left out of what their category is measured against: what they are worth, and what that leaves.

use std::ops::Range;

use super::super::clash::Clash;
use super::super::draft::{Draft, RuleDraft};
use super::super::problem::RubricProblem;
use super::super::report::Report;
use super::super::{Category, Rubric, RuleNo};
use crate::points::Points;

/// A rule that may be left out.
struct Left {
    worth: Points,
    key: &'static str,
    span: Range<usize>,
}

/// Checks that each is worth something that ends, and that those that stay are measured against something.
pub(super) fn check(draft: &Draft, rubric: &Rubric, report: &mut Report) {
    let clash = |clash, span, report: &mut Report| report.add(&RubricProblem::Clash(clash), span);
    for (category, drafts) in rubric.categories.iter().zip(&draft.categories) {
        let (mut left, mut endless) = (Vec::new(), false);
        for (no, draft) in category.rules.clone().map(RuleNo).zip(&drafts.rules) {
            let Some((key, span)) = key(draft) else { continue };
            if let Some(worth) = rubric.form(no).worth() {
                left.push(Left { worth, key, span });
            } else {
                clash(Clash::LeftOutWithoutEnd(key), span, report);
                endless = true;
            }
        }
        let most = most(category, &left);
        if let Some(Left { key, span, .. }) = left.pop().filter(|_| !endless && most >= category.marks) {
            clash(Clash::LeftOutOfAll { key, most, marks: category.marks }, span, report);
        }
    }
}

/// The key that lets a rule be left out.
fn key(draft: &RuleDraft) -> Option<(&'static str, Range<usize>)> {
    let keys = [("none", &draft.none), ("waivable", &draft.waivable)];
    let mut said = keys.into_iter().filter_map(|(key, slot)| Some((key, slot.given()?)));
    said.find(|(_, at)| at.value == "left_out").map(|(key, at)| (key, at.span.clone()))
}

/// The most that can be left out of a category while one of its rules stays.
fn most(category: &Category, left: &[Left]) -> Points {
    let all: Points = left.iter().map(|left| left.worth).sum();
    let least = left.iter().map(|left| left.worth).min().unwrap_or(Points::ZERO);
    if left.len() == category.rules.len() { all - least } else { all }
}
