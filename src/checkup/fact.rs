//! One fact that two rules charge, or that two bonus rules reward.

use super::flaw::{Flaw, What, Where};
use super::part::{Part, overlap, parts, within};
use crate::lang::Text;
use crate::period::Period;
use crate::rubric::{Expect, Look, Rubric, Rule, Selector};
use crate::text;
use crate::wording::Wording;

/// What two rules both charge.
struct Shared {
    /// The records whose absence, or whose presence, both charge.
    subject: Selector,
    absent: bool,
    /// Whether the first is never charged by the log without the second, and the second never without the first.
    entails: (bool, bool),
}

pub(super) fn check(rubric: &Rubric, flaws: &mut Vec<Flaw>) {
    let wording = Wording::new(rubric);
    for (no, rule) in rubric.numbered() {
        for (other, above) in rubric.numbered().take(no.0) {
            let bonus = rubric.rule(no).adds();
            if bonus != rubric.rule(other).adds() {
                continue;
            }
            let what = if bonus { rewarded(rubric, rule, above) } else { charged(rubric, wording, above, rule) };
            if let Some(what) = what {
                let flaw = Flaw::new(Where::Rule(no), what);
                flaws.push(flaw.also(Where::Rule(other), text!("另一条", "the other rule")));
            }
        }
    }
}

fn charged(rubric: &Rubric, wording: Wording<'_>, first: &Rule, second: &Rule) -> Option<What> {
    // a rule that gives way need not come up beside the other
    if first.unless.is_some() || second.unless.is_some() {
        return None;
    }
    let shared = shared(rubric, &first.look, &second.look)?;
    let Text { zh, en } = wording.subject(&shared.subject);
    let subject = text!("{zh}", "{en}");
    let (a, b) = (first.id.clone(), second.id.clone());
    Some(match (shared.absent, shared.entails) {
        (true, (true, false)) => {
            What::AbsenceTwice { subject, first: a.clone(), second: b.clone(), only: Some((a, b)) }
        }
        (true, (false, true)) => {
            What::AbsenceTwice { subject, first: a.clone(), second: b.clone(), only: Some((b, a)) }
        }
        (true, _) => What::AbsenceTwice { subject, first: a, second: b, only: None },
        (false, _) => What::PresenceTwice { subject, first: a, second: b },
    })
}

/// The conditions of a rule that the absence or the presence of records can miss.
fn conditions(look: &Look, period: Period) -> Vec<Part> {
    let wanted = |selector: &Selector| {
        vec![Part { selector: selector.clone(), days: vec![period.days()], expect: Expect::AtLeast(1) }]
    };
    match look {
        Look::Count { .. } => parts(look, period),
        Look::Ratio { selector, .. } | Look::Mark { application: Some(selector), .. } => wanted(selector),
        Look::Mark { application: None, .. } | Look::Finding { .. } | Look::Proportion(_) => Vec::new(),
    }
}

fn shared(rubric: &Rubric, first: &Look, second: &Look) -> Option<Shared> {
    let (ours, theirs) = (conditions(first, rubric.period), conditions(second, rubric.period));
    let all_entail = |these: &[Part], those: &[Part], look: &Look| {
        matches!(look, Look::Count { .. })
            && these.iter().all(|p| those.iter().any(|q| p.entails(q, &rubric.vocabulary)))
    };
    let entails = (all_entail(&ours, &theirs, first), all_entail(&theirs, &ours, second));
    for p in &ours {
        for q in &theirs {
            let absent = match (p.expect, q.expect) {
                (Expect::AtLeast(1..), Expect::AtLeast(1..)) => true,
                (Expect::AtMost(_), Expect::AtMost(_)) => false,
                _ => continue,
            };
            let inside = within(&rubric.vocabulary, &p.selector, &q.selector);
            let (narrow, wide) = if inside { (p, q) } else { (q, p) };
            if inside || within(&rubric.vocabulary, &narrow.selector, &wide.selector) {
                // without any of the wider, none of the narrower; each of the narrower is one of the wider
                let subject = if absent { &wide.selector } else { &narrow.selector };
                return Some(Shared { subject: subject.clone(), absent, entails });
            }
        }
    }
    None
}

fn rewarded(rubric: &Rubric, rule: &Rule, above: &Rule) -> Option<What> {
    let (own, others) = (rule.look.selectors(), above.look.selectors());
    let both = own.iter().find_map(|a| others.iter().find(|b| overlap(a, b)).map(|b| (*a, *b)))?;
    let names: Vec<&str> = both
        .0
        .kinds
        .iter()
        .filter(|kind| both.1.kinds.contains(kind))
        .map(|&kind| rubric.vocabulary.kind(kind).name.as_str())
        .collect();
    Some(What::RewardedTwice { kinds: names.join("、"), first: above.id.clone(), second: rule.id.clone() })
}
