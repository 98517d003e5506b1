//! Rows that say again what another says: second rulings, findings alike, ids alike.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry as Slot;

use rust_decimal::Decimal;

use super::eaten;
use super::entry::Says;
use super::problem::LedgerProblem as P;
use super::row::Row;
use crate::chain::{Chains, Named};
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::evidence::TownNo;
use crate::rubric::RuleNo;
use crate::text;

/// Reports all that is there twice.
pub(super) fn report(rows: &[Row<'_>], chains: &Chains, stands: &[bool], diagnostics: &mut Vec<Diagnostic>) {
    report_seconds(rows, chains, stands, diagnostics);
    report_twins(rows, diagnostics);
    report_alike_ids(rows, diagnostics);
}

/// A ruling, a mark or a proportion stands once for a town and rule.
fn report_seconds(rows: &[Row<'_>], chains: &Chains, stands: &[bool], diagnostics: &mut Vec<Diagnostic>) {
    let mut firsts: BTreeMap<(TownNo, RuleNo), &Place> = BTreeMap::new();
    for (at, (row, &stands)) in rows.iter().zip(stands).enumerate() {
        let (Some(case), Some(Says::Award { .. })) = (row.case, row.says) else { continue };
        // where it is meant to supersede one and cannot, that is reported already
        if !stands || (row.supersedes.is_some() && chains.supersedes(at).is_none()) {
            continue;
        }
        let Some(first) = firsts.get(&case.key()) else {
            firsts.insert(case.key(), &row.place);
            continue;
        };
        let problem = P::Second { town: case.name.to_owned(), rule: case.id.to_owned() };
        let there = text!("第一条在这里", "the first is here");
        diagnostics.push(Diagnostic::new(&problem, row.place.clone()).also((*first).clone(), there));
    }
}

/// Findings that are alike in every cell would be charged twice. With ids of their own they may be two, which is asked.
fn report_twins(rows: &[Row<'_>], diagnostics: &mut Vec<Diagnostic>) {
    let mut firsts = BTreeMap::new();
    for row in rows.iter().filter(|row| row.supersedes.is_none()) {
        let (Some(case), Some(Says::Finding(times @ 1..))) = (row.case, row.says) else { continue };
        let words = [&row.reason, &row.by].map(|words| words.split_whitespace().collect::<String>());
        match firsts.entry((case.key(), times, row.date, words)) {
            Slot::Vacant(free) => {
                free.insert((&row.place, row.id.is_some()));
            }
            // a cell that is not understood is as good as empty, and told by itself
            Slot::Occupied(_)
                if diagnostics
                    .iter()
                    .any(|told| told.place.line == row.place.line && told.severity == Severity::Error) => {}
            Slot::Occupied(first) => {
                let there = text!("第一行在这里", "the first is here");
                let &(first, has_id): &(&Place, bool) = first.get();
                let problem = if has_id || row.id.is_some() { P::TwinButId } else { P::Twin };
                diagnostics.push(Diagnostic::new(&problem, row.place.clone()).also(first.clone(), there));
            }
        }
    }
}

/// Ids that are one number to a spreadsheet: one saving of the table, and a row supersedes the wrong one.
fn report_alike_ids(rows: &[Row<'_>], diagnostics: &mut Vec<Diagnostic>) {
    let mut firsts: BTreeMap<Decimal, &Named> = BTreeMap::new();
    for id in rows.iter().filter_map(|row| row.id.as_ref()) {
        let Some(number) = eaten::value(&id.text) else { continue };
        let first = *firsts.entry(number).or_insert(id);
        if first.text != id.text {
            let problem = P::AlikeIds { id: id.text.clone(), other: first.text.clone() };
            let there = text!("另一个在这里", "the other is here");
            diagnostics.push(Diagnostic::new(&problem, id.place.clone()).also(first.place.clone(), there));
        }
    }
}
