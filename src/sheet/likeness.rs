//! Which table a text is, by the names of its columns.

use super::header::{Column, position};

/// How far down a header is looked for: a title may stand above it.
const ROWS: usize = 6;
/// What may stand between cells, whatever should.
const DELIMITERS: [char; 6] = [',', ';', '\t', '，', '；', '|'];

/// How many of the columns the likeliest header among the first rows of a text names.
pub fn likeness(text: &str, columns: &[Column]) -> usize {
    let known = |line: &str| {
        let cells = line.split(DELIMITERS).map(|cell| cell.trim().trim_matches('"'));
        let mut found: Vec<usize> = cells.filter_map(|cell| position(columns, cell)).collect();
        found.sort_unstable();
        found.dedup();
        found.len()
    };
    text.trim_start_matches('\u{feff}').lines().take(ROWS).map(known).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: [Column; 2] =
        [Column { zh: "日期", en: "date", required: true }, Column { zh: "名称", en: "title", required: true }];

    #[test]
    fn a_header_is_known_by_its_columns_wherever_it_stands() {
        for (text, columns) in [
            ("日期,名称\n", 2),
            ("\u{feff}\"date\",title,日期\n", 2),
            ("2018年台账\n日期;名称\n", 2),
            ("ｄａｔｅ\t事项\n", 1),
            ("[[rule]]\nid = 1\n", 0),
            ("", 0),
        ] {
            assert_eq!(likeness(text, &COLUMNS), columns, "{text}");
        }
    }
}
