//! Faults of one kind in one file, told as one.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hasher as _};

use super::{Diagnostic, Kind, Severity};

/// What is wrong in one file in the same way, at one place or at many.
#[derive(Debug)]
pub struct Group<'d> {
    /// The first of them, with which it is told.
    pub first: &'d Diagnostic,
    /// The others, in their order.
    pub others: Vec<&'d Diagnostic>,
}

impl Group<'_> {
    /// How many faults it is.
    pub fn times(&self) -> usize {
        self.all().map(Diagnostic::times).sum()
    }

    /// How much each of them weighs.
    pub fn severity(&self) -> Severity {
        self.first.severity
    }

    /// All of which more than a cell is kept.
    pub fn all(&self) -> impl Iterator<Item = &Diagnostic> {
        std::iter::once(self.first).chain(self.others.iter().copied())
    }
}

/// What was found, by file: first the files that are named, in their order, then others as they come.
pub fn by_file<'d>(
    named: impl IntoIterator<Item = &'d str>,
    found: &'d [Diagnostic],
) -> Vec<(&'d str, Vec<&'d Diagnostic>)> {
    let mut files: Vec<(&str, Vec<&Diagnostic>)> = Vec::new();
    let mut positions = BTreeMap::new();
    for file in named.into_iter().chain(found.iter().map(|found| &*found.place.file)) {
        positions.entry(file).or_insert_with(|| {
            files.push((file, Vec::new()));
            files.len() - 1
        });
    }
    for found in found {
        let at = positions.get(&*found.place.file).and_then(|&at| files.get_mut(at));
        if let Some((_, of_file)) = at {
            of_file.push(found);
        }
    }
    files
}

/// The faults of one file by kind, errors first, each kind where its first one stands.
pub fn grouped<'d>(file: impl IntoIterator<Item = &'d Diagnostic>) -> Vec<Group<'d>> {
    let mut groups: Vec<Group<'d>> = Vec::new();
    // only cells of tables are alike: two faults of a rubric are two things to mend
    let mut of_cells: BTreeMap<Kind, usize> = BTreeMap::new();
    for diagnostic in file {
        let known = diagnostic.place.cell.map(|_| *of_cells.entry(diagnostic.kind()).or_insert(groups.len()));
        match known.and_then(|at| groups.get_mut(at)) {
            Some(group) => group.others.push(diagnostic),
            None => groups.push(Group { first: diagnostic, others: Vec::new() }),
        }
    }
    groups.sort_by_key(|group| std::cmp::Reverse(group.severity()));
    groups
}

/// A number for what a sentence says whatever words it quotes and whatever numbers it names.
pub(crate) fn sort(sentence: &str) -> u64 {
    let (mut said, mut in_number) = (DefaultHasher::new(), false);
    for c in unquoted(sentence).chars() {
        let is_digit = c.is_ascii_digit();
        if !(is_digit && in_number) {
            said.write_u32(if is_digit { '#'.into() } else { c.into() });
        }
        in_number = is_digit;
    }
    said.finish()
}

/// A sentence without the words that it quotes.
pub(super) fn unquoted(sentence: &str) -> String {
    let (mut said, mut depth) = (String::with_capacity(sentence.len()), 0_usize);
    for c in sentence.chars() {
        depth = if c == '」' { depth.saturating_sub(1) } else { depth };
        said.extend((depth == 0).then_some(c));
        depth += usize::from(c == '「');
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{CellRef, Code, Others, Place};
    use crate::text;

    fn at(row: usize, severity: Severity, said: &str) -> Diagnostic {
        let place = Place { line: row, cell: Some(CellRef { column: 1, row }), ..Place::file("a.csv") };
        let text = text!("{said}", "{said}");
        let code = if severity == Severity::Error { Code::L003 } else { Code::F060 };
        let (sort, help, offer, also) = (sort(&text.zh), None, None, Vec::new());
        Diagnostic { code, sort, severity, refuses: false, place, text, help, offer, also, others: None }
    }

    #[test]
    fn one_kind_is_told_once_whatever_it_quotes_and_errors_come_first() {
        let found = [
            at(2, Severity::Warning, "「无」不是内容"),
            at(3, Severity::Error, "「4月18日」没有年份"),
            at(4, Severity::Error, "「18.4.18」的年份只有两位"),
            at(5, Severity::Error, "「「9月」1日」没有年份"),
            at(6, Severity::Warning, "「/」不是内容"),
            Diagnostic {
                others: Some(Box::new(Others { number: 7, ..Others::default() })),
                ..at(7, Severity::Error, "「3月」没有年份")
            },
        ];
        let groups = grouped(&found);
        let told: Vec<_> =
            groups.iter().map(|group| (group.first.place.line, group.others.len(), group.times())).collect();
        assert_eq!(told, [(3, 2, 10), (4, 0, 1), (2, 1, 2)]);
    }

    #[test]
    fn what_stands_in_no_table_is_told_one_by_one() {
        let of =
            |line| Diagnostic { place: Place { line, ..Place::file("a.toml") }, ..at(1, Severity::Error, "「甲」") };
        assert_eq!(grouped(&[of(1), of(2)]).len(), 2);
    }
}
