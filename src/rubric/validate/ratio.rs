//! What a rule says of a ratio.

use super::super::Take;
use super::super::clash::Clash;
use super::super::draft::{RuleDraft, SelectorDraft};
use super::super::problem::RubricProblem;
use super::super::report::Report;
use super::look::Seen;
use super::words::{Words, choice};
use super::{number, selector};

/// Checks a ratio, its words and the share expected of it.
pub(super) fn check(draft: &RuleDraft, looked_at: &SelectorDraft, words: &Words, report: &mut Report) -> Option<Seen> {
    let selector = selector::check(looked_at, true, words, report);
    let take = take(draft, report);
    let share = draft.at_least.given().map(|at| number::share("at_least", at, report));
    match share {
        None => Some(Seen::Ratio(selector?, take?, None)),
        Some(share) => Some(Seen::Ratio(selector?, take?, Some(share?))),
    }
}

fn take(draft: &RuleDraft, report: &mut Report) -> Option<Take> {
    let Some(at) = draft.take.given() else { return Some(Take::Latest) };
    match at.value.as_str() {
        "latest" => Some(Take::Latest),
        "sum" => Some(Take::Sum),
        _ => {
            choice("take", at, &["latest", "sum"], report);
            None
        }
    }
}

/// Reports what only a ratio has, where a rule looks at something else.
pub(super) fn only(draft: &RuleDraft, report: &mut Report) {
    for (key, slot) in [("take", &draft.take)] {
        if let Some(at) = slot.given().filter(|_| draft.ratio.is_absent()) {
            report.add(&RubricProblem::Clash(Clash::WithoutRatio(key)), at.key.clone());
        }
    }
}
