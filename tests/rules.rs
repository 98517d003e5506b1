//! Every rule of the 2018 rubric, at, just under and just over what it expects: the cases of `tests/rules/*.toml`.

#![expect(clippy::expect_used, clippy::panic, reason = "a test stops where its own ground is missing")]

mod support;

use std::fs;
use std::path::Path;

use kaohe::assess::Assessor;
use kaohe::points::Points;
use support::case::Case;
use support::{RUGAO, rugao, toml};

/// Every case of every file, in the order of their names.
fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules");
    let entries = fs::read_dir(folder).expect("the folder of cases");
    let mut files: Vec<_> = entries.map(|entry| entry.expect("a file of cases").path()).collect();
    files.sort();
    let read = |path: &std::path::PathBuf| {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let text = fs::read_to_string(path).expect("UTF-8");
        toml::tables(&text, "case").iter().map(|case| Case::read(&RUGAO, &name, case)).collect::<Vec<_>>()
    };
    files.iter().flat_map(read).collect()
}

#[test]
fn every_case_costs_what_the_readings_say() {
    let assessor: Assessor<'_> = rugao();
    let failures: Vec<String> = cases().iter().flat_map(|case| case.failures(&assessor)).collect();
    assert!(failures.is_empty(), "{} wrong:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn every_rule_is_seen_met_and_broken() {
    let cases = cases();
    for (no, rule) in RUGAO.numbered() {
        let of_rule = || cases.iter().filter(|case| case.rule == no);
        assert!(of_rule().any(|case| case.charge.hi == Points::ZERO), "no case in which {} costs nothing", rule.id);
        assert!(of_rule().any(|case| case.charge.hi > Points::ZERO), "no case in which {} comes up", rule.id);
        if rule.price.is_discretionary() {
            assert!(of_rule().any(|case| !case.charge.is_settled()), "no case in which {} is open", rule.id);
        }
    }
}

#[test]
fn no_two_cases_have_one_name() {
    let mut titles: Vec<String> = cases().into_iter().map(|case| case.title).collect();
    titles.sort();
    let twice: Vec<_> = titles.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| &pair[0]).collect();
    assert!(twice.is_empty(), "{twice:?}");
}
