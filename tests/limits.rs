//! What is too large is refused with its limit and the option that lifts it, and many findings are shown in part.

#![expect(clippy::expect_used, reason = "a test stops where its own ground is missing")]

use std::fs;
use std::path::Path;
use std::process::Command;

const FIXTURE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/folders/warnings");

/// The exit status and the messages.
fn kaohe(args: &[&str], path: &Path) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kaohe"));
    let output = command.env("KAOHE_LANG", "en").args(args).arg(path).output().expect("kaohe runs");
    (output.status.code(), String::from_utf8(output.stderr).expect("UTF-8"))
}

#[test]
fn of_many_mistakes_of_a_file_all_are_shown_where_that_is_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["assessment.toml", "rubric.toml", "towns.csv", "ledger.csv"] {
        fs::copy(format!("{FIXTURE}/{name}"), folder.path().join(name)).expect("a copy");
    }
    fs::create_dir(folder.path().join("evidence")).expect("a folder");
    // 70 days that are in no calendar
    let log = "日期,事项,名称,材料\n".to_owned() + &"2025-02-30,应急演练,演练,方案\n".repeat(70);
    fs::write(folder.path().join("evidence/溪口镇.csv"), log).expect("a log");
    let (exit, told) = kaohe(&["score"], folder.path());
    assert_eq!((exit, told.matches("error[").count()), (Some(1), 50));
    assert!(told.contains("20 more not shown; to see them all, add --no-limits\n") && told.contains("70 errors"));
    let (exit, told) = kaohe(&["score", "--no-limits"], folder.path());
    assert_eq!((exit, told.matches("error[").count(), told.contains("not shown")), (Some(1), 70, false));
}

/// Of 400 rows that each name one photograph 400 times every row is told once, and not every mention.
#[test]
fn a_file_that_rows_name_again_and_again_is_told_once_a_row() {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["assessment.toml", "rubric.toml", "towns.csv", "ledger.csv"] {
        fs::copy(format!("{FIXTURE}/{name}"), folder.path().join(name)).expect("a copy");
    }
    fs::create_dir(folder.path().join("evidence")).expect("a folder");
    fs::write(folder.path().join("a.jpg"), [0xFF, 0xD8, 0xFF, 0xE0]).expect("a photograph");
    let names = "a.jpg；".repeat(400);
    let row = |n: usize| format!("2025-03-{:02},应急演练,第{n}次演练,方案,{names}\n", n % 28 + 1);
    let log = "日期,事项,名称,材料,附件\n".to_owned() + &(0..400).map(row).collect::<Vec<_>>().concat();
    fs::write(folder.path().join("evidence/溪口镇.csv"), log).expect("a log");
    let (_, told) = kaohe(&["score", "--no-limits"], folder.path());
    assert_eq!(told.matches("the first is here").count(), 399);
    assert!(told.lines().all(|line| line.chars().count() < 400));
}

#[test]
fn a_large_rubric_is_read_where_that_is_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("rubric.toml");
    let rubric = fs::read_to_string(format!("{FIXTURE}/rubric.toml")).expect("a rubric");
    fs::write(&file, rubric + "\n# " + &"长".repeat(400_000)).expect("a rubric");
    let (exit, told) = kaohe(&["rubric"], &file);
    assert!(exit == Some(2) && told.contains("R001") && told.contains("--no-limits"), "{told}");
    assert_eq!(kaohe(&["--no-limits", "rubric"], &file), (Some(0), String::new()));
}

#[test]
fn a_large_file_is_refused_before_it_is_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("rubric.toml");
    fs::File::create(&file).expect("a file").set_len(64 * 1024 * 1024 + 1).expect("a large file");
    let (exit, told) = kaohe(&["check"], &file);
    assert!(exit == Some(2) && told.contains("F032") && told.contains("over 64 MB"), "{told}");
    assert!(told.contains("add --no-limits"), "{told}");
}
