//! The standings so far: those of the folder cut at that day, with what is still possible beside them.

use std::path::Path;

use serde_json::Value;

use super::Year;

const SEPTEMBER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/rugao-2018-september");

fn towns(json: &Value) -> Vec<&Value> {
    json["towns"].as_array().expect("a list").iter().collect()
}

/// In the example nothing is later than September, so that cut at its last day it is itself.
#[test]
fn they_are_the_standings_of_the_folder_as_it_is_and_the_possible_ones_hold_them() {
    let year = Year::copy_of(Path::new(SEPTEMBER));
    let plain = year.json(&["score"]);
    let so_far = year.json(&["score", "--as-of", "2018-09-30"]);
    for (plain, so_far) in towns(&plain).into_iter().zip(towns(&so_far)) {
        assert_eq!((&plain["now"], &plain["now_rank"]), (&plain["total"], &plain["rank"]));
        assert_eq!((&so_far["now"], &so_far["now_rank"]), (&plain["total"], &plain["rank"]));
        let categories = |town: &Value| -> Vec<Value> {
            town["categories"].as_array().expect("a list").iter().map(|of| of["now"].clone()).collect()
        };
        assert_eq!(categories(so_far), categories(plain));
        assert_eq!(so_far["rank"], serde_json::json!({ "best": 1, "worst": 14 }));
    }
}

#[test]
fn every_dialect_ranks_by_them_and_shows_what_is_possible_beside_them() {
    let year = Year::copy_of(Path::new(SEPTEMBER));
    let order = |text: &str, skip: &str| -> Vec<String> {
        let rows = text.lines().skip_while(|line| !line.contains(skip)).take_while(|line| !line.is_empty());
        let names = rows.filter_map(|row| {
            row.split([' ', '|', ',']).find(|word| word.len() > 3 && word.ends_with(['镇', '道', '区']))
        });
        names.map(str::to_owned).collect()
    };
    let plain = order(&year.run(&["score"]).out, "名次");
    assert_eq!(plain.len(), 14);
    for format in ["table", "markdown", "csv"] {
        let out = year.run(&["score", "--as-of", "2018-09-30", "--format", format]).out;
        assert_eq!(order(&out, "名次"), plain, "{out}");
    }
    let csv = year.run(&["score", "--as-of", "2018-09-30", "--format", "csv"]).out;
    let head = csv.lines().next().expect("a header");
    for column in ["总分下限", "总分上限", "可能总分下限", "可能总分上限", "最好可能名次", "最差可能名次", "折算下限"]
    {
        assert!(head.contains(column), "{head}");
    }
    let out = year.run(&["score", "--as-of", "2018-09-30", "--town", "棠梨镇"]).out;
    assert!(out.contains("现有名次 13~14（共 14 个），现有总分 51~62，其中加分 0，可能名次 1~14，可能总分"), "{out}");
}
