//! One rule as it is written.

use std::ops::Range;

use super::super::fields::{At, Fields, Shape, Slot};
use super::super::problem::Type;
use super::super::report::Report;
use super::tree::{Table, Value};
use super::{HOMES, with};

pub(super) const RULE: Shape = Shape {
    name: "[[category.rule]]",
    keys: &[
        "id",
        "text",
        "reading",
        "why",
        "count",
        "split",
        "at_least",
        "at_most",
        "items",
        "ratio",
        "take",
        "none",
        "office",
        "application",
        "once",
        "each",
        "each_part",
        "by_proportion",
        "out_of",
        "most",
        "unless",
        "waivable",
    ],
    required: &["id", "text"],
};
pub(super) const SELECTOR: Shape =
    Shape { name: "{ kind = … }", keys: &["kind", "with", "level"], required: &["kind"] };
pub(super) const ITEM: Shape = Shape {
    name: "items",
    keys: &["name", "kind", "with", "level", "at_least", "at_most"],
    required: &["name", "kind"],
};
pub(super) const LEVEL_TEST: Shape = Shape { name: "level", keys: &["at_least", "exactly"], required: &[] };
pub(super) const RANGE: Shape = Shape { name: "{ from, to }", keys: &["from", "to"], required: &["from", "to"] };
pub(super) const SPLIT: Shape = Shape { name: "split", keys: &["materials", "windows"], required: &[] };
pub(super) const WINDOW: Shape = Shape { name: "windows", keys: &["name", "from", "to"], required: &["name", "to"] };

#[derive(Debug)]
pub(in crate::rubric) struct RuleDraft {
    /// Its `[[…rule]]` line.
    pub(in crate::rubric) span: Range<usize>,
    /// Something in it could not be read: what is missing may be there.
    pub(in crate::rubric) damaged: bool,
    pub(in crate::rubric) id: Slot<String>,
    pub(in crate::rubric) text: Slot<String>,
    pub(in crate::rubric) reading: Slot<String>,
    pub(in crate::rubric) why: Slot<String>,
    pub(in crate::rubric) count: Slot<SelectorDraft>,
    pub(in crate::rubric) split: Slot<SplitDraft>,
    pub(in crate::rubric) at_least: Slot<String>,
    pub(in crate::rubric) at_most: Slot<String>,
    pub(in crate::rubric) items: Slot<Vec<ItemDraft>>,
    pub(in crate::rubric) ratio: Slot<SelectorDraft>,
    pub(in crate::rubric) take: Slot<String>,
    pub(in crate::rubric) none: Slot<String>,
    pub(in crate::rubric) office: Slot<String>,
    pub(in crate::rubric) application: Slot<SelectorDraft>,
    pub(in crate::rubric) once: Slot<AmountDraft>,
    pub(in crate::rubric) each: Slot<AmountDraft>,
    pub(in crate::rubric) each_part: Slot<AmountDraft>,
    pub(in crate::rubric) by_proportion: Slot<String>,
    pub(in crate::rubric) out_of: Slot<String>,
    pub(in crate::rubric) most: Slot<String>,
    pub(in crate::rubric) waivable: Slot<String>,
    pub(in crate::rubric) unless: Slot<String>,
}

#[derive(Debug)]
pub(in crate::rubric) struct SelectorDraft {
    pub(in crate::rubric) kinds: Slot<Vec<At<String>>>,
    pub(in crate::rubric) with: Slot<Vec<At<String>>>,
    pub(in crate::rubric) level: Slot<LevelTestDraft>,
}

#[derive(Debug)]
pub(in crate::rubric) struct LevelTestDraft {
    pub(in crate::rubric) at_least: Slot<String>,
    pub(in crate::rubric) exactly: Slot<String>,
}

#[derive(Debug)]
pub(in crate::rubric) struct ItemDraft {
    /// Its braces.
    pub(in crate::rubric) span: Range<usize>,
    pub(in crate::rubric) name: Slot<String>,
    pub(in crate::rubric) selector: SelectorDraft,
    pub(in crate::rubric) at_least: Slot<String>,
    pub(in crate::rubric) at_most: Slot<String>,
}

#[derive(Debug)]
pub(in crate::rubric) enum SplitDraft {
    /// A word: `month`, `quarter`, `half-year`.
    Word(String),
    /// Materials, or windows of the year: one of the two.
    Listed(Slot<Vec<At<String>>>, Slot<Vec<WindowDraft>>),
}

#[derive(Debug)]
pub(in crate::rubric) struct WindowDraft {
    /// Its braces.
    pub(in crate::rubric) span: Range<usize>,
    pub(in crate::rubric) name: Slot<String>,
    pub(in crate::rubric) from: Slot<String>,
    pub(in crate::rubric) to: Slot<String>,
}

#[derive(Debug)]
pub(in crate::rubric) enum AmountDraft {
    /// A number.
    Fixed(String),
    /// Two ends.
    Range(Slot<String>, Slot<String>),
}

