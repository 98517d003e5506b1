//! A TOML file on its way to being understood.

use std::ops::Range;
use std::sync::Arc;

use toml::de::DeValue;

use super::problem::AssessmentProblem as P;
use crate::diagnostic::{Diagnostic, Place};

/// The file, and what is wrong with it so far.
pub(super) struct Reader<'a> {
    pub(super) file: &'a Arc<str>,
    pub(super) text: &'a str,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Reader<'_> {
    pub(super) fn place(&self, span: Range<usize>) -> Place {
        Place::in_text(Arc::clone(self.file), self.text, span)
    }

    pub(super) fn report(&mut self, problem: &P, span: Range<usize>) {
        let place = self.place(span);
        self.diagnostics.push(Diagnostic::new(problem, place));
    }

    pub(super) fn words(&mut self, key: &'static str, value: &DeValue<'_>, span: Range<usize>) -> Option<String> {
        let words = value.as_str().map(str::trim).filter(|words| !words.is_empty());
        if words.is_none() {
            self.report(&P::NotText { key }, span);
        }
        words.map(str::to_owned)
    }

    /// The user's own words of a value, as far as its first line goes.
    pub(super) fn written(&self, span: &Range<usize>) -> String {
        let words = self.text.get(span.clone()).unwrap_or_default();
        words.lines().next().unwrap_or_default().to_owned()
    }
}
