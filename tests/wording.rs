//! What an official relies on: the sentence of a rule says what its slots do, in both languages, and could be signed.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use std::fmt::Write as _;

use kaohe::rubric::{self, Rubric};
use kaohe::wording::Wording;

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
    assert_eq!(said(&rubric), include_str!("wording/combinations.txt"));
}

#[test]
fn the_2018_rubric_is_said_back() {
    let text = rubric::builtin(rubric::DEFAULT).expect("the built-in rubric");
    let rubric = rubric::read("rugao.toml", text).expect("a valid rubric");
    assert_eq!(said(&rubric), include_str!("wording/rugao-2018.txt"));
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
