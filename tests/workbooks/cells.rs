//! What is read out of single cells.

use super::super::support::book::{rows, xlsx};
use super::read;

/// The log in a sheet with this header and these cells in its second row.
fn second_row(header: &str, cells: &str) -> super::Read {
    let header = rows(header).replace("</sheetData>", &format!("<row r=\"2\">{cells}</row></sheetData>"));
    read("柳汀镇.xlsx", &xlsx(&[("台账", "", header)]))
}

const HEADER: &str = "日期,事项,名称,数量";
const KIND: &str = r#"<c t="inlineStr"><is><t>儿童工作品牌</t></is></c><c t="inlineStr"><is><t>面点班</t></is></c>"#;

#[test]
fn a_day_is_read_by_the_format_of_its_cell() {
    for (cell, day) in [
        (r#"<c s="1"><v>43167</v></c>"#, "2018-03-08"),
        // 27 and 165 are 2018年3月 and 2018年3月8日
        (r#"<c s="2"><v>43167</v></c>"#, "2018-03-08"),
        (r#"<c s="5"><v>43167</v></c>"#, "2018-03-08"),
        (r#"<c t="d"><v>2018-03-08T00:00:00</v></c>"#, "2018-03-08"),
        (r#"<c t="inlineStr"><is><t>2018年3月8日</t></is></c>"#, "2018年3月8日"),
        (r#"<c t="str"><f>TEXT(A1,"yyyy-m-d")</f><v>2018-3-8</v></c>"#, "2018-3-8"),
    ] {
        let read = second_row(HEADER, &format!("{cell}{KIND}"));
        assert_eq!(read.rows.get(1), Some(&format!("{day}|儿童工作品牌|面点班|")), "{cell}");
        assert_eq!(read.codes(), [""; 0], "{cell}");
    }
    for (cell, code) in [
        // a month alone, and what 1900 counts in another way
        (r#"<c s="2"><v>43160</v></c>"#, "L003 柳汀镇.xlsx[台账]!A2"),
        (r#"<c s="1"><v>59</v></c>"#, "L003 柳汀镇.xlsx[台账]!A2"),
        (r#"<c s="1"><v>-3</v></c>"#, "L003 柳汀镇.xlsx[台账]!A2"),
        (r#"<c t="e"><v>#REF!</v></c>"#, "F055 柳汀镇.xlsx[台账]!A2"),
    ] {
        assert_eq!(second_row(HEADER, &format!("{cell}{KIND}")).codes(), [code], "{cell}");
    }
}

#[test]
fn a_workbook_that_counts_from_1904_is_read_so() {
    let mut parts = super::super::support::book::parts(&[(
        "台账",
        "",
        rows(HEADER).replace("</sheetData>", &format!(r#"<row><c s="1"><v>41705</v></c>{KIND}</row></sheetData>"#)),
    )]);
    for (_, bytes) in &mut parts {
        let text =
            String::from_utf8(bytes.clone()).expect("XML").replace("<workbookPr/>", r#"<workbookPr date1904="1"/>"#);
        *bytes = text.into_bytes();
    }
    let read = read("柳汀镇.xlsx", &super::super::support::book::packed(&parts));
    assert_eq!(read.rows, ["日期|事项|名称|数量", "2018-03-08|儿童工作品牌|面点班|"]);
}

#[test]
fn a_number_is_what_the_sheet_shows() {
    let day = r#"<c s="1"><v>43167</v></c>"#;
    for (cell, number, codes) in [
        ("<c><v>1</v></c>", "1", vec![]),
        ("<c><v>0.99999999999999989</v></c>", "1", vec![]),
        ("<c><f>3-2</f><v>1</v></c>", "1", vec![]),
        (r#"<c t="inlineStr"><is><t>1</t></is></c>"#, "1", vec![]),
        (r#"<c s="3"><v>0.125</v></c>"#, "12.5%", vec!["L010 柳汀镇.xlsx[台账]!D2"]),
        (r#"<c t="b"><v>1</v></c>"#, "TRUE", vec!["L010 柳汀镇.xlsx[台账]!D2"]),
        ("<c><v>0.30000000000000004</v></c>", "0.3", vec!["L010 柳汀镇.xlsx[台账]!D2"]),
        ("<c><f>SUM(A1)</f></c>", "", vec!["F094 柳汀镇.xlsx[台账]!D2"]),
        ("<c><f>SUM(A1)</f><v></v></c>", "", vec!["F094 柳汀镇.xlsx[台账]!D2"]),
    ] {
        let read = second_row(HEADER, &format!("{day}{KIND}{cell}"));
        assert_eq!(read.rows.get(1), Some(&format!("2018-03-08|儿童工作品牌|面点班|{number}")), "{cell}");
        assert_eq!(read.codes(), codes, "{cell}");
    }
}

#[test]
fn a_text_is_read_with_all_its_runs_and_signs() {
    let cells = r#"<c s="1"><v>43167</v></c><c t="inlineStr"><is><t>儿童工作品牌</t></is></c><c t="s"><v>1</v></c><c r="E2" t="inlineStr"><is><t>说“好”, "好"_x000D_&#10;再&amp;见</t></is></c>"#;
    let read = second_row("日期,事项,名称,数量,备注", cells);
    assert_eq!(read.rows.get(1).map(String::as_str), Some("2018-03-08|儿童工作品牌|富文本||说“好”, \"好\"\n再&见"));
    assert_eq!(read.codes(), [""; 0]);
}
