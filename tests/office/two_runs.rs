//! Two runs of a year compared: who moved, by which rules, because of which rows; and a result held against its folder.

use std::fmt::Write as _;
use std::fs;

use kaohe::cli::Exit;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::{Run, Year};

/// Where a result is saved, apart from any folder.
struct Kept(tempfile::TempDir);

impl Kept {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    /// Saves what `score` says of a year as JSON, after a change to it.
    fn save(&self, year: &Year, asked: &[&str], change: impl Fn(&mut Value)) -> String {
        let mut json = year.json(&[&["score"], asked].concat());
        change(&mut json);
        self.write("result.json", &json.to_string())
    }

    fn write(&self, name: &str, text: &str) -> String {
        let path = self.0.path().join(name);
        fs::write(&path, text).expect("a file");
        path.to_str().expect("a path that is text").to_owned()
    }
}

/// The year before its complaint was decided: the one row R08 is not there yet.
fn before() -> Year {
    let year = Year::example();
    let ledger = year.read("ledger.csv");
    let rows: Vec<&str> = ledger.split_inclusive('\n').filter(|row| !row.starts_with("R08,")).collect();
    assert_eq!(rows.len() + 1, ledger.lines().count());
    year.write("ledger.csv", &rows.concat());
    year
}

/// An older state of the year beside a newer one, in Chinese.
fn diff(old: &Year, new: &Year, asked: &[&str]) -> Run {
    diff_in("zh", old, new, asked)
}

fn diff_in(lang: &str, old: &Year, new: &Year, asked: &[&str]) -> Run {
    let folder = old.path("");
    let folder = folder.to_str().expect("a path that is text").trim_end_matches(['/', '\\']);
    let run = new.run_in(lang, &[&["diff"], asked, &[folder]].concat());
    Run { out: run.out.replace(folder, "OLD"), ..run }
}

/// Of 雁归镇 two points were taken under 2.2 (R07); R08 takes one. 90.5 becomes 91.5, level with 青禾镇, the fifth; 云帆新区,
/// with 90.5 sixth beside it, is seventh now.
#[test]
fn a_complaint_that_was_heard_is_told_with_the_row_that_decided_it() {
    let (old, new) = (before(), Year::example());
    let run = diff(&old, &new, &[]);
    assert_eq!((run.exit, &*run.err), (Exit::Done, ""), "{}", run.out);
    let (_, told) = run.out.split_once("\n\n").expect("two titles");
    let told: Vec<&str> = told.lines().map(str::trim_end).collect();
    assert_eq!(
        told,
        [
            "文件不同：ledger.csv 有改动。",
            "14 个镇中 2 个有变化。",
            "",
            "镇        名次  新名次  总分  新总分  因为",
            "--------------------------------------------------",
            "雁归镇       6       5  90.5    91.5  2.2(+1)",
            "云帆新区     6       7  90.5    90.5  别的镇有变化",
            "",
            "雁归镇",
            "  2.2  扣 2 → 1（+1）",
            "    - ledger.csv:44 裁定 1 分：申诉成立：考核打分表已补交原件并核实，表彰确无，改扣1分（顾知远，",
            "      2019-01-22，依据 考核；表彰，编号 R08，替代 R07）",
        ]
    );
    // and back again
    let back = diff(&new, &old, &["--format", "json"]);
    let json: Value = serde_json::from_str(&back.out).expect("JSON");
    assert_eq!(json["schema"], "kaohe.runs/1");
    assert_eq!(json["changed_files"], json!([{ "file": "ledger.csv", "change": "changed" }]));
    assert_eq!(
        (&json["same_files"], &json["same_rubric"], &json["same_result"]),
        (&json!(false), &json!(true), &json!(false))
    );
    let town = &json["towns"][0];
    assert_eq!((&town["name"], &town["old"]["rank"]), (&json!("雁归镇"), &json!({ "best": 5, "worst": 5 })));
    assert_eq!((&town["old"]["total"]["lo"], &town["new"]["total"]["hi"]), (&json!("91.5"), &json!("90.5")));
    let rule = &town["rules"][0];
    assert_eq!((&rule["id"], &rule["gain"]), (&json!("2.2"), &json!({ "lo": "-1", "hi": "-1" })));
    assert_eq!((&rule["causes"][0]["what"], &rule["causes"][0]["id"]), (&json!("struck"), &json!("R08")));
    assert_eq!(rule["causes"][0]["supersedes"], "R07");
}

