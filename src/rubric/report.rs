//! The mistakes of one file that a drafter writes, as they are found.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Place, Problem};
use crate::lang::Text;

/// Every table that a kind of file has, and whether it is one of a list.
pub(crate) type Tables = &'static [(&'static str, bool)];

/// The mistakes found so far in one file.
pub(crate) struct Report<'a> {
    file: Arc<str>,
    text: &'a str,
    tables: Tables,
    found: Vec<(usize, Diagnostic)>,
    /// Where each line ends.
    line_ends: Vec<usize>,
}

impl<'a> Report<'a> {
    /// More mistakes than this are not collected: a file of nothing but mistakes stays cheap to refuse.
    const MOST: usize = 500;
    /// The longest part of a line, in bytes, that an excerpt keeps.
    const LONGEST_EXCERPT: usize = 2_000;

    pub(crate) fn new(file: &str, text: &'a str, tables: Tables) -> Self {
        let line_ends = text.match_indices('\n').map(|(at, _)| at).collect();
        Self { file: file.into(), text, tables, found: Vec::new(), line_ends }
    }

    /// The file as it was given.
    pub(crate) fn text(&self) -> &'a str {
        self.text
    }

    /// The tables that such a file has.
    pub(crate) fn tables(&self) -> Tables {
        self.tables
    }

    /// The line, from 1, on which a byte of the file stands.
    pub(crate) fn line_of(&self, at: usize) -> usize {
        self.line_ends.partition_point(|end| *end < at) + 1
    }

    pub(crate) fn add(&mut self, problem: &impl Problem, span: Range<usize>) {
        if !self.is_full() {
            let start = span.start;
            let place = self.place(span);
            self.found.push((start, Diagnostic::new(problem, place)));
        }
    }

    /// A mistake that has a second place: the first of two duplicates, say.
    pub(crate) fn add_with(
        &mut self,
        problem: &impl Problem,
        span: Range<usize>,
        other: Range<usize>,
        what: fn() -> Text,
    ) {
        if !self.is_full() {
            let start = span.start;
            let also = self.place(other);
            let place = self.place(span);
            self.found.push((start, Diagnostic::new(problem, place).also(also, what())));
        }
    }

    /// A mistake of the file as a whole.
    pub(crate) fn add_file(&mut self, problem: &impl Problem) {
        if !self.is_full() {
            self.found.push((0, Diagnostic::new(problem, Place::file(Arc::clone(&self.file)))));
        }
    }

    /// Whether a mistake has been found on one of the lines of a span.
    pub(crate) fn has_any_on(&self, span: &Range<usize>) -> bool {
        let lines = self.line_of(span.start)..=self.line_of(span.end);
        self.found.iter().any(|(_, diagnostic)| lines.contains(&diagnostic.place.line))
    }

    /// Whether no more mistakes are collected.
    pub(crate) fn is_full(&self) -> bool {
        self.found.len() >= Self::MOST
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// The mistakes in the order of the file; those of the whole file first.
    pub(crate) fn finish(mut self) -> Vec<Diagnostic> {
        self.found.sort_by_key(|(at, _)| *at);
        self.found.into_iter().map(|(_, diagnostic)| diagnostic).collect()
    }

    /// Where a part of the file stands.
    pub(crate) fn place(&self, span: Range<usize>) -> Place {
        let mut place = Place::in_text(Arc::clone(&self.file), self.text, span);
        if place.source.len() > Self::LONGEST_EXCERPT {
            let mut from = place.span.start.saturating_sub(Self::LONGEST_EXCERPT / 2);
            while !place.source.is_char_boundary(from) {
                from -= 1;
            }
            let kept: String = place.source.get(from..).unwrap_or_default().chars().take(500).collect();
            place.span = (place.span.start - from).min(kept.len())..(place.span.end - from).min(kept.len());
            place.source = kept;
        }
        place
    }
}
