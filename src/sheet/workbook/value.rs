//! The text of a cell, as it is shown there or as it would be typed.

use std::borrow::Cow;
use std::str::FromStr as _;

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use rust_decimal::Decimal;

use super::format::Format;
use super::number::shown;

/// From which day a workbook counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Epoch {
    /// From 1900, with a 29 February 1900 that never was.
    #[default]
    Of1900,
    /// From 1904, as old ones of the Macintosh do.
    Of1904,
}

/// The first serial of which every spreadsheet program says the same: 1 March 1900.
const FIRST: i64 = 61;
/// The first one behind the year 9999.
const LAST: i32 = 2_958_466;
const SECONDS: i64 = 86_400;

/// The text of a number, in the form that its format gives it. A number that is no day remains one.
pub(super) fn number(stored: &str, shift: i32, format: Format, epoch: Epoch) -> Cow<'_, str> {
    let plain = || shown(stored, shift).map_or(Cow::Borrowed(stored), Cow::Owned);
    match format {
        Format::Number => plain(),
        Format::Share => shown(stored, shift + 2).map_or_else(plain, |share| Cow::Owned(format!("{share}%"))),
        Format::Time | Format::Day | Format::Month | Format::Moment => {
            shown(stored, shift).and_then(|serial| moment(&serial, format, epoch)).map_or_else(plain, Cow::Owned)
        }
    }
}

/// The day and the time of a serial.
fn moment(serial: &str, format: Format, epoch: Epoch) -> Option<String> {
    let serial = Decimal::from_str(serial).ok().filter(|serial| !serial.is_sign_negative())?;
    let days = serial.trunc();
    let seconds = ((serial - days) * Decimal::from(SECONDS)).round();
    let (mut days, mut seconds) = (i64::try_from(days).ok()?, i64::try_from(seconds).ok()?);
    if seconds == SECONDS {
        (days, seconds) = (days + 1, 0);
    }
    let time = || format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    if format == Format::Time {
        return (days == 0).then(time);
    }
    let since = match epoch {
        Epoch::Of1900 if days < FIRST => return None,
        Epoch::Of1900 => date(1899, 12, 30),
        Epoch::Of1904 => date(1904, 1, 1),
    };
    // a span of days is not made of more than there are
    let day = since.checked_add(i32::try_from(days).ok().filter(|days| *days < LAST)?.days()).ok()?;
    Some(match seconds {
        // typed as a month alone it stands for its first day, and that is nobody's word
        0 if format == Format::Month && day.day() == 1 => format!("{}年{}月", day.year(), day.month()),
        0 => written(day),
        _ => format!("{} {}", written(day), time()),
    })
}

/// A day as it is written here.
fn written(day: Date) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_serial_is_the_day_that_its_workbook_counts_to() {
        let [day, month, time] = [14, 27, 20].map(Format::built_in);
        let both = Format::built_in(22);
        let (of_1900, of_1904) = (Epoch::Of1900, Epoch::Of1904);
        for (stored, format, epoch, is) in [
            ("43167", day, of_1900, "2018-03-08"),
            ("41705", day, of_1904, "2018-03-08"),
            ("43167.395833333336", both, of_1900, "2018-03-08 09:30:00"),
            ("43166.999999999", both, of_1900, "2018-03-08"),
            ("43167", month, of_1900, "2018-03-08"),
            ("43160", month, of_1900, "2018年3月"),
            ("61", day, of_1900, "1900-03-01"),
            // what 1900 counts differently is a number, and no day
            ("60", day, of_1900, "60"),
            ("-1", day, of_1900, "-1"),
            ("3000000", day, of_1900, "3000000"),
            ("0.5", time, of_1900, "12:00:00"),
            ("0.125", Format::built_in(10), of_1900, "12.5%"),
            ("43167", Format::Number, of_1900, "43167"),
        ] {
            assert_eq!(number(stored, 0, format, epoch), is, "{stored} {format:?}");
        }
    }
}
