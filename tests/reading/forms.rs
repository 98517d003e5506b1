//! The same records from every form of a file.

use std::sync::Arc;

use kaohe::evidence::{Log, LogReader, Whose, read_roster};
use kaohe::sheet::{Delimiter, Dialect, Encoding, decode, decode_told};

use super::{places, read, rubric};

/// One text as every program on the office's machines writes it.
fn encodings(text: &str) -> Vec<(&'static str, Vec<u8>)> {
    let utf_16 = |big: bool| {
        let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
        units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    vec![
        ("UTF-8", text.as_bytes().to_vec()),
        ("UTF-8 with its mark", ["\u{feff}", text].concat().into_bytes()),
        ("GB18030", encoding_rs::GB18030.encode(text).0.into_owned()),
        ("UTF-16LE", utf_16(false)),
        ("UTF-16BE", utf_16(true)),
    ]
}

#[test]
fn a_record_is_read_from_chinese_and_english_headers_in_any_order() {
    let chinese = "日期,事项,名称,数量,应完成,级别,材料,附件,备注,审核,审核意见\n\
        2018-03-08,技能培训,月嫂班,,,,通知；内容;名册、图片,a.jpg,六十人,,\n\
        2018/4/1,media,专版,3,,,,,,认定,\n\
        2018.5.1,妇联组织覆盖,覆盖,80,100,,,,,待核,\n\
        2018年6月1日,承办现场会,现场会,1,,如皋市级,,,,accepted,\n\
        ,妇女议事会,议事会,,,,材料Ａ,,,不予认定,没有章程\n";
    let english = "review_note,review,note,files,materials,level,total,count,title,kind,date\n\
        ,,六十人,a.jpg,\"通知,内容，名册；图片；\",,,,月嫂班,training,20180308\n\
        ,accepted,,,,,,３,专版,媒体集中宣传,2018-04-01\n\
        ,pending,,,,,100,80,覆盖,coverage,2018-05-01\n\
        ,,,,,如皋,,,现场会,ｓｉｔｅ＿ｍｅｅｔｉｎｇ, ２０１８－６－１\n\
        没有章程,rejected,,,材料A,,,,议事会,council,\n";
    let records = [
        "2 2018-03-08 training 月嫂班 1/0 [] 通知、内容、名册、图片",
        "3 2018-04-01 media 专版 3/0 [] ",
        "4 2018-05-01 coverage 覆盖 80/100 []  pending",
        "5 2018-06-01 site_meeting 现场会 1/0 [如皋] ",
        "6  council 议事会 1/0 [] 材料A rejected: 没有章程",
    ];
    assert_eq!(read(chinese), (records.map(str::to_owned).to_vec(), vec![]));
    assert_eq!(read(english), (records.map(str::to_owned).to_vec(), vec![]));
    assert_eq!(read("title,kind,date\n会,training,2018-01-01\n").0, ["2 2018-01-01 training 会 1/0 [] "]);
}

#[test]
fn every_encoding_and_line_end_gives_the_same_records_on_their_true_lines() {
    let text = "日期,事项,名称,材料,备注\n\
        \n\
        2018-03-08,技能培训,\"月嫂班\n第二期\",通知,\n\
        ,,,,\n\
        2018-13-01,技能培训,面点班,名册,\n\
        2018-04-01,技能培训,\"叫\"\"好\"\"\",图片,\"共\n三\n行\"\n\
        2018-05-01,技能培训,结业,照片,";
    for end in ["\n", "\r\n"] {
        for (encoding, bytes) in encodings(&text.replace('\n', end)) {
            let decoded = decode("a.csv", &bytes).unwrap();
            let (records, found) = read(&decoded);
            let title = format!("月嫂班{end}第二期");
            let expected = [
                format!("3 2018-03-08 training {title} 1/0 [] 通知"),
                "7 2018-04-01 training 叫\"好\" 1/0 [] 图片".to_owned(),
            ];
            assert_eq!(records, expected, "{encoding} {end:?}");
            // the spreadsheet shows the quoted breaks inside one row
            assert_eq!(places(&found), ["L004:6:1:A5", "L021:10:20:D7"], "{encoding} {end:?}");
            assert_eq!(found[1].place.source, "2018-05-01,技能培训,结业,照片,");
            assert_eq!(&found[1].place.source[found[1].place.span.clone()], "照片");
        }
    }
}

#[test]
fn the_text_that_excel_calls_unicode_is_read_where_its_tabs_are_asked_for() {
    let text = "日期\t事项\t名称\r\n2018-03-08\t技能培训\t\"甲,乙\"\r\n";
    let (_, bytes) = encodings(text).remove(3);
    let told = decode_told("a.txt", &bytes).unwrap();
    assert_eq!(told.encoding, Encoding::Utf16Le);
    assert_eq!(places(&read(&told.text).1), ["F013:1:1:A1"]);
    let (rubric, mut found, mut titles) = (rubric(), Vec::new(), Vec::new());
    let reader = LogReader::new(&rubric).in_dialect(Dialect { delimiter: Delimiter::Tab, ..Dialect::default() });
    reader.read(Log::alone(&Arc::from("a.txt"), &told.text, Whose::Nobody), &mut found, &mut |record| {
        titles.push(record.title.into_owned());
    });
    assert_eq!((places(&found), titles), (vec![], vec!["甲,乙".to_owned()]));
}

#[test]
fn the_roster_reads_as_the_logs_do() {
    let text = "镇,类别,别名\n白蒲镇,镇,\"白蒲\n\"\n如城街道,街道,如城、城区\n\n如城,镇,\n城/南,镇,\n";
    for end in ["\n", "\r\n"] {
        for (encoding, bytes) in encodings(&text.replace('\n', end)) {
            let mut found = Vec::new();
            let roster = read_roster(&Arc::from("towns.csv"), &decode("towns.csv", &bytes).unwrap(), &mut found);
            assert_eq!(places(&found), ["F046:2:10:C2", "T002:6:1:A5", "T003:7:1:A6"], "{encoding} {end:?}");
            let names: Vec<&str> = roster.towns.iter().map(|town| town.name.as_str()).collect();
            assert_eq!(names, ["白蒲镇", "如城街道"], "{encoding} {end:?}");
            assert_eq!(roster.find("城区"), roster.find("如城街道"));
        }
    }
}
