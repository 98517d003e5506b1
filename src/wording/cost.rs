//! What a rule can cost where it comes up and what bounds it, in words.

use super::amount;
use crate::interval::Interval;
use crate::lang::Text;
use crate::points::Points;
use crate::rubric::{Look, Rubric, RuleNo, Sign};
use crate::text;

pub(super) fn words(rubric: &Rubric, no: RuleNo) -> Text {
    let cost = rubric.form(no).cost();
    let (sign, limit) = (rubric.rule(no).sign, rubric.room_of(no));
    let (verb, verb_en) = match sign {
        Sign::Adds => ("加", "brings"),
        Sign::Takes => ("扣", "costs"),
    };
    let Some(most) = cost.most else {
        return unbounded(rubric, no, limit);
    };
    let Text { zh, en } = amount::points(Interval::between(cost.least, most));
    if most <= limit {
        return text!("{verb}{zh}", "{verb_en} {en}");
    }
    match sign {
        Sign::Adds => text!("{verb}{zh}，加分合计最多{limit}分", "{verb_en} {en}; the bonus is at most {limit} in all"),
        Sign::Takes => text!("{verb}{zh}，该项只有{limit}分可扣", "{verb_en} {en}; the category has {limit} to lose"),
    }
}

/// The least and the most, `1~12`, or where nothing bounds it what each costs: `每次2`, `2 each`.
pub(super) fn figures(rubric: &Rubric, no: RuleNo) -> Text {
    let form = rubric.form(no);
    let cost = form.cost();
    if let Some(most) = cost.most {
        let range = Interval::between(cost.least, most);
        text!("{range}", "{range}")
    } else {
        let (unit, each) = (unit(rubric, no), form.curve().growth());
        text!("每{unit}{each}", "{each} each")
    }
}

/// What a rule without a bound charges for each of.
fn unit(rubric: &Rubric, no: RuleNo) -> String {
    match &rubric.rule(no).look {
        Look::Count { split, .. } => super::subject::unit(rubric, &split.selectors()),
        Look::Ratio { .. } | Look::Finding { .. } | Look::Mark { .. } | Look::Proportion(_) => "次".to_owned(),
    }
}

fn unbounded(rubric: &Rubric, no: RuleNo, limit: Points) -> Text {
    let unit = unit(rubric, no);
    let Text { zh, en } = amount::points(rubric.form(no).curve().growth());
    if rubric.rule(no).adds() {
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
