//! Warnings that somebody answers for: owned by town, by rule, by file and title, or by file alone.

use kaohe::cli::Exit;
use serde_json::json;

use super::Year;

fn entry(code: &str, of: &str) -> String {
    format!("\n[[accepted]]\ncode = \"{code}\"\nreason = \"核对过，确有两场\"\nby = \"顾知远\"\n{of}\n")
}

/// 柳汀镇 holds two events of one day and title that differ in their notes: L028, in a year that is clean otherwise.
fn year() -> Year {
    let year = Year::example();
    let log = year.read("evidence/柳汀镇.csv");
    let header = log.trim_start_matches('\u{feff}').lines().next().expect("a header");
    let row = |note: &str| {
        let of = |column: &str| match column {
            "日期" => "2018-03-20",
            "事项" => "家庭教育活动",
            "名称" => "好家风宣讲",
            "备注" => note,
            _ => "",
        };
        header.trim_end().split(',').map(of).collect::<Vec<_>>().join(",") + "\r\n"
    };
    year.append("evidence/柳汀镇.csv", &(row("上午") + &row("下午")));
    year
}

#[test]
fn one_entry_owns_all_that_it_matches_and_is_listed_in_every_result() {
    let strict = ["score", "--strict", "--final"];
    assert!(year().run(&strict).err.contains("L028"));
    assert_eq!(year().run(&strict).exit, Exit::Act);
    for of in ["town = \"柳汀镇\"", "town = \"柳汀\"", "file = \"evidence/柳汀镇.csv\"\ntitle = \"好家风宣讲\""]
    {
        let year = year();
        year.append("assessment.toml", &entry("L028", of));
        let run = year.run(&strict);
        assert_eq!((run.exit, run.err.as_str()), (Exit::Done, "还有 2 条记录没有审核\n"), "{of}: {}", run.out);
        assert!(run.out.contains("认可的警告 1 处：\n  - L028 "), "{}", run.out);
        assert!(run.out.contains("1 处：核对过，确有两场（顾知远）"), "{}", run.out);
        let markdown = year.run(&["score", "--format", "markdown"]).out;
        assert!(markdown.contains("核对过，确有两场（顾知远）"), "{markdown}");
        let accepted = &year.json(&["score"])["accepted"];
        assert_eq!((&accepted[0]["code"], &accepted[0]["warnings"]), (&json!("L028"), &json!(1)));
        let checked = year.run(&["validate", "--strict"]);
        assert_eq!(checked.exit, Exit::Done, "{}", checked.out);
        assert!(checked.out.contains("已认可：核对过，确有两场（顾知远）"), "{}", checked.out);
        assert_eq!(&year.json(&["validate"])["accepted"], accepted);
    }
    let year = year();
    year.append("assessment.toml", &entry("L028", "town = \"柳汀镇\""));
    assert!(year.run(&["score", "--town", "柳汀镇"]).out.contains("认可的警告 1 处："));
    assert!(!year.run(&["score", "--town", "槐荫镇"]).out.contains("认可的警告"));
}

#[test]
fn what_it_does_not_match_it_does_not_own_and_an_idle_one_is_told() {
    for of in [
        "town = \"槐荫镇\"",
        "town = \"无此镇\"",
        "rule = \"4.4c\"",
        "file = \"evidence/柳汀镇.csv\"\ntitle = \"好家风\"",
        // a row is not meant by the file alone
        "file = \"evidence/柳汀镇.csv\"",
        "file = \"柳汀镇.csv\"\ntitle = \"好家风宣讲\"",
    ] {
        let year = year();
        year.append("assessment.toml", &entry("L028", of));
        let run = year.run(&["score"]);
        assert!(run.err.contains("警告[L028]") && run.err.contains("警告[A017]"), "{of}: {}", run.err);
        assert_eq!(run.exit, Exit::Done);
        assert_eq!(year.run(&["score", "--strict"]).exit, Exit::Act);
        assert_eq!(year.json(&["score"])["accepted"], json!([]));
        // what is not looked at may well be what it is about
        assert!(!year.run(&["score", "--without", "槐荫镇"]).err.contains("A017"));
    }
}

#[test]
fn rows_of_the_ledger_are_owned_by_rule_and_by_town() {
    for of in ["rule = \"9.1\"", "town = \"槐荫镇\"", "town = \"槐荫\""] {
        let year = Year::example();
        // 槐荫镇 was refused, so that its mark is in vain: J104
        year.record(&[("镇", "槐荫"), ("条款", "9.1"), ("次数", "1"), ("理由", "不是创新"), ("认定人", "甲")]);
        let run = year.run(&["score"]);
        assert!(run.err.contains("警告[J104]"), "{}", run.err);
        year.append("assessment.toml", &entry("J104", of));
        let run = year.run(&["score", "--strict"]);
        assert_eq!((run.exit, run.err.as_str()), (Exit::Done, ""), "{of}");
    }
}

#[test]
fn an_entry_is_whole_for_a_warning_and_names_one_thing() {
    for (written, told) in [
        ("accepted = 3", "「accepted」要写成 [[accepted]]"),
        ("[[accepted]]\ncode = \"L028\"\nby = \"甲\"\ntown = \"柳汀镇\"", "缺「reason」"),
        ("[[accepted]]\ncode = \"L028\"\nreason = \"x\"\nby = \"甲\"", "缺「town / rule / file」"),
        (
            "[[accepted]]\ncode = \"L028\"\nreason = \"x\"\nby = \"甲\"\ntown = \"a\"\nrule = \"b\"",
            "缺「town / rule / file」",
        ),
        ("[[accepted]]\ncode = \"L028\"\nreason = \"x\"\nby = \"甲\"\ntitle = \"a\"", "缺「town / rule / file」"),
        ("[[accepted]]\ncode = \"L028\"\nreason = \" \"\nby = \"甲\"\ntown = \"a\"", "「reason」要写引号里的文字"),
        ("[[accepted]]\ncode = \"L028\"\nreasn = \"x\"\nby = \"甲\"\ntown = \"a\"", "没有「reasn」这一项"),
        ("[[accepted]]\ncode = \"F082\"\nreason = \"x\"\nby = \"甲\"\ntown = \"a\"", "「F082」不是警告，不能认可"),
        ("[[accepted]]\ncode = \"L999\"\nreason = \"x\"\nby = \"甲\"\ntown = \"a\"", "没有「L999」这个代码"),
    ] {
        let year = Year::example();
        year.append("assessment.toml", &format!("\n{written}\n"));
        let run = year.run(&["score"]);
        assert!(run.exit == Exit::CouldNot && run.err.contains(told), "{written}: {}", run.err);
    }
}
