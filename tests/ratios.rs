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
        command.args(["score", folder, "--town", "全部", "--format", "json"]).args(options).output().expect("it runs");
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

/// By town: the total, each category with what conversion takes besides (none where it is not converted), and the bonus.
fn whole(year: &Value, town: &str) -> (String, Vec<(String, Option<String>)>, String) {
    let towns = year["towns"].as_array().expect("towns");
    let standing = towns.iter().find(|standing| standing["name"] == town).expect("the town");
    let categories = standing["categories"].as_array().expect("categories").iter().map(|category| {
        let converted = Some(&category["left_out"]).filter(|converted| !converted.is_null());
        (range(&category["score"]), converted.map(|converted| range(&converted["taken"])))
    });
    (range(&standing["total"]), categories.collect(), range(&standing["bonus"]))
}

/// 安全生产 60 with 8.1 worth 10 and 8.4 worth 8, 积案 40 with a floor of 30 and 9.1 worth 20.
///
/// - 甲镇: 0 of 0 of both. A drill short (3) and two findings (4) of the other 50: 43 × 60 ÷ 50 = 51.6, which is
///   60 − 3 − 4 − 1.4. Nothing lost of the other 20 of 40: 40. A bonus of 2: 93.6.
/// - 乙镇: 0 of 0 of both, and 8.4 ruled not applicable: a drill short (3) of the other 42: 39 × 60 ÷ 42 = 55.714…, which is
///   60 − 3 − 1.29. Three findings at 5 of the other 20: 5 × 40 ÷ 20 = 10, and the floor is 30. 85.71.
/// - 丙镇: 0 of 0 and 9 of 10 together: 10 × 1 ÷ 10 = 1, nothing is left out. 7 of 8 is below 90%: 20, and 5: the floor. 89.
/// - 丁镇: whether there was nothing to do is under review. Rejected there is no record: 60 − 10 − 3 = 47. Accepted a drill is
///   short of the other 50: 47 × 60 ÷ 50 = 56.4. 10 of 10 cases: 40.
#[test]
fn what_is_left_out_leaves_the_rest_to_be_converted() {
    let year = scored("left-out", &[]);
    let converted = |score: &str, taken: &str| (score.to_owned(), Some(taken.to_owned()));
    let plain = |score: &str| (score.to_owned(), None);
    assert_eq!(whole(&year, "甲镇"), ("93.6".into(), vec![converted("51.6", "1.4"), converted("40", "0")], "2".into()));
    assert_eq!(
        whole(&year, "乙镇"),
        ("85.71".into(), vec![converted("55.71", "1.29"), converted("30", "0")], "0".into())
    );
    assert_eq!(whole(&year, "丙镇"), ("89".into(), vec![plain("59"), plain("30")], "0".into()));
    // rejected nothing is converted; accepted 60 − 3 − 56.4 is taken besides
    assert_eq!(whole(&year, "丁镇"), ("87~96.4".into(), vec![converted("47~56.4", "0~0.6"), plain("40")], "0".into()));
    assert_eq!(of(&year, "乙镇", "8.4").1, "0");
    assert_eq!(of(&year, "丁镇", "8.1").1, "0~10");
}

/// At the end of October 甲镇 has no record of either ratio: 10 and 20, of which the floor leaves 10 to take; a drill (3) and
/// two findings (4): 60 − 17 + 30 + 2 = 75. All that can be had: the drill, and all done of what may come: 56 + 40 + 2.
#[test]
fn of_what_is_left_out_the_days_ahead_can_make_a_whole() {
    let year = scored("left-out", &["--as-of", "2025-10-31"]);
    assert_eq!(whole(&year, "甲镇").0, "75~98");
    // one day before the end there was nothing to do: of the other 50 43 are left, and all can still be done
    let year = scored("left-out", &["--as-of", "2025-12-30"]);
    assert_eq!(whole(&year, "甲镇").1[0], ("51.6~56".into(), Some("0~1.4".into())));
}

/// A third finding of 甲镇 under 8.3: 60 − 10 − 3 − 6 = 41 of 50 are left, 41 × 60 ÷ 50 = 49.2, which is 2.4 less: 2 by 8.3, and by
/// the conversion for the sake of 8.1 60 − 9 − 49.2 = 1.8 where it was 1.4.
#[test]
fn two_runs_compared_tell_what_conversion_took_by_the_rule_that_is_left_out() {
    let fixture = format!("{}/tests/fixtures/left-out", env!("CARGO_MANIFEST_DIR"));
    let folder = std::env::temp_dir().join(format!("kaohe-converted-{}", std::process::id()));
    fs::create_dir_all(folder.join("evidence")).expect("a folder");
    for file in ["assessment.toml", "towns.csv", "rubric.toml", "reviews.csv", "ledger.csv"] {
        fs::copy(format!("{fixture}/{file}"), folder.join(file)).expect("a copy");
    }
    for town in ["甲镇", "乙镇", "丙镇", "丁镇"] {
        let log = format!("evidence/{town}.csv");
        fs::copy(format!("{fixture}/{log}"), folder.join(&log)).expect("a copy");
    }
    let save = |name: &str| {
        let saved = folder.join(name);
        let year = in_folder(folder.to_str().expect("a path"), &[]);
        fs::write(&saved, serde_json::to_string(&year).expect("JSON")).expect("written");
        saved
    };
    let old = save("old.json");
    let ledger = fs::read_to_string(folder.join("ledger.csv")).expect("the ledger");
    fs::write(folder.join("ledger.csv"), ledger + "甲镇,8.3,2025-09-01,1,,,,又一处,张某,P9,\n").expect("written");
    let new = save("new.json");
    let mut command = Command::new(env!("CARGO_BIN_EXE_kaohe"));
    let output = command.arg("diff").arg(old).arg(new).args(["--format", "json"]).output().expect("it runs");
    let told: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let rules = told["towns"][0]["rules"].as_array().expect("rules").iter();
    let moved: Vec<_> =
        rules.map(|rule| (rule["id"].as_str().expect("an id"), range(&rule["old"]), range(&rule["new"]))).collect();
    assert_eq!(moved, [("8.1", "1.4".to_owned(), "1.8".to_owned()), ("8.3", "4".to_owned(), "6".to_owned())]);
    fs::remove_dir_all(&folder).expect("removed");
}

