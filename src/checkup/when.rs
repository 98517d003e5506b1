//! When a text asks for something: every so often, in some month, by some day, where the rule does not ask so.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::number;
use super::words::places;
use crate::period::{Span, Stretch};
use crate::rubric::{Look, Rubric, Rule, Split};

pub(super) fn check(rubric: &Rubric, rule: &Rule, text: &str, said: &mut Vec<String>) {
    times(rubric, rule, text, said);
    calendar(rubric, rule, text, said);
    months(rubric, rule, text, said);
    deadlines(rubric, rule, text, said);
}

/// 每半年, 每周; 每月 and 每季度 where the rule is not split so.
fn times(rubric: &Rubric, rule: &Rule, text: &str, said: &mut Vec<String>) {
    for (_, every, after) in places(text, &["每", "逐", "按"]) {
        let mut split_every = |length: Option<usize>, word: &str| {
            if !length.is_some_and(|months| is_split_by(rubric, rule, months)) {
                said.push(format!("{every}{word}"));
            }
        };
        let (number, unit) = number::digits(after).map_or((None, after), |(number, rest)| (Some(number), rest));
        let unit = unit.strip_prefix('个').unwrap_or(unit);
        let several = usize::try_from(number.unwrap_or(Decimal::ONE)).ok();
        if unit.starts_with("半年") {
            split_every(Some(6), "半年");
        } else if unit.starts_with("半月") || unit.starts_with("半个月") {
            split_every(None, "半月");
        } else if unit.starts_with("双月") {
            split_every(Some(2), "双月");
        } else if unit.starts_with('月') {
            split_every(several, &until(after, "月"));
        } else if unit.starts_with('季') {
            split_every(several.map(|n| 3 * n), if unit.starts_with("季度") { "季度" } else { "季" });
        } else if let Some(word) = ["周", "旬", "星期", "天", "日", "学期"].into_iter().find(|word| unit.starts_with(word))
            && (every == "每" || matches!(word, "周" | "旬"))
            // 迟报每天扣1分 is a price
            && !unit.get(word.len()..).is_some_and(|rest| rest.starts_with(['扣', '加', '酌']))
        {
            split_every(None, word);
        }
    }
}

/// The beginning of a text, the word included.
fn until(text: &str, word: &str) -> String {
    text.find(word).and_then(|at| text.get(..at + word.len())).unwrap_or_default().to_owned()
}

/// Whether the rule looks at every so many months for itself.
fn is_split_by(rubric: &Rubric, rule: &Rule, months: usize) -> bool {
    months > 0 && stretches(rubric, rule) == rubric.period.every(months)
}

/// The stretches of time that the rule looks at each for itself; the whole period where it does not go by time.
fn stretches(rubric: &Rubric, rule: &Rule) -> Vec<Stretch> {
    rubric.period.stretches(span(rule))
}

fn span(rule: &Rule) -> &Span {
    match &rule.look {
        Look::Count { split: Split::Time(span, ..), .. } => span,
        Look::Count { split: Split::Materials(..) | Split::Items(_), .. }
        | Look::Ratio { .. }
        | Look::Finding { .. }
        | Look::Mark { .. }
        | Look::Proportion(_) => &Span::Whole,
    }
}

/// 上半年, 第一季度, by the month in which it begins and how many it has.
const STRETCHES: [(&str, i8, i8); 10] = [
    ("上半年", 1, 6),
    ("下半年", 7, 6),
    ("第一季度", 1, 3),
    ("第二季度", 4, 3),
    ("第三季度", 7, 3),
    ("第四季度", 10, 3),
    ("一季度", 1, 3),
    ("二季度", 4, 3),
    ("三季度", 7, 3),
    ("四季度", 10, 3),
];

/// Those of the calendar that the rule does not look at for themselves.
fn calendar(rubric: &Rubric, rule: &Rule, text: &str, said: &mut Vec<String>) {
    for (before, word, _) in places(text, &STRETCHES.map(|(word, ..)| word)) {
        let is = |days: &Stretch, first: i8, months: i8| {
            (days.from.day(), days.from.month()) == (1, first)
                && days.to == days.to.last_of_month()
                && (days.to.year(), days.to.month()) == (days.from.year(), first + months - 1)
        };
        let mut named = STRETCHES.iter().filter(|(name, ..)| *name == word);
        let looked_at =
            |(_, first, months): &(&str, i8, i8)| stretches(rubric, rule).iter().any(|days| is(days, *first, *months));
        if !before.ends_with('第') && !named.any(looked_at) {
            said.push(word.to_owned());
        }
    }
}

/// 11月开展 where no window of the rule ends in that month, and it is not split by month.
fn months(rubric: &Rubric, rule: &Rule, text: &str, said: &mut Vec<String>) {
    const DONE: [&str; 8] = ["开展", "举办", "组织", "召开", "举行", "进行", "完成", "集中"];
    for (before, word, after) in places(text, &["月", "月份"]) {
        let (Some(month), Some(done)) = (number::trailing(before), DONE.iter().find(|done| after.starts_with(**done)))
        else {
            continue;
        };
        // 每两月 is how often
        if trimmed(before).ends_with(['每', '逐', '隔', '满']) || month > Decimal::from(12) {
            continue;
        }
        let window = matches!(span(rule), Span::Windows(_));
        let is = |days: &Stretch| {
            Decimal::from(days.to.month()) == month && (window || days.from.month() == days.to.month())
        };
        if !stretches(rubric, rule).iter().any(is) {
            said.push(format!("{month}{word}{done}"));
        }
    }
}

/// 6月底前; what is asked by the last day of the period every rule asks, and by a window its own.
fn deadlines(rubric: &Rubric, rule: &Rule, text: &str, said: &mut Vec<String>) {
    let last = rubric.period.to();
    let window = matches!(span(rule), Span::Windows(_));
    let ends = |days: &Stretch| window || days.from == rubric.period.from();
    let lasts: Vec<Date> = stretches(rubric, rule).iter().filter(|days| ends(days)).map(|days| days.to).collect();
    for (before, word, _) in places(text, &["前", "以前", "之前", "内"]) {
        let day = before.trim_end_matches(['底', '末', '终', '初', '中', '上', '旬', '下', '之', '以']);
        let tail = before.get(day.len()..).unwrap_or_default();
        let to_the_end = !tail.starts_with(['初', '中', '上']);
        if let Some(rest) = day.strip_suffix('年') {
            let year_ends = last.month() == 12;
            let named = !tail.is_empty() && number::trailing(rest).is_none();
            if named && word != "内" && !(to_the_end && year_ends) {
                said.push(format!("年{tail}{word}"));
            }
            continue;
        }
        let (day, with_day) = match day.strip_suffix(['日', '号']) {
            Some(day) => match number::trailing(day) {
                Some(n) => (trimmed(day), Some(n)),
                None => continue,
            },
            None => (day, None),
        };
        let Some(month) = day.strip_suffix('月').and_then(number::trailing) else { continue };
        if word == "内" && tail.is_empty() {
            continue;
        }
        let is = |last: &Date| {
            let at_end = to_the_end && *last == last.last_of_month();
            Decimal::from(last.month()) == month && with_day.map_or(at_end, |day| day == Decimal::from(last.day()))
        };
        if !lasts.iter().chain([&last]).any(is) {
            let day = with_day.map_or(String::new(), |day| format!("{day}日"));
            said.push(format!("{month}月{day}{tail}{word}"));
        }
    }
}

/// Without the number that it ends with.
fn trimmed(text: &str) -> &str {
    text.trim_end_matches(|c: char| number::digits(c.encode_utf8(&mut [0; 4])).is_some())
}
