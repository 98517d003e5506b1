//! What mutants showed to be unpinned, worked out by hand.

use std::fmt::Write as _;

use jiff::civil::{Date, date};
use kaohe::assess::{Assessor, Score, Settlement, Unknown};
use kaohe::evidence::Review;
use kaohe::interval::Interval;
use kaohe::ledger::Award;
use kaohe::points::Points;
use kaohe::rubric::{self, Rubric};

use crate::support::town::Town;

/// A year from April with these rules in one category of 100.
fn read(rules: &str) -> Rubric {
    let text = format!(
        r#"schema = "kaohe.rubric/1"
id = "pins"
title = "细则"
full_marks = 100
period = {{ from = 2018-04-01, to = 2019-03-31 }}
rounding = {{ proportion = 0, printed = 2 }}
[[kind]]
code = "cover"
name = "覆盖"
counted_by = "ratio"
[[kind]]
code = "talk"
name = "讲座"
[[kind]]
code = "walk"
name = "走访"
[[category]]
id = "1"
name = "项目"
marks = 100
floor = 0
{rules}"#
    );
    rubric::read("pins", &text).unwrap_or_else(|mistakes| unreachable!("{mistakes:#?}"))
}

fn rule(id: &str, slots: &str) -> String {
    format!("[[category.rule]]\nid = \"{id}\"\ntext = \"条款\"\n{slots}\n")
}

/// A town of so many records, each `KIND,COUNT,TOTAL`.
fn town(rubric: &Rubric, records: &[(&str, usize)], review: &Review<'static>) -> Town {
    let mut town = Town::default();
    let mut log = String::new();
    for (row, times) in records {
        let (kind, rest) = row.split_once(',').unwrap_or((row, ","));
        for at in 0..*times {
            writeln!(log, "2018-05-01,{kind},{kind}{at},{rest}").unwrap();
        }
    }
    town.log(rubric, &format!("日期,事项,名称,数量,应完成\n{log}"));
    for record in &mut town.records {
        record.review = review.clone();
    }
    town
}

fn score(assessor: &Assessor<'_>, town: &Town) -> Score {
    let tally = town.tally(assessor);
    Settlement::new(assessor, &tally, &town.judged).sheet().unwrap().score
}

/// Wholly done, a ratio by proportion did not come up: the rule that waits for it applies. 5 points for each of the three
/// findings are 15; where one of seven is not done, 1.43 of 10 is 1, and the findings are let off.
#[test]
fn a_ratio_that_is_wholly_done_lets_nobody_off() {
    let ratio = rule("1.1", "ratio = { kind = \"cover\" }\nby_proportion = 10");
    let rubric = read(&(ratio + &rule("1.2", "office = \"finding\"\neach = 5\nunless = \"1.1\"")));
    let assessor = Assessor::new(&rubric);
    for (ratio, total) in [("cover,7,7", "85"), ("cover,6,7", "99"), ("cover,0,7", "90")] {
        let mut town = town(&rubric, &[(ratio, 1)], &Review::Accepted);
        town.find(rubric.rule_named("1.2").unwrap(), 3);
        assert_eq!(score(&assessor, &town).total.to_string(), total, "{ratio}");
    }
    // a finding against the ratio is one more that is not done
    let mut found = town(&rubric, &[("cover,7,7", 1)], &Review::Accepted);
    found.find(rubric.rule_named("1.1").unwrap(), 1);
    found.find(rubric.rule_named("1.2").unwrap(), 3);
    assert_eq!(score(&assessor, &found).total.to_string(), "99");
}

