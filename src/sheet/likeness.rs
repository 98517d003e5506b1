//! Which table a text is, by the names of its columns.

use std::collections::BTreeSet;

use super::column::Column;
use super::naming::position;

/// How far down a header is looked for: a title may stand above it.
const ROWS: usize = 6;
/// What may stand between cells, whatever should.
const DELIMITERS: [char; 6] = [',', ';', '\t', '，', '；', '|'];

/// How much a text looks like a table of these columns: more is greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Likeness {
    /// How many of the columns the likeliest header among the first rows names.
    pub known: usize,
    /// Whether those that must be there are among them.
    pub complete: bool,
}

/// How much a text looks like a table of these columns.
pub fn likeness(text: &str, columns: &[Column]) -> Likeness {
    let known = |line: &str| {
        let cells = line.split(DELIMITERS).map(|cell| cell.trim().trim_matches('"'));
        let found: BTreeSet<usize> = cells.filter_map(|cell| position(columns, cell)).collect();
        let mut required = columns.iter().enumerate().filter(|(_, column)| column.required);
        Likeness { known: found.len(), complete: required.all(|(at, _)| found.contains(&at)) }
    };
    let lines = text.trim_start_matches('\u{feff}').lines().filter(|line| !line.is_empty());
    lines.take(ROWS).map(known).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::Holds;

    const COLUMNS: [Column; 2] = [
        Column { zh: "日期", en: "date", required: true, holds: Holds::Value, also: &[] },
        Column { zh: "名称", en: "title", required: true, holds: Holds::Title, also: &[] },
    ];

    #[test]
    fn a_header_is_known_by_its_columns_wherever_it_stands() {
        for (text, known, complete) in [
            ("日期,名称\n", 2, true),
            ("\u{feff}\"date\",title,日期\n", 2, true),
            ("2018年台账\n日期;名称\n", 2, true),
            ("ｄａｔｅ\t事项\n", 1, false),
            ("[[rule]]\nid = 1\n", 0, false),
            ("", 0, false),
        ] {
            assert_eq!(likeness(text, &COLUMNS), Likeness { known, complete }, "{text}");
        }
    }
}
