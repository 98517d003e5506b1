//! The rubric: what is assessed, what is expected, and what a gap costs.
//!
//! The types here are valid by construction and immutable; `draft` mirrors the file as it was written,
//! and only [`read()`] turns the one into the other. Numbers such as [`RuleNo`] index this rubric and no other.

mod builtin;
mod by_rule;
mod clash;
mod clause;
mod curve;
mod draft;
mod fields;
mod form;
mod measure;
mod price;
mod problem;
mod ratio;
mod read;
mod remedy;
mod report;
mod sentence;
mod skeleton;
mod syntax;
mod validate;
mod vocabulary;
mod word;

/// How a TOML file that a drafter writes is read, with the place of everything and all mistakes in one run:
/// a rubric here, the cases beside it elsewhere.
pub(crate) mod written {
    pub(crate) use super::draft::tree::{Table, Value, grow};
    pub(crate) use super::fields::{At, Fields, Shape, Slot};
    pub(crate) use super::problem::{Bounds, RubricProblem, Thing, Type};
    pub(crate) use super::report::{Report, Tables};
    pub(crate) use super::syntax::Syntax;
    pub(crate) use super::validate::number::{points, whole};
}

pub use builtin::{BUILTIN, DEFAULT, builtin};
pub use by_rule::ByRule;
pub use clause::{Expect, Item, Look, Reading, Rule, Share, Sign, Split, Waived};
pub use curve::{Curve, Number};
pub use form::{Cost, Decides, Form};
pub use measure::{Cells, Gaps, Part};
pub use price::{Amount, GoesBy, Price, PriceKey, Priced};
pub use ratio::{Nothing, RatioPrice, Take};
pub use read::{MOST_BYTES, read, read_within};
pub use skeleton::skeleton;
pub use vocabulary::{
    CountedBy, Kind, KindNo, Level, LevelNo, LevelTest, MaterialNo, MaterialSet, Selector, UnclearLevel, Vocabulary,
};
pub use word::Word;

use std::borrow::Cow;
use std::ops::Range;

use crate::period::{Period, Span};
use crate::points::Points;

/// The position of a rule in [`Rubric::rules`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleNo(pub usize);

/// A whole rubric, validated.
#[derive(Debug, Clone)]
pub struct Rubric {
    /// Its name: letters, digits and `-`.
    pub id: String,
    /// Its title, in the words of its source.
    pub title: String,
    /// What it is read from, and anything that a reader should know of the whole.
    pub note: Option<String>,
    /// The days that it assesses.
    pub period: Period,
    /// What the categories add up to.
    pub full_marks: Points,
    /// Where the top total is over a limit, everybody is scaled to it.
    pub normalisation: Option<Normalisation>,
    /// How many decimals are shown and kept where something is rounded.
    pub rounding: Rounding,
    /// Kinds, levels and materials.
    pub vocabulary: Vocabulary,
    /// The categories, in order.
    pub categories: Vec<Category>,
    /// The bonus, where there is one.
    pub bonus: Option<Bonus>,
    /// Every rule: those of the categories in their order, then those of the bonus.
    pub rules: Vec<Rule>,
    /// Where its keys and tables stand in its file.
    pub lines: Lines,
}

/// The line, from 1, of every key at the top of a rubric file and of every table that is no list; 0 where there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "each is the line of what it is named after")]
pub struct Lines {
    pub title: usize,
    pub note: usize,
    pub full_marks: usize,
    pub materials: usize,
    pub period: usize,
    pub normalisation: usize,
    pub rounding: usize,
}

/// A category (项目): some marks to lose, and the rules by which they are lost.
#[derive(Debug, Clone)]
pub struct Category {
    /// Its number in the source, such as `1`.
    pub id: String,
    /// Its name, such as 妇女发展.
    pub name: String,
    /// Full marks.
    pub marks: Points,
    /// What it never goes below.
    pub floor: Points,
    /// Its rules, as a range of [`Rubric::rules`].
    pub rules: Range<usize>,
    /// The line of the rubric file where it begins, from 1.
    pub line: usize,
}

/// The bonus (加分项目): points on top of the categories, up to a cap.
#[derive(Debug, Clone)]
pub struct Bonus {
    /// Its name in the source.
    pub name: String,
    /// The most that all its rules together can add.
    pub cap: Points,
    /// Its rules, as a range of [`Rubric::rules`].
    pub rules: Range<usize>,
    /// The line of the rubric file where it begins, from 1.
    pub line: usize,
}

impl Category {
    /// What can be taken of it at most.
    pub fn room(&self) -> Points {
        self.marks - self.floor
    }
}

