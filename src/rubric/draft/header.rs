//! `[table]` lines: which table each opens, and whether it is one of a list.

use std::ops::Range;

use super::super::problem::RubricProblem;
use super::super::report::Report;
use super::super::syntax::Syntax;
use crate::diagnostic::nearest;

/// A `[table]` line.
pub(super) struct Header {
    pub(super) path: Vec<String>,
    /// Written `[[…]]`, or meant so.
    pub(super) list: bool,
}

/// Whether a table at the top of the file is one of a list.
pub(super) fn is_list(name: &str, report: &Report) -> bool {
    report.tables().contains(&(name, true))
}

/// Reads a `[table]` line. A misspelt one is reported and taken for the near one, so that what follows can be read.
pub(super) fn read(text: &str, span: &Range<usize>, report: &mut Report) -> Option<Header> {
    let tables = report.tables();
    let source = text.get(span.clone()).unwrap_or_default();
    let inner = source.trim_start_matches('[').trim_end_matches(']');
    let (opened, closed) =
        (source.len() - source.trim_start_matches('[').len(), source.len() - source.trim_end_matches(']').len());
    let path: Vec<String> =
        inner.split('.').map(|part| part.trim().trim_matches(['"', '\'']).to_owned()).take(9).collect();
    let written = inner.trim().to_owned();
    if opened != closed
        || opened > 2
        || path.len() > 8
        || path.iter().any(String::is_empty)
        || inner.contains(['[', ']'])
    {
        if !report.has_any_on(span) {
            report.add(&RubricProblem::Syntax(Syntax::Header), span.clone());
        }
        let name = path.join(".");
        let list = tables.iter().find(|(known, _)| *known == name).map(|(_, list)| *list);
        return list.map(|list| Header { path, list });
    }
    // a Chinese name without quotes is told as such
    let is_chinese = |given: &str| given.chars().any(|c| !c.is_ascii() && c.is_alphanumeric());
    if report.has_any_on(span) && report.text().get(span.clone()).is_some_and(is_chinese) {
        return None;
    }
    let list = opened == 2;
    let name = path.join(".");
    if let Some(&(known, wanted)) = tables.iter().find(|(known, _)| *known == name) {
        if wanted != list {
            report.add(&RubricProblem::TableForm { name: known, list: wanted }, span.clone());
        }
        return Some(Header { path, list: wanted });
    }
    // a table of a rule may have a line of its own: its rule will know whether the key is right
    let of_rule = tables.iter().any(|(known, list)| {
        *list && known.contains('.') && name.strip_prefix(known).is_some_and(|rest| rest.starts_with('.'))
    });
    if of_rule {
        return Some(Header { path, list });
    }
    let near = match name.as_str() {
        "rule" | "rules" => Some("category.rule"),
        _ => nearest(&name, tables.iter().map(|(known, _)| *known)),
    };
    let near = near.and_then(|near| tables.iter().find(|(known, _)| *known == near));
    report.add(&RubricProblem::UnknownTable { name: written, near: near.copied() }, span.clone());
    near.map(|&(known, list)| Header { path: known.split('.').map(str::to_owned).collect(), list })
}
