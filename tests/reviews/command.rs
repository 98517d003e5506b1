//! `kaohe review`: what it writes, where, and when it does not.

use std::process::{Command, Stdio};
use std::time::Duration;

use super::{Folder, LOG, REVIEWS, TALKS, quiet};

#[test]
fn twice_adds_nothing_and_moves_no_point() {
    let folder = Folder::new(&format!("{TALKS}2018-07-01,体检,妇科体检,5,10,,\n2018-08-01,表彰,省三八红旗手,,,省,\n"));
    let before = folder.stands();
    assert_eq!(before, quiet("10, 5 unreviewed"));
    folder.review();
    let text = folder.read("reviews.csv");
    assert_eq!(text.lines().count(), 7);
    let run = folder.run(&["review", "x"]);
    assert!(run.exit == 0 && run.out.contains("no row had to be added"), "{}", run.out);
    assert_eq!((folder.read("reviews.csv"), folder.stands()), (text, before));
}

#[test]
fn a_table_keeps_its_bytes_and_its_encoding() {
    let row = "甲镇,2018-03-08,讲座,普法讲座,,不予认定,\"照片, \"\"去年\"\" 的\",王芳,,,,";
    for (end, mark) in [("\n", ""), ("\r\n", "\u{feff}"), ("\r\n", "")] {
        for encoding in [encoding_rs::UTF_8, encoding_rs::GB18030] {
            if encoding == encoding_rs::GB18030 && !mark.is_empty() {
                continue;
            }
            let folder = Folder::new(TALKS);
            // other columns first, one of the office's own, no end of line at the end
            let text = format!("{mark}{REVIEWS}{row}").replace('\n', end);
            let bytes = encoding.encode(&text).0.into_owned();
            folder.put("reviews.csv", &bytes);
            let before = folder.stands();
            assert_eq!(before.1, "2, 2 unreviewed", "{before:?}");
            folder.run(&["review", "x"]);
            let now = std::fs::read(folder.path("reviews.csv")).expect("the reviews");
            assert!(now.starts_with(&bytes) && now.len() > bytes.len(), "{encoding:?}");
            let (read, _, wrong) = encoding.decode(&now);
            assert!(!wrong && read.contains("开学讲座") && read.matches(end).count() == 5, "{read}");
            assert_eq!(folder.stands().1, "2, 2 unreviewed");
        }
    }
}

#[test]
fn a_table_made_by_hand_gets_the_columns_that_it_lacks() {
    let folder = Folder::new(TALKS);
    let row = "甲镇,2018-03-08,讲座,普法讲座,不予认定,照片是去年的,王芳";
    folder.put("reviews.csv", format!("镇,日期,事项,名称,审核,理由,认定人\n{row}\n"));
    folder.review();
    let text = folder.read("reviews.csv");
    assert!(text.starts_with(&format!("镇,日期,事项,名称,审核,理由,认定人,编号,原样\n{row},,\n")), "{text}");
    assert_eq!((text.lines().count(), folder.stands()), (5, quiet("2, 2 unreviewed")));
    // nothing is put below what is broken, and there is one step out
    for broken in ["", "镇,日期,事项,名称,审核,理由,认定人\n甲镇,2018-03-08,讲座,\"普法讲座,认定,,王芳\n"]
    {
        folder.put("reviews.csv", broken);
        let run = folder.run(&["review", "x"]);
        assert_eq!((run.exit, folder.read("reviews.csv").as_str()), (1, broken), "{}", run.err);
    }
}

#[test]
fn the_rest_is_accepted_once() {
    let folder = Folder::new(TALKS);
    folder.review().fill("防火讲座", "不予认定,照片是去年的,王芳,");
    let rest = &["review", "x", "--rest", "甲", "--by", "王芳", "--on", "2018-12-20"];
    let run = folder.run(rest);
    assert_eq!((run.exit, run.lines()), (0, vec![]), "{}", run.err);
    assert_eq!(folder.stands(), quiet("2, 0 unreviewed"));
    let text = folder.read("reviews.csv");
    assert_eq!(text.matches(",accepted,,王芳,2018-12-20,").count(), 2, "{text}");
    // again there is nothing to accept
    folder.run(rest);
    assert_eq!(folder.read("reviews.csv"), text);
    // what comes or changes later is unreviewed
    folder.log(&(TALKS.replacen("照片", "通知", 1) + "2018-10-01,讲座,反诈讲座,,,,\n"));
    let (told, total) = folder.stands();
    assert_eq!((told.len(), total.as_str()), (1, "3, 2 unreviewed"), "{told:?}");
    folder.run(rest);
    assert_eq!(folder.stands(), quiet("3, 0 unreviewed"));
    // 乙镇 was not named
    assert!(!folder.read("reviews.csv").lines().any(|line| line.starts_with("乙镇") && line.contains("accepted")));
    folder.run(&["review", "x", "--rest", "all", "--by", "王芳"]);
    assert!(folder.read("reviews.csv").lines().any(|line| line.starts_with("乙镇") && line.contains("accepted")));
}

#[test]
fn the_rest_leaves_what_is_not_understood() {
    let folder = Folder::new(&format!("{TALKS}2018-13-45,讲座,哪天讲座,,,,\n"));
    folder.run(&["review", "x", "--rest", "甲镇", "--by", "王芳"]);
    let text = folder.read("reviews.csv");
    assert_eq!(text.matches(",accepted,").count(), 3, "{text}");
    assert!(!text.contains("哪天讲座"), "{text}");
}

