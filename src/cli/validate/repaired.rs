//! `--fix`: the tables that were looked through, written anew.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;

use super::args::Fix;
use super::inspection::Table;
use crate::cli::files::{folder_of, leads_out, of_workbook};
use crate::cli::options::Options;
use crate::cli::output::{Existing, Replaced, Seen, replace_if_unchanged};
use crate::cli::problem::FileProblem;
use crate::cli::scratch;
use crate::cli::trouble::{cause, shown, trouble};
use crate::cli::workbooks::table_of;
use crate::diagnostic::{Diagnostic, Place};
use crate::lang::{Lang, Text};
use crate::repair::{Refused, Repair, Source, Suggested, What, repair};
use crate::report::Repaired;
use crate::sheet::{Decoded, Encoding, LineEnds, decode_told, is_workbook};
use crate::text;

/// The folder of the copies, in the one that the files belong to.
const FIXED: &str = "fixed";

/// What became of the tables that are not as they should be.
#[derive(Debug, Default)]
pub(super) struct Written {
    /// Each of them.
    pub(super) repaired: Vec<Repaired>,
    /// Those that were left alone because somebody saved them meanwhile.
    pub(super) changed: Vec<Diagnostic>,
    /// Whether the system took all that was to be written.
    pub(super) in_full: bool,
}

/// Tables to be written anew.
pub(super) struct Repairing<'a> {
    pub(super) tables: &'a [Table],
    /// What is offered in them, to be written too.
    pub(super) suggested: BTreeMap<&'a str, Suggested>,
    pub(super) fix: Fix,
    pub(super) options: Options,
}

impl Repairing<'_> {
    /// Writes the tables anew that are not as they should be, and tells what became of each.
    ///
    /// # Errors
    /// A copy of other contents is there already and is to be kept; nothing has been written then.
    pub(super) fn write(&self, existing: Existing, lang: Lang) -> Result<Written> {
        let &Self { tables, fix, .. } = self;
        // all that stands in the way is told before anything is written
        if fix == Fix::Copies && existing == Existing::Keep {
            for table in tables {
                let to = copy_of(&table.path, &table.base);
                let Some((_, Ok(repair))) = to.exists().then(|| self.repair_of(table)).flatten() else { continue };
                if !repair.is_clean() && fs::read(&to).ok() != Some(repair.bytes) {
                    let name = shown(&to);
                    return Err(trouble(
                        lang,
                        &text!(
                            "「{name}」已经存在；要替换它，请加 --force",
                            "`{name}` is there already; to replace it, add --force"
                        ),
                    ));
                }
            }
        }
        let mut written = Written { in_full: true, ..Written::default() };
        let mut swept = BTreeSet::new();
        for table in tables {
            self.one(table, &mut swept, &mut written);
        }
        Ok(written)
    }

    /// Writes one table anew, unless it is as it should be, lies elsewhere or cannot be read, which has been told.
    fn one(&self, table: &Table, swept: &mut BTreeSet<PathBuf>, written: &mut Written) {
        let fix = self.fix;
        // what lies elsewhere is not touched, as it is not read with its folder
        if table.path.is_symlink() && leads_out(&table.base, &table.path) {
            return;
        }
        let file = table.file.to_string();
        let mut refuse = |why: Text| {
            written.repaired.push(Repaired { file: file.clone(), to: None, changes: Vec::new(), refused: Some(why) });
        };
        let (seen, repair) = match self.repair_of(table) {
            Some((_, Ok(repair))) if !repair.is_clean() && fix == Fix::InPlace && is_workbook(&table.file) => {
                return refuse(text!(
                    "工作簿不能就地改：去掉 --in-place，改好的 CSV 放在 fixed",
                    "a workbook is not repaired in place: without --in-place a repaired CSV is written into `fixed`"
                ));
            }
            Some((seen, Ok(repair))) if !repair.is_clean() => (seen, repair),
            Some((_, Err(Refused { why, .. }))) => return refuse(why.text()),
            Some(_) | None => return,
        };
        let to = match fix {
            Fix::InPlace => table.path.clone(),
            Fix::Copies | Fix::No => copy_of(&table.path, &table.base),
        };
        let folder = folder_of(&to);
        let done = fs::create_dir_all(folder).and_then(|()| {
            if swept.insert(folder.to_owned()) {
                scratch::sweep(folder);
            }
            // of a copy it was asked whether it may be replaced; a file has to be what was repaired
            let seen = if fix == Fix::InPlace { seen } else { Seen::read(&to)?.1 };
            replace_if_unchanged(&to, &seen, &repair.bytes)
        });
        match done {
            Ok(Replaced::Done) => {
                let to = Some(shown(&to));
                written.repaired.push(Repaired { file, to, changes: repair.changes, refused: None });
            }
            Ok(Replaced::Changed) => {
                let place = Place::file(if fix == Fix::InPlace { Arc::clone(&table.file) } else { shown(&to).into() });
                written.changed.push(Diagnostic::new(&FileProblem::Changed { since: true }, place));
            }
            Err(error) => {
                written.in_full = false;
                let (name, Text { zh, en }) = (shown(&to), cause(&error));
                refuse(if fix == Fix::InPlace {
                    text!("没有改成：{zh}", "it was not repaired: {en}")
                } else {
                    text!("没有写成「{name}」：{zh}", "it was not repaired as `{name}`: {en}")
                });
            }
        }
    }

    /// How a table would be written anew, with what it was when it was read; `None` where it cannot be.
    fn repair_of(&self, table: &Table) -> Option<(Seen, Result<Repair, Refused>)> {
        let (bytes, seen) = Seen::read(&table.path).ok()?;
        let suggested = self.suggested.get(&*table.file).unwrap_or(Suggested::NONE);
        Some((seen, repair_of_bytes(table, &bytes, suggested, self.options)?))
    }
}

