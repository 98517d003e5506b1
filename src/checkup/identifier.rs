//! Ids that a spreadsheet changes when they are typed into a cell of the ledger.

use super::flaw::{Flaw, What, Where};
use crate::lang::{Text, narrow};
use crate::rubric::{Rubric, RuleNo};
use crate::text;

/// What a spreadsheet makes of an id.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Change {
    /// Another number: `1.10` becomes `1.1`.
    Number(String),
    /// A number written with an exponent, of which digits are lost.
    Digits,
    /// A date: `3-1`.
    Date,
}

impl Change {
    fn words(&self) -> Text {
        match self {
            Self::Number(number) => text!("数「{number}」", "the number `{number}`"),
            Self::Digits => text!("科学计数的数", "a number with an exponent"),
            Self::Date => text!("日期", "a date"),
        }
    }
}

pub(super) fn check(rubric: &Rubric, flaws: &mut Vec<Flaw>) {
    for (no, rule) in rubric.numbered() {
        let Some(change) = change(&rule.id) else { continue };
        let what = What::IdChanged { rule: rule.id.clone(), into: change.words() };
        let mut flaw = Flaw::new(Where::Key(no, "id"), what);
        let twin = rubric.rules.iter().position(|other| change == Change::Number(other.id.clone()));
        if let Some(twin) = twin.filter(|&twin| twin != no.0) {
            flaw = flaw.also(Where::Key(RuleNo(twin), "id"), text!("那是这一条的编号", "which is the id of this rule"));
        }
        flaws.push(flaw);
    }
}

fn change(id: &str) -> Option<Change> {
    // full-width digits are digits to a spreadsheet
    let folded: String = id.chars().map(narrow).collect();
    if let Some(number) = number(&folded) {
        return (number != Change::Number(id.to_owned())).then_some(number);
    }
    is_date(&folded).then_some(Change::Date)
}

/// The number that a spreadsheet reads, as it shows it.
fn number(id: &str) -> Option<Change> {
    let (sign, unsigned) = id.strip_prefix('-').map_or(("", id), |rest| ("-", rest));
    let (digits, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((digits, exponent)) => (digits, Some(exponent)),
        None => (unsigned, None),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let plain = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if !plain(whole) || !plain(fraction) || (whole.is_empty() && fraction.is_empty()) {
        return None;
    }
    if let Some(exponent) = exponent {
        let power = exponent.strip_prefix('-').unwrap_or(exponent);
        return (!power.is_empty() && plain(power)).then(|| power_of_ten(sign, whole, fraction, exponent));
    }
    // a cell shows eleven digits at most
    if whole.trim_start_matches('0').len() > 11 {
        return Some(Change::Digits);
    }
    Some(Change::Number(shown(sign, whole, fraction)))
}

fn shown(sign: &str, whole: &str, fraction: &str) -> String {
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let fraction = fraction.trim_end_matches('0');
    if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
}

/// `1E2` is 100; what does not come to a short whole number is only called a number with an exponent.
fn power_of_ten(sign: &str, whole: &str, fraction: &str, exponent: &str) -> Change {
    match exponent.parse::<usize>() {
        Ok(power) if power <= 9 && power >= fraction.len() => {
            let zeros = "0".repeat(power - fraction.len());
            Change::Number(shown(sign, &format!("{whole}{fraction}{zeros}"), ""))
        }
        _ => Change::Digits,
    }
}

/// Whether a spreadsheet reads a date: `3-1`, `2018-3-1`, `3月1日`, `Mar-1`.
fn is_date(id: &str) -> bool {
    let cleaned = id.trim_end_matches('日').replace(['年', '月'], "-");
    let parts: Vec<&str> = cleaned.trim_end_matches('-').split('-').collect();
    let numbers: Option<Vec<u32>> =
        parts.iter().map(|part| part.parse().ok().filter(|_| part.bytes().all(|b| b.is_ascii_digit()))).collect();
    let month = |n: u32| (1..=12).contains(&n);
    let day = |n: u32| (1..=31).contains(&n);
    let year = |n: u32| n <= 99 || (1900..=9999).contains(&n);
    match numbers.as_deref() {
        Some([only]) => id.contains('月') && month(*only),
        Some([a, b]) => (month(*a) && (day(*b) || year(*b))) || (year(*a) && month(*b)),
        Some([a, b, c]) => (year(*a) && month(*b) && day(*c)) || (month(*a) && day(*b) && year(*c)),
        _ => named_month(&parts),
    }
}

/// `MAR1`, `1-Mar`, `Sept-2`: a month's English name beside one number.
fn named_month(parts: &[&str]) -> bool {
    const NAMES: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let joined = parts.concat().to_ascii_lowercase();
    let letters = joined.trim_matches(|c: char| c.is_ascii_digit());
    let digits = joined.len() - letters.len();
    let name = letters == "sept" || NAMES.contains(&letters);
    name && parts.len() <= 2 && (1..=4).contains(&digits) && (joined.starts_with(letters) || joined.ends_with(letters))
}
