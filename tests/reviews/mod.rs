//! The office's verdicts on records (`reviews.csv`), as the program takes them: what a town sends again, what a
//! spreadsheet makes of the table, what several people write, and what stood on a day.

#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test stops where its own ground is missing")]
#![expect(clippy::format_collect, reason = "rows of a table read best one by one")]

mod appeals;
mod claims;
mod command;
mod day;
mod keys;
mod order;
mod people;
mod resent;
mod rows;
mod spreadsheet;
mod unreviewed;

use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use tempfile::TempDir;

use crate::folder::{Run, put};

/// Ten talks are a point each, ten visitors half a point each, the share of check-ups ten points: a town's total is
/// told by its rows alone.
const RUBRIC: &str = r#"schema = "kaohe.rubric/1"
id = "village-2018"
title = "村级工作评比"
full_marks = 25
materials = ["照片", "通知"]
[period]
from = 2018-01-01
to = 2018-12-31
[rounding]
proportion = 2
printed = 2
[[level]]
name = "市"
[[level]]
name = "省"
[[kind]]
code = "talk"
name = "讲座"
materials = ["照片", "通知"]
[[kind]]
code = "visit"
name = "走访"
counted_by = "quantity"
unit = "户"
[[kind]]
code = "checkup"
name = "体检"
counted_by = "ratio"
unit = "人"
[[kind]]
code = "prize"
name = "表彰"
level = true
[[category]]
id = "1"
name = "活动"
marks = 15
floor = 0
[[category.rule]]
id = "1.a"
text = "讲座全年10次，少一次扣1分。"
count = { kind = "talk" }
at_least = 10
each = 1
[[category.rule]]
id = "1.b"
text = "走访全年10户，少一户扣0.5分。"
count = { kind = "visit" }
at_least = 10
each = 0.5
[[category.rule]]
id = "1.c"
text = "会议缺席一次扣1分。"
office = "finding"
each = 1
[[category]]
id = "2"
name = "体检"
marks = 10
floor = 0
[[category.rule]]
id = "2.a"
text = "体检10分，按比例得分。"
ratio = { kind = "checkup" }
by_proportion = 10
[bonus]
name = "加分"
cap = 5
[[bonus.rule]]
id = "j1"
text = "省级表彰每次加2分。"
count = { kind = "prize", level = { at_least = "省" } }
each = 2
"#;

/// A finding that was withdrawn.
const LEDGER: &str = "镇,条款,日期,次数,理由,认定人,编号,替代\n乙镇,1.c,2018-01-31,1,会议缺席,王芳,F1,\n乙镇,1.c,2018-01-31,0,撤销,王芳,F2,F1\n";

/// The header of a log.
const LOG: &str = "日期,事项,名称,数量,应完成,级别,材料\n";
/// The header of the reviews, as `kaohe review` writes it.
const REVIEWS: &str = "镇,日期,事项,名称,记录,审核,理由,认定人,认定日期,编号,替代,原样\n";
/// Three talks.
const TALKS: &str =
    "2018-03-08,讲座,普法讲座,,,,照片\n2018-05-10,讲座,防火讲座,,,,照片\n2018-09-01,讲座,开学讲座,,,,\n";

/// An assessment folder `x` of 甲镇 and 乙镇; 乙镇 holds one talk.
struct Folder {
    temporary: TempDir,
}

impl Folder {
    /// One whose 甲镇 has these rows.
    fn new(rows: &str) -> Self {
        let folder = Self { temporary: tempfile::tempdir().expect("a temporary folder") };
        folder.put("assessment.toml", "rubric = \"rubric.toml\"\n").put("rubric.toml", RUBRIC);
        folder.put("towns.csv", "镇,类别,别名\n甲镇,镇,甲\n乙镇,镇,\n");
        folder.put("ledger.csv", LEDGER);
        folder.log(rows).put("evidence/乙镇.csv", format!("{LOG}2018-04-01,讲座,春季讲座,,,,\n"));
        folder
    }

    fn path(&self, name: &str) -> PathBuf {
        self.temporary.path().join("x").join(name)
    }

    fn put(&self, name: &str, contents: impl AsRef<[u8]>) -> &Self {
        put(&self.path(name), contents);
        self
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).expect("a text")
    }

    /// The rows of 甲镇.
    fn log(&self, rows: &str) -> &Self {
        self.put("evidence/甲镇.csv", format!("{LOG}{rows}"))
    }

    /// Rows under the header of the reviews.
    fn reviews(&self, rows: &str) -> &Self {
        self.put("reviews.csv", format!("{REVIEWS}{rows}"))
    }

    /// Fills in the verdict of the row with a title that stands last in the reviews: review, reason, by and day.
    fn fill(&self, title: &str, verdict: &str) -> &Self {
        let text = self.read("reviews.csv");
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let row = lines.iter_mut().rev().find(|line| line.split(',').nth(3) == Some(title)).expect("a row");
        *row = row.replacen(",,,,,V", &format!(",{verdict},V"), 1);
        self.put("reviews.csv", lines.join("\r\n") + "\r\n")
    }

    fn run(&self, args: &[&str]) -> Run {
        Run::of(self.temporary.path(), args)
    }

    /// `kaohe review`, which has nothing to say.
    fn review(&self) -> &Self {
        let run = self.run(&["review", "x"]);
        assert_eq!((run.exit, run.lines()), (0, vec![]), "{}", run.err);
        self
    }

    fn score(&self, args: &[&str]) -> Run {
        self.run(&[&["score", "x", "--format", "json"], args].concat())
    }

    /// What is told of the folder, with the total of 甲镇 and how many of its records nobody has reviewed; no total
    /// where something is wrong.
    fn stands(&self) -> (Vec<String>, String) {
        self.stands_as_of(&[])
    }

    fn stands_as_of(&self, args: &[&str]) -> (Vec<String>, String) {
        let run = self.score(args);
        (run.lines(), run.total())
    }
}

impl Run {
    /// Each diagnostic as its code with its line: `V006 reviews.csv:2`.
    fn lines(&self) -> Vec<String> {
        self.told().iter().map(|told| told.split(':').take(2).collect::<Vec<_>>().join(":")).collect()
    }

    /// `3 of 3`: the total of 甲镇, and its unreviewed records.
    fn total(&self) -> String {
        let Ok(json) = serde_json::from_str::<Value>(&self.out) else { return String::new() };
        let towns = json["towns"].as_array().expect("towns");
        let town = towns.iter().find(|town| town["name"] == "甲镇").expect("甲镇");
        let word = |end: &str| town["total"][end].as_str().expect("a total").to_owned();
        let total = if word("lo") == word("hi") { word("lo") } else { word("lo") + "~" + &word("hi") };
        format!("{total}, {} unreviewed", town["unreviewed"])
    }
}

/// What `stands` gives where nothing is told.
fn quiet(total: &str) -> (Vec<String>, String) {
    telling(&[], total)
}

fn telling(told: &[&str], total: &str) -> (Vec<String>, String) {
    (told.iter().map(|&told| told.to_owned()).collect(), total.to_owned())
}
