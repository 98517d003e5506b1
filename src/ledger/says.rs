//! What a row says of its rule: a finding, a ruling, a mark or a proportion, told apart by the cells that are filled
//! and held against what the rule can take.

use super::entry::{Award, Says};
use super::problem::LedgerProblem as P;
use super::row::{COLUMNS, DONE, POINTS, Reader, TOTAL};
use crate::points::Points;
use crate::rubric::{Cost, Decides, Look, Rubric, Rule, RuleNo};
use crate::sheet::{Column, Row as Cells, key};

/// The numbers of a row.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Amounts {
    /// 次数, 1 where it is empty.
    pub(crate) times: u64,
    /// 完成.
    pub(crate) done: Option<u64>,
    /// 应完成.
    pub(crate) total: Option<u64>,
    /// 分值.
    pub(crate) points: Option<Amount>,
}

/// What stands under 分值.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Amount {
    /// So many points.
    Points(Points),
    /// 不适用.
    NotApplicable,
}

impl Amount {
    /// Whether a cell says that the rule does not apply.
    pub(crate) fn is_not_applicable(cell: &str) -> bool {
        let word = key(cell);
        word == "不适用" || word.eq_ignore_ascii_case("not applicable")
    }
}

/// What the row says. Without a rule, because that is wrong already, only what is wrong under any rule is reported.
pub(super) fn says(
    reader: &mut Reader<'_, '_>,
    cells: &Cells<'_>,
    rule: Option<RuleNo>,
    amounts: Amounts,
) -> Option<Says> {
    let said = said(reader.rubric, rule, amounts).and_then(|meaning| meaning.outside.map_or(Ok(meaning.says), Err));
    match said {
        Ok(says) => rule.map(|_| says),
        Err((column, problem)) => {
            reader.report(cells, column, &problem);
            None
        }
    }
}

/// What a row of numbers means.
pub(crate) struct Meaning {
    /// What it says of its rule.
    pub(crate) says: Says,
    /// That the amount lies outside of what the rule can ever come to, and in which of the columns: it settles nothing.
    pub(crate) outside: Option<(usize, P)>,
}

/// What it means, or what is wrong and in which of the columns.
pub(crate) type Said = Result<Meaning, (usize, P)>;

/// What the numbers of a row say of a rule.
///
/// # Errors
/// The numbers do not go together, or are not what the rule can take.
pub(crate) fn said(rubric: &Rubric, no: Option<RuleNo>, amounts: Amounts) -> Said {
    let rule = no.map(|no| rubric.rule(no));
    let inside = |says| Meaning { says, outside: None };
    match amounts {
        Amounts { points: None, done: None, total: None, times } => finding(rule, times).map(inside),
        Amounts { points: Some(Amount::NotApplicable), done: None, total: None, times } => {
            not_applicable(rule, times).map(inside)
        }
        Amounts { points: Some(Amount::Points(points)), done: None, total: None, times } => match no {
            Some(no) => ruling(rubric, no, points, times),
            None => Ok(inside(Says::Award { award: Award::Points(points), found: 0 })),
        },
        Amounts { points: None, done: Some(done), total: Some(total), times } => {
            proportion(rule, done, total, times).map(inside)
        }
        Amounts { points: Some(_), .. } => Err((POINTS, P::Both)),
        Amounts { done, .. } => {
            let empty = if done.is_some() { TOTAL } else { DONE };
            let (zh, en) = COLUMNS.get(empty).map_or(("", ""), |&Column { zh, en, .. }| (zh, en));
            Err((empty, P::HalfProportion { zh, en }))
        }
    }
}

fn finding(rule: Option<&Rule>, times: u64) -> Result<Says, (usize, P)> {
    let Some(rule) = rule else { return Ok(Says::Finding(times)) };
    let id = rule.id.clone();
    match &rule.look {
        Look::Mark { application: None, out_of } => {
            Err((POINTS, P::NeedsMark { rule: id, out_of: out_of.to_string() }))
        }
        Look::Proportion(_) => Err((DONE, P::NeedsProportion { rule: id })),
        Look::Mark { application: Some(_), .. } | Look::Count { .. } | Look::Ratio { .. } | Look::Finding { .. } => {
            Ok(Says::Finding(times))
        }
    }
}

fn ruling(rubric: &Rubric, no: RuleNo, points: Points, times: u64) -> Said {
    let (rule, form) = (rubric.rule(no), rubric.form(no));
    let (id, written, bonus) = (rule.id.clone(), points.to_string(), rule.adds());
    let outside = match form.decides() {
        Decides::Entry => return Err((POINTS, P::PointsForProportion { rule: id })),
        Decides::Nothing if rule.look.is_proportional() => return Err((POINTS, P::OnlyLog { rule: id })),
        Decides::Nothing => return Err((POINTS, P::Fixed { rule: id, bonus })),
        Decides::Mark(out_of) => (points > out_of).then(|| P::Mark { rule: id, written, out_of: out_of.to_string() }),
        Decides::Amount => {
            let Cost { least, most } = form.cost();
            let fits = least <= points && most.is_none_or(|most| points <= most);
            (!fits).then_some(P::Range { rule: id, written, least, most, bonus })
        }
    };
    // a ruling on what only the office finds is the finding too, so many times
    let found = if form.is_found_only() { times } else { 0 };
    if outside.is_none() && found == 0 {
        once(times)?;
    }
    Ok(Meaning {
        says: Says::Award { award: Award::Points(points), found },
        outside: outside.map(|problem| (POINTS, problem)),
    })
}

fn not_applicable(rule: Option<&Rule>, times: u64) -> Result<Says, (usize, P)> {
    if let Some(rule) = rule.filter(|rule| rule.waivable.is_none()) {
        return Err((POINTS, P::NotWaivable { rule: rule.id.clone() }));
    }
    once(times)?;
    Ok(Says::Award { award: Award::NotApplicable, found: 0 })
}

fn proportion(rule: Option<&Rule>, done: u64, total: u64, times: u64) -> Result<Says, (usize, P)> {
    if total == 0 {
        return Err((TOTAL, P::TotalZero));
    }
    if done > total {
        return Err((DONE, P::DoneOverTotal { done, total }));
    }
    if let Some(rule) = rule.filter(|rule| !matches!(rule.look, Look::Proportion(_))) {
        return Err((DONE, P::NoProportion { rule: rule.id.clone() }));
    }
    once(times)?;
    Ok(Says::Award { award: Award::Proportion { done, total }, found: 0 })
}

/// A ruling, a mark and a proportion stand for the whole rule, however often it came up.
fn once(times: u64) -> Result<(), (usize, P)> {
    match times {
        1 => Ok(()),
        times => Err((super::row::COUNT, P::TimesBeside { times })),
    }
}
