//! What holds of rows that are put to a table: all that was there is there, byte for byte, and reads as it did; then
//! come the new rows.

use std::sync::Arc;

use kaohe::lang::Lang;
use kaohe::repair::{Appending, Lacking, NotAppended, Table, WhyNot, blank};
use kaohe::sheet::{Column, Delimiter, Dialect, Encoding, Header, Scanner, decode, decode_told, unguarded};
use proptest::collection::vec;
use proptest::prelude::*;

use super::{cases, draw};

fn append(
    columns: &'static [Column],
    there: Option<&[u8]>,
    rows: &[Vec<String>],
    lacking: Lacking,
) -> Result<Vec<u8>, NotAppended> {
    let (file, dialect) = (Arc::from("a.csv"), Dialect::default());
    Appending { file: &file, columns, dialect, lang: Lang::Zh, lacking }.append(there, rows)
}

/// The cells of every row that holds anything, by declared column.
fn rows(columns: &'static [Column], bytes: &[u8]) -> Vec<Vec<String>> {
    let text = decode("a.csv", bytes).unwrap();
    let mut scanner = Scanner::new(Arc::from("a.csv"), &text);
    let header = Header::read(&mut scanner, columns, &mut Vec::new()).expect("a header");
    let (mut row, mut rows, mut told) = (scanner.row(), Vec::new(), Vec::new());
    while scanner.next_row(&mut row, &mut told) {
        rows.push((0..columns.len()).map(|column| header.cell(&row, column).to_owned()).collect());
    }
    assert_eq!(told, []);
    rows
}

/// The ledger's columns, by their Chinese names, with one row.
fn row(cells: &[(&str, &str)]) -> Vec<String> {
    let cell = |column: &Column| cells.iter().find(|(name, _)| *name == column.zh).map_or("", |(_, cell)| *cell);
    Table::Ledger.columns().iter().map(|column| cell(column).to_owned()).collect()
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => Just(String::new()),
        6 => "[白蒲镇a1=+'－；, \"\n.]{0,8}",
        1 => Just("𠮷镇；鿏".to_owned()),
    ]
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn rows_come_behind_those_that_are_there((table, text, encoding) in draw::table(), cells in vec(vec(cell(), 13), 0..4)) {
        let (columns, before) = (table.columns(), draw::encoded(&text, encoding));
        let mut new: Vec<Vec<String>> = cells.into_iter().map(|row| row[..columns.len()].to_vec()).collect();
        // a row without a cell is none
        let required = columns.iter().position(|column| column.required).unwrap();
        for row in &mut new {
            row[required].push('x');
        }
        let after = match append(columns, Some(&before), &new, Lacking::Refused) {
            Ok(after) => {
                prop_assert!(after.starts_with(&before));
                after
            }
            Err(NotAppended::Lacks(lacking)) => {
                prop_assert!(!lacking.is_empty());
                match append(columns, Some(&before), &new, Lacking::Added) {
                    Ok(after) => after,
                    Err(NotAppended::Refused(refused)) => {
                        prop_assert!(refused.why == WhyNot::Rows && !refused.diagnostics.is_empty());
                        return Ok(());
                    }
                    Err(why) => panic!("{why:?}"),
                }
            }
            Err(why) => panic!("{why:?}"),
        };
        prop_assert_eq!(decode_told("a.csv", &after).unwrap().encoding, decode_told("a.csv", &before).unwrap().encoding);
        let read = |cell: &String, column: &Column| {
            if column.holds.is_value() { cell.trim().to_owned() } else { unguarded(cell).trim().to_owned() }
        };
        let (old, all) = (rows(columns, &before), rows(columns, &after));
        prop_assert_eq!(&all[..old.len()], &old[..]);
        for (row, given) in all[old.len()..].iter().zip(&new) {
            for ((cell, given), column) in row.iter().zip(given).zip(columns) {
                prop_assert_eq!(read(cell, column), given.trim());
            }
        }
        prop_assert_eq!(all.len(), old.len() + new.len());
    }
}

