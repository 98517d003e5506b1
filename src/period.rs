//! The period that a rubric assesses, and the stretches of time into which it falls.

mod month_day;
mod stretch;

use jiff::civil::Date;

pub use month_day::MonthDay;
pub use stretch::Stretch;

/// Whole calendar months, from the first day of one to the last day of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    from: Date,
    to: Date,
}

/// The stretches of time by which a rule can go through its period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span {
    /// Each month.
    Month,
    /// Each quarter of three months.
    Quarter,
    /// Each half of a year, six months.
    HalfYear,
    /// The whole period.
    Whole,
    /// These windows of the year, which may overlap and leave days out.
    Windows(Vec<Window>),
}

impl Span {
    /// The words of those that are one word in a rubric.
    pub const WORDS: [&'static str; 3] = ["month", "quarter", "half-year"];

    /// Its word in a rubric; `None` of what a rubric says otherwise.
    fn word(&self) -> Option<&'static str> {
        match self {
            Self::Month => Some("month"),
            Self::Quarter => Some("quarter"),
            Self::HalfYear => Some("half-year"),
            Self::Whole | Self::Windows(_) => None,
        }
    }

    /// The span of a word.
    pub fn of(word: &str) -> Option<Self> {
        [Self::Month, Self::Quarter, Self::HalfYear].into_iter().find(|span| span.word() == Some(word))
    }
}

