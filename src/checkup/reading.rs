//! Source words that can be read in two ways and for which no reading is given, and amounts that are not the text's.

use super::flaw::{Flaw, What, Where};
use super::number::{self, UNITS};
use crate::interval::Interval;
use crate::lang::narrow;
use crate::points::Points;
use crate::rubric::{Expect, Look, Priced, RatioPrice, Rubric, Rule, RuleNo, Share};

/// Words in which 等 does not leave a list open.
const NOT_OPEN: [&str; 20] = [
    "平等", "同等", "高等", "中等", "初等", "相等", "对等", "均等", "优等", "上等", "下等", "头等", "一等", "二等",
    "三等", "等级", "等次", "等于", "等额", "等待",
];

pub(super) fn check(rubric: &Rubric, flaws: &mut Vec<Flaw>) {
    for (no, rule) in rubric.numbered() {
        let place = Where::Key(no, "text");
        if rule.reading.is_none() {
            for word in unsettled(rule) {
                flaws.push(Flaw::new(place, What::Unsettled { rule: rule.id.clone(), word: word.to_owned() }));
            }
        }
        if let Some((said, priced)) = differing(rubric, no) {
            flaws.push(Flaw::new(place, What::AmountDiffers { rule: rule.id.clone(), said, priced }));
        }
    }
}

/// Of the words that a rule leaves open those that its slots do not settle.
fn unsettled(rule: &Rule) -> Vec<&'static str> {
    let mut words = Vec::new();
    // what the office finds it judges by the words themselves
    if matches!(rule.look, Look::Count { .. } | Look::Ratio { .. }) {
        let plain = NOT_OPEN.iter().fold(rule.text.clone(), |text, word| text.replace(word, ""));
        words.extend(["等"].into_iter().filter(|word| plain.contains(word)));
        words.extend(["及时", "按时"].into_iter().filter(|word| rule.text.contains(word)));
    }
    words.extend(["以上", "以下"].into_iter().filter(|word| bound_is_open(rule, word)));
    words
}

/// Whether a number stands before the word and the rule does not expect just that number, itself included.
fn bound_is_open(rule: &Rule, word: &str) -> bool {
    rule.text.match_indices(word).any(|(at, _)| {
        number_before(rule.text.get(..at).unwrap_or_default()).is_some_and(|number| !expects(rule, word, number))
    })
}

/// The number that stands at the end of a text; a word of measure may stand between: 1次, 三次, 70%.
fn number_before(text: &str) -> Option<Points> {
    let text: String = text.chars().map(narrow).collect();
    let (numeral, unit) = {
        let before =
            text.trim_end_matches(|c: char| !c.is_ascii_digit() && !"一二两三四五六七八九十百，。；,、".contains(c));
        (before, text.get(before.len()..)?)
    };
    // 县一级 is no number
    let is_count = numeral.ends_with(|c: char| c.is_ascii_digit()) || unit.starts_with(|c| UNITS.contains(c));
    number::trailing(numeral).filter(|_| is_count).and_then(|number| Points::parse(&number.to_string()).ok())
}

fn expects(rule: &Rule, word: &str, number: Points) -> bool {
    let same = |n: u64| Points::whole(n) == number;
    match &rule.look {
        Look::Count { split, .. } => split.expects().into_iter().any(|expect| match expect {
            Expect::AtLeast(n) => word == "以上" && same(n),
            Expect::AtMost(n) => word == "以下" && same(n),
        }),
        Look::Ratio { price: RatioPrice::Below(Share(share), _), .. } => {
            word == "以上"
                && (*share * rust_decimal::Decimal::ONE_HUNDRED == number.decimal() || *share == number.decimal())
        }
        Look::Finding { at_most, .. } => word == "以下" && same(*at_most),
        Look::Ratio { price: RatioPrice::ByProportion(_), .. } | Look::Mark { .. } | Look::Proportion(_) => false,
    }
}

/// What the text says is taken or added, and what the rule does, where none of the text's amounts is the rule's.
fn differing(rubric: &Rubric, no: RuleNo) -> Option<(String, String)> {
    let rule = rubric.rule(no);
    let amounts = amounts(&rule.text);
    let Interval { lo, hi } = match rule.look.priced() {
        Priced::Amount(price) => price.amount().interval(),
        Priced::ByProportion(points) | Priced::OutOf(points) => Interval::point(points),
    };
    // of a range that the text gives as one number, that is its upper end: 酌情扣1分
    let matches = |&(from, to): &(Points, Points)| to == hi && (from == lo || from == to);
    let said = amounts.first().filter(|_| !amounts.iter().any(matches))?;
    // a reading may say how one comes to the other
    let read = format!("{hi}分");
    if rule.reading.as_ref().is_some_and(|reading| reading.text.contains(&read)) {
        return None;
    }
    let show = |from: Points, to: Points| if from == to { to.to_string() } else { format!("{from}-{to}") };
    Some((show(said.0, said.1), show(lo, hi)))
}

/// Every `扣2分`, `扣2-3分` and `加1分` of a text.
fn amounts(text: &str) -> Vec<(Points, Points)> {
    let after = text.split(['扣', '加']).skip(1);
    after.filter_map(amount).collect()
}

fn amount(after: &str) -> Option<(Points, Points)> {
    let (figures, _) = after.split_once('分')?;
    let mut ends = figures.split(['-', '~', '～', '至', '－', '—']);
    let from = Points::parse(ends.next()?).ok()?;
    match (ends.next(), ends.next()) {
        (None, _) => Some((from, from)),
        (Some(to), None) => Points::parse(to).ok().map(|to| (from, to)),
        _ => None,
    }
}
