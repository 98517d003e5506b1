//! An appeal supersedes a verdict, it never edits one.

use super::{Folder, REVIEWS, TALKS, quiet, telling};

/// The second talk is rejected in `reviews.csv`: 2 of 3 count.
fn rejected() -> Folder {
    let folder = Folder::new(TALKS);
    folder.review().fill("防火讲座", "不予认定,照片是去年的,王芳,2018-10-01");
    assert_eq!(folder.stands(), quiet("2, 2 unreviewed"));
    folder
}

#[test]
fn an_appeal_in_another_file_stands() {
    let folder = rejected();
    let appeal = "甲镇,2018-05-10,讲座,防火讲座,,认定,补交了照片,张丽,2018-11-01,Z1,V2,\n";
    folder.put("reviews-张.csv", format!("{REVIEWS}{appeal}"));
    assert_eq!(folder.stands(), quiet("3, 2 unreviewed"));
    // 待核: it may come to count
    folder.put("reviews-张.csv", format!("{REVIEWS}{}", appeal.replace("认定,补", "待核,补")));
    assert_eq!(folder.stands(), quiet("2~3, 2 unreviewed"));
    // an empty verdict takes the verdict back: nobody has decided
    folder.put("reviews-张.csv", format!("{REVIEWS}{}", appeal.replace("认定,补", ",补")));
    assert_eq!(folder.stands(), quiet("3, 3 unreviewed"));
    // it may say why in its row or not, and need not repeat the record's number
    folder.put("reviews-张.csv", format!("{REVIEWS}甲镇,2018-05-10,讲座,防火讲座,,,,,,Z1,V2,\n"));
    assert_eq!(folder.stands(), quiet("3, 3 unreviewed"));
}

#[test]
fn the_statement_tells_the_whole_story() {
    let folder = rejected();
    let appeal = "甲镇,2018-05-10,讲座,防火讲座,,认定,补交了照片,张丽,2018-11-01,Z1,V2,\n";
    folder.put("reviews-张.csv", format!("{REVIEWS}{appeal}"));
    let told = |run: crate::folder::Run| {
        let words = ["照片是去年的", "王芳", "2018-10-01", "补交了照片", "张丽", "2018-11-01"];
        // a line may be broken in the terminal
        let out: String = run.out.split_whitespace().collect();
        words.into_iter().filter(|word| !out.contains(word)).collect::<Vec<_>>()
    };
    let statement = |folder: &Folder, format| told(folder.run(&["score", "x", "--town", "甲镇", "--format", format]));
    for format in ["table", "csv", "markdown", "json"] {
        assert_eq!(statement(&folder, format), Vec::<&str>::new(), "{format}");
    }
    // and when the town has withdrawn the record
    folder.log(&TALKS.replacen("2018-05-10,讲座,防火讲座,,,,照片\n", "", 1));
    assert_eq!(folder.stands().0, ["V008? reviews-张.csv:2"]);
    for format in ["table", "markdown", "json"] {
        assert_eq!(statement(&folder, format), Vec::<&str>::new(), "{format}");
    }
}

#[test]
fn an_appeal_supersedes_a_row_of_its_town_once() {
    let folder = rejected();
    folder.put("reviews-张.csv", format!("{REVIEWS}乙镇,2018-04-01,讲座,春季讲座,,认定,,张丽,,Z1,V2,\n"));
    assert_eq!(folder.stands(), telling(&["J024 reviews-张.csv:2"], ""));
    let appeal = "甲镇,2018-05-10,讲座,防火讲座,,认定,补交了照片,张丽,2018-11-01,Z1,V2,\n";
    folder.put("reviews-张.csv", format!("{REVIEWS}{appeal}{}", appeal.replace("Z1", "Z2")));
    assert_eq!(folder.stands(), telling(&["J025 reviews-张.csv:3"], ""));
    // 002 for 2, v2 for V2: told with what is meant
    folder.put("reviews-张.csv", format!("{REVIEWS}{}", appeal.replace(",V2,", ",v002,")));
    let run = folder.score(&[]);
    assert_eq!(run.lines(), ["J022 reviews-张.csv:2"]);
    assert!(run.err.contains("did you mean `V2`?"), "{}", run.err);
}

#[test]
fn an_appeal_may_name_the_new_title() {
    let folder = rejected();
    folder.log(&TALKS.replace("防火讲座", "消防安全培训"));
    assert_eq!(folder.stands().0, ["V009 reviews.csv:3"]);
    folder.put(
        "reviews-张.csv",
        format!("{REVIEWS}甲镇,2018-05-10,讲座,消防安全培训,,认定,就是防火讲座，补交了照片,张丽,2018-11-01,Z1,V2,\n"),
    );
    assert_eq!(folder.stands(), quiet("3, 2 unreviewed"));
    // even where the town sends the old one beside it: what the appeal names is meant
    folder.log(&(TALKS.to_owned() + "2018-05-10,讲座,消防安全培训,,,,\n"));
    assert_eq!(folder.stands(), quiet("4, 3 unreviewed"));
}

#[test]
fn a_chain_of_appeals_is_one_word() {
    let folder = rejected();
    let row =
        |review: &str, id: &str, of: &str| format!("甲镇,2018-05-10,讲座,防火讲座,,{review},再议,张丽,,{id},{of},\n");
    folder.put("reviews-张.csv", format!("{REVIEWS}{}", row("不予认定", "Z2", "Z1")));
    folder.put("reviews-李.csv", format!("{REVIEWS}{}", row("认定", "Z1", "V2")));
    assert_eq!(folder.stands(), quiet("2, 2 unreviewed"));
    // a circle is told
    folder.put("reviews-李.csv", format!("{REVIEWS}{}", row("认定", "Z1", "Z2")));
    assert_eq!(folder.stands().0, ["J026 reviews-张.csv:2"]);
}
