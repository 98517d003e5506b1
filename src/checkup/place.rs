//! Where in the file something stands, found again from what the rubric knows of it.

use std::sync::Arc;

use super::flaw::{Flaw, Where};
use crate::diagnostic::{Diagnostic, Place};
use crate::rubric::{Rubric, RuleNo};

/// The text of a rubric file, with the rubric read from it.
pub(super) struct Source<'a> {
    rubric: &'a Rubric,
    file: Arc<str>,
    text: &'a str,
    /// Where each line begins.
    lines: Vec<usize>,
}

impl<'a> Source<'a> {
    pub(super) fn new(rubric: &'a Rubric, file: &str, text: &'a str) -> Self {
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { rubric, file: file.into(), text, lines }
    }

    pub(super) fn diagnostic(&self, flaw: &Flaw) -> Diagnostic {
        let mut diagnostic = Diagnostic::new(&flaw.what, self.place(flaw.place));
        for (place, what) in &flaw.also {
            diagnostic = diagnostic.also(self.place(*place), what.clone());
        }
        diagnostic
    }

    fn place(&self, what: Where) -> Place {
        let line = match what {
            Where::Rule(no) => self.key(self.rule(no), "id"),
            Where::Key(no, key) => self.key(self.rule(no), key),
            Where::Category(at) => self.header("[[category]]", at).and_then(|line| self.key(line, "name")),
            Where::Kind(no) => self.header("[[kind]]", no.0).and_then(|line| self.key(line, "name")),
            Where::Materials => self.key(0, "materials"),
            Where::Bonus(key) => self.header("[bonus]", 0).and_then(|line| self.key(line, key)),
            Where::Normalisation => self.header("[normalisation]", 0),
        };
        let line = line.or(match what {
            Where::Rule(no) | Where::Key(no, _) => Some(self.rule(no)),
            // a category whose header is written in some other way is told at its first rule
            Where::Category(at) => self.first_rule(at),
            _ => None,
        });
        line.map_or_else(|| Place::file(self.file.clone()), |line| self.line(line))
    }

    /// A line, from 0, without the blanks at its ends.
    fn line(&self, line: usize) -> Place {
        let start = self.lines.get(line).copied().unwrap_or_default();
        let source = self.source(line);
        let from = start + source.len() - source.trim_start().len();
        Place::in_text(self.file.clone(), self.text, from..from + source.trim().len())
    }

    fn source(&self, line: usize) -> &'a str {
        let start = self.lines.get(line).copied().unwrap_or(self.text.len());
        self.text.get(start..).unwrap_or_default().split('\n').next().unwrap_or_default()
    }

    /// The line, from 0, where a rule begins.
    fn rule(&self, no: RuleNo) -> usize {
        self.rubric.rule(no).line.saturating_sub(1)
    }

    fn first_rule(&self, category: usize) -> Option<usize> {
        let rules = self.rubric.categories.get(category)?.rules.clone();
        rules.map(|at| self.rule(RuleNo(at))).next()
    }

    /// The line of the `index`th such header.
    fn header(&self, header: &str, index: usize) -> Option<usize> {
        (0..self.lines.len()).filter(|&line| self.source(line).trim_start().starts_with(header)).nth(index)
    }

    /// The first line that sets the key, from a line on and before the next table.
    fn key(&self, from: usize, key: &str) -> Option<usize> {
        let sets = |line: usize| {
            self.source(line).trim_start().strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='))
        };
        let body = (from..self.lines.len()).take_while(|&line| line == from || !self.source(line).starts_with('['));
        body.into_iter().find(|&line| sets(line))
    }
}
