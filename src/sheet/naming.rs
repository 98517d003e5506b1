//! What a cell of a header names: a column by its own words, however they are spelt, or by what people call it.

use super::cell::seen;
use super::column::Column;
use super::key::key;
use super::lookalike::usual_forms;
use super::simplified::{is_all_simplified, is_simplified};

/// Which of the columns a cell of the header names.
pub(super) fn position(columns: &[Column], cell: &str) -> Option<usize> {
    let written = key(cell);
    columns.iter().position(|column| written == column.zh || written.eq_ignore_ascii_case(column.en))
}

/// Which of the columns a cell of a header names, and the column's own name in the language of the cell: once its
/// characters are the usual ones, no space or anything unseen is among them, and a form's remark is taken away.
pub fn named(columns: &[Column], cell: &str) -> Option<(usize, &'static str)> {
    // no name holds what separates words, or a quote
    if has_digit(cell) || cell.contains([',', ';', '，', '；', '、', '。', '“', '”']) {
        return None;
    }
    let spelt = |spelt: &str| {
        let at = position(columns, spelt)?;
        let Column { zh, en, .. } = columns.get(at)?;
        Some((at, if key(spelt) == *zh { *zh } else { *en }))
    };
    spelt(cell).or_else(|| {
        if is_plain(cell) {
            return None;
        }
        let seen = seen(cell);
        let folded = key(&seen);
        let parts: Vec<&str> = folded.split_whitespace().collect();
        let whole = parts.concat();
        let bare = without_remark(&whole);
        let usual = || usual_forms(bare).find_map(|usual| spelt(&usual));
        let is_unusual = !is_all_simplified(bare);
        spelt(&parts.join("_")).or_else(|| spelt(bare)).or_else(|| if is_unusual { usual() } else { None })
    })
}

/// Whether a cell has a digit: no name of a column has, nor what a form adds to it, nor what people call it.
pub(super) fn has_digit(cell: &str) -> bool {
    cell.bytes().any(|byte| byte.is_ascii_digit())
}

/// Whether nothing has to be undone in a cell to read it.
fn is_plain(cell: &str) -> bool {
    cell.chars().all(|c| c.is_ascii_alphabetic() || is_simplified(c))
}

/// Whether a cell is what people call one of the columns.
pub(super) fn is_called(columns: &[Column], cell: &str) -> bool {
    if has_digit(cell) {
        return false;
    }
    let written = key(cell);
    let bare = without_remark(&written);
    columns.iter().any(|column| column.also.contains(&bare))
}

/// Whether a cell is what people call a column.
pub(super) fn calls(column: &Column, cell: &str) -> bool {
    let written = key(cell);
    column.also.contains(&without_remark(&written))
}

/// Whether a column numbers the rows as they stand: such a number is no id, which other rows and tables go by.
pub(super) fn is_serial(cell: &str) -> bool {
    const NAMES: [&str; 10] = ["序号", "序", "行号", "项次", "顺序号", "no", "no.", "#", "row", "serial"];
    let written = key(cell).to_ascii_lowercase();
    NAMES.contains(&without_remark(&written))
}

/// What the column is called in which it is noted what was changed in a row, in both languages: for the clerk to see.
pub const CHANGES: (&str, &str) = ("改动", "changes");

/// Whether a column is that one, which is passed over.
pub fn is_changes(cell: &str) -> bool {
    let written = key(cell).to_ascii_lowercase();
    written == CHANGES.0 || written == CHANGES.1
}

/// In what a column is written: a remark that says it behind a name does not make it another column. Any other may,
/// as in 材料(缺).
const REMARKS: [&str; 24] = [
    "次",
    "人",
    "人次",
    "户",
    "家",
    "个",
    "件",
    "条",
    "篇",
    "份",
    "场",
    "期",
    "项",
    "分",
    "年月日",
    "年-月-日",
    "年/月/日",
    "年.月.日",
    "全称",
    "必填",
    "选填",
    "可不填",
    "yyyy-mm-dd",
    "必填项",
];

/// A name without what a form adds to it: 日期: and 数量(次) and *名称.
fn without_remark(name: &str) -> &str {
    let name = name.trim_matches(['*', ':']);
    let remarked = name.strip_suffix(')').and_then(|rest| rest.split_once('('));
    let bare = remarked.filter(|(_, remark)| REMARKS.iter().any(|known| remark.eq_ignore_ascii_case(known)));
    bare.map_or(name, |(bare, _)| bare)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::column::Holds;

    #[test]
    fn a_column_is_named_or_called_however_a_form_writes_it() {
        let of = |zh, en, also| Column { zh, en, required: true, holds: Holds::Words, also };
        let columns = [of("数量", "count", &["次数", "number"]), of("镇", "town", &["单位", "镇(区、街道)"])];
        for (cell, named_as, called) in [
            ("数量", Some(0), false),
            (" 數 量：", Some(0), false),
            ("数量（次）", Some(0), false),
            ("Ｃｏｕｎｔ", Some(0), false),
            ("鎮", Some(1), false),
            ("次数*", None, true),
            ("镇（区、街道）", None, true),
            ("数量1", None, false),
            ("数量、镇", None, false),
            ("艺术", None, false),
        ] {
            assert_eq!(named(&columns, cell).map(|(at, _)| at), named_as, "{cell}");
            assert_eq!(is_called(&columns, cell), called, "{cell}");
        }
    }
}