/// What is not yet entered of a proportion can come to what it is when rounded: 2.5 to 3, and 2.4 to 2.
#[test]
fn a_proportion_that_is_open_ends_where_it_can_be_entered() {
    for (points, open, none) in [("2.5", "97~100", "97"), ("2.4", "98~100", "98"), ("0.4", "100", "100")] {
        let rubric = read(&rule("1.1", &format!("office = \"proportion\"\nby_proportion = {points}")));
        let (assessor, no) = (Assessor::new(&rubric), rubric.rule_named("1.1").unwrap());
        let mut town = Town::default();
        assert_eq!(score(&assessor, &town).total.to_string(), open, "{points}");
        town.award(&rubric, no, Award::Proportion { done: 0, total: 9 });
        assert_eq!(score(&assessor, &town).total.to_string(), none, "{points}");
    }
}

/// One kind wanted by one rule and limited by another: so many ways are gone through, and with one more row the bound
/// is that of each rule by itself, and said to be one. Of 63 talks and 63 walks, each 0 to 63: 64 × 64 ways.
#[test]
fn so_many_outcomes_are_gone_through_and_no_more() {
    let both = |kind: &str, id: &str| {
        rule(&format!("{id}.1"), &format!("count = {{ kind = \"{kind}\" }}\nat_least = 10\neach = 1"))
            + &rule(&format!("{id}.2"), &format!("count = {{ kind = \"{kind}\" }}\nat_most = 20\neach = 1"))
    };
    let rubric = read(&(both("talk", "1") + &both("walk", "2")));
    let assessor = Assessor::new(&rubric);
    let of = |talks: usize, walks: usize| {
        score(&assessor, &town(&rubric, &[("talk", talks), ("walk", walks)], &Review::Pending))
    };
    // none: 10 and 10 short. 10 to 20 of each: nothing. 63 of each: 43 and 43 over
    let most = of(63, 63);
    assert_eq!((most.total, most.reached), (Interval::between(Points::whole(14), Points::whole(100)), true));
    // 64: 44 and 43 over, and 10 and 10 short besides, as neither rule knows of the other
    let more = of(64, 63);
    assert_eq!((more.total.hi, more.reached), (Points::whole(100), false));
    assert!(more.total.lo <= Points::whole(13), "{}", more.total);
}

/// In a year that is not over it is not known whether the best of both can be had.
#[test]
fn what_is_wanted_and_limited_may_not_be_reached_while_days_are_ahead() {
    let wanted = rule("1.1", "count = { kind = \"talk\" }\nat_least = 3\neach = 1");
    let limited = |kind: &str| rule("1.2", &format!("count = {{ kind = \"{kind}\" }}\nat_most = 1\neach = 1"));
    for (kind, day, reached) in [
        ("talk", Some(date(2018, 9, 15)), false),
        ("walk", Some(date(2018, 9, 15)), true),
        ("talk", Some(date(2019, 3, 30)), false),
        ("talk", Some(date(2019, 3, 31)), true),
        ("talk", None, true),
    ] {
        let rubric = read(&(wanted.clone() + &limited(kind)));
        let assessor = day.map_or_else(|| Assessor::new(&rubric), |day| Assessor::at(&rubric, day));
        let town = town(&rubric, &[("talk", 1)], &Review::Accepted);
        assert_eq!(score(&assessor, &town).reached, reached, "{kind} {day:?}");
    }
}

