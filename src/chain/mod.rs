//! Rows that supersede one another: a row of the office's never edits an earlier one, it supersedes it.
//!
//! The rows may come from several files. They are tied by their ids, whatever their order, and [`Chains`] tells which
//! of a chain stands, on the last day or on an earlier one.

pub mod copies;
mod problem;

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization as _;

use self::problem::ChainProblem as P;
use crate::diagnostic::{Diagnostic, Place, nearest};
use crate::lang::Text;
use crate::text;

/// How many unknown ids get a near one: beyond that, something else is wrong with the file.
const MOST_NEAR: usize = 100;

/// The id of a row, and where it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The id, as a key.
    pub text: String,
    /// Its cell.
    pub place: Place,
}

/// A row of a table in which rows supersede one another.
pub trait Link {
    /// What the two rows of a supersession have in common, in words: the town and the rule.
    fn in_common() -> Text;
    /// 编号: its id, where it has one.
    fn id(&self) -> Option<&Named>;
    /// 替代: the id of the row that it supersedes.
    fn supersedes(&self) -> Option<&Named>;
    /// Where it stands.
    fn place(&self) -> &Place;
    /// What it is about, where it is not what the other is about; `None` where that is the same or not known.
    fn apart_from(&self, other: &Self) -> Option<Text>;
}

/// For each row, the row that it supersedes and the row that it is superseded by.
#[derive(Debug)]
pub struct Chains {
    supersedes: Vec<Option<usize>>,
    superseded_by: Vec<Option<usize>>,
}

impl Chains {
    /// Ties the rows together by their ids, whatever their order, and reports what cannot be tied.
    /// With `complete` false some row could not be read at all, so an id that is not there may be in it.
    pub fn tie<L: Link>(rows: &[L], complete: bool, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let ids = ids(rows, diagnostics);
        let nothing = vec![None; rows.len()];
        let mut chains = Self { supersedes: nothing.clone(), superseded_by: nothing };
        let mut unknown = 0;
        for (at, row) in rows.iter().enumerate() {
            let Some(named) = row.supersedes() else { continue };
            let report = |problem: &P| Diagnostic::new(problem, named.place.clone());
            let Some((target, earlier)) =
                ids.get(named.text.as_str()).and_then(|&target| Some((target, rows.get(target)?)))
            else {
                if complete {
                    unknown += 1;
                    let known = ids.keys().copied().filter(|_| unknown <= MOST_NEAR);
                    diagnostics.push(report(&P::NoSuchId { written: named.text.clone(), near: near(named, known) }));
                }
                continue;
            };
            let id = named.text.clone();
            if target == at {
                diagnostics.push(report(&P::Itself { id }));
                continue;
            }
            if let Some(about) = earlier.apart_from(row) {
                let there = text!("被替代的一行", "the row that it names");
                let problem = P::Apart { id, about, in_common: L::in_common() };
                diagnostics.push(report(&problem).also(earlier.place().clone(), there));
                continue;
            }
            if let Some(first) = chains.superseded_by(target).and_then(|by| rows.get(by)?.supersedes()) {
                let there = text!("第一次在这里", "the first time here");
                diagnostics.push(report(&P::SupersededTwice { id }).also(first.place.clone(), there));
                continue;
            }
            if let (Some(from), Some(to)) = (chains.supersedes.get_mut(at), chains.superseded_by.get_mut(target)) {
                (*from, *to) = (Some(target), Some(at));
            }
        }
        chains.report_circles(rows, diagnostics);
        chains
    }

    /// The row that it supersedes.
    pub fn supersedes(&self, row: usize) -> Option<usize> {
        self.supersedes.get(row).copied().flatten()
    }

    /// The row that supersedes it.
    pub fn superseded_by(&self, row: usize) -> Option<usize> {
        self.superseded_by.get(row).copied().flatten()
    }

