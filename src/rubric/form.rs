//! What a rule comes to, however it is written: how its points move when a number moves is known here, and everybody
//! asks here.
//!
//! ```text
//!  cells ───► parts ───► number ───► curve ───► points
//!  a count    expected   how far     never      a range where the
//!  a part,    in each,   from what   falling,   amount is the
//!  a ratio,   by which   is          0 at 0     office's
//!  findings   day        expected
//! ```
//!
//! A number is 0 where all is as expected and never falls when a cell gets worse, and a curve never falls when the
//! number grows: so which way a cell moves the points is known of every rule alike, and two rules over the same cells
//! are held against each other at the corners of their curves.

use super::curve::{Curve, Number};
use super::measure::{Cells, Gaps, Measure, Part};
use super::{Expect, GoesBy, Look, Nothing, Price, RatioPrice, Rounding, Rule, Sign, Waived};
use crate::interval::Interval;
use crate::period::Period;
use crate::points::Points;

/// A rule below its slots.
#[derive(Debug, Clone)]
pub struct Form {
    sign: Sign,
    parts: Vec<Part>,
    measure: Measure,
    curve: Curve,
    /// What 0 of 0 is; as no record where it is not said.
    none: Option<Nothing>,
    waivable: Option<Waived>,
}

/// What of a rule only the office settles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decides {
    /// Nothing.
    Nothing,
    /// The amount, once it has come up (酌情).
    Amount,
    /// A mark of these points.
    Mark(Points),
    /// What was done of what.
    Entry,
}

/// What a rule comes to where it comes up. Floor and cap of what it stands in are not applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// The least that it comes to.
    pub least: Points,
    /// The most; `None` where nothing in the rule bounds it.
    pub most: Option<Points>,
}

impl Form {
    /// The form of a rule over a period.
    pub(super) fn new(rule: &Rule, period: Period, rounding: Rounding) -> Self {
        // its words and its gate stand outside
        let Rule { id: _, text: _, reading: _, sign, look, most, waivable, unless: _, line: _ } = rule;
        let whole = |expect| Part { expect, days: period.days() };
        let (parts, measure, curve) = match look {
            Look::Count { split, price } => {
                let measure = match price.goes_by() {
                    GoesBy::Any | GoesBy::Units => Measure::Units,
                    GoesBy::Parts => Measure::Parts,
                };
                (Part::of(split, period), measure, priced(*price))
            }
            Look::Ratio { price: RatioPrice::Below(share, amount), .. } => {
                (Vec::new(), Measure::Below(*share), Curve::step(amount.interval()))
            }
            Look::Ratio { price: RatioPrice::ByProportion(points), .. } => {
                (Vec::new(), Measure::Undone, Curve::share(*points, rounding))
            }
            Look::Finding { at_most, price } => {
                let curve = match price {
                    // there is one part
                    Price::Once(amount) | Price::EachPart(amount) => Curve::step(amount.interval()),
                    Price::Each(amount) => Curve::each(amount.interval()),
                };
                (Vec::new(), Measure::Found(*at_most), curve)
            }
            Look::Mark { application, out_of } => {
                let parts = application.iter().map(|_| whole(Expect::AtLeast(1))).collect();
                (parts, Measure::Unmarked(*out_of), Curve::each(Interval::point(Points::whole(1))))
            }
            Look::Proportion(points) => (Vec::new(), Measure::Unentered, Curve::share(*points, rounding)),
        };
        let curve = curve.held_at(*most);
        let none = match *look {
            Look::Ratio { none, .. } => none,
            Look::Count { .. } | Look::Finding { .. } | Look::Mark { .. } | Look::Proportion(_) => None,
        };
        Self { sign: *sign, parts, measure, curve, none, waivable: *waivable }
    }

    /// Its parts, each counted for itself; none of a rule that counts no records.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// From number to points.
    pub fn curve(&self) -> &Curve {
        &self.curve
    }

    /// Whether it goes by the latest ratio of the log.
    pub fn has_ratio(&self) -> bool {
        matches!(self.measure, Measure::Below(_) | Measure::Undone)
    }

    /// Whether nothing but a finding of the office brings it up.
    pub fn is_found_only(&self) -> bool {
        matches!(self.measure, Measure::Found(_))
    }

    /// Whether findings can stand against it: they say something of every rule but those that the office decides by
    /// a number alone.
    pub fn takes_findings(&self) -> bool {
        match self.measure {
            Measure::Units | Measure::Parts | Measure::Below(_) | Measure::Undone | Measure::Found(_) => true,
            Measure::Unmarked(_) => !self.parts.is_empty(),
            Measure::Unentered => false,
        }
    }

    /// Whether the office may rule that it does not apply.
    pub fn is_waivable(&self) -> bool {
        self.waivable.is_some()
    }

    /// What is left out where the office rules that it does not apply.
    pub fn waived(&self) -> Points {
        match self.waivable {
            Some(Waived::LeftOut) => self.worth_left_out(),
            Some(Waived::Full) | None => Points::ZERO,
        }
    }

