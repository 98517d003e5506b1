//! What people write into a cell that they have nothing to write into.

use super::cell_problem::CellProblem;
use crate::diagnostic::{Diagnostic, Place};

/// What a word stands for that is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Placeholder {
    /// Nothing: 无, a dash.
    Nothing,
    /// What the row above says, 同上: rows are sorted and deleted.
    Above,
}

impl Placeholder {
    /// What is wrong with it, in a cell for an amount or another.
    pub(super) fn problem(self, written: String, in_amount: bool) -> CellProblem {
        match self {
            Self::Nothing => CellProblem::Placeholder { written, in_amount },
            Self::Above => CellProblem::Above { written },
        }
    }
}

/// One of several words in a cell that is a placeholder, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandIn {
    problem: CellProblem,
}

impl StandIn {
    /// What is wrong with a word; `None` of a word that says something.
    pub fn of(written: &str) -> Option<Self> {
        let written = written.trim();
        Some(Self { problem: placeholder(written)?.problem(written.to_owned(), false) })
    }

    /// The diagnostic at the place of the word.
    pub fn diagnostic(&self, place: Place) -> Diagnostic {
        Diagnostic::new(&self.problem, place)
    }
}

/// The most bytes of a placeholder.
pub(super) const LONGEST: usize = 9;

/// What a trimmed cell stands for, where it is a placeholder.
pub(super) fn placeholder(cell: &str) -> Option<Placeholder> {
    if cell.len() > LONGEST {
        return None;
    }
    match cell {
        "" => None,
        "同上" | "同前" | "〃" => Some(Placeholder::Above),
        "无" | "無" | "暂无" | "略" | "待补" => Some(Placeholder::Nothing),
        _ => {
            let dashes = cell.chars().all(|c| matches!(c, '-' | '－' | '—' | '–' | '―' | '─' | '/' | '／' | '\\'));
            (dashes || cell.eq_ignore_ascii_case("N/A")).then_some(Placeholder::Nothing)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_nothing_are_told_from_words() {
        for cell in ["无", "暂无", "略", "待补", "-", "—", "——", "/", "／", "N/A", "n/a", "－"] {
            assert_eq!(placeholder(cell), Some(Placeholder::Nothing), "{cell}");
        }
        assert_eq!(placeholder("同上"), Some(Placeholder::Above));
        for cell in ["", "无锡", "策略", "-1", "0", "3", "a/b", "同上一届", "————"] {
            assert_eq!(placeholder(cell), None, "{cell}");
        }
    }
}
