//! The rows that settle an order, worked out by hand: many beside the one that does, and bounds of the search.

use std::fmt::Write as _;

use kaohe::assess::{Assessor, Settlement};
use kaohe::ledger::Award;
use kaohe::points::Points;
use kaohe::rank::{Decisive, OpenTown, decisive};
use kaohe::rubric::{self, Rubric};

use crate::support::town::Town;

/// 40 points by a mark on application, and a bonus of 0.01 for each of what is counted.
const RUBRIC: &str = r#"schema = "kaohe.rubric/1"
id = "few"
title = "细则"
full_marks = 100
period = { from = 2018-01-01, to = 2018-12-31 }
rounding = { proportion = 2, printed = 2 }
[[kind]]
code = "bid"
name = "申报"
[[kind]]
code = "class"
name = "自建班"
counted_by = "quantity"
[[category]]
id = "1"
name = "项目"
marks = 100
floor = 0
[[category.rule]]
id = "1.1"
text = "打分"
office = "mark"
application = { kind = "bid" }
out_of = 40
[bonus]
name = "加分"
cap = 20
[[bonus.rule]]
id = "B.1"
text = "每个加分"
count = { kind = "class" }
each = 0.01
"#;

fn read() -> Rubric {
    rubric::read("few", RUBRIC).unwrap()
}

/// A town whose application is under review, marked in full, and so many classes, each of another size or all of one.
fn waiting(rubric: &Rubric, classes: usize, other_sizes: bool) -> Town {
    let mut log = "日期,事项,名称,数量\n2018-03-01,bid,申报,\n".to_owned();
    for class in 1..=classes {
        let size = if other_sizes { class } else { 1 };
        writeln!(log, "2018-04-01,class,班{class},{size}").unwrap();
    }
    let mut town = Town::default();
    town.log(rubric, &log);
    for record in &mut town.records {
        record.review = kaohe::evidence::Review::Pending;
    }
    town.award(rubric, rubric.rule_named("1.1").unwrap(), Award::Points(Points::whole(40)));
    town
}

/// A town that has applied and has this mark.
fn marked(rubric: &Rubric, mark: u64) -> Town {
    let mut town = Town::default();
    town.log(rubric, "日期,事项,名称\n2018-03-01,bid,申报\n");
    for record in &mut town.records {
        record.review = kaohe::evidence::Review::Accepted;
    }
    town.award(rubric, rubric.rule_named("1.1").unwrap(), Award::Points(Points::whole(mark)));
    town
}

fn found(rubric: &Rubric, towns: &[Town]) -> Decisive {
    let assessor = Assessor::new(rubric);
    let tallies: Vec<_> = towns.iter().map(|town| town.tally(&assessor)).collect();
    let scores: Vec<_> = towns.iter().map(|town| town.sheet(&assessor).score).collect();
    let open = towns.iter().zip(&tallies).zip(&scores).map(|((town, tally), score)| OpenTown {
        score,
        settlement: Some(Settlement::new(&assessor, tally, &town.judged)),
    });
    decisive(&open.collect::<Vec<_>>())
}

/// Accepted, the application makes 100 and more of 60 to 77.7, and the other town has 90: that row alone decides,
/// however many others are under review.
#[test]
fn one_row_settles_the_order_among_many() {
    let rubric = read();
    for (classes, other_sizes) in [(0, true), (4, true), (5, true), (5, false), (8, true), (59, true), (59, false)] {
        let towns = [waiting(&rubric, classes, other_sizes), marked(&rubric, 30)];
        let decisive = found(&rubric, &towns);
        assert_eq!((decisive.items, decisive.fewest), (vec![(0, 0)], true), "{classes} {other_sizes}");
    }
}

/// 60 and a hundredth for every class, against 60.02: of three classes of one, two have to be known, and where they are
/// both rejected nothing more can help. Which two makes no difference.
#[test]
fn as_many_rows_as_it_takes_of_those_that_do_the_same() {
    let rubric = read();
    let town = |classes: usize| {
        let mut town = waiting(&rubric, classes, false);
        town.records[0].review = kaohe::evidence::Review::Rejected("不实".into());
        town
    };
    // 60 to 60.01 is under 61 whatever is accepted
    assert_eq!(found(&rubric, &[town(1), marked(&rubric, 1)]).items, []);
    // 60 to 60.03 beside 60 that stands: above or level, and level only where all three are rejected
    let decisive = found(&rubric, &[town(3), marked(&rubric, 0)]);
    assert_eq!((decisive.items, decisive.fewest), (vec![(0, 0), (0, 1), (0, 2)], true));
}

/// Two towns alike, each with rows that all do something else: nothing short of all of them is known to do, and where
/// too many sets were left out it is not said that nothing less would.
#[test]
fn what_was_not_shown_is_not_said_to_be_the_fewest() {
    let rubric = read();
    // 2 to the 6th ways are gone through, 2 to the 7th are not
    for (classes, shown) in [(5, true), (6, false), (59, false)] {
        let towns = [waiting(&rubric, classes, true), waiting(&rubric, classes, true)];
        let decisive = found(&rubric, &towns);
        assert_eq!((decisive.items.len(), decisive.fewest), (2 * (classes + 1), shown), "{classes}");
    }
}

/// So many towns that hang together are searched, and one more is not: each is then settled wholly.
#[test]
fn a_group_of_the_most_towns_is_still_searched() {
    let rubric = read();
    for (towns, shown) in [(64, true), (65, false)] {
        // each of the others comes to 60 or 100, and to know whether one is level with another takes both
        let mut all: Vec<Town> = (1..towns).map(|_| waiting(&rubric, 0, false)).collect();
        all.push(marked(&rubric, 30));
        let decisive = found(&rubric, &all);
        assert_eq!((decisive.items.len(), decisive.fewest), (towns - 1, shown), "{towns}");
    }
}
