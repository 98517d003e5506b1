//! What cells may not hold, as the readers of logs, rosters and ledgers tell it, and what is read all the same.

use std::sync::Arc;

use kaohe::evidence::{Log, LogReader, Roster, Whose, read_roster, read_roster_in};
use kaohe::lang::Lang;
use kaohe::ledger::{self, LedgerReader};
use kaohe::sheet::{Delimiter, Dialect, Limits};

use super::{HEADER, places, read, rubric};

/// The findings of one row under the full Chinese header, and the record that it still makes.
fn row(cells: &str) -> (Vec<String>, Vec<String>) {
    let (records, found) = read(&format!("{HEADER}\n{cells}\n"));
    (places(&found), records)
}

/// What the one finding of a row says to write instead.
fn help(cells: &str) -> String {
    let found = read(&format!("{HEADER}\n{cells}\n")).1;
    assert_eq!(found.len(), 1, "{cells}: {:?}", places(&found));
    found[0].help.as_ref().unwrap().get(Lang::Zh).to_owned()
}

fn roster(text: &str) -> (Roster, Vec<String>) {
    let mut found = Vec::new();
    let roster = read_roster(&Arc::from("towns.csv"), text, &mut found);
    (roster, places(&found))
}

#[test]
fn a_key_that_only_looks_right_is_an_error_that_says_how_to_write_it() {
    for (cells, place, instead) in [
        ("2018-06-01,技能\u{200b}培训,甲,,,,,,", "F048:2:14:B2", "写成「技能培训」"),
        ("2018-06-01,技能培训\u{feff},甲,,,,,,", "F048:2:16:B2", "写成「技能培训」"),
        ("2018-06-01,承办现场会,甲,,,南\u{3164}通,,,", "F048:2:23:F2", "写成「南通」"),
        ("2018-06-01,妇⼥议事会,甲,,,,,,", "F057:2:13:B2", "写成「妇女议事会」"),
        ("2018-06-01,承办现场会,甲,,,⻄通,,,", "F057:2:22:F2", "写成「西通」"),
        ("2018-06-01,技能培訓,甲,,,,,,", "F058:2:12:B2", "写成「技能培训」"),
        ("2018-06-01,承辦現場會,甲,,,南通,,,", "F058:2:12:B2", "写成「承办现场会」"),
        ("2018-06-01,技能培训,甲,,,,通知；圖片,,", "F058:2:25:G2", "写成「图片」"),
        ("2018-06-01,\"=\"\"技能培训\"\"\",甲,,,,,,", "F056:2:12:B2", "写成「技能培训」"),
        ("2018-06-01,=\"技能培训\",甲,,,,,,", "F056:2:12:B2", "写成「技能培训」"),
        ("2018-06-01,媒体集中宣传,甲,'60,,,,,", "F056:2:21:D2", "写成「60」"),
    ] {
        let expected = if place.starts_with("F057:2:22") {
            // 西通 is no level either
            vec![place.to_owned(), "L018:2:22:F2".to_owned()]
        } else {
            assert_eq!(help(cells), instead, "{cells}");
            vec![place.to_owned()]
        };
        assert_eq!(row(cells), (expected, vec![]), "{cells}");
    }
}

#[test]
fn a_line_break_is_for_words_alone() {
    assert_eq!(row("2018-06-01,\"技能\n培训\",甲,,,,,,").0, ["F046:2:15:B2"]);
    assert_eq!(row("2018-06-01,技能培训,甲,,,,\"通知\r\n图片\",,").0, ["F046:2:25:G2"]);
    let (records, found) = read(&format!("{HEADER},备注\n2018-06-01,技能培训,\"甲\n乙\",,,,,,,\"共\n三行\"\n"));
    assert_eq!((records, places(&found)), (vec!["2 2018-06-01 training 甲\n乙 1/0 [] ".to_owned()], vec![]));
}

#[test]
fn spaces_and_quotes_around_a_key_are_warned_about_and_around_a_value_are_not() {
    let read = vec!["2 2018-06-01 training 甲 1/0 [] 通知".to_owned()];
    for (cells, expected) in [
        ("2018-06-01, 技能培训,甲,,,,通知,,", vec!["F047:2:12:B2?"]),
        ("2018-06-01,技能培训\u{a0},甲,,,,通知\u{3000},,", vec!["F047:2:12:B2?", "F047:2:23:G2?"]),
        ("\u{3000}2018-06-01 ,技能培训, 甲\t, 1 ,,,通知,,", vec![]),
        ("2018-06-01,“技能培训”,甲,,,,“通知”,,", vec!["F054:2:12:B2?", "F054:2:24:G2?"]),
        ("“2018-06-01”,技能培训,甲,“1”,,,通知,,", vec!["F054:2:1:A2?", "F054:2:21:D2?"]),
    ] {
        let expected = expected.into_iter().map(str::to_owned).collect();
        assert_eq!(row(cells), (expected, read.clone()), "{cells}");
    }
}

