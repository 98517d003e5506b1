//! What is kept of a file that is full of mistakes: as much as is shown of them.
//!
//! Of each kind the first is kept with its words and the row around it, and so are a few others that are told in words of
//! their own. Where there are more, the first stands for all: as many of them as fit on a line keep their cell and what is
//! written there, and the others are counted. So a kind that comes up once behind thousands of another is told as if it
//! were alone, and how much is kept of a file goes by how many kinds of mistake are in it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Diagnostic, Kind, Place, Severity};

/// So many others of a kind are told in words of their own, where there are no more.
pub(super) const FEW: usize = 2;
/// So many of a kind are listed: more than fit on a line.
pub(crate) const LISTED: usize = 25;
/// So many kinds of mistake of one file are told apart: several times as many as are shown.
const KINDS: usize = 200;

/// How many mistakes of each kind were found in a file so far, so that no more are put into words than are told.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    in_full: bool,
    numbers: Vec<(Kind, usize)>,
}

impl Tally {
    /// None yet; `in_full` where every one is put into words.
    pub fn new(in_full: bool) -> Self {
        Self { in_full, numbers: Vec::new() }
    }

    /// Whether another one is said; of others the cell is kept, and what is written there.
    pub(crate) fn says(&self, kind: Kind) -> bool {
        let number = self.numbers.iter().find(|(of, _)| *of == kind).map(|(_, number)| *number);
        self.in_full || number.map_or(self.numbers.len() < KINDS, |number| number <= FEW)
    }

    /// Counts what was found.
    pub(crate) fn add(&mut self, found: &[Diagnostic]) {
        for of in found.iter().map(Diagnostic::kind).filter(|_| !self.in_full) {
            if let Some((_, number)) = self.numbers.iter_mut().find(|(known, _)| *known == of) {
                *number += 1;
            } else if self.numbers.len() < KINDS {
                self.numbers.push((of, 1));
            }
        }
    }
}

/// Those of one file's that are told in full and were not said so, by their numbers: what was said before them was made one
/// finding with others since, or weighs less.
pub(crate) fn unsaid(found: &[Diagnostic]) -> Vec<usize> {
    let mut kinds: BTreeMap<Kind, Vec<usize>> = BTreeMap::new();
    for (at, diagnostic) in found.iter().enumerate() {
        kinds.entry(diagnostic.kind()).or_default().push(at);
    }
    let told = kinds.into_values().flat_map(|of_kind| {
        let told = if of_kind.len() > 1 + FEW { 1 } else { of_kind.len() };
        of_kind.into_iter().take(told)
    });
    // what is said in full says in which column
    let is_unsaid = |place: &Place| place.cell.is_some() && place.column == 0;
    let unsaid = told.filter_map(|at| Some((at, found.get(at)?))).filter(|(_, told)| is_unsaid(&told.place));
    let mut unsaid: Vec<(usize, Severity)> = unsaid.map(|(at, told)| (at, told.severity)).collect();
    unsaid.sort_by_key(|(at, severity)| (std::cmp::Reverse(*severity), *at));
    unsaid.into_iter().map(|(at, _)| at).take(KINDS).collect()
}

/// Has one stand for all where there are more of a kind in a file than are told in words of their own. What stands in no
/// cell is told one by one.
pub fn keep_foremost(found: &mut Vec<Diagnostic>) {
    if found.len() <= 1 + FEW {
        return;
    }
    let mut kinds: BTreeMap<(Arc<str>, Kind), (usize, Option<usize>)> = BTreeMap::new();
    for diagnostic in found.iter().filter(|diagnostic| diagnostic.place.cell.is_some()) {
        kinds.entry(of(diagnostic)).or_default().0 += diagnostic.times();
    }
    let mut kept: Vec<Diagnostic> = Vec::new();
    for diagnostic in std::mem::take(found) {
        match kinds.get_mut(&of(&diagnostic)).filter(|(number, _)| *number > 1 + FEW) {
            Some((_, Some(at))) => {
                if let Some(first) = kept.get_mut(*at) {
                    first.stand_for(diagnostic);
                }
            }
            Some((_, first)) => {
                *first = Some(kept.len());
                kept.push(diagnostic);
            }
            None => kept.push(diagnostic),
        }
    }
    *found = kept;
}

