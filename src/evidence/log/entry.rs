//! One row of a log: what each of its cells means together with the others.

use jiff::civil::Date;

use super::LogReader;
use super::memo::Known;
use super::problem::LogProblem;
use super::words::{self, LevelWord, ReviewWord};
use crate::diagnostic::{Diagnostic, Severity};
use crate::evidence::{Attachment, EXAMPLE, Record, Review, Whose, read_date};
use crate::rubric::{CountedBy, Kind, KindNo, LevelNo};
use crate::sheet::{Header, Row, Variant};

const DATE: usize = 0;
pub(super) const KIND: usize = 1;
pub(super) const TITLE: usize = 2;
pub(super) const COUNT: usize = 3;
pub(super) const TOTAL: usize = 4;
const LEVEL: usize = 5;
pub(super) const MATERIALS: usize = 6;
const REVIEW: usize = 7;
pub(super) const REVIEW_NOTE: usize = 8;
pub(super) const FILES: usize = 9;
pub(super) const NOTE: usize = 10;
pub(super) const TOWN: usize = 11;

/// How many years before the period a standing fact can have begun.
const OLDEST: i16 = 100;

/// One row on its way to becoming a record. Each part reads its cells as far as they can be understood, and adds
/// what is wrong with them to what was found.
pub(super) struct Entry<'e, 't> {
    pub(super) reader: &'e LogReader<'e>,
    pub(super) whose: Whose<'e>,
    pub(super) header: &'e Header,
    /// What was read before.
    pub(super) known: &'e mut Known<'t>,
    pub(super) row: &'e Row<'t>,
    pub(super) found: &'e mut Vec<Diagnostic>,
    /// The files that the rows name.
    pub(super) attachments: &'e mut Vec<Attachment>,
}

