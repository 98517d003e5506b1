//! One rule, explained: what its source says, how it is read, what it does, what it goes by and what it can cost.

use super::document::{Block, Document, Item};
use super::terminal;
use super::text::{right, width};
use crate::cases::{Case, Outcome, Trial};
use crate::lang::{Lang, Text};
use crate::rubric::{Rubric, RuleNo};
use crate::text;
use crate::wording::Wording;

/// A rule to be explained.
#[derive(Debug)]
pub struct Explanation<'a> {
    rubric: &'a Rubric,
    file: &'a str,
    no: RuleNo,
    trial: &'a Trial<'a>,
}

impl<'a> Explanation<'a> {
    /// The explanation of a rule; `file` is the name by which messages call its rubric, `trial` what became of its
    /// cases.
    pub fn new(rubric: &'a Rubric, file: &'a str, no: RuleNo, trial: &'a Trial<'a>) -> Self {
        Self { rubric, file, no, trial }
    }

    /// For a terminal.
    pub fn render(&self, lang: Lang, columns: usize) -> String {
        let rule = self.rubric.rule(self.no);
        let head = Item { depth: 0, head: rule.id.clone(), text: self.place() };
        let mut blocks = vec![Block::List(vec![head]), Block::Facts(self.facts())];
        for (label, outcome) in self.outcomes() {
            let tried = self.trial.tried.iter().filter(|t| t.case.rule == self.no && t.outcome == outcome);
            let cases: Vec<(String, &Case)> = tried.map(|tried| (tried.charged.to_string(), tried.case)).collect();
            let Some(widest) = cases.iter().map(|(charged, _)| width(charged)).max() else { continue };
            blocks.push(Block::Section(label));
            let case = |(charged, Case { name, why, .. }): &(String, &Case)| Item {
                depth: 0,
                head: right(charged, widest),
                text: text!("{name}（{why}）", "{name} ({why})"),
            };
            blocks.push(Block::List(cases.iter().map(case).collect()));
        }
        terminal::document(&Document { blocks }, lang, columns)
    }

    /// What can become of it in a case that is worth showing, in a sentence.
    fn outcomes(&self) -> [(Text, Outcome); 2] {
        let (verb, verb_en) = if self.rubric.rule(self.no).adds() { ("加", "brings") } else { ("扣", "costs") };
        [
            (text!("在这些用例中{verb}分：", "In these cases it {verb_en} points:"), Outcome::Fired),
            (text!("在这些用例中待定：", "In these cases it is pending:"), Outcome::Pending),
        ]
    }

    /// Where it belongs and where it stands.
    fn place(&self) -> Text {
        let (file, line) = (self.file, self.rubric.rule(self.no).line);
        match (self.rubric.category_of(self.no), &self.rubric.bonus) {
            (Some(category), _) => {
                let (name, marks) = (&category.name, category.marks);
                text!("{name}（{marks}分），{file}:{line}", "{name} ({marks} marks), {file}:{line}")
            }
            (None, Some(bonus)) => {
                let (name, cap) = (&bonus.name, bonus.cap);
                text!("{name}（最多{cap}分），{file}:{line}", "{name} ({cap} at most), {file}:{line}")
            }
            (None, None) => text!("{file}:{line}", "{file}:{line}"),
        }
    }

    /// Everything there is to say, each with what it is.
    fn facts(&self) -> Vec<(Text, Text)> {
        let (rule, wording) = (self.rubric.rule(self.no), Wording::new(self.rubric));
        let mut facts = vec![(text!("原文", "source"), rule.text.as_str().into())];
        if let Some(reading) = &rule.reading {
            facts.push((text!("读法", "reading"), reading.text.as_str().into()));
            facts.push((text!("理由", "because"), reading.why.as_str().into()));
        }
        facts.push((text!("规则", "rule"), wording.sentence(self.no)));
        facts.push((text!("依据", "evidence"), wording.evidence(self.no)));
        facts.push((text!("分值", "cost"), wording.cost(self.no)));
        let others: Vec<&str> = self
            .rubric
            .rules
            .iter()
            .filter(|other| other.unless == Some(self.no))
            .map(|other| other.id.as_str())
            .collect();
        if !others.is_empty() {
            let (zh, en) = (others.join("、"), others.join(", "));
            facts.push((
                text!("关联", "also"),
                text!("本条成立的，{zh}不适用", "where it comes up, {en} does not apply"),
            ));
        }
        facts
    }
}
