//! Rows that are there twice.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry as Slot;

use jiff::civil::Date;

use super::problem::RepeatProblem as P;
use crate::chain::copies;
use crate::diagnostic::{Diagnostic, Place};
use crate::evidence::TownNo;
use crate::ledger::case::Row;
use crate::ledger::entry::Says;
use crate::rubric::RuleNo;
use crate::text;

/// All that a row says, by value.
type Meaning = ((TownNo, RuleNo), Says, Option<Date>, [String; 2], String, [Option<String>; 2]);

/// Takes out what is there twice, and reports it: that its ids are there twice too is no mistake of their own.
pub(in crate::ledger) fn leave_out(rows: &mut Vec<Row<'_>>, diagnostics: &mut Vec<Diagnostic>) {
    copies::leave_out(rows, meaning, diagnostics);
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

/// Nothing of a row that is not understood: what is wrong with it is told.
fn meaning(row: &Row<'_>) -> Option<Meaning> {
    let case = row.case.filter(|_| row.is_clean || row.is_later)?;
    let ids = [&row.id, &row.supersedes].map(|id| id.as_ref().map(|id| id.text.clone()));
    Some((case.key(), row.says?, row.date, row.words(), row.about.clone(), ids))
}
