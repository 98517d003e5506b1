//! The reference for drafters: its examples are read.

use std::fs;

use kaohe::assess::Assessor;
use kaohe::{cases, rubric};

use super::mistakes;

/// The TOML examples of a page.
fn blocks(page: &str) -> Vec<&str> {
    page.split("```toml\n").skip(1).map(|rest| rest.split("```").next().unwrap_or_default()).collect()
}

#[test]
fn every_example_of_the_reference_is_a_rubric_or_part_of_one() {
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/rubric.md")).unwrap();
    let chinese = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/rubric.zh-CN.md")).unwrap();
    assert_eq!(blocks(&page), blocks(&chinese), "both languages show the same");
    let (cases, blocks): (Vec<&str>, Vec<&str>) = blocks(&page).into_iter().partition(|block| is_cases(block));
    let (whole, parts): (Vec<&str>, Vec<&str>) = blocks.into_iter().partition(|block| block.contains("schema = "));
    assert!(whole.len() == 1 && parts.len() >= 20, "{} and {}", whole.len(), parts.len());
    assert_eq!(mistakes(whole[0]), "");
    assert_eq!(cases.len(), 1);
    // the parts are set into the shipped rubric, each in the place of what it declares
    for part in parts {
        let text = with_part(part);
        assert_eq!(mistakes(&text), "", "{part}");
    }
}

fn is_cases(block: &str) -> bool {
    block.contains("schema = \"kaohe.cases/1\"")
}

#[test]
fn the_cases_of_the_reference_are_those_of_its_rubric() {
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/rubric.md")).unwrap();
    let of = |wanted: fn(&str) -> bool| blocks(&page).into_iter().find(|block| wanted(block)).unwrap();
    let rubric = rubric::read("safety.toml", of(|block| block.contains("kaohe.rubric/2"))).unwrap();
    let mut diagnostics = Vec::new();
    let cases = cases::read("safety.cases.toml", of(is_cases), &rubric, &mut diagnostics);
    assert_eq!(diagnostics, []);
    let assessor = Assessor::new(&rubric);
    let trial = cases::run(&assessor, &cases).unwrap();
    assert_eq!(trial.tried.len(), 4);
    assert!(trial.is_as_expected(), "{:?}", trial.differing().collect::<Vec<_>>());
}

/// The words and the first rules of the shipped rubric, with a part of the reference at its place.
fn with_part(part: &str) -> String {
    let shipped = rubric::builtin(rubric::DEFAULT).unwrap_or_default();
    let (words, _) = shipped.split_once("[[category]]").unwrap_or_default();
    let category = "[[category]]\nid = \"C\"\nname = \"项目\"\nmarks = 100\nfloor = 0\n";
    let filler = "[[category.rule]]\nid = \"2.5a\"\ntext = \"未建立的扣1分\"\ncount = { kind = \"council\" }\nat_least = 1\nonce = 1\n";
    match part.lines().find(|line| line.starts_with('[')) {
        Some("[[category.rule]]" | "[bonus]") => format!("{words}{category}{filler}{part}"),
        Some("[[bonus.rule]]") => {
            format!("{words}{category}{filler}[bonus]\nname = \"加分\"\ncap = 20\n{part}")
        }
        Some("[[category]]") => {
            let rest = "[[category]]\nid = \"C\"\nname = \"项目\"\nmarks = 90\nfloor = 0\n";
            format!("{words}{part}{rest}{filler}")
        }
        Some("[[kind]]") => format!("{words}{part}{category}{filler}"),
        Some(header @ ("[period]" | "[normalisation]" | "[rounding]")) => {
            let from = words.find(header).unwrap_or_default();
            let to = words[from..].find("\n\n").map_or(words.len(), |length| from + length);
            format!("{}{part}{}{category}{filler}", &words[..from], &words[to..])
        }
        Some("[[level]]") => {
            let (head, _) = words.split_once("[[level]]").unwrap_or_default();
            let (_, kinds) = words.split_once("[[kind]]").unwrap_or_default();
            format!("{head}{part}[[kind]]{}{category}{filler}", kinds.replace("level = true\n", ""))
        }
        _ => {
            let (head, rest) = words.split_once("note = ").unwrap_or_default();
            let (_, rest) = rest.split_once("full_marks = 100\n").unwrap_or_default();
            format!("{head}{part}{rest}{category}{filler}")
        }
    }
}
