//! A chart as data.

use crate::interval::Interval;
use crate::lang::Text;
use crate::points::Points;

/// Bars, one below the other, all by one measure.
#[derive(Debug)]
pub(in crate::report) struct Chart {
    /// What it shows.
    pub(in crate::report) caption: Text,
    /// What the parts of each bar are, in their order, each with what stands for it in the bar.
    pub(in crate::report) parts: Vec<(String, Text)>,
    /// The bars.
    pub(in crate::report) bars: Vec<Bar>,
}

/// One bar.
#[derive(Debug)]
pub(in crate::report) struct Bar {
    /// Whose it is.
    pub(in crate::report) label: String,
    /// What is said of it, where the label is short.
    pub(in crate::report) about: String,
    /// Its parts, as far as each is certain.
    pub(in crate::report) parts: Vec<Points>,
    /// All of it, from what is certain to what it can still be.
    pub(in crate::report) whole: Interval,
}

impl Chart {
    /// How far the longest bar goes.
    pub(in crate::report) fn most(&self) -> Points {
        self.bars.iter().map(|bar| bar.whole.hi).max().unwrap_or_default()
    }
}
