//! The day of publication: what stands when every warning has to be mended or owned, and nothing may be pending.

use kaohe::cli::Exit;

use super::Year;

const STRICT: [&str; 3] = ["score", "--strict", "--final"];

/// Rows of 青禾镇 that are wrong in their date, title or count, and the words of the office on each.
const REJECTED: [(&str, &str, &str); 5] = [
    ("三月八日,技能培训,培训甲,,,,,,,,", "三月八日,技能培训,培训甲", "查无此事之一"),
    ("2017-10-01,技能培训,培训乙,,,,,,,,", "2017-10-01,技能培训,培训乙", "查无此事之二"),
    (",技能培训,培训丙,,,,,,,,", ",技能培训,培训丙", "查无此事之三"),
    ("2018-05-01,技能培训,,,,,,,,,", "2018-05-01,技能培训,", "查无此事之四"),
    ("2018-11-01,妇联组织覆盖,覆盖丁,-1,10,,,,,,", "2018-11-01,妇联组织覆盖,覆盖丁", "查无此事之五"),
];

/// The example with the rejected rows, each with its verdict in a row written by hand.
fn year() -> Year {
    let year = Year::example();
    for (at, (row, record, reason)) in REJECTED.iter().enumerate() {
        year.append("evidence/青禾镇.csv", &format!("{row}\r\n"));
        let verdict = format!("青禾镇,{record},,不予认定,{reason},沈若兰,2019-01-20,V900{at},,\r\n");
        year.append("reviews.csv", &verdict);
    }
    year
}

#[test]
fn the_example_is_ready_to_be_published() {
    let run = Year::example().run(&STRICT);
    assert_eq!((run.exit, run.err.as_str()), (Exit::Done, ""), "{}", run.out);
}

#[test]
fn rejected_rows_are_listed_in_every_form_whatever_is_wrong_with_them() {
    let year = year();
    for form in ["table", "csv", "markdown", "json"] {
        let run = year.run(&["score", "--town", "青禾镇", "--format", form]);
        assert_eq!(run.exit, Exit::Done, "{}", run.err);
        // lines are broken between words of the table
        let out: String = run.out.split_whitespace().collect();
        for (_, _, reason) in REJECTED {
            assert!(out.contains(reason), "{form} without {reason}: {}", run.out);
        }
    }
    // they count for nothing
    let town = |year: &Year| year.json(&["score"])["towns"][6].clone();
    let (with, without) = (town(&year), town(&Year::example()));
    assert_eq!((&with["name"], &with["total"]), (&without["name"], &without["total"]));
}

#[test]
fn what_is_wrong_in_a_rejected_row_can_be_owned_and_an_error_cannot() {
    let year = year();
    let own = |year: &Year, code: &str| {
        let entry = "reason = \"办公室已不予认定\"\nby = \"沈若兰\"\ntown = \"青禾镇\"";
        year.append("assessment.toml", &format!("\n[[accepted]]\ncode = \"{code}\"\n{entry}\n"));
    };
    assert_eq!(year.run(&STRICT).exit, Exit::Act);
    for code in ["L002", "L003", "L005", "L008", "L010"] {
        own(&year, code);
    }
    let run = year.run(&STRICT);
    assert_eq!(run.exit, Exit::Done, "{}", run.err);
    assert!(run.out.contains("认可的警告 5 处："), "{}", run.out);

    let year = Year::example();
    year.append("evidence/青禾镇.csv", "三月八日,技能培训,培训甲,,,,,,,,\r\n");
    own(&year, "L003");
    let run = year.run(&["score"]);
    assert_eq!(run.exit, Exit::Act);
    assert!(run.err.contains("错误[L003]") && run.err.contains("「L003」不是警告，不能认可"), "{}", run.err);
}

#[test]
fn warnings_on_the_rows_of_every_table_of_the_office_are_owned_by_town() {
    let year = Year::example();
    // the town takes an accepted record back: V008
    let log = year.read("evidence/青禾镇.csv");
    let line = log.split_inclusive('\n').find(|line| line.contains("信息录用")).expect("a record");
    year.write("evidence/青禾镇.csv", &log.replace(line, ""));
    let told = year.run(&["score"]).err;
    assert_eq!((told.matches("警告[").count(), told.matches("警告[V008]").count()), (1, 1), "{told}");
    let entry = "[[accepted]]\ncode = \"V008\"\nreason = \"镇里撤回\"\nby = \"沈若兰\"\ntown = \"青禾\"\n";
    year.append("assessment.toml", &format!("\n{entry}"));
    let run = year.run(&STRICT);
    assert_eq!(run.exit, Exit::Done, "{}", run.err);
    assert!(run.out.contains("V008 青禾，1 处：镇里撤回（沈若兰）"), "{}", run.out);
}
