use super::*;
use crate::diagnostic::{Problem as _, Severity};
use crate::lang::Lang;
use proptest::prelude::*;

/// What is told of a cell, as `code` with a `?` behind warnings, and as what it is read.
fn looked(cell: &str, holds: Holds) -> (Vec<String>, String) {
    let look = look(cell, holds, false);
    let told = look.told.iter().map(|(problem, _)| {
        let mark = if problem.severity() == Severity::Warning { "?" } else { "" };
        format!("{}{mark}", problem.code())
    });
    (told.collect(), look.instead.unwrap_or_else(|| cell.to_owned()))
}

/// What is told of a cell that holds a key, a value, a title and other words.
fn told(cell: &str) -> [String; 4] {
    [Holds::Key, Holds::Value, Holds::Title, Holds::Words].map(|holds| looked(cell, holds).0.join(" "))
}

fn said(cell: &str, holds: Holds, lang: Lang) -> String {
    let look = look(cell, holds, false);
    let said = look.told.iter().map(|(problem, _)| {
        format!("{} -> {}", problem.text().get(lang), problem.help().expect("says what to write").get(lang))
    });
    said.collect::<Vec<_>>().join(" | ")
}

#[test]
fn usual_cells_are_left_as_they_are() {
    for cell in [
        "三八活动",
        "",
        "  ",
        "无锡",
        "C#",
        "1#楼",
        "“三八”节",
        "是否？",
        "是否?",
        "真的吗??",
        "a?b",
        "爱心❤\u{fe0f}",
        "👩\u{200d}🌾",
        "𠮷",
        "-1",
        "a=b",
    ] {
        for holds in [Holds::Key, Holds::Value, Holds::Title, Holds::Words] {
            assert_eq!(looked(cell, holds), (vec![], cell.to_owned()), "{cell:?} {holds:?}");
        }
    }
}

#[test]
fn each_blemish_weighs_what_its_column_makes_of_it() {
    for (cell, expected) in [
        ("甲\n乙", ["F046", "", "", ""]),
        (" 甲", ["F047?", "", "", ""]),
        ("甲\u{a0}", ["F047?", "", "", ""]),
        ("\u{3000}甲\t", ["F047?", "", "", ""]),
        ("甲\u{200b}乙", ["F048", "F048?", "F048?", "F048?"]),
        ("甲\u{3164}", ["F048", "F048?", "F048?", "F048?"]),
        ("\u{feff}甲", ["F048", "F048?", "F048?", "F048?"]),
        ("甲\u{202e}乙", ["F049"; 4]),
        ("甲\u{2066}乙", ["F049"; 4]),
        ("甲\u{1b}[31m", ["F050"; 4]),
        ("甲\u{9b}", ["F050"; 4]),
        ("甲\u{2028}乙", ["F051?"; 4]),
        ("甲\u{c}乙", ["F051?"; 4]),
        ("如?镇", ["F052?", "", "F052?", ""]),
        ("如??镇", ["F052?", "", "F052?", ""]),
        ("????", ["F052?", "", "F052?", ""]),
        ("甲\u{e76c}", ["F053?"; 4]),
        ("“纪念大会”", ["F054?"; 4]),
        ("#REF!", ["F055"; 4]),
        (" #n/a ", ["F055"; 4]),
        ("#######", ["F055"; 4]),
        ("=\"001\"", ["F056"; 4]),
        ("'001", ["F056"; 4]),
        ("'abc", ["F056", "F056", "", ""]),
        ("⻓江镇", ["F057", "", "", ""]),
        ("⽩蒲镇", ["F057", "", "", ""]),
        ("\u{f9d8}镇", ["F057", "", "", ""]),
        ("同上", ["F059", "F059", "F059", ""]),
        ("无", ["F060?", "F060?", "F060?", ""]),
        (" — ", ["F060?", "F060?", "F060?", ""]),
        ("N/A", ["F060?", "F060?", "F060?", ""]),
    ] {
        assert_eq!(told(cell), expected, "{cell:?}");
    }
    assert!(look("同上", Holds::Words, true).is_lost, "words that have to be there are not those of another row");
}

#[test]
fn a_blemished_cell_is_read_as_what_it_must_be() {
    for (cell, holds, read) in [
        (" 甲\u{a0}", Holds::Key, "甲"),
        ("甲\u{200b}乙\u{feff}", Holds::Key, "甲乙"),
        ("\u{200b} 甲", Holds::Key, "甲"),
        ("\u{200b}", Holds::Key, ""),
        ("6\u{200b}0", Holds::Value, "60"),
        ("甲\u{200b}乙", Holds::Title, "甲\u{200b}乙"),
        ("⻓江⻔", Holds::Key, "长江门"),
        ("=\"001\"", Holds::Key, "001"),
        ("'60", Holds::Value, "60"),
        ("“技能培训”", Holds::Key, "技能培训"),
        ("“技能培训”", Holds::Title, "“技能培训”"),
        ("无", Holds::Value, ""),
        ("/", Holds::Title, ""),
        ("无", Holds::Words, "无"),
        ("cafe\u{301}", Holds::Words, "café"),
        ("cafe\u{301}①", Holds::Title, "café①"),
        ("⻓江", Holds::Words, "⻓江"),
    ] {
        assert_eq!(looked(cell, holds).1, read, "{cell:?} {holds:?}");
    }
}

