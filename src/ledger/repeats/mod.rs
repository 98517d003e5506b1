//! Rows that say again what another says: second rulings, findings alike, ids alike.

mod problem;
mod same;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry as Slot;

use rust_decimal::Decimal;

use self::problem::RepeatProblem as P;
pub(super) use self::same::leave_out;
use crate::chain::{Chains, Named};
use crate::diagnostic::{Diagnostic, Place};
use crate::ledger::case::{Case, Row};
use crate::ledger::entry::Says;
use crate::ledger::reformatted;
use crate::text;

/// Reports all that is there twice. What a row of a later day settles is no mistake on an earlier one, and what is
/// wrong with such a row counts on its own day.
pub(super) fn report(rows: &[Row<'_>], chains: &Chains, diagnostics: &mut Vec<Diagnostic>) {
    let standing = chains.standing(|_| true);
    let standing = || rows.iter().zip(&standing).enumerate().filter(|(_, (row, stands))| **stands && !row.is_later);
    // where it is meant to supersede one and cannot, that is reported already
    let tied = standing().filter(|(at, (row, _))| row.supersedes.is_none() || chains.supersedes(*at).is_some());
    report_seconds(tied.map(|(_, (row, _))| row), diagnostics);
    report_twins(standing().map(|(_, (row, _))| row), diagnostics);
    report_alike_ids(rows, diagnostics);
}

/// A ruling, a mark or a proportion stands once for a town and rule.
fn report_seconds<'a>(rows: impl Iterator<Item = &'a Row<'a>>, diagnostics: &mut Vec<Diagnostic>) {
    let mut firsts = BTreeMap::new();
    for row in rows {
        let (Some(case), Some(Says::Award { .. })) = (row.case, row.says) else { continue };
        let first: &Place = firsts.entry(case.key()).or_insert(&row.place);
        if *first != row.place {
            let problem = P::Second { town: case.name.to_owned(), rule: case.id.to_owned() };
            let there = text!("第一条在这里", "the first is here");
            diagnostics.push(Diagnostic::new(&problem, row.place.clone()).also(first.clone(), there));
        }
    }
}

/// Findings that are alike in every cell but the id would be charged twice, which is asked; and so would one thing that
/// two people found on one day.
fn report_twins<'a>(rows: impl Iterator<Item = &'a Row<'a>>, diagnostics: &mut Vec<Diagnostic>) {
    let (mut firsts, mut days) = (BTreeMap::new(), BTreeMap::new());
    // a cell that is not understood is as good as empty, and told by itself
    for row in rows.filter(|row| row.is_clean) {
        let (Some(case), Some(Says::Finding(times @ 1..))) = (row.case, row.says) else { continue };
        let Case { name, id, .. } = case;
        let of_day: Option<&Place> = row.date.map(|date| *days.entry((case.key(), date)).or_insert(&row.place));
        let (first, problem) = match (firsts.entry((case.key(), times, row.date, row.words())), row.date) {
            (Slot::Occupied(first), _) => (*first.get(), P::TwinButId),
            (Slot::Vacant(free), date) => {
                free.insert(&row.place);
                let Some((first, date)) = of_day.filter(|first| **first != row.place).zip(date) else { continue };
                (first, P::SameDay { town: name.to_owned(), rule: id.to_owned(), date })
            }
        };
        let there = text!("第一行在这里", "the first is here");
        diagnostics.push(Diagnostic::new(&problem, row.place.clone()).also(first.clone(), there));
    }
}

/// Ids that are one number to a spreadsheet: one saving of the table, and a row supersedes the wrong one.
fn report_alike_ids(rows: &[Row<'_>], diagnostics: &mut Vec<Diagnostic>) {
    let mut firsts: BTreeMap<Decimal, &Named> = BTreeMap::new();
    for id in rows.iter().filter_map(|row| row.id.as_ref()) {
        let Some(number) = reformatted::value(&id.text) else { continue };
        let first = *firsts.entry(number).or_insert(id);
        if first.text != id.text {
            let problem = P::AlikeIds { id: id.text.clone(), other: first.text.clone() };
            let there = text!("另一个在这里", "the other is here");
            diagnostics.push(Diagnostic::new(&problem, id.place.clone()).also(first.place.clone(), there));
        }
    }
}
