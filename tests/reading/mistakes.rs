//! Every mistake, in its cell.

use jiff::civil::date;
use kaohe::lang::Lang;

use super::{HEADER, places, read, read_as_of};

/// The findings of one row under the full Chinese header.
fn findings(row: &str) -> Vec<String> {
    places(&read(&format!("{HEADER}\n{row}\n")).1)
}

/// What the one finding of a row says, and what it says to write instead.
fn message(row: &str, lang: Lang) -> String {
    let found = read(&format!("{HEADER}\n{row}\n")).1;
    assert_eq!(found.len(), 1, "{row}: {:?}", places(&found));
    format!("{} -> {}", found[0].text.get(lang), found[0].help.as_ref().unwrap().get(lang))
}

#[test]
fn all_mistakes_of_a_wild_file_are_found_in_one_run() {
    let text = "日期,事项,名称,数量,应完成,级别,材料,审核,审核意见,地点\n\
        2018-02-30,技能培顺,,2.5,,,通知；照片；内溶,认可,,\n\
        ,技能培训,甲,60,,镇,,,,\n\
        43167,承办现场会,乙,0,,市级,,,,\n\
        2017-06-01,承办现场会,丙,,5,省,,,,\n\
        2018-06-01,承办现场会,丁,,,,,不予认定,,\n\
        2018-06-01,妇联组织覆盖,戊,,100,,,,,\n\
        2018-06-01,妇联组织覆盖,己,5,0,,,,,\n\
        2018-06-01,妇联组织覆盖,庚,7,5,,,,,\n\
        2018-06-01,技能培训,辛,,,,通知,内容,,,满\n\
        2018-06-01,技能培训,壬\n\
        2018-06-01,技能培训,\"癸,,,,,,,\n\
        日期,事项,名称,数量,应完成,级别,材料,审核,审核意见,地点\n\
        2018-06-01,,#REF!,,,,,,,\n\
        2019-01-01,妇女议事会,子,,,,,,,\n\
        2018-06-01,技能培训,对,,,,通知,,,\n";
    let (records, found) = read(text);
    assert_eq!(
        places(&found),
        [
            "F021:1:31:J1?",
            "L007:2:12:B2",
            "L004:2:1:A2",
            "L008:2:17:C2",
            "L010:2:18:D2",
            "L021:2:27:G2",
            "L021:2:30:G2",
            "L022:2:33:H2",
            "L002:3:1:A3",
            "L011:3:9:D3",
            "L020:3:13:F3?",
            "L024:4:1:A4?",
            "L012:4:15:D4",
            "L019:4:18:F4",
            "L005:5:1:A5",
            "L016:5:21:E5?",
            "L018:5:23:F5",
            "L017:6:22:F6?",
            "L013:7:21:D7",
            "L014:8:23:E8",
            "L015:9:21:D9",
            "F014:10:30:K10",
            "F015:11:17:C11",
            "F010:12:17:C12",
            "F022:13:1:A13",
            "F055:14:13:C14",
            "L006:14:12:B14",
            "L005:15:1:A15",
        ]
    );
    assert_eq!(
        records,
        ["6 2018-06-01 site_meeting 丁 1/0 []  rejected: ", "16 2018-06-01 training 对 1/0 [] 通知"],
        "warnings alone do not hold a record back, errors do"
    );
}

/// What is meant by the second quote is the end of its own cell: the rows between are no part of a title.
#[test]
fn a_quote_that_the_stray_one_of_another_row_closes_has_swallowed_rows() {
    for text in [
        "日期,事项,名称,数量,备注\n2018-03-08,技能培训,\"甲,1,\n2018-03-09,技能培训,乙,1,\n2018-03-10,技能培训,丙\",1,\n",
        "日期,事项,名称,数量,备注\n2018-03-08,技能培训,\"甲,1,\n2018-03-10,技能培训,丙\",1,\n",
    ] {
        assert_eq!(places(&read(text).1), ["F010:2:17:C2"]);
    }
    let note = "日期,事项,名称,数量,备注\n2018-03-08,技能培训,甲,1,\"上午,座谈\n下午,义诊\"\n";
    assert_eq!(places(&read(note).1), Vec::<String>::new());
}