    /// The chain that a row belongs to, from the first row to the last. Of a circle, each row once.
    pub fn whole(&self, row: usize) -> Vec<usize> {
        let mut chain = vec![row];
        let mut at = row;
        while let Some(earlier) = self.supersedes(at).filter(|&earlier| earlier != row) {
            chain.push(earlier);
            at = earlier;
        }
        chain.reverse();
        let first = at;
        at = row;
        while let Some(later) = self.superseded_by(at).filter(|&later| later != first) {
            chain.push(later);
            at = later;
        }
        chain
    }

    /// Whether each row stands: it is the last of its chain that is known. On a day, rows of later days are not known.
    pub fn standing(&self, is_known: impl Fn(usize) -> bool) -> Vec<bool> {
        let mut standing = vec![false; self.supersedes.len()];
        for last in (0..standing.len()).filter(|&row| self.superseded_by(row).is_none()) {
            let mut at = Some(last);
            while let Some(row) = at.filter(|&row| !is_known(row)) {
                at = self.supersedes(row);
            }
            if let Some(stands) = at.and_then(|row| standing.get_mut(row)) {
                *stands = true;
            }
        }
        standing
    }

    /// Since a row supersedes at most one and is superseded at most once, a circle is a ring of its own.
    fn report_circles<L: Link>(&self, rows: &[L], diagnostics: &mut Vec<Diagnostic>) {
        let mut seen = vec![false; rows.len()];
        for start in 0..rows.len() {
            let mut path = Vec::new();
            let mut at = Some(start);
            while let Some(row) = at {
                match seen.get_mut(row) {
                    Some(seen) if !*seen => *seen = true,
                    _ => break,
                }
                path.push(row);
                at = self.supersedes(row);
            }
            if path.is_empty() || at != Some(start) {
                continue;
            }
            let ring: Vec<&Named> = path.iter().filter_map(|&row| rows.get(row)?.supersedes()).collect();
            let ids = ring.iter().map(|named| named.text.as_str()).collect::<Vec<_>>().join(" → ");
            if let Some((first, others)) = ring.split_first() {
                let mut diagnostic = Diagnostic::new(&P::Circle { ids }, first.place.clone());
                for other in others {
                    diagnostic = diagnostic.also(other.place.clone(), text!("也在圈里", "in the circle too"));
                }
                diagnostics.push(diagnostic);
            }
        }
    }
}

/// The rows by their ids; the first of two where one is there twice, which is reported.
fn ids<'a, L: Link>(rows: &'a [L], diagnostics: &mut Vec<Diagnostic>) -> BTreeMap<&'a str, usize> {
    let mut ids: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, row) in rows.iter().enumerate() {
        let Some(id) = row.id() else { continue };
        let first = *ids.entry(&id.text).or_insert(at);
        if first == at {
            continue;
        }
        let mut diagnostic = Diagnostic::new(&P::IdTwice { id: id.text.clone() }, id.place.clone());
        if let Some(first) = rows.get(first).and_then(Link::id) {
            diagnostic = diagnostic.also(first.place.clone(), text!("第一次在这里", "the first is here"));
        }
        diagnostics.push(diagnostic);
    }
    ids
}

/// The id that was meant: the same but for zeros, letter case, width and spaces, or else a near one.
fn near<'a>(written: &Named, known: impl Iterator<Item = &'a str> + Clone) -> Option<String> {
    let folded = loosely(&written.text);
    let alike = known.clone().find(|id| loosely(id) == folded);
    alike.or_else(|| nearest(&written.text, known)).map(str::to_owned)
}

/// An id without what a spreadsheet or a hand easily changes: `R-001`, `r-1` and `R - 1` are alike.
pub(crate) fn loosely(id: &str) -> String {
    let mut folded = String::new();
    for c in id.nfkc().flat_map(char::to_lowercase).filter(|c| !c.is_whitespace()) {
        // a zero before another digit means nothing unless a digit stands before it
        let mut before = folded.chars().rev();
        if c.is_ascii_digit() && before.next() == Some('0') && !before.next().is_some_and(|c| c.is_ascii_digit()) {
            folded.pop();
        }
        folded.push(c);
    }
    folded
}

#[cfg(test)]
mod tests;
