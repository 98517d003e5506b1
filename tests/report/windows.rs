//! What a statement says of half-years and of windows of the year.
#![expect(clippy::unwrap_used, reason = "test fixtures")]

use jiff::civil::date;
use kaohe::lang::Lang;
use kaohe::period::{MonthDay, Span, Window};
use kaohe::report::{Format, What};
use kaohe::rubric::{Expect, Look, Rubric, Split};
use serde_json::{Value, json};

use super::shown;
use super::year::{assessed, rubric, town};

/// The rubric with training in March and in September, once each, nothing else that looks at training, and articles
/// by half-years.
fn split() -> Rubric {
    let mut rubric = rubric();
    rubric.rules[6] = kaohe::rubric::Rule { id: "2.3".to_owned(), ..rubric.rules[7].clone() };
    let window = |name: &str, from: &str, to: &str| {
        let day = |written| MonthDay::read(written).unwrap();
        Window { name: name.to_owned(), from: Some(day(from)), to: day(to) }
    };
    let windows = vec![window("春训", "03-01", "03-31"), window("秋训", "09-01", "09-30")];
    for (at, span) in [(0, Span::Windows(windows)), (2, Span::HalfYear)] {
        let Look::Count { split, .. } = &mut rubric.rules[at].look else { unreachable!("it counts") };
        let selector = split.selector(0).unwrap().clone();
        *split = Split::Time(span, selector, Expect::AtLeast(1));
    }
    rubric
}

/// By hand: of the trainings that of March counts, that of September lacks 名册, that of October is in no window: 秋训 is
/// one short. Of articles there is one in the first half-year.
#[test]
fn windows_and_half_years_are_told_by_name_and_a_row_beside_them_with_its_reason() {
    let year = town("白蒲镇")
        .record(0, date(2018, 3, 12), "春季培训", &[0, 1, 2], 0)
        .record(0, date(2018, 9, 3), "秋季培训", &[0, 2], 0)
        .record(0, date(2018, 10, 8), "补办的培训", &[0, 1, 2], 0)
        .record(2, date(2018, 6, 30), "信息", &[], 2);
    assessed(&split(), None, &[year], |assessment| {
        let text = shown(assessment, What::Statements, Format::Table, Lang::Zh, 100);
        for said in [
            "春训、秋训，各应有 1 次，缺：秋训",
            "不计：白蒲镇.csv:3 2018-09-03 秋季培训：缺名册",
            "不计：白蒲镇.csv:4 2018-10-08 补办的培训：不在规定的时间段里",
            "最接近的是 1.1，不在规定的时间段里",
            "每半年应有 1 条，缺：下半年",
        ] {
            assert!(text.contains(said), "{said}\n{text}");
        }
        let english = shown(assessment, What::Statements, Format::Table, Lang::En, 200);
        for said in
            ["春训, 秋训: 1 expected each", "in each half-year 1 expected", "dated outside the windows of this rule"]
        {
            assert!(english.contains(said), "{said}\n{english}");
        }
        for format in [Format::Csv, Format::Markdown] {
            let text = shown(assessment, What::Statements, format, Lang::Zh, 0);
            assert!(text.contains("缺：秋训") && text.contains("缺：下半年"), "{text}");
        }
        let json: Value =
            serde_json::from_str(&shown(assessment, What::Statements, Format::Json, Lang::Zh, 0)).unwrap();
        let lines = &json["towns"][0]["lines"];
        let parts = |at: usize| {
            let parts = lines[at]["parts"].as_array().unwrap().iter();
            parts.map(|part| json!([part["name"], part["counted"]])).collect::<Vec<_>>()
        };
        assert_eq!(parts(0), [json!(["春训", 1]), json!(["秋训", 0])]);
        assert_eq!(parts(2), [json!(["H1", 1]), json!(["H2", 0])]);
        let reasons = lines[0]["not_counted"].as_array().unwrap().iter().map(|row| row["reason"].clone());
        assert_eq!(reasons.collect::<Vec<_>>(), [json!("lacks"), json!("day")]);
    });
}
