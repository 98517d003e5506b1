//! How far something is from what is expected, as one number: what a count, a ratio, findings or the office's word come
//! to below a rule.

use rust_decimal::Decimal;

use super::curve::Number;
use super::{Expect, Share, Split};
use crate::period::{Period, Stretch};
use crate::points::Points;

/// A part of a rule: records are counted in each for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// How many are expected.
    pub expect: Expect,
    /// The days on which a record of it can be dated.
    pub days: Stretch,
}

/// What a number says of the cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Measure {
    /// How many are short or over, all parts together. A finding adds to what is short, never past what is expected;
    /// what is over has no end.
    Units,
    /// How many parts are not as expected; a finding is one more.
    Parts,
    /// Whether the ratio is below a share, or was found to be.
    Below(Share),
    /// How much of the ratio is not done; a finding is one less done.
    Undone,
    /// Findings beyond those let pass.
    Found(u64),
    /// What a mark leaves of these points; all of them where the parts hold no application, or it was found wanting.
    Unmarked(Points),
    /// How much is not done by the office's entry.
    Unentered,
}

/// The gaps of so many parts that fail: how many can be short or over in them together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gaps {
    /// How many parts fail, 1 or more.
    pub parts: u64,
    /// One short or over in each.
    pub from: u64,
    /// The most; `None` where there is no end.
    pub to: Option<u64>,
}

/// What the log and the findings hold of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cells<'a> {
    /// How many count, by part.
    pub counts: &'a [u64],
    /// Done and total, of the ratio that stands.
    pub ratio: Option<(u64, u64)>,
    /// How often the office found it.
    pub found: u64,
}

impl Part {
    /// The parts of a split over a period.
    pub(super) fn of(split: &Split, period: Period) -> Vec<Self> {
        let whole = |expect| Self { expect, days: period.days() };
        match split {
            Split::Time(span, _, expect) => {
                period.stretches(span).into_iter().map(|days| Self { expect: *expect, days }).collect()
            }
            Split::Materials(_, list, expect) => list.iter().map(|_| whole(*expect)).collect(),
            Split::Items(items) => items.iter().map(|item| whole(item.expect)).collect(),
        }
    }
}

impl Measure {
    /// How far what the log and the findings hold is from what is expected; `None` where the office has to say.
    pub(super) fn number(self, parts: &[Part], cells: Cells<'_>) -> Option<Number> {
        let ratio = cells.ratio;
        match self {
            Self::Units => Some(Number::whole(gap(parts, cells, |units, _| units, units(parts)))),
            Self::Parts => Some(Number::whole(gap(parts, cells, |_, failed| failed, Some(parts.len() as u64)))),
            Self::Below(share) => {
                let reached = |(done, total)| Decimal::from(done) >= share.0 * Decimal::from(total);
                let met = ratio.is_some_and(reached) && cells.found == 0;
                Some(Number::whole(u64::from(!met)))
            }
            Self::Undone => Some(ratio.map_or(Number::ONE, |(done, total)| {
                let short = total.saturating_sub(done).saturating_add(cells.found);
                // what was found undone was to be done
                let whole = total.max(cells.found).max(1);
                Number::part(short.min(whole), whole)
            })),
            Self::Found(at_most) => Some(Number::whole(cells.found.saturating_sub(at_most))),
            Self::Unmarked(out_of) => {
                let applied = cells.counts.iter().any(|&n| n > 0) && cells.found == 0;
                (!parts.is_empty() && !applied).then(|| Number::points(out_of))
            }
            Self::Unentered => None,
        }
    }

    /// The largest number that there can be; `None` where it has no end.
    pub(super) fn largest(self, parts: &[Part]) -> Option<Number> {
        match self {
            Self::Units => units(parts).map(Number::whole),
            Self::Parts => Some(Number::whole(parts.len() as u64)),
            Self::Below(_) | Self::Undone | Self::Unentered => Some(Number::ONE),
            Self::Found(_) => None,
            Self::Unmarked(out_of) => Some(Number::points(out_of)),
        }
    }

    /// Every gap that it can have, by how many parts fail; `None` where it goes by shares or a mark.
    pub(super) fn gaps(self, parts: &[Part]) -> Option<Vec<Gaps>> {
        match self {
            Self::Units | Self::Parts => {
                let mut short: Vec<u64> = parts.iter().map(|part| part.expect.most_short().unwrap_or(1)).collect();
                short.sort_unstable_by(|a, b| b.cmp(a));
                let endless = units(parts).is_none();
                let gaps = short.iter().scan((0, 0_u64), |(parts, most), short| {
                    (*parts, *most) = (*parts + 1, most.saturating_add(*short));
                    Some(Gaps { parts: *parts, from: *parts, to: (!endless).then_some(*most) })
                });
                Some(gaps.collect())
            }
            Self::Below(_) => Some(vec![Gaps { parts: 1, from: 1, to: Some(1) }]),
            Self::Found(_) => Some(vec![Gaps { parts: 1, from: 1, to: None }]),
            Self::Undone | Self::Unmarked(_) | Self::Unentered => None,
        }
    }

    /// Whether its number goes in steps of one from a least gap on, not by shares or points.
    pub(super) fn is_counted(self) -> bool {
        match self {
            Self::Units | Self::Parts | Self::Below(_) | Self::Found(_) => true,
            Self::Undone | Self::Unmarked(_) | Self::Unentered => false,
        }
    }
}

/// All parts together, findings added.
fn gap(parts: &[Part], cells: Cells<'_>, of: fn(u64, u64) -> u64, most: Option<u64>) -> u64 {
    let gaps = parts.iter().zip(cells.counts).map(|(part, &count)| part.expect.gap(count));
    let (units, failed) =
        gaps.fold((0_u64, 0_u64), |(units, failed), gap| (units.saturating_add(gap), failed + u64::from(gap > 0)));
    of(units, failed).saturating_add(cells.found).min(most.unwrap_or(u64::MAX))
}

/// How many can be short in all parts together; `None` where some can be over.
fn units(parts: &[Part]) -> Option<u64> {
    parts.iter().try_fold(0_u64, |sum, part| Some(sum.saturating_add(part.expect.most_short()?)))
}

impl Expect {
    /// How many are short or over, where so many count.
    pub fn gap(self, count: u64) -> u64 {
        match self {
            Self::AtLeast(wanted) => wanted.saturating_sub(count),
            Self::AtMost(allowed) => count.saturating_sub(allowed),
        }
    }

    /// Whether one more can make a difference, where so many count.
    pub fn is_moved_at(self, count: u64) -> bool {
        match self {
            Self::AtLeast(wanted) => count < wanted,
            Self::AtMost(_) => true,
        }
    }

    /// How many can be short; `None` where any number can be over.
    fn most_short(self) -> Option<u64> {
        match self {
            Self::AtLeast(wanted) => Some(wanted),
            Self::AtMost(_) => None,
        }
    }
}
