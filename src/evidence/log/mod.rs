//! A town's log: one row per record.

mod entry;
mod materials;
mod memo;
mod problem;
mod words;

use std::sync::Arc;

use self::entry::Entry;
use self::memo::Known;
use self::problem::LogProblem;
use self::words::LogWords;
use super::Record;
use crate::diagnostic::{Diagnostic, Place};
use crate::rubric::Rubric;
use crate::sheet::{Column, Dialect, Header, Holds, Scanner};

/// In the order of the numbers in `entry`.
const COLUMNS: [Column; 11] = [
    Column { zh: "日期", en: "date", required: true, holds: Holds::Value },
    Column { zh: "事项", en: "kind", required: true, holds: Holds::Key },
    Column { zh: "名称", en: "title", required: true, holds: Holds::Title },
    Column { zh: "数量", en: "count", required: false, holds: Holds::Value },
    Column { zh: "应完成", en: "total", required: false, holds: Holds::Value },
    Column { zh: "级别", en: "level", required: false, holds: Holds::Key },
    Column { zh: "材料", en: "materials", required: false, holds: Holds::Keys },
    Column { zh: "审核", en: "review", required: false, holds: Holds::Key },
    Column { zh: "审核意见", en: "review_note", required: false, holds: Holds::Words },
    Column { zh: "附件", en: "files", required: false, holds: Holds::Words },
    Column { zh: "备注", en: "note", required: false, holds: Holds::Words },
];
/// Reads logs written in the words of one rubric. One reader serves all towns, at the same time if need be.
#[derive(Debug)]
pub struct LogReader<'r> {
    rubric: &'r Rubric,
    words: LogWords,
    dialect: Dialect,
}

impl<'r> LogReader<'r> {
    /// A reader for the logs of this rubric's period, in its words.
    pub fn new(rubric: &'r Rubric) -> Self {
        Self { rubric, words: LogWords::new(&rubric.vocabulary), dialect: Dialect::default() }
    }

    /// The same for logs that are written otherwise, or may grow larger.
    #[must_use]
    pub fn in_dialect(self, dialect: Dialect) -> Self {
        Self { dialect, ..self }
    }

    /// Hands every record that is understood in full to `each`, in the order of the file, and adds what is wrong to
    /// the diagnostics. A row with an error is not handed on; a rejected row cannot have one but the lack of its
    /// reason, and is handed on where enough of it is understood to be cited.
    pub fn read(
        &self,
        file: &Arc<str>,
        text: &str,
        diagnostics: &mut Vec<Diagnostic>,
        each: &mut impl FnMut(Record<'_>),
    ) {
        let mut scanner = Scanner::with(Arc::clone(file), text, self.dialect);
        let Some(header) = Header::read(&mut scanner, &COLUMNS, diagnostics) else {
            return;
        };
        let of_header = diagnostics.len();
        let mut row = scanner.row();
        let mut known = Known::new();
        let mut rows = 0_usize;
        while scanner.next_row(&mut row, diagnostics) {
            rows += 1;
            let before = diagnostics.len();
            if header.fits(&mut row, diagnostics) {
                let mut entry =
                    Entry { reader: self, header: &header, known: &mut known, row: &row, found: diagnostics };
                if let Some(record) = entry.record(before) {
                    each(record);
                }
            }
        }
        if rows == 0 && diagnostics.len() == of_header {
            diagnostics.push(Diagnostic::new(&LogProblem::NoRows, Place::file(Arc::clone(file))));
        }
    }
}
