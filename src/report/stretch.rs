//! Stretches of the period in the words of a statement.

use crate::lang::Text;
use crate::period::{Period, Span};
use crate::text;

/// `每月应有 1 次`, `in each month 1 expected`.
pub(super) fn in_each(span: &Span, each: &Text) -> Text {
    let (zh, en) = match span {
        Span::Whole => ("", ""),
        Span::Month => ("每月", "in each month "),
        Span::Quarter => ("每季度", "in each quarter "),
        Span::HalfYear => ("每半年", "in each half-year "),
        Span::Windows(windows) => {
            let names: Vec<&str> = windows.iter().map(|window| window.name.as_str()).collect();
            let (zh, en, Text { zh: each, en: each_en }) = (names.join("、"), names.join(", "), each);
            return match windows.len() {
                1 => text!("{zh}{each}", "in {en} {each_en}"),
                _ => text!("{zh}，各{each}", "{en}: {each_en} each"),
            };
        }
    };
    prefixed(zh, en, each)
}

/// A stretch of the period: a month by its number within one year, else with its year.
pub(super) fn stretch(period: Period, span: &Span, at: usize) -> Text {
    let n = at + 1;
    match span {
        Span::Whole => Text::default(),
        Span::Windows(windows) => {
            let name = windows.get(at).map_or("", |window| window.name.as_str());
            text!("{name}", "{name}")
        }
        Span::Quarter => text!("第{n}季度", "quarter {n}"),
        Span::HalfYear if period.from().month() == 1 && one_year(period) => {
            let zh = if at == 0 { "上半年" } else { "下半年" };
            text!("{zh}", "half-year {n}")
        }
        Span::HalfYear => text!("第{n}个半年", "half-year {n}"),
        Span::Month => {
            let (year, month) = period.month(at);
            if one_year(period) {
                text!("{month}", "{year}-{month:02}")
            } else {
                text!("{year}-{month:02}", "{year}-{month:02}")
            }
        }
    }
}

pub(super) fn one_year(period: Period) -> bool {
    period.from().year() == period.to().year()
}

pub(super) fn prefixed(zh: &str, en: &str, text: &Text) -> Text {
    Text { zh: format!("{zh}{}", text.zh), en: format!("{en}{}", text.en) }
}
