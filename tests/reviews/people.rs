//! Three people work in one office.

use super::{Folder, REVIEWS, TALKS, quiet, telling};

const ROWS: &str = "甲镇,2018-03-08,讲座,普法讲座,,不予认定,照片是去年的,王芳,2018-10-01,,,\n甲镇,2018-05-10,讲座,防火讲座,,认定,,王芳,2018-10-01,,,\n";

#[test]
fn files_beside_one_another_are_one_table() {
    let folder = Folder::new(TALKS);
    let (first, second) = ROWS.split_once('\n').expect("two rows");
    folder.put("reviews-王.csv", format!("{REVIEWS}{first}\n")).put("reviews-李.csv", format!("{REVIEWS}{second}"));
    assert_eq!(folder.stands(), quiet("2, 1 unreviewed"));
    // ids are unique over all of them, and new ones go above the greatest
    folder.put("reviews-王.csv", format!("{REVIEWS}{}\n", first.replace(",,,", ",V41,,")));
    folder.put("reviews-李.csv", format!("{REVIEWS}{}", second.replace(",,,", ",V41,,")));
    assert_eq!(folder.stands().0, ["J021 reviews-王.csv:2"]);
    folder.put("reviews-李.csv", format!("{REVIEWS}{}", second.replace(",,,", ",V7,,")));
    folder.review();
    let text = folder.read("reviews.csv");
    assert!(text.contains(",开学讲座,,,,,,V42,,") && text.contains(",春季讲座,,,,,,V43,,"), "{text}");
    assert_eq!(text.lines().count(), 3);
}

#[test]
fn a_copy_is_an_error_and_its_rows_count_once() {
    for (copy, rows) in
        [("reviews-副本.csv", ROWS.to_owned()), ("reviews-李.csv", ROWS.lines().take(1).collect::<String>() + "\n")]
    {
        let folder = Folder::new(TALKS);
        folder.reviews(ROWS).put(copy, format!("{REVIEWS}{rows}"));
        assert_eq!(folder.stands(), telling(&[&format!("J042 {copy}")], ""), "{copy}");
    }
    // with ids too: that they are there twice is no mistake of its own; and in another order and spelling
    let folder = Folder::new(TALKS);
    folder.review();
    let text = folder.read("reviews.csv");
    folder.put("reviews-副本.csv", &text);
    assert_eq!(folder.stands().0, ["J042 reviews-副本.csv"]);
    let mut lines: Vec<String> = text.lines().map(|line| line.replace("2018-03-08,讲座", "2018/3/8,talk")).collect();
    lines[1..].reverse();
    folder.put("reviews-副本.csv", lines.join("\n") + "\n");
    assert_eq!(folder.stands().0, ["J042 reviews-副本.csv"]);
}

#[test]
fn one_row_in_two_files_is_an_error() {
    let folder = Folder::new(TALKS);
    let more = "甲镇,2018-09-01,讲座,开学讲座,,认定,,李梅,,,,\n";
    folder.reviews(ROWS);
    folder.put("reviews-李.csv", format!("{REVIEWS}{more}{}\n", ROWS.lines().next().expect("a row")));
    assert_eq!(folder.stands(), telling(&["V011 reviews-李.csv:3"], ""));
    // two rows alike of two people are two, and two records alike have two rows alike in one file
    folder.put(
        "reviews-李.csv",
        format!("{REVIEWS}{more}{}\n", ROWS.lines().next().expect("a row").replace("王芳", "李梅")),
    );
    assert_eq!(folder.stands(), quiet("2, 0 unreviewed"));
}

#[test]
fn what_may_be_taken_for_the_reviews_and_is_not_read_is_told() {
    let folder = Folder::new(TALKS);
    folder.reviews(ROWS);
    for name in ["reviews.xlsx", "reviews(1).csv", "reviews_张.csv", "reviews - 副本.csv", "Reviews 2.csv"] {
        folder.put(name, format!("{REVIEWS}{ROWS}"));
        let (told, _) = folder.stands();
        assert!(told.iter().any(|told| told.contains(name)), "{name} {told:?}");
        std::fs::remove_file(folder.path(name)).expect("the file");
    }
}
