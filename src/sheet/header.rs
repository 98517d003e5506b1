//! The header: which column stands where.

use super::key::key;
use super::problem::SheetProblem;
use super::row::Row;
use super::scan::{Scanned, Scanner};
use super::trim::trimmed;
use crate::diagnostic::{Diagnostic, Place, nearest};

/// A column that a table may have.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its Chinese name.
    pub zh: &'static str,
    /// Its English name.
    pub en: &'static str,
    /// Whether the table is useless without it.
    pub required: bool,
}

/// Where each of the declared columns stands in a table. A column is named by its position among those declared.
#[derive(Debug, Clone)]
pub struct Header {
    /// For each declared column the index of its cells.
    at: Vec<Option<usize>>,
    /// How many cells a row has.
    width: usize,
    /// What the header itself says, to know it again.
    cells: Vec<String>,
}

/// How far below the first row one looks for a header that a title was put above.
const TITLE_ROWS: usize = 5;

impl Header {
    /// Reads the first row as the header. `None` where the rows cannot be understood: the diagnostics say why,
    /// and nothing further in the file is worth reading.
    pub fn read(scanner: &mut Scanner<'_>, columns: &[Column], diagnostics: &mut Vec<Diagnostic>) -> Option<Self> {
        let mut row = scanner.row();
        match scanner.scan(&mut row, diagnostics) {
            Scanned::Row => {}
            Scanned::Broken => return None,
            Scanned::End => {
                diagnostics.push(Diagnostic::new(&SheetProblem::Empty, Place::file(scanner.file())));
                return None;
            }
        }
        if row.cells().all(|cell| position(columns, cell).is_none()) {
            let place = row.place(0);
            let problem = unlike_a_header(scanner, row, columns);
            diagnostics.push(Diagnostic::new(&problem, place));
            return None;
        }
        Self::from_row(&row, columns, diagnostics)
    }

    fn from_row(row: &Row<'_>, columns: &[Column], diagnostics: &mut Vec<Diagnostic>) -> Option<Self> {
        let cells: Vec<String> = row.cells().map(|cell| cell.trim().to_owned()).collect();
        let width = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        let mut at: Vec<Option<usize>> = vec![None; columns.len()];
        let mut twice = false;
        let (mut unknown, mut suspected) = (Vec::new(), Vec::new());
        for (index, cell) in cells.iter().enumerate().take(width) {
            if cell.is_empty() {
                diagnostics.push(Diagnostic::new(&SheetProblem::ColumnUnnamed, row.place(index)));
                continue;
            }
            match position(columns, cell).and_then(|known| at.get_mut(known)) {
                Some(Some(first)) => {
                    let problem = SheetProblem::ColumnTwice { written: cell.clone() };
                    let what = crate::text!("第一次在这里", "the first is here");
                    diagnostics.push(Diagnostic::new(&problem, row.place(index)).also(row.place(*first), what));
                    twice = true;
                }
                Some(free) => *free = Some(index),
                None => unknown.push((index, cell)),
            }
        }
        for (index, cell) in unknown {
            let written = key(cell);
            let absent = columns.iter().enumerate().filter(|(known, _)| at.get(*known).is_some_and(Option::is_none));
            let near = nearest(&written, absent.flat_map(|(_, column)| [column.zh, column.en]));
            let near = near.and_then(|near| Some((position(columns, near)?, own(near, columns))));
            let problem = match near {
                Some((known, near)) => {
                    suspected.push(known);
                    // a slip of the pen is read as what it must be, so that its rows bring no mistakes of their own
                    if let Some(free) = at.get_mut(known).filter(|_| near.chars().count() == written.chars().count()) {
                        *free = Some(index);
                    }
                    SheetProblem::ColumnNear { written: cell.clone(), near }
                }
                None => SheetProblem::ColumnUnknown { written: cell.clone() },
            };
            diagnostics.push(Diagnostic::new(&problem, row.place(index)));
        }
        let mut readable = !twice;
        for (known, &Column { zh, en, .. }) in columns.iter().enumerate().filter(|(_, column)| column.required) {
            if at.get(known).copied().flatten().is_none() {
                readable = false;
                if !suspected.contains(&known) {
                    diagnostics.push(Diagnostic::new(&SheetProblem::ColumnMissing { zh, en }, row.place(0)));
                }
            }
        }
        readable.then_some(Self { at, width, cells })
    }

