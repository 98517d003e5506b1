//! What a rule says of a ratio.

use super::{Amount, Share};
use crate::points::Points;

/// What stands of several records of a ratio.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Take {
    /// The latest alone.
    Latest,
    /// All together: what was done and how much there was to do, added up.
    Sum,
}

/// What it means that there was nothing to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nothing {
    /// All of it is done.
    Full,
    /// The rule is left out of what its category is measured against.
    LeftOut,
    /// None of it is done, as without a record.
    Lost,
}

/// What is expected of a ratio, and what a gap costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RatioPrice {
    /// A share to reach; a lower one, or no record, costs this once.
    Below(Share, Amount),
    /// These points × (1 − done ÷ total), rounded half up on the line; without a record all of them.
    ByProportion(Points),
}
