//! Rows put below those of a table that is there: nothing of what stands in the file is changed, not its encoding,
//! its delimiter, its line ends or the order of its columns.

use std::sync::Arc;

use super::form::quoted;
use super::{Refused, Source, Suggested, WhyNot, understood};
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::sheet::{Column, Decoded, Dialect, Encoding, Header, Row, decode_told, guarded, named};

const LINE_END: &str = "\r\n";

/// A table that rows are put to.
#[derive(Debug, Clone, Copy)]
pub struct Appending<'a> {
    /// Its name for messages.
    pub file: &'a Arc<str>,
    /// The columns that it may have.
    pub columns: &'static [Column],
    /// What separates its cells, and how large it may be.
    pub dialect: Dialect,
    /// The language of messages, and of the header where the table is new.
    pub lang: Lang,
    /// What becomes of a column that a row needs and the table has not.
    pub lacking: Lacking,
}

/// What becomes of a column that a row needs and the table has not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lacking {
    /// It is told, and nothing is written.
    Refused,
    /// It is put behind the others, empty in the rows that are there.
    Added,
}

/// Why no rows were put to a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotAppended {
    /// Its bytes are no text.
    Unreadable(Box<Diagnostic>),
    /// Its header is not understood, or its rows cannot be told apart.
    Refused(Refused),
    /// It lacks columns that the rows need.
    Lacks(Vec<Column>),
    /// The file would not be read as it was, whether because its encoding has no room for what the rows hold or
    /// because the rows would be taken for others.
    Unfit(Encoding),
}

