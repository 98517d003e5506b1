//! Rules that can never come up, or always do.

use super::flaw::{Flaw, What, Where};
use super::part::{Part, parts};
use crate::rubric::{Rubric, Rule, RuleNo};
use crate::text;

/// The rule to which one gives way that can never charge anything for it, where the form of the rules proves that it
/// always comes up.
pub(super) fn why(rubric: &Rubric, no: RuleNo) -> Option<RuleNo> {
    let target = rubric.rule(no).unless?;
    (rubric.rule(target).unless.is_none() && conflict(rubric, rubric.rule(target)).is_some()).then_some(target)
}

/// Two conditions of one rule that cannot both be met: the rule comes up for every town.
fn conflict(rubric: &Rubric, rule: &Rule) -> Option<(Part, Part)> {
    between(rubric, &parts(&rule.look, rubric.period), &parts(&rule.look, rubric.period))
}

fn between(rubric: &Rubric, a: &[Part], b: &[Part]) -> Option<(Part, Part)> {
    let clash = |p: &&Part, q: &&Part| p.contradicts(q, &rubric.vocabulary);
    let found = a.iter().find_map(|p| b.iter().find(|q| clash(&p, q)).map(|q| (p, q)));
    found.map(|(p, q)| (p.clone(), q.clone()))
}

/// Whether the log can bring up the rule only where it brings up the one that it gives way to.
fn gives_way_always(rubric: &Rubric, rule: &Rule, target: &Rule) -> bool {
    let (own, others) = (parts(&rule.look, rubric.period), parts(&target.look, rubric.period));
    let entailed = |part: &Part| others.iter().any(|o| part.entails(o, &rubric.vocabulary));
    target.unless.is_none() && !own.is_empty() && own.iter().all(entailed)
}

pub(super) fn check(rubric: &Rubric, flaws: &mut Vec<Flaw>) {
    for (no, rule) in rubric.numbered() {
        let id = || rule.id.clone();
        match why(rubric, no) {
            Some(target) => {
                let what = What::TargetAlways { rule: id(), target: rubric.rule(target).id.clone() };
                flaws.push(Flaw::new(Where::Rule(no), what));
            }
            None => {
                if let Some(target) = rule.unless.filter(|&on| gives_way_always(rubric, rule, rubric.rule(on))) {
                    let what = What::GivesWayAlways { rule: id(), target: rubric.rule(target).id.clone() };
                    let flaw = Flaw::new(Where::Key(no, "unless"), what);
                    flaws.push(flaw.also(Where::Rule(target), text!("这一条", "this rule")));
                }
            }
        }
        if rubric.rule(no).adds() {
            continue;
        }
        if rule.unless.is_none() && conflict(rubric, rule).is_some() {
            flaws.push(Flaw::new(Where::Rule(no), What::Always { rule: id() }));
        }
        for (other, above) in rubric.numbered().take(no.0) {
            // a third rule to which either gives way could spare a town both
            if above.unless.is_some() || rule.unless.is_some_and(|target| target != other) {
                continue;
            }
            let (own, others) = (parts(&rule.look, rubric.period), parts(&above.look, rubric.period));
            if between(rubric, &own, &others).or_else(|| between(rubric, &others, &own)).is_some() {
                let what = What::Contradiction { rule: id(), other: above.id.clone() };
                flaws
                    .push(Flaw::new(Where::Rule(no), what).also(Where::Rule(other), text!("另一条", "the other rule")));
            }
        }
    }
}
