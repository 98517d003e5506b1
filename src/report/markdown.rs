//! Tables for Markdown, with outside text that means itself and nothing else.

use super::table::{Align, Table};
use super::text::{left, plain, right, width};
use crate::lang::Lang;

/// Columns wider than this are not padded, so that one long cell does not stretch every line.
const WIDEST: usize = 24;

/// The table, each line ended.
pub(super) fn table(table: &Table, lang: Lang) -> String {
    let escaped = |cells: &[std::borrow::Cow<'_, str>]| cells.iter().map(|cell| escaped(cell)).collect::<Vec<_>>();
    let headers = escaped(&table.headers(lang));
    let rows: Vec<Vec<String>> = table.shown().map(|row| escaped(&row)).collect();
    let mut widths: Vec<usize> = headers.iter().map(|header| width(header).max(3)).collect();
    for row in &rows {
        for (widest, cell) in widths.iter_mut().zip(row) {
            *widest = width(cell).max(*widest);
        }
    }
    let mut out = String::new();
    let mut line = |cells: &[String]| {
        for ((cell, head), &columns) in cells.iter().zip(&table.heads).zip(&widths) {
            let columns = if columns > WIDEST { 0 } else { columns };
            let cell = if head.align == Align::Right { right(cell, columns) } else { left(cell, columns) };
            out.push_str("| ");
            out.push_str(&cell);
            out.push(' ');
        }
        out.push_str("|\n");
    };
    let rules: Vec<String> =
        widths.iter().zip(&table.heads).map(|(&columns, head)| rule(columns, head.align)).collect();
    line(&headers);
    line(&rules);
    for row in &rows {
        line(row);
    }
    out
}

fn rule(columns: usize, align: Align) -> String {
    let columns = if columns > WIDEST { 3 } else { columns };
    match align {
        Align::Left | Align::Flow => "-".repeat(columns),
        Align::Right => "-".repeat(columns - 1) + ":",
    }
}

/// Outside text on one line, with every character that Markdown or HTML would act on escaped.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in plain(text).chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '|' | '`' | '*' | '_' | '[' | ']' | '~' | '#' => {
                out.push('\\');
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outside_text_cannot_leave_its_cell() {
        assert_eq!(escaped("a|b\nc<script>"), "a\\|b c&lt;script>");
        assert_eq!(escaped("92~96、[x](y)"), "92\\~96、\\[x\\](y)");
    }
}
