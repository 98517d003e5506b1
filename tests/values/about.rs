//! What a ruling was about, held against what is short now.

use super::Folder;

const HEADER: &str = "镇,条款,完成,应完成,分值,理由,认定人,编号,替代,依据\n";

/// Two rules whose parts are months and quarters, and one whose ratio is ruled on, by a rubric of the folder.
const RUBRIC: &str = r#"
schema = "kaohe.rubric/1"
id = "small"
title = "小细则"
full_marks = 10
period = { from = 2018-01-01, to = 2018-12-31 }

[rounding]
proportion = 2
printed = 2

[[kind]]
code = "news"
name = "宣传"

[[kind]]
code = "meeting"
name = "例会"

[[kind]]
code = "cover"
name = "覆盖"
counted_by = "ratio"

[[category]]
id = "1"
name = "工作"
marks = 10
floor = 0

[[category.rule]]
id = "1.1"
text = "每月宣传，少一次酌情扣分"
count = { kind = "news" }
split = "month"
at_least = 1
each_part = { from = 0, to = 0.1 }

[[category.rule]]
id = "1.2"
text = "每季度例会，少一次酌情扣分"
count = { kind = "meeting" }
split = "quarter"
at_least = 2
each = { from = 0, to = 0.1 }

[[category.rule]]
id = "1.3"
text = "覆盖率不足一半的酌情扣分"
ratio = { kind = "cover" }
at_least = 0.5
once = { from = 0, to = 1 }

[[category.rule]]
id = "1.4"
text = "弄虚作假的酌情扣分"
office = "finding"
each = { from = 0, to = 1 }
"#;

/// `白蒲镇` with these records, by the small rubric: news of every month but March, and three quarters of meetings.
fn small() -> Folder {
    let folder = Folder::new();
    folder.put("rubric.toml", RUBRIC.trim_start()).put("assessment.toml", "rubric = \"rubric.toml\"\n");
    folder.put("towns.csv", "镇\n白蒲镇\n");
    std::fs::remove_file(folder.temporary.path().join("x/evidence/如城街道.csv")).expect("a log");
    let news = (1..=12).filter(|month| *month != 3).map(|month| format!("2018-{month:02}-08,宣传,第{month}期,,\n"));
    let days = [(1, 5), (2, 5), (5, 5), (5, 9), (8, 5), (11, 5), (12, 5)];
    let meetings = days.map(|(month, day)| format!("2018-{month:02}-{day:02},例会,{month}月{day}日例会,,\n"));
    let mut log = String::from("日期,事项,名称,数量,应完成\n");
    log.extend(news.chain(meetings));
    log += "2018-10-01,覆盖,统计,1,12\n";
    folder.put("evidence/白蒲镇.csv", log);
    folder
}

/// What is told of a ledger with these rows, and what is short of each of these rules as JSON has it.
fn told(folder: &Folder, rows: &str) -> Vec<String> {
    let run = folder.put("ledger.csv", format!("{HEADER}{rows}")).score();
    assert_eq!(run.exit, 0, "{}", run.err);
    let told = run.err.lines().filter_map(|line| line.strip_prefix("warning[")?.split_once("]: "));
    told.map(|(code, text)| format!("{code} {text}")).collect()
}

#[test]
fn what_is_short_is_said_in_the_rubrics_own_words_in_either_language() {
    let folder = small();
    folder.put("ledger.csv", format!("{HEADER}白蒲镇,1.4,,,,虚报,王芳,F1,,\n白蒲镇,1.4,,,,再次虚报,王芳,,,\n"));
    for lang in ["zh", "en"] {
        let run = folder.run(&["score", "x", "--format", "json"]);
        let json: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
        let pending = json["towns"][0]["pending"].as_array().expect("pending");
        let about: Vec<_> = pending.iter().map(|item| (item["rules"][0].clone(), item["about"].clone())).collect();
        let expected = [("1.1", "2018-03"), ("1.2", "Q3"), ("1.3", "1/12"), ("1.4", "F1；0/1")];
        assert_eq!(about, expected.map(|(rule, about)| (rule.into(), about.into())), "{lang}");
    }
}

