//! What a rule can come to at most and at least, and what of that holds rules apart or ties them together.

use super::pairing::Pairing;
use super::way::Way;
use crate::rubric::{Category, Rubric, RuleNo};

/// The rules that do not apply where this one came up.
pub(super) fn dependants(rubric: &Rubric, no: RuleNo) -> Vec<RuleNo> {
    rubric.numbered().filter(|(_, rule)| rule.unless == Some(no)).map(|(no, _)| no).collect()
}

/// Whether a rule that comes up more often, or less often, moves the total the same way though it lets others off:
/// it does where it costs at least what they can cost together, against the same floor.
pub(super) fn outweighs_dependants(pairing: &Pairing<'_>, old: RuleNo, new: RuleNo, way: Way) -> bool {
    let ((on, own), (off, others)) = match way {
        Way::More => ((pairing.new, new), (pairing.old, old)),
        Way::Less => ((pairing.old, old), (pairing.new, new)),
        Way::Same | Way::Open => return true,
    };
    let dependants = dependants(off, others);
    let account = |no: RuleNo| off.category_of(no).map(|category| category.rules.clone());
    let together = dependants.iter().all(|&other| account(other) == account(others))
        && !off.category_of(others).is_some_and(|category| may_be_converted(off, category));
    let sum = off.most_of(dependants.iter().copied());
    dependants.is_empty() || (together && sum.is_some_and(|sum| sum <= on.form(own).cost().least))
}

/// Whether a category may be converted, so that what a rule takes weighs more than its points.
fn may_be_converted(rubric: &Rubric, category: &Category) -> bool {
    category.rules.clone().any(|no| rubric.rule(RuleNo(no)).may_be_left_out())
}

/// Whether neither floor nor cap can ever bite, and nothing is converted, where a rule was or is, in either rubric: then it does not matter
/// which category it stands in.
pub(super) fn floors_never_bite(pairing: &Pairing<'_>, old: RuleNo, new: RuleNo) -> bool {
    let touched = |old_rules: &std::ops::Range<usize>, new_rules: &std::ops::Range<usize>| {
        old_rules.contains(&old.0) || new_rules.contains(&new.0)
    };
    let both = pairing.categories().filter(|(a, b)| touched(&a.rules, &b.rules));
    let both: Vec<_> = both.collect();
    let free = |rubric: &Rubric, category: &Category| {
        let most = rubric.most_of(category.rules.clone().map(RuleNo));
        !may_be_converted(rubric, category) && most.is_some_and(|most| most <= category.room())
    };
    // a category that stands in one rubric only has no counterpart to be held against
    both.len() == 2 && both.iter().all(|(a, b)| free(pairing.old, a) && free(pairing.new, b))
}
