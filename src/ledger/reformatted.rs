//! Ids that a spreadsheet took for a date or a number: `3-1` became 3月1日, 2018-03-01 or 43160, `1E2` became 100,
//! `1.10` became 1.1.

use rust_decimal::Decimal;

use crate::evidence::{month_and_day, whole};

/// The ids, joined, that a spreadsheet would have turned into what the cell says. `None` where the cell does not
/// look like its work; empty where it does and none of the ids is known to give it.
pub(super) fn reformatted<'a>(cell: &str, ids: impl Iterator<Item = &'a str>) -> Option<String> {
    let day = month_and_day(cell);
    let number = number(cell);
    let maybe: Vec<&str> = ids
        .filter(|id| {
            day.is_some_and(|day| parts(id) == Some(day)) || number.is_some_and(|cell| value(id) == Some(cell))
        })
        .collect();
    (day.is_some() || !maybe.is_empty()).then(|| maybe.join("、"))
}

/// The month and the day that a spreadsheet seems to have made of a row's id: 3月1日, 2018/3/1, 1-Mar. An id that is
/// only like a day, 2018-03-01, is one that people choose.
pub(crate) fn day_of_id(cell: &str) -> Option<(u8, u8)> {
    let is_work =
        cell.contains('月') || cell.matches('/').count() == 2 || cell.bytes().any(|b| b.is_ascii_alphabetic());
    is_work.then(|| month_and_day(cell)).flatten()
}

/// Whether a spreadsheet has written it as a number with an exponent, `1.23E+17`.
pub(crate) fn is_exponent(cell: &str) -> bool {
    let Some((mantissa, exponent)) = cell.split_once("E+").or_else(|| cell.split_once("e+")) else { return false };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    digits(exponent) && mantissa.split('.').all(digits)
}

/// The two numbers of an id such as `3-1` or `3.1`.
fn parts(id: &str) -> Option<(u8, u8)> {
    let (month, day) = id.split_once(['-', '/', '.'])?;
    Some((whole(month)?, whole(day)?))
}

fn number(cell: &str) -> Option<Decimal> {
    let plain = !cell.is_empty() && cell.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    plain.then(|| Decimal::from_str_exact(cell).ok()).flatten()
}

/// What a spreadsheet makes of an id that is also a number.
pub(super) fn value(id: &str) -> Option<Decimal> {
    match id.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => {
            let zeros = u32::from(whole(exponent)?);
            number(mantissa)?.checked_mul(Decimal::from(10_u64.checked_pow(zeros)?))
        }
        None => number(id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_makes_of_an_id_is_traced_back() {
        let ids = ["1.1", "3.1", "3-2", "1E2", "2.10", "B.1"];
        for (cell, maybe) in [
            ("3月1日", Some("3.1")),
            ("2018-03-01", Some("3.1")),
            ("2018/3/1", Some("3.1")),
            ("2018年3月2日", Some("3-2")),
            ("43160", Some("3.1")),
            ("1-Mar", Some("3.1")),
            ("Mar-02", Some("3-2")),
            ("3/2", Some("3-2")),
            ("100", Some("1E2")),
            ("2.1", Some("2.10")),
            ("5月6日", Some("")),
            ("9.9", None),
            ("2.10a", None),
            ("13月1日", None),
            ("", None),
            ("99", None),
        ] {
            assert_eq!(reformatted(cell, ids.into_iter()).as_deref(), maybe, "{cell}");
        }
    }

    #[test]
    fn a_day_in_place_of_an_id_is_a_spreadsheets_work() {
        for cell in ["3月1日", "2018/3/1", "2018年3月1日", "1-Mar", "Mar-01"] {
            assert_eq!(day_of_id(cell), Some((3, 1)), "{cell}");
        }
        for id in ["3-1", "3/1", "2018-03-01", "2018-001", "2018.3.1", "43160", "R-1", "A/B/C", ""] {
            assert_eq!(day_of_id(id), None, "{id}");
        }
    }

    #[test]
    fn an_exponent_is_a_spreadsheets_work() {
        assert!(is_exponent("1.23E+17") && is_exponent("2E+5") && is_exponent("1.23e+17"));
        assert!(!is_exponent("E+1") && !is_exponent("A-1E+x") && !is_exponent("2018-001"));
    }
}
