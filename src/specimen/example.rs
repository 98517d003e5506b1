//! A row of a log as it should be.

use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use crate::evidence::{EXAMPLE, columns_to_fill};
use crate::lang::{Lang, Text};
use crate::rubric::{
    CountedBy, Expect, Item, KindNo, LevelNo, LevelTest, Look, MaterialNo, MaterialSet, RatioPrice, Rubric, Selector,
    Share, Split,
};
use crate::text;

/// Of how many the share of an example is, so that it reads as percent.
const HUNDRED: u64 = 100;
/// What is done of them where the rule does not say how much is enough.
const DONE: u64 = 90;

/// One row, by what its cells hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// A day in the period, and in the first of the stretches that it may be split by.
    pub date: Date,
    /// The name of its kind.
    pub kind: String,
    /// What it was.
    pub title: Text,
    /// How many, of what is counted by quantity, or done, of a ratio.
    pub count: Option<u64>,
    /// Of how many, of a ratio.
    pub total: Option<u64>,
    /// The name of its level, where the kind has one.
    pub level: Option<String>,
    /// The names of its materials.
    pub materials: Vec<String>,
}

impl Example {
    /// A row of a kind that no rule looks at.
    pub(super) fn of(rubric: &Rubric, kind: KindNo) -> Self {
        let kind = rubric.vocabulary.kind(kind);
        let (count, total) = match kind.counted_by {
            CountedBy::Event => (None, None),
            CountedBy::Quantity => (Some(1), None),
            CountedBy::Ratio => (Some(DONE), Some(HUNDRED)),
        };
        let (name, [zh, en]) = (&kind.name, EXAMPLE);
        Self {
            date: day(rubric),
            kind: name.clone(),
            title: text!("{zh}{name}", "{en}{name}"),
            count,
            total,
            level: rubric.vocabulary.levels.first().filter(|_| kind.has_level).map(|level| level.name.clone()),
            materials: Vec::new(),
        }
    }

    /// A row of a kind that counts for a rule, with any of these materials where the rule goes through them.
    pub(super) fn counting(
        rubric: &Rubric,
        kind: KindNo,
        look: &Look,
        (selector, any_of, item): (&Selector, &[MaterialNo], Option<&Item>),
    ) -> Self {
        let words = &rubric.vocabulary;
        let mut example = Self::of(rubric, kind);
        let held = selector.with.union(any_of.iter().copied().collect::<MaterialSet>());
        example.materials = held.iter().map(|no| words.material(no).to_owned()).collect();
        if let (Some(level), LevelTest::Exactly(no) | LevelTest::AtLeast(no)) = (&mut example.level, selector.level) {
            level.clone_from(&level_name(rubric, no));
        }
        if let Look::Count { split: Split::Time(span, ..), .. } = look
            && let Some(days) = rubric.period.stretches(span).first().filter(|days| !days.contains(example.date))
        {
            example.date = days.from;
        }
        let counted_by = words.kind(kind).counted_by;
        match look {
            Look::Count { split, .. } if counted_by == CountedBy::Quantity => {
                example.count = Some(enough(split, item));
            }
            Look::Ratio { price: RatioPrice::Below(share, _), .. } => example.count = Some(reaching(*share)),
            Look::Count { .. }
            | Look::Ratio { price: RatioPrice::ByProportion(_), .. }
            | Look::Finding { .. }
            | Look::Mark { .. }
            | Look::Proportion(_) => {}
        }
        example
    }

    /// Its cells in the order of the columns of a log.
    pub fn cells(&self, lang: Lang) -> Vec<String> {
        let number = |number: Option<u64>| number.map(|number| number.to_string()).unwrap_or_default();
        let cell = |column: &str| match column {
            "date" => self.date.to_string(),
            "kind" => self.kind.clone(),
            "title" => self.title.get(lang).to_owned(),
            "count" => number(self.count),
            "total" => number(self.total),
            "level" => self.level.clone().unwrap_or_default(),
            "materials" => self.materials.join("；"),
            _ => String::new(),
        };
        columns_to_fill().map(|column| cell(column.en)).collect()
    }
}

/// The middle of the first month.
fn day(rubric: &Rubric) -> Date {
    let first = rubric.period.from();
    first.with().day(15).build().unwrap_or(first)
}

fn level_name(rubric: &Rubric, no: LevelNo) -> String {
    rubric.vocabulary.level(no).to_owned()
}

/// As many as are expected, in one row.
fn enough(split: &Split, item: Option<&Item>) -> u64 {
    match item.map(|item| item.expect).or_else(|| split.expects().first().copied()) {
        Some(Expect::AtLeast(wanted)) => wanted.max(1),
        Some(Expect::AtMost(_)) | None => 1,
    }
}

/// What reaches a share of a hundred.
fn reaching(share: Share) -> u64 {
    (share.0 * Decimal::from(HUNDRED)).ceil().to_u64().unwrap_or(HUNDRED).min(HUNDRED)
}
