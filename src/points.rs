//! Points: exact decimals, from the file's own text to the output.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Neg, Sub};

use rust_decimal::{Decimal, RoundingStrategy};

/// An exact number of points (分). Never a binary float; rounded only where [`Points::rounded`] is called.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Points(Decimal);

/// Why a literal is not an exact amount of points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotPoints {
    /// Not digits with at most one `.` between digits.
    Form,
    /// More than [`Points::MAX_PLACES`] decimals.
    TooFine,
    /// Over [`Points::MAX_WHOLE`].
    TooLarge,
}

impl Points {
    /// No points.
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// The most decimals that a file may give an amount.
    pub const MAX_PLACES: usize = 4;
    /// The largest amount that a file may give.
    pub const MAX_WHOLE: u32 = 999_999;

    /// Whole points.
    pub fn whole(points: u64) -> Self {
        Self(Decimal::from(points))
    }

    /// The exact decimal.
    pub fn decimal(self) -> Decimal {
        self.0
    }

    /// Reads a plain decimal, `12`, `0.5` or `-3`, of at most four decimals and at most 999999 either way.
    ///
    /// # Errors
    /// [`NotPoints`] for every other form: an exponent, a bare point, a leading zero, a separator, more decimals.
    pub fn parse(text: &str) -> Result<Self, NotPoints> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = match digits.split_once('.') {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (digits, None),
        };
        let plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !plain(whole) || !fraction.is_none_or(plain) || (whole.len() > 1 && whole.starts_with('0')) {
            return Err(NotPoints::Form);
        }
        if fraction.is_some_and(|f| f.len() > Self::MAX_PLACES) {
            return Err(NotPoints::TooFine);
        }
        let value = Decimal::from_str_exact(text).map_err(|_| NotPoints::TooLarge)?;
        if value.abs() > Decimal::from(Self::MAX_WHOLE) {
            return Err(NotPoints::TooLarge);
        }
        Ok(Self(value))
    }

    /// Reads back an amount that was written by its [`Display`](fmt::Display): exact, of any size.
    pub fn written(text: &str) -> Option<Self> {
        Decimal::from_str_exact(text).ok().map(Self)
    }

    /// Whether it is no points at all.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// This amount so many times.
    #[must_use]
    pub fn times(self, count: u64) -> Self {
        Self(self.0 * Decimal::from(count))
    }

    /// This amount by an exact factor.
    #[must_use]
    pub fn by(self, factor: Decimal) -> Self {
        Self(self.0 * factor)
    }

    /// How many steps of `each` it takes from a number to reach this one; `None` where none ever does.
    #[must_use]
    pub fn steps_from(self, from: Self, each: Self) -> Option<u64> {
        let steps = self.0.checked_sub(from.0)?.checked_div(each.0)?.ceil();
        u64::try_from(steps.max(Decimal::ZERO)).ok()
    }

    /// `self × part ÷ whole`, rounded half up (midpoint away from zero) to `places`, exactly: the division is
    /// done on whole numbers and its remainder looked at, so no intermediate digit is ever lost.
    /// `whole` above 0; 0 where it is not.
    #[must_use]
    pub fn share(self, part: Decimal, whole: Decimal, places: u32) -> Self {
        if whole <= Decimal::ZERO {
            return Self::ZERO;
        }
        let scale = Decimal::from(10_u64.pow(places));
        let scaled = self.0 * part * scale;
        let rest = scaled.abs() % whole;
        // what is left after the remainder divides evenly, so this quotient is a whole number
        let down = ((scaled.abs() - rest) / whole).round();
        let up = if rest + rest >= whole { Decimal::ONE } else { Decimal::ZERO };
        let size = (down + up) / scale;
        Self(if scaled.is_sign_negative() { -size } else { size })
    }

    /// Rounded half up (四舍五入, midpoint away from zero) to `places`, with all of them shown.
    #[must_use]
    pub fn rounded(self, places: u32) -> Self {
        let mut value = self.0.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
        value.rescale(places);
        Self(value)
    }

    /// How many decimals this amount needs.
    pub fn places(self) -> u32 {
        self.0.normalize().scale()
    }
}

/// Prints the exact amount with no trailing zeros and never `-0`, or with the formatter's precision of them
/// (which must not cut: it pads).
impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_zero() && f.precision().is_none() {
            return f.pad_integral(true, "", "0");
        }
        let mut value = self.0.normalize();
        if value.is_zero() {
            value.set_sign_positive(true);
        }
        if let Some(places) = f.precision().and_then(|p| u32::try_from(p).ok()) {
            value.rescale(places.max(value.scale()));
        }
        f.pad_integral(!value.is_sign_negative(), "", &value.abs().to_string())
    }
}

impl fmt::Debug for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Add for Points {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        // most of what is added up is nothing
        if other.is_zero() { self } else { Self(self.0 + other.0) }
    }
}

impl Sub for Points {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for Points {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl Sum for Points {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn p(text: &str) -> Points {
        Points::parse(text).unwrap_or_else(|e| unreachable!("{text}: {e:?}"))
    }

    #[test]
    fn only_plain_decimals_are_points() {
        for text in ["0", "1", "0.5", "-3", "999999", "0.0001", "10.50"] {
            assert!(Points::parse(text).is_ok(), "{text}");
        }
        for text in ["", "-", ".5", "5.", "01", "1e3", "1_000", "1,000", "+1", " 1", "inf", "0x10", "1.2.3", "--1"] {
            assert_eq!(Points::parse(text), Err(NotPoints::Form), "{text}");
        }
        assert_eq!(Points::parse("0.00001"), Err(NotPoints::TooFine));
        assert_eq!(Points::parse("1000000"), Err(NotPoints::TooLarge));
        assert_eq!(Points::parse("9999999999999999999999999999999999999999"), Err(NotPoints::TooLarge));
    }

    #[test]
    fn a_share_is_rounded_half_up_once() {
        let ten = Points::whole(10);
        // 10 × 6 ÷ 11 = 5.4545…
        assert_eq!(ten.share(6.into(), 11.into(), 2), p("5.45"));
        // 10 × 1 ÷ 800 = 0.0125, a midpoint at three places
        assert_eq!(ten.share(1.into(), 800.into(), 3), p("0.013"));
        // 1 × 2 ÷ 3 = 0.666…
        assert_eq!(Points::whole(1).share(2.into(), 3.into(), 2), p("0.67"));
        assert_eq!(Points::whole(1).share(1.into(), 0.into(), 2), Points::ZERO);
        assert_eq!((-ten).share(1.into(), 8.into(), 1), p("-1.3"));
    }

    #[test]
    fn prints_without_trailing_zeros_or_minus_zero() {
        assert_eq!(p("10.50").to_string(), "10.5");
        assert_eq!((-Points::ZERO).to_string(), "0");
        assert_eq!(p("-0.5").to_string(), "-0.5");
        assert_eq!(format!("{:.2}", p("9.5")), "9.50");
        assert_eq!(format!("{:.0}", p("9.5")), "9.5", "precision pads, it never cuts");
        assert_eq!(p("0.125").rounded(2).to_string(), "0.13");
        assert_eq!(p("-0.125").rounded(2).to_string(), "-0.13");
    }
}
