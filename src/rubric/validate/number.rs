//! Numbers of a rubric: exact, and within what their key allows.

use rust_decimal::Decimal;

use super::super::Share;
use super::super::fields::At;
use super::super::problem::{Bounds, RubricProblem};
use super::super::report::Report;
use crate::points::Points;

/// An exact number within bounds.
pub(crate) fn points(key: &str, at: &At<String>, bounds: Option<Bounds>, report: &mut Report) -> Option<Points> {
    let literal = at.value.clone();
    match Points::parse(&literal) {
        Err(why) => {
            report.add(&RubricProblem::Inexact { key: key.to_owned(), literal, why }, at.span.clone());
            None
        }
        Ok(points) => {
            let value = points.decimal();
            let fits = bounds.is_none_or(|bounds| match bounds {
                Bounds::AboveZero => value > Decimal::ZERO,
                Bounds::NotNegative => value >= Decimal::ZERO,
                Bounds::Count => value >= Decimal::ONE && value.fract().is_zero(),
                Bounds::CountOrNone => value >= Decimal::ZERO && value.fract().is_zero(),
                Bounds::Places => value >= Decimal::ZERO && value <= Decimal::from(4) && value.fract().is_zero(),
                Bounds::Share => value > Decimal::ZERO && value <= Decimal::ONE,
            });
            if let Some(bounds) = bounds.filter(|_| !fits) {
                report.add(&RubricProblem::Bounds { key: key.to_owned(), literal, bounds }, at.span.clone());
            }
            fits.then_some(points)
        }
    }
}

/// A whole number within bounds.
pub(crate) fn whole(key: &str, at: &At<String>, bounds: Bounds, report: &mut Report) -> Option<u64> {
    points(key, at, Some(bounds), report).and_then(|points| u64::try_from(points.decimal()).ok())
}

/// A share, above 0 and at most 1.
pub(crate) fn share(key: &str, at: &At<String>, report: &mut Report) -> Option<Share> {
    points(key, at, Some(Bounds::Share), report).map(|points| Share(points.decimal()))
}
