//! Rows that say one thing twice.

use kaohe::diagnostic::Code;
use kaohe::evidence::{Log, LogReader, Whose};
use kaohe::lang::Lang;

use super::{HEADER, places, read};

/// The findings of these rows under the full Chinese header, with 附件 and 备注 behind it.
fn found(rows: &str) -> Vec<String> {
    places(&read(&format!("{HEADER},附件,备注\n{rows}")).1)
}

#[test]
fn a_row_that_says_nothing_new_is_an_error_with_both_lines() {
    let rows = "2018-03-08,技能培训,月嫂班,,,,通知；内容,,,,六十人\n\
        2018-04-01,技能培训,面点班,,,,,,,,\n\
        2018年3月8日,training, 月嫂班 ,１,,,内容、通知,认定,,,六十人\n\
        2018/3/8,技能培训,月嫂班,1,,,通知，内容;,accepted,,,六十人\n";
    let rows = rows.replace("通知，内容;", "\"通知，内容;\"");
    assert_eq!(found(&rows), ["L027:4:20:C4", "L027:5:15:C5"]);
    let told = read(&format!("{HEADER},附件,备注\n{rows}")).1;
    let first: Vec<_> = told.iter().map(|d| (d.also[0].0.line, d.also[0].0.cell.unwrap().to_string())).collect();
    assert_eq!(first, [(2, "C2".to_owned()), (2, "C2".to_owned())]);
    assert!(told[0].text.get(Lang::Zh).contains("完全相同"));
    // of a fact that stands too, with a day or without
    assert_eq!(found(",妇女议事会,议事会,,,,,,,,\n,妇女议事会,议事会,1,,,,,,,\n"), ["L027:3:8:C3"]);
}

#[test]
fn every_cell_counts_for_what_is_the_same() {
    for other in [
        "2018-03-09,媒体集中宣传,专版,2,,,通知,,,a,b",
        "2018-03-08,媒体集中宣传,专版二,2,,,通知,,,a,b",
        "2018-03-08,媒体集中宣传,专版,2,,,通知,不予认定,重复,a,b",
    ] {
        let rows = format!("2018-03-08,媒体集中宣传,专版,2,,,通知,,,a,b\n{other}\n");
        assert_eq!(found(&rows), Vec::<String>::new(), "{other}");
        let swapped = format!("{other}\n2018-03-08,媒体集中宣传,专版,2,,,通知,,,a,b\n");
        assert_eq!(found(&swapped), Vec::<String>::new(), "{other}");
    }
    for other in [
        "2018-03-08,媒体集中宣传,专版,3,,,通知,,,a,b",
        "2018-03-08,媒体集中宣传,专版,2,,,内容,,,a,b",
        "2018-03-08,媒体集中宣传,专版,2,,,通知,,,c,b",
        "2018-03-08,媒体集中宣传,专版,2,,,通知,,,a,c",
    ] {
        let rows = format!("2018-03-08,媒体集中宣传,专版,2,,,通知,,,a,b\n{other}\n");
        assert_eq!(found(&rows), ["L028:3:19:C3?"], "{other}");
    }
    // two under review would both count, should they be accepted
    assert_eq!(found("2018-03-08,技能培训,甲,,,,,待核,,,\n2018-03-08,技能培训,甲,,,,,pending,,,\n"), ["L027:3:17:C3"]);
}

#[test]
fn rejected_rows_and_facts_without_a_day_are_let_be() {
    let rejected = "2018-03-08,技能培训,甲,,,,,不予认定,重复,,\n";
    assert_eq!(found(&rejected.repeat(3)), Vec::<String>::new());
    let councils = ",妇女议事会,村议事会,,,,,,,,东村\n,妇女议事会,村议事会,,,,,,,,西村\n";
    assert_eq!(found(councils), Vec::<String>::new());
    let dated = "2018-03-08,妇女议事会,村议事会,,,,,,,,东村\n2018-03-08,妇女议事会,村议事会,,,,,,,,西村\n";
    assert_eq!(found(dated), ["L028:3:18:C3?"]);
    // a row that is not understood says nothing yet
    assert_eq!(
        found("2018-03-08,技能培训,甲,5,,,,,,,\n2018-03-08,技能培训,甲,5,,,,,,,\n"),
        ["L011:2:19:D2", "L011:3:19:D3"]
    );
}

#[test]
fn one_event_under_two_kinds_is_told_unless_it_is_enough_for_a_rule_that_counts_them_together() {
    let rows = "2018-03-08,技能培训,三八活动,,,,,,,,\n2018-03-08,媒体集中宣传,三八活动,1,,,,,,,\n";
    assert_eq!(found(rows), ["L029:3:12:B3?"]);
    let told = &read(&format!("{HEADER},附件,备注\n{rows}")).1[0];
    assert_eq!(told.also[0].0.to_string(), "evidence/白蒲镇.csv:2:12");
    assert_eq!(told.text.en, "`三八活动` is there on that day as `技能培训` already, and here as `媒体集中宣传`");

    let together = "kind = [\"training\", \"media\"]";
    assert_eq!(read_by(together, 1, rows), Vec::<String>::new());
    // of two that are expected one event would be both
    assert_eq!(read_by(together, 2, rows), ["L029:3:12:B3?"]);
    assert_eq!(read_by("kind = \"training\"", 1, rows), ["L029:3:12:B3?"]);
}

