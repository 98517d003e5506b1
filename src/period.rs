//! The period that a rubric assesses, and the stretches of time into which it falls.

use jiff::civil::Date;

/// Whole calendar months, from the first day of one to the last day of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    from: Date,
    to: Date,
}

/// The equal stretches of time by which a rule can go through its period; longer ones are greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Span {
    /// Each month.
    Month,
    /// Each quarter of three months.
    Quarter,
    /// The whole period.
    Whole,
}

/// Why two dates do not bound a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotPeriod {
    /// The end lies before the beginning.
    Swapped,
    /// It does not begin on the first day of a month.
    Begin,
    /// It does not end on the last day of a month.
    End,
    /// It is longer than [`Period::MAX_MONTHS`].
    TooLong,
}

impl Period {
    /// The longest period: ten years.
    pub const MAX_MONTHS: usize = 120;

    /// The months from the one that begins on `from` to the one that ends on `to`.
    ///
    /// # Errors
    /// [`NotPeriod`] where the two do not bound whole months in that order.
    pub fn new(from: Date, to: Date) -> Result<Self, NotPeriod> {
        let period = Self { from, to };
        if to < from {
            Err(NotPeriod::Swapped)
        } else if from.day() != 1 {
            Err(NotPeriod::Begin)
        } else if to != to.last_of_month() {
            Err(NotPeriod::End)
        } else if period.months() > Self::MAX_MONTHS {
            Err(NotPeriod::TooLong)
        } else {
            Ok(period)
        }
    }

    /// Its first day.
    pub fn from(&self) -> Date {
        self.from
    }

    /// Its last day.
    pub fn to(&self) -> Date {
        self.to
    }

    /// Whether the day lies within.
    pub fn contains(&self, day: Date) -> bool {
        self.from <= day && day <= self.to
    }

    /// How many months it has.
    pub fn months(&self) -> usize {
        self.month_of(self.to) + 1
    }

    /// How many months each of these stretches has; the last one of a period may be shorter.
    pub fn months_of(&self, span: Span) -> usize {
        match span {
            Span::Month => 1,
            Span::Quarter => 3,
            Span::Whole => self.months(),
        }
    }

    /// How many of these stretches it has, a last incomplete one included.
    pub fn spans(&self, span: Span) -> usize {
        self.months().div_ceil(self.months_of(span))
    }

    /// The stretch, from 0, in which a day lies that is not before the beginning of the period.
    pub fn span_of(&self, span: Span, day: Date) -> usize {
        match span {
            Span::Whole => 0,
            Span::Month | Span::Quarter => self.month_of(day) / self.months_of(span),
        }
    }

    /// The last day of its stretch `index`, from 0; a last incomplete one ends with the period.
    pub fn span_end(&self, span: Span, index: usize) -> Date {
        self.month_end((index + 1).saturating_mul(self.months_of(span)).saturating_sub(1))
    }

    /// How many of the `inner` stretches an `outer` one holds at least and at most, since a last one may be incomplete;
    /// `None` where they do not lie within it.
    pub fn held(&self, outer: Span, inner: Span) -> Option<(usize, usize)> {
        let (months, long, short) = (self.months(), self.months_of(outer), self.months_of(inner));
        let last = if months % long == 0 { long } else { months % long };
        (outer >= inner).then(|| (last.div_ceil(short), long.min(months).div_ceil(short)))
    }

    /// The month of the period, from 0, in which a day lies that is not before its beginning.
    pub fn month_of(&self, day: Date) -> usize {
        let months = |d: Date| i32::from(d.year()) * 12 + i32::from(d.month());
        usize::try_from(months(day) - months(self.from)).unwrap_or(0)
    }

    /// The last day of its month `index`, from 0; that of the period where it has no such month.
    pub fn month_end(&self, index: usize) -> Date {
        let (year, month) = self.month(index);
        Date::new(year, month, 1).map_or(self.to, Date::last_of_month).min(self.to)
    }

    /// The calendar year and month of its month `index`, from 0.
    pub fn month(&self, index: usize) -> (i16, i8) {
        let first = i32::from(self.from.year()) * 12 + i32::from(self.from.month()) - 1;
        let month = first + i32::try_from(index).unwrap_or(0);
        (i16::try_from(month / 12).unwrap_or(i16::MAX), i8::try_from(month % 12 + 1).unwrap_or(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn months_and_quarters_count_from_the_beginning() {
        let year = Period::new(date(2018, 1, 1), date(2018, 12, 31)).ok();
        assert_eq!(year.map(|p| (p.months(), p.spans(Span::Quarter))), Some((12, 4)));
        assert_eq!(year.map(|p| p.month_of(date(2018, 9, 30))), Some(8));
        let school = Period::new(date(2018, 9, 1), date(2019, 8, 31)).ok();
        assert_eq!(school.map(|p| p.month_of(date(2019, 1, 15))), Some(4));
        assert_eq!(school.map(|p| p.month(4)), Some((2019, 1)));
        assert_eq!(school.map(|p| p.month(3)), Some((2018, 12)));
        assert_eq!(school.map(|p| p.month_end(5)), Some(date(2019, 2, 28)));
        assert_eq!(school.map(|p| p.span_end(Span::Quarter, 0)), Some(date(2018, 11, 30)));
        let eight = Period::new(date(2018, 1, 1), date(2018, 8, 31)).ok();
        assert_eq!(eight.map(|p| (p.spans(Span::Quarter), p.span_end(Span::Quarter, 2))), Some((3, date(2018, 8, 31))));
        assert_eq!(eight.and_then(|p| p.held(Span::Quarter, Span::Month)), Some((2, 3)));
        assert_eq!(eight.and_then(|p| p.held(Span::Whole, Span::Quarter)), Some((3, 3)));
        assert_eq!(eight.and_then(|p| p.held(Span::Month, Span::Quarter)), None);
    }

    #[test]
    fn only_whole_months_in_order() {
        assert_eq!(Period::new(date(2018, 12, 31), date(2018, 1, 1)), Err(NotPeriod::Swapped));
        assert_eq!(Period::new(date(2018, 1, 2), date(2018, 12, 31)), Err(NotPeriod::Begin));
        assert_eq!(Period::new(date(2018, 1, 1), date(2018, 2, 27)), Err(NotPeriod::End));
        assert!(Period::new(date(2020, 1, 1), date(2020, 2, 29)).is_ok());
    }
}
