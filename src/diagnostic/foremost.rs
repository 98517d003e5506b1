//! What is told of a file that is full of mistakes: the foremost of them, and of the others how many there are.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Code, Diagnostic, Kind, Place, Severity};

/// From the heaviest on.
pub(super) const HEAVIEST_FIRST: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Note];

/// Keeps of each file at most so many diagnostics, in their order, and none is left out for one that weighs less. What
/// is left out is counted: behind all others, one for each file, code and severity says how many.
pub fn keep_foremost(most: usize, found: &mut Vec<Diagnostic>) {
    if found.len() <= most {
        return;
    }
    let mut rooms = Rooms::of(most, found.iter());
    let mut kept = Vec::new();
    let mut counted: Vec<((Arc<str>, Kind), usize)> = Vec::new();
    for diagnostic in std::mem::take(found) {
        if rooms.take(&diagnostic) {
            kept.push(diagnostic);
        } else {
            let kind = (diagnostic.code, diagnostic.severity, diagnostic.refuses);
            // nearly always it is one of the last few
            let is_same = |((file, other), _): &&mut ((Arc<str>, Kind), usize)| {
                *other == kind && Arc::ptr_eq(file, &diagnostic.place.file)
            };
            match counted.iter_mut().rev().take(LAST).find(is_same) {
                Some((_, times)) => *times += diagnostic.times(),
                None => counted.push(((Arc::clone(&diagnostic.place.file), kind), diagnostic.times())),
            }
        }
    }
    let mut all: BTreeMap<(Arc<str>, Kind), usize> = BTreeMap::new();
    for (of, times) in counted {
        *all.entry(of).or_default() += times;
    }
    kept.extend(all.into_iter().map(|((file, kind), times)| Diagnostic::untold(kind, Place::file(file), times)));
    *found = kept;
}

/// Among how many that were counted last one looks for another one.
const LAST: usize = 16;

/// Takes diagnostics as they are found, file after file, and keeps of each file the foremost.
#[derive(Debug)]
pub struct Foremost<'d> {
    most: usize,
    of_file: Vec<Diagnostic>,
    all: &'d mut Vec<Diagnostic>,
}

impl<'d> Foremost<'d> {
    /// How many more than are kept may be there before the others are counted.
    const SPARE: usize = 500;

    /// None yet; those that are kept are added to the others.
    pub fn new(most: usize, all: &'d mut Vec<Diagnostic>) -> Self {
        Self { most, of_file: Vec::new(), all }
    }

    /// Takes another one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        if self.of_file.first().is_some_and(|first| first.place.file != diagnostic.place.file) {
            self.close();
        } else if self.of_file.len() >= self.most.saturating_add(Self::SPARE) {
            keep_foremost(self.most, &mut self.of_file);
        }
        self.of_file.push(diagnostic);
    }

    fn close(&mut self) {
        keep_foremost(self.most, &mut self.of_file);
        self.all.append(&mut self.of_file);
    }
}

impl Drop for Foremost<'_> {
    fn drop(&mut self) {
        self.close();
    }
}

/// How many of each code are still told of each file. Of every code the first come before the second of any other of
/// its weight: a fault of sixty rows hides none that is there once.
struct Rooms(BTreeMap<(Arc<str>, Severity, Code), usize>);

