//! A rubric checked before it is published: what each category can lose, and what was found.

mod contract;

#[cfg(test)]
pub(super) use contract::Check as Contract;

use std::io;

use super::about;
use super::table::{Cell, Column, Table};
use super::text::hanging;
use super::{Format, csv, json, markdown, terminal};
use crate::checkup::{self, Checkup, Losses, Verdict};
use crate::diagnostic::excerpt::{self, Style};
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
            Format::Table => Ok(self.terminal(lang, columns).into_bytes()),
            Format::Markdown => Ok(self.markdown(lang).into_bytes()),
            Format::Csv => csv::file(&self.table(lang), lang),
            Format::Json => json::file(&self.contract()),
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

    fn nothing(lang: Lang) -> &'static str {
        lang.pick("没有发现问题。", "Nothing was found.")
    }

    fn terminal(&self, lang: Lang, columns: usize) -> String {
        let mut out = about::terminal(self.rubric, lang, columns) + "\n";
        let table = self.table(lang);
        let grid = terminal::grid(&table, lang, columns).filter(|_| columns >= terminal::NARROW);
        out.push_str(&grid.unwrap_or_else(|| terminal::list(&table, 1, lang, columns)));
        out.push('\n');
        out.push_str(&hanging("", self.idle().get(lang), columns));
        out.push('\n');
        if self.findings.is_empty() {
            out.push_str(&hanging("", Self::nothing(lang), columns));
        } else {
            out.push_str(&excerpt::render_within(usize::MAX, &self.findings, lang, Style::Plain));
        }
        out
    }

    fn markdown(&self, lang: Lang) -> String {
        let mut out = about::markdown(self.rubric, lang) + "\n";
        out.push_str(&markdown::table(&self.table(lang), lang));
        let findings = lang.pick("发现", "Findings");
        out.push_str(&["\n", &markdown::escaped(self.idle().get(lang)), "\n\n## ", findings, "\n\n"].concat());
        if self.findings.is_empty() {
            out.push_str(Self::nothing(lang));
            out.push('\n');
        } else {
            out.push_str(&markdown::table(&self.found(lang), lang));
        }
        out
    }

    /// What was found as a table.
    fn found(&self, lang: Lang) -> Table {
        let columns: Vec<Column<Diagnostic>> = vec![
            Column::words(text!("轻重", "severity"), move |found: &Diagnostic| {
                Cell::text(excerpt::word(found.severity, lang))
            }),
            Column::words(text!("代码", "code"), |found: &Diagnostic| Cell::text(found.code.as_str())),
            Column::words(text!("位置", "place"), move |found: &Diagnostic| {
                let file = json::below(self.file, 1);
                Cell::text(if found.place.line > 0 { format!("{file}:{}", found.place.line) } else { file.to_owned() })
            }),
            Column::flowing(text!("发现", "found"), move |found: &Diagnostic| Cell::text(found.text.get(lang))),
            Column::flowing(text!("怎样写", "help"), move |found: &Diagnostic| {
                found.help.as_ref().map_or(Cell::Empty, |help| Cell::text(help.get(lang)))
            }),
        ];
        Table::of(columns, &self.findings)
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
