//! Days that come every year.

use std::fmt;

use jiff::civil::Date;

/// A day of the calendar without its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthDay {
    month: i8,
    day: i8,
}

impl MonthDay {
    /// A day written as `06-30`; `None` where the calendar has none.
    pub fn read(written: &str) -> Option<Self> {
        let (month, day) = written.split_once('-')?;
        let number = |digits: &str| {
            let plain = digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit());
            if plain { digits.parse().ok() } else { None }
        };
        let day = Self { month: number(month)?, day: number(day)? };
        // a year that has 29 February
        day.of(2000).map(|_| day)
    }

    /// The month, from 1.
    pub fn month(self) -> i8 {
        self.month
    }

    /// The day of the month, from 1.
    pub fn day(self) -> i8 {
        self.day
    }

    /// The day of that year, where it has one.
    pub(super) fn of(self, year: i16) -> Option<Date> {
        Date::new(year, self.month, self.day).ok()
    }

    /// The day of that year; the last of its month where it has no such day.
    pub(super) fn last_in(self, year: i16) -> Option<Date> {
        self.of(year).or_else(|| Some(Date::new(year, self.month, 1).ok()?.last_of_month()))
    }
}

impl fmt::Display for MonthDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}
