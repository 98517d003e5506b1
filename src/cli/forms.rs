//! The forms of a table: CSV or a workbook. Of several of one name one counts, and the others have to say the same.

use std::path::Path;
use std::sync::Arc;

use super::files::read_table;
use super::options::{Options, Telling};
use crate::diagnostic::{Code, Diagnostic, Place, Problem};
use crate::lang::Text;
use crate::repair::{Difference, Source, Suggested, Table, difference};
use crate::sheet::Encoding;
use crate::text;

/// Tells whether another form of a table says the same as the one that counts.
pub(super) fn compare(
    table: Table,
    counts: (&Path, &Arc<str>),
    other: (&Path, &Arc<str>),
    options: Options,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let options = Options { telling: Telling::Errors, ..options };
    let read = |(path, file): (&Path, &Arc<str>)| read_table(path, file, Some(table), options, &mut Vec::new());
    // what is wrong with the one that counts is told when it is read
    let Ok(counted) = read(counts) else { return };
    let text = match read(other) {
        Ok(text) => text,
        Err(told) => return diagnostics.push(*told),
    };
    let source = |file, text| {
        let (encoding, dialect) = (Encoding::MarkedUtf8, options.dialect);
        Source { file, text, encoding, dialect, suggested: Suggested::NONE }
    };
    let name = |file: &str| file.rsplit('/').next().unwrap_or_default().to_owned();
    let counts_in = name(counts.1);
    diagnostics.push(match difference(table, &source(counts.1, &counted), &source(other.1, &text)) {
        None => Diagnostic::new(&Forms::Same { counts: counts_in }, Place::file(Arc::clone(other.1))),
        Some(Difference { places: [one, place], said: [said, here] }) => {
            let problem = Forms::Differ { counts: counts_in, said, here };
            Diagnostic::new(&problem, place).also(one, text!("那一份的这里", "there"))
        }
    });
}

/// Two forms of one table.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Forms {
    /// They say the same, and this one counts.
    Same { counts: String },
    /// They do not: what the one that counts says, and what this one does.
    Differ { counts: String, said: String, here: String },
}

impl Problem for Forms {
    fn code(&self) -> Code {
        match self {
            Self::Same { .. } => Code::F095,
            Self::Differ { .. } => Code::F096,
        }
    }

    fn text(&self) -> Text {
        match self {
            Self::Same { counts } => text!(
                "和「{counts}」的内容一样，算的是「{counts}」",
                "it says the same as `{counts}`, which is the one that counts"
            ),
            Self::Differ { counts, said, here } => text!(
                "和「{counts}」不一样：那里是「{said}」，这里是「{here}」",
                "it differs from `{counts}`, which says `{said}` where this one says `{here}`"
            ),
        }
    }

    fn help(&self) -> Option<Text> {
        match self {
            Self::Same { .. } => None,
            Self::Differ { .. } => Some(text!(
                "看清哪一份是最后的，留下它，把另一份移到别处",
                "see which of the two is the last, keep it, and move the other elsewhere"
            )),
        }
    }
}
