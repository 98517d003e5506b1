//! Every rule of the 2018 rubric, at, just under and just over what it expects: the cases that are shipped beside it,
//! tried by the program's own `cases`.

#![expect(clippy::expect_used, reason = "a test stops where its own ground is missing")]

use crate::support::{RUGAO, rugao};
use kaohe::assess::Assessor;
use kaohe::cases::{self, Case, Trial};
use kaohe::rubric;

fn shipped() -> Vec<Case> {
    let text = cases::builtin(rubric::DEFAULT).expect("cases beside the built-in rubric");
    let mut diagnostics = Vec::new();
    let cases = cases::read("cases.toml", text, &RUGAO, &mut diagnostics);
    assert_eq!(diagnostics, []);
    cases
}

fn tried<'a>(assessor: &'a Assessor<'a>, cases: &'a [Case]) -> Trial<'a> {
    cases::run(assessor, cases).expect("scoresheets that add up")
}

#[test]
fn every_case_costs_what_the_readings_say() {
    let (assessor, cases) = (rugao(), shipped());
    let trial = tried(&assessor, &cases);
    assert!(trial.tried.len() >= 274, "{} cases", trial.tried.len());
    let failures: Vec<String> = trial
        .differing()
        .map(|tried| format!("{} {}: {:?}: {}", tried.case.place, tried.case.name, tried.differences, tried.case.why))
        .collect();
    assert!(failures.is_empty(), "{} wrong:\n{}", failures.len(), failures.join("\n"));
}

/// Each fires, is left and stands on both sides of its boundary; each that the office decides is pending somewhere.
#[test]
fn every_rule_is_seen_from_all_sides() {
    let (assessor, cases) = (rugao(), shipped());
    let trial = tried(&assessor, &cases);
    let unseen: Vec<String> = trial
        .coverage
        .iter()
        .filter(|coverage| !coverage.gaps.is_empty())
        .map(|coverage| format!("{}: {:?}", RUGAO.rule(coverage.rule).id, coverage.gaps))
        .collect();
    assert_eq!(unseen, Vec::<String>::new());
    assert_eq!(trial.coverage.len(), RUGAO.rules.len());
}

#[test]
fn the_cases_of_the_invented_draft_are_as_worked_out() {
    let name = "rugao-women-2019-draft";
    let draft = rubric::read(name, rubric::builtin(name).expect("the draft")).expect("a rubric");
    let mut diagnostics = Vec::new();
    let text = cases::builtin(name).expect("cases beside the draft");
    let cases = cases::read("cases.toml", text, &draft, &mut diagnostics);
    assert_eq!(diagnostics, []);
    assert!(text.lines().nth(1).is_some_and(|line| line.contains("虚构的草案")));
    let assessor = Assessor::new(&draft);
    let trial = tried(&assessor, &cases);
    assert_eq!(trial.tried.len(), 13);
    assert!(trial.is_as_expected(), "{:?}", trial.differing().collect::<Vec<_>>());
}
