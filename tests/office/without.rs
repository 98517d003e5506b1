//! December, with some logs not in yet: the rest is ranked, and says that it is a part.

use std::fs;

use kaohe::cli::Exit;

use super::Year;

/// 清和街道's log is missing, 望潮镇's is broken, 棠梨镇's is there as a workbook alone.
fn december() -> Year {
    let year = Year::example();
    fs::remove_file(year.path("evidence/清和.csv")).expect("a log");
    year.append("evidence/望潮镇.csv", "三月八日,什么也不是\n");
    fs::rename(year.path("evidence/棠梨镇.csv"), year.path("evidence/棠梨镇.xlsx")).expect("a log");
    year
}

const THREE: [&str; 6] = ["--without", "清和街道", "--without", "望潮镇", "--without", "棠梨镇"];

#[test]
fn the_rest_is_ranked_and_named_a_part_in_every_format() {
    let year = december();
    let run = year.run(&[&["score"], &THREE[..]].concat());
    assert_eq!((run.exit, run.err.as_str()), (Exit::Done, ""), "{}", run.out);
    assert!(
        run.out
            .starts_with("2018年度妇女工作考核（示例，十四个镇、区、街道均为虚构）（部分：不含望潮镇、棠梨镇、清和街"),
        "{}",
        run.out
    );
    assert!(run.out.contains("11 个镇（区、街道）"), "{}", run.out);
    assert!(run.out.contains("暂定：不含望潮镇、棠梨镇、清和街道。"), "{}", run.out);
    assert!(!run.out.contains("已定"), "{}", run.out);
    let json = year.json(&[&["score"], &THREE[..]].concat());
    assert_eq!(json["without"], serde_json::json!(["望潮镇", "棠梨镇", "清和街道"]));
    assert_eq!(json["settled"], false);
    assert_eq!(json["towns"].as_array().expect("a list").len(), 11);
    let all = Year::example().json(&["score"]);
    assert_eq!(all["without"], serde_json::json!([]));
    assert_eq!(all["settled"], true);
    // the others score what they scored: the top is among them
    let total = |json: &serde_json::Value, name: &str| {
        let towns = json["towns"].as_array().expect("a list");
        towns.iter().find(|town| town["name"] == name).map(|town| town["normalised"].clone())
    };
    assert_eq!(total(&json, "槐荫镇"), total(&all, "槐荫镇"));
    let csv = year.run(&[&["score", "--format", "csv"], &THREE[..]].concat()).out;
    assert!(csv.lines().all(|line| line.ends_with(",不含") || line.ends_with(",望潮镇、棠梨镇、清和街道")), "{csv}");
    let markdown = year.run(&[&["score", "--format", "markdown"], &THREE[..]].concat()).out;
    assert!(markdown.contains("（部分：不含望潮镇、棠梨镇、清和街道）"), "{markdown}");
    let statement = year.run(&[&["score", "--town", "槐荫镇"], &THREE[..]].concat()).out;
    assert!(statement.contains("（部分：不含望潮镇、棠梨镇"), "{statement}");
}

#[test]
fn a_part_is_never_final_and_a_later_run_is_as_strict_as_ever() {
    let year = december();
    let run = year.run(&[&["score", "--final", "--strict"], &THREE[..]].concat());
    assert_eq!((run.exit, run.err.as_str()), (Exit::Act, "不含望潮镇、棠梨镇、清和街道，不是最终结果\n"));
    let run = year.run(&["score"]);
    assert_eq!(run.exit, Exit::Act);
    for told in ["「清和街道」没有台账", "棠梨镇.xlsx", "望潮镇.csv"] {
        assert!(run.err.contains(told), "{}", run.err);
    }
    assert_eq!(run.out, "");
    // one that is not left out is as strict as ever too
    let run = year.run(&["score", "--without", "清和街道", "--without", "望潮镇"]);
    assert!(run.exit == Exit::Act && run.err.contains("棠梨镇.xlsx"), "{}", run.err);
}

#[test]
fn copies_and_second_logs_of_a_town_that_is_left_out_are_not_looked_at() {
    let year = Year::example();
    year.write("evidence/望潮镇(1).csv", "什么也不是");
    year.write("evidence/望潮镇.txt", "什么也不是");
    let run = year.run(&["score", "--without", "望潮镇"]);
    assert_eq!((run.exit, run.err.as_str()), (Exit::Done, ""));
    assert_eq!(year.run(&["score"]).exit, Exit::Act);
}

#[test]
fn who_is_left_out_is_on_the_roster_and_not_asked_for_and_somebody_is_left() {
    let year = Year::example();
    for (asked, told) in [
        (&["--without", "槐荫乡"][..], "镇名单里没有「槐荫乡」；是不是「槐荫镇」？"),
        (&["--without", "槐荫镇", "--town", "槐荫镇"], "「槐荫镇」已用 --without 略去，没有得分说明可给"),
        (&["--without", "all"], "--without 把全部镇都略去了"),
    ] {
        let run = year.run(&[&["score"], asked].concat());
        assert_eq!(run.exit, Exit::CouldNot, "{}", run.err);
        assert!(run.err.contains(told), "{}", run.err);
    }
    let json = year.json(&["score"]);
    let names: Vec<&str> =
        json["towns"].as_array().expect("a list").iter().filter_map(|town| town["name"].as_str()).collect();
    let every: Vec<&str> = names.iter().flat_map(|name| ["--without", name]).collect();
    let run = year.run(&[&["score"], &every[..]].concat());
    assert!(run.exit == Exit::CouldNot && run.err.contains("--without 把全部镇都略去了"), "{}", run.err);
    // named twice it is left out once, and by another of its names too
    let run = year.json(&["score", "--without", "槐荫镇", "--without", "槐荫", "--town", "all"]);
    assert_eq!(run["without"], serde_json::json!(["槐荫镇"]));
}
