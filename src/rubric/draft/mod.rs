//! A rubric as it is written, with the place of everything: the mirror of the file, not yet checked.

mod glyph;
mod header;
mod rule;
#[cfg(test)]
mod shapes;
mod statement;
pub(super) mod tree;

pub(super) use rule::{AmountDraft, ItemDraft, LevelTestDraft, RuleDraft, SelectorDraft, SplitDraft, WindowDraft};

use std::ops::Range;

use self::tree::Table;
use super::fields::{At, Fields, Shape, Slot};
use super::problem::RubricProblem;
use super::report::{Report, Tables};

/// Every table of a rubric, and whether it is one of a list.
pub(super) const TABLES: Tables = &[
    ("period", false),
    ("normalisation", false),
    ("rounding", false),
    ("level", true),
    ("unclear_level", true),
    ("kind", true),
    ("category", true),
    ("category.rule", true),
    ("bonus", false),
    ("bonus.rule", true),
];

const TOP: Shape = Shape {
    name: "",
    keys: &[
        "schema",
        "id",
        "title",
        "note",
        "full_marks",
        "materials",
        "period",
        "normalisation",
        "rounding",
        "level",
        "unclear_level",
        "kind",
        "category",
        "bonus",
    ],
    required: &["schema", "id", "title", "full_marks", "period", "rounding", "category"],
};
const PERIOD: Shape = Shape { name: "[period]", keys: &["from", "to"], required: &["from", "to"] };
const NORMALISATION: Shape = Shape { name: "[normalisation]", keys: &["limit"], required: &["limit"] };
const ROUNDING: Shape =
    Shape { name: "[rounding]", keys: &["proportion", "printed"], required: &["proportion", "printed"] };
const LEVEL: Shape = Shape { name: "[[level]]", keys: &["name", "also"], required: &["name"] };
const UNCLEAR_LEVEL: Shape =
    Shape { name: "[[unclear_level]]", keys: &["word", "between"], required: &["word", "between"] };
const KIND: Shape = Shape {
    name: "[[kind]]",
    keys: &["code", "name", "counted_by", "unit", "level", "standing", "over", "shares_events_with", "materials"],
    required: &["code", "name"],
};
const CATEGORY: Shape = Shape {
    name: "[[category]]",
    keys: &["id", "name", "marks", "floor", "rule"],
    required: &["id", "name", "marks", "floor", "rule"],
};
const BONUS: Shape = Shape { name: "[bonus]", keys: &["name", "cap", "rule"], required: &["name", "cap", "rule"] };

/// The tables to which a stray key may belong.
const HOMES: &[&Shape] = &[
    &TOP,
    &PERIOD,
    &NORMALISATION,
    &ROUNDING,
    &LEVEL,
    &UNCLEAR_LEVEL,
    &KIND,
    &CATEGORY,
    &BONUS,
    &rule::RULE,
    &rule::SELECTOR,
    &rule::RANGE,
];

/// A whole rubric.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) schema: Slot<String>,
    pub(super) id: Slot<String>,
    pub(super) title: Slot<String>,
    pub(super) note: Slot<String>,
    pub(super) full_marks: Slot<String>,
    pub(super) materials: Slot<Vec<At<String>>>,
    pub(super) period: Slot<PeriodDraft>,
    pub(super) normalisation: Slot<Slot<String>>,
    pub(super) rounding: Slot<RoundingDraft>,
    pub(super) levels: Vec<LevelDraft>,
    pub(super) unclear_levels: Vec<UnclearLevelDraft>,
    pub(super) kinds: Vec<KindDraft>,
    pub(super) categories: Vec<CategoryDraft>,
    pub(super) bonus: Slot<BonusDraft>,
    pub(super) whole: Whole,
}

/// Of which things all could be read: of those that could not, nothing is said to be missing.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is known apart from the others")]
pub(super) struct Whole {
    pub(super) levels: bool,
    pub(super) kinds: bool,
    pub(super) categories: bool,
    pub(super) rules: bool,
}

#[derive(Debug)]
pub(super) struct PeriodDraft {
    pub(super) from: Slot<String>,
    pub(super) to: Slot<String>,
}

#[derive(Debug)]
pub(super) struct RoundingDraft {
    pub(super) proportion: Slot<String>,
    pub(super) printed: Slot<String>,
}

#[derive(Debug)]
pub(super) struct LevelDraft {
    pub(super) span: Range<usize>,
    pub(super) name: Slot<String>,
    pub(super) also: Slot<Vec<At<String>>>,
}

#[derive(Debug)]
pub(super) struct UnclearLevelDraft {
    pub(super) span: Range<usize>,
    pub(super) word: Slot<String>,
    pub(super) between: Slot<Vec<At<String>>>,
}

#[derive(Debug)]
pub(super) struct KindDraft {
    pub(super) span: Range<usize>,
    pub(super) code: Slot<String>,
    pub(super) name: Slot<String>,
    pub(super) counted_by: Slot<String>,
    pub(super) unit: Slot<String>,
    pub(super) level: Slot<bool>,
    pub(super) standing: Slot<bool>,
    pub(super) over: Slot<bool>,
    pub(super) shares_events_with: Slot<Vec<At<String>>>,
    pub(super) materials: Slot<Vec<At<String>>>,
}

