//! The rows of a table, one after the other, written anew.

use std::borrow::Cow;

use super::change::{Change, Spot, What};
use super::column::{Holds, Table};
use super::form::{form, quoted};
use super::{Repair, Source};
use crate::sheet::{CHANGES, Delimiter, Encoding, Header, Row, is_changes};

const MARK: &str = "\u{feff}";
const LINE_END: &str = "\r\n";

/// A table on its way to being written anew.
pub(super) struct Writer<'s> {
    table: Table,
    source: &'s Source<'s>,
    header: Header,
    /// What the header says, once it has been met, and what it is to say; with what each column holds.
    columns: Vec<Named>,
    out: String,
    cells: Vec<Change>,
    line_ends: usize,
    empty_cells: usize,
    blank_rows: usize,
    /// Blank rows after which nothing came yet.
    waiting: Blank,
    /// Where what was changed is noted for the clerk, where something is: the column of the table, or a new one.
    noted: Option<usize>,
}

/// A column of the table.
struct Named {
    written: String,
    name: String,
    holds: Holds,
}

/// Blank rows one after the other.
#[derive(Debug, Clone, Copy, Default)]
struct Blank {
    rows: usize,
    /// How many of them do not end as they should.
    line_ends: usize,
    /// How many are not just their commas.
    unlike: usize,
}

impl<'s> Writer<'s> {
    pub(super) fn new(table: Table, source: &'s Source<'s>, header: Header) -> Self {
        let mut out = String::with_capacity(source.text.len() + MARK.len());
        out.push_str(MARK);
        let (columns, cells, waiting) = (Vec::new(), Vec::new(), Blank::default());
        let (line_ends, empty_cells, blank_rows, noted) = (0, 0, 0, None);
        Self { table, source, header, columns, out, cells, line_ends, empty_cells, blank_rows, waiting, noted }
    }

    /// Writes one row. Blank ones wait until another follows.
    pub(super) fn row(&mut self, row: &Row<'_>) {
        let is_of_workbook = row.is_of_workbook();
        // in a workbook they are nobody's mistake
        if is_of_workbook && row.is_blank() {
            return;
        }
        let line_end = usize::from(row.line_end() != LINE_END);
        if row.is_blank() {
            self.waiting.rows += 1;
            self.waiting.line_ends += line_end;
            self.waiting.unlike += usize::from(!self.is_canonical_blank(row));
            return;
        }
        self.write_blanks();
        self.line_ends += line_end;
        if self.columns.is_empty() {
            self.name(row);
        }
        let mut told = Vec::new();
        if !self.header.is_as_wide(row, &mut told) || !told.is_empty() {
            // a comma too many may have shifted every cell: none is what its column holds
            self.write(row, row.len(), |_, _, cell| (cell.into(), What::Spaces));
            return;
        }
        let width = self.header.width();
        self.empty_cells += usize::from(row.len() > width && !is_of_workbook);
        if self.is_header(row) {
            self.write(row, width, Self::named);
        } else {
            self.write(row, width, |writer, index, cell| {
                form(cell, writer.columns.get(index).map_or(Holds::Words, |column| column.holds))
            });
        }
    }

    /// Takes the first row for the header, which it is.
    fn name(&mut self, row: &Row<'_>) {
        let named = |cell: &str| {
            let written = cell.trim().to_owned();
            match self.table.column(&written) {
                Some((holds, name)) => Named { written, name: name.to_owned(), holds },
                None => Named { name: written.clone(), written, holds: Holds::Words },
            }
        };
        self.columns = row.cells().take(self.header.width()).map(named).collect();
        if self.source.suggested.is_below(row.cell_ref(0).row) {
            let known = self.columns.iter().position(|column| is_changes(&column.name));
            self.noted = Some(known.unwrap_or(self.columns.len()));
        }
    }

    /// Whether a row is the header, or says the same once more.
    fn is_header(&self, row: &Row<'_>) -> bool {
        let said = row.cells().map(str::trim).take(self.columns.len());
        said.eq(self.columns.iter().map(|column| column.written.as_str()))
    }

