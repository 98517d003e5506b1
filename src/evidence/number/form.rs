//! What is written where a number should be, and which number it means where that is beyond doubt.

use rust_decimal::Decimal;

use super::numeral::numeral;
use super::{decimal, is_digits};
use crate::evidence::date::number_shown;
use crate::evidence::reformatted::month_and_day;
use crate::sheet::is_broken;

/// How a cell is written that is not the number it has to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Over the largest.
    Large,
    /// Not whole: `2.5`.
    Fraction,
    /// More decimals than an amount has: `0.00001`.
    TooFine,
    /// Zeros at the beginning: `007`.
    Zeros,
    /// `-0`.
    NegativeZero,
    /// Below nought, with the sign or dash before it: `-1`, `−1`.
    Negative(char),
    /// A formula instead of its result: `=SUM(A1:A3)`.
    Formula,
    /// What a spreadsheet writes where a formula or a column's width fails: `#REF!`.
    Broken,
    /// An apostrophe, by which a spreadsheet is told that this is text: `'12`.
    Apostrophe,
    /// `50%`, 百分之五十.
    Percent,
    /// `0x10`.
    Hexadecimal,
    /// `NaN`, `∞`.
    Endless,
    /// `1e3`.
    Exponent,
    /// Digits in groups: `1,000`.
    Grouped(char),
    /// Another mark for the decimal point: `1,5`, `1。5`.
    Mark(char),
    /// Spaces between digits: `1 5`.
    Spaced,
    /// No digit on one side of the point: `.5`.
    BarePoint,
    /// `½`, `1/2`.
    Vulgar,
    /// A number that a spreadsheet shows as a day: 7 as `1900/1/7`.
    Shown(i32),
    /// A day that a spreadsheet may have made of a range: 2月3日 of `2-3`.
    Reformatted(u8, u8),
    /// `2-3`.
    Range,
    /// 壹, 十.
    Numeral,
    /// `60人`.
    Unit,
    /// 扣1分.
    Words,
    /// 5左右.
    About,
    /// Anything else.
    Other,
}

/// How something is written, and the number it means where that is beyond doubt.
pub(super) type Written = (Form, Option<String>);

/// The form of a cell in usual digits, whose first character may have been another dash, and the number it means.
pub(super) fn of(text: &str, trimmed: &str) -> Written {
    let looks: [fn(&str) -> Option<Written>; 8] =
        [spreadsheet, marked, exponent, separated, pointed, vulgar, several, worded];
    if let Some(signed) = negative(text, trimmed) {
        return signed;
    }
    looks.iter().find_map(|look| look(text)).unwrap_or((Form::Other, None))
}

/// The hyphen and what people take for it.
const DASHES: [char; 8] = ['-', '−', '–', '—', '‐', '‑', '‒', '﹣'];

fn negative(text: &str, trimmed: &str) -> Option<Written> {
    let rest = text.strip_prefix(DASHES)?.trim_start();
    let (whole, fraction) = decimal(rest)?;
    let is_zero = [whole, fraction.unwrap_or_default()].concat().bytes().all(|digit| digit == b'0');
    if is_zero {
        return Some((Form::NegativeZero, Some("0".to_owned())));
    }
    let dash = trimmed.chars().next().unwrap_or('-');
    Some((Form::Negative(dash), Some(rest.to_owned())))
}

/// What a spreadsheet leaves behind.
fn spreadsheet(text: &str) -> Option<Written> {
    if text.starts_with('=') {
        return Some((Form::Formula, None));
    }
    if is_broken(text) {
        return Some((Form::Broken, None));
    }
    let rest = text.strip_prefix(['\'', '’', '‘'])?;
    decimal(rest).map(|_| (Form::Apostrophe, Some(rest.to_owned())))
}

/// What a mark gives away.
fn marked(text: &str) -> Option<Written> {
    if text.ends_with(['%', '‰', '﹪']) || text.starts_with("百分之") {
        return Some((Form::Percent, None));
    }
    if text.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("0x")) {
        return Some((Form::Hexadecimal, None));
    }
    let name = text.trim_start_matches('-').to_ascii_lowercase();
    ["nan", "inf", "infinity", "∞"].contains(&name.as_str()).then_some((Form::Endless, None))
}

fn exponent(text: &str) -> Option<Written> {
    let (mantissa, power) = text.split_once(['e', 'E'])?;
    let digits = power.strip_prefix(['+', '-']).unwrap_or(power);
    if decimal(mantissa).is_none() || !is_digits(digits) {
        return None;
    }
    let value = Decimal::from_scientific(text).ok().map(|value| value.normalize().to_string());
    Some((Form::Exponent, value))
}