pub(super) fn read(table: &Table, report: &mut Report) -> RuleDraft {
    let mut fields = Fields::of(table, &RULE, HOMES, report);
    let (count, ratio, application) = (fields.table("count"), fields.table("ratio"), fields.table("application"));
    let split = fields.text_or_table("split", Type::Split);
    let items = items(&mut fields);
    let [once, each, each_part] = ["once", "each", "each_part"].map(|key| fields.text_or_table(key, Type::Amount));
    let mut draft = RuleDraft {
        span: table.span.clone(),
        damaged: table.damaged,
        id: fields.text("id"),
        text: fields.text("text"),
        reading: fields.text("reading"),
        why: fields.text("why"),
        count: Slot::Absent,
        split: Slot::Absent,
        at_least: fields.number("at_least"),
        at_most: fields.number("at_most"),
        items,
        ratio: Slot::Absent,
        take: fields.text("take"),
        none: fields.text("none"),
        office: fields.text("office"),
        application: Slot::Absent,
        once: Slot::Absent,
        each: Slot::Absent,
        each_part: Slot::Absent,
        by_proportion: fields.number("by_proportion"),
        out_of: fields.number("out_of"),
        most: fields.number("most"),
        waivable: fields.text("waivable"),
        unless: fields.text("unless"),
    };
    draft.count = with(count, |table| selector(table, report));
    draft.ratio = with(ratio, |table| selector(table, report));
    draft.application = with(application, |table| selector(table, report));
    draft.split = split_of(split, report);
    [draft.once, draft.each, draft.each_part] = [once, each, each_part].map(|slot| amount(slot, report));
    draft
}

fn selector(table: &Table, report: &mut Report) -> SelectorDraft {
    selector_of(&mut Fields::of(table, &SELECTOR, HOMES, report))
}

fn selector_of(fields: &mut Fields) -> SelectorDraft {
    let (kinds, with_materials) = (fields.texts("kind", true), fields.texts("with", false));
    let level = fields.table("level");
    let level = with(level, |table| {
        let mut fields = Fields::of(table, &LEVEL_TEST, &[], fields.report);
        LevelTestDraft { at_least: fields.text("at_least"), exactly: fields.text("exactly") }
    });
    SelectorDraft { kinds, with: with_materials, level }
}

fn items(fields: &mut Fields) -> Slot<Vec<ItemDraft>> {
    tables(fields, "items", |table, report| {
        let mut fields = Fields::of(table, &ITEM, &[], report);
        ItemDraft {
            span: table.span.clone(),
            name: fields.text("name"),
            selector: selector_of(&mut fields),
            at_least: fields.number("at_least"),
            at_most: fields.number("at_most"),
        }
    })
}

/// A list of tables, each read.
fn tables<T>(fields: &mut Fields, key: &str, read: impl Fn(&Table, &mut Report) -> T) -> Slot<Vec<T>> {
    let place = fields.list_place(key);
    let (tables, whole) = fields.tables(key);
    let value = tables.into_iter().map(|table| read(table, fields.report)).collect();
    match place {
        Some((span, key)) if whole => Slot::Given(At { value, span, key }),
        None if whole => Slot::Absent,
        _ => Slot::Unreadable,
    }
}

fn split_of(slot: Slot<&Value>, report: &mut Report) -> Slot<SplitDraft> {
    let Slot::Given(At { value, span, key }) = slot else {
        return if slot.is_absent() { Slot::Absent } else { Slot::Unreadable };
    };
    let value = match value {
        Value::Text(word) => SplitDraft::Word(word.clone()),
        Value::Table(table) => {
            let mut fields = Fields::of(table, &SPLIT, &[], report);
            let materials = fields.texts("materials", false);
            let windows = tables(&mut fields, "windows", |table, report| {
                let mut fields = Fields::of(table, &WINDOW, &[], report);
                WindowDraft {
                    span: table.span.clone(),
                    name: fields.text("name"),
                    from: fields.text_or_date("from"),
                    to: fields.text_or_date("to"),
                }
            });
            SplitDraft::Listed(materials, windows)
        }
        _ => return Slot::Unreadable,
    };
    Slot::Given(At { value, span, key })
}

fn amount(slot: Slot<&Value>, report: &mut Report) -> Slot<AmountDraft> {
    let Slot::Given(At { value, span, key }) = slot else {
        return if slot.is_absent() { Slot::Absent } else { Slot::Unreadable };
    };
    let value = match value {
        Value::Number(literal) => AmountDraft::Fixed(literal.clone()),
        Value::Table(table) => {
            let mut fields = Fields::of(table, &RANGE, &[], report);
            AmountDraft::Range(fields.number("from"), fields.number("to"))
        }
        _ => return Slot::Unreadable,
    };
    Slot::Given(At { value, span, key })
}
