//! A town sends its log again.

use super::{Folder, TALKS, quiet, telling};

/// 甲镇 with three talks and four visited homes, reviewed: the second talk is rejected. 2 talks and 4 homes are 2 + 2 of
/// 15, and there is no check-up.
fn reviewed() -> Folder {
    let folder = Folder::new(&format!("{TALKS}2018-06-01,走访,困难家庭,4,,,\n2018-07-01,体检,妇科体检,5,10,,\n"));
    folder.review();
    folder.fill("普法讲座", "认定,,王芳,2018-12-01").fill("防火讲座", "不予认定,照片是去年的,王芳,2018-12-01");
    folder.fill("开学讲座", "认定,,王芳,2018-12-01").fill("困难家庭", "认定,,王芳,2018-12-01");
    folder.fill("妇科体检", "认定,,王芳,2018-12-01");
    folder
}

/// Visits and check-ups as they stand in the log.
const OTHERS: &str = "2018-06-01,走访,困难家庭,4,,,\n2018-07-01,体检,妇科体检,5,10,,\n";

#[test]
fn a_log_that_means_the_same_keeps_its_verdicts() {
    let folder = reviewed();
    // 2 talks, 4 homes at 0.5, half of 10: 2 + 2 + 5
    assert_eq!(folder.stands(), quiet("9, 0 unreviewed"));
    for rows in [
        // in another order
        "2018-07-01,体检,妇科体检,5,10,,\n2018-09-01,讲座,开学讲座,,,,\n2018-06-01,走访,困难家庭,4,,,\n2018-05-10,讲座,防火讲座,,,,照片\n2018-03-08,讲座,普法讲座,,,,照片\n",
        // the kind as its code, dates in other forms
        "2018/3/8,talk,普法讲座,,,,照片\n2018年5月10日,讲座,防火讲座,,,,照片\n2018.9.1,talk,开学讲座,,,,\n20180601,visit,困难家庭,4,,,\n2018-7-1,checkup,妇科体检,5,10,,\n",
        // titles in other quotes, widths and spaces, with an end mark
        "2018-03-08,讲座,“普法”讲座,,,,照片\n2018-05-10,讲座,「防火讲座」。,,,,照片\n2018-09-01,讲座,开 学 讲 座,,,,\n2018-06-01,走访,《困难家庭》,4,,,\n2018-07-01,体检,妇科体检！,5,10,,\n",
        // amounts written otherwise
        "2018-03-08,讲座,普法讲座,1,,,照片\n2018-05-10,讲座,防火讲座,1,,,照片\n2018-09-01,讲座,开学讲座,１,,,\n2018-06-01,走访,困难家庭,４,,,\n2018-07-01,体检,妇科体检,5,10,,\n",
    ] {
        folder.log(rows);
        let (told, total) = folder.stands();
        assert_eq!(total, "9, 0 unreviewed", "{told:?} {rows}");
        let of_reviews: Vec<_> = told.iter().filter(|told| told.starts_with('V')).collect();
        assert!(of_reviews.is_empty(), "{told:?} {rows}");
    }
    // in another encoding, with other line ends and further columns
    let text = format!("{}{TALKS}{OTHERS}", super::LOG).replace('\n', "\r\n");
    let (gbk, _, _) = encoding_rs::GB18030.encode(&text);
    folder.put("evidence/甲镇.csv", gbk);
    assert_eq!(folder.stands(), quiet("9, 0 unreviewed"));
    let numbered: String = format!("{}{TALKS}{OTHERS}", super::LOG)
        .lines()
        .zip(0..)
        .map(|(line, no)| if no == 0 { format!("编号,{line},备注\n") } else { format!("{},{line},补\n", 20 - no) })
        .collect();
    folder.put("evidence/甲镇.csv", numbered);
    assert_eq!(folder.stands(), quiet("9, 0 unreviewed"));
}

#[test]
fn an_accepted_record_that_changed_is_unreviewed_again() {
    for (row, now, total) in [
        // 6 homes: 2 + 3 + 5
        ("走访", "2018-06-01,走访,困难家庭,6,,,\n2018-07-01,体检,妇科体检,5,10,,\n", "10, 1 unreviewed"),
        // 8 of 10: 2 + 2 + 8
        ("体检", "2018-06-01,走访,困难家庭,4,,,\n2018-07-01,体检,妇科体检,8,10,,\n", "12, 1 unreviewed"),
    ] {
        let folder = reviewed();
        folder.log(&format!("{TALKS}{now}"));
        let line = if row == "走访" { 5 } else { 6 };
        assert_eq!(folder.stands(), telling(&[&format!("V007? reviews.csv:{line}")], total), "{row}");
        // under `pending` it may come to count: without it 4 homes fewer, or no share
        folder.put("assessment.toml", "rubric = \"rubric.toml\"\nunreviewed = \"pending\"\n");
        let range = if row == "走访" { "7~10, 1 unreviewed" } else { "4~12, 1 unreviewed" };
        assert_eq!(folder.stands().1, range);
        // one step: another row, filled in, supersedes the first
        let run = folder.run(&["review", "x"]);
        assert_eq!(
            (run.exit, run.out.contains("1 row added") || run.out.contains("1 rows added")),
            (0, true),
            "{}",
            run.out
        );
        let title = if row == "走访" { "困难家庭" } else { "妇科体检" };
        let text = folder.read("reviews.csv");
        let last = text.lines().last().expect("a row");
        assert!(last.contains(&format!(",V7,V{},", line - 1)), "{last}");
        folder.put("reviews.csv", text.replace(",,,,,V7,", ",认定,,王芳,,V7,"));
        assert_eq!(folder.stands(), quiet(&total.replace("1 unreviewed", "0 unreviewed")), "{title}");
    }
}

