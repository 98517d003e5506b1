//! What stands for each record by the verdicts that are on it, and what is told of them.

use std::collections::BTreeMap;

use super::Matching;
use crate::diagnostic::{Diagnostic, nearest};
use crate::evidence::{Decided, Decision, Gone, Identity, LeftOut, Verdict, Verdicts};
use crate::lang::Text;
use crate::reviews::problem::ReviewProblem as P;
use crate::reviews::row::Row;
use crate::text;

impl<'a> Matching<'a> {
    /// Reports verdicts on one record that say different things.
    pub(super) fn report_contradictions(&self, diagnostics: &mut Vec<Diagnostic>) {
        for (record, chains) in self.chains_on() {
            let Some(identity) = self.identities.get(record) else { continue };
            // one that is meant to supersede another and cannot is reported already
            let tied =
                chains.iter().filter(|&&chain| self.rows(chain).next().is_some_and(|row| row.supersedes.is_none()));
            let last = tied.filter_map(|&chain| Some((self.last(chain)?, self.decision(chain)?)));
            let mut decided = last.filter(|(row, _)| self.reviews.is_known(row) && !row.has_lapsed(identity));
            let Some((first, one)) = decided.next() else { continue };
            for (row, other) in decided.filter(|(_, other)| *other != one) {
                let problem = P::Contradiction { title: row.title.clone(), one, other };
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
        let gone = gone.filter(|chain| !self.unclear.contains(chain));
        let gone: Vec<usize> = gone.filter(|&chain| self.was_decided(chain)).collect();
        // of a log without a single record something else is told
        for &chain in gone.iter().filter(|_| !self.identities.is_empty()) {
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
        let known = chains.iter().filter_map(|&chain| self.stands(chain));
        let (lapsed, standing): (Vec<&Row>, Vec<&Row>) =
            known.filter(|row| row.verdict.decision.is_some()).partition(|row| row.has_lapsed(identity));
        // where another row decides on what it has become, nothing has to be done
        let told = if standing.is_empty() { lapsed } else { standing.clone() };
        let others = told.into_iter().filter(|row| !row.reads_like(identity));
        diagnostics.extend(others.map(|row| changed(row, identity)));
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
        // one that names no record is told as it is read
        let row = self.last(chain).filter(|row| row.key.is_some())?;
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
                        let problem = P::Renamed { title, decision, near: near.title.clone() };
                        let there: Text = text!("相近的记录", "the record like it");
                        let told = Diagnostic::new(&problem, row.verdict.place.clone());
                        return Some(told.also(near.place.clone(), there));
                    }
                    None => P::Withdrawn { title, town, decision },
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
}

/// That a record has become another since its verdict.
fn changed(row: &Row, identity: &Identity) -> Diagnostic {
    let lapsed = row.has_lapsed(identity);
    let (title, seen, now) = (identity.title.clone(), row.seen.clone(), identity.seen.clone());
    let told = Diagnostic::new(&P::Changed { title, seen, now, lapsed }, row.verdict.place.clone());
    told.also(identity.place.clone(), text!("现在的记录", "the record as it is now"))
}
