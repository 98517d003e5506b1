//! Whole numbers in cells.

use crate::lang::Text;
use crate::sheet::key;
use crate::text;

/// Why a cell is not a whole number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotCount {
    /// A whole number with its unit: `60人`.
    Unit(u64),
    /// A fraction: `2.5`.
    Fraction,
    /// A sign: `-1`.
    Signed,
    /// Leading zeros: `007`.
    Zeros,
    /// Over 999,999,999.
    Large,
    /// No number at all, or one with separators in it: `十`, `1,000`.
    Other,
}

/// The largest number that a cell may hold: the sums of all towns stay exact.
const MOST: u64 = 999_999_999;

/// The whole number in a cell, from 0 to 999,999,999, in usual or full-width digits, with spaces around.
///
/// # Errors
/// [`NotCount`] for everything else.
pub fn read_count(cell: &str) -> Result<u64, NotCount> {
    let trimmed = cell.trim();
    digits(trimmed).or_else(|found| {
        let folded = key(trimmed);
        digits(&folded).map_err(|_| if folded == trimmed { found } else { why(&folded) })
    })
}

fn digits(text: &str) -> Result<u64, NotCount> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(why(text));
    }
    if text.len() > 1 && text.starts_with('0') {
        return Err(NotCount::Zeros);
    }
    match text.parse() {
        Ok(number) if number <= MOST => Ok(number),
        _ => Err(NotCount::Large),
    }
}

fn why(text: &str) -> NotCount {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if text.strip_prefix(['-', '+', '−', '–']).is_some_and(is_number) {
        return NotCount::Signed;
    }
    if text.split_once('.').is_some_and(|(whole, part)| is_number(whole) && is_number(part)) {
        return NotCount::Fraction;
    }
    let unit = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = text.strip_suffix(unit).unwrap_or_default().parse();
    match number {
        Ok(number) if unit.trim().chars().all(char::is_alphabetic) => NotCount::Unit(number),
        _ => NotCount::Other,
    }
}

impl NotCount {
    /// What is wrong with the cell that was written.
    pub fn text(self, written: &str) -> Text {
        match self {
            Self::Large => text!("「{written}」超过 {MOST}", "`{written}` is over {MOST}"),
            Self::Fraction => text!("「{written}」不是整数", "`{written}` is not a whole number"),
            Self::Unit(_) => text!("「{written}」带有单位", "`{written}` has a unit in it"),
            Self::Signed => text!("「{written}」带有正负号", "`{written}` has a sign"),
            Self::Zeros => text!("「{written}」前面有零", "`{written}` begins with zeros"),
            Self::Other => text!("「{written}」不是数字", "`{written}` is not a number"),
        }
    }

    /// What to write instead.
    pub fn help(self) -> Text {
        match self {
            Self::Unit(number) => text!("只写 {number}", "write {number} alone"),
            _ => text!("只写整数，如 2", "write a whole number alone, such as 2"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_and_nothing_else() {
        for (cell, number) in [("0", 0), ("7", 7), (" 60\u{3000}", 60), ("１２", 12), ("999999999", MOST)] {
            assert_eq!(read_count(cell), Ok(number), "{cell:?}");
        }
        for (cell, why) in [
            ("2.5", NotCount::Fraction),
            ("１．５", NotCount::Fraction),
            ("-1", NotCount::Signed),
            ("－1", NotCount::Signed),
            ("+1", NotCount::Signed),
            ("−1", NotCount::Signed),
            ("007", NotCount::Zeros),
            ("00", NotCount::Zeros),
            ("60人", NotCount::Unit(60)),
            ("６０ 人次", NotCount::Unit(60)),
            ("1000000000", NotCount::Large),
            ("99999999999999999999999", NotCount::Large),
            ("1,000", NotCount::Other),
            ("1_000", NotCount::Other),
            ("十", NotCount::Other),
            ("50%", NotCount::Other),
            ("#N/A", NotCount::Other),
            ("", NotCount::Other),
            (".5", NotCount::Other),
            ("5.", NotCount::Other),
        ] {
            assert_eq!(read_count(cell), Err(why), "{cell:?}");
        }
    }
}
