//! What a row says of its rule: a finding, a ruling, a mark or a proportion, told apart by the cells that are filled
//! and held against what the rule can take.

use super::entry::{Award, Says};
use super::problem::LedgerProblem as P;
use super::row::{COLUMNS, DONE, POINTS, Reader, TOTAL};
use crate::points::Points;
use crate::rubric::{Cost, Look, Price, Rubric, Rule, RuleNo};
use crate::sheet::{Column, Row as Cells};

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
    pub(crate) points: Option<Points>,
}

/// What the row says. Without a rule, because that is wrong already, only what is wrong under any rule is reported.
pub(super) fn says(
    reader: &mut Reader<'_, '_>,
    cells: &Cells<'_>,
    rule: Option<RuleNo>,
    amounts: Amounts,
) -> Option<Says> {
    match said(reader.rubric, rule, amounts) {
        Ok(says) => rule.map(|_| says),
        Err((column, problem)) => {
            reader.report(cells, column, &problem);
            None
        }
    }
}

/// What the numbers of a row say of a rule, or what is wrong with them and in which of the columns.
///
/// # Errors
/// The numbers do not go together, or are not what the rule can take.
pub(crate) fn said(rubric: &Rubric, rule: Option<RuleNo>, amounts: Amounts) -> Said {
    let no = rule;
    let rule = no.map(|no| rubric.rule(no));
    match amounts {
        Amounts { points: None, done: None, total: None, times } => finding(rule, times),
        Amounts { points: Some(points), done: None, total: None, times } => ruling(rubric, no, points, times),
        Amounts { points: None, done: Some(done), total: Some(total), times } => proportion(rule, done, total, times),
        Amounts { points: Some(_), .. } => Err((POINTS, P::Both)),
        Amounts { done, .. } => {
            let empty = if done.is_some() { TOTAL } else { DONE };
            let (zh, en) = COLUMNS.get(empty).map_or(("", ""), |&Column { zh, en, .. }| (zh, en));
            Err((empty, P::HalfProportion { zh, en }))
        }
    }
}

/// What it says, or what is wrong and in which column.
pub(crate) type Said = Result<Says, (usize, P)>;

fn finding(rule: Option<&Rule>, times: u64) -> Said {
    let Some(rule) = rule else { return Ok(Says::Finding(times)) };
    let id = rule.id.clone();
    match (&rule.look, rule.price) {
        (Look::Mark { application: None }, Price::OutOf(out_of)) => {
            Err((POINTS, P::NeedsMark { rule: id, out_of: out_of.to_string() }))
        }
        (Look::Proportion, _) => Err((DONE, P::NeedsProportion { rule: id })),
        _ => Ok(Says::Finding(times)),
    }
}

fn ruling(rubric: &Rubric, rule: Option<RuleNo>, points: Points, times: u64) -> Said {
    let awarded = |found| Ok(Says::Award { award: Award::Points(points), found });
    let Some(no) = rule else { return awarded(0) };
    let (rule, bonus) = (rubric.rule(no), rubric.is_bonus(no));
    let (id, written) = (rule.id.clone(), points.to_string());
    match (&rule.look, rule.price) {
        (Look::Proportion, _) => Err((POINTS, P::PointsForProportion { rule: id })),
        (_, Price::ByProportion(_)) => Err((POINTS, P::OnlyLog { rule: id })),
        (_, Price::OutOf(out_of)) if points > out_of => {
            Err((POINTS, P::Mark { rule: id, written, out_of: out_of.to_string() }))
        }
        (_, Price::OutOf(_)) => once(times).and_then(|()| awarded(0)),
        (_, price) if !price.is_discretionary() => Err((POINTS, P::Fixed { rule: id, bonus })),
        (look, _) => {
            let Cost { least, most } = Cost::of(rubric, no);
            if points < least || most.is_some_and(|most| points > most) {
                return Err((POINTS, P::Range { rule: id, written, least, most, bonus }));
            }
            match look {
                // the ruling is the finding too, so many times
                Look::Finding { .. } if times > 0 => awarded(times),
                _ => once(times).and_then(|()| awarded(0)),
            }
        }
    }
}

fn proportion(rule: Option<&Rule>, done: u64, total: u64, times: u64) -> Said {
    if total == 0 {
        return Err((TOTAL, P::TotalZero));
    }
    if done > total {
        return Err((DONE, P::DoneOverTotal { done, total }));
    }
    if let Some(rule) = rule.filter(|rule| !matches!(rule.look, Look::Proportion)) {
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