#[test]
fn a_new_table_is_as_excel_wants_it() {
    let columns = Table::Ledger.columns();
    let new = append(columns, None, &[row(&[("镇", "白蒲镇"), ("理由", "=好")])], Lacking::Refused).unwrap();
    let text = String::from_utf8(new).unwrap();
    assert!(text.starts_with("\u{feff}镇,条款,日期,") && text.ends_with("\r\n"), "{text}");
    assert!(text.contains("\r\n白蒲镇,,") && text.contains(",'=好,"), "{text}");
    let dialect = Dialect { delimiter: Delimiter::Semicolon, ..Dialect::default() };
    assert!(blank(columns, dialect, Lang::En).starts_with("\u{feff}town;rule;date;".as_bytes()));
}

#[test]
fn the_line_ends_the_order_and_the_columns_of_the_file_are_kept() {
    let columns = Table::Ledger.columns();
    let new = [row(&[("镇", "白蒲镇"), ("条款", "2.2"), ("分值", "-1"), ("理由", "-1 分"), ("认定人", "甲,乙")])];
    let written = |there: &str| append(columns, Some(there.as_bytes()), &new, Lacking::Refused);
    for (there, tail) in [
        ("理由,村组,认定人,分值,条款,镇\n\"a\r\nb\",,甲,1,2.2,如城街道", "\n'-1 分,,\"甲,乙\",-1,2.2,白蒲镇\n"),
        ("镇,条款,分值,理由,认定人,,\r\n,,,,,,\r\n", "白蒲镇,2.2,-1,'-1 分,\"甲,乙\"\r\n"),
        ("sep=,\r\ntown,rule,points,reason,by", "\r\n白蒲镇,2.2,-1,'-1 分,\"甲,乙\"\r\n"),
    ] {
        assert_eq!(String::from_utf8(written(there).unwrap()).unwrap(), format!("{there}{tail}"));
    }
    assert_eq!(written("镇,条款,理由,认定人\n"), Err(NotAppended::Lacks(vec![columns[6]])));
    let title = "2018年台账\n镇,条款,分值,理由,认定人\n";
    assert!(matches!(written(title), Err(NotAppended::Refused(refused)) if refused.why == WhyNot::Title));
    assert!(matches!(append(columns, Some(b"PK\x03\x04"), &new, Lacking::Added), Err(NotAppended::Unreadable(_))));
}

#[test]
fn a_column_that_is_lacking_comes_behind_the_others_and_touches_no_cell() {
    let columns = Table::Ledger.columns();
    let new =
        [row(&[("镇", "白蒲镇"), ("条款", "2.2"), ("分值", "1"), ("编号", "A9"), ("理由", "好"), ("认定人", "甲")])];
    let written = |there: &str, encoding: u8| {
        let after = append(columns, Some(&draw::encoded(there, encoding)), &new, Lacking::Added).unwrap();
        let encodings = [Encoding::Gb18030, Encoding::Utf16Be, Encoding::Utf16Le, Encoding::Utf8, Encoding::MarkedUtf8];
        let read = decode_told("a.csv", &after).unwrap();
        assert_eq!(read.encoding, encodings[usize::from(encoding)]);
        read.text.into_owned()
    };
    for encoding in 0..5 {
        assert_eq!(
            written(
                "\"镇\",条款,理由,认定人\r\n如城街道 ,2.2,\"a,\"\"b\"\"\nc\",甲\r\n\r\n,,,\r\n丁堰镇,2.2,'=1, 乙",
                encoding
            ),
            "\"镇\",条款,理由,认定人,分值,编号\r\n如城街道 ,2.2,\"a,\"\"b\"\"\nc\",甲,,\r\n\r\n,,,,,\r\n\
             丁堰镇,2.2,'=1, 乙,,\r\n白蒲镇,2.2,好,甲,1,A9\r\n"
                .replace(",,,,,\r\n", ",,,\r\n"),
        );
    }
    assert_eq!(
        written("town,rule,reason,by,,,\n甲镇,2.2,好,甲,,,\n乙镇,2.2,好,甲,,\n", 4),
        "town,rule,reason,by,points,id,\n甲镇,2.2,好,甲,,,\n乙镇,2.2,好,甲,,\n白蒲镇,2.2,好,甲,1,A9\n"
    );
    let shifted = "镇,条款,理由,认定人\n甲镇,2.2,好,坏,甲\n".as_bytes();
    assert!(matches!(
        append(columns, Some(shifted), &new, Lacking::Added),
        Err(NotAppended::Refused(refused)) if refused.why == WhyNot::Rows && refused.diagnostics.len() == 1
    ));
}
