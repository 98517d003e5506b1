//! The rows of the ledger by town and rule, each chain of supersession in its order. What is dated later than the day
//! that was asked for is left out of its chain.

use std::collections::BTreeMap;

use super::Ledger;
use super::case::Row;
use super::entry::{Entry, Recorded, Replacement, RuleJudgement};
use crate::chain::Chains;

/// All that was recorded, with the rows that were left out and those that stand without a date.
pub(super) fn of(rows: &[Row<'_>], chains: &Chains) -> Ledger {
    let mut histories: BTreeMap<_, Vec<Recorded>> = BTreeMap::new();
    let town = |row: &Row<'_>| row.case.map(|case| case.key().0);
    let mut later: Vec<_> = rows.iter().filter(|row| row.is_later).map(town).collect();
    later.sort_unstable();
    let mut ledger = Ledger { later, ..Ledger::default() };
    for first in (0..rows.len()).filter(|&row| chains.supersedes(row).is_none()) {
        let chain = chains.whole(first).into_iter().filter_map(|row| rows.get(row));
        let chain: Vec<&Row<'_>> = chain.filter(|row| !row.is_later).collect();
        ledger.undated.extend(chain.last().filter(|row| row.date.is_none()).map(|row| town(row)));
        for (at, row) in chain.iter().enumerate() {
            let (Some(case), Some(entry)) = (row.case, entry(row)) else { continue };
            let replaced = chain.get(at + 1).map(|by| Replacement { id: id(by), place: by.place.clone() });
            histories.entry(case.key()).or_default().push(Recorded { entry, replaced });
        }
    }
    for ((town, rule), history) in histories {
        let judgement = Box::new(RuleJudgement::new(history));
        ledger.towns.entry(town).or_default().rules.insert(rule, judgement);
    }
    ledger
}

fn entry(row: &Row<'_>) -> Option<Entry<super::Says>> {
    Some(Entry {
        what: row.says?,
        reason: row.reason.clone(),
        by: row.by.clone(),
        date: row.date,
        about: row.about.clone(),
        id: id(row),
        supersedes: row.supersedes.as_ref().map(|named| named.text.clone()),
        place: row.place.clone(),
    })
}

fn id(row: &Row<'_>) -> Option<String> {
    row.id.as_ref().map(|named| named.text.clone())
}
