//! A year laid under another rubric: under the same one nothing changes, and whatever could not be recorded, had it
//! been recorded, would lie inside.

use std::collections::{BTreeMap, BTreeSet};

use kaohe::assess::{Assessor, Scoresheet, Settlement, Unknown};
use kaohe::compare::compare;
use kaohe::evidence::Record;
use kaohe::interval::Interval;
use kaohe::overlay::Overlay;
use kaohe::rubric::{KindNo, LevelTest, Look, MaterialNo, Rubric, RuleNo};
use proptest::collection::vec;
use proptest::prelude::*;

use super::cases;
use super::draw::{judged, row, rubric, town};
use crate::support::town::Town;

/// What a random unknown is made from: kinds, materials, levels, undated kinds, rules, one bit each.
type Bits = (u8, u8, u8, u8, u16);

/// What of a drawn rubric's vocabulary and rules nobody was asked for.
fn unknown(rubric: &Rubric, (kinds, materials, levels, undated, rules): Bits) -> Unknown {
    let words = &rubric.vocabulary;
    let picked = |bits: u8| -> BTreeSet<KindNo> {
        (0..words.kinds.len()).filter(|at| bits >> at & 1 == 1).map(KindNo).collect()
    };
    let missing = (0..2).map(MaterialNo).filter(|m| materials >> m.0 & 1 == 1).collect();
    let kinds = picked(kinds);
    let mut unknown = Unknown {
        materials: (0..words.kinds.len()).map(|kind| (KindNo(kind), missing)).collect::<BTreeMap<_, _>>(),
        levels: picked(levels),
        undated: picked(undated).into_iter().filter(|&kind| words.kind(kind).standing).collect(),
        kinds,
        ..Unknown::default()
    };
    for (no, rule) in rubric.numbered() {
        let unasked = match &rule.look {
            Look::Ratio { selector, .. } => {
                let at_level = selector.level != LevelTest::Any;
                let touched =
                    |kind: &KindNo| unknown.kinds.contains(kind) || (at_level && unknown.levels.contains(kind));
                selector.kinds.iter().any(touched) || rules >> (no.0 % 16) & 1 == 1
            }
            Look::Count { .. } => false,
            _ => rules >> (no.0 % 16) & 1 == 1,
        };
        if unasked {
            unknown.rules.insert(no);
        }
    }
    unknown
}

/// What files would hold of a record that were kept without asking for the unknown.
fn kept(unknown: &Unknown, record: &Record<'static>) -> Option<Record<'static>> {
    let kind = record.kind;
    if unknown.kinds.contains(&kind) {
        return None;
    }
    let mut kept = record.clone();
    kept.materials = kept.materials.without(unknown.materials.get(&kind).copied().unwrap_or_default());
    kept.level = kept.level.filter(|_| !unknown.levels.contains(&kind));
    if unknown.undated.contains(&kind) {
        kept.date = None;
    }
    Some(kept)
}

fn sheet(assessor: &Assessor<'_>, records: &[Record<'static>], town: &Town) -> Scoresheet {
    let mut tally = assessor.tally();
    for record in records {
        assessor.count(&mut tally, record);
    }
    Settlement::new(assessor, &tally, &town.judged).sheet().unwrap()
}

fn scores(sheet: &Scoresheet) -> Vec<Interval> {
    let score = &sheet.score;
    [score.total, score.bonus].into_iter().chain(score.categories.iter().copied()).collect()
}

fn inside(whole: Interval, part: Interval) -> bool {
    whole.contains(part.lo) && whole.contains(part.hi)
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn whatever_was_not_recorded_lies_inside(
        rubric in rubric(), rows in vec(row(), 0..10), ledger in vec(judged(), 0..5), bits in any::<Bits>(),
    ) {
        let unknown = unknown(&rubric, bits);
        let whole = town(&rubric, &rows, &ledger, 3);
        let mut asked = whole.clone();
        let known: Vec<_> = whole.records.iter().filter_map(|record| kept(&unknown, record)).collect();
        for (no, judgement) in &mut asked.judged.rules {
            if unknown.rules.contains(no) && matches!(rubric.rule(*no).look, Look::Finding { .. } | Look::Mark { .. } | Look::Proportion(_)) {
                judgement.award = None;
                judgement.findings.clear();
            }
        }
        let full = sheet(&Assessor::new(&rubric), &whole.records, &whole);
        let partly = sheet(&Assessor::without(&rubric, unknown.clone()), &known, &asked);
        for (wide, narrow) in scores(&partly).into_iter().zip(scores(&full)) {
            prop_assert!(inside(wide, narrow), "{narrow} lies outside of {wide}: {unknown:?}");
        }
        for (wide, narrow) in partly.lines.iter().zip(&full.lines) {
            prop_assert!(inside(wide.taken, narrow.taken), "rule {:?}: {} outside of {}", narrow.rule, narrow.taken, wide.taken);
        }
    }

    #[test]
    fn nothing_unknown_changes_nothing(rubric in rubric(), rows in vec(row(), 0..10), ledger in vec(judged(), 0..5)) {
        let comparison = compare(&rubric, &rubric);
        let overlay = Overlay::new(&rubric, &rubric, &comparison).unwrap();
        prop_assert_eq!(overlay.unknown(), &Unknown::default());
        let mut town = town(&rubric, &rows, &ledger, 4);
        // a reader lets no finding stand against a mark that nobody applies for
        let unapplied = |no: RuleNo| matches!(rubric.rule(no).look, Look::Mark { application: None, .. });
        town.judged.rules.iter_mut().filter(|(no, _)| unapplied(**no)).for_each(|(_, j)| j.findings.clear());
        let before = town.sheet(&Assessor::new(&rubric));
        let new = Assessor::without(overlay.new_rubric(), overlay.unknown().clone());
        let mut tally = new.tally();
        for record in &town.records {
            overlay.count(&new, &mut tally, record);
        }
        let (judged, misfits) = overlay.judgements(&town.judged);
        let after = Settlement::new(&new, &tally, &judged).sheet().unwrap();
        prop_assert_eq!(misfits.len(), 0);
        prop_assert_eq!(scores(&before), scores(&after));
        let taken = |sheet: &Scoresheet| -> Vec<(RuleNo, Interval)> {
            sheet.lines.iter().map(|line| (line.rule, line.taken)).collect()
        };
        prop_assert_eq!(taken(&before), taken(&after));
        prop_assert_eq!(overlay.unfitted(&town.judged, &before, &after).len(), 0);
    }
}
