//! Rules checked, one after the other.

use super::super::draft::{Draft, RuleDraft};
use super::super::fields::{At, Slot};
use super::super::problem::{Form, RubricProblem, Thing};
use super::super::report::Report;
use super::super::{Look, Reading, Rule, RuleNo, Sign};
use super::words::{Taken, Words, chosen, form, undeclared};
use super::{look, price};
use crate::points::Points;

/// The rules of a rubric: which ids there are, and those that have been checked.
pub(super) struct Rules {
    /// Every id of the file in order, where it could be read.
    ids: Vec<Option<String>>,
    /// Whether all of them could be read.
    all: bool,
    /// How many are those of the categories; only they can be an exception.
    ordinary: usize,
    checked: Vec<Option<Rule>>,
}

impl Rules {
    /// Collects the ids, and reports those that are there twice.
    pub(super) fn of(draft: &Draft, report: &mut Report) -> Self {
        let ordinary: Vec<&RuleDraft> = draft.categories.iter().flat_map(|category| &category.rules).collect();
        let bonus = draft.bonus.value().map(|bonus| bonus.rules.as_slice()).unwrap_or_default();
        let mut taken = Taken::default();
        let mut ids = Vec::new();
        for rule in ordinary.iter().copied().chain(bonus) {
            if let Some(at) = rule.id.given() {
                id_form(at, report);
                taken.take(Thing::Rule, at, report);
            }
            ids.push(rule.id.value().cloned());
        }
        Self { ids, all: draft.whole.rules, ordinary: ordinary.len(), checked: Vec::new() }
    }

    /// How many have been checked.
    pub(super) fn len(&self) -> usize {
        self.checked.len()
    }

    /// Checks a rule of a category.
    pub(super) fn add(&mut self, draft: &RuleDraft, words: &Words, report: &mut Report) {
        let look = look::check(draft, words, report);
        let price = price::check(draft, report);
        let unless = draft.unless.given().and_then(|at| self.unless(at, report));
        let most = price::most(draft, price.as_ref(), report);
        let look = look.zip(price).and_then(price::join).map(|look| (look, most));
        self.push(draft, Sign::Takes, look, unless, report);
    }

    /// Checks a rule of the bonus.
    pub(super) fn add_bonus(&mut self, draft: &RuleDraft, words: &Words, report: &mut Report) {
        let look = look::check_bonus(draft, words, report);
        let price = price::check_bonus(draft, report);
        let most = price::most(draft, price.as_ref(), report);
        let look = look.zip(price).and_then(price::join).map(|look| (look, most));
        self.push(draft, Sign::Adds, look, None, report);
    }

    fn push(
        &mut self,
        draft: &RuleDraft,
        sign: Sign,
        look: Option<(Look, Option<Points>)>,
        unless: Option<RuleNo>,
        report: &mut Report,
    ) {
        let reading = reading(draft, report);
        let waivable = chosen("waivable", &draft.waivable, report).ok().flatten();
        let rule = match (look, draft.id.value(), draft.text.value()) {
            (Some((look, most)), Some(id), Some(text)) => Some(Rule {
                id: id.clone(),
                text: text.clone(),
                reading,
                sign,
                look,
                most,
                waivable,
                unless,
                line: report.line_of(draft.span.start),
            }),
            _ => None,
        };
        self.checked.push(rule);
    }

    /// The rule that an `unless` names: one above the rule that is being checked.
    fn unless(&self, at: &At<String>, report: &mut Report) -> Option<RuleNo> {
        let here = self.checked.len();
        let position = self.ids.iter().take(self.ordinary).position(|id| id.as_ref() == Some(&at.value));
        match position {
            Some(position) if position < here => {
                let named = self.checked.get(position).and_then(Option::as_ref);
                if named.is_none_or(|rule| !matches!(rule.look, Look::Mark { .. } | Look::Proportion(_))) {
                    return Some(RuleNo(position));
                }
                report.add(&RubricProblem::UnlessDecided { rule: at.value.clone() }, at.span.clone());
            }
            Some(position) => {
                let problem = RubricProblem::Unless { rule: at.value.clone(), itself: position == here };
                report.add(&problem, at.span.clone());
            }
            None if self.all => {
                let above = self.ids.iter().take(here).flatten().map(String::as_str);
                undeclared(Thing::Rule, at, above, report);
            }
            None => {}
        }
        None
    }

    /// All of them, where all are right.
    pub(super) fn finish(self) -> Option<Vec<Rule>> {
        self.checked.into_iter().collect()
    }
}

/// An id that a cell of the ledger can hold.
pub(super) fn id_form(at: &At<String>, report: &mut Report) {
    if !at.value.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_')) {
        form("id", at, Form::Id, report);
    }
}

fn reading(draft: &RuleDraft, report: &mut Report) -> Option<Reading> {
    match (&draft.reading, &draft.why) {
        (Slot::Given(text), Slot::Given(why)) => Some(Reading { text: text.value.clone(), why: why.value.clone() }),
        (Slot::Given(at), Slot::Absent) => {
            report.add(&RubricProblem::Reading { missing: "why" }, at.key.clone());
            None
        }
        (Slot::Absent, Slot::Given(at)) => {
            report.add(&RubricProblem::Reading { missing: "reading" }, at.key.clone());
            None
        }
        _ => None,
    }
}
