//! One repair after the other, as a clerk is told of it.

use kaohe::diagnostic::Code;
use kaohe::lang::Lang;
use kaohe::repair::{Repair, Table, What, WhyNot};

use super::repaired;

/// The changes as `cell what from>to`, and the repaired text without its mark.
fn shown(repair: &Repair) -> (Vec<String>, &str) {
    let one = |change: &kaohe::repair::Change| {
        let cell = change.at.and_then(|at| at.cell).map(|cell| format!("{cell} ")).unwrap_or_default();
        format!("{cell}{:?} {}>{}", change.what, change.from, change.to)
    };
    let text = str::from_utf8(&repair.bytes).unwrap().strip_prefix('\u{feff}').unwrap();
    (repair.changes.iter().map(one).collect(), text)
}

#[test]
fn a_log_is_written_as_excel_wants_it() {
    let text = "sep=,\nＤate, 事项,\"名称\",数量,备注,,\n2018/3/8,\u{3000}ｔraining,\"月嫂班\",６０, 第１期\u{a0},,\n\n\
                2018-03-09,技能培训,\"叫\"\"好\"\"\",1,,,\r\n,,,,,,\n,,,\n";
    let repair = repaired(Table::Log, text.as_bytes()).unwrap();
    let (changes, text) = shown(&repair);
    assert_eq!(
        text,
        "date,事项,名称,数量,备注\r\n2018-03-08,training,月嫂班,60,第１期\r\n,,,,\r\n\
         2018-03-09,技能培训,\"叫\"\"好\"\"\",1,\r\n"
    );
    assert_eq!(
        changes,
        [
            "Encoding UTF-8>UTF-8 (BOM)",
            "SepLine sep=,>",
            "LineEnds >",
            "BlankRows >",
            "EmptyCells >",
            "EmptyRows >",
            "A1 Header Ｄate>date",
            "B1 Spaces  事项>事项",
            "C1 Quotes \"名称\">名称",
            "A2 Date 2018/3/8>2018-03-08",
            "B2 Width \u{3000}ｔraining>training",
            "C2 Quotes \"月嫂班\">月嫂班",
            "D2 Width ６０>60",
            "E2 Spaces  第１期\u{a0}>第１期",
        ]
    );
    // three rows end with \n alone, one of them blank; three have empty cells behind; two blank ones are last
    let summary = repair.summary();
    assert_eq!(summary[2..6], [(What::LineEnds, 3), (What::BlankRows, 1), (What::EmptyCells, 3), (What::EmptyRows, 2)]);
    assert_eq!(
        summary[6..],
        [(What::Header, 1), (What::Spaces, 2), (What::Date, 1), (What::Width, 2), (What::Quotes, 2)]
    );
    assert_eq!(repair.changes[9].text().get(Lang::Zh), "「2018/3/8」改为「2018-03-08」（日期写法）");
    assert_eq!(repair.changes[0].text().get(Lang::En), "encoding `UTF-8` becomes `UTF-8 (BOM)`");
}

#[test]
fn what_is_wrong_stays_as_it_is() {
    let text = "\u{feff}日期,事项,名称,数量,备住\r\n3月8日,技能陪训,会,60人,x\r\n2018-02-29,⼥,会,007,\r\n";
    let repair = repaired(Table::Log, text.as_bytes()).unwrap();
    assert!(repair.is_clean(), "{:?}", repair.changes);
    assert_eq!(repair.bytes, text.as_bytes());
}

#[test]
fn a_row_whose_cells_may_be_shifted_is_copied() {
    // a comma too many: the 2018/4/1 in the column of the title is none
    let text = "\u{feff}名称,日期,事项\r\n2018/3/8, 会,2018/4/1,６\r\n甲, 乙\r\n名称,日期,事项\r\n";
    assert!(repaired(Table::Log, text.as_bytes()).unwrap().is_clean());
}

#[test]
fn the_header_once_more_is_spelt_as_the_header() {
    let text = "\u{feff}ｄａｔｅ,kind,title\r\nｄａｔｅ,kind, title\r\n";
    let repair = repaired(Table::Log, text.as_bytes()).unwrap();
    assert_eq!(shown(&repair).1, "date,kind,title\r\ndate,kind,title\r\n");
}

#[test]
fn the_ledger_keeps_its_ids_and_the_roster_its_names() {
    let text = "\u{feff}镇,条款,编号,分值,理由,认定人\r\nＢaipu,２．４ａ,Ａ－１,０．５,见Ａ１,张 \r\n";
    let repair = repaired(Table::Ledger, text.as_bytes()).unwrap();
    assert_eq!(shown(&repair).1, "镇,条款,编号,分值,理由,认定人\r\nBaipu,2.4a,A-1,0.5,见Ａ１,张\r\n");
    let text = "\u{feff}镇,别名\r\n Ａ镇,Ｂ；甲\r\n";
    assert_eq!(shown(&repaired(Table::Roster, text.as_bytes()).unwrap()).1, "镇,别名\r\nＡ镇,Ｂ；甲\r\n");
}

#[test]
fn what_is_not_understood_is_not_repaired_and_says_why() {
    let refused = |text: &str| {
        let refused = repaired(Table::Log, text.as_bytes()).unwrap_err();
        (refused.why, refused.diagnostics.iter().map(|told| told.code).collect::<Vec<_>>())
    };
    assert_eq!(refused("日期;事项;名称\n"), (WhyNot::Header, vec![Code::F013]));
    assert_eq!(refused("日期,事项\n"), (WhyNot::Header, vec![Code::F017]));
    assert_eq!(refused(""), (WhyNot::Header, vec![Code::F007]));
    assert_eq!(refused("日期,事项,名称\n2018-03-08,会,\"甲\n"), (WhyNot::Rows, vec![Code::F010]));
    assert_eq!(refused("日期,事项,名称\n1,2,3\r4\n1,\"2\"x,3\n"), (WhyNot::Rows, vec![Code::F009, Code::F011]));
    assert_eq!(WhyNot::Rows.text().get(Lang::Zh), "有的行分不清起止，没有修复");
}

#[test]
fn cells_that_were_merged_stay_empty() {
    for (table, text) in [
        (Table::Log, "日期,事项,名称\r\n2018-03-08,技能培训,甲\r\n,,乙\r\n,,丙\r\n"),
        (Table::Ledger, "镇,条款,理由,认定人\r\n白蒲镇,2.4b,甲,王芳\r\n,2.4b,乙,王芳\r\n,2.4b,丙,王芳\r\n"),
    ] {
        let repair = repaired(table, text.as_bytes()).unwrap();
        assert_eq!(shown(&repair).1, text);
    }
}