impl<'e> Entry<'e, '_> {
    /// The record, unless something in the row is wrong; of a rejected row, unless too little of it is understood.
    /// So much was found before the row.
    pub(super) fn record(&mut self, before: usize) -> Option<Record<'e>> {
        let files = self.attachments.len();
        self.town();
        let number = self.kind();
        let kind = number.map(|number| self.reader.rubric.vocabulary.kind(number));
        let date = self.date(kind);
        let title = self.title();
        let (count, total) = self.amount(kind);
        let level = self.level(kind);
        let materials = self.materials(kind);
        self.files();
        let in_cells = self.found.len();
        let review = self.review();
        let rejected = matches!(review, Some(Review::Rejected(_)));
        for file in self.attachments.iter_mut().skip(files) {
            file.rejected = rejected;
        }

        if self.found.len() > before {
            if self.header.is_stray(self.row, self.found) {
                self.found.drain(before..self.found.len() - 1);
                self.attachments.truncate(files);
                return None;
            }
            if rejected {
                // it cannot count whatever it says: the office settles a hopeless row by rejecting it
                for told in self.found.iter_mut().take(in_cells).skip(before) {
                    told.severity = Severity::Warning;
                }
            }
            if self.found.iter().skip(before).any(|told| told.severity == Severity::Error) {
                return None;
            }
        }
        let (number, kind) = number.zip(kind)?;
        let dated = date.map_or(kind.standing, |date| !self.is_outside(date, kind.standing));
        let citable = dated && !title.is_empty() && (kind.counted_by != CountedBy::Ratio || total > 0);
        citable.then_some(Record {
            line: self.row.line(),
            date,
            kind: number,
            title: title.into(),
            count,
            total,
            level,
            materials,
            review: review?,
        })
    }

    pub(super) fn cell(&self, column: usize) -> &'e str {
        self.header.cell(self.row, column)
    }

    pub(super) fn tell(&mut self, problem: &LogProblem, column: usize) {
        if self.header.is_told(self.row, column) {
            return;
        }
        self.found.push(Diagnostic::new(problem, self.header.place(self.row, column)));
    }

    /// A word in unusual characters is an error that says how to write it, and is read as what it means.
    fn variant<T>(&mut self, (meaning, variant): (T, Variant), column: usize) -> T {
        self.found.push(variant.diagnostic(self.header.place(self.row, column)));
        meaning
    }

    fn kind(&mut self) -> Option<KindNo> {
        let written = self.cell(KIND);
        if let Some(kind) = self.known.kinds.get(written) {
            return Some(kind);
        }
        let known = self.reader.words.kinds.get(written);
        if let Some(kind) = known {
            // a cell with spaces around it is looked up trimmed, and not met here again
            if let Some(lasting) = self.header.index(KIND).and_then(|at| self.row.lasting(at)) {
                self.known.kinds.put(lasting, kind);
            }
        } else if let Some(variant) = self.reader.words.kinds.variant(written) {
            return Some(self.variant(variant, KIND));
        } else {
            let problem = if written.is_empty() {
                LogProblem::KindMissing
            } else {
                let near = words::near_kind(written, &self.reader.rubric.vocabulary);
                LogProblem::KindUnknown { written: written.to_owned(), near }
            };
            self.tell(&problem, KIND);
        }
        known
    }

    /// Where the kind is not known it may be a standing fact, of any age.
    fn date(&mut self, kind: Option<&Kind>) -> Option<Date> {
        let written = self.cell(DATE);
        let period = self.reader.rubric.period;
        let standing = kind.is_none_or(|kind| kind.standing);
        if written.is_empty() {
            if !standing {
                self.tell(&LogProblem::DateMissing, DATE);
            }
            return None;
        }
        match read_date(written, |date| period.contains(date)) {
            Ok((date, unusual)) => {
                if let Some(how) = unusual {
                    self.tell(&LogProblem::DateUnusual { written: written.to_owned(), date, how }, DATE);
                }
                if self.is_outside(date, standing) {
                    self.tell(&LogProblem::DateOutside { date, period, standing }, DATE);
                } else if let Some(as_of) = self.reader.as_of.filter(|&day| date > day) {
                    self.tell(&LogProblem::DateAhead { date, as_of }, DATE);
                }
                Some(date)
            }
            Err(why) => {
                self.tell(&LogProblem::Date { written: written.to_owned(), why, period }, DATE);
                None
            }
        }
    }

    /// A standing fact may be older than the period, not younger; in one of the year 0218 a digit is missing.
    fn is_outside(&self, date: Date, standing: bool) -> bool {
        let period = self.reader.rubric.period;
        let typo = date.year() < period.from().year() - OLDEST;
        if standing { date > period.to() || typo } else { !period.contains(date) }
    }

    fn title(&mut self) -> &'e str {
        let title = self.cell(TITLE);
        if title.is_empty() {
            self.tell(&LogProblem::TitleMissing, TITLE);
        } else if EXAMPLE.iter().any(|example| title.starts_with(example)) {
            self.tell(&LogProblem::Example, TITLE);
        }
        title
    }

    fn level(&mut self, kind: Option<&Kind>) -> Option<LevelNo> {
        let kind = kind?;
        let written = self.cell(LEVEL);
        if !kind.has_level {
            if !written.is_empty() {
                self.tell(&LogProblem::LevelIgnored { kind: kind.name.clone() }, LEVEL);
            }
            return None;
        }
        let vocabulary = &self.reader.rubric.vocabulary;
        let levels = &self.reader.words.levels;
        let level = levels.get(written).or_else(|| Some(self.variant(levels.variant(written)?, LEVEL)));
        let problem = match level {
            Some(LevelWord::Clear(level)) => return Some(level),
            Some(LevelWord::Unclear(word)) => {
                LogProblem::LevelUnclear { written: written.to_owned(), between: words::between(word, vocabulary) }
            }
            None if written.is_empty() => {
                LogProblem::LevelMissing { kind: kind.name.clone(), levels: words::all_levels(vocabulary) }
            }
            None => LogProblem::LevelUnknown {
                written: written.to_owned(),
                near: words::near_level(written, vocabulary),
                levels: words::all_levels(vocabulary),
            },
        };
        self.tell(&problem, LEVEL);
        None
    }

    /// The office's review; `None` where it is not understood.
    fn review(&mut self) -> Option<Review<'e>> {
        let written = self.cell(REVIEW);
        if written.is_empty() {
            return Some(Review::Accepted);
        }
        let reviews = &self.reader.words.reviews;
        match reviews.get(written).or_else(|| Some(self.variant(reviews.variant(written)?, REVIEW))) {
            Some(ReviewWord::Accepted) => Some(Review::Accepted),
            Some(ReviewWord::Pending) => Some(Review::Pending),
            Some(ReviewWord::Rejected) => {
                let reason = self.cell(REVIEW_NOTE);
                if reason.is_empty() {
                    let column = if self.header.index(REVIEW_NOTE).is_some() { REVIEW_NOTE } else { REVIEW };
                    self.tell(&LogProblem::RejectionUnexplained, column);
                }
                Some(Review::Rejected(reason.into()))
            }
            None => {
                let near = words::near_review(written);
                self.tell(&LogProblem::ReviewUnknown { written: written.to_owned(), near }, REVIEW);
                None
            }
        }
    }
}
