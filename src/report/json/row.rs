//! Rows of a log, by the contract.

use crate::assess::{Citation, WhyNot};
use crate::evidence::RejectedRow;
use crate::report::contract::{Nowhere, Rejected, Row, UncountedRow};
use crate::report::lists::{Day, Materials};
use crate::rubric::{self, MaterialSet, RuleNo};

/// One row of its log.
pub(in crate::report) fn row<'a>(of: &'a rubric::Rubric, log: &'a str, citation: Citation<&'a str>) -> Row<'a> {
    Row {
        file: log,
        line: citation.line,
        date: citation.date.map(Day),
        kind: &of.vocabulary.kind(citation.kind).code,
        title: citation.title,
        count: citation.count,
        total: (citation.total > 0).then_some(citation.total),
    }
}

/// One row that does not count; `None` of one that does.
pub(in crate::report) fn uncounted<'a>(
    of: &'a rubric::Rubric,
    log: &'a str,
    citation: Citation<&'a str>,
) -> Option<UncountedRow<'a>> {
    let why_not = citation.why_not?;
    Some(why_uncounted(of, log, citation, Some(why_not)))
}

/// A row that counts for no rule.
pub(super) fn nowhere<'a>(
    of: &'a rubric::Rubric,
    log: &'a str,
    (nearest, citation): (Option<RuleNo>, Citation<&'a str>),
) -> Nowhere<'a> {
    let row = why_uncounted(of, log, citation, citation.why_not);
    Nowhere { row, nearest: nearest.map(|no| of.rule(no).id.as_str()) }
}

fn why_uncounted<'a>(
    of: &'a rubric::Rubric,
    log: &'a str,
    citation: Citation<&'a str>,
    why_not: Option<WhyNot<&'a str>>,
) -> UncountedRow<'a> {
    let mut uncounted = UncountedRow {
        row: row(of, log, citation),
        reason: "",
        lacks: Materials { of, set: MaterialSet::default() },
        level: None,
        why: None,
    };
    uncounted.reason = match why_not {
        None => "no_rule",
        Some(WhyNot::Lacks(materials)) => {
            uncounted.lacks.set = materials;
            "lacks"
        }
        Some(WhyNot::Level(level)) => {
            uncounted.level = level.map(|no| of.vocabulary.level(no));
            "level"
        }
        Some(WhyNot::Day) => "day",
        Some(WhyNot::NoneOfThese) => "none_of_these",
        Some(WhyNot::Rejected(why)) => {
            uncounted.why = Some(why);
            "rejected"
        }
        Some(WhyNot::Pending) => "pending",
        Some(WhyNot::Superseded) => "superseded",
    };
    uncounted
}

/// A rejected row that stands beside no rule.
pub(super) fn rejected<'a>(log: &'a str, row: &'a RejectedRow) -> Rejected<'a> {
    let RejectedRow { line, date, kind, title, reason } = row;
    Rejected { file: log, line: *line, date, kind, title, why: reason }
}
