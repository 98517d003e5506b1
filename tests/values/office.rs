//! A year in which the office alone finds: no kind, no log, no folder of them.

use super::Folder;

const RUBRIC: &str = r#"schema = "kaohe.rubric/1"
id = "env-2013"
title = "乡村环境卫生评比"
full_marks = 20
[period]
from = 2013-05-01
to = 2013-05-31
[rounding]
proportion = 2
printed = 2
[[category]]
id = "1"
name = "垃圾"
marks = 7
floor = 0
[[category.rule]]
id = "1.a"
text = "每处不合格扣0.5分。"
office = "finding"
each = 0.5
[[category]]
id = "2"
name = "公示"
marks = 5
floor = 0
[[category.rule]]
id = "2.a"
text = "未公示不得分（5分），不论几次只扣一次。"
reading = "不论几次只扣一次。"
why = "条款写明。"
office = "finding"
once = 5
[[category]]
id = "3"
name = "评议"
marks = 8
floor = 0
[[category.rule]]
id = "3.a"
text = "由村民评议打分，满分8分。"
office = "mark"
out_of = 8
"#;

const LEDGER: &str = "镇,条款,日期,次数,完成,应完成,分值,理由,认定人,编号,替代
甲村,1.a,2013-05-10,3,,,,垃圾,王某,,
甲村,3.a,2013-05-30,,,,8,评议,王某,,
乙村,1.a,2013-05-10,20,,,,垃圾,王某,,
乙村,3.a,2013-05-30,,,,7.5,评议,王某,,
丙村,2.a,2013-05-11,,,,,未公示,王某,,
丙村,3.a,2013-05-30,,,,6,评议,王某,,
";

/// The folder, without any log.
fn year() -> Folder {
    let folder = Folder::new();
    std::fs::remove_dir_all(folder.temporary.path().join("x/evidence")).expect("the logs");
    folder.put("rubric.toml", RUBRIC).put("assessment.toml", "rubric = \"rubric.toml\"\n");
    folder.put("towns.csv", "镇,类别\n甲村,村\n乙村,村\n丙村,村\n").put("ledger.csv", LEDGER);
    folder
}

/// Each town with its total, in the order of the roster.
#[expect(clippy::indexing_slicing, reason = "a test fails by panicking")]
fn totals(out: &str) -> Vec<(String, String)> {
    let json: serde_json::Value = serde_json::from_str(out).expect("JSON");
    let towns = json["towns"].as_array().expect("towns").iter();
    let words = |value: &serde_json::Value| value.as_str().expect("a text").to_owned();
    towns.map(|town| (words(&town["name"]), words(&town["total"]["lo"]))).collect()
}

#[test]
fn a_year_without_logs_is_scored_strictly_and_is_final() {
    let folder = year();
    let run = folder.run(&["score", "x", "--strict", "--final", "--format", "json"]);
    assert_eq!((run.exit, run.err.as_str()), (0, ""), "{}", run.out);
    // 甲村: 3 spots at 0.5 of 7, 8 of 8 by the mark: 20 - 1.5. 乙村: 20 spots are 10, of which 7 are there to lose, and
    // the mark leaves 0.5: 20 - 7 - 0.5. 丙村: 5 once, and the mark leaves 2: 20 - 5 - 2
    let expected = [("甲村", "18.5"), ("乙村", "12.5"), ("丙村", "13")];
    assert_eq!(totals(&run.out), expected.map(|(town, total)| (town.to_owned(), total.to_owned())));
    let validated = folder.run(&["validate", "x", "--strict"]);
    assert_eq!((validated.exit, validated.err.as_str()), (0, ""));
    assert!(validated.out.contains("4 files checked: nothing is wrong"), "{}", validated.out);
    let day = folder.run(&["score", "x", "--as-of", "2013-05-30"]);
    assert_eq!((day.exit, day.told()), (0, vec![]), "{}", day.err);
}

#[test]
fn logs_that_nobody_needs_are_told_and_not_read() {
    let folder = year();
    let before = folder.run(&["score", "x", "--format", "json"]).out;
    let note = "note[A013]: no rule of the rubric looks at logs: what is here was not read\n --> x/evidence";
    for (name, log) in [
        ("甲村.csv", "日期,事项,名称\n"),
        ("甲村.csv", "日期,事项,名称\n2013-05-01,讲座,一次\n"),
        ("丁村.csv", "不是台账"),
        ("甲村.txt", ""),
    ] {
        folder.put(&format!("evidence/{name}"), log);
        let run = folder.run(&["score", "x", "--strict", "--final", "--format", "json"]);
        assert_eq!((run.exit, run.out == before), (0, true), "{name}");
        assert!(run.err.starts_with(note), "{name}: {}", run.err);
        let alone = folder.run(&["validate", &format!("x/evidence/{name}")]);
        assert!(alone.out.contains(&format!("{note}/{name}")), "{name}: {}", alone.out);
        std::fs::remove_file(folder.temporary.path().join("x/evidence").join(name)).expect("the log");
    }
    // what systems leave there is no log, and an empty folder nothing
    folder.put("evidence/desktop.ini", "").put("evidence/~$甲村.csv", "").put("evidence/照片.jpg", "");
    assert_eq!(folder.run(&["score", "x", "--strict"]).err, "");
}

#[test]
fn every_command_takes_a_rubric_without_kinds() {
    let folder = year();
    folder.put("../r.toml", RUBRIC).put("../towns.csv", "镇\n甲村\n");
    let made = folder.run(&["template", "y", "--rubric", "r.toml", "--towns", "towns.csv"]);
    assert_eq!((made.exit, made.err.as_str()), (0, ""));
    let files = "made:\n  y/rubric.toml\n  y/assessment.toml\n  y/towns.csv\n  y/ledger.csv\n";
    assert!(
        made.out.starts_with(files) && made.out.contains("write what was found into `y/ledger.csv`"),
        "{}",
        made.out
    );
    assert!(!folder.temporary.path().join("y/evidence").exists());
    let guide = folder.run(&["template", "y", "--guide", "--rubric", "r.toml"]);
    assert_eq!((guide.exit, guide.out.as_str()), (0, ""));
    assert!(guide.err.starts_with("no rule of this rubric looks at logs"), "{}", guide.err);
    for args in [
        &["check", "r.toml"][..],
        &["rubric", "r.toml"],
        &["rubric", "r.toml", "--format", "json"],
        &["explain", "1.a", "--rubric", "r.toml"],
        &["validate", "r.toml"],
        &["validate", "y"],
        &["diff", "r.toml", "r.toml", "--evidence", "x"],
    ] {
        let run = folder.run(args);
        assert_eq!((run.exit, run.told()), (0, vec![]), "{args:?}: {}", run.err);
    }
}

/// One rule that looks at a log, be it for an application alone, and the logs are needed again.
#[test]
fn a_rule_that_looks_at_a_log_needs_them_all() {
    let folder = year();
    let kind = "[[kind]]\ncode = \"bid\"\nname = \"申报\"\n[[category]]";
    let applied =
        RUBRIC.replacen("[[category]]", kind, 1).replace("out_of", "application = { kind = \"bid\" }\nout_of");
    folder.put("rubric.toml", applied);
    assert_eq!(folder.score().told(), ["F037 evidence"]);
    // a kind alone looks at nothing
    folder.put("rubric.toml", RUBRIC.replacen("[[category]]", kind, 1));
    assert_eq!((folder.score().told(), folder.score().exit), (vec![], 0));
}
