//! What a table means to its reader: all that is read of it and all that is told, each in its cell.

use std::fmt::Debug;
use std::sync::LazyLock;

use jiff::civil::Date;
use kaohe::diagnostic::{Code, Diagnostic, Severity};
use kaohe::evidence::{Log, LogReader, Record, Roster, Town, Whose, read_roster};
use kaohe::ledger::{self, Entry};
use kaohe::repair::Table;
use kaohe::reviews::ReviewsReader;
use kaohe::rubric::{self, Rubric};

/// The 2018 rubric, as it is built into the program.
static RUGAO: LazyLock<Rubric> = LazyLock::new(|| {
    rubric::read("rubric.toml", rubric::builtin(rubric::DEFAULT).expect("built in")).expect("a rubric")
});

/// Records, rows that stand, or towns, one a line, and the findings as code and cell.
pub(crate) fn of(table: Table, text: &str) -> (Vec<String>, Vec<String>) {
    let (file, mut found, mut read) = ("a.csv".into(), Vec::new(), Vec::new());
    match table {
        Table::Log => {
            let mut each = |mut record: Record<'_>| {
                record.line = 0;
                read.push(format!("{record:?}"));
            };
            LogReader::new(&RUGAO).read(Log::alone(&file, text, Whose::Nobody), &mut found, &mut each);
        }
        Table::Ledger => {
            let ledger = ledger::read(&file, text, &roster(), &RUGAO, &mut found);
            for (town, judgements) in &ledger.towns {
                for (rule, judgement) in &judgements.rules {
                    read.extend(judgement.findings.iter().map(|entry| format!("{town:?} {rule:?} {}", said(entry))));
                    read.extend(judgement.award.iter().map(|entry| format!("{town:?} {rule:?} {}", said(entry))));
                }
            }
        }
        Table::Reviews => {
            let roster = roster();
            read.push(format!("{:?}", ReviewsReader::new(&roster, &RUGAO).read([(&file, text)], &mut found)));
        }
        Table::Roster => read.extend(read_roster(&file, text, &mut found).towns.iter().map(|town| format!("{town:?}"))),
    }
    // spaces around a key are told where they are, and taken away
    (read, found.iter().filter(|found| found.code != Code::F047).map(told).collect())
}

fn said<T: Debug>(entry: &Entry<T>) -> String {
    let Entry { what, reason, by, date, about, id, supersedes, place } = entry;
    let (date, cell): (&Option<Date>, _) = (date, place.cell);
    format!("{what:?} {reason:?} {by:?} {date:?} {about:?} {id:?} {supersedes:?} {cell:?}")
}

fn told(diagnostic: &Diagnostic) -> String {
    let cell = |place: &kaohe::diagnostic::Place| place.cell.map(|cell| cell.to_string()).unwrap_or_default();
    let mark = if diagnostic.severity == Severity::Warning { "?" } else { "" };
    let also: Vec<String> = diagnostic.also.iter().map(|(place, _)| cell(place)).collect();
    format!("{}{mark} {} {also:?}", diagnostic.code, cell(&diagnostic.place))
}

fn roster() -> Roster {
    let town = |name: &str, alias: &str| Town { name: name.into(), group: "镇".into(), aliases: vec![alias.into()] };
    Roster::new(vec![town("白蒲镇", "白蒲"), town("如城街道", "Baipu")])
}
