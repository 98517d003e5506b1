//! What the office said, by the contract.

use super::{below, range};
use crate::assess;
use crate::evidence::{self, Decision};
use crate::ledger::{self, Entry, Says};
use crate::report::contract::{Award, Finding, Note, RecordVerdicts, Recorded, Signed, SupersededBy, Verdict};
use crate::report::lists::Day;
use crate::rubric;

fn signed<T>(entry: &Entry<T>) -> Signed<'_> {
    Signed {
        reason: &entry.reason,
        by: &entry.by,
        date: entry.date.map(Day),
        about: &entry.about,
        id: entry.id.as_deref(),
        supersedes: entry.supersedes.as_deref(),
        file: below(&entry.place.file, 1),
        line: entry.place.line,
    }
}

pub(super) fn finding(entry: &Entry<u64>) -> Finding<'_> {
    Finding { count: entry.what, signed: signed(entry) }
}

pub(super) fn given(entry: &Entry<ledger::Award>, applied: bool) -> Award<'_> {
    let (points, done, total) = match entry.what {
        ledger::Award::Points(points) => (Some(points.into()), None, None),
        ledger::Award::Proportion { done, total } => (None, Some(done), Some(total)),
        ledger::Award::NotApplicable => (None, None, None),
    };
    Award { points, done, total, applied, signed: signed(entry) }
}

/// A row of the ledger that ever stood.
pub(super) fn recorded<'a>(rule: &rubric::Rule, row: &'a ledger::Recorded) -> Recorded<'a> {
    let (what, count, award) = match row.entry.what {
        Says::Finding(0) => ("withdrawal", None, None),
        Says::Finding(times) => ("finding", Some(times), None),
        Says::Award { award, found } => {
            let what = match award {
                ledger::Award::Proportion { .. } => "proportion",
                ledger::Award::Points(_) if rule.look.is_mark() => "mark",
                ledger::Award::Points(_) => "ruling",
                ledger::Award::NotApplicable => "not_applicable",
            };
            (what, (found > 0).then_some(found), Some(award))
        }
    };
    let (points, done, total) = match award {
        Some(ledger::Award::Points(points)) => (Some(points.into()), None, None),
        Some(ledger::Award::Proportion { done, total }) => (None, Some(done), Some(total)),
        Some(ledger::Award::NotApplicable) | None => (None, None, None),
    };
    let superseded_by = row.replaced.as_ref().map(|by| SupersededBy {
        id: by.id.as_deref(),
        file: below(&by.place.file, 1),
        line: by.place.line,
    });
    Recorded { what, count, points, done, total, signed: signed(&row.entry), superseded_by }
}

pub(super) fn note<'a>(of: &'a rubric::Rubric, note: &'a assess::Note) -> Note<'a> {
    let (code, interval, about) = match note {
        assess::Note::Idle(_) => ("idle", None, None),
        assess::Note::NoApplication(..) => ("no_application", None, None),
        assess::Note::NotApplicable(_) => ("not_applicable", None, None),
        assess::Note::Waived(_) => ("waived", None, None),
        assess::Note::Unfit(_, interval) => ("unfit", Some(*interval), None),
        assess::Note::MayNotFit(_, interval) => ("may_not_fit", Some(*interval), None),
        assess::Note::Changed(_, about) => ("changed", None, Some(about.as_str())),
    };
    Note { code, rule: &of.rule(note.rule()).id, range: interval.map(range), about }
}

/// What the office decided of the records of a town: of those in its log in their order, then of those that are gone.
pub(super) fn verdicts(verdicts: &evidence::Verdicts) -> Vec<RecordVerdicts<'_>> {
    let there = verdicts.rows.iter().map(|(&line, decided)| RecordVerdicts {
        line: Some(line),
        gone: None,
        review: decided.decision.map(Decision::en),
        history: decided.history.iter().map(verdict).collect(),
    });
    let gone = verdicts.gone.iter().map(|gone| RecordVerdicts {
        line: None,
        gone: Some(&gone.title),
        review: gone.history.last().and_then(|last| last.decision).map(Decision::en),
        history: gone.history.iter().map(verdict).collect(),
    });
    there.chain(gone).collect()
}

fn verdict(verdict: &evidence::Verdict) -> Verdict<'_> {
    let evidence::Verdict { decision, reason, by, on, id, supersedes, place } = verdict;
    Verdict {
        review: decision.map(Decision::en),
        reason,
        by,
        date: on.map(Day),
        id: id.as_deref(),
        supersedes: supersedes.as_deref(),
        file: below(&place.file, 1),
        line: place.line,
    }
}
