//! What the things still to be had are worth, whatever the rubric, the log and the ledger are.

use jiff::civil::date;
use kaohe::assess::{Assessor, Gap, Room, SoFar};
use kaohe::evidence::{Record, Review};
use kaohe::interval::Interval;
use kaohe::points::Points;
use kaohe::rubric::{LevelTest, Look, Rubric, Selector, Split};
use proptest::collection::vec;
use proptest::prelude::*;

use super::ahead::{day, is_plain};
use super::cases;
use super::draw::{judged, row, rubric, town};
use crate::support::town::Town;
use crate::support::{RUGAO, rugao};

fn so_far(rubric: &Rubric, town: &Town, day: jiff::civil::Date) -> SoFar {
    let assessor = Assessor::at(rubric, day);
    SoFar::new(&assessor, &town.tally(&assessor), &town.judged).expect("it adds up").expect("a day")
}

/// No gap is worth more than its category holds, alone they are worth no more than it together, and with everything
/// else had no less.
fn hold(rubric: &Rubric, so_far: &SoFar) -> Result<(), TestCaseError> {
    let worths = |rules: &std::ops::Range<usize>| -> Vec<Interval> {
        so_far.gaps.iter().filter(|gap| rules.contains(&gap.rule.0)).map(|gap| gap.worth).collect()
    };
    for (category, room) in rubric.categories.iter().zip(&so_far.categories) {
        let worths = worths(&category.rules);
        let (alone, last): (Points, Points) =
            (worths.iter().map(|worth| worth.lo).sum(), worths.iter().map(|worth| worth.hi).sum());
        prop_assert!(worths.iter().all(|worth| Points::ZERO <= worth.lo && worth.hi <= room.ahead.hi), "{worths:?}");
        prop_assert!(alone <= room.ahead.lo, "{worths:?} are more than {} even alone", room.ahead);
        prop_assert!(room.ahead.hi <= last, "{worths:?} are less than {} even at best", room.ahead);
        prop_assert!(room.now.hi <= category.marks - room.lost.lo);
        prop_assert!(room.exhausted <= worths.iter().all(|worth| worth.hi <= Points::ZERO));
    }
    if let (Some(bonus), Some(room)) = (&rubric.bonus, &so_far.bonus) {
        let Room { now, ahead, .. } = room;
        prop_assert!(worths(&bonus.rules).iter().all(|worth| worth.hi <= ahead.hi));
        prop_assert!(now.hi <= bonus.cap && ahead.lo >= Points::ZERO);
    }
    for completion in &so_far.completions {
        prop_assert!(completion.worth.lo >= Points::ZERO);
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn worths_fit_into_the_room_of_random_rubrics(
        rubric in rubric(), rows in vec(row(), 0..10), ledger in vec(judged(), 0..5), day in day(),
    ) {
        prop_assume!(is_plain(&rubric));
        hold(&rubric, &so_far(&rubric, &town(&rubric, &rows, &ledger, 4), day))?;
    }

    /// What completing a record brings by the log itself, at both ends of the total, is what it is said to be worth.
    #[test]
    fn completing_a_record_brings_what_it_is_worth(
        rubric in rubric(), rows in vec(row(), 0..10), ledger in vec(judged(), 0..5), day in day(),
    ) {
        prop_assume!(is_plain(&rubric));
        let town = town(&rubric, &rows, &ledger, 3);
        let assessor = Assessor::new(&rubric);
        let before = town.sheet(&assessor).score.total;
        for completion in so_far(&rubric, &town, day).completions {
            let mut completed = town.clone();
            let record = completed.records.iter_mut().find(|record| record.line == completion.row.line).expect("a row");
            record.materials = rubric.vocabulary.kind(record.kind).materials;
            let after = completed.sheet(&assessor).score.total;
            for gained in [after.lo - before.lo, after.hi - before.hi] {
                prop_assert!(completion.worth.contains(gained), "{gained} of {}", completion.worth);
            }
        }
    }

    /// What is lost for good and the upper end leave room for each other.
    #[test]
    fn nothing_lost_for_good_comes_back(
        rubric in rubric(), rows in vec(row(), 0..10), ledger in vec(judged(), 0..5), day in day(),
    ) {
        let town = town(&rubric, &rows, &ledger, 4);
        let so_far = so_far(&rubric, &town, day);
        let open = town.sheet(&Assessor::at(&rubric, day));
        prop_assert_eq!(open.score.total, so_far.score.total);
        if is_plain(&rubric) {
            for ((category, room), score) in rubric.categories.iter().zip(&so_far.categories).zip(&open.score.categories) {
                prop_assert!(score.hi <= category.marks - room.lost.lo, "{} of {}, {} lost", score, category.marks, room.lost);
            }
        }
    }
}

/// The records that close a gap of 2018, each on the last day of its part; none where its records count elsewhere too.
fn closing(gap: &Gap) -> Vec<Record<'static>> {
    let look = &RUGAO.rule(gap.rule).look;
    let selector = |part: usize| match look {
        Look::Count { split, .. } => split.selector(part).unwrap().clone(),
        look => look.selectors()[0].clone(),
    };
    let alone = |selector: &Selector| {
        let looks = RUGAO.rules.iter().flat_map(|rule| rule.look.selectors());
        selector.kinds.iter().all(|kind| looks.clone().filter(|other| other.kinds.contains(kind)).count() == 1)
    };
    if gap.missing.iter().any(|missing| missing.until.is_none()) {
        return Vec::new();
    }
    let records = gap.missing.iter().flat_map(|missing| {
        let (selector, until) = (selector(missing.part), missing.until);
        let materials = match look {
            Look::Count { split: Split::Materials(_, list, _), .. } => selector.with.and(list[missing.part]),
            _ => selector.with,
        };
        let level = match selector.level {
            LevelTest::Any => None,
            LevelTest::Exactly(level) | LevelTest::AtLeast(level) => Some(level),
        };
        let ratio = matches!(look, Look::Ratio { .. });
        let record = Record {
            line: 0,
            date: until,
            kind: selector.kinds[0],
            title: "补做".into(),
            count: 1,
            total: u64::from(ratio),
            level,
            materials,
            review: Review::Accepted,
        };
        let times = if ratio { 1 } else { missing.short };
        if alone(&selector) { vec![record; usize::try_from(times).unwrap()] } else { Vec::new() }
    });
    records.collect()
}

