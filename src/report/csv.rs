//! Tables for spreadsheets: UTF-8 with a byte order mark and CRLF, as Excel and WPS want it; a range takes two
//! columns, so that every number stays a number; outside text that looks like a formula is defused.

use std::borrow::Cow;
use std::io;

use ::csv::{Terminator, WriterBuilder};

use super::table::{Cell, Table};
use super::text::plain;
use crate::lang::{Lang, Text};
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
        let cells = row.iter().zip(&columns).zip(&table.heads);
        writer.write_record(cells.flat_map(|((cell, ends), head)| ends.cells(cell, head.places)))?;
    }
    writer.into_inner().map_err(|error| io::Error::other(error.to_string()))
}

/// How many columns of the file one column of the table takes.
enum Ends {
    /// One.
    One,
    /// One for each end of a number.
    Numbers,
    /// One for the best and one for the worst place.
    Ranks,
}

impl Ends {
    fn of(table: &Table, at: usize) -> Self {
        let open = table.rows.iter().filter_map(|row| row.get(at)).find(|cell| cell.is_open());
        match open {
            Some(Cell::Rank(_)) => Self::Ranks,
            Some(_) => Self::Numbers,
            None => Self::One,
        }
    }

    fn headers(&self, header: &Text, lang: Lang) -> Vec<String> {
        let name = header.get(lang);
        match (self, lang) {
            (Self::One, _) => vec![name.to_owned()],
            (Self::Numbers, Lang::Zh) => vec![format!("{name}下限"), format!("{name}上限")],
            (Self::Ranks, Lang::Zh) => vec![format!("最好{name}"), format!("最差{name}")],
            (Self::Numbers, Lang::En) => vec![format!("{name} min"), format!("{name} max")],
            (Self::Ranks, Lang::En) => vec![format!("best {name}"), format!("worst {name}")],
        }
    }

    fn cells(&self, cell: &Cell, places: u32) -> Vec<String> {
        let (lo, hi) = match cell {
            Cell::Empty => (String::new(), String::new()),
            Cell::Text(words) => (defused(words).into_owned(), String::new()),
            Cell::Points(points) => {
                let places = usize::try_from(places).unwrap_or(0);
                (format!("{:.places$}", points.lo), format!("{:.places$}", points.hi))
            }
            Cell::Rank(rank) => (rank.best.to_string(), rank.worst.to_string()),
        };
        match self {
            Self::One => vec![lo],
            Self::Numbers | Self::Ranks => vec![lo, hi],
        }
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
