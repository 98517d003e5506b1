//! What a class promises, held against the engine: over random rubrics, random small changes of them, and random
//! years of a town, a change that is stricter never raises the total and one that is looser never lowers it.

use std::collections::BTreeMap;

use jiff::civil::date;
use kaohe::assess::{Assessor, Settlement};
use kaohe::compare::{Class, compare};
use kaohe::diagnostic::Place;
use kaohe::evidence::{Record, Review};
use kaohe::interval::Interval;
use kaohe::ledger::{Award, Entry, Judgements, RuleJudgement};
use kaohe::points::Points;
use kaohe::rubric::{CountedBy, Decides, Form, Rubric};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::sketch::{Slots, changed, drawn, pick};
use super::{assert_mirrored, told};

/// A row of a log: kind, month, level, materials, count, review.
type Row = (u8, u8, u8, u8, u8, u8);
/// What the office says of one rule: findings, and an award, where it gives one.
type Word = (u8, Option<u8>);

/// The same row under one rubric; none where it would be refused there.
fn record<'a>(rubric: &Rubric, line: usize, row: Row) -> Option<Record<'a>> {
    let (kind, month, level, materials, count, review) = row;
    let words = &rubric.vocabulary;
    let no = words.kind_named(pick(["a", "s", "q", "r"], kind))?;
    let kind = words.kind(no);
    let month = i8::try_from(month % 5).ok()?;
    let day = if month == 0 { date(2017, 12, 1) } else { date(2018, month, 10) };
    let (done, total) = match kind.counted_by {
        CountedBy::Ratio => (u64::from(count % 5), pick([4, 2, 0], count / 5).max(u64::from(count % 5))),
        CountedBy::Quantity => (u64::from(count % 3) + 1, 0),
        CountedBy::Event => (1, 0),
    };
    let held = ["甲", "乙"].iter().enumerate().filter(|(at, _)| materials >> at & 1 == 1);
    (month > 0 || kind.standing).then(|| Record {
        line,
        date: Some(day),
        kind: no,
        title: "记录".into(),
        count: done,
        total,
        level: words.level_named(pick(["低", "中", "高"], level)),
        materials: held.filter_map(|(_, name)| words.material_named(name)).collect(),
        review: match review % 6 {
            0 => Review::Pending,
            1 => Review::Rejected("不实".into()),
            _ => Review::Accepted,
        },
    })
}

fn entry<T>(what: T) -> Entry<T> {
    Entry {
        what,
        reason: "查实".into(),
        by: "甲".into(),
        date: None,
        about: String::new(),
        id: None,
        supersedes: None,
        place: Place::file("l"),
    }
}

/// What the office says, as the ledger of this rubric takes it: an award where the rule has use for one. Where in
/// either rubric the rule has none and only the office finds it, the office has found it.
fn judged(rubric: &Rubric, other: &Rubric, words: &[Word]) -> Judgements {
    let mut judgements = Judgements { rules: BTreeMap::new() };
    for ((no, rule), &(found, award)) in rubric.numbered().zip(words) {
        let quarters = award.map(|award| Points::whole(u64::from(award % 13)).share(1.into(), 4.into(), 2));
        let waived = award.is_some_and(|award| award % 13 == 12) && rule.waivable.is_some();
        let given = match rubric.form(no).decides() {
            _ if waived => Some(Award::NotApplicable),
            Decides::Mark(_) | Decides::Amount => quarters.map(Award::Points),
            Decides::Entry => award.map(|award| Award::Proportion { done: u64::from(award % 4), total: 3 }),
            Decides::Nothing => None,
        };
        let mut findings: Vec<_> = Some(u64::from(found % 4)).filter(|&n| n > 0).map(entry).into_iter().collect();
        let idle = |form: &Form| form.is_found_only() && form.decides() == Decides::Nothing;
        let idle = idle(&rubric.form(no)) || other.rule_named(&rule.id).is_some_and(|no| idle(&other.form(no)));
        if award.is_some() && idle && findings.is_empty() {
            findings.push(entry(1));
        }
        judgements
            .rules
            .insert(no, Box::new(RuleJudgement { findings, award: given.map(entry), ..RuleJudgement::default() }));
    }
    judgements
}

