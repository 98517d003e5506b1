//! Days in cells: five forms, two more that spreadsheets write, and a word for each of the many others that people do.

mod problem;
mod time;
mod why;

use jiff::ToSpan;
use jiff::civil::Date;

use self::time::Time;
use crate::sheet::key;

/// Why a cell is not a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotDate {
    /// No such day in the calendar: 2018-02-29.
    Impossible,
    /// What a spreadsheet shows for an empty cell or a nought, and the day that it alone knows: 1900-01-00, 1900-02-29.
    Beginning,
    /// A month and a day, perhaps: `3月8日`, `3/8`; in letters (`8-Mar`) neither is told.
    NoYear(Option<(i8, i8)>),
    /// A year of two digits, and the day meant if it lies in this century: `18-3-8`.
    ShortYear(Option<Date>),
    /// The year at the end, so that day and month could be either: `3/8/2018`.
    YearLast,
    /// A year and a month: `2018.11`.
    NoDay,
    /// A day as a spreadsheet counts them, from 1900, that is not believed; where it would be when counted from 1904,
    /// as old workbooks of the Macintosh do, that day too: `43000`.
    Serial(Option<Date>, Option<Date>),
    /// Something behind the day that is no time, or a time of another zone: `2018-03-08T16:00:00Z`.
    WithTime(Option<Date>),
    /// Two days: `3.1-3.8`.
    Several,
    /// Anything else, and the day that it seems to be.
    Other(Option<Date>),
}

/// A form that is no day alone, and leaves no doubt which day it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unusual {
    /// A time of day behind the day: `2018/3/8 9:30`.
    Time,
    /// A day as a spreadsheet counts them: `43167`.
    Serial,
}

/// The day in a cell: `2018-03-08`, `2018/3/8`, `2018.3.8`, `2018年3月8日` or `20180308`, in usual or full-width
/// digits, with spaces around, and with the midnight behind it that a spreadsheet adds (`2018/3/8 0:00`). Another time
/// behind it is passed over, and so is that it is a spreadsheet's number for a day that is `believed`; that is told.
///
/// # Errors
/// [`NotDate`] for every other form, and for a day that the calendar does not have.
pub fn read_date(cell: &str, believed: impl Fn(Date) -> bool) -> Result<(Date, Option<Unusual>), NotDate> {
    if let Some(parts) = usual_form(cell.as_bytes()) {
        return plain(parts);
    }
    let trimmed = cell.trim();
    if let Some(parts) = listed_form(trimmed) {
        return plain(parts);
    }
    let folded = key(trimmed);
    if let Some(parts) = listed_form(&folded).or_else(|| spaced_form(&folded)) {
        return plain(parts);
    }
    match (time::split(&folded), serial(&folded)) {
        (Some((parts, Time::Midnight)), _) => plain(parts),
        (Some((parts, Time::Other)), _) => plain(parts).map(|(date, _)| (date, Some(Unusual::Time))),
        (None, Some((number, whole))) => match from_serial(number) {
            Some(date) if whole && believed(date) => Ok((date, Some(Unusual::Serial))),
            date => Err(NotDate::Serial(date, from_serial(number + SINCE_1904).filter(|&date| believed(date)))),
        },
        (None, None) => Err(why::why(&folded)),
    }
}

fn plain(parts: Parts) -> Result<(Date, Option<Unusual>), NotDate> {
    match (day(parts), parts) {
        (Some(date), _) => Ok((date, None)),
        (None, (1900, 1, 0) | (1900, 2, 29)) => Err(NotDate::Beginning),
        (None, _) => Err(NotDate::Impossible),
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

/// `2018 年 3 月 8 日`, `2018 - 3 - 8`, with spaces around its numbers and none within them.
fn spaced_form(text: &str) -> Option<Parts> {
    if let Some(text) = text.strip_suffix('日') {
        let (year, rest) = text.split_once('年')?;
        let (month, day) = rest.split_once('月')?;
        return listed_form(&format!("{}年{}月{}日", year.trim(), month.trim(), day.trim()));
    }
    let mark = text.chars().find(|c| matches!(c, '-' | '/' | '.'))?;
    let numbers: Vec<&str> = text.split(mark).map(str::trim).collect();
    listed_form(&numbers.join(mark.encode_utf8(&mut [0; 4])))
}

/// How many days later the same number is where days are counted from 1904.
const SINCE_1904: u32 = 1462;

/// The number of a day as a spreadsheet counts them, of five digits as all since 1927 are, and whether it is whole:
/// what is left of it is the time of day.
fn serial(text: &str) -> Option<(u32, bool)> {
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let (value, digits, rest) = number(whole.as_bytes());
    let is_part = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    (digits == 5 && rest.is_empty() && is_part).then(|| (value, part.bytes().all(|byte| byte == b'0')))
}

/// The day that a spreadsheet shows for a number. It takes 1900 for a leap year, so that numbers up to 60 mean
/// other days in other programs.
pub(super) fn from_serial(serial: u32) -> Option<Date> {
    let zero = Date::new(1899, 12, 30).ok()?;
    zero.checked_add(i64::from(serial).days()).ok().filter(|_| serial > 60)
}

/// The number that a spreadsheet shows as a day where its cell is set to dates: 7 as `1900/1/7`. Only one that is too
/// small for a day of our times.
pub(super) fn number_shown(text: &str) -> Option<i32> {
    const OF_OUR_TIMES: i32 = 20_000;
    let parts = listed_form(text).or_else(|| spaced_form(text));
    let with_midnight = || time::split(text).filter(|(_, time)| *time == Time::Midnight).map(|(parts, _)| parts);
    let number = match parts.or_else(with_midnight)? {
        (1900, 1, 0) => 0,
        (1900, 2, 29) => 60,
        parts => {
            let days = day(parts)?.since(Date::new(1899, 12, 31).ok()?).ok()?.get_days();
            // from March on it counts the day that 1900 did not have
            if days < 60 { days } else { days + 1 }
        }
    };
    (0..OF_OUR_TIMES).contains(&number).then_some(number)
}

#[cfg(test)]
mod tests;
