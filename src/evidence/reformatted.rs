//! What a spreadsheet made a day of: `3-1` became 3月1日, 2018-03-01, 1-Mar or 43160.

use jiff::civil::Date;

use super::date::from_serial;

/// The month and the day that a cell shows as a date, with or without its year.
pub(crate) fn month_and_day(cell: &str) -> Option<(u8, u8)> {
    // the serial number of a day between 1954 and 2119
    if cell.len() == 5 && cell.bytes().all(|b| b.is_ascii_digit()) {
        return of(from_serial(cell.parse().ok().filter(|serial| (20_000..80_000).contains(serial))?)?);
    }
    let cell = cell.strip_suffix('日').unwrap_or(cell);
    let numbers: Vec<&str> = cell.split(['年', '月', '-', '/', '.']).map(str::trim).collect();
    match numbers.as_slice() {
        [year, month, day] if year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()) => {
            Some((whole(month)?, whole(day)?))
        }
        [month, day] if cell.contains(['月', '/']) => Some((whole(month)?, whole(day)?)),
        [day, month] if named(month).is_some() => Some((named(month)?, whole(day)?)),
        [month, day] if named(month).is_some() => Some((named(month)?, whole(day)?)),
        _ => None,
    }
    .filter(|&(month, day)| (1..=12).contains(&month) && (1..=31).contains(&day))
}

fn of(day: Date) -> Option<(u8, u8)> {
    Some((day.month().try_into().ok()?, day.day().try_into().ok()?))
}

fn named(month: &str) -> Option<u8> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let at = MONTHS.iter().position(|name| month.eq_ignore_ascii_case(name))?;
    u8::try_from(at + 1).ok()
}

/// A number that is written in digits alone.
pub(crate) fn whole(digits: &str) -> Option<u8> {
    digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}