#[test]
fn a_rejected_row_is_only_warned_about_and_cited_where_enough_of_it_is_understood() {
    let cited = |row: &str| read(&format!("{HEADER}\n{row}\n")).0;
    let hopeless = "2018-06-01,技能培训,甲,60,5,镇,照片；通知,不予认定,重复";
    assert_eq!(findings(hopeless), ["L016:2:22:E2?", "L011:2:19:D2?", "L020:2:24:F2?", "L021:2:26:G2?"]);
    assert_eq!(cited(hopeless), ["2 2018-06-01 training 甲 1/0 [] 通知 rejected: 重复"]);
    for (row, warned) in [
        ("2017-06-01,技能培训,甲,,,,,不予认定,早", "L005:2:1:A2?"),
        ("六月,技能培训,甲,,,,,不予认定,早", "L003:2:1:A2?"),
        ("2018-06-01,培训会议,甲,,,,,rejected,无此事项", "L007:2:12:B2?"),
        ("2018-06-01,技能培训,,,,,,rejected,无名称", "L008:2:17:C2?"),
        ("2018-06-01,妇联组织覆盖,甲,1,0,,,rejected,未建", "L014:2:23:E2?"),
    ] {
        assert_eq!((findings(row), cited(row)), (vec![warned.to_owned()], vec![]), "{row}");
    }
    // a word near to a rejection is none
    assert_eq!(findings("2018-06-01,技能培训,甲,60,,,,不予认可,早"), ["L011:2:19:D2", "L022:2:25:H2"]);
    // a sign that stands for nothing elsewhere says no here
    for no in ["否", "×", "X"] {
        let found = findings(&format!("2018-06-01,技能培训,甲,,,,,{no},"));
        assert!(found.contains(&"L022:2:23:H2".to_owned()), "{no}: {found:?}");
    }
    assert_eq!(findings("2018-06-01,技能培训,甲,,,,,/,"), ["F060:2:23:H2?"]);
}

#[test]
fn dates_lie_in_the_period_and_only_a_standing_fact_may_be_older_or_undated() {
    for (date, kind, expected) in [
        ("2018-01-01", "技能培训", None),
        ("2018-12-31", "技能培训", None),
        ("2017-12-31", "技能培训", Some("L005:2:1:A2")),
        ("2019-01-01", "技能培训", Some("L005:2:1:A2")),
        ("", "技能培训", Some("L002:2:1:A2")),
        ("2009-05-04", "妇女议事会", None),
        ("", "妇女议事会", None),
        ("2018-12-31", "妇女议事会", None),
        ("1918-01-01", "妇女议事会", None),
        ("0218-01-05", "妇女议事会", Some("L005:2:1:A2")),
        ("2019-01-01", "妇女议事会", Some("L005:2:1:A2")),
        ("2009年", "妇女议事会", Some("L003:2:1:A2")),
        ("2018/3/8 0:00", "技能培训", None),
        ("2018/3/8 9:30", "技能培训", Some("L025:2:1:A2?")),
        ("2018-03-08T16:00:00Z", "技能培训", Some("L003:2:1:A2")),
        ("43167", "技能培训", Some("L024:2:1:A2?")),
        ("43167", "妇女议事会", Some("L024:2:1:A2?")),
        ("43000", "技能培训", Some("L003:2:1:A2")),
        ("43000", "妇女议事会", Some("L003:2:1:A2")),
        ("43167.5", "技能培训", Some("L003:2:1:A2")),
        ("1900/1/0", "妇女议事会", Some("L004:2:1:A2")),
        ("3月8、9日", "技能培训", Some("L003:2:1:A2")),
    ] {
        let expected: Vec<&str> = expected.into_iter().collect();
        assert_eq!(findings(&format!("{date},{kind},甲,,,,,,")), expected, "{date} {kind}");
    }
}

