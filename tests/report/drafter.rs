//! What a drafter, and whoever signs a rubric, relies on.

use kaohe::assess::Assessor;
use kaohe::cases;
use kaohe::checkup::{Verdict, losses};
use kaohe::lang::Lang;
use kaohe::report::{Check, Explanation, Format, SignOff};
use kaohe::rubric::{self, Rubric};
use serde_json::Value;
use unicode_width::UnicodeWidthStr;

fn shipped() -> (Rubric, &'static str) {
    let text = rubric::builtin(rubric::DEFAULT).unwrap_or_else(|| unreachable!("the default rubric is built in"));
    (rubric::read("rugao.toml", text).unwrap_or_else(|e| unreachable!("{e:?}")), text)
}

fn text(bytes: std::io::Result<Vec<u8>>) -> String {
    bytes.ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_else(|| unreachable!("UTF-8 in memory"))
}

fn too_wide(text: &str, columns: usize) -> Option<&str> {
    text.lines().find(|line| line.width() > columns)
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    let (rubric, source) = shipped();
    let cases = cases::builtin(rubric::DEFAULT).unwrap_or_default();
    let cases = cases::read("rugao.cases.toml", cases, &rubric, &mut Vec::new());
    let assessor = Assessor::new(&rubric);
    let trial = cases::run(&assessor, &cases).unwrap_or_else(|e| unreachable!("{e:?}"));
    assert!(trial.tried.len() > 100);
    for lang in [Lang::Zh, Lang::En] {
        for columns in [40, 59, 60, 72, 80, 100, 140] {
            let sign_off = text(SignOff::new(&rubric).render(Format::Table, lang, columns));
            assert_eq!(too_wide(&sign_off, columns), None, "{columns}");
            for (no, _) in rubric.numbered() {
                let explained = Explanation::new(&rubric, "rugao.toml", no, &trial).render(lang, columns);
                assert_eq!(too_wide(&explained, columns), None, "{columns}");
            }
            // the findings below the table are messages, with lines of the file
            let check = text(Check::new(&rubric, "rugao.toml", source).render(Format::Table, lang, columns));
            let table: Vec<&str> = check.lines().take_while(|line| !line.contains("[C")).collect();
            assert_eq!(too_wide(&table.join("\n"), columns), None, "{columns}");
        }
    }
}

#[test]
fn whoever_signs_sees_every_rule_with_all_of_its_words() {
    let (rubric, _) = shipped();
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    for columns in [40, 100] {
        let page = text(SignOff::new(&rubric).render(Format::Table, Lang::Zh, columns));
        for rule in &rubric.rules {
            assert!(page.lines().any(|line| line.split(' ').next() == Some(&rule.id)), "{}", rule.id);
        }
        // below one another nothing comes between the lines of a text
        let flat = squeezed(&page);
        for reading in rubric.rules.iter().filter_map(|rule| rule.reading.as_ref()) {
            assert!(flat.contains(&squeezed(&reading.text)) && flat.contains(&squeezed(&reading.why)), "{reading:?}");
        }
    }
    let csv = text(SignOff::new(&rubric).render(Format::Csv, Lang::Zh, 0));
    for rule in &rubric.rules {
        assert!(csv.contains(&rule.text.replace('"', "\"\"")), "{}", rule.text);
    }
}

#[test]
fn the_table_says_what_the_check_up_reckons() {
    let (rubric, source) = shipped();
    let check = Check::new(&rubric, "some/folder/rugao.toml", source);
    assert!(!check.warns());
    let json: Value = serde_json::from_str(&text(check.render(Format::Json, Lang::En, 0))).unwrap_or_default();
    assert_eq!(json["schema"], "kaohe.check/1");
    assert_eq!(json["file"], "rugao.toml", "no folder of ours in what is published");
    let of = |verdict: &str| -> Vec<&str> {
        let all = json["categories"].as_array().into_iter().flatten();
        all.filter(|c| c["verdict"] == verdict).filter_map(|c| c["id"].as_str()).collect()
    };
    assert_eq!(of("less"), ["1", "7"]);
    assert_eq!(of("more"), ["2", "3", "4", "8", "10"]);
    assert_eq!(json["categories"][9]["unbounded"], serde_json::json!(["10.1", "10.2"]));
    assert_eq!(json["categories"][2]["most"], Value::Null);
    let unequal = losses(&rubric).iter().filter(|losses| losses.verdict() != Verdict::Equal).count();
    assert_eq!(unequal, 7);
    assert_eq!(json["findings"].as_array().map(Vec::len), Some(check.findings().len()));
}
