//! A log that says in its rows whose it is.

use std::sync::Arc;

use kaohe::diagnostic::Diagnostic;
use kaohe::evidence::{Log, LogReader, Roster, Town, TownNo, Whose};

use super::{places, rubric};
use crate::support::verdicts::taken_over;

fn read(whose: Whose<'_>, text: &str) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let (file, rubric) = (Arc::from("evidence/白蒲.csv"), rubric());
    let (reader, alone) = (LogReader::new(&rubric), Log::alone(&file, text, whose));
    let verdicts = taken_over(&reader, alone);
    reader.read(Log { verdicts: &verdicts, ..alone }, &mut found, &mut |_| {});
    found
}

fn roster() -> Roster {
    let town = |name: &str, alias: &str| Town { name: name.into(), group: "镇".into(), aliases: vec![alias.into()] };
    Roster::new(vec![town("白蒲镇", "白蒲"), town("如城街道", "如城")])
}

#[test]
fn a_row_of_another_town_is_told_with_the_cell_and_the_file() {
    let log = "日期,事项,名称,镇\n\
        2018-01-01,技能培训,甲,白蒲镇\n\
        2018-01-02,技能培训,乙,白蒲\n\
        2018-01-03,技能培训,丙,\n\
        2018-01-04,技能培训,丁,如城\n\
        2018-01-05,技能培训,戊,白浦镇\n";
    let roster = roster();
    let found = read(Whose::Town(&roster, TownNo(0)), log);
    assert_eq!(places(&found), ["L026:5:19:D5", "L026:6:19:D6"]);
    let said: Vec<_> = found.iter().map(|d| (d.text.en.as_str(), d.help.as_ref().unwrap().en.as_str())).collect();
    assert_eq!(
        said,
        [
            (
                "the row names `如城`, and this is the log of `白蒲镇`",
                "move the row to the log of `如城`, or write `白蒲镇` if that is meant"
            ),
            ("the row names `白浦镇`, and this is the log of `白蒲镇`", "write `白蒲镇`, or leave it empty"),
        ]
    );
    let (file, what) = &found[0].also[0];
    assert_eq!((file.to_string().as_str(), file.line), ("evidence/白蒲.csv", 0));
    assert_eq!(what.zh, "这是「白蒲镇」的台账");
}

#[test]
fn without_a_roster_the_name_of_the_file_says_whose_log_it_is() {
    let log = "town,date,kind,title\n白蒲,2018-01-01,training,a\nＢＡＩ,2018-01-02,training,b\n";
    assert_eq!(places(&read(Whose::Named("白蒲"), log)), ["L026:3:1:A3"]);
    assert_eq!(places(&read(Whose::Named("bai"), log)), ["L026:2:1:A2"]);
    assert_eq!(places(&read(Whose::Nobody, log)), Vec::<String>::new());
}

#[test]
fn a_rejected_row_of_another_town_is_only_warned_about() {
    let log = "日期,事项,名称,镇,审核,审核意见\n2018-01-04,技能培训,丁,如城,不予认定,另一镇的\n";
    assert_eq!(places(&read(Whose::Named("白蒲"), log)), ["L026:2:19:D2?"]);
}
