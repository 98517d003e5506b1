//! Which verdict is on which record of a log.
//!
//! A chain of rows that supersede one another is on one record: the one that reads as the record read when the row was
//! written, where exactly one does, else the one with its day, kind and title, which the number of the record tells
//! apart from others of these. Where several records could be meant, as many rows with one verdict are on all of them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::problem::ReviewProblem as P;
use super::read::Reviews;
use super::row::Row;
use crate::diagnostic::{Diagnostic, nearest};
use crate::evidence::{Decided, Decision, Gone, Identity, LeftOut, RecordKey, TownNo, Verdict, Verdicts, folded_title};
use crate::lang::Text;
use crate::text;

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
        let mut matching = Matching { reviews: self, identities, town, chains, on: vec![None; chains.len()] };
        matching.by_reading();
        matching.by_key(diagnostics);
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

    fn by_reading(&mut self) {
        let mut readings: BTreeMap<Cow<'_, str>, Vec<usize>> = BTreeMap::new();
        for (at, identity) in self.identities.iter().enumerate() {
            readings.entry(folded_title(&identity.seen)).or_default().push(at);
        }
        for (chain, on) in self.chains.iter().zip(&mut self.on) {
            let mut rows = chain.iter().rev().filter_map(|&at| self.reviews.rows.get(at));
            let found = rows.find(|row| !row.seen.is_empty()).and_then(|row| readings.get(&folded_title(&row.seen)));
            if let Some([only]) = found.map(Vec::as_slice) {
                *on = Some(*only);
            }
        }
    }

    fn by_key(&mut self, diagnostics: &mut Vec<Diagnostic>) {
        let mut keys: BTreeMap<RecordKey, Vec<usize>> = BTreeMap::new();
        for (at, identity) in self.identities.iter().enumerate() {
            keys.entry(identity.key()).or_default().push(at);
        }
        let by_reading = self.on.clone();
        let mut unclear: BTreeMap<Vec<usize>, Vec<usize>> = BTreeMap::new();
        for chain in (0..self.chains.len()).filter(|&chain| by_reading.get(chain).is_some_and(Option::is_none)) {
            // an appeal may name the record as it is called now, or as it was
            let named = self.rows(chain).rev().find_map(|row| Some((row, keys.get(row.key.as_ref()?)?)));
            let Some((row, found)) = named else { continue };
            let mut found = found.clone();
            let is_numbered = |at: &usize| self.identities.get(*at).is_some_and(|one| one.number == row.record);
            if !row.record.is_empty() && found.iter().any(is_numbered) {
                found.retain(is_numbered);
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
            let lines = records.iter().filter_map(|&at| Some(self.identities.get(at)?.line.to_string()));
            let lines = lines.collect::<Vec<_>>().join("、");
            for row in decided.iter().filter_map(|&chain| self.last(chain)) {
                let (title, records, rows) = (row.title.clone(), records.len(), all.len());
                let problem = P::Several { title, records, rows, lines: lines.clone() };
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

    fn report_contradictions(&self, diagnostics: &mut Vec<Diagnostic>) {
        for chains in self.chains_on().into_values() {
            let mut decided = chains.iter().filter_map(|&chain| Some((self.last(chain)?, self.decision(chain)?)));
            let Some((first, one)) = decided.next() else { continue };
            for (row, other) in decided.filter(|(_, other)| *other != one) {
                let problem = P::Contradiction { title: row.title.clone(), one: one.zh(), other: other.zh() };
                let there = text!("另一行", "the other row");
                let told = Diagnostic::new(&problem, row.verdict.place.clone());
                diagnostics.push(told.also(first.verdict.place.clone(), there));
            }
        }
    }

    /// What stands for each row of the log. What has changed or gone since its verdict is reported.
    pub fn verdicts(&self, diagnostics: &mut Vec<Diagnostic>) -> Verdicts {
        let mut rows = BTreeMap::new();
        for (record, chains) in self.chains_on() {
            let Some(identity) = self.identities.get(record) else { continue };
            // a row without a verdict yields to any other
            let decided: Vec<usize> = chains.into_iter().filter(|&chain| self.was_decided(chain)).collect();
            if !decided.is_empty() {
                rows.insert(identity.line, self.decided(identity, &decided, diagnostics));
            }
        }
        let gone = (0..self.chains.len()).filter(|&chain| self.on.get(chain).is_some_and(Option::is_none));
        let gone: Vec<usize> = gone.filter(|&chain| self.was_decided(chain)).collect();
        for &chain in &gone {
            diagnostics.extend(self.gone(chain, &rows));
        }
        let gone = gone.into_iter().filter_map(|chain| {
            let title = self.last(chain)?.named.clone();
            Some(Gone { title, history: self.history(chain).collect() })
        });
        let gone = gone.filter(|gone| !gone.history.is_empty()).collect();
        Verdicts { rows, gone, unreviewed: self.reviews.unreviewed, in_folder: true }
    }

    /// Whether any row of a chain decides anything.
    fn was_decided(&self, chain: usize) -> bool {
        self.rows(chain).any(|row| row.verdict.decision.is_some())
    }

    /// What was known of a chain by the day.
    fn history(&self, chain: usize) -> impl Iterator<Item = Verdict> + use<'a> {
        let reviews = self.reviews;
        self.rows(chain).filter(move |row| reviews.is_known(row)).map(|row| row.verdict.clone())
    }

    fn decided(&self, identity: &Identity, chains: &[usize], diagnostics: &mut Vec<Diagnostic>) -> Decided {
        let mut standing: Vec<&Row> = Vec::new();
        for &chain in chains {
            let Some(row) = self.stands(chain).filter(|row| row.verdict.decision.is_some()) else { continue };
            let is_other = !row.reads_like(identity);
            let lapsed = is_other && row.verdict.decision == Some(Decision::Accepted);
            if is_other {
                diagnostics.push(changed(row, identity, lapsed));
            }
            standing.extend((!lapsed).then_some(row));
        }
        // of two that say different things, which is told, the heavier one
        let stands = standing.into_iter().max_by_key(|row| row.verdict.decision == Some(Decision::Rejected));
        let decision = stands.and_then(|row| row.verdict.decision);
        let rejected = chains.iter().any(|&chain| self.decision(chain) == Some(Decision::Rejected));
        let left_out = match decision {
            Some(Decision::Rejected) => LeftOut::No,
            _ if !rejected => LeftOut::No,
            _ if identity.is_ratio && self.has_rival(identity) => LeftOut::Yes,
            _ => LeftOut::IfWrong,
        };
        Decided {
            decision,
            reason: stands.map(|row| row.verdict.reason.clone()).unwrap_or_default(),
            history: chains.iter().flat_map(|&chain| self.history(chain)).collect(),
            left_out,
        }
    }

    /// Whether another record is of the same kind and day.
    fn has_rival(&self, identity: &Identity) -> bool {
        let what = identity.key().what;
        self.identities.iter().any(|other| other.line != identity.line && other.key().what == what)
    }

    /// What is said of a verdict whose record is not in the log. Looking back at a day it is never a mistake.
    fn gone(&self, chain: usize, rows: &BTreeMap<usize, Decided>) -> Option<Diagnostic> {
        let row = self.last(chain)?;
        let (title, town) = (row.title.clone(), self.town.to_owned());
        let decision = row.verdict.decision?;
        let is_known = self.reviews.is_known(row);
        let problem = match decision {
            Decision::Accepted if is_known => P::GoneAccepted { title, town },
            Decision::Accepted => return None,
            Decision::Rejected | Decision::Pending => {
                let near = self.like(row, rows).filter(|_| is_known);
                match near {
                    Some(near) => {
                        let problem = P::Renamed { title, decision: decision.zh(), near: near.title.clone() };
                        let there: Text = text!("相近的记录", "the record like it");
                        let told = Diagnostic::new(&problem, row.verdict.place.clone());
                        return Some(told.also(near.place.clone(), there));
                    }
                    None => P::Withdrawn { title, town, decision: decision.zh() },
                }
            }
        };
        Some(Diagnostic::new(&problem, row.verdict.place.clone()))
    }

    /// A record without a verdict of its own that may be the one of a row: of the same kind, and of the same day or with
    /// a title like its.
    fn like(&self, row: &Row, rows: &BTreeMap<usize, Decided>) -> Option<&'a Identity> {
        let [day, kind] = &row.key.as_ref()?.what;
        let mut open = self.identities.iter().filter(|identity| !rows.contains_key(&identity.line));
        open.find(|identity| {
            let [other_day, other_kind] = identity.key().what;
            let same_day = other_day == *day;
            *kind == other_kind && (same_day || nearest(&row.title, [identity.title.as_str()]).is_some())
        })
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
            .filter(|&chain| self.on.get(chain).is_some_and(Option::is_none) && self.decision(chain).is_some())
            .count()
    }
}

/// That a record has become another since its verdict.
fn changed(row: &Row, identity: &Identity, lapsed: bool) -> Diagnostic {
    let (title, seen, now) = (identity.title.clone(), row.seen.clone(), identity.seen.clone());
    let told = Diagnostic::new(&P::Changed { title, seen, now, lapsed }, row.verdict.place.clone());
    told.also(identity.place.clone(), text!("现在的记录", "the record as it is now"))
}

impl Row {
    /// Whether a record reads as it did when the row was written, as far as the row tells.
    fn reads_like(&self, record: &Identity) -> bool {
        self.seen.is_empty() || self.seen == record.seen || folded_title(&self.seen) == folded_title(&record.seen)
    }
}
