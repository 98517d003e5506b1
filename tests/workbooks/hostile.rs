//! Files that were made to do harm: each a clear error, in little memory and time.

use std::time::{Duration, Instant};

use super::super::support::book::{package, packed, parts, rows, xlsx};
use super::{Read, read, read_within};

const LOG: &str = "日期,事项,名称\n2018-03-08,三八活动,纪念大会";

fn sheet(inside: &str) -> Read {
    read("柳汀镇.xlsx", &xlsx(&[("台账", "", inside.to_owned())]))
}

/// The usual workbook with a part changed, or another one beside it.
fn changed(name: &str, to: &str) -> Vec<u8> {
    let mut parts = parts(&[("台账", "", rows(LOG))]);
    match parts.iter_mut().find(|(part, _)| part == name) {
        Some((_, bytes)) => *bytes = to.as_bytes().to_vec(),
        None => parts.push((name.to_owned(), to.as_bytes().to_vec())),
    }
    packed(&parts)
}

#[test]
fn far_cells_are_over_the_limit_and_cost_nothing() {
    let far = |at: &str| {
        let row = at.trim_start_matches(char::is_alphabetic);
        sheet(
            &rows(LOG)
                .replace("</sheetData>", &format!("<row r=\"{row}\"><c r=\"{at}\"><v>1</v></c></row></sheetData>")),
        )
    };
    assert_eq!(far("XFD1048576").codes(), ["F043 柳汀镇.xlsx[台账]!XFD1048576"]);
    assert_eq!(far("A1048576").codes(), ["F062 柳汀镇.xlsx[台账]!A1048576"]);
    for nowhere in ["A1048577", "XFE9", "ZZZ9", "AAAA9", "9", "A0", "A99999999999999999999"] {
        assert_eq!(far(nowhere).codes(), ["F090 柳汀镇.xlsx"], "{nowhere}");
    }
    // a cell that stands twice, and one before another
    for cells in [r#"<c r="A9"><v>1</v></c><c r="A9"><v>2</v></c>"#, r#"<c r="B9"><v>1</v></c><c r="A9"><v>2</v></c>"#]
    {
        assert_eq!(sheet(&format!("<sheetData><row r=\"9\">{cells}</row></sheetData>")).codes(), ["F090 柳汀镇.xlsx"]);
    }
}

#[test]
fn a_bomb_is_not_unpacked() {
    let blank = "<x/>".repeat(1_600_000);
    let bomb = xlsx(&[("台账", "", format!("<sheetData>{blank}</sheetData>"))]);
    assert!(bomb.len() < 1 << 14, "{}", bomb.len());
    let of_bomb = Instant::now();
    let read_bomb = read("柳汀镇.xlsx", &bomb);
    assert_eq!(read_bomb.codes(), ["F090 柳汀镇.xlsx"]);
    assert!(read_bomb.said()[0].contains("解压后大得不像表格"), "{:?}", read_bomb.said());
    // one tag or one text without an end is not taken into memory
    for endless in ["a".repeat(2 << 20), format!("<c a=\"{}\"/>", "a".repeat(2 << 20))] {
        assert_eq!(
            sheet(&format!("<sheetData><row><c t=\"str\"><v>{endless}</v></c></row></sheetData>")).codes(),
            ["F090 柳汀镇.xlsx"]
        );
    }
    assert!(of_bomb.elapsed() < Duration::from_secs(30), "{:?}", of_bomb.elapsed());
}

#[test]
fn one_text_that_a_million_cells_share_is_over_the_limit_of_a_file() {
    let shared = format!("<sst><si><t>{}</t></si></sst>", "长".repeat(10_000));
    let cells =
        (1..=50_000).map(|row| format!("<row r=\"{row}\"><c t=\"s\"><v>0</v></c></row>")).collect::<Vec<_>>().concat();
    let mut parts = parts(&[("台账", "", format!("<sheetData>{cells}</sheetData>"))]);
    for (_, bytes) in parts.iter_mut().filter(|(name, _)| name == "xl/sharedStrings.xml") {
        *bytes = shared.clone().into_bytes();
    }
    let read = read_within("柳汀镇.xlsx", &packed(&parts), 16 << 20);
    assert_eq!(read.codes(), ["F090 柳汀镇.xlsx"]);
    assert!(read.told[0].help.as_ref().is_some_and(|help| help.zh.contains("--no-limits")), "{:?}", read.told);
}

#[test]
fn entities_are_refused() {
    let laughs = r#"<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>"#;
    let undefined =
        r#"<worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>"#;
    let outside = r#"<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet/>"#;
    for text in [laughs, undefined, outside] {
        let read = read("柳汀镇.xlsx", &changed("xl/worksheets/sheet1.xml", text));
        assert_eq!(read.codes(), ["F090 柳汀镇.xlsx"]);
        assert!(read.said()[0].contains("实体"), "{:?}", read.said());
    }
}

#[test]
fn counts_that_lie_and_texts_that_are_not_there_are_seen_through() {
    // the usual one says that it shares four thousand million texts
    let cell = |number: &str| {
        sheet(&format!(
            "<dimension ref=\"A1:XFD1048576\"/><sheetData><row><c t=\"s\"><v>{number}</v></c></row></sheetData>"
        ))
        .codes()
    };
    assert_eq!(cell("0"), ["F016 柳汀镇.xlsx[台账]!A1"]);
    for number in ["2", "-1", "99999999999999999999", "x", ""] {
        assert_eq!(cell(number), ["F090 柳汀镇.xlsx"], "{number}");
    }
}

#[test]
fn a_part_stands_once_and_the_others_are_never_looked_at() {
    let mut twice = parts(&[("台账", "", rows(LOG))]);
    twice.push(("XL/Worksheets/sheet1.xml".to_owned(), b"<worksheet/>".to_vec()));
    let read_twice = read("柳汀镇.xlsx", &packed(&twice));
    assert_eq!(read_twice.codes(), ["F090 柳汀镇.xlsx"]);
    assert!(read_twice.said()[0].contains("有两份"), "{:?}", read_twice.said());
    for (name, text) in [
        ("xl/vbaProject.bin", "Sub Auto_Open()"),
        (
            "xl/externalLinks/externalLink1.xml",
            "<externalLink><ddeLink ddeService=\"cmd\" ddeTopic=\"/c calc\"/></externalLink>",
        ),
        ("xl/media/image1.png", "\u{0}PNG"),
        ("../../escape.txt", "out"),
    ] {
        let read = read("柳汀镇.xlsm", &changed(name, text));
        assert_eq!((read.rows.len(), read.codes()), (2, vec![]), "{name}");
    }
}

#[test]
fn a_file_that_breaks_off_or_was_damaged_is_never_half_read() {
    let whole = xlsx(&[("台账", "", rows(LOG))]);
    for length in (4..whole.len()).step_by(7) {
        assert_eq!(read("柳汀镇.xlsx", &whole[..length]).codes(), ["F090 柳汀镇.xlsx"], "{length}");
    }
    // whatever byte is another one: an error, or the same table
    let rows = read("柳汀镇.xlsx", &whole).rows;
    for at in (0..whole.len()).step_by(3) {
        let mut damaged = whole.clone();
        damaged[at] ^= 0x55;
        let read = read("柳汀镇.xlsx", &damaged);
        assert!(!read.codes().is_empty() || read.rows == rows, "{at}: {:?}", read.rows);
    }
    assert_eq!(read("柳汀镇.xlsx", &package(&[])).codes(), ["F090 柳汀镇.xlsx"]);
}