#[test]
fn what_is_later_than_the_day_at_whose_end_a_log_is_looked_at_is_left_out_whatever_is_wrong_in_it() {
    let as_of = |row: &str| {
        let (records, found) = read_as_of(&format!("{HEADER}\n{row}\n"), Some(date(2018, 9, 30)));
        (records.len(), places(&found))
    };
    assert_eq!(as_of("2018-09-30,技能培训,甲,,,,,,"), (1, vec![]));
    assert_eq!(as_of("2018-10-01,技能培训,甲,,,,,,"), (0, vec![]));
    assert_eq!(as_of("2018-10-01,妇女议事会,甲,,,,,,"), (0, vec![]));
    assert_eq!(as_of("2018-12-31,技能培顺,,60,,市级,照片,,"), (0, vec![]));
    // a day that is not understood may be any
    assert_eq!(as_of("10月1日,技能培训,甲,,,,,,"), (0, vec!["L003:2:1:A2".to_owned()]));
    assert_eq!(as_of(",妇女议事会,甲,,,,,,"), (1, vec![]));
    // what lies outside the year is a mistake on every day
    assert_eq!(as_of("2019-10-01,技能培训,甲,,,,,,"), (0, vec!["L005:2:1:A2".to_owned()]));
    assert_eq!(as_of("2018-10-01,技能培训,甲,,,,,不予认定,未办"), (0, vec![]));
}

#[test]
fn one_row_is_one_event_unless_the_kind_is_counted() {
    for (cells, expected) in [
        ("技能培训,甲,1,", None),
        ("技能培训,甲,2,", Some("L011:2:19:D2")),
        ("技能培训,甲,0,", Some("L012:2:19:D2")),
        ("媒体集中宣传,甲,60,", None),
        ("媒体集中宣传,甲,0,", Some("L012:2:21:D2")),
        ("媒体集中宣传,甲,两,", Some("L010:2:21:D2")),
        ("媒体集中宣传,甲,+2,", None),
        ("媒体集中宣传,甲,－2,", Some("L010:2:21:D2")),
        ("媒体集中宣传,甲,=1+1,", Some("L010:2:21:D2")),
        ("媒体集中宣传,甲,2月3日,", Some("L010:2:21:D2")),
        ("媒体集中宣传,甲,\"1,000\",", Some("L010:2:21:D2")),
        ("媒体集中宣传,甲,2,5", Some("L016:2:23:E2?")),
        ("媒体集中宣传,甲,2,五", Some("L016:2:23:E2?")),
        ("妇联组织覆盖,甲,0,5", None),
        ("妇联组织覆盖,甲,5,", Some("L013:2:23:E2")),
        ("妇联组织覆盖,甲,,", Some("L013:2:21:D2")),
        ("妇联组织覆盖,甲,6,5", Some("L015:2:21:D2")),
        ("妇联组织覆盖,甲,699,100", Some("L015:2:21:D2")),
        ("妇联组织覆盖,甲,0,0", Some("L014:2:23:E2")),
        ("妇联组织覆盖,甲,100,100", None),
        // of these more than all can be done
        ("结对任务,甲,699,100", None),
        ("结对任务,甲,1,2", None),
        ("结对任务,甲,3,0", Some("L014:2:21:E2")),
        ("妇联组织覆盖,甲,五,5", Some("L010:2:21:D2")),
    ] {
        let expected: Vec<&str> = expected.into_iter().collect();
        assert_eq!(findings(&format!("2018-06-01,{cells},,,,")), expected, "{cells}");
    }
    let text = message("2018-06-01,技能培训,甲,60,,,,,", Lang::En);
    assert!(text.contains("one event") && text.contains("60 participants go into 备注"), "{text}");
}

