//! What a town's clerk and the office rely on when their files are read: the same records from every form in which
//! Excel and WPS write them, and every mistake of a file in one run, each in its cell.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod any;
mod forms;
mod many;
mod merged;
mod mistakes;
mod ratios;
mod text;
mod twins;
mod whose;

use std::sync::Arc;

use jiff::civil::{Date, date};
use kaohe::diagnostic::{Diagnostic, Severity};
use kaohe::evidence::{Log, LogReader, Record, Review, Whose};
use kaohe::period::Period;
use kaohe::points::Points;
use kaohe::rubric::{CountedBy, Kind, Level, LevelNo, Lines, MaterialNo, Rounding, Rubric, UnclearLevel, Vocabulary};

const MATERIALS: [&str; 5] = ["通知", "内容", "名册", "图片", "材料A"];

fn kind(code: &str, name: &str, counted_by: CountedBy) -> Kind {
    let materials = (0..MATERIALS.len()).map(MaterialNo).collect();
    let (code, name) = (code.to_owned(), name.to_owned());
    Kind {
        code,
        name,
        counted_by,
        unit: "次".to_owned(),
        has_level: false,
        standing: false,
        over: false,
        shares_events_with: Vec::new(),
        materials,
        line: 1,
    }
}

/// A rubric of one kind of each sort.
fn rubric() -> Rubric {
    let level = |name: &str, also: &str| Level { name: name.to_owned(), also: vec![also.to_owned()], line: 1 };
    Rubric {
        id: "small".to_owned(),
        title: "小".to_owned(),
        note: None,
        period: Period::new(date(2018, 1, 1), date(2018, 12, 31)).unwrap(),
        full_marks: Points::whole(10),
        normalisation: None,
        rounding: Rounding { proportion: 2, printed: 2 },
        vocabulary: Vocabulary {
            kinds: vec![
                kind("training", "技能培训", CountedBy::Event),
                kind("media", "媒体集中宣传", CountedBy::Quantity),
                kind("coverage", "妇联组织覆盖", CountedBy::Ratio),
                Kind { has_level: true, ..kind("site_meeting", "承办现场会", CountedBy::Event) },
                Kind { over: true, ..kind("pairs", "结对任务", CountedBy::Ratio) },
                Kind { standing: true, ..kind("council", "妇女议事会", CountedBy::Event) },
            ],
            levels: vec![level("镇", "镇级"), level("如皋", "如皋市级"), level("南通", "南通市级")],
            unclear_levels: vec![UnclearLevel {
                word: "市级".to_owned(),
                between: vec![LevelNo(1), LevelNo(2)],
                line: 1,
            }],
            materials: MATERIALS.map(str::to_owned).to_vec(),
        },
        categories: Vec::new(),
        bonus: None,
        rules: Vec::new(),
        lines: Lines::default(),
    }
}

/// The records of a log, each as one line of text, and its findings.
fn read(text: &str) -> (Vec<String>, Vec<Diagnostic>) {
    read_as_of(text, None)
}

/// The same as the log is at the end of a day.
fn read_as_of(text: &str, as_of: Option<Date>) -> (Vec<String>, Vec<Diagnostic>) {
    let (rubric, mut found, mut records) = (rubric(), Vec::new(), Vec::new());
    let mut each = |record: Record<'_>| {
        let Record { line, date, kind, title, count, total, level, materials, review } = record;
        let date = date.map(|date| date.to_string()).unwrap_or_default();
        let level = level.map(|level| rubric.vocabulary.level(level)).unwrap_or_default();
        let materials = rubric.vocabulary.material_names(materials);
        let kind = &rubric.vocabulary.kind(kind).code;
        let review = match review {
            Review::Accepted => String::new(),
            Review::Pending => " pending".to_owned(),
            Review::Unreviewed => " unreviewed".to_owned(),
            Review::Rejected(reason) => format!(" rejected: {reason}"),
        };
        records.push(format!("{line} {date} {kind} {title} {count}/{total} [{level}] {materials}{review}"));
    };
    let (reader, file) = (LogReader::new(&rubric).as_of(as_of), Arc::from("evidence/白蒲镇.csv"));
    let alone = Log::alone(&file, text, Whose::Named("白蒲镇"));
    // what a log says of its own review is taken for the office's word, and told as such elsewhere
    let verdicts = crate::support::verdicts::taken_over(&reader, alone);
    reader.read(Log { verdicts: &verdicts, ..alone }, &mut found, &mut each);
    (records, found)
}

/// Findings as `code:line:column:cell`, with a `?` behind warnings.
fn places(found: &[Diagnostic]) -> Vec<String> {
    let one = |d: &Diagnostic| {
        let cell = d.place.cell.map(|cell| cell.to_string()).unwrap_or_default();
        let mark = if d.severity == Severity::Warning { "?" } else { "" };
        format!("{}:{}:{}:{cell}{mark}", d.code, d.place.line, d.place.column)
    };
    found.iter().map(one).collect()
}

const HEADER: &str = "日期,事项,名称,数量,应完成,级别,材料,审核,审核意见";
