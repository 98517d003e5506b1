//! How what a rule counts is split.

use super::super::clash::Clash;
use super::super::draft::{RuleDraft, SplitDraft};
use super::super::fields::{At, Slot};
use super::super::problem::RubricProblem;
use super::super::report::Report;
use super::super::{Expect, Selector, Split};
use super::words::{Words, choice};
use super::{selector, window};
use crate::period::Span;

/// In what a rule can be split.
pub(super) const SPLITS: &[&str] = &["month", "quarter", "half-year", "{ materials = […] }", "{ windows = […] }"];

/// Checks how what is counted is split.
pub(super) fn split(
    draft: &RuleDraft,
    selector: Option<Selector>,
    expect: Option<Expect>,
    words: &Words,
    report: &mut Report,
) -> Option<Split> {
    let at = match &draft.split {
        Slot::Absent => return Some(Split::Time(Span::Whole, selector?, expect?)),
        Slot::Unreadable => return None,
        Slot::Given(at) => at,
    };
    match &at.value {
        SplitDraft::Word(word) => {
            if let Some(span) = Span::of(word) {
                return Some(Split::Time(span, selector?, expect?));
            }
            let at = At { value: word.clone(), span: at.span.clone(), key: at.key.clone() };
            if ["year", "whole", "period", "年", "全年"].contains(&word.as_str()) {
                report.add(&RubricProblem::Clash(Clash::SplitOfWhole), at.span);
                return None;
            }
            choice("split", &at, SPLITS, report);
            None
        }
        SplitDraft::Listed(Slot::Absent, Slot::Absent) => {
            report.add(&RubricProblem::Clash(Clash::SplitLists(false)), at.span.clone());
            None
        }
        SplitDraft::Listed(Slot::Given(_), Slot::Given(windows)) => {
            report.add(&RubricProblem::Clash(Clash::SplitLists(true)), windows.key.clone());
            None
        }
        SplitDraft::Listed(Slot::Absent, slot) => {
            let windows = window::windows(slot.given()?, words, report)?;
            Some(Split::Time(Span::Windows(windows), selector?, expect?))
        }
        SplitDraft::Listed(slot, _) => {
            let list = slot.given()?;
            if list.value.is_empty() {
                report.add(&RubricProblem::Empty { key: "materials".to_owned() }, list.span.clone());
            }
            let materials = words.material_list(&list.value, report);
            if let Some(selector) = &selector {
                selector::foreign(&selector.kinds, &list.value, words, report);
            }
            Some(Split::Materials(selector?, materials, expect?))
        }
    }
}
