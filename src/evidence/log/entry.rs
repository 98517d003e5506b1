//! One row of a log: what each of its cells means together with the others.

use jiff::civil::Date;

use super::LogReader;
use super::memo::Known;
use super::problem::LogProblem;
use super::{Log, LogRead};
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::evidence::{Decided, Decision, EXAMPLE, LeftOut, Record, RejectedRow, Review, Unreviewed, read_date};
use crate::rubric::{CountedBy, Kind};
use crate::sheet::{Header, Needed, Row};

pub(super) const DATE: usize = 0;
pub(super) const KIND: usize = 1;
pub(super) const TITLE: usize = 2;
pub(super) const COUNT: usize = 3;
pub(super) const TOTAL: usize = 4;
pub(super) const LEVEL: usize = 5;
pub(super) const MATERIALS: usize = 6;
pub(super) const REVIEW: usize = 7;
pub(super) const REVIEW_NOTE: usize = 8;
pub(super) const FILES: usize = 9;
pub(super) const NOTE: usize = 10;
pub(super) const TOWN: usize = 11;
pub(super) const ID: usize = 12;

/// Without a kind nobody can tell whether a date is needed.
pub(super) const NEEDED: [Needed; 3] = [
    Needed { column: KIND, code: Code::L006, hangs_on: None },
    Needed { column: DATE, code: Code::L002, hangs_on: Some(KIND) },
    Needed { column: TITLE, code: Code::L008, hangs_on: None },
];

/// How many years before the period a standing fact can have begun.
const OLDEST: i16 = 100;

/// One row on its way to becoming a record. Each part reads its cells as far as they can be understood, and adds
/// what is wrong with them to what was found.
pub(super) struct Entry<'e, 't> {
    pub(super) reader: &'e LogReader<'e>,
    pub(super) log: Log<'e>,
    pub(super) header: &'e Header,
    /// What was read before.
    pub(super) known: &'e mut Known<'t>,
    pub(super) row: &'e Row<'t>,
    pub(super) found: &'e mut Vec<Diagnostic>,
    /// What the log holds beside its records.
    pub(super) read: &'e mut LogRead,
}

