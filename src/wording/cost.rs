//! What a rule can cost where it comes up and what bounds it, in words.

use super::amount;
use crate::interval::Interval;
use crate::lang::Text;
use crate::points::Points;
use crate::rubric::{Cost, Look, Price, Rubric, RuleNo};
use crate::text;

pub(super) fn words(rubric: &Rubric, no: RuleNo) -> Text {
    let cost = Cost::of(rubric, no);
    let bonus = rubric.bonus.as_ref().filter(|_| rubric.is_bonus(no));
    let available = rubric.category_of(no).map(|category| category.marks - category.floor);
    let limit = bonus.map(|bonus| bonus.cap).or(available).unwrap_or(Points::ZERO);
    let (verb, verb_en) = if bonus.is_some() { ("加", "brings") } else { ("扣", "costs") };
    let Some(most) = cost.most else {
        return unbounded(rubric, no, limit);
    };
    let Text { zh, en } = amount::points(Interval::between(cost.least, most));
    if most <= limit {
        return text!("{verb}{zh}", "{verb_en} {en}");
    }
    match bonus {
        Some(_) => text!("{verb}{zh}，加分合计最多{limit}分", "{verb_en} {en}; the bonus is at most {limit} in all"),
        None => text!("{verb}{zh}，该项只有{limit}分可扣", "{verb_en} {en}; the category has {limit} to lose"),
    }
}

/// The least and the most, `1~12`, or where nothing bounds it what each costs: `每次2`, `2 each`.
pub(super) fn figures(rubric: &Rubric, no: RuleNo) -> Text {
    let cost = Cost::of(rubric, no);
    match (cost.most, rubric.rule(no).price) {
        (Some(most), _) => {
            let range = Interval::between(cost.least, most);
            text!("{range}", "{range}")
        }
        (None, Price::Once(amount) | Price::Each(amount) | Price::EachPart(amount)) => {
            let (unit, each) = (unit(rubric, no), amount.interval());
            text!("每{unit}{each}", "{each} each")
        }
        (None, Price::ByProportion(_) | Price::OutOf(_)) => text!("", ""),
    }
}

/// What a rule without a bound charges for each of.
fn unit(rubric: &Rubric, no: RuleNo) -> String {
    match &rubric.rule(no).look {
        Look::Count { split } => super::subject::unit(rubric, &split.selectors()),
        _ => "次".to_owned(),
    }
}

fn unbounded(rubric: &Rubric, no: RuleNo, limit: Points) -> Text {
    let unit = unit(rubric, no);
    let (Price::Once(amount) | Price::Each(amount) | Price::EachPart(amount)) = rubric.rule(no).price else {
        return Text { zh: String::new(), en: String::new() };
    };
    let Text { zh, en } = amount::points(amount.interval());
    if rubric.is_bonus(no) {
        text!(
            "每{unit}加{zh}，不限次数，加分合计最多{limit}分",
            "brings {en} each, without a bound of its own; the bonus is at most {limit} in all"
        )
    } else {
        text!(
            "每{unit}扣{zh}，本身没有上限，该项只有{limit}分可扣",
            "costs {en} each, without a bound of its own; the category has {limit} to lose"
        )
    }
}