/// Digits with something between them.
fn separated(text: &str) -> Option<Written> {
    let is_mark = |c: char| matches!(c, ',' | '_' | '\'' | '’') || c.is_whitespace();
    let mark = text.chars().find(|&c| is_mark(c))?;
    let groups: Vec<&str> = text.split(mark).collect();
    let (first, others) = groups.split_first()?;
    let whole = |group: &&str| group.split('.').next().unwrap_or_default().len();
    let size = others.first().map(whole)?;
    let grouped = is_digits(first) && first.len() <= 3 && size == 3 && !first.starts_with('0');
    let joined = groups.concat();
    if grouped && others.iter().all(|group| whole(group) == size) && decimal(&joined).is_some() {
        return Some((Form::Grouped(mark), Some(joined)));
    }
    match groups.as_slice() {
        [whole, part] if mark == ',' && is_digits(whole) && is_digits(part) => {
            Some((Form::Mark(mark), Some(format!("{whole}.{part}"))))
        }
        groups if mark.is_whitespace() && groups.iter().all(|group| decimal(group).is_some()) => {
            Some((Form::Spaced, None))
        }
        _ => None,
    }
}

/// A point that is missing a side, or is none.
fn pointed(text: &str) -> Option<Written> {
    if let Some((whole, part)) = text.split_once(['。', '｡', '·', '・']) {
        let mark = text.chars().nth(whole.len())?;
        return (is_digits(whole) && is_digits(part)).then(|| (Form::Mark(mark), Some(format!("{whole}.{part}"))));
    }
    let meant = match text.split_once('.')? {
        ("", part) if is_digits(part) => format!("0.{part}"),
        (whole, "") if is_digits(whole) => whole.to_owned(),
        _ => return None,
    };
    Some((Form::BarePoint, Some(meant)))
}

fn vulgar(text: &str) -> Option<Written> {
    const SIGNS: [(char, &str); 12] = [
        ('½', "0.5"),
        ('¼', "0.25"),
        ('¾', "0.75"),
        ('⅕', "0.2"),
        ('⅖', "0.4"),
        ('⅗', "0.6"),
        ('⅘', "0.8"),
        ('⅛', "0.125"),
        ('⅜', "0.375"),
        ('⅝', "0.625"),
        ('⅓', ""),
        ('⅔', ""),
    ];
    if let Some((part, whole)) = text.split_once('/') {
        // it may be a day too, so what it means is not told
        return (is_digits(part) && is_digits(whole)).then_some((Form::Vulgar, None));
    }
    let last = text.chars().next_back()?;
    let (_, value) = SIGNS.into_iter().find(|(sign, _)| *sign == last)?;
    let meant = match text.strip_suffix(last).unwrap_or_default().trim_end() {
        "" => Some(value.to_owned()),
        whole if is_digits(whole) => value.strip_prefix('0').map(|part| format!("{whole}{part}")),
        _ => return None,
    };
    Some((Form::Vulgar, meant))
}

/// A range, or the day that a spreadsheet made of it.
fn several(text: &str) -> Option<Written> {
    let ends: Vec<&str> = text.split(['~', '-', '–', '—', '−', '至', '到']).map(str::trim).collect();
    if let [from, to] = ends.as_slice()
        && decimal(from).is_some()
        && decimal(to).is_some()
    {
        return Some((Form::Range, None));
    }
    if let Some(number) = number_shown(text) {
        return Some((Form::Shown(number), Some(number.to_string())));
    }
    let day = [" 0:00", " 0:00:00", " 00:00:00"].iter().find_map(|midnight| text.strip_suffix(midnight));
    month_and_day(day.unwrap_or(text)).map(|(month, day)| (Form::Reformatted(month, day), None))
}

/// Chinese numerals, and numbers with words around them.
fn worded(text: &str) -> Option<Written> {
    let Some(rest) = text.strip_prefix(['扣', '加', '得', '共']) else { return numbered(text) };
    let meant = decimal(rest).map(|_| Some(rest.to_owned())).or_else(|| numbered(rest).map(|(_, meant)| meant))?;
    Some((Form::Words, meant))
}

/// Chinese numerals, and numbers with words behind them.
fn numbered(text: &str) -> Option<Written> {
    let is_numeral = |c: char| "零〇一二两三四五六七八九十百千万点半廿卅壹贰叁肆伍陆柒捌玖拾佰仟".contains(c);
    if !text.is_empty() && text.chars().all(is_numeral) {
        return Some((Form::Numeral, numeral(text)));
    }
    let in_digits = |c: char| c.is_ascii_digit() || c == '.';
    let unit = text.trim_start_matches(in_digits);
    let unit = if unit == text { text.trim_start_matches(is_numeral) } else { unit };
    let number = text.strip_suffix(unit)?;
    let unit = unit.trim_start();
    if number.is_empty() || unit.is_empty() || !unit.chars().all(char::is_alphabetic) {
        return None;
    }
    let times = unit.chars().next().filter(|c| ['百', '千', '万'].contains(c));
    let vague = unit.contains(['余', '多', '几', '约', '上', '下', '左', '右', '半', '亿']);
    if vague || (times.is_some() && unit.chars().count() > 2) {
        return Some((Form::About, None));
    }
    let meant = match times {
        Some(times) => multiplied(number, times),
        None if decimal(number).is_some() => Some(number.to_owned()),
        None => numeral(number),
    };
    Some((Form::Unit, meant))
}

/// `1.2万` in digits.
fn multiplied(number: &str, times: char) -> Option<String> {
    let times: u32 = match times {
        '百' => 100,
        '千' => 1000,
        _ => 10_000,
    };
    let number: Decimal = decimal(number).and_then(|_| number.parse().ok())?;
    number.checked_mul(times.into()).map(|value| value.normalize().to_string())
}
