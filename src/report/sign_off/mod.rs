//! The whole rubric said back beside the words of its source, for whoever signs it.

mod contract;

#[cfg(test)]
pub(super) use contract::SignOff as Contract;

use std::io;
use std::ops::Range;

use super::dialect::{Format, drawn};
use super::document::Document;
use super::table::{Cell, Column, Table};
use super::{about, csv, json};
use crate::lang::{Lang, Text};
use crate::points::Points;
use crate::rubric::{Category, Rubric, Rule, RuleNo};
use crate::text;
use crate::wording::Wording;

/// A rubric with its rules in words.
#[derive(Debug)]
pub struct SignOff<'a> {
    rubric: &'a Rubric,
    wording: Wording<'a>,
}

/// The rules of a category, or of the bonus.
struct Section<'a> {
    /// Its number and name, with what there is to lose or to win.
    heading: Text,
    /// What its rules do to the points.
    cost: Text,
    rules: Vec<(RuleNo, &'a Rule)>,
}

impl<'a> SignOff<'a> {
    /// The words for a rubric.
    pub fn new(rubric: &'a Rubric) -> Self {
        Self { rubric, wording: Wording::new(rubric) }
    }

    /// All of it in a format.
    ///
    /// # Errors
    /// None that writing to memory can meet.
    pub fn render(&self, format: Format, lang: Lang, columns: usize) -> io::Result<Vec<u8>> {
        match format {
            Format::Csv => csv::file(&self.table(lang), lang),
            Format::Json => json::file(&self.contract()),
            Format::Table | Format::Markdown | Format::Html | Format::Workbook => {
                drawn(&self.document(lang), format, lang, columns)
            }
        }
    }

    fn sections(&self) -> Vec<Section<'a>> {
        let rubric = self.rubric;
        let categories = rubric.categories.iter().map(|category| {
            let Category { id, name, marks, floor, rules, line: _ } = category;
            let heading = if *floor == Points::ZERO {
                text!("{id} {name}（{marks}分）", "{id} {name} ({marks} marks)")
            } else {
                text!("{id} {name}（{marks}分，不低于{floor}分）", "{id} {name} ({marks} marks, never below {floor})")
            };
            Section { heading, cost: text!("扣分", "costs"), rules: self.rules(rules.clone()) }
        });
        let bonus = rubric.bonus.iter().map(|bonus| {
            let (name, cap) = (&bonus.name, bonus.cap);
            Section {
                heading: text!("{name}（最多{cap}分）", "{name} ({cap} at most)"),
                cost: text!("加分", "brings"),
                rules: self.rules(bonus.rules.clone()),
            }
        });
        categories.chain(bonus).collect()
    }

    fn rules(&self, rules: Range<usize>) -> Vec<(RuleNo, &'a Rule)> {
        rules.map(RuleNo).map(|no| (no, self.rubric.rule(no))).collect()
    }

    /// The words of the source and the rule side by side, the reading below both.
    fn document(&self, lang: Lang) -> Document {
        let mut document = about::document(self.rubric);
        let note = self.rubric.note.iter().flat_map(|note| note.lines());
        document.lines(note.map(Text::from));
        for section in self.sections() {
            let columns: Vec<Column<(RuleNo, &Rule)>> = vec![
                Column::words(text!("条款", "rule"), |(_, rule): &(RuleNo, &Rule)| Cell::text(&rule.id)),
                Column::flowing(text!("原文", "source"), |(_, rule): &(RuleNo, &Rule)| Cell::text(&rule.text))
                    .sharing(2),
                Column::flowing(text!("规则", "as carried out"), |(no, _): &(RuleNo, &Rule)| {
                    Cell::text(self.wording.sentence(*no).get(lang))
                })
                .sharing(3),
                Column::numbers(section.cost, |(no, _): &(RuleNo, &Rule)| {
                    Cell::text(self.wording.figures(*no).get(lang))
                }),
                Column::below(text!("读法", "reading"), |(_, rule): &(RuleNo, &Rule)| reading(rule)),
                Column::below(text!("理由", "because"), |(_, rule): &(RuleNo, &Rule)| why(rule)),
            ];
            document.section(section.heading);
            document.table(Table::of(columns, &section.rules));
        }
        document
    }

    /// Every rule in one table.
    fn table(&self, lang: Lang) -> Table {
        let rubric = self.rubric;
        let rules: Vec<(RuleNo, &Rule)> = rubric.numbered().collect();
        let words = |of: fn(&Wording<'a>, RuleNo) -> Text| {
            move |(no, _): &(RuleNo, &Rule)| Cell::text(of(&self.wording, *no).get(lang))
        };
        let columns: Vec<Column<(RuleNo, &Rule)>> = vec![
            Column::words(text!("项目", "category"), |(no, _): &(RuleNo, &Rule)| {
                Cell::text(about::heading(rubric, *no))
            }),
            Column::words(text!("条款", "rule"), |(_, rule): &(RuleNo, &Rule)| Cell::text(&rule.id)),
            Column::words(text!("原文", "source"), |(_, rule): &(RuleNo, &Rule)| Cell::text(&rule.text)),
            Column::words(text!("规则", "as carried out"), words(Wording::sentence)),
            Column::words(text!("依据", "evidence"), words(Wording::evidence)),
            Column::words(text!("分值", "cost"), words(Wording::cost)),
            Column::words(text!("读法", "reading"), |(_, rule): &(RuleNo, &Rule)| reading(rule)),
            Column::words(text!("理由", "why"), |(_, rule): &(RuleNo, &Rule)| why(rule)),
        ];
        Table::of(columns, &rules)
    }

    fn contract(&self) -> contract::SignOff<'_> {
        let rubric = self.rubric;
        let rules = |range: Range<usize>| range.map(|at| self.rule(RuleNo(at))).collect();
        let categories = rubric.categories.iter().map(|category| contract::Category {
            id: &category.id,
            name: &category.name,
            marks: category.marks.into(),
            floor: category.floor.into(),
            rules: rules(category.rules.clone()),
        });
        contract::SignOff {
            schema: contract::SCHEMA,
            rubric: about::contract(rubric),
            note: rubric.note.as_deref(),
            categories: categories.collect(),
            bonus: rubric.bonus.as_ref().map(|bonus| contract::Bonus {
                name: &bonus.name,
                cap: bonus.cap.into(),
                rules: rules(bonus.rules.clone()),
            }),
        }
    }

    fn rule(&self, no: RuleNo) -> contract::Rule<'_> {
        let (rule, cost) = (self.rubric.rule(no), self.rubric.form(no).cost());
        contract::Rule {
            id: &rule.id,
            line: rule.line,
            text: &rule.text,
            reading: rule.reading.as_ref().map(|reading| reading.text.as_str()),
            why: rule.reading.as_ref().map(|reading| reading.why.as_str()),
            sentence: (&self.wording.sentence(no)).into(),
            evidence: (&self.wording.evidence(no)).into(),
            least: cost.least.into(),
            most: cost.most.map(Into::into),
            cost: (&self.wording.cost(no)).into(),
            unless: rule.unless.map(|target| self.rubric.rule(target).id.as_str()),
        }
    }
}

fn reading(rule: &Rule) -> Cell {
    rule.reading.as_ref().map_or(Cell::Empty, |reading| Cell::text(&reading.text))
}

fn why(rule: &Rule) -> Cell {
    rule.reading.as_ref().map_or(Cell::Empty, |reading| Cell::text(&reading.why))
}