impl Appending<'_> {
    /// The bytes of the table with the rows at its end; each holds a cell for every declared column, empty where it says
    /// nothing. Without a table a new one is made, as Excel and WPS want it.
    ///
    /// # Errors
    /// The table is not understood, lacks a column that the rows need, or would not be read as it was.
    pub fn append(&self, there: Option<&[u8]>, rows: &[Vec<String>]) -> Result<Vec<u8>, NotAppended> {
        let new;
        let bytes = if let Some(bytes) = there.filter(|bytes| !bytes.is_empty()) {
            bytes
        } else {
            new = blank(self.columns, self.dialect, self.lang);
            &new
        };
        let Decoded { text, encoding } =
            decode_told(self.file, bytes).map_err(|told| NotAppended::Unreadable(Box::new(told)))?;
        let header = understood(self.columns, &self.source(&text, encoding)).map_err(NotAppended::Refused)?;
        if rows.is_empty() {
            return Ok(bytes.to_vec());
        }
        let needed = |column: usize| rows.iter().any(|row| row.get(column).is_some_and(|cell| !cell.is_empty()));
        let lacking: Vec<usize> =
            (0..self.columns.len()).filter(|&column| header.index(column).is_none() && needed(column)).collect();
        let declared = |&column: &usize| self.columns.get(column).copied();
        let (grown, order) = match self.lacking {
            _ if lacking.is_empty() => (None, order(self.columns, &header, &[])),
            Lacking::Added => {
                (Some(self.widened(&text, encoding, &header, &lacking)?), order(self.columns, &header, &lacking))
            }
            Lacking::Refused => return Err(NotAppended::Lacks(lacking.iter().filter_map(declared).collect())),
        };
        let tail = self.tail(grown.as_deref().unwrap_or(&text), encoding, &order, rows);
        let mut out = match &grown {
            None => bytes.to_vec(),
            Some(grown) => [encoding.mark(), encoding.encode(grown)].concat(),
        };
        out.extend_from_slice(&encoding.encode(&tail));
        let whole = [grown.as_deref().unwrap_or(&text), &tail].concat();
        let is_read = decode_told(self.file, &out).is_ok_and(|read| read.text == whole && read.encoding == encoding);
        if is_read && understood(self.columns, &self.source(&whole, encoding)).is_ok() {
            Ok(out)
        } else {
            Err(NotAppended::Unfit(encoding))
        }
    }

    fn source<'s>(&'s self, text: &'s str, encoding: Encoding) -> Source<'s> {
        Source { file: self.file, text, encoding, dialect: self.dialect, suggested: Suggested::NONE }
    }

    /// What comes behind a text: the end of its last line, where that is missing, and the rows.
    fn tail(&self, text: &str, encoding: Encoding, order: &[Option<usize>], rows: &[Vec<String>]) -> String {
        let mut scanner = self.source(text, encoding).scanner();
        let mut row = scanner.row();
        scanner.next_row(&mut row, &mut Vec::new());
        let line_end = Some(row.line_end()).filter(|end| !end.is_empty()).unwrap_or(LINE_END);
        let mut tail = String::new();
        if !text.ends_with('\n') {
            tail.push_str(line_end);
        }
        for row in rows {
            let cells = order.iter().map(|column| self.cell(row, *column));
            tail.push_str(&cells.collect::<Vec<_>>().join(&self.delimiter()));
            tail.push_str(line_end);
        }
        tail
    }

    /// A cell as the file writes it.
    fn cell(&self, row: &[String], column: Option<usize>) -> String {
        let Some((column, cell)) = column.and_then(|at| Some((self.columns.get(at)?, row.get(at)?))) else {
            return String::new();
        };
        let cell = if column.holds.is_value() { cell.into() } else { guarded(cell) };
        quoted(&cell, self.dialect.delimiter.sign()).into_owned()
    }

    /// The language in which a table is kept; that of a new one where it is not understood.
    pub fn kept_in(&self, there: &[u8]) -> Lang {
        let Ok(Decoded { text, encoding }) = decode_told(self.file, there) else { return self.lang };
        let mut scanner = self.source(&text, encoding).scanner();
        let mut row = scanner.row();
        if scanner.next_row(&mut row, &mut Vec::new()) { self.language(&row) } else { self.lang }
    }

    /// The language of a header, by the first of its cells that names a column.
    fn language(&self, header: &Row<'_>) -> Lang {
        let name = header.cells().find_map(|cell| Some(named(self.columns, cell)?.1));
        if name.is_some_and(str::is_ascii) { Lang::En } else { Lang::Zh }
    }

    fn delimiter(&self) -> String {
        self.dialect.delimiter.sign().to_string()
    }

    /// The text with further columns behind its own. Empty cells with which its rows go on anyway become theirs.
    fn widened(
        &self,
        text: &str,
        encoding: Encoding,
        header: &Header,
        lacking: &[usize],
    ) -> Result<String, NotAppended> {
        let mut scanner = self.source(text, encoding).scanner();
        let (mut row, mut told, mut is_header) = (scanner.row(), Vec::new(), true);
        let (mut out, mut copied) = (String::with_capacity(text.len()), 0);
        while scanner.next_row(&mut row, &mut told) {
            // in a row that is shifted no cell can be told from the next
            if !header.is_as_wide(&row, &mut told) {
                return Err(NotAppended::Refused(Refused { why: WhyNot::Rows, diagnostics: told }));
            }
            let end = |cells: usize| row.span(cells.saturating_sub(1)).map_or(copied, |span| span.end);
            let (from, to) = (end(header.width()), end(row.len().min(header.width() + lacking.len())));
            out.push_str(text.get(copied..from).unwrap_or_default());
            for column in lacking.iter().filter_map(|&at| self.columns.get(at)) {
                out.push_str(&self.delimiter());
                out.push_str(if is_header { self.language(&row).pick(column.zh, column.en) } else { "" });
            }
            (copied, is_header) = (to, false);
        }
        out.push_str(text.get(copied..).unwrap_or_default());
        Ok(out)
    }
}

/// Which declared column stands in each cell of a row, those behind the header's own included.
fn order(columns: &[Column], header: &Header, further: &[usize]) -> Vec<Option<usize>> {
    let of_cell = |index| (0..columns.len()).find(|&column| header.index(column) == Some(index));
    (0..header.width()).map(of_cell).chain(further.iter().copied().map(Some)).collect()
}

/// A table that is a header and nothing else, as Excel and WPS want it.
pub fn blank(columns: &[Column], dialect: Dialect, lang: Lang) -> Vec<u8> {
    let names: Vec<&str> = columns.iter().map(|column| lang.pick(column.zh, column.en)).collect();
    let delimiter = dialect.delimiter.sign().to_string();
    format!("\u{feff}{}{LINE_END}", names.join(&delimiter)).into_bytes()
}
