//! Rows that wait for an amount: what it is to be about stands in 依据, and all else is to be filled in.

use super::OpenRow;
use super::case::Row;
use super::problem::{LedgerProblem as P, Wanted};
use super::row::{ABOUT, BY, DONE, POINTS, REASON, Reader, TOTAL};
use crate::chain::Chains;
use crate::diagnostic::Diagnostic;
use crate::rubric::{Decides, Rubric, RuleNo};
use crate::sheet::{Row as Cells, StandIn, unguarded};

/// What a mark is about.
pub const OF_MARK: &str = "待评分";
/// What a proportion is about.
pub const OF_PROPORTION: &str = "待填报";

/// Whether a row waits for its amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Waits {
    /// It says something, or nothing is said of what it is about.
    No,
    /// It was written to be filled in, and nobody has.
    Open,
    /// Somebody has begun to, and the amount is missing.
    Missing,
}

impl Reader<'_, '_> {
    /// Whether a row waits for its amount; that none can be asked for, or that it is missing, is reported.
    pub(super) fn waits(&mut self, cells: &Cells<'_>, rule: Option<RuleNo>) -> Waits {
        let is_empty = |column: usize| self.header.cell(cells, column).is_empty();
        if self.about(cells).is_empty() || ![POINTS, DONE, TOTAL].into_iter().all(is_empty) {
            return Waits::No;
        }
        let is_open = is_empty(REASON) && is_empty(BY);
        let wanted = rule.map(|no| self.wanted(no));
        match wanted {
            Some(Wanted::Nothing { rule }) if is_open => self.report(cells, ABOUT, &P::NothingOpen { rule }),
            _ if is_open => {}
            _ => {
                let wanted = wanted.unwrap_or(Wanted::Points);
                let column = if wanted == Wanted::Proportion { DONE } else { POINTS };
                let there = self.header.index(column).map_or(ABOUT, |_| column);
                self.report(cells, there, &P::AmountMissing { wanted });
            }
        }
        if is_open { Waits::Open } else { Waits::Missing }
    }

    /// 依据, where it says anything.
    pub(super) fn about<'c>(&self, cells: &'c Cells<'_>) -> &'c str {
        let about = unguarded(self.header.cell(cells, ABOUT)).trim_start();
        if [OF_MARK, OF_PROPORTION].contains(&about) || StandIn::of(about).is_none() { about } else { "" }
    }

    fn wanted(&self, no: RuleNo) -> Wanted {
        match self.rubric.form(no).decides() {
            Decides::Entry => Wanted::Proportion,
            Decides::Mark(_) | Decides::Amount => Wanted::Points,
            Decides::Nothing => Wanted::Nothing { rule: self.rubric.rule(no).id.clone() },
        }
    }
}

/// Those that nothing has superseded and that an amount can be given for; how many there are is told once.
pub(super) fn rows(
    rows: &[Row<'_>],
    chains: &Chains,
    rubric: &Rubric,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<OpenRow> {
    let stands = chains.standing(|row| rows.get(row).is_some_and(|row| !row.is_later));
    let open = rows.iter().zip(stands).filter(|(row, stands)| row.is_open && *stands).map(|(row, _)| row);
    let open = open.filter_map(|row| {
        let case = row.case.filter(|case| rubric.form(case.rule).decides() != Decides::Nothing)?;
        Some(OpenRow { town: case.town, rule: case.rule, about: row.about.clone(), place: row.place.clone() })
    });
    let open: Vec<OpenRow> = open.collect();
    if let Some(first) = open.first() {
        diagnostics.push(Diagnostic::new(&P::StillOpen { rows: open.len() }, first.place.clone()));
    }
    open
}
