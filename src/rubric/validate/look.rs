//! What a rule looks at, how it is split and what it expects.

use std::ops::Range;

use super::super::clash::Clash;
use super::super::draft::{ItemDraft, RuleDraft};
use super::super::fields::{At, Slot};
use super::super::problem::{Bounds, RubricProblem, Thing};
use super::super::report::Report;
use super::super::{Expect, Item, Nothing, Selector, Share, Split, Take};
use super::words::{Taken, Words, choice};
use super::{number, ratio, selector, split};
use crate::period::Span;

/// What a rule looks at and expects, before its price.
pub(super) enum Seen {
    /// Records, counted.
    Count(Split),
    /// A ratio, what stands of several records of it, what 0 of 0 means, and the share expected of it.
    Ratio(Selector, (Take, Option<Nothing>), Option<Share>),
    /// Findings, so many let pass.
    Finding(u64),
    /// The office's mark, and what the town must have applied with.
    Mark(Option<Selector>),
    /// The office's entry.
    Proportion,
}

/// The things that a rule looks at, in the order of the file.
pub(super) fn looks(draft: &RuleDraft) -> Vec<(&'static str, Range<usize>)> {
    let mut looks: Vec<(&'static str, Range<usize>)> = [
        ("count", draft.count.place()),
        ("items", draft.items.place()),
        ("ratio", draft.ratio.place()),
        ("office", draft.office.place()),
    ]
    .into_iter()
    .filter_map(|(key, span)| Some((key, span?)))
    .collect();
    looks.sort_by_key(|(_, span)| span.start);
    looks
}

/// Whether one of them is there and cannot be read.
pub(super) fn unknown(draft: &RuleDraft) -> bool {
    draft.damaged
        || draft.count.is_unreadable()
        || draft.items.is_unreadable()
        || draft.ratio.is_unreadable()
        || draft.office.is_unreadable()
}

/// Checks what a rule of a category looks at.
pub(super) fn check(draft: &RuleDraft, words: &Words, report: &mut Report) -> Option<Seen> {
    if !is_one(draft, report) {
        return None;
    }
    let mut clash = |clash: Clash, key: &Range<usize>| report.add(&RubricProblem::Clash(clash), key.clone());
    if let Some(at) = draft.split.given().filter(|_| draft.count.given().is_none()) {
        let why = if draft.items.is_absent() { Clash::SplitWithoutCount } else { Clash::BesideItems("split") };
        clash(why, &at.key);
    }
    let expectations = [("at_least", &draft.at_least), ("at_most", &draft.at_most)];
    for (key, at) in expectations.into_iter().filter_map(|(key, slot)| Some((key, slot.given()?))) {
        let office = draft.office.value().map(String::as_str);
        let why = match (key, office) {
            _ if draft.items.given().is_some() => Clash::BesideItems(key),
            ("at_most", _) if draft.ratio.given().is_some() => Clash::RatioAtMost,
            ("at_least", Some("finding")) => Clash::FindingAtLeast,
            (_, Some("mark" | "proportion")) => Clash::OfficeExpectation(key),
            _ => continue,
        };
        clash(why, &at.key);
    }
    if let Some(at) = draft.application.given()
        && draft.office.value().is_none_or(|office| matches!(office.as_str(), "finding" | "proportion"))
    {
        clash(Clash::ApplicationWithoutMark, &at.key);
    }
    ratio::only(draft, report);
    if let Some(at) = draft.count.given() {
        let selector = selector::check(&at.value, false, words, report);
        let expect = expect(&draft.at_least, &draft.at_most, &at.key, draft.damaged, report);
        return split::split(draft, selector, expect, words, report).map(Seen::Count);
    }
    if let Some(at) = draft.items.given() {
        return items(at, words, report).map(|items| Seen::Count(Split::Items(items)));
    }
    if let Some(at) = draft.ratio.given() {
        return ratio::check(draft, &at.value, words, report);
    }
    office(draft, words, report)
}

