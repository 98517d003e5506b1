//! Numbers in a source text, in digits or in Chinese numerals, with what they count.

use rust_decimal::Decimal;

use crate::lang::narrow;

/// What is counted by one: 少一次, 缺一个月. Behind some of them stands 次 as well: 人次.
pub(super) const UNITS: &str = "次项例条个人起件篇场家天份期户名处宗批封位组套册届班辆栋座所亩日月周村站点款";

/// A number of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Number {
    /// So many records, people, pieces.
    Count(Decimal),
    /// So much of a hundred.
    Percent(Decimal),
    /// So many points.
    Points(Decimal),
}

/// The number that a text begins with, where it is one of these, and what follows it; days, money and the like are not.
pub(super) fn leading(text: &str) -> Option<(Number, &str)> {
    let text = text.trim_start_matches([' ', '有', '为', '扣', '加', '计', '得', '的']);
    if let Some(rest) = text.strip_prefix("百分之") {
        return digits(rest).map(|(number, rest)| (Number::Percent(number), rest));
    }
    let (number, rest) = digits(text)?;
    let mut rest = rest.trim_start_matches(' ').chars();
    let unit = rest.next()?;
    let rest = rest.as_str();
    let is_long = |unit: &&str| rest.starts_with(*unit);
    let number = match unit {
        '%' | '％' => Number::Percent(number),
        '分' if !rest.starts_with(['钟', '之']) => Number::Points(number),
        // so many days are how late something is
        '天' | '日' | '月' | '周' | '亩' => return None,
        '个' if ["月", "工作", "小时", "季", "百分", "自然", "日", "星期"].iter().any(is_long) => {
            return None;
        }
        unit if UNITS.contains(unit) => Number::Count(number),
        _ => return None,
    };
    Some((number, rest))
}

/// The digits or numerals that a text begins with, and the rest of it.
pub(super) fn digits(text: &str) -> Option<(Decimal, &str)> {
    let end = |is: fn(char) -> bool| text.find(|c: char| !is(c)).unwrap_or(text.len());
    let arabic = end(|c| narrow(c).is_ascii_digit() || narrow(c) == '.');
    if arabic > 0 {
        let (number, rest) = text.split_at(arabic);
        let plain: String = number.chars().map(narrow).collect();
        return Some((Decimal::from_str_exact(&plain).ok()?, rest));
    }
    let (numeral, rest) = text.split_at(end(|c| value(c).is_some()));
    (!numeral.is_empty()).then(|| (Decimal::from(counted(numeral)), rest))
}

/// The number that a text ends with.
pub(super) fn trailing(text: &str) -> Option<Decimal> {
    let is = |c: char| narrow(c).is_ascii_digit() || narrow(c) == '.' || value(c).is_some();
    let start = text.trim_end_matches(is).len();
    digits(text.get(start..)?).filter(|(_, rest)| rest.is_empty()).map(|(number, _)| number)
}

fn value(c: char) -> Option<u64> {
    Some(match c {
        '零' | '〇' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        '十' => 10,
        '百' => 100,
        _ => return None,
    })
}

/// 十二 is 12, 二百零五 is 205.
fn counted(numeral: &str) -> u64 {
    let (mut sum, mut digit) = (0_u64, None);
    for value in numeral.chars().filter_map(value) {
        if value >= 10 {
            sum = sum.saturating_add(digit.take().unwrap_or(1) * value);
        } else {
            digit = Some(value);
        }
    }
    sum.saturating_add(digit.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_with_what_they_count() {
        let n = Decimal::from;
        for (text, number) in [
            ("3次", Some(Number::Count(n(3)))),
            ("１２ 场", Some(Number::Count(n(12)))),
            ("三次", Some(Number::Count(n(3)))),
            ("二十五人次", Some(Number::Count(n(25)))),
            ("一百零二户", Some(Number::Count(n(102)))),
            ("70%", Some(Number::Percent(n(70)))),
            ("百分之七十", Some(Number::Percent(n(70)))),
            ("5分", Some(Number::Points(n(5)))),
            ("扣五分", Some(Number::Points(n(5)))),
            ("5分钟", None),
            ("3个工作日", None),
            ("3天", None),
            ("20万元", None),
            ("上级", None),
            ("", None),
        ] {
            assert_eq!(leading(text).map(|(number, _)| number), number, "{text}");
        }
        assert_eq!(trailing("应有三"), Some(n(3)));
        assert_eq!(trailing("达到0.5"), Decimal::from_str_exact("0.5").ok());
        assert_eq!(trailing("应有"), None);
    }
}