    /// The cell of a header, by its column's own name.
    fn named<'c>(&self, index: usize, cell: &'c str) -> (Cow<'c, str>, What) {
        match self.columns.get(index) {
            Some(column) if column.name != column.written => (Cow::Owned(column.name.clone()), What::Header),
            _ => (Cow::Borrowed(cell.trim()), What::Spaces),
        }
    }

    /// Writes the first so many cells of a row, each in its form.
    fn write(
        &mut self,
        row: &Row<'_>,
        width: usize,
        form: impl for<'c> Fn(&Self, usize, &'c str) -> (Cow<'c, str>, What),
    ) {
        let is_header = self.is_header(row);
        let suggested: Vec<Option<String>> =
            row.cells().enumerate().map(|(at, cell)| self.source.suggested.of(row.cell_ref(at), cell)).collect();
        let note = self.note(row, &suggested, is_header);
        let mut noted = None;
        let left = if row.is_of_workbook() { self.header.left() } else { 0 };
        for (index, cell) in row.cells().enumerate().take(width).skip(left) {
            if index > left {
                self.out.push(',');
            }
            let (mut to, mut what) = form(self, index, cell);
            if let Some(Some(suggested)) = suggested.get(index) {
                (to, what) = (Cow::Owned(form(self, index, suggested).0.into_owned()), What::Suggested);
            } else if self.noted == Some(index) && !is_header {
                // what was noted before stands before it
                let before = Some(cell.trim()).filter(|before| !before.is_empty() && !note.is_empty());
                let said = before.map_or_else(|| note.clone(), |before| format!("{before}；{note}"));
                self.out.push_str(&quoted(if note.is_empty() { cell } else { &said }, ','));
                noted = Some(index);
                continue;
            }
            let raw = quoted(&to, ',');
            self.out.push_str(&raw);
            let was = row.raw(index).unwrap_or_default();
            let at = || Some(Spot::of(row, index));
            if to != cell {
                let (from, to) = (cell.to_owned(), to.into_owned());
                self.cells.push(Change { what, at: at(), from, to, times: 1 });
            } else if was != raw && self.source.dialect.delimiter == Delimiter::Comma {
                let (from, to) = (was.to_owned(), raw.into_owned());
                self.cells.push(Change { what: What::Quotes, at: at(), from, to, times: 1 });
            }
        }
        if noted.is_none() && width == self.header.width() && self.noted == Some(self.columns.len()) {
            self.out.push(',');
            self.out.push_str(&quoted(&note, ','));
        }
        self.out.push_str(LINE_END);
    }

    /// What was changed in a row as messages offer it, for the clerk to see; of the header the name of that column.
    fn note(&self, row: &Row<'_>, suggested: &[Option<String>], is_header: bool) -> String {
        if is_header {
            let is_english = self.columns.iter().all(|column| column.name.is_ascii());
            return (if is_english { CHANGES.1 } else { CHANGES.0 }).to_owned();
        }
        let of = |(at, (cell, to)): (usize, (&str, &Option<String>))| {
            let name = self.columns.get(at).map_or("", |column| column.name.as_str());
            Some(format!("{name} {}→{}", cell.trim(), to.as_ref()?))
        };
        row.cells().zip(suggested).enumerate().filter_map(of).collect::<Vec<_>>().join("；")
    }

    /// Writes the blank rows that came before a row.
    fn write_blanks(&mut self) {
        let Blank { rows, line_ends, unlike } = std::mem::take(&mut self.waiting);
        for _ in 0..rows {
            let added = usize::from(self.noted.is_some_and(|at| at >= self.header.width()));
            self.out.extend(std::iter::repeat_n(',', (self.header.width() + added).saturating_sub(1)));
            self.out.push_str(LINE_END);
        }
        self.line_ends += line_ends;
        self.blank_rows += unlike;
    }

    /// Whether a blank row is nothing but its commas.
    fn is_canonical_blank(&self, row: &Row<'_>) -> bool {
        row.len() == self.header.width() && (0..row.len()).all(|index| row.raw(index) == Some(""))
    }

    /// The file, and every change.
    pub(super) fn finish(self) -> Repair {
        let mut changes = self.of_file();
        changes.extend(self.cells);
        Repair { changes, bytes: self.out.into_bytes() }
    }

    /// The changes to the whole file.
    fn of_file(&self) -> Vec<Change> {
        let Source { text, encoding, dialect, .. } = *self.source;
        let mut changes = Vec::new();
        let mut change = |what, from: String, to: String, times: usize| {
            if times > 0 {
                changes.push(Change { what, at: None, from, to, times });
            }
        };
        let rest = text.strip_prefix(MARK);
        // a mark that was not taken away with the bytes is a second one
        let from = rest.map_or_else(|| encoding.name().to_owned(), |_| format!("{} + BOM", encoding.name()));
        let to = Encoding::MarkedUtf8.name().to_owned();
        let times = usize::from(from != to);
        change(What::Encoding, from, to, times);
        let sep = sep_line(rest.unwrap_or(text));
        change(What::SepLine, sep.unwrap_or_default().to_owned(), String::new(), usize::from(sep.is_some()));
        let delimiter = dialect.delimiter;
        change(
            What::Delimiter,
            delimiter.sign().to_string(),
            ",".to_owned(),
            usize::from(delimiter != Delimiter::Comma),
        );
        for (what, times) in [
            (What::LineEnds, self.line_ends),
            (What::BlankRows, self.blank_rows),
            (What::EmptyCells, self.empty_cells),
            (What::EmptyRows, self.waiting.rows),
        ] {
            change(what, String::new(), String::new(), times);
        }
        changes
    }
}

/// Excel's first line that names the delimiter, without its end.
fn sep_line(text: &str) -> Option<&str> {
    let line = text.lines().next()?.trim_end();
    let named = line.trim_matches('"');
    named.get(..4).is_some_and(|sep| sep.eq_ignore_ascii_case("sep=") && named.chars().count() == 5).then_some(line)
}
