//! Words that ask for more than the rule does: another number, another stretch of time, a limit that is not there.

use rust_decimal::Decimal;

use super::flaw::{Flaw, What, Where};
use super::number::{self, Number};
use crate::lang::narrow;
use crate::period::Span;
use crate::points::Points;
use crate::rubric::{Expect, Look, RatioPrice, Rubric, Rule, RuleNo, Share, Split};

/// Words before the least that is expected, the longer of two that begin alike first.
const LEAST: [&str; 17] = [
    "不得少于",
    "不得低于",
    "不少于",
    "不低于",
    "不小于",
    "至少",
    "达到",
    "达",
    "不足",
    "少于",
    "低于",
    "不到",
    "未达到",
    "未达",
    "不满",
    "未满",
    "最少",
];
/// Words before the most that is let pass.
const MOST: [&str; 12] =
    ["不得超过", "不得多于", "不超过", "不多于", "不高于", "至多", "最多", "超过", "超出", "多于", "高于", "上限"];
/// Words beside the most points that the rule can take.
const CAPS: [&str; 10] = ["最多", "至多", "最高", "不超过", "不得超过", "不多于", "上限", "封顶", "限扣", "限加"];
/// Words by which of several only one counts.
const BEST: [&str; 8] = ["就高不就低", "就高", "就低", "取最高", "按最高", "不重复", "不累计", "不叠加"];

pub(super) fn check(rubric: &Rubric, flaws: &mut Vec<Flaw>) {
    for (no, rule) in rubric.numbered().filter(|(_, rule)| rule.reading.is_none()) {
        let text: String = rule.text.chars().map(narrow).filter(|c| !c.is_whitespace()).collect();
        let mut words = Vec::new();
        // what only the office finds it judges by the words themselves
        if matches!(rule.look, Look::Count { .. } | Look::Ratio { .. }) {
            times(rubric, rule, &text, &mut words);
            deadlines(rubric, &text, &mut words);
            let one = rubric.form(no).is_once();
            words.extend(first(&text, &BEST).filter(|word| !one || word.starts_with('就')).map(str::to_owned));
        }
        numbers(rubric, rule, &text, &mut words);
        caps(rubric, no, &text, &mut words);
        words.extend(first(&text, &["一票否决"]).map(str::to_owned));
        words.dedup();
        if !words.is_empty() {
            flaws.push(Flaw::new(Where::Key(no, "text"), What::SaysMore { rule: rule.id.clone(), words }));
        }
    }
}

fn first<'w>(text: &str, words: &[&'w str]) -> Option<&'w str> {
    words.iter().copied().find(|word| text.contains(word))
}

/// Every place of any of some words, with what stands before and after it; the longest word at each place.
fn places<'t>(text: &'t str, words: &[&'static str]) -> Vec<(&'t str, &'static str, &'t str)> {
    let at = |at: usize| {
        let (before, here) = text.split_at(at);
        let word = words.iter().copied().filter(|word| here.starts_with(word)).max_by_key(|word| word.len())?;
        Some((before, word, here.get(word.len()..)?))
    };
    text.char_indices().filter_map(|(index, _)| at(index)).collect()
}

/// 不少于3次 where the rule expects 2. A number may be that of another rule of the same clause.
fn numbers(rubric: &Rubric, rule: &Rule, text: &str, said: &mut Vec<String>) {
    let sharing: Vec<&Rule> = rubric.rules.iter().filter(|other| other.text == rule.text).collect();
    for (words, least) in [(&LEAST[..], true), (&MOST[..], false)] {
        for (before, word, after) in places(text, words) {
            // 每超过1次扣1分 is what one costs, and 不 before 超过 is of the longer word
            if before.ends_with(['每', '不', '得', '未']) {
                continue;
            }
            let Some((number, rest)) = number::leading(after) else { continue };
            if !matches!(number, Number::Points(_)) && !sharing.iter().any(|rule| expects(rubric, rule, number, least))
            {
                said.push(format!("{word}{}", before_rest(after, rest)));
            }
        }
    }
}

/// What stands before the rest of a text.
fn before_rest<'t>(text: &'t str, rest: &str) -> &'t str {
    text.strip_suffix(rest).unwrap_or(text)
}

