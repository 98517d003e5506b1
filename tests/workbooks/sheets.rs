//! Which sheet is read, and what only a sheet can hold.

use std::sync::Arc;

use kaohe::diagnostic::excerpt::{Style, render};
use kaohe::lang::Lang;

use super::super::support::book::{rows, xlsx};
use super::{Read, read};

const LOG: &str = "日期,事项,名称,数量\n2018-03-08,三八活动,纪念大会,\n2018-04-01,儿童工作品牌,家长学吧,1\n2018-05-01,儿童工作品牌,蒲公英,1";

fn sheets(sheets: &[(&str, &str, &str)]) -> Read {
    let sheets: Vec<_> = sheets.iter().map(|(name, said, text)| (*name, *said, rows(text))).collect();
    read("柳汀镇.xlsx", &xlsx(&sheets))
}

/// The log with something behind its rows.
fn with(behind: &str) -> Read {
    read("柳汀镇.xlsx", &xlsx(&[("台账", "", rows(LOG) + behind)]))
}

#[test]
fn the_sheet_whose_header_is_known_is_read() {
    let other = "说明\n本表每月填一次";
    let hidden = r#"state="hidden""#;
    let very = r#"state="veryHidden""#;
    for (of, codes) in [
        (vec![("Sheet1", "", LOG)], vec![]),
        (vec![("说明", "", other), ("Sheet2", "", LOG), ("Sheet3", "", "")], vec![]),
        (vec![("上半年", "", LOG), ("台账", "", LOG)], vec![]),
        (vec![("旧", hidden, LOG), ("新", "", LOG)], vec!["F092 柳汀镇.xlsx warning"]),
        (vec![("旧", very, "x"), ("新", "", LOG)], vec!["F092 柳汀镇.xlsx warning"]),
        (vec![("上半年", "", LOG), ("下半年", "", LOG)], vec!["F091 柳汀镇.xlsx"]),
        (vec![("一", "", other), ("二", "", other)], vec!["F091 柳汀镇.xlsx"]),
        (vec![("只有", hidden, LOG)], vec!["F092 柳汀镇.xlsx warning", "F091 柳汀镇.xlsx"]),
        (vec![("台账", "", other)], vec!["F016 柳汀镇.xlsx[台账]!A1"]),
        (vec![("台账", "", "")], vec!["F007 柳汀镇.xlsx"]),
    ] {
        assert_eq!(sheets(&of).codes(), codes, "{of:?}");
    }
}

#[test]
fn what_stands_around_the_table_is_passed_over_or_told_as_in_csv() {
    let moved = "<sheetData><row r=\"3\"><c r=\"C3\" t=\"inlineStr\"><is><t>日期</t></is></c><c t=\"inlineStr\"><is><t>事项</t></is></c><c t=\"inlineStr\"><is><t>名称</t></is></c></row><row r=\"6\" hidden=\"0\"><c r=\"C6\" s=\"1\"><v>43167</v></c><c t=\"inlineStr\"><is><t>三八</t></is></c><c t=\"inlineStr\"><is><t>纪念大会</t></is></c></row><row r=\"1048576\"><c r=\"A1048576\" s=\"3\"/></row></sheetData>";
    let read = read("柳汀镇.xlsx", &xlsx(&[("台账", "", moved.to_owned())]));
    assert_eq!(read.rows, ["||日期|事项|名称", "||2018-03-08|三八|纪念大会"]);
    assert_eq!(read.codes(), ["L007 柳汀镇.xlsx[台账]!D6"]);
    let titled = sheets(&[(
        "台账",
        "",
        &format!("柳汀镇2018年台账\n{LOG}\n合计,,,2\n填表人：王芳\n2018-06-01,三八活动,座谈会,,多的"),
    )]);
    assert_eq!(
        titled.codes(),
        [
            "F016 柳汀镇.xlsx[台账]!A1",
            "F062 柳汀镇.xlsx[台账]!A6",
            "F062 柳汀镇.xlsx[台账]!A7",
            "F014 柳汀镇.xlsx[台账]!E8"
        ]
    );
    assert!(titled.said()[0].contains("第 2 行"), "{:?}", titled.said());
}