#[test]
fn a_message_names_what_nobody_sees_and_says_what_to_write() {
    for (cell, holds, zh, en) in [
        (
            "技能\u{200b}培训\u{200b}\u{ad}",
            Holds::Key,
            "里面有看不见的字符 U+200B U+00AD -> 写成「技能培训」",
            "it holds characters that nobody sees: U+200B U+00AD -> write `技能培训`",
        ),
        (
            "⻓江镇",
            Holds::Key,
            "「⻓」（U+2ED3）只是看起来像「长」，不是同一个字 -> 写成「长江镇」",
            "`⻓` (U+2ED3) only looks like `长` -> write `长江镇`",
        ),
        (
            "=\"001\"",
            Holds::Key,
            "「=\"001\"」是给电子表格看的写法，不是内容本身 -> 写成「001」",
            "`=\"001\"` is a trick for the spreadsheet, not the text itself -> write `001`",
        ),
        (
            "####",
            Holds::Value,
            "「####」：列太窄，内容没有保存下来 -> 把这一列拉宽，再导出一次",
            "`####`: the column was too narrow, and its content was not saved -> make the column wider and export it again",
        ),
        (
            "无",
            Holds::Value,
            "「无」不是内容，按空白处理 -> 没有就留空",
            "`无` stands for nothing: the cell is taken as empty -> where there is nothing, leave the cell empty",
        ),
    ] {
        assert_eq!((said(cell, holds, Lang::Zh).as_str(), said(cell, holds, Lang::En).as_str()), (zh, en), "{cell:?}");
    }
}

#[test]
fn what_is_meant_is_the_character_itself() {
    for (cell, holds, span) in [
        ("甲\u{200b}乙", Holds::Words, 3..6),
        ("甲\u{202e}", Holds::Words, 3..6),
        ("如?镇", Holds::Title, 3..4),
        (" 甲\n乙", Holds::Key, 4..4),
    ] {
        assert_eq!(look(cell, holds, false).told.first().and_then(|(_, span)| span.clone()), Some(span), "{cell:?}");
    }
}

proptest! {
    /// What is not looked at closely has nothing to tell, and is read as it is written.
    #[test]
    fn a_cell_that_calls_for_no_look_says_nothing(
        cell in "([ \t\u{a0}\u{3000}\u{2003}\n\"'=#?“”·,;-]|[—/0-9aNx甲乙無无没有未同上〃开展年月日]|[\u{200b}\u{fe0f}⻓é\u{301}\u{212b}¼ÍÄîÃ¥å¦楅]|=\"1\"|锘挎|锟斤拷|濡傚煄|琛楅亾|#REF!|“三八”|None|\u{1100}\u{1161}){0,6}",
        holds in prop::sample::select(vec![
            Holds::Key, Holds::Name, Holds::Keys, Holds::Value, Holds::Amount, Holds::Deed, Holds::Title, Holds::Words,
            Holds::Quote,
        ]),
        required in any::<bool>(),
    ) {
        let look = look(&cell, holds, required);
        if is_suspicious(cell.as_bytes()) || is_odd(cell.as_bytes(), holds, required) {
            return Ok(());
        }
        prop_assert!(look.told.is_empty() && !look.is_lost, "{:?}", look);
        prop_assert!(look.instead.as_deref().is_none_or(|instead| instead == cell.trim()), "{:?}", look);
    }
}

proptest! {
    /// What is passed over where all characters are usual would find nothing.
    #[test]
    fn usual_characters_hide_nothing(cell in "([ \t\n\u{a0}\u{3000}甲乙鎮无·“”‘’（）「」?？#=\"'/.,，、。…—-]|[a-cN0-2Ａ１]|[\u{200b}\u{202e}\u{fe0f}\u{301}\u{b}é⼥\u{e76c}☺锟斤拷]){0,8}") {
        for holds in [Holds::Key, Holds::Name, Holds::Keys, Holds::Value, Holds::Amount, Holds::Deed, Holds::Title, Holds::Words] {
            for required in [false, true] {
                prop_assert_eq!(look(&cell, holds, required), look_at(&cell, holds, required, false));
            }
        }
    }
}
