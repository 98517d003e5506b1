//! Caps and limits that cannot act, or that act at once.

use super::flaw::{Flaw, What, Where};
use crate::points::Points;
use crate::rubric::{Rubric, Rule, RuleNo};

pub(super) fn check(rubric: &Rubric, flaws: &mut Vec<Flaw>) {
    for (no, rule) in rubric.numbered() {
        let free = rubric.form_of(&Rule { most: None, ..rule.clone() }).cost().most;
        if let Some((cap, most)) = rule.most.zip(free).filter(|(cap, most)| most <= cap) {
            let what = What::CapNeverBinds { rule: Some(rule.id.clone()), cap, most };
            flaws.push(Flaw::new(Where::Key(no, "most"), what));
        }
    }
    let mut gain = Points::ZERO;
    if let Some(bonus) = &rubric.bonus {
        let rules = || bonus.rules.clone().map(RuleNo);
        // unbounded as soon as one of its rules is
        let most = rubric.most_of(rules());
        if let Some(most) = most.filter(|&most| most < bonus.cap) {
            flaws.push(Flaw::new(Where::Bonus("cap"), What::CapNeverBinds { rule: None, cap: bonus.cap, most }));
        }
        for no in rules() {
            let Some(brings) = rubric.form(no).least().map(|one| one.hi) else { continue };
            if brings > bonus.cap {
                let what = What::OverCap { rule: rubric.rule(no).id.clone(), brings, cap: bonus.cap };
                flaws.push(Flaw::new(Where::Rule(no), what));
            }
        }
        gain = most.map_or(bonus.cap, |most| most.min(bonus.cap));
    }
    let most = rubric.full_marks + gain;
    if let Some(normalisation) = rubric.normalisation.filter(|n| most <= n.limit) {
        flaws.push(Flaw::new(Where::Normalisation, What::NeverNormalised { limit: normalisation.limit, most }));
    }
}
