//! Rows of a log that cannot be understood, and rows of the reviews that say too little.

use super::{Folder, TALKS, quiet, telling};

#[test]
fn a_row_that_is_not_understood_is_rejected_by_its_cells_as_written() {
    for (row, named) in [
        ("2018-13-45,讲座,防火讲座,,,,照片\n", "2018-13-45,讲座,防火讲座"),
        ("2018-05-10,抽奖,防火讲座,,,,\n", "2018-05-10,抽奖,防火讲座"),
        ("春天,抽奖,防火讲座,,,,\n", "春天,抽奖,防火讲座"),
        (",讲座,防火讲座,,,,\n", ",讲座,防火讲座"),
        ("2018-05-10,讲座,,,,,照片\n", "2018-05-10,讲座,"),
        ("2019-05-10,讲座,防火讲座,,,,照片\n", "2019/5/10,talk,防火讲座"),
        ("2018-05-10,讲座,防火讲座,,,,照片,多出来,的\n", "2018-05-10,讲座,防火讲座"),
        ("2018-05-10,走访,防火讲座,很多,,,\n", "2018/5/10,走访,防火讲座"),
        ("2018-05-10,表彰,防火讲座,,,宇宙级,\n", "2018-05-10,表彰,防火讲座"),
    ] {
        let folder = Folder::new(&format!("{TALKS}{row}"));
        let (told, total) = folder.stands();
        assert!(!told.is_empty() && total.is_empty(), "{row}");
        folder.reviews(&format!("甲镇,{named},,不予认定,看不懂,王芳,,,,\n"));
        // three talks are left; what is wrong with the row is a warning
        if named.starts_with("2018-05-10,讲座,防火") {
            // the second talk of the three has that name too: what is written cannot tell them apart
            folder.log(&format!("{}{row}", TALKS.replace("2018-05-10,讲座,防火讲座", "2018-05-11,讲座,防水讲座")));
        }
        let (told, total) = folder.stands();
        assert_eq!(total, "3, 3 unreviewed", "{row} {told:?}");
        assert!(told.iter().all(|told| told.contains('?')), "{row} {told:?}");
        // it is listed with its reason
        let statement = folder.run(&["score", "x", "--town", "甲镇"]);
        assert!(statement.out.contains("看不懂"), "{row} {}", statement.out);
        // and has a row of its own: none is written once more
        let text = folder.read("reviews.csv");
        folder.run(&["review", "x"]);
        let added = folder.read("reviews.csv");
        assert_eq!(added.lines().count() - text.lines().count(), 4, "{row} {added}");
    }
}

#[test]
fn a_row_that_is_not_understood_gets_a_row_that_can_be_filled_in() {
    for row in [
        "2018-13-45,讲座,防火讲座二,,,,照片\n",
        "2018-05-10,抽奖,防火讲座二,,,,\n",
        "2018-05-10,讲座,防火讲座二,,,,照片,多出来,的\n",
        "2018-05-10,走访,=SUM(A1),很多,,,\n",
    ] {
        let folder = Folder::new(&format!("{TALKS}{row}"));
        let run = folder.run(&["review", "x"]);
        assert!(run.out.contains("5 rows added"), "{row} {} {}", run.out, run.err);
        let text = folder.read("reviews.csv");
        folder.put("reviews.csv", text.replacen(",,,,,V4,", ",不予认定,看不懂,王芳,,V4,", 1));
        let (told, total) = folder.stands();
        assert_eq!(total, "3, 3 unreviewed", "{row} {told:?} {text}");
    }
}

#[test]
fn what_stands_below_a_table_is_no_record() {
    for foot in ["合计,,,3,,,\n", "填表人：张三,,,,,,\n", "日期,事项,名称,数量,应完成,级别,材料\n"]
    {
        let folder = Folder::new(&format!("{TALKS}{foot}"));
        folder.run(&["review", "x"]);
        let text = folder.read("reviews.csv");
        assert_eq!(text.lines().count(), 5, "{foot} {text}");
    }
}

#[test]
fn a_row_of_the_reviews_says_enough_or_is_told() {
    let known = "2018-03-08,讲座,普法讲座";
    for (row, told) in [
        // nothing at all, and no verdict
        ("甲镇,,,,,,,,,V9,,".to_owned(), None),
        (format!("甲镇,{known},,,,,,V9,,"), None),
        // a verdict, a reason or a supersession that names no record
        ("甲镇,,,,,认定,,王芳,,V9,,".to_owned(), Some("V001")),
        ("甲镇,,,,,,照片是去年的,王芳,,V9,,".to_owned(), Some("V001")),
        (format!("甲镇,{known},,不予认定,,王芳,,V9,,"), Some("J0")),
        (format!("甲镇,{known},,认定,,,,V9,,"), Some("J0")),
        (format!("甲镇,{known},,,照片是去年的,王芳,,V9,,"), Some("V003")),
        (format!("甲镇,{known},,通过,,王芳,,V9,,"), Some("V002")),
        (format!("甲镇,{known},,认定,,王芳,2017-12-31,V9,,"), Some("V004")),
        (format!("甲镇,{known},,认定,,王芳,哪天,V9,,"), Some("J0")),
        (format!("丙镇,{known},,认定,,王芳,,V9,,"), Some("J0")),
        (format!("甲镇,{known},,认定,,王芳,,V9,V8,"), Some("J022")),
        (format!("甲镇,{known},,认定,,王芳,,V9,V9,"), Some("J023")),
    ] {
        let folder = Folder::new(TALKS);
        folder.reviews(&format!("{row}\n"));
        let (found, _) = folder.stands();
        match told {
            None => assert!(found.is_empty(), "{row} {found:?}"),
            Some(code) => {
                assert!(
                    found.len() == 1 && found[0].starts_with(code) && found[0].ends_with(" reviews.csv:2"),
                    "{row} {found:?}"
                );
                // nothing is written below what is not understood
                let run = folder.run(&["review", "x"]);
                assert_eq!((run.exit, run.lines()), (1, found), "{row}");
                assert_eq!(folder.read("reviews.csv").lines().count(), 2, "{row}");
            }
        }
    }
}

#[test]
fn a_reviewed_folder_is_validated_as_it_is_scored() {
    let folder = Folder::new(TALKS);
    folder.review().fill("普法讲座", "不予认定,照片是去年的,王芳,");
    assert_eq!((folder.run(&["validate", "x"]).exit, folder.stands()), (0, quiet("2, 2 unreviewed")));
    folder.fill("防火讲座", "通过,,王芳,");
    let run = folder.run(&["validate", "x"]);
    assert_eq!((run.exit, run.lines()), (1, telling(&["V002 reviews.csv:3"], "").0));
    let alone = folder.run(&["validate", "x/reviews.csv"]);
    assert_eq!((alone.exit, alone.lines()), (1, telling(&["V002 reviews.csv:3"], "").0), "{}", alone.err);
}

#[test]
fn towns_in_merged_cells_are_told_once() {
    let folder = Folder::new(TALKS);
    let row = |town: &str, day: &str, title: &str| format!("{town},{day},讲座,{title},,不予认定,旧照片,王芳,,,,\n");
    let days = [("2018-03-08", "普法讲座"), ("2018-05-10", "防火讲座"), ("2018-09-01", "健康讲座")];
    let towns = ["甲镇", "", ""].into_iter().zip(days);
    folder.reviews(&towns.map(|(town, (day, title))| row(town, day, title)).collect::<String>());
    let (told, total) = folder.stands();
    assert_eq!((told, total.as_str()), (vec!["J001 reviews.csv:3".to_owned()], ""));
}
