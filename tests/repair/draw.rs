//! Tables as people write them: every mistake of form at once, in files whose rows can be told apart.

use kaohe::repair::Table;
use proptest::collection::vec;
use proptest::prelude::*;

const DATES: &[&str] = &[
    "2018-03-08",
    "2018/3/8",
    " 2018.3.8",
    "2018年3月8日",
    "20180308",
    "２０１８－３－８",
    "",
    "2018-02-29",
    "3月8日",
    "2018-03-08\n",
    "43167",
    "2018/3/8 0:00",
    "2019-01-01",
];
const COUNTS: &[&str] = &["", "1", "６０", " 3", "60人", "0", "007", "100", "８０", "1,000", "2.5"];
const WORDS: &[&str] =
    &["月嫂班", "第１期，Ａ班", " 会\u{a0}", "叫\"好\"", "上\n下", "上\r\n下", "=1+1", "#REF!", "", "“甲,乙”", "date"];

/// What a cell of a column may hold.
fn pool(table: Table, column: &str) -> &'static [&'static str] {
    match (table, column) {
        (Table::Log | Table::Ledger, "date") => DATES,
        (_, "count" | "total" | "done") => COUNTS,
        (Table::Log, "kind") => &[
            "技能培训",
            "training",
            "ｔｒａｉｎｉｎｇ",
            "\u{3000}技能培训",
            "技能培",
            "妇女议事会",
            "妇联组织覆盖",
            "信息录用",
            "承办现场会",
            "⼥",
            "",
        ],
        (Table::Log, "level") => &["", "如皋", "南通", " 市级", "Ａ", "省级"],
        (Table::Log, "materials") => {
            &["", "通知；内容", "通知；内容；名册；图片", "图片,名册", "通知 ；Ａ", " 通知", "妇联参与，图片"]
        }
        (Table::Log, "review") => &["", "认定", "ａｃｃｅｐｔｅｄ", " 待核", "不予认定", "rejected", "x"],
        (Table::Ledger, "town") => &["白蒲镇", "白蒲", " 如城街道", "Ｂaipu", "无名", ""],
        (Table::Ledger, "rule") => {
            &["1.1", "１．１", " 2.4a", "2.2", "9.1", "10.1", "10.3", "3月1日", "zzz", "2.5b", "B.1", "Ｂ.1", ""]
        }
        (Table::Ledger, "points") => &["", "1", "０．５", "＋１", "2.55555", "－1", "一分", "0", "10", "①"],
        (Table::Ledger, "id" | "supersedes") => &["", "A1", "Ａ１", "A2", " A3", "1.2E+05"],
        (Table::Roster, "town") => &["甲镇", "乙镇\u{3000}", "Ａ镇", "a镇", "../x", "丙\n镇", ""],
        (Table::Roster, "alias") => &["", "甲", "甲；乙", " Ａ"],
        _ => WORDS,
    }
}

/// How a row stands among the others.
#[derive(Debug, Clone, Copy)]
enum Shape {
    Whole,
    Short,
    Long,
    Padded,
    Blank,
    Spaces,
    HeaderAgain,
}

#[derive(Debug, Clone)]
struct Line {
    shape: Shape,
    cells: Vec<(usize, bool)>,
    end: &'static str,
}

fn line() -> impl Strategy<Value = Line> {
    let shape = prop_oneof![
        12 => Just(Shape::Whole),
        1 => Just(Shape::Short),
        1 => Just(Shape::Long),
        2 => Just(Shape::Padded),
        1 => Just(Shape::Blank),
        1 => Just(Shape::Spaces),
        1 => Just(Shape::HeaderAgain),
    ];
    let cells = vec((any::<usize>(), proptest::bool::weighted(0.2)), 13);
    let end = prop_oneof![3 => Just("\r\n"), 1 => Just("\n")];
    (shape, cells, end).prop_map(|(shape, cells, end)| Line { shape, cells, end })
}

/// A table with its text and the number of an encoding.
pub(crate) fn table() -> impl Strategy<Value = (Table, String, u8)> {
    let table = prop_oneof![Just(Table::Log), Just(Table::Ledger), Just(Table::Roster)];
    table.prop_flat_map(|table| {
        let columns: Vec<usize> = (0..table.columns().len()).collect();
        let columns = Just(columns).prop_shuffle();
        let ways = vec((any::<u8>(), any::<bool>()), table.columns().len());
        let header = (columns, ways, 0..4_usize, any::<bool>());
        (Just(table), header, vec(line(), 0..8), 0..6_u8, 0..5_u8)
            .prop_map(|(table, header, lines, edge, encoding)| (table, text(table, header, &lines, edge), encoding))
    })
}

type Header = (Vec<usize>, Vec<(u8, bool)>, usize, bool);

fn text(table: Table, (order, ways, padding, unknown): Header, lines: &[Line], edge: u8) -> String {
    let columns = table.columns();
    let kept: Vec<usize> = order.into_iter().filter(|&at| columns[at].required || ways[at].1).collect();
    let mut header: Vec<String> = kept.iter().map(|&at| name(columns[at].zh, columns[at].en, ways[at].0)).collect();
    if unknown {
        header.push(" 村组".to_owned());
    }
    let mut out = String::new();
    out.push_str(["", "", "", "\n", "sep=,\r\n", "\"sep=,\"\n ,\n"][usize::from(edge)]);
    out.push_str(&[header.join(","), ",".repeat(padding)].concat());
    out.push_str(["\r\n", "\n"][usize::from(edge % 2)]);
    for line in lines {
        let cells = line.cells.iter().cycle();
        let mut row: Vec<String> = kept
            .iter()
            .map(|&at| pool(table, columns[at].en))
            .chain(unknown.then_some(WORDS))
            .zip(cells)
            .map(|(pool, &(pick, quotes))| raw(pool[pick % pool.len()], quotes))
            .collect();
        match line.shape {
            Shape::Whole => {}
            Shape::Short => row.truncate(row.len().saturating_sub(1).max(1)),
            Shape::Long => row.extend([String::new(), " 2018/3/8".to_owned()]),
            Shape::Padded => row.extend([String::new(), " ".to_owned()]),
            Shape::Blank => row = vec![String::new()],
            Shape::Spaces => row = vec![" ".to_owned(), "\"\n\"".to_owned(), "\"\"".to_owned()],
            Shape::HeaderAgain => row.clone_from(&header),
        }
        out.push_str(&row.join(","));
        out.push_str(line.end);
    }
    if edge == 1 {
        out.truncate(out.trim_end_matches(['\r', '\n']).len());
    }
    out
}

/// The name of a column as people write it.
fn name(zh: &str, en: &str, way: u8) -> String {
    let wide = |c: char| char::from_u32(u32::from(c) + 0xFEE0).filter(|_| c.is_ascii_graphic()).unwrap_or(c);
    match way % 6 {
        0 => en.to_owned(),
        1 => en.chars().map(wide).collect(),
        2 => en.to_uppercase(),
        3 => format!("\u{3000}{zh} "),
        4 => format!("\"{zh}\""),
        _ => zh.to_owned(),
    }
}

fn raw(cell: &str, quotes: bool) -> String {
    if quotes || cell.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

/// The text as a program of the office writes it.
pub(crate) fn encoded(text: &str, encoding: u8) -> Vec<u8> {
    let utf_16 = |big: bool| {
        let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
        units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    match encoding {
        0 => encoding_rs::GB18030.encode(text).0.into_owned(),
        1 => utf_16(true),
        2 => utf_16(false),
        3 => text.as_bytes().to_vec(),
        _ => ["\u{feff}", text].concat().into_bytes(),
    }
}
