//! Numbers: what they are, and what they can still be.

use std::borrow::Cow;

use serde::Serialize;

use crate::points::Points;

/// An exact decimal, as text: no program between here and the reader can make a binary float of it.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(extend("pattern" = "^-?[0-9]+(\\.[0-9]+)?$")))]
pub(in crate::report) struct Decimal(pub(in crate::report) Cow<'static, str>);

impl From<Points> for Decimal {
    fn from(points: Points) -> Self {
        // most lines of most statements come to nothing
        Self(if points.is_zero() { "0".into() } else { points.to_string().into() })
    }
}

/// What a number can still be: one value where both are equal.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::report) struct Range {
    /// The least.
    pub(in crate::report) lo: Decimal,
    /// The most.
    pub(in crate::report) hi: Decimal,
}

/// The places that a town can still come to hold, from 1.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::report) struct Rank {
    /// The best.
    pub(in crate::report) best: usize,
    /// The worst.
    pub(in crate::report) worst: usize,
}
