//! Several ledgers that are read as one.

use kaohe::ledger::Ledger;

use super::fixture::{award, found, points, read_all, told};

fn read(files: &[(&str, &str)]) -> (Ledger, Vec<String>) {
    let (ledger, diagnostics) = read_all(files, None);
    (ledger, told(&diagnostics))
}

#[test]
fn a_row_supersedes_one_of_another_file_and_findings_of_all_add_up() {
    let (ledger, told) = read(&[
        ("ledger.csv", "白蒲镇,2.3,,,,,2,初定,王,R1,\n白蒲镇,3.3b,,2,,,,一,王,,\n"),
        ("ledger-张.csv", "白蒲镇,2.3,,,,,3,复核,张,Z1,R1\n白蒲镇,3.3b,,,,,,二,张,,\n"),
    ]);
    assert_eq!(told, [""; 0]);
    assert_eq!((award(&ledger, "2.3"), found(&ledger, "3.3b")), (Some(points("3")), 3));
}

#[test]
fn ids_and_rulings_are_those_of_all() {
    let (_, told) = read(&[
        ("ledger.csv", "白蒲镇,2.3,,,,,2,初定,王,R1,\n"),
        ("ledger-张.csv", "如城街道,2.3,,,,,2,初定,张,R1,\n白蒲镇,2.3,,,,,3,另定,张,,\n白蒲镇,1.1,,,,,,a,张,,R9\n"),
    ]);
    assert_eq!(told, ["J021 ledger-张.csv:J2", "J022 ledger-张.csv:K4", "J027 ledger-张.csv:G3"]);
}

#[test]
fn a_row_that_two_files_hold_is_told_once() {
    let own = "白蒲镇,3.3b,2018-05-01,,,,,一,王,F1,\n白蒲镇,2.3,,,,,2,定,王,R1,\n";
    let (_, told) = read(&[("ledger.csv", own), ("ledger-张.csv", &format!("白蒲镇,1.1,,,,,,另,张,,\n{own}"))]);
    // all rows of the first stand in the second
    assert_eq!(told, ["J042 ledger.csv"]);
    let both = (
        "白蒲镇,3.3b,2018/5/1,1,,,,一,王,F1,\n白蒲镇,1.1,,,,,,甲,王,,\n",
        "白蒲,3.3b,2018-05-01,,,,,一,王,F1,\n白蒲镇,1.1,,,,,,乙,张,,\n",
    );
    let (_, told) = read(&[("ledger.csv", both.0), ("ledger-张.csv", both.1)]);
    assert_eq!(told, ["J034 ledger-张.csv:B2"]);
}

#[test]
fn a_copy_is_told_once_for_the_whole_file_and_brings_no_other_mistake_with_it() {
    let rows =
        "白蒲镇,3.3b,2018-05-01,,,,,一,王,F1,\n白蒲镇,3.3b,2018-05-01,0,,,,撤,王,,F1\n如城街道,1.1,,,,,,二,王,,\n";
    // saved by a spreadsheet in between, and in another order
    let saved =
        "如城街道,1.1,,1,,,,二,王,,\n白蒲镇,3.3b,2018/5/1,1,,,,一,王,F1,\n白蒲镇,3.3b,2018/5/1,0,,,,撤,王,,F1\n";
    let (ledger, found) = read(&[("ledger.csv", rows), ("ledger-副本.csv", saved)]);
    assert_eq!(found, ["J042 ledger-副本.csv"]);
    assert_eq!(ledger.towns.len(), 2);
    // a part of another is a copy too, and of three alike two are
    assert_eq!(read(&[("a.csv", "如城街道,1.1,,,,,,二,王,,\n"), ("b.csv", rows)]).1, ["J042 a.csv"]);
    assert_eq!(read(&[("a.csv", rows), ("b.csv", saved), ("c.csv", rows)]).1, ["J042 b.csv", "J042 c.csv"]);
    // one with a header alone, or with a row of its own, is none
    assert_eq!(read(&[("a.csv", rows), ("b.csv", "")]).1, [""; 0]);
    assert_eq!(read(&[("a.csv", rows), ("b.csv", "如城街道,1.1,2018-03-08,,,,,二,王,,\n")]).1, [""; 0]);
}

#[test]
fn one_is_blank_only_where_all_are() {
    let row = "白蒲镇,1.1,,,,,,a,b,,\n";
    for (files, is_blank) in
        [(["", ""], true), ([row, ""], false), (["", row], false), (["白浦镇,1.1,,,,,,a,b,,\n", ""], false)]
    {
        let (ledger, _) = read(&[("ledger.csv", files[0]), ("ledger-张.csv", files[1])]);
        assert_eq!(ledger.is_blank, is_blank, "{files:?}");
    }
}
