//! What a clerk writes into the log under 审核 is no verdict of the office.

use super::{Folder, quiet, telling};

/// A log that says of the review of three talks what it says.
fn claiming(words: [&str; 3]) -> Folder {
    let folder = Folder::new("");
    let rows = words.iter().zip(3..).map(|(words, month)| format!("2018-0{month}-01,讲座,第{month}讲,{words}\n"));
    folder.put("evidence/甲镇.csv", "日期,事项,名称,审核,审核意见\n".to_owned() + &rows.collect::<String>());
    folder
}

#[test]
fn an_acceptance_never_counts_and_is_one_note() {
    let folder = claiming(["认定,", "accepted,很好", "认 定,"]);
    let run = folder.score(&[]);
    assert_eq!((run.lines(), run.total()), telling(&["L023- evidence/甲镇.csv:2"], "3, 3 unreviewed"));
    folder.put("assessment.toml", "rubric = \"rubric.toml\"\nunreviewed = \"pending\"\n");
    assert_eq!(folder.stands().1, "0~3, 3 unreviewed");
}

#[test]
fn a_word_of_the_office_is_not_lost() {
    for words in [
        "不予认定,照片是去年的",
        "不予认定,",
        "待核,等照片",
        "rejected,照片是去年的",
        ",照片是去年的",
        "认定,不予认定：照片是去年的",
        "认定,（不予认定）照片是去年的",
        "accepted,Rejected: last year's photo",
        "退回,照片是去年的",
    ] {
        let folder = claiming([words, ",", words]);
        let run = folder.score(&[]);
        assert_eq!(run.lines(), ["L022 evidence/甲镇.csv:2"], "{words} {}", run.err);
        assert!(run.err.contains("2 in all") && run.err.contains("2、4"), "{words} {}", run.err);
        // a log by itself: a note
        let alone = folder.run(&["validate", "x/evidence/甲镇.csv", "--rubric", "x/rubric.toml"]);
        assert_eq!(
            (alone.exit, alone.lines()),
            (0, vec!["L022- evidence/甲镇.csv:2".to_owned()]),
            "{words} {}",
            alone.err
        );
        // verdicts of the office on both rows, whatever they are
        folder.reviews(
            "甲镇,2018-03-01,讲座,第3讲,,认定,,王芳,,,,\n甲镇,2018-05-01,讲座,第5讲,,不予认定,旧照片,王芳,,,,\n",
        );
        assert_eq!(folder.stands(), quiet("2, 1 unreviewed"), "{words}");
        // on one of them
        folder.reviews("甲镇,2018-03-01,讲座,第3讲,,认定,,王芳,,,,\n甲镇,2018-05-01,讲座,第5讲,,,,,,,,\n");
        assert_eq!(folder.stands().0, ["L022 evidence/甲镇.csv:4"], "{words}");
    }
}

#[test]
fn an_acceptance_with_a_kind_word_is_a_note() {
    for words in ["认定,材料齐全", "认定,认定", "认定,不予认定的理由没有"] {
        let folder = claiming([words, ",", ","]);
        let expected =
            if words.contains("不予认定") { "L022 evidence/甲镇.csv:2" } else { "L023- evidence/甲镇.csv:2" };
        assert_eq!(folder.stands().0, [expected], "{words}");
    }
}

#[test]
fn taking_over_lists_what_it_takes_and_leaves_what_it_cannot() {
    let folder = claiming(["不予认定,照片是去年的", "不予认定,", "待核,等照片"]);
    let run = folder.run(&["review", "x", "--take-over", "甲镇", "--by", "王芳", "--on", "2018-12-01"]);
    assert_eq!((run.exit, run.lines()), (1, vec!["L022 evidence/甲镇.csv:3".to_owned()]), "{}", run.err);
    assert!(run.err.contains("`第3讲` on line 2 of the log of 甲镇, rejected: 照片是去年的"), "{}", run.err);
    assert!(run.err.contains("`第5讲` on line 4 of the log of 甲镇, pending: 等照片"), "{}", run.err);
    assert!(run.err.contains("the rejection on line 3 of the log of 甲镇 gives no reason"), "{}", run.err);
    assert_eq!(folder.read("reviews.csv").lines().count(), 3);
    assert_eq!(folder.stands().0, ["L022 evidence/甲镇.csv:3"]);
    // the office writes the reason itself: 第5讲 may come to count
    folder.run(&["review", "x"]);
    folder.fill("第4讲", "不予认定,没有照片,王芳,");
    assert_eq!(folder.stands(), quiet("0~1, 0 unreviewed"));
    // and again there is nothing to take over
    let text = folder.read("reviews.csv");
    let run = folder.run(&["review", "x", "--take-over", "all", "--by", "王芳"]);
    assert_eq!((run.exit, folder.read("reviews.csv") == text), (0, true), "{}", run.err);
}

#[test]
fn what_is_not_taken_over_is_still_told() {
    let folder = claiming(["不予认定,照片是去年的", ",等照片", "认定,不予认定，照片是去年的"]);
    let run = folder.run(&["review", "x", "--take-over", "甲镇", "--by", "王芳"]);
    assert_eq!((run.exit, run.lines()), (1, vec!["L022 evidence/甲镇.csv:3".to_owned()]), "{}", run.err);
    assert_eq!(folder.stands().0, ["L022 evidence/甲镇.csv:3"]);
    // `--rest` together with it does not accept what the log says something of
    let folder = claiming(["不予认定,照片是去年的", ",等照片", ","]);
    folder.run(&["review", "x", "--take-over", "甲镇", "--rest", "甲镇", "--by", "王芳"]);
    let text = folder.read("reviews.csv");
    assert!(!text.lines().any(|line| line.contains("第4讲") && line.contains("accepted")), "{text}");
    assert!(text.lines().any(|line| line.contains("第5讲") && line.contains(",accepted,,王芳")), "{text}");
}

#[test]
fn a_new_log_has_no_columns_for_it() {
    let folder = Folder::new("");
    let made = folder.run(&["template", "y", "--rubric", "x/rubric.toml", "--towns", "x/towns.csv"]);
    assert_eq!(made.exit, 0, "{}", made.err);
    let log = std::fs::read_to_string(folder.temporary.path().join("y/evidence/甲镇.csv")).expect("a log");
    assert!(!log.contains("审核"), "{log}");
}
