//! What the office relies on when it begins a year: the folder can be scored as it is, Excel opens its tables, and
//! nothing that was there is changed.

#![expect(clippy::expect_used, reason = "a test stops where its own ground is missing")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const ROSTER: &str = "镇,类别\n柳河镇,镇\n石坝乡,乡\n";

fn kaohe(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kaohe"));
    command.current_dir(folder).args(args).env("KAOHE_LANG", "en").output().expect("kaohe runs")
}

fn text(bytes: &[u8]) -> &str {
    str::from_utf8(bytes).expect("UTF-8")
}

/// Every file below a folder, with what it holds.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if path.is_dir() {
            all.extend(files(&path).into_iter().map(|(below, bytes)| (format!("{name}/{below}"), bytes)));
        } else {
            all.insert(name, fs::read(path).expect("a file"));
        }
    }
    all
}

fn begun() -> tempfile::TempDir {
    let home = tempfile::tempdir().expect("a folder");
    fs::write(home.path().join("roster.csv"), ROSTER).expect("written");
    let made = kaohe(home.path(), &["template", "year", "--towns", "roster.csv"]);
    assert!(made.status.success(), "{}", text(&made.stderr));
    home
}

#[test]
fn an_empty_year_is_scored_and_holds_nothing() {
    let home = begun();
    let scored = kaohe(home.path(), &["score", "year"]);
    assert!(scored.status.success(), "{}", text(&scored.stderr));
    // both logs and the ledger are headers alone, and nothing else is to be said
    assert_eq!(text(&scored.stderr).matches("warning[").count(), 3);
    assert_eq!(text(&scored.stderr).matches("warning[L001]").count(), 2);
    assert_eq!(text(&scored.stderr).matches("warning[F036]").count(), 1);
}

#[test]
fn its_tables_are_as_excel_wants_them() {
    let home = begun();
    for (name, bytes) in files(&home.path().join("year")) {
        if Path::new(&name).extension().is_none_or(|ending| ending != "csv") {
            continue;
        }
        let lines = text(&bytes).strip_prefix('\u{feff}').unwrap_or_else(|| panic!("{name} has no mark"));
        assert!(lines.ends_with("\r\n") && lines.split("\r\n").all(|line| !line.contains('\n')), "{name}");
    }
}

#[test]
fn a_roster_in_any_form_is_copied_as_excel_wants_it() {
    let home = tempfile::tempdir().expect("a folder");
    let roster = "sep=,\n 镇,\"类别\",\n柳河镇,镇\u{3000}\n石坝乡,乡,\n,,\n";
    fs::write(home.path().join("roster.csv"), &encoding_rs::GB18030.encode(roster).0[..]).expect("written");
    for _ in 0..2 {
        let made = kaohe(home.path(), &["template", "year", "--towns", "roster.csv"]);
        assert!(made.status.success(), "{}", text(&made.stderr));
    }
    let year = files(&home.path().join("year"));
    assert_eq!(text(&year["towns.csv"]), "\u{feff}镇,类别\r\n柳河镇,镇\r\n石坝乡,乡\r\n");
    assert!(year.contains_key("evidence/柳河镇.csv"));
}

#[test]
fn a_second_run_makes_nothing_and_another_town_one_log() {
    let home = begun();
    let year = home.path().join("year");
    fs::write(year.join("evidence/柳河镇.csv"), "日期,事项,名称\n2018-03-08,三八活动,纪念\n").expect("written");
    let before = files(&year);
    assert!(kaohe(home.path(), &["template", "year"]).status.success());
    assert_eq!(files(&year), before);

    fs::write(year.join("towns.csv"), format!("{ROSTER}坪上镇,镇\n")).expect("written");
    let more = kaohe(home.path(), &["template", "year"]);
    let made = text(&more.stdout).split("there already").next().expect("a first part");
    assert_eq!(made, "made:\n  year/evidence/坪上镇.csv\n");
    let after = files(&year);
    assert_eq!(after["evidence/坪上镇.csv"], before["evidence/石坝乡.csv"]);
    assert_eq!(after.len(), before.len() + 1);
    assert!(before.iter().all(|(name, bytes)| name == "towns.csv" || after[name] == *bytes));
}

/// One under another name, one still a workbook; a folder of photographs and a picture are no log.
#[test]
fn a_town_whose_log_is_there_in_any_form_gets_no_second() {
    let home = begun();
    let evidence = home.path().join("year/evidence");
    fs::write(home.path().join("year/towns.csv"), "镇,别名\n柳河镇,柳河\n石坝乡,\n坪上镇,\n茶场,\n").expect("written");
    for name in ["柳河镇.csv", "石坝乡.csv"] {
        fs::remove_file(evidence.join(name)).expect("removed");
    }
    for name in ["柳河.TXT", "石坝乡.xlsx", "茶场.jpg"] {
        fs::write(evidence.join(name), "").expect("written");
    }
    fs::create_dir(evidence.join("坪上镇")).expect("made");
    let more = kaohe(home.path(), &["template", "year"]);
    let (made, left) = text(&more.stdout).split_once("there already").expect("two parts");
    assert_eq!(made, "made:\n  year/evidence/坪上镇.csv\n  year/evidence/茶场.csv\n");
    assert!(left.contains("\n  year/evidence/柳河.TXT\n  year/evidence/石坝乡.xlsx\n"), "{left}");
}

