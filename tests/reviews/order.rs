//! The order of rows says nothing, and a row for every record moves no point.

use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};

use super::Folder;

/// A record of a log, and what becomes of it: 0 nothing, 1 accepted, 2 rejected, 3 pending.
fn record() -> impl Strategy<Value = (String, u8)> {
    let row = prop_oneof![
        (1..10_u8, 0..4_u8).prop_map(|(month, no)| format!("2018-0{month}-01,讲座,第{no}讲,,,,照片")),
        (1..10_u8, 1..4_u8).prop_map(|(month, homes)| format!("2018-0{month}-01,走访,家庭,{homes},,,")),
        (1..10_u8).prop_map(|month| format!("2018-0{month}-01,表彰,红旗手,,,省,")),
    ];
    (row, 0..4_u8)
}

fn records() -> impl Strategy<Value = Vec<(String, u8)>> {
    let unique = |rows: Vec<(String, u8)>| {
        let mut seen = std::collections::BTreeSet::new();
        rows.into_iter().filter(|(row, _)| seen.insert(row.split(',').take(3).collect::<Vec<_>>().join(","))).collect()
    };
    prop::collection::vec(record(), 1..8).prop_map(unique)
}

/// A row of the reviews by hand for each record on which something was decided.
fn verdicts(records: &[(String, u8)]) -> Vec<String> {
    let row = |(row, verdict): &(String, u8)| {
        let word = ["", "认定", "不予认定", "待核"][usize::from(*verdict)];
        let named = row.split(',').take(3).collect::<Vec<_>>().join(",");
        (*verdict > 0).then(|| format!("甲镇,{named},,{word},有原因,王芳,,,,"))
    };
    records.iter().filter_map(row).collect()
}

proptest! {
    #![proptest_config(Config { cases: 24, rng_seed: RngSeed::Fixed(2018), failure_persistence: None, ..Config::default() })]

    #[test]
    fn shuffled_rows_and_rows_for_every_record_change_nothing(
        (records, shuffled) in records().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle())),
    ) {
        let of = |rows: &[(String, u8)]| rows.iter().map(|(row, _)| format!("{row}\n")).collect::<String>();
        let folder = Folder::new(&of(&records));
        folder.reviews(&(verdicts(&records).join("\n") + "\n"));
        let before = folder.stands().1;
        prop_assert!(!before.is_empty());
        folder.log(&of(&shuffled));
        prop_assert_eq!(&folder.stands().1, &before);
        folder.reviews(&(verdicts(&shuffled).join("\n") + "\n")).log(&of(&records));
        prop_assert_eq!(&folder.stands().1, &before);
        folder.run(&["review", "x"]);
        prop_assert_eq!(&folder.stands().1, &before);
        // rows of the program, in another order than the log
        let text = folder.read("reviews.csv");
        let mut lines: Vec<&str> = text.lines().collect();
        lines[1..].reverse();
        folder.put("reviews.csv", lines.join("\n") + "\n").log(&of(&shuffled));
        prop_assert_eq!(&folder.stands().1, &before);
    }
}