#[test]
fn every_format_tells_it() {
    let (old, new) = (before(), Year::example());
    let csv = diff(&old, &new, &["--format", "csv"]).out;
    let csv: Vec<&str> = csv.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(
        csv,
        [
            "镇,名次,新名次,总分,新总分,折算,新折算,基本分,新基本分,条款,原来,现在,变动,文件,行,说明",
            // 90.5 and 91.5 of the 110.5 of the top: 81.900… and 82.805…; of 5: 4.095… and 4.140…
            "雁归镇,6,5,90.5,91.5,81.90,82.81,4.10,4.14,,,,,,,",
            "雁归镇,,,,,,,,,2.2,2,1,1,,,",
            "雁归镇,,,,,,,,,2.2,,,,ledger.csv,44,裁定 1 分：申诉成立：考核打分表已补交原件并核实，表彰确无，改扣1分（顾知远，2019-01-22，依据 考核；表彰，编号 R08，替代 R07）",
            "云帆新区,6,7,90.5,90.5,81.90,81.90,4.10,4.10,,,,,,,",
        ]
    );
    let markdown = diff(&old, &new, &["--format", "markdown"]).out;
    for line in ["14 个镇中 2 个有变化。", "## 雁归镇", "- 2.2 扣 2 → 1（+1）"] {
        assert!(markdown.lines().any(|told| told == line), "{markdown}");
    }
    assert!(markdown.contains("  - ledger.csv:44 裁定 1 分："), "{markdown}");
    let english = diff_in("en", &old, &new, &[]).out;
    for line in ["Other files: ledger.csv changed.", "2 of 14 towns changed.", "  2.2  takes 2 → 1 (+1)"] {
        assert!(english.lines().any(|told| told == line), "{english}");
    }
    assert_eq!(diff(&old, &new, &["--exit-code"]).exit, Exit::Act);
    assert_eq!(diff(&new, &new, &["--exit-code"]).exit, Exit::Done);
}

/// What a result was made of is written into it, so that anybody can check it.
#[test]
fn a_result_says_of_what_it_was_made() {
    let year = Year::example();
    let json = year.json(&["score"]);
    let made_of = &json["made_of"];
    assert_eq!(made_of["version"], env!("CARGO_PKG_VERSION"));
    let files = made_of["files"].as_array().expect("a list");
    let names: Vec<&str> = files.iter().filter_map(|file| file["file"].as_str()).collect();
    assert_eq!(names[..4], ["assessment.toml", "towns.csv", "ledger.csv", "reviews.csv"]);
    assert_eq!((names.len(), names[4]), (4 + 14, "evidence/星河街道.csv"));
    for file in files {
        let bytes = fs::read(year.path(file["file"].as_str().expect("a name"))).expect("a file");
        let digits = Sha256::digest(&bytes).iter().fold(String::new(), |mut digits, byte| {
            write!(digits, "{byte:02x}").expect("a text");
            digits
        });
        assert_eq!(file["sha256"], digits, "{file}");
    }
    let rubric = fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/rubric/rugao-women-2018.toml")).expect("the rubric");
    let rubric = String::from_utf8(rubric).expect("a text").replace("\r\n", "\n");
    let digest = Sha256::digest(rubric.as_bytes());
    let digits = digest.iter().fold(String::new(), |digits, byte| digits + &format!("{byte:02x}"));
    assert_eq!(made_of["rubric"], digits);
}

#[test]
fn a_result_is_held_against_its_folder() {
    let (year, kept) = (Year::example(), Kept::new());
    let result = kept.save(&year, &[], |_| ());
    let run = year.run(&["diff", &result, "--exit-code"]);
    assert_eq!(run.exit, Exit::Done);
    assert!(run.out.ends_with("\n文件相同，结果相同。\n没有一个镇的总分、名次有变化。\n"), "{}", run.out);
    let english = year.run_in("en", &["diff", &result]).out;
    assert!(english.ends_with("\nSame files, same result.\nNo town's total or place changed.\n"), "{english}");

    // another version, which reckons otherwise
    let other = kept.save(&year, &[], |json| {
        json["made_of"]["version"] = json!("0.0.9");
        json["towns"][0]["total"] = json!({ "lo": "110", "hi": "110" });
    });
    let run = year.run(&["diff", &other]);
    let version = env!("CARGO_PKG_VERSION");
    let told = format!("文件相同，结果不同：程序由 0.0.9 版变为 {version} 版。\n14 个镇中 1 个有变化。\n");
    assert!(run.out.contains(&told), "{}", run.out);
    assert!(run.out.contains("星河街道     1       1   110   110.5  各条没有变\n"), "{}", run.out);
    // the same version cannot
    let changed = kept.save(&year, &[], |json| json["towns"][0]["total"]["lo"] = json!("110"));
    let run = year.run(&["diff", &changed]);
    assert!(run.out.contains("文件相同，程序也是同一版，结果却不同：存下的结果改动过。\n"), "{}", run.out);
    // one of an earlier version does not say
    let silent = kept.save(&year, &[], |json| drop(json.as_object_mut().expect("keys").remove("made_of")));
    let run = year.run(&["diff", &silent]);
    assert!(run.out.contains("」没有写明由哪些文件算出。\n没有一个镇的总分、名次有变化。\n"), "{}", run.out);
}

