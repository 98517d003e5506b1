//! The cells of a row that hold one of the rubric's words: its kind and its level.

use super::entry::{Entry, KIND, LEVEL};
use super::memo::{Known, Memo};
use super::problem::LogProblem;
use super::words::LevelWord;
use crate::rubric::{Kind, KindNo, LevelNo};
use crate::sheet::Words;

impl<'e, 't> Entry<'e, 't> {
    /// What the word in a column means. One in unusual characters is an error that says how to write it, and is read as
    /// what it means.
    fn word<T: Copy>(
        &mut self,
        column: usize,
        words: &'e Words<T>,
        memo: for<'k> fn(&'k mut Known<'t>) -> &'k mut Memo<'t, Option<T>>,
    ) -> Option<T> {
        let written = self.cell(column);
        if let Some(remembered) = memo(self.known).get(written) {
            return *remembered;
        }
        let known = words.get(written);
        if known.is_none()
            && !(column == KIND && self.reader.words.is_stranger(written))
            && let Some((meaning, variant)) = words.variant(written)
        {
            self.found.push(self.row.wrong(variant.problem(), self.header.index(column).unwrap_or(0)));
            return Some(meaning);
        }
        // a cell with spaces around it is looked up trimmed, and not met here again
        if let Some(lasting) = self.lasting(column) {
            memo(self.known).put(lasting, known);
        }
        known
    }

    pub(super) fn kind(&mut self) -> Option<KindNo> {
        let written = self.cell(KIND);
        let known = self.word(KIND, &self.reader.words.kinds, |known| &mut known.kinds);
        if known.is_none() {
            let problem = if written.is_empty() {
                LogProblem::KindMissing
            } else {
                let (words, vocabulary) = (&self.reader.words, &self.reader.rubric.vocabulary);
                LogProblem::KindUnknown { written, words, vocabulary }
            };
            self.tell(&problem, KIND);
        }
        known
    }

    pub(super) fn level(&mut self, kind: Option<&Kind>) -> Option<LevelNo> {
        let kind = kind?;
        let written = self.cell(LEVEL);
        if !kind.has_level {
            if !written.is_empty() {
                self.tell(&LogProblem::LevelIgnored { kind: &kind.name }, LEVEL);
            }
            return None;
        }
        let level = self.word(LEVEL, &self.reader.words.levels, |known| &mut known.levels);
        let vocabulary = &self.reader.rubric.vocabulary;
        let problem = match level {
            Some(LevelWord::Clear(level)) => return Some(level),
            Some(LevelWord::Unclear(word)) => LogProblem::LevelUnclear { written, word, vocabulary },
            None if written.is_empty() => LogProblem::LevelMissing { kind: &kind.name, vocabulary },
            None => LogProblem::LevelUnknown { written, vocabulary },
        };
        self.tell(&problem, LEVEL);
        None
    }
}
