//! What a form that is not listed seems to be.

use super::{NotDate, day, listed_form, number};

/// What a form that is not listed seems to be.
pub(super) fn why(text: &str) -> NotDate {
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
        // by another clock it may be the day before or after
        let is_ours = !text.ends_with(['Z', 'z']);
        return NotDate::WithTime(date.filter(|_| is_ours).and_then(day));
    }
    if text.contains(['~', '至', '到', '、', ',', '和', '及']) || numbers.len() > 3 {
        return NotDate::Several;
    }
    let has_letters = text.chars().any(|c| c.is_ascii_alphabetic());
    match *numbers.as_slice() {
        [(month, 6)]
            if text.len() == 6 && (1900..2100).contains(&(month / 100)) && (1..=12).contains(&(month % 100)) =>
        {
            NotDate::NoDay
        }
        [(date, 6)] if text.len() == 6 => NotDate::ShortYear(day((2000 + date / 10_000, date / 100 % 100, date % 100))),
        // a month in letters, which is in none of the numbers
        [_] if has_letters => NotDate::NoYear(None),
        _ if has_letters => NotDate::Other(None),
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
