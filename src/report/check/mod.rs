//! A rubric checked before it is published: what each category can lose, and what was found.

mod contract;

#[cfg(test)]
pub(super) use contract::Check as Contract;

use std::io;

use super::about;
use super::dialect::{Format, drawn};
use super::document::{Block, Document};
use super::table::{Cell, Column, Table};
use super::{csv, json};
use crate::checkup::{self, Checkup, Losses, Verdict};
use crate::diagnostic::excerpt;
use crate::diagnostic::{Diagnostic, Severity};
use crate::interval::Interval;
use crate::lang::{Lang, Text};
use crate::rubric::{Category, Rubric};
use crate::text;

/// A rubric with what a drafter should know of it.
#[derive(Debug)]
pub struct Check<'a> {
    rubric: &'a Rubric,
    file: &'a str,
    losses: Vec<Losses>,
    /// Warnings, then notes.
    findings: Vec<Diagnostic>,
}

/// A category with what it can lose.
type Row<'a> = (&'a Category, &'a Losses);

impl<'a> Check<'a> {
    /// Checks a rubric; `file` is the name by which messages call it, `text` what it was read from.
    pub fn new(rubric: &'a Rubric, file: &'a str, text: &str) -> Self {
        let Checkup { warnings, notes } = checkup::checkup(rubric, file, text);
        Self { rubric, file, losses: checkup::losses(rubric), findings: [warnings, notes].concat() }
    }

    /// What was found: warnings, then notes, each in the order of the file.
    pub fn findings(&self) -> &[Diagnostic] {
        &self.findings
    }

    /// Whether there is anything that a drafter will most likely want to change.
    pub fn warns(&self) -> bool {
        self.findings.iter().any(|found| found.severity > Severity::Note)
    }

    /// All of it in a format; CSV, which holds one table, has the categories alone.
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

    fn rows(&self) -> Vec<Row<'_>> {
        let categories = self.losses.iter().map(|losses| self.rubric.categories.get(losses.category));
        categories.zip(&self.losses).filter_map(|(category, losses)| Some((category?, losses))).collect()
    }

    fn table(&self, lang: Lang) -> Table {
        let rows = self.rows();
        let mut columns: Vec<Column<Row>> = vec![
            Column::words(text!("项目", "category"), |(category, _): &Row| {
                Cell::text(format!("{} {}", category.id, category.name))
            }),
            Column::numbers(text!("分值", "marks"), |(category, _): &Row| {
                Cell::Points(Interval::point(category.marks))
            }),
        ];
        if rows.iter().any(|(category, losses)| category.marks != losses.available) {
            columns.push(Column::numbers(text!("可扣", "to lose"), |(_, losses): &Row| {
                Cell::Points(Interval::point(losses.available))
            }));
        }
        columns.push(Column::numbers(text!("最多应扣", "charged at most"), move |(_, losses): &Row| {
            let unbounded = || Cell::text(lang.pick("无上限", "no bound"));
            losses.most().map_or_else(unbounded, |most| Cell::Points(Interval::point(most)))
        }));
        columns.push(Column::numbers(text!("什么都没做扣", "doing nothing"), |(_, losses): &Row| {
            Cell::Points(losses.idle)
        }));
        columns.push(Column::flowing(text!("说明", "remarks"), move |(_, losses): &Row| {
            Cell::text(self.remark(losses).get(lang))
        }));
        Table::of(columns, &rows)
    }

    fn remark(&self, losses: &Losses) -> Text {
        let Losses { available, bounded, .. } = *losses;
        match (losses.verdict(), losses.most()) {
            (Verdict::Less, _) => {
                let kept = available - bounded;
                text!("有{kept}分扣不到", "{kept} cannot be lost")
            }
            (Verdict::Equal, _) => text!("", ""),
            (Verdict::More, Some(most)) => {
                let over = most - available;
                text!("比可扣的多{over}分", "{over} more than there is to lose")
            }
            (Verdict::More, None) => {
                let ids: Vec<&str> = losses.unbounded.iter().map(|&no| self.rubric.rule(no).id.as_str()).collect();
                let (zh, en) = (ids.join("、"), ids.join(" and "));
                text!("{zh}没有上限，其余最多{bounded}分", "nothing bounds {en}; the others come to {bounded}")
            }
        }
    }

    /// What becomes of a town that does nothing.
    fn idle(&self) -> Text {
        let lost: Interval = self.losses.iter().map(|losses| losses.idle).sum();
        let full = self.rubric.full_marks;
        let kept = lost.taken_from(full);
        text!(
            "什么都没登记、也没有被查实问题的镇，满分{full}分中扣{lost}分，还有{kept}分。",
            "A town that logs nothing, and against which nothing is found, loses {lost} of {full} and keeps {kept}."
        )
    }

    fn document(&self, lang: Lang) -> Document {
        let mut document = about::document(self.rubric);
        document.table(self.table(lang));
        document.lines([self.idle()]);
        if self.findings.is_empty() {
            document.lines([text!("没有发现问题。", "Nothing was found.")]);
        } else {
            document.blocks.push(Block::Findings(self.findings.clone(), usize::MAX));
            let [zh, en] = [Lang::Zh, Lang::En].map(|lang| excerpt::count(&self.findings, lang));
            document.lines([text!("{zh}", "{en}")]);
        }
        document
    }

    fn contract(&self) -> contract::Check<'_> {
        contract::Check {
            schema: contract::SCHEMA,
            rubric: about::contract(self.rubric),
            file: json::below(self.file, 1),
            categories: self.rows().iter().map(|row| self.category(row)).collect(),
            findings: self.findings.iter().map(finding).collect(),
        }
    }

    fn category<'s>(&'s self, (category, losses): &Row<'s>) -> contract::Category<'s> {
        contract::Category {
            id: &category.id,
            name: &category.name,
            marks: category.marks.into(),
            available: losses.available.into(),
            most: losses.most().map(Into::into),
            bounded: losses.bounded.into(),
            unbounded: losses.unbounded.iter().map(|&no| self.rubric.rule(no).id.as_str()).collect(),
            verdict: match losses.verdict() {
                Verdict::Less => "less",
                Verdict::Equal => "equal",
                Verdict::More => "more",
            },
            idle: json::range(losses.idle),
        }
    }
}

fn finding(found: &Diagnostic) -> contract::Finding {
    let also = found.also.iter().map(|(place, what)| contract::Also { line: place.line, message: what.into() });
    contract::Finding {
        severity: excerpt::word(found.severity, Lang::En),
        code: found.code.as_str(),
        line: found.place.line,
        column: found.place.column,
        message: (&found.text).into(),
        help: found.help.as_ref().map(Into::into),
        also: also.collect(),
    }
}