#[test]
fn materials_that_changed_are_a_change() {
    let folder = reviewed();
    for materials in ["通知", "照片、通知", ""] {
        folder.log(&format!("{}{OTHERS}", TALKS.replacen("照片", materials, 1)));
        let (told, total) = folder.stands();
        assert_eq!((told, total.as_str()), (vec!["V007? reviews.csv:2".to_owned()], "9, 1 unreviewed"), "{materials}");
    }
    // the rejected one stays rejected, and is told
    folder.log(&format!("{}{OTHERS}", TALKS.replace("防火讲座,,,,照片", "防火讲座,,,,照片、通知")));
    assert_eq!(folder.stands(), telling(&["V007? reviews.csv:3"], "9, 0 unreviewed"));
}

#[test]
fn an_accepted_record_that_is_gone_is_a_warning() {
    let folder = reviewed();
    folder.log(&format!("{}{OTHERS}", TALKS.replacen("2018-03-08,讲座,普法讲座,,,,照片\n", "", 1)));
    assert_eq!(folder.stands(), telling(&["V008? reviews.csv:2"], "8, 0 unreviewed"));
}

#[test]
fn a_rejected_record_that_is_gone_for_good_is_a_note() {
    let folder = reviewed();
    folder.log(&format!("{}{OTHERS}", TALKS.replacen("2018-05-10,讲座,防火讲座,,,,照片\n", "", 1)));
    assert_eq!(folder.stands(), telling(&["V010- reviews.csv:3"], "9, 0 unreviewed"));
}

#[test]
fn a_rejected_record_under_another_name_is_an_error_whose_one_step_works() {
    for row in [
        "2018-05-10,讲座,消防安全讲座,,,,照片\n",
        "2018-05-10,讲座,甲,,,,照片\n",
        "2018-05-11,讲座,防火讲座,,,,照片\n",
        "2018-11-11,讲座,防火讲座二,,,,照片\n",
    ] {
        let folder = reviewed();
        folder.log(&format!("{}{OTHERS}", TALKS.replacen("2018-05-10,讲座,防火讲座,,,,照片\n", row, 1)));
        let (told, total) = folder.stands();
        assert_eq!((told, total.as_str()), (vec!["V009 reviews.csv:3".to_owned()], ""), "{row}");
        // `--rest` does not accept it unseen
        let rest = folder.run(&["review", "x", "--rest", "甲镇", "--by", "王芳"]);
        assert_eq!(rest.exit, 1, "{}", rest.err);
        let run = folder.run(&["review", "x"]);
        assert_eq!((run.exit, run.lines()), (1, vec!["V009 reviews.csv:3".to_owned()]), "{}", run.err);
        folder.fill(row.split(',').nth(2).expect("a title"), "不予认定,还是去年的照片,王芳,");
        assert_eq!(folder.stands(), telling(&["V010- reviews.csv:3"], "9, 0 unreviewed"), "{row}");
    }
    // of another kind, or far from it
    for row in ["2018-05-10,走访,防火讲座,1,,,\n", "2018-11-11,讲座,反诈宣传进校园,,,,\n"] {
        let folder = reviewed();
        folder.log(&format!("{}{OTHERS}", TALKS.replacen("2018-05-10,讲座,防火讲座,,,,照片\n", row, 1)));
        assert_eq!(folder.stands().0, ["V010- reviews.csv:3"], "{row}");
    }
}

#[test]
fn a_record_that_comes_back_as_it_was_has_its_verdict_again() {
    let folder = reviewed();
    folder.log(&format!("{TALKS}2018-06-01,走访,困难家庭,6,,,\n2018-07-01,体检,妇科体检,5,10,,\n"));
    assert_eq!(folder.stands().0, ["V007? reviews.csv:5"]);
    folder.log(&format!("{TALKS}{OTHERS}"));
    assert_eq!(folder.stands(), quiet("9, 0 unreviewed"));
}

#[test]
fn a_log_that_cannot_be_read_orphans_no_verdict() {
    let folder = Folder::new(TALKS);
    folder.review().fill("普法讲座", "认定,,王芳,");
    folder.put("evidence/甲镇.csv", "\u{fffd}\u{fffd},\u{fffd}\n1,2\n");
    let (told, _) = folder.stands();
    assert!(!told.is_empty() && !told.iter().any(|told| told.starts_with('V')), "{told:?}");
}