    /// What is left out where nothing was to do; `None` where it is not left out for that.
    pub fn left_out_by_nothing(&self) -> Option<Points> {
        (self.none == Some(Nothing::LeftOut)).then(|| self.worth_left_out())
    }

    /// What is left out because there was nothing to do; `None` where there was, and what was found undone was to be done.
    pub fn left_out(&self, cells: Cells<'_>) -> Option<Points> {
        let nothing = cells.found == 0 && cells.ratio.is_some_and(|(_, total)| total == 0);
        self.left_out_by_nothing().filter(|_| nothing)
    }

    /// What it is worth in its category: all that it can come to.
    pub fn worth(&self) -> Option<Points> {
        self.cost().most
    }

    fn worth_left_out(&self) -> Points {
        self.worth().unwrap_or_else(|| unreachable!("no rule may be left out whose worth has no end"))
    }

    /// What of it only the office settles.
    pub fn decides(&self) -> Decides {
        match self.measure {
            Measure::Unmarked(out_of) => Decides::Mark(out_of),
            Measure::Unentered => Decides::Entry,
            _ if self.curve.is_range() => Decides::Amount,
            Measure::Units | Measure::Parts | Measure::Below(_) | Measure::Undone | Measure::Found(_) => {
                Decides::Nothing
            }
        }
    }

    /// Whether one more record that counts moves the points in the favour of the town.
    pub fn helps(&self, expect: Expect) -> bool {
        match (expect, self.sign) {
            (Expect::AtLeast(_), Sign::Takes) | (Expect::AtMost(_), Sign::Adds) => true,
            (Expect::AtMost(_), Sign::Takes) | (Expect::AtLeast(_), Sign::Adds) => false,
        }
    }

    /// How far what the log and the findings hold is from what is expected; `None` where the office has to say.
    pub fn number(&self, cells: Cells<'_>) -> Option<Number> {
        let ratio = cells.ratio.filter(|&(_, total)| total > 0 || self.is_done_by_none());
        self.measure.number(&self.parts, Cells { ratio, ..cells })
    }

    /// Whether of 0 all is done.
    fn is_done_by_none(&self) -> bool {
        match self.none {
            Some(Nothing::Full | Nothing::LeftOut) => true,
            Some(Nothing::Lost) | None => false,
        }
    }

    /// The largest number that there can be; `None` where it has no end.
    pub fn largest(&self) -> Option<Number> {
        self.measure.largest(&self.parts)
    }

    /// Every gap that it can have, by how many parts fail; `None` where it goes by shares or a mark.
    pub fn gaps(&self) -> Option<Vec<Gaps>> {
        self.measure.gaps(&self.parts)
    }

    /// Whether its number is that of the parts that fail, and not of all that is short or over in them.
    pub fn is_by_part(&self) -> bool {
        self.measure == Measure::Parts
    }

    /// What the least gap there is comes to; `None` where it goes by shares or a mark, which have none.
    pub fn least(&self) -> Option<Interval> {
        self.measure.is_counted().then(|| self.curve.at(Number::ONE))
    }

    /// All that it can come to while the office has to say.
    pub fn undecided(&self) -> Interval {
        let most = self.cost().most;
        let hi = most.unwrap_or_else(|| unreachable!("what the office says is out of something, and ends there"));
        Interval { lo: Points::ZERO, hi }
    }

    /// The least and the most that it comes to. The most is 0 where it can never come up by itself.
    pub fn cost(&self) -> Cost {
        let largest = self.largest();
        if largest.is_some_and(Number::is_zero) {
            return Cost { least: Points::ZERO, most: Some(Points::ZERO) };
        }
        let most = largest.map_or_else(|| self.curve.end(), |number| Some(self.curve.at(number).hi));
        Cost { least: self.least().map_or(Points::ZERO, |least| least.lo), most }
    }

    /// What it comes to where nothing is logged and nothing found; `None` where it does not come up.
    pub fn idle(&self) -> Option<Interval> {
        let counts = vec![0; self.parts.len()];
        let amount = match self.number(Cells { counts: &counts, ratio: None, found: 0 }) {
            Some(number) if number.is_zero() => return None,
            Some(number) => self.curve.at(number),
            None => self.undecided(),
        };
        Some(amount)
    }

    /// Whether it comes to the same however large the gap is.
    pub fn is_once(&self) -> bool {
        self.measure.is_counted() && self.curve.is_step()
    }

    /// Whether it is a range that stops at a cap, so that the office has to say between two numbers and not at them.
    pub fn is_range_held(&self) -> bool {
        self.curve.is_range() && self.curve.is_held()
    }

    /// Whether what it can come to goes with the number, so that an amount of the office may fit one and not another.
    pub fn range_goes_with_number(&self) -> bool {
        self.curve.is_range() && !self.is_once()
    }
}

fn priced(price: Price) -> Curve {
    match price {
        Price::Once(amount) => Curve::step(amount.interval()),
        Price::Each(amount) | Price::EachPart(amount) => Curve::each(amount.interval()),
    }
}