/// 青禾镇 lost 2 points under 1.3 for want of a register of bases: with one in its log it has 93.5.
#[test]
fn a_record_that_came_is_told_and_so_is_one_that_went() {
    let (old, new) = (Year::example(), Year::example());
    let lines = new.read("evidence/青禾镇.csv").lines().count();
    new.append("evidence/青禾镇.csv", "2018-06-20,女性领办基地台账,粮站社区基地台账,,,,,\n");
    let run = diff(&old, &new, &[]);
    assert_eq!((run.exit, &*run.err), (Exit::Done, ""), "{}", run.out);
    assert!(run.out.contains("文件不同：evidence/青禾镇.csv 有改动。"), "{}", run.out);
    let told = format!(
        "青禾镇\n  1.3  扣 2 → 0（+2）\n    - evidence/青禾镇.csv:{} 2018-06-20「粮站社区基地台账」：原来没有，现在计入\n",
        lines + 1
    );
    assert!(run.out.contains(&told), "{}", run.out);
    let back = diff_in("en", &new, &old, &[]).out;
    assert!(back.contains("2018-06-20 `粮站社区基地台账`: counted before, absent now\n"), "{back}");
}

/// 星河街道 has one register of bases (V50 accepted it): rejected on appeal, it loses 2 points under 1.3 and has 108.5. It is
/// the top by which all are scaled: of 文澜街道's 105 that makes 96.774…, of 5 base points 4.838….
#[test]
fn a_verdict_is_told_with_the_record_and_the_top_with_whom_it_scales() {
    let (old, new) = (Year::example(), Year::example());
    new.append("reviews.csv", "星河街道,2018-06-19,女性领办基地台账,观澜社区等村女性领办创业基地台账,,不予认定,未分类统计,顾知远,2019-01-20,V9000,V50,\n");
    let line = new.read("reviews.csv").lines().count();
    let run = diff(&old, &new, &[]);
    assert_eq!((run.exit, &*run.err), (Exit::Done, ""), "{}", run.out);
    let flat = run.out.replace("\n      ", "");
    let told = format!(
        "evidence/星河街道.csv:51 2018-06-19「观澜社区等村女性领办创业基地台账」：原来计入，现在不计（不予认定）；reviews.csv:{line} 不予认定：未分类统计（顾知远，2019-01-20，编号 V9000，替代 V50）\n"
    );
    assert!(flat.contains(&told), "{flat}");
    assert!(run.out.contains("14 个镇都有变化。"), "{}", run.out);
    let row = run.out.lines().find(|line| line.starts_with("文澜街道")).expect("a row");
    assert!(row.ends_with("折算 95.02 → 96.77，基本分 4.75 → 4.84"), "{row}");
}

/// As it was on its day, and without whom it was: so an old result can be verified.
#[test]
fn a_folder_is_looked_at_as_the_result_was() {
    let (year, kept) = (Year::example(), Kept::new());
    let result = kept.save(&year, &["--as-of", "2019-01-21", "--without", "柳汀镇"], |_| ());
    let run = year.run(&["diff", &result]);
    let flat: String = run.out.split_whitespace().collect();
    assert_eq!(flat.matches("，看到2019-01-21，不含柳汀镇）").count(), 2, "{}", run.out);
    assert!(run.out.ends_with("\n文件相同，结果相同。\n没有一个镇的总分、名次有变化。\n"), "{}", run.out);
    // or on a later day: what was decided in between
    let run = year.run(&["diff", &result, "--as-of", "2019-01-31"]);
    assert!(run.out.contains("文件相同，看的日子不同。\n13 个镇中 2 个有变化。\n"), "{}", run.out);
    assert!(run.out.contains("编号 R08，替代 R07）"), "{}", run.out);
}

