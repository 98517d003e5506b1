//! Two rubrics compared by their meaning: what changed, which way, and whether two years' totals can be set side
//! by side. Order, formatting and comments do not count.
//!
//! **What a class promises.** A change that is [`Class::Stricter`] never raises a town's total, one that is
//! [`Class::Looser`] never lowers it, whatever the towns did and the office found: not mostly, never. All that is
//! true of some logs only is [`Class::CannotTell`]. The promise is derived slot by slot from the form of the rule:
//! a rule is a gap (how many are short or over, in how many parts) and a price of that gap, both of which only ever
//! grow together, so a slot that can only widen the gap, or only raise the price of any gap that this rule can have,
//! can only cost more. Floors and caps keep that order. What can break it is a rule that lets another one off
//! (`unless`), and a rule that moves to where another floor bites: `bound` looks at both.
//!
//! Numbers ([`RuleNo`], `KindNo` and the like) belong to one rubric; `pairing` says what of one is what of the other.

mod bound;
mod change;
mod frame;
mod level;
mod likeness;
mod look;
mod pairing;
mod price;
mod rule;
mod selector;
mod side;
mod split;
mod value;
mod verdict;
mod vocabulary;
mod way;
mod words;

pub use change::{Change, Class, Difference, Event, Slot, Subject};
pub use side::Side;
pub use verdict::Verdict;

use crate::rubric::{KindNo, LevelNo, MaterialNo, Rubric, RuleNo};
use pairing::Pairing;

/// All that two rubrics differ in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// Whether totals under the two can be set side by side.
    pub verdict: Verdict,
    /// Every change: of the whole, the categories and the bonus; of the rules, in the new order, removed ones last;
    /// of the vocabulary.
    pub changes: Vec<Change>,
    /// The rules that stand in both, by their numbers in each, in the new order.
    pub pairs: Vec<(RuleNo, RuleNo)>,
    /// The words that stand in both.
    pub words: SharedWords,
}

/// Which word of the old vocabulary is which of the new: kinds by code, else by name; levels by name, else by a
/// declared other name; materials by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedWords {
    /// The kinds that stand in both, by their numbers in each.
    pub kinds: Vec<(KindNo, KindNo)>,
    /// The levels.
    pub levels: Vec<(LevelNo, LevelNo)>,
    /// The materials.
    pub materials: Vec<(MaterialNo, MaterialNo)>,
}

impl Comparison {
    /// Whether the two mean the same in the same words.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// The changes of one class.
    pub fn of(&self, class: Class) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(move |change| change.class == class)
    }
}

/// Compares two rubrics.
pub fn compare(old: &Rubric, new: &Rubric) -> Comparison {
    let pairing = Pairing::new(old, new);
    let mut changes = frame::changes(&pairing);
    changes.extend(rule::changes(&pairing));
    changes.extend(vocabulary::changes(&pairing));
    let pairs = pairing.rules.iter().map(|pair| (pair.old, pair.new)).collect();
    let materials = old.vocabulary.materials.iter().enumerate();
    let materials = materials.filter_map(|(at, name)| Some((MaterialNo(at), new.vocabulary.material_named(name)?)));
    let words = SharedWords {
        kinds: pairing.words.kinds().collect(),
        levels: pairing.words.levels().collect(),
        materials: materials.collect(),
    };
    Comparison { verdict: Verdict::of(&changes), changes, pairs, words }
}