    /// How many cells a row has.
    pub fn width(&self) -> usize {
        self.width
    }

    /// The index of the cells of a declared column, where the table has it.
    pub fn index(&self, column: usize) -> Option<usize> {
        self.at.get(column).copied().flatten()
    }

    /// The cell of a declared column, trimmed; empty where the table does not have the column.
    pub fn cell<'r>(&self, row: &'r Row<'_>, column: usize) -> &'r str {
        trimmed(self.index(column).and_then(|index| row.get(index)).unwrap_or_default())
    }

    /// The place of the cell of a declared column; of the first cell where the table does not have the column.
    pub fn place(&self, row: &Row<'_>, column: usize) -> Place {
        row.place(self.index(column).unwrap_or(0))
    }

    /// Whether a row has as many cells as the header, empty ones at the end not counted. One that has not is
    /// reported, and its cells mean nothing: a comma too many shifts them all.
    pub fn fits(&self, row: &Row<'_>, diagnostics: &mut Vec<Diagnostic>) -> bool {
        let (cells, header) = (row.len(), self.width);
        if cells == header {
            return true;
        }
        if cells < header {
            let quotes = |quote| row.cells().map(|cell| cell.matches(quote).count()).sum::<usize>();
            // an odd one is the half of a text that a line break has cut in two
            let chinese_quotes = quotes('“') != quotes('”');
            let problem = SheetProblem::TooShort { cells, header, chinese_quotes };
            diagnostics.push(Diagnostic::new(&problem, row.place(cells.saturating_sub(1))));
            return false;
        }
        match (header..cells).find(|&index| row.get(index).is_some_and(|cell| !cell.trim().is_empty())) {
            None => true,
            Some(first) => {
                diagnostics.push(Diagnostic::new(&SheetProblem::TooLong { cells, header }, row.place(first)));
                false
            }
        }
    }

    /// Reports a row that is the header once more, as where two files were joined, and tells whether it is one.
    pub fn is_again(&self, row: &Row<'_>, diagnostics: &mut Vec<Diagnostic>) -> bool {
        let again = row.cells().map(str::trim).take(self.width).eq(self.cells.iter().take(self.width));
        if again {
            let problem = SheetProblem::HeaderAgain { line: row.line() };
            diagnostics.push(Diagnostic::new(&problem, row.place(0)));
        }
        again
    }
}

/// Which of the columns a cell of the header names.
pub(super) fn position(columns: &[Column], cell: &str) -> Option<usize> {
    let written = key(cell);
    columns.iter().position(|column| written == column.zh || written.eq_ignore_ascii_case(column.en))
}

/// The name as the columns own it.
fn own(name: &str, columns: &[Column]) -> &'static str {
    columns.iter().flat_map(|column| [column.zh, column.en]).find(|&own| own == name).unwrap_or_default()
}

