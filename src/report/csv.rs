//! Tables for spreadsheets: UTF-8 with a byte order mark and CRLF, as Excel and WPS want it; a range takes two
//! columns, so that every number stays a number; outside text that looks like a formula is defused.

use std::borrow::Cow;
use std::io;

use ::csv::{Terminator, WriterBuilder};

use super::table::{Cell, Ends, Table};
use super::text::plain;
use crate::lang::Lang;
use crate::sheet::is_formula;

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// The table as a file.
///
/// # Errors
/// None that writing to memory can meet.
pub(super) fn file(table: &Table, lang: Lang) -> io::Result<Vec<u8>> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(BYTE_ORDER_MARK.to_vec());
    let columns: Vec<Ends> = (0..table.heads.len()).map(|at| Ends::of(table, at)).collect();
    let heads = table.heads.iter().zip(&columns);
    let headers = heads.flat_map(|(head, ends)| ends.headers(&head.header, lang));
    writer.write_record(headers.map(|header| defused(&header).into_owned()))?;
    for row in &table.rows {
        let row = row.iter().zip(&columns).zip(&table.heads);
        writer.write_record(row.flat_map(|((cell, ends), head)| cells(*ends, cell, head.places)))?;
    }
    writer.into_inner().map_err(|error| io::Error::other(error.to_string()))
}

/// A cell in as many.
fn cells(ends: Ends, cell: &Cell, places: u32) -> Vec<String> {
    let (lo, hi) = match cell {
        Cell::Empty => (String::new(), String::new()),
        Cell::Text(words) => (defused(words).into_owned(), String::new()),
        Cell::Points(points) => {
            let places = usize::try_from(places).unwrap_or(0);
            (format!("{:.places$}", points.lo), format!("{:.places$}", points.hi))
        }
        Cell::Rank(rank) => (rank.best.to_string(), rank.worst.to_string()),
    };
    match ends {
        Ends::One => vec![lo],
        Ends::Numbers | Ends::Ranks => vec![lo, hi],
    }
}

/// Outside text on one line, with a `'` before what a spreadsheet would take for a formula.
fn defused(text: &str) -> Cow<'_, str> {
    if is_formula(text) { Cow::Owned(format!("'{}", plain(text))) } else { plain(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_formula_is_defused_on_one_line() {
        assert_eq!(defused("\n=1\n+1"), "'=1 +1");
        assert_eq!(defused("白蒲镇\n"), "白蒲镇");
    }
}
