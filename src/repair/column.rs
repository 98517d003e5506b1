//! Which column holds what.

use crate::evidence::{LOG_COLUMNS, ROSTER_COLUMNS};
use crate::ledger;
use crate::reviews;
use crate::sheet::{Column, named};

/// A table that can be repaired.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// A town's log.
    Log,
    /// The office's ledger.
    Ledger,
    /// The office's reviews.
    Reviews,
    /// The roster.
    Roster,
}

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    /// A day.
    Day,
    /// A whole number.
    Count,
    /// An exact amount.
    Points,
    /// A word that is matched and never printed as it was written.
    Key,
    /// Several of them.
    Keys,
    /// Free words, and whatever is printed as it was written.
    Words,
}

impl Table {
    /// Its columns.
    pub fn columns(self) -> &'static [Column] {
        match self {
            Self::Log => &LOG_COLUMNS,
            Self::Ledger => &ledger::COLUMNS,
            Self::Reviews => &reviews::COLUMNS,
            Self::Roster => &ROSTER_COLUMNS,
        }
    }

    /// What the column of a header's cell holds, and its own name in the language that is written. A name that is only
    /// near to a column's is none.
    pub(super) fn column(self, written: &str) -> Option<(Holds, &'static str)> {
        let (at, name) = named(self.columns(), written)?;
        Some((self.holds(self.columns().get(at)?.en), name))
    }

    /// The Chinese name of the column that a header's cell names; of an unknown one its own.
    pub(super) fn own(self, written: &str) -> String {
        let known = named(self.columns(), written).and_then(|(at, _)| self.columns().get(at));
        known.map_or(written, |column| column.zh).to_owned()
    }

    fn holds(self, column: &str) -> Holds {
        match (self, column) {
            (Self::Log | Self::Ledger, "date") | (Self::Reviews, "on") => Holds::Day,
            (Self::Log, "count" | "total") | (Self::Ledger, "count" | "done" | "total") => Holds::Count,
            (Self::Ledger, "points") => Holds::Points,
            (Self::Log, "town" | "kind" | "level")
            | (Self::Ledger, "town" | "rule" | "id" | "supersedes")
            | (Self::Reviews, "town" | "review" | "id" | "supersedes") => Holds::Key,
            (Self::Log, "materials") => Holds::Keys,
            // a town is printed, and its files are named, as the roster writes it
            _ => Holds::Words,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_known_in_its_language_and_near_names_are_not() {
        for (written, own) in [
            ("日期", "日期"),
            (" ｄａｔｅ", "date"),
            ("Date\u{a0}", "date"),
            ("⽇期", "日期"),
            ("日 期", "日期"),
            ("da\u{200b}te", "date"),
        ] {
            assert_eq!(Table::Log.column(written), Some((Holds::Day, own)), "{written}");
        }
        for written in ["日其", "dates", "类别", ""] {
            assert_eq!(Table::Log.column(written), None, "{written}");
        }
        assert_eq!(Table::Roster.column("镇"), Some((Holds::Words, "镇")));
        assert_eq!(Table::Ledger.column("镇"), Some((Holds::Key, "镇")));
    }
}
