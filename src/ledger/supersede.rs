//! Which rows of the ledger stand: a row never edits an earlier one, it supersedes it.

use std::collections::BTreeMap;

use super::problem::LedgerProblem as P;
use super::row::{Row, Says};
use crate::diagnostic::{Diagnostic, nearest};
use crate::rubric::{Look, Rubric};
use crate::text;

/// How many unknown ids get a near one: beyond that, something else is wrong with the file.
const MOST_NEAR: usize = 100;

/// For each row, the row that it supersedes and the row that it is superseded by.
#[derive(Debug)]
pub(super) struct Chains {
    supersedes: Vec<Option<usize>>,
    superseded_by: Vec<Option<usize>>,
}

impl Chains {
    /// Ties the rows together by their ids, whatever their order, and reports what cannot be tied.
    /// With `complete` false some row could not be read at all, so an id that is not there may be in it.
    pub(super) fn of(rows: &[Row], rubric: &Rubric, complete: bool, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let ids = ids(rows, diagnostics);
        let nothing = vec![None; rows.len()];
        let mut chains = Self { supersedes: nothing.clone(), superseded_by: nothing };
        let mut unknown = 0;
        for (at, row) in rows.iter().enumerate() {
            let Some(named) = &row.supersedes else { continue };
            let report = |problem: &P| Diagnostic::new(problem, named.place.clone());
            let Some((target, earlier)) =
                ids.get(named.text.as_str()).and_then(|&target| Some((target, rows.get(target)?)))
            else {
                if complete {
                    unknown += 1;
                    let known = ids.keys().copied().filter(|_| unknown <= MOST_NEAR);
                    let near = nearest(&named.text, known).map(str::to_owned);
                    diagnostics.push(report(&P::NoSuchId { written: named.text.clone(), near }));
                }
                continue;
            };
            let id = named.text.clone();
            if target == at {
                diagnostics.push(report(&P::Itself { id }));
                continue;
            }
            if let (Some((town, rule)), Some(case)) = (&earlier.case, &row.case)
                && (town.no, *rule) != (case.0.no, case.1)
            {
                let problem = P::OtherCase { id, town: town.name.clone(), rule: rubric.rule(*rule).id.clone() };
                let there = text!("被替代的一行", "the row that it names");
                diagnostics.push(report(&problem).also(earlier.place.clone(), there));
                continue;
            }
            let by = chains.superseded_by.get(target).copied().flatten();
            if let Some(first) = by.and_then(|by| rows.get(by)?.supersedes.as_ref()) {
                let there = text!("第一次在这里", "the first time here");
                diagnostics.push(report(&P::SupersededTwice { id }).also(first.place.clone(), there));
                continue;
            }
            if let (Some(from), Some(to)) = (chains.supersedes.get_mut(at), chains.superseded_by.get_mut(target)) {
                (*from, *to) = (Some(target), Some(at));
            }
        }
        chains.report_circles(rows, diagnostics);
        chains.report_zeros(rows, rubric, diagnostics);
        chains
    }

    /// Whether no row supersedes it.
    pub(super) fn stands(&self, at: usize) -> bool {
        self.superseded_by.get(at).is_some_and(Option::is_none)
    }

    /// Whether it supersedes a row.
    pub(super) fn supersedes(&self, at: usize) -> Option<usize> {
        self.supersedes.get(at).copied().flatten()
    }

    /// Since a row supersedes at most one and is superseded at most once, a circle is a ring of its own.
    fn report_circles(&self, rows: &[Row], diagnostics: &mut Vec<Diagnostic>) {
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
            let ring: Vec<_> = path.iter().filter_map(|&row| rows.get(row)?.supersedes.as_ref()).collect();
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

    /// A count of 0 withdraws a finding, or a ruling that is itself the finding; it says nothing anywhere else.
    fn report_zeros(&self, rows: &[Row], rubric: &Rubric, diagnostics: &mut Vec<Diagnostic>) {
        for (at, row) in rows.iter().enumerate() {
            if row.says != Some(Says::Finding(0)) {
                continue;
            }
            let withdraws = match self.supersedes(at).and_then(|target| rows.get(target)) {
                // what it names is not there or not understood, which is reported already
                None => row.supersedes.is_some(),
                Some(Row { says: Some(Says::Award { .. }), case, .. }) => {
                    case.as_ref().is_some_and(|(_, rule)| matches!(rubric.rule(*rule).look, Look::Finding { .. }))
                }
                Some(_) => true,
            };
            if !withdraws {
                let place = row.times_place.clone().unwrap_or_else(|| row.place.clone());
                diagnostics.push(Diagnostic::new(&P::ZeroTimes, place));
            }
        }
    }
}

/// The rows by their ids; the first of two where one is there twice, which is reported.
fn ids<'a>(rows: &'a [Row], diagnostics: &mut Vec<Diagnostic>) -> BTreeMap<&'a str, usize> {
    let mut ids: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, row) in rows.iter().enumerate() {
        let Some(id) = &row.id else { continue };
        let first = *ids.entry(&id.text).or_insert(at);
        if first == at {
            continue;
        }
        let mut diagnostic = Diagnostic::new(&P::IdTwice { id: id.text.clone() }, id.place.clone());
        if let Some(first) = rows.get(first).and_then(|row| row.id.as_ref()) {
            diagnostic = diagnostic.also(first.place.clone(), text!("第一次在这里", "the first is here"));
        }
        diagnostics.push(diagnostic);
    }
    ids
}
