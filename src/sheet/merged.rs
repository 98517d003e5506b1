//! Cells that were merged: saved as CSV, the first keeps what they say, and those below it are empty.

use std::collections::{BTreeMap, BTreeSet};

use super::column::Holds;
use super::foot::foot;
use super::header::Header;
use super::row::Row;
use super::scan::Scanner;
use super::stray::total;
use crate::diagnostic::{CellRef, Code, Diagnostic, Place, Problem, Severity};
use crate::lang::Text;
use crate::text;

/// A column in which an empty cell is told.
#[derive(Debug)]
pub struct Needed {
    /// The column.
    pub column: usize,
    /// The code of what is told.
    pub code: Code,
    /// The column without which nobody can tell whether it is needed.
    pub hangs_on: Option<usize>,
}

/// Empty cells of one column under a filled one.
#[derive(Debug)]
struct Block {
    needed: &'static Needed,
    above: (String, CellRef),
    /// Where the first of them is.
    place: Place,
    /// The rows, each by its number in a spreadsheet and its line.
    rows: Vec<(usize, usize)>,
    /// What was told of them, by its number among the findings of the file.
    told: Vec<usize>,
}

/// A column on the way down the table.
#[derive(Debug)]
struct Descent {
    needed: &'static Needed,
    above: Option<(String, CellRef)>,
    open: Option<Block>,
    blocks: Vec<Block>,
}

impl Descent {
    fn new(needed: &'static Needed) -> Self {
        Self { needed, above: None, open: None, blocks: Vec::new() }
    }

    /// What comes next stands under this.
    fn pass(&mut self, above: Option<(String, CellRef)>) {
        self.blocks.extend(self.open.take());
        self.above = above;
    }
}

/// What was told of cells, by row and cell.
type Told = BTreeMap<(usize, usize), usize>;

/// One empty cell under a filled one has been forgotten as likely as merged.
const FEWEST: usize = 2;

impl Header {
    /// Makes one finding for each block of empty cells out of those that were told of its cells, in the table of which the
    /// findings begin at `from`.
    pub fn join_merged(
        &self,
        scanner: &Scanner<'_>,
        needed: &'static [Needed],
        from: usize,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let found = diagnostics.get(from..).unwrap_or_default();
        let told = self.told(needed, found);
        if told.len() < FEWEST {
            return;
        }
        let wrong = found.iter().filter_map(|told| Some(told.place.cell?.row)).collect();
        let mut alike: BTreeMap<Vec<(usize, usize)>, Vec<Block>> = BTreeMap::new();
        for block in self.blocks(scanner, needed, (&told, &wrong)) {
            alike.entry(block.rows.clone()).or_default().push(block);
        }
        let mut instead: BTreeMap<usize, Vec<Diagnostic>> = BTreeMap::new();
        for blocks in alike.into_values() {
            let of_block: Vec<usize> = blocks.iter().flat_map(|block| block.told.iter().copied()).collect();
            let severities = of_block.iter().filter_map(|at| Some(diagnostics.get(from + at)?.severity));
            let Some((first, severity)) = of_block.iter().min().zip(severities.max()) else { continue };
            for &at in &of_block {
                instead.entry(at).or_default();
            }
            if let Some((code, place)) = blocks.first().map(|block| (block.needed.code, block.place.clone())) {
                let joined = Diagnostic::new(&self.merged(blocks, (code, severity)), place);
                instead.entry(*first).or_default().push(joined);
            }
        }
        if !instead.is_empty() {
            let told = diagnostics.split_off(from).into_iter().enumerate();
            diagnostics.extend(told.flat_map(|(at, told)| instead.remove(&at).unwrap_or_else(|| vec![told])));
        }
    }

    /// What may be of a merged cell: that a cell is empty, or that a row says what was done alone.
    fn told(&self, needed: &[Needed], diagnostics: &[Diagnostic]) -> Told {
        let is_meant = |told: &Diagnostic, index: usize| {
            let is_empty = |needed: &Needed| needed.code == told.code && self.index(needed.column) == Some(index);
            self.is_deed(index) || needed.iter().any(is_empty)
        };
        let cells = diagnostics.iter().enumerate().filter_map(|(at, told)| {
            let CellRef { column, row } = told.place.cell?;
            is_meant(told, column - 1).then_some(((row, column - 1), at))
        });
        cells.collect()
    }

    fn is_deed(&self, index: usize) -> bool {
        self.holds.get(index).is_some_and(|(holds, _)| *holds == Holds::Deed)
    }

    /// The blocks of empty cells, column by column. The rows in which anything is wrong are named.
    fn blocks(
        &self,
        scanner: &Scanner<'_>,
        needed: &'static [Needed],
        (told, wrong): (&Told, &BTreeSet<usize>),
    ) -> Vec<Block> {
        let (mut scanner, mut unread) = (scanner.anew(), Vec::new());
        let mut row = scanner.row();
        let mut columns: Vec<Descent> = needed.iter().map(Descent::new).collect();
        let (mut is_below_header, mut last) = (false, 0);
        while scanner.next_row(&mut row, &mut unread) {
            unread.clear();
            let is_next = row.number == last + 1;
            last = row.number;
            if !is_next {
                cut(&mut columns);
            }
            let is_wrong = wrong.contains(&row.number);
            // a table may go on over several pages
            let is_header = (is_wrong || !is_below_header) && self.is_header(&row);
            is_below_header |= is_header;
            if is_header || !is_below_header || (is_wrong && foot(row.cells()).is_some()) {
                continue;
            }
            if is_wrong && (total(&row).is_some() || !self.fits(&mut row, &mut unread)) {
                cut(&mut columns);
                continue;
            }
            for column in &mut columns {
                self.descend(column, &row, told);
            }
        }
        cut(&mut columns);
        let columns = columns.into_iter().map(|column| column.blocks);
        let several = columns.filter(|blocks| blocks.iter().map(|block| block.rows.len()).sum::<usize>() >= FEWEST);
        several.flatten().collect()
    }

