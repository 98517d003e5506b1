//! Where a case stands at the boundary of its rule, derived from the form of the rule.
//!
//! A boundary has two sides: the last that costs nothing, and the first that does (under the bonus: brings nothing,
//! brings something). By what is looked at:
//!
//! | looked at | free side | charged side |
//! |---|---|---|
//! | records, at least n | exactly n, in one part of those that are enough | one record fewer than enough, all parts together |
//! | records, at most n; the bonus | exactly n (of the bonus mostly 0) | one record more |
//! | a ratio, at least a share | exactly the share | a number done that one more would lift to it |
//! | a ratio or the office's entry, by proportion | all done | all but one |
//! | findings, n let pass | n | n + 1 |
//! | a mark | full marks | 0 |
//!
//! Rows under review, a finding on what records show and an `unless` that came up are other things than a boundary.

use rust_decimal::Decimal;

use crate::assess::{Applies, Found, Line, Part};
use crate::ledger::Award;
use crate::points::Points;
use crate::rubric::{Expect, Look, Price, Rule};

/// A side of a boundary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The last that costs nothing.
    Free,
    /// The first that costs something.
    Charged,
}

/// The side on which a line of a scoresheet stands, where it stands at the boundary of its rule.
pub(super) fn side(rule: &Rule, line: &Line) -> Option<Side> {
    if line.applies != Applies::Yes {
        return None;
    }
    match (&rule.look, &line.found) {
        (Look::Finding { at_most }, _) => match line.findings.checked_sub(*at_most) {
            Some(0) => Some(Side::Free),
            Some(1) => Some(Side::Charged),
            _ => None,
        },
        (Look::Mark { .. }, _) => match (rule.price, line.award) {
            (Price::OutOf(full), Some(Award::Points(mark))) if mark == full => Some(Side::Free),
            (_, Some(Award::Points(mark))) if mark == Points::ZERO => Some(Side::Charged),
            _ => None,
        },
        (_, Found::Proportion(entry)) => entry.and_then(|(done, total)| last(done, total)),
        _ if line.findings > 0 => None,
        (_, Found::Parts(parts)) => counted(parts),
        (Look::Ratio { at_least: None, .. }, Found::Ratio(row)) => row.and_then(|row| last(row.done, row.total)),
        (Look::Ratio { at_least: Some(share), .. }, Found::Ratio(Some(row))) => {
            let wanted = share.0 * Decimal::from(row.total);
            let (done, next) = (Decimal::from(row.done), Decimal::from(row.done.saturating_add(1)));
            if done == wanted { Some(Side::Free) } else { (done < wanted && next >= wanted).then_some(Side::Charged) }
        }
        _ => None,
    }
}

/// All done, or all but one.
fn last(done: u64, total: u64) -> Option<Side> {
    match total.checked_sub(done) {
        Some(0) => Some(Side::Free),
        Some(1) => Some(Side::Charged),
        _ => None,
    }
}

fn counted(parts: &[Part]) -> Option<Side> {
    let (mut short, mut exact) = (0_u64, false);
    for part in parts {
        let (gap, limit) = match part.expect {
            Expect::AtLeast(wanted) => (wanted.saturating_sub(part.counted), wanted),
            Expect::AtMost(allowed) => (part.counted.saturating_sub(allowed), allowed),
        };
        if part.pending > 0 {
            return None;
        }
        short = short.saturating_add(gap);
        exact |= part.counted == limit;
    }
    match short {
        0 => exact.then_some(Side::Free),
        1 => Some(Side::Charged),
        _ => None,
    }
}
