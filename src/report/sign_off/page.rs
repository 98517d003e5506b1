//! The rubric said back on a page: the words of the source and the rule side by side, the reading below both.

use super::super::about;
use super::super::terminal::NARROW;
use super::super::text::{blanks, hanging, left, plain, right, width, wrapped};
use super::{Section, SignOff};
use crate::lang::Lang;
use crate::rubric::{Rule, RuleNo};

/// What stands between two columns.
const GAP: usize = 2;
/// Of five parts of what room is left the words of the source have two, the rule, which says more, three.
const PARTS: (usize, usize) = (2, 5);

pub(super) fn print(of: &SignOff, lang: Lang, columns: usize) -> String {
    let sections = of.sections();
    let page = Page::new(of, &sections, lang, columns);
    let mut out = about::terminal(of.rubric, lang, columns);
    if let Some(note) = &of.rubric.note {
        out.push('\n');
        for line in note.lines() {
            out.push_str(&hanging("", line, columns));
        }
    }
    for section in &sections {
        out.push('\n');
        out.push_str(&page.section(section));
    }
    out
}

struct Page<'p> {
    of: &'p SignOff<'p>,
    lang: Lang,
    columns: usize,
    /// How wide the ids, the words of the source, the rules and the costs are.
    widths: [usize; 4],
}

impl<'p> Page<'p> {
    fn new(of: &'p SignOff<'p>, sections: &[Section], lang: Lang, columns: usize) -> Self {
        let mut id = width(lang.pick("条款", "rule"));
        let mut cost = 0;
        for section in sections {
            cost = width(section.cost.get(lang)).max(cost);
            for (no, rule) in &section.rules {
                id = width(&plain(&rule.id)).max(id);
                cost = width(of.wording.figures(*no).get(lang)).max(cost);
            }
        }
        let room = columns.saturating_sub(id + cost + 3 * GAP);
        let words = room * PARTS.0 / PARTS.1;
        Self { of, lang, columns, widths: [id, words, room - words, cost] }
    }

    fn section(&self, section: &Section) -> String {
        let lang = self.lang;
        let mut out = hanging("", section.heading.get(lang), self.columns);
        if self.columns < NARROW {
            for (no, rule) in &section.rules {
                out.push_str(&self.listed(*no, rule));
            }
            return out;
        }
        let [.., cost] = self.widths;
        let heads = [lang.pick("条款", "rule"), lang.pick("原文", "source"), lang.pick("规则", "as carried out")];
        out.push_str(&self.row(heads, &right(section.cost.get(lang), cost)));
        out.push_str(&"-".repeat(self.columns));
        out.push('\n');
        for (at, (no, rule)) in section.rules.iter().enumerate() {
            if at > 0 {
                out.push('\n');
            }
            out.push_str(&self.rule(*no, rule));
        }
        out
    }

    fn rule(&self, no: RuleNo, rule: &Rule) -> String {
        let [id, words, sentence, cost] = self.widths;
        let source = wrapped(&rule.text, words);
        let said = wrapped(self.of.wording.sentence(no).get(self.lang), sentence);
        let figures = self.of.wording.figures(no);
        let mut out = String::new();
        for at in 0..source.len().max(said.len()) {
            let line = |lines: &[String]| lines.get(at).cloned().unwrap_or_default();
            let (first, figures) = if at == 0 { (plain(&rule.id), figures.get(self.lang)) } else { ("".into(), "") };
            out.push_str(&self.row([&first, &line(&source), &line(&said)], &right(figures, cost)));
        }
        out.push_str(&self.reading(rule, id + GAP));
        out
    }

    fn row(&self, cells: [&str; 3], cost: &str) -> String {
        let padded = cells.iter().zip(self.widths).map(|(cell, columns)| left(cell, columns) + &blanks(GAP));
        let row = padded.collect::<String>() + cost;
        row.trim_end().to_owned() + "\n"
    }

    fn reading(&self, rule: &Rule, indent: usize) -> String {
        let Some(reading) = &rule.reading else { return String::new() };
        let head = |label: &str| blanks(indent) + label;
        hanging(&head(self.lang.pick("读法：", "reading: ")), &reading.text, self.columns)
            + &hanging(&head(self.lang.pick("理由：", "because: ")), &reading.why, self.columns)
    }

    /// For a narrow terminal: one below the other.
    fn listed(&self, no: RuleNo, rule: &Rule) -> String {
        let (indent, lang) = (self.widths[0] + GAP, self.lang);
        let wording = &self.of.wording;
        let mut out = hanging(&left(&plain(&rule.id), indent), &rule.text, self.columns);
        for said in [wording.sentence(no), wording.cost(no)] {
            out.push_str(&hanging(&blanks(indent), said.get(lang), self.columns));
        }
        out + &self.reading(rule, indent)
    }
}
