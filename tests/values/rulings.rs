//! What the office says, held against the roster and the rubric.

use super::Folder;

const HEADER: &str = "镇,条款,日期,次数,完成,应完成,分值,理由,认定人,编号,替代\n";

#[test]
fn a_ruling_is_for_a_known_case_within_its_range_once_with_a_reason_and_a_person() {
    for (rows, told) in [
        ("白浦镇,2.3,,,,,1,未培育,王芳,,", "J002 ledger.csv:2:1 (A2)"),
        ("白蒲镇,2.33,,,,,1,未培育,王芳,,", "J003 ledger.csv:2:5 (B2)"),
        // a rule of another year's rubric
        ("白蒲镇,11.1,,,,,1,未培育,王芳,,", "J003 ledger.csv:2:5 (B2)"),
        ("白蒲镇,3月1日,,,,,1,未培育,王芳,,", "J004 ledger.csv:2:5 (B2)"),
        ("白蒲镇,2.3,,,,,1.5,未培育,王芳,,", "J016 ledger.csv:2:13 (G2)"),
        ("白蒲镇,2.3,,,,,1,,王芳,,", "J001 ledger.csv:2:15 (H2)"),
        ("白蒲镇,2.3,,,,,1,未培育,,,", "J001 ledger.csv:2:19 (I2)"),
        ("白蒲镇,2.3,,,,,1,未培育,王芳,,\n白蒲镇,2.3,,,,,0.5,未培育,王芳,,", "J027 ledger.csv:3:13 (G3)"),
        ("白蒲镇,2.3,,,,,0-1,未培育,王芳,,", "J006 ledger.csv:2:13 (G2)"),
    ] {
        let folder = Folder::new();
        let run = folder.put("ledger.csv", format!("{HEADER}{rows}\n")).score();
        assert_eq!((run.told(), run.exit, run.out.as_str()), (vec![told.to_owned()], 1, ""), "{rows}");
    }
}

#[test]
fn what_is_not_ruled_yet_leaves_a_range_and_never_a_default() {
    let folder = Folder::new();
    let total = |rows: &str| {
        folder.put("ledger.csv", format!("{HEADER}{rows}"));
        let json = folder.run(&["score", "x", "--format", "json"]).out;
        let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        let lines = json["towns"][0]["lines"].as_array().expect("lines").clone();
        let line = lines.iter().find(|line| line["rule"] == "2.3").expect("rule 2.3");
        (line["charged"]["lo"].clone(), line["charged"]["hi"].clone())
    };
    assert_eq!(total(""), ("0".into(), "1".into()));
    assert_eq!(total("白蒲镇,2.3,,,,,0.5,未培育,王芳,,\n"), ("0.5".into(), "0.5".into()));
}

#[test]
fn a_charge_over_the_marks_is_no_mistake_and_taken_to_the_floor_with_both_shown() {
    let folder = Folder::new();
    folder.put("ledger.csv", format!("{HEADER}白蒲镇,3.3b,,6,,,,侵权,王芳,,\n"));
    let run = folder.run(&["score", "x", "--format", "json"]);
    assert_eq!((run.told(), run.exit), (Vec::<String>::new(), 0));
    let json: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    let category = &json["towns"][0]["categories"][2];
    assert_eq!((&category["id"], &category["score"]["lo"]), (&"3".into(), &"0".into()), "{category}");
    let lines = json["towns"][0]["lines"].as_array().expect("lines");
    let line = lines.iter().find(|line| line["rule"] == "3.3b").expect("rule 3.3b");
    assert_eq!(line["charged"]["hi"], "12", "{line}");
    assert_ne!(line["taken"]["hi"], "12", "{line}");
}