/// Months and quarters are those of the period, and on its last day a part has no day left.
#[test]
fn a_month_and_a_quarter_can_gain_until_they_end() {
    let split = |id: &str, split: &str, expect: &str| {
        rule(id, &format!("count = {{ kind = \"talk\" }}\nsplit = \"{split}\"\n{expect}\neach = 1"))
    };
    let rubric = read(
        &(split("month", "month", "at_least = 1")
            + &split("quarter", "quarter", "at_least = 1")
            + &split("most", "month", "at_most = 1")
            + &rule("year", "count = { kind = \"talk\" }\nat_least = 1\nonce = 1")),
    );
    let until = |day: Date, id: &str| -> (Vec<Option<Date>>, Option<Date>) {
        let assessor = Assessor::at(&rubric, day);
        let no = rubric.rule_named(id).unwrap();
        let parts = if id == "quarter" { 4 } else { 12 };
        ((0..parts).map(|part| assessor.part_until(no, part)).collect(), assessor.rule_until(no))
    };
    let end = date(2019, 3, 31);
    let ends = [
        date(2018, 4, 30),
        date(2018, 5, 31),
        date(2018, 6, 30),
        date(2018, 7, 31),
        date(2018, 8, 31),
        date(2018, 9, 30),
        date(2018, 10, 31),
        date(2018, 11, 30),
        date(2018, 12, 31),
        date(2019, 1, 31),
        date(2019, 2, 28),
        end,
    ];
    for (day, months_gone, quarters_gone) in [
        (date(2018, 4, 1), 0, 0),
        (date(2018, 9, 29), 5, 1),
        (date(2018, 9, 30), 6, 2),
        (date(2018, 10, 1), 6, 2),
        (date(2019, 3, 30), 11, 3),
    ] {
        let open = |ends: &[Date], gone: usize| -> Vec<Option<Date>> {
            ends.iter().enumerate().map(|(at, end)| (at >= gone).then_some(*end)).collect()
        };
        assert_eq!(until(day, "month"), (open(&ends, months_gone), Some(end)), "{day}");
        let quarters = [ends[2], ends[5], ends[8], ends[11]];
        assert_eq!(until(day, "quarter"), (open(&quarters, quarters_gone), Some(end)), "{day}");
        // what is limited gains by nothing
        assert_eq!(until(day, "most"), (vec![None; 12], None), "{day}");
        assert_eq!(until(day, "year").1, Some(end), "{day}");
    }
    for id in ["month", "quarter", "year"] {
        assert_eq!(until(end, id).1, None, "{id}");
    }
}

/// Of a ratio that is added up, rows under review are best accepted where they have more done than what stands beside
/// them, and worst where they have less: 20 rows of 1 of 1 and 20 of 0 of 1 beside 1 of 2 come to 21 of 22 at best, and
/// to 1 of 22 at worst. Of 100 points that is 4.5 and 95.5, half up 5 and 95 (of 95.45).
#[test]
fn both_ends_of_a_sum_are_reached_however_many_rows_are_open() {
    let rubric = read(&rule("1.1", "ratio = { kind = \"cover\" }\ntake = \"sum\"\nby_proportion = 100"));
    let mut town = town(&rubric, &[("cover,1,1", 20), ("cover,0,1", 20)], &Review::Pending);
    town.log(&rubric, "日期,事项,名称,数量,应完成\n2018-06-01,cover,上半年,1,2\n");
    let score = score(&Assessor::new(&rubric), &town);
    assert_eq!((score.total.to_string(), score.reached), ("5~95".into(), true));
}

/// Half-years and windows too: a window is open until its end, before it begins as well.
#[test]
fn a_half_year_and_a_window_can_gain_until_they_end() {
    let windows = "{ windows = [{ name = \"宣传月\", from = \"11-01\", to = \"11-30\" }, { name = \"年底前\", to = \"12-31\" }] }";
    let split = |id: &str, split: &str| {
        rule(id, &format!("count = {{ kind = \"talk\" }}\nsplit = {split}\nat_least = 1\neach_part = 3"))
    };
    let rubric = read(&(split("half", "\"half-year\"") + &split("windows", windows)));
    let until = |day: Date, id: &str| {
        let (assessor, no) = (Assessor::at(&rubric, day), rubric.rule_named(id).unwrap());
        [0, 1].map(|part| assessor.part_until(no, part))
    };
    let (half, end) = (date(2018, 9, 30), date(2019, 3, 31));
    assert_eq!(until(date(2018, 9, 29), "half"), [Some(half), Some(end)]);
    assert_eq!(until(half, "half"), [None, Some(end)]);
    let (november, december) = (date(2018, 11, 30), date(2018, 12, 31));
    for (day, open) in [
        (date(2018, 4, 1), [Some(november), Some(december)]),
        (date(2018, 11, 29), [Some(november), Some(december)]),
        (november, [None, Some(december)]),
        (december, [None, None]),
    ] {
        assert_eq!(until(day, "windows"), open, "{day}");
    }
    let names: Vec<_> = rubric.numbered().flat_map(|(no, _)| [0, 1].map(|part| rubric.part_name(no, part))).collect();
    assert_eq!(names, ["H1", "H2", "宣传月", "年底前"].map(|name| Some(name.into())));
}

