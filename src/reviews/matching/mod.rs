//! Which verdict is on which record of a log.
//!
//! A chain of rows that supersede one another is on one record: the one that reads as the record read when the row was
//! written, where exactly one does, else the one with its day, kind and title, which the number of the record tells
//! apart from others of these. Where several records could be meant, as many rows with one verdict are on all of them.

mod standing;

use std::collections::{BTreeMap, BTreeSet};

use crate::chain::loosely;
use crate::diagnostic::Diagnostic;
use crate::evidence::{Decision, Identity, RecordKey, TownNo, folded_reading};
use crate::reviews::problem::ReviewProblem as P;
use crate::reviews::read::Reviews;
use crate::reviews::row::Row;
use crate::sheet::key;

/// The verdicts of one town held against the records of its log.
#[derive(Debug)]
pub struct Matching<'a> {
    reviews: &'a Reviews,
    identities: &'a [Identity],
    /// The town's name.
    town: &'a str,
    chains: &'a [Vec<usize>],
    /// For each chain the record that it is on.
    on: Vec<Option<usize>>,
    /// Chains that could mean several records, which is reported.
    unclear: BTreeSet<usize>,
}

/// How a record stands with the office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// It has no row.
    New,
    /// It has a row, as it reads now, and nobody has decided.
    Undecided,
    /// It has changed since its row was written, so that nobody has decided on it as it reads now. The row's id, where a
    /// verdict of it has lapsed.
    Changed(Option<String>),
    /// It has a verdict.
    Decided,
}

impl Reviews {
    /// Holds the verdicts on a town against its log. Those that mean no single record are reported where the records
    /// are known at all.
    pub fn matched<'a>(
        &'a self,
        (no, town): (TownNo, &'a str),
        identities: &'a [Identity],
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Matching<'a> {
        let chains = self.of_town.get(&no).map(Vec::as_slice).unwrap_or_default();
        let mut matching =
            Matching { reviews: self, identities, town, chains, on: vec![None; chains.len()], unclear: <_>::default() };
        let mut keys: BTreeMap<RecordKey, Vec<usize>> = BTreeMap::new();
        for (at, identity) in identities.iter().enumerate() {
            keys.entry(identity.key()).or_default().push(at);
        }
        matching.by_reading(&keys);
        matching.by_key(&keys, diagnostics);
        matching.report_contradictions(diagnostics);
        matching
    }

    /// Whether there is any row on a town.
    pub fn has(&self, town: TownNo) -> bool {
        self.of_town.contains_key(&town)
    }

    fn is_known(&self, row: &Row) -> bool {
        self.as_of.zip(row.verdict.on).is_none_or(|(day, on)| on <= day)
    }
}

