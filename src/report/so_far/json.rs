//! The year so far, by the contract.

use super::contract::{Change, Completion, Gap, Lacks, Lost, Part, Room, Year};
use super::{YearSoFar, words};
use crate::assess::{self, PendingWhat};
use crate::report::about::{self, Words};
use crate::report::contract::Decimal;
use crate::report::json::{self, range};
use crate::report::lists::Day;
use crate::rubric::RuleNo;

/// The whole value.
pub(super) fn year(year: YearSoFar<'_>) -> Year<'_> {
    let so_far = year.so_far;
    let waiting = so_far.score.pending.iter().filter(|pending| !matches!(pending.what, PendingWhat::Ahead(..)));
    let categories = year.rubric.categories.iter().zip(&so_far.categories);
    let bonus = year.rubric.bonus.as_ref().zip(so_far.bonus.as_ref());
    Year {
        as_of: Day(so_far.day),
        period: about::period(year.rubric),
        now: range(so_far.score.now),
        total: range(so_far.score.total),
        gaps: so_far.gaps.iter().map(|of| gap(year, of)).collect(),
        completions: so_far.completions.iter().map(|of| completion(year, of)).collect(),
        lost: so_far.lost.iter().map(|of| lost(year, of)).collect(),
        categories: categories.map(|(of, held)| room(Some(&of.id), &of.name, of.marks.into(), held)).collect(),
        bonus: bonus.map(|(of, held)| room(None, &of.name, of.cap.into(), held)),
        pending: waiting.map(|of| json::pending(year.rubric, year.log, of)).collect(),
    }
}

fn id(year: YearSoFar<'_>, no: RuleNo) -> &str {
    &year.rubric.rule(no).id
}

fn category(year: YearSoFar<'_>, no: RuleNo) -> Option<&str> {
    year.rubric.category_of(no).map(|category| category.id.as_str())
}

fn change(of: assess::Change) -> Change {
    Change { now: range(of.now), then: range(of.then) }
}

fn gap<'a>(year: YearSoFar<'a>, of: &'a assess::Gap) -> Gap<'a> {
    let ratio = year.rubric.form(of.rule).has_ratio();
    let parts = of.missing.iter().map(|part| Part {
        name: year.rubric.part_name(of.rule, part.part),
        short: (!ratio).then_some(part.short),
        until: part.until.map(Day),
        lines: &part.lines,
    });
    Gap {
        rule: id(year, of.rule),
        category: category(year, of.rule),
        worth: range(of.worth),
        missing: Words::from(&words::missing(&year, of)),
        parts: parts.collect(),
        charged: change(of.charged),
        taken: change(of.taken),
    }
}

fn completion<'a>(year: YearSoFar<'a>, of: &'a assess::Completion) -> Completion<'a> {
    let lacks = of.row.rules.iter().map(|&(no, materials)| Lacks {
        rule: id(year, no),
        materials: materials.iter().map(|no| year.rubric.vocabulary.material(no)).collect(),
        any: !year.rubric.rule(no).look.listed().is_empty(),
    });
    Completion {
        file: json::below(year.log, 2),
        line: of.row.line,
        date: of.row.date.map(Day),
        kind: &year.rubric.vocabulary.kind(of.row.kind).code,
        title: &of.row.title,
        pending: of.row.pending,
        lacks: lacks.collect(),
        worth: range(of.worth),
    }
}

fn lost<'a>(year: YearSoFar<'a>, of: &'a assess::Lost) -> Lost<'a> {
    Lost {
        rule: id(year, of.rule),
        category: category(year, of.rule),
        parts: of.parts.iter().map(|&part| year.rubric.part_name(of.rule, part)).collect(),
        found: of.findings,
        why: Words::from(&words::lost(&year, of)),
        charged: range(of.charged),
        taken: range(of.taken),
    }
}

fn room<'a>(id: Option<&'a str>, name: &'a str, marks: Decimal, of: &assess::Room) -> Room<'a> {
    Room { id, name, marks, now: range(of.now), lost: range(of.lost), ahead: range(of.ahead), exhausted: of.exhausted }
}
