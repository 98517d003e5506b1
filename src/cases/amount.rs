//! Amounts as a case writes them: exact, in quotes or not, and a pair of them for what is still open.

use std::ops::Range;

use super::problem::CaseProblem;
use crate::interval::Interval;
use crate::ledger::numbers::Amount;
use crate::points::Points;
use crate::rubric::written::{At, Bounds, Fields, Report, Slot, Type, Value, points};

/// An amount of the ledger: one, or 不适用.
pub(super) fn ruled(fields: &mut Fields, key: &str) -> Slot<Amount> {
    match fields.either(key, Type::Number, |value| literal(value).is_some()) {
        Slot::Absent => Slot::Absent,
        Slot::Unreadable => Slot::Unreadable,
        Slot::Given(at) => {
            let value = if literal(at.value).is_some_and(Amount::is_not_applicable) {
                Some(Amount::NotApplicable)
            } else {
                of(key, at.value, at.span.clone(), fields.report).map(Amount::Points)
            };
            value.map_or(Slot::Unreadable, |value| Slot::Given(At { value, span: at.span, key: at.key }))
        }
    }
}

/// One amount, or both ends of what it still can be.
pub(super) fn ends(fields: &mut Fields, key: &str) -> Slot<Interval> {
    let taken = |value: &Value| match value {
        Value::List(list) => list.len() == 2 && list.iter().all(|(end, _)| literal(end).is_some()),
        one => literal(one).is_some(),
    };
    let at = match fields.either(key, Type::Ends, taken) {
        Slot::Absent => return Slot::Absent,
        Slot::Unreadable => return Slot::Unreadable,
        Slot::Given(at) => at,
    };
    let ends: Vec<(&Value, Range<usize>)> = match at.value {
        Value::List(list) => list.iter().map(|(end, span)| (end, span.clone())).collect(),
        one => vec![(one, at.span.clone())],
    };
    let ends: Vec<Option<Points>> = ends.into_iter().map(|(end, span)| of(key, end, span, fields.report)).collect();
    let interval = match *ends.as_slice() {
        [Some(one)] => Interval::point(one),
        [Some(lo), Some(hi)] if lo <= hi => Interval { lo, hi },
        [Some(lo), Some(hi)] => {
            let problem = CaseProblem::Swapped { from: lo.to_string(), to: hi.to_string() };
            fields.report.add(&problem, at.span);
            return Slot::Unreadable;
        }
        _ => return Slot::Unreadable,
    };
    Slot::Given(At { value: interval, span: at.span, key: at.key })
}

fn literal(value: &Value) -> Option<&str> {
    match value {
        Value::Number(literal) | Value::Text(literal) => Some(literal.trim()),
        _ => None,
    }
}

fn of(key: &str, value: &Value, span: Range<usize>, report: &mut Report) -> Option<Points> {
    let at = At { value: literal(value)?.to_owned(), key: span.clone(), span };
    points(key, &at, Some(Bounds::NotNegative), report)
}