#[test]
fn without_statements_there_are_totals_only() {
    let (old, kept) = (before(), Kept::new());
    let result = kept.save(&old, &["--town", "星河街道"], |_| ());
    let run = Year::example().run(&["diff", &result]);
    let row = run.out.lines().find(|line| line.starts_with("雁归镇")).expect("a row");
    assert!(row.ends_with("91.5  看不出，没有得分说明"), "{row}");
    let flat = run.out.replace('\n', "");
    assert!(flat.contains("里这些镇只有总分，没有得分说明，看不出因哪些条款：文澜街道、柳汀镇、"), "{flat}");
    assert!(!flat.contains("条款：星河街道"), "{flat}");
}

/// 1.3 costs 1 instead of 2: 青禾镇 and others gain, and by which rules is for the rubrics to tell.
#[test]
fn years_by_different_rubrics_are_compared_by_totals() {
    let (old, new) = (Year::example(), Year::example());
    let rubric = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/rubric/rugao-women-2018.toml"));
    let (head, tail) = rubric.as_deref().expect("the rubric").split_once("id = \"1.3\"").expect("the rule");
    new.write("rubric.toml", &format!("{head}id = \"1.3\"{}", tail.replacen("once = 2", "once = 1", 1)));
    let assessment = new.read("assessment.toml").replace("\"rugao-women-2018\"", "\"rubric.toml\"");
    new.write("assessment.toml", &assessment);
    let run = diff(&old, &new, &[]);
    assert_eq!(run.exit, Exit::Done, "{}", run.err);
    let flat = run.out.replace('\n', "");
    assert!(flat.contains("文件不同：细则有改动、assessment.toml 有改动。"), "{}", run.out);
    assert!(flat.contains("用的细则不同，只比总分和名次；"), "{}", run.out);
    let row = run.out.lines().find(|line| line.starts_with("青禾镇")).expect("a row");
    assert!(row.contains("91.5") && row.ends_with("92.5  细则不同"), "{row}");
}

/// 3.3b charges 2 each time: of 600,000 findings 1.2 million before the floor of the category.
#[test]
fn an_amount_that_no_file_could_give_is_read_back() {
    let (old, new) = (Year::example(), Year::example());
    new.append("ledger.csv", "Z1,2019-01-20,星河街道,3.3b,600000,,,,查实,顾知远,,\n");
    let run = diff(&old, &new, &[]);
    assert_eq!(run.exit, Exit::Done, "{}", run.err);
}

#[test]
fn what_cannot_be_compared_is_refused_with_what_to_give() {
    let (year, kept) = (Year::example(), Kept::new());
    let result = kept.save(&year, &[], |_| ());
    let refused = |command: &[&str]| {
        let run = year.run(&[&["diff"], command].concat());
        assert_eq!((run.exit, &*run.out), (Exit::CouldNot, ""), "{command:?}");
        run.err
    };
    let beside = refused(&["rugao-women-2018"]);
    assert!(beside.contains("「rugao-women-2018」是细则，「YEAR」是一年：请给两份细则，或者两年"), "{beside}");
    let evidence = refused(&[&result, "--evidence", "examples"]);
    assert!(evidence.contains("--evidence 用在两份细则之间"), "{evidence}");
    let broken = kept.write("broken.json", "{\n  \"schema\": \"kaohe.score/1\",\n");
    assert!(refused(&[&broken]).contains("broken.json」第 3 行第 0 列起看不懂"), "{}", refused(&[&broken]));
    let check = kept.write("check.json", "{ \"schema\": \"kaohe.check/1\" }");
    assert!(refused(&[&check]).contains("check.json」是 kaohe.check/1，这里要的是 kaohe score --format json 的结果"));
    assert!(
        refused(&["nowhere.json"]).contains("找不到结果「nowhere.json」：没有这个文件"),
        "{}",
        refused(&["nowhere.json"])
    );
    let none = kept.write("none.json", "{}");
    assert!(refused(&[&none]).contains("none.json」不是 kaohe score --format json 的结果"));
    let table = kept.write("排名.csv", "镇,名次\n");
    assert!(refused(&[&table]).contains("排名.csv」既不是细则，也不是存下的结果"), "{}", refused(&[&table]));
    // nothing is compared with a year in which something is wrong
    year.append("evidence/望潮镇.csv", "三月八日,什么也不是\n");
    let run = year.run(&["diff", &result]);
    assert_eq!((run.exit, &*run.out), (Exit::Act, ""));
    assert!(run.err.contains("望潮镇.csv") && run.err.contains("有错误，没有排名"), "{}", run.err);
}