/// A stretch of whatever year the period lies in, under a name of its own: 119宣传月, 6月底前.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    /// Its name in the source.
    pub name: String,
    /// Its first day; without one it begins with the period.
    pub from: Option<MonthDay>,
    /// Its last day.
    pub to: MonthDay,
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

    /// All its days.
    pub fn days(&self) -> Stretch {
        Stretch { from: self.from, to: self.to }
    }

    /// Whether the day lies within.
    pub fn contains(&self, day: Date) -> bool {
        self.from <= day && day <= self.to
    }

    /// How many months it has.
    pub fn months(&self) -> usize {
        let months = |d: Date| i32::from(d.year()) * 12 + i32::from(d.month());
        usize::try_from(months(self.to) - months(self.from) + 1).unwrap_or(0)
    }

    /// The stretches of a span, from the beginning of the period on; a last incomplete one ends with it.
    pub fn stretches(&self, span: &Span) -> Vec<Stretch> {
        match span {
            Span::Month => self.every(1),
            Span::Quarter => self.every(3),
            Span::HalfYear => self.every(6),
            Span::Whole => vec![self.days()],
            Span::Windows(windows) => windows.iter().map(|window| self.days_of(window)).collect(),
        }
    }

    /// Stretches of so many months, 1 or more, one after the other.
    pub fn every(&self, months: usize) -> Vec<Stretch> {
        let firsts = (0..self.months()).step_by(months);
        firsts
            .map(|first| Stretch {
                from: self.month_begin(first),
                to: self.month_end(first.saturating_add(months - 1)),
            })
            .collect()
    }

    /// The days of a window. Of a rubric laid over another period than its own 2月29日 may be no day: the last of its
    /// month is meant, as the last day of the period is by one that lies behind it.
    pub fn days_of(&self, window: &Window) -> Stretch {
        let first = |day: MonthDay| {
            let years = self.from.year()..=self.to.year();
            let mut on = years.filter_map(|year| day.last_in(year)).filter(|date| *date >= self.from);
            on.next().unwrap_or(self.to).min(self.to)
        };
        Stretch { from: window.from.map_or(self.from, first), to: first(window.to) }
    }

    /// How often it holds a day of the calendar.
    pub fn times(&self, day: MonthDay) -> usize {
        (self.from.year()..=self.to.year()).filter_map(|year| day.of(year)).filter(|date| self.contains(*date)).count()
    }

    /// The first day of its month `index`, from 0; its last day where it has no such month.
    fn month_begin(self, index: usize) -> Date {
        let (year, month) = self.month(index);
        Date::new(year, month, 1).map_or(self.to, |day| day.min(self.to))
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
        assert_eq!(year.map(|p| (p.months(), p.stretches(&Span::Quarter).len())), Some((12, 4)));
        let halves = year.map(|p| p.stretches(&Span::HalfYear));
        assert_eq!(halves, Some(vec![days((2018, 1, 1), (2018, 6, 30)), days((2018, 7, 1), (2018, 12, 31))]));
        let school = Period::new(date(2018, 9, 1), date(2019, 8, 31)).ok();
        assert_eq!(school.map(|p| p.month(4)), Some((2019, 1)));
        assert_eq!(school.map(|p| p.month(3)), Some((2018, 12)));
        assert_eq!(school.map(|p| p.month_end(5)), Some(date(2019, 2, 28)));
        assert_eq!(school.map(|p| p.stretches(&Span::Quarter)[0]), Some(days((2018, 9, 1), (2018, 11, 30))));
        let eight = Period::new(date(2018, 1, 1), date(2018, 8, 31)).ok();
        let halves = eight.map(|p| p.stretches(&Span::HalfYear));
        assert_eq!(halves, Some(vec![days((2018, 1, 1), (2018, 6, 30)), days((2018, 7, 1), (2018, 8, 31))]));
    }

    #[test]
    fn a_window_lies_in_whichever_year_the_period_has() {
        let window = |from: Option<&str>, to| {
            let day = |written| MonthDay::read(written).unwrap();
            Span::Windows(vec![Window { name: String::new(), from: from.map(day), to: day(to) }])
        };
        let year = Period::new(date(2018, 1, 1), date(2018, 12, 31)).unwrap();
        let school = Period::new(date(2018, 9, 1), date(2019, 8, 31)).unwrap();
        let stretch = |period: Period, span: &Span| period.stretches(span)[0];
        let fire = window(Some("11-01"), "11-30");
        assert_eq!(stretch(year, &fire), days((2018, 11, 1), (2018, 11, 30)));
        assert_eq!(stretch(school, &window(Some("11-01"), "02-28")), days((2018, 11, 1), (2019, 2, 28)));
        assert_eq!(stretch(school, &window(None, "06-30")), days((2018, 9, 1), (2019, 6, 30)));
        assert_eq!(stretch(year, &window(None, "02-29")), days((2018, 1, 1), (2018, 2, 28)));
        let times = |period: Period, day| MonthDay::read(day).map(|day| period.times(day));
        let two = Period::new(date(2018, 1, 1), date(2019, 6, 30)).unwrap();
        assert_eq!(["06-30", "07-01", "02-29"].map(|day| times(two, day)), [Some(2), Some(1), Some(0)]);
        for none in ["02-30", "13-01", "6-30", "06-3", "0630", "06/30", "2018-06-30", "+6-30", "", "00-10"] {
            assert_eq!(MonthDay::read(none), None, "{none}");
        }
    }

    #[test]
    fn stretches_hold_and_cover_one_another() {
        let eight = Period::new(date(2018, 1, 1), date(2018, 8, 31)).unwrap();
        let (months, quarters) = (eight.stretches(&Span::Month), eight.stretches(&Span::Quarter));
        let held: Vec<_> = quarters.iter().map(|quarter| quarter.held(&months)).collect();
        assert_eq!(held, [vec![0, 1, 2], vec![3, 4, 5], vec![6, 7]]);
        assert!(months[0].held(&quarters).is_empty());
        assert_eq!((quarters[2].covered(&months), months[7].covered(&quarters)), (Some(vec![6, 7]), Some(vec![2])));
        // of overlapping ones those that share no day; the fewest that cover; and none where a day is left out
        let some =
            [days((2018, 1, 1), (2018, 4, 30)), days((2018, 1, 5), (2018, 1, 9)), days((2018, 4, 1), (2018, 6, 30))];
        let half = days((2018, 1, 1), (2018, 6, 30));
        assert_eq!((half.held(&some), half.covered(&some)), (vec![1, 2], Some(vec![0, 2])));
        assert_eq!(half.covered(&some[1..]), None);
    }

    fn days(from: (i16, i8, i8), to: (i16, i8, i8)) -> Stretch {
        Stretch { from: date(from.0, from.1, from.2), to: date(to.0, to.1, to.2) }
    }

    #[test]
    fn only_whole_months_in_order() {
        assert_eq!(Period::new(date(2018, 12, 31), date(2018, 1, 1)), Err(NotPeriod::Swapped));
        assert_eq!(Period::new(date(2018, 1, 2), date(2018, 12, 31)), Err(NotPeriod::Begin));
        assert_eq!(Period::new(date(2018, 1, 1), date(2018, 2, 27)), Err(NotPeriod::End));
        assert!(Period::new(date(2020, 1, 1), date(2020, 2, 29)).is_ok());
    }
}
