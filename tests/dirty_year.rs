//! Sixteen logs as clerks send them (`tests/folders/dirty-year`): what a person sees of them, and what the program mends.

#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test stops where its own ground is missing")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use unicode_width::UnicodeWidthStr as _;

use crate::folder::copied;

const YEAR: &str = "tests/folders/dirty-year";

fn validated(folder: &Path, lang: &str, args: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kaohe"));
    command.args(["--lang", lang, "validate"]).arg(folder).args(args).env_remove("KAOHE_LANG");
    String::from_utf8(command.output().expect("kaohe runs").stdout).expect("UTF-8")
}

/// How many errors and warnings JSON has.
fn numbers(folder: &Path) -> (u64, u64) {
    let json: serde_json::Value = serde_json::from_str(&validated(folder, "zh", &["--format", "json"])).expect("JSON");
    (json["errors"].as_u64().expect("a number"), json["warnings"].as_u64().expect("a number"))
}

#[test]
fn the_first_screen_tells_an_office_where_to_begin_and_nobody_scrolls_for_long() {
    for lang in ["zh", "en"] {
        let told = validated(Path::new(YEAR), lang, &[]);
        let lines: Vec<&str> = told.lines().collect();
        assert!(lines.len() < 200, "{lang}: {} lines", lines.len());
        assert!(lines.iter().all(|line| line.width() <= 100), "{lang}");
        // what there is, and the command to go on with, both at the top and at the end
        let next = format!("kaohe validate {YEAR} --fix --suggested");
        for at in [&lines[..3], &lines[lines.len() - 3..]] {
            let part = at.join("\n");
            assert!(part.contains("207") && part.contains("118") && part.contains(&next), "{lang}: {part}");
        }
        // and the same fault of 61 rows once
        assert_eq!(told.matches("[L003]").count(), 2, "{lang}");
        assert!(told.contains(if lang == "zh" { "还有 60 处：A3、A4、" } else { "and 60 more: A3, A4, " }));
    }
    let csv = validated(Path::new(YEAR), "zh", &["--format", "csv"]);
    assert_eq!(csv.lines().count(), 1 + 207 + 118);
}

/// No error is left for which one replacement was offered: what stays can mean several things, or only the town knows.
#[test]
fn what_can_mean_one_thing_only_is_written_and_all_else_is_left_with_why() {
    let temporary = tempfile::tempdir().expect("a folder");
    let year: PathBuf = temporary.path().join("year");
    copied(Path::new(YEAR), &year);
    assert_eq!(numbers(&year), (207, 118));
    let safe = temporary.path().join("safe");
    copied(&year, &safe);
    validated(&safe, "zh", &["--fix", "--in-place"]);
    // what changes no meaning mends none of these
    assert_eq!(numbers(&safe), (207, 118));

    let told = validated(&year, "zh", &["--fix", "--suggested", "--in-place"]);
    assert!(told.contains("「4月18日」改为「2018-04-18」（照提示）"), "{told}");
    assert!(told.contains("留下 12 处 [L019] F54") && told.contains("留下 2 处 [L021]"), "{told}");
    assert_eq!(numbers(&year), (65, 2));
    let log = fs::read_to_string(year.join("evidence/鹤鸣镇.csv")).expect("a log");
    assert!(log.starts_with("\u{feff}日期,") && log.lines().next().is_some_and(|line| line.ends_with(",改动")));
    assert!(log.contains(",日期 4月18日→2018-04-18\r\n"), "{log}");
    // a standing fact is of any year, and two kinds are near to 信息: neither is written
    let log = fs::read_to_string(year.join("evidence/望潮镇.csv")).expect("a log");
    assert!(log.contains(",妇儿活动中心,") && log.contains(",信息,"), "{log}");
    // what was written is read, its column passed over, and nothing is left to suggest
    assert!(!validated(&year, "zh", &[]).contains("--suggested"));
}
