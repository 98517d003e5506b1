use std::path::PathBuf;

use super::*;
use crate::diagnostic::{Code, Severity};
use crate::lang::Text;

/// A folder with these files, empty but for what stands behind the name.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

/// What is told of the files beside the others, each as its name, code and weight.
fn told(names: &[&str]) -> Vec<(String, Code, Severity)> {
    let folder = folder(&names.iter().map(|name| (*name, "")).collect::<Vec<_>>());
    let mut told = Vec::new();
    report_unread(folder.path(), &mut told);
    let name = |told: &Diagnostic| PathBuf::from(&*told.place.file).file_name().unwrap().to_string_lossy().into_owned();
    told.iter().map(|told| (name(told), told.code, told.severity)).collect()
}

#[test]
fn what_lies_beside_a_table_is_known_by_its_name() {
    for name in
        ["ledger-张.csv", "ledger-副本.csv", "Ledger-张.CSV", "ledger－张．csv", "ledger-2018-1.csv", "ledger-张.xlsx"]
    {
        assert!(is_beside(name, LEDGER), "{name}");
    }
    for name in [
        "ledger.csv",
        "ledger_张.csv",
        "ledger - 张.csv",
        "ledger-张.docx",
        "ledger-张.csv~",
        "-ledger-张.csv",
        "ledger",
    ] {
        assert!(!is_beside(name, LEDGER), "{name}");
    }
    assert!(is_beside("reviews-李.csv", "reviews.csv") && !is_beside("ledger-李.csv", "reviews.csv"));
}

#[test]
fn the_table_itself_comes_first_and_then_those_beside_it_by_name() {
    let folder = folder(&[("ledger-b.csv", ""), ("ledger.csv", ""), ("ledger-a.csv", ""), ("ledger_c.csv", "")]);
    assert_eq!(files(folder.path(), LEDGER), ["ledger.csv", "ledger-a.csv", "ledger-b.csv"]);
    assert_eq!(files(folder.path(), "reviews.csv"), [""; 0]);
}

#[test]
fn of_several_forms_of_a_table_one_counts() {
    let folder = folder(&[
        ("ledger.xlsx", ""),
        ("ledger.ods", ""),
        ("ledger-张.csv", ""),
        ("ledger-张.xls", ""),
        ("ledger-李.xlsx", ""),
        ("towns.xls", ""),
    ]);
    assert_eq!(files(folder.path(), LEDGER), ["ledger.xlsx", "ledger-张.csv", "ledger-李.xlsx"]);
    assert_eq!((own(folder.path(), TOWNS), own(folder.path(), REVIEWS)), ("towns.xls".into(), "reviews.csv".into()));
    let others = ["ledger.xlsx", "ledger-张.csv", "towns.xls"].map(|name| other_forms(folder.path(), name));
    assert_eq!(others, [vec!["ledger.ods"], vec!["ledger-张.xls"], vec![]]);
}

#[test]
fn a_copy_of_the_ledger_is_not_read_and_told() {
    let folder = folder(&[
        ("ledger.csv", "a"),
        ("ledger（1）.csv", "a"),
        ("towns.csv", "a"),
        ("towns - 副本.csv", "x"),
        ("副本.csv", "x"),
    ]);
    let mut told = Vec::new();
    report_unread(folder.path(), &mut told);
    let told: Vec<_> = told.iter().map(|d| (d.code, d.severity, d.text.en.as_str())).collect();
    let copy = |of: &str, rest: &str| format!("this looks like a copy of `{of}` and is not read, and {rest}");
    let expected = [copy("ledger.csv", "both hold the same"), copy("towns.csv", "what they hold differs")];
    assert_eq!(told, [(Code::F076, Severity::Warning, &*expected[0]), (Code::F076, Severity::Warning, &*expected[1])]);
}

#[test]
fn a_ledger_in_another_form_alone_is_an_error_and_beside_one_a_warning() {
    for name in ["ledger.txt", "ledger_张.xlsx", "ledger_张.csv"] {
        assert_eq!(told(&[name, "towns.csv"]), [(name.to_owned(), Code::J037, Severity::Error)], "{name}");
        assert_eq!(told(&[name, "ledger.csv"]), [(name.to_owned(), Code::F076, Severity::Warning)], "{name}");
        assert_eq!(told(&[name, "ledger-李.csv"]), [(name.to_owned(), Code::F076, Severity::Warning)], "{name}");
    }
    for name in [
        "ledger.xlsx",
        "ledger.ods",
        "ledger-张.csv",
        "ledger-张.xls",
        "ledgers.csv",
        "ledger.md",
        "towns-2018.csv",
        "说明 ledger.xlsx",
        "my ledger.csv",
    ] {
        assert_eq!(told(&[name, "ledger.csv"]), [], "{name}");
    }
}

#[test]
fn a_file_that_is_not_read_is_told_how_it_has_to_be_named() {
    for (name, instead) in [
        ("ledger_张.csv", "ledger-张.csv"),
        ("ledger 张.csv", "ledger-张.csv"),
        ("ledger张.csv", "ledger-张.csv"),
        ("ledger–张.csv", "ledger-张.csv"),
        ("ledger(张).csv", "ledger-张.csv"),
        ("ledger_张.xlsx", "ledger-张.xlsx"),
        ("ledger-张.txt", "ledger-张.csv"),
        ("ledger2018.csv", "ledger-2018.csv"),
    ] {
        let folder = folder(&[(name, ""), ("ledger.csv", "")]);
        let mut told = Vec::new();
        report_unread(folder.path(), &mut told);
        let Text { zh, en } = told[0].help.clone().unwrap();
        assert!(zh.contains(&format!("「{instead}」")) && en.contains(&format!("`{instead}`")), "{name}: {zh}");
    }
}