/// Where the highest total is over `limit`, it becomes `limit` and every other total is scaled by the same ratio.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Normalisation {
    /// The limit, above 0.
    pub limit: Points,
}

/// The two places where anything is rounded, half up; nowhere else is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rounding {
    /// Decimals of a charge by proportion, kept on its line.
    pub proportion: u32,
    /// Decimals of normalised and base scores, as printed.
    pub printed: u32,
}

impl Rubric {
    /// The rule at a position of this rubric.
    ///
    /// # Panics
    /// Where the number comes from another rubric.
    #[expect(clippy::indexing_slicing, reason = "a RuleNo is only ever made from a position in this rubric's rules")]
    pub fn rule(&self, no: RuleNo) -> &Rule {
        &self.rules[no.0]
    }

    /// What a rule comes to, below the slots in which it is written.
    ///
    /// # Panics
    /// As [`Rubric::rule`].
    pub fn form(&self, no: RuleNo) -> Form {
        self.form_of(self.rule(no))
    }

    /// What can be taken at most of what a rule stands in (under the bonus: added).
    pub fn room_of(&self, no: RuleNo) -> Points {
        let category = self.category_of(no).map(Category::room);
        let room = category.or_else(|| self.bonus.as_ref().map(|bonus| bonus.cap));
        room.unwrap_or_else(|| unreachable!("every rule stands in a category or in the bonus"))
    }

    /// The most that rules come to together; `None` where that has no end.
    pub fn most_of(&self, rules: impl IntoIterator<Item = RuleNo>) -> Option<Points> {
        rules.into_iter().map(|no| self.form(no).cost().most).sum()
    }

    /// What a rule would come to in this rubric.
    pub fn form_of(&self, rule: &Rule) -> Form {
        Form::new(rule, self.period, self.rounding)
    }

    /// Whether a record of a kind may say that there was nothing to do, 0 of 0: every rule that looks at its ratio says
    /// what that means.
    pub fn admits_none(&self, kind: &Kind) -> bool {
        let looks_at =
            |selector: &Selector| selector.kinds.iter().any(|&no| self.vocabulary.kind(no).code == kind.code);
        let mut says = self.rules.iter().filter_map(|rule| match &rule.look {
            Look::Ratio { selector, none, .. } => looks_at(selector).then_some(none.is_some()),
            Look::Count { .. } | Look::Finding { .. } | Look::Mark { .. } | Look::Proportion(_) => None,
        });
        says.next() == Some(true) && says.all(|says| says)
    }

    /// The rule of an id.
    pub fn rule_named(&self, id: &str) -> Option<RuleNo> {
        self.rules.iter().position(|rule| rule.id == id).map(RuleNo)
    }

    /// The name of a part of a rule, in every language the same: `2018-03`, `Q1`, `H1`, a window, a material, an item; `None` where it is
    /// not split.
    pub fn part_name(&self, no: RuleNo, part: usize) -> Option<Cow<'_, str>> {
        let Look::Count { split, .. } = &self.rule(no).look else { return None };
        match split {
            Split::Time(Span::Whole, ..) => None,
            Split::Time(Span::Windows(windows), ..) => windows.get(part).map(|window| window.name.as_str().into()),
            Split::Time(Span::Month, ..) => {
                let (year, month) = self.period.month(part);
                Some(format!("{year}-{month:02}").into())
            }
            Split::Time(Span::HalfYear, ..) => Some(format!("H{}", part + 1).into()),
            Split::Time(Span::Quarter, ..) => Some(format!("Q{}", part + 1).into()),
            Split::Materials(_, materials, _) => materials.get(part).map(|&no| self.vocabulary.material(no).into()),
            Split::Items(items) => items.get(part).map(|item| item.name.as_str().into()),
        }
    }

    /// The category of a rule, unless it belongs to the bonus.
    pub fn category_of(&self, no: RuleNo) -> Option<&Category> {
        self.categories.iter().find(|category| category.rules.contains(&no.0))
    }

    /// Every rule with its number, in order.
    pub fn numbered(&self) -> impl Iterator<Item = (RuleNo, &Rule)> {
        self.rules.iter().enumerate().map(|(at, rule)| (RuleNo(at), rule))
    }

    /// Whether any of its rules looks at a log. Where none does, the office alone finds, and no town needs one.
    pub fn looks_at_logs(&self) -> bool {
        self.rules.iter().any(|rule| !rule.look.selectors().is_empty())
    }

    /// What the base score of full base points is reckoned from: the limit of the normalisation, else full marks.
    pub fn scale(&self) -> Points {
        self.normalisation.map_or(self.full_marks, |n| n.limit)
    }
}
