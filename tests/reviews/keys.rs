//! Rows written by hand, and records of one day, kind and title.

use super::{Folder, TALKS, quiet, telling};

#[test]
fn a_row_written_by_hand_names_its_record_by_day_kind_and_title() {
    // of three talks the first is rejected: 2
    for row in [
        "甲镇,2018-03-08,讲座,普法讲座,,不予认定,照片是去年的,王芳,,,,",
        "甲,2018/3/8,talk,“普法”讲座,,rejected,照片是去年的,王芳,,,,",
        "甲,2018年3月8日,讲座,普 法 讲 座。,,不予认定,照片是去年的,王芳,2018-12-1,,,",
    ] {
        let folder = Folder::new(TALKS);
        folder.reviews(&format!("{row}\n"));
        assert_eq!(folder.stands(), quiet("2, 2 unreviewed"), "{row}");
        // and nothing is told of changes
        folder.log(&TALKS.replace("照片", "通知"));
        assert_eq!(folder.stands(), quiet("2, 2 unreviewed"), "{row}");
    }
    // without the columns that `kaohe review` adds
    let folder = Folder::new(TALKS);
    folder.put(
        "reviews.csv",
        "town,date,kind,title,review,reason,by\n甲镇,2018-03-08,讲座,普法讲座,不予认定,照片是去年的,王芳\n",
    );
    assert_eq!(folder.stands(), quiet("2, 2 unreviewed"));
}

/// Two records of one day, kind and title, told apart by what else they say.
const VISITS: &str = "2018-06-01,走访,困难家庭,4,,,\n2018-06-01,走访,困难家庭,2,,,\n";

#[test]
fn the_reading_tells_two_records_of_one_key_apart() {
    let folder = Folder::new(VISITS);
    assert_eq!(folder.run(&["review", "x"]).exit, 0);
    let text = folder.read("reviews.csv");
    assert!(text.contains("数量 4") && text.contains("数量 2"), "{text}");
    // the second is rejected: 4 homes at 0.5
    let rejected = text.replacen(",,,,,V2,", ",不予认定,没有去,王芳,,V2,", 1);
    folder.put("reviews.csv", rejected);
    let (told, total) = folder.stands();
    assert_eq!(total, "2, 1 unreviewed", "{told:?}");
    // in another order
    folder.log("2018-06-01,走访,困难家庭,2,,,\n2018-06-01,走访,困难家庭,4,,,\n");
    assert_eq!(folder.stands().1, "2, 1 unreviewed");
    // the other is gone: the rejected one stays so
    folder.log("2018-06-01,走访,困难家庭,2,,,\n2018-06-01,讲座,困难家庭讲座,,,,\n");
    assert_eq!(folder.stands().1, "1, 1 unreviewed");
}

#[test]
fn the_number_tells_two_records_apart_and_never_identifies_alone() {
    let log = |rows: &str| format!("编号,日期,事项,名称,数量\n{rows}");
    for number in ["007", "7"] {
        let folder = Folder::new("");
        folder.put("evidence/甲镇.csv", log("007,2018-06-01,走访,困难家庭,4\n008,2018-06-01,走访,困难家庭,2\n"));
        // a spreadsheet makes 7 of 007
        folder.reviews(&format!("甲镇,2018-06-01,走访,困难家庭,{number},不予认定,没有去,王芳,,,,\n"));
        assert_eq!(folder.stands().1, "1, 1 unreviewed", "{number}: {:?}", folder.stands());
    }
    // renumbered: the one record of the key is meant, whatever its number is now
    let folder = Folder::new("");
    folder.put("evidence/甲镇.csv", log("12,2018-06-01,走访,困难家庭,4\n7,2018-08-01,走访,老人,2\n"));
    folder.reviews("甲镇,2018-06-01,走访,困难家庭,7,不予认定,没有去,王芳,,,,\n");
    assert_eq!(folder.stands(), quiet("1, 1 unreviewed"));
}

