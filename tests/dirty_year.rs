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
            assert!(part.contains("217") && part.contains("118") && part.contains(&next), "{lang}: {part}");
        }
        // and the same fault of 61 rows once
        assert_eq!(told.matches("[L003]").count(), 2, "{lang}");
        assert!(told.contains(if lang == "zh" { "还有 60 处：A3、A4、" } else { "and 60 more: A3, A4, " }));
    }
    let csv = validated(Path::new(YEAR), "zh", &["--format", "csv"]);
    assert_eq!(csv.lines().count(), 1 + 217 + 118);
}

/// No error is left for which one replacement was offered: what stays can mean several things, or only the town knows.
#[test]
fn what_can_mean_one_thing_only_is_written_and_all_else_is_left_with_why() {
    let temporary = tempfile::tempdir().expect("a folder");
    let year: PathBuf = temporary.path().join("year");
    copied(Path::new(YEAR), &year);
    // a workbook is repaired as CSV, and never in place
    fs::remove_file(year.join("evidence/开发区.xlsx")).expect("the workbook goes");
    assert_eq!(numbers(&year), (207, 118));
    let safe = temporary.path().join("safe");
    copied(&year, &safe);
    validated(&safe, "zh", &["--fix", "--in-place"]);
    // what changes no meaning mends none of these
    assert_eq!(numbers(&safe), (207, 118));

    let told = validated(&year, "zh", &["--fix", "--suggested", "--in-place"]);
    assert!(told.contains("「4月18日」改为「2018-04-18」（照提示）"), "{told}");
    assert!(told.contains("  [L019] F54  12 处：") && told.contains("  [L021] G3  2 处："), "{told}");
    // nobody is sent back to what was written, and what could not be is named at the end
    assert!(told.contains("改好了 61 处") && !told.contains("--suggested"), "{told}");
    let (_, end) = told.split_once("没有改成的（原因见上）：").expect("what was refused");
    let end = end.replace('\n', "");
    assert!(end.contains("清和街道.csv、") && end.contains("槐荫镇.csv下一步："), "{end}");
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

/// What each town has to mend, in its name: all that is told of its log, and nothing of what the office keeps.
#[test]
fn a_list_to_send_back_is_written_for_each_town_that_has_something_to_mend() {
    let temporary = tempfile::tempdir().expect("a folder");
    let back = temporary.path().join("退回");
    let into = |format: &str, more: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kaohe"));
        command.args(["--lang", "zh", "validate", YEAR, "--format", format, "-o"]).arg(format!("{}/", back.display()));
        let done = command.args(more).env_remove("KAOHE_LANG").output().expect("kaohe runs");
        assert!(done.stdout.is_empty());
        (done.status.code(), String::from_utf8(done.stderr).expect("UTF-8"))
    };
    let read = |name: &str| fs::read_to_string(back.join(name)).expect("a list");
    let (code, said) = into("csv", &[]);
    assert_eq!(code, Some(1));
    assert!(said.ends_with("：15 个镇各一份清单，共 332 处；另有 3 处在办公室自己的文件里\n"), "{said}");
    let names: Vec<String> = fs::read_dir(&back)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8"))
        .collect();
    assert_eq!(names.len(), 15);
    // the log in which nothing is wrong has none
    assert!(!names.contains(&"星河街道.csv".to_owned()));
    // a row a place, and no cell holds a line break
    let rows: usize = names.iter().map(|name| read(name).lines().count() - 1).sum();
    assert_eq!(rows, 217 + 118 - 3);
    let list = read("鹤鸣镇.csv");
    assert!(
        list.starts_with("\u{feff}单元格,要求,哪里不对,怎样写\r\nA2,要改,「4月18日」没有年份,写成 2018-04-18\r\n"),
        "{list}"
    );
    assert!(read("棠梨镇.csv").contains("\r\nI2,请核对,「无」不是内容，按空白处理,没有就留空\r\n"));

    // all or nothing: one of these names is taken
    let (code, said) = into("csv", &[]);
    assert!(code == Some(2) && said.contains("已经存在；要替换它，请加 --force"), "{said}");
    fs::write(back.join("鹤鸣镇.csv"), "旧").expect("is written");
    assert_eq!(into("csv", &["--force"]).0, Some(1));
    assert_eq!(read("鹤鸣镇.csv"), list);
    into("markdown", &[]);
    assert!(read("槐荫镇.md").starts_with("# 槐荫镇：台账里要改的\n\n1 处，都要改\n\n| 单元格 | 要求 | "));
    into("text", &[]);
    assert!(read("鹤鸣镇.txt").lines().all(|line| line.width() <= 100));
    assert!(into("json", &[]).1.contains("给各镇的清单是 csv、xlsx、text、markdown 或 html"));
    assert_eq!(fs::read_dir(&back).expect("a folder").count(), 3 * 15);
}
