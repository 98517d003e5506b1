//! What is told of cells that were probably merged.

use super::Block;
use crate::diagnostic::{CellRef, Code, Problem, Severity};
use crate::lang::Text;
use crate::sheet::header::Header;
use crate::text;

/// Cells that were probably merged: blocks of the same rows, from left to right.
#[derive(Debug)]
pub(super) struct Merged<'m, 't> {
    pub(super) header: &'m Header,
    pub(super) blocks: &'m [Block<'t>],
    pub(super) code: Code,
    pub(super) severity: Severity,
}

impl Merged<'_, '_> {
    /// The lines of the rows and the cells, as they are named.
    fn rows(&self) -> [[String; 2]; 2] {
        let rows = self.blocks.first().map_or_else(Vec::new, |block| runs(&block.rows));
        let lines = rows.iter().map(|[first, last]| match (first.1, last.1) {
            (first, last) if first == last => first.to_string(),
            (first, last) => format!("{first}-{last}"),
        });
        let cells = |block: &Block<'_>| {
            let cell = |row| CellRef { row, ..block.above.1 };
            let runs = rows.iter().map(move |[first, last]| match (cell(first.0), cell(last.0)) {
                (first, last) if first == last => first.to_string(),
                (first, last) => format!("{first}:{last}"),
            });
            runs.collect::<Vec<_>>()
        };
        [some(lines.collect()), some(self.blocks.iter().flat_map(cells).collect())]
    }

    /// The names of the columns.
    fn names(&self) -> [String; 2] {
        let names = self.blocks.iter().map(|block| {
            let (zh, en) =
                self.header.columns.get(block.needed.column).map_or(("", ""), |column| (column.zh, column.en));
            [format!("「{zh}」"), format!("`{en}`")]
        });
        both(&names.collect::<Vec<_>>())
    }

    /// What stands above.
    fn above(&self) -> [String; 2] {
        let above = self.blocks.iter().map(|Block { above: (value, cell), .. }| {
            [format!("「{value}」（{cell}）"), format!("`{value}` ({cell})")]
        });
        both(&above.collect::<Vec<_>>())
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

impl Problem for Merged<'_, '_> {
    fn code(&self) -> Code {
        self.code
    }

    fn severity(&self) -> Severity {
        self.severity
    }

    /// In the same columns.
    fn sort(&self) -> u64 {
        self.blocks.iter().fold(0, |columns, block| columns | 1 << block.needed.column)
    }

    fn text(&self) -> Text {
        let ([[lines, lines_en], [cells, cells_en]], [zh, en]) = (self.rows(), self.names());
        let word = if lines.bytes().all(|byte| byte.is_ascii_digit()) { "line" } else { "lines" };
        text!(
            "{zh}是空的：第 {lines} 行（{cells}），多半是表格里合并过单元格",
            "nothing in {en} on {word} {lines_en} ({cells_en}): probably merged cells"
        )
    }

    fn help(&self) -> Option<Text> {
        let [zh, en] = self.above();
        Some(text!(
            "如果都属于上面的{zh}，每行都写上；不属于的，写各自的",
            "write {en} into each row, or else what each of them is"
        ))
    }
}
