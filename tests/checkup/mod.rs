//! What a drafter relies on before publishing a rubric: what the check-up says is so, and what is so it says.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod beyond;
mod logs;
mod lost;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use kaohe::checkup::{Checkup, checkup};
use kaohe::diagnostic::{Code, Diagnostic, FileKind, Place};
use kaohe::points::Points;
use kaohe::rubric::{self, Rubric};

use crate::support::golden;

/// The words that the rubrics below share.
const WORDS: &str = include_str!("words.toml");
/// Each code with a rubric that raises it and a neighbour that does not.
const CASES: &str = include_str!("cases.txt");

fn read(text: &str) -> Rubric {
    rubric::read("r.toml", text).unwrap_or_else(|mistakes| {
        let told: Vec<String> = mistakes.iter().map(|d| format!("{} {}: {}", d.code, d.place, d.text.en)).collect();
        unreachable!("{}\n{text}", told.join("\n"))
    })
}

fn shipped() -> (Rubric, &'static str) {
    let text = rubric::builtin(rubric::DEFAULT).expect("the built-in rubric");
    (read(text), text)
}

fn points(text: &str) -> Points {
    Points::parse(text).expect("points")
}

/// The rules of a short form: `1.1 count = { kind = "talk" } | at_least = 1 | once = 1`, one on a line.
/// What begins with `[` or has no `|` is taken as it stands.
fn written(rules: &str) -> String {
    let mut text = WORDS.to_owned();
    let mut table = "category.rule";
    if !rules.contains("[[category]]") {
        text.push_str("\n[[category]]\nid = \"1\"\nname = \"一\"\nmarks = 10\nfloor = 0\n");
    }
    if rules.starts_with('[') && !rules.contains("[[category]]") {
        text.push_str("\n[[category.rule]]\nid = \"0\"\ntext = \"略\"\noffice = \"finding\"\nonce = 10\n");
    }
    for line in rules.lines() {
        table = if line.starts_with("[bonus]") { "bonus.rule" } else { table };
        match line.split_once(' ') {
            Some((id, slots)) if line.contains(" | ") => {
                writeln!(text, "\n[[{table}]]\nid = \"{id}\"").unwrap();
                if !slots.contains("text = ") {
                    text.push_str("text = \"略\"\n");
                }
                writeln!(text, "{}", slots.replace(" | ", "\n")).unwrap();
            }
            _ => writeln!(text, "{line}").unwrap(),
        }
    }
    text
}

fn check(text: &str) -> Checkup {
    checkup(&read(text), "r.toml", text)
}

fn of_check() -> impl Iterator<Item = Code> {
    Code::ALL.iter().copied().filter(|code| code.kind() == FileKind::Check)
}

fn codes(found: &Checkup) -> BTreeSet<Code> {
    found.warnings.iter().chain(&found.notes).map(|d| d.code).collect()
}

#[test]
fn each_code_has_a_rubric_that_raises_it_and_a_neighbour_that_does_not() {
    let mut seen = BTreeSet::new();
    let mut wrong = String::new();
    for case in CASES.split("\n== ").skip(1) {
        let (head, body) = case.split_once('\n').expect("a case");
        let code = head.split(' ').next().and_then(Code::named).expect("a code");
        let (raises, neighbour) = body.split_once("\n-- ").expect("a neighbour");
        let (_, neighbour) = neighbour.split_once('\n').expect("what the neighbour is");
        for (rules, expected) in [(raises, true), (neighbour, false)] {
            let found = check(&written(rules));
            if codes(&found).contains(&code) != expected {
                writeln!(wrong, "== {head}\n{rules}\nraised: {:?}", codes(&found)).unwrap();
            }
        }
        seen.insert(code);
    }
    assert!(wrong.is_empty(), "{wrong}");
    let declared: BTreeSet<Code> = of_check().collect();
    assert_eq!(seen, declared, "every code has a case");
}

#[test]
fn the_rubric_of_the_reference_has_no_warning() {
    let page = include_str!("../../docs/rubric.md");
    let mut blocks = page.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next());
    let model = blocks.find(|block| block.contains("kaohe.rubric/2")).expect("a whole rubric");
    assert_eq!(check(model).warnings, Vec::new());
}

