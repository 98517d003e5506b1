//! What of the one rubric is what of the other.

use std::cmp::Reverse;

use super::likeness::{percent, same_words};
use super::words::{Words, pair};
use super::{look, price};
use crate::rubric::{Category, KindNo, Rubric, Rule, RuleNo};

/// From how many percent on two clauses are alike where their evidence says nothing.
const ALIKE: usize = 60;
/// From how many percent on they are alike where they look at some of the same records.
const ALIKE_WITH_EVIDENCE: usize = 50;

/// Two rubrics, paired.
#[derive(Debug, Clone)]
pub(super) struct Pairing<'a> {
    pub(super) old: &'a Rubric,
    pub(super) new: &'a Rubric,
    pub(super) words: Words<'a>,
    /// The rules that stand in both, in the new order.
    pub(super) rules: Vec<Pair>,
    /// Of every old category the new one.
    categories: Vec<Option<usize>>,
}

/// A rule that stands in both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) old: RuleNo,
    pub(super) new: RuleNo,
    pub(super) by: By,
}

/// What a rule is recognised by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    /// Its id, and it is like itself.
    Id,
    /// Its words, which are the same, under another id.
    Words,
    /// It looks at the same and costs the same, under another id; the words are so many percent alike.
    Form(usize),
    /// Its words are so many percent alike, under another id.
    Likeness(usize),
}

impl<'a> Pairing<'a> {
    pub(super) fn new(old: &'a Rubric, new: &'a Rubric) -> Self {
        let categories =
            pair(&old.categories, &new.categories, &[&|a, b| a.id == b.id, &|a, b| same_words(&a.name, &b.name)]);
        let words = Words::new(&old.vocabulary, &new.vocabulary);
        let mut pairing = Self { old, new, words, rules: Vec::new(), categories };
        pairing.take(|_, a, b| (a.id == b.id && same_words(&a.text, &b.text)).then_some((0, By::Id)));
        pairing.take(|this, a, b| same_words(&a.text, &b.text).then(|| (usize::from(this.same_form(a, b)), By::Words)));
        pairing.take(|this, a, b| (a.id == b.id && this.is_itself(a, b)).then_some((0, By::Id)));
        pairing.take(Self::likeness);
        pairing.rules.sort_unstable_by_key(|pair| pair.new);
        pairing
    }

    /// Pairs what is free by a test that says how near two rules are, the nearest first. Ties go by the two ids,
    /// whichever is old and whichever new, so that swapping the rubrics pairs the same.
    fn take(&mut self, near: impl Fn(&Self, &Rule, &Rule) -> Option<(usize, By)>) {
        let (olds, news) = (self.old, self.new);
        let mut found = Vec::new();
        for (old, a) in olds.numbered().filter(|(no, _)| self.new_of(*no).is_none()) {
            for (new, b) in news.numbered().filter(|(no, _)| self.old_of(*no).is_none()) {
                if a.sign == b.sign
                    && let Some((score, by)) = near(self, a, b)
                {
                    let ids = (a.id.as_str().min(b.id.as_str()), a.id.as_str().max(b.id.as_str()));
                    found.push((Reverse(score), ids, Pair { old, new, by }));
                }
            }
        }
        found.sort_by_key(|&(score, ids, _)| (score, ids));
        for (_, _, pair) in found {
            if self.new_of(pair.old).is_none() && self.old_of(pair.new).is_none() {
                self.rules.push(pair);
            }
        }
    }

    /// Whether a rule that kept its id is still about the same: some of the same records, or much the same words.
    fn is_itself(&self, a: &Rule, b: &Rule) -> bool {
        match self.evidence(a, b) {
            Evidence::Shared => true,
            Evidence::None => percent(&a.text, &b.text) >= ALIKE_WITH_EVIDENCE,
            Evidence::Apart => percent(&a.text, &b.text) >= ALIKE,
        }
    }

    /// Whether a rule under another id is the same, by how much, and by what it is recognised.
    fn likeness(&self, a: &Rule, b: &Rule) -> Option<(usize, By)> {
        let alike = percent(&a.text, &b.text);
        match self.evidence(a, b) {
            Evidence::Shared if self.same_form(a, b) => Some((100 + alike, By::Form(alike))),
            Evidence::Shared if alike >= ALIKE_WITH_EVIDENCE => Some((alike, By::Likeness(alike))),
            Evidence::None if alike >= ALIKE => Some((alike, By::Likeness(alike))),
            _ => None,
        }
    }

    fn same_form(&self, a: &Rule, b: &Rule) -> bool {
        look::found(self, a, b).is_empty() && price::found(self, a, b).is_none()
    }

    fn evidence(&self, a: &Rule, b: &Rule) -> Evidence {
        let kinds = |rule: &Rule| -> Vec<KindNo> {
            rule.look.selectors().into_iter().flat_map(|selector| selector.kinds.iter().copied()).collect()
        };
        let (a, b) = (kinds(a), kinds(b));
        if a.is_empty() || b.is_empty() {
            Evidence::None
        } else if a.iter().filter_map(|&kind| self.words.kind(kind)).any(|kind| b.contains(&kind)) {
            Evidence::Shared
        } else {
            Evidence::Apart
        }
    }

    /// The new rule of an old one.
    pub(super) fn new_of(&self, old: RuleNo) -> Option<RuleNo> {
        self.rules.iter().find(|pair| pair.old == old).map(|pair| pair.new)
    }

    /// The old rule of a new one.
    pub(super) fn old_of(&self, new: RuleNo) -> Option<RuleNo> {
        self.rules.iter().find(|pair| pair.new == new).map(|pair| pair.old)
    }

    /// Every category that stands in both.
    pub(super) fn categories(&self) -> impl Iterator<Item = (&'a Category, &'a Category)> {
        let twin = |new: Option<usize>| new.and_then(|new| self.new.categories.get(new));
        self.old.categories.iter().zip(&self.categories).filter_map(move |(old, &new)| Some((old, twin(new)?)))
    }

    /// Whether two rules belong to the same category, or both to the bonus.
    pub(super) fn same_account(&self, old: RuleNo, new: RuleNo) -> bool {
        let (old, new) = (self.old.category_of(old), self.new.category_of(new));
        match (old, new) {
            (Some(old), Some(new)) => self.categories().any(|(a, b)| a.rules == old.rules && b.rules == new.rules),
            (None, None) => true,
            _ => false,
        }
    }
}

/// What the records that two rules look at say of their being the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Evidence {
    /// They share some.
    Shared,
    /// They share none.
    Apart,
    /// One of them looks at none.
    None,
}
