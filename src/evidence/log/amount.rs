//! How much a row says was done.

use super::entry::{COUNT, Entry, TOTAL};
use super::problem::LogProblem;
use crate::evidence::read_count;
use crate::rubric::{CountedBy, Kind};

impl Entry<'_, '_> {
    /// Count and total. The total of what is no ratio is 0.
    pub(super) fn amount(&mut self, kind: Option<&Kind>) -> (u64, u64) {
        let of_event = kind.is_some_and(|kind| kind.counted_by == CountedBy::Event);
        let count = self.number(COUNT, of_event);
        let Some(kind) = kind else {
            return (1, 0);
        };
        if kind.counted_by == CountedBy::Ratio {
            return self.ratio(kind, count);
        }
        if !self.cell(TOTAL).is_empty() {
            self.tell(&LogProblem::TotalIgnored { kind: &kind.name }, TOTAL);
        }
        match count {
            Number::Is(0) => self.tell(&LogProblem::CountZero, COUNT),
            Number::Is(count) if count > 1 && of_event => {
                self.tell(&LogProblem::CountOfEvent { count, kind: &kind.name }, COUNT);
            }
            Number::Is(count) => return (count, 0),
            Number::Empty | Number::Wrong => {}
        }
        (1, 0)
    }

    fn ratio(&mut self, kind: &Kind, count: Number) -> (u64, u64) {
        let total = self.number(TOTAL, false);
        let has_columns = [COUNT, TOTAL].iter().all(|&column| self.header.index(column).is_some());
        let incomplete = || LogProblem::RatioIncomplete { kind: &kind.name, has_columns };
        match (count, total) {
            (Number::Empty, _) => self.tell(&incomplete(), COUNT),
            (_, Number::Empty) => self.tell(&incomplete(), TOTAL),
            (count, Number::Is(0)) => {
                let nothing_to_do = matches!(count, Number::Is(0));
                if nothing_to_do && self.reader.rubric.admits_none(kind) {
                    return (0, 0);
                }
                self.tell(&LogProblem::TotalZero { nothing_to_do }, TOTAL);
            }
            (Number::Is(count), Number::Is(total)) => {
                if count > total && !kind.over {
                    self.tell(&LogProblem::CountOverTotal { count, total }, COUNT);
                }
                return (count, total);
            }
            (Number::Wrong, _) | (_, Number::Wrong) => {}
        }
        (0, 0)
    }

    fn number(&mut self, column: usize, of_event: bool) -> Number {
        let written = self.cell(column);
        if written.is_empty() {
            return Number::Empty;
        }
        let read = self.known.counts.get(written).cloned().unwrap_or_else(|| {
            let read = read_count(written);
            if let Some(lasting) = self.lasting(column) {
                self.known.counts.put(lasting, read.clone());
            }
            read
        });
        match read {
            Ok(number) => Number::Is(number),
            Err(why) => {
                self.tell(&LogProblem::Count { written, why, of_event }, column);
                Number::Wrong
            }
        }
    }
}

/// What a cell for a number holds.
#[derive(Debug, Clone, Copy)]
enum Number {
    Is(u64),
    Empty,
    /// Something else, which has been told.
    Wrong,
}