#[test]
fn the_statement_shows_the_conversion_on_a_line_of_its_own() {
    let folder = format!("{}/tests/fixtures/left-out", env!("CARGO_MANIFEST_DIR"));
    let stated = |options: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kaohe"));
        let output = command.args(["score", &folder, "--town", "乙镇"]).args(options).output().expect("it runs");
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    let text = stated(&["--lang", "zh"]);
    let line = "折算     -  1.29  不计入：8.1、8.4（18 分）；其余 42 分得 39，折算 39 × 60 ÷ 42，得 55.71\n";
    assert!(text.contains(line), "{text}");
    assert!(
        text.contains("折算     -     -  不计入：9.1（20 分）；其余 20 分得 5，折算 5 × 40 ÷ 20，下限 30，得 30\n"),
        "{text}"
    );
    // 3 + 1.29 of the one and 10 of the other
    assert!(text.contains("满分 100 - 扣 14.29 + 加 0 = 总分 85.71"), "{text}");
    let csv = stated(&["--lang", "en", "--format", "csv"]);
    assert!(
        csv.contains("乙镇,8 安全生产,,,,,,1.29,,,,,\"left out: 8.1, 8.4 (18); 39 of the other 42, converted 39 x 60 / 42, is 55.71\",5"),
        "{csv}"
    );
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
    rubric_of("kaohe.rubric/1", words)
}

fn rubric_of(schema: &str, words: &str) -> Result<rubric::Rubric, Vec<String>> {
    let text = format!(
        "schema = '{schema}'\nid = 'r'\ntitle = '细则'\nfull_marks = 10\nperiod = {{ from = 2018-01-01, to = 2018-12-31 }}\n\
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
    let next = |words: &str| rubric_of("kaohe.rubric/2", words);
    assert!(next(&format!("{plain}\ntake = 'latest'")).is_ok());
    assert_eq!(next(plain).expect_err("a mistake"), ["R012 [[category.rule]] lacks `take`"]);
    assert_eq!(told(&format!("{plain}\ntake = 'all'")), ["R030 `take` cannot be `all`"]);
    assert!(with_rule(&format!("{plain}\nwaivable = 'full'")).is_ok());
    assert_eq!(told(&format!("{plain}\nwaivable = 'half'")), ["R030 `waivable` cannot be `half`"]);
    // left out, it has to be worth something that ends, and to leave the other rules something
    assert!(with_rule(&format!("{plain}\nwaivable = 'left_out'\nnone = 'left_out'")).is_ok());
    assert_eq!(
        told("office = 'finding'\neach = 2\nwaivable = 'left_out'"),
        ["R022 `waivable = \"left_out\"` needs to know what the rule is worth, and nothing bounds what it costs"]
    );
    assert!(with_rule("office = 'finding'\neach = 2\nmost = 4\nwaivable = 'left_out'").is_ok());
    let another = "\n[[category.rule]]\nid = '1.2'\ntext = '扣2分'\noffice = 'finding'\nonce = 2";
    let all = "ratio = { kind = 'r' }\nby_proportion = 10\nnone = 'left_out'";
    assert!(with_rule(all).is_ok());
    assert_eq!(
        told(&format!("{all}{another}")),
        [
            "R022 `none = \"left_out\"`: what may be left out is worth 10 of the category's 10, and leaves the other rules \
             nothing to be measured against"
        ]
    );
    // both may be: at the most one of them is left out while the other stays
    assert!(with_rule(&format!("{}{another}\nwaivable = 'left_out'", all.replace("10", "9"))).is_ok());
    let bonus = "\n[bonus]\nname = '加分'\ncap = 2\n[[bonus.rule]]\nid = 'B.1'\ntext = '加1分'\noffice = 'finding'\nonce = 1\nwaivable = 'full'";
    assert_eq!(told(&format!("{plain}{bonus}")), ["R022 a bonus rule has no `waivable`"]);
    assert_eq!(told(&format!("{plain}\nnone = 'some'")), ["R030 `none` cannot be `some`"]);
    assert_eq!(
        told("count = { kind = 'a' }\nat_least = 1\nonce = 2\ntake = 'sum'"),
        ["R022 `take` goes with `ratio` only"]
    );
}
