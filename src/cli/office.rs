//! The tables that the office keeps, of which several people may keep one each: `ledger.csv` and `ledger-*.csv` beside
//! it are read as one, and so are `reviews.csv` and `reviews-*.csv`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::copies;
use super::files::{folder_of, same_file};
use super::layout::{ASSESSMENT, LEDGER, REVIEWS, TOWNS, is_of_log, under};
use super::problem::OfficeProblem as P;
use super::workbooks::stem_and_rank;
use crate::diagnostic::{Diagnostic, Place};
use crate::sheet::{is_workbook, key};

/// The tables of which several may lie side by side.
const TABLES: [&str; 2] = [LEDGER, REVIEWS];

/// The files of a table of the office's that lie in a folder, in the order in which they are read: `ledger.csv`, then
/// those beside it by name, each in the form that counts. A link that leads nowhere is one too.
pub(super) fn files(folder: &Path, table: &str) -> Vec<String> {
    let names = names(folder);
    let own = own_among(folder, table, &names);
    own.into_iter().chain(names.iter().filter(|name| is_beside(name, table) && counts(name, &names)).cloned()).collect()
}

/// The file of a table of the folder itself: `towns.csv`, or the workbook that is there in its place.
pub(super) fn own(folder: &Path, table: &str) -> String {
    own_among(folder, table, &names(folder)).unwrap_or_else(|| table.to_owned())
}

fn own_among(folder: &Path, table: &str, names: &BTreeSet<String>) -> Option<String> {
    let text = folder.join(table);
    if text.exists() || text.is_symlink() {
        return Some(table.to_owned());
    }
    names.iter().find(|name| is_form(name, table) && counts(name, names)).cloned()
}

/// Whether a file of this name is a table of the folder itself, saved as a workbook: `ledger.xlsx`.
pub(super) fn is_form(name: &str, table: &str) -> bool {
    let (stem, rank) = stem_and_rank(name);
    rank > 0 && Some(&*stem) == table.rsplit_once('.').map(|(stem, _)| stem)
}

/// Whether of all the forms in which a table lies in a folder this is the one that counts.
fn counts(name: &str, names: &BTreeSet<String>) -> bool {
    let (stem, rank) = stem_and_rank(name);
    let is_before = |other: &String| {
        let (of_other, other_rank) = stem_and_rank(other);
        of_other == stem && (other_rank < rank || (other_rank == rank && other.as_str() < name))
    };
    rank == 0 || !names.iter().any(|other| is_before(other) && is_read_by_name(other))
}

/// The other forms of a table that lie beside the one that counts.
pub(super) fn other_forms(folder: &Path, name: &str) -> Vec<String> {
    let (stem, _) = stem_and_rank(name);
    let is_other = |other: &String| {
        let (of_other, rank) = stem_and_rank(other);
        rank > 0 && of_other == stem && other != name
    };
    names(folder).into_iter().filter(is_other).collect()
}

/// Whether a file of this name is read in a folder, or would be in another form.
fn is_read_by_name(name: &str) -> bool {
    let is_of = |table: &&str| name == *table || is_form(name, table);
    [TOWNS].iter().chain(&TABLES).any(is_of) || TABLES.iter().any(|table| is_beside(name, table))
}

/// What is read as one with the tables of a folder, or in their place, by name.
pub(super) fn beside(folder: &Path) -> impl Iterator<Item = String> {
    let is_own = |name: &String| [TOWNS].iter().chain(&TABLES).any(|table| name == table);
    names(folder).into_iter().filter(move |name| is_read_by_name(name) && !is_own(name))
}

/// Whether a file, be it there or not, is read as one with the tables of a folder.
pub(super) fn is_read(folder: &Path, file: &Path) -> bool {
    let name = file.file_name().map(|name| name.to_string_lossy());
    name.is_some_and(|name| TABLES.iter().any(|table| is_beside(&name, table))) && same_file(folder, folder_of(file))
}

/// Whether a file of this name is read as one with a table: `ledger-张.csv` and `ledger-李.xlsx` with `ledger.csv`.
pub(super) fn is_beside(name: &str, table: &str) -> bool {
    let (stem, rank) = stem_and_rank(name);
    let is_text = || key(name).to_lowercase().ends_with(".csv");
    let own = table.rsplit_once('.').map_or(table, |(stem, _)| stem);
    stem.strip_prefix(own).is_some_and(|rest| rest.starts_with('-')) && (rank > 0 || is_text())
}

/// Tells of what lies beside the folder's own files, may be taken for one of them and is not read: what is written into
/// it counts nowhere. Returns the tables that are there in such a form alone.
pub(super) fn report_unread(folder: &Path, diagnostics: &mut Vec<Diagnostic>) -> BTreeSet<&'static str> {
    let mut in_other_form = BTreeSet::new();
    for name in names(folder).into_iter().filter(|name| !is_read_by_name(name)) {
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
    if !is_of_log(ending) {
        return None;
    }
    // Ledger.CSV, ledger_张.csv: what somebody may take for the ledger
    let stem = stem.to_lowercase();
    let (file, rest) = [TOWNS].into_iter().chain(TABLES).filter(|file| !is_itself(file)).find_map(|file| {
        let rest = stem.strip_prefix(file.rsplit_once('.')?.0)?;
        (!rest.starts_with(|c: char| c.is_ascii_alphabetic())).then_some((file, rest))
    })?;
    let whose = rest.trim_matches(|c: char| !c.is_alphanumeric());
    let ending = if is_workbook(name) { ending } else { "csv" };
    let own = file.trim_end_matches("csv");
    let instead =
        if whose.is_empty() { format!("{own}{ending}") } else { own.replace('.', &format!("-{whose}.{ending}")) };
    match (file, whose) {
        (TOWNS, "") => Some(copy_of(TOWNS)),
        (TOWNS, _) => None,
        _ if files(folder, file).is_empty() => Some(P::InOtherForm { table: file, instead }),
        (_, "") => Some(copy_of(file)),
        _ => Some(P::Beside { table: file, instead }),
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
