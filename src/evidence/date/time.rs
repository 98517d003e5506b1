//! A time of day behind a day: what spreadsheets and people add to it.

use super::{Parts, listed_form, number};

/// What stands behind a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Time {
    /// `0:00`, which a spreadsheet adds to every day.
    Midnight,
    /// Another time.
    Other,
}

/// A day in one of the listed forms with a time behind it. A time with its zone is none: it may be of another day.
pub(super) fn split(text: &str) -> Option<(Parts, Time)> {
    let end = match text.find('日') {
        Some(at) => at + '日'.len_utf8(),
        None => text.find(|c: char| c == 'T' || c.is_whitespace())?,
    };
    let (date, rest) = text.split_at_checked(end)?;
    let time = time(rest.strip_prefix('T').unwrap_or(rest).trim())?;
    Some((listed_form(date)?, time))
}

const HALVES: [&str; 12] = ["上午", "下午", "早上", "早晨", "中午", "晚上", "傍晚", "凌晨", "AM", "PM", "am", "pm"];

/// `9:30`, `09:30:00.000`, 下午3点半, 9时30分, `9:30 PM`.
fn time(text: &str) -> Option<Time> {
    let before = HALVES.iter().find_map(|half| text.strip_prefix(half));
    let rest = before.unwrap_or(text).trim_start();
    let after = HALVES.iter().find_map(|half| rest.strip_suffix(half));
    let rest = after.unwrap_or(rest).trim_end();
    let (hour, digits, rest) = number(rest.as_bytes());
    if !(1..=2).contains(&digits) || hour > 24 {
        return None;
    }
    let rest = str::from_utf8(rest).ok()?;
    let smaller = match rest.strip_prefix(':') {
        Some(rest) => clock(rest)?,
        None => spoken(rest.strip_prefix(['时', '点'])?)?,
    };
    let midnight = hour == 0 && smaller == 0 && before.is_none() && after.is_none();
    Some(if midnight { Time::Midnight } else { Time::Other })
}

/// Minutes and seconds, `30`, `30:00`, `30:00.000`, with their parts: 0 where all of them are.
fn clock(text: &str) -> Option<u32> {
    let (text, part) = text.split_once('.').unwrap_or((text, "0"));
    let mut sum = digits(part)?.min(1);
    let parts: Vec<&str> = text.split(':').collect();
    if parts.len() > 2 {
        return None;
    }
    for part in parts {
        sum += digits(part).filter(|&value| part.len() == 2 && value < 60)?;
    }
    Some(sum)
}

/// 半, 30分, 30分20秒, or nothing.
fn spoken(text: &str) -> Option<u32> {
    if text == "半" {
        return Some(30);
    }
    let (minutes, seconds) = match text.split_once('分') {
        Some((minutes, seconds)) => (minutes, seconds.strip_suffix('秒').unwrap_or(seconds)),
        None => (text, ""),
    };
    let value = |part: &str| if part.is_empty() { Some(0) } else { digits(part).filter(|&value| value < 60) };
    Some(value(minutes)? + value(seconds)?)
}

fn digits(text: &str) -> Option<u32> {
    let (value, digits, rest) = number(text.as_bytes());
    (digits > 0 && rest.is_empty()).then_some(value)
}
