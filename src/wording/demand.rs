//! What one part of a rule expects of the log, and what a gap in it costs, each by itself: for whoever keeps the log.

use super::sentence::{by_proportion, number};
use super::{amount, gap, span, subject};
use crate::interval::Interval;
use crate::lang::Text;
use crate::period::Span;
use crate::points::Points;
use crate::rubric::{
    Expect, GoesBy, Item, Look, MaterialNo, Nothing, Price, RatioPrice, Rubric, RuleNo, Selector, Share, Sign, Split,
    Take,
};
use crate::text;

/// How many are expected and when: `每季度不少于2次`. Of a list of items, of one of them.
pub(super) fn expected(rubric: &Rubric, no: RuleNo, item: Option<&Item>) -> Text {
    let rule = rubric.rule(no);
    match (&rule.look, item) {
        (Look::Count { split, .. }, _) if rule.adds() => beyond(rubric, split),
        (Look::Count { .. }, Some(item)) => of_item(rubric, item),
        (Look::Count { split, .. }, None) => counted(rubric, split),
        (Look::Ratio { take, price, .. }, _) => of_share(*take, *price),
        (Look::Mark { application: Some(selector), .. }, _) => {
            let Text { zh, en } = within(rubric, selector, Expect::AtLeast(1));
            text!("{zh}，有了才由办公室打分", "{en}, for the office to mark")
        }
        (Look::Mark { application: None, .. } | Look::Finding { .. } | Look::Proportion(_), _) => text!("", ""),
    }
}

fn counted(rubric: &Rubric, split: &Split) -> Text {
    match split {
        Split::Time(Span::Whole, selector, expect) => within(rubric, selector, *expect),
        Split::Time(span, selector, expect) => in_each(span::each(span, rubric.period), rubric, selector, *expect),
        Split::Materials(selector, list, expect) => with_each(rubric, selector, list, *expect),
        Split::Items(items) => items.first().map_or_else(|| text!("", ""), |item| of_item(rubric, item)),
    }
}

fn within(rubric: &Rubric, selector: &Selector, expect: Expect) -> Text {
    in_each(subject::when(rubric, selector).0, rubric, selector, expect)
}

fn in_each(when: Text, rubric: &Rubric, selector: &Selector, expect: Expect) -> Text {
    let Text { zh: when, en: when_en } = when;
    let Text { zh, en } = amount_of(rubric, selector, expect);
    text!("{when}{zh}", "{en} {when_en}")
}

/// `不少于2次`, `at least 2`; `不应有`, `none`.
fn amount_of(rubric: &Rubric, selector: &Selector, expect: Expect) -> Text {
    match expect {
        Expect::AtMost(0) => text!("不应有", "none"),
        _ => number(expect, &subject::unit(rubric, &[selector])),
    }
}

fn with_each(rubric: &Rubric, selector: &Selector, list: &[MaterialNo], expect: Expect) -> Text {
    let Text { zh: when, en: when_en } = subject::when(rubric, selector).0;
    let Text { zh: names, en: names_en } = subject::materials(rubric, list);
    let Text { zh, en } = amount_of(rubric, selector, expect);
    if list.len() == 1 {
        text!("{when}备有{names}的{zh}", "{en} with {names_en} on file {when_en}")
    } else {
        text!("{when}备有{names}的，每项{zh}", "{en} with each of {names_en} on file {when_en}")
    }
}

fn of_item(rubric: &Rubric, item: &Item) -> Text {
    let name = &item.name;
    let Text { zh, en } = within(rubric, &item.selector, item.expect);
    text!("{name}：{zh}", "{name}: {en}")
}

/// Under the bonus nothing is expected: what is over is what is rewarded.
fn beyond(rubric: &Rubric, split: &Split) -> Text {
    let selectors = split.selectors();
    let unit = subject::unit(rubric, &selectors);
    match split.expects().first() {
        Some(Expect::AtMost(free)) if *free > 0 => {
            text!("不要求，超过{free}{unit}的才加分", "none is expected; those beyond the first {free} bring points")
        }
        _ => text!("不要求", "none is expected"),
    }
}