#[test]
fn merged_cells_are_told_a_block_at_a_time() {
    let data = "日期,事项,名称,备注\n2018-03-08,三八活动,纪念大会,好\n,三八活动,座谈会,\n,三八活动,慰问,\n2018-04-01,儿童工作品牌,月嫂班,";
    let merged = |areas: &[&str]| {
        let areas = areas.iter().map(|area| format!("<mergeCell ref=\"{area}\"/>")).collect::<Vec<_>>().concat();
        read("柳汀镇.xlsx", &xlsx(&[("台账", "", rows(data) + "<mergeCells>" + &areas + "</mergeCells>")]))
    };
    let read = merged(&["A2:A4", "D2:D4"]);
    assert_eq!(read.codes(), ["F093 柳汀镇.xlsx[台账]!A2", "F093 柳汀镇.xlsx[台账]!D2 warning"]);
    assert_eq!(read.said()[0], "「日期」的 A2:A4 是合并单元格");
    assert_eq!(read.rows[3], "2018-03-08|三八活动|慰问|");
    // a title above, an empty block below, what lies across one row
    assert_eq!(merged(&["A7:D9", "A5:B5"]).codes(), merged(&[]).codes());
    assert_eq!(merged(&["A1:A2"]).codes()[0], "F093 柳汀镇.xlsx[台账]!A1");
    // areas over one another, as nobody writes them, come to an end
    assert!(!merged(&vec!["A2:A1048576"; 3000]).codes().is_empty());
}

#[test]
fn hidden_rows_count_and_are_told() {
    let hide = |text: &str, filter: &str| {
        let text = rows(LOG).replacen(
            "<row><c t=\"inlineStr\"><is><t>2018-04",
            &format!("<row {text}><c t=\"inlineStr\"><is><t>2018-04"),
            1,
        );
        read("柳汀镇.xlsx", &xlsx(&[("台账", "", text + filter)]))
    };
    let hidden = hide(r#"hidden="1""#, "");
    assert_eq!(hidden.codes(), ["F092 柳汀镇.xlsx[台账]!A3 warning"]);
    assert_eq!(hidden.said(), ["隐藏的 1 行也算：第 3 行"]);
    let filter = r#"<autoFilter ref="A1:D4"><filterColumn colId="1"/></autoFilter>"#;
    assert_eq!(hide(r#"hidden="1""#, filter).said(), ["筛选掉的 1 行也算：第 3 行"]);
    // arrows in the header hide nothing
    assert_eq!(hide("", filter).codes(), [""; 0]);
    assert_eq!(with(r#"<autoFilter ref="A1:D4"/><hyperlinks/><legacyDrawing/>"#).codes(), [""; 0]);
}

#[test]
fn what_is_wrong_is_shown_with_sheet_and_cells() {
    let read = sheets(&[("台账", "", "日期,事项,名称,数量\n2018-03-08,三八活动,纪念大会,三次")]);
    let shown = render(&read.told, Lang::Zh, Style::Plain);
    assert!(
        shown.contains("--> 柳汀镇.xlsx[台账]!D2  第2行  日期 2018-03-08  事项 三八活动  名称 纪念大会  【数量 三次】"),
        "{shown}"
    );
}

#[test]
fn a_file_that_is_not_what_its_ending_says_is_named() {
    let log = xlsx(&[("台账", "", rows(LOG))]);
    for (name, bytes, says) in [
        ("a.xls", &log[..], "它是 .xlsx"),
        ("a.ods", &log, "它是 .xlsx"),
        ("a.xlsx", b"<html><table>", "它是网页"),
        ("a.xls", "日期,事项,名称\n".as_bytes(), "它是文本，可能是 CSV"),
        (
            "a.xls",
            b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
            "它是 XML 表格 2003",
        ),
        ("a.xlsx", b"", "文件是空的"),
        ("a.xlsx", b"\x00\x01\x02", "它不是表格文件"),
        ("a.xlsx", &super::super::support::book::package(&[("a.txt", b"x".to_vec())]), "它是压缩包"),
    ] {
        let read = read(name, bytes);
        assert_eq!(read.codes(), [format!("F090 {name}")], "{name}");
        assert!(read.said()[0].contains(says), "{name}: {:?}", read.said());
    }
    let (mut told, file) = (Vec::new(), Arc::from("a.csv"));
    let _: Arc<str> = Arc::clone(&file);
    told.extend(kaohe::sheet::decode(&file, &log).err());
    assert_eq!(told.iter().map(|told| told.code.as_str()).collect::<Vec<_>>(), ["F001"]);
}
