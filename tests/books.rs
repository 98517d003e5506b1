//! Folders in which tables are workbooks: found, scored, repaired, and held against their CSV.

#![expect(clippy::expect_used, reason = "a test stops where its own ground is missing")]

use std::fs;
use std::path::Path;

use super::book::{rows, xlsx};
use super::folder::{Run, copied, put};

const RULES: &str = "rubric = \"rugao-women-2018\"\n";
const LOG: &str = "日期,事项,名称,备注\n2018-03-08,三八活动,纪念大会,\n2018-04-01,技能培训,月嫂班,好";
const LEDGER: &str =
    "镇,条款,次数,理由,认定人,编号,替代\n白蒲镇,10.1,1,会议缺席,王芳,F01,\n白蒲镇,10.1,0,撤销,王芳,F02,F01";

fn book(text: &str) -> Vec<u8> {
    xlsx(&[("Sheet1", "", rows(text))])
}

/// A folder `x` with these tables, and nothing else in it that could be told of.
fn folder(tables: &[(&str, Vec<u8>)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let x = folder.path().join("x");
    put(&x.join("assessment.toml"), RULES);
    for (name, bytes) in tables {
        put(&x.join(name), bytes);
    }
    folder
}

fn csv(text: &str) -> Vec<u8> {
    format!("{text}\n").into_bytes()
}

#[test]
fn a_folder_of_workbooks_scores_as_one_of_csv() {
    let tables = |form: &dyn Fn(&str) -> Vec<u8>, ending: &str| {
        folder(&[
            (&format!("towns.{ending}"), form("镇,类别\n白蒲镇,镇\n石庄镇,镇")),
            (&format!("ledger.{ending}"), form(LEDGER)),
            (&format!("ledger-张.{ending}"), form("镇,条款,次数,理由,认定人\n石庄镇,10.1,1,会议缺席,张伟")),
            (&format!("evidence/白蒲镇.{ending}"), form(LOG)),
            (&format!("evidence/石庄镇.{ending}"), form("日期,事项,名称\n2018-03-08,三八活动,座谈会")),
        ])
    };
    let (texts, books) = (tables(&csv, "csv"), tables(&book, "xlsx"));
    let of = |folder: &tempfile::TempDir| Run::of(folder.path(), &["score", "x", "--format", "json"]);
    let (text, books) = (of(&texts), of(&books));
    assert_eq!((text.exit, books.exit, &*text.err), (0, 0, &*books.err));
    let same = |json: &str| {
        let lines = json.lines().filter(|line| !line.contains("sha256")).map(|line| line.replace(".xlsx", ".csv"));
        lines.collect::<Vec<_>>()
    };
    assert_eq!(same(&text.out), same(&books.out));
    assert!(text.out.contains("sha256"), "{}", text.out);
}

#[test]
fn two_forms_of_one_table_have_to_say_the_same() {
    let towns = "镇\n白蒲镇";
    let with = |name: &str, text: &str| {
        let folder = folder(&[
            ("towns.csv", csv(towns)),
            ("ledger.csv", csv(LEDGER)),
            ("evidence/白蒲镇.csv", csv(LOG)),
            (name, book(text)),
        ]);
        let run = Run::of(folder.path(), &["validate", "x"]);
        (run.told(), run.out + &run.err)
    };
    let dates = LOG.replace("2018-03-08", "2018年3月8日") + "\n,,,";
    assert_eq!(with("evidence/白蒲镇.xlsx", &dates).0, ["F095- evidence/白蒲镇.xlsx"]);
    assert_eq!(with("towns.xlsx", towns).0, ["F095- towns.xlsx"]);
    assert_eq!(with("ledger.xls", "x").0, ["F090 ledger.xls"]);
    let (told, said) = with("evidence/白蒲镇.xlsx", &LOG.replace("月嫂班", "面点班"));
    assert_eq!(told, ["F096 evidence/白蒲镇.xlsx[Sheet1]!C3"]);
    assert!(said.contains("it differs from `白蒲镇.csv`, which says `月嫂班` where this one says `面点班`"), "{said}");
    let longer = format!("{LEDGER}\n白蒲镇,10.1,1,又一次,王芳,F03,");
    assert_eq!(with("ledger.xlsx", &longer).0, ["F096 ledger.xlsx[Sheet1]!A4"]);
    let wider = LOG.replace("备注", "备注,级别").replace(",\n", ",,\n").replace("好", "好,省级");
    assert_eq!(with("evidence/白蒲镇.xlsx", &wider).0, ["F096 evidence/白蒲镇.xlsx[Sheet1]!E3"]);
}

#[test]
fn a_workbook_is_repaired_as_csv() {
    let untidy = "日期,事项,名称,备注\n2018年3月8日, 三八活动,纪念大会,\n2018.4.1,技能培训,月嫂班,好";
    let folder = tempfile::tempdir().expect("a temporary folder");
    let x = folder.path();
    put(&x.join("白蒲镇.xlsx"), book(untidy));
    put(&x.join("石庄镇.xlsx"), book(LOG));
    let run = Run::of(x, &["validate", "白蒲镇.xlsx", "石庄镇.xlsx", "--fix"]);
    assert_eq!(run.exit, 0, "{}{}", run.out, run.err);
    let fixed = fs::read_to_string(x.join("fixed/白蒲镇.csv")).expect("a repaired copy");
    assert_eq!(
        fixed,
        "\u{feff}日期,事项,名称,备注\r\n2018-03-08,三八活动,纪念大会,\r\n2018-04-01,技能培训,月嫂班,好\r\n"
    );
    // what is as it should be is not written again
    assert!(!x.join("fixed/石庄镇.csv").exists());
    let before = fs::read(x.join("白蒲镇.xlsx")).expect("the workbook");
    let run = Run::of(x, &["validate", "白蒲镇.xlsx", "--fix", "--in-place"]);
    assert!((run.out + &run.err).contains("a workbook is not repaired in place"));
    assert_eq!(fs::read(x.join("白蒲镇.xlsx")).expect("the workbook"), before);
}

#[test]
fn a_roster_in_a_workbook_makes_a_folder() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("名单.xlsx"), book("镇\n白蒲镇\n石庄镇")).expect("a roster");
    let run = Run::of(folder.path(), &["template", "x", "--towns", "名单.xlsx"]);
    assert_eq!(run.exit, 0, "{}{}", run.out, run.err);
    let towns = fs::read_to_string(folder.path().join("x/towns.csv")).expect("the roster");
    assert_eq!(towns, "\u{feff}镇\r\n白蒲镇\r\n石庄镇\r\n");
    assert!(folder.path().join("x/evidence/石庄镇.csv").exists());
    // a log that comes back as a workbook takes the place of the blank one
    let log = folder.path().join("x/evidence/白蒲镇.xlsx");
    fs::write(&log, book(LOG)).expect("a log");
    fs::remove_file(log.with_extension("csv")).expect("the blank one goes");
    let again = Run::of(folder.path(), &["template", "x", "--towns", "名单.xlsx"]);
    assert_eq!(again.exit, 0, "{}{}", again.out, again.err);
    assert!(!log.with_extension("csv").exists());
}

