//! Kinds of which more than all can be done, as the rubric says.

use super::Folder;

const RUBRIC: &str = r#"schema = "kaohe.rubric/1"
id = "sport-2018"
title = "推荐任务考核"
full_marks = 10
[period]
from = 2018-01-01
to = 2018-12-31
[rounding]
proportion = 2
printed = 2
[[kind]]
code = "sport"
name = "推荐任务"
counted_by = "ratio"
over = true
[[category]]
id = "1"
name = "推荐"
marks = 10
floor = 0
[[category.rule]]
id = "1.1"
text = "未完成的按比例扣10分。"
ratio = { kind = "sport" }
by_proportion = 10
"#;

/// One town that did 3 of 2, and one that did 1 of 2.
fn year(rubric: &str) -> Folder {
    let folder = Folder::new();
    let owned = "code = \"F036\"\nfile = \"ledger.csv\"\nreason = \"nothing was found\"\nby = \"A\"\n";
    folder.put("rubric.toml", rubric);
    folder.put("assessment.toml", format!("rubric = \"rubric.toml\"\n[[accepted]]\n{owned}"));
    std::fs::remove_file(folder.temporary.path().join("x/ledger.csv")).expect("the ledger");
    let log = |ratio: &str| format!("日期,事项,名称,数量,应完成\n2018-11-02,推荐任务,全年,{ratio},2\n");
    folder.put("evidence/白蒲镇.csv", log("3")).put("evidence/如城街道.csv", log("1"));
    folder
}

#[test]
fn what_is_over_fulfilled_is_no_warning_and_the_year_is_final() {
    let folder = year(RUBRIC);
    let run = folder.run(&["score", "x", "--strict", "--final", "--format", "json"]);
    assert_eq!((run.exit, run.told()), (0, vec![]), "{}", run.err);
    // 3 of 2 lacks nothing: 10; 1 of 2 lacks a half of 10: 5
    for (town, total) in [(0, "10"), (1, "5")] {
        let json: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
        let found = json.pointer(&format!("/towns/{town}/total/lo")).and_then(serde_json::Value::as_str);
        assert_eq!(found, Some(total));
    }
}

#[test]
fn elsewhere_it_is_an_error() {
    let folder = year(&RUBRIC.replace("over = true\n", ""));
    assert_eq!(folder.score().told(), ["L015 evidence/白蒲镇.csv:2:20 (D2)"]);
}