#[test]
fn what_cannot_be_meant_is_refused_before_anything_is_written() {
    let folder = Folder::new(TALKS);
    for args in [
        &["--rest", "甲镇"][..],
        &["--rest", "甲镇", "--by", " "],
        &["--rest", "丙镇", "--by", "王芳"],
        &["--rest", "甲镇", "--by", "王芳", "--on", "2017-12-31"],
        &["--take-over", "甲镇", "--by", ""],
        &["-o", "x/towns.csv", "--force"],
        &["-o", "x/reviews.csv", "--force"],
        &["-o", "x/reviews-张.csv"],
        &["-o", "x/evidence/丙镇.csv"],
    ] {
        let run = folder.run(&[&["review", "x"], args].concat());
        assert_eq!(run.exit, 2, "{args:?} {} {}", run.out, run.err);
        assert!(!folder.path("reviews.csv").exists() && !folder.path("reviews-张.csv").exists(), "{args:?}");
    }
    assert!(folder.read("towns.csv").starts_with("镇,类别"));
}

#[test]
fn elsewhere_the_whole_table_is_written() {
    let folder = Folder::new(TALKS);
    folder.reviews("甲镇,2018-03-08,讲座,普法讲座,,不予认定,照片是去年的,王芳,,,,\n");
    let before = folder.read("reviews.csv");
    let run = folder.run(&["review", "x", "-o", "新.csv"]);
    assert_eq!((run.exit, folder.read("reviews.csv")), (0, before.clone()), "{}", run.err);
    let new = folder.read("../新.csv");
    assert!(new.starts_with(&before) && new.lines().count() == 5, "{new}");
    let piped = folder.run(&["review", "x", "-o", "-"]);
    assert_eq!(piped.out, new);
    assert_eq!(folder.run(&["review", "x", "-o", "新.csv"]).exit, 2);
    assert_eq!(folder.run(&["review", "x", "-o", "新.csv", "--force"]).exit, 0);
}

/// A table that holds so much that a run takes its time.
fn large() -> Folder {
    let rows: String = (0..2000).map(|no| format!("2018-03-08,讲座,第{no}讲,,,,照片\n")).collect();
    let folder = Folder::new("");
    folder.put("evidence/甲镇.csv", format!("{LOG}{rows}"));
    folder
}

#[test]
fn a_killed_run_leaves_the_table_whole() {
    let folder = large();
    let old = format!("{REVIEWS}甲镇,2018-03-08,讲座,第1讲,,不予认定,照片是去年的,王芳,,,,\n");
    for wait in 0..12 {
        folder.put("reviews.csv", &old);
        let mut command = Command::new(env!("CARGO_BIN_EXE_kaohe"));
        command.current_dir(folder.temporary.path()).args(["review", "x"]).stdout(Stdio::null()).stderr(Stdio::null());
        let mut run = command.spawn().expect("kaohe runs");
        std::thread::sleep(Duration::from_millis(wait * 10));
        run.kill().expect("is ours");
        run.wait().expect("has ended");
        let left = folder.read("reviews.csv");
        assert!(
            left == old || (left.starts_with(&old) && left.lines().count() == 2002),
            "{} after {wait}",
            left.lines().count()
        );
    }
    folder.put("reviews.csv", &old).put(".kaohe-killed.tmp", "镇");
    assert_eq!(folder.run(&["review", "x"]).exit, 0);
    let names =
        std::fs::read_dir(folder.path("")).expect("the folder").map(|entry| entry.expect("an entry").file_name());
    assert!(names.into_iter().all(|name| !name.to_string_lossy().contains(".kaohe")));
}

#[test]
fn a_table_that_is_saved_meanwhile_keeps_what_was_saved() {
    let folder = large();
    let (old, saved) = (REVIEWS.to_owned(), format!("{REVIEWS}甲镇,2018-03-08,讲座,第1讲,,不予认定,新写的,王芳,,,,\n"));
    for wait in 0..12 {
        folder.put("reviews.csv", &old);
        let mut command = Command::new(env!("CARGO_BIN_EXE_kaohe"));
        command.current_dir(folder.temporary.path()).args(["review", "x"]).stdout(Stdio::null()).stderr(Stdio::null());
        let mut run = command.spawn().expect("kaohe runs");
        std::thread::sleep(Duration::from_millis(wait * 10));
        folder.put("reviews.csv", &saved);
        let ended = run.wait().expect("has ended");
        let left = folder.read("reviews.csv");
        // what was saved before it was read has rows put to it; what was saved later, nothing
        assert!(left.contains("新写的"), "{wait}");
        assert!(left == saved || ended.code() == Some(0), "{wait} {:?}", ended.code());
    }
}

#[test]
fn verdicts_are_written_in_the_language_of_the_table() {
    let folder = Folder::new(TALKS);
    folder.reviews("");
    folder.run(&["review", "x", "--rest", "all", "--by", "王芳"]);
    assert_eq!(folder.read("reviews.csv").matches(",认定,,王芳,").count(), 4);
    assert_eq!(folder.stands(), quiet("3, 0 unreviewed"));
}
