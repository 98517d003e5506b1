//! The example years come to what was worked out by hand (`tests/expected`), and show every rule at work.

#![expect(clippy::expect_used, reason = "a test stops where its own ground is missing")]

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use serde::Deserialize;
use serde_json::Value;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// What was worked out by hand for a year.
#[derive(Deserialize)]
struct Expected {
    town: Vec<Town>,
}

/// For one town: charges above 0 by rule, before any floor, and what is open.
#[derive(Deserialize)]
struct Town {
    name: String,
    rank: Option<u64>,
    total: Option<String>,
    bonus: Option<String>,
    categories: Option<Vec<String>>,
    lo: Option<String>,
    hi: Option<String>,
    best: Option<u64>,
    worst: Option<u64>,
    charges: BTreeMap<String, String>,
    bonus_events: BTreeMap<String, u64>,
    #[serde(default)]
    open: Vec<Open>,
}

/// One thing that makes a total wide: the rules that it moves.
#[derive(Deserialize)]
struct Open {
    rules: Vec<String>,
}

fn expected(year: &str) -> BTreeMap<String, Town> {
    let text = fs::read_to_string(format!("{ROOT}/tests/expected/{year}.toml")).expect("the expected figures");
    let expected: Expected = toml::from_str(&text).expect("the expected figures as TOML");
    expected.town.into_iter().map(|town| (town.name.clone(), town)).collect()
}

fn scored(year: &str) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_kaohe"))
        .args(["score", &format!("{ROOT}/examples/{year}"), "--format", "json"])
        .output()
        .expect("kaohe runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "", "the examples are without a warning");
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn towns(scored: &Value) -> &Vec<Value> {
    scored["towns"].as_array().expect("towns")
}

fn lines(town: &Value) -> &Vec<Value> {
    town["lines"].as_array().expect("lines")
}

/// `4` for a settled value, `1~2` for an open one.
fn shown(interval: &Value) -> String {
    let (lo, hi) = (interval["lo"].as_str().expect("lo"), interval["hi"].as_str().expect("hi"));
    if lo == hi { lo.to_owned() } else { format!("{lo}~{hi}") }
}

/// The settled amounts above 0, by rule, of the categories or of the bonus.
fn amounts(town: &Value, bonus: bool, open: &[Open]) -> BTreeMap<String, String> {
    let of_interest = |line: &&Value| line["category"].is_null() == bonus;
    let rules = lines(town).iter().filter(of_interest).map(|line| {
        let rule = line["rule"].as_str().expect("an id").to_owned();
        (rule, shown(&line["charged"]))
    });
    rules.filter(|(rule, charged)| charged != "0" && !open.iter().any(|open| open.rules.contains(rule))).collect()
}

#[test]
fn the_year_comes_to_what_was_worked_out_by_hand() {
    let (expected, scored) = (expected("rugao-2018"), scored("rugao-2018"));
    assert_eq!(towns(&scored).len(), expected.len());
    for town in towns(&scored) {
        let name = town["name"].as_str().expect("a name");
        let by_hand = expected.get(name).expect("worked out by hand");
        assert_eq!(Some(shown(&town["total"])), by_hand.total, "{name}");
        assert_eq!(Some(shown(&town["bonus"])), by_hand.bonus, "{name}");
        assert_eq!(town["rank"]["best"].as_u64(), by_hand.rank, "{name}");
        assert_eq!(town["rank"]["worst"].as_u64(), by_hand.rank, "{name}");
        let categories: Vec<String> =
            town["categories"].as_array().expect("categories").iter().map(|c| shown(&c["score"])).collect();
        assert_eq!(Some(categories), by_hand.categories, "{name}");
        assert_eq!(amounts(town, false, &[]), by_hand.charges, "{name}");
        let events: Vec<&String> = by_hand.bonus_events.keys().collect();
        assert_eq!(amounts(town, true, &[]).keys().collect::<Vec<_>>(), events, "{name}");
    }
}

#[test]
fn the_year_in_progress_comes_to_what_was_worked_out_by_hand() {
    let (expected, scored) = (expected("rugao-2018-september"), scored("rugao-2018-september"));
    assert_eq!(towns(&scored).len(), expected.len());
    for town in towns(&scored) {
        let name = town["name"].as_str().expect("a name");
        let by_hand = expected.get(name).expect("worked out by hand");
        assert_eq!(town["total"]["lo"].as_str(), by_hand.lo.as_deref(), "{name}");
        assert_eq!(town["total"]["hi"].as_str(), by_hand.hi.as_deref(), "{name}");
        assert_eq!(town["rank"]["best"].as_u64(), by_hand.best, "{name}");
        assert_eq!(town["rank"]["worst"].as_u64(), by_hand.worst, "{name}");
        assert_eq!(amounts(town, false, &by_hand.open), by_hand.charges, "{name}");
    }
}

#[test]
fn every_rule_is_met_in_some_town_and_broken_in_another() {
    let scored = scored("rugao-2018");
    let mut seen: BTreeMap<&str, (bool, bool)> = BTreeMap::new();
    for town in towns(&scored) {
        for line in lines(town) {
            let (met, broken) = seen.entry(line["rule"].as_str().expect("an id")).or_default();
            let nothing = shown(&line["charged"]) == "0";
            // a rule that does not apply is neither
            *met |= nothing && line["applies"] == "yes";
            *broken |= !nothing;
        }
    }
    let lacking: Vec<&&str> =
        seen.iter().filter(|(_, (met, broken))| !(*met && *broken)).map(|(rule, _)| rule).collect();
    assert!(lacking.is_empty(), "not both met and broken: {lacking:?}");
    assert!(seen.len() > 50, "only {} rules", seen.len());
}

#[test]
fn the_year_holds_what_it_is_meant_to_show() {
    let scored = scored("rugao-2018");
    assert_eq!(scored["scaling"], "acts", "a town is over 100");
    assert_eq!(towns(&scored)[0]["normalised"]["lo"], "100.00", "the top becomes 100 exactly");
    let mut totals: Vec<String> = towns(&scored).iter().map(|town| shown(&town["total"])).collect();
    totals.sort();
    assert!(totals.windows(2).any(|pair| pair[0] == pair[1]), "a tie");
    let floored = towns(&scored).iter().flat_map(lines).any(|line| shown(&line["charged"]) != shown(&line["taken"]));
    assert!(floored, "a category at its floor");
    let rows = |key: &str| towns(&scored).iter().flat_map(lines).filter_map(|l| l[key].as_array()).flatten().count();
    assert!(rows("counted") > 500, "hundreds of records");
    assert!(rows("not_counted") > 10, "some that do not count");
}
