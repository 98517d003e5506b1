//! Numbers as a spreadsheet shows them: to fifteen digits, worked out on the digits themselves.

/// How many digits a spreadsheet shows of a number; what stands behind them came of its reckoning in halves and quarters.
const DIGITS: usize = 15;
/// Beyond so many places nobody reads a number as digits.
const PLACES: i32 = 30;

/// A number as it is stored (`0.30000000000000004`, `1.2E3`), times ten to the power of `shift`, as it is shown: `0.3`,
/// `1200`. `None` of what is no number.
pub(super) fn shown(stored: &str, shift: i32) -> Option<String> {
    let stored = stored.trim();
    let (minus, unsigned) = match stored.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", stored.strip_prefix('+').unwrap_or(stored)),
    };
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
        None => (unsigned, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(whole) || !is_number(fraction) || (whole.is_empty() && fraction.is_empty()) {
        return None;
    }
    // the digits without noughts before them, and where the point stands among them
    let all: Vec<u8> = whole.bytes().chain(fraction.bytes()).map(|byte| byte - b'0').collect();
    let noughts = all.iter().take_while(|digit| **digit == 0).count();
    let mut digits: Vec<u8> = all.into_iter().skip(noughts).collect();
    let length = |digits: usize| i32::try_from(digits).ok();
    let mut point = length(whole.len())?.checked_sub(length(noughts)?)?.checked_add(exponent)?.checked_add(shift)?;
    if digits.len() > DIGITS && rounded(&mut digits) {
        point += 1;
    }
    while digits.last() == Some(&0) {
        digits.pop();
    }
    if digits.is_empty() {
        return Some("0".to_owned());
    }
    if point.abs() > PLACES {
        return Some(stored.to_owned());
    }
    let written: String = digits.iter().map(|digit| char::from(b'0' + digit)).collect();
    let before = usize::try_from(point).unwrap_or(0);
    let behind = usize::try_from(point.checked_neg()?).unwrap_or(0);
    Some(match written.split_at_checked(before) {
        None => format!("{minus}{written}{}", "0".repeat(before - written.len())),
        Some((whole, "")) => format!("{minus}{whole}"),
        Some(("", fraction)) => format!("{minus}0.{}{fraction}", "0".repeat(behind)),
        Some((whole, fraction)) => format!("{minus}{whole}.{fraction}"),
    })
}

/// Rounds digits, half up. Tells whether one came before the first.
fn rounded(digits: &mut Vec<u8>) -> bool {
    let up = digits.get(DIGITS).is_some_and(|next| *next >= 5);
    digits.truncate(DIGITS);
    if !up {
        return false;
    }
    for digit in digits.iter_mut().rev() {
        if *digit < 9 {
            *digit += 1;
            return false;
        }
        *digit = 0;
    }
    digits.insert(0, 1);
    digits.truncate(DIGITS);
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_shown_to_fifteen_digits() {
        for (stored, shift, is) in [
            ("0.30000000000000004", 0, "0.3"),
            ("2.9999999999999996", 0, "3"),
            ("99.99999999999999999", 0, "100"),
            ("1.2E3", 0, "1200"),
            ("5E-2", 0, "0.05"),
            ("1.2000000000000001E-2", 2, "1.2"),
            ("0.125", 2, "12.5"),
            ("0.5", 2, "50"),
            ("3", 2, "300"),
            ("-0", 0, "0"),
            ("-1.50", 0, "-1.5"),
            ("43167", 0, "43167"),
            ("123456789012345678", 0, "123456789012346000"),
            ("1E300", 0, "1E300"),
            (".5", 0, "0.5"),
            ("0.00", 0, "0"),
        ] {
            assert_eq!(shown(stored, shift).as_deref(), Some(is), "{stored}");
        }
        for no_number in ["", "-", ".", "1e", "NaN", "inf", "1.2.3", "0x1"] {
            assert_eq!(shown(no_number, 0), None, "{no_number}");
        }
    }
}
