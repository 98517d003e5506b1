//! What each kind of record means to each rule, worked out once for a rubric, so that a row costs a few tests.

use std::ops::Range;

use super::hook::{Hook, Target};
use super::unknown::{Doubt, Unknown};
use crate::evidence::Record;
use crate::period::Period;
use crate::rubric::{Form, KindNo, Look, MaterialNo, Rubric, RuleNo, Selector, Split};

/// Every part (a stretch of time, a material, an item) of every counting rule has a slot in which its records are counted;
/// every kind of record has the hooks by which it reaches slots.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    slots: Vec<Slot>,
    of_rule: Vec<Range<usize>>,
    hooks: Vec<Vec<Hook>>,
    dependants: Vec<Vec<RuleNo>>,
    doubted: Vec<bool>,
    boundless: Vec<usize>,
}

/// One counted part of one rule.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slot {
    /// The rule that it belongs to.
    pub(super) rule: RuleNo,
    /// Whether one more record in it helps the town or costs it.
    pub(super) helps: bool,
}

impl Plan {
    /// The plan of a rubric, of which so much is unknown.
    pub(super) fn new(rubric: &Rubric, forms: &[Form], unknown: &Unknown) -> Self {
        let mut plan = Self {
            slots: Vec::new(),
            of_rule: Vec::new(),
            hooks: vec![Vec::new(); rubric.vocabulary.kinds.len()],
            dependants: vec![Vec::new(); rubric.rules.len()],
            doubted: rubric.numbered().map(|(no, _)| unknown.rules.contains(&no)).collect(),
            boundless: Vec::new(),
        };
        for ((no, rule), form) in rubric.numbered().zip(forms) {
            let first = plan.slots.len();
            plan.slots.extend(form.parts().iter().map(|part| Slot { rule: no, helps: form.helps(part.expect) }));
            match &rule.look {
                Look::Count { split, .. } => plan.hook_split(no, split, first, rubric.period),
                Look::Ratio { selector, take, .. } => plan.hook(no, selector, first, &Target::Ratio(*take)),
                Look::Mark { application, .. } => {
                    if let Some(selector) = application {
                        plan.hook(no, selector, first, &Target::One);
                    }
                }
                Look::Finding { .. } | Look::Proportion(_) => {}
            }
            plan.of_rule.push(first..plan.slots.len());
            if let Some(dependants) = rule.unless.and_then(|on| plan.dependants.get_mut(on.0)) {
                dependants.push(no);
            }
        }
        plan.cast_doubt(unknown);
        plan
    }

    /// Marks what the unknown touches: hooks, slots that records may be in which no log could hold, rules.
    fn cast_doubt(&mut self, unknown: &Unknown) {
        for (kind, hooks) in self.hooks.iter_mut().enumerate().map(|(at, hooks)| (KindNo(at), hooks)) {
            for hook in hooks {
                hook.doubt = unknown.doubt(kind, hook.level);
                let boundless = unknown.kinds.contains(&kind);
                if boundless {
                    self.boundless.extend(hook.reach());
                }
                let doubted = boundless || hook.is_doubted();
                if let Some(rule) = self.doubted.get_mut(hook.rule.0).filter(|_| doubted) {
                    *rule = true;
                }
            }
        }
        self.boundless.sort_unstable();
        self.boundless.dedup();
    }

    /// Takes every material that a record lacks for one that may still come on file.
    pub(super) fn await_materials(&mut self, rubric: &Rubric) {
        let all = (0..rubric.vocabulary.materials.len()).map(MaterialNo).collect();
        self.hooks.iter_mut().flatten().for_each(|hook| hook.doubt.materials = all);
    }

    fn hook_split(&mut self, rule: RuleNo, split: &Split, first: usize, period: Period) {
        match split {
            Split::Time(span, selector, _) => {
                let to = Target::Time { parts: period.stretches(span), begin: period.from() };
                self.hook(rule, selector, first, &to);
            }
            Split::Materials(selector, materials, _) => {
                self.hook(rule, selector, first, &Target::Materials(materials.clone()));
            }
            Split::Items(items) => {
                for (at, item) in items.iter().enumerate() {
                    self.hook(rule, &item.selector, first + at, &Target::One);
                }
            }
        }
    }

    fn hook(&mut self, rule: RuleNo, selector: &Selector, first: usize, to: &Target) {
        for kind in &selector.kinds {
            if let Some(hooks) = self.hooks.get_mut(kind.0) {
                let (with, level) = (selector.with, selector.level);
                hooks.push(Hook { rule, with, level, first, to: to.clone(), doubt: Doubt::default() });
            }
        }
    }

    /// How many slots there are.
    pub(super) fn slots(&self) -> usize {
        self.slots.len()
    }

    /// The slot of a number, or of the number by which it counts what is in doubt.
    #[expect(clippy::indexing_slicing, reason = "numbers of slots are only ever made from this plan")]
    pub(super) fn slot_of(&self, number: usize) -> Slot {
        self.slots[self.certain(number)]
    }

    /// The number by which a slot counts what may count.
    pub(super) fn doubtful(&self, slot: usize) -> usize {
        self.slots.len() + slot
    }

    /// The number by which the same slot counts what does count.
    pub(super) fn certain(&self, number: usize) -> usize {
        if number < self.slots.len() { number } else { number - self.slots.len() }
    }

    /// Whether what the files cannot tell can make a difference to a rule.
    #[expect(
        clippy::indexing_slicing,
        reason = "a RuleNo is only ever made from a position in the rules of the rubric that the plan is of"
    )]
    pub(super) fn is_doubted(&self, rule: RuleNo) -> bool {
        self.doubted[rule.0]
    }

    /// The slots in which any number of records may count that no log could hold.
    pub(super) fn boundless(&self) -> &[usize] {
        &self.boundless
    }

    /// The slots of a rule, in the order of its parts.
    #[expect(
        clippy::indexing_slicing,
        reason = "a RuleNo is only ever made from a position in the rules of the rubric that the plan is of"
    )]
    pub(super) fn slots_of(&self, rule: RuleNo) -> Range<usize> {
        self.of_rule[rule.0].clone()
    }

    /// The hooks of a record's kind.
    pub(super) fn hooks_of(&self, record: &Record<'_>) -> &[Hook] {
        self.hooks_of_kind(record.kind)
    }

    /// The hooks of a kind.
    #[expect(
        clippy::indexing_slicing,
        reason = "a KindNo is only ever made from a position in the kinds of the rubric that the plan is of"
    )]
    pub(super) fn hooks_of_kind(&self, kind: KindNo) -> &[Hook] {
        &self.hooks[kind.0]
    }

    /// The hooks of each kind.
    pub(super) fn kinds(&self) -> impl Iterator<Item = &[Hook]> {
        self.hooks.iter().map(Vec::as_slice)
    }

    /// The rules that do not apply where this one came up.
    #[expect(
        clippy::indexing_slicing,
        reason = "a RuleNo is only ever made from a position in the rules of the rubric that the plan is of"
    )]
    pub(super) fn dependants(&self, rule: RuleNo) -> &[RuleNo] {
        &self.dependants[rule.0]
    }
}