#[test]
fn every_reading_that_settles_something_is_missed_where_it_is_deleted() {
    let (_, text) = shipped();
    for (id, code) in
        [("1.1", Code::C073), ("2.4b", Code::C075), ("5.1b", Code::C075), ("9.1", Code::C076), ("10.3", Code::C076)]
    {
        let (before, rule) = text.split_once(&format!("id = \"{id}\"\ntext")).expect("the rule");
        let (rule, after) = rule.split_once("\n\n").expect("a rule after it");
        let kept: Vec<&str> =
            rule.lines().filter(|line| !line.starts_with("reading =") && !line.starts_with("why =")).collect();
        let rule = if id == "1.1" { kept.join("\n").replace("\neach = 1", "\nonce = 1") } else { kept.join("\n") };
        let copy = format!("{before}id = \"{id}\"\ntext{rule}\n\n{after}");
        let found = check(&copy);
        let told = |d: &&Diagnostic| d.code == code && d.text.zh.contains(&format!("「{id}」"));
        assert!(found.warnings.iter().chain(&found.notes).any(|d| told(&d)), "{id}: {:?}", codes(&found));
    }
}

/// Everything said of a rubric, one finding after the other.
fn told(found: &Checkup) -> String {
    let place = |place: &Place| format!("{}:{}", place.file, place.line);
    let mut told = String::new();
    for (weight, list) in [("warning", &found.warnings), ("note", &found.notes)] {
        for d in list {
            let help = d.help.as_ref().expect("what to do");
            writeln!(told, "{weight} {} {} {}", d.code, place(&d.place), d.place.source).unwrap();
            writeln!(told, "  {}\n  {}\n  {}\n  {}", d.text.zh, d.text.en, help.zh, help.en).unwrap();
            for (other, what) in &d.also {
                writeln!(told, "  {} {} {}", place(other), what.zh, other.source).unwrap();
            }
        }
    }
    told
}

#[test]
fn what_is_said_of_the_2018_rubric() {
    let (rubric, text) = shipped();
    let found = checkup(&rubric, "rugao-women-2018.toml", text);
    golden::holds("tests/checkup/rugao-2018.txt", &told(&found));
}

#[test]
fn what_is_said_of_every_code() {
    let mut all = String::new();
    for case in CASES.split("\n== ").skip(1) {
        let (head, body) = case.split_once('\n').expect("a case");
        let (raises, _) = body.split_once("\n-- ").expect("a neighbour");
        let mut found = check(&written(raises));
        for list in [&mut found.warnings, &mut found.notes] {
            list.retain(|d| head.starts_with(d.code.as_str()));
        }
        writeln!(all, "== {head}\n{}", told(&found)).unwrap();
    }
    golden::holds("tests/checkup/cases.out", &all);
}

#[test]
fn the_shipped_rubric_has_notes_and_no_warning() {
    let (rubric, text) = shipped();
    let found = checkup(&rubric, "r.toml", text);
    assert_eq!(found.warnings, Vec::new());
    let of = |code: Code| -> Vec<&str> {
        found.notes.iter().filter(|d| d.code == code).map(|d| d.place.source.trim_end_matches('"')).collect()
    };
    assert_eq!(of(Code::C001), ["name = \"妇女发展", "name = \"妇女儿童活动中心建设工作"]);
    let more = ["妇女维权", "妇儿工委", "儿童家庭工作", "信息调研工作", "其他"].map(|name| format!("name = \"{name}"));
    assert_eq!(of(Code::C002), more);
    assert_eq!(of(Code::C003), ["id = \"3.3b", "id = \"10.1", "id = \"10.2"]);
    assert_eq!(of(Code::C004), ["id = \"8.1"]);
    assert_eq!(of(Code::C020), ["id = \"6.2b", "id = \"7.3"]);
    assert_eq!(of(Code::C080), ["ratio = { kind = \"coverage\" }"]);
    assert_eq!(found.notes.len(), 14);
}