#[test]
fn a_ruling_about_what_is_still_short_is_told_nothing_of_however_it_is_written() {
    let folder = small();
    let findings = "白蒲镇,1.4,,,,虚报,王芳,F1,,\n白蒲镇,1.4,,,,再次虚报,王芳,F2,,\n";
    for (rule, about) in [
        ("1.1", "2018-03"),
        ("1.1", " ２０１８－０３ ；"),
        // what a spreadsheet makes of it
        ("1.1", "Mar-18"),
        ("1.1", "2018年3月"),
        ("1.1", "2018/3/1"),
        ("1.2", "q3"),
        ("1.3", "1/12"),
        ("1.3", "1月12日"),
        ("1.3", "2018/1/12"),
        ("1.4", "F2、f1"),
        ("1.4", "F1;F2"),
        // people's own words
        ("1.1", "三月没有"),
        ("1.1", "2018-03；另见附件"),
        ("1.2", "第三季度"),
        ("1.3", "不足一半"),
        ("1.4", "现场查看"),
    ] {
        let rows = format!("{findings}白蒲镇,{rule},,,0.1,酌情,王芳,R1,,{about}\n");
        assert_eq!(told(&folder, &rows), Vec::<String>::new(), "{rule} {about}");
    }
}

#[test]
fn a_ruling_about_something_else_is_told_with_both() {
    let folder = small();
    let findings = "白蒲镇,1.4,,,,虚报,王芳,F1,,\n白蒲镇,1.4,,,,再次虚报,王芳,F2,,\n白蒲镇,1.4,,,,更正,王芳,F3,F1,\n";
    for (rule, about, now) in [
        ("1.1", "2018-03；2018-07", "2018-03"),
        ("1.1", "2018-07", "2018-03"),
        ("1.2", "Q3；Q4", "Q3"),
        ("1.3", "1/11", "1/12"),
        ("1.3", "0/1", "1/12"),
        // what was withdrawn or corrected is known by its id
        ("1.4", "F1；F2", "F3；F2"),
    ] {
        let rows = format!("{findings}白蒲镇,{rule},,,0.1,酌情,王芳,R1,,{about}\n");
        let text =
            format!("J106 the ruling on rule {rule} of 白蒲镇 was about `{about}`, and what is short now is `{now}`");
        assert_eq!(told(&folder, &rows), [text], "{rule} {about}");
    }
    // what no longer stands was about what it was about
    let rows = "白蒲镇,1.1,,,0.1,酌情,王芳,R1,,2018-07\n白蒲镇,1.1,,,0.1,酌情,王芳,R2,R1,2018-03\n";
    assert_eq!(told(&folder, rows), Vec::<String>::new());
}

#[test]
fn while_the_year_runs_what_may_still_come_need_not_have_been_ruled_on() {
    let folder = small();
    let as_of = |day: &str, about: &str| {
        folder.put("ledger.csv", format!("{HEADER}白蒲镇,1.1,,,0.1,酌情,王芳,R1,,{about}\n"));
        folder.put(
            "evidence/白蒲镇.csv",
            "日期,事项,名称\n2018-01-08,宣传,一月\n2018-02-08,宣传,二月\n2018-05-05,例会,例会\n",
        );
        folder.run(&["score", "x", "--as-of", day]).err.contains("J106")
    };
    // June is not over: March, April and May are short for good
    assert!(!as_of("2018-06-10", "2018-03；2018-04；2018-05"));
    assert!(!as_of("2018-06-10", "2018-03；2018-04；2018-05；2018-06"));
    assert!(as_of("2018-06-10", "2018-03；2018-04"));
    assert!(as_of("2018-06-10", "2018-02；2018-03；2018-04；2018-05"));
}

