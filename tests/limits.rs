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
    assert_eq!((exit, told.matches("error[").count()), (Some(1), 1));
    assert!(
        told.contains("= and 69 more: A3, A4, A5") && told.contains(" …\n") && told.contains("70 errors"),
        "{told}"
    );
    let (exit, told) = kaohe(&["score", "-v"], folder.path());
    assert!(exit == Some(1) && told.contains("A70, A71\n") && !told.contains(" …\n"), "{told}");
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
    let (_, told) = kaohe(&["score", "-v"], folder.path());
    assert!(told.contains("and 398 more: ") && told.contains("399 warnings"), "{}", told.lines().last().unwrap());
    assert!(told.lines().all(|line| line.chars().count() < 400));
}

/// A folder of three towns: the first two logs with a hundred warnings and then two hundred errors, the third with 120
/// files that are not there, and a ledger of 120 rows by a rule that no rubric has.
fn full_of_mistakes() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["assessment.toml", "rubric.toml"] {
        fs::copy(format!("{FIXTURE}/{name}"), folder.path().join(name)).expect("a copy");
    }
    let write = |name: &str, head: &str, rows: &[String]| {
        fs::write(folder.path().join(name), head.to_owned() + "\n" + &rows.concat()).expect("a table");
    };
    write("towns.csv", "镇,类别", &["溪口镇,镇\n石庄镇,镇\n白沙镇,镇\n".to_owned()]);
    let ledger: Vec<String> = (1..=120).map(|n| format!("溪口镇,7.9,1,第{n}处隐患,王芳,\n")).collect();
    write("ledger.csv", "镇,条款,次数,理由,认定人,编号", &ledger);
    fs::create_dir(folder.path().join("evidence")).expect("a folder");
    let warned = |town, n: usize| format!("2025-03-{:02},应急演练,{town}第{n}次演练,市级,方案,\n", n % 28 + 1);
    let wrong = |town, n: usize| format!("2025-02-30,应急演练,{town}第{n}次演练,,方案,\n");
    let lacking = |n: usize| format!("2025-03-{:02},应急演练,第{n}次演练,,方案,照片{n}.jpg\n", n % 28 + 1);
    let head = "日期,事项,名称,级别,材料,附件";
    for town in ["溪口镇", "石庄镇"] {
        let warned = (1..=100).map(|n| warned(town, n));
        let rows: Vec<String> = warned.chain((101..=300).map(|n| wrong(town, n))).collect();
        write(&format!("evidence/{town}.csv"), head, &rows);
    }
    write("evidence/白沙镇.csv", head, &(1..=120).map(lacking).collect::<Vec<_>>());
    folder
}

/// What is shown is kept, errors before warnings; all else is counted, and a list has it all.
#[test]
fn of_a_folder_full_of_mistakes_the_foremost_are_told_and_all_are_counted() {
    let folder = full_of_mistakes();
    let (exit, told) = kaohe(&["score"], folder.path());
    assert_eq!((exit, told.matches("error[").count(), told.matches("warning[").count()), (Some(1), 4, 2), "{told}");
    // 200 of each of the first two logs, 120 of the third and of the ledger
    assert!(told.contains("640 errors, 200 warnings\n"), "{}", told.lines().last().unwrap_or_default());
    for more in ["and 199 more: ", "and 99 more: ", "and 119 more: "] {
        assert!(told.contains(more), "{more}: {told}");
    }
    let validate = |form: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kaohe"));
        let args = ["--lang", "en", "validate", "--format", form];
        let output = command.args(args).arg(folder.path()).output().expect("kaohe runs");
        (output.status.code(), String::from_utf8(output.stdout).expect("UTF-8"))
    };
    let (exit, text) = validate("text");
    assert_eq!((exit, text.matches("error[").count()), (Some(1), 4));
    let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split_whitespace().collect()).collect();
    let row =
        |file: &str| rows.iter().find(|row| row.first() == Some(&file)).map(|row| row[1..row.len().min(4)].to_vec());
    assert_eq!(row("溪口镇.csv"), Some(vec!["100", "200", "100"]));
    assert_eq!(row("ledger.csv"), Some(vec!["120", "0", "B2:"]));
    assert!(text.contains("640 errors, 200 warnings in 4 of them"), "{text}");
    let (_, json) = validate("json");
    assert!(json.contains("\"errors\": 640") && json.contains("\"errors\": 200") && json.contains("\"warnings\": 100"));
    assert_eq!(json.matches("\"severity\":").count(), 840);
    let (_, told) = kaohe(&["score", "-v"], folder.path());
    assert!(told.contains("A301\n") && !told.contains(" …\n"), "{told}");
}

/// What somebody answers for is looked for among all warnings, not among those that are shown.
#[test]
fn of_many_warnings_all_can_be_accepted() {
    let folder = full_of_mistakes();
    let accepted = "\n[[accepted]]\ncode = \"L020\"\nfile = \"evidence/溪口镇.csv\"\ntitle = \"溪口镇第99次演练\"\n\
                    reason = \"r\"\nby = \"b\"\n";
    let assessment = folder.path().join("assessment.toml");
    let text = fs::read_to_string(&assessment).expect("an assessment");
    fs::write(&assessment, text + accepted).expect("an assessment");
    let (_, told) = kaohe(&["score"], folder.path());
    assert!(told.contains("640 errors, 199 warnings\n"), "{}", told.lines().last().unwrap_or_default());
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
