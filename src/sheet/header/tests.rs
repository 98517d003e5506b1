use super::*;

const COLUMNS: [Column; 3] = [
    Column { zh: "日期", en: "date", required: true, holds: Holds::Value },
    Column { zh: "名称", en: "title", required: true, holds: Holds::Title },
    Column { zh: "备注", en: "note", required: false, holds: Holds::Words },
];

/// The findings of a table as `code:line:column:cell`, and where its columns stand.
fn read(text: &str) -> (Option<[Option<usize>; 3]>, Vec<String>) {
    let mut scanner = Scanner::new("a.csv".into(), text);
    let mut found = Vec::new();
    let header = Header::read(&mut scanner, &COLUMNS, &mut found);
    if let Some(header) = &header {
        let mut row = scanner.row();
        while scanner.next_row(&mut row, &mut found) {
            let _ = header.fits(&mut row, &mut found) && header.is_again(&row, &mut found);
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
    assert_eq!(read("日期,名 称"), (None, vec!["F020:1:4:B1".into()]));
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
    assert_eq!(read("2018年台账,,\n日期,名称,备注\n"), (None, vec!["F016:1:1:A1".into()]));
    assert_eq!(read("2018-01-02,会,\n"), (None, vec!["F016:1:1:A1".into()]));
    assert_eq!(read("\n ,\n"), (None, vec!["F007:0:0:".into()]));
    assert_eq!(read("日期,\"名称\n1,2\n"), (None, vec!["F010:1:4:B1".into()]));
}

#[test]
fn a_row_has_as_many_cells_as_the_header() {
    let text = "日期,名称\n1,2,\n1,2,,3\n1\n“1,2”,3\n日期,名称\n";
    assert_eq!(read(text).1, ["F014:3:6:D3", "F015:4:1:A4", "F014:5:7:C5", "F022:6:1:A6"]);
}
