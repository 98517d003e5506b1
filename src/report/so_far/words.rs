//! What is missing, what is lost and why, in the words of a clerk.

use super::YearSoFar;
use crate::assess::{Completion, Gap, Lost, Missing, Room};
use crate::lang::Text;
use crate::ledger::Award;
use crate::report::{measure, sentence};
use crate::rubric::{Expect, GoesBy, Look, RatioPrice, RuleNo, Share, Split, Take};
use crate::text;
use crate::wording::Wording;

/// What has to be done for a gap: every missing part, with its own last day where they differ.
pub(super) fn missing(year: &YearSoFar<'_>, gap: &Gap) -> Text {
    let several = gap.missing.iter().any(|part| part.until != gap.missing.first().and_then(|first| first.until));
    let parts = gap.missing.iter().map(|part| {
        let Text { zh, en } = part_of(year, gap.rule, part);
        let what = match part.until.filter(|_| several) {
            Some(until) => text!("{zh}（到{until}）", "{en} (until {until})"),
            None => Text { zh, en },
        };
        completed(year, gap.rule, part, &what)
    });
    Text::joined(parts, "；", "; ")
}

/// `10月：信息录用（南通及以上）1条`.
fn part_of(year: &YearSoFar<'_>, no: RuleNo, part: &Missing) -> Text {
    let (rule, wording) = (year.rubric.rule(no), Wording::new(year.rubric));
    match &rule.look {
        Look::Count { split, price } => {
            let (Some(selector), short) = (split.selector(part.part), part.short) else { return nothing() };
            let (Text { zh, en }, unit) = (wording.subject(selector), measure::unit(year.rubric, selector));
            let name = measure::part(year.rubric, split, part.part);
            match (split, name, rule.adds()) {
                (Split::Materials(..), Some(Text { zh: name, en: name_en }), _) => {
                    text!("备有{name}的{zh}{short}{unit}", "{short} {en} with {name_en} on file")
                }
                // an item that is named as its kind is not named twice
                (Split::Items(_), Some(name), _) if zh.starts_with(&name.zh) => {
                    text!("{zh}{short}{unit}", "{short} {en}")
                }
                (Split::Time(..) | Split::Items(_), Some(Text { zh: name, en: name_en }), _) => {
                    text!("{name}：{zh}{short}{unit}", "{name_en}: {short} {en}")
                }
                (Split::Time(..), None, true) if price.goes_by() == GoesBy::Units => match short {
                    1 => text!("每多1{unit}：{zh}", "each 1 more: {en}"),
                    _ => text!("再有{short}{unit}起，每{unit}：{zh}", "{short} more, then each: {en}"),
                },
                (Split::Time(..) | Split::Materials(..) | Split::Items(_), None, _) => {
                    text!("{zh}{short}{unit}", "{short} {en}")
                }
            }
        }
        Look::Ratio { selector, take, price, .. } => {
            let Text { zh, en } = wording.subject(selector);
            match price {
                RatioPrice::Below(Share(share), _) => {
                    let percent = (share * rust_decimal::Decimal::ONE_HUNDRED).normalize();
                    let (all, all_en) = match take {
                        Take::Latest => ("", ""),
                        Take::Sum => ("合计", " in all"),
                    };
                    text!("{zh}{all}达到{percent}%", "{en} at {percent}% or more{all_en}")
                }
                RatioPrice::ByProportion(_) => match take {
                    Take::Latest => text!("{zh}全部完成", "{en} all done"),
                    // what was not done stays in the sum
                    Take::Sum => {
                        text!("{zh}以后的全部完成，越多越接近", "all of {en} from now on done: the more, the nearer")
                    }
                },
            }
        }
        Look::Mark { application: Some(selector), .. } => {
            let (Text { zh, en }, unit) = (wording.subject(selector), measure::unit(year.rubric, selector));
            text!("{zh}1{unit}，得多少由办公室打分", "1 {en}, then as the office marks it")
        }
        Look::Mark { application: None, .. } | Look::Finding { .. } | Look::Proportion(_) => nothing(),
    }
}

/// The same with the rows of the log that would do if their materials were complete: `白蒲镇.csv:9 缺名册`.
fn completed(year: &YearSoFar<'_>, no: RuleNo, part: &Missing, what: &Text) -> Text {
    /// How many rows are named.
    const MOST: usize = 3;
    if part.lines.is_empty() {
        return what.clone();
    }
    let log = sentence::short_name(year.log);
    let rows = part.lines.iter().take(MOST).map(|&line| {
        let lacks = lacking(year, no, part, line);
        text!("{log}:{line} 缺{lacks}", "{log}:{line} lacks {lacks}")
    });
    let Text { zh, en } = Text::joined(rows, "、", ", ");
    let (and, and_en) = if part.lines.len() > MOST { ("等", " and others") } else { ("", "") };
    let Text { zh: what, en: what_en } = what;
    match part.until {
        Some(_) => text!("{what}；或者补材料：{zh}{and}", "{what_en}; or supply materials: {en}{and_en}"),
        None => text!("{what}，只能补材料：{zh}{and}", "{what_en}, only by supplying materials: {en}{and_en}"),
    }
}

