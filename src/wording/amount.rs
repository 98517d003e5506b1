//! Amounts in words.

use crate::interval::Interval;
use crate::lang::Text;
use crate::points::Points;
use crate::rubric::{Amount, Price, Rubric, Rule, Sign, Waived};
use crate::text;

/// 扣 or 加; `off` or `on top`.
pub(super) fn words(sign: Sign) -> (&'static str, &'static str) {
    match sign {
        Sign::Takes => ("扣", "off"),
        Sign::Adds => ("加", "on top"),
    }
}

/// `1分`, `1 point`; `0至1分`, `0 to 1 point`.
pub(super) fn points(range: Interval) -> Text {
    let Interval { lo, hi } = range;
    let noun = if hi == Points::whole(1) { "point" } else { "points" };
    if range.is_settled() { text!("{hi}分", "{hi} {noun}") } else { text!("{lo}至{hi}分", "{lo} to {hi} {noun}") }
}

/// What a gap costs: `扣1分`, `1 point off`; of a range also who decides.
pub(super) fn price(amount: Amount, sign: Sign) -> Text {
    let Text { zh, en } = points(amount.interval());
    let (verb, way) = words(sign);
    if amount.is_discretionary() {
        text!("{verb}{zh}（酌情，由办公室裁定）", "{en} {way} (at the office's discretion)")
    } else {
        text!("{verb}{zh}", "{en} {way}")
    }
}

/// What a gap costs by a price, of which what goes into it is said beside.
pub(super) fn priced(of: Price, sign: Sign) -> Text {
    match of {
        Price::Once(amount) | Price::Each(amount) | Price::EachPart(amount) => price(amount, sign),
    }
}

/// The same with what the rule takes or adds at most.
fn held(rule: &Rule, said: Text) -> Text {
    let (Text { zh, en }, Some(most)) = (&said, rule.most) else { return said };
    let Text { zh: most, en: most_en } = points(Interval::point(most));
    let (verb, _) = words(rule.sign);
    text!("{zh}，最多{verb}{most}", "{en}, {most_en} at most")
}

/// The same with what the rule takes or adds at most, and where it does not apply.
pub(super) fn within(rubric: &Rubric, rule: &Rule, said: Text) -> Text {
    // look and price are said already, its words stand for themselves
    let Rule { id: _, text: _, reading: _, sign: _, look: _, most: _, waivable, unless, line: _ } = rule;
    let Text { zh, en } = held(rule, said);
    let Text { zh, en } = match waivable {
        None => Text { zh, en },
        Some(Waived::Full) => {
            text!("{zh}；办公室认定不适用的不扣", "{en}; none where the office rules that it does not apply")
        }
        Some(Waived::LeftOut) => text!(
            "{zh}；办公室认定不适用的，本条不计入，该项其余条款的得分折算为该项满分",
            "{en}; where the office rules that it does not apply the rule is left out, and what is left of the rest of its \
             category converted to the whole"
        ),
    };
    match unless {
        Some(other) => {
            let id = &rubric.rule(*other).id;
            text!("{zh}；{id}成立的，本条不适用", "{en}; not where {id} came up")
        }
        None => Text { zh, en },
    }
}
