//! What was expected of a rule and what was found, in the words of a clerk.

use rust_decimal::Decimal;

use super::stretch::{in_each, one_year, prefixed, stretch};
use crate::assess::{Found, Line, Part};
use crate::lang::Text;
use crate::ledger::Award;
use crate::period::Span;
use crate::rubric::{Expect, GoesBy, Item, Look, MaterialNo, RatioPrice, Rubric, Selector, Share, Split, Take};
use crate::text;
use crate::wording;

/// What was expected, and what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Measure {
    /// What the rule expects; empty where it expects nothing that could be counted.
    pub(super) expected: Text,
    /// What there is.
    pub(super) found: Text,
}

impl Measure {
    /// The same, with something more to say of what was found.
    fn with(self, more: &Text) -> Self {
        Self { found: prefixed(&self.found.zh, &self.found.en, more), ..self }
    }
}

/// The measure of a line, and that it is held at the most that its rule comes to.
pub(super) fn of(rubric: &Rubric, line: &Line) -> Measure {
    let measure = found(rubric, line);
    match rubric.rule(line.rule).most {
        Some(most) if line.charged.lo == most => {
            measure.with(&text!("，已到本条最高 {most} 分", ", at the most of {most} of this rule"))
        }
        Some(most) if line.charged.hi == most => {
            measure.with(&text!("，本条最高 {most} 分", ", {most} at most by this rule"))
        }
        Some(_) | None => measure,
    }
}

/// Whether a line is held at the most of its rule, so far as is known.
pub(super) fn is_held(rubric: &Rubric, line: &Line) -> bool {
    rubric.rule(line.rule).most.is_some_and(|most| line.charged.hi == most)
}

fn found(rubric: &Rubric, line: &Line) -> Measure {
    let rule = rubric.rule(line.rule);
    let bonus = rubric.rule(line.rule).adds();
    match (&rule.look, &line.found) {
        (Look::Count { split, price }, Found::Parts(parts)) => {
            let measure = counted(rubric, split, parts, bonus);
            let at_least = matches!(split.expects().first(), Some(Expect::AtLeast(_)));
            measure.with(&beside(at_least, price.goes_by() == GoesBy::Any, line.findings, bonus))
        }
        (Look::Ratio { take, price, .. }, Found::Ratio(row)) => {
            let found = row.map_or(text!("没有记录", "no record"), |row| match (take, row.done, row.total) {
                (_, _, 0) => text!("没有应做的（0比0）", "nothing to do (0 of 0)"),
                (Take::Latest, done, total) => text!("应完成 {total}，完成 {done}", "{done} of {total}"),
                (Take::Sum, done, total) => text!("合计应完成 {total}，完成 {done}", "{done} of {total} in all"),
            });
            let (expected, once) = match price {
                RatioPrice::Below(at_least, _) => (share(*at_least), true),
                RatioPrice::ByProportion(_) => (text!("应全部完成", "all expected"), false),
            };
            Measure { expected, found }.with(&beside(true, once, line.findings, bonus))
        }
        (Look::Mark { application, out_of }, Found::Application(part)) => {
            let measure = Measure {
                expected: text!("评分，满分 {out_of}", "a mark out of {out_of}"),
                found: application.as_ref().zip(*part).map_or(nothing(), |(selector, part)| {
                    let unit = unit(rubric, selector);
                    match part.counted {
                        0 => with_pending(text!("未申报", "no application"), unit, part.pending),
                        n => with_pending(text!("已申报 {n} {unit}", "applied with {n}"), unit, part.pending),
                    }
                }),
            };
            let refused = text!("，办公室已退回申报", ", refused by the office");
            measure.with(&if line.findings > 0 { refused } else { nothing() })
        }
        (Look::Proportion(_), _) if line.award == Some(Award::NotApplicable) => {
            Measure { expected: nothing(), found: nothing() }
        }
        (Look::Proportion(_), Found::Proportion(entry)) => Measure {
            expected: nothing(),
            found: entry
                .map_or(text!("完成比例尚未登记", "done and total not recorded yet"), |(done, total)| {
                    text!("应完成 {total}，完成 {done}", "{done} of {total} done")
                }),
        },
        (Look::Finding { at_most, .. }, _) => found_by_office(line, *at_most, bonus),
        (Look::Count { .. } | Look::Ratio { .. } | Look::Mark { .. } | Look::Proportion(_), _) => {
            found_by_office(line, 0, bonus)
        }
    }
}