fn of(diagnostic: &Diagnostic) -> (Arc<str>, Kind) {
    (Arc::clone(&diagnostic.place.file), diagnostic.kind())
}

impl Diagnostic {
    /// From now on it stands for another one too, and for all that this one stands for.
    fn stand_for(&mut self, mut other: Self) {
        if other.is_said() && !self.is_said() {
            std::mem::swap(self, &mut other);
        }
        let others = self.others.get_or_insert_default();
        others.number += other.times();
        others.offered += other.offered();
        let room = LISTED.saturating_sub(others.listed.len());
        others.listed.extend(other.listed().take(room).map(|(cell, written)| (cell, written.into())));
    }
}

/// Takes diagnostics as they are found, file after file, and keeps of each file the foremost.
#[derive(Debug)]
pub struct Foremost<'d> {
    in_full: bool,
    of_file: Vec<Diagnostic>,
    all: &'d mut Vec<Diagnostic>,
}

impl<'d> Foremost<'d> {
    /// So many may be there before one stands for several.
    const SPARE: usize = 500;

    /// None yet; those that are kept are added to the others.
    pub fn new(in_full: bool, all: &'d mut Vec<Diagnostic>) -> Self {
        Self { in_full, of_file: Vec::new(), all }
    }

    /// Takes another one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        if self.of_file.first().is_some_and(|first| first.place.file != diagnostic.place.file) {
            self.close();
        } else if self.of_file.len() >= Self::SPARE && !self.in_full {
            keep_foremost(&mut self.of_file);
        }
        self.of_file.push(diagnostic);
    }

    fn close(&mut self) {
        if !self.in_full {
            keep_foremost(&mut self.of_file);
        }
        self.all.append(&mut self.of_file);
    }
}

impl Drop for Foremost<'_> {
    fn drop(&mut self) {
        self.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{CellRef, Code};
    use crate::text;

    fn of(file: &str, severity: Severity, line: usize) -> Diagnostic {
        let place = Place { line, cell: Some(CellRef { column: 1, row: line }), ..Place::file(file) };
        let (code, text, also) = (Code::L003, text!("甲", "a"), Vec::new());
        let (sort, refuses, help, offer, others) = (0, false, None, None, None);
        Diagnostic { code, sort, severity, refuses, place, text, help, offer, also, others }
    }

    #[test]
    fn one_stands_for_all_of_its_kind_and_few_stand_for_themselves() {
        let mut found = Vec::new();
        for line in 1..=100 {
            found.push(of("a.csv", Severity::Error, line));
        }
        found.extend([3, 5, 7].map(|line| of("a.csv", Severity::Warning, line)));
        found.push(of("b.csv", Severity::Note, 1));
        // what was counted once is counted on
        for _ in 0..2 {
            keep_foremost(&mut found);
            let told: Vec<_> =
                found.iter().map(|d| (d.place.line, d.severity, d.times(), d.listed().count())).collect();
            let few = [3, 5, 7].map(|line| (line, Severity::Warning, 1, 1));
            let all = [(1, Severity::Error, 100, 1 + LISTED)].into_iter().chain(few).chain([(1, Severity::Note, 1, 1)]);
            assert_eq!(told, all.collect::<Vec<_>>());
        }
    }

    #[test]
    fn of_each_file_in_turn_the_foremost_are_kept() {
        let mut all = Vec::new();
        let mut foremost = Foremost::new(false, &mut all);
        for file in ["a.csv", "b.csv"] {
            (1..=10_000).for_each(|line| foremost.push(of(file, Severity::Error, line)));
        }
        drop(foremost);
        let told: Vec<(&str, usize, usize)> = all.iter().map(|d| (&*d.place.file, d.place.line, d.times())).collect();
        assert_eq!(told, [("a.csv", 1, 10_000), ("b.csv", 1, 10_000)]);
    }

    #[test]
    fn so_many_of_a_kind_are_said() {
        let (mut tally, one) = (Tally::default(), of("a.csv", Severity::Error, 1));
        for number in 0..10 {
            assert_eq!(tally.says(one.kind()), number <= FEW);
            tally.add(std::slice::from_ref(&one));
        }
        assert!(Tally::new(true).says(one.kind()));
    }
}
