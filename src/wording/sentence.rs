//! The rule as one sentence: what is expected, what a gap costs, when it does not apply.

use super::{amount, demand, span, subject};
use crate::interval::Interval;
use crate::lang::Text;
use crate::period::{Span, Stretch};
use crate::points::Points;
use crate::rubric::{
    Expect, GoesBy, Item, Look, MaterialNo, Nothing, Price, RatioPrice, Rubric, RuleNo, Selector, Sign, Split, Take,
};
use crate::text;

pub(super) fn of(rubric: &Rubric, no: RuleNo) -> Text {
    let rule = rubric.rule(no);
    let Text { zh, en } = match &rule.look {
        Look::Count { split, price } => match (split, rule.sign) {
            (Split::Time(_, selector, Expect::AtMost(free)), Sign::Adds) => reward(rubric, selector, *free, *price),
            (Split::Time(..) | Split::Materials(..) | Split::Items(_), Sign::Takes | Sign::Adds) => {
                count(rubric, split, *price)
            }
        },
        Look::Ratio { selector, take, none, price } => ratio(rubric, selector, (*take, *none), *price),
        Look::Finding { at_most, price } => finding(*at_most, *price, rule.sign),
        Look::Mark { application, out_of } => mark(rubric, application.as_ref(), *out_of),
        Look::Proportion(points) => {
            let Text { zh, en } = by_proportion(rubric, *points);
            text!("按办公室登记的完成情况{zh}", "by what the office records as done, {en}")
        }
    };
    amount::within(rubric, rule, Text { zh, en })
}

fn count(rubric: &Rubric, split: &Split, price: Price) -> Text {
    let unit = subject::unit(rubric, &split.selectors());
    let Text { zh, en } = expectation(rubric, split, &unit);
    let Text { zh: stake, en: stake_en } = demand::of_gap(split, price, &unit);
    // what follows a list speaks of all of it, not of its last item
    let comma = if matches!(split, Split::Items(_)) { "；以上各项" } else { "，" };
    text!("{zh}{comma}{stake}", "{en}; {stake_en}")
}

fn expectation(rubric: &Rubric, split: &Split, unit: &str) -> Text {
    match split {
        Split::Time(Span::Whole, selector, expect) => {
            let (Text { zh: when, en: when_en }, Text { zh: older, en: older_en }) = subject::when(rubric, selector);
            let Text { zh: what, en: what_en } = subject::of(rubric, selector);
            let Text { zh: number, en: number_en } = number(*expect, unit);
            match expect {
                Expect::AtMost(0) => text!("{when}不应有{what}{older}", "no {what_en} {when_en}{older_en}"),
                _ => text!("{when}{what}应{number}{older}", "{number_en} {what_en} {when_en}{older_en}"),
            }
        }
        Split::Time(span, selector, expect) => each(rubric, span, selector, *expect, unit),
        Split::Materials(selector, list, expect) => by_material(rubric, selector, list, *expect, unit),
        Split::Items(items) => by_item(rubric, items),
    }
}

fn each(rubric: &Rubric, span: &Span, selector: &Selector, expect: Expect, unit: &str) -> Text {
    let Text { zh: part, en: part_en } = span::each(span, rubric.period);
    let (all, Text { zh: older, en: older_en }) = match span {
        Span::Month | Span::Quarter | Span::HalfYear | Span::Whole => ("都", Text::default()),
        Span::Windows(windows) => {
            // what is older than the period stands at its beginning
            let begin = |days: &Stretch| days.contains(rubric.period.from());
            let open = rubric.period.stretches(span).iter().any(begin);
            let all = if windows.len() == 1 { "" } else { "都" };
            (all, if open { subject::older(rubric, selector) } else { Text::default() })
        }
    };
    let Text { zh: what, en: what_en } = subject::of(rubric, selector);
    let Text { zh: number, en: number_en } = number(expect, unit);
    match expect {
        Expect::AtMost(0) => text!("{part}{all}不应有{what}{older}", "no {what_en} {part_en}{older_en}"),
        _ => text!("{part}{what}应{number}{older}", "{number_en} {what_en} {part_en}{older_en}"),
    }
}

