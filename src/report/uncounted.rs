//! What a statement lists behind its lines: records that count for no rule, and rejected rows that stand beside none.

use super::result::Standing;
use super::sentence;
use super::text::hanging;
use crate::lang::{Lang, Text};
use crate::rubric::Rubric;
use crate::text;

/// Some rows under one title.
pub(super) struct List {
    /// What they have in common.
    pub(super) title: Text,
    /// Each with why.
    pub(super) rows: Vec<String>,
}

/// The lists of a town that hold anything.
pub(super) fn lists(rubric: &Rubric, standing: &Standing, lang: Lang) -> Vec<List> {
    let Some(statement) = &standing.statement else { return Vec::new() };
    let log = sentence::short_name(&standing.log);
    let nowhere = statement.citations.nowhere().map(|(nearest, row)| {
        let what = format!("{} {}", rubric.vocabulary.kind(row.kind).name, row.title);
        let why = sentence::nearest(rubric, nearest, &row);
        because(&sentence::row(log, row.line, row.date, &what), why.get(lang), lang)
    });
    let rejected = statement.citations.rejected().iter().map(|row| {
        let written = [row.date.as_str(), &row.kind, &row.title].map(str::trim);
        let what = written.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ");
        because(&sentence::row(log, row.line, None, &what), &row.reason, lang)
    });
    let lists = [
        List { title: text!("哪一条也不计入的记录", "records that count nowhere"), rows: nowhere.collect() },
        List {
            title: text!("不予认定、没有列在条款下的记录", "rejected records that stand beside no rule"),
            rows: rejected.collect(),
        },
    ];
    lists.into_iter().filter(|list| !list.rows.is_empty()).collect()
}

fn because(row: &str, why: &str, lang: Lang) -> String {
    [row, lang.pick("：", ": "), why].concat()
}

/// For a terminal, each list after a blank line.
pub(super) fn terminal(rubric: &Rubric, standing: &Standing, lang: Lang, columns: usize) -> String {
    let mut out = String::new();
    for list in lists(rubric, standing, lang) {
        out.push('\n');
        out.push_str(&hanging("", &[list.title.get(lang), lang.pick("：", ":")].concat(), columns));
        for row in list.rows {
            out.push_str(&hanging("  ", &row, columns));
        }
    }
    out
}
