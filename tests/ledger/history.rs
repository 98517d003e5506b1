//! Every row that ever stood is kept, with what became of it.

use kaohe::evidence::TownNo;
use kaohe::ledger::{Ledger, Recorded};

use super::fixture::{clean, found, rule, stands};

/// The rows of a rule of the first town, each as its reason, what it says, and the id or the line of the row that
/// superseded it.
fn history(ledger: &Ledger, id: &str) -> Vec<String> {
    let history = &ledger.of(TownNo(0)).unwrap().of(rule(id)).unwrap().history;
    let by = |row: &Recorded| {
        let by = row.replaced.as_ref()?;
        Some(by.id.clone().unwrap_or_else(|| by.place.line.to_string()))
    };
    let said = |row: &Recorded| format!("{} {:?} {}", row.entry.reason, row.entry.what, by(row).unwrap_or_default());
    history.iter().map(said).collect()
}

#[test]
fn a_withdrawn_finding_is_kept_with_its_withdrawal() {
    let ledger = clean("白蒲镇,3.3b,,2,,,,缺席,王,F1,\n白蒲镇,3.3b,,0,,,,申诉成立,李,,F1\n");
    assert_eq!(history(&ledger, "3.3b"), ["缺席 Finding(2) 3", "申诉成立 Finding(0) "]);
    assert_eq!((found(&ledger, "3.3b"), stands(&ledger, "3.3b")), (0, false));
}

#[test]
fn chains_follow_one_another_by_their_first_rows_each_in_its_own_order() {
    let ledger = clean(
        "白蒲镇,2.5b,,,,,0.5,复核,b,R2,R1\n\
         白蒲镇,2.5b,,,,,,另一件,b,,\n\
         白蒲镇,2.5b,,,,,1,初定,b,R1,\n\
         如城街道,2.5b,,,,,,别镇的,b,,\n\
         白蒲镇,2.5b,,,,,0.7,再核,b,,R2\n",
    );
    let awarded = |points: &str| format!("Award {{ award: Points({points}), found: 1 }}");
    let expected = [
        "另一件 Finding(1) ".to_owned(),
        format!("初定 {} R2", awarded("1")),
        format!("复核 {} 6", awarded("0.5")),
        format!("再核 {} ", awarded("0.7")),
    ];
    assert_eq!(history(&ledger, "2.5b"), expected);
    assert_eq!(found(&ledger, "2.5b"), 1, "the finding that was recorded by itself");
}