impl<'a> Matching<'a> {
    fn row(&self, at: usize) -> Option<&'a Row> {
        self.reviews.rows.get(at)
    }

    /// The rows of a chain.
    fn rows(&self, chain: usize) -> impl DoubleEndedIterator<Item = &'a Row> + Clone + use<'a> {
        let (rows, chain) = (&self.reviews.rows, self.chains.get(chain).map(Vec::as_slice).unwrap_or_default());
        chain.iter().filter_map(|&at| rows.get(at))
    }

    /// The last row of a chain, whatever day it is of.
    fn last(&self, chain: usize) -> Option<&'a Row> {
        self.row(*self.chains.get(chain)?.last()?)
    }

    /// What a chain comes to in the end.
    fn decision(&self, chain: usize) -> Option<Decision> {
        self.last(chain)?.verdict.decision
    }

    /// The row of a chain that stands on the day that is looked at.
    fn stands(&self, chain: usize) -> Option<&'a Row> {
        self.rows(chain).rev().find(|row| self.reviews.is_known(row))
    }

    fn by_reading(&mut self, keys: &BTreeMap<RecordKey, Vec<usize>>) {
        let mut readings: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, identity) in self.identities.iter().enumerate() {
            readings.entry(folded_reading(&identity.seen)).or_default().push(at);
        }
        for (chain, on) in self.chains.iter().zip(&mut self.on) {
            let mut rows = chain.iter().rev().filter_map(|&at| self.reviews.rows.get(at));
            let Some(row) = rows.find(|row| !row.seen.is_empty()) else { continue };
            if let Some([only]) = readings.get(&folded_reading(&row.seen)).map(Vec::as_slice) {
                // unless a later row, written by hand, names another record
                let mut later = chain.iter().rev().filter_map(|&at| self.reviews.rows.get(at));
                let later = later.find_map(|row| row.key.as_ref().filter(|key| keys.contains_key(key)));
                if later.is_none_or(|key| keys.get(key).is_some_and(|named| named.contains(only))) {
                    *on = Some(*only);
                }
            }
        }
    }

    fn by_key(&mut self, keys: &BTreeMap<RecordKey, Vec<usize>>, diagnostics: &mut Vec<Diagnostic>) {
        let by_reading = self.on.clone();
        let mut unclear: BTreeMap<Vec<usize>, Vec<usize>> = BTreeMap::new();
        for chain in (0..self.chains.len()).filter(|&chain| by_reading.get(chain).is_some_and(Option::is_none)) {
            // an appeal may name the record as it is called now, or as it was
            let named = self.rows(chain).rev().find_map(|row| Some((row, keys.get(row.key.as_ref()?)?)));
            let Some((row, found)) = named else { continue };
            let mut found = found.clone();
            if !row.record.is_empty() {
                // to a spreadsheet 007 is 7
                let is_numbered = |at: &usize, fold: fn(&str) -> String| {
                    self.identities.get(*at).is_some_and(|one| fold(&one.number) == fold(&row.record))
                };
                for fold in [|number: &str| key(number).into_owned(), loosely] {
                    if found.iter().any(|at| is_numbered(at, fold)) {
                        found.retain(|at| is_numbered(at, fold));
                        break;
                    }
                }
            }
            if !row.seen.is_empty() {
                // a row that reads otherwise is not on a record that another row reads like
                found.retain(|at| !by_reading.contains(&Some(*at)));
            }
            match found.as_slice() {
                [] => {}
                [only] => {
                    if let Some(on) = self.on.get_mut(chain) {
                        *on = Some(*only);
                    }
                }
                _ => unclear.entry(found).or_default().push(chain),
            }
        }
        for (records, chains) in unclear {
            self.several(&records, &chains, diagnostics);
        }
    }

    /// Rows each of which could mean several records.
    fn several(&mut self, records: &[usize], chains: &[usize], diagnostics: &mut Vec<Diagnostic>) {
        let (decided, open): (Vec<usize>, Vec<usize>) =
            chains.iter().partition(|&&chain| self.decision(chain).is_some());
        let (free, taken): (Vec<usize>, Vec<usize>) = records.iter().partition(|&&at| !self.on.contains(&Some(at)));
        let others = (0..self.on.len())
            .filter(|&chain| self.on.get(chain).is_some_and(|on| on.is_some_and(|at| taken.contains(&at))));
        let all: Vec<usize> = decided.iter().copied().chain(others).collect();
        let decisions: Vec<Option<Decision>> = all.iter().map(|&chain| self.decision(chain)).collect();
        let same = decisions.windows(2).all(|pair| pair.first() == pair.last());
        let fits = same && all.len() == records.len();
        if !decided.is_empty() && !fits {
            self.unclear.extend(&decided);
            let lines = records.iter().filter_map(|&at| Some(self.identities.get(at)?.line.to_string()));
            let lines = lines.collect::<Vec<_>>().join("、");
            let mut said = records.iter().filter_map(|&at| self.identities.get(at)).map(|one| (&one.seen, &one.number));
            let first = said.next();
            let alike = said.all(|one| Some(one) == first);
            let last = decided.iter().filter_map(|&chain| self.last(chain));
            for row in last.filter(|row| self.reviews.is_known(row)) {
                let (title, records, rows) = (row.title.clone(), records.len(), all.len());
                let problem = P::Several { title, records, rows, lines: lines.clone(), alike };
                diagnostics.push(Diagnostic::new(&problem, row.verdict.place.clone()));
            }
        }
        for (chain, record) in decided.into_iter().chain(open).zip(free) {
            if let Some(on) = self.on.get_mut(chain) {
                *on = Some(record);
            }
        }
    }

    /// The chains on each record, by the position of the record.
    fn chains_on(&self) -> BTreeMap<usize, Vec<usize>> {
        let mut of: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (chain, on) in self.on.iter().enumerate() {
            if let Some(record) = on {
                of.entry(*record).or_default().push(chain);
            }
        }
        of
    }

    /// How each record of the log stands, in its order.
    pub fn states(&self) -> Vec<State> {
        let of = self.chains_on();
        let states = self.identities.iter().enumerate().map(|(record, identity)| {
            let Some(chains) = of.get(&record) else { return State::New };
            let last: Vec<&Row> = chains.iter().filter_map(|&chain| self.last(chain)).collect();
            let fits = |row: &&&Row| row.reads_like(identity);
            let stands = |row: &&Row| row.verdict.decision.is_some_and(|made| made != Decision::Accepted);
            let decided = |row: &&Row| row.verdict.decision.is_some();
            if last.iter().any(|row| stands(row) || (decided(row) && fits(&row))) {
                State::Decided
            } else if last.iter().any(|row| fits(&row)) {
                State::Undecided
            } else {
                let lapsed = last.iter().find(|row| decided(row));
                State::Changed(lapsed.and_then(|row| row.id.as_ref()).map(|id| id.text.clone()))
            }
        });
        states.collect()
    }

    /// How many verdicts are on records that the log no longer holds.
    pub fn gone_count(&self) -> usize {
        (0..self.chains.len())
            .filter(|chain| !self.unclear.contains(chain))
            .filter(|&chain| self.on.get(chain).is_some_and(Option::is_none) && self.decision(chain).is_some())
            .count()
    }
}

impl Row {
    /// Whether it accepted a record that has become another.
    fn has_lapsed(&self, record: &Identity) -> bool {
        self.verdict.decision == Some(Decision::Accepted) && !self.reads_like(record)
    }

    /// Whether a record reads as it did when the row was written, as far as the row tells.
    fn reads_like(&self, record: &Identity) -> bool {
        self.seen.is_empty() || self.seen == record.seen || folded_reading(&self.seen) == folded_reading(&record.seen)
    }
}