#[test]
fn a_copied_rubric_is_found_again_after_a_run_that_was_broken_off() {
    let home = begun();
    let rubric = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/school-safety/rubric.toml");
    let made = kaohe(home.path(), &["template", "school", "--rubric", rubric, "--towns", "roster.csv"]);
    assert!(made.status.success(), "{}", text(&made.stderr));
    let school = home.path().join("school");
    let whole = files(&school);
    assert_eq!(whole["rubric.toml"], fs::read(rubric).expect("a rubric"));
    fs::remove_file(school.join("assessment.toml")).expect("removed");
    assert!(kaohe(home.path(), &["template", "school"]).status.success());
    assert_eq!(files(&school), whole);
    // another rubric than the one that was copied is not taken for it
    fs::remove_file(school.join("assessment.toml")).expect("removed");
    let other = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/forms.toml");
    let refused = kaohe(home.path(), &["template", "school", "--rubric", other]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(!school.join("assessment.toml").exists());
}

#[test]
fn nothing_is_made_of_a_broken_roster_or_rubric() {
    let home = tempfile::tempdir().expect("a folder");
    fs::write(home.path().join("roster.csv"), "镇\n../外\n").expect("written");
    fs::write(home.path().join("rubric.toml"), "schema = \"kaohe.rubric/1\"\n").expect("written");
    for option in [["--towns", "roster.csv"], ["--rubric", "rubric.toml"]] {
        let refused = kaohe(home.path(), &[&["template", "year"], &option[..]].concat());
        assert_eq!(refused.status.code(), Some(2));
        assert!(refused.stdout.is_empty() && text(&refused.stderr).contains("error["));
        assert!(!home.path().join("year").exists());
    }
}

/// Where the system refuses in the middle, what was made before is named.
#[cfg(target_os = "linux")]
#[test]
fn a_failure_tells_what_was_made() {
    let home = begun();
    let half = home.path().join("half");
    fs::create_dir(&half).expect("made");
    // nobody can make a file there
    std::os::unix::fs::symlink("/proc", half.join("evidence")).expect("linked");
    let failed = kaohe(home.path(), &["template", "half", "--towns", "roster.csv"]);
    assert_eq!(failed.status.code(), Some(2));
    assert_eq!(text(&failed.stdout), "made:\n  half/assessment.toml\n  half/towns.csv\n  half/ledger.csv\n");
    assert!(text(&failed.stderr).starts_with("error: cannot write to `half/evidence/柳河镇.csv`"));
}

#[test]
fn a_roster_that_the_program_left_empty_is_filled_in_and_one_that_somebody_began_is_not() {
    let excel = "\u{feff}镇,类别,别名\r\n,,\r\n";
    for (lang, saved) in [("en", None), ("zh", None), ("zh", Some(excel)), ("zh", Some("镇,类别,别名\n"))] {
        let home = tempfile::tempdir().expect("a folder");
        fs::write(home.path().join("roster.csv"), ROSTER).expect("written");
        assert!(kaohe(home.path(), &["template", "year", "--lang", lang]).status.success());
        if let Some(saved) = saved {
            fs::write(home.path().join("year/towns.csv"), saved).expect("written");
        }
        let filled = kaohe(home.path(), &["template", "year", "--towns", "roster.csv"]);
        let told = text(&filled.stdout);
        assert!(told.contains("empty before, filled in:\n  year/towns.csv\n"), "{told}{}", text(&filled.stderr));
        let year = files(&home.path().join("year"));
        assert_eq!(text(&year["towns.csv"]), "\u{feff}镇,类别\r\n柳河镇,镇\r\n石坝乡,乡\r\n");
        assert!(year.contains_key("evidence/柳河镇.csv") && told.contains("kaohe validate year"));
        assert!(kaohe(home.path(), &["score", "year"]).status.success());
    }
    for begun in ["镇,类别,别名\n坪上镇,,\n", "镇,别名\n", "镇,类别,别名,联系人\n", "镇,类别,别名\n,镇,\n", ""]
    {
        let home = tempfile::tempdir().expect("a folder");
        fs::write(home.path().join("roster.csv"), ROSTER).expect("written");
        assert!(kaohe(home.path(), &["template", "year"]).status.success());
        fs::write(home.path().join("year/towns.csv"), begun).expect("written");
        let before = files(&home.path().join("year"));
        let refused = kaohe(home.path(), &["template", "year", "--towns", "roster.csv"]);
        assert_eq!(refused.status.code(), Some(2), "{begun:?}");
        assert!(text(&refused.stderr).contains("says something else than --towns"));
        assert_eq!(files(&home.path().join("year")), before);
    }
}
