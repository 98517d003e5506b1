//! What a rule says of a ratio.

use super::super::clash::Clash;
use super::super::draft::{Draft, RuleDraft, SelectorDraft};
use super::super::problem::RubricProblem;
use super::super::report::Report;
use super::super::{Nothing, Take};
use super::look::Seen;
use super::words::{Words, chosen};
use super::{number, selector};

/// Checks a ratio, its words and the share expected of it.
pub(super) fn check(draft: &RuleDraft, looked_at: &SelectorDraft, words: &Words, report: &mut Report) -> Option<Seen> {
    let selector = selector::check(looked_at, true, words, report);
    let says = says(draft, report);
    let share = draft.at_least.given().map(|at| number::share("at_least", at, report));
    match share {
        None => Some(Seen::Ratio(selector?, says?, None)),
        Some(share) => Some(Seen::Ratio(selector?, says?, Some(share?))),
    }
}

/// What stands of several records, and what it means that there was nothing to do.
fn says(draft: &RuleDraft, report: &mut Report) -> Option<(Take, Option<Nothing>)> {
    let (take, none) = (chosen("take", &draft.take, report), chosen("none", &draft.none, report));
    Some((take.ok()?.unwrap_or(Take::Latest), none.ok()?))
}

/// Reports what only a ratio has, where a rule looks at something else.
pub(super) fn only(draft: &RuleDraft, report: &mut Report) {
    for (key, slot) in [("take", &draft.take), ("none", &draft.none)] {
        if let Some(at) = slot.given().filter(|_| draft.ratio.is_absent()) {
            report.add(&RubricProblem::Clash(Clash::WithoutRatio(key)), at.key.clone());
        }
    }
}

/// Reports the ratios that do not say what stands of several records.
pub(super) fn says_take(draft: &Draft, report: &mut Report) {
    for rule in draft.categories.iter().flat_map(|category| &category.rules) {
        if rule.ratio.given().is_some() && rule.take.is_absent() && !rule.damaged {
            report.add(&RubricProblem::Missing { key: "take", table: "[[category.rule]]" }, rule.span.clone());
        }
    }
}