#[test]
fn what_nobody_sees_is_warned_about_where_nothing_goes_by_it_and_is_an_error_where_it_deceives() {
    let (found, records) = row("2018-06-01\u{200b},技能培训,月\u{ad}嫂班,1\u{2060},,,,,");
    assert_eq!(found, ["F048:2:11:A2?", "F048:2:19:C2?", "F048:2:24:D2?"]);
    assert_eq!(records, ["2 2018-06-01 training 月\u{ad}嫂班 1/0 [] "]);
    for (title, code) in [("甲\u{202e}乙", "F049"), ("甲\u{1b}[2J", "F050"), ("甲\u{80}", "F050")] {
        assert_eq!(row(&format!("2018-06-01,技能培训,{title},,,,,,")), (vec![format!("{code}:2:18:C2")], vec![]));
    }
    for (title, code) in [("甲\u{2028}乙", "F051"), ("甲?乙", "F052"), ("甲\u{e76c}", "F053")] {
        let (found, records) = row(&format!("2018-06-01,技能培训,{title},,,,,,"));
        assert_eq!((found, records.len()), (vec![format!("{code}:2:18:C2?")], 1));
    }
}

#[test]
fn a_spreadsheets_error_is_told_once_in_any_column() {
    for (cells, cell) in [
        ("#REF!,技能培训,甲,,,,,,", "2:1:A2"),
        ("2018-06-01,#N/A,甲,,,,,,", "2:12:B2"),
        ("2018-06-01,技能培训,#NAME?,,,,,,", "2:17:C2"),
        ("2018-06-01,媒体集中宣传,甲,########,,,,,", "2:21:D2"),
        ("2018-06-01,承办现场会,甲,,,#VALUE!,,,", "2:22:F2"),
        ("2018-06-01,技能培训,甲,,,,#DIV/0!,,", "2:22:G2"),
    ] {
        assert_eq!(row(cells), (vec![format!("F055:{cell}")], vec![]), "{cells}");
    }
    // in a review of the log's own it may hide a word of the office
    assert_eq!(row("2018-06-01,技能培训,甲,,,,,#NULL!,").0, ["F055:2:23:H2", "L022:2:23:H2"]);
    assert!(help("2018-06-01,媒体集中宣传,甲,########,,,,,").contains("拉宽"));
}

#[test]
fn a_placeholder_is_nothing_but_in_words_and_the_row_above_is_no_content() {
    let (records, found) = read(&format!("{HEADER},备注\n2018-06-01,技能培训,甲,/,—,无,略,-,N/A,无\n"));
    let told = ["F060:2:19:D2?", "F060:2:21:E2?", "F060:2:23:F2?", "F060:2:25:G2?", "F060:2:27:H2?", "F060:2:29:I2?"];
    assert_eq!(
        (places(&found), records),
        (told.map(str::to_owned).to_vec(), vec!["2 2018-06-01 training 甲 1/0 [] ".to_owned()])
    );
    assert_eq!(row("待补,技能培训,甲,,,,,,").0, ["F060:2:1:A2?", "L002:2:1:A2"]);
    for cells in [
        "同上,技能培训,甲,,,,,,",
        "2018-06-01,同左,甲,,,,,,",
        "2018-06-01,技能培训,同上,,,,,,",
        "2018-06-01,技能培训,（同左）,,,,,,",
    ] {
        let (found, records) = row(cells);
        assert!(found.len() == 1 && found[0].starts_with("F059:2:") && records.is_empty(), "{cells}: {found:?}");
    }
}

#[test]
fn a_title_that_says_that_there_is_nothing_is_an_error_and_the_row_no_event() {
    for title in ["没有", "未开展", "（无）", "空", "未建立", "无。", "null", "待定", "x", "暂无", "本月无", "…", "0"]
    {
        assert_eq!(
            row(&format!("2018-06-01,技能培训,{title},,,,,,")),
            (vec!["F064:2:17:C2".to_owned()], vec![]),
            "{title}"
        );
        // a fact that stands has no date
        let (found, records) = row(&format!(",妇女议事会,{title},,,,,,"));
        assert_eq!((found, records.len()), (vec!["F064:2:8:C2".to_owned()], 0), "{title}");
    }
    let told = &read(&format!("{HEADER}\n2018-06-01,技能培训,没有,,,,,,\n")).1[0];
    assert_eq!(told.text.zh, "「没有」是说没有，不是一件事");
    assert_eq!(told.help.as_ref().unwrap().en, "delete the row, or say what was done");
    // rejected, the row is cited as it is written
    let (found, records) = row("2018-06-01,技能培训,没有,,,,,不予认定,没有做");
    assert_eq!((found, records.len()), (vec!["F064:2:17:C2?".to_owned()], 1));
    assert!(records[0].contains("没有"));
    for title in
        ["无障碍设施改造", "空巢老人慰问", "没有围墙的学校", "X光筛查", "0距离服务", "无偿献血", "未来活动", "第一期"]
    {
        let (found, records) = row(&format!("2018-06-01,技能培训,{title},,,,,,"));
        assert_eq!((found, records.len()), (vec![], 1), "{title}");
    }
}

