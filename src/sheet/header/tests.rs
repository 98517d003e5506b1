use super::*;
use crate::sheet::dialect::{Delimiter, Dialect};

const COLUMNS: [Column; 3] = [
    Column { zh: "日期", en: "date", required: true, holds: Holds::Value, also: &[] },
    Column { zh: "名称", en: "title", required: true, holds: Holds::Title, also: &[] },
    Column { zh: "备注", en: "note", required: false, holds: Holds::Words, also: &[] },
];

/// The findings of a table as `code:line:column:cell`, and where its columns stand.
fn read(text: &str) -> (Option<[Option<usize>; 3]>, Vec<String>) {
    read_as(text, Dialect::default())
}

fn read_as(text: &str, dialect: Dialect) -> (Option<[Option<usize>; 3]>, Vec<String>) {
    let mut scanner = Scanner::with("a.csv".into(), text, dialect);
    let mut found = Vec::new();
    let header = Header::read(&mut scanner, &COLUMNS, &mut found);
    if let Some(header) = &header {
        let mut row = scanner.row();
        while scanner.next_row(&mut row, &mut found) {
            let _ = header.fits(&mut row, &mut found) && header.is_stray(&row, &mut found);
        }
    }
    let at = |d: &Diagnostic| {
        let cell = d.place.cell.map(|cell| cell.to_string()).unwrap_or_default();
        format!("{}:{}:{}:{cell}", d.code, d.place.line, d.place.column)
    };
    (header.map(|header| [0, 1, 2].map(|column| header.index(column))), found.iter().map(at).collect())
}

#[test]
fn columns_are_known_in_any_order_language_and_width() {
    let all = Some([Some(1), Some(2), Some(0)]);
    for header in ["备注,日期,名称", "note,date,title", " 备注\u{3000},ｄａｔｅ,\"名称\",,", "\n\nnote,日期,title"]
    {
        assert_eq!(read(header), (all, vec![]), "{header}");
    }
    assert_eq!(read("title,date"), (Some([Some(1), Some(0), None]), vec![]));
}

#[test]
fn every_mistake_in_a_header_is_found() {
    assert_eq!(read("日期,标题人"), (None, vec!["F021:1:4:B1".into(), "F017:1:1:A1".into()]));
    assert_eq!(read("日期,名称们"), (None, vec!["F020:1:4:B1".into()]));
    assert_eq!(read("date,名称,日期"), (None, vec!["F018:1:9:C1".into()]));
    assert_eq!(read("日期,,名称,村组").1, ["F019:1:4:B1", "F021:1:8:D1"]);
    assert_eq!(read("日期,名称,备住").1, ["F020:1:7:C1"]);
}

#[test]
fn a_first_row_that_is_no_header_says_what_it_is() {
    for text in ["日期;名称", "日期\t名称\t备注", "日期，名称", "日期、名称", "日期|名称", "sep=;\n日期;名称"]
    {
        assert_eq!(read(text), (None, vec!["F013:1:1:A1".into()]), "{text}");
    }
    let all = Some([Some(0), Some(1), Some(2)]);
    assert_eq!(read("2018年台账,,\n日期,名称,备注\n1,a\n"), (all, vec!["F016:1:1:A1".into(), "F015:3:3:B3".into()]));
    assert_eq!(read("2018-01-02,会,\n"), (None, vec!["F016:1:1:A1".into()]));
    assert_eq!(read("\n ,\n"), (None, vec!["F007:0:0:".into()]));
    assert_eq!(read("日期,\"名称\n1,2\n"), (None, vec!["F010:1:4:B1".into()]));
}

#[test]
fn a_row_has_as_many_cells_as_the_header() {
    let text = "日期,名称\n1,2\n1,2,,3\n1\n“1,2”,3\n日期,名称\n";
    assert_eq!(read(text).1, ["F014:3:6:D3", "F015:4:1:A4", "F014:5:7:C5", "F022:6:1:A6"]);
}

