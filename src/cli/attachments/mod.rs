//! The files that the logs name (附件): whether they are there, and are what they seem to be.
//!
//! They are looked for in the folder alone, name by name in its listings: nothing that a cell says is ever opened as
//! a path. What is kept of a file is its size, and its SHA-256 where another one has that size.

mod content;
mod problem;
mod shelf;

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

use self::content::{is_named_as_image, starts_as_image};
use self::problem::AttachmentProblem as P;
use self::shelf::{Found, Shelves};
use super::hash::{Digest, of_file};
use super::layout::under;
use super::trouble::{cause, shown};
use crate::cores::on_all_cores;
use crate::diagnostic::{Diagnostic, Foremost, LISTED, Place, Severity};
use crate::evidence::Attachment;
use crate::text;

/// Looks at the files that rows name, in the order of the logs. What is wrong is added to the diagnostics, at most so much
/// of a log: first with each of them, then what two rows share, then what lies beside them and no row names.
pub(super) fn check(folder: &Path, named: &[Attachment], in_full: bool, diagnostics: &mut Vec<Diagnostic>) {
    if named.is_empty() {
        return;
    }
    let mut shelves = Shelves::new(folder);
    let (mut log, mut astray) = ("", 0);
    let found = named.iter().map(|file| {
        if log != &*file.place.file {
            (log, astray) = (&file.place.file, 0);
        }
        let found = shelves.find(&file.path, in_full || astray < LISTED);
        astray += usize::from(found.is_err() && !file.rejected);
        (file, found)
    });
    let found: Vec<_> = found.collect();
    // the listings are the one thing that files share; the rest is done on all cores
    let looked = found.par_iter().map(|(file, found)| problems(folder, file, found));
    let looked: Vec<Vec<P>> = on_all_cores(|| looked.collect());
    let mut foremost = Foremost::new(in_full, diagnostics);
    for ((file, _), problems) in found.iter().zip(looked) {
        for problem in &problems {
            foremost.push(told(problem, file));
        }
    }
    drop(foremost);
    let there: Vec<_> = found.iter().filter_map(|(file, found)| Some((*file, found.as_ref().ok()?))).collect();
    shared(folder, &there, Foremost::new(in_full, diagnostics));
    for (shelf, names) in shelves.unnamed() {
        let place = Place::file(if shelf.is_empty() { shown(folder) } else { under(folder, shelf) });
        diagnostics.push(Diagnostic::new(&P::unnamed(&names), place));
    }
}

/// In a rejected row nothing is more than warned about: it cannot count.
fn told(problem: &P, file: &Attachment) -> Diagnostic {
    let mut diagnostic = Diagnostic::new(problem, file.place.clone());
    if file.rejected {
        diagnostic.severity = Severity::Warning;
    }
    diagnostic
}

/// What is wrong with one file.
fn problems(folder: &Path, file: &Attachment, found: &Result<Found, P>) -> Vec<P> {
    let there = match found {
        Ok(there) => there,
        Err(problem) => return vec![problem.clone()],
    };
    let mut problems = Vec::new();
    // the letters of one name are put together in one way by one system and in another by the next
    if !there.path.nfc().eq(file.path.nfc()) {
        problems.push(P::OtherCase { written: file.path.clone(), real: there.path.clone() });
    }
    if there.bytes == 0 {
        problems.push(P::Empty { path: there.path.clone() });
    } else if is_named_as_image(&there.path) {
        match starts_as_image(&folder.join(&there.path)) {
            Ok(true) => {}
            Ok(false) => problems.push(P::NoImage { path: there.path.clone() }),
            Err(error) => problems.push(P::Unreadable { path: there.path.clone(), cause: cause(&error) }),
        }
    }
    problems
}

/// What a file holds, as far as it has to be known: one that no other has the size of is like no other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Content<'a> {
    Of(&'a str),
    Digest(Digest),
}

/// Tells where one content stands behind two rows.
fn shared(folder: &Path, there: &[(&Attachment, &Found)], mut foremost: Foremost<'_>) {
    let counting = || there.iter().filter(|(file, found)| !file.rejected && found.bytes > 0);
    let mut sizes: BTreeMap<u64, BTreeSet<&str>> = BTreeMap::new();
    for (_, found) in counting() {
        sizes.entry(found.bytes).or_default().insert(&found.path);
    }
    let alike: Vec<&str> = sizes.into_values().filter(|paths| paths.len() > 1).flatten().collect();
    // one that cannot be read is like no other
    let digests = alike.par_iter().filter_map(|&path| Some((path, of_file(&folder.join(path)).ok()?)));
    let digests: BTreeMap<&str, Digest> = on_all_cores(|| digests.collect());

    // with the last row that it was told of
    let mut firsts: BTreeMap<Content<'_>, (&Attachment, &Found, &Place)> = BTreeMap::new();
    for &(file, found) in counting() {
        let path = found.path.as_str();
        let content = digests.get(path).map_or(Content::Of(path), |&digest| Content::Digest(digest));
        match firsts.entry(content) {
            Entry::Vacant(free) => {
                free.insert((file, found, &file.place));
            }
            Entry::Occupied(mut first) => {
                let (other, there, told_of) = first.get_mut();
                // a row that names it again and again is told once
                if is_one_row(&file.place, told_of) || is_one_row(&file.place, &other.place) {
                    continue;
                }
                *told_of = &file.place;
                let problem = P::Shared {
                    path: path.to_owned(),
                    other: there.path.clone(),
                    log: (file.place.file != other.place.file).then(|| other.place.file.to_string()),
                };
                let here = text!("第一次在这里", "the first is here");
                foremost.push(told(&problem, file).also(other.place.clone(), here));
            }
        }
    }
}

fn is_one_row(one: &Place, other: &Place) -> bool {
    let row = |place: &Place| place.cell.map(|cell| cell.row);
    one.file == other.file && row(one) == row(other)
}
