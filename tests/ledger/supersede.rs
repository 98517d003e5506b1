//! Rows that replace others: what stands, and what cannot be replaced.

use kaohe::diagnostic::Code;
use kaohe::evidence::TownNo;
use kaohe::ledger::Award;

use super::fixture::{HEADER, award, clean, found, p, points, read, rule, stands, wrong};

#[test]
fn a_finding_is_withdrawn_by_a_nought_and_by_nothing_else() {
    let ledger = clean("白蒲镇,3.3b,,2,,,,a,b,F1,\n白蒲镇,3.3b,,0,,,,申诉成立,b,,F1\n白蒲镇,3.3b,,,,,,c,b,,\n");
    assert_eq!(found(&ledger, "3.3b"), 1);
    let ledger = clean("白蒲镇,2.5b,,,,,1,a,b,R1,\n白蒲镇,2.5b,,0,,,,申诉成立,b,,R1\n");
    assert!(!stands(&ledger, "2.5b"), "a ruling that is itself the finding is withdrawn as one");
    assert_eq!(wrong("白蒲镇,3.3b,,0,,,,a,b,,\n"), ["J007 D2"]);
    assert_eq!(wrong("白蒲镇,2.3,,,,,2,a,b,R1,\n白蒲镇,2.3,,0,,,,a,b,,R1\n"), ["J007 D3"]);
}

#[test]
fn the_last_of_a_chain_stands_whatever_the_order_of_the_rows() {
    let rows =
        ["白蒲镇,2.3,,,,,2,初定,b,R1,\n", "白蒲镇,2.3,,,,,2.5,申诉,b,R2,R1\n", "白蒲镇,2.3,,,,,3,复核,b,R3,R2\n"];
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
        let ledger = clean(&order.map(|at| rows[at]).concat());
        let entry = ledger.of(TownNo(0)).unwrap().of(rule("2.3")).unwrap().award.clone().unwrap();
        assert_eq!((entry.what, entry.reason.as_str()), (Award::Points(p("3")), "复核"));
        assert_eq!((entry.id.as_deref(), entry.supersedes.as_deref()), (Some("R3"), Some("R2")));
    }
}

#[test]
fn a_finding_and_a_ruling_may_supersede_one_another() {
    let ledger = clean("白蒲镇,2.3,,,,,,a,b,F1,\n白蒲镇,2.3,,,,,2,b,b,,F1\n");
    assert_eq!((found(&ledger, "2.3"), award(&ledger, "2.3")), (0, Some(points("2"))));
    let ledger = clean("白蒲镇,2.5b,,2,,,,a,b,F1,\n白蒲镇,2.5b,,,,,1,b,b,,F1\n");
    assert_eq!((found(&ledger, "2.5b"), award(&ledger, "2.5b")), (1, Some(points("1"))));
}

#[test]
fn a_second_ruling_that_supersedes_nothing_is_refused_with_both_places() {
    for (id, amount) in [("2.3", ",,2"), ("9.1", ",,2"), ("10.3", "1,2,"), ("2.5b", ",,1")] {
        let rows =
            format!("白蒲镇,{id},,,{amount},a,b,,\n如城街道,{id},,,{amount},a,b,,\n白蒲镇,{id},,,{amount},c,b,,\n");
        let (_, found) = read(&format!("{HEADER}{rows}"));
        assert_eq!(found.len(), 1, "{id}: {found:?}");
        assert_eq!((found[0].code, found[0].place.line, found[0].also[0].0.line), (Code::J027, 4, 2), "{id}");
    }
}

#[test]
fn an_id_belongs_to_one_row() {
    let (_, found) = read(&format!("{HEADER}白蒲镇,1.1,,,,,,a,b,X,\n如城街道,1.1,,,,,,a,b,Ｘ,\n"));
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].code, found[0].place.line, found[0].also[0].0.line), (Code::J021, 3, 2));
}

#[test]
fn a_row_supersedes_one_that_is_there_and_about_the_same() {
    let (_, found) = read(&format!("{HEADER}白蒲镇,1.1,,,,,,a,b,F-01,\n白蒲镇,1.1,,,,,,a,b,,F-02\n"));
    assert_eq!((found[0].code, found[0].help.as_ref().unwrap().en.as_str()), (Code::J022, "did you mean `F-01`?"));
    assert_eq!(wrong("白蒲镇,1.1,,,,,,a,b,X,X\n"), ["J023 K2"]);
    assert_eq!(wrong("白蒲镇,1.1,,,,,,a,b,X,\n如城街道,1.1,,,,,,a,b,,X\n"), ["J024 K3"]);
    assert_eq!(wrong("白蒲镇,1.1,,,,,,a,b,X,\n白蒲镇,3.1,,,,,,a,b,,X\n"), ["J024 K3"]);
}

#[test]
fn a_row_is_superseded_once_and_never_in_a_circle() {
    let (_, found) = read(&format!("{HEADER}白蒲镇,1.1,,,,,,a,b,X,\n白蒲镇,1.1,,,,,,b,b,,X\n白蒲镇,1.1,,,,,,c,b,,X\n"));
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].code, found[0].place.line, found[0].also[0].0.line), (Code::J025, 4, 3));

    let circle = "白蒲镇,1.1,,,,,,a,b,A,C\n白蒲镇,1.1,,,,,,a,b,B,A\n白蒲镇,1.1,,,,,,a,b,C,B\n白蒲镇,1.1,,,,,,a,b,D,\n";
    let (_, found) = read(&format!("{HEADER}{circle}"));
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].code, found[0].place.line, found[0].also.len()), (Code::J026, 2, 2));
}
