//! The example years, every table of them repaired, are scored as they were.

use std::fs;
use std::path::Path;
use std::process::Command;

use kaohe::repair::Table;
use serde_json::Value;

use super::{holds, repaired};

/// What the program makes of a year, for programs.
fn scored(year: &Path) -> Value {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kaohe"));
    let output = command.args(["score", "--format", "json", "--town", "all"]).arg(year).output().expect("kaohe runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// A copy of a year in which every table is repaired, and how many changes that took.
fn copied(year: &Path, to: &Path) -> usize {
    let mut changes = 0;
    for entry in fs::read_dir(year).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_str().expect("UTF-8").to_owned();
        if path.is_dir() {
            fs::create_dir(to.join(&name)).expect("a new folder");
            changes += copied(&path, &to.join(&name));
            continue;
        }
        let mut bytes = fs::read(&path).expect("a file");
        let table = match name.as_str() {
            "assessment.toml" => None,
            "ledger.csv" => Some(Table::Ledger),
            "towns.csv" => Some(Table::Roster),
            _ => Some(Table::Log),
        };
        if let Some(table) = table {
            let repair = repaired(table, &bytes).expect("a table that is understood");
            holds(table, &bytes, &repair);
            changes += repair.changes.len();
            bytes = repair.bytes;
        }
        fs::write(to.join(&name), bytes).expect("written");
    }
    changes
}

#[test]
fn the_example_years_score_the_same_when_they_are_repaired() {
    for year in ["rugao-2018", "rugao-2018-september"] {
        let year = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(year);
        let copy = tempfile::tempdir().expect("a folder");
        let changes = copied(&year, copy.path());
        // the clerks' dates, encodings and spaces
        assert!(changes > 100, "only {changes} changes");
        // other bytes, the same result
        let [mut repaired, mut written] = [copy.path(), &*year].map(scored);
        assert_ne!(repaired["made_of"]["files"].take(), written["made_of"]["files"].take());
        assert!(repaired == written);
        assert_eq!(copied(copy.path(), tempfile::tempdir().expect("a folder").path()), 0);
    }
}
