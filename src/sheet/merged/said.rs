//! What is told of cells that were probably merged.

use super::Block;
use crate::diagnostic::{CellRef, Code, Problem, Severity};
use crate::lang::Text;
use crate::sheet::header::Header;
use crate::text;

/// What is told of blocks of the same rows.
pub(super) fn merged(header: &Header, blocks: &mut [Block<'_>], (code, severity): (Code, Severity)) -> Merged {
    let rows = blocks.first().map_or_else(Vec::new, |block| runs(&block.rows));
    blocks.sort_by_key(|block| block.above.1.column);
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
    let named = |block: &Block<'_>| {
        let (zh, en) = header.columns.get(block.needed.column).map_or(("", ""), |column| (column.zh, column.en));
        let (value, cell) = &block.above;
        ([format!("「{zh}」"), format!("`{en}`")], [format!("「{value}」（{cell}）"), format!("`{value}` ({cell})")])
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
pub(super) struct Merged {
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
            "nothing in {en} on {word} {lines_en} ({cells_en}): probably merged cells"
        )
    }

    fn help(&self) -> Option<Text> {
        let [zh, en] = &self.above;
        Some(text!(
            "如果都属于上面的{zh}，每行都写上；不属于的，写各自的",
            "write {en} into each row, or else what each of them is"
        ))
    }
}