/// Checks what a bonus rule looks at: all that is over is rewarded.
pub(super) fn check_bonus(draft: &RuleDraft, words: &Words, report: &mut Report) -> Option<Seen> {
    // whatever a rule can say is either taken here or refused
    let RuleDraft {
        span: _,
        damaged: _,
        id: _,
        text: _,
        reading: _,
        why: _,
        count: _,
        at_most: _,
        items: _,
        ratio: _,
        office: _,
        once: _,
        each: _,
        each_part: _,
        by_proportion: _,
        out_of: _,
        most: _,
        split,
        at_least,
        application,
        take,
        none,
        waivable,
        unless,
    } = draft;
    for (key, place) in [
        ("split", split.place()),
        ("at_least", at_least.place()),
        ("application", application.place()),
        ("take", take.place()),
        ("none", none.place()),
        ("waivable", waivable.place()),
        ("unless", unless.place()),
    ] {
        if let Some(key_at) = place {
            report.add(&RubricProblem::Clash(Clash::BonusKey(key)), key_at);
        }
    }
    if !is_one(draft, report) {
        return None;
    }
    let at_most = match draft.at_most.given() {
        Some(at) => number::whole("at_most", at, Bounds::CountOrNone, report),
        None => Some(0),
    };
    if let Some(at) = draft.count.given() {
        let selector = selector::check(&at.value, false, words, report);
        return Some(Seen::Count(Split::Time(Span::Whole, selector?, Expect::AtMost(at_most?))));
    }
    for (key, at) in looks(draft) {
        match (key, draft.office.given()) {
            ("office", Some(word)) if word.value == "finding" => return Some(Seen::Finding(at_most?)),
            ("office", Some(word)) if !OFFICE.contains(&word.value.as_str()) => {
                choice("office", word, OFFICE, report);
            }
            ("office", Some(word)) => {
                let key = if word.value == "mark" { "office = \"mark\"" } else { "office = \"proportion\"" };
                report.add(&RubricProblem::Clash(Clash::BonusLook(key)), word.span.clone());
            }
            _ => report.add(&RubricProblem::Clash(Clash::BonusLook(key)), at),
        }
    }
    None
}

/// What the office can give.
pub(super) const OFFICE: &[&str] = &["finding", "mark", "proportion"];

/// Whether a rule looks at one thing.
fn is_one(draft: &RuleDraft, report: &mut Report) -> bool {
    match looks(draft).as_slice() {
        [] => {
            if !unknown(draft) {
                report.add(&RubricProblem::Clash(Clash::NoLook), draft.span.clone());
            }
            false
        }
        [_] => true,
        [(first, _), (second, at), ..] => {
            report.add(&RubricProblem::Clash(Clash::TwoLooks(first, second)), at.clone());
            false
        }
    }
}

fn office(draft: &RuleDraft, words: &Words, report: &mut Report) -> Option<Seen> {
    let at = draft.office.given()?;
    match at.value.as_str() {
        "finding" => {
            let at_most = match draft.at_most.given() {
                Some(at) => number::whole("at_most", at, Bounds::CountOrNone, report)?,
                None => 0,
            };
            Some(Seen::Finding(at_most))
        }
        "mark" => match draft.application.given() {
            Some(at) => Some(Seen::Mark(Some(selector::check(&at.value, false, words, report)?))),
            None => Some(Seen::Mark(None)),
        },
        "proportion" => Some(Seen::Proportion),
        _ => {
            choice("office", at, OFFICE, report);
            None
        }
    }
}

fn expect(
    at_least: &Slot<String>,
    at_most: &Slot<String>,
    key: &Range<usize>,
    damaged: bool,
    report: &mut Report,
) -> Option<Expect> {
    match (at_least, at_most) {
        (Slot::Given(at), Slot::Absent) => number::whole("at_least", at, Bounds::Count, report).map(Expect::AtLeast),
        (Slot::Absent, Slot::Given(at)) => {
            number::whole("at_most", at, Bounds::CountOrNone, report).map(Expect::AtMost)
        }
        (Slot::Given(_), Slot::Given(at)) => {
            report.add(&RubricProblem::Clash(Clash::TwoExpectations), at.key.clone());
            None
        }
        (Slot::Absent, Slot::Absent) if !damaged => {
            report.add(&RubricProblem::Clash(Clash::NoExpectation), key.clone());
            None
        }
        _ => None,
    }
}

fn items(at: &At<Vec<ItemDraft>>, words: &Words, report: &mut Report) -> Option<Vec<Item>> {
    if at.value.is_empty() {
        report.add(&RubricProblem::Empty { key: "items".to_owned() }, at.span.clone());
    }
    let mut names = Taken::default();
    let items: Vec<Option<Item>> = at
        .value
        .iter()
        .map(|item| {
            if let Some(at) = item.name.given() {
                names.take(Thing::Item, at, report);
            }
            let selector = selector::check(&item.selector, false, words, report);
            let expect = expect(&item.at_least, &item.at_most, &item.span, false, report);
            Some(Item { name: item.name.value()?.clone(), selector: selector?, expect: expect? })
        })
        .collect();
    items.into_iter().collect()
}