impl<'e, 't> Entry<'e, 't> {
    /// The record of a row, where it is one and as wide as the header. So much was found before the row.
    pub(super) fn read(&mut self, fits: bool, before: usize) -> Option<Record<'e>> {
        if fits {
            return self.record(before);
        }
        if self.is_rejected() {
            self.soften(before);
            self.reject();
        }
        None
    }

    /// The record, unless something in the row is wrong, or it is later than the day at whose end the log is looked
    /// at; of a rejected row, unless too little of it is understood. So much was found before the row.
    fn record(&mut self, before: usize) -> Option<Record<'e>> {
        let files = self.read.attachments.len();
        self.town();
        let number = self.kind();
        let kind = number.map(|number| self.reader.rubric.vocabulary.kind(number));
        let date = self.date(kind);
        let title = self.title();
        let (count, total) = self.amount(kind);
        let level = self.level(kind);
        let materials = self.materials(kind);
        self.files();
        if self.found.len() > before && self.header.is_stray(self.row, self.found) {
            self.found.drain(before..self.found.len() - 1);
            self.read.attachments.truncate(files);
            return None;
        }
        if self.is_later(date, kind) || self.is_left_out(before) {
            self.found.truncate(before);
            self.read.attachments.truncate(files);
            self.read.later += 1;
            return None;
        }
        self.read.claims.extend(self.claim());
        let review = self.review();
        let rejected = matches!(review, Review::Rejected(_));
        for file in self.read.attachments.iter_mut().skip(files) {
            file.rejected = rejected;
        }
        if rejected {
            self.soften(before);
        } else if self.found.iter().skip(before).any(|told| told.severity == Severity::Error) {
            return None;
        }
        let dated = kind.is_some_and(|kind| date.map_or(kind.standing, |date| !self.is_outside(date, kind.standing)));
        let counted = kind.is_some_and(|kind| {
            kind.counted_by != CountedBy::Ratio || total > 0 || (!rejected && self.reader.rubric.admits_none(kind))
        });
        let Some(kind) = number.filter(|_| dated && counted && !title.is_empty()) else {
            self.reject();
            return None;
        };
        self.read.unreviewed += u64::from(self.decided().is_none_or(|decided| decided.decision.is_none()));
        let line = self.row.line();
        Some(Record { line, date, kind, title: title.into(), count, total, level, materials, review })
    }

    /// What the office says of the row.
    fn decided(&self) -> Option<&'e Decided> {
        self.log.verdicts.of(self.row.line())
    }

    /// The office's review.
    fn review(&self) -> Review<'e> {
        match self.decided().and_then(|decided| Some((decided, decided.decision?))) {
            Some((_, Decision::Accepted)) => Review::Accepted,
            Some((_, Decision::Pending)) => Review::Pending,
            Some((decided, Decision::Rejected)) => Review::Rejected(decided.reason.as_str().into()),
            None => match self.log.verdicts.unreviewed {
                Unreviewed::Accepted => Review::Accepted,
                Unreviewed::Pending => Review::Unreviewed,
            },
        }
    }

    /// Whether it is later than the day at whose end the log is looked at. After the period nothing is in time.
    fn is_later(&self, date: Option<Date>, kind: Option<&Kind>) -> bool {
        let standing = kind.is_none_or(|kind| kind.standing);
        let later = self.reader.as_of.zip(date).filter(|(day, date)| date > day);
        later.is_some_and(|(_, date)| !self.is_outside(date, standing))
    }

    /// Whether it is passed over on this day, because the office rejects it on a later one.
    fn is_left_out(&self, before: usize) -> bool {
        match self.decided().map_or(LeftOut::No, |decided| decided.left_out) {
            LeftOut::No => false,
            LeftOut::IfWrong => self.found.iter().skip(before).any(|told| told.severity == Severity::Error),
            LeftOut::Yes => true,
        }
    }

    /// It cannot count whatever it says: the office settles a hopeless row by rejecting it.
    fn soften(&mut self, before: usize) {
        for told in self.found.iter_mut().skip(before).filter(|told| told.severity == Severity::Error) {
            told.severity = Severity::Warning;
        }
    }

    /// Whether the office rejects it.
    fn is_rejected(&self) -> bool {
        matches!(self.review(), Review::Rejected(_))
    }

    /// Keeps the words of a rejected row that makes no record.
    fn reject(&mut self) {
        let [date, kind, title] = [DATE, KIND, TITLE].map(|column| self.cell(column).to_owned());
        let reason = self.decided().map_or_else(String::new, |decided| decided.reason.clone());
        self.read.rejected.push(RejectedRow { line: self.row.line(), date, kind, title, reason });
    }

    pub(super) fn cell(&self, column: usize) -> &'e str {
        self.header.cell(self.row, column)
    }

    /// The cell of a column, where it outlasts the row.
    pub(super) fn lasting(&self, column: usize) -> Option<&'t str> {
        self.row.lasting(self.header.index(column)?)
    }

    pub(super) fn tell(&mut self, problem: &LogProblem<'_>, column: usize) {
        if self.header.is_told(self.row, column) {
            return;
        }
        self.found.push(self.row.wrong(problem, self.header.index(column).unwrap_or(0)));
    }

    /// Where the kind is not known it may be a standing fact, of any age.
    pub(super) fn date(&mut self, kind: Option<&Kind>) -> Option<Date> {
        let written = self.cell(DATE);
        let period = self.reader.rubric.period;
        let standing = kind.is_none_or(|kind| kind.standing);
        if written.is_empty() {
            if !standing {
                self.tell(&LogProblem::DateMissing, DATE);
            }
            return None;
        }
        let read = self.known.dates.get(written).copied().unwrap_or_else(|| {
            let read = read_date(written, |date| period.contains(date));
            if let Some(lasting) = self.lasting(DATE) {
                self.known.dates.put(lasting, read);
            }
            read
        });
        match read {
            Ok((date, unusual)) => {
                if let Some(how) = unusual {
                    self.tell(&LogProblem::DateUnusual { written, date, how }, DATE);
                }
                if self.is_outside(date, standing) {
                    self.tell(&LogProblem::DateOutside { date, period, standing }, DATE);
                }
                Some(date)
            }
            Err(why) => {
                let period = (!standing).then_some(period);
                self.tell(&LogProblem::Date { written, why, period }, DATE);
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
}
