//! Days in cells: five forms, and a word for each of the many others that people write.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::lang::Text;
use crate::period::Period;
use crate::sheet::key;
use crate::text;

/// Why a cell is not a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotDate {
    /// No such day in the calendar: 2018-02-29.
    Impossible,
    /// A month and a day, perhaps: `3月8日`, `3/8`; in letters (`8-Mar`) neither is told.
    NoYear(Option<(i8, i8)>),
    /// A year of two digits, and the day meant if it lies in this century: `18-3-8`.
    ShortYear(Option<Date>),
    /// The year at the end, so that day and month could be either: `3/8/2018`.
    YearLast,
    /// A year and a month: `2018.11`.
    NoDay,
    /// A day as a spreadsheet counts them, from 1900: `43167`.
    Serial(Option<Date>),
    /// A time of day behind the day: `2018/3/8 0:00`.
    WithTime(Option<Date>),
    /// Two days: `3.1-3.8`.
    Several,
    /// Anything else, and the day that it seems to be.
    Other(Option<Date>),
}

/// The day in a cell: `2018-03-08`, `2018/3/8`, `2018.3.8`, `2018年3月8日` or `20180308`, in usual or full-width
/// digits, with spaces around.
///
/// # Errors
/// [`NotDate`] for every other form, and for a day that the calendar does not have.
pub fn read_date(cell: &str) -> Result<Date, NotDate> {
    if let Some(parts) = usual_form(cell.as_bytes()) {
        return day(parts).ok_or(NotDate::Impossible);
    }
    let trimmed = cell.trim();
    if let Some(parts) = listed_form(trimmed) {
        return day(parts).ok_or(NotDate::Impossible);
    }
    let folded = key(trimmed);
    match listed_form(&folded) {
        Some(parts) => day(parts).ok_or(NotDate::Impossible),
        None => Err(why(&folded)),
    }
}

/// Year, month and day as written.
type Parts = (u32, u32, u32);

fn day((year, month, day): Parts) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// `2018-03-08`, as nearly every cell has it: the others cost more to tell apart.
fn usual_form(cell: &[u8]) -> Option<Parts> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = cell else { return None };
    let number = |high: u8, low: u8| u32::from(high.wrapping_sub(b'0')) * 10 + u32::from(low.wrapping_sub(b'0'));
    let digits = [y1, y2, y3, y4, m1, m2, d1, d2].iter().all(u8::is_ascii_digit);
    digits.then(|| (number(y1, y2) * 100 + number(y3, y4), number(m1, m2), number(d1, d2)))
}

/// The number at the beginning, how many digits it has, and what follows it.
fn number(bytes: &[u8]) -> (u32, usize, &[u8]) {
    let (mut value, mut rest) = (0_u32, bytes);
    while let [digit @ b'0'..=b'9', after @ ..] = rest {
        value = value.saturating_mul(10).saturating_add(u32::from(digit - b'0'));
        rest = after;
    }
    (value, bytes.len() - rest.len(), rest)
}

fn listed_form(text: &str) -> Option<Parts> {
    let (year, digits, rest) = number(text.as_bytes());
    if digits == 8 && rest.is_empty() {
        return Some((year / 10_000, year / 100 % 100, year % 100));
    }
    let (first, second, end): (&[u8], &[u8], &[u8]) = match rest {
        [b'-', ..] => (b"-", b"-", b""),
        [b'/', ..] => (b"/", b"/", b""),
        [b'.', ..] => (b".", b".", b""),
        _ => ("年".as_bytes(), "月".as_bytes(), "日".as_bytes()),
    };
    let (month, month_digits, rest) = number(rest.strip_prefix(first)?);
    let (day, day_digits, rest) = number(rest.strip_prefix(second)?);
    let listed = digits == 4 && (1..=2).contains(&month_digits) && (1..=2).contains(&day_digits) && rest == end;
    listed.then_some((year, month, day))
}

/// What a form that is not listed seems to be.
fn why(text: &str) -> NotDate {
    let numbers: Vec<(u32, usize)> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .map(|digits| (number(digits.as_bytes()).0, digits.len()))
        .collect();
    let short = |digits: usize| digits <= 2;
    if text.contains([':', '时', '点']) {
        let date = text.split([' ', 'T', '日']).next().and_then(|date| {
            let date = date.trim();
            listed_form(date).or_else(|| listed_form(&format!("{date}日")))
        });
        return NotDate::WithTime(date.and_then(day));
    }
    if text.contains(['~', '至', '到']) || numbers.len() > 3 {
        return NotDate::Several;
    }
    match *numbers.as_slice() {
        [(serial, 5)] if text.len() == 5 => NotDate::Serial(from_serial(serial)),
        [(month, 6)]
            if text.len() == 6 && (1900..2100).contains(&(month / 100)) && (1..=12).contains(&(month % 100)) =>
        {
            NotDate::NoDay
        }
        [(date, 6)] if text.len() == 6 => NotDate::ShortYear(day((2000 + date / 10_000, date / 100 % 100, date % 100))),
        [_] if text.chars().any(|c| c.is_ascii_alphabetic()) => NotDate::NoYear(None),
        [(_, 4), (_, digits)] | [(_, digits), (_, 4)] if short(digits) => NotDate::NoDay,
        [(month, one), (of_month, two)] if short(one) && short(two) => {
            let parts = i8::try_from(month).ok().zip(i8::try_from(of_month).ok());
            NotDate::NoYear(parts.filter(|_| day((2000, month, of_month)).is_some()))
        }
        [(year, 4), (month, _), (of_month, _)] => NotDate::Other(day((year, month, of_month))),
        [(_, one), (_, two), (_, 4)] if short(one) && short(two) => NotDate::YearLast,
        [(year, one), (month, two), (of_month, three)] if short(one) && short(two) && short(three) => {
            NotDate::ShortYear(day((2000 + year, month, of_month)))
        }
        _ => NotDate::Other(None),
    }
}

