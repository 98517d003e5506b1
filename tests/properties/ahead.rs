//! What holds of a year that is not over: the lower end is what stands, the upper end what can still be had.

use jiff::civil::{Date, date};
use kaohe::assess::{Assessor, Scoresheet};
use kaohe::evidence::{Record, Review};
use kaohe::rubric::{CountedBy, Expect, Kind, KindNo, LevelNo, Look, Rubric};
use proptest::collection::vec;
use proptest::prelude::*;

use super::cases;
use super::draw::{judged, row, rubric, town};
use crate::support::RUGAO;
use crate::support::town::Town;

/// Of so many that what the office found against them weighs nothing.
const MANY: u64 = 900_000_000;

/// A day of the half year that random rubrics assess.
pub(crate) fn day() -> impl Strategy<Value = Date> {
    (1..=6_i8, 1..=28_i8).prop_map(|(month, day)| date(2018, month, day))
}

fn sheets(rubric: &Rubric, town: &Town, day: Date) -> (Scoresheet, Scoresheet) {
    (town.sheet(&Assessor::new(rubric)), town.sheet(&Assessor::at(rubric, day)))
}

/// Whether any rule of a category expects few of a kind, so that what helps one rule may cost under another.
fn expects_few(rubric: &Rubric) -> bool {
    rubric.rules.iter().any(|rule| {
        let Look::Count { split, .. } = &rule.look else { return false };
        split.expects().iter().any(|expect| matches!(expect, Expect::AtMost(_))) && !rule.adds()
    })
}

/// Whether more of everything can only help: no rule expects few of a kind or waits for another.
pub(crate) fn is_plain(rubric: &Rubric) -> bool {
    !expects_few(rubric) && rubric.rules.iter().all(|rule| rule.unless.is_none())
}

/// The town with every record completed, and with all that can still be dated after a day: more than any rule asks for.
fn with_all(rubric: &Rubric, town: &Town, day: Date) -> Town {
    let mut all = town.clone();
    for record in &mut all.records {
        record.materials = rubric.vocabulary.kind(record.kind).materials;
    }
    let ends = (0..rubric.period.months()).map(|month| rubric.period.month_end(month)).filter(|&end| end > day);
    for end in ends {
        for (no, kind) in rubric.vocabulary.kinds.iter().enumerate() {
            for level in 0..rubric.vocabulary.levels.len() {
                let times = if kind.counted_by == CountedBy::Event { 20 } else { 1 };
                (0..times).for_each(|_| all.push(record(kind, KindNo(no), LevelNo(level), end)));
            }
        }
    }
    all
}

fn record(kind: &Kind, no: KindNo, level: LevelNo, day: Date) -> Record<'static> {
    let ratio = kind.counted_by == CountedBy::Ratio;
    Record {
        line: 0,
        date: Some(day),
        kind: no,
        title: "后来的".into(),
        count: if kind.counted_by == CountedBy::Event { 1 } else { MANY },
        total: if ratio { MANY } else { 0 },
        level: kind.has_level.then_some(level),
        materials: kind.materials,
        review: Review::Accepted,
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn the_lower_end_is_what_stands(
        rubric in rubric(), rows in vec(row(), 0..10), ledger in vec(judged(), 0..5), day in day(),
    ) {
        let (plain, open) = sheets(&rubric, &town(&rubric, &rows, &ledger, 4), day);
        prop_assert_eq!(open.score.now, plain.score.total);
        prop_assert_eq!(open.score.total.lo, plain.score.total.lo);
        prop_assert!(plain.score.total.hi <= open.score.total.hi);
        for (plain, open) in plain.lines.iter().zip(&open.lines) {
            prop_assert!(open.charged.contains(plain.charged.lo) && open.charged.contains(plain.charged.hi));
        }
    }

    #[test]
    fn on_the_last_day_with_nothing_to_complete_it_is_the_plain_score(
        rubric in rubric(), rows in vec(row(), 0..10), ledger in vec(judged(), 0..5),
    ) {
        let mut town = town(&rubric, &rows, &ledger, 4);
        for record in &mut town.records {
            record.materials = rubric.vocabulary.kind(record.kind).materials;
        }
        let (plain, open) = sheets(&rubric, &town, rubric.period.to());
        prop_assert_eq!(open.score.total, plain.score.total);
        prop_assert_eq!(open.score.categories, plain.score.categories);
        prop_assert_eq!(open.score.pending, plain.score.pending);
        prop_assert_eq!(open.score.reached, plain.score.reached);
        for (plain, open) in plain.lines.iter().zip(&open.lines) {
            prop_assert_eq!((plain.charged, plain.taken, plain.applies), (open.charged, open.taken, open.applies));
        }
    }

    #[test]
    fn a_later_day_never_widens(
        rubric in rubric(), rows in vec(row(), 0..10), ledger in vec(judged(), 0..5), a in day(), b in day(),
    ) {
        let town = town(&rubric, &rows, &ledger, 4);
        let (_, early) = sheets(&rubric, &town, a.min(b));
        let (_, late) = sheets(&rubric, &town, a.max(b));
        prop_assert!(late.score.total.hi <= early.score.total.hi && late.score.total.lo == early.score.total.lo);
    }

    #[test]
    fn the_upper_end_is_reached(
        rubric in rubric(), rows in vec(row(), 0..8), ledger in vec(judged(), 0..5), day in day(),
    ) {
        let town = town(&rubric, &rows, &ledger, 3);
        let (_, open) = sheets(&rubric, &town, day);
        let (had, _) = sheets(&rubric, &with_all(&rubric, &town, day), day);
        if is_plain(&rubric) {
            prop_assert_eq!(open.score.total.hi, had.score.total.hi);
            prop_assert!(open.score.reached);
        } else if !expects_few(&rubric) {
            // a rule that others wait for may be left just short
            prop_assert!(had.score.total.hi <= open.score.total.hi);
        }
    }

    #[test]
    fn one_more_good_record_never_lowers_an_end(
        rubric in rubric(), rows in vec(row(), 0..10), ledger in vec(judged(), 0..5), more in row(), day in day(),
    ) {
        let record = more.accepted(&rubric);
        prop_assume!(is_plain(&rubric) && rubric.vocabulary.kind(record.kind).counted_by != CountedBy::Ratio);
        let before = town(&rubric, &rows, &ledger, 4);
        let mut after = before.clone();
        after.push(record);
        let (_, before) = sheets(&rubric, &before, day);
        let (_, after) = sheets(&rubric, &after, day);
        let (before, after) = (before.score.total, after.score.total);
        prop_assert!(before.lo <= after.lo && before.hi <= after.hi, "{before} -> {after}");
    }
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn the_upper_end_is_reached_in_2018(
        rows in vec(row(), 0..60), ledger in vec(judged(), 0..30), month in 1..=12_i8,
    ) {
        let day = date(2018, month, 28);
        let mut town = town(&RUGAO, &rows, &ledger, 3);
        town.records.retain(|record| record.date.is_none_or(|date| date <= day));
        let (plain, open) = sheets(&RUGAO, &town, day);
        let (had, _) = sheets(&RUGAO, &with_all(&RUGAO, &town, day), day);
        prop_assert_eq!(open.score.total.hi, had.score.total.hi);
        prop_assert_eq!(open.score.total.lo, plain.score.total.lo);
    }
}