/// A record counts in every window that holds its day, and in none beside them; what is older stands at the beginning.
#[test]
fn a_record_counts_in_the_windows_that_hold_its_day() {
    let windows =
        "{ windows = [{ name = \"春\", to = \"06-30\" }, { name = \"夏\", from = \"06-01\", to = \"08-31\" }] }";
    let slots = format!("count = {{ kind = \"talk\" }}\nsplit = {windows}\nat_least = 1\neach_part = 30");
    let rubric = read(&rule("1.1", &slots));
    let lost = |day: Option<Date>| {
        let mut town = town(&rubric, &[("talk", 1)], &Review::Accepted);
        town.records[0].date = day;
        Points::whole(100) - score(&Assessor::new(&rubric), &town).total.lo
    };
    // 30 for each of the two windows without one
    for (day, points) in [
        (Some(date(2018, 5, 31)), 30),
        (Some(date(2018, 6, 1)), 0),
        (Some(date(2018, 6, 30)), 0),
        (Some(date(2018, 7, 1)), 30),
        (Some(date(2018, 8, 31)), 30),
        (Some(date(2018, 9, 1)), 60),
        (Some(date(2017, 6, 1)), 30),
        (None, 30),
    ] {
        assert_eq!(lost(day), Points::whole(points), "{day:?}");
    }
}

/// One finding costs 6 of 100, and a ratio is worth 40. It is 5 of 5, and a later 0 of 0 under review would leave it out:
/// rejected 94 are left, accepted 54 of 60, which is 90 of 100. Charged is nothing either way, and the row matters all the same.
#[test]
fn a_row_that_only_leaves_a_rule_out_moves_the_total() {
    let ratio = rule("1.1", "ratio = { kind = \"cover\" }\nnone = \"left_out\"\nby_proportion = 40");
    let rubric = read(&(ratio + &rule("1.2", "office = \"finding\"\neach = 6")));
    let mut town = Town::default();
    town.log(&rubric, "日期,事项,名称,数量,应完成,审核\n2018-05-01,覆盖,一,5,5,\n2018-06-01,覆盖,二,0,0,待核\n");
    town.find(rubric.rule_named("1.2").unwrap(), 1);
    let score = town.sheet(&Assessor::new(&rubric)).score;
    assert_eq!(score.total.to_string(), "90~94");
    assert_eq!(score.pending.iter().map(|pending| pending.matters).collect::<Vec<_>>(), [true]);
}

/// The files cannot tell of the ratio, and the office ruled 1 on it. All done nothing is lost: 94; lost as ruled 93; and there
/// may have been nothing to do, which leaves out what it is worth, 40: 54 of 60, which is 90 of 100.
#[test]
fn what_the_files_cannot_tell_may_be_left_out() {
    let ratio = "ratio = { kind = \"cover\" }\nnone = \"left_out\"\nat_least = 0.5\nonce = { from = 1, to = 40 }";
    let rubric = read(&(rule("1.1", ratio) + &rule("1.2", "office = \"finding\"\neach = 6")));
    let [ratio, finding] = ["1.1", "1.2"].map(|id| rubric.rule_named(id).unwrap());
    let mut town = Town::default();
    town.find(finding, 1);
    town.award(&rubric, ratio, Award::Points(Points::whole(1)));
    let unknown = Unknown { rules: [ratio].into(), ..Unknown::default() };
    assert_eq!(town.sheet(&Assessor::without(&rubric, unknown)).score.total.to_string(), "90~94");
}
