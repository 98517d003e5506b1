//! Several towns or rules in one cell, and ids that a spreadsheet may have shortened.

use kaohe::evidence::{Roster, Town};
use kaohe::ledger::LedgerReader;
use kaohe::rubric::Rule;

use super::fixture::{HEADER, clean, read, roster, rubric, told, wrong};

/// What is told of a row with this town and this rule, as its code and what to write instead.
fn said(town: &str, rule: &str) -> (String, String) {
    let (_, found) = read(&format!("{HEADER}\"{town}\",\"{rule}\",,,,,,a,b,,\n"));
    assert_eq!(found.len(), 1, "{town} {rule}: {found:?}");
    (told(&found).remove(0), found.first().and_then(|told| told.help.clone()).unwrap().zh)
}

#[test]
fn several_towns_in_one_cell_are_all_named() {
    for town in [
        "白蒲镇、如城街道",
        "白蒲镇，如城街道",
        "白蒲镇,如城街道",
        "白蒲镇；如城街道",
        "白蒲镇/如城街道",
        "白蒲镇+如城街道",
        "白蒲镇 如城街道",
        "白蒲镇\u{3000}如城街道",
        "白蒲镇和如城街道",
        "白蒲、如城",
        "白蒲镇及如城街道等",
        "白蒲镇和如城街道等两地",
        "各镇街道",
        "各单位",
        "全部",
        "所有乡镇",
        "全 县",
        "All",
    ] {
        let expected = ("J040 x/ledger.csv:A2".to_owned(), "分成 2 行，各写一个：白蒲镇、如城街道".to_owned());
        assert_eq!(said(town, "1.1"), expected, "{town}");
    }
    // one that is not on the roster is named too, as it is near or as it is written
    assert_eq!(said("如城街道、白浦镇", "1.1").1, "分成 2 行，各写一个：如城街道、白蒲镇");
    assert_eq!(said("如城街道、海安县", "1.1").1, "分成 2 行，各写一个：如城街道、海安县");
    for town in ["白浦镇", "白蒲镇、", "全蒲镇"] {
        let near = ("J002 x/ledger.csv:A2".to_owned(), "是不是「白蒲镇」？".to_owned());
        assert_eq!(said(town, "1.1"), near, "{town}");
    }
    // a short name may well be one that is used
}

#[test]
fn what_goes_for_a_group_names_the_towns_of_the_group() {
    let town = |(name, group): (&str, &str)| Town { name: name.into(), group: group.into(), aliases: Vec::new() };
    let towns = [("甲镇", "镇"), ("城东街道", "街道"), ("乙镇", "镇"), ("和平镇", "镇")].map(town);
    let (roster, rubric) = (Roster::new(towns.to_vec()), rubric());
    for (cell, meant) in [
        ("各镇", "甲镇、乙镇、和平镇"),
        ("各街道", "城东街道"),
        ("各乡镇", "甲镇、城东街道、乙镇、和平镇"),
        ("甲、乙镇", "甲镇、乙镇"),
        ("甲镇/乙镇/城东街道", "甲镇、乙镇、城东街道"),
    ] {
        let mut found = Vec::new();
        let text = format!("{HEADER}{cell},1.1,,,,,,a,b,,\n");
        LedgerReader::new(&roster, &rubric).read(&"l".into(), &text, &mut found);
        assert_eq!(told(&found), ["J040 l:A2"], "{cell}");
        let help = &found[0].help.as_ref().unwrap().zh;
        assert!(help.ends_with(&format!("：{meant}")), "{cell}: {help}");
    }
    // a short name may well be one that is used
    let mut found = Vec::new();
    LedgerReader::new(&roster, &rubric).read(&"l".into(), &format!("{HEADER}和平,1.1,,,,,,a,b,,\n"), &mut found);
    let help = found[0].help.as_ref().map(|help| &*help.zh);
    assert_eq!(help, Some("是不是「和平镇」？常这样写的，在 towns.csv 的「别名」里加上「和平」"));
}

#[test]
fn several_rules_in_one_cell_are_all_named() {
    for (rule, meant) in [
        ("2.2、2.3", "2.2、2.3"),
        ("2.2，2.4", "2.2、2.4"),
        ("2.2/2.3", "2.2、2.3"),
        ("2.2和2.3", "2.2、2.3"),
        ("2.2 2.3", "2.2、2.3"),
        ("2.2-2.4", "2.2、2.3、2.4"),
        ("2.2～2.4", "2.2、2.3、2.4"),
        ("2.2至2.6", "2.2、2.3、2.4、2.6"),
        ("2.2、3", "2.2、2.3"),
        ("第2.2、2.3条", "2.2、2.3"),
        ("９．１、9.2、10.3", "9.1、9.2、10.3"),
        ("2.2、2.7", "2.2、2.7"),
    ] {
        let (code, help) = said("白蒲镇", rule);
        assert_eq!(code, "J040 x/ledger.csv:B2", "{rule}");
        assert!(help.ends_with(&format!("：{meant}")), "{rule}: {help}");
    }
    let all = "分成 14 行，各写一个：1.1、3.1、2.2、2.3、2.4、2.6、2.5b、3.3b、5.4、5.5、9.1、9.2、10.3、B.1";
    assert_eq!(said("白蒲镇", "全部条款").1, all);
    for rule in ["2.2发生群体性事件", "第2.2条", "2.2.", "zzz", "2-2-2"] {
        assert!(said("白蒲镇", rule).0.starts_with("J003"), "{rule}");
    }
    assert!(said("白蒲镇", "3/1").0.starts_with("J004"), "a day that a spreadsheet made");
}