fn by_material(rubric: &Rubric, selector: &Selector, list: &[MaterialNo], expect: Expect, unit: &str) -> Text {
    let (Text { zh: when, en: when_en }, Text { zh: older, en: older_en }) = subject::when(rubric, selector);
    let Text { zh: what, en: what_en } = subject::of(rubric, selector);
    let Text { zh: names, en: names_en } = subject::materials(rubric, list);
    let Text { zh: number, en: number_en } = number(expect, unit);
    let (every, every_en) = if list.len() == 1 { ("", "") } else { ("每项", "each of ") };
    match expect {
        Expect::AtMost(0) => text!(
            "{when}{what}{older}都不应备有{names}",
            "no {what_en} {when_en}{older_en} with any of {names_en} on file"
        ),
        _ => text!(
            "{when}{what}{older}中，备有{names}的{every}应{number}",
            "{every_en}{names_en} on file with {number_en} {what_en} {when_en}{older_en}"
        ),
    }
}

fn by_item(rubric: &Rubric, items: &[Item]) -> Text {
    let parts: Vec<Text> = items.iter().map(|item| item_of(rubric, item)).collect();
    let zh = parts.iter().map(|part| part.zh.as_str()).collect::<Vec<_>>().join("；");
    let en = subject::listed(&parts.iter().map(|part| part.en.as_str()).collect::<Vec<_>>());
    let Text { zh: when, en: when_en } = span::whole(rubric.period);
    let number = items.len();
    text!("{when}以下{number}项：{zh}", "{when_en}: {en}")
}

fn item_of(rubric: &Rubric, item: &Item) -> Text {
    let name = &item.name;
    let Text { zh: number, en: number_en } = number(item.expect, &subject::unit(rubric, &[&item.selector]));
    let Text { zh: what, en: what_en } = subject::of(rubric, &item.selector);
    // an item that is named as its kind is not named twice
    let (before, before_en) = if what.starts_with(name.as_str()) && what_en.starts_with(name.as_str()) {
        (String::new(), String::new())
    } else {
        (format!("{name}即"), format!("for {name} "))
    };
    let standing = item.selector.kinds.iter().all(|&no| rubric.vocabulary.kind(no).standing);
    let (older, older_en) = if standing { ("（以前的也算）", " (older ones too)") } else { ("", "") };
    match item.expect {
        Expect::AtMost(0) => text!("{before}{what}不应有{older}", "{before_en}no {what_en}{older_en}"),
        _ => text!("{before}{what}{number}{older}", "{before_en}{number_en} {what_en}{older_en}"),
    }
}

/// `不少于2次`, `at least 2`.
pub(super) fn number(expect: Expect, unit: &str) -> Text {
    match expect {
        Expect::AtLeast(n) => text!("不少于{n}{unit}", "at least {n}"),
        Expect::AtMost(n) => text!("不超过{n}{unit}", "at most {n}"),
    }
}

/// A bonus rule: what is over is what is rewarded.
fn reward(rubric: &Rubric, selector: &Selector, free: u64, price: Price) -> Text {
    let unit = subject::unit(rubric, &[selector]);
    let (Text { zh: when, en: when_en }, Text { zh: older, en: older_en }) = subject::when(rubric, selector);
    let Text { zh: what, en: what_en } = subject::of(rubric, selector);
    let Text { zh: gain, en: gain_en } = amount::priced(price, Sign::Adds);
    match (price.goes_by(), free) {
        (GoesBy::Units, 0) => {
            text!("{when}{what}{older}每有1{unit}{gain}", "{gain_en} for each {what_en} {when_en}{older_en}")
        }
        (GoesBy::Units, _) => text!(
            "{when}{what}{older}超过{free}{unit}的，每多1{unit}{gain}",
            "{gain_en} for each {what_en} {when_en}{older_en} beyond the first {free}"
        ),
        (GoesBy::Any | GoesBy::Parts, 0) => text!(
            "{when}有{what}{older}的{gain}，只加一次",
            "{gain_en} once if there is any {what_en} {when_en}{older_en}"
        ),
        (GoesBy::Any | GoesBy::Parts, _) => text!(
            "{when}{what}{older}超过{free}{unit}的{gain}，只加一次",
            "{gain_en} once if there are more than {free} {what_en} {when_en}{older_en}"
        ),
    }
}