/// Why a first row is no header: another delimiter, a title above it, or simply other words.
fn unlike_a_header<'t>(scanner: &mut Scanner<'t>, mut row: Row<'t>, columns: &[Column]) -> SheetProblem {
    let line = row.place(0).source;
    for found in [';', '\t', '，', '；', '、', '|'] {
        if line.split(found).any(|cell| position(columns, cell.trim_matches('"')).is_some())
            || line.trim().trim_matches('"').eq_ignore_ascii_case(&format!("sep={found}"))
        {
            return SheetProblem::Delimiter { found };
        }
    }
    let mut unread = Vec::new();
    let mut seems = None;
    for _ in 0..TITLE_ROWS {
        if seems.is_none() && scanner.next_row(&mut row, &mut unread) {
            let known = row.cells().filter(|cell| position(columns, cell).is_some()).count();
            seems = (known >= 2 || known == columns.len()).then_some(row.line());
        }
    }
    let names: Vec<String> = columns.iter().map(|column| format!("{} ({})", column.zh, column.en)).collect();
    SheetProblem::NoHeader { seems, columns: names.join("、") }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: [Column; 3] = [
        Column { zh: "日期", en: "date", required: true },
        Column { zh: "名称", en: "title", required: true },
        Column { zh: "备注", en: "note", required: false },
    ];

    /// The findings of a table as `code:line:column:cell`, and where its columns stand.
    fn read(text: &str) -> (Option<[Option<usize>; 3]>, Vec<String>) {
        let mut scanner = Scanner::new("a.csv".into(), text);
        let mut found = Vec::new();
        let header = Header::read(&mut scanner, &COLUMNS, &mut found);
        if let Some(header) = &header {
            let mut row = scanner.row();
            while scanner.next_row(&mut row, &mut found) {
                let _ = header.fits(&row, &mut found) && header.is_again(&row, &mut found);
            }
        }
        let at = |d: &Diagnostic| {
            let cell = d.place.cell.map(|cell| cell.to_string()).unwrap_or_default();
            format!("{}:{}:{}:{cell}", d.code, d.place.line, d.place.column)
        };
        (header.map(|header| [0, 1, 2].map(|column| header.index(column))), found.iter().map(at).collect())
    }

    #[test]
    fn columns_are_known_in_any_order_language_and_width() {
        let all = Some([Some(1), Some(2), Some(0)]);
        for header in ["备注,日期,名称", "note,date,title", " 备注\u{3000},ｄａｔｅ,\"名称\",,", "\n\nnote,日期,title"]
        {
            assert_eq!(read(header), (all, vec![]), "{header}");
        }
        assert_eq!(read("title,date"), (Some([Some(1), Some(0), None]), vec![]));
    }

    #[test]
    fn every_mistake_in_a_header_is_found() {
        assert_eq!(read("日期,标题人"), (None, vec!["F021:1:4:B1".into(), "F017:1:1:A1".into()]));
        assert_eq!(read("日期,名 称"), (None, vec!["F020:1:4:B1".into()]));
        assert_eq!(read("date,名称,日期"), (None, vec!["F018:1:9:C1".into()]));
        assert_eq!(read("日期,,名称,村组").1, ["F019:1:4:B1", "F021:1:8:D1"]);
        assert_eq!(read("日期,名称,备住").1, ["F020:1:7:C1"]);
    }

    #[test]
    fn a_first_row_that_is_no_header_says_what_it_is() {
        for text in ["日期;名称", "日期\t名称\t备注", "日期，名称", "日期、名称", "日期|名称", "sep=;\n日期;名称"]
        {
            assert_eq!(read(text), (None, vec!["F013:1:1:A1".into()]), "{text}");
        }
        assert_eq!(read("2018年台账,,\n日期,名称,备注\n"), (None, vec!["F016:1:1:A1".into()]));
        assert_eq!(read("2018-01-02,会,\n"), (None, vec!["F016:1:1:A1".into()]));
        assert_eq!(read("\n ,\n"), (None, vec!["F007:0:0:".into()]));
        assert_eq!(read("日期,\"名称\n1,2\n"), (None, vec!["F010:1:4:B1".into()]));
    }

    #[test]
    fn a_row_has_as_many_cells_as_the_header() {
        let text = "日期,名称\n1,2,\n1,2,,3\n1\n“1,2”,3\n日期,名称\n";
        assert_eq!(read(text).1, ["F014:3:6:D3", "F015:4:1:A4", "F014:5:7:C5", "F022:6:1:A6"]);
    }
}
