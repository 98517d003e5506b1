//! Files whose rows all stand in another.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Link;
use super::problem::ChainProblem as P;
use crate::diagnostic::{Diagnostic, Place};

/// Takes out the files whose rows all stand in another, and reports them; of two that hold the same, the second. Nothing
/// is meant by a row that is not understood.
pub fn leave_out<L: Link, M: Ord>(
    rows: &mut Vec<L>,
    meaning: impl Fn(&L) -> Option<M>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut order: Vec<&Arc<str>> = rows.iter().map(|row| &row.place().file).collect();
    order.dedup();
    if order.len() < 2 {
        return;
    }
    let mut held: BTreeMap<M, BTreeSet<&Arc<str>>> = BTreeMap::new();
    for row in rows.iter() {
        if let Some(meaning) = meaning(row) {
            held.entry(meaning).or_default().insert(&row.place().file);
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
    rows.retain(|row| copies.iter().all(|(file, _)| *file != row.place().file));
}
