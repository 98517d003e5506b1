//! Rules whose ids are one number to a spreadsheet: 1.1 and 1.10, 2 and 2.0, 100 and 1E2.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::problem::LedgerProblem as P;
use super::reformatted::value;
use super::row::RULE;
use crate::diagnostic::{Diagnostic, Place};
use crate::rubric::Rubric;
use crate::sheet::{Header, Row as Cells, key};

/// How many of the rows are named.
const MOST_NAMED: usize = 10;

/// The rows of one file that may mean another rule than the one that they name.
#[derive(Debug, Default)]
pub(super) struct OneNumber<'r> {
    /// The ids that are one number, where there are several.
    ids: BTreeMap<Decimal, Vec<&'r str>>,
    /// Whether the column holds a number that a spreadsheet would have written otherwise: it never went through one.
    is_kept: bool,
    /// The ids that some rows may have meant, and those rows.
    doubted: BTreeMap<Decimal, Vec<Place>>,
}

impl<'r> OneNumber<'r> {
    /// Nothing is looked at where no two ids of the rubric are one number.
    pub(super) fn new(rubric: &'r Rubric) -> Self {
        let mut ids: BTreeMap<Decimal, Vec<&str>> = BTreeMap::new();
        for rule in &rubric.rules {
            if let Some(number) = value(&rule.id) {
                ids.entry(number).or_default().push(&rule.id);
            }
        }
        ids.retain(|_, ids| ids.len() > 1);
        Self { ids, ..Self::default() }
    }

    /// Looks at the rule of a row.
    pub(super) fn look(&mut self, header: &Header, cells: &Cells<'_>) {
        if self.ids.is_empty() || self.is_kept {
            return;
        }
        let cell = key(header.cell(cells, RULE));
        let Some(number) = value(&cell) else { return };
        if number.normalize().to_string() != *cell {
            self.is_kept = true;
        } else if self.ids.contains_key(&number) {
            self.doubted.entry(number).or_default().push(header.place(cells, RULE));
        }
    }

    /// Tells of them once for the file.
    pub(super) fn report(self, diagnostics: &mut Vec<Diagnostic>) {
        let mut rows: Vec<&Place> = self.doubted.values().flatten().collect();
        rows.sort_by_key(|place| place.line);
        let Some(first) = rows.first().filter(|_| !self.is_kept) else { return };
        let ids = self.doubted.keys().filter_map(|number| self.ids.get(number));
        let ids = ids.map(|ids| ids.join("、")).collect::<Vec<_>>().join("；");
        let cell = |place: &&&Place| place.cell.map(|cell| cell.to_string());
        let mut named: Vec<String> = rows.iter().filter_map(|place| cell(&place)).take(MOST_NAMED).collect();
        if rows.len() > MOST_NAMED {
            named.push("…".to_owned());
        }
        diagnostics.push(Diagnostic::new(&P::OneNumber { ids, rows: named.join("、") }, (*first).clone()));
    }
}