/// What the office found beside what the records show.
fn beside(at_least: bool, once: bool, findings: u64, bonus: bool) -> Text {
    match findings {
        0 => nothing(),
        n if bonus => text!("，办公室查实另有 {n} 次", ", {n} more found by the office"),
        n if !once && at_least => text!("，办公室查实另缺 {n} 次", ", {n} more found short by the office"),
        n if !once => text!("，办公室查实另超 {n} 次", ", {n} more found over by the office"),
        n => text!("，办公室查实 {n} 次不符", ", found wanting by the office ({n})"),
    }
}

fn nothing() -> Text {
    text!("", "")
}

fn share(share: Share) -> Text {
    let percent = (share.0 * Decimal::from(100)).normalize();
    text!("应达 {percent}%", "{percent}% expected")
}

fn found_by_office(line: &Line, at_most: u64, bonus: bool) -> Measure {
    let expected = match at_most {
        0 => nothing(),
        n => text!("容许 {n} 次", "{n} let pass"),
    };
    let found = match line.findings {
        0 if line.withdrawn > 0 => {
            let n = line.withdrawn;
            text!("查实 {n} 次，已撤销", "found ({n}), and withdrawn")
        }
        0 if bonus => text!("无此记录", "none found"),
        0 => text!("无此问题记录", "none found"),
        1 => text!("查实 1 次", "found once"),
        n => text!("查实 {n} 次", "found {n} times"),
    };
    Measure { expected, found }
}

/// The unit of the kinds, where they have one in common.
pub(super) fn unit<'r>(rubric: &'r Rubric, selector: &Selector) -> &'r str {
    let mut units = selector.kinds.iter().map(|&kind| rubric.vocabulary.kind(kind).unit.as_str());
    let first = units.next().unwrap_or("次");
    if units.all(|other| other == first) { first } else { "件" }
}

fn counted(rubric: &Rubric, split: &Split, parts: &[Part], bonus: bool) -> Measure {
    match split {
        Split::Time(Span::Whole, selector, expect) => whole(unit(rubric, selector), *expect, parts, bonus),
        Split::Time(span, selector, expect) => {
            let names = |at| stretch(rubric.period, span, at);
            let each = expected(*expect, unit(rubric, selector));
            Measure { expected: in_each(span, &each), found: short(rubric, split, parts, names) }
        }
        Split::Materials(selector, materials, expect) => {
            let names = |at: usize| material(rubric, materials, at);
            let all: Vec<&str> = materials.iter().map(|&no| rubric.vocabulary.material(no)).collect();
            let (zh, en) = (all.join("、"), all.join(", "));
            let each = expected(*expect, unit(rubric, selector));
            let expected = Text { zh: format!("{zh}，各{}", each.zh), en: format!("{en}: {} each", each.en) };
            Measure { expected, found: short(rubric, split, parts, names) }
        }
        Split::Items(items) => {
            let each = items.iter().map(|item| (item, expected(item.expect, unit(rubric, &item.selector))));
            let each = each.map(|(item, each)| Text {
                zh: format!("{}{}", item.name, each.zh),
                en: format!("{} {}", item.name, each.en),
            });
            let names = |at: usize| item_name(items, at);
            let expected = Text::joined(each, "、", ", ");
            Measure { expected, found: short(rubric, split, parts, names) }
        }
    }
}

fn whole(unit: &str, expect: Expect, parts: &[Part], bonus: bool) -> Measure {
    let part = parts.first().copied().unwrap_or(Part { expect, counted: 0, pending: 0, until: None });
    let n = part.counted;
    let expected = match expect {
        Expect::AtMost(0) if bonus => nothing(),
        Expect::AtMost(n) if bonus => text!("超过 {n} {unit}的加分", "what is over {n} is rewarded"),
        _ => expected(expect, unit),
    };
    Measure { expected, found: with_pending(text!("实有 {n} {unit}", "{n} found"), unit, part.pending) }
}

fn expected(expect: Expect, unit: &str) -> Text {
    match expect {
        Expect::AtLeast(n) => text!("应有 {n} {unit}", "{n} expected"),
        Expect::AtMost(n) => text!("至多 {n} {unit}", "at most {n}"),
    }
}