#[test]
fn a_header_is_known_again_in_another_language_order_or_width() {
    let text = "日期,名称,备注\n1,a,\ndate,title,note\n名称,日期,\ntitle,date\n日期,名称,备注,村组\n";
    assert_eq!(read(text).1, ["F022:3:1:A3", "F022:4:1:A4", "F022:5:1:A5", "F022:6:1:A6"]);
}

#[test]
fn empty_cells_past_the_header_are_excels_where_the_header_has_them_too() {
    assert_eq!(read("日期,名称,备注,,\n1,a,b,,\n1,a,b,\n1,a,b\n1,a,b,,,\n").1, ["F061:3:7:D3", "F061:5:7:D5"]);
    assert_eq!(read("日期,名称,备注\n2018-03-08,a,b,,\n").1, ["F061:2:16:D2"]);
    // a number that stands where none belongs, or in groups, was cut by its comma
    assert_eq!(read("备注,日期,名称\nx,1,5,\nx,1,200,,\n").1, ["F014:2:3:B2", "F014:3:3:B3"]);
}

#[test]
fn a_line_of_totals_is_no_entry() {
    assert_eq!(
        read("日期,名称,备注\n1,a,b\n合计,,3\n,总 计,\n,,合计,x\n").1,
        ["F062:3:1:A3", "F062:4:1:A4", "F062:5:1:A5"]
    );
}

#[test]
fn a_row_with_other_signs_between_its_cells_names_them() {
    for (row, sign) in [("1，a，b", "「，」"), ("1\ta\tb", "制表符"), ("1;a,b", "「;」"), ("1、a、b", "「、」")]
    {
        let said = said(&format!("日期,名称,备注\n{row}\n"));
        assert!(said[0].ends_with(&format!(" -> 单元格之间是{sign}：改成英文逗号")), "{said:?}");
    }
}

/// The findings of a table, as they are said in Chinese with what to write instead.
fn said(text: &str) -> Vec<String> {
    let mut scanner = Scanner::new("a.csv".into(), text);
    let mut found = Vec::new();
    if let Some(header) = Header::read(&mut scanner, &COLUMNS, &mut found) {
        let mut row = scanner.row();
        while scanner.next_row(&mut row, &mut found) {
            header.fits(&mut row, &mut found);
        }
    }
    found.into_iter().map(|told| format!("{} -> {}", told.text.zh, told.help.expect("says what to write").zh)).collect()
}

#[test]
fn a_column_in_unusual_characters_is_read_and_told() {
    let all = Some([Some(0), Some(1), Some(2)]);
    assert_eq!(read("日期,名稱,備註"), (all, vec!["F045:1:4:B1".into(), "F045:1:7:C1".into()]));
    assert_eq!(read("\u{feff}\u{feff}日期,名\u{200b}称,备注"), (all, vec!["F045:1:1:A1".into(), "F045:1:5:B1".into()]));
    assert_eq!(read("⽇期,名称,备注"), (all, vec![]), "folded as every key is");
    assert_eq!(read("日 期,名　称,备注"), (all, vec!["F045:1:1:A1".into(), "F045:1:5:B1".into()]));
    assert_eq!(said("da\u{200b}te,ti tle")[1], "列名「ti tle」和规定的写法不同 -> 写成「title」");
    assert_eq!(said("日期,名稱"), ["列名「名稱」和规定的写法不同 -> 写成「名称」"]);
    assert_eq!(read("日期,名称,地\u{202e}点").1, ["F049:1:8:C1", "F021:1:7:C1"]);
    // ⻚ is a radical, and 名称 twice is 名称 twice
    assert_eq!(read("日期,名称,名稱").1, ["F045:1:7:C1", "F018:1:7:C1"]);
}

#[test]
fn another_delimiter_is_named_unless_it_was_asked_for() {
    let semicolon = Dialect { delimiter: Delimiter::Semicolon, ..Dialect::default() };
    assert_eq!(read_as("日期;名称\n1;2,3\n", semicolon), (Some([Some(0), Some(1), None]), vec![]));
    assert_eq!(read_as("日期,名称\n1,2\n", semicolon), (None, vec!["F013:1:1:A1".into()]));
    assert_eq!(
        said("日期\t名称"),
        [
            "单元格用制表符分隔，不是逗号 -> 另存为「CSV UTF-8（逗号分隔）」，或用 kaohe validate a.csv --delimiter tab --fix 转换"
        ]
    );
    assert_eq!(said("日期、名称"), ["单元格用「、」分隔，不是逗号 -> 另存为「CSV UTF-8（逗号分隔）」"]);
}