#[test]
fn a_ruling_that_is_the_finding_itself_and_a_mark_are_not_compared() {
    let folder = small();
    assert_eq!(told(&folder, "白蒲镇,1.4,,,0.5,虚报,王芳,R1,,R1\n"), Vec::<String>::new());
    let folder = Folder::new();
    folder.put("evidence/白蒲镇.csv", "日期,事项,名称\n,妇女议事会,议事会\n2018-09-09,创新工作申报,新法\n");
    let rows = "白蒲镇,9.1,,,8,考评,王芳,M1,,待评分\n白蒲镇,10.3,5,5,,全年,王芳,P1,,待填报\n";
    assert_eq!(told(&folder, rows), Vec::<String>::new());
    let json = folder.run(&["score", "x", "--format", "json"]).out;
    assert!(json.contains("\"about\": \"待评分\"") && json.contains("\"about\": \"待填报\""));
}

#[test]
fn a_ruling_that_a_row_under_review_may_overtake_is_told_at_once() {
    let folder = Folder::new();
    let log = |rows: &str| format!("日期,事项,名称,材料\n,妇女议事会,议事会,\n{rows}");
    let pending = "2018-05-15,平安家庭,创建,计划；活动；总结；信息报送\n2018-07-15,平安家庭,评分,考核\n";
    folder.put("reviews.csv", "镇,日期,事项,名称,审核,认定人\n白蒲镇,2018-07-15,平安家庭,评分,待核,王芳\n");
    folder.put("evidence/白蒲镇.csv", log(pending));
    // two are short, one if the row is accepted
    let ruled = |points: &str| format!("白蒲镇,2.2,,,{points},缺两项,王芳,R1,,考核；表彰\n");
    assert_eq!(told(&folder, &ruled("1")), Vec::<String>::new());
    let text = "J105 once the rows under review are settled rule 2.2 may cost 白蒲镇 only 0~1, and the ruling no longer \
                fits";
    assert_eq!(told(&folder, &ruled("1.5")), [text]);
    // two rows that bring the same leave it as it was
    let same = "2018-05-15,平安家庭,创建,计划；活动；总结；信息报送\n2018-07-15,平安家庭,评分,总结\n";
    folder.put("evidence/白蒲镇.csv", log(same));
    assert_eq!(told(&folder, &ruled("1.5")), Vec::<String>::new());
}

#[test]
fn that_a_row_is_under_review_is_no_change_until_it_is_settled() {
    let folder = Folder::new();
    folder.put(
        "evidence/白蒲镇.csv",
        "日期,事项,名称,材料\n,妇女议事会,议事会,\n2018-05-15,平安家庭,创建,计划；活动；总结；信息报送\n\
         2018-07-15,平安家庭,评分,考核\n",
    );
    let review = |verdict: &str| {
        let rows = format!("镇,日期,事项,名称,审核,理由,认定人\n白蒲镇,2018-07-15,平安家庭,评分,{verdict},王芳\n");
        folder.put("reviews.csv", rows);
    };
    // what waits for a ruling is what is short as things stand
    review("待核,");
    let json = folder.run(&["score", "x", "--format", "json"]).out;
    assert!(json.contains("\"about\": \"考核；表彰\""), "{json}");
    let ruled = |about: &str| format!("白蒲镇,2.2,,,0.5,缺材料,王芳,R1,,{about}\n");
    let changed = |now: &str, was: &str| {
        vec![format!("J106 the ruling on rule 2.2 of 白蒲镇 was about `{was}`, and what is short now is `{now}`")]
    };
    for about in ["表彰", "考核；表彰"] {
        assert_eq!(told(&folder, &ruled(about)), Vec::<String>::new(), "{about}");
    }
    review("认定,");
    assert_eq!(told(&folder, &ruled("表彰")), Vec::<String>::new());
    assert_eq!(told(&folder, &ruled("考核；表彰")), changed("表彰", "考核；表彰"));
    review("不予认定,没有打分表");
    assert_eq!(told(&folder, &ruled("表彰")), changed("考核；表彰", "表彰"));
    assert_eq!(told(&folder, &ruled("考核；表彰")), Vec::<String>::new());
}
