//! Two rubrics compared, and what the one would have done to a year of the other.

mod changes;
mod contract;
mod effect;
mod json;
mod names;
mod normalised;

pub(super) use effect::signed;

#[cfg(test)]
pub(super) use contract::File as Contract;

use std::io;

use super::csv;
use super::dialect::{Format, drawn};
use super::document::{Document, Item};
use crate::compare::{Class, Comparison};
use crate::lang::{Lang, Text};
use crate::overlay::Effect;
use crate::rubric::Rubric;
use crate::text;

/// Two rubrics compared.
#[derive(Debug)]
pub struct Years<'a> {
    /// The old one.
    pub old: Source<'a>,
    /// The new one.
    pub new: Source<'a>,
    /// What differs.
    pub comparison: &'a Comparison,
    /// What it would have done to a year, where one was given.
    pub effect: Option<&'a Effect<'a>>,
}

/// A rubric, and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// Its file as shown, or its built-in name.
    pub file: &'a str,
    /// The rubric.
    pub rubric: &'a Rubric,
}

/// The comparison in a format; as CSV the changes, or where a year was given what it did to each town, rule by rule.
///
/// # Errors
/// None that writing to memory can meet.
pub fn render(years: &Years<'_>, format: Format, lang: Lang, width: usize) -> io::Result<Vec<u8>> {
    match (format, years.effect) {
        (Format::Csv, None) => csv::file(&changes::table(years, changes::Form::File, lang), lang),
        (Format::Csv, Some(effect)) => csv::file(&effect::file(years, effect), lang),
        (Format::Json, _) => json::file(years),
        (Format::Table | Format::Markdown | Format::Html | Format::Workbook, _) => {
            drawn(&document(years, lang), format, lang, width)
        }
    }
}

fn document(years: &Years<'_>, lang: Lang) -> Document {
    let mut document = Document::comparing(title(years.old), title(years.new));
    let (verdict, because) = verdict(years);
    document.lines([verdict]);
    document.list(because.iter().map(Item::mere).collect());
    if !years.comparison.is_empty() {
        document.table(changes::sheet(years, lang));
        document.lines([counts(years.comparison)]);
    }
    if let Some(effect) = years.effect {
        document.blocks.extend(effect::blocks(years, effect, lang));
    }
    document
}

fn title(source: Source<'_>) -> Text {
    let (file, title) = (source.file, &source.rubric.title);
    text!("{file}（{title}）", "{file} ({title})")
}

/// Whether totals can be compared, and if not, why. Two rubrics that mean the same have nothing else to tell.
fn verdict<'y>(years: &'y Years<'_>) -> (Text, &'y [Text]) {
    let verdict = &years.comparison.verdict;
    if years.comparison.is_empty() {
        return (text!("两份细则没有不同之处。", "The two rubrics do not differ."), &[]);
    }
    let mut sentence = verdict.sentence();
    let mut chars = sentence.en.chars();
    sentence.en = chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default();
    let (zh, en) = (sentence.zh, sentence.en);
    if verdict.comparable() { (text!("{zh}。", "{en}."), &[]) } else { (text!("{zh}：", "{en}:"), &verdict.because) }
}

/// How many changes there are of each class.
fn counts(comparison: &Comparison) -> Text {
    let all = comparison.changes.len();
    let of = Class::ALL.map(|class| (comparison.of(class).count(), class.name()));
    let zh: Vec<String> = of.iter().map(|(n, name)| format!("{}{n}处", name.zh)).collect();
    let en: Vec<String> = of.iter().map(|(n, name)| format!("{n} {}", name.en)).collect();
    let (zh, en) = (zh.join("；"), en.join("; "));
    match all {
        1 => text!("共1处改动：{zh}。", "1 change: {en}."),
        _ => text!("共{all}处改动：{zh}。", "{all} changes: {en}."),
    }
}
