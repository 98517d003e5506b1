//! Which table a file is, and what is sought where it is a workbook.

use super::layout::{EVIDENCE, LEDGER, REVIEWS, TOWNS};
use crate::repair::Table;
use crate::report::Holds;
use crate::sheet::{Sought, WORKBOOK_ENDINGS, key};

/// What is sought in a workbook: one table, or any.
pub(super) fn sought(table: Option<Table>) -> Vec<Sought> {
    let all = [Table::Log, Table::Ledger, Table::Reviews, Table::Roster];
    let of = |table: Table| {
        let called = match table {
            Table::Log => ["台账", "log"],
            Table::Ledger => ["认定记录", "ledger"],
            Table::Reviews => ["审核", "reviews"],
            Table::Roster => ["镇名单", "towns"],
        };
        Sought { columns: table.columns(), called }
    };
    all.into_iter().filter(|known| table.is_none_or(|table| table == *known)).map(of).collect()
}

/// Which table a file of a folder is, by its place there.
pub(super) fn table_at(name: &str) -> Option<Table> {
    let [towns, ledger, reviews] = [TOWNS, LEDGER, REVIEWS].map(|table| table.trim_end_matches(".csv"));
    let stem = name.rsplit('/').next().unwrap_or_default();
    match name {
        _ if name.starts_with(EVIDENCE) => Some(Table::Log),
        _ if stem.starts_with(towns) => Some(Table::Roster),
        _ if stem.starts_with(ledger) => Some(Table::Ledger),
        _ if stem.starts_with(reviews) => Some(Table::Reviews),
        _ => None,
    }
}

/// Which table a file is by what it holds; none is written in TOML.
pub(super) fn table_of(holds: Holds) -> Option<Table> {
    match holds {
        Holds::Log => Some(Table::Log),
        Holds::Ledger => Some(Table::Ledger),
        Holds::Reviews => Some(Table::Reviews),
        Holds::Roster => Some(Table::Roster),
        Holds::Assessment | Holds::Rubric | Holds::Cases => None,
    }
}

/// The name of a file without its ending, folded, and how early its form counts: CSV before workbooks.
pub(super) fn stem_and_rank(name: &str) -> (String, usize) {
    let folded = key(name).to_lowercase();
    let (stem, ending) = folded.rsplit_once(['.', '。']).unwrap_or((&folded, ""));
    let rank = WORKBOOK_ENDINGS.iter().position(|known| *known == ending).map_or(0, |at| at + 1);
    (stem.to_owned(), rank)
}