/// How much of a ratio is expected to be done.
fn of_share(take: Take, price: RatioPrice) -> Text {
    match (take, price) {
        (Take::Latest, RatioPrice::Below(share, _)) => {
            let percent = percent(share);
            text!("最近一次的完成不低于应完成的{percent}%", "{percent}% or more at the latest")
        }
        (Take::Sum, RatioPrice::Below(share, _)) => {
            let percent = percent(share);
            text!("各次合计的完成不低于应完成的{percent}%", "{percent}% or more of all together")
        }
        (Take::Latest, RatioPrice::ByProportion(_)) => {
            text!("以最近一次为准，完成越多扣得越少", "the latest stands: the more is done, the less is taken off")
        }
        (Take::Sum, RatioPrice::ByProportion(_)) => {
            text!("各次合计，完成越多扣得越少", "all together: the more is done, the less is taken off")
        }
    }
}

/// What a gap costs, or under a bonus rule what the events bring: `每少1次扣1分`; empty of a rule that does not go by
/// the log.
pub(super) fn stake(rubric: &Rubric, no: RuleNo) -> Text {
    let rule = rubric.rule(no);
    let Text { zh, en } = match &rule.look {
        Look::Count { split, price } if rule.adds() => reward(rubric, split, *price),
        Look::Count { split, price } => of_gap(split, *price, &subject::unit(rubric, &split.selectors())),
        Look::Ratio { none, price, .. } => of_ratio(rubric, *none, *price),
        Look::Mark { application: Some(_), out_of } => of_mark(*out_of),
        Look::Mark { application: None, .. } | Look::Finding { .. } | Look::Proportion(_) => text!("", ""),
    };
    if zh.is_empty() { text!("", "") } else { amount::within(rubric, rule, Text { zh, en }) }
}

/// Of a counting rule.
pub(super) fn of_gap(split: &Split, price: Price, unit: &str) -> Text {
    let (Text { zh: gap, en: gap_en }, once) = gap::of(split, price, unit);
    let Text { zh: cost, en: cost_en } = amount::priced(price, Sign::Takes);
    if once {
        text!("{gap}{cost}，只扣一次", "{cost_en} once {gap_en}")
    } else {
        text!("{gap}{cost}", "{cost_en} {gap_en}")
    }
}

/// Of a ratio.
pub(super) fn of_ratio(rubric: &Rubric, none: Option<Nothing>, price: RatioPrice) -> Text {
    let Text { zh, en } = match price {
        RatioPrice::Below(_, cost) => {
            let Text { zh, en } = amount::price(cost, Sign::Takes);
            text!("低于或没有记录的{zh}", "{en} if it is lower or there is no record")
        }
        RatioPrice::ByProportion(points) => {
            let Text { zh, en } = by_proportion(rubric, points);
            text!("{zh}；没有记录的全扣", "{en}; all of it if there is no record")
        }
    };
    match none {
        None => Text { zh, en },
        Some(Nothing::Full) => {
            text!("{zh}；没有应做的（0比0）不扣", "{en}; none where there was nothing to do (0 of 0)")
        }
        Some(Nothing::LeftOut) => text!(
            "{zh}；没有应做的（0比0）本条不计入，该项其余条款的得分折算为该项满分",
            "{en}; where there was nothing to do (0 of 0) the rule is left out, and what is left of the rest of its category \
             converted to the whole"
        ),
        Some(Nothing::Lost) => text!(
            "{zh}；没有应做的（0比0）同没有记录一样扣",
            "{en}; where there was nothing to do (0 of 0) as if there were no record"
        ),
    }
}

/// A share in percent.
pub(super) fn percent(share: Share) -> rust_decimal::Decimal {
    (share.0 * rust_decimal::Decimal::ONE_HUNDRED).normalize()
}

fn reward(rubric: &Rubric, split: &Split, price: Price) -> Text {
    let unit = subject::unit(rubric, &split.selectors());
    let Text { zh: gain, en: gain_en } = amount::priced(price, Sign::Adds);
    match (price.goes_by(), split.expects().first()) {
        (GoesBy::Units, Some(Expect::AtMost(free))) if *free > 0 => {
            text!("每多1{unit}{gain}", "{gain_en} for each of them")
        }
        (GoesBy::Units, _) => text!("每有1{unit}{gain}", "{gain_en} for each"),
        (GoesBy::Any | GoesBy::Parts, _) => text!("{gain}，只加一次", "{gain_en} once"),
    }
}

fn of_mark(marks: Points) -> Text {
    let Text { zh: all, en: all_en } = amount::points(Interval::point(marks));
    let Text { zh: range, en: range_en } = amount::points(Interval::between(Points::ZERO, marks));
    text!(
        "没有的{all}全扣；有的由办公室打{range}，少多少扣多少",
        "all {all_en} off without one; with one the office gives {range_en}, and the rest is taken off"
    )
}
