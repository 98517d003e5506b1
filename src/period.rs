//! The period that a rubric assesses, and its months and quarters.

use jiff::civil::Date;

/// Whole calendar months, from the first day of one to the last day of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    from: Date,
    to: Date,
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

    /// How many quarters of three months it has, a last incomplete one included.
    pub fn quarters(&self) -> usize {
        self.months().div_ceil(3)
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

    /// The last day of its quarter `index`, from 0; a last incomplete one ends with the period.
    pub fn quarter_end(&self, index: usize) -> Date {
        self.month_end(index.saturating_mul(3).saturating_add(2))
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
        assert_eq!(year.map(|p| (p.months(), p.quarters())), Some((12, 4)));
        assert_eq!(year.map(|p| p.month_of(date(2018, 9, 30))), Some(8));
        let school = Period::new(date(2018, 9, 1), date(2019, 8, 31)).ok();
        assert_eq!(school.map(|p| p.month_of(date(2019, 1, 15))), Some(4));
        assert_eq!(school.map(|p| p.month(4)), Some((2019, 1)));
        assert_eq!(school.map(|p| p.month(3)), Some((2018, 12)));
        assert_eq!(school.map(|p| p.month_end(5)), Some(date(2019, 2, 28)));
        assert_eq!(school.map(|p| p.quarter_end(0)), Some(date(2018, 11, 30)));
        let eight = Period::new(date(2018, 1, 1), date(2018, 8, 31)).ok();
        assert_eq!(eight.map(|p| (p.quarters(), p.quarter_end(2))), Some((3, date(2018, 8, 31))));
    }

    #[test]
    fn only_whole_months_in_order() {
        assert_eq!(Period::new(date(2018, 12, 31), date(2018, 1, 1)), Err(NotPeriod::Swapped));
        assert_eq!(Period::new(date(2018, 1, 2), date(2018, 12, 31)), Err(NotPeriod::Begin));
        assert_eq!(Period::new(date(2018, 1, 1), date(2018, 2, 27)), Err(NotPeriod::End));
        assert!(Period::new(date(2020, 1, 1), date(2020, 2, 29)).is_ok());
    }
}
