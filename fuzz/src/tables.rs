//! Bytes as a file of a folder: decoded, split into rows, read as a log, as a ledger, as reviews and as a roster.

use std::sync::{Arc, LazyLock};

use kaohe::assess::{Assessor, Settlement};
use kaohe::evidence::{Log, LogReader, Roster, Town, Whose, read_roster};
use kaohe::ledger::{self, Judgements};
use kaohe::reviews::ReviewsReader;
use kaohe::rubric::{self, Rubric};
use kaohe::sheet::{Scanner, decode};

static RUBRIC: LazyLock<Rubric> = LazyLock::new(|| {
    let text = rubric::builtin(rubric::DEFAULT).expect("is built in");
    rubric::read(rubric::DEFAULT, text).expect("is a rubric")
});

/// Bytes as a log, a ledger, reviews and a roster.
///
/// # Panics
/// Where one of them is read wrongly.
pub fn tables(bytes: &[u8]) {
    let text = match decode("a.csv", bytes) {
        Ok(text) => text,
        Err(diagnostic) => return crate::shown(&[diagnostic]),
    };
    rows(&text);
    log(&text);
    ledger(&text);
    reviews(&text);
    roster(&text);
}

/// What is read without complaint is what the csv crate reads, to the cell.
fn rows(text: &str) {
    let mut scanner = Scanner::new("a.csv".into(), text);
    let (mut row, mut ours, mut told) = (scanner.row(), Vec::new(), Vec::new());
    let (mut line, lines) = (0, text.split('\n').count());
    while scanner.next_row(&mut row, &mut told) {
        assert!(row.line() > line && row.line() <= lines, "row {} after row {line} of {lines}", row.line());
        line = row.line();
        ours.push(row.cells().map(str::to_owned).collect::<Vec<_>>());
    }
    crate::shown(&told);
    // Excel's first line is one of the table for the csv crate, and a lone return the end of a row
    let first = text.lines().next().unwrap_or_default().trim_start_matches('\u{feff}').to_ascii_lowercase();
    if !told.is_empty() || first.contains("sep=") || text.contains("\r\r") {
        return;
    }
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let records = reader.records().map(|record| record.expect("is UTF-8"));
    let theirs: Vec<Vec<String>> = records
        .map(|record| record.iter().map(str::to_owned).collect())
        .filter(|cells: &Vec<String>| cells.iter().any(|cell| !cell.trim().is_empty()))
        .collect();
    assert_eq!(ours, theirs);
}

/// Every record is kept in its place, and the town's scoresheet adds up.
fn log(text: &str) {
    let assessor = Assessor::new(&RUBRIC);
    let (mut tally, mut told, mut line) = (assessor.tally(), Vec::new(), 1);
    LogReader::new(&RUBRIC).read(Log::alone(&Arc::from("a.csv"), text, Whose::Nobody), &mut told, &mut |record| {
        assert!(record.line > line, "a record on line {} after line {line}", record.line);
        line = record.line;
        assessor.count(&mut tally, &record);
    });
    crate::shown(&told);
    let judged = Judgements::default();
    let sheet = Settlement::new(&assessor, &tally, &judged).sheet().expect("adds up");
    assert!(sheet.score.total.lo <= sheet.score.total.hi);
}

fn towns() -> Roster {
    let town = |name: &str| Town { name: name.to_owned(), group: String::new(), aliases: Vec::new() };
    Roster::new(["望潮镇", "松溪镇"].map(town).into())
}

fn ledger(text: &str) {
    let (roster, mut told) = (towns(), Vec::new());
    ledger::read(&Arc::from("ledger.csv"), text, &roster, &RUBRIC, &mut told);
    crate::shown(&told);
}

/// The verdicts are held against a log of the same bytes, and none is on a row that the log has not.
fn reviews(text: &str) {
    let (roster, mut told) = (towns(), Vec::new());
    let file = Arc::from("reviews.csv");
    let reviews = ReviewsReader::new(&roster, &RUBRIC).read([(&file, text)], &mut told);
    let log = Log::alone(&file, text, Whose::Nobody);
    let identities = LogReader::new(&RUBRIC).identities(log);
    for (no, town) in roster.numbered() {
        let verdicts = reviews.matched((no, &town.name), &identities, &mut told).verdicts(&mut told);
        let is_row = |line: &usize| identities.iter().any(|identity| identity.line == *line);
        assert!(verdicts.rows.keys().all(is_row));
    }
    crate::shown(&told);
}

/// Every town is found by its own name.
fn roster(text: &str) {
    let mut told = Vec::new();
    let roster = read_roster(&Arc::from("towns.csv"), text, &mut told);
    for (no, town) in roster.numbered() {
        assert_eq!(roster.find(&town.name), Some(no), "{}", town.name);
    }
    crate::shown(&told);
}