/// Whether a rule expects just that number: in each part, in all of them, or as many parts.
fn expects(rubric: &Rubric, rule: &Rule, number: Number, least: bool) -> bool {
    let wanted = |expect: Expect, times: u64| match (expect, number) {
        (_, Number::Percent(_) | Number::Points(_)) => false,
        (Expect::AtLeast(n), Number::Count(said)) => {
            let n = Decimal::from(n) * Decimal::from(times);
            if least { said == n } else { said + Decimal::ONE == n }
        }
        (Expect::AtMost(n), Number::Count(said)) => {
            let n = Decimal::from(n) * Decimal::from(times);
            if least { said == n + Decimal::ONE } else { said == n }
        }
    };
    match &rule.look {
        Look::Count { split, .. } => {
            let all = rubric.form_of(rule).parts().len() as u64;
            let listed = !matches!(split, Split::Time(Span::Whole, ..));
            split.expects().into_iter().any(|expect| wanted(expect, 1) || wanted(expect, all))
                || (listed && least && number == Number::Count(Decimal::from(all)))
        }
        Look::Ratio { price: RatioPrice::Below(Share(share), _), .. } => {
            least && number == Number::Percent((*share * Decimal::ONE_HUNDRED).normalize())
        }
        Look::Ratio { price: RatioPrice::ByProportion(_), .. } => number == Number::Percent(Decimal::ONE_HUNDRED),
        // what is less than something the office finds by the words themselves
        Look::Finding { at_most, .. } => least || wanted(Expect::AtMost(*at_most), 1),
        Look::Mark { .. } | Look::Proportion(_) => true,
    }
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
    let span = match &rule.look {
        Look::Count { split: Split::Time(span, ..), .. } => span,
        Look::Count { split: Split::Materials(..) | Split::Items(_), .. }
        | Look::Ratio { .. }
        | Look::Finding { .. }
        | Look::Mark { .. }
        | Look::Proportion(_) => &Span::Whole,
    };
    months == rubric.period.months_of(span)
}

/// 6月底前, 上半年, 第一季度; what is asked by the last day of the period every rule asks.
fn deadlines(rubric: &Rubric, text: &str, said: &mut Vec<String>) {
    const STRETCHES: [&str; 10] =
        ["上半年", "下半年", "第一季度", "第二季度", "第三季度", "第四季度", "一季度", "二季度", "三季度", "四季度"];
    let last = rubric.period.to();
    for (before, word, _) in places(text, &STRETCHES) {
        if !before.ends_with('第') {
            said.push(word.to_owned());
        }
    }
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
        let ends =
            Decimal::from(last.month()) == month && with_day.map_or(to_the_end, |day| day == Decimal::from(last.day()));
        if !ends {
            let day = with_day.map_or(String::new(), |day| format!("{day}日"));
            said.push(format!("{month}月{day}{tail}{word}"));
        }
    }
}

/// Without the number that it ends with.
fn trimmed(text: &str) -> &str {
    text.trim_end_matches(|c: char| number::digits(c.encode_utf8(&mut [0; 4])).is_some())
}

/// 最多扣5分 where neither the rule nor what it is taken from ends there; 封顶 where nothing bounds it.
fn caps(rubric: &Rubric, no: RuleNo, text: &str, said: &mut Vec<String>) {
    let most = rubric.form(no).cost().most;
    let available = match (&rubric.bonus, rubric.category_of(no)) {
        (_, Some(category)) => Some(category.marks - category.floor),
        (bonus, None) => bonus.as_ref().map(|bonus| bonus.cap),
    };
    let held = |points: Decimal| {
        let is = |known: Option<Points>| known.is_some_and(|known| known.decimal() == points);
        is(available) || most.is_some_and(|most| most.decimal() <= points)
    };
    for (before, word, after) in places(text, &CAPS) {
        match number::leading(after) {
            Some((Number::Points(points), rest)) if !held(points) => {
                said.push(format!("{word}{}", before_rest(after, rest)));
            }
            None if word == "封顶" => {
                // 5分封顶
                let points = before.strip_suffix('分').and_then(number::trailing);
                if points.map_or(most.is_none() && !before.ends_with('不'), |points| !held(points)) {
                    said.push(word.to_owned());
                }
            }
            None if word == "上限" && most.is_none() => said.push(word.to_owned()),
            _ => {}
        }
    }
}
