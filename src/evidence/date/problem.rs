//! What is said of a cell that is no day, or is one in an unusual form.

use jiff::civil::Date;

use super::{NotDate, Unusual};
use crate::lang::Text;
use crate::period::Period;
use crate::text;

impl NotDate {
    /// What is wrong with the cell that was written.
    pub fn text(self, written: &str) -> Text {
        match self {
            Self::Impossible => text!("日历上没有「{written}」这一天", "`{written}` is not in the calendar"),
            Self::NoYear(_) => text!("「{written}」没有年份", "`{written}` has no year"),
            Self::ShortYear(_) => {
                text!("「{written}」的年份只有两位", "`{written}` has a year of two digits")
            }
            Self::YearLast => text!(
                "「{written}」年份在后，月和日分不清",
                "`{written}` has the year at the end: month and day could be either"
            ),
            Self::NoDay => text!("「{written}」没有日", "`{written}` has no day"),
            Self::Beginning => text!(
                "「{written}」是电子表格对空格或 0 的显示，日历上没有这一天",
                "`{written}` is what a spreadsheet shows for an empty cell or a nought, and no day"
            ),
            Self::Serial(Some(date), _) => text!(
                "「{written}」是电子表格的日期序号，即 {date}",
                "`{written}` is a spreadsheet's number for {date}"
            ),
            Self::WithTime(_) => text!("「{written}」带有时间", "`{written}` has a time in it"),
            Self::Several => text!("「{written}」不止一个日期", "`{written}` is more than one day"),
            Self::Serial(None, _) | Self::Other(_) => text!("「{written}」不是日期", "`{written}` is not a date"),
        }
    }

    /// Which of these sentences that is.
    pub fn sort(self) -> u64 {
        match self {
            Self::Impossible => 0,
            Self::NoYear(_) => 1,
            Self::ShortYear(_) => 2,
            Self::YearLast => 3,
            Self::NoDay => 4,
            Self::Beginning => 5,
            Self::Serial(Some(_), _) => 6,
            Self::WithTime(_) => 7,
            Self::Several => 8,
            Self::Serial(None, _) | Self::Other(_) => 9,
        }
    }

    /// What to write instead. A day without a year is taken into the period, where it belongs to one.
    pub fn help(self, period: Option<Period>) -> Text {
        match (self, self.meant(period)) {
            (Self::Serial(Some(date), Some(other)), _) => text!(
                "写成 {date}；原表用 1904 日期系统的，写成 {other}",
                "write {date}, or {other} where the workbook counts its days from 1904"
            ),
            (Self::Several, _) => text!(
                "只写开始的那一天，如 2018-03-08，其余写在备注里",
                "write the day it began, such as 2018-03-08, and the rest in the note"
            ),
            (_, Some(date)) => text!("写成 {date}", "write {date}"),
            (_, None) => text!("写全年月日，如 2018-03-08", "write year, month and day, such as 2018-03-08"),
        }
    }

    /// The only day that can be meant, where there is one. A day without a year is taken into the period.
    pub fn meant(self, period: Option<Period>) -> Option<Date> {
        match self {
            // the year may be at either end: what lies in the period is what was meant
            Self::ShortYear(date) => date.filter(|&date| period.is_some_and(|period| period.contains(date))),
            Self::Serial(_, Some(_)) => None,
            Self::Serial(date, None) | Self::WithTime(date) | Self::Other(date) => date,
            Self::NoYear(Some((month, of_month))) => period.and_then(|period| {
                let mut years = period.from().year()..=period.to().year();
                years.find_map(|year| Date::new(year, month, of_month).ok().filter(|&date| period.contains(date)))
            }),
            Self::Several | Self::Impossible | Self::Beginning | Self::NoYear(None) | Self::YearLast | Self::NoDay => {
                None
            }
        }
    }
}

impl Unusual {
    /// How the cell is written, and which day it is taken for.
    pub fn text(self, written: &str, date: Date) -> Text {
        match self {
            Self::Time => text!("「{written}」带有时间，只取 {date}", "`{written}` has a time in it: taken for {date}"),
            Self::Serial => text!(
                "「{written}」是电子表格的日期序号，按 {date} 计",
                "`{written}` is a spreadsheet's number for a day: taken for {date}"
            ),
        }
    }

    /// What to write instead.
    pub fn help(date: Date) -> Text {
        text!("写成 {date}", "write {date}")
    }
}