#[derive(Debug)]
pub(super) struct CategoryDraft {
    /// Its `[[category]]` line.
    pub(super) span: Range<usize>,
    pub(super) id: Slot<String>,
    pub(super) name: Slot<String>,
    pub(super) marks: Slot<String>,
    pub(super) floor: Slot<String>,
    pub(super) rules: Vec<RuleDraft>,
}

#[derive(Debug)]
pub(super) struct BonusDraft {
    pub(super) name: Slot<String>,
    pub(super) cap: Slot<String>,
    pub(super) rules: Vec<RuleDraft>,
}

/// Reads a file into a draft.
pub(super) fn draft(report: &mut Report) -> Draft {
    let root = tree::grow(report);
    let mut top = Fields::of(&root, &TOP, HOMES, report);
    let (levels, whole_levels) = top.tables("level");
    let (unclear_levels, _) = top.tables("unclear_level");
    let (kinds, whole_kinds) = top.tables("kind");
    let (categories, whole_categories) = top.tables("category");
    if let Some((span, _)) = top.list_place("category").filter(|_| categories.is_empty() && whole_categories) {
        top.report.add(&RubricProblem::Empty { key: "category".to_owned() }, span);
    }
    let mut draft = Draft {
        schema: top.text("schema"),
        id: top.text("id"),
        title: top.text("title"),
        note: top.text("note"),
        full_marks: top.number("full_marks"),
        materials: top.texts("materials", false),
        ..Draft::default()
    };
    let period = top.table("period");
    let normalisation = top.table("normalisation");
    let rounding = top.table("rounding");
    let bonus = top.table("bonus");
    draft.period = with(period, |table| {
        let mut fields = Fields::of(table, &PERIOD, HOMES, report);
        PeriodDraft { from: fields.date("from"), to: fields.date("to") }
    });
    draft.normalisation = with(normalisation, |table| Fields::of(table, &NORMALISATION, HOMES, report).number("limit"));
    draft.rounding = with(rounding, |table| {
        let mut fields = Fields::of(table, &ROUNDING, HOMES, report);
        RoundingDraft { proportion: fields.number("proportion"), printed: fields.number("printed") }
    });
    draft.levels = levels
        .into_iter()
        .map(|table| {
            let mut fields = Fields::of(table, &LEVEL, HOMES, report);
            LevelDraft { span: table.span.clone(), name: fields.text("name"), also: fields.texts("also", false) }
        })
        .collect();
    draft.unclear_levels = unclear_levels
        .into_iter()
        .map(|table| {
            let mut fields = Fields::of(table, &UNCLEAR_LEVEL, HOMES, report);
            UnclearLevelDraft {
                span: table.span.clone(),
                word: fields.text("word"),
                between: fields.texts("between", false),
            }
        })
        .collect();
    draft.kinds = kinds.into_iter().map(|table| kind(table, report)).collect();
    let mut whole_rules = whole_categories && !root.lost;
    for table in categories {
        let mut fields = Fields::of(table, &CATEGORY, HOMES, report);
        let (rules, whole) = fields.tables("rule");
        let (id, name) = (fields.text("id"), fields.text("name"));
        let (marks, floor) = (fields.number("marks"), fields.number("floor"));
        let rules = rules.into_iter().map(|table| rule::read(table, report)).collect();
        whole_rules &= whole && !table.damaged;
        draft.categories.push(CategoryDraft { span: table.span.clone(), id, name, marks, floor, rules });
    }
    draft.bonus = with(bonus, |table| {
        let mut fields = Fields::of(table, &BONUS, HOMES, report);
        let (rules, _) = fields.tables("rule");
        let (name, cap) = (fields.text("name"), fields.number("cap"));
        BonusDraft { name, cap, rules: rules.into_iter().map(|table| rule::read(table, report)).collect() }
    });
    draft.whole = Whole {
        levels: whole_levels
            && !root.lost
            && draft.levels.iter().all(|l| l.name.given().is_some() && !l.also.is_unreadable()),
        kinds: whole_kinds
            && !root.lost
            && draft.kinds.iter().all(|k| k.name.given().is_some() && k.code.given().is_some()),
        categories: whole_categories && !root.lost,
        rules: whole_rules && draft.categories.iter().flat_map(|c| &c.rules).all(|r| r.id.given().is_some()),
    };
    draft
}

fn kind(table: &Table, report: &mut Report) -> KindDraft {
    let mut fields = Fields::of(table, &KIND, HOMES, report);
    KindDraft {
        span: table.span.clone(),
        code: fields.text("code"),
        name: fields.text("name"),
        counted_by: fields.text("counted_by"),
        unit: fields.text("unit"),
        level: fields.flag("level"),
        standing: fields.flag("standing"),
        over: fields.flag("over"),
        shares_events_with: fields.texts("shares_events_with", true),
        materials: fields.texts("materials", false),
    }
}

/// The same slot with what a table holds.
fn with<'t, T>(slot: Slot<&'t Table>, read: impl FnOnce(&'t Table) -> T) -> Slot<T> {
    match slot {
        Slot::Absent => Slot::Absent,
        Slot::Unreadable => Slot::Unreadable,
        Slot::Given(At { value, span, key }) => Slot::Given(At { value: read(value), span, key }),
    }
}
