//! What a gap costs, compared for every gap that the two rules can have.

use super::bound::{self, Gap};
use super::change::Slot;
use super::pairing::Pairing;
use super::value;
use super::way::{Found, Way};
use crate::interval::Interval;
use crate::lang::Text;
use crate::points::Points;
use crate::rubric::{Amount, Price, Rule};
use crate::text;

/// How the prices of two rules differ.
pub(super) fn found(pairing: &Pairing<'_>, old: &Rule, new: &Rule) -> Option<Found> {
    if old.price == new.price {
        return None;
    }
    let (way, fact) = match (old.price, new.price) {
        (Price::ByProportion(a), Price::ByProportion(b)) | (Price::OutOf(a), Price::OutOf(b)) => {
            (Way::between(&a, &b), height(a, b))
        }
        (Price::ByProportion(_) | Price::OutOf(_), _) | (_, Price::ByProportion(_) | Price::OutOf(_)) => {
            (Way::Open, text!("计价方式换了，不能互比", "priced in another way, and neither follows from the other"))
        }
        (a, b) => {
            let before = bound::gaps(&old.look, pairing.old.period);
            let after = bound::gaps(&new.look, pairing.new.period);
            let fact = if same_count(a, b) {
                amounts(Gap::ONE.amount(a), Gap::ONE.amount(b), a, b)
            } else {
                text!("计次方式换了", "charged by another count")
            };
            (charged(a, b, &before, &after), fact)
        }
    };
    Some(Found { slot: Slot::Price, old: Some(value::price(old.price)), new: Some(value::price(new.price)), way, fact })
}

/// The way over every gap that either rule can have. Where one price says of its own rule's gaps just what it would
/// say in the count of the other (a month short of one is a part not as expected), it is read so if that tells more.
fn charged(old: Price, new: Price, before: &[Gap], after: &[Gap]) -> Way {
    let over = |old: Price, new: Price| {
        let ways = before.iter().chain(after).map(|gap| ends(gap.amount(old), gap.amount(new)));
        ways.fold(Way::Same, Way::and)
    };
    let says = |a: Price, b: Price, gaps: &[Gap]| gaps.iter().all(|gap| gap.amount(a) == gap.amount(b));
    let mut ways = vec![over(old, new)];
    if let Some(read) = counted_as(old, new).filter(|&read| says(old, read, before)) {
        ways.push(over(read, new));
    }
    if let Some(read) = counted_as(new, old).filter(|&read| says(new, read, after)) {
        ways.push(over(old, read));
    }
    let told = |way: &Way| *way == Way::Same;
    let way = ways.iter().copied().find(told).or_else(|| ways.iter().copied().find(|way| *way != Way::Open));
    way.unwrap_or(Way::Open)
}

/// The amount of one price in the count of another.
fn counted_as(price: Price, other: Price) -> Option<Price> {
    let amount = unit(price)?;
    match other {
        Price::Once(_) => Some(Price::Once(amount)),
        Price::Each(_) => Some(Price::Each(amount)),
        Price::EachPart(_) => Some(Price::EachPart(amount)),
        Price::ByProportion(_) | Price::OutOf(_) => None,
    }
}

fn same_count(a: Price, b: Price) -> bool {
    std::mem::discriminant(&a) == std::mem::discriminant(&b)
}

/// The way of both ends.
fn ends(old: Interval, new: Interval) -> Way {
    Way::between(&old.lo, &new.lo).and(Way::between(&old.hi, &new.hi))
}

fn height(old: Points, new: Points) -> Text {
    let by = (new - old).max(old - new);
    if new > old { text!("提高{by}分", "{by} higher") } else { text!("降低{by}分", "{by} lower") }
}

/// What happened to one amount.
fn amounts(old: Interval, new: Interval, from: Price, to: Price) -> Text {
    match (from.is_discretionary(), to.is_discretionary()) {
        (false, false) => return height(old.lo, new.lo),
        (false, true) => return text!("定额改为酌情", "a fixed amount became discretionary"),
        (true, false) => return text!("酌情改为定额", "a discretionary amount became fixed"),
        (true, true) => {}
    }
    match (Way::between(&old.lo, &new.lo), Way::between(&old.hi, &new.hi)) {
        (Way::Same, Way::More) => text!("酌情的上端提高", "the range goes up at the top"),
        (Way::Same, Way::Less) => text!("酌情的上端降低", "the range goes down at the top"),
        (Way::More, Way::Same) => text!("酌情的下端提高", "the range goes up at the bottom"),
        (Way::Less, Way::Same) => text!("酌情的下端降低", "the range goes down at the bottom"),
        (Way::More, Way::More) => text!("酌情的两端都提高", "both ends of the range go up"),
        (Way::Less, Way::Less) => text!("酌情的两端都降低", "both ends of the range go down"),
        (Way::Less, Way::More) => text!("酌情的范围向两端放宽", "the range is wider at both ends"),
        _ => text!("酌情的范围从两端收窄", "the range is narrower at both ends"),
    }
}

/// The amount of one of these, of an amount that is charged by gap.
pub(super) fn unit(price: Price) -> Option<Amount> {
    match price {
        Price::Once(amount) | Price::Each(amount) | Price::EachPart(amount) => Some(amount),
        Price::ByProportion(_) | Price::OutOf(_) => None,
    }
}