fn ratio(rubric: &Rubric, selector: &Selector, (take, none): (Take, Option<Nothing>), price: RatioPrice) -> Text {
    let Text { zh: what, en: what_en } = subject::of(rubric, selector);
    let Text { zh, en } = demand::of_ratio(rubric, none, price);
    let (stands, stands_en, all) = match take {
        Take::Latest => ("以最近一次记录为准", format!("the latest {what_en}"), ""),
        Take::Sum => ("各次记录的完成、应完成分别相加", format!("all records of {what_en} added up"), "合计"),
    };
    match price {
        RatioPrice::Below(share, _) => {
            let percent = demand::percent(share);
            text!(
                "{what}{stands}，完成{all}应不低于应完成{all}的{percent}%，{zh}",
                "{stands_en} at {percent}% or more; {en}"
            )
        }
        RatioPrice::ByProportion(_) => text!("{what}{stands}，{zh}", "by {stands_en}, {en}"),
    }
}

pub(super) fn by_proportion(rubric: &Rubric, points: Points) -> Text {
    let places = rubric.rounding.proportion;
    let (zh, en) = match places {
        0 => ("四舍五入到整数".to_owned(), "rounded half up to a whole number".to_owned()),
        1 => ("四舍五入到1位小数".to_owned(), "rounded half up to 1 decimal".to_owned()),
        _ => (format!("四舍五入到{places}位小数"), format!("rounded half up to {places} decimals")),
    };
    let Text { zh: most, en: most_en } = amount::points(Interval::point(points));
    text!("扣{most}×（1−完成÷应完成），{zh}", "{most_en} off × (1 − done ÷ total), {en}")
}

fn finding(at_most: u64, price: Price, sign: Sign) -> Text {
    let Text { zh: cost, en: cost_en } = amount::priced(price, sign);
    let (verb, _) = amount::words(sign);
    match (price.goes_by(), at_most) {
        (GoesBy::Units, 0) => {
            text!("办公室每查实1次{cost}", "{cost_en} each time the office finds it")
        }
        (GoesBy::Units, n) => text!(
            "办公室查实超过{n}次的，每多1次{cost}",
            "{cost_en} each time the office finds it beyond the first {n}"
        ),
        (GoesBy::Any | GoesBy::Parts, 0) => {
            text!("办公室查实的{cost}，不论几次只{verb}一次", "{cost_en} once, however often the office finds it")
        }
        (GoesBy::Any | GoesBy::Parts, n) => text!(
            "办公室查实超过{n}次的{cost}，只{verb}一次",
            "{cost_en} once if the office finds it more than {n} times"
        ),
    }
}

fn mark(rubric: &Rubric, application: Option<&Selector>, marks: Points) -> Text {
    let Text { zh: range, en: range_en } = amount::points(Interval::between(Points::ZERO, marks));
    let Text { zh: all, .. } = amount::points(Interval::point(marks));
    let marked = text!(
        "办公室在{range}内打分，所打的分比{all}少多少扣多少",
        "the office gives a mark of {range_en}, and what the mark is short of {marks} is taken off"
    );
    let Some(selector) = application else { return marked };
    let Text { zh, en } = marked;
    let (Text { zh: when, en: when_en }, Text { zh: older, en: older_en }) = subject::when(rubric, selector);
    let Text { zh: what, en: what_en } = subject::of(rubric, selector);
    text!(
        "{when}没有{what}{older}的，{all}全扣；有的，{zh}",
        "all {marks} off without a {what_en} {when_en}{older_en}; with one, {en}"
    )
}
