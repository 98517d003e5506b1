use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::*;
use crate::diagnostic::{Code, Severity};
use crate::evidence::{TownNo, Unreviewed};
use crate::rubric;
use crate::sheet::{Dialect, decode};
use crate::year::{Files, Reading, TableText, Tables, Texts};

const HEADER: &str = "日期,事项,名称,数量,级别,材料,备注\n";

/// So many events that are those of one town, or of the one that is named.
fn rows(town: &str, count: usize) -> Vec<String> {
    let row = |n: usize| format!("2018-{:02}-{:02},三八活动,{town}第{n}次活动,,,图片,\n", n % 12 + 1, n % 28 + 1);
    (0..count).map(row).collect()
}

fn log(rows: &[String]) -> String {
    HEADER.to_owned() + &rows.concat()
}

/// What is told of logs by the town's name: severity, town and sentence.
fn told(logs: &[(&str, Vec<u8>)]) -> Vec<(Severity, String, String)> {
    told_with(logs, "镇,日期,事项,名称,审核,理由,认定人\n")
}

/// The same beside the office's reviews.
fn told_with(logs: &[(&str, Vec<u8>)], reviews: &str) -> Vec<(Severity, String, String)> {
    let rubric = rubric::read(rubric::DEFAULT, rubric::builtin(rubric::DEFAULT).unwrap()).unwrap();
    let table = |file: &str, text: String| TableText { file: file.into(), text: Some(text), told: Vec::new() };
    let towns: Vec<&str> = logs.iter().map(|(town, _)| *town).collect();
    let texts = Texts {
        towns: table("towns.csv", format!("镇\n{}\n", towns.join("\n"))),
        reviews: vec![table("reviews.csv", reviews.to_owned())],
        ..Texts::default()
    };
    let (unreviewed, dialect) = (Unreviewed::Accepted, Dialect::default());
    let reading = Reading { rubric: &rubric, as_of: None, unreviewed, dialect };
    let tables = Tables::read(texts, reading, &mut Vec::new());
    let names: Vec<Arc<str>> = towns.iter().map(|town| format!("evidence/{town}.csv").into()).collect();
    let files = Memory(logs.iter().map(|(_, bytes)| bytes).enumerate().map(|(no, log)| (TownNo(no), &**log)).collect());
    let listed = tables.roster.numbered().zip(&names);
    let year = Year {
        rubric: &rubric,
        as_of: None,
        roster: &tables.roster,
        ledger: &tables.ledger,
        reviews: tables.reviews.as_deref(),
        logs: listed.map(|((no, town), file)| LogOf { no, town, file, alone: false }).collect(),
        files: &files,
        dialect,
    };
    let mut diagnostics = Vec::new();
    year.look_through(&mut diagnostics);
    let shared = diagnostics.into_iter().filter(|told| [Code::F077, Code::F078].contains(&told.code));
    let town = |file: &str| file.rsplit('/').next().unwrap().trim_end_matches(".csv").to_owned();
    shared.map(|told| (told.severity, town(&told.place.file), told.text.en)).collect()
}

/// Logs in memory.
struct Memory<'t>(BTreeMap<TownNo, &'t [u8]>);

impl Files for Memory<'_> {
    fn log<'b>(
        &'b self,
        town: TownNo,
        _: &'b mut Vec<u8>,
        _: &mut Vec<Diagnostic>,
    ) -> Result<Cow<'b, str>, Box<Diagnostic>> {
        Ok(decode("log.csv", self.0[&town])?)
    }
}

/// How heavily two logs weigh together.
fn weight(one: &str, other: impl Into<Vec<u8>>) -> Option<Severity> {
    let told = told(&[("甲镇", one.into()), ("乙镇", other.into())]);
    assert!(told.len() < 2, "{told:?}");
    told.first().map(|told| told.0)
}

#[test]
fn two_logs_that_hold_the_same_are_told_once_with_both_towns_and_the_first_lines() {
    let one = log(&rows("甲", 12));
    let told = told(&[("甲镇", one.clone().into()), ("丙镇", log(&rows("丙", 40)).into()), ("乙镇", one.into())]);
    let text = "12 records are also in the log of `甲镇`: lines 2, 3, 4 …";
    assert_eq!(told, [(Severity::Error, "乙镇".to_owned(), text.to_owned())]);
}

