//! `kaohe score --pending`: the ledger with a row for all that waits for the office.

use std::fs;
use std::path::Path;

use kaohe::repair::{Source, Suggested, Table, repair};
use kaohe::sheet::{Dialect, Encoding, decode_told};
use serde_json::Value;

use super::Folder;

/// The folder of an example, as `x`.
fn example(name: &str) -> Folder {
    let folder = Folder { temporary: tempfile::tempdir().expect("a temporary folder") };
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(name);
    for below in ["", "evidence"] {
        for entry in fs::read_dir(from.join(below)).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_file() {
                let name = path.file_name().expect("a name").to_string_lossy().into_owned();
                let name = if below.is_empty() { name } else { format!("{below}/{name}") };
                folder.put(&name, fs::read(&path).expect("a file"));
            }
        }
    }
    folder
}

fn ledger(folder: &Folder) -> Vec<u8> {
    fs::read(folder.temporary.path().join("x/ledger.csv")).expect("the ledger")
}

/// The score, by whatever files it came to be.
fn scored(folder: &Folder) -> Value {
    let run = folder.run(&["score", "x", "--format", "json"]);
    assert_eq!(run.exit, 0, "{}", run.err);
    let mut json: Value = serde_json::from_str(&run.out).expect("JSON");
    json.as_object_mut().expect("an object").remove("made_of");
    json
}

fn pending(folder: &Folder) -> Vec<u8> {
    let run = folder.run(&["score", "x", "--pending", "p.csv", "--force", "-o", "r.txt"]);
    assert_eq!(run.exit, 0, "{}", run.err);
    fs::read(folder.temporary.path().join("p.csv")).expect("what is pending")
}

fn lines(bytes: &[u8]) -> Vec<String> {
    decode_told("p.csv", bytes).expect("a text").text.lines().map(str::to_owned).collect()
}

#[test]
fn saved_over_the_ledger_it_loses_nothing_and_changes_no_score() {
    let provisional = Folder::new();
    let ruled = Folder::new();
    ruled.put(
        "ledger.csv",
        "镇,条款,分值,理由,认定人\n白蒲镇,2.3,0.5,未培育,王芳\n\n如城,2.4b,,\"逾期\n未报\",'=王芳\n",
    );
    ruled.put("towns.csv", "镇,类别,别名\n白蒲镇,镇,白蒲\n如城街道,街道,如城\n");
    for folder in [example("rugao-2018"), example("rugao-2018-september"), provisional, ruled] {
        let (before, score) = (ledger(&folder), scored(&folder));
        let (text, encoding) = {
            let read = decode_told("ledger.csv", &before).expect("a text");
            (read.text.into_owned(), read.encoding)
        };
        let with = pending(&folder);
        let rows = text.lines().count();
        // all that was there is there, but for a column at the end where there was none for what a ruling is about
        for (was, is) in text.lines().zip(lines(&with)) {
            assert!(is.starts_with(was), "{is}");
        }
        let of_office = |item: &&Value| ["ruling", "mark", "proportion"].iter().any(|what| item["what"] == **what);
        let towns = score["towns"].as_array().expect("towns");
        let open = towns.iter().flat_map(|town| town["pending"].as_array().expect("pending")).filter(of_office);
        assert_eq!(lines(&with).len(), rows + open.count());
        folder.put("ledger.csv", &with);
        assert_eq!(scored(&folder), score);
        assert_eq!(pending(&folder), with, "nothing more waits");
        // the same in other bytes, as a spreadsheet or kaohe validate --fix saves it
        let gbk = [encoding.mark(), encoding.encode(&text.replace("\r\n", "\n"))].concat();
        for bytes in [gbk, Encoding::Gb18030.encode(&text).into_owned()] {
            folder.put("ledger.csv", &bytes);
            let with = pending(&folder);
            assert_eq!(
                decode_told("p", &with).expect("a text").encoding,
                decode_told("l", &bytes).expect("a text").encoding
            );
            let read = decode_told("p.csv", &with).expect("a text");
            let (file, dialect) = ("p.csv".into(), Dialect::default());
            let source =
                Source { file: &file, text: &read.text, encoding: read.encoding, dialect, suggested: Suggested::NONE };
            let fixed = repair(Table::Ledger, &source).expect("a ledger").bytes;
            assert!(fixed.starts_with("\u{feff}".as_bytes()) && fixed.ends_with(b"\r\n"));
            folder.put("ledger.csv", fixed);
            assert_eq!(scored(&folder), score);
        }
    }
}

#[test]
fn there_is_a_row_for_each_that_is_open_in_the_order_of_the_roster_and_the_rubric() {
    let folder = Folder::new();
    folder.put("evidence/白蒲镇.csv", "日期,事项,名称,数量,应完成,材料\n2018-05-05,平安家庭,创建,,,计划；活动\n2018-09-01,妇联组织覆盖,统计,26,40,\n2018-09-09,创新工作申报,新法,,,\n2018-09-10,金牌老舅妈,李阿姨,,,\n,妇女议事会,议事会,,,\n");
    folder.put(
        "ledger.csv",
        "编号,镇,条款,认定人,理由,分值\nF1,白蒲镇,2.5b,王芳,不议事,\nR1,如城街道,2.3,王芳,未培育,0.5\n",
    );
    assert_eq!(
        lines(&pending(&folder)),
        [
            "编号,镇,条款,认定人,理由,分值,依据",
            "F1,白蒲镇,2.5b,王芳,不议事,,",
            "R1,如城街道,2.3,王芳,未培育,0.5,",
            ",白蒲镇,2.2,,,,考核；表彰；总结；信息报送",
            ",白蒲镇,2.5b,,,,F1",
            ",白蒲镇,4.5,,,,妇联参与；图片；记录",
            ",白蒲镇,5.4,,,,26/40",
            ",白蒲镇,9.1,,,,待评分",
            ",白蒲镇,10.3,,,,待填报",
            ",如城街道,2.2,,,,计划；考核；表彰；活动；总结；信息报送",
            ",如城街道,4.5,,,,妇联参与；图片；记录",
            ",如城街道,5.4,,,,0/1",
            ",如城街道,10.3,,,,待填报",
        ]
    );
}