fn with_pending(found: Text, unit: &str, pending: u64) -> Text {
    if pending == 0 {
        return found;
    }
    let more = text!("，待核 {pending} {unit}", ", {pending} under review");
    Text { zh: found.zh + &more.zh, en: found.en + &more.en }
}

/// Which parts are not as expected, and what is under review in them.
fn short(rubric: &Rubric, split: &Split, parts: &[Part], name: impl Fn(usize) -> Text) -> Text {
    let (mut missing, mut over, mut review) = (Vec::new(), Vec::new(), Vec::new());
    for (at, part) in parts.iter().enumerate() {
        let name = name(at);
        let n = part.counted;
        match part.expect {
            Expect::AtLeast(wanted) if n < wanted => missing.push(if n == 0 {
                name.clone()
            } else {
                Text { zh: format!("{}（实有 {n}）", name.zh), en: format!("{} ({n} found)", name.en) }
            }),
            Expect::AtMost(allowed) if n > allowed => {
                over.push(Text { zh: format!("{}（实有 {n}）", name.zh), en: format!("{} ({n} found)", name.en) });
            }
            _ => {}
        }
        if part.pending > 0 {
            review.push(name);
        }
    }
    let mut found = match (missing.is_empty(), over.is_empty()) {
        (true, true) => vec![within(parts)],
        _ if parts.iter().all(|part| part.counted == 0) && missing.len() == parts.len() && parts.len() > 1 => {
            missing.clear();
            vec![text!("全缺", "all short")]
        }
        _ => Vec::new(),
    };
    let mut add = |zh: &str, en: &str, names: &[Text]| {
        if !names.is_empty() {
            let names = listed(rubric, split, names);
            found.push(prefixed(zh, en, &names));
        }
    };
    add("缺", "short", &missing);
    add("超出", "over", &over);
    add("待核", "under review", &review);
    let joined = |pick: fn(&Text) -> &str, by: &str| found.iter().map(pick).collect::<Vec<_>>().join(by);
    Text { zh: joined(|text| &text.zh, "，"), en: joined(|text| &text.en, "; ") }
}

/// That all parts are as expected.
fn within(parts: &[Part]) -> Text {
    let at_most = parts.iter().filter(|part| matches!(part.expect, Expect::AtMost(_))).count();
    match at_most {
        0 => text!("都够", "none short"),
        n if n == parts.len() => text!("都没有超出", "none over"),
        _ => text!("都够，也没有超出", "none short and none over"),
    }
}

/// The name of a part, where a rule has several: `3月`, `2018-03`.
pub(super) fn part(rubric: &Rubric, split: &Split, at: usize) -> Option<Text> {
    match split {
        Split::Time(Span::Whole, ..) => None,
        // its days, which a name need not say
        Split::Time(Span::Windows(windows), ..) => windows.get(at).map(wording::window),
        Split::Time(span, ..) => {
            let Text { zh, en } = stretch(rubric.period, span, at);
            let month = *span == Span::Month && one_year(rubric.period);
            Some(if month { text!("{zh}月", "{en}") } else { text!("{zh}", "{en}") })
        }
        Split::Materials(_, materials, _) => Some(material(rubric, materials, at)),
        Split::Items(items) => Some(item_name(items, at)),
    }
}

/// Some names of parts: months of one year as 3、7 月.
fn listed(rubric: &Rubric, split: &Split, names: &[Text]) -> Text {
    let zh: Vec<&str> = names.iter().map(|name| name.zh.as_str()).collect();
    let en: Vec<&str> = names.iter().map(|name| name.en.as_str()).collect();
    let (zh, en) = (zh.join("、"), en.join(", "));
    match split {
        Split::Time(Span::Month, ..) if one_year(rubric.period) => text!(" {zh} 月", ": {en}"),
        Split::Time(..) | Split::Materials(..) | Split::Items(_) => text!("：{zh}", ": {en}"),
    }
}

fn material(rubric: &Rubric, materials: &[MaterialNo], at: usize) -> Text {
    let name = materials.get(at).map_or("", |&no| rubric.vocabulary.material(no));
    text!("{name}", "{name}")
}

fn item_name(items: &[Item], at: usize) -> Text {
    let name = items.get(at).map_or("", |item| item.name.as_str());
    text!("{name}", "{name}")
}