proptest! {
    #![proptest_config(cases(40))]

    /// What the records that close a gap bring by the log itself is what the gap is said to be worth, and the line of
    /// its rule comes to what is said.
    #[test]
    fn closing_a_gap_of_2018_brings_what_it_is_worth(
        rows in vec(row(), 0..60), ledger in vec(judged(), 0..30), month in 1..=12_i8,
    ) {
        let day = date(2018, month, 28);
        let mut town = town(&RUGAO, &rows, &ledger, 0);
        town.records.retain(|record| record.date.is_none_or(|date| date <= day));
        let before = town.sheet(&rugao());
        for gap in so_far(&RUGAO, &town, day).gaps {
            prop_assert_eq!(gap.charged.now, before.lines[gap.rule.0].charged);
            let records = closing(&gap);
            if records.is_empty() {
                continue;
            }
            let mut closed = town.clone();
            for record in records {
                closed.push(record);
            }
            let after = closed.sheet(&rugao());
            let id = &RUGAO.rule(gap.rule).id;
            prop_assert_eq!(gap.charged.then, after.lines[gap.rule.0].charged, "{}", id);
            let (before, after) = (before.score.total, after.score.total);
            for gained in [after.lo - before.lo, after.hi - before.hi] {
                prop_assert!(gap.worth.contains(gained), "{gained} of {} by {id}", gap.worth);
            }
        }
    }

    #[test]
    fn worths_fit_into_the_room_of_2018(rows in vec(row(), 0..60), ledger in vec(judged(), 0..30), month in 1..=12_i8) {
        let so_far = so_far(&RUGAO, &town(&RUGAO, &rows, &ledger, 4), date(2018, month, 28));
        for gap in &so_far.gaps {
            let room = so_far.categories.iter().zip(&RUGAO.categories).find(|(_, c)| c.rules.contains(&gap.rule.0));
            let room = room.map_or_else(|| so_far.bonus.expect("a bonus"), |(room, _)| *room);
            prop_assert!(gap.worth.hi <= room.ahead.hi, "{} of {}", gap.worth, room.ahead);
        }
    }
}
