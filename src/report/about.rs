//! What a rubric is, for the head of what is reported of it.

use serde::Serialize;

use super::contract;
use super::document::Document;
use super::lists::Day;
use crate::lang::Text;
use crate::rubric::{Category, Rubric, RuleNo};
use crate::text;

/// A sentence in both languages, since JSON is the same in both.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Words {
    /// In Chinese.
    zh: String,
    /// In English.
    en: String,
}

impl From<&Text> for Words {
    fn from(text: &Text) -> Self {
        Self { zh: text.zh.clone(), en: text.en.clone() }
    }
}

/// A document on a rubric: its title and the facts.
pub(super) fn document(rubric: &Rubric) -> Document {
    Document::titled(rubric.title.as_str(), [facts(rubric)])
}

/// When, how much, out of what.
fn facts(rubric: &Rubric) -> Text {
    let (from, to) = (rubric.period.from(), rubric.period.to());
    let (categories, rules, full) = (rubric.categories.len(), rubric.rules.len(), rubric.full_marks);
    let (category, rule) =
        (if categories == 1 { "category" } else { "categories" }, if rules == 1 { "rule" } else { "rules" });
    let mut facts = vec![
        text!("{from} 至 {to}", "{from} to {to}"),
        text!("{categories} 个项目", "{categories} {category}"),
        text!("{rules} 条规则", "{rules} {rule}"),
        text!("满分 {full}", "full marks {full}"),
    ];
    if let Some(cap) = rubric.bonus.as_ref().map(|bonus| bonus.cap) {
        facts.push(text!("加分最多 {cap}", "bonus up to {cap}"));
    }
    if let Some(limit) = rubric.normalisation.map(|normalisation| normalisation.limit) {
        facts.push(text!("最高总分超过 {limit} 才折算", "scaled over {limit}"));
    }
    Text::joined(facts, "，", ", ")
}

/// The same for programs.
pub(super) fn contract(rubric: &Rubric) -> contract::Rubric<'_> {
    contract::Rubric {
        id: &rubric.id,
        title: &rubric.title,
        period: period(rubric),
        full_marks: rubric.full_marks.into(),
        bonus_cap: rubric.bonus.as_ref().map(|bonus| bonus.cap.into()),
        normalisation_limit: rubric.normalisation.map(|normalisation| normalisation.limit.into()),
    }
}

/// The days that it is about.
pub(super) fn period(rubric: &Rubric) -> contract::Period {
    contract::Period { from: Day(rubric.period.from()), to: Day(rubric.period.to()) }
}

/// The number and name of a category.
pub(super) fn named(category: &Category) -> String {
    format!("{} {}", category.id, category.name)
}

/// The number and name of the category of a rule, or the name of the bonus.
pub(super) fn heading(rubric: &Rubric, no: RuleNo) -> String {
    match (rubric.category_of(no), &rubric.bonus) {
        (Some(category), _) => named(category),
        (None, Some(bonus)) => bonus.name.clone(),
        (None, None) => String::new(),
    }
}
