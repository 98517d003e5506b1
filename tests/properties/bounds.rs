//! The interval of a score holds every way of settling what is pending, and both its ends are reached.

use std::collections::BTreeSet;

use kaohe::assess::{Assessor, PendingWhat, Scoresheet};
use kaohe::interval::Interval;
use kaohe::points::Points;
use kaohe::rubric::Rubric;
use proptest::collection::vec;
use proptest::prelude::*;

use super::cases;
use super::draw::{judged, row, rubric, town};
use super::settle::{extremes, open_amounts, somewhere, waiting, with_rows};
use crate::support::town::Town;
use crate::support::{RUGAO, points, rugao};

/// The numbers of a sheet, by name.
fn numbers(rubric: &Rubric, sheet: &Scoresheet) -> Vec<(String, Interval)> {
    let of_lines = sheet.lines.iter().flat_map(|line| {
        let id = &rubric.rule(line.rule).id;
        [(format!("charged on {id}"), line.charged), (format!("taken on {id}"), line.taken)]
    });
    let categories = rubric.categories.iter().zip(&sheet.score.categories);
    let categories = categories.map(|(category, score)| (format!("category {}", category.id), *score));
    let whole = [("bonus".to_owned(), sheet.score.bonus), ("total".to_owned(), sheet.score.total)];
    of_lines.chain(categories).chain(whole).collect()
}

/// Every settlement lies inside, and the totals, categories and charges reach both ends.
fn holds_and_reaches(assessor: &Assessor<'_>, town: &Town) -> Result<(), TestCaseError> {
    let rubric = assessor.rubric();
    let open = town.sheet(assessor);
    let whole = numbers(rubric, &open);
    let mut reached: Vec<Option<Interval>> = vec![None; whole.len()];
    for (_, sheet) in extremes(assessor, town) {
        prop_assert!(sheet.score.is_settled(), "still open: {:?}", sheet.score.pending);
        for (((name, whole), (_, settled)), reached) in whole.iter().zip(numbers(rubric, &sheet)).zip(&mut reached) {
            prop_assert!(settled.is_settled(), "{name} is {settled} after everything is settled");
            prop_assert!(whole.contains(settled.lo), "{name} is {whole}, but can be {settled}");
            *reached = Some(reached.map_or(settled, |so_far| so_far.hull(settled)));
        }
    }
    prop_assert!(open.score.reached);
    for ((name, whole), reached) in whole.iter().zip(reached) {
        // what is taken on a line is told line by line, where its neighbours may be settled the other way
        if !name.starts_with("taken") {
            prop_assert_eq!(Some(*whole), reached, "{} does not reach its ends", name);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn ends_of_random_rubrics_are_reached(rubric in rubric(), rows in vec(row(), 0..9), ledger in vec(judged(), 0..5)) {
        let assessor = Assessor::new(&rubric);
        holds_and_reaches(&assessor, &town(&rubric, &rows, &ledger, 4))?;
    }

    #[test]
    fn any_settlement_lies_inside(
        rubric in rubric(), rows in vec(row(), 0..12), ledger in vec(judged(), 0..5),
        way in any::<usize>(), eighths in vec(0..9_u64, 1..6),
    ) {
        let assessor = Assessor::new(&rubric);
        let town = town(&rubric, &rows, &ledger, 8);
        let (open, settled) = (town.sheet(&assessor), somewhere(&assessor, &town, way, &eighths));
        for ((name, open), (_, settled)) in numbers(&rubric, &open).iter().zip(numbers(&rubric, &settled)) {
            prop_assert!(settled.is_settled() && open.contains(settled.lo), "{name} is {open}, but can be {settled}");
        }
    }

    #[test]
    fn what_can_move_the_total_matters(rubric in rubric(), rows in vec(row(), 0..9), ledger in vec(judged(), 0..5)) {
        let assessor = Assessor::new(&rubric);
        let town = town(&rubric, &rows, &ledger, 4);
        let sheet = town.sheet(&assessor);
        let moving = moving(&assessor, &town);
        for (at, pending) in sheet.score.pending.iter().enumerate() {
            prop_assert!(pending.matters || !moving.contains(&at), "it moves the total: {:?}", pending);
        }
    }
}

/// The pending things of a sheet, by position, that move the total in some settlement of all others.
fn moving(assessor: &Assessor<'_>, town: &Town) -> BTreeSet<usize> {
    let sheet = town.sheet(assessor);
    let rows: Vec<usize> = (0..waiting(town).len()).collect();
    let first_row = sheet.score.pending.len() - rows.len();
    let mut moving = BTreeSet::new();
    for way in 0..1_usize << rows.len() {
        let settled = with_rows(town, way).sheet(assessor);
        for &row in &rows {
            if with_rows(town, way ^ (1 << row)).sheet(assessor).score.total != settled.score.total {
                moving.insert(first_row + row);
            }
        }
        for (rule, _) in open_amounts(&settled) {
            let at = settled.score.pending.iter().position(|p| p.what.rules() == [rule] && p.matters);
            if at.is_some() {
                let whole =
                    |p: &kaohe::assess::Pending| p.what.rules() == [rule] && !matches!(p.what, PendingWhat::Review(..));
                moving.extend(sheet.score.pending.iter().position(whole));
            }
        }
    }
    moving
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn ends_under_the_2018_rubric_are_reached(rows in vec(row(), 0..60), ledger in vec(judged(), 20..60)) {
        // marks, proportions and most rulings given, so that few amounts are left open
        holds_and_reaches(&rugao(), &town(&RUGAO, &rows, &ledger, 4))?;
    }
}

#[test]
fn rows_that_move_several_rules_of_2018_reach_their_ends() {
    let assessor = rugao();
    let mut town = Town::default();
    town.log(
        &RUGAO,
        "日期,事项,名称,数量,应完成,审核\n\
         ,council,议事会,,,待核\n\
         ,child_brand,品牌,,,待核\n\
         2018-11-01,coverage,覆盖,60,100,\n\
         2018-11-02,coverage,覆盖,70,100,待核\n\
         2018-11-03,coverage,覆盖,69,100,待核\n\
         2018-05-05,centre_feature,特色活动,,,待核\n",
    );
    town.find(RUGAO.rule_named("2.5b").expect("2.5b"), 1);
    holds_and_reaches(&assessor, &town).expect("bounds");
    // full marks 100 − the least and the most that the ten categories can lose: 1 9, 2 5..10, 3 5, 4 7..10,
    // 5 7..10 (5.4 0, or 2..3), 6 10, 7 4..6, 8 10, 9 10, 10 0..10
    let total = town.sheet(&assessor).score.total;
    assert_eq!((total.lo, total.hi), (points("10"), points("33")));
}

#[test]
fn an_empty_log_is_an_interval_and_not_a_zero() {
    // the ten categories: 1 | 0..4 | 5 | 0..2 | 0..1 | 0 | 4 | 0 | 0 | 0..10
    let score = Town::default().sheet(&rugao()).score;
    assert_eq!((score.total.lo, score.total.hi), (points("10"), points("27")));
    assert_eq!(score.bonus, Interval::point(Points::ZERO));
}
