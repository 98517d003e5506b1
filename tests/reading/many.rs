//! A file full of mistakes: what is told of it first, and how many more there are.

use std::collections::BTreeMap;
use std::sync::Arc;

use kaohe::diagnostic::{Diagnostic, Severity, keep_foremost};
use kaohe::evidence::{Log, LogReader, Whose};
use kaohe::sheet::{Dialect, Limits};
use proptest::prelude::*;
use proptest::sample::select;

use super::{HEADER, rubric};

/// What is found in a log by a reader of which so many findings are kept.
fn found(kept: usize, text: &str) -> Vec<Diagnostic> {
    let rubric = rubric();
    let dialect = Dialect { limits: Limits { kept, ..Limits::NONE }, ..Dialect::default() };
    let (file, mut found) = (Arc::from("evidence/白蒲镇.csv"), Vec::new());
    let log = Log::alone(&file, text, Whose::Named("白蒲镇"));
    LogReader::new(&rubric).in_dialect(dialect).read(log, &mut found, &mut |_| ());
    keep_foremost(kept, &mut found);
    found
}

/// How often each code was found, told or counted.
fn numbers(found: &[Diagnostic]) -> BTreeMap<(&str, Severity), usize> {
    let mut numbers = BTreeMap::new();
    for diagnostic in found {
        *numbers.entry((diagnostic.code.as_str(), diagnostic.severity)).or_default() += diagnostic.untold.max(1);
    }
    numbers
}

fn one_of(cells: &'static [&'static str]) -> impl Strategy<Value = &'static str> {
    select(cells)
}

/// A row as people write it, right or wrong.
fn row() -> impl Strategy<Value = String> {
    let right = "2018-03-08,技能培训,第1期,,,,通知；图片,,";
    let date = [
        "2018-03-08",
        "2018.3.8",
        "2018年3月9日",
        "3月8日",
        "2018-02-30",
        "43167",
        "无",
        "",
        "",
        " 2018-03-08",
        "同上",
    ];
    let kind = ["技能培训", "妇联组织覆盖", "承办现场会", "培训", "技能培訓", "", "", "技能\u{200b}培训", "无", "事项"];
    let title = ["第1期", "第2期（春）", "普法讲座", "", "", "未开展", "“三八”活动", "甲?乙", "名称", "=\"1\""];
    let count = ["", "", "1", "3次", "0", "12", "１", "二"];
    let level = ["", "", "如皋", "市级", "县级", "如皐", "镇級"];
    let materials = ["", "通知；图片", "通知、照片", "会议照片", "無", "通知图片", "材料Ａ"];
    let date = select(date.to_vec());
    let kind = select(kind.to_vec());
    let (title, count, total) = (select(title.to_vec()), select(count.to_vec()), select(count.to_vec()));
    let (level, materials) = (select(level.to_vec()), select(materials.to_vec()));
    let cells = (date, kind, title, count, total, level, materials);
    let usual = cells.prop_map(|cells| {
        let (date, kind, title, count, total, level, materials) = cells;
        format!("{date},{kind},{title},{count},{total},{level},{materials},,")
    });
    let odd = one_of(&[
        HEADER,
        "合计,,,12,,,,,",
        "填表人：李某,,,审核人：,,,,,",
        "2018-03-08,技能培训,短",
        "2018-03-08,技能培训,甲,乙,1,,,,,,多",
        ",,,,,,,,",
        ",,只有这一格,,,,,,",
        ",,又一格,,,,,,",
        "\"2018-03-08\",技能培训,\"甲\n乙\",,,,,,",
        "2018-03-08,\"技能培训\"x,甲,,,,,,",
    ]);
    prop_oneof![6 => usual, 1 => odd.prop_map(str::to_owned), 2 => Just(right.to_owned())]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    /// Whoever counts what is not told counts the same as one who finds all of it, tells as much as is asked for, and
    /// nothing that the other does not find.
    #[test]
    fn what_is_counted_alone_changes_no_number(rows in proptest::collection::vec(row(), 0..60), most in 1..12_usize) {
        let text = format!("{HEADER}\n{}\n", rows.join("\n"));
        let (some, all) = (found(most, &text), found(usize::MAX, &text));
        prop_assert_eq!(numbers(&some), numbers(&all));
        let told: Vec<&Diagnostic> = some.iter().filter(|d| d.untold == 0).collect();
        prop_assert!(told.len() >= most.min(all.len()), "{told:?}");
        prop_assert!(told.iter().all(|told| all.contains(told)), "{told:?}");
    }
}

#[test]
fn of_many_wrong_rows_the_first_are_told_and_all_are_counted() {
    let row = |n: usize| match n % 4 {
        0 => format!("3月8日,技能培训,第{n}期,,,,通知,,\n"),
        1 => format!("2018-03-08,培训活动,第{n}期,,,,通知,,\n"),
        2 => format!("2018-03-08,技能培训,第{n}期,3次,,,通知,,\n"),
        _ => format!("2018-03-08,技能培训,第{n}期,,,,会议照片、签到,,\n"),
    };
    let rows: String = (0..2000).map(row).collect();
    let counted = found(50, &format!("{HEADER}\n{rows}"));
    let told: Vec<(&str, usize)> =
        counted.iter().filter(|d| d.untold == 0).map(|d| (d.code.as_str(), d.place.line)).collect();
    // four rows have five mistakes: two materials of the fourth are not known
    let codes = ["L003", "L007", "L010", "L021", "L021"].iter().zip([2, 3, 4, 5, 5]);
    let first = (0..10).flat_map(|four| codes.clone().map(move |(code, line)| (*code, line + 4 * four)));
    assert_eq!(told, first.collect::<Vec<_>>());
    let more: Vec<(&str, usize)> =
        counted.iter().filter(|d| d.untold > 0).map(|d| (d.code.as_str(), d.untold)).collect();
    assert_eq!(more, [("L003", 490), ("L007", 490), ("L010", 490), ("L021", 980)]);
}
