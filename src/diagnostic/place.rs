//! Places in the user's files.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// A spreadsheet cell, `D7`: columns and rows from 1, as the spreadsheet program shows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CellRef {
    /// The column, from 1.
    pub column: usize,
    /// The row, from 1. It differs from the line of the text where a cell holds a line break.
    pub row: usize,
}

impl fmt::Display for CellRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut letters = Vec::new();
        let mut rest = self.column;
        while rest > 0 {
            rest -= 1;
            letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
            rest /= 26;
        }
        let name: String = letters.iter().rev().collect();
        write!(f, "{name}{}", self.row)
    }
}

/// The cells of a row, as far as they are shown: what a clerk sees of a line of CSV.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cells {
    /// What the columns are called; none of the header itself.
    pub names: Arc<[Box<str>]>,
    /// The cells one after the other, each begun by [`Cells::BEGIN`].
    text: String,
}

impl Cells {
    /// What begins a cell: no table holds it.
    const BEGIN: char = '\u{1f}';
    /// How many characters of a cell are kept; of the one that is meant more.
    const KEPT: usize = 40;
    const MEANT: usize = 200;

    /// These cells, of which the one at a position is meant.
    pub fn new<'a>(names: Arc<[Box<str>]>, cells: impl Iterator<Item = &'a str>, meant: usize) -> Self {
        let mut text = String::new();
        for (at, cell) in cells.enumerate() {
            text.push(Self::BEGIN);
            let kept = if at == meant { Self::MEANT } else { Self::KEPT };
            text.extend(cell.trim().chars().filter(|c| *c != Self::BEGIN).take(kept));
        }
        Self { names, text }
    }

    /// Each cell with its column's name.
    pub fn named(&self) -> impl Iterator<Item = (&str, &str)> {
        let name = |at: usize| self.names.get(at).map_or("", |name| name);
        self.text.split(Self::BEGIN).skip(1).enumerate().map(move |(at, cell)| (name(at), cell))
    }
}

/// Where something stands: a file, and in it a line, a column and a cell where they are known.
/// It owns the text of its line, so that an excerpt can be shown when the file has long been left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file as the user named it, with `/` between its parts.
    pub file: Arc<str>,
    /// The line, from 1; 0 where the whole file is meant.
    pub line: usize,
    /// The column in characters, from 1; 0 where the whole line is meant.
    pub column: usize,
    /// The spreadsheet cell, in a table.
    pub cell: Option<CellRef>,
    /// The sheet of the workbook in which that is; a workbook has no columns in characters, and its rows are its lines.
    pub sheet: Option<Arc<str>>,
    /// The text of the line, without its end.
    pub source: String,
    /// What is meant, in bytes of `source`.
    pub span: Range<usize>,
    /// The cells of its row, where they are known for what they are: else the line is shown as it is written.
    pub cells: Option<Cells>,
}

impl Place {
    /// A whole file or folder.
    pub fn file(file: impl Into<Arc<str>>) -> Self {
        Self {
            file: file.into(),
            line: 0,
            column: 0,
            cell: None,
            sheet: None,
            source: String::new(),
            span: 0..0,
            cells: None,
        }
    }

    /// The part `span` (in bytes) of a whole text; of a span over several lines, what lies on the first.
    /// Positions past the end or inside a character are moved to the nearest before.
    pub fn in_text(file: impl Into<Arc<str>>, text: &str, span: Range<usize>) -> Self {
        let start = floor_boundary(text, span.start);
        let end = floor_boundary(text, span.end).max(start);
        let before = text.get(..start).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let rest = text.get(line_start..).unwrap_or_default();
        let source = rest.split('\n').next().unwrap_or_default().trim_end_matches('\r');
        let within = (start - line_start).min(source.len());
        Self {
            file: file.into(),
            line: before.matches('\n').count() + 1,
            column: source.get(..within).unwrap_or_default().chars().count() + 1,
            cell: None,
            sheet: None,
            source: source.to_owned(),
            span: within..(end - line_start).min(source.len()).max(within),
            cells: None,
        }
    }
}

/// `file:line:column`, as far as they are known; in a workbook `file[sheet]!D7`.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(sheet) = &self.sheet {
            write!(f, "[{sheet}]")?;
            return self.cell.map_or(Ok(()), |cell| write!(f, "!{cell}"));
        }
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        if self.column > 0 {
            write!(f, ":{}", self.column)?;
        }
        Ok(())
    }
}

fn floor_boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_in_a_spreadsheet() {
        for (column, name) in [(1, "A7"), (4, "D7"), (26, "Z7"), (27, "AA7"), (702, "ZZ7"), (703, "AAA7")] {
            assert_eq!(CellRef { column, row: 7 }.to_string(), name);
        }
    }

    #[test]
    fn a_place_counts_characters_and_survives_any_span() {
        let text = "甲\r\n乙丙 = 1\r\n";
        let place = Place::in_text("a.toml", text, 8..11);
        assert_eq!((place.to_string().as_str(), place.source.as_str()), ("a.toml:2:2", "乙丙 = 1"));
        assert_eq!(place.source.get(place.span.clone()), Some("丙"));
        for start in 0..30 {
            for end in 0..30 {
                let place = Place::in_text("a", text, start..end);
                assert!(place.source.get(place.span.clone()).is_some(), "{start}..{end}");
            }
        }
    }
}