#[test]
fn a_header_in_the_encoding_of_another_region_names_it() {
    for (header, encoding, name) in [
        ("日期,事項,名稱", encoding_rs::BIG5, "Big5"),
        ("日期,備考,備註", encoding_rs::BIG5, "Big5"),
        ("日付,日期", encoding_rs::SHIFT_JIS, "Shift_JIS"),
    ] {
        let bytes = encoding.encode(header).0;
        let text = super::super::decode("a.csv", &bytes).expect("is GB18030 as well");
        assert_eq!(
            said(&text),
            [format!(
                "文件是 {name} 编码，不是 UTF-8 或 GB18030 -> 在 Excel 或 WPS 里打开，另存为「CSV UTF-8（逗号分隔）」"
            )]
        );
    }
}

#[test]
fn chinese_that_is_valid_utf_8_by_accident_is_told() {
    let gbk = encoding_rs::GB18030.encode("date,title\n1,石庄\n").0;
    let text = super::super::decode("a.csv", &gbk).expect("is UTF-8 by accident");
    assert_eq!(read(&text).1, ["F041:2:3:B2"]);
    assert!(said(&text)[0].starts_with("整个文件没有一个汉字，却有「ʯׯ」：可能是 GBK 编码的「石庄」"));
    for text in ["date,title\n1,café · é\n", "date,title\n1,ʯׯ 石庄\n", "date,title\n1,Москва é\n"] {
        assert_eq!(read(text).1, Vec::<String>::new(), "{text}");
    }
}

#[test]
fn an_empty_file_says_what_it_may_be() {
    assert!(said("")[0].contains("0 字节：如果放在网盘里"));
    assert!(!said("\n,,\n")[0].contains("网盘"));
}

#[test]
fn a_comma_without_quotes_is_looked_for_in_the_cells_of_a_long_row() {
    let (column, at) = ("含逗号的单元格要用英文引号括起来", "这一行有 4 个单元格，表头只有 3 个");
    assert_eq!(said("日期,名称,备注,\n2018,月嫂班,第二期,\n"), Vec::<String>::new());
    assert_eq!(said("名称,日期,备注\n月嫂班,第二期,2018,x\n"), [format!("{at} -> {column}：\"月嫂班,第二期\"")]);
    assert_eq!(said("名称,备注,日期\n月嫂班,第二期,x,2018\n"), [format!("{at} -> {column}")], "it could be either");
    assert_eq!(
        said("名称,日期,备注\n“月嫂班,第二期”,2018,x\n"),
        [format!("{at} -> 引号要用英文的 \"，不是中文的 “ ”")]
    );
}

#[test]
fn blemishes_are_told_in_their_cells_and_mended() {
    let text = "日期,名称,备注\n 1 ,\"a\"\"\u{200b}\",\"x\ny\"\n无,无,无\n2,b,\u{1b}\n同上,b,同上\n";
    assert_eq!(
        read(text).1,
        ["F048:2:5:B2", "F060:4:1:A3", "F060:4:3:B3", "F062:4:5:C3", "F050:5:5:C4", "F059:6:1:A5"],
        "line breaks and placeholders are words like others in words"
    );
    let mut scanner = Scanner::new("a.csv".into(), "日期,名称,备注\n\"‘\",\"a\"\"b\",\"e\u{301}\"\"\"\n-,c,-\n");
    let mut found = Vec::new();
    let header = Header::read(&mut scanner, &COLUMNS, &mut found).expect("is a header");
    let (mut row, mut cells) = (scanner.row(), Vec::new());
    while scanner.next_row(&mut row, &mut found) {
        assert!(header.fits(&mut row, &mut found));
        cells.extend([0, 1, 2].map(|column| header.cell(&row, column).to_owned()));
    }
    assert_eq!(cells, ["‘", "a\"b", "é\"", "", "c", "-"]);
}