#[test]
fn how_many_they_share_decides_and_a_header_alone_is_nothing() {
    let own = rows("乙", 30);
    for (shared, weighs) in [
        (0, None),
        (2, None),
        (3, Some(Severity::Warning)),
        (9, Some(Severity::Warning)),
        (10, Some(Severity::Error)),
        (30, Some(Severity::Error)),
    ] {
        let other = log(&[&own[..], &rows("甲", 30)[..shared]].concat());
        assert_eq!(weight(&log(&rows("甲", 30)), other), weighs, "{shared}");
    }
    assert_eq!(weight(HEADER, HEADER), None);
}

#[test]
fn a_copy_is_known_however_it_was_saved() {
    let one = rows("甲", 12);
    let written = log(&one);
    let gb = encoding_rs::GB18030.encode(&written).0.into_owned();
    assert_eq!(weight(&written, gb), Some(Severity::Error));
    let reversed: Vec<String> = one.iter().rev().cloned().collect();
    assert_eq!(weight(&written, log(&reversed)), Some(Severity::Error));
    // three columns alone, in another order, dates and widths written otherwise
    let other: Vec<String> = one
        .iter()
        .map(|row| {
            let cells: Vec<&str> = row.split(',').collect();
            format!("{},{},{},{}\n", cells[2].replace('第', " 第 "), cells[5], cells[1], cells[0].replace('-', "/"))
        })
        .collect();
    assert_eq!(weight(&written, format!("名称,材料,事项,日期\n{}", other.concat())), Some(Severity::Error));
    let more = log(&[rows("乙", 3), one.clone(), rows("乙", 2)].concat());
    assert_eq!(weight(&written, more), Some(Severity::Error));
}

#[test]
fn what_was_not_one_event_is_no_copy() {
    let one = rows("甲", 12);
    let changed = |what: &str, with: &str| log(&one.iter().map(|row| row.replace(what, with)).collect::<Vec<_>>());
    let noted = changed("图片,\n", "图片,到会20人\n");
    // every town's own numbers behind the same words
    assert_eq!(weight(&noted, changed("图片,\n", "图片,到会31人\n")), None);
    assert_eq!(weight(&noted, log(&one)), Some(Severity::Error), "a copy that lost its notes");
    assert_eq!(weight(&log(&one), changed("图片", "")), None);
    assert_eq!(weight(&log(&one), changed("第", "又第")), None);
    // the office has seen to it
    let rejected = one.iter().map(|row| {
        let cells: Vec<&str> = row.split(',').collect();
        format!("乙镇,{},{},{},不予认定,抄自甲镇,王芳\n", cells[0], cells[1], cells[2])
    });
    let reviews = format!("镇,日期,事项,名称,审核,理由,认定人\n{}", rejected.collect::<String>());
    let logs = [("甲镇", log(&one).into_bytes()), ("乙镇", log(&one).into_bytes())];
    assert_eq!(told_with(&logs, &reviews), []);
}

#[test]
fn what_every_town_took_part_in_makes_no_copies_of_their_logs() {
    let county = rows("县", 12);
    let towns = ["甲镇", "乙镇", "丙镇", "丁镇", "戊镇"];
    let of = |town: &str, own| log(&[rows(town, own), county.clone()].concat()).into_bytes();
    let logs: Vec<(&str, Vec<u8>)> = towns.iter().map(|town| (*town, of(town, 12))).collect();
    assert_eq!(told(&logs), []);
    // one copied over all others is another thing
    let logs: Vec<(&str, Vec<u8>)> = towns.iter().map(|town| (*town, of("甲镇", 12))).collect();
    let told: Vec<_> = told(&logs).into_iter().map(|(severity, town, _)| (severity, town)).collect();
    let others = towns[1..].iter().map(|town| (Severity::Error, (*town).to_owned()));
    assert_eq!(told, others.collect::<Vec<_>>());
}

#[test]
fn of_what_has_no_day_a_few_titles_are_no_sign() {
    let standing: Vec<String> = ["家庭教育研究会", "妇女之家", "维权站", "服务中心"]
        .iter()
        .map(|name| format!(",家庭教育研究会,{name},,,,,,\n"))
        .collect();
    let of = |town| log(&[&standing[..], &rows(town, 5)].concat());
    assert_eq!(weight(&of("甲"), of("乙")), None);
}

#[test]
fn of_many_long_logs_a_copy_is_found_by_a_part_of_each() {
    let mut marks = Vec::new();
    for log in 0..3000_u64 {
        // the last holds what the first does, and a little more
        let of = |n: u64| (log % 2999 * 1_000_003 + n).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let mut of_log = Marks((0..1000 + log / 2999 * 20).map(of).collect());
        of_log.keep(3000);
        assert!(of_log.0.len() < 200);
        marks.push(of_log);
    }
    assert_eq!(Suspicion::of(marks).pairs, [(0, 2999)]);
}
