//! What a rule says of a ratio.

use super::word::words;
use super::{Amount, Share};
use crate::points::Points;

words! {
    /// What stands of several records of a ratio.
    pub enum Take {
        /// The latest alone.
        Latest = "latest", "以最近一次为准", "the latest";
        /// All together: what was done and how much there was to do, added up.
        Sum = "sum", "各次相加", "all added up";
    }
}

words! {
    /// What it means that there was nothing to do.
    pub enum Nothing {
        /// All of it is done.
        Full = "full", "不扣", "costs nothing";
        /// The rule is left out of what its category is measured against.
        LeftOut = "left_out", "不计入，其余折算", "left out, the rest converted";
        /// None of it is done, as without a record.
        Lost = "lost", "同没有记录一样扣", "as no record";
    }
}

/// What is expected of a ratio, and what a gap costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RatioPrice {
    /// A share to reach; a lower one, or no record, costs this once.
    Below(Share, Amount),
    /// These points × (1 − done ÷ total), rounded half up on the line; without a record all of them.
    ByProportion(Points),
}
