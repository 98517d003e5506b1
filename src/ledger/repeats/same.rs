//! Rows that are there twice, and files whose rows all stand in another.

use std::collections::btree_map::Entry as Slot;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::problem::RepeatProblem as P;
use crate::diagnostic::{Diagnostic, Place};
use crate::evidence::TownNo;
use crate::ledger::case::Row;
use crate::ledger::entry::Says;
use crate::rubric::RuleNo;
use crate::text;

/// All that a row says, by value.
type Meaning = ((TownNo, RuleNo), Says, Option<Date>, [String; 2], String, [Option<String>; 2]);

/// Takes out what is there twice, and reports it: that its ids are there twice too is no mistake of their own.
pub(in crate::ledger) fn leave_out(rows: &mut Vec<Row<'_>>, files: usize, diagnostics: &mut Vec<Diagnostic>) {
    if files > 1 {
        leave_out_copies(rows, diagnostics);
    }
    let mut firsts: BTreeMap<Meaning, Place> = BTreeMap::new();
    rows.retain(|row| {
        let Some(meaning) = meaning(row) else { return true };
        match firsts.entry(meaning) {
            Slot::Vacant(free) => {
                free.insert(row.place.clone());
                true
            }
            Slot::Occupied(first) => {
                // an id that is repeated is a mistake on every day, and nothing else of a later row is
                if !row.is_later || row.id.is_some() {
                    let there = text!("第一行在这里", "the first is here");
                    diagnostics.push(Diagnostic::new(&P::Twin, row.place.clone()).also(first.get().clone(), there));
                }
                false
            }
        }
    });
}

/// Takes out the files whose rows all stand in another; of two that hold the same, the second.
fn leave_out_copies(rows: &mut Vec<Row<'_>>, diagnostics: &mut Vec<Diagnostic>) {
    let mut held: BTreeMap<Meaning, BTreeSet<&Arc<str>>> = BTreeMap::new();
    let mut order: Vec<&Arc<str>> = Vec::new();
    for row in rows.iter() {
        if order.last() != Some(&&row.place.file) {
            order.push(&row.place.file);
        }
        if let Some(meaning) = meaning(row) {
            held.entry(meaning).or_default().insert(&row.place.file);
        }
    }
    // by file, the files in which every row of it stands, itself among them
    let mut holders: BTreeMap<&Arc<str>, BTreeSet<&Arc<str>>> = BTreeMap::new();
    for of_row in held.values() {
        for file in of_row {
            let holders = holders.entry(file).or_insert_with(|| of_row.clone());
            holders.retain(|other| of_row.contains(other));
        }
    }
    let has = |file: &Arc<str>, other: &Arc<str>| holders.get(file).is_some_and(|holders| holders.contains(other));
    let copies: Vec<(Arc<str>, Arc<str>)> = (order.iter().enumerate())
        .filter_map(|(at, file)| {
            let mut others = order.iter().enumerate().filter(|(other, _)| *other != at);
            let original = others.find(|(other_at, other)| has(file, other) && (*other_at < at || !has(other, file)));
            original.map(|(_, other)| (Arc::clone(file), Arc::clone(other)))
        })
        .collect();
    for (file, other) in &copies {
        let problem = P::Copied { other: other.to_string() };
        diagnostics.push(Diagnostic::new(&problem, Place::file(Arc::clone(file))));
    }
    rows.retain(|row| copies.iter().all(|(file, _)| *file != row.place.file));
}

/// Nothing of a row that is not understood: what is wrong with it is told.
fn meaning(row: &Row<'_>) -> Option<Meaning> {
    let case = row.case.filter(|_| row.is_clean || row.is_later)?;
    let ids = [&row.id, &row.supersedes].map(|id| id.as_ref().map(|id| id.text.clone()));
    Some((case.key(), row.says?, row.date, row.words(), row.about.clone(), ids))
}
