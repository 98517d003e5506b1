//! The period in words: a calendar year is just 全年.

use crate::lang::Text;
use crate::period::{Period, Span};
use crate::text;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn name(month: i8) -> &'static str {
    usize::try_from(month - 1).ok().and_then(|at| MONTHS.get(at)).copied().unwrap_or_default()
}

fn is_year(period: Period) -> bool {
    period.months() == 12 && period.from().month() == 1
}

/// `全年`, `in the year`; of any other period its months: `2018年9月至2019年8月`, `from September 2018 to August 2019`.
pub(super) fn whole(period: Period) -> Text {
    if is_year(period) { text!("全年", "in the year") } else { months(period) }
}

fn months(period: Period) -> Text {
    let (from, to) = (period.from(), period.to());
    let (first, last) = (from.month(), to.month());
    let (year, end, name, end_name) = (from.year(), to.year(), name(first), name(last));
    if period.months() == 1 {
        text!("{year}年{first}月", "in {name} {year}")
    } else if year == end {
        text!("{year}年{first}月至{last}月", "from {name} to {end_name} {year}")
    } else {
        text!("{year}年{first}月至{end}年{last}月", "from {name} {year} to {end_name} {end}")
    }
}

/// `截至年底，`, `by the end of the year`: for standing facts, which may be older than the period.
pub(super) fn end(period: Period) -> Text {
    if is_year(period) {
        text!("截至年底，", "by the end of the year")
    } else {
        let (year, month) = (period.to().year(), period.to().month());
        let name = name(month);
        text!("截至{year}年{month}月底，", "by the end of {name} {year}")
    }
}

/// `每月`, `in each month`; of a period other than a calendar year with its months. Where quarters or halves of the period are
/// not those of the calendar, it says what they are.
pub(super) fn each(span: &Span, period: Period) -> Text {
    let Text { zh: unit, en: unit_en } = match span {
        Span::Whole => return whole(period),
        Span::Month => text!("每月", "in each month"),
        Span::Quarter if period.from().month() % 3 == 1 => text!("每季度", "in each quarter"),
        Span::HalfYear if period.from().month() % 6 == 1 => text!("每半年", "in each half-year"),
        Span::HalfYear => text!("每6个月为一个半年，每半年", "in each half-year of six months"),
        Span::Quarter => text!("每3个月为一个季度，每季度", "in each quarter of three months"),
    };
    if is_year(period) {
        return text!("{unit}", "{unit_en}");
    }
    let Text { zh, en } = months(period);
    text!("{zh}{unit}", "{unit_en} {en}")
}
