//! What a thing is worth where a floor, a cap, a quarter that is over or the office has the last word.

use jiff::civil::date;
use kaohe::interval::Interval;
use kaohe::ledger::Award;

use super::{gap, gaps, projects, so_far, town, worths};
use crate::support::{RUGAO, points};

fn rule(id: &str) -> kaohe::rubric::RuleNo {
    RUGAO.rule_named(id).expect("a rule of 2018")
}

#[test]
fn a_category_that_has_lost_all_it_can_says_so_and_its_gaps_are_worth_nothing() {
    // on 31 October ten months are gone: 10 charged for good, so that the last two months and the research bring nothing
    let so_far = so_far(&town(""), date(2018, 10, 31));
    let eight = so_far.categories[7];
    assert_eq!((eight.now, eight.lost, eight.ahead), (Interval::ZERO, Interval::point(points("10")), Interval::ZERO));
    assert!(eight.exhausted);
    assert_eq!(gaps(&so_far, "8.1").len(), 2);
    assert!(gaps(&so_far, "8.1").iter().chain(&gaps(&so_far, "8.2")).all(|gap| gap.worth == Interval::ZERO));
    // they stand last
    assert_eq!(worths(&so_far)[worths(&so_far).len() - 3..], ["8.1 0", "8.1 0", "8.2 0"]);
    assert!(!so_far.categories[4].exhausted);
}

#[test]
fn a_bonus_at_its_cap_brings_nothing_more() {
    let so_far = so_far(&town(&projects()), date(2018, 9, 30));
    let bonus = so_far.bonus.expect("a bonus");
    assert_eq!((bonus.now, bonus.ahead, bonus.exhausted), (Interval::point(points("20")), Interval::ZERO, true));
    assert_eq!(gap(&so_far, "B.1").worth, Interval::ZERO);
}

#[test]
fn a_quarter_that_is_over_cannot_be_made_up_for_and_is_not_offered() {
    // no meeting in the second quarter: the two points are gone whatever the fourth brings
    let rows = "2018-02-24,chair_meeting,一季度例会,,,,,\n2018-08-11,chair_meeting,三季度例会,,,,,\n";
    let so_far = so_far(&town(rows), date(2018, 9, 30));
    assert!(gaps(&so_far, "5.1b").is_empty());
    let lost = so_far.lost.iter().find(|lost| lost.rule == rule("5.1b")).expect("it is lost");
    assert_eq!((lost.parts.clone(), lost.charged), (vec![1], Interval::point(points("2"))));
}

#[test]
fn a_rule_that_charges_once_names_every_part_that_is_missing_with_its_own_day() {
    // on 30 June two quarters are open: both have to be had
    let rows = "2018-02-24,chair_meeting,一季度例会,,,,,\n2018-05-11,chair_meeting,二季度例会,,,,,\n";
    let so_far = so_far(&town(rows), date(2018, 6, 30));
    let gap = gap(&so_far, "5.1b");
    let parts: Vec<_> = gap.missing.iter().map(|part| (part.part, part.until)).collect();
    assert_eq!(parts, [(2, Some(date(2018, 9, 30))), (3, Some(date(2018, 12, 31)))]);
    assert_eq!(gap.worth, Interval::point(points("2")));
}

#[test]
fn a_closed_part_can_still_be_had_by_completing_a_record_of_it() {
    // the year is over: the one training lacks 名册, which can still be supplied, and no other can be held
    let rows = "2018-03-10,training,家政培训,,,,通知；内容；图片,\n";
    let so_far = so_far(&town(rows), date(2018, 12, 31));
    let training = gap(&so_far, "1.1");
    assert_eq!(training.missing[0].until, None);
    assert_eq!(training.missing[0].lines, [2]);
    assert_eq!(training.worth, Interval::point(points("1")), "one of the two");
    assert_eq!(so_far.completions[0].worth, Interval::point(points("1")));
    assert_eq!(so_far.gaps.len(), 1, "nothing else: {:?}", worths(&so_far));
}

#[test]
fn a_record_to_be_completed_is_worth_nothing_where_its_rule_is_met() {
    let full = "2018-03-10,visit_register,来访登记,,,,经过；结果,\n2018-04-10,visit_register,来访登记二,,,,经过,\n";
    let so_far = so_far(&town(full), date(2018, 9, 30));
    assert_eq!((so_far.completions[0].row.line, so_far.completions[0].worth), (3, Interval::ZERO));
    assert!(gaps(&so_far, "2.4a").is_empty());
}

#[test]
fn a_record_to_be_completed_and_under_review_may_bring_nothing() {
    let rows = "2018-03-10,visit_register,来访登记,,,,经过,待核\n";
    let so_far = so_far(&town(rows), date(2018, 9, 30));
    assert!(so_far.completions[0].row.pending);
    assert_eq!(so_far.completions[0].worth, Interval::between(points("0"), points("1")));
}

#[test]
fn what_the_office_found_is_not_brought_back_by_holding_the_thing() {
    // 春蕾班管理不规范 has been found: the activity brings nothing, and the point is lost
    let mut town = town("");
    town.find(rule("4.1c"), 1);
    let so_far = so_far(&town, date(2018, 9, 30));
    assert!(gaps(&so_far, "4.1c").is_empty());
    let lost = so_far.lost.iter().find(|lost| lost.rule == rule("4.1c")).expect("it is lost");
    assert_eq!((lost.findings, lost.charged), (1, Interval::point(points("1"))));
}

#[test]
fn a_mark_that_is_given_is_lost_by_what_it_is_short_of() {
    let mut town = town("2018-04-16,innovation,创新申报,,,,,\n");
    town.award(&RUGAO, rule("9.1"), Award::Points(points("6.5")));
    let so_far = so_far(&town, date(2018, 9, 30));
    let nine = so_far.categories[8];
    assert_eq!((nine.now, nine.lost), (Interval::point(points("6.5")), Interval::point(points("3.5"))));
    assert!(gaps(&so_far, "9.1").is_empty());
}

#[test]
fn a_rule_that_may_apply_is_offered_and_one_that_does_not_is_not() {
    // without a brand 4.2b does not apply; with one under review it may
    assert!(gaps(&so_far(&town(""), date(2018, 9, 30)), "4.2b").is_empty());
    let so_far = so_far(&town("2018-05-01,child_brand,品牌,,,,,待核\n"), date(2018, 9, 30));
    assert_eq!(gap(&so_far, "4.2b").worth, Interval::between(points("0"), points("1")));
    assert_eq!(gap(&so_far, "4.2a").worth, Interval::between(points("0"), points("2")));
}

#[test]
fn a_standing_fact_is_still_to_be_had_until_the_year_ends() {
    let so_far = so_far(&town("2015-01-01,child_brand,品牌,,,,,\n"), date(2018, 9, 30));
    assert_eq!(gap(&so_far, "4.3a").missing[0].until, Some(date(2018, 12, 31)));
    // the brand is there, so its activity is missing and offered
    assert!(gaps(&so_far, "4.2a").is_empty());
    assert_eq!(gap(&so_far, "4.2b").worth.hi, points("1"));
}
