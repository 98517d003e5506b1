//! The period in words: a calendar year is just 全年.

use jiff::civil::Date;

use super::subject::listed;
use crate::lang::Text;
use crate::period::{Period, Span, Stretch, Window};
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
        Span::Windows(windows) => return among(windows, period),
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

/// `119宣传月（11月1日至11月30日）`, `in 119宣传月 (November 1 to November 30)`; of several `春训（…）、秋训（…），每段`.
fn among(windows: &[Window], period: Period) -> Text {
    let (zh, en): (Vec<String>, Vec<String>) = windows
        .iter()
        .map(|window| {
            let (name, Text { zh, en }) = (&window.name, days(period.days_of(window), period));
            (format!("{name}（{zh}）"), format!("{name} ({en})"))
        })
        .unzip();
    let (zh, en) = (zh.join("、"), listed(&en.iter().map(String::as_str).collect::<Vec<_>>()));
    if windows.len() == 1 { text!("{zh}", "in {en}") } else { text!("{zh}，每段", "in each of {en}") }
}

/// `11月1日至11月30日`; of a period other than a calendar year with the years.
fn days(Stretch { from, to }: Stretch, period: Period) -> Text {
    let (Text { zh: first, en: first_en }, Text { zh: last, en: last_en }) = (day(from, period), day(to, period));
    if from == to { text!("{first}", "{first_en}") } else { text!("{first}至{last}", "{first_en} to {last_en}") }
}

fn day(date: Date, period: Period) -> Text {
    let (year, month, day, name) = (date.year(), date.month(), date.day(), name(date.month()));
    if is_year(period) {
        text!("{month}月{day}日", "{name} {day}")
    } else {
        text!("{year}年{month}月{day}日", "{name} {day}, {year}")
    }
}

/// `119宣传月（11-01至11-30）`, `119宣传月 (11-01 to 11-30)`; `6月底前（到06-30）` where it begins with the period.
pub fn window(Window { name, from, to }: &Window) -> Text {
    match from {
        Some(from) => text!("{name}（{from}至{to}）", "{name} ({from} to {to})"),
        None => text!("{name}（到{to}）", "{name} (until {to})"),
    }
}
