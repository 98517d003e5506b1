//! Words that ask for more than the rule does: another number, another stretch of time, a limit that is not there.

use rust_decimal::Decimal;

use super::flaw::{Flaw, What, Where};
use super::number::{self, Number};
use super::when;
use super::words::places;
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
            when::check(rubric, rule, &text, &mut words);
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

/// 最多扣5分 where neither the rule nor what it is taken from ends there; 封顶 where nothing bounds it.
fn caps(rubric: &Rubric, no: RuleNo, text: &str, said: &mut Vec<String>) {
    let (own, most) = (rubric.rule(no).most, rubric.form(no).cost().most);
    let available = Some(rubric.room_of(no));
    let held = |points: Decimal| {
        let is = |known: Option<Points>| known.is_some_and(|known| known.decimal() == points);
        // what the rule itself says is the most is just what its text says
        if own.is_some() { is(own) } else { is(available) || most.is_some_and(|most| most.decimal() <= points) }
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
