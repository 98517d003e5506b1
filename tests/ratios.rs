//! Ratios that say what they mean: years of two towns, scored by the program as it is. Every expected number is worked out
//! by hand beside it.

#![expect(clippy::expect_used, reason = "a test stops where its own ground is missing")]

use std::fs;
use std::process::Command;

use kaohe::rubric;
use serde_json::Value;

/// The statements of a year of `tests/fixtures`.
fn scored(year: &str, options: &[&str]) -> Value {
    in_folder(&format!("{}/tests/fixtures/{year}", env!("CARGO_MANIFEST_DIR")), options)
}

fn in_folder(folder: &str, options: &[&str]) -> Value {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kaohe"));
    let output =
        command.args(["score", folder, "--town", "all", "--format", "json"]).args(options).output().expect("it runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// `lo`, or `lo~hi` where the two differ.
fn range(value: &Value) -> String {
    let (lo, hi) = (value["lo"].as_str().expect("a number"), value["hi"].as_str().expect("a number"));
    if lo == hi { lo.to_owned() } else { format!("{lo}~{hi}") }
}

/// By town: the total, and what a rule charges.
fn of(year: &Value, town: &str, rule: &str) -> (String, String) {
    let towns = year["towns"].as_array().expect("towns");
    let standing = towns.iter().find(|standing| standing["name"] == town).expect("the town");
    let lines = standing["lines"].as_array().expect("lines");
    let line = lines.iter().find(|line| line["rule"] == rule).expect("the line of the rule");
    (range(&standing["total"]), range(&line["charged"]))
}

/// 甲镇: 0 of 1 in June and 1 of 1 in December are 1 of 2, and cost 20 × 1 ÷ 2 = 10 of 100. 乙镇: 5 of 7 cost
/// 20 × 2 ÷ 7 = 5.71, and one finding 10 more.
#[test]
fn a_ratio_in_parts_is_added_up() {
    let year = scored("ratio-in-parts", &[]);
    assert_eq!(of(&year, "甲镇", "2.1"), ("90".into(), "10".into()));
    assert_eq!(of(&year, "乙镇", "2.1"), ("84.29".into(), "5.71".into()));
}

/// At the end of August 甲镇 has 0 of 1: all 20. What is still done weighs less than nothing against any number that
/// may come: 0 to 20. A visit in the third and the fourth quarter (the fourth is ahead) costs 2 each.
#[test]
fn of_a_sum_the_days_ahead_can_make_good_what_was_not_done() {
    let year = scored("ratio-in-parts", &["--as-of", "2025-08-31"]);
    assert_eq!(of(&year, "甲镇", "2.1").1, "0~20");
}

/// 甲镇 had no fire: no case to close and no burnt ground to plant again, 0 of 0 of each, which the rubric takes for full.
/// 乙镇: a mark of 4 of 5; 9 of 10 cases are 90%; of 40 to plant 5 are left, 10 × 5 ÷ 40 = 1.25; three fires at 2 each.
#[test]
fn nothing_to_do_is_what_the_rubric_says() {
    let year = scored("nothing-to-do", &[]);
    assert_eq!(of(&year, "甲镇", "1.6a"), ("100".into(), "0".into()));
    assert_eq!(of(&year, "甲镇", "5.1").1, "0");
    assert_eq!(of(&year, "乙镇", "5.1"), ("91.75".into(), "1.25".into()));
}

/// The office rules first that 甲镇 has no crew to keep (4.1, 5 points), then that it has: the later row stands.
#[test]
fn what_does_not_apply_is_ruled_and_superseded_like_any_ruling() {
    let fixture = format!("{}/tests/fixtures/nothing-to-do", env!("CARGO_MANIFEST_DIR"));
    let folder = std::env::temp_dir().join(format!("kaohe-waived-{}", std::process::id()));
    let read = |file: &str| fs::read_to_string(format!("{fixture}/{file}")).expect("a file");
    let write = |file: &str, text: &str| fs::write(folder.join(file), text).expect("written");
    fs::create_dir_all(folder.join("evidence")).expect("a folder");
    for file in ["assessment.toml", "towns.csv", "evidence/乙镇.csv"] {
        write(file, &read(file));
    }
    let without: Vec<String> =
        read("evidence/甲镇.csv").lines().filter(|line| !line.contains("扑火队员")).map(str::to_owned).collect();
    write("evidence/甲镇.csv", &(without.join("\n") + "\n"));
    write(
        "rubric.toml",
        &read("rubric.toml").replace("at_least = 30\nonce = 5", "at_least = 30\nonce = 5\nwaivable = \"full\""),
    );
    let (ledger, waived) = (read("ledger.csv"), "甲镇,4.1,,,,,不适用,林区已撤并,张某,P6,\n");
    for (ledger, charged) in [
        (ledger.clone(), "5"),
        (format!("{ledger}{waived}"), "0"),
        (format!("{ledger}{waived}甲镇,4.1,,0,,,,仍有林区,李某,P7,P6\n"), "5"),
    ] {
        write("ledger.csv", &ledger);
        let year = in_folder(folder.to_str().expect("a path"), &[]);
        assert_eq!(of(&year, "甲镇", "4.1").1, charged, "{ledger}");
    }
    write("ledger.csv", &(ledger + "甲镇,4.2,,,,,不适用,没有工具,张某,P6,\n"));
    let refused = Command::new(env!("CARGO_BIN_EXE_kaohe")).arg("score").arg(&folder).output().expect("it runs");
    assert!(String::from_utf8_lossy(&refused.stderr).contains("J043"), "{refused:?}");
    fs::remove_dir_all(&folder).expect("removed");
}

/// A rubric with one rule of a ratio of all, in these words.
fn with_rule(words: &str) -> Result<rubric::Rubric, Vec<String>> {
    let text = format!(
        "schema = 'kaohe.rubric/1'\nid = 'r'\ntitle = '细则'\nfull_marks = 10\nperiod = {{ from = 2018-01-01, to = 2018-12-31 }}\n\
         rounding = {{ proportion = 2, printed = 2 }}\n[[kind]]\ncode = 'a'\nname = '讲座'\n\
         [[kind]]\ncode = 'r'\nname = '覆盖'\ncounted_by = 'ratio'\n\
         [[category]]\nid = '1'\nname = '项目'\nmarks = 10\nfloor = 0\n\
         [[category.rule]]\nid = '1.1'\ntext = '扣2分'\n{words}\n"
    );
    rubric::read("r.toml", &text).map_err(|told| told.iter().map(|d| format!("{} {}", d.code, d.text.en)).collect())
}

#[test]
fn the_words_of_a_ratio_are_a_ratio_s() {
    let told = |words: &str| with_rule(words).expect_err("a mistake");
    let plain = "ratio = { kind = 'r' }\nby_proportion = 2";
    assert!(with_rule(&format!("{plain}\ntake = 'sum'")).is_ok());
    assert_eq!(told(&format!("{plain}\ntake = 'all'")), ["R030 `take` cannot be `all`"]);
    assert!(with_rule(&format!("{plain}\nwaivable = 'full'")).is_ok());
    assert_eq!(told(&format!("{plain}\nwaivable = 'half'")), ["R030 `waivable` cannot be `half`"]);
    assert_eq!(told(&format!("{plain}\nnone = 'some'")), ["R030 `none` cannot be `some`"]);
    assert_eq!(
        told("count = { kind = 'a' }\nat_least = 1\nonce = 2\ntake = 'sum'"),
        ["R022 `take` goes with `ratio` only"]
    );
}