/// What is told of a ledger by a rubric that also has rules of these ids, each only for the office to find.
fn with_rules(ids: &[&str], rows: &str) -> Vec<(String, String)> {
    let (roster, mut rubric) = (roster(), rubric());
    let finding = rubric.rule(rubric.rule_named("3.3b").unwrap()).clone();
    rubric.rules.extend(ids.iter().map(|id| Rule { id: (*id).into(), ..finding.clone() }));
    let mut found = Vec::new();
    LedgerReader::new(&roster, &rubric).read(&"l".into(), &format!("{HEADER}{rows}"), &mut found);
    told(&found).into_iter().zip(found.into_iter().map(|told| told.text.zh)).collect()
}

#[test]
fn ids_that_are_one_number_are_told_once_a_file_with_the_rows() {
    let row = |rule: &str, reason: &str| format!("白蒲镇,{rule},,,,,,{reason},b,,\n");
    let rows = row("1.1", "一") + &row("3.3b", "二") + &row("1.1", "三");
    let said = "条款「1.1、1.10」在表格软件里是同一个数，这几行可能记错了条款：B2、B4".to_owned();
    assert_eq!(with_rules(&["1.10"], &rows), [("J039 l:B2".to_owned(), said)]);
    // of the same kind
    for ids in [["7", "7.0"], ["1.2", "1.20"], ["100", "1E2"], ["6.5", "6.500"]] {
        let once = row(ids[0], "一");
        assert_eq!(with_rules(&ids, &once)[0].0, "J039 l:B2", "{ids:?}");
        assert_eq!(with_rules(&ids[..1], &once), [], "{ids:?}: the shorter alone");
        // the longer one is there as it is written: nothing was shortened
        assert_eq!(with_rules(&ids, &(once + &row(ids[1], "二"))), [], "{ids:?}");
    }
    // another number that kept its zero, before or behind, or no row that may be meant
    assert_eq!(with_rules(&["1.10", "4.20"], &(row("1.1", "一") + &row("4.20", "二"))), []);
    assert_eq!(with_rules(&["1.10", "4.20"], &(row("4.20", "一") + &row("1.1", "二"))), []);
    assert_eq!(with_rules(&["1.10"], &row("3.3b", "一")), []);
    // two pairs are one warning
    let two = with_rules(&["1.10", "3.10"], &(row("3.1", "一") + &row("1.1", "二")));
    assert_eq!(two.len(), 1);
    assert!(two[0].1.contains("「1.1、1.10；3.1、3.10」") && two[0].1.ends_with("B2、B3"), "{two:?}");
}

#[test]
fn what_is_one_town_and_one_rule_is_never_taken_for_several() {
    clean("白蒲,2.2,,,,,1,a,b,,\n如城街道,2.5b,,,,,1,各镇都有,全体,,\n");
    assert_eq!(wrong("白蒲镇,1.10,,,,,,a,b,,\n"), ["J004 B2"]);
}

#[test]
fn merged_cells_are_told_once_for_each_block() {
    let rows = "白蒲镇,2.4,,,,,1,a,王芳,,\n,2.5b,,,,,1,b,王芳,,\n,3.3b,,,,,,c,王芳,,\n\
        如城街道,3.3b,,,,,,d,李明,,\n,,,1,,,,e,,,\n,,,1,,,,f,,,\n";
    assert_eq!(wrong(rows), ["J001 A3", "J001 A6"]);
    let (ledger, found) = read(&format!("{HEADER}{rows}"));
    assert_eq!(
        found.iter().map(|told| told.text.zh.as_str()).collect::<Vec<_>>(),
        [
            "「镇」是空的：第 3-4 行（A3:A4），多半是表格里合并过单元格",
            "「镇」、「条款」、「认定人」是空的：第 6-7 行（A6:A7、B6:B7、I6:I7），多半是表格里合并过单元格",
        ]
    );
    let help = found.first().and_then(|told| told.help.clone()).unwrap();
    assert_eq!(help.en, "write `白蒲镇` (A2) into each row, or else what each of them is");
    // nothing is charged to the town above
    assert!(!super::fixture::stands(&ledger, "2.5b") && !super::fixture::stands(&ledger, "3.3b"));
    // one row alone is missing its town
    assert_eq!(read(&format!("{HEADER}白蒲镇,3.3b,,,,,,a,b,,\n,3.3b,,,,,,c,d,,\n")).1.len(), 1);
}
