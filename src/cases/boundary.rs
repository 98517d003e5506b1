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
use crate::rubric::{Expect, Look, RatioPrice, Rule};

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
    let untouched = line.findings == 0 && line.award != Some(Award::NotApplicable);
    match (&rule.look, &line.found) {
        (Look::Finding { at_most, .. }, _) => least(line.findings.checked_sub(*at_most)?),
        (Look::Mark { out_of, .. }, _) => match line.award? {
            Award::Points(mark) if mark == *out_of => Some(Side::Free),
            Award::Points(mark) if mark == Points::ZERO => Some(Side::Charged),
            Award::Points(_) | Award::Proportion { .. } | Award::NotApplicable => None,
        },
        (Look::Count { .. }, Found::Parts(parts)) if untouched => counted(parts),
        (Look::Ratio { price, .. }, Found::Ratio(Some(row))) if untouched && row.total > 0 => match price {
            RatioPrice::ByProportion(_) => least(row.total.checked_sub(row.done)?),
            RatioPrice::Below(share, _) => {
                let wanted = share.0 * Decimal::from(row.total);
                let (done, next) = (Decimal::from(row.done), Decimal::from(row.done.saturating_add(1)));
                let charged = (done < wanted && next >= wanted).then_some(Side::Charged);
                if done == wanted { Some(Side::Free) } else { charged }
            }
        },
        (Look::Proportion(_), Found::Proportion(Some((done, total)))) => least(total.checked_sub(*done)?),
        (Look::Count { .. } | Look::Ratio { .. } | Look::Proportion(_), _) => None,
    }
}

/// None short, or one.
fn least(short: u64) -> Option<Side> {
    match short {
        0 => Some(Side::Free),
        1 => Some(Side::Charged),
        _ => None,
    }
}

fn counted(parts: &[Part]) -> Option<Side> {
    let (mut short, mut exact) = (0_u64, false);
    for part in parts {
        let (Expect::AtLeast(limit) | Expect::AtMost(limit)) = part.expect;
        if part.pending > 0 {
            return None;
        }
        short = short.saturating_add(part.expect.gap(part.counted));
        exact |= part.counted == limit;
    }
    least(short).filter(|side| exact || *side == Side::Charged)
}