#[test]
fn a_message_names_the_word_and_what_to_write_instead() {
    for (row, zh, en) in [
        (
            "3月8日,技能培训,甲,,,,,,",
            "「3月8日」没有年份 -> 写成 2018-03-08",
            "`3月8日` has no year -> write 2018-03-08",
        ),
        (
            "43167,技能培训,甲,,,,,,",
            "「43167」是电子表格的日期序号，按 2018-03-08 计 -> 写成 2018-03-08",
            "`43167` is a spreadsheet's number for a day: taken for 2018-03-08 -> write 2018-03-08",
        ),
        (
            "2018/3/8 9:30,技能培训,甲,,,,,,",
            "「2018/3/8 9:30」带有时间，只取 2018-03-08 -> 写成 2018-03-08",
            "`2018/3/8 9:30` has a time in it: taken for 2018-03-08 -> write 2018-03-08",
        ),
        (
            "1900-01-00,妇女议事会,甲,,,,,,",
            "「1900-01-00」是电子表格对空格或 0 的显示，日历上没有这一天 -> 写全年月日，如 2018-03-08",
            "`1900-01-00` is what a spreadsheet shows for an empty cell or a nought, and no day -> write year, month and day, such as 2018-03-08",
        ),
        (
            "2017-06-01,技能培训,甲,,,,,,",
            "2017-06-01 不在考核期 2018-01-01 至 2018-12-31 之内 -> 是不是「2018-06-01」？确是考核期以外的，删去这一行",
            "2017-06-01 is outside the period, 2018-01-01 to 2018-12-31 -> did you mean `2018-06-01`? If it is right as it is, delete the row",
        ),
        (
            "2018-06-01,技能培顺,甲,,,,,,",
            "不认识事项「技能培顺」 -> 是不是「技能培训」？",
            "the kind `技能培顺` is not known -> did you mean `技能培训`?",
        ),
        (
            "2018-06-01,承办现场会,甲,,,市级,,,",
            "级别「市级」不明确：可能是 如皋、南通 -> 写明是 如皋、南通 中的哪一个",
            "the level `市级` is unclear: it could be 如皋、南通 -> write which one of 如皋、南通",
        ),
        (
            "2018-06-01,承办现场会,甲,,,,,,",
            "「承办现场会」要写级别 -> 写下面的一个：镇、如皋、南通",
            "`承办现场会` asks for a level -> write one of: 镇、如皋、南通",
        ),
        (
            "2018-06-01,技能培训,甲,,,,图像片,,",
            "不认识材料「图像片」 -> 是不是「图片」？",
            "the material `图像片` is not known -> did you mean `图片`?",
        ),
        ("2018-06-01,媒体集中宣传,甲,60条,,,,,", "「60条」带有单位 -> 写成 60", "`60条` has a unit in it -> write 60"),
        (
            "2018-06-01,技能培训",
            "这一行只有 2 个单元格，表头有 9 个 -> 补上缺少的单元格，空的也要有逗号；看这一行是否被截断",
            "the row has only 2 cells, the header has 9 -> \
             add the missing cells, with commas for empty ones too; see whether the row was cut off",
        ),
    ] {
        assert_eq!((message(row, Lang::Zh).as_str(), message(row, Lang::En).as_str()), (zh, en), "{row}");
    }
}

#[test]
fn a_log_without_rows_is_a_warning_and_an_empty_one_an_error() {
    assert_eq!(places(&read(HEADER).1), ["L001:0:0:?"]);
    assert_eq!(places(&read(&format!("{HEADER}\r\n,,,\r\n\r\n")).1), ["L001:0:0:?"]);
    assert_eq!(places(&read("").1), ["F007:0:0:"]);
    assert_eq!(places(&read(&format!("{HEADER}\n\"2018")).1), ["F010:2:1:A2"]);
}

#[test]
fn a_misspelt_column_is_told_once_and_its_rows_are_still_checked() {
    let text = "日期,事项,名称,级另,材料\n2018-06-01,承办现场会,甲,南通,通知\n2018-06-01,承办现场会,乙,市级,通知\n";
    assert_eq!(places(&read(text).1), ["F020:1:10:D1", "L019:3:20:D3"]);
    let text = "活动日期,事项,名称\n2018-06-01,技能培训,甲\n";
    assert_eq!(places(&read(text).1), ["F020:1:1:A1"]);
}
