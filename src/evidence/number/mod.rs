//! Numbers in cells, whole ones and amounts of points, and a word for each of the many other things that people write.

mod form;
mod numeral;
mod problem;

use std::borrow::Cow;

use self::form::Form;
use crate::lang;
use crate::points::{NotPoints, Points};

/// The largest count that a cell may hold: the sums of all towns stay exact.
const MOST: u64 = 999_999;

/// Why a cell is not the number that it has to be, and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotNumber {
    form: Form,
    sort: Sort,
    /// The same number as it has to be written, where the cell leaves no doubt which.
    instead: Option<String>,
}

/// Which numbers a cell may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// Whole ones.
    Count,
    /// Exact decimals.
    Points,
}

/// The whole number in a cell, from 0 to 999,999, in usual or full-width digits, with spaces around, a `+` before it
/// and the noughts behind a point that a spreadsheet shows (`7.00`) if need be.
///
/// # Errors
/// [`NotNumber`] for everything else.
pub fn read_count(cell: &str) -> Result<u64, NotNumber> {
    let trimmed = cell.trim();
    count(trimmed).or_else(|_| {
        let narrow = narrow(trimmed);
        let text = narrow.strip_prefix('+').unwrap_or(&narrow);
        count(text).map_err(|found| NotNumber::new(found, text, trimmed, Sort::Count))
    })
}

/// The amount of points in a cell, from 0 to 999,999 with at most four decimals, in usual or full-width digits, with
/// spaces around and a `+` before it if need be. Nothing is ever rounded.
///
/// # Errors
/// [`NotNumber`] for everything else.
pub fn read_points(cell: &str) -> Result<Points, NotNumber> {
    let trimmed = cell.trim();
    let narrow = narrow(trimmed);
    let text = narrow.strip_prefix('+').unwrap_or(&narrow);
    amount(text).map_err(|found| NotNumber::new(found, text, trimmed, Sort::Points))
}

impl NotNumber {
    /// `found` is what was met on the first look, `text` the cell in usual digits and without its `+`.
    fn new(found: Form, text: &str, trimmed: &str, sort: Sort) -> Self {
        let (form, meant) = if found == Form::Other { form::of(text, trimmed) } else { (found, Some(text.to_owned())) };
        // a count below nought has no amount that it could mean; points are often written as what is taken
        let meant = meant.filter(|_| !matches!((form, sort), (Form::Negative(_), Sort::Count)));
        let instead = meant.map(|meant| tidy(&meant)).filter(|meant| match sort {
            Sort::Count => count(meant).is_ok(),
            Sort::Points => amount(meant).is_ok(),
        });
        Self { form, sort, instead }
    }
}

fn count(text: &str) -> Result<u64, Form> {
    let Some((whole, fraction)) = decimal(text) else { return Err(Form::Other) };
    match whole.parse() {
        _ if fraction.is_some_and(|fraction| fraction.bytes().any(|digit| digit != b'0')) => Err(Form::Fraction),
        _ if whole.len() > 1 && whole.starts_with('0') => Err(Form::Zeros),
        Ok(number) if number <= MOST => Ok(number),
        _ => Err(Form::Large),
    }
}

fn amount(text: &str) -> Result<Points, Form> {
    let Some((whole, _)) = decimal(text) else { return Err(Form::Other) };
    if whole.len() > 1 && whole.starts_with('0') {
        return Err(Form::Zeros);
    }
    Points::parse(text).map_err(|why| match why {
        NotPoints::Form => Form::Other,
        NotPoints::TooFine => Form::TooFine,
        NotPoints::TooLarge => Form::Large,
    })
}

/// The parts of a number of digits with at most one point between them.
fn decimal(text: &str) -> Option<(&str, Option<&str>)> {
    let (whole, fraction) = text.split_once('.').map_or((text, None), |(whole, fraction)| (whole, Some(fraction)));
    (is_digits(whole) && fraction.is_none_or(is_digits)).then_some((whole, fraction))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A decimal without zeros that say nothing.
fn tidy(text: &str) -> String {
    let Some((whole, fraction)) = decimal(text) else { return text.to_owned() };
    let whole = match whole.trim_start_matches('0') {
        "" => "0",
        whole => whole,
    };
    match fraction.map_or("", |fraction| fraction.trim_end_matches('0')) {
        "" => whole.to_owned(),
        fraction => format!("{whole}.{fraction}"),
    }
}

/// Full-width letters, digits and signs as the usual ones, and nothing else: ① and ² are not what a number is made of.
fn narrow(text: &str) -> Cow<'_, str> {
    let usual = |c: char| match c {
        '\u{3000}' => ' ',
        c => lang::narrow(c),
    };
    if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(text.chars().map(usual).collect()) }
}

#[cfg(test)]
mod tests;