fn total(rubric: &Rubric, other: &Rubric, rows: &[Row], words: &[Word]) -> Interval {
    let assessor = Assessor::new(rubric);
    let mut tally = assessor.tally();
    for record in rows.iter().enumerate().filter_map(|(at, &row)| record(rubric, at + 2, row)) {
        assessor.count(&mut tally, &record);
    }
    let judged = judged(rubric, other, words);
    let score = Settlement::new(&assessor, &tally, &judged).sheet().expect("it adds up").score;
    assert!(score.reached);
    score.total
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_class_promises_too_much(
        sketch in any::<([Slots; 4], [u8; 5])>(),
        edits in vec(any::<(u8, u8, u8)>(), 1..3),
        years in vec((vec(any::<Row>(), 0..16), vec((0..6_u8, proptest::option::of(any::<u8>())), 4)), 1..12),
    ) {
        let old = drawn(&sketch);
        let new = drawn(&edits.into_iter().fold(sketch, changed));
        assert_mirrored(&old, &new, "a small change");
        let comparison = compare(&old, &new);
        let all = comparison.changes.iter().map(|change| change.class).reduce(Class::and);
        for (rows, words) in &years {
            let (before, after) = (total(&old, &new, rows, words), total(&new, &old, rows, words));
            prop_assert!(
                is_kept(all, before, after),
                "{before:?} > {after:?}: {:#?}\n{rows:?}\n{words:?}\n{:?}",
                told(&comparison),
                comparison.changes.iter().flat_map(|c| &c.differences).map(|d| (&d.old, &d.new)).collect::<Vec<_>>()
            );
        }
    }
}

/// Whether what a class promises of every year held in this one.
fn is_kept(class: Option<Class>, before: Interval, after: Interval) -> bool {
    let (higher, lower) = (after.lo > before.lo || after.hi > before.hi, after.lo < before.lo || after.hi < before.hi);
    match class {
        Some(Class::Stricter) => !higher,
        Some(Class::Looser) => !lower,
        Some(Class::SameOtherWords) | None => !higher && !lower,
        Some(Class::CannotTell) => true,
    }
}

/// A class that promises too much is found: of changes that move points, told the other way round or as no change, years
/// as they are drawn here break most of the promises.
#[test]
fn a_broken_promise_is_found() {
    let mut runner = TestRunner::deterministic();
    let sketch = (any::<([Slots; 4], [u8; 5])>(), any::<(u8, u8, u8)>());
    let year = vec((vec(any::<Row>(), 0..16), vec((0..6_u8, proptest::option::of(any::<u8>())), 4)), 40);
    let (mut planted, mut found) = ([0; 2], [0; 2]);
    for _ in 0..400 {
        let (sketch, edit) = sketch.new_tree(&mut runner).unwrap().current();
        let (old, new) = (drawn(&sketch), drawn(&changed(sketch, edit)));
        let class = compare(&old, &new).changes.iter().map(|change| change.class).reduce(Class::and);
        let wrong = match class {
            Some(Class::Stricter) => [Class::Looser, Class::SameOtherWords],
            Some(Class::Looser) => [Class::Stricter, Class::SameOtherWords],
            Some(Class::SameOtherWords | Class::CannotTell) | None => continue,
        };
        let years = year.new_tree(&mut runner).unwrap().current();
        let totals: Vec<_> = years
            .iter()
            .map(|(rows, words)| (total(&old, &new, rows, words), total(&new, &old, rows, words)))
            .collect();
        for (at, wrong) in wrong.into_iter().enumerate() {
            planted[at] += 1;
            found[at] += usize::from(totals.iter().any(|&(before, after)| !is_kept(Some(wrong), before, after)));
        }
    }
    assert!(planted[0] > 60, "{planted:?}");
    for (planted, found) in planted.into_iter().zip(found) {
        assert!(2 * found > planted, "{found} of {planted} found");
    }
}

/// The promise is not kept by promising nothing: of small changes most are told.
#[test]
fn most_small_changes_are_told() {
    let (mut told, mut open) = (0, 0);
    for seed in 0..=255_u8 {
        let slot = |at: u8, n: u8| seed.wrapping_mul(31).wrapping_add(at * 7 + n);
        let slots = |at: u8| -> Slots { [0, 3, 6, 9, 12, 15, 18, 21, 24].map(|n| slot(at, n)) };
        let sketch = ([slots(0), slots(1), slots(2), slots(3)], [0; 5]);
        let old = drawn(&sketch);
        for slot in [1, 2, 3, 4, 5, 6, 8] {
            let new = drawn(&changed(sketch, (seed % 4, slot, seed / 3)));
            match compare(&old, &new).changes.iter().map(|change| change.class).reduce(Class::and) {
                None => {}
                Some(Class::CannotTell) => open += 1,
                Some(_) => told += 1,
            }
        }
    }
    assert!(told > 2 * open, "{told} told, {open} open");
}