/// The day that a spreadsheet shows for a number. It takes 1900 for a leap year, so that numbers up to 60 mean
/// other days in other programs.
fn from_serial(serial: u32) -> Option<Date> {
    let zero = Date::new(1899, 12, 30).ok()?;
    zero.checked_add(i64::from(serial).days()).ok().filter(|_| serial > 60)
}

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
            Self::Serial(Some(date)) => text!(
                "「{written}」是电子表格的日期序号，即 {date}",
                "`{written}` is a spreadsheet's number for {date}"
            ),
            Self::WithTime(_) => text!("「{written}」带有时间", "`{written}` has a time in it"),
            Self::Several => text!("「{written}」不止一个日期", "`{written}` is more than one day"),
            Self::Serial(None) | Self::Other(_) => text!("「{written}」不是日期", "`{written}` is not a date"),
        }
    }

    /// What to write instead. A day without a year is taken into the period, where it belongs to one.
    pub fn help(self, period: Option<Period>) -> Text {
        let meant = match self {
            Self::ShortYear(date) | Self::Serial(date) | Self::WithTime(date) | Self::Other(date) => date,
            Self::NoYear(Some((month, of_month))) => period.and_then(|period| {
                let mut years = period.from().year()..=period.to().year();
                years.find_map(|year| Date::new(year, month, of_month).ok().filter(|&date| period.contains(date)))
            }),
            Self::Several => {
                return text!(
                    "只写开始的那一天，如 2018-03-08，其余写在备注里",
                    "write the day it began, such as 2018-03-08, and the rest in the note"
                );
            }
            Self::Impossible | Self::NoYear(None) | Self::YearLast | Self::NoDay => None,
        };
        match meant {
            Some(date) => text!("写成 {date}", "write {date}"),
            None => text!("写全年月日，如 2018-03-08", "write year, month and day, such as 2018-03-08"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_listed_forms_are_read() {
        for cell in [
            "2018-03-08",
            "2018-3-8",
            "2018/3/8",
            "2018/03/08",
            "2018.3.8",
            "2018.03.8",
            "2018年3月8日",
            "2018年03月08日",
            "20180308",
            " 2018-03-08\t",
            "\u{3000}2018/3/8\u{a0}",
            "２０１８－３－８",
            "２０１８／３／８",
            "２０１８．０３．０８",
            "２０１８年３月８日",
            "２０１８０３０８",
        ] {
            assert_eq!(read_date(cell), Ok(date(2018, 3, 8)), "{cell:?}");
        }
        assert_eq!(read_date("2016-2-29"), Ok(date(2016, 2, 29)));
    }

    #[test]
    fn every_other_form_is_refused_by_its_name() {
        let march = Some(date(2018, 3, 8));
        for (cell, why) in [
            ("2018-02-29", NotDate::Impossible),
            ("2018.2.30", NotDate::Impossible),
            ("2018年13月1日", NotDate::Impossible),
            ("2018/4/31", NotDate::Impossible),
            ("20181301", NotDate::Impossible),
            ("2018-0-1", NotDate::Impossible),
            ("3月8日", NotDate::NoYear(Some((3, 8)))),
            ("3/8", NotDate::NoYear(Some((3, 8)))),
            ("３．８", NotDate::NoYear(Some((3, 8)))),
            ("13-40", NotDate::NoYear(None)),
            ("8-Mar", NotDate::NoYear(None)),
            ("Mar-18", NotDate::NoYear(None)),
            ("18-3-8", NotDate::ShortYear(march)),
            ("18年3月8日", NotDate::ShortYear(march)),
            ("180308", NotDate::ShortYear(march)),
            ("3/8/2018", NotDate::YearLast),
            ("08/03/2018", NotDate::YearLast),
            ("2018.11", NotDate::NoDay),
            ("2018年11月", NotDate::NoDay),
            ("11/2018", NotDate::NoDay),
            ("201811", NotDate::NoDay),
            ("43167", NotDate::Serial(march)),
            ("2018/3/8 0:00", NotDate::WithTime(march)),
            ("2018-03-08T09:30:00", NotDate::WithTime(march)),
            ("2018年3月8日上午9时", NotDate::WithTime(march)),
            ("3.1-3.8", NotDate::Several),
            ("2018.3.1-2018.3.8", NotDate::Several),
            ("2018年3月1日至8日", NotDate::Several),
            ("2018-3/8", NotDate::Other(march)),
            ("2018年3月8", NotDate::Other(march)),
            ("2018年3月8号", NotDate::Other(march)),
            ("2018 3 8", NotDate::Other(march)),
            ("2018--3-8", NotDate::Other(march)),
            ("2018-003-8", NotDate::Other(march)),
            ("上半年", NotDate::Other(None)),
            ("2018", NotDate::Other(None)),
            ("-2018-03-08", NotDate::Other(march)),
            ("99999999999-1-1", NotDate::Other(None)),
            ("", NotDate::Other(None)),
        ] {
            assert_eq!(read_date(cell), Err(why), "{cell:?}");
        }
    }

    #[test]
    fn a_day_without_a_year_is_suggested_in_the_period_and_not_outside() {
        let school = Period::new(date(2018, 9, 1), date(2019, 8, 31)).ok();
        assert_eq!(NotDate::NoYear(Some((3, 8))).help(school).en, "write 2019-03-08");
        assert_eq!(NotDate::NoYear(Some((2, 29))).help(school).en, NotDate::NoDay.help(None).en);
        assert_eq!(NotDate::Serial(Some(date(2018, 3, 8))).help(school).en, "write 2018-03-08");
    }
}
