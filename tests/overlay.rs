//! The example year under the invented draft for 2019 comes to what was worked out by hand
//! (`tests/expected/rugao-2018-under-2019.toml`), and the difference is made up of its rules.

#![expect(clippy::expect_used, reason = "a test stops where its own ground is missing")]

use std::fs;
use std::process::Command;

use kaohe::points::Points;
use serde::Deserialize;
use serde_json::Value;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const YEARS: [&str; 2] = ["rugao-women-2018", "rugao-women-2019-draft"];

/// What was worked out by hand.
#[derive(Deserialize)]
struct Expected {
    town: Vec<Town>,
}

/// For one town, under the new rubric: ends of the total, of every category, of the bonus.
#[derive(Deserialize)]
struct Town {
    name: String,
    lo: String,
    hi: String,
    categories: Vec<[String; 2]>,
    bonus: [String; 2],
}

fn diff(old: &str, new: &str) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_kaohe"))
        .args(["diff", old, new, "--evidence", &format!("{ROOT}/examples/rugao-2018"), "--format", "json"])
        .output()
        .expect("kaohe runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn points(value: &Value) -> Points {
    Points::parse(value.as_str().expect("a decimal")).expect("points")
}

#[test]
fn totals_under_the_draft_are_those_worked_out_by_hand() {
    let path = format!("{ROOT}/tests/expected/rugao-2018-under-2019.toml");
    let expected: Expected = toml::from_str(&fs::read_to_string(path).expect("the figures")).expect("TOML");
    let diff = diff(YEARS[0], YEARS[1]);
    let towns = diff["effect"]["towns"].as_array().expect("towns");
    assert_eq!(expected.town.len(), 3);
    for town in &expected.town {
        let found = towns.iter().find(|found| found["name"] == *town.name).expect("a town");
        let new = &found["new"];
        assert_eq!((&new["total"]["lo"], &new["total"]["hi"]), (&town.lo.as_str().into(), &town.hi.as_str().into()));
        let categories: Vec<[&str; 2]> = new["categories"]
            .as_array()
            .expect("categories")
            .iter()
            .map(|score| ["lo", "hi"].map(|end| score[end].as_str().expect("a decimal")))
            .collect();
        let by_hand: Vec<[&str; 2]> = town.categories.iter().map(|ends| ends.each_ref().map(String::as_str)).collect();
        assert_eq!(categories, by_hand, "{}", town.name);
        assert_eq!(
            ["lo", "hi"].map(|end| &new["bonus"][end]),
            town.bonus.each_ref().map(String::as_str),
            "{}",
            town.name
        );
    }
}

#[test]
fn a_total_changes_by_what_its_rules_make() {
    let diff = diff(YEARS[0], YEARS[1]);
    for town in diff["effect"]["towns"].as_array().expect("towns") {
        let rules = town["rules"].as_array().expect("rules");
        let sum = |end: &str| rules.iter().map(|rule| points(&rule["change"][end])).sum::<Points>();
        let (old, new) = (points(&town["old"]["total"]["lo"]), &town["new"]["total"]);
        assert_eq!(town["old"]["total"]["lo"], town["old"]["total"]["hi"]);
        // no end lies outside of what the rules make together, though a floor or cap may keep them from meeting it
        assert!(old + sum("lo") <= points(&new["lo"]) && points(&new["hi"]) <= old + sum("hi"), "{}", town["name"]);
    }
}

#[test]
fn the_same_rubric_changes_nothing() {
    let diff = diff(YEARS[0], YEARS[0]);
    assert_eq!(diff["comparable"], true);
    let effect = &diff["effect"];
    for list in ["unknown", "rules", "order"] {
        assert_eq!(effect[list].as_array().map(Vec::len), Some(0), "{list}");
    }
    for town in effect["towns"].as_array().expect("towns") {
        assert_eq!(town["old"], town["new"]);
        assert_eq!(town["unfit"].as_array().map(Vec::len), Some(0));
    }
}

#[test]
fn without_normalisation_the_totals_stay_and_the_normalised_scores_move() {
    let text = fs::read_to_string(format!("{ROOT}/rubric/rugao-women-2018.toml")).expect("the rubric");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plain.toml");
    fs::write(&path, text.replace("[normalisation]\nlimit = 100\n", "")).expect("a rubric");
    let path = path.to_str().expect("a path");
    let diff = diff(YEARS[0], path);
    let top = &diff["effect"]["towns"][0];
    assert_eq!(top["name"], "星河街道");
    assert_eq!(top["old"]["total"], top["new"]["total"]);
    // 110.5 became 100, and is 110.5 again
    assert_eq!((&top["old"]["normalised"]["lo"], &top["new"]["normalised"]["lo"]), (&"100".into(), &"110.5".into()));
    let output = Command::new(env!("CARGO_BIN_EXE_kaohe"))
        .args(["diff", YEARS[0], path, "--lang", "en", "--evidence", &format!("{ROOT}/examples/rugao-2018")])
        .output()
        .expect("kaohe runs");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("normalised and base scores move"), "{said}");
}
