//! Rows that wait for their amounts, and what stands under 依据.

use kaohe::diagnostic::{Code, Severity};
use kaohe::evidence::TownNo;

use super::fixture::{read, rule};

const HEADER: &str = "镇,条款,次数,完成,应完成,分值,理由,认定人,编号,替代,依据\n";

fn told(rows: &str) -> Vec<String> {
    let (_, found) = read(&format!("{HEADER}{rows}"));
    found.iter().map(|told| format!("{} {}", told.code, told.place.cell.unwrap())).collect()
}

#[test]
fn a_row_with_what_it_is_about_and_no_amount_is_never_a_finding() {
    let (ledger, found) = read(&format!("{HEADER}白蒲镇,2.2,,,,,,,,,考核；表彰\n白蒲镇,10.3,,,,,,,B1,,待填报\n"));
    assert_eq!(found.iter().map(|told| (told.code, told.severity)).collect::<Vec<_>>(), [(Code::J052, Severity::Note)]);
    assert!(found[0].text.zh.starts_with("有 2 行"), "{}", found[0].text.zh);
    assert!(ledger.towns.is_empty());
    let open: Vec<_> = ledger.open.iter().map(|row| (row.town, row.rule, row.about.as_str())).collect();
    assert_eq!(open, [(TownNo(0), rule("2.2"), "考核；表彰"), (TownNo(0), rule("10.3"), "待填报")]);
}

#[test]
fn with_a_reason_or_an_author_the_amount_is_missing() {
    assert_eq!(told("白蒲镇,2.2,,,,,总结没有交,张三,,,总结\n"), ["J051 F2"]);
    assert_eq!(told("白蒲镇,2.2,,,,,总结没有交,,,,总结\n"), ["J051 F2", "J001 H2"]);
    assert_eq!(told("白蒲镇,2.2,,,,,,张三,,,总结\n"), ["J051 F2", "J001 G2"]);
    assert_eq!(told("白蒲镇,10.3,,,,,没有报,张三,,,待填报\n"), ["J051 D2"]);
    // a finding on what has a fixed cost says so in its reason
    assert_eq!(told("白蒲镇,3.3b,2,,,,上访两例,张三,,,信访台账\n"), ["J051 F2"]);
    // also where it was to withdraw a finding
    assert_eq!(told("白蒲镇,3.3b,,,,,上访,张三,A1,,\n白蒲镇,3.3b,0,,,,查无此事,张三,A2,A1,信访台账\n"), ["J051 F3"]);
    // half a proportion is an amount that is half there
    assert_eq!(told("白蒲镇,10.3,,5,,,没有报,张三,,,待填报\n"), ["J010 E2"]);
}

#[test]
fn where_the_table_has_no_column_for_the_amount_the_one_for_what_it_is_about_is_shown() {
    let (_, found) = read("镇,条款,理由,认定人,about\n白蒲镇,2.2,总结没有交,张三,总结\n");
    assert_eq!(found.iter().map(|told| told.place.to_string()).collect::<Vec<_>>(), ["x/ledger.csv:2:18"]);
}

#[test]
fn the_town_and_the_rule_must_be_right_and_the_rule_must_have_something_to_rule() {
    assert_eq!(told("白浦镇,2.2,,,,,,,,,总结\n"), ["J002 A2"]);
    assert_eq!(told("白蒲镇,2.7,,,,,,,,,总结\n"), ["J003 B2"]);
    for fixed in ["1.1", "3.3b", "5.5", "B.1"] {
        assert_eq!(told(&format!("白蒲镇,{fixed},,,,,,,,,总结\n")), ["J053 K2"], "{fixed}");
    }
    for open in ["2.2", "2.3", "2.5b", "5.4", "9.1", "10.3"] {
        assert_eq!(told(&format!("白蒲镇,{open},,,,,,,,,县里定\n")), ["J052 B2"], "{open}");
    }
}

#[test]
fn what_says_nothing_yet_supersedes_nothing_and_can_be_superseded() {
    let rows = "白蒲镇,2.2,,,,1,缺总结,张三,R1,,总结\n白蒲镇,2.2,,,,,,,R2,R1,总结\n";
    let (ledger, found) = read(&format!("{HEADER}{rows}"));
    assert_eq!(found.iter().map(|told| told.code).collect::<Vec<_>>(), [Code::J052]);
    let award = ledger.of(TownNo(0)).unwrap().of(rule("2.2")).unwrap().award.as_ref().unwrap();
    assert_eq!((award.id.as_deref(), award.about.as_str()), (Some("R1"), "总结"));
    let rows = "白蒲镇,2.2,,,,,,,R2,,总结\n白蒲镇,2.2,,,,1,缺总结,张三,R3,R2,总结\n";
    let (ledger, found) = read(&format!("{HEADER}{rows}"));
    assert_eq!((found.len(), ledger.open.len()), (0, 0));
}

#[test]
fn nothing_is_asked_of_a_finding_or_a_ruling_without_it_and_a_dash_is_nothing() {
    assert_eq!(told("白蒲镇,3.3b,,,,,上访,张三,,,\n白蒲镇,2.2,,,,1,缺总结,张三,,,\n"), Vec::<String>::new());
    assert_eq!(told("白蒲镇,2.2,,,,1,缺总结,张三,,,见县妇联〔2018〕3 号①\n"), Vec::<String>::new());
    for nothing in ["—", "/", "无", " "] {
        let (ledger, found) = read(&format!("{HEADER}白蒲镇,3.3b,,,,,上访,张三,,,{nothing}\n"));
        assert_eq!(found, [], "{nothing}");
        assert_eq!(ledger.of(TownNo(0)).unwrap().of(rule("3.3b")).unwrap().found(), 1);
    }
}
