//! A rule said back as a sentence that an official could sign, from its slots alone and never from its text:
//! where the two differ, the rule is not what its clause says.

mod amount;
mod cost;
mod demand;
mod evidence;
mod gap;
mod sentence;
mod span;
mod subject;

pub use span::window;

use crate::lang::Text;
use crate::rubric::{Item, MaterialNo, Rubric, RuleNo, Selector};

/// The words for the rules of one rubric.
#[derive(Debug, Clone, Copy)]
pub struct Wording<'r> {
    rubric: &'r Rubric,
}

impl<'r> Wording<'r> {
    /// The words for this rubric's rules.
    pub fn new(rubric: &'r Rubric) -> Self {
        Self { rubric }
    }

    /// The rule as a sentence, without a stop at its end: what is expected, what a gap costs, when it does not apply.
    pub fn sentence(&self, no: RuleNo) -> Text {
        sentence::of(self.rubric, no)
    }

    /// What the rule goes by: which records with what on file from the town's log, what from the office's ledger.
    pub fn evidence(&self, no: RuleNo) -> Text {
        evidence::of(self.rubric, no)
    }

    /// What the rule can cost (under the bonus: bring) where it comes up, and what bounds it.
    pub fn cost(&self, no: RuleNo) -> Text {
        cost::words(self.rubric, no)
    }

    /// The same in figures, for a column: `1~12`, or `2 each` where nothing in the rule bounds it.
    pub fn figures(&self, no: RuleNo) -> Text {
        cost::figures(self.rubric, no)
    }

    /// The records that a selector counts: `技能培训（通知、图片齐全）`.
    pub fn subject(&self, selector: &Selector) -> Text {
        subject::of(self.rubric, selector)
    }

    /// How a record must be to pass a selector, `南通及以上，通知、图片齐全`; empty where it asks for nothing.
    pub fn conditions(&self, selector: &Selector) -> Text {
        subject::conditions(self.rubric, selector)
    }

    /// Materials one after the other: `通知、内容、图片`.
    pub fn materials(&self, list: &[MaterialNo]) -> Text {
        subject::materials(self.rubric, list)
    }

    /// How many records a rule that goes by the log expects and when, `每季度不少于2次`; of a list, for one item.
    pub fn expected(&self, no: RuleNo, item: Option<&Item>) -> Text {
        demand::expected(self.rubric, no, item)
    }

    /// What a gap in the log costs by a rule, or what a record brings: `每少1次扣1分`.
    pub fn stake(&self, no: RuleNo) -> Text {
        demand::stake(self.rubric, no)
    }
}