#[test]
fn one_event_under_two_kinds_that_share_events_is_no_mistake() {
    let rows = "2018-03-08,技能培训,三八活动,,,,,,,,\n2018-03-08,媒体集中宣传,三八活动,1,,,,,,,\n";
    for (kind, other) in [("training", "media"), ("media", "training")] {
        let mut rubric = super::rubric();
        let no = |code: &str| rubric.vocabulary.kind_named(code).expect("a kind");
        let (at, other) = (no(kind), no(other));
        // said of one of the two
        rubric.vocabulary.kinds[at.0].shares_events_with = vec![other];
        let mut told = Vec::new();
        let log = format!("{HEADER},附件,备注\n{rows}");
        LogReader::new(&rubric).read(Log::alone(&"a.csv".into(), &log, Whose::Nobody), &mut told, &mut |_| ());
        assert_eq!(told, [], "{kind}");
        // one kind twice is another matter
        let twice = format!(
            "{HEADER},附件,备注\n{0}{0}",
            rows.lines().next().map(|row| format!("{row}\n")).unwrap_or_default()
        );
        LogReader::new(&rubric).read(Log::alone(&"a.csv".into(), &twice, Whose::Nobody), &mut told, &mut |_| ());
        assert_eq!(told.iter().map(|d| d.code).collect::<Vec<_>>(), [Code::L027], "{kind}");
    }
}

#[test]
fn a_title_is_the_same_however_wide_its_letters_and_spaces_are() {
    for other in ["第１期ａ班（东）", "第1期 A班(东)", "第1期\u{a0}a班（东）"] {
        let rows = format!("2018-04-01,技能培训,第1期a班(东),,,,,,,,\n2018-04-01,技能培训,{other},,,,,,,,\n");
        assert_eq!(found(&rows), ["L027:3:17:C3"], "{other}");
    }
    assert_eq!(found("2018-04-01,技能培训,第1期,,,,,,,,\n2018-04-01,技能培训,第2期,,,,,,,,\n"), Vec::<String>::new());
}

#[test]
fn one_event_in_six_spellings_is_told_five_times() {
    let titles = [
        "“三八”普法讲座",
        "\"\"\"三八\"\"普法讲座\"",
        "“三八”普法讲座。",
        "「三八」普法讲座",
        "“三八”普法讲座\u{fe0f}",
        "“三八”普法講座",
    ];
    let rows = |rest: fn(usize) -> usize| -> String {
        let row = |(at, title): (usize, &&str)| format!("2018-03-08,技能培训,{title},,,,通知,,,,{}\n", rest(at));
        titles.iter().enumerate().map(row).collect()
    };
    let told = found(&rows(|_| 0));
    assert_eq!(told, ["L027:3:17:C3", "L027:4:17:C4", "L027:5:17:C5", "L027:6:17:C6", "L027:7:17:C7"]);
    // and where another cell tells them apart
    let told = found(&rows(|at| at));
    assert_eq!(told, ["L028:3:17:C3?", "L028:4:17:C4?", "L028:5:17:C5?", "L028:6:17:C6?", "L028:7:17:C7?"]);
    let told = &read(&format!("{HEADER},附件,备注\n{}", rows(|_| 0))).1[0];
    assert!(told.text.zh.contains("名称只是写法不同（「“三八”普法讲座」）"), "{}", told.text.zh);
    for (one, other) in [("活动①", "活动1"), ("活动一", "活动二"), ("活动（1）", "活动（2）"), ("甲、乙", "甲乙")]
    {
        let rows = format!("2018-03-08,技能培训,{one},,,,,,,,\n2018-03-08,技能培训,{other},,,,,,,,\n");
        assert_eq!(found(&rows), Vec::<String>::new(), "{one} {other}");
    }
}

/// The findings under a rubric whose one rule expects so many of what `of` says.
fn read_by(of: &str, least: u64, rows: &str) -> Vec<String> {
    let text = format!(
        "schema = \"kaohe.rubric/1\"\nid = \"small\"\ntitle = \"小\"\nfull_marks = 10\n\
        [period]\nfrom = 2018-01-01\nto = 2018-12-31\n[rounding]\nproportion = 2\nprinted = 2\n\
        [[kind]]\ncode = \"training\"\nname = \"技能培训\"\n\
        [[kind]]\ncode = \"media\"\nname = \"媒体集中宣传\"\ncounted_by = \"quantity\"\nunit = \"件\"\n\
        [[category]]\nid = \"1\"\nname = \"全部\"\nmarks = 10\nfloor = 0\n\
        [[category.rule]]\nid = \"1.1\"\ntext = \"不少于2次，少一次扣1分\"\ncount = {{ {of} }}\nat_least = {least}\neach = 1\n"
    );
    let rubric = kaohe::rubric::read("rubric.toml", &text).unwrap();
    let mut found = Vec::new();
    let log = format!("{HEADER},附件,备注\n{rows}");
    LogReader::new(&rubric).read(Log::alone(&"a.csv".into(), &log, Whose::Nobody), &mut found, &mut |_| {});
    places(&found)
}

#[test]
fn twins_are_told_among_the_other_mistakes_of_the_log() {
    let rows = "2018-03-08,技能培训,甲,,,,,,,,\n2018-03-08,技能培训,甲,,,,,,,,\n六月,技能培训,乙,,,,,,,,\n2018-03-08,技能培训,甲,,,,,,,,\n";
    assert_eq!(found(rows), ["L027:3:17:C3", "L003:4:1:A4", "L027:5:17:C5"]);
}