    /// Takes one column down by a row.
    fn descend(&self, descent: &mut Descent, row: &Row<'_>, told: &Told) {
        let needed = descent.needed;
        let Some(index) = self.index(needed.column) else { return };
        let cell = self.cell(row, needed.column);
        if self.is_told(row, needed.column) {
            return descent.pass(None);
        }
        if !cell.is_empty() {
            return descent.pass(Some((cell.to_owned(), CellRef { column: index + 1, row: row.number })));
        }
        let lone = self.lone(row).filter(|(at, _)| self.is_deed(*at));
        let of_row = lone.and_then(|(at, _)| told.get(&(row.number, at)));
        let of_cell = told.get(&(row.number, index)).or(of_row);
        let is_unasked = needed.hangs_on.is_some_and(|on| self.cell(row, on).is_empty());
        if let Some(above) = descent.above.as_ref().filter(|_| of_cell.is_some() || is_unasked) {
            let place = || row.place(index);
            let block = descent.open.get_or_insert_with(|| Block {
                needed,
                above: above.clone(),
                place: place(),
                rows: Vec::new(),
                told: Vec::new(),
            });
            block.rows.push((row.number, row.line()));
            block.told.extend(of_cell);
        }
    }

    /// What is told of blocks of the same rows.
    fn merged(&self, mut blocks: Vec<Block>, (code, severity): (Code, Severity)) -> Merged {
        let rows = blocks.first().map_or_else(Vec::new, |block| runs(&block.rows));
        blocks.sort_by_key(|block| block.above.1.column);
        let lines = rows.iter().map(|[first, last]| match (first.1, last.1) {
            (first, last) if first == last => first.to_string(),
            (first, last) => format!("{first}-{last}"),
        });
        let cells = |block: &Block| {
            let cell = |row| CellRef { row, ..block.above.1 };
            let runs = rows.iter().map(move |[first, last]| match (cell(first.0), cell(last.0)) {
                (first, last) if first == last => first.to_string(),
                (first, last) => format!("{first}:{last}"),
            });
            runs.collect::<Vec<_>>()
        };
        let named = |block: &Block| {
            let (zh, en) = self.columns.get(block.needed.column).map_or(("", ""), |column| (column.zh, column.en));
            let (value, cell) = &block.above;
            (
                [format!("「{zh}」"), format!("`{en}`")],
                [format!("「{value}」（{cell}）"), format!("`{value}` ({cell})")],
            )
        };
        let (names, above): (Vec<_>, Vec<_>) = blocks.iter().map(named).unzip();
        Merged {
            code,
            severity,
            lines: some(lines.collect()),
            cells: some(blocks.iter().flat_map(cells).collect()),
            names: both(&names),
            above: both(&above),
        }
    }
}

/// What comes next stands under nothing.
fn cut(columns: &mut [Descent]) {
    for column in columns {
        column.pass(None);
    }
}

/// Rows that follow one another, each time the first and the last.
fn runs(rows: &[(usize, usize)]) -> Vec<[(usize, usize); 2]> {
    let runs = rows.chunk_by(|(one, _), (next, _)| one + 1 == *next);
    runs.filter_map(|run| Some([*run.first()?, *run.last()?])).collect()
}

/// How many are named.
const MOST_NAMED: usize = 12;

fn some(mut named: Vec<String>) -> [String; 2] {
    if named.len() > MOST_NAMED {
        named.truncate(MOST_NAMED);
        named.push("…".to_owned());
    }
    [named.join("、"), named.join(", ")]
}

/// Words in both languages, put together.
fn both(words: &[[String; 2]]) -> [String; 2] {
    let joined = |at: usize, and: &str| {
        words.iter().filter_map(|word| Some(word.get(at)?.as_str())).collect::<Vec<_>>().join(and)
    };
    [joined(0, "、"), joined(1, " and ")]
}

/// Cells that were probably merged.
#[derive(Debug)]
struct Merged {
    code: Code,
    severity: Severity,
    lines: [String; 2],
    cells: [String; 2],
    names: [String; 2],
    above: [String; 2],
}

impl Problem for Merged {
    fn code(&self) -> Code {
        self.code
    }

    fn severity(&self) -> Severity {
        self.severity
    }

    fn text(&self) -> Text {
        let Self { lines: [lines, lines_en], cells: [cells, cells_en], names: [zh, en], .. } = self;
        let word = if lines.bytes().all(|byte| byte.is_ascii_digit()) { "line" } else { "lines" };
        text!(
            "{zh}是空的：第 {lines} 行（{cells}），多半是表格里合并过单元格",
            "nothing in {en} on {word} {lines_en} ({cells_en}): cells were probably merged in the spreadsheet"
        )
    }

    fn help(&self) -> Option<Text> {
        let [zh, en] = &self.above;
        Some(text!(
            "如果都属于上面的{zh}，每行都写上；不属于的，写各自的",
            "if they belong to {en} above, write that into each row; if not, write what each of them is"
        ))
    }
}
