//! The tables that the office keeps, of which several people may keep one each: `ledger.csv` and `ledger-*.csv` beside
//! it are read as one, and so are `reviews.csv` and `reviews-*.csv`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::copies;
use super::files::{folder_of, same_file};
use super::layout::{ASSESSMENT, LEDGER, LOGS, REVIEWS, TOWNS, WORKBOOKS, under};
use super::problem::OfficeProblem as P;
use crate::diagnostic::{Diagnostic, Place};
use crate::sheet::key;

/// The tables of which several may lie side by side.
const TABLES: [&str; 2] = [LEDGER, REVIEWS];

/// The files of a table of the office's that lie in a folder, in the order in which they are read: `ledger.csv`, then
/// those beside it by name. A link that leads nowhere is one too.
pub(super) fn files(folder: &Path, table: &str) -> Vec<String> {
    let own = folder.join(table);
    let own = (own.exists() || own.is_symlink()).then(|| table.to_owned());
    own.into_iter().chain(names(folder).into_iter().filter(|name| is_beside(name, table))).collect()
}

/// What is read as one with the tables of a folder and lies beside them, by name.
pub(super) fn beside(folder: &Path) -> impl Iterator<Item = String> {
    names(folder).into_iter().filter(|name| TABLES.iter().any(|table| is_beside(name, table)))
}

/// Whether a file, be it there or not, is read as one with the tables of a folder.
pub(super) fn is_read(folder: &Path, file: &Path) -> bool {
    let name = file.file_name().map(|name| name.to_string_lossy());
    name.is_some_and(|name| TABLES.iter().any(|table| is_beside(&name, table))) && same_file(folder, folder_of(file))
}

/// Whether a file of this name is read as one with a table: `ledger-张.csv` with `ledger.csv`.
pub(super) fn is_beside(name: &str, table: &str) -> bool {
    let folded = key(name).to_lowercase();
    let inside = table.rsplit_once('.').and_then(|(stem, ending)| {
        let rest = folded.strip_prefix(stem)?.strip_prefix('-')?;
        rest.strip_suffix(ending)?.strip_suffix('.')
    });
    inside.is_some()
}

/// Tells of what lies beside the folder's own files, may be taken for one of them and is not read: what is written into
/// it counts nowhere. Returns the tables that are there in such a form alone.
pub(super) fn report_unread(folder: &Path, diagnostics: &mut Vec<Diagnostic>) -> BTreeSet<&'static str> {
    let mut in_other_form = BTreeSet::new();
    let is_read = |name: &String| TABLES.iter().any(|table| is_beside(name, table));
    for name in names(folder).into_iter().filter(|name| !is_read(name)) {
        if let Some(problem) = unread(folder, &name) {
            if let P::InOtherForm { table, .. } = problem {
                in_other_form.insert(table);
            }
            diagnostics.push(Diagnostic::new(&problem, Place::file(under(folder, &name))));
        }
    }
    in_other_form
}

fn unread(folder: &Path, name: &str) -> Option<P> {
    let folded = key(name);
    let (stem, ending) = folded.rsplit_once('.')?;
    let is_itself = |file: &str| name == file || same_file(&folder.join(file), &folder.join(name));
    let copy_of = |original| P::Unread { original, alike: copies::alike(&folder.join(original), &folder.join(name)) };
    let of_copy = copies::original(stem).and_then(|original| {
        let mut all = [ASSESSMENT, TOWNS].into_iter().chain(TABLES);
        all.find(|file| file.strip_prefix(original) == Some(&format!(".{ending}")))
    });
    if let Some(original) = of_copy {
        return (!is_itself(original)).then(|| copy_of(original));
    }
    let is_among = |endings: &[&str]| endings.iter().any(|known| ending.eq_ignore_ascii_case(known));
    let is_workbook = is_among(&WORKBOOKS);
    if !is_workbook && !is_among(&LOGS) {
        return None;
    }
    // ledger.xlsx, Ledger.CSV, ledger_张.csv: what somebody may take for the ledger
    let stem = stem.to_lowercase();
    let (file, rest) = [TOWNS].into_iter().chain(TABLES).filter(|file| !is_itself(file)).find_map(|file| {
        let rest = stem.strip_prefix(file.rsplit_once('.')?.0)?;
        (!rest.starts_with(|c: char| c.is_ascii_alphabetic())).then_some((file, rest))
    })?;
    let whose = rest.trim_matches(|c: char| !c.is_alphanumeric());
    let instead = if whose.is_empty() { file.to_owned() } else { file.replace('.', &format!("-{whose}.")) };
    match (file, whose) {
        (TOWNS, "") => Some(copy_of(TOWNS)),
        (TOWNS, _) => None,
        _ if files(folder, file).is_empty() => Some(P::InOtherForm { table: file, instead, is_workbook }),
        (_, "") => Some(copy_of(file)),
        _ => Some(P::Beside { table: file, instead, is_workbook }),
    }
}

/// The names of what lies in a folder, never in the order of the disk.
pub(super) fn names(folder: &Path) -> BTreeSet<String> {
    let listed = fs::read_dir(folder).into_iter().flatten().flatten();
    listed.filter_map(|entry| entry.file_name().into_string().ok()).collect()
}

#[cfg(test)]
#[path = "office_tests.rs"]
mod tests;
