//! What an official relies on: the sentence of a rule says what its slots do, in both languages, and could be signed.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use std::fmt::Write as _;

use kaohe::rubric::{self, Rubric};
use kaohe::wording::Wording;

use crate::support::golden;

/// All that is said of each rule.
fn said(rubric: &Rubric) -> String {
    let wording = Wording::new(rubric);
    let mut said = String::new();
    for (no, rule) in rubric.numbered() {
        let (sentence, evidence, cost) = (wording.sentence(no), wording.evidence(no), wording.cost(no));
        writeln!(said, "== {}\n{}\n{}", rule.id, sentence.zh, sentence.en).unwrap();
        writeln!(said, "{}\n{}\n{}\n{}\n", evidence.zh, evidence.en, cost.zh, cost.en).unwrap();
    }
    said
}

#[test]
fn every_combination_of_slots_is_a_sentence() {
    let rubric = rubric::read("combinations.toml", include_str!("wording/combinations.toml")).expect("a valid rubric");
    golden::holds("tests/wording/combinations.txt", &said(&rubric));
}

#[test]
fn the_2018_rubric_is_said_back() {
    let text = rubric::builtin(rubric::DEFAULT).expect("the built-in rubric");
    let rubric = rubric::read("rugao.toml", text).expect("a valid rubric");
    golden::holds("tests/wording/rugao-2018.txt", &said(&rubric));
}

/// The sentence of rule 1.1 of the 2018 rubric, with some of its file written otherwise.
fn first(changes: &[(&str, &str)]) -> (String, String) {
    let mut text = rubric::builtin(rubric::DEFAULT).expect("the built-in rubric").to_owned();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    let rubric = rubric::read("r.toml", &text).expect("a valid rubric");
    let sentence = Wording::new(&rubric).sentence(rubric.rule_named("1.1").expect("rule 1.1"));
    (sentence.zh, sentence.en)
}

#[test]
fn a_sentence_comes_from_the_slots_and_not_from_the_text() {
    let (zh, en) =
        first(&[("text = \"技能培训有通知、有内容、有名册、有图片，少一次扣1分。\"", "text = \"少一次扣9分\"")]);
    assert_eq!(zh, "全年技能培训（通知、内容、名册、图片齐全）应不少于2次，每少1次扣1分");
    assert_eq!(
        en,
        "at least 2 技能培训 with 通知, 内容, 名册 and 图片 on file in the year; 1 point off for each one short"
    );
    assert_eq!(
        first(&[("at_least = 2\neach = 1", "at_least = 3\neach = 0.5")]).0,
        zh.replace('2', "3").replace("1分", "0.5分")
    );
}

#[test]
fn a_period_other_than_a_calendar_year_is_named() {
    let with = "with 通知, 内容, 名册 and 图片 on file";
    for (from, to, zh, en) in [
        ("2018-01-01", "2018-06-30", "2018年1月至6月", "from January to June 2018"),
        ("2018-02-01", "2018-02-28", "2018年2月", "in February 2018"),
        ("2018-07-01", "2019-06-30", "2018年7月至2019年6月", "from July 2018 to June 2019"),
        ("2018-01-01", "2019-12-31", "2018年1月至2019年12月", "from January 2018 to December 2019"),
    ] {
        let said = first(&[("2018-01-01", from), ("2018-12-31", to)]);
        assert_eq!(said.0, format!("{zh}技能培训（通知、内容、名册、图片齐全）应不少于2次，每少1次扣1分"));
        assert_eq!(said.1, format!("at least 2 技能培训 {with} {en}; 1 point off for each one short"));
    }
}

#[test]
fn what_is_expected_and_what_a_gap_costs_are_said_by_themselves() {
    let rubric = rubric::read("combinations.toml", include_str!("wording/combinations.toml")).expect("a valid rubric");
    let wording = Wording::new(&rubric);
    let year = "2018年9月至2019年8月";
    let months = "from September 2018 to August 2019";
    for (id, expected, expected_en, stake, stake_en) in [
        (
            "w-once-3",
            format!("{year}不少于3次"),
            format!("at least 3 {months}"),
            "不足的扣1.5分，只扣一次",
            "1.5 points off once if there are fewer",
        ),
        ("o-each-0", format!("{year}不应有"), format!("none {months}"), "每有1次扣1分", "1 point off for each one"),
        (
            "month-each_part-at_most-2",
            format!("{year}每月不超过2次"),
            format!("at most 2 in each month {months}"),
            "每有1个月超过，扣1分",
            "1 point off for each month that goes over",
        ),
        (
            "material-each_part-at_least-1",
            format!("{year}备有图片、名册的，每项不少于1次"),
            format!("at least 1 with each of 图片 and 名册 on file {months}"),
            "每缺1项扣1分",
            "1 point off for each of them that falls short",
        ),
        (
            "material-one",
            format!("{year}备有图片的不少于1次"),
            format!("at least 1 with 图片 on file {months}"),
            "没有的扣1分",
            "1 point off if there is none",
        ),
        (
            "standing",
            "截至2019年8月底，不少于2个".to_owned(),
            "at least 2 by the end of August 2019".to_owned(),
            "不足的扣1分，只扣一次",
            "1 point off once if there are fewer",
        ),
        (
            "ratio",
            "最近一次的完成不低于应完成的88.5%".to_owned(),
            "88.5% or more at the latest".to_owned(),
            "低于或没有记录的扣2分",
            "2 points off if it is lower or there is no record",
        ),
        (
            "ratio-out",
            "最近一次的完成不低于应完成的70%".to_owned(),
            "70% or more at the latest".to_owned(),
            "低于或没有记录的扣1分；没有应做的（0比0）本条不计入，该项其余条款的得分折算为该项满分；办公室认定不适用的，本条不计入，该项其余条款的得分折算为该项满分",
            "1 point off if it is lower or there is no record; where there was nothing to do (0 of 0) the rule is left out, \
             and what is left of the rest of its category converted to the whole; where the office rules that it does not \
             apply the rule is left out, and what is left of the rest of its category converted to the whole",
        ),
        (
            "mark-applied",
            format!("{year}不少于1次，有了才由办公室打分"),
            format!("at least 1 {months}, for the office to mark"),
            "没有的5分全扣；有的由办公室打0至5分，少多少扣多少",
            "all 5 points off without one; with one the office gives 0 to 5 points, and the rest is taken off",
        ),
        (
            "b-once-2",
            "不要求，超过2次的才加分".to_owned(),
            "none is expected; those beyond the first 2 bring points".to_owned(),
            "加1至3分（酌情，由办公室裁定），只加一次",
            "1 to 3 points on top (at the office's discretion) once",
        ),
        ("b-each", "不要求".to_owned(), "none is expected".to_owned(), "每有1次加1分", "1 point on top for each"),
        // nothing of these is in the log
        ("find-once-2", String::new(), String::new(), "", ""),
        ("proportion", String::new(), String::new(), "", ""),
    ] {
        let no = rubric.rule_named(id).expect(id);
        let (said, cost) = (wording.expected(no, None), wording.stake(no));
        assert_eq!((said.zh, said.en), (expected, expected_en), "{id}");
        assert_eq!((cost.zh.as_str(), cost.en.as_str()), (stake, stake_en), "{id}");
    }
}
