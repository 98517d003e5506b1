//! What a clerk who copies a row of the guide into the log relies on: it is read, and it counts for the rule beside it.

use std::sync::Arc;

use kaohe::assess::{Assessor, Citing};
use kaohe::evidence::{Log, LogReader, Whose, columns_to_fill};
use kaohe::lang::Lang;
use kaohe::report::LogGuide;
use kaohe::rubric::{self, BUILTIN, Look, Rubric};
use proptest::prelude::*;

use super::cases;
use super::draw::rubric;

/// The rows of the guide's file, each cell as a spreadsheet would show it.
fn rows(rubric: &Rubric, lang: Lang) -> Vec<Vec<String>> {
    let file = LogGuide::new(rubric).csv(lang).unwrap();
    let mut reader = csv::Reader::from_reader(file.strip_prefix("\u{feff}".as_bytes()).unwrap());
    let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let columns: Vec<&str> = columns_to_fill().map(|column| lang.pick(column.zh, column.en)).collect();
    assert_eq!(header[..columns.len()], columns);
    // the other columns cannot be taken for a log's
    assert!(header[columns.len()..].iter().all(|name| columns_to_fill().all(|c| c.zh != name && c.en != name)));
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// The log that holds one row of the guide alone, under a title of its own: as it stands the row is an example and
/// refused.
fn log(row: &[String], lang: Lang) -> String {
    let mut row = row.to_vec();
    row[2] = row[2].strip_prefix(lang.pick("示例：", "example: ")).expect("is an example").into();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(columns_to_fill().map(|column| lang.pick(column.zh, column.en))).unwrap();
    writer.write_record(&row[..columns_to_fill().count()]).unwrap();
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

fn holds(rubric: &Rubric, lang: Lang) {
    let rows = rows(rubric, lang);
    let assessor = Assessor::new(rubric);
    for row in &rows {
        let (text, id) = (log(row, lang), &row[columns_to_fill().count()]);
        let (mut found, mut citing, mut read) = (Vec::new(), Citing::new(rubric), 0);
        LogReader::new(rubric).read(
            Log::alone(&Arc::from("log.csv"), &text, Whose::Nobody),
            &mut found,
            &mut |record| {
                read += 1;
                assessor.cite(&mut citing, &record);
            },
        );
        assert!(found.is_empty() && read == 1, "{text}\n{found:#?}");
        let cited = citing.take();
        if let Some(no) = rubric.rule_named(id) {
            assert!(cited.of(no).any(|citation| citation.why_not.is_none()), "{text} does not count for {id}");
        } else {
            assert!(id.is_empty());
            assert!(rubric.numbered().all(|(no, _)| cited.of(no).next().is_none()), "{text} is looked at");
        }
    }
    let has = |column: usize, word: &str| rows.iter().any(|row| row[column] == word);
    for kind in &rubric.vocabulary.kinds {
        assert!(has(1, &kind.name), "no row of {}", kind.name);
    }
    for rule in rubric.rules.iter().filter(|rule| !rule.look.selectors().is_empty()) {
        assert!(has(columns_to_fill().count(), &rule.id), "no row for {}", rule.id);
        let of_rule = rows.iter().filter(|row| row[columns_to_fill().count()] == rule.id);
        for row in of_rule {
            let said = |at: usize| !row[columns_to_fill().count() + at].is_empty();
            assert!(said(1) && said(3) && said(4), "{row:?}");
        }
    }
    let quiet = rubric.rules.iter().filter(|rule| matches!(rule.look, Look::Finding { .. } | Look::Proportion(_)));
    assert!(quiet.into_iter().all(|rule| !has(columns_to_fill().count(), &rule.id)));
}

#[test]
fn every_row_of_the_guide_to_a_rubric_in_use_counts() {
    let files = [
        "tests/fixtures/school-safety/rubric.toml",
        "tests/cases/forms.toml",
        "tests/folders/warnings/rubric.toml",
        "tests/wording/combinations.toml",
    ];
    let files = files.map(|file| std::fs::read_to_string(file).unwrap());
    let texts = BUILTIN.iter().map(|(_, text)| *text).chain(files.iter().map(String::as_str));
    for text in texts {
        let rubric = rubric::read("rubric.toml", text).unwrap();
        holds(&rubric, Lang::Zh);
        holds(&rubric, Lang::En);
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn every_row_of_the_guide_to_any_rubric_counts(rubric in rubric()) {
        holds(&rubric, Lang::Zh);
        holds(&rubric, Lang::En);
    }
}