#[test]
fn a_row_that_could_mean_several_records_is_an_error() {
    let folder = Folder::new(VISITS);
    folder.reviews("甲镇,2018-06-01,走访,困难家庭,,不予认定,没有去,王芳,,,,\n");
    let errors = |folder: &Folder| -> Vec<String> {
        folder.stands().0.into_iter().filter(|told| !told.ends_with('?') && told.starts_with('V')).collect()
    };
    assert_eq!(errors(&folder), ["V005 reviews.csv:2"]);
    // as many rows as records with one verdict
    let row = "甲镇,2018-06-01,走访,困难家庭,,不予认定,没有去,王芳,,,,\n";
    folder.reviews(&row.repeat(2));
    assert_eq!(folder.stands().1, "0, 0 unreviewed", "{:?}", folder.stands());
    // with different verdicts, or more rows than records
    folder.reviews(&(row.to_owned() + &row.replace("不予认定", "认定")));
    let told = |folder: &Folder| folder.score(&[]).err;
    assert!(told(&folder).contains("and F3: ") && told(&folder).contains("2 errors"), "{}", told(&folder));
    folder.reviews(&row.repeat(3));
    assert!(told(&folder).contains("and F4: ") && told(&folder).contains("3 errors"), "{}", told(&folder));
    // the one step: a row for each, filled in, and the unclear one deleted
    folder.reviews("");
    assert_eq!(folder.run(&["review", "x"]).exit, 0);
    folder.put("reviews.csv", folder.read("reviews.csv").replacen(",,,,,V1,", ",不予认定,没有去,王芳,,V1,", 1));
    assert_eq!(folder.stands().1, "1, 1 unreviewed");
}

#[test]
fn records_alike_in_every_cell_want_one_verdict() {
    let twice = "2018-06-01,走访,困难家庭,4,,,\n2018-06-01,走访,困难家庭,4,,,\n";
    let folder = Folder::new(twice);
    folder.run(&["review", "x"]);
    let blank = folder.read("reviews.csv");
    folder.put("reviews.csv", blank.replacen(",,,,,V1,", ",不予认定,没有去,王芳,,V1,", 1));
    let run = folder.score(&[]);
    assert!(run.lines().contains(&"V005 reviews.csv:2".to_owned()), "{}", run.err);
    assert!(run.err.contains("give each of the rows the same verdict"), "{}", run.err);
    let both = blank.replacen(",,,,,V1,", ",不予认定,没有去,王芳,,V1,", 1).replacen(
        ",,,,,V2,",
        ",不予认定,没有去,王芳,,V2,",
        1,
    );
    folder.put("reviews.csv", both);
    assert_eq!(folder.stands().1, "0, 0 unreviewed");
    folder.put("reviews.csv", blank);
    folder.run(&["review", "x", "--rest", "甲镇", "--by", "王芳"]);
    assert_eq!(folder.stands().0, ["L027 evidence/甲镇.csv:3"]);
    // sent again with one of them gone
    folder.log("2018-06-01,走访,困难家庭,4,,,\n");
    let (told, total) = folder.stands();
    assert_eq!(total, "2, 0 unreviewed", "{told:?}");
}

#[test]
fn two_verdicts_on_one_record_contradict_each_other() {
    let folder = Folder::new(TALKS);
    let row = |review: &str, by: &str| format!("甲镇,2018-03-08,讲座,普法讲座,,{review},再看,{by},,,,\n");
    folder.reviews(&(row("认定", "王芳") + &row("不予认定", "李梅")));
    assert_eq!(folder.stands(), telling(&["V006 reviews.csv:3"], ""));
    folder.reviews(&(row("认定", "王芳") + &row("待核", "李梅")));
    assert_eq!(folder.stands(), telling(&["V006 reviews.csv:3"], ""));
    // the same from two people is no contradiction, and a row without a verdict yields
    folder.reviews(&(row("不予认定", "王芳") + &row("不予认定", "李梅") + "甲镇,2018-03-08,讲座,普法讲座,,,,,,,,\n"));
    assert_eq!(folder.stands(), quiet("2, 2 unreviewed"));
}

#[test]
fn an_acceptance_that_lapsed_contradicts_nothing() {
    let folder = Folder::new(TALKS);
    folder.review().fill("普法讲座", "认定,,王芳,");
    folder.log(&TALKS.replacen("照片", "通知", 1));
    assert_eq!(folder.stands(), telling(&["V007? reviews.csv:2"], "3, 3 unreviewed"));
    // rejected in a row of its own, which supersedes nothing
    let text = folder.read("reviews.csv") + "甲镇,2018-03-08,讲座,普法讲座,,不予认定,只有通知,王芳,,,,\r\n";
    folder.put("reviews.csv", text);
    assert_eq!(folder.stands(), quiet("2, 2 unreviewed"));
}
