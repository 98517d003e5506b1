//! Logs that bear the name of no town: whose they may be. They are read all the same, so that what is wrong in them is
//! told with their name and not after it.

use std::collections::{BTreeMap, BTreeSet};

use super::copies;
use super::layout::LogFile;
use crate::diagnostic::Names;
use crate::evidence::{Roster, Town, TownNo};
use crate::sheet::key;

/// A log of no town.
#[derive(Debug)]
pub(super) struct Stray {
    /// The name of the file without its ending.
    pub(super) stem: String,
    /// The file.
    pub(super) log: LogFile,
    /// The towns that may be meant.
    pub(super) of: Vec<TownNo>,
}

impl Stray {
    /// One of which it is not yet known whose it may be.
    pub(super) fn new(log: LogFile) -> Self {
        let written = key(log.name());
        let stem = written.rsplit_once(['.', '。']).map_or(&*written, |(stem, _)| stem).to_owned();
        Self { stem, log, of: Vec::new() }
    }
}

/// The names of the files that may be the log of each town.
pub(super) fn by_town(strays: &[Stray]) -> BTreeMap<TownNo, Vec<String>> {
    let mut files: BTreeMap<TownNo, Vec<String>> = BTreeMap::new();
    for stray in strays {
        for &no in &stray.of {
            files.entry(no).or_default().push(stray.log.name().to_owned());
        }
    }
    files
}

/// Says whose each of them may be: one of the towns that have no log, else any.
pub(super) fn assign(strays: &mut [Stray], roster: &Roster, missing: &BTreeSet<TownNo>) {
    if strays.is_empty() {
        return;
    }
    let missing = missing.iter().filter_map(|&no| Some((no, roster.get(no)?)));
    let known = Known::new(
        missing.flat_map(|(no, town)| std::iter::once(&town.name).chain(&town.aliases).map(move |name| (no, name))),
    );
    for stray in strays {
        let found = known.find(&stray.stem);
        let any = || roster.suggest(&stray.stem).and_then(|name| roster.find(name)).into_iter().collect();
        stray.of = if found.is_empty() { any() } else { found };
    }
}

/// The names of towns that have no log.
struct Known {
    towns: BTreeMap<String, TownNo>,
    names: Names,
    /// Those that have only them.
    roster: Roster,
}

impl Known {
    fn new<'a>(names: impl Iterator<Item = (TownNo, &'a String)>) -> Self {
        let towns: BTreeMap<String, TownNo> = names.map(|(no, name)| (key(name).to_lowercase(), no)).collect();
        let of = |name: &String| Town { name: name.clone(), group: String::new(), aliases: Vec::new() };
        let roster = Roster::new(towns.keys().map(of).collect());
        Self { names: Names::new(towns.keys().map(String::as_str)), roster, towns }
    }

    /// The towns that a name may mean: by the name of which it is a copy's, by those that stand in it, by near ones.
    fn find(&self, stem: &str) -> Vec<TownNo> {
        let folded = key(stem).to_lowercase();
        if let Some(town) = copies::original(&folded).and_then(|original| self.towns.get(original)) {
            return vec![*town];
        }
        let mut found: BTreeSet<TownNo> = within(&folded).filter_map(|part| self.towns.get(part)).copied().collect();
        if found.is_empty() {
            let near = self.names.all_nearest(&folded);
            let near = if near.is_empty() { self.roster.suggest(&folded).into_iter().collect() } else { near };
            found = near.into_iter().filter_map(|name| self.towns.get(name)).copied().collect();
        }
        found.into_iter().collect()
    }
}

/// All parts of a name of two letters or more. A longer one is that of no file.
fn within(name: &str) -> impl Iterator<Item = &str> {
    const LONGEST: usize = 255;
    let ends = move |start: usize| name.char_indices().map(|(at, c)| at + c.len_utf8()).filter(move |&end| end > start);
    let starts = name.char_indices().map(|(at, _)| at).take(LONGEST);
    let parts = starts.flat_map(move |start| ends(start).filter_map(move |end| name.get(start..end)));
    parts.filter(|part| part.chars().count() > 1)
}