fn repair_of_bytes(
    table: &Table,
    bytes: &[u8],
    suggested: &Suggested,
    options: Options,
) -> Option<Result<Repair, Refused>> {
    let kind = table_of(table.holds)?;
    let Decoded { text, encoding } = if is_workbook(&table.file) {
        let text = of_workbook(bytes, (&table.file, Some(kind)), options, &mut Vec::new()).ok()?;
        Decoded { text: text.into(), encoding: Encoding::MarkedUtf8 }
    } else {
        decode_told(&table.file, bytes).ok()?
    };
    Some(repair(kind, &Source { file: &table.file, text: &text, encoding, dialect: options.dialect, suggested }))
}

/// What of each table is accepted though it is written otherwise, as notes.
pub(super) fn accepted(tables: &[Table], options: Options) -> Vec<Diagnostic> {
    let of = |table: &Table| {
        let (bytes, _) = Seen::read(&table.path).ok()?;
        let repair = repair_of_bytes(table, &bytes, Suggested::NONE, options)?.ok()?;
        let mixed = LineEnds::of(&String::from_utf8_lossy(&bytes)).is_mixed();
        // encodings are told as they are read, and a file may well end all its lines in LF, or quote its cells
        let is_worth_telling = |what: &What| match what {
            What::Encoding | What::Quotes => false,
            What::LineEnds => mixed,
            _ => true,
        };
        let told = repair.summary().into_iter().filter(|(what, _)| is_worth_telling(what));
        let said = told.map(|(what, times)| {
            let Text { zh, en } = what.text();
            text!("{zh} {times} 处", "{en} ({times})")
        });
        let what = Text::joined(said, "、", ", ");
        if what == Text::default() {
            return None;
        }
        Some(Diagnostic::new(&FileProblem::Accepted { what }, Place::file(Arc::clone(&table.file))))
    };
    tables.iter().filter_map(of).collect()
}

/// Where the copy of a file goes: to the same place below the folder of copies.
fn copy_of(path: &Path, base: &Path) -> PathBuf {
    let within = path.strip_prefix(base).ok().or_else(|| path.file_name().map(Path::new));
    // what lies here is named from here
    let fixed = if base == Path::new(".") { PathBuf::from(FIXED) } else { base.join(FIXED) };
    let copy = fixed.join(within.unwrap_or(path));
    // what is read out of a workbook is written as CSV
    if is_workbook(&copy.to_string_lossy()) { copy.with_extension("csv") } else { copy }
}