/// What a row lacks for a rule: all that it asks for, or of one that goes through materials the one that is short.
fn lacking(year: &YearSoFar<'_>, no: RuleNo, part: &Missing, line: usize) -> String {
    let list = year.rubric.rule(no).look.listed();
    if !list.is_empty() {
        return list.get(part.part).map(|&no| year.rubric.vocabulary.material(no).to_owned()).unwrap_or_default();
    }
    let of_line = year.so_far.completions.iter().filter(|completion| completion.row.line == line);
    let of_rule = of_line.flat_map(|completion| &completion.row.rules).find(|(rule, _)| *rule == no);
    of_rule.map(|&(_, materials)| year.rubric.vocabulary.material_names(materials)).unwrap_or_default()
}

/// Until when: of parts with different days the first, that of what only has to be completed is any.
pub(super) fn until(gap: &Gap) -> Text {
    match gap.missing.iter().filter_map(|part| part.until).min() {
        Some(day) => text!("{day}", "{day}"),
        None => text!("不限", "any time"),
    }
}

/// Why something is lost.
pub(super) fn lost(year: &YearSoFar<'_>, lost: &Lost) -> Text {
    let rule = year.rubric.rule(lost.rule);
    let mut why = Vec::new();
    if let (Look::Count { split, .. }, false) = (&rule.look, lost.parts.is_empty()) {
        let names: Vec<Text> = lost.parts.iter().filter_map(|&part| measure::part(year.rubric, split, part)).collect();
        let selector = lost.parts.first().and_then(|&part| split.selector(part));
        let Text { zh, en } = selector.map_or_else(nothing, |selector| Wording::new(year.rubric).subject(selector));
        let bare = names.is_empty();
        let Text { zh: names, en: names_en } = Text::joined(names, "、", ", ");
        let over = matches!(split.expects().first(), Some(Expect::AtMost(_)));
        why.push(match split {
            Split::Items(_) => text!("{names}没有达到", "{names_en}: not as expected"),
            Split::Time(..) | Split::Materials(..) => match (over, bare) {
                (true, true) => text!("{zh}超过规定的次数", "too many {en}"),
                (true, false) => text!("{names}{zh}超过规定的次数", "{names_en}: too many {en}"),
                (false, true) => text!("缺{zh}", "short of {en}"),
                (false, false) => text!("{names}缺{zh}", "{names_en}: short of {en}"),
            },
        });
    }
    if matches!(rule.look, Look::Ratio { .. }) {
        why.push(text!("没有达到", "not as expected"));
    }
    match lost.findings {
        0 => {}
        _ if rule.look.is_mark() => {
            why.push(text!("办公室退回申报", "application refused by the office"));
        }
        1 => why.push(text!("办公室查实1次", "found once by the office")),
        n => why.push(text!("办公室查实{n}次", "found {n} times by the office")),
    }
    why.extend(lost.award.map(|award| match award {
        Award::Points(mark) if rule.look.is_mark() => text!("办公室打{mark}分", "marked {mark} by the office"),
        Award::Points(points) => text!("办公室裁定{points}分", "ruled {points} by the office"),
        Award::NotApplicable => text!("办公室认定不适用", "ruled not applicable by the office"),
        Award::Proportion { done, total } => text!("完成{done}/{total}", "{done} of {total} done"),
    }));
    if why.is_empty() {
        why.push(text!("没有达到", "not as expected"));
    }
    Text::joined(why, "，", ", ")
}

/// What a record lacks, by rule where its rules ask for different things.
pub(super) fn lacks(year: &YearSoFar<'_>, completion: &Completion) -> Text {
    let names = |set| year.rubric.vocabulary.material_names(set);
    let mut said: Vec<Text> = Vec::new();
    for &(no, materials) in &completion.row.rules {
        let names = names(materials);
        let any = !year.rubric.rule(no).look.listed().is_empty();
        let lacks = if any { text!("{names}中的任一项", "any of {names}") } else { text!("{names}", "{names}") };
        if !said.contains(&lacks) {
            said.push(lacks);
        }
    }
    Text::joined(said, "；", "; ")
}

/// That there is nothing more to gain, where that is so.
pub(super) fn remark(room: &Room, bonus: bool) -> Text {
    match (room.exhausted, bonus) {
        (false, _) => nothing(),
        (true, false) => {
            text!("该项已扣完，补做也不再加分", "this category has lost all it can: nothing more to gain here")
        }
        (true, true) => text!("加分已满，再做也不再加分", "the bonus is at its cap: nothing more to gain here"),
    }
}

fn nothing() -> Text {
    text!("", "")
}
