//! Texts that leave open how often a rule costs, or how much, and for which no reading is given.

use super::discretion;
use super::flaw::{Flaw, What, Where};
use crate::rubric::{Expect, Look, Price, Rubric, Rule};

/// What is counted by one: 少一次, 缺一个月.
const UNITS: [char; 17] =
    ['次', '项', '例', '条', '个', '人', '起', '件', '篇', '场', '家', '天', '份', '期', '户', '名', '处'];

pub(super) fn check(rubric: &Rubric, flaws: &mut Vec<Flaw>) {
    for (no, rule) in rubric.numbered().filter(|(_, rule)| rule.reading.is_none()) {
        let (id, place) = (rule.id.clone(), Where::Key(no, "text"));
        // of 酌情 it is said that its range needs a reading
        let discretion = discretion::word(&rule.text).is_some();
        if repeats(rubric, rule) {
            let what = match (counting(&rule.text), rule.price) {
                (Some(word), Price::Once(_)) => Some(What::CountedOnce { rule: id.clone(), word }),
                (None, Price::Each(_) | Price::EachPart(_)) => Some(What::NotCountedEach { rule: id.clone() }),
                (None, Price::Once(_)) if !discretion => Some(What::HowOften { rule: id.clone() }),
                _ => None,
            };
            flaws.extend(what.map(|what| Flaw::new(place, what)));
        }
        if !names_amount(&rule.text) && !discretion {
            flaws.push(Flaw::new(place, What::NoAmount { rule: id }));
        }
    }
}

/// Whether charging once and for each are two things: not where one at most can be missing.
fn repeats(rubric: &Rubric, rule: &Rule) -> bool {
    match &rule.look {
        Look::Count { split } => {
            let parts = split.parts(rubric.period.months(), rubric.period.quarters());
            parts > 1 || (0..parts).any(|part| split.expect(part) != Expect::AtLeast(1))
        }
        Look::Finding { .. } => true,
        // of these the text may charge for each point that is missing, and the rule cannot
        Look::Ratio { .. } => matches!(rule.price, Price::Once(_)) && counting(&rule.text).is_some(),
        Look::Mark { .. } | Look::Proportion => false,
    }
}

/// The first word by which a text charges for each: 每 (but 每年), 少一次, 缺1项, 一例扣.
fn counting(text: &str) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    let at = |at: usize| chars.get(at).copied().unwrap_or_default();
    (0..chars.len()).find_map(|here| match at(here) {
        '每' if at(here + 1) != '年' => Some("每".to_owned()),
        one @ ('一' | '1') if UNITS.contains(&at(here + 1)) => {
            let before = here.checked_sub(1).map_or('，', at);
            let short = matches!(before, '少' | '缺' | '差' | '多' | '超');
            // 一次性扣2分 is once
            let priced = !before.is_ascii_digit() && matches!(at(here + 2), '扣' | '加' | '酌' | '各');
            (short || priced).then(|| [one, at(here + 1)].into_iter().collect())
        }
        _ => None,
    })
}

/// Whether a number of points stands in the text: 2分, 0.5分, 两分; 百分之五, 百分点 and 三分之一 are none.
fn names_amount(text: &str) -> bool {
    text.match_indices('分').any(|(at, _)| {
        let (before, after) =
            (text.get(..at).unwrap_or_default(), text.get(at + '分'.len_utf8()..).unwrap_or_default());
        let number = before.trim_end().ends_with(|c: char| {
            c.is_ascii_digit() || ('０'..='９').contains(&c) || "零〇一二两三四五六七八九十百半".contains(c)
        });
        number && !after.starts_with(['之', '点', '制', '钟'])
    })
}
