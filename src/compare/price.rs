//! What a gap costs, compared for every gap that the two rules can have.
//!
//! The numbers that both rules go by are gone through at the corners of both curves: between two corners, and beyond
//! the last one, both go straight, so what holds at the corners holds for every number.

use super::change::Slot;
use super::pairing::Pairing;
use super::value;
use super::way::{Found, Way};
use crate::interval::Interval;
use crate::lang::Text;
use crate::points::Points;
use crate::rubric::{Curve, Form, Gaps, Number, Priced, Rule};
use crate::text;

/// How the prices of two rules differ.
pub(super) fn found(pairing: &Pairing<'_>, old: &Rule, new: &Rule) -> Option<Found> {
    let (was, is) = (old.look.priced(), new.look.priced());
    if (was, old.most) == (is, new.most) {
        return None;
    }
    let (before, after) = (pairing.old.form_of(old), pairing.new.form_of(new));
    let (way, fact) = match (was, is) {
        (Priced::OutOf(a), Priced::OutOf(b)) => (Way::between(&a, &b), height(a, b)),
        (Priced::ByProportion(a), Priced::ByProportion(b)) => (shares(before.curve(), after.curve()), height(a, b)),
        (Priced::Amount(a), Priced::Amount(b)) => {
            let fact = if a == b {
                None
            } else if std::mem::discriminant(&a) == std::mem::discriminant(&b) {
                Some(amounts(a.amount().interval(), b.amount().interval()))
            } else {
                Some(text!("计次方式换了", "charged by another count"))
            };
            let fact = both(fact, held(old.most, new.most));
            (charged(&before, &after), fact)
        }
        (Priced::Amount(_) | Priced::ByProportion(_) | Priced::OutOf(_), _) => {
            (Way::Open, text!("计价方式换了，不能互比", "priced in another way, and neither follows from the other"))
        }
    };
    let (old, new) = (Some(value::price(old)), Some(value::price(new)));
    Some(Found { slot: Slot::Price, old, new, way, fact })
}

/// The way over every gap that either rule can have. Where one rule says of its own gaps just what it would say in
/// the count of the other (a month short of one is a part not as expected), it is read so if that tells more.
fn charged(old: &Form, new: &Form) -> Way {
    let (Some(before), Some(after)) = (old.gaps(), new.gaps()) else { return Way::Open };
    let over = |old: &Counted, new: &Counted| way(old, new, &before).and(way(old, new, &after));
    let (was, is) = (Counted::of(old), Counted::of(new));
    let mut ways = vec![over(&was, &is)];
    let read = was.counted_as(&is);
    if way(&was, &read, &before) == Way::Same {
        ways.push(over(&read, &is));
    }
    let read = is.counted_as(&was);
    if way(&is, &read, &after) == Way::Same {
        ways.push(over(&was, &read));
    }
    let told = |way: &Way| *way == Way::Same;
    let way = ways.iter().copied().find(told).or_else(|| ways.iter().copied().find(|way| *way != Way::Open));
    way.unwrap_or(Way::Open)
}

/// A curve over gaps, and whether it goes by the parts that fail or by all that is short or over in them.
#[derive(Debug, Clone)]
struct Counted {
    by_part: bool,
    curve: Curve,
}

impl Counted {
    fn of(form: &Form) -> Self {
        Self { by_part: form.is_by_part(), curve: form.curve().clone() }
    }

    /// The same amount for one, in the count of the other.
    fn counted_as(&self, other: &Self) -> Self {
        Self { by_part: other.by_part, curve: self.curve.shaped_as(&other.curve) }
    }

    fn at(&self, units: u64, parts: u64) -> Interval {
        self.curve.at(Number::whole(if self.by_part { parts } else { units }))
    }

    /// What one more over in the same part adds, where there is no end to them.
    fn growth(&self) -> Interval {
        if self.by_part { Interval::ZERO } else { self.curve.growth() }
    }
}

/// The way from one to the other over some gaps.
fn way(old: &Counted, new: &Counted, gaps: &[Gaps]) -> Way {
    let corners: Vec<u64> = old.curve.corners().into_iter().chain(new.curve.corners()).collect();
    let of_gaps = gaps.iter().map(|gaps| {
        let inside = corners.iter().copied().filter(|&at| gaps.from < at && gaps.to.is_none_or(|to| at < to));
        let units = inside.chain([gaps.from]).chain(gaps.to);
        let ways = units.map(|units| ends(old.at(units, gaps.parts), new.at(units, gaps.parts)));
        let here = ways.fold(Way::Same, Way::and);
        if gaps.to.is_some() { here } else { here.and(ends(old.growth(), new.growth())) }
    });
    of_gaps.fold(Way::Same, Way::and)
}

/// The way over every share: where both are rounded alike, that of what is rounded.
fn shares(old: &Curve, new: &Curve) -> Way {
    if old.places() != new.places() {
        return Way::Open;
    }
    ends(old.slope(), new.slope()).and(ends(old.at(Number::ONE), new.at(Number::ONE)))
}

/// The way of both ends.
fn ends(old: Interval, new: Interval) -> Way {
    Way::between(&old.lo, &new.lo).and(Way::between(&old.hi, &new.hi))
}

fn height(old: Points, new: Points) -> Text {
    let by = (new - old).max(old - new);
    if new > old { text!("提高{by}分", "{by} higher") } else { text!("降低{by}分", "{by} lower") }
}

/// What happened to the most that a rule comes to.
fn held(old: Option<Points>, new: Option<Points>) -> Option<Text> {
    match (old, new) {
        (None, None) => None,
        (Some(old), Some(new)) if old == new => None,
        (Some(old), Some(new)) => {
            let Text { zh, en } = height(old, new);
            Some(text!("最多的分{zh}", "the most {en}"))
        }
        (None, Some(most)) => Some(text!("从此最多{most}分", "it now stops at {most}")),
        (Some(most), None) => Some(text!("不再以{most}分为限", "it no longer stops at {most}")),
    }
}

/// Two facts as one.
fn both(one: Option<Text>, other: Option<Text>) -> Text {
    match (one, other) {
        (Some(one), Some(other)) => {
            Text { zh: format!("{}，{}", one.zh, other.zh), en: format!("{}, {}", one.en, other.en) }
        }
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => text!("计价不变", "the same price"),
    }
}

/// What happened to one amount.
fn amounts(old: Interval, new: Interval) -> Text {
    match (!old.is_settled(), !new.is_settled()) {
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
