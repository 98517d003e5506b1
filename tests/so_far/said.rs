//! What is said of the year so far: for people in both languages, for spreadsheets and for programs.

use jiff::civil::date;
use kaohe::assess::SoFar;
use kaohe::lang::Lang;
use kaohe::report::YearSoFar;
use serde_json::Value;
use unicode_width::UnicodeWidthStr;

use super::september::september;
use super::{projects, so_far, town};
use crate::support::RUGAO;

fn september_so_far() -> SoFar {
    so_far(&september(), date(2018, 9, 30))
}

fn year(so_far: &SoFar) -> YearSoFar<'_> {
    YearSoFar::new(&RUGAO, "白蒲镇", "evidence/白蒲镇.csv", so_far)
}

/// The line that holds a text.
fn line<'t>(text: &'t str, part: &str) -> &'t str {
    text.lines().find(|line| line.contains(part)).unwrap_or_else(|| panic!("no line with {part} in\n{text}"))
}

#[test]
fn a_clerk_reads_what_is_worth_most_first_with_its_last_day_and_the_row_that_would_do() {
    let so_far = september_so_far();
    let text = year(&so_far).text(Lang::Zh, 100);
    assert!(text.starts_with("白蒲镇\n考核期 2018-01-01 至 2018-12-31，看到 2018-09-30 这一天过完为止\n"), "{text}");
    let order = ["9.1", "6.2b", "5.4"].map(|rule| text.find(&format!("\n{rule} ")).expect("it is there"));
    assert!(order.is_sorted(), "{order:?}");
    assert!(line(&text, "10月：").contains("2018-10-31"));
    assert!(text.contains("白蒲镇.csv:3 缺名册"), "{text}");
    assert!(line(&text, "白蒲镇.csv:20").contains("确认"));
    assert!(line(&text, "1月、2月、3月、4月").contains("缺信息录用"), "{text}");
    assert!(text.contains("等办公室定的：\n  2.2 酌情裁定 扣 0~1"), "{text}");
    assert!(text.contains("4.4c 待核记录 白蒲镇.csv:11"));
}

#[test]
fn english_says_the_same() {
    let so_far = september_so_far();
    let text = year(&so_far).text(Lang::En, 100);
    assert!(text.contains("2018-01-01 to 2018-12-31, as it stands at the end of 2018-09-30"));
    assert!(line(&text, "2018-10: 1 信息录用").contains("2018-10-31"));
    assert!(text.contains("白蒲镇.csv:3 lacks 名册"), "{text}");
    assert!(text.contains("Waiting for the office:"));
}

#[test]
fn where_nothing_more_can_be_gained_it_says_so() {
    let so_far = so_far(&town(&projects()), date(2018, 10, 31));
    let zh = year(&so_far).text(Lang::Zh, 100);
    assert!(line(&zh, "8 信息调研工作").ends_with("该项已扣完，补做也不再加分"), "{zh}");
    assert!(line(&zh, "加分项目").ends_with("加分已满，再做也不再加分"), "{zh}");
    // what brings nothing is not among what is to be had
    assert!(!zh.contains("11月：") && !zh.contains("招商引资项目"), "{zh}");
    let en = year(&so_far).text(Lang::En, 120);
    assert!(en.contains("this category has lost all it can: nothing more to gain here"), "{en}");
}

#[test]
fn no_line_is_wider_than_the_terminal_and_columns_stand_under_each_other() {
    let so_far = september_so_far();
    for lang in [Lang::Zh, Lang::En] {
        for columns in [40, 59, 60, 72, 100, 140] {
            let text = year(&so_far).text(lang, columns);
            for line in text.lines() {
                assert!(line.width() <= columns, "{columns}: {line}");
            }
        }
        let text = year(&so_far).text(lang, 100);
        let starts: Vec<usize> = text
            .lines()
            .filter(|line| line.contains(" -> "))
            .map(|line| line.split("2018-1").next().expect("a first part").width())
            .collect();
        assert!(starts.len() > 30 && starts.iter().all(|start| *start == starts[0]), "{starts:?}");
    }
}

#[test]
fn a_spreadsheet_gets_a_row_for_everything_with_its_worth_as_numbers() {
    let so_far = september_so_far();
    let file = String::from_utf8(year(&so_far).csv(Lang::Zh).expect("memory takes it")).expect("UTF-8");
    let rows: Vec<&str> = file.trim_start_matches('\u{feff}').split("\r\n").collect();
    assert!(rows[0].starts_with("镇,截至,类别,条款,值下限,值上限,最迟,"), "{}", rows[0]);
    assert_eq!(rows.len(), 2 + so_far.gaps.len() + so_far.completions.len() + so_far.lost.len());
    assert!(rows[1].starts_with("白蒲镇,2018-09-30,还能得,9.1,0,10,2018-12-31,10,10,0,10,"), "{}", rows[1]);
    assert!(file.contains("\r\n白蒲镇,2018-09-30,缺材料,1.2,1,1,,"), "{file}");
    assert!(file.contains("\r\n白蒲镇,2018-09-30,已扣定,8.1,"), "{file}");
}

#[test]
fn programs_get_every_gap_by_keys_that_are_the_same_in_both_languages() {
    let so_far = september_so_far();
    let json: Value = serde_json::to_value(year(&so_far).contract()).expect("JSON");
    assert_eq!(json["as_of"], "2018-09-30");
    assert_eq!(json["total"]["hi"], "110");
    let gaps = json["gaps"].as_array().expect("gaps");
    assert_eq!(gaps.len(), so_far.gaps.len());
    let october = gaps.iter().find(|gap| gap["parts"][0]["name"] == "2018-10").expect("October");
    assert_eq!(october["rule"], "8.1");
    assert_eq!(october["category"], "8");
    assert_eq!(october["parts"][0]["until"], "2018-10-31");
    assert_eq!(october["worth"]["hi"], "1");
    assert_eq!(october["charged"]["now"]["lo"], "12");
    assert_eq!(october["charged"]["then"]["lo"], "11");
    assert_eq!(json["completions"][0]["lacks"][0]["materials"][0], "名册");
    assert_eq!(json["lost"][1]["parts"][1], "2018-02");
    assert_eq!(json["categories"][7]["lost"]["lo"], "9");
    assert_eq!(json["bonus"]["ahead"]["hi"], "1");
    assert_eq!(json["pending"][0]["what"], "ruling");
}
