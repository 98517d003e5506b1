//! Faults of one kind in one file, told as one.

use std::collections::BTreeMap;

use super::{Code, Diagnostic, Severity};

/// What is wrong in one file in the same way, at one place or at many.
#[derive(Debug)]
pub struct Group<'d> {
    /// The first of them, with which it is told.
    pub first: &'d Diagnostic,
    /// The others, in their order.
    pub others: Vec<&'d Diagnostic>,
    /// How many more there are of which no place is kept.
    pub untold: usize,
}

impl Group<'_> {
    /// How many faults it is.
    pub fn times(&self) -> usize {
        1 + self.others.len() + self.untold
    }

    /// How much each of them weighs.
    pub fn severity(&self) -> Severity {
        self.first.severity
    }

    /// All of which a place is kept.
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
    let mut of_cells: BTreeMap<(Code, Severity, String), usize> = BTreeMap::new();
    let (told, counted): (Vec<_>, Vec<_>) = file.into_iter().partition(|diagnostic| diagnostic.untold == 0);
    for diagnostic in told {
        let kind = (diagnostic.code, diagnostic.severity, saying(&diagnostic.text.zh));
        let known = diagnostic.place.cell.map(|_| *of_cells.entry(kind).or_insert(groups.len()));
        match known.and_then(|at| groups.get_mut(at)) {
            Some(group) => group.others.push(diagnostic),
            None => groups.push(Group { first: diagnostic, others: Vec::new(), untold: 0 }),
        }
    }
    for diagnostic in counted {
        // of what is only counted the code alone is known
        let kind = (diagnostic.code, diagnostic.severity);
        match groups.iter_mut().find(|group| (group.first.code, group.first.severity) == kind) {
            Some(group) => group.untold += diagnostic.times(),
            None => groups.push(Group { first: diagnostic, others: Vec::new(), untold: diagnostic.times() - 1 }),
        }
    }
    groups.sort_by_key(|group| std::cmp::Reverse(group.severity()));
    groups
}

/// What a sentence says whatever words it quotes and whatever numbers it names.
fn saying(sentence: &str) -> String {
    let mut said = String::with_capacity(sentence.len());
    for c in unquoted(sentence).chars() {
        match c {
            c if c.is_ascii_digit() => said.push_str(if said.ends_with('#') { "" } else { "#" }),
            c => said.push(c),
        }
    }
    said
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
    use crate::diagnostic::{CellRef, Place};
    use crate::text;

    fn at(row: usize, severity: Severity, said: &str) -> Diagnostic {
        let place = Place { line: row, cell: Some(CellRef { column: 1, row }), ..Place::file("a.csv") };
        let text = text!("{said}", "{said}");
        let code = if severity == Severity::Error { Code::L003 } else { Code::F060 };
        Diagnostic { code, severity, refuses: false, place, text, help: None, offer: None, also: Vec::new(), untold: 0 }
    }

    #[test]
    fn one_kind_is_told_once_whatever_it_quotes_and_errors_come_first() {
        let found = [
            at(2, Severity::Warning, "「无」不是内容"),
            at(3, Severity::Error, "「4月18日」没有年份"),
            at(4, Severity::Error, "「18.4.18」的年份只有两位"),
            at(5, Severity::Error, "「「9月」1日」没有年份"),
            at(6, Severity::Warning, "「/」不是内容"),
            Diagnostic { untold: 7, ..at(0, Severity::Error, "") },
        ];
        let groups = grouped(&found);
        let told: Vec<_> =
            groups.iter().map(|group| (group.first.place.line, group.others.len(), group.untold)).collect();
        assert_eq!(told, [(3, 1, 7), (4, 0, 0), (2, 1, 0)]);
        assert_eq!(groups.iter().map(Group::times).sum::<usize>(), 5 + 7);
    }

    #[test]
    fn what_stands_in_no_table_is_told_one_by_one() {
        let of =
            |line| Diagnostic { place: Place { line, ..Place::file("a.toml") }, ..at(1, Severity::Error, "「甲」") };
        assert_eq!(grouped(&[of(1), of(2)]).len(), 2);
    }
}
