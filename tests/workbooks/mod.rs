//! Workbooks in: what a sheet holds is read as the same table in CSV is, with the places of its cells.

#![expect(clippy::expect_used, reason = "a test stops where its own ground is missing")]

mod cells;
mod hostile;
mod sheets;
mod spreadsheets;

use std::sync::Arc;

use kaohe::diagnostic::{Diagnostic, Severity};
use kaohe::evidence::{LOG_COLUMNS, Log, LogReader, Whose};
use kaohe::lang::Lang;
use kaohe::sheet::{Limits, Scanner, Sought, read_workbook};

use super::support::RUGAO;

/// A log in a workbook.
const LOG: [Sought; 1] = [Sought { columns: &LOG_COLUMNS, called: ["台账", "log"] }];

/// What a workbook comes to: the rows of its table, cells between strokes, and what is told of it.
struct Read {
    rows: Vec<String>,
    told: Vec<Diagnostic>,
}

impl Read {
    /// Where what is told stands, with its code and its weight.
    fn codes(&self) -> Vec<String> {
        let weight = |severity| match severity {
            Severity::Error => "",
            Severity::Warning => " warning",
            Severity::Note => " note",
        };
        self.told.iter().map(|told| format!("{} {}{}", told.code, told.place, weight(told.severity))).collect()
    }

    fn said(&self) -> Vec<&str> {
        self.told.iter().map(|told| told.text.get(Lang::Zh)).collect()
    }
}

/// Reads a log in the bytes of a workbook.
fn read(name: &str, bytes: &[u8]) -> Read {
    read_within(name, bytes, 64 << 20)
}

fn read_within(name: &str, bytes: &[u8], most: usize) -> Read {
    let (file, mut told): (Arc<str>, _) = (name.into(), Vec::new());
    let text = match read_workbook(&file, bytes, &LOG, (Limits::default(), most), &mut told) {
        Ok(text) => text,
        Err(refused) => {
            told.push(refused);
            return Read { rows: Vec::new(), told };
        }
    };
    let mut scanner = Scanner::new(Arc::clone(&file), &text);
    let (mut row, mut rows) = (scanner.row(), Vec::new());
    while scanner.next_row(&mut row, &mut Vec::new()) {
        rows.push(row.cells().collect::<Vec<_>>().join("|"));
    }
    let log = Log::alone(&file, &text, Whose::Named("白蒲镇"));
    LogReader::new(&RUGAO).read(log, &mut told, &mut |_| {});
    Read { rows, told }
}
