//! Which records a rule counts.

use super::super::clash::Clash;
use super::super::draft::{LevelTestDraft, SelectorDraft};
use super::super::fields::{At, Slot};
use super::super::problem::{RubricProblem, Thing};
use super::super::report::Report;
use super::super::{CountedBy, KindNo, LevelTest, MaterialSet, Selector};
use super::words::{Words, check_list};

/// Checks a selector: of records that are counted, or with `ratio` of those that are a ratio.
pub(super) fn check(draft: &SelectorDraft, ratio: bool, words: &Words, report: &mut Report) -> Option<Selector> {
    let list = draft.kinds.given();
    check_list(Thing::Kind, list.map(|at| at.value.as_slice()).unwrap_or_default(), report);
    let mut kinds: Vec<(KindNo, &At<String>)> = Vec::new();
    for at in list.map(|at| at.value.as_slice()).unwrap_or_default() {
        match words.vocabulary.kind_named(&at.value) {
            Some(no) => kinds.push((no, at)),
            None if words.all_kinds => words.undeclared_kind(at, report),
            None => {}
        }
    }
    if let Some(at) = list.filter(|at| at.value.is_empty()) {
        report.add(&RubricProblem::Empty { key: "kind".to_owned() }, at.span.clone());
    }
    for (no, at) in &kinds {
        let is_ratio = words.vocabulary.kind(*no).counted_by == CountedBy::Ratio;
        if is_ratio != ratio && !words.unclear_kinds.contains(no) {
            report.add(&RubricProblem::CountedBy { kind: at.value.clone(), ratio: !ratio }, at.span.clone());
        }
    }
    let numbers: Vec<KindNo> = kinds.iter().map(|(no, _)| *no).collect();
    let with = match &draft.with {
        Slot::Absent => Some(MaterialSet::default()),
        Slot::Unreadable => None,
        Slot::Given(at) => {
            foreign(&numbers, &at.value, words, report);
            Some(words.materials_of(&at.value, report))
        }
    };
    let level = match &draft.level {
        Slot::Absent => Some(LevelTest::Any),
        Slot::Unreadable => None,
        Slot::Given(at) => {
            for (_, kind) in kinds.iter().filter(|(no, _)| !words.vocabulary.kind(*no).has_level) {
                report.add(&RubricProblem::NoLevel { kind: kind.value.clone() }, at.key.clone());
            }
            level_test(at, words, report)
        }
    };
    let whole = list.is_some_and(|at| at.value.len() == kinds.len());
    Some(Selector { kinds: whole.then_some(numbers)?, with: with?, level: level? })
}

fn level_test(at: &At<LevelTestDraft>, words: &Words, report: &mut Report) -> Option<LevelTest> {
    match (&at.value.at_least, &at.value.exactly) {
        (Slot::Given(level), Slot::Absent) => words.level(level, report).map(LevelTest::AtLeast),
        (Slot::Absent, Slot::Given(level)) => words.level(level, report).map(LevelTest::Exactly),
        (Slot::Given(_), Slot::Given(second)) => {
            report.add(&RubricProblem::Clash(Clash::TwoLevelTests), second.key.clone());
            None
        }
        (Slot::Absent, Slot::Absent) => {
            report.add(&RubricProblem::Clash(Clash::NoLevelTest), at.span.clone());
            None
        }
        _ => None,
    }
}

/// Reports the materials that a kind does not know.
pub(super) fn foreign(kinds: &[KindNo], list: &[At<String>], words: &Words, report: &mut Report) {
    for at in list {
        let Some(no) = words.vocabulary.material_named(&at.value) else { continue };
        for kind in kinds.iter().map(|no| words.vocabulary.kind(*no)).filter(|kind| !kind.materials.has(no)) {
            let problem = RubricProblem::ForeignMaterial { kind: kind.name.clone(), material: at.value.clone() };
            report.add(&problem, at.span.clone());
        }
    }
}
