//! Rules that are left out, and how what is left of the rest of their category is converted to the whole.

use crate::assess::{Conversion, Line};
use crate::interval::Interval;
use crate::lang::Text;
use crate::rubric::Rubric;
use crate::text;
use crate::year::Standing;

/// That a rule is left out, or may be.
pub(super) fn of_rule(line: &Line) -> Option<Text> {
    let worth = line.left_out.hi;
    if worth.is_zero() {
        None
    } else if line.left_out.is_settled() {
        Some(text!("本条不计入（{worth} 分）", "left out ({worth})"))
    } else {
        Some(text!("待定事项定下后，本条可能不计入（{worth} 分）", "it may be left out ({worth})"))
    }
}

/// The same as a word of JSON.
pub(super) fn word(line: &Line) -> &'static str {
    match (line.left_out.hi.is_zero(), line.left_out.is_settled()) {
        (true, _) => "no",
        (false, true) => "yes",
        (false, false) => "open",
    }
}

/// The conversion of a category, if there is one.
pub(super) fn of_category<'a>(standing: &'a Standing, category: usize) -> Option<&'a Conversion> {
    standing.score.conversions.iter().find(|conversion| conversion.category == category)
}

/// `不计入：8.1（10 分）；其余 50 分得 43，折算 43 × 60 ÷ 50，得 51.6`, where so much is charged of the rest.
pub(super) fn said(rubric: &Rubric, standing: &Standing, conversion: &Conversion, charged: Interval) -> Option<Text> {
    let category = rubric.categories.get(conversion.category)?;
    let score = standing.score.categories.get(conversion.category)?;
    let ids: Vec<&str> = conversion.rules.iter().map(|&(no, _)| rubric.rule(no).id.as_str()).collect();
    let (zh, en) = (ids.join("、"), ids.join(", "));
    let (marks, Conversion { worth, besides, .. }) = (category.marks, conversion);
    if !worth.is_settled() || !charged.is_settled() || !score.is_settled() {
        return Some(text!(
            "{zh} 不计入或可能不计入（{worth} 分），其余得分折算为 {marks} 分：折算另扣 {besides}",
            "{en} left out, or may be ({worth}); what is left of the rest is converted to {marks}: {besides} more taken"
        ));
    }
    if worth.lo >= marks {
        return Some(text!(
            "不计入：{zh}（{worth} 分）；全部不计入，得满分",
            "left out: {en} ({worth}), which is all: full marks"
        ));
    }
    let rest = marks - worth.lo;
    let left = rest - charged.lo.min(rest);
    let floor = (left.by(marks.decimal()) < category.floor.by(rest.decimal())).then_some(category.floor);
    let Text { zh: held, en: held_en } =
        floor.map_or_else(Text::default, |floor| text!("，下限 {floor}", ", floor {floor}"));
    Some(text!(
        "不计入：{zh}（{worth} 分）；其余 {rest} 分得 {left}，折算 {left} × {marks} ÷ {rest}{held}，得 {score}",
        "left out: {en} ({worth}); {left} of the other {rest}, converted {left} x {marks} / {rest}{held_en}, is {score}"
    ))
}