impl Rooms {
    fn of<'d>(most: usize, found: impl Iterator<Item = &'d Diagnostic>) -> Self {
        let mut kinds: BTreeMap<Arc<str>, BTreeMap<(Severity, Code), usize>> = BTreeMap::new();
        for diagnostic in found.filter(|diagnostic| diagnostic.untold == 0) {
            let of_file = match kinds.get_mut(&diagnostic.place.file) {
                Some(of_file) => of_file,
                None => kinds.entry(Arc::clone(&diagnostic.place.file)).or_default(),
            };
            *of_file.entry((diagnostic.severity, diagnostic.code)).or_default() += 1;
        }
        let mut rooms = BTreeMap::new();
        for (file, mut kinds) in kinds {
            let mut room = most;
            // each kind is told of, the heaviest first
            for ((severity, code), number) in kinds.iter_mut().rev().take(most) {
                rooms.insert((Arc::clone(&file), *severity, *code), 1);
                (room, *number) = (room - 1, *number - 1);
            }
            for severity in HEAVIEST_FIRST {
                let mut left: BTreeMap<Code, usize> = kinds
                    .iter()
                    .filter(|((of, _), number)| *of == severity && **number > 0)
                    .map(|((_, code), n)| (*code, *n))
                    .collect();
                while room > 0 && !left.is_empty() {
                    let each = (room / left.len()).max(1);
                    left.retain(|code, number| {
                        let taken = each.min(*number).min(room);
                        *rooms.entry((Arc::clone(&file), severity, *code)).or_insert(0) += taken;
                        (room, *number) = (room - taken, *number - taken);
                        *number > 0
                    });
                }
            }
        }
        Self(rooms)
    }

    /// Whether this one is told; to be asked of each, once.
    fn take(&mut self, diagnostic: &Diagnostic) -> bool {
        if diagnostic.untold > 0 {
            return false;
        }
        // of a file that is full of one mistake nothing is copied but its name's count
        let key = (Arc::clone(&diagnostic.place.file), diagnostic.severity, diagnostic.code);
        match self.0.get_mut(&key) {
            Some(room) if *room > 0 => {
                *room -= 1;
                true
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;

    fn of(file: &str, severity: Severity, line: usize) -> Diagnostic {
        let place = Place { line, ..Place::file(file) };
        Diagnostic { place, ..Diagnostic::untold((Code::L003, severity, false), Place::file(""), 0) }
    }

    #[test]
    fn what_is_not_kept_is_counted_and_errors_come_before_warnings() {
        let mut found = Vec::new();
        for line in 1..=100 {
            found.push(of("a.csv", Severity::Warning, line));
            found.push(of("a.csv", Severity::Error, line));
        }
        found.push(of("b.csv", Severity::Note, 1));
        let sum = |found: &[Diagnostic], severity| -> usize {
            found.iter().filter(|told| told.severity == severity).map(Diagnostic::times).sum()
        };
        let told = |found: &[Diagnostic], severity| {
            found.iter().filter(|told| told.untold == 0 && told.severity == severity).count()
        };
        // what was counted once is counted on
        for (most, errors, warnings) in [(120, 100, 20), (30, 29, 1), (30, 29, 1)] {
            keep_foremost(most, &mut found);
            assert_eq!((told(&found, Severity::Error), told(&found, Severity::Warning)), (errors, warnings));
            assert_eq!((sum(&found, Severity::Error), sum(&found, Severity::Warning)), (100, 100));
            assert_eq!((told(&found, Severity::Note), sum(&found, Severity::Note)), (1, 1));
        }
        assert_eq!(found.len(), 30 + 3);
    }

    #[test]
    fn of_each_file_in_turn_the_foremost_are_kept() {
        let mut all = Vec::new();
        let mut foremost = Foremost::new(50, &mut all);
        for file in ["a.csv", "b.csv"] {
            (1..=10_000).for_each(|line| foremost.push(of(file, Severity::Error, line)));
        }
        drop(foremost);
        let lines: Vec<(&str, usize, usize)> = all.iter().map(|d| (&*d.place.file, d.place.line, d.times())).collect();
        assert_eq!(lines.len(), 2 * 51);
        assert_eq!([lines[0], lines[49], lines[50]], [("a.csv", 1, 1), ("a.csv", 50, 1), ("a.csv", 0, 9_950)]);
        assert_eq!([lines[51], lines[101]], [("b.csv", 1, 1), ("b.csv", 0, 9_950)]);
    }
}
