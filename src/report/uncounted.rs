//! What a statement lists behind its lines: records that count for no rule, rejected rows that stand beside none,
//! verdicts on records that the town withdrew, and whose word the others stand on.

use std::collections::BTreeMap;

use super::sentence;
use crate::evidence::{Decision, Verdicts};
use crate::lang::{Lang, Text};
use crate::rubric::Rubric;
use crate::text;
use crate::year::Standing;

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
        let reviewed = sentence::reviewed(&statement.verdicts, row.line);
        let why = reviewed.as_ref().map_or(row.reason.as_str(), |said| said.get(lang));
        because(&sentence::row(log, row.line, None, &what), why, lang)
    });
    let gone = statement.verdicts.gone.iter().filter_map(|gone| {
        let said = sentence::history(&gone.history)?;
        Some(because(&gone.title, said.get(lang), lang))
    });
    let lists = [
        List { title: text!("哪一条也不计入的记录", "records that count nowhere"), rows: nowhere.collect() },
        List {
            title: text!("不予认定、没有列在条款下的记录", "rejected records that stand beside no rule"),
            rows: rejected.collect(),
        },
        List { title: text!("镇里撤回的记录", "records that the town withdrew"), rows: gone.collect() },
        List { title: text!("认定的记录", "accepted records"), rows: accepted(&statement.verdicts, lang) },
    ];
    lists.into_iter().filter(|list| !list.rows.is_empty()).collect()
}

/// How many records each of those who decided has accepted without another word.
fn accepted(verdicts: &Verdicts, lang: Lang) -> Vec<String> {
    let mut by: BTreeMap<&str, usize> = BTreeMap::new();
    for decided in verdicts.rows.values().filter(|decided| decided.decision == Some(Decision::Accepted)) {
        if let Some(last) = decided.history.last() {
            *by.entry(&last.by).or_default() += 1;
        }
    }
    let by = by.into_iter().map(|(by, count)| lang.pick(format!("{by} {count} 条"), format!("{by} {count}")));
    let said = by.collect::<Vec<_>>().join(lang.pick("、", ", "));
    Some(said).filter(|said| !said.is_empty()).into_iter().collect()
}

fn because(row: &str, why: &str, lang: Lang) -> String {
    [row, lang.pick("：", ": "), why].concat()
}
