//! What holds of every repaired table: it means what it meant, every change is told, and there is nothing left to do.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test stops where its own ground is missing"
)]

mod account;
mod append;
mod draw;
mod examples;
mod forms;
mod meaning;

use std::sync::Arc;

use kaohe::repair::{Refused, Repair, Source, Suggested, Table, repair};
use kaohe::sheet::{Decoded, Dialect, decode, decode_told};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};

/// The repair of a file.
fn repaired(table: Table, bytes: &[u8]) -> Result<Repair, Refused> {
    let (file, Decoded { text, encoding }) = (Arc::from("a.csv"), decode_told("a.csv", bytes).unwrap());
    repair(
        table,
        &Source { file: &file, text: &text, encoding, dialect: Dialect::default(), suggested: Suggested::NONE },
    )
}

/// Everything that is promised of a repair.
fn holds(table: Table, bytes: &[u8], repair: &Repair) {
    let (before, after) = (decode("a.csv", bytes).unwrap(), decode("a.csv", &repair.bytes).unwrap());
    let again = repaired(table, &repair.bytes).expect("it was understood once");
    assert_eq!(again.changes, [], "a second repair changes nothing");
    assert_eq!(again.bytes, repair.bytes);
    assert_eq!(meaning::of(table, &after), meaning::of(table, &before), "{after}");
    account::check(bytes, &before, repair);
    assert_eq!(repair.is_clean(), repair.bytes == bytes);
}

fn cases(number: u32) -> Config {
    Config { cases: number, rng_seed: RngSeed::Fixed(2018), failure_persistence: None, ..Config::default() }
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn any_table_keeps_its_meaning((table, text, encoding) in draw::table()) {
        let bytes = draw::encoded(&text, encoding);
        let repair = repaired(table, &bytes).expect("a header that is understood");
        holds(table, &bytes, &repair);
    }

    #[test]
    fn any_text_keeps_its_meaning_or_is_refused(
        text in "(日期|ｄａｔｅ|\"date\"| 日期 ),事项,(名称|名称 |title,),?(,备注|,无此列)?\r?\n((2018-0[0-9]-1|2018/3/8|技能培训|ｔ|60|６|[,\"\n\r； ]|日期,事项,名称\n|不予认定)){0,40}"
    ) {
        match repaired(Table::Log, text.as_bytes()) {
            Ok(repair) => holds(Table::Log, text.as_bytes(), &repair),
            Err(refused) => prop_assert!(!refused.diagnostics.is_empty()),
        }
    }
}