#[test]
fn what_waits_in_another_ledger_is_not_asked_for_again_and_stays_there() {
    let folder = Folder::new();
    folder.put(
        "ledger-张.csv",
        "town,rule,points,reason,by,about\n如城,2.3,,,,0/1\n如城街道,4.5,1.5,缺图片,王芳,\n白蒲镇,10.3,,,,\n",
    );
    folder.put("towns.csv", "镇,类别,别名\n白蒲镇,镇,白蒲\n如城街道,街道,如城\n");
    let run = folder.run(&["score", "x", "--pending", "-"]);
    assert!(run.exit == 1 && run.out.is_empty(), "a row without an amount is no proportion: {}", run.err);
    folder.put("ledger-张.csv", "town,rule,points,reason,by,about\n如城,2.3,,,,0/1\n如城街道,4.5,1.5,缺图片,王芳,\n");
    let run = folder.run(&["score", "x", "--pending", "-"]);
    assert_eq!(run.exit, 0, "{}", run.err);
    let rows: Vec<&str> = run.out.lines().filter(|line| line.starts_with("如城")).collect();
    assert_eq!(
        rows,
        [
            "如城街道,2.2,,,,,,计划；考核；表彰；活动；总结；信息报送",
            "如城街道,5.4,,,,,,0/1",
            "如城街道,10.3,,,,,,待填报"
        ]
    );
    assert!(run.err.contains("J052"), "{}", run.err);
}

#[test]
fn where_there_is_no_ledger_one_is_made_in_the_readers_language() {
    let folder = Folder::new();
    fs::remove_file(folder.temporary.path().join("x/ledger.csv")).expect("a ledger");
    let run = folder.run(&["score", "x", "--pending", "-"]);
    let text = run.out.strip_prefix('\u{feff}').expect("a mark");
    let lines: Vec<&str> = text.split_terminator("\r\n").collect();
    assert_eq!(
        lines[..2],
        [
            "town,rule,date,count,done,total,points,reason,by,id,supersedes,about",
            "白蒲镇,2.2,,,,,,,,,,计划；考核；表彰；活动；总结；信息报送"
        ]
    );
    assert_eq!((lines.len(), run.exit), (11, 0));
    assert!(run.err.contains("10 rows added for what is pending"), "{}", run.err);
}

#[test]
fn nothing_is_written_over_an_input_twice_or_where_anything_is_wrong() {
    let folder = Folder::new();
    let before = ledger(&folder);
    let refused = |args: &[&str]| {
        let run = folder.run(&[&["score", "x"], args].concat());
        assert!(run.exit == 2 && run.out.is_empty(), "{args:?} {}", run.err);
        run.err
    };
    for args in [&["--pending", "x/ledger.csv"][..], &["--pending", "x/ledger.csv", "--force"]] {
        assert!(refused(args).contains("made from it"));
    }
    refused(&["--pending", "x/evidence/待定.csv"]);
    for there in ["x/ledger-待定.csv", "x/Ledger-2.csv"] {
        assert!(refused(&["--pending", there]).contains("the next run would read it"));
        assert!(refused(&["-o", there]).contains("the next run would read it"));
    }
    refused(&["--pending", "p.xlsx"]);
    refused(&["--pending", "p.csv", "-o", "p.csv"]);
    folder.put("../p.csv", "theirs");
    assert!(refused(&["--pending", "p.csv"]).contains("--force"));
    let path = folder.temporary.path().join("p.csv");
    assert_eq!(fs::read(&path).expect("a file"), b"theirs");
    folder.put("ledger.csv", "镇,条款,理由,认定人\n白蒲镇,2.7,x,y\n");
    let run = folder.run(&["score", "x", "--pending", "p.csv", "--force"]);
    assert_eq!((run.exit, run.out.as_str()), (1, ""));
    assert_eq!(fs::read(&path).expect("a file"), b"theirs");
    folder.put("ledger.csv", before);
}

#[test]
fn both_results_go_where_they_are_sent() {
    let folder = Folder::new();
    let run = folder.run(&["score", "x", "--pending", "-"]);
    assert!(run.out.starts_with("镇,条款,") && !run.out.contains("Provisional"), "{}", run.out);
    let run = folder.run(&["score", "x", "--pending", "p.csv"]);
    assert!(run.out.contains("Provisional") && folder.temporary.path().join("p.csv").exists(), "{}", run.out);
    let run = folder.run(&["score", "x", "--pending", "-", "-o", "r.txt"]);
    assert!(run.out.starts_with("镇,条款,") && folder.temporary.path().join("r.txt").exists());
}
