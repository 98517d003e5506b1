//! The ledger as it was at the end of a day.

use jiff::civil::{Date, date};
use kaohe::ledger::Ledger;

use super::fixture::{award, found, points, read_all, stands, told};

fn read(rows: &str, day: Date) -> (Ledger, Vec<String>) {
    let (ledger, diagnostics) = read_all(&[("l", rows)], Some(day));
    (ledger, told(&diagnostics))
}

const JUNE: Date = date(2018, 6, 30);
const LATE: Date = date(2019, 1, 31);

#[test]
fn what_is_dated_later_is_left_out_and_counted() {
    let rows =
        "白蒲镇,3.3b,2018-06-30,,,,,当天,b,,\n白蒲镇,3.3b,2018-07-01,2,,,,后一天,b,,\n白蒲镇,3.3b,,4,,,,没写日期,b,,\n";
    let (ledger, told) = read(rows, JUNE);
    assert_eq!((told, found(&ledger, "3.3b")), (vec![], 5));
    assert_eq!((ledger.later.len(), ledger.undated.len()), (1, 1));
    let (ledger, _) = read(rows, LATE);
    assert_eq!((found(&ledger, "3.3b"), ledger.later.len(), ledger.undated.len()), (7, 0, 1));
}

#[test]
fn the_last_row_that_was_known_stands() {
    // each day on which the chain grew, and what stood at its end
    let rows = "白蒲镇,2.3,2018-06-01,,,,2,初定,b,R1,\n白蒲镇,2.3,2018-09-01,,,,2.5,申诉,b,R2,R1\n白蒲镇,2.3,2019-01-20,,,,3,复核,b,R3,R2\n";
    for (day, stood) in [
        (date(2018, 5, 31), None),
        (date(2018, 6, 1), Some("2")),
        (date(2018, 8, 31), Some("2")),
        (date(2018, 9, 1), Some("2.5")),
        (date(2018, 12, 31), Some("2.5")),
        (LATE, Some("3")),
    ] {
        let (ledger, told) = read(rows, day);
        assert_eq!((told, award(&ledger, "2.3")), (vec![], stood.map(points)), "{day}");
    }
    // a row without a date is always known, and one before it may not be
    let gap = "白蒲镇,2.3,2018-06-01,,,,2,初定,b,R1,\n白蒲镇,2.3,2018-09-01,,,,2.5,申诉,b,R2,R1\n白蒲镇,2.3,,,,,3,复核,b,R3,R2\n";
    let (ledger, _) = read(gap, JUNE);
    assert_eq!((award(&ledger, "2.3"), ledger.later.len(), ledger.undated.len()), (Some(points("3")), 1, 1));
}

#[test]
fn a_finding_stands_until_the_day_of_its_withdrawal() {
    let rows = "白蒲镇,3.3b,2018-06-01,,,,,a,b,F1,\n白蒲镇,3.3b,2018-07-01,0,,,,申诉成立,b,,F1\n";
    assert!(stands(&read(rows, JUNE).0, "3.3b"));
    assert!(!stands(&read(rows, LATE).0, "3.3b"));
}

#[test]
fn whatever_is_wrong_in_a_later_row_counts_on_its_own_day() {
    for wrong in [
        "无此镇,1.1,2018-07-01,,,,,a,b,,",
        "白蒲镇,8.8,2018-07-01,,,,,a,b,,",
        "白蒲镇,2.3,2018-07-01,,,,9,a,b,,",
        "白蒲镇,2.3,2018-07-01,二,,,,,,,",
        "白蒲镇,3.3b,2018-07-01,0,,,,a,b,,",
        "白蒲镇,3.3b,2018-07-01 09:30,60,,,,a,b,,",
        // a second ruling, and a finding like another
        "白蒲镇,9.1,2018-07-01,,,,1,a,b,,",
        "白蒲镇,1.1,2018-07-01,,,,,一,b,,\n白蒲镇,1.1,2018-07-01,,,,,一,b,,",
        "白蒲镇,1.1,2018-07-01,,,,,一,b,,\n白蒲镇,1.1,2018-07-01,,,,,二,b,,",
    ] {
        let rows = format!("白蒲镇,9.1,2018-06-01,,,,2,a,b,,\n{wrong}\n");
        let (ledger, told) = read(&rows, JUNE);
        assert_eq!((told, award(&ledger, "9.1")), (vec![], Some(points("2"))), "{wrong}");
        assert_ne!(read(&rows, LATE).1, [""; 0], "{wrong}");
    }
}

#[test]
fn a_supersession_that_is_wrong_is_wrong_on_every_day() {
    for (rows, code) in [
        ("白蒲镇,2.3,2018-06-01,,,,2,a,b,R1,\n白蒲镇,2.3,2018-07-01,,,,3,a,b,R1,\n", "J021 l:J3"),
        ("白蒲镇,2.3,2018-06-01,,,,2,a,b,R1,\n白蒲镇,2.3,2018-07-01,,,,3,a,b,,R7\n", "J022 l:K3"),
        ("白蒲镇,2.3,2018-07-01,,,,2,a,b,R1,R1\n", "J023 l:K2"),
        ("白蒲镇,2.3,2018-07-01,,,,2,a,b,R1,\n如城街道,2.3,2018-08-01,,,,2,a,b,,R1\n", "J024 l:K3"),
        (
            "白蒲镇,1.1,2018-06-01,,,,,a,b,R1,\n白蒲镇,1.1,2018-07-01,0,,,,a,b,,R1\n白蒲镇,1.1,2018-08-01,0,,,,c,b,,R1\n",
            "J025 l:K4",
        ),
        ("白蒲镇,2.3,2018-07-01,,,,2,a,b,R1,R2\n白蒲镇,2.3,2018-07-02,,,,2,a,b,R2,R1\n", "J026 l:K2"),
        ("白蒲镇,2.3,2018-07-01,,,,2,a,b,R1,\n白蒲镇,2.3,2018-07-01,,,,2,a,b,R1,\n", "J034 l:G3"),
        ("白蒲镇,2.3,2018-07-01,,,,2,a,b,1E+5,\n", "J005 l:J2"),
    ] {
        assert_eq!(read(rows, JUNE).1, [code], "{rows}");
    }
}

#[test]
fn two_rulings_of_which_one_was_withdrawn_later_leave_the_rule_open_until_then() {
    let rows = "白蒲镇,2.5b,2018-03-01,,,,1,王定,王,R1,\n白蒲镇,2.5b,2018-05-01,,,,0.5,张定,张,R2,\n白蒲镇,2.5b,2018-08-01,0,,,,撤销,王,,R1\n";
    let (ledger, told) = read(rows, JUNE);
    assert_eq!((told, award(&ledger, "2.5b"), found(&ledger, "2.5b")), (vec![], None, 1));
    assert_eq!(award(&read(rows, LATE).0, "2.5b"), Some(points("0.5")));
    assert_eq!(award(&read(rows, date(2018, 3, 31)).0, "2.5b"), Some(points("1")));
}