#[test]
fn a_changed_year_is_compared_whatever_its_form() {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/rugao-2018");
    let folder = tempfile::tempdir().expect("a temporary folder");
    for name in ["old", "new"] {
        copied(&example, &folder.path().join(name));
    }
    let log = folder.path().join("new/evidence/芦花镇.csv");
    let (bytes, file) = (fs::read(&log).expect("a log"), std::sync::Arc::<str>::from("芦花镇.csv"));
    let text = kaohe::sheet::decode(&file, &bytes).expect("text").into_owned();
    let cells = |row: &str| {
        let cell = |cell: &str| format!("<c t=\"str\"><v>{}</v></c>", cell.replace('&', "&amp;").replace('<', "&lt;"));
        row.split(',').map(cell).collect::<String>()
    };
    // no cell of this one holds a comma or a quote
    assert!(!text.contains('"'), "{text}");
    let sheet = text.lines().map(|row| format!("<row>{}</row>", cells(row))).collect::<Vec<_>>().concat();
    let book = xlsx(&[("芦花镇", "", format!("<sheetData>{sheet}</sheetData>"))]);
    fs::write(log.with_extension("xlsx"), book).expect("a workbook");
    fs::remove_file(&log).expect("the CSV goes");
    let run = Run::of(folder.path(), &["diff", "old", "new"]);
    assert_eq!(run.exit, 0, "{}{}", run.out, run.err);
}
