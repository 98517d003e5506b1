//! Text as the values of cells: what is accepted is what was written, and nothing else is.

use jiff::civil::Date;
use kaohe::evidence::{Unusual, read_count, read_date, read_points};
use kaohe::period::Period;
use kaohe::points::{NotPoints, Points};

/// Text as a day, a count and an amount.
///
/// # Panics
/// Where a value is not the one that is written.
pub fn values(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for cell in text.split(['\n', ',']) {
        date(cell);
        count(cell);
        points(cell);
    }
}

fn date(cell: &str) {
    let period = || Period::new(Date::constant(2018, 1, 1), Date::constant(2018, 12, 31)).ok();
    match read_date(cell, |day| period().is_some_and(|period| period.contains(day))) {
        Ok((date, unusual)) => {
            assert_eq!(read_date(&date.to_string(), |_| false), Ok((date, None)), "{cell}");
            let (year, digits) = (date.year().to_string(), narrow(cell));
            if unusual == Some(Unusual::Serial) {
                assert!(period().is_some_and(|period| period.contains(date)), "{cell}");
            } else {
                assert!(digits.contains(&year), "{date} is not the year of {cell}");
            }
        }
        Err(why) => {
            let (text, help) = (why.text(cell), why.help(period()));
            assert!(!text.zh.is_empty() && !text.en.is_empty() && !help.zh.is_empty() && !help.en.is_empty());
        }
    }
}

fn count(cell: &str) {
    match read_count(cell) {
        Ok(number) => {
            let written = narrow(cell);
            let written = written.trim();
            // 7.00 is 7
            let (whole, fraction) = written.split_once('.').unwrap_or((written, ""));
            assert_eq!(whole.strip_prefix('+').unwrap_or(whole), number.to_string(), "{cell}");
            assert!(fraction.bytes().all(|digit| digit == b'0'), "{cell}");
        }
        Err(why) => assert!(!why.text(cell).zh.is_empty() && !why.help().zh.is_empty()),
    }
}

fn points(cell: &str) {
    match read_points(cell) {
        Ok(points) => assert_eq!(read_points(&points.to_string()), Ok(points), "{cell}"),
        Err(why) => assert!(!why.text(cell).zh.is_empty() && !why.help().zh.is_empty()),
    }
    match Points::parse(cell) {
        Ok(points) => {
            assert_eq!(Points::parse(&points.to_string()), Ok(points), "{cell}");
            assert_eq!(points + -points, Points::ZERO);
            assert_eq!(points.rounded(4), points, "{cell}");
            let written = cell.trim_start_matches('-').replace('.', "");
            assert!(written.bytes().all(|byte| byte.is_ascii_digit()), "{cell}");
        }
        Err(NotPoints::Form | NotPoints::TooFine | NotPoints::TooLarge) => {}
    }
}

/// Full-width ASCII in usual letters.
fn narrow(cell: &str) -> String {
    let narrow = |c: char| match u32::from(c) {
        wide @ 0xFF01..=0xFF5E => char::from_u32(wide - 0xFEE0).unwrap_or(c),
        _ => c,
    };
    cell.chars().map(narrow).collect()
}