#[test]
fn what_nobody_sees_fills_no_cell() {
    for unseen in
        ["\u{200b}", "\u{3164}", "\u{feff}", "\u{2800}", "\u{e0041}", "\u{fe0f}", " \u{3000}\u{a0}", "\u{ad} \u{200d}"]
    {
        let (found, records) = row(&format!("2018-06-01,技能培训,{unseen},,,,,,"));
        assert_eq!((found.last().map(String::as_str), records.len()), (Some("L008:2:17:C2"), 0), "{unseen:?}");
    }
}

#[test]
fn in_a_rejected_row_the_text_too_is_only_warned_about() {
    let (found, records) = row("2018-06-01,技能\u{200b}培训,甲,,,#REF!,,不予认定,重复");
    assert_eq!(found, ["F048:2:14:B2?", "F055:2:22:F2?"]);
    assert_eq!(records, ["2 2018-06-01 training 甲 1/0 [] 通知 rejected: 重复".replace("通知 ", " ")]);
}

#[test]
fn letters_with_their_marks_apart_are_the_letters() {
    let (found, records) = row("2018-06-01,技能培训,cafe\u{301}①,,,,,,");
    assert_eq!((found, records), (vec![], vec!["2 2018-06-01 training café① 1/0 [] ".to_owned()]));
}

#[test]
fn the_roster_and_the_ledger_are_looked_at_in_the_same_way() {
    assert_eq!(roster("镇,别名\n⻓江镇,\n 白蒲镇,蒲\u{200b}镇\n").1, ["F057:2:1:A2", "F047:3:1:A3", "F048:3:7:B3"]);
    let (towns, found) = roster("镇,类别\n如皋镇,镇\n白蒲镇,无\n");
    assert_eq!(found, ["F060:3:5:B3?"]);
    let header = "镇,条款,次数,理由,认定人,编号";
    let ledger = |rows: &str| {
        let mut found = Vec::new();
        ledger::read(&Arc::from("ledger.csv"), &format!("{header}\n{rows}"), &towns, &rubric(), &mut found);
        places(&found)
    };
    let unknown = ledger("如皋镇,x,,a,b,\n");
    assert_eq!(unknown, ["J003:2:5:B2"], "the small rubric has no rules");
    assert_eq!(ledger("如皐鎮,x,,a,b,\n"), ["F058:2:1:A2", "J003:2:5:B2"]);
    for nothing in ["\u{200b}", "\u{3164}", "无", "没有", "x", "null", "\u{3000}", "…"] {
        let found = ledger(&format!("如皋镇,x,,{nothing},{nothing},\n"));
        let told: Vec<&str> = found.iter().filter_map(|found| found.strip_prefix("J001:")).collect();
        assert!(told.len() == 2 && told[0].ends_with("D2") && told[1].ends_with("E2"), "{nothing:?}: {found:?}");
    }
    // what was not done is a reason
    assert_eq!(ledger("如皋镇,x,,未开展,张某,\n"), ["J003:2:5:B2"]);
    assert_eq!(
        ledger("如皋镇,x,-,同上,####,F\u{200b}1\n"),
        ["F060:2:7:C2", "F059:2:9:D2", "F055:2:12:E2", "F048:2:18:F2", "J003:2:5:B2"]
    );
}

#[test]
fn another_dialect_is_read_by_every_reader_that_is_told_of_it() {
    let tab = Dialect { delimiter: Delimiter::Tab, limits: Limits::default() };
    let rubric = rubric();
    let (mut found, mut records) = (Vec::new(), 0);
    let file = Arc::from("a.txt");
    let log = "日期\t事项\t名称\n2018-06-01\t技能培训\t甲,乙\n";
    LogReader::new(&rubric)
        .in_dialect(tab)
        .read(Log::alone(&file, log, Whose::Nobody), &mut found, &mut |_| records += 1);
    let roster = read_roster_in(tab, &file, "镇\t类别\n白蒲镇\t镇\n", &mut found);
    LedgerReader::new(&roster, &rubric).in_dialect(tab).read(&file, "镇\t条款\t理由\t认定人\n", &mut found);
    assert_eq!((places(&found), records, roster.towns.len()), (vec![], 1, 1));
    let limits = Limits { characters: 1, ..Limits::default() };
    LogReader::new(&rubric).in_dialect(Dialect { limits, ..tab }).read(
        Log::alone(&file, log, Whose::Nobody),
        &mut found,
        &mut |_| records += 1,
    );
    assert_eq!(places(&found), ["F042:1:1:A1"]);
}
