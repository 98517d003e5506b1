//! Whatever was found, ruled, withdrawn and superseded is told to the town, in every format.

use serde_json::{Value, json};

use super::Year;

/// The lines of a statement in which a rule is told, from its own line on.
fn told(year: &Year, town: &str, rule: &str) -> String {
    let text = year.run(&["score", "--town", town]).out;
    let mut lines = text.lines().skip_while(|line| !line.starts_with(&format!("{rule} ")));
    let first = lines.next().expect("the rule").to_owned();
    let rest = lines.take_while(|line| line.starts_with("    "));
    std::iter::once(first.as_str()).chain(rest).map(str::trim_start).collect::<Vec<_>>().concat()
}

fn history(json: &Value, town: &str, rule: &str) -> Vec<Value> {
    let named = |list: &Value, key: &str, name: &str| {
        list.as_array().expect("a list").iter().find(|value| value[key] == name).expect("it is there").clone()
    };
    let line = named(&named(&json["towns"], "name", town)["lines"], "rule", rule);
    line["history"].as_array().expect("a list").clone()
}

#[test]
fn a_finding_and_its_withdrawal_are_both_told() {
    let year = Year::example();
    let said = told(&year, "槐荫镇", "3.3b");
    for expected in [
        "查实 1 次，已撤销",
        "查实 1 次：反映两癌救助款未发放的来访一例（顾知远，2018-07-19，编号F16），已被 F28 撤销",
        "撤销：经查来访人属邻县，与本镇工作无关，撤销（顾知远，2018-11-08，编号F28，替代 F16）",
    ] {
        assert!(said.contains(expected), "{said}");
    }
    assert!(!said.contains("无此问题记录"), "{said}");
    for format in ["csv", "markdown"] {
        let out = year.run(&["score", "--town", "槐荫镇", "--format", format]).out;
        for expected in ["查实 1 次，已撤销", "编号 F16），已被 F28 撤销", "撤销：经查来访人属邻县"]
        {
            assert!(out.contains(expected), "{out}");
        }
    }
    let history = history(&year.json(&["score"]), "槐荫镇", "3.3b");
    let told: Vec<Value> =
        history.iter().map(|row| json!([row["what"], row["count"], row["id"], row["by"], row["date"]])).collect();
    assert_eq!(
        told,
        [
            json!(["finding", 1, "F16", "顾知远", "2018-07-19"]),
            json!(["withdrawal", null, "F28", "顾知远", "2018-11-08"]),
        ]
    );
    assert_eq!(history[0]["superseded_by"], json!({ "id": "F28", "file": "ledger.csv", "line": 29 }));
    assert_eq!(history[1]["superseded_by"], Value::Null);
}

#[test]
fn a_ruling_that_was_appealed_against_is_told_before_the_one_that_stands() {
    let year = Year::example();
    let said = told(&year, "雁归镇", "2.2");
    let first = said.find("裁定 2 分：").expect("the first ruling");
    let second = said.find("裁定 1 分：申诉成立").expect("the second");
    assert!(first < second && said.contains("R07），已被 R08 替代"), "{said}");
    let history = history(&year.json(&["score"]), "雁归镇", "2.2");
    let points: Vec<&Value> = history.iter().map(|row| &row["points"]).collect();
    assert_eq!(points, ["2", "1"]);
}

/// Rows without a date, a withdrawal without an id, a finding made smaller, then withdrawn, a refusal taken back.
#[test]
fn every_step_is_told_whatever_it_leaves_out() {
    let year = Year::example();
    for [id, rule, times, reason, by, supersedes] in [
        ["X1", "2.4b", "3", "三件", "甲", ""],
        ["X2", "2.4b", "2", "只有两件", "乙", "X1"],
        ["", "2.4b", "0", "一件也没有", "丙", "X2"],
        ["X4", "2.4c", "1", "没有撤销的", "丁", ""],
        ["X5", "9.1", "1", "不是创新", "甲", ""],
        ["", "9.1", "0", "看错了", "乙", "X5"],
    ] {
        let row =
            [("编号", id), ("条款", rule), ("次数", times), ("理由", reason), ("认定人", by), ("替代", supersedes)];
        year.record(&[&[("镇", "槐荫镇")], &row[..]].concat());
    }
    let lines = year.read("ledger.csv").lines().count();
    let said = told(&year, "槐荫镇", "2.4b");
    let [by_line, last] = [lines - 3, lines];
    for expected in [
        // what was withdrawn in the end, and not what it had been before
        "查实 2 次，已撤销".to_owned(),
        "查实 3 次：三件（甲，编号 X1），已被 X2替代".to_owned(),
        format!("查实 2 次：只有两件（乙，编号 X2，替代 X1），已被ledger.csv:{by_line} 撤销"),
        "撤销：一件也没有（丙，替代 X2）".to_owned(),
    ] {
        let (said, expected) = (said.replace(' ', ""), expected.replace(' ', ""));
        assert!(said.contains(&expected), "{expected}: {said}");
    }
    let said = told(&year, "槐荫镇", "2.4c");
    assert!(said.contains("查实 1 次：没有撤销的（丁，编号 X4）") && !said.contains("已被"), "{said}");
    let said = told(&year, "槐荫镇", "9.1").replace(' ', "");
    assert!(said.contains(&format!("退回申报：不是创新（甲，编号X5），已被ledger.csv:{last}撤销")), "{said}");
    assert!(said.contains("撤销：看错了（乙，替代X5）"), "{said}");
    // 无此问题记录 only where there never was one
    assert!(told(&year, "槐荫镇", "3.3a").contains("无此问题记录"));
}

#[test]
fn a_statement_with_its_history_fits_a_page() {
    let mut year = Year::example();
    year.width = 80;
    for town in ["槐荫镇", "雁归镇"] {
        for line in year.run(&["score", "--town", town]).out.lines() {
            assert!(unicode_width::UnicodeWidthStr::width(line) <= 80, "{line}");
        }
    }
}
