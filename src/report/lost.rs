//! What a town lost as a whole: the largest first, and where a floor or a cap bites.

use std::cmp::Reverse;

use super::lines::Entry;
use super::text::{hanging, width};
use crate::interval::Interval;
use crate::lang::{Lang, Text};
use crate::points::Points;
use crate::text;
use crate::year::Standing;

/// What stands for a rule on the line of a conversion.
pub(super) const CONVERTED: (&str, &str) = ("折算", "scaled");

/// What was lost by which rules, the largest first, as far as it goes on a line; nothing where nothing was.
pub(super) fn line(entries: &[Entry], standing: &Standing, lang: Lang, columns: usize) -> String {
    let converted = standing.score.conversions.iter();
    let converted = converted.map(|conversion| (lang.pick(CONVERTED.0, CONVERTED.1), conversion.besides));
    let rules = entries.iter().filter(|entry| !entry.is_bonus());
    let rules = rules.map(|entry| (entry.rule().id.as_str(), entry.line.taken));
    let mut lost: Vec<(&str, Interval)> =
        rules.chain(converted).filter(|(_, taken)| *taken != Interval::ZERO).collect();
    if lost.is_empty() {
        return String::new();
    }
    lost.sort_by_key(|(_, taken)| Reverse((taken.hi, taken.lo)));
    let all: Interval = lost.iter().map(|(_, taken)| *taken).sum();
    let mut line = lang.pick(format!("扣 {all}："), format!("lost {all}: "));
    for (at, (rule, taken)) in lost.iter().enumerate() {
        let between = if at == 0 { "" } else { lang.pick("，", ", ") };
        let next = lang.pick(format!("{between}{rule} 扣{taken}"), format!("{between}{taken} by {rule}"));
        // what is left out stands below, each at its place
        if at > 0 && width(&line) + width(&next) + 2 > columns {
            line.push_str(" …");
            break;
        }
        line.push_str(&next);
    }
    hanging("", &line, columns)
}

/// Where a floor or a cap bites: what was charged and what was taken.
pub(super) fn bitten(entries: &[&Entry], most: Points, taken: Interval, bonus: bool) -> Text {
    let charged: Interval = entries.iter().map(|entry| entry.line.charged).sum();
    if charged.hi <= most {
        text!("", "")
    } else if bonus {
        text!("（应加 {charged}，实加 {taken}）", " (earned {charged}, added {taken})")
    } else {
        text!("（应扣 {charged}，实扣 {taken}）", " (charged {charged}, taken {taken})")
    }
}
