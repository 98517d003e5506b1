//! A file full of mistakes: what is told of it first, and how many more there are.

use std::sync::Arc;

use kaohe::diagnostic::{CellRef, Diagnostic, Group, grouped, keep_foremost};
use kaohe::evidence::{Log, LogReader, Whose};
use kaohe::sheet::{Dialect, Limits};
use proptest::prelude::*;
use proptest::sample::select;

use super::{HEADER, rubric};

/// What is found in a log, in full or as much as is told.
fn found(in_full: bool, text: &str) -> Vec<Diagnostic> {
    let rubric = rubric();
    let dialect = Dialect { limits: Limits { in_full, ..Limits::NONE }, ..Dialect::default() };
    let (file, mut found) = (Arc::from("evidence/白蒲镇.csv"), Vec::new());
    let log = Log::alone(&file, text, Whose::Named("白蒲镇"));
    LogReader::new(&rubric).in_dialect(dialect).read(log, &mut found, &mut |_| ());
    if !in_full {
        keep_foremost(&mut found);
    }
    found
}

/// A kind with its first, as it is told, and how many there are and how many of them offer something; and where they are.
fn told(group: &Group<'_>) -> (Diagnostic, usize, usize, Vec<(CellRef, String)>) {
    let first = Diagnostic { others: None, ..group.first.clone() };
    let cells = group.all().flat_map(Diagnostic::listed).map(|(cell, written)| (cell, written.to_owned()));
    (first, group.times(), group.all().map(Diagnostic::offered).sum(), cells.collect())
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

    /// Whoever says no more than is shown finds as many of each kind as one who says all of it, says the first of each kind
    /// in the same words, and lists the same cells.
    #[test]
    fn what_is_counted_alone_changes_no_number(rows in proptest::collection::vec(row(), 0..200)) {
        let text = format!("{HEADER}\n{}\n", rows.join("\n"));
        let (some, all) = (found(false, &text), found(true, &text));
        let (some, all) = (grouped(&some), grouped(&all));
        prop_assert_eq!(some.len(), all.len());
        for (some, all) in some.iter().zip(&all) {
            let ((first, number, offered, mut listed), mut all) = (told(some), told(all));
            prop_assert!(first.place.cell.is_none() || listed.len() >= number.min(MANY));
            let shown = listed.len().min(MANY);
            listed.truncate(shown);
            all.3.truncate(shown);
            prop_assert_eq!((first, number, offered, listed), all);
        }
    }
}

/// As many cells as fit on a line.
const MANY: usize = 25;

#[test]
fn of_many_wrong_rows_the_first_of_each_kind_is_said_and_all_are_counted() {
    let row = |n: usize| match n % 4 {
        0 => format!("3月8日,技能培训,第{n}期,,,,通知,,\n"),
        1 => format!("2018-03-08,培训活动,第{n}期,,,,通知,,\n"),
        2 => format!("2018-03-08,技能培训,第{n}期,3次,,,通知,,\n"),
        _ => format!("2018-03-08,技能培训,第{n}期,,,,会议照片、签到,,\n"),
    };
    let rows: String = (0..2000).map(row).collect();
    // a kind that comes up behind all others, under a code that came before
    let last = "18.3.8,技能培训,末期,,,,通知,,\n";
    let found = found(false, &format!("{HEADER}\n{rows}{last}"));
    let told: Vec<_> =
        found.iter().map(|d| (d.code.as_str(), d.place.line, d.place.cells.is_some(), d.times())).collect();
    // two materials of each fourth row are not known
    let of_many = [("L003", 2, true, 500), ("L007", 3, true, 500), ("L010", 4, true, 500), ("L021", 5, true, 1000)];
    assert_eq!(told, [of_many.as_slice(), &[("L003", 2002, true, 1)]].concat());
}
